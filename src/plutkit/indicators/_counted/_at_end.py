"""Which centres are there at the end of a period."""

from plutkit.domain import Register
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
