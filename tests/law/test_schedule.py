"""Dated law."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from effort import A_QUARTER
from plutkit.errors import ArgumentError, InvalidRecordError, NotInForceError
from plutkit.law import Entry, Schedule
from plutkit.quantities import Confidence, Source
from plutkit.strategies import days, schedules

ONE_DAY = timedelta(days=1)
SOURCE = Source(
    instrument="a test", where="here", checked_on=date(2026, 1, 1), confidence=Confidence.FICTIONAL
)


def entry(starts: date, ends: date | None, value: str = "x") -> Entry[str]:
    """Give an entry."""
    return Entry(starts=starts, ends=ends, value=value, source=SOURCE)


OLD = entry(date(2008, 7, 4), date(2020, 11, 1), "old")
NEW = entry(date(2021, 2, 2), None, "new")
LAW = Schedule(name="law", entries=(OLD, NEW))


@pytest.mark.parametrize(
    ("on", "value"),
    [
        (OLD.starts - ONE_DAY, None),
        (OLD.starts, "old"),
        (date(2020, 11, 1), "old"),
        (date(2020, 11, 2), None),
        (NEW.starts - ONE_DAY, None),
        (NEW.starts, "new"),
        (date.max, "new"),
    ],
)
def test_it_answers_within_its_spans_only(on: date, value: str | None) -> None:
    """The day before, the first, the last, the day after: a gap stays a gap."""
    if value:
        assert LAW.at(on).value == value
    else:
        with pytest.raises(NotInForceError) as caught:
            LAW.at(on)
        assert caught.value.known == ((OLD.starts, OLD.ends), (NEW.starts, None))


@pytest.mark.parametrize(
    ("on", "value"),
    [
        (OLD.starts - ONE_DAY, None),
        (OLD.starts, "old"),
        (date(2020, 11, 1), "old"),
        (date(2020, 11, 2), "old"),
        (NEW.starts - ONE_DAY, "old"),
        (NEW.starts, "new"),
        (date.max, "new"),
    ],
)
def test_the_last_one_before_a_gap_may_be_asked_for(on: date, value: str | None) -> None:
    """By its own name; before the first there is none."""
    if value:
        assert LAW.at_or_last(on).value == value
    else:
        with pytest.raises(NotInForceError) as caught:
            LAW.at_or_last(on)
        assert caught.value.known == ((OLD.starts, OLD.ends), (NEW.starts, None))


@given(schedules(values=st.integers()), days())
def test_the_last_one_is_the_latest_that_has_started(schedule: Schedule[int], on: date) -> None:
    """As a search of all entries finds it."""
    started = [one for one in schedule.entries if one.starts <= on]
    if started:
        assert schedule.at_or_last(on) is started[-1]
    else:
        with pytest.raises(NotInForceError):
            schedule.at_or_last(on)


@A_QUARTER
@given(schedules(values=st.integers()), days())
def test_it_answers_as_a_search_of_all_entries_does(schedule: Schedule[int], on: date) -> None:
    """At most one entry is in force."""
    found = [
        one for one in schedule.entries if one.starts <= on and (one.ends is None or on <= one.ends)
    ]
    assert len(found) <= 1
    if found:
        assert schedule.at(on) is found[0]
    else:
        with pytest.raises(NotInForceError):
            schedule.at(on)


@pytest.mark.parametrize(
    "entries",
    [
        (NEW, OLD),
        (OLD, entry(date(2020, 11, 1), None)),
        (entry(date(2020, 1, 1), None), NEW),
    ],
)
def test_entries_that_overlap_or_are_out_of_order_are_refused(
    entries: tuple[Entry[str], ...],
) -> None:
    """One that ends on the day on which the next starts overlaps it."""
    with pytest.raises(InvalidRecordError, match="must end before the next one starts") as caught:
        Schedule(name="law", entries=entries)
    assert [fault.code for fault in caught.value.faults] == ["schedule.order"]


def test_an_entry_does_not_end_before_it_starts() -> None:
    """It may end on the day on which it starts."""
    assert entry(date(2020, 1, 2), date(2020, 1, 2)).ends == date(2020, 1, 2)
    with pytest.raises(InvalidRecordError, match="ends"):
        entry(date(2020, 1, 2), date(2020, 1, 1))


def test_only_a_date_is_asked_for() -> None:
    """A datetime is not a date."""
    on: Any = datetime(2022, 1, 1)
    with pytest.raises(ArgumentError, match=r"Schedule\.at: on"):
        LAW.at(on)
    with pytest.raises(ArgumentError, match=r"Schedule\.at_or_last: on"):
        LAW.at_or_last(on)
