"""Values that hold from a day until a day."""

from bisect import bisect_right
from datetime import date
from itertools import pairwise
from typing import Generic, TypeVar

import attrs

from plutkit._record import Holds, Record, anything, check_arguments, instance, listed, text
from plutkit._text import Text
from plutkit.errors import NotInForceError
from plutkit.quantities import Source
from plutkit.quantities._day_rules import EXACT_DAY, NotBefore, day

T = TypeVar("T")


@attrs.frozen(kw_only=True)
class Entry(Record, Generic[T]):
    """One value of a schedule, in force from `starts` through `ends`, both included."""

    starts: date = attrs.field(metadata=day("The first day in force."))
    ends: date | None = attrs.field(
        default=None, metadata=day("The last day in force.", none="no end is known")
    )
    value: T = attrs.field(metadata=anything("What is in force."))
    source: Source = attrs.field(metadata=instance(Source, doc="The instrument that says so."))

    _relations = (NotBefore("ends", "starts"),)


def _in_order(entries: tuple[Entry[object], ...]) -> bool:
    return all(
        earlier.ends is not None and earlier.ends < later.starts
        for earlier, later in pairwise(entries)
    )


@attrs.frozen(kw_only=True)
class Schedule(Record, Generic[T]):
    """Dated law (`jadwal ketentuan`): entries in order, none overlapping; a gap stays a gap.

    >>> from plutkit.quantities import Confidence
    >>> pp = Source(
    ...     instrument="PP 7/2021",
    ...     article="art. 35",
    ...     where="LN 2021 no. 17, TLN 6619",
    ...     checked_on=date(2026, 11, 1),
    ...     confidence=Confidence.HIGH,
    ... )
    >>> micro = Schedule(
    ...     name="micro sales bound",
    ...     entries=(Entry(starts=date(2021, 2, 2), value=2_000_000_000, source=pp),),
    ... )
    >>> micro.at(date(2021, 2, 2)).value
    2000000000
    >>> micro.at(date(2021, 2, 1))
    Traceback (most recent call last):
    ...
    plutkit.errors.NotInForceError: micro sales bound: nothing is in force on 2021-02-01; known: ...
    """

    name: str = attrs.field(metadata=text("What it is a schedule of."))
    entries: tuple[Entry[T], ...] = attrs.field(
        metadata=listed(Entry, "The entries, by day.", unique=False)
    )

    _relations = (
        Holds(
            ("entries",), _in_order, "schedule.order",
            Text(
                "is not in order: each entry must end before the next one starts",
                "tidak berurutan: setiap ketentuan harus berakhir sebelum yang berikut mulai",
            ),
        ),
    )  # fmt: skip

    def at(self, on: date) -> Entry[T]:
        """Give the entry in force on a day, with its source.

        Raises `NotInForceError`, which names the known spans, before the first entry, after the
        last known day, and in a gap; `ArgumentError` if `on` is not a date.
        """
        entry = self._started("Schedule.at", on)
        if entry.ends is not None and entry.ends < on:
            raise self._not_in_force(on)
        return entry

    def at_or_last(self, on: date) -> Entry[T]:
        """Give the entry in force on a day or, in a gap, the last one that was in force before it.

        That is a choice of the caller: it does not say that the law goes on. Raises
        `NotInForceError` before the first entry; `ArgumentError` if `on` is not a date.
        """
        return self._started("Schedule.at_or_last", on)

    def _started(self, method: str, on: date) -> Entry[T]:
        """Give the last entry that started by a day."""
        check_arguments(method, on=(EXACT_DAY, on))
        started = bisect_right(self.entries, on, key=lambda entry: entry.starts)
        if not started:
            raise self._not_in_force(on)
        return self.entries[started - 1]

    def _not_in_force(self, on: date) -> NotInForceError:
        return NotInForceError(self.name, on, ((one.starts, one.ends) for one in self.entries))
