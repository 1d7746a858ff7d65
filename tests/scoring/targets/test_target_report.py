"""Targets and what came of them: which target stood, the answers, pace, means, the network."""

from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import pytest

from plutkit.domain import RecordKind, Register, Submission, TargetStatus
from plutkit.errors import ArgumentError, InvalidRecordError
from plutkit.indicators import (
    BUSINESSES_ASSISTED,
    CATALOGUE,
    Aggregation,
    Direction,
    NoValue,
    Silence,
    Timing,
)
from plutkit.law import LOCAL_REPORTS_FLOORED, LOCAL_REPORTS_SCALE, SCALE_2017_2019
from plutkit.quantities import Period
from plutkit.samples import network
from plutkit.scoring import TargetAnswer, TargetRow, assess_targets
from scoring.targets.target_cases import (
    AS_OF,
    LAST,
    YEAR,
    assess,
    between,
    centre,
    consultant,
    counting,
    target,
)

ONE_DAY = timedelta(days=1)
C1, C2 = centre("c-1"), centre("c-2")
NONE, ALL = Fraction(0), Fraction(1)


def only(*targets: Any, actual: Any = 62, as_of: date = AS_OF, **fields: Any) -> TargetRow:
    """Give the row of the only centre there is."""
    (row,) = assess([C1, *targets], counting({"c-1": actual}, **fields), as_of=as_of)
    return row


class TestWhichTargetStands:
    """The last one set by the earlier of `as_of` and the period's last day."""

    def test_a_revision_after_the_period_does_not_rewrite_the_past(self) -> None:
        """Trap 6: target 100, actual 62, revised to 60 on 10 January after: 62 %, not 103.3 %."""
        late = target("t-2", value=60, set_on=date(2024, 1, 10))
        row = only(target("t-1", value=100), late)
        assert row.raw == Fraction(62, 100)
        assert row.raw != Fraction(62, 60)
        assert (row.standing, row.latest, row.after_the_fact) == (row.original, late, (late,))

    @pytest.mark.parametrize(
        ("set_on", "raw"), [(LAST, Fraction(62, 60)), (LAST + ONE_DAY, Fraction(62, 100))]
    )
    def test_a_revision_on_the_last_day_counts_and_one_the_day_after_does_not(
        self, set_on: date, raw: Fraction
    ) -> None:
        """The boundary of the rule above."""
        assert only(target("t-1"), target("t-2", value=60, set_on=set_on)).raw == raw

    def test_a_target_of_one_stage_is_not_met_by_another(self) -> None:
        """Trap 11: of 284,164 registered 6,159 reached finance (Jakpreneur, 27 October 2021).

        The target, as many as registered, is made up. Each stage is an indicator of its own, so a
        target of the last one is 2 % attained however many registered.
        """
        stages = {"registered": 284_164, "financed": 6_159}
        asked = [counting({"c-1": count}, key) for key, count in stages.items()]
        aims = [target(f"t-{key}", key, 284_164) for key in stages]
        report = assess([C1, *aims], *asked)
        assert (report["c-1/registered"].raw, report["c-1/registered"].is_met) == (
            Fraction(1),
            True,
        )
        financed = report["c-1/financed"]
        assert (financed.raw, financed.is_met) == (Fraction(6_159, 284_164), False)
        assert financed.grade == SCALE_2017_2019.grades[0]

    def test_what_is_revised_later_than_as_of_is_not_known(self) -> None:
        """Even within the period."""
        revised = target("t-2", value=60, set_on=date(2023, 7, 1))
        early = only(target("t-1"), revised, as_of=date(2023, 6, 30))
        assert (early.standing, early.latest) == (early.original, early.original)
        assert only(target("t-1"), revised, as_of=date(2023, 7, 1)).standing == revised

    def test_a_proposal_never_stands(self) -> None:
        """However late it is."""
        proposal = target("t-2", value=1, status=TargetStatus.PROPOSED, set_on=date(2023, 7, 1))
        assert only(target("t-1"), proposal).standing == target("t-1")


class TestAnswers:
    """What has no attainment has a named answer, never a zero."""

    @pytest.mark.parametrize(
        ("targets", "actual", "answer"),
        [
            ([target(value=100)], 62, TargetAnswer.ANSWERED),
            ([target(value=100)], 0, TargetAnswer.ANSWERED),
            ([target(value=0)], 62, TargetAnswer.ZERO_TARGET),
            ([target(value=100)], None, TargetAnswer.NOT_MEASURED),
            ([target(centre_id=None)], 62, TargetAnswer.NO_TARGET),
            ([target(status=TargetStatus.PROPOSED)], 62, TargetAnswer.NOT_YET_SET),
            ([target(set_on=AS_OF + ONE_DAY)], 62, TargetAnswer.NOT_YET_SET),
            ([target(set_on=LAST + ONE_DAY)], 62, TargetAnswer.NOT_YET_SET),
        ],
    )
    def test_each_case_has_its_own(
        self, targets: list[Any], actual: int | None, answer: TargetAnswer
    ) -> None:
        """A zero that was counted is an answer; without one there is no number at all."""
        row = only(*targets, actual=actual)
        assert row.answer is answer
        is_answered = answer is TargetAnswer.ANSWERED
        numbers = (row.raw, row.capped, row.grade, row.is_met)
        assert all((number is not None) is is_answered for number in numbers)

    def test_a_level_whose_target_is_not_better_than_its_baseline_asks_for_nothing(self) -> None:
        """By its own name."""
        row = only(target(value=50, baseline=50), timing=Timing.AT_END)
        assert row.answer is TargetAnswer.NO_IMPROVEMENT_ASKED

    def test_not_reported_is_not_nothing(self) -> None:
        """Without any record or submission the actual is not known; silence may be taken as 0."""
        records = [C1, target()]
        (row,) = assess(records, counting())
        assert row.answer is TargetAnswer.NOT_MEASURED
        assert row.measurement is not None
        assert row.measurement.no_value is NoValue.NOT_REPORTED
        sent = Submission(
            id="r-1", centre_id="c-1", period=YEAR, kinds=(RecordKind.SERVICE,), received_on=AS_OF
        )
        for report in (
            assess(records, counting(), silence=Silence.AS_ZERO),
            assess([*records, sent], counting()),
        ):
            assert (report.rows[0].raw, report.rows[0].actual) == (NONE, NONE)


class TestBaselines:
    """Levels are measured from them, sums only show them."""

    @pytest.mark.parametrize(
        ("aggregation", "timing", "is_used"),
        [
            (Aggregation.SUM, Timing.OF_PERIOD, False),
            (Aggregation.DISTINCT, Timing.OF_PERIOD, False),
            (Aggregation.CHANGE, Timing.OF_PERIOD, False),
            (Aggregation.SUM, Timing.AT_END, True),
            (Aggregation.RATIO, Timing.OF_PERIOD, True),
        ],
    )
    def test_whether_the_baseline_counts(
        self, aggregation: Aggregation, timing: Timing, *, is_used: bool
    ) -> None:
        """From 50 to 100, 75 is half of the way; of 100 it is three quarters."""
        row = only(target(baseline=50), actual=75, aggregation=aggregation, timing=timing)
        assert (row.from_baseline, row.raw) == (
            is_used,
            Fraction(1, 2) if is_used else Fraction(3, 4),
        )
        assert row.old_system == Fraction(3, 4)

    def test_the_table_says_which_of_both(self) -> None:
        """In the remarks."""
        records = [C1, target(baseline=50)]
        shown = str(assess(records, counting({"c-1": 75})))
        used = str(assess(records, counting({"c-1": 75}, timing=Timing.AT_END)))
        assert "baseline 50, not used" in shown
        assert "from the baseline 50" in used


class TestDirection:
    """Where less is better, more than the target is worse."""

    def test_less_than_the_target_is_more_than_all_of_it(self) -> None:
        """(2t - a) / t; the old system did not know of directions."""
        row = only(target(value=10), actual=8, direction=Direction.LESS_IS_BETTER)
        assert (row.raw, row.capped, row.old_system) == (Fraction(12, 10), ALL, Fraction(8, 10))

    @pytest.mark.parametrize(
        ("actual", "is_met"), [(99, False), (100, True), (101, True), (None, None)]
    )
    def test_a_target_is_met_by_just_what_it_asks(
        self, actual: int | None, *, is_met: bool | None
    ) -> None:
        """And not known to be where the actual is not."""
        assert only(target(value=100), actual=actual).is_met is is_met

    def test_a_range_is_met_inside(self) -> None:
        """Exactly."""
        assert only(target(value=between(50, 70))).raw == 1


class TestPace:
    """What was due by then: of sums only."""

    @pytest.mark.parametrize(
        ("as_of", "expected"),
        [
            (date(2023, 1, 16), Fraction(16 * 365, 365)),
            (date(2023, 6, 30), 181),
            (LAST, 365),
            (AS_OF, 365),
        ],
    )
    def test_it_goes_by_the_days_with_as_of(self, as_of: date, expected: Fraction) -> None:
        """Of a target of 365."""
        row = only(target(value=365), actual=73, as_of=as_of)
        assert row.expected == expected
        assert row.pace == Fraction(73) / expected

    def test_a_profile_goes_by_its_months(self) -> None:
        """All of it due in December: nothing until then, and no pace of nothing."""
        profile = (Fraction(0),) * 11 + (Fraction(1),)
        row = only(target(profile=profile), as_of=date(2023, 11, 30))
        assert (row.expected, row.pace) == (NONE, None)
        half = only(target(profile=profile), as_of=date(2023, 12, 31))
        assert (half.expected, half.pace) == (Fraction(100), Fraction(62, 100))

    @pytest.mark.parametrize(
        ("direction", "due"),
        [(Direction.MORE_IS_BETTER, 50), (Direction.LESS_IS_BETTER, 70)],
    )
    def test_of_a_range_the_bound_is_due_that_must_be_reached(
        self, direction: Direction, due: int
    ) -> None:
        """The lower one where more is better."""
        assert only(target(value=between(50, 70)), direction=direction).expected == due

    @pytest.mark.parametrize(
        "fields",
        [
            {"aggregation": Aggregation.DISTINCT},
            {"aggregation": Aggregation.SHARE},
            {"timing": Timing.AT_END},
        ],
    )
    def test_what_is_no_sum_has_none(self, fields: dict[str, Any]) -> None:
        """Businesses come back, levels do not accrue."""
        row = only(target(value=1), actual=1, as_of=date(2023, 6, 30), **fields)
        assert (row.expected, row.pace) == (None, None)

    def test_without_a_target_or_a_measurement_there_is_none(self) -> None:
        """What was due is known even if what was done is not."""
        unset = only(target(status=TargetStatus.PROPOSED))
        assert (unset.expected, unset.pace) == (None, None)
        unknown = only(target(), actual=None)
        assert (unknown.expected, unknown.pace) == (Fraction(100), None)


class TestGrades:
    """Of the raw attainment, by the scale that is asked for."""

    @pytest.mark.parametrize(
        ("scale", "grade"), [(LOCAL_REPORTS_SCALE, "very_high"), (LOCAL_REPORTS_FLOORED, "high")]
    )
    def test_a_half_percent_above_a_bound_has_a_grade(self, scale: Any, grade: str) -> None:
        """Trap 10."""
        report = assess([C1, target(value=1000)], counting({"c-1": 905}), scale=scale)
        assert report.rows[0].grade is not None
        assert report.rows[0].grade.key == grade

    def test_above_the_top_it_is_the_top_grade_and_beyond(self) -> None:
        """Where the old screens showed nothing."""
        row = only(target(), actual=130)
        assert row.grade is not None
        assert (row.grade.name["id"], row.beyond_scale, row.capped) == ("Sangat Baik", True, ALL)

    def test_below_zero_it_is_the_lowest(self) -> None:
        """And capped to 0."""
        row = only(target(value=10), actual=25, direction=Direction.LESS_IS_BETTER)
        assert row.grade is not None
        assert (row.raw, row.capped, row.grade.key) == (Fraction(-1, 2), NONE, "less_good")


class TestMeans:
    """Three of them, each by its name and with its rows."""

    def test_a_zero_target_lowers_only_the_mean_of_the_old_system(self) -> None:
        """Rows 100 %, 100 % and a target of zero: 66.7 % by the old system's name, 100 % raw."""
        indicators = [counting({"c-1": 5}, key) for key in ("a", "b", "c")]
        values = {"a": 5, "b": 5, "c": 0}
        targets = [target(f"t-{key}", key, value) for key, value in values.items()]
        (means,) = assess([C1, *targets], *indicators).centres
        assert means.old_system[:2] == (Fraction(2, 3), 3)
        assert means.raw[:2] == (ALL, 2)
        assert means.capped[:2] == (ALL, 2)

    def test_no_target_makes_up_for_another_where_they_are_capped(self) -> None:
        """200 % and 0 % are 100 % raw, and 50 % capped; each mean has its grade."""
        indicators = [counting({"c-1": amount}, key) for key, amount in (("a", 20), ("b", 0))]
        targets = [target(f"t-{key}", key, 10) for key in "ab"]
        (means,) = assess([C1, *targets], *indicators).centres
        assert (means.raw.value, means.capped.value) == (ALL, Fraction(1, 2))
        assert means.raw.grade is not None
        assert means.capped.grade is not None
        assert (means.raw.grade.key, means.capped.grade.key) == ("very_good", "less_good")

    def test_a_missing_actual_is_zero_percent_only_by_the_old_system(self) -> None:
        """And a row without a standing target is in no mean."""
        keys = ("a", "b", "c")
        amounts = {"a": 10, "b": None, "c": 7}
        targets = [
            target("t-a", "a", 10), target("t-b", "b", 10),
            target("t-c", "c", 10, status=TargetStatus.PROPOSED),
        ]  # fmt: skip
        indicators = [counting({"c-1": amounts[key]}, key) for key in keys]
        (means,) = assess([C1, *targets], *indicators).centres
        assert means.old_system[:2] == (Fraction(1, 2), 2)
        assert means.raw[:2] == (ALL, 1)

    def test_consultants_are_not_in_the_means_of_their_centre(self) -> None:
        """Their hours are the centre's already."""
        records = [C1, consultant(), target("t-1", value=10), target("t-2", consultant_id="k-1")]
        report = assess(records, counting(consultants={"k-1": ("c-1", 10)}))
        assert report.centres[0].raw[:2] == (ALL, 1)

    def test_a_centre_without_any_answer_has_no_mean(self) -> None:
        """Of no rows."""
        report = assess([C1, C2, target()], counting({"c-1": 62}))
        assert report.centres[1].capped == (None, 0, None, False)
        assert report.centres[1].centre_id == "c-2"


class TestConsultants:
    """They have rows for what was given to them."""

    def test_a_consultant_is_measured_by_the_services_given(self) -> None:
        """Beside the centre, whose target does not become the consultant's."""
        records = [
            C1,
            consultant(),
            consultant("k-2"),
            target("t-2", value=20, consultant_id="k-1"),
        ]
        counted = counting({"c-1": 30}, consultants={"k-1": ("c-1", 10), "k-2": ("c-1", 2)})
        report = assess(records, counted)
        assert [row.key for row in report] == ["c-1/hours", "k-1/hours"]
        assert report["k-1/hours"].raw == Fraction(1, 2)
        assert report["c-1/hours"].answer is TargetAnswer.NO_TARGET
        assert report["c-1/hours"].actual == 42

    def test_a_consultant_without_a_service_is_unknown(self) -> None:
        """As a centre is."""
        records = [C1, consultant(), target(consultant_id="k-1")]
        assert assess(records, counting({"c-1": 1}))["k-1/hours"].actual is None

    def test_only_services_are_told_of_consultants(self) -> None:
        """Other records cannot be counted for them: not measured, and not zero either."""
        records = [C1, consultant(), target(consultant_id="k-1")]
        counted = counting({"c-1": 1}, records=RecordKind.BENEFICIARY)
        row = assess(records, counted, silence=Silence.AS_ZERO)["k-1/hours"]
        assert (row.answer, row.measurement) == (TargetAnswer.NOT_MEASURED, None)

    def test_consultants_of_centres_out_of_scope_have_no_rows(self) -> None:
        """Nor have these centres."""
        records = [C1, C2, consultant("k-2", "c-2"), target(consultant_id="k-2")]
        register = Register.of(records).select(centre_ids=["c-1"])
        assert [row.key for row in assess(register, counting())] == ["c-1/hours"]

    def test_a_consultant_who_has_the_id_of_a_centre_is_told_apart(self) -> None:
        """By the centre before it."""
        records = [C1, C2, consultant("c-2", "c-1"), target(consultant_id="c-2")]
        report = assess(records, counting(consultants={"c-2": ("c-1", 62)}))
        assert [row.key for row in report] == ["c-1/hours", "c-1/c-2/hours", "c-2/hours"]
        assert report["c-1/c-2/hours"].raw == Fraction(62, 100)


class TestTheNetwork:
    """All centres together."""

    def test_sums_are_divided_by_sums(self) -> None:
        """Not the mean of percentages: 10 of 100 and 10 of 10 are 20 of 110."""
        records = [C1, C2, target("t-1", value=100), target("t-2", value=10, centre_id="c-2")]
        (whole,) = assess(records, counting({"c-1": 10, "c-2": 10})).network
        assert whole.summed is not None
        assert (whole.summed.raw, whole.summed.actual, whole.summed.target) == (
            Fraction(20, 110), 20, (110, 110)
        )  # fmt: skip
        assert whole.own.answer is TargetAnswer.NO_TARGET

    @pytest.mark.parametrize(
        ("amounts", "targets", "left_out", "raw"),
        [
            ({"c-1": 10}, ["c-1", "c-2"], ("c-2",), Fraction(1, 10)),
            ({"c-1": 10, "c-2": 10}, ["c-1"], ("c-2",), Fraction(1, 10)),
            ({"c-1": 10, "c-2": 10}, ["c-1", "c-2"], (), Fraction(1, 10)),
        ],
    )
    def test_only_centres_of_which_both_are_known_are_added(
        self,
        amounts: dict[str, int],
        targets: list[str],
        left_out: tuple[str, ...],
        raw: Fraction,
    ) -> None:
        """The others are named."""
        given = [target(f"t-{id}", centre_id=id) for id in targets]
        (whole,) = assess([C1, C2, *given], counting(amounts)).network
        assert whole.summed is not None
        assert (whole.summed.left_out_ids, whole.summed.raw) == (left_out, raw)
        assert {*whole.summed.centre_ids, *left_out} == {"c-1", "c-2"}

    @pytest.mark.parametrize(
        ("targets", "answer"),
        [
            ([target()], TargetAnswer.NOT_MEASURED),
            ([target(centre_id=None)], TargetAnswer.NO_TARGET),
            ([target(status=TargetStatus.PROPOSED)], TargetAnswer.NO_TARGET),
        ],
    )
    def test_without_any_such_centre_there_is_no_sum(
        self, targets: list[Any], answer: TargetAnswer
    ) -> None:
        """And the answer says why."""
        (whole,) = assess([C1, *targets], counting()).network
        assert whole.summed is not None
        assert (whole.summed.answer, whole.summed.raw) == (answer, None)

    def test_a_business_of_two_centres_counts_once_in_the_total(self) -> None:
        """Trap 7: both count it as their own; the network's target is compared with the total."""
        records = [
            C1, C2, target("t-1", value=4), target("t-2", value=4, centre_id="c-2"),
            target("t-3", value=8, centre_id=None),
        ]  # fmt: skip
        counted = counting(
            {"c-1": 4, "c-2": 4},
            shared={"c-1": "b-1", "c-2": "b-1"},
            aggregation=Aggregation.DISTINCT,
        )
        (whole,) = assess(records, counted).network
        assert whole.summed is not None
        assert whole.total is not None
        assert (whole.summed.actual, whole.summed.raw) == (8, ALL)
        assert (whole.total.value, whole.own.raw) == (4, Fraction(1, 2))
        assert whole.card == counted.card

    def test_ratios_are_pooled_and_compared_with_a_network_target_only(self) -> None:
        """1 of 2 and 9 of 90 are 10 of 92, not the mean of a half and a tenth."""
        given = [target("t-1", value=1), target("t-2", value=Fraction(1, 4), centre_id=None)]
        counted = counting(
            {"c-1": 1, "c-2": 9}, bases={"c-1": 2, "c-2": 90}, aggregation=Aggregation.RATIO
        )
        (whole,) = assess([C1, C2, *given], counted).network
        assert whole.summed is None
        assert (whole.own.actual, whole.own.raw) == (Fraction(10, 92), Fraction(40, 92))

    def test_ranges_are_added_up_by_their_bounds(self) -> None:
        """Beside plain numbers."""
        given = [target("t-1", value=between(10, 20)), target("t-2", value=5, centre_id="c-2")]
        (whole,) = assess([C1, C2, *given], counting({"c-1": 12, "c-2": 8})).network
        assert whole.summed is not None
        assert (whole.summed.target, whole.summed.raw) == ((15, 25), ALL)

    def test_a_centre_that_may_not_belong_is_in_no_sum(self) -> None:
        """But has its rows."""
        member, maybe = centre("c-1", cohort=2022), centre("c-2")
        register = Register.of(
            [member, maybe, target("t-1"), target("t-2", centre_id="c-2")]
        ).cohort(2022)
        report = assess(register, counting({"c-1": 50, "c-2": 10}))
        assert [row.is_member for row in report] == [True, False]
        (whole,) = report.network
        assert whole.summed is not None
        assert (whole.summed.centre_ids, whole.summed.left_out_ids) == (("c-1",), ())
        assert whole.own.actual == 50


class TestWhatIsAsked:
    """Indicators without a target, and targets of no indicator."""

    def test_indicators_without_any_target_are_named(self) -> None:
        """Rows are only for those of which the register has a target, whosesoever it is."""
        records = [C1, C2, target(centre_id="c-2")]
        report = assess(records, counting(), counting(key="visits"))
        assert [row.key for row in report] == ["c-1/hours", "c-2/hours"]
        assert report.untargeted == ("visits",)

    def test_targets_of_the_catalogue_that_are_not_asked_for_are_counted(self) -> None:
        """They are no fault."""
        other = target("t-9", "businesses_assisted", unit="businesses")
        report = assess([C1, target(), other], counting())
        assert report.not_asked_ids == ("t-9",)
        assert "targets of indicators not asked for: 1" in str(report)

    def test_only_targets_for_exactly_the_period_count(self) -> None:
        """Those for a quarter of it are counted as left out, those for another year are not."""
        others = [
            target("t-2", period=Period.quarter(2023, 4)),
            target("t-3", period=Period.parse("2022-07-01/2023-01-02")),
            target("t-4", period=Period.year(2022)),
            target("t-5", period=Period.year(2024)),
        ]
        report = assess([C1, *others], counting())
        assert (len(report), report.elsewhere, report.untargeted) == (0, 2, ("hours",))
        assert "targets for other periods that overlap this one, left out: 2" in str(report)

    def test_the_catalogue_is_asked_for_by_default(self) -> None:
        """The fictional network has targets of it, in its units; another language's will do."""
        given = target("t-1", "services", 4, unit="layanan", centre_id="c-40")
        report = assess_targets(Register.of([*network(), given]), period=YEAR, as_of=AS_OF)
        assert report["c-10/businesses_assisted"].raw == Fraction(9, 13)
        assert report["c-40/services"].standing == given
        targeted = {one.indicator_key for one in network().targets}
        assert set(report.untargeted) == {one.key for one in CATALOGUE} - targeted
        assert report.is_fictional

    def test_an_empty_register_gives_an_empty_report(self) -> None:
        """Without rows, means and sums."""
        report = assess([], counting())
        assert (len(report), report.centres, report.network) == (0, (), ())
        assert report.coverage.kinds == (RecordKind.SERVICE,)


class TestFaults:
    """All at once, each with its target and a remedy."""

    def test_unknown_indicators_and_units_are_told_together(self) -> None:
        """In the register's language."""
        records = [C1, target("t-1", "nonsense"), target("t-2", unit="days"), target("t-3", "hrs")]
        with pytest.raises(ArgumentError) as caught:
            assess(Register.of(records, language="id"), counting())
        assert [(fault.path, fault.code) for fault in caught.value.faults] == [
            ("register.target('t-1').indicator_key", "target.indicator"),
            ("register.target('t-2').unit", "target.unit"),
            ("register.target('t-3').indicator_key", "target.indicator"),
        ]
        assert "bukan satuan 'hours'; berikan target dalam 'jam' atau 'hours'" in str(caught.value)

    def test_targets_of_other_periods_are_not_judged(self) -> None:
        """They may be for what was counted then."""
        old = target("t-2", "nonsense", period=Period.year(2022))
        assert len(assess([C1, target(), old], counting())) == 1

    def test_the_unit_of_what_is_not_asked_for_is_not_judged(self) -> None:
        """It is only counted."""
        other = target("t-2", "businesses_assisted", unit="days")
        assert assess([C1, other], counting()).not_asked_ids == ("t-2",)

    def test_an_indicator_of_ones_own_may_have_a_key_of_the_catalogue(self) -> None:
        """It takes the other's place, its unit too."""
        own = counting({"c-1": 5}, "businesses_assisted")
        report = assess([C1, target(key="businesses_assisted", value=10)], own)
        assert report["c-1/businesses_assisted"].raw == Fraction(1, 2)
        with pytest.raises(ArgumentError, match=r"target\('t-1'\)\.unit"):
            assess([C1, target(key="businesses_assisted")], BUSINESSES_ASSISTED)

    def test_two_indicators_of_one_key_are_refused(self) -> None:
        """Their rows could not be told apart."""
        with pytest.raises(ArgumentError, match="two indicators of one key") as caught:
            assess([C1], counting(), counting({"c-1": 1}))
        assert caught.value.faults[0].code == "indicator.twice"

    def test_a_period_that_begins_after_as_of_is_refused(self) -> None:
        """On its first day it is not."""
        with pytest.raises(ArgumentError, match="begins after as_of") as caught:
            assess([C1], counting(), as_of=date(2022, 12, 31))
        assert caught.value.faults[0].code == "window.future"
        assert len(assess([C1, target()], counting(), as_of=date(2023, 1, 1))) == 1

    def test_a_period_that_ends_before_it_starts_is_none(self) -> None:
        """It cannot be made."""
        with pytest.raises(InvalidRecordError, match="not after start"):
            Period(start=date(2023, 1, 1), stop=date(2022, 1, 1))

    @pytest.mark.parametrize(
        "wrong",
        [
            {"register": 1}, {"period": 2023}, {"as_of": None}, {"indicators": "hours"},
            {"indicators": ["hours"]}, {"scale": "old"}, {"silence": True},
        ],
    )  # fmt: skip
    def test_wrong_arguments_are_refused_by_name(self, wrong: dict[str, Any]) -> None:
        """Each of them."""
        given: dict[str, Any] = {"register": Register.of([]), "period": YEAR, "as_of": AS_OF}
        register, *rest = (given | wrong).items()
        (name,) = wrong
        with pytest.raises(ArgumentError, match=f"assess_targets: {name}"):
            assess_targets(register[1], **dict(rest))
