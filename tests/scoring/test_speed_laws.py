"""Laws of partnership speed, on registers too large to complete one by one."""

from datetime import date, timedelta
from typing import Any

import attrs
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from effort import A_QUARTER
from plutkit.domain import Partnership, PartnershipForm, Register, Signatory
from plutkit.errors import BeforeClockError
from plutkit.quantities import (
    DateLike,
    PartialDate,
    certainly_before,
    earliest_day,
    latest_day,
)
from plutkit.scoring import (
    Arrival,
    BeforeClock,
    Clock,
    Counting,
    Finding,
    OpenFact,
    Reason,
    SpeedPolicies,
    SpeedRow,
    check_fastest,
)
from plutkit.strategies import registers, speed_policies
from scoring.speed_cases import (
    AS_OF,
    PARTNERS,
    Case,
    cases,
    near,
    policies,
    rank,
    small_registers,
)

unlike_reject = st.sampled_from((BeforeClock.DAY_ZERO, BeforeClock.EXCLUDE))
any_policies = speed_policies(before_clock=unlike_reject)
large = registers(
    most_centres=6, most_partners=4, most_partnerships=10, most_consultants=0,
    most_beneficiaries=0, most_services=0, first=date(2023, 1, 1), last=date(2023, 6, 30),
).map(lambda register: register.cohort(2022))  # fmt: skip


def rows_of(register: Register, chosen: SpeedPolicies) -> dict[str, SpeedRow]:
    """Give all rows by centre, set aside or not."""
    ranking = rank(register, chosen)
    return {row.centre_id: row for row in (*ranking.rows, *ranking.aside)}


def days_of(row: SpeedRow) -> tuple[object, ...]:
    """Give what must not depend on other centres."""
    return row.least, row.greatest, row.arrival, row.evidence, row.head_start, row.open_facts


def is_within(inner: SpeedRow, outer: SpeedRow) -> bool:
    """Tell whether the days of a row lie within those of another."""
    if inner.least < outer.least:
        return False
    if outer.greatest is None:
        return True
    return inner.greatest is not None and inner.greatest <= outer.greatest


class TestOrderAndScope:
    """What others do changes nobody's days."""

    @A_QUARTER
    @given(large, any_policies, st.randoms(use_true_random=False))
    def test_the_order_of_the_records_does_not_matter(
        self, register: Register, chosen: SpeedPolicies, random: Any
    ) -> None:
        """The result is equal, and shows equally."""
        records = list(register)
        random.shuffle(records)
        again = Register.of(records, register.language).cohort(2022)
        assert rank(again, chosen) == rank(register, chosen)
        assert str(rank(again, chosen)) == str(rank(register, chosen))

    @A_QUARTER
    @given(large, any_policies, st.data())
    def test_a_centre_leaving_the_scope_changes_no_days_and_no_order(
        self, register: Register, chosen: SpeedPolicies, data: st.DataObject
    ) -> None:
        """Of those that stay; nor does one that joins."""
        everyone = Register.of(register)
        ids = [centre.id for centre in everyone.centres]
        kept = data.draw(st.lists(st.sampled_from(ids), unique=True) if ids else st.just([]))
        fewer = rank(everyone.select(centre_ids=kept), chosen)
        all_of_them = rank(everyone, chosen)
        assert [row.centre_id for row in fewer] == [
            row.centre_id for row in all_of_them if row.centre_id in kept
        ]
        for row in fewer:
            assert days_of(row) == days_of(all_of_them[row.centre_id])

    @A_QUARTER
    @given(large, any_policies)
    def test_the_rows_are_in_their_total_order(
        self, register: Register, chosen: SpeedPolicies
    ) -> None:
        """By least days, greatest days (none last) and id; every centre once."""
        ranking = rank(register, chosen)
        for rows in (ranking.rows, ranking.aside):
            keys = [
                (row.least, row.greatest is None, row.greatest or 0, row.centre_id) for row in rows
            ]
            assert keys == sorted(keys)
        ids = [row.centre_id for row in (*ranking.rows, *ranking.aside)]
        assert sorted(ids) == sorted((*register.scope.centre_ids, *register.scope.undecided_ids))


class TestEvidence:
    """Every agreement of a compared centre is accounted for."""

    @A_QUARTER
    @given(large, any_policies)
    def test_each_is_evidence_or_left_out_for_one_reason(
        self, register: Register, chosen: SpeedPolicies
    ) -> None:
        """Never both, never neither."""
        ranking = rank(register, chosen)
        for row in (*ranking.rows, *ranking.aside):
            left = [
                one.partnership_id for one in ranking.left_out if one.centre_id == row.centre_id
            ]
            bound = [agreement.id for agreement in register.partnerships_of(row.centre_id)]
            assert sorted((*row.evidence, *left)) == sorted(bound)
            assert set(row.head_start) <= set(bound)


def sharpened(day: DateLike | None, data: st.DataObject) -> DateLike:
    """Give a day or a smaller span within what is known of `day`."""
    first = (earliest_day(day) if day else None) or near(-8)
    last = max(first, (latest_day(day) if day else None) or near(8))
    span = st.integers(0, (last - first).days).map(lambda days: first + timedelta(days=days))
    one, two = sorted((data.draw(span), data.draw(span)))
    return one if one == two else PartialDate.between(one, two)


FIELDS = [
    ("centres", "founded"), ("centres", "inaugurated"), ("centres", "opened"),
    ("partnerships", "signed"), ("partnerships", "starts"), ("partnerships", "ends"),
    ("partnerships", "terminated"), ("partnerships", "signatories"),
]  # fmt: skip
SIGNED_BY = ((Signatory.CENTRE,), (Signatory.MINISTRY,))
UNLEARNED = frozenset({"partnerships", "milestone", "cohort", "origin"})
"""What no day and no signatory can tell."""


def unknown(register: Register) -> list[tuple[Any, str]]:
    """Give all that is not exactly known: each record with its field."""
    found: list[tuple[Any, str]] = []
    for kind, field in FIELDS:
        for record in getattr(register, kind):
            known = getattr(record, field)
            # An unknown start is the signing day, an unknown termination is none: to learn of one
            # is another fact, not a sharper one.
            is_unknown = known is None and field not in {"starts", "terminated"}
            if is_unknown or isinstance(known, PartialDate):
                found.append((record, field))
    return found


def sharper(register: Register, record: Any, field: str, data: st.DataObject) -> Register:
    """Give the register after something more is learned."""
    value: object = data.draw(st.sampled_from(SIGNED_BY))
    if field != "signatories":
        value = sharpened(getattr(record, field), data)
    try:
        return register.replace(attrs.evolve(record, **{field: value}))
    except ValueError:
        assume(False)
        raise


def told(
    register: Register, fact: OpenFact, signatories: tuple[Signatory, ...], data: st.DataObject
) -> Register:
    """Give the register after an open fact is learned: a day, or who signed."""
    record: Any = getattr(register, fact.kind)(fact.record_id)
    value: object = signatories
    if fact.field != "signatories":
        span = sharpened(getattr(record, fact.field), data)
        value = span if type(span) is date else earliest_day(span)
    try:
        return register.replace(attrs.evolve(record, **{fact.field: value}))
    except ValueError:
        # The days that were drawn contradict each other.
        assume(False)
        raise


class TestSharpening:
    """To learn more never widens a bound."""

    @given(small_registers(), policies(), st.data())
    def test_a_sharper_fact_never_widens_a_bound(
        self, register: Register, chosen: SpeedPolicies, data: st.DataObject
    ) -> None:
        """A day within the span that was known; who signed, where that was unknown."""
        assume(unknown(register))
        record, field = data.draw(st.sampled_from(unknown(register)))
        after = rows_of(sharper(register, record, field, data), chosen)
        before = rows_of(register, chosen)
        for id, row in after.items():
            assert is_within(row, before[id])

    @given(small_registers(), policies(), st.data())
    def test_the_facts_that_would_settle_a_claim_settle_it(
        self, register: Register, chosen: SpeedPolicies, data: st.DataObject
    ) -> None:
        """Unless only more agreements, a later day or the membership could."""
        ranking = rank(register, chosen)
        assume(len(ranking))
        claimant = data.draw(st.sampled_from([row.centre_id for row in ranking]))
        verdict = check_fastest(ranking, claimant)
        assume(verdict.finding is Finding.UNDECIDED)
        for _ in range(30):
            facts = [fact for fact in verdict.would_settle if fact.field not in UNLEARNED]
            if verdict.finding is not Finding.UNDECIDED or not facts:
                break
            register = told(register, facts[0], (Signatory.CENTRE,), data)
            ranking = rank(register, chosen)
            assume(claimant in ranking)
            verdict = check_fastest(ranking, claimant)
        else:
            pytest.fail("the facts never come to an end")
        assert verdict.finding is not Finding.UNDECIDED or verdict.would_settle


MORE = settings(max_examples=2 * settings().max_examples)


def is_settled(register: Register, row: SpeedRow, chosen: SpeedPolicies) -> bool:
    """Tell whether nothing but a later day could move the days of a row."""
    clock = getattr(register.centre(row.centre_id), chosen.clock.value)
    if row.days is not None or (clock and certainly_before(AS_OF, clock)):
        return True
    return row.arrival is Arrival.OPEN and type(clock) is date


class TestOpenFacts:
    """A row names what its days depend on, and nothing else."""

    @MORE
    @given(cases, st.data())
    def test_to_learn_all_of_them_settles_the_row(self, case: Case, data: st.DataObject) -> None:
        """Whatever is learned; unless the register is silent about the centre."""
        register, chosen = case
        rows = rows_of(register, chosen)
        assume(rows)
        row = data.draw(st.sampled_from(list(rows.values())))
        assume(all(fact.field != "partnerships" for fact in row.open_facts))
        for fact in row.open_facts:
            if fact.field not in UNLEARNED:
                signatories = data.draw(st.sampled_from(SIGNED_BY))
                register = told(register, fact, signatories, data)
        assert is_settled(register, rows_of(register, chosen)[row.centre_id], chosen)

    @MORE
    @given(cases, st.data())
    def test_to_learn_anything_else_moves_nothing(self, case: Case, data: st.DataObject) -> None:
        """Neither the days nor the arrival."""
        register, chosen = case
        before = rows_of(register, chosen)
        for record, field in unknown(register):
            after = rows_of(sharper(register, record, field, data), chosen)
            for id, row in after.items():
                old = before[id]
                if (record.id, field) not in [(f.record_id, f.field) for f in old.open_facts]:
                    assert (row.least, row.greatest) == (old.least, old.greatest)
                    assert row.arrival is old.arrival

    @MORE
    @given(cases)
    def test_an_undecided_claim_names_what_would_settle_it(self, case: Case) -> None:
        """For every claimant."""
        register, chosen = case
        ranking = rank(register, chosen)
        for row in ranking:
            verdict = check_fastest(ranking, row.centre_id)
            assert bool(verdict.would_settle) is (verdict.finding is Finding.UNDECIDED)


class TestEarlier:
    """What an earlier signing does, and does not."""

    @given(small_registers(), policies(st.just(BeforeClock.DAY_ZERO)), st.data())
    def test_an_earlier_signing_after_the_founding_never_worsens_a_rank(
        self, register: Register, chosen: SpeedPolicies, data: st.DataObject
    ) -> None:
        """Of an agreement that binds one centre; by default policies."""
        assume(register.partnerships)
        agreement = data.draw(st.sampled_from(register.partnerships))
        centre = register.centre(agreement.centre_ids[0])
        late = data.draw(st.integers(-4, 2))
        early = data.draw(st.integers(-5, late))
        agreement = attrs.evolve(
            agreement, centre_ids=(centre.id,), signed=near(late), ends=None, terminated=None
        )
        register = register.replace(agreement, attrs.evolve(centre, founded=near(-5)))
        before = rows_of(register, attrs.evolve(chosen, counting=Counting.SIGNED))
        changed = register.replace(attrs.evolve(agreement, signed=near(early)))
        after = rows_of(changed, attrs.evolve(chosen, counting=Counting.SIGNED))
        assume(before[centre.id].best is not None)
        old, new = before[centre.id], after[centre.id]
        assert (new.best or 0) <= (old.best or 0)
        assert (new.worst or 0) <= (old.worst or 0)

    @given(small_registers(), policies(unlike_reject), st.data())
    def test_an_agreement_older_than_its_centre_never_helps(
        self, register: Register, chosen: SpeedPolicies, data: st.DataObject
    ) -> None:
        """Nobody's days change, and it is listed with its reason."""
        known = [
            centre
            for centre in register.centres
            if centre.founded and earliest_day(centre.founded)
            and getattr(centre, chosen.clock.value)
            and earliest_day(getattr(centre, chosen.clock.value))
            and register.partnerships_of(centre.id)
        ]  # fmt: skip
        assume(known)
        centre = data.draw(st.sampled_from(known))
        first = min(
            earliest_day(centre.founded) or date.max,  # type: ignore[arg-type]
            earliest_day(getattr(centre, chosen.clock.value)) or date.max,
        )
        # The day of a centre that is still to come may be after `as_of`: that reason is told first.
        assume(first - timedelta(days=1) <= AS_OF)
        old = Partnership(
            id="old", centre_ids=(centre.id,), partner_id="p1", form=PartnershipForm.MEMORANDUM,
            signatories=(Signatory.CENTRE,), signed=first - timedelta(days=1),
        )  # fmt: skip
        more = register.merge(Register.of([*register.centres, *PARTNERS, old]))
        before, after = rank(register, chosen), rank(more, chosen)
        for row in before:
            assert days_of(after[row.centre_id]) == days_of(row)
        reasons = {left.reason for left in after.left_out if left.partnership_id == "old"}
        if centre.id in {row.centre_id for row in (*after.rows, *after.aside)}:
            assert reasons <= {Reason.BEFORE_FOUNDING, Reason.KIND}
            assert reasons


class TestReject:
    """The strictest policy for what is signed before the clock."""

    @given(small_registers(), policies(st.just(BeforeClock.REJECT)))
    def test_it_refuses_what_would_count_and_is_certainly_early(
        self, register: Register, chosen: SpeedPolicies
    ) -> None:
        """Of a ranked centre; otherwise it is the same as to exclude."""
        expected: set[tuple[str, str]] = set()
        day_zero = rank(register, attrs.evolve(chosen, before_clock=BeforeClock.DAY_ZERO))
        for row in day_zero:
            clock = getattr(register.centre(row.centre_id), chosen.clock.value)
            first = earliest_day(clock) if clock else None
            left = {
                one.partnership_id
                for one in day_zero.left_out
                if one.centre_id == row.centre_id
                and one.reason in {Reason.AFTER_COMPLETION, Reason.KEEPS_IN_FORCE}
            }
            for id in (*row.evidence, *left):
                signed = register.partnership(id).signed
                last = latest_day(signed) if signed else None
                if first and last and last < first:
                    expected.add((row.centre_id, id))
        if expected:
            with pytest.raises(BeforeClockError) as caught:
                rank(register, chosen)
            assert set(caught.value.agreements) == expected
        else:
            ranking = rank(register, chosen)
            excluded = rank(register, attrs.evolve(chosen, before_clock=BeforeClock.EXCLUDE))
            assert (ranking.rows, ranking.aside) == (excluded.rows, excluded.aside)


@A_QUARTER
@given(large, any_policies)
def test_a_head_start_is_counted_and_may_be_from_before_the_clock(
    register: Register, chosen: SpeedPolicies
) -> None:
    """Never by founding, and never where such agreements are excluded."""
    for row in rank(register, chosen):
        if chosen.clock is Clock.FOUNDED or chosen.before_clock is BeforeClock.EXCLUDE:
            assert row.head_start == ()
        clock = getattr(register.centre(row.centre_id), chosen.clock.value)
        last = latest_day(clock) if clock else None
        for id in row.head_start:
            signed = register.partnership(id).signed
            first = earliest_day(signed) if signed else None
            assert first is None or last is None or first < last


@A_QUARTER
@given(large, any_policies)
def test_an_arrival_shows_in_the_days(register: Register, chosen: SpeedPolicies) -> None:
    """Not arrived has no upper bound; arrived has evidence."""
    for row in rank(register, chosen):
        if row.arrival is not Arrival.ARRIVED:
            assert row.greatest is None
        else:
            assert row.evidence
