"""Moves by months, and sources."""

import calendar
from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plutkit.errors import ArgumentError
from plutkit.quantities import OPEN_ENDED, Confidence, OpenEnded, Source, add_months
from plutkit.strategies import days


@given(days(), st.integers(-600, 600))
def test_a_move_by_months_is_that_of_the_calendar(day: date, months: int) -> None:
    """Count months from year 0; cut the day to the month's length."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    length = calendar.monthrange(year, month + 1)[1]
    assert add_months(day, months) == date(year, month + 1, min(day.day, length))


@pytest.mark.parametrize(
    ("day", "months"), [(date(9999, 12, 1), 1), (date(1, 1, 1), -1), (date(2023, 1, 1), 200_000)]
)
def test_a_move_out_of_the_calendar_is_refused(day: date, months: int) -> None:
    """With the remedy."""
    with pytest.raises(ArgumentError, match="months"):
        add_months(day, months)


@pytest.mark.parametrize(("day", "months"), [(datetime(2023, 1, 1), 1), (date(2023, 1, 1), True)])
def test_wrong_arguments_are_refused(day: Any, months: Any) -> None:
    """A datetime is no day, True no number."""
    with pytest.raises(ArgumentError, match="add_months"):
        add_months(day, months)


def test_a_source_says_where_it_is_read() -> None:
    """With the article, where there is one."""
    source = Source(
        instrument="PP 7/2021", article="art. 35", where="LN 2021 no. 17",
        checked_on=date(2026, 11, 1), confidence=Confidence.HIGH,
    )  # fmt: skip
    assert str(source) == "PP 7/2021, art. 35 (LN 2021 no. 17)"


def test_open_ended_is_the_only_one_of_its_kind() -> None:
    """And is shown by its name."""
    assert list(OpenEnded) == [OPEN_ENDED]
    assert str(OPEN_ENDED) == repr(OPEN_ENDED) == "OPEN_ENDED"
