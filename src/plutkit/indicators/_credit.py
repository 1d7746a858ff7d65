"""Which centres served a business, and whether that was before its later snapshot."""

from collections.abc import Container, Iterable, Iterator

from plutkit._record import Declared
from plutkit.domain import Service
from plutkit.indicators._history import History, last_known_day
from plutkit.indicators._moves import Move
from plutkit.quantities._spans import FAR, span


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
