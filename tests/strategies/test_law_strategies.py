"""The strategies for amounts and days at the bounds of the law."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given

import plutkit.strategies as ps
from law.size_cases import BOUNDS
from plutkit.law import (
    LOCAL_REPORTS_FLOORED,
    SCALE_2017_2019,
    AmountKind,
    GradeScale,
    Reading,
)
from plutkit.strategies._findings import amount_classes
from plutkit.strategies._law import SIZE_BOUNDS
from strategies.reach import reachable

UPPER = sorted({bound for bounds in BOUNDS.values() for bound in bounds})
AMOUNTS = [bound + step for bound in UPPER for step in (-1, 0, 1)]
DAYS = [
    date(2008, 7, 3), date(2008, 7, 4), date(2008, 7, 5),
    date(2020, 11, 1), date(2020, 11, 2), date(2020, 11, 3),
    date(2021, 2, 1), date(2021, 2, 2), date(2021, 2, 3),
]  # fmt: skip


def test_the_bounds_are_those_of_the_law() -> None:
    """Each once, and no other; those of two laws among them."""
    assert SIZE_BOUNDS == UPPER
    assert len(UPPER) == 10


@pytest.mark.parametrize("amount", AMOUNTS)
def test_amounts_lie_under_at_and_over_every_bound(amount: int) -> None:
    """None is left to chance."""
    assert reachable(ps.size_amounts(), amount.__eq__)


@given(ps.size_amounts())
def test_amounts_lie_nowhere_else(amount: int) -> None:
    """For amounts of every sort there is `rupiah_amounts`."""
    assert amount in AMOUNTS


@pytest.mark.parametrize("bound", UPPER)
def test_amounts_of_every_sort_reach_the_bounds_too(bound: int) -> None:
    """At which they are wrong, if they are."""
    assert reachable(ps.rupiah_amounts(), bound.__eq__)


@pytest.mark.parametrize("day", DAYS)
def test_days_lie_before_on_and_after_every_change(day: date) -> None:
    """The first day of a law, and the day after its last."""
    assert reachable(ps.law_days(), day.__eq__)


@pytest.mark.parametrize("kind", AmountKind)
def test_classes_are_by_every_amount(kind: AmountKind) -> None:
    """That a law goes by."""
    assert reachable(amount_classes(), lambda one: one.kind is kind)
    assert reachable(ps.size_findings(), lambda one: one.kind is kind)


def test_net_assets_lie_below_zero_too() -> None:
    """Debts may exceed assets."""
    assert reachable(amount_classes(), lambda one: one.amount < 0)
    assert reachable(ps.size_findings(), lambda one: one.amount is not None and one.amount < 0)


@given(ps.law_days())
def test_days_lie_nowhere_else(day: date) -> None:
    """For days of every sort there is `days`."""
    assert day in DAYS


@pytest.mark.parametrize(
    "wanted",
    [
        SCALE_2017_2019.__eq__,
        LOCAL_REPORTS_FLOORED.__eq__,
        lambda scale: scale.key != "local_reports_floored" and scale.reading is Reading.FLOORED,
        lambda scale: len(scale.grades) == 1 and scale.grades[0].above is None,
        lambda scale: scale.grades[0].above is not None,
        lambda scale: scale.grades[-1].up_to is None and scale.source is None,
        lambda scale: scale.grades[-1].up_to is not None and scale.source is None,
    ],
)
def test_scales_of_grades_are_of_every_shape(wanted: Callable[[GradeScale], bool]) -> None:
    """Those shipped, and others with ends and without, of both readings."""
    assert reachable(ps.grade_scales(), wanted)


@pytest.mark.parametrize("end", ["above", "up_to"])
def test_grades_are_with_and_without_each_end(end: str) -> None:
    """As they stand in scales."""
    assert reachable(ps.grades(), lambda grade: getattr(grade, end) is None)
    assert reachable(ps.grades(), lambda grade: getattr(grade, end) is not None)
