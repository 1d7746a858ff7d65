"""Role models: what is met, not met or unknown, and where an empty answer failed."""

from collections.abc import Iterable
from datetime import date
from fractions import Fraction
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from effort import A_QUARTER
from plutkit.domain import (
    CentreForm,
    CentreLevel,
    FormSpell,
    Origin,
    RecordKind,
    Register,
    Target,
    TargetStatus,
)
from plutkit.errors import ArgumentError
from plutkit.indicators import BUSINESSES_ASSISTED, SERVICES
from plutkit.quantities import OPEN_ENDED, PartialDate, Period, Text
from plutkit.samples import network
from plutkit.scoring import (
    Clock,
    Criterion,
    CriterionTally,
    FormReached,
    Milestone,
    RankAtMost,
    RoleModels,
    Scorecard,
    ScoreItem,
    SpeedRanking,
    TargetReport,
    TargetsMet,
    Unstarted,
    assess_targets,
    find_role_models,
    rank_partnership_speed,
    score_centres,
)
from scoring.peers.peer_cases import (
    DAY,
    UNIT,
    agreement,
    business,
    centre,
    near,
    partner,
    registers,
    renamed,
    sent,
    service,
    shuffled,
)

FAST = Text("fast", "cepat")
YEAR = Period.year(2023)
LATER = date(2024, 1, 31)


def speed(register: Register, as_of: date = DAY, **choices: Any) -> SpeedRanking:
    """Rank by the days from the opening to the first partner."""
    return rank_partnership_speed(
        register, as_of=as_of, clock=Clock.OPENED, milestone=Milestone.first(), **choices
    )


def within(worst: int, ranking: Any, key: str = "fast") -> RankAtMost:
    """Ask for a worst rank."""
    return RankAtMost(key=key, name=FAST, ranking=ranking, worst=worst)


def reached(form: CentreForm = UNIT, **fields: Any) -> FormReached:
    """Ask for a form."""
    return FormReached(key="unit", name=Text("a unit", "unit"), form=form, **fields)


def answer(register: Register, criterion: Criterion, id: str = "c-1") -> bool | None:
    """Say whether a centre meets a criterion, as of `LATER`."""
    (said,) = find_role_models(register, [criterion], as_of=LATER)[id].answers
    assert said.key == criterion.key
    return said.is_met


def ranked(*days: int | None) -> Register:
    """Give centres opened long ago, with their first agreements after so many days, or none."""
    centres = [centre(f"c-{place}", opened=near(-50)) for place in range(1, len(days) + 1)]
    agreements = [
        agreement(f"a-{place}", f"c-{place}", signed=near(-50 + after))
        for place, after in enumerate(days, 1)
        if after is not None
    ]
    return Register.of([partner(), *centres, *agreements])


class TestRankAtMost:
    """The worst rank in an exact ranking."""

    @pytest.mark.parametrize(("worst", "is_met"), [(1, False), (2, True), (3, True)])
    def test_a_rank_that_is_exact_is_met_from_its_number_on(
        self, worst: int, *, is_met: bool
    ) -> None:
        """One below, the rank itself, one above."""
        register = ranked(7, 3, 9)
        assert answer(register, within(worst, speed(register))) is is_met

    def test_a_rank_in_between_is_unknown(self) -> None:
        """It may be the first or the second."""
        register = Register.of(
            [
                partner(), centre("c-1", opened=near(-50)), centre("c-2", opened=near(-50)),
                agreement("a-1", "c-1", signed=PartialDate.between(near(-45), near(-41))),
                agreement("a-2", "c-2", signed=near(-43)),
            ]
        )  # fmt: skip
        ranking = speed(register)
        assert (ranking["c-1"].best, ranking["c-1"].worst) == (1, 2)
        assert answer(register, within(1, ranking)) is None
        assert answer(register, within(2, ranking)) is True

    def test_who_is_not_ranked_is_unknown(self) -> None:
        """Out of the ranking's scope, or set aside without a clock."""
        register = ranked(3, 5)
        named = speed(register.select(centre_ids=["c-2"]))
        assert answer(register, within(1, named)) is None
        unopened = Register.of([*register, centre("c-3")])
        aside = speed(unopened, unstarted=Unstarted.ASIDE)
        assert answer(unopened, within(1, aside), "c-3") is None

    def test_scores_are_ranked_likewise(self) -> None:
        """By any ranking with a best and a worst rank."""
        records = [business(), business("b-2"), centre("c-1"), centre("c-2")]
        records += [sent("c-1", received_on=LATER), sent("c-2", received_on=LATER)]
        register = Register.of([*records, service("s-1"), service("s-2", "c-2")])
        card = Scorecard(
            key="reach",
            name=Text("reach", "jangkauan"),
            items=(ScoreItem(indicator_key=SERVICES.key, weight=Fraction(1), worst=0, best=2),),
        )
        busy = Register.of([*register, service("s-3")])
        ranking = score_centres(busy, card, period=YEAR, as_of=LATER)
        assert answer(busy, within(1, ranking)) is True
        assert answer(busy, within(1, ranking), "c-2") is False


def targeted(*values: int, key: str = SERVICES.key, **fields: Any) -> Target:
    """Set a target for the first centre."""
    (value,) = values
    usual: dict[str, Any] = {
        "id": f"t-{key}", "centre_id": "c-1", "period": YEAR, "unit": "services",
        "status": TargetStatus.SET, "set_on": date(2023, 1, 16),
    }  # fmt: skip
    return Target(indicator_key=key, value=value, **(usual | fields))


def report_of(*targets: Target, services: int = 3) -> tuple[Register, TargetReport]:
    """Give a register in which the first centre gave services, and what came of its targets."""
    given = [service(f"s-{place}") for place in range(services)]
    register = Register.of([business(), centre("c-1"), centre("c-2"), *given, *targets])
    return register, assess_targets(register, period=YEAR, as_of=LATER)


def met(report: TargetReport, *keys: str) -> TargetsMet:
    """Ask for the targets of some indicators, or of all."""
    return TargetsMet(
        key="met", name=Text("targets met", "target tercapai"), report=report,
        indicator_keys=keys or None,
    )  # fmt: skip


class TestTargetsMet:
    """Attainments of at least 1."""

    @pytest.mark.parametrize(("value", "is_met"), [(2, True), (3, True), (4, False)])
    def test_a_target_is_met_when_it_is_reached(self, value: int, *, is_met: bool) -> None:
        """Three services against two, three and four."""
        register, report = report_of(targeted(value))
        assert answer(register, met(report)) is is_met

    def test_one_that_is_missed_is_enough(self) -> None:
        """Unless only the other is asked for."""
        other = targeted(2, key=BUSINESSES_ASSISTED.key, unit="businesses")
        register, report = report_of(targeted(3), other)
        assert answer(register, met(report)) is False
        assert answer(register, met(report, SERVICES.key)) is True
        assert answer(register, met(report, BUSINESSES_ASSISTED.key)) is False

    def test_without_a_target_it_is_unknown(self) -> None:
        """Of all, of the one that is asked for, of another centre."""
        register, report = report_of(targeted(3))
        assert answer(register, met(report), "c-2") is None
        assert answer(register, met(report, BUSINESSES_ASSISTED.key)) is None
        assert answer(register, met(report, SERVICES.key, BUSINESSES_ASSISTED.key)) is None

    def test_a_missed_target_tells_beside_one_without_an_attainment(self) -> None:
        """A target of zero has none: alone it is unknown, beside a missed one it is not met."""
        zero = targeted(0, key=BUSINESSES_ASSISTED.key, unit="businesses")
        register, report = report_of(targeted(3), zero)
        assert answer(register, met(report)) is None
        register, report = report_of(targeted(4), zero)
        assert answer(register, met(report)) is False

    def test_targets_of_consultants_are_not_the_centres(self) -> None:
        """Its own count alone."""
        from_network = network()
        consultant = next(one for one in from_network.consultants if one.centre_id == "c-01")
        theirs = targeted(10**6, centre_id=None, consultant_id=consultant.id)
        own = targeted(1, id="t-own", centre_id="c-01")
        register = Register.of([*from_network, theirs, own])
        report = assess_targets(register, period=YEAR, as_of=LATER, indicators=[SERVICES])
        assert answer(register, met(report), "c-01") is True


def formed(*spells: FormSpell, told: Iterable[RecordKind] = (), day: date = LATER) -> Register:
    """Give a centre with spells, that reported on a day."""
    kinds = tuple(told)
    one_day = Period(start=day, stop=date.fromordinal(day.toordinal() + 1))
    reports = [sent("c-1", one_day, day, kinds=kinds)] if kinds else []
    return Register.of([centre("c-1", forms=spells), *reports])


class TestFormReached:
    """A form of its own by a day."""

    @pytest.mark.parametrize(("by", "is_met"), [(-1, None), (0, True), (1, True)])
    def test_it_is_reached_on_its_first_day(self, by: int, *, is_met: bool | None) -> None:
        """A day before nobody told; on it, a day after."""
        register = formed(FormSpell(form=UNIT, starts=DAY, ends=near(3)))
        assert answer(register, reached(by=near(by))) is is_met

    def test_what_followed_does_not_matter(self) -> None:
        """It ended before as_of."""
        register = formed(FormSpell(form=UNIT, starts=DAY, ends=near(3)))
        assert answer(register, reached()) is True

    def test_a_day_that_may_be_later_leaves_it_unknown(self) -> None:
        """Whatever was reported."""
        spell = FormSpell(form=UNIT, starts=PartialDate.between(DAY, near(1)))
        register = formed(spell, told=RecordKind, day=DAY)
        assert answer(register, reached(by=DAY)) is None
        assert answer(register, reached(by=near(1))) is True

    @pytest.mark.parametrize(
        ("told", "is_met"),
        [
            ((RecordKind.CENTRE,), False), ((), None),
            ((RecordKind.SERVICE, RecordKind.PARTNERSHIP), None),
        ],
    )  # fmt: skip
    def test_it_is_missed_only_if_that_was_reported(
        self, told: tuple[RecordKind, ...], *, is_met: bool | None
    ) -> None:
        """Of the centre itself, and not of its services."""
        assert answer(formed(told=told), reached()) is is_met

    def test_the_report_must_be_of_the_day(self) -> None:
        """The day before, and the day itself."""
        register = formed(told=RecordKind, day=DAY)
        assert answer(register, reached(by=near(1))) is None
        assert answer(register, reached(by=DAY)) is False

    def test_another_form_in_force_tells_that_it_is_not_this_one(self) -> None:
        """A part of a local office, for an open time."""
        office = FormSpell(form=CentreForm.LOCAL_OFFICE, starts=near(-9), ends=OPEN_ENDED)
        assert answer(formed(office), reached()) is False


class TestRoleModels:
    """Who meets all, and who may."""

    REGISTER = Register.of(
        [
            partner(),
            centre("c-1", opened=near(-50), forms=(FormSpell(form=UNIT, starts=near(-9)),)),
            centre("c-2", opened=near(-50)),
            centre("c-3", opened=near(-50)),
            centre("c-4", opened=near(-50), forms=(FormSpell(form=UNIT, starts=near(-9)),)),
            *(agreement(f"a-{n}", f"c-{n}", signed=near(n - 20)) for n in (1, 2, 3, 4)),
            sent("c-3", received_on=DAY),
        ]
    )

    def found(self, worst: int) -> RoleModels:
        """Ask for a rank and a unit."""
        criteria: list[Criterion] = [within(worst, speed(self.REGISTER)), reached()]
        return find_role_models(self.REGISTER, criteria, as_of=DAY)

    def test_a_role_model_meets_everything(self) -> None:
        """Not met is enough to fail; unknown leaves it open."""
        found = self.found(3)
        assert {row.centre_id: row.meets_all for row in found} == {
            "c-1": True, "c-2": None, "c-3": False, "c-4": False,
        }  # fmt: skip
        assert (found.role_model_ids, found.possible_ids) == (("c-1",), ("c-2",))

    def test_tallies_say_which_criterion_failed_for_how_many(self) -> None:
        """Each by itself."""
        assert self.found(3).tallies == (
            CriterionTally("fast", 3, 1, 0), CriterionTally("unit", 2, 1, 1)
        )  # fmt: skip

    def test_an_empty_answer_says_where_it_failed(self) -> None:
        """In both languages."""
        register = self.REGISTER.select(centre_ids=["c-3", "c-4"])
        found = find_role_models(register, [within(3, speed(self.REGISTER)), reached()], as_of=DAY)
        assert found.role_model_ids == ()
        assert found.sentence("en").startswith(
            "Role models as of 16 March 2023, 2 of 4 centres (2 named): fast and a unit: no centre "
            "certainly meets all; fast: met by 1, failed for 1, unknown for 0; a unit: met by 1, "
            "failed for 1, unknown for 0; months of centres reported"
        )
        assert (
            "tidak ada PLUT yang pasti memenuhi semua; cepat: dipenuhi 1, gagal pada 1, tidak "
            "diketahui pada 0" in found.sentence("id")
        )

    def test_a_sentence_names_the_found_and_the_possible(self) -> None:
        """With their ids."""
        said = self.found(3).sentence("en")
        assert "PLUT c-1 (c-1); may be too: PLUT c-2 (c-2); fast" in said
        assert "mungkin juga: PLUT c-2 (c-2)" in self.found(3).sentence("id")

    def test_who_only_may_be_one_is_none_beside_others_where_there_are_none(self) -> None:
        """In both languages."""
        register = self.REGISTER.select(centre_ids=["c-2"])
        found = find_role_models(register, [within(3, speed(self.REGISTER)), reached()], as_of=DAY)
        assert "meets all; may be one: PLUT c-2 (c-2); fast" in found.sentence("en")
        assert "memenuhi semua; mungkin: PLUT c-2 (c-2); cepat" in found.sentence("id")

    def test_who_may_not_belong_has_a_row_but_is_none(self) -> None:
        """In no count; it may be one."""
        forms = (FormSpell(form=UNIT, starts=DAY),)
        centres = [
            centre("c-1", cohort=2022, origin=Origin.NEW, forms=forms),
            centre("c-2", cohort=2022, forms=forms),
        ]
        register = Register.of(centres).cohort(2022, origin=Origin.NEW)
        found = find_role_models(register, [reached()], as_of=DAY)
        assert (found.role_model_ids, found.possible_ids) == (("c-1",), ("c-2",))
        assert found.tallies == (CriterionTally("unit", 1, 0, 0),)
        assert "may not belong, in no count: 1" in found.sentence("en")

    def test_a_table_says_of_each_what_it_meets(self) -> None:
        """The coverage comes first, then the counts, then what each criterion asks for."""
        table = self.found(3).table("en")
        assert [column.head for column in table.columns] == ["centre", "fast", "a unit", "all"]
        assert table.rows[2] == ("PLUT c-3 (c-3)", "met", "not met", "not met")
        assert table.rows[1][2:] == ("unknown", "unknown")
        assert table.notes[0] == self.found(3).coverage.note("en")
        assert table.notes[3:] == (
            "fast: worst rank at most 3, among 4 of 4 centres (all), as of 16 March 2023",
            "a unit: institution: a regional technical unit",
        )

    def test_notes_say_which_targets_are_asked_for(self) -> None:
        """All, or those of some indicators; a day where one is named."""
        register, report = report_of(targeted(3))
        criteria = [met(report), attrs.evolve(met(report, "services"), key="one")]
        notes = find_role_models(register, [*criteria, reached(by=DAY)], as_of=LATER).table(
            "id"
        ).notes  # fmt: skip
        assert notes[4:] == (
            "target tercapai: semua targetnya untuk 2023, per 31 Januari 2024",
            "target tercapai: services untuk 2023, per 31 Januari 2024",
            "unit: kelembagaan: UPTD, sampai 16 Maret 2023",
        )

    def test_a_dictionary_has_a_column_for_each_criterion(self) -> None:
        """By its key."""
        cells = self.found(3).to_dicts()[1]
        assert cells == {
            "centre_id": "c-2", "name": "PLUT c-2", "is_member": True, "meets_fast": True,
            "meets_unit": None, "meets_all": None,
        }  # fmt: skip

    def test_a_scope_without_centres_has_no_rows(self) -> None:
        """Nobody is counted."""
        found = find_role_models(
            self.REGISTER.select(level=CentreLevel.CITY), [reached()], as_of=DAY
        )
        assert (len(found), found.tallies) == (0, (CriterionTally("unit", 0, 0, 0),))

    def test_one_centre_may_be_the_role_model(self) -> None:
        """It is compared with nobody."""
        register = Register.of([centre("c-1", forms=(FormSpell(form=UNIT, starts=DAY),))])
        assert find_role_models(register, [reached()], as_of=DAY).role_model_ids == ("c-1",)

    def test_made_up_data_are_called_so(self) -> None:
        """In the sentence and beneath the table."""
        found = find_role_models(network().cohort(2022), [reached()], as_of=DAY)
        assert "fictional" in found.sentence("en")
        assert "fiktif" in str(found.table("id"))


class TestFaults:
    """Everything wrong is told at once."""

    def test_two_criteria_of_one_key_and_a_later_day_are_refused(self) -> None:
        """Each with its place."""
        register = ranked(3)
        later = within(1, speed(register, as_of=near(1)))
        criteria: list[Criterion] = [reached(by=near(1)), later, within(2, speed(register))]
        with pytest.raises(ArgumentError) as error:
            find_role_models(register, criteria, as_of=DAY)
        assert [(fault.path, fault.code) for fault in error.value.faults] == [
            ("criteria[0]", "criterion.future"),
            ("criteria[1]", "criterion.future"),
            ("criteria[2].key", "criterion.twice"),
        ]

    def test_what_is_known_by_as_of_may_be_used(self) -> None:
        """On the day itself."""
        register, report = report_of(targeted(3))
        assert find_role_models(register, [met(report)], as_of=LATER).role_model_ids == ("c-1",)
        with pytest.raises(ArgumentError, match="known only after as_of"):
            find_role_models(register, [met(report)], as_of=date(2024, 1, 30))

    @pytest.mark.parametrize("criteria", [[], None, ["fast"], [reached(), 3]])
    def test_what_is_no_criterion_is_refused(self, criteria: Any) -> None:
        """None at all, no collection, other things."""
        with pytest.raises(ArgumentError, match="criteria"):
            find_role_models(ranked(3), criteria, as_of=DAY)


class TestLaws:
    """Whatever is known and unknown."""

    @given(registers(), st.integers(-3, 6))
    def test_the_order_of_records_and_the_names_of_centres_do_not_matter(
        self, register: Register, offset: int
    ) -> None:
        """Answers follow their centres."""
        names = {"c-1": "z", "c-2": "y", "c-3": "x"}
        criteria = [reached(), attrs.evolve(reached(CentreForm.LOCAL_OFFICE), key="office")]
        one, same, other = (
            find_role_models(each, criteria, as_of=near(offset))
            for each in (register, shuffled(register), Register.of(renamed(register, names)))
        )
        assert one == same
        assert {names[row.centre_id]: row.answers for row in one} == {
            row.centre_id: row.answers for row in other
        }

    @A_QUARTER
    @given(registers(), st.integers(1, 3))
    def test_who_meets_all_meets_each(self, register: Register, worst: int) -> None:
        """And a rank is met only within the bounds of the ranking."""
        ranking = speed(register)
        found = find_role_models(register, [within(worst, ranking), reached()], as_of=DAY)
        for row in found:
            fast, unit = (one.is_met for one in row.answers)
            assert (row.meets_all is True) is (fast is True and unit is True)
            assert (row.meets_all is False) is (False in {fast, unit})
            bounds = ranking[row.centre_id]
            assert bounds.best is not None
            assert bounds.worst is not None
            ranks = range(bounds.best, bounds.worst + 1)
            assert fast is (True if all(rank <= worst for rank in ranks) else
                            False if all(rank > worst for rank in ranks) else None)  # fmt: skip
