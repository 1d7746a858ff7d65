"""Days as spans of numbers, for counting: every day that may be, from the first to the last."""

from datetime import date
from typing import Final

from plutkit.quantities._day_rules import first_possible, last_possible
from plutkit.quantities._partial_date import DateLike

FAR: Final = 10**9
"""An ordinal beyond every day; -FAR is one before every day."""
_ANY: Final = (-FAR, FAR)


def span(day: DateLike | None) -> tuple[int, int]:
    """Give the first and the last ordinal (`date.toordinal`) that a day may have.

    >>> span(date(2023, 5, 4)), span(None) == (-FAR, FAR)
    ((738644, 738644), True)
    """
    if day is None:
        return _ANY
    if type(day) is date:
        ordinal = day.toordinal()
        return ordinal, ordinal
    first, last = first_possible(day), last_possible(day)
    return (first.toordinal() if first else -FAR, last.toordinal() if last else FAR)
