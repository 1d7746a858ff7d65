"""The bare rules: attainment, which target stands, pace, means."""

from collections.abc import Sequence
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from plutkit.domain import Target, TargetRange, TargetStatus
from plutkit.errors import ArgumentError
from plutkit.indicators import Direction
from plutkit.law import SCALE_2017_2019
from plutkit.quantities import Period
from plutkit.scoring import TargetAnswer, capped_attainment, raw_attainment
from plutkit.scoring._targets._attainment import Aim, old_attainment
from plutkit.scoring._targets._means import mean_of
from plutkit.scoring._targets._row import choose, share_due
from plutkit.strategies import days, periods

MORE, LESS = Direction.MORE_IS_BETTER, Direction.LESS_IS_BETTER
YEAR = Period.year(2023)
NUMBERS = st.integers(-20, 200) | st.fractions(-20, 200, max_denominator=12)
AIMS = st.integers(0, 100) | st.fractions(0, 100, max_denominator=12)
RANGES = st.tuples(AIMS, AIMS).map(
    lambda pair: TargetRange(least=min(pair), most=max(pair))
)  # fmt: skip
TARGETS = AIMS | RANGES
DIRECTIONS = st.sampled_from(Direction)


def range_of(least: int, most: int) -> TargetRange:
    """Make a range."""
    return TargetRange(least=least, most=most)


@pytest.mark.parametrize(
    ("actual", "target", "direction", "baseline", "expected"),
    [
        (62, 100, MORE, None, Fraction(62, 100)),
        (67_037, 54_260, MORE, None, Fraction(67_037, 54_260)),
        (0, 100, MORE, None, Fraction(0)),
        (-5, 100, MORE, None, Fraction(-1, 20)),
        (8, 10, LESS, None, Fraction(12, 10)),
        (10, 10, LESS, None, Fraction(1)),
        (25, 10, LESS, None, Fraction(-1, 2)),
        (30, 40, MORE, 20, Fraction(1, 2)),
        (10, 40, MORE, 20, Fraction(-1, 2)),
        (30, 40, MORE, 39, Fraction(-9)),
        (30, 20, LESS, 40, Fraction(1, 2)),
        (3, 0, LESS, 6, Fraction(1, 2)),
        (30, 40, MORE, 40, TargetAnswer.NO_IMPROVEMENT_ASKED),
        (30, 40, MORE, 41, TargetAnswer.NO_IMPROVEMENT_ASKED),
        (30, 40, LESS, 40, TargetAnswer.NO_IMPROVEMENT_ASKED),
        (30, 40, LESS, 39, TargetAnswer.NO_IMPROVEMENT_ASKED),
        (5, 0, MORE, None, TargetAnswer.ZERO_TARGET),
        (0, 0, LESS, None, TargetAnswer.ZERO_TARGET),
        (None, 0, MORE, None, TargetAnswer.ZERO_TARGET),
        (None, 0, LESS, None, TargetAnswer.ZERO_TARGET),
        (None, 40, MORE, 40, TargetAnswer.NO_IMPROVEMENT_ASKED),
        (None, 40, MORE, 39, TargetAnswer.NOT_MEASURED),
        (None, range_of(0, 5), MORE, None, TargetAnswer.NOT_MEASURED),
        (None, 10, MORE, None, TargetAnswer.NOT_MEASURED),
        (9, range_of(10, 20), MORE, None, Fraction(9, 10)),
        (10, range_of(10, 20), MORE, None, Fraction(1)),
        (20, range_of(10, 20), MORE, None, Fraction(1)),
        (21, range_of(10, 20), MORE, None, Fraction(21, 20)),
        (9, range_of(10, 20), LESS, None, Fraction(11, 10)),
        (15, range_of(10, 20), LESS, None, Fraction(1)),
        (21, range_of(10, 20), LESS, None, Fraction(19, 20)),
        (0, range_of(0, 20), MORE, None, Fraction(1)),
        (-1, range_of(0, 20), MORE, None, TargetAnswer.ZERO_TARGET),
        (0, range_of(0, 0), MORE, None, TargetAnswer.ZERO_TARGET),
        (5, range_of(5, 5), MORE, 5, TargetAnswer.NO_IMPROVEMENT_ASKED),
        (15, range_of(10, 20), MORE, 30, Fraction(1)),
        (7, range_of(10, 20), MORE, 5, Fraction(2, 5)),
        (25, range_of(10, 20), MORE, 15, Fraction(2)),
        (7, range_of(10, 20), MORE, 15, TargetAnswer.NO_IMPROVEMENT_ASKED),
    ],
)  # fmt: skip
def test_the_raw_attainment_of_examples(
    actual: int | None,
    target: int | TargetRange,
    direction: Direction,
    baseline: int | None,
    expected: Fraction | TargetAnswer,
) -> None:
    """Each rule at its boundary."""
    assert raw_attainment(actual, target, direction=direction, baseline=baseline) == expected


def test_the_published_attainment_of_2020() -> None:
    """67,037 of 54,260 is 123.55 %."""
    raw = raw_attainment(67_037, 54_260)
    assert isinstance(raw, Fraction)
    assert round(raw * 10_000) == 12_355


def test_forty_percent_is_capped_to_forty_percent() -> None:
    """Trap 2: with max in the place of min it would be 100 %."""
    raw = raw_attainment(40, 100)
    assert isinstance(raw, Fraction)
    assert capped_attainment(raw) == Fraction(2, 5)
    assert [capped_attainment(Fraction(n, 10)) for n in (-1, 0, 10, 11)] == [0, 0, 1, 1]


def naive(
    actual: int | Fraction,
    target: int | Fraction | TargetRange,
    direction: Direction,
    baseline: int | Fraction | None,
) -> Fraction | TargetAnswer:
    """Say it once more, case by case."""
    if isinstance(target, TargetRange) and target.least < target.most:
        if target.least <= actual <= target.most:
            return Fraction(1)
        bound = target.most if actual > target.most else target.least
        return naive(actual, bound, direction, baseline)
    goal = Fraction(target.least if isinstance(target, TargetRange) else target)
    if direction is LESS and baseline is not None:
        mirrored = naive_more(-actual, -goal, -baseline)
        return TargetAnswer.NO_IMPROVEMENT_ASKED if mirrored is None else mirrored
    if baseline is not None:
        found = naive_more(actual, goal, baseline)
        return TargetAnswer.NO_IMPROVEMENT_ASKED if found is None else found
    if goal == 0:
        return TargetAnswer.ZERO_TARGET
    return Fraction(actual) / goal if direction is MORE else 2 - Fraction(actual) / goal


def naive_more(actual: int | Fraction, goal: Fraction, baseline: int | Fraction) -> Fraction | None:
    """Give the part of the way from a baseline up to a goal."""
    return (actual - baseline) / (goal - baseline) if goal > baseline else None


@given(NUMBERS, TARGETS, DIRECTIONS, st.none() | NUMBERS)
def test_it_says_what_a_naive_oracle_says(
    actual: int | Fraction,
    target: int | Fraction | TargetRange,
    direction: Direction,
    baseline: int | Fraction | None,
) -> None:
    """For points and ranges, both directions, with and without a baseline."""
    found = raw_attainment(actual, target, direction=direction, baseline=baseline)
    assert found == naive(actual, target, direction, baseline)


@given(NUMBERS, NUMBERS, TARGETS, DIRECTIONS, st.none() | NUMBERS)
def test_it_never_falls_as_the_actual_gets_better(
    first: int | Fraction,
    second: int | Fraction,
    target: int | Fraction | TargetRange,
    direction: Direction,
    baseline: int | Fraction | None,
) -> None:
    """Where it has an answer, neither raw nor capped; it is 1 where the target is just met."""
    worse, better = sorted((first, second), reverse=direction is LESS)
    raws = [
        raw_attainment(actual, target, direction=direction, baseline=baseline)
        for actual in (worse, better)
    ]
    known = [raw for raw in raws if isinstance(raw, Fraction)]
    assert known == sorted(known)
    capped = [capped_attainment(raw) for raw in known]
    assert capped == sorted(capped)
    assert all(0 <= one <= 1 for one in capped)


@given(AIMS, DIRECTIONS, st.none() | NUMBERS)
def test_a_target_just_met_is_attained_exactly(
    target: int | Fraction, direction: Direction, baseline: int | Fraction | None
) -> None:
    """By every formula."""
    raw = raw_attainment(target, target, direction=direction, baseline=baseline)
    assume(isinstance(raw, Fraction))
    assert raw == 1


@given(NUMBERS, TARGETS, DIRECTIONS)
def test_the_unit_does_not_matter(
    actual: int | Fraction, target: int | Fraction | TargetRange, direction: Direction
) -> None:
    """In thousands of what it was, it is the same."""
    aim = Aim.of(target)
    scaled = TargetRange(least=aim.least * 1000, most=aim.most * 1000)
    assert raw_attainment(actual, target, direction=direction) == raw_attainment(
        actual * 1000, scaled, direction=direction
    )


@pytest.mark.parametrize(
    ("wrong", "name"),
    [
        ({"actual": 0.5}, "actual"),
        ({"target": -1}, "target"),
        ({"target": 0.5}, "target"),
        ({"direction": "more"}, "direction"),
        ({"baseline": True}, "baseline"),
    ],
)
def test_wrong_numbers_are_refused(wrong: dict[str, Any], name: str) -> None:
    """By name."""
    given: dict[str, Any] = {"actual": 1, "target": 2} | wrong
    with pytest.raises(ArgumentError, match=f"raw_attainment: {name}"):
        raw_attainment(given.pop("actual"), given.pop("target"), **given)


def test_only_a_fraction_is_capped() -> None:
    """What has no attainment has no capped one."""
    wrong: Any = TargetAnswer.ZERO_TARGET
    with pytest.raises(ArgumentError, match="capped_attainment: raw"):
        capped_attainment(wrong)


@pytest.mark.parametrize(
    ("actual", "target", "expected"),
    [
        (62, 100, Fraction(62, 100)),
        (130, 100, Fraction(13, 10)),
        (None, 100, 0),
        (5, 0, 0),
        (5, range_of(10, 20), Fraction(1, 2)),
    ],
)  # fmt: skip
def test_the_old_system_divides_and_calls_the_rest_zero(
    actual: int | None, target: int | TargetRange, expected: Fraction
) -> None:
    """A missing actual and a zero target are 0 %; it does not cap."""
    assert old_attainment(actual, Aim.of(target)) == expected


def target(id: str, on: date, value: int = 100, status: TargetStatus = TargetStatus.SET) -> Target:
    """Make a target of a centre for the year."""
    return Target(
        id=id, indicator_key="hours", centre_id="c-1", period=YEAR, value=value, unit="hours",
        status=status, set_on=on,
    )  # fmt: skip


LAST = date(2023, 12, 31)
ONE_DAY = timedelta(days=1)
PROPOSED = TargetStatus.PROPOSED
FIRST_SET = target("t-1", date(2023, 1, 16), 100)
REVISED = target("t-2", LAST, 90)
AFTER = target("t-3", LAST + ONE_DAY, 60)
PLAN = target("t-0", date(2022, 11, 1), 120, PROPOSED)
LATE_PLAN = target("t-4", date(2023, 2, 1), 50, PROPOSED)
ALL = (AFTER, REVISED, LATE_PLAN, FIRST_SET, PLAN)


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        (date(2022, 10, 31), (None, None, None, None, ())),
        (date(2023, 1, 15), (PLAN, None, None, None, ())),
        (date(2023, 1, 16), (PLAN, FIRST_SET, FIRST_SET, FIRST_SET, ())),
        (LAST - ONE_DAY, (PLAN, FIRST_SET, FIRST_SET, FIRST_SET, ())),
        (LAST, (LATE_PLAN, FIRST_SET, REVISED, REVISED, ())),
        (LAST + ONE_DAY, (LATE_PLAN, FIRST_SET, REVISED, AFTER, (AFTER,))),
    ],
)
def test_the_target_that_stands_was_set_last_in_time(
    as_of: date, expected: tuple[object, ...]
) -> None:
    """By the earlier of `as_of` and the last day; a proposal never stands, however late."""
    assert choose(ALL, YEAR, as_of) == expected


@given(st.permutations(ALL), days(first=date(2022, 10, 1), last=date(2024, 3, 1)))
def test_the_choice_is_the_same_in_any_order(shuffled: Sequence[Target], as_of: date) -> None:
    """Of the records."""
    assert choose(shuffled, YEAR, as_of) == choose(ALL, YEAR, as_of)


TWO_TO_ONE = (Fraction(0),) * 10 + (Fraction(2, 3), Fraction(1, 3))


@pytest.mark.parametrize(
    ("as_of", "profile", "expected"),
    [
        (date(2022, 12, 31), None, 0),
        (date(2023, 1, 1), None, Fraction(1, 365)),
        (date(2023, 6, 30), None, Fraction(181, 365)),
        (date(2023, 12, 30), None, Fraction(364, 365)),
        (LAST, None, 1),
        (LAST + ONE_DAY, None, 1),
        (date(2023, 10, 31), TWO_TO_ONE, 0),
        (date(2023, 11, 1), TWO_TO_ONE, Fraction(2, 90)),
        (date(2023, 11, 30), TWO_TO_ONE, Fraction(2, 3)),
        (date(2023, 12, 31), TWO_TO_ONE, 1),
        (date(2023, 12, 30), TWO_TO_ONE, Fraction(2, 3) + Fraction(30, 93)),
    ],
)
def test_what_is_due_by_a_day(
    as_of: date, profile: tuple[Fraction, ...] | None, expected: Fraction
) -> None:
    """The day is included; whole months of a profile, and the current month by its days."""
    assert share_due(YEAR, as_of, profile) == expected


@given(periods(first=date(2022, 1, 1), last=date(2023, 12, 31)), st.data())
def test_what_is_due_adds_up_day_by_day(period: Period, data: st.DataObject) -> None:
    """Each day adds its part of its month's share; before the period 0, at its end all."""
    months = period.split("month")
    weights = data.draw(st.lists(st.integers(1, 5), min_size=len(months), max_size=len(months)))
    profile = tuple(Fraction(weight, sum(weights)) for weight in weights)
    as_of = data.draw(days(first=period.start - ONE_DAY, last=period.stop))
    daily = [
        share / month.days
        for share, month in zip(profile, months, strict=True)
        for turn in range(month.days)
        if month.start + turn * ONE_DAY <= as_of
    ]
    assert share_due(period, as_of, profile) == sum(daily)
    even = tuple(Fraction(month.days, period.days) for month in months)
    assert share_due(period, as_of, even) == share_due(period, as_of, None)


def test_means_say_of_how_many_rows_they_are() -> None:
    """And have a grade, but of no rows."""
    mean = mean_of([Fraction(1), Fraction(1), Fraction(0)], SCALE_2017_2019)
    assert (mean.value, mean.rows, mean.beyond_scale) == (Fraction(2, 3), 3, False)
    assert mean.grade is SCALE_2017_2019.grades[1]
    assert mean_of([Fraction(3)], SCALE_2017_2019).beyond_scale
    assert mean_of([], SCALE_2017_2019) == (None, 0, None, False)
