"""Strategies for dated law."""

from datetime import date
from typing import TypeVar

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from plutkit.law import Entry, Schedule
from plutkit.strategies._from_rules import from_rules
from plutkit.strategies._quantities import FIRST_DAY, LAST_DAY, days, sources
from plutkit.strategies._texts import texts

T = TypeVar("T")


def entries(*, values: SearchStrategy[T]) -> SearchStrategy[Entry[T]]:
    """Give entries of schedules, with and without an end, each of one of `values`."""
    return from_rules("entries", Entry[T], {"value": values})


def schedules(
    *, values: SearchStrategy[T], first: date = FIRST_DAY, last: date = LAST_DAY
) -> SearchStrategy[Schedule[T]]:
    """Give schedules of `values` in force from `first` on: with gaps, and with ends or without."""
    cuts = st.lists(days(first=first, last=last), max_size=8, unique=True).map(sorted)
    return st.builds(_schedule, texts(), cuts, st.data(), st.just(values))


def _schedule(
    name: str, cuts: list[date], data: st.DataObject, values: SearchStrategy[T]
) -> Schedule[T]:
    """Use the cuts two by two as first and last days; the last one may have no end."""
    entries = tuple(
        Entry(
            starts=starts,
            ends=cuts[position + 1] if position + 1 < len(cuts) else None,
            value=data.draw(values),
            source=data.draw(sources()),
        )
        for position, starts in enumerate(cuts)
        if position % 2 == 0
    )
    return Schedule(name=name, entries=entries)
