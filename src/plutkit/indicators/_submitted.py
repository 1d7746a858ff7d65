"""Which days submissions tell of, and which part of a period is known at all."""

from collections.abc import Iterable
from datetime import date, timedelta

from plutkit._record import bad_argument
from plutkit.domain import Centre, RecordKind, Submission
from plutkit.quantities import Period
from plutkit.quantities._spans import FAR, span

_ONE_DAY = timedelta(days=1)


def complete_on(submissions: Iterable[Submission], kind: RecordKind, period: Period) -> date | None:
    """Give the day by which submissions covered every day of a period for a kind of records.

    A submission tells of the days of its period up to the one on which it was received. None if
    all of them together leave out a day.
    """
    told: list[tuple[int, int]] = []
    for one in sorted(submissions, key=lambda one: one.received_on):
        if kind in one.kinds:
            stop = min(one.period.stop.toordinal(), one.received_on.toordinal() + 1)
            told.append((one.period.start.toordinal(), stop))
            if _cover(told, period):
                return one.received_on
    return None


def _cover(told: Iterable[tuple[int, int]], period: Period) -> bool:
    reach = period.start.toordinal()
    for start, stop in sorted(told):
        if start <= reach < stop:
            reach = stop
    return reach >= period.stop.toordinal()


def part_there(centre: Centre, period: Period) -> Period | None:
    """Give the part of a period in which a centre may have been there, if it may have been at all.

    From the first day on which it may have been founded, to the last before it must have closed.
    """
    start = max(period.start.toordinal(), span(centre.founded)[0])
    closed = FAR if centre.closed is None else span(centre.closed)[1]
    stop = min(period.stop.toordinal(), closed)
    if start >= stop:
        return None
    return Period(start=date.fromordinal(start), stop=date.fromordinal(stop))


def last_day_of(period: Period) -> Period:
    """Give the last day of a period as a period of its own."""
    return Period(start=period.stop - _ONE_DAY, stop=period.stop)


def known_part(function: str, period: Period, as_of: date, *, argument: str = "period") -> Period:
    """Give the days of a period that are known; refuse one of which nothing can be known yet."""
    if as_of < period.start:
        raise bad_argument(
            function, argument, "window.future", period,
            en=f"begins after as_of, {as_of}; give one that has begun, or a later as_of",
            id=f"mulai sesudah as_of, {as_of}; berikan yang sudah mulai, atau as_of lebih akhir",
        )  # fmt: skip
    if as_of >= period.stop - _ONE_DAY:
        return period
    return Period(start=period.start, stop=as_of + _ONE_DAY)
