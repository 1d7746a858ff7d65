"""What falls into a period or is there at its end: certainly, possibly, or not."""

from collections.abc import Iterator

from plutkit.domain import Register, Service
from plutkit.quantities import Period
from plutkit.quantities._spans import FAR, span


def last_ordinal(period: Period) -> int:
    """Give the ordinal of the last day of a period."""
    return period.stop.toordinal() - 1


def centres_there(register: Register, on: int) -> dict[str, bool]:
    """Give the centres that may be there on a day, each with whether it certainly is.

    From the founding to the day before the closing; one of unknown founding is taken to be founded.
    """
    there: dict[str, bool] = {}
    for centre in register.centres:
        founded = (-FAR, -FAR) if centre.founded is None else span(centre.founded)
        closed = (FAR, FAR) if centre.closed is None else span(centre.closed)
        if founded[0] <= on < closed[1]:
            there[centre.id] = founded[1] <= on < closed[0]
    return there


def days_of(period: Period) -> tuple[int, int]:
    """Give the first and the last day of a period as ordinals.

    >>> first, last = days_of(Period.year(2023))
    >>> last - first
    364
    """
    return period.start.toordinal(), period.stop.toordinal() - 1


def lies_within(days: tuple[int, int], bounds: tuple[int, int]) -> bool | None:
    """Tell whether a day, known as a span, lies within bounds; None if it only may.

    >>> lies_within((3, 5), (3, 5)), lies_within((2, 3), (3, 5)), lies_within((1, 2), (3, 5))
    (True, None, False)
    """
    if days[1] < bounds[0] or bounds[1] < days[0]:
        return False
    return True if bounds[0] <= days[0] and days[1] <= bounds[1] else None


def first_ids(register: Register) -> dict[str, str]:
    """Give the first id of each business that has several, by each of them."""
    return {
        id: register.business_id(id)
        for same in register.same_businesses
        for id in same.beneficiary_ids
    }


def served_within(register: Register, period: Period) -> Iterator[tuple[Service, str, bool]]:
    """Give each service that may fall into a period, once for each id that it served.

    With the first id of the business, and whether it certainly falls into the period.
    """
    bounds = days_of(period)
    one_as = first_ids(register)
    for service in register.services:
        answer = lies_within(span(service.day), bounds)
        if answer is not False:
            for id in service.beneficiary_ids:
                yield service, one_as.get(id, id), answer is True
