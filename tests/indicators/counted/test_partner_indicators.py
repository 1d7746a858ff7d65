"""Partnerships in force, partners and their kinds, at the end of a period."""

from datetime import date
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from indicators.counted.outcome_cases import AS_OF as LATER
from indicators.counted.outcome_cases import (
    ONE_DAY,
    YEAR,
    centre,
    first_of,
    last_of,
    reasons,
    told,
)
from plutkit.domain import (
    Centre,
    Partner,
    PartnerKind,
    Partnership,
    PartnershipForm,
    Register,
    Signatory,
)
from plutkit.indicators import (
    PARTNER_KINDS,
    PARTNERS,
    PARTNERSHIPS_ACTIVE,
    Aggregation,
    By,
    Indicator,
    NoValue,
    Timing,
    measure_by,
)
from plutkit.quantities import OPEN_ENDED, PartialDate, Period
from plutkit.samples import network
from plutkit.scoring import (
    ACCEPTED_FORMS,
    ACCEPTED_SIGNATORIES,
    Arrival,
    Clock,
    Counting,
    Milestone,
    rank_partnership_speed,
)
from scoring.speed_cases import AS_OF, chained_registers, near, small_registers

NETWORK = network()
ALL = (PARTNERSHIPS_ACTIVE, PARTNERS, PARTNER_KINDS)
EVERY = pytest.mark.parametrize("indicator", ALL, ids=lambda each: each.key)
DRAWN = Period.between(date(2023, 1, 1), AS_OF + ONE_DAY)
"""A period that ends on the day near which the drawn agreements lie."""
REGISTERS = small_registers() | chained_registers()


@st.composite
def closing_registers(draw: DrawFn) -> Register:
    """Give registers with centres that close around the end of the period, or do not."""
    register = draw(REGISTERS)
    closings = (None, None, None, near(0), near(1), PartialDate.between(near(0), near(1)))
    changed: list[Centre] = []
    for each in register.centres:
        closed = draw(st.sampled_from(closings))
        try:
            changed.append(attrs.evolve(each, closed=closed))
        except ValueError:
            changed.append(each)
    return register.replace(*changed)


def is_there(one: Centre, on: date) -> bool | None:
    """Tell whether a centre is there on a day, None if it only may be."""
    first_closed = first_of(one.closed) if one.closed else date.max
    last_closed = last_of(one.closed) if one.closed else date.max
    if (one.founded and first_of(one.founded) > on) or last_closed <= on:
        return False
    is_founded = one.founded is None or last_of(one.founded) <= on
    return True if is_founded and first_closed > on else None


def is_active(one: Partnership, on: date) -> bool | None:
    """Tell whether an agreement counts as one in force on a day, None if it only may."""
    if one.form not in ACCEPTED_FORMS:
        return False
    if one.signatories is not None and not set(one.signatories) & set(ACCEPTED_SIGNATORIES):
        return False
    answers: list[bool | None] = [None if one.signatories is None else True]
    answers.append(by(one.signed, on))
    if one.starts is not None:
        answers.append(by(one.starts, on))
    if one.ends is not OPEN_ENDED:
        answers.append(opposite(by(one.ends, on - ONE_DAY)))
    if one.terminated is not None:
        answers.append(opposite(by(one.terminated, on)))
    if False in answers:
        return False
    return None if None in answers else True


def by(day: Any, on: date) -> bool | None:
    """Tell whether a day has come, None if it only may have."""
    return True if last_of(day) <= on else None if first_of(day) <= on else False


def opposite(answer: Any) -> bool | None:
    """Turn an answer around."""
    return None if answer is None else not answer


def chain_of(one: Partnership, register: Register, on: date) -> str:
    """Give the first agreement of a chain, all with one partner, all of which may count by then."""
    if one.renews is None:
        return one.id
    earlier = register.partnership(one.renews)
    is_one_chain = earlier.partner_id == one.partner_id and can_count(earlier, on)
    return chain_of(earlier, register, on) if is_one_chain else one.id


def can_count(one: Partnership, on: date) -> bool:
    """Tell whether an agreement may count once, in force or not any more."""
    once = attrs.evolve(one, starts=None, ends=OPEN_ENDED, terminated=None)
    return is_active(once, on) is not False


def keys_of(indicator: Indicator, one: Partnership, register: Register, on: date) -> list[str]:
    """Give what an agreement counts as."""
    if indicator is PARTNERSHIPS_ACTIVE:
        return [chain_of(one, register, on)]
    if indicator is PARTNERS:
        return [one.partner_id]
    return [kind.value for kind in register.partner(one.partner_id).kinds]


def naive(
    indicator: Indicator, register: Register, on: date, centre_ids: set[str]
) -> tuple[set[str], set[str]]:
    """Recount for some centres: what certainly counts, and what may count."""
    certain: set[str] = set()
    possible: set[str] = set()
    for agreement in register.partnerships:
        for id in centre_ids.intersection(agreement.centre_ids):
            answers = {is_active(agreement, on), is_there(register.centre(id), on)}
            if False not in answers:
                keys = keys_of(indicator, agreement, register, on)
                (possible if None in answers else certain).update(keys)
    return certain, certain | possible


class TestRecount:
    """Each against a recount in plain words, and against the ranking of partnership speed."""

    @EVERY
    @given(register=closing_registers())
    def test_drawn_registers(self, indicator: Indicator, register: Register) -> None:
        """In the whole and for each centre, whether it certainly belongs or not."""
        table = measure_by(register, indicator, period=DRAWN, as_of=LATER, by=By.CENTRE)
        groups = [(row, {row.key}) for row in table]
        for found, ids in [*groups, (table.total, set(register.scope.centre_ids))]:
            certain, possible = naive(indicator, register, AS_OF, ids)
            assert found.counted == tuple(sorted(certain))
            assert (found.numerator, found.at_most) == (len(certain), len(possible))

    @EVERY
    def test_the_network(self, indicator: Indicator) -> None:
        """By the end of 2023, and of an unfinished year."""
        for as_of, last in ((LATER, date(2023, 12, 31)), (date(2023, 5, 20), date(2023, 5, 20))):
            table = measure_by(NETWORK, indicator, period=YEAR, as_of=as_of, by=By.CENTRE)
            for row in table:
                certain, possible = naive(indicator, NETWORK, last, {row.key})
                assert (set(row.counted), row.at_most) == (certain, len(possible))
            everyone = {each.id for each in NETWORK.centres}
            assert set(table.total.counted) == naive(indicator, NETWORK, last, everyone)[0]
            assert table.total.counted

    @pytest.mark.parametrize(
        ("indicator", "milestone"),
        [(PARTNERS, Milestone.nth), (PARTNER_KINDS, Milestone.distinct_kinds)],
        ids=["partners", "kinds"],
    )
    @given(register=REGISTERS)
    def test_the_ranking_in_force_sees_as_many(
        self, indicator: Indicator, milestone: Any, register: Register
    ) -> None:
        """A centre that certainly has three has arrived at three in every completion."""
        old = [attrs.evolve(each, founded=date(2000, 1, 1)) for each in register.centres]
        register = register.replace(*old)
        table = measure_by(register, indicator, period=DRAWN, as_of=AS_OF, by=By.CENTRE)
        for need in (1, 2, 3):
            ranking = rank_partnership_speed(
                register, as_of=AS_OF, clock=Clock.FOUNDED, milestone=milestone(need),
                counting=Counting.IN_FORCE,
            )  # fmt: skip
            for row in table:
                arrival = ranking[row.key].arrival
                assert (arrival is Arrival.ARRIVED) is (row.numerator >= need)
                assert (arrival is Arrival.OPEN) is ((row.at_most or 0) < need)


def agreement(id: str = "a-1", **fields: Any) -> Partnership:
    """Make an agreement that is in force."""
    usual: dict[str, Any] = {
        "centre_ids": ("c-1",), "partner_id": "p-1", "form": PartnershipForm.MEMORANDUM,
        "signatories": (Signatory.CENTRE,), "signed": date(2023, 2, 1), "ends": OPEN_ENDED,
    }  # fmt: skip
    return Partnership(id=id, **(usual | fields))


KINDS = (PartnerKind.UNIVERSITY, PartnerKind.HALAL_CENTRE)
WITH = [centre(), centre("c-2"), Partner(id="p-1", name="Universitas", kinds=KINDS)]
OTHER = Partner(id="p-2", name="Bank", kinds=(PartnerKind.BANK, PartnerKind.HALAL_CENTRE))


class TestInForce:
    """On the last day of the period."""

    @EVERY
    @pytest.mark.parametrize(
        ("fields", "counts"),
        [
            ({"signed": date(2023, 12, 31)}, True),
            ({"signed": date(2024, 1, 1)}, False),
            ({"signed": PartialDate.between(date(2023, 12, 31), date(2024, 1, 1))}, None),
            ({"signed": None}, None),
            ({"starts": date(2023, 12, 31)}, True),
            ({"starts": date(2024, 1, 1)}, False),
            ({"ends": date(2023, 12, 30)}, False),
            ({"ends": date(2023, 12, 31)}, True),
            ({"ends": PartialDate.month(2023, 12)}, None),
            ({"ends": None}, None),
            ({"terminated": date(2023, 12, 31)}, False),
            ({"terminated": date(2024, 1, 1)}, True),
            ({"signatories": None}, None),
            ({"signatories": (Signatory.MINISTRY,)}, False),
            ({"signatories": (Signatory.MINISTRY, Signatory.LOCAL_OFFICE)}, True),
            ({"signatories": (Signatory.LOCAL_GOVERNMENT,)}, True),
            ({"form": PartnershipForm.COOPERATION_AGREEMENT}, True),
            ({"form": PartnershipForm.JOINT_COMMITMENT}, False),
            ({"form": PartnershipForm.CORNER}, False),
            ({"form": PartnershipForm.AWARD}, False),
        ],
    )
    def test_bounds(self, indicator: Indicator, fields: dict[str, Any], counts: Any) -> None:
        """The day before, the day itself, the day after; and what only may be."""
        found = told([*WITH, agreement(**fields)], indicator)
        all_of_it = 2 if indicator is PARTNER_KINDS else 1
        assert found.value == (all_of_it if counts else None)
        assert found.at_most == (all_of_it if counts is not False else 0)
        reason = "signatory_unknown" if "signatories" in fields else "in_force_unknown"
        assert reasons(found) == ({"a-1": reason} if counts is None else {})

    @EVERY
    @pytest.mark.parametrize(
        ("fields", "counts"),
        [
            ({"closed": date(2023, 12, 31)}, False),
            ({"closed": date(2024, 1, 1)}, True),
            ({"closed": PartialDate.between(date(2023, 12, 31), date(2024, 1, 1))}, None),
            ({"founded": date(2023, 12, 31)}, True),
            ({"founded": date(2024, 1, 1)}, False),
            ({"founded": PartialDate.after(date(2023, 12, 30))}, None),
            ({"founded": None}, True),
        ],
    )
    def test_the_centre_is_there(
        self, indicator: Indicator, fields: dict[str, Any], counts: Any
    ) -> None:
        """What binds a closed centre is no partnership of it."""
        records = [centre("c-9", **fields), WITH[2], agreement(centre_ids=("c-9",))]
        found = told(records, indicator)
        assert bool(found.numerator) is (counts is True)
        assert bool(found.at_most) is (counts is not False)

    def test_a_chain_of_renewals_counts_once(self) -> None:
        """Also while two of its links are in force; with another partner it is another chain."""
        chain = [
            agreement("a-2"), agreement("a-1", renews="a-2"), agreement("a-0", renews="a-1"),
            agreement("a-3", renews="a-2"),
        ]  # fmt: skip
        found = told([*WITH, *chain], PARTNERSHIPS_ACTIVE)
        assert (found.value, found.counted) == (1, ("a-2",))
        assert found.record_ids == ("a-0", "a-1", "a-2", "a-3")
        other = agreement("b-1", partner_id="p-2", renews="a-2")
        assert told([*WITH, OTHER, *chain, other], PARTNERSHIPS_ACTIVE).value == 2

    def test_a_chain_does_not_lead_through_what_does_not_count(self) -> None:
        """An award renews nothing that counts."""
        chain = [
            agreement("a-1"), agreement("a-2", renews="a-1", form=PartnershipForm.AWARD),
            agreement("a-3", renews="a-2"),
        ]  # fmt: skip
        assert told([*WITH, *chain], PARTNERSHIPS_ACTIVE).counted == ("a-1", "a-3")

    def test_a_long_chain_is_followed_to_its_first_link(self) -> None:
        """However long it is."""
        chain = [agreement("a-0000")]
        chain += [agreement(f"a-{n:04}", renews=f"a-{n - 1:04}") for n in range(1, 3000)]
        assert told([*WITH, *chain], PARTNERSHIPS_ACTIVE).counted == ("a-0000",)

    def test_an_agreement_of_two_centres_is_one(self) -> None:
        """Trap 7: each has it, the network has it once."""
        register = Register.of([*WITH, agreement(centre_ids=("c-1", "c-2"))])
        for indicator, whole in ((PARTNERSHIPS_ACTIVE, 1), (PARTNERS, 1), (PARTNER_KINDS, 2)):
            table = measure_by(register, indicator, period=YEAR, as_of=LATER, by=By.CENTRE)
            assert [row.value for row in table] == [whole, whole]
            assert table.total.value == whole

    def test_a_partner_counts_for_each_of_its_kinds(self) -> None:
        """Two partners with one kind in common are of three kinds."""
        records = [*WITH, OTHER, agreement(), agreement("a-2", partner_id="p-2")]
        found = told(records, PARTNER_KINDS)
        assert found.counted == ("bank", "halal_centre", "university")
        assert told(records, PARTNERS).counted == ("p-1", "p-2")

    @EVERY
    def test_no_agreement_is_not_reported(self, indicator: Indicator) -> None:
        """Unless a submission says that there was none."""
        assert told(WITH, indicator).no_value is NoValue.NOT_REPORTED


@EVERY
def test_its_card_names_what_is_accepted(indicator: Indicator) -> None:
    """The same as the ranking of partnership speed accepts by default."""
    assert indicator.timing is Timing.AT_END
    assert indicator.aggregation is Aggregation.DISTINCT
    parameters = {parameter.key: parameter.value for parameter in indicator.card.parameters}
    assert parameters == {
        "forms": "memorandum, cooperation_agreement",
        "signatories": "centre, local_office, local_government",
    }
    assert PARTNERSHIPS_ACTIVE.card.unit["id"] == "perjanjian"
