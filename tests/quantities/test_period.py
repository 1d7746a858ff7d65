"""Periods of whole days, half-open."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plutkit.errors import ArgumentError, InvalidRecordError, ParseError
from plutkit.quantities import Period, PeriodUnit
from plutkit.strategies import periods

UNITS = get_args(PeriodUnit)
ONE_DAY = timedelta(days=1)


@given(periods())
def test_what_is_written_is_read_back(period: Period) -> None:
    """As an equal period; its repr is code that makes it."""
    assert Period.parse(str(period)) == period
    assert eval(repr(period)) == period  # noqa: S307 - our own repr


@given(periods())
def test_it_holds_its_first_day_and_not_its_stop(period: Period) -> None:
    """The day before, the first, the last, the day after."""
    assert period.start - ONE_DAY not in period
    assert period.start in period
    assert period.stop - ONE_DAY in period
    assert period.stop not in period


@given(periods(), st.sampled_from(UNITS))
def test_its_parts_follow_each_other_and_cover_it(period: Period, unit: PeriodUnit) -> None:
    """Without a gap, without an overlap, in order."""
    parts = period.split(unit)
    assert parts[0].start == period.start
    assert parts[-1].stop == period.stop
    assert all(one.stop == two.start for one, two in pairwise(parts))
    assert sum(part.days for part in parts) == period.days


@given(periods(), st.sampled_from(UNITS))
def test_it_is_cut_exactly_where_a_unit_begins(period: Period, unit: PeriodUnit) -> None:
    """Compared with a walk over its days."""
    first_months = {"year": {1}, "semester": {1, 7}, "quarter": {1, 4, 7, 10}}.get(
        unit, set(range(1, 13))
    )
    days = [period.start + timedelta(days=offset) for offset in range(1, period.days)]
    cuts = [day for day in days if day.day == 1 and day.month in first_months]
    assert [part.start for part in period.split(unit)[1:]] == cuts


@pytest.mark.parametrize(
    ("period", "text", "days"),
    [
        (Period.year(2023), "2023", 365),
        (Period.year(2024), "2024", 366),
        (Period.semester(2023, 1), "2023-S1", 181),
        (Period.quarter(2023, 4), "2023-Q4", 92),
        (Period.month(2023, 2), "2023-02", 28),
        (Period.between(date(2023, 5, 29), date(2023, 6, 2)), "2023-05-29/2023-06-02", 4),
        (Period.between(date(2023, 5, 29), date(2023, 5, 30)), "2023-05-29/2023-05-30", 1),
    ],
)
def test_units_of_the_calendar_are_written_as_such(period: Period, text: str, days: int) -> None:
    """And have their number of days."""
    assert str(period) == text
    assert period.days == days


@pytest.mark.parametrize(
    "text",
    ["", "\u0662023", "2023-S3", "2023-Q5", "2023-13", "2023-00", "2023-5", "0000", "9999",
     "2023-05-29", "2023-05-29/2023-05-29", "2023-05-30/2023-05-29", "2023-05-29/..",
     "2023-02-30/2023-03-01"],
)  # fmt: skip
def test_anything_else_is_refused_with_the_forms_that_are_read(text: str) -> None:
    """Empty and backward periods as well."""
    with pytest.raises(ParseError, match="2023-S1") as caught:
        Period.parse(text)
    assert [fault.code for fault in caught.value.faults] == ["period.form"]


def test_what_is_no_text_is_refused() -> None:
    """A year in an int is not read."""
    year: Any = 2023
    with pytest.raises(ParseError):
        Period.parse(year)


@pytest.mark.parametrize("stop", [date(2023, 5, 3), date(2023, 5, 4)])
def test_an_empty_or_backward_period_is_refused(stop: date) -> None:
    """The day before, and the same day."""
    with pytest.raises(InvalidRecordError, match=r"stop.*first day that is no longer") as caught:
        Period.between(date(2023, 5, 4), stop)
    assert [fault.code for fault in caught.value.faults] == ["period.order"]


@pytest.mark.parametrize(
    "make",
    [
        lambda: Period.year(9999),
        lambda: Period.month(9999, 12),
        lambda: Period.year("2023"),  # type: ignore[arg-type]
        lambda: Period.semester(2023, 3),
        lambda: Period.quarter(2023, 0),
        lambda: Period.between(datetime(2023, 1, 1), date(2024, 1, 1)),
        lambda: Period.year(2023).split("week"),  # type: ignore[arg-type]
        lambda: datetime(2023, 1, 1) in Period.year(2023),
    ],
)
def test_wrong_arguments_are_refused(make: Callable[[], object]) -> None:
    """By name; the year 9999 has no day after it."""
    with pytest.raises(ArgumentError):
        make()
