"""Who could have risen at all, and which centres served them before they did."""

from collections.abc import Container, Iterable, Iterator
from enum import Enum
from typing import Final

from plutkit._record import Declared
from plutkit.domain import BeneficiaryKind, Service
from plutkit.indicators._history import History, last_known_day
from plutkit.indicators._moves import Move, MoveKind
from plutkit.quantities._spans import FAR, span


class Standing(Enum):
    """Whether a business could have risen within the window (`dapat naik kelas`)."""

    AT_RISK = "at_risk"
    """Its level at the start is known, and below the top."""
    AT_TOP = "at_top"
    """Its level at the start is the top: no rise counts."""
    START_UNKNOWN = "start_unknown"
    """Its level at the start is not known."""
    NOT_APPLICABLE = "not_applicable"
    """The definition says nothing of it."""
    WOULD_BE = "would_be"
    """A would-be entrepreneur has no business yet."""
    CLOSED_BEFORE = "closed_before"
    """It had certainly closed by the window's first day."""


_BY_START: Final = {
    True: Standing.AT_RISK, False: Standing.AT_TOP, None: Standing.START_UNKNOWN
}  # fmt: skip


def standing_of(history: History, move: Move) -> Standing:
    """Tell whether a business could have risen, by its net move."""
    business, start = history.business, history.window.start.toordinal()
    if business.kind is BeneficiaryKind.WOULD_BE_ENTREPRENEUR:
        return Standing.WOULD_BE
    if business.closed is not None and span(business.closed)[1] <= start:
        return Standing.CLOSED_BEFORE
    if move.kind is MoveKind.NOT_APPLICABLE:
        return Standing.NOT_APPLICABLE
    return _BY_START[move.can_rise]


class FirstService(Declared):
    """The first service of a centre: the first and the last day on which it may have been."""

    earliest: int
    latest: int


def first_services(services: Iterable[Service]) -> dict[str, FirstService]:
    """Give the first service of each centre, over all days on which each may have been."""
    spans: dict[str, list[tuple[int, int]]] = {}
    for service in services:
        spans.setdefault(service.centre_id, []).append(span(service.day))
    return {
        centre_id: FirstService(*(min(ends) for ends in zip(*days, strict=True)))
        for centre_id, days in spans.items()
    }


def served_before(services: Iterable[Service], limit: int) -> Iterator[tuple[str, bool]]:
    """Give the centres that may have served before a day, each with whether it certainly did."""
    for centre_id, first in sorted(first_services(services).items()):
        if first.earliest < limit:
            yield centre_id, first.latest < limit


def is_served(history: History, centre_ids: Container[str]) -> bool:
    """Tell whether one of the centres certainly served the business by the end of the window."""
    served = served_before(history.services, last_known_day(history) + 1)
    return any(is_certain for centre_id, is_certain in served if centre_id in centre_ids)


def too_late(history: History, move: Move) -> int:
    """Give the first day on which a first service no longer precedes the later snapshot.

    A rise on a day that is not known may have been on the window's first.
    """
    if move.to_day is not None:
        return move.to_day.toordinal()
    return history.window.start.toordinal() if move.is_level_up else FAR
