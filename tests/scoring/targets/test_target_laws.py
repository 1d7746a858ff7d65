"""What holds of targets whatever they are, and what a naive oracle says of them."""

from collections.abc import Sequence
from datetime import date, timedelta
from fractions import Fraction
from typing import Any, NamedTuple

import attrs
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from plutkit.domain import Centre, Consultant, Register, Target, TargetRange, TargetStatus
from plutkit.indicators import Aggregation, Direction, Indicator, Timing
from plutkit.quantities import Period
from plutkit.scoring import TargetAnswer, TargetReport
from scoring.targets.target_cases import (
    YEAR,
    Number,
    assess,
    centre,
    consultant,
    counting,
    reconcile,
    target,
)

IDS = ("c-1", "c-2", "c-3")
DAYS = (
    date(2022, 11, 1), date(2023, 1, 16), date(2023, 6, 30), date(2023, 12, 31), date(2024, 1, 1),
    date(2024, 1, 10),
)  # fmt: skip
AS_OF_DAYS = (date(2023, 1, 1), date(2023, 6, 30), date(2023, 12, 31), date(2024, 1, 5), *DAYS[-1:])
NUMBERS: tuple[Number, ...] = (0, 1, 5, 62, 130, Fraction(7, 2))
AMOUNTS = st.none() | st.sampled_from(NUMBERS)
AIMS: tuple[Number, ...] = (0, 1, 50, 100, Fraction(5, 2))
VALUES = st.sampled_from(AIMS)
RANGES = st.tuples(VALUES, VALUES).map(
    lambda pair: TargetRange(least=min(pair), most=max(pair))
)  # fmt: skip


class Case(NamedTuple):
    """Records, what is counted of each centre, and the choices that matter."""

    records: tuple[Any, ...]
    amounts: dict[str, dict[str, Number | None]]
    kind: dict[str, tuple[Aggregation, Timing, Direction]]
    as_of: date
    is_narrow: bool

    @property
    def indicators(self) -> list[Indicator]:
        """Indicators that count these amounts."""
        return [
            counting(
                self.amounts[key], key,
                aggregation=kind[0], timing=kind[1], direction=kind[2],
            )
            for key, kind in self.kind.items()
        ]  # fmt: skip

    def report(self, records: Sequence[Any] | None = None) -> TargetReport:
        """Assess the targets."""
        register = Register.of(self.records if records is None else records)
        register = register.cohort(2022) if self.is_narrow else register
        return assess(register, *self.indicators, as_of=self.as_of)


@st.composite
def cases(draw: DrawFn) -> Case:
    """Give centres of which some may not belong, consultants, and targets of every sort."""
    centre_ids = draw(st.lists(st.sampled_from(IDS), unique=True, min_size=1))
    records: list[Any] = [
        centre(id, cohort=draw(st.sampled_from((2022, 2022, 2021, None)))) for id in centre_ids
    ]
    has_consultant = draw(st.booleans())
    records += [consultant("k-1", centre_ids[0])] * has_consultant
    owners: list[dict[str, Any]] = [
        {"centre_id": None}, *({"centre_id": id} for id in centre_ids),
        *([{"consultant_id": "k-1"}] * has_consultant),
    ]  # fmt: skip
    keys = ("hours", "visits")
    given = draw(
        st.lists(
            st.tuples(
                st.sampled_from(keys), st.integers(0, len(owners) - 1), st.sampled_from(DAYS),
                st.sampled_from(TargetStatus), VALUES | RANGES, st.none() | VALUES,
            ),
            max_size=8,
            unique_by=lambda drawn: drawn[:4],
        )
    )  # fmt: skip
    records += [
        target(
            f"t-{number}", key, value, set_on=on, status=status, baseline=baseline, **owners[place]
        )
        for number, (key, place, on, status, value, baseline) in enumerate(given)
    ]
    counted = st.sampled_from((Aggregation.SUM, Aggregation.DISTINCT, Aggregation.CHANGE))
    kind = {
        key: (draw(counted), draw(st.sampled_from(Timing)), draw(st.sampled_from(Direction)))
        for key in keys
    }
    amounts = {key: {id: draw(AMOUNTS) for id in centre_ids} for key in keys}
    as_of = draw(st.sampled_from(AS_OF_DAYS))
    return Case(tuple(records), amounts, kind, as_of, draw(st.booleans()))


class Naive(NamedTuple):
    """What the oracle says of one centre and indicator."""

    answer: TargetAnswer
    raw: Fraction | None
    standing: str | None
    old: Fraction | None
    expected: Fraction | None


def naive(case: Case, key: str, owner: str | None) -> Naive:
    """Judge one centre, or say it once more in plain words."""
    mine = [
        one
        for one in case.records
        if isinstance(one, Target) and one.indicator_key == key
        and one.centre_id == owner and one.consultant_id is None
    ]  # fmt: skip
    if not mine:
        return Naive(TargetAnswer.NO_TARGET, None, None, None, None)
    last = min(case.as_of, date(2023, 12, 31))
    stood = [one for one in mine if one.status is TargetStatus.SET and one.set_on <= last]
    if not stood:
        return Naive(TargetAnswer.NOT_YET_SET, None, None, None, None)
    standing = max(stood, key=lambda one: one.set_on)
    value = standing.value
    low, high = (
        (value.least, value.most) if isinstance(value, TargetRange) else (value, value)
    )  # fmt: skip
    aggregation, timing, direction = case.kind[key]
    more = direction is Direction.MORE_IS_BETTER
    expected = None
    if aggregation is Aggregation.SUM and timing is Timing.OF_PERIOD:
        gone = sum(date(2023, 1, 1) + timedelta(n) <= case.as_of for n in range(365))
        expected = Fraction(gone, 365) * (low if more else high)
    actual = case.amounts[key][owner or ""]
    base = standing.baseline if timing is Timing.AT_END else None
    raw = naive_raw(actual, low, high, base, more=more)
    old = naive_raw(actual, low, high, None, more=True)
    old_system = old if isinstance(old, Fraction) else Fraction(0)
    if isinstance(raw, TargetAnswer):
        return Naive(raw, None, standing.id, old_system, expected)
    return Naive(TargetAnswer.ANSWERED, raw, standing.id, old_system, expected)


def naive_raw(
    actual: Number | None, low: Number, high: Number, base: Number | None, *, more: bool
) -> Fraction | TargetAnswer:
    """Divide, with one formula for each case; what the target says by itself comes first."""
    goal = low
    if low < high:
        if actual is None or low <= actual <= high:
            return TargetAnswer.NOT_MEASURED if actual is None else Fraction(1)
        goal = high if actual > high else low
    if base is None and goal == 0:
        return TargetAnswer.ZERO_TARGET
    if base is not None and (goal <= base if more else goal >= base):
        return TargetAnswer.NO_IMPROVEMENT_ASKED
    if actual is None:
        return TargetAnswer.NOT_MEASURED
    over = Fraction(actual) / goal if goal else Fraction(0)
    if base is None:
        return over if more else 2 - over
    return Fraction(actual - base) / (goal - base)


@given(cases())
def test_every_row_of_a_centre_is_what_a_naive_oracle_says(case: Case) -> None:
    """Answer, attainment, standing target, the old system's figure and what was due."""
    for row in case.report():
        if row.consultant_id is None:
            found = Naive(
                row.answer,
                row.raw,
                None if row.standing is None else row.standing.id,
                row.old_system,
                row.expected,
            )
            assert found == naive(case, row.card.key, row.centre_id)


@given(cases())
def test_the_rows_are_those_of_every_centre_for_every_indicator_with_a_target(case: Case) -> None:
    """And of every consultant for those that are his or hers; in order."""
    report = case.report()
    given = [one for one in case.records if isinstance(one, Target)]
    keys = sorted({one.indicator_key for one in given})
    scope = report.scope
    centre_ids = sorted({*scope.centre_ids, *scope.undecided_ids})
    expected: list[tuple[str, str | None, str]] = []
    for id in centre_ids:
        expected += [(id, None, key) for key in keys]
        own = [one for one in case.records if isinstance(one, Consultant) and one.centre_id == id]
        expected += [
            (id, one.id, key)
            for one in own
            for key in keys
            if any((each.consultant_id, each.indicator_key) == (one.id, key) for each in given)
        ]
    assert [(row.centre_id, row.consultant_id, row.card.key) for row in report] == expected
    assert [one.card.key for one in report.network] == keys
    assert report.untargeted == tuple(sorted({"hours", "visits"} - set(keys)))


@given(cases())
def test_means_are_over_the_rows_that_they_say(case: Case) -> None:
    """Added up and divided once more."""
    report = case.report()
    for means in report.centres:
        own = [
            row for row in report if row.centre_id == means.centre_id and not row.consultant_id
        ]  # fmt: skip
        raws = [row.raw for row in own if row.raw is not None]
        olds = [row.old_system for row in own if row.old_system is not None]
        capped = [min(Fraction(1), max(Fraction(0), raw)) for raw in raws]
        for mean, of in ((means.raw, raws), (means.old_system, olds), (means.capped, capped)):
            assert mean.rows == len(of)
            assert mean.value == (sum(of, Fraction(0)) / len(of) if of else None)
        assert means.capped.value is None or 0 <= means.capped.value <= 1


@given(cases())
def test_the_network_is_the_sum_of_what_is_known_of_its_members(case: Case) -> None:
    """Nothing else, and every member is either added or named."""
    report = case.report()
    for whole in report.network:
        rows = [
            row for row in report
            if row.is_member and row.card.key == whole.card.key and not row.consultant_id
        ]  # fmt: skip
        known = [row for row in rows if row.standing is not None and row.actual is not None]
        assert whole.summed is not None
        assert whole.summed.centre_ids == tuple(row.centre_id for row in known)
        assert sorted([*whole.summed.centre_ids, *whole.summed.left_out_ids]) == [
            row.centre_id for row in rows
        ]
        assert whole.summed.actual == sum(row.actual or 0 for row in known)
        aims = [row.standing.value for row in known if row.standing is not None]
        assert whole.summed.target == (
            sum(one.least if isinstance(one, TargetRange) else one for one in aims),
            sum(one.most if isinstance(one, TargetRange) else one for one in aims),
        )


@given(cases(), st.randoms(use_true_random=False))
def test_the_order_of_records_and_indicators_does_not_matter(case: Case, random: Any) -> None:
    """Nor of anything else that is given."""
    shuffled = list(case.records)
    random.shuffle(shuffled)
    report = case.report()
    assert case.report(shuffled) == report
    backwards = assess(
        Register.of(shuffled).cohort(2022) if case.is_narrow else Register.of(shuffled),
        *reversed(case.indicators),
        as_of=case.as_of,
    )
    assert backwards == report
    assert reconcile(shuffled, *reversed(case.indicators), as_of=case.as_of) == reconcile(
        case.records, *case.indicators, as_of=case.as_of
    )


@given(cases())
def test_other_names_give_the_same_numbers(case: Case) -> None:
    """In the order of the new ones."""
    new = {"c-1": "z", "c-2": "y", "c-3": "x", None: None}
    renamed = [_renamed(one, new) for one in case.records]
    amounts = {
        key: {str(new[id]): amount for id, amount in counted.items()}
        for key, counted in case.amounts.items()
    }
    found = {
        (row.centre_id, row.consultant_id, row.card.key): row
        for row in case._replace(records=tuple(renamed), amounts=amounts).report()
    }
    for row in case.report():
        other = found.pop((new[row.centre_id], row.consultant_id, row.card.key))
        numbers = [
            (one.answer, one.raw, one.capped, one.grade, one.old_system, one.expected, one.pace)
            for one in (row, other)
        ]
        assert numbers[0] == numbers[1]
    assert not found


def _renamed(record: Any, new: dict[Any, Any]) -> Any:
    if isinstance(record, Centre):
        return attrs.evolve(record, id=new[record.id])
    return attrs.evolve(record, centre_id=new[record.centre_id])


@given(cases())
def test_a_centre_that_joins_or_leaves_changes_no_other(case: Case) -> None:
    """Its rows and means are its own."""
    whole = case._replace(is_narrow=False).report()
    part = case._replace(is_narrow=True).report()
    for row in part:
        other = whole[row.key]
        assert row.actual == other.actual
        # The name of a measurement says whether the centre may not belong.
        assert row.__replace__(is_member=True, measurement=other.measurement) == other
    own = {means.centre_id: means for means in whole.centres}
    for means in part.centres:
        assert means._replace(is_member=True) == own[means.centre_id]


@given(cases(), VALUES)
def test_what_is_set_after_the_period_changes_no_attainment(case: Case, value: Number) -> None:
    """However the target is revised: it is only listed."""
    late = target("t-late", value=value, centre_id=None, set_on=date(2024, 1, 4))
    records = [*case.records, late]
    keys = {(row.key, row.answer, row.raw) for row in case.report(records)}
    assert {(row.key, row.answer, row.raw) for row in case.report()} <= keys


@given(cases())
def test_reconciled_targets_are_those_that_stand(case: Case) -> None:
    """With the sums over all centres that belong, and an answer only where it is certain."""
    found = reconcile(case.records, *case.indicators, as_of=case.as_of)
    for row in found:
        standing = None if row.standing is None else row.standing.id
        assert standing == naive(case, row.card.key, row.centre_id).standing
    for whole in found.network:
        rows = [row for row in found if row.card == whole.own.card]
        having = [row for row in rows if row.standing is not None]
        assert whole.centre_ids == tuple(row.centre_id for row in having)
        assert len(whole.without_ids) == len(rows) - len(having)
        assert whole.summed is not None
        if whole.adds_up is not None and whole.own.standing is not None:
            value = whole.own.standing.value
            bounds = (value.least, value.most) if isinstance(value, TargetRange) else (value, value)
            assert whole.adds_up is (whole.summed == bounds)


@given(st.sampled_from(AS_OF_DAYS), st.sampled_from([Period.quarter(2023, 1), YEAR]))
def test_what_is_due_never_exceeds_the_target(as_of: date, period: Period) -> None:
    """And is all of it at the end."""
    given = target(value=90, period=period)
    (row,) = assess([centre(), given], counting({"c-1": 3}), as_of=as_of, period=period)
    if row.expected is not None:
        assert 0 < row.expected <= 90
        assert (row.expected == 90) is (as_of >= period.stop - timedelta(1))
