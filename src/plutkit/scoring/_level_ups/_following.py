"""One business followed from its first service to its first level-up."""

from datetime import date
from enum import Enum
from typing import NamedTuple

from plutkit.domain import Snapshot
from plutkit.indicators import History, Judgement, LevelUpDefinition
from plutkit.indicators._history import year_before
from plutkit.indicators._judging import move_of
from plutkit.quantities._spans import span


class Ending(Enum):
    """How the following of a business ended (`akhir pengamatan`)."""

    RISEN = "risen"
    """At its first level-up."""
    CLOSED = "closed"
    """At its closing, before any level-up was seen."""
    OPEN = "open"
    """At its last known snapshot, still without a level-up."""


class NotFollowed(Enum):
    """Why an assisted business is not followed (`tidak diikuti`)."""

    SERVICE_DAY_UNKNOWN = "service_day_unknown"
    """The day of its first service is not known to the day."""
    LEVEL_UNKNOWN = "level_unknown"
    """No level is known around or after its first service."""
    CANNOT_RISE = "cannot_rise"
    """Its first known level is the top, or it is a would-be entrepreneur."""


class Followed(NamedTuple):
    """Days are counted from the first service; `low` and `high` are the ends of when it ended."""

    first_service: date
    entered: int
    low: int
    high: int | None
    ending: Ending
    seen: frozenset[date]
    """The days after the first known level on which a level is known, also after the ending."""


def followed(definition: LevelUpDefinition, history: History) -> Followed | NotFollowed:
    """Follow a business over all that is known of it."""
    first, last = _first_service(history)
    if first != last:
        return NotFollowed.SERVICE_DAY_UNKNOWN
    service = date.fromordinal(first)
    start = _first_known(definition, history, service)
    if start is None:
        return NotFollowed.LEVEL_UNKNOWN
    if not _said_alone(definition, history, start).can_rise:
        return NotFollowed.CANNOT_RISE
    entered = max(0, start.on.toordinal() - first)
    levels = _levels_after(definition, history, start)
    seen = frozenset(day for day, _ in levels)
    low = start.on
    for day, is_level_up in levels:
        if is_level_up:
            # On the day `low` it was still low, so the next day is the first on which it may rise.
            earliest, latest = low.toordinal() + 1 - first, day.toordinal() - first
            return Followed(service, entered, max(0, earliest), latest, Ending.RISEN, seen)
        low = day
    until = max(entered, low.toordinal() - first)
    closing = _closing(history)
    if closing is not None and closing[1] - first > until:
        earliest, latest = (max(until + 1, day - first) for day in closing)
        return Followed(service, entered, earliest, latest, Ending.CLOSED, seen)
    return Followed(service, entered, until, None, Ending.OPEN, seen)


def _first_service(history: History) -> tuple[int, int]:
    """Give the first and the last ordinal that the first service may have."""
    spans = [span(one.day) for one in history.services]
    return min(first for first, _ in spans), min(last for _, last in spans)


def _first_known(definition: LevelUpDefinition, history: History, service: date) -> Snapshot | None:
    """Give the last snapshot of known level in the year before the service, or the first after."""
    since = year_before(service)
    before = [one for one in reversed(history.snapshots) if since <= one.on <= service]
    after = [one for one in history.snapshots if one.on > service]
    known = (
        one
        for one in (*before, *after)
        if _said_alone(definition, history, one).from_level is not None
    )
    return next(known, None)


def _said_alone(definition: LevelUpDefinition, history: History, snapshot: Snapshot) -> Judgement:
    """Judge a snapshot by itself, by the law of its day."""
    return definition.judge(history.by_law_of(snapshot.on), snapshot, None)


def _levels_after(
    definition: LevelUpDefinition, history: History, start: Snapshot
) -> list[tuple[date, bool]]:
    """Give the later days of known level, each with whether it is then above the start."""
    moves = (
        move_of(definition.judge, history, start, later)
        for later in history.snapshots
        if later.on > start.on
    )
    return [
        (move.to_day, move.is_level_up)
        for move in moves
        if move.is_known and move.to_day is not None
    ]


def _closing(history: History) -> tuple[int, int] | None:
    """Give the span of the closing, if it certainly came by `as_of`."""
    closed = history.business.closed
    if closed is None:
        return None
    first, last = span(closed)
    return (first, last) if last <= history.as_of.toordinal() else None
