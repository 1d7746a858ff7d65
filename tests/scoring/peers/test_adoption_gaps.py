"""What a role model had and others lack: unknown is not lacking."""

from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from effort import A_QUARTER
from plutkit.domain import (
    CentreForm,
    CentreLevel,
    FormSpell,
    Origin,
    PartnerKind,
    PartnershipForm,
    RecordKind,
    Register,
    RegisteredRecord,
    ServiceKind,
    Signatory,
)
from plutkit.errors import ArgumentError, UnknownRecordError
from plutkit.quantities import OPEN_ENDED, PartialDate, Period
from plutkit.samples import network
from plutkit.scoring import AdoptionGaps, KindsCounted, Practice, find_adoption_gaps
from scoring.peers.peer_cases import (
    AGENCY,
    DAY,
    UNIT,
    agreement,
    between,
    business,
    centre,
    is_there,
    naive_had,
    near,
    partner,
    registers,
    renamed,
    sent,
    service,
    shuffled,
)

FOUNDED = near(-30)
BANK, TRAINING = "partner_kind/bank", "service_kind/training"
STEP = "institutional_step/regional_technical_unit"
SEEN: tuple[Practice, ...] = (
    PartnerKind.BANK, PartnerKind.UNIVERSITY, ServiceKind.TRAINING, ServiceKind.LIBRARY,
    UNIT, AGENCY,
)  # fmt: skip
"""What the drawn registers are about."""
BASE = (partner(), business(), centre("c-1", founded=FOUNDED), centre("c-2", founded=FOUNDED))


def gaps_of(*records: RegisteredRecord, as_of: date = DAY, **choices: Any) -> AdoptionGaps:
    """Compare the second centre with the first."""
    register = Register.of([*BASE, *records])
    return find_adoption_gaps(register, role_model_id="c-1", as_of=as_of, **choices)


class TestHad:
    """What the role model certainly had by as_of."""

    @pytest.mark.parametrize(("offset", "is_had"), [(-1, True), (0, True), (1, False)])
    def test_an_agreement_counts_from_its_signing(self, offset: int, *, is_had: bool) -> None:
        """A day before as_of, on it, a day after."""
        found = gaps_of(agreement(signed=near(offset)), sent("c-2", received_on=DAY))
        assert (BANK in found) is is_had

    @pytest.mark.parametrize(("offset", "is_had"), [(-1, True), (0, True), (1, False)])
    def test_a_service_counts_on_its_day(self, offset: int, *, is_had: bool) -> None:
        """A day before as_of, on it, a day after."""
        found = gaps_of(service(day=near(offset)), sent("c-2", received_on=DAY))
        assert (TRAINING in found) is is_had

    @pytest.mark.parametrize(("offset", "is_had"), [(-1, True), (0, True), (1, False)])
    def test_a_form_counts_from_its_first_day(self, offset: int, *, is_had: bool) -> None:
        """A day before as_of, on it, a day after."""
        model = centre("c-3", forms=(FormSpell(form=UNIT, starts=near(offset)),))
        register = Register.of([*BASE, model, sent("c-2", received_on=DAY)])
        found = find_adoption_gaps(register, role_model_id="c-3", as_of=DAY)
        assert (STEP in found) is is_had

    def test_what_it_only_may_have_had_is_no_practice_of_it(self) -> None:
        """Signed within a span that reaches past as_of; by whom, is not known; on which day."""
        uncertain: list[RegisteredRecord] = [
            agreement("a-1", signed=PartialDate.between(DAY, near(1))),
            agreement("a-2", signatories=None),
            agreement("a-3", signed=None),
            service(day=None),
        ]
        found = gaps_of(*uncertain, sent("c-2", received_on=DAY))
        assert (len(found), found.not_lacking) == (0, ())

    def test_an_agreement_that_ended_was_had(self) -> None:
        """It says what it had, not what it has."""
        found = gaps_of(agreement(signed=near(-9), ends=near(-5)), sent("c-2", received_on=DAY))
        assert found[BANK].evidence == ("a-1",)

    @pytest.mark.parametrize(
        ("fields", "is_had"),
        [
            ({"ends": near(-3)}, True),
            ({"ends": near(-4)}, False),
            ({"terminated": near(-2)}, True),
            ({"terminated": near(-3)}, False),
            ({"ends": OPEN_ENDED}, True),
            ({"ends": None}, False),
        ],
    )
    def test_in_a_period_it_must_not_have_ended_before(
        self, fields: dict[str, Any], *, is_had: bool
    ) -> None:
        """On the first day of the period, the day before; an unknown end may be any."""
        one = agreement(signed=near(-9), **fields)
        found = gaps_of(one, sent("c-2", received_on=DAY), period=between(-3, 9))
        assert (BANK in found) is is_had

    def test_signed_within_the_period_its_end_does_not_matter(self) -> None:
        """On the day of signing it was there."""
        one = agreement(signed=near(-3), ends=None)
        assert BANK in gaps_of(one, sent("c-2", received_on=DAY), period=between(-3, 9))

    def test_the_same_day_may_be_its_first_and_last(self) -> None:
        """Terminated on the day of signing: it was signed, whatever became of it."""
        one = agreement(signed=near(-3), terminated=near(-3))
        assert BANK in gaps_of(one, sent("c-2", received_on=DAY), period=between(-3, 9))


class TestLacks:
    """Only what was reported to be nothing is lacking."""

    def test_without_a_submission_nobody_knows(self) -> None:
        """It is no gap, and is told so."""
        found = gaps_of(agreement())
        assert (len(found), found.not_lacking) == (0, (BANK,))

    @pytest.mark.parametrize("kind", list(RecordKind))
    def test_the_submission_must_tell_of_such_records(self, kind: RecordKind) -> None:
        """Partners of partnerships, kinds of services of services."""
        told = sent("c-2", received_on=DAY, kinds=(kind,))
        found = gaps_of(agreement(), service(), told)
        expected = {RecordKind.PARTNERSHIP: {BANK}, RecordKind.SERVICE: {TRAINING}}
        assert {gap.key for gap in found} == expected.get(kind, set())

    @pytest.mark.parametrize(("last", "is_gap"), [(0, True), (-1, False)])
    def test_what_lasts_is_told_by_a_report_of_the_last_day(
        self, last: int, *, is_gap: bool
    ) -> None:
        """Of that day alone, or of the day before."""
        told = sent("c-2", between(last, last), DAY)
        assert (BANK in gaps_of(agreement(), told)) is is_gap

    @pytest.mark.parametrize(("first", "is_gap"), [(-30, True), (-29, False)])
    def test_services_are_told_by_reports_of_every_day_since_the_founding(
        self, first: int, *, is_gap: bool
    ) -> None:
        """From the founding on, or from the day after."""
        told = sent("c-2", between(first, 0), DAY)
        assert (TRAINING in gaps_of(service(), told)) is is_gap

    @pytest.mark.parametrize(("first", "is_gap"), [(-3, True), (-2, False)])
    def test_in_a_period_by_reports_of_each_of_its_days(self, first: int, *, is_gap: bool) -> None:
        """From its first day on, or from its second."""
        told = sent("c-2", between(first, 0), DAY)
        assert (TRAINING in gaps_of(service(), told, period=between(-3, 9))) is is_gap

    @pytest.mark.parametrize(("days", "is_gap"), [(-1, True), (0, True), (1, False)])
    def test_what_was_received_after_as_of_is_not_known(self, days: int, *, is_gap: bool) -> None:
        """A day before, on it, a day after."""
        told = sent("c-2", received_on=near(days))
        asked: dict[str, Any] = {"as_of": DAY, "period": between(-9, -1)}
        assert (BANK in gaps_of(agreement(signed=near(-5)), told, **asked)) is is_gap

    def test_a_record_that_may_show_it_leaves_it_unknown(self) -> None:
        """Whatever was reported: the day of signing may be one or another."""
        maybe = agreement("a-2", "c-2", signed=PartialDate.between(DAY, near(1)))
        found = gaps_of(agreement(), maybe, sent("c-2", received_on=DAY))
        assert BANK not in found

    @pytest.mark.parametrize(
        ("ends", "is_gap"), [(OPEN_ENDED, True), (DAY, True), (near(-1), False), (None, False)]
    )
    def test_a_local_office_certainly_in_force_tells_of_the_steps(
        self, ends: Any, *, is_gap: bool
    ) -> None:
        """On the last day; the day before; an unknown end."""
        model = centre("c-3", forms=(FormSpell(form=UNIT, starts=near(-9)),))
        office = FormSpell(form=CentreForm.LOCAL_OFFICE, starts=near(-9), ends=ends)
        register = Register.of([model, centre("c-4", forms=(office,))])
        found = find_adoption_gaps(register, role_model_id="c-3", as_of=DAY)
        assert (STEP in found) is is_gap

    def test_one_step_tells_nothing_of_the_other(self) -> None:
        """A technical unit may be a service agency too."""
        agency = centre("c-3", forms=(FormSpell(form=AGENCY, starts=near(-9)),))
        unit = FormSpell(form=UNIT, starts=near(-9), ends=OPEN_ENDED)
        register = Register.of([agency, centre("c-4", forms=(unit,))])
        assert len(find_adoption_gaps(register, role_model_id="c-3", as_of=DAY)) == 0

    @pytest.mark.parametrize(("closed", "gone"), [(0, ("c-2",)), (1, ())])
    def test_who_was_not_there_on_the_last_day_is_not_compared(
        self, closed: int, gone: tuple[str, ...]
    ) -> None:
        """Closed on it, closed the day after."""
        other = centre("c-2", founded=FOUNDED, closed=near(closed))
        register = Register.of([*BASE[:3], other, agreement(), sent("c-2", received_on=DAY)])
        found = find_adoption_gaps(register, role_model_id="c-1", as_of=DAY)
        assert (found.not_there_ids, len(found)) == (gone, 1 - len(gone))


class TestChoices:
    """Which agreements count, and for which kinds."""

    def test_a_partner_counts_for_each_of_its_kinds_or_for_the_first(self) -> None:
        """A university with a halal centre."""
        both = partner("p-2", PartnerKind.UNIVERSITY, PartnerKind.HALAL_CENTRE)
        told = sent("c-2", received_on=DAY)
        records: list[RegisteredRecord] = [both, agreement(partner_id="p-2"), told]
        assert len(gaps_of(*records)) == 2
        primary = gaps_of(*records, kinds=KindsCounted.PRIMARY)
        assert [gap.practice for gap in primary] == [PartnerKind.UNIVERSITY]
        assert "utamanya" in str(primary.table("id"))

    def test_forms_and_signatories_count_by_default_as_for_speed(self) -> None:
        """An award, and what the ministry signed, count where they are named."""
        records: list[RegisteredRecord] = [
            agreement("a-1", form=PartnershipForm.AWARD),
            agreement("a-2", signatories=(Signatory.MINISTRY,)),
            sent("c-2", received_on=DAY),
        ]
        assert len(gaps_of(*records)) == 0
        award = gaps_of(*records, forms=(PartnershipForm.AWARD,))
        assert (award[BANK].evidence, "award" in award.sentence()) == (("a-1",), True)
        signed = gaps_of(*records, signatories=(Signatory.MINISTRY,))
        assert signed[BANK].evidence == ("a-2",)

    def test_others_are_the_certain_rest_of_the_scope(self) -> None:
        """Who may not belong is not compared, and is counted in a note."""
        register = Register.of(
            [
                *BASE[:2],
                centre("c-1", cohort=2022, origin=Origin.NEW),
                centre("c-2", cohort=2022),
                centre("c-3", cohort=2022, origin=Origin.NEW),
                agreement(),
                *(sent(id, received_on=DAY) for id in ("c-2", "c-3")),
            ]
        ).cohort(2022, origin=Origin.NEW)
        found = find_adoption_gaps(register, role_model_id="c-1", as_of=DAY)
        assert found[BANK].others_without == ("c-3",)
        assert "may not belong: 1" in str(found)

    def test_a_role_model_may_be_out_of_scope(self) -> None:
        """It is named, wherever it is."""
        model = centre("c-3", level=CentreLevel.PROVINCIAL, founded=FOUNDED)
        register = Register.of(
            [*BASE, model, agreement("a-1", "c-3"), sent("c-2", received_on=DAY)]
        )
        scoped = register.select(level=CentreLevel.REGENCY)
        found = find_adoption_gaps(scoped, role_model_id="c-3", as_of=DAY)
        assert (found.other_ids, found[BANK].others_without) == (("c-1", "c-2"), ("c-2",))


class TestShares:
    """Among the role models and among the others, of those of which it is known."""

    FOUND = find_adoption_gaps(
        Register.of(
            [
                partner("p-1", PartnerKind.BANK),
                partner("p-2", PartnerKind.COMMUNITY),
                business(),
                *(centre(f"c-{number}", founded=FOUNDED) for number in range(1, 8)),
                *(agreement(f"a-{n}", f"c-{n}") for n in (1, 2, 4)),
                agreement("a-9", "c-1", partner_id="p-2"),
                *(sent(f"c-{n}", received_on=DAY) for n in (3, 5, 6)),
            ]
        ),
        role_model_id="c-1",
        role_model_ids=["c-3", "c-2"],
        as_of=DAY,
    )

    def test_every_centre_stands_where_it_belongs(self) -> None:
        """With it, without it, or not known."""
        gap = self.FOUND[BANK]
        assert (gap.models_with, gap.models_without) == (("c-1", "c-2"), ("c-3",))
        assert (gap.others_with, gap.others_without) == (("c-4",), ("c-5", "c-6"))
        assert (gap.models_unknown, gap.others_unknown) == ((), ("c-7",))

    def test_shares_are_of_the_known(self) -> None:
        """Two of three role models, one of three others, of four in all."""
        gap = self.FOUND[BANK]
        assert (gap.model_share, gap.other_share) == (Fraction(2, 3), Fraction(1, 3))
        assert gap.difference == Fraction(1, 3)
        bounds = gap.other_share_if_none, gap.other_share_if_all
        assert bounds == (Fraction(1, 4), Fraction(1, 2))

    def test_the_greatest_difference_comes_first_then_the_key(self) -> None:
        """One of two role models and no other had a community."""
        assert [(gap.key, gap.difference) for gap in self.FOUND] == [
            ("partner_kind/community", Fraction(1, 2)), (BANK, Fraction(1, 3)),
        ]  # fmt: skip
        assert self.FOUND["partner_kind/community"].models_unknown == ("c-2",)

    def test_equal_differences_are_in_the_order_of_their_keys(self) -> None:
        """Not in that of the kinds."""
        other = service("s-2", kind=ServiceKind.CONSULTATION)
        found = gaps_of(agreement(), service(), other, sent("c-2", received_on=DAY))
        keys = [gap.key for gap in found]
        assert (keys, {gap.difference for gap in found}) == (sorted(keys), {Fraction(1)})


SAID = {
    "en": "What PLUT c-1 (c-1) had and others lack, as of 16 March 2023, 7 of 7 centres (all): "
    "partner: a community (had by 1 of 2 role models and by 0 of 2 others) and partner: a bank "
    "(had by 2 of 3 role models and by 1 of 3 others); months",
    "id": "Yang dimiliki PLUT c-1 (c-1) dan belum ada di PLUT lain, per 16 Maret 2023, 7 dari 7 "
    "PLUT (semua): mitra: komunitas (dimiliki 1 dari 2 PLUT teladan dan 0 dari 2 PLUT lain) dan "
    "mitra: bank (dimiliki 2 dari 3 PLUT teladan dan 1 dari 3 PLUT lain); laporan",
}


class TestShown:
    """As a table, a sentence, dictionaries."""

    @pytest.mark.parametrize(("language", "said"), SAID.items())
    def test_a_sentence_says_what_it_had(self, language: Any, said: str) -> None:
        """With the counts behind each."""
        assert TestShares.FOUND.sentence(language).startswith(said)

    @pytest.mark.parametrize("language", ["en", "id"])
    def test_nothing_is_called_a_cause(self, language: Any) -> None:
        """Neither in the table nor in the sentence."""
        shown = f"{TestShares.FOUND.table(language)} {TestShares.FOUND.sentence(language)}"
        assert not any(word in shown for word in ("because", "karena", "due to", "sebab"))

    def test_the_first_note_is_the_coverage(self) -> None:
        """Of the twelve months to as_of, or of the period."""
        found = TestShares.FOUND
        assert found.table("en").notes[0] == found.coverage.note("en")
        assert found.coverage.period == Period(start=date(2022, 3, 17), stop=near(1))
        asked = gaps_of(agreement(), period=between(-9, 9))
        assert asked.coverage.period == between(-9, 0)

    def test_a_table_shows_both_shares_and_the_bounds(self) -> None:
        """Of the known, and of all."""
        row = TestShares.FOUND.table("en").rows[1]
        assert row == (
            "partner: a bank", "2 of 3 (66.7 %)", "1 of 3 (33.3 %)", "33.3 %", "25.0–50.0 %", 1,
            ("a-1",),
        )  # fmt: skip

    def test_a_dictionary_holds_the_shares(self) -> None:
        """Exact, beside the ids."""
        cells = TestShares.FOUND.to_dicts()[1]
        assert (cells["practice"], cells["other_share"]) == ("bank", Fraction(1, 3))

    def test_nothing_known_is_said_so(self) -> None:
        """In the sentence; what is no gap and who was not there is counted in notes."""
        gone = centre("c-9", closed=near(-3))
        found = gaps_of(agreement(), gone, period=between(-9, -1), as_of=DAY)
        assert "nothing is known" in found.sentence("en")
        assert "tidak ada yang diketahui" in found.sentence("id")
        lapsed = gaps_of(agreement(signed=near(-9)), gone, period=between(-9, -1))
        shown = str(lapsed.table("en"))
        assert "nobody is known to lack: 1" in shown
        assert "not there on the last day: 1" in shown
        assert " had from 7 March 2023 to 15 March 2023 and others lack" in shown

    def test_made_up_data_are_called_so(self) -> None:
        """Beneath the table and in the sentence."""
        register = network().cohort(2022)
        found = find_adoption_gaps(register, role_model_id="c-02", as_of=date(2023, 12, 31))
        assert found.is_fictional
        assert "fictional" in found.sentence("en")
        assert "fiktif" in str(found.table("id"))


class TestBounds:
    """The smallest cases and the outermost days."""

    def test_one_centre_has_nobody_to_be_compared_with(self) -> None:
        """No rows, and nobody lacks anything."""
        register = Register.of([partner(), centre(), agreement()])
        found = find_adoption_gaps(register, role_model_id="c-1", as_of=DAY)
        assert (len(found), found.other_ids, found.not_lacking) == (0, (), (BANK,))

    def test_an_empty_scope_has_no_others(self) -> None:
        """The role model is found all the same."""
        register = Register.of([*BASE, agreement(), sent("c-2")]).select(level=CentreLevel.CITY)
        assert len(find_adoption_gaps(register, role_model_id="c-1", as_of=DAY)) == 0

    @pytest.mark.parametrize("as_of", [date.min, date(1, 6, 1), date(2, 1, 1), date.max])
    def test_any_day_may_be_the_last(self, as_of: date) -> None:
        """The first and the last that there are."""
        found = gaps_of(agreement(), as_of=as_of)
        assert found.coverage.period.start <= as_of

    def test_every_argument_is_checked_at_once(self) -> None:
        """Each fault by the name of its argument."""
        wrong: Any = {
            "role_model_id": 1, "as_of": "2023", "role_model_ids": 3, "period": 2023,
            "signatories": (), "forms": [], "kinds": "all",
        }  # fmt: skip
        with pytest.raises(ArgumentError) as error:
            find_adoption_gaps("register", **wrong)  # type: ignore[arg-type]
        assert {fault.path for fault in error.value.faults} == {"register", *wrong}

    @pytest.mark.parametrize("ids", [["c-9"], ["c-1", "c-9"]])
    def test_an_unknown_role_model_is_refused(self, ids: list[str]) -> None:
        """As the one, or among the others."""
        with pytest.raises(UnknownRecordError):
            gaps_of(role_model_ids=ids)
        with pytest.raises(UnknownRecordError):
            find_adoption_gaps(Register.of(BASE), role_model_id="c-9", as_of=DAY)

    def test_a_period_after_as_of_is_refused(self) -> None:
        """Nothing of it is known."""
        with pytest.raises(ArgumentError, match="begins after as_of"):
            gaps_of(period=between(1, 2))


offsets = st.integers(-3, 6)


@st.composite
def asked(draw: st.DrawFn) -> tuple[int, tuple[int, int] | None]:
    """Give a day of knowledge, and a period that has begun by then, or none."""
    as_of = draw(offsets)
    first = draw(st.integers(-6, as_of))
    period = (first, first + draw(st.integers(0, 8)))
    return as_of, draw(st.sampled_from((None, period)))


class TestAgainstEveryCompletion:
    """A naive reading of each record, for every way in which unknown days may turn out."""

    @A_QUARTER
    @given(registers(), asked())
    def test_gaps_are_what_the_naive_reading_gives(
        self, register: Register, when: tuple[int, tuple[int, int] | None]
    ) -> None:
        """For each centre as the role model, with the next one beside it."""
        as_of, period = when
        first, last = (-14, as_of) if period is None else (period[0], min(period[1], as_of))
        known = register.known_by(near(as_of))
        had = {
            (one.id, practice): naive_had(known, one.id, practice, first, last, as_of)
            for one in known.centres
            for practice in SEEN
        }
        for model, beside in (("c-1", "c-2"), ("c-2", "c-3"), ("c-3", "c-1")):
            found = find_adoption_gaps(
                register,
                role_model_id=model,
                role_model_ids=(beside,),
                as_of=near(as_of),
                period=None if period is None else between(*period),
            )
            others = [
                one.id
                for one in known.centres
                if one.id not in {model, beside} and is_there(one, last)
            ]
            for practice in SEEN:
                without = tuple(id for id in others if had[id, practice] is False)
                is_gap = had[model, practice] is True and bool(without)
                gap = next((one for one in found if one.practice is practice), None)
                assert (gap is not None) is is_gap
                if gap is not None:
                    assert gap.others_without == without
                    assert gap.others_with == tuple(id for id in others if had[id, practice])
                    models = sorted((model, beside))
                    assert gap.models_unknown == tuple(
                        id for id in models if had[id, practice] is None
                    )

    @A_QUARTER
    @given(registers(), offsets)
    def test_the_order_of_the_records_does_not_matter(
        self, register: Register, offset: int
    ) -> None:
        """Equal in every part."""
        one, other = (
            find_adoption_gaps(each, role_model_id="c-2", as_of=near(offset))
            for each in (register, shuffled(register))
        )
        assert one == other

    @A_QUARTER
    @given(registers(), offsets)
    def test_other_ids_give_the_same_shares(self, register: Register, offset: int) -> None:
        """Only the names of the centres change."""
        names = {"c-1": "z", "c-2": "y", "c-3": "x"}
        other = Register.of(renamed(register, names))
        found = find_adoption_gaps(register, role_model_id="c-2", as_of=near(offset))
        again = find_adoption_gaps(other, role_model_id="y", as_of=near(offset))
        assert [(gap.key, gap.difference) for gap in found] == [
            (gap.key, gap.difference) for gap in again
        ]
        for gap, same in zip(found, again, strict=True):
            assert {names[id] for id in gap.others_without} == set(same.others_without)
