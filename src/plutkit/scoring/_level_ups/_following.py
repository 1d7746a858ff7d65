"""One business followed from its first service to its first level-up."""

from collections.abc import Mapping
from datetime import date
from enum import Enum

from plutkit._record import Declared
from plutkit.domain import Snapshot
from plutkit.indicators import History, Judgement, LevelUpDefinition
from plutkit.indicators._history import year_before
from plutkit.indicators._judging import move_of
from plutkit.quantities._spans import FAR, span


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
    RISEN_BEFORE = "risen_before"
    """It had risen above its first known level by the day of its first service."""
    CLOSED_BEFORE = "closed_before"
    """It may have closed by the day from which it could be followed."""


class Followed(Declared):
    """A business followed; days are counted from its first service, both ends of each possible."""

    first_service: date
    entered: int
    ending: Ending
    last_low: int
    """The last day on which it was known not to have risen, -1 if that was before the service."""
    earliest: int
    latest: int | None
    closed: int | None
    """The last day of a closing that certainly came by `as_of`."""
    seen: frozenset[date]
    """The days after the first known level on which a level is known, also after the ending."""


def followed(definition: LevelUpDefinition, history: History) -> Followed | NotFollowed:
    """Follow a business over all that is known of it."""
    first, last = _first_service(history)
    if first != last:
        return NotFollowed.SERVICE_DAY_UNKNOWN
    start = _first_known(definition, history, date.fromordinal(first))
    if start is None:
        return NotFollowed.LEVEL_UNKNOWN
    if not _said_alone(definition, history, start).can_rise:
        return NotFollowed.CANNOT_RISE
    levels = {
        day.toordinal() - first: is_level_up
        for day, is_level_up in _levels_after(definition, history, start)
    }
    return _ended(first, start.on.toordinal() - first, levels, _closing(history, first))


def _ended(
    first: int, start: int, levels: Mapping[int, bool], closing: tuple[int, int]
) -> Followed | NotFollowed:
    """Say how the following ended; all days but `first` are counted from the first service."""
    opening, end = closing
    entered = max(0, start)
    rise = min((day for day, is_level_up in levels.items() if is_level_up), default=FAR)
    if rise <= 0:
        return NotFollowed.RISEN_BEFORE
    if opening <= entered:
        return NotFollowed.CLOSED_BEFORE
    # What is of a day on which it may have been closed tells nothing of that very day.
    low = max([start, *(day for day in levels if day < min(opening, rise))])
    if rise < FAR:
        ending, low = Ending.RISEN, max(-1, low)
        earliest, latest = low + 1, min(rise, end)
    else:
        ending, low = (Ending.OPEN if end == FAR else Ending.CLOSED), max(entered, low)
        earliest, latest = low if end == FAR else opening, end
    return Followed(
        first_service=date.fromordinal(first),
        entered=entered,
        ending=ending,
        last_low=low,
        earliest=earliest,
        latest=None if latest == FAR else latest,
        closed=None if end == FAR else end,
        seen=frozenset(date.fromordinal(first + day) for day in levels),
    )


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
    return definition.judged(history.by_law_of(snapshot.on), snapshot, None)


def _levels_after(
    definition: LevelUpDefinition, history: History, start: Snapshot
) -> list[tuple[date, bool]]:
    """Give the later days of known level, each with whether it is then above the start."""
    moves = (
        move_of(definition.judged, history, start, later)
        for later in history.snapshots
        if later.on > start.on
    )
    return [
        (move.to_day, move.is_level_up)
        for move in moves
        if move.is_known and move.to_day is not None
    ]


def _closing(history: History, first: int) -> tuple[int, int]:
    """Give the first and last day of a closing that certainly came by `as_of`, else never."""
    closed = history.business.closed
    if closed is None or span(closed)[1] > history.as_of.toordinal():
        return FAR, FAR
    earliest, latest = span(closed)
    return earliest - first, latest - first
