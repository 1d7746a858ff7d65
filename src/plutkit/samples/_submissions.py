"""Fictional reports: of most serving centres month by month, some late, some missing."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Final

from plutkit.domain import Centre, RecordKind, Submission
from plutkit.quantities import Period
from plutkit.samples._fictional import FICTIONAL

_LAST_MONTH: Final = Period.month(2024, 12)
_MONTHS: Final = Period.between(date(2023, 1, 1), _LAST_MONTH.stop).split("month")
_QUARTERS: Final = Period.between(date(2023, 1, 1), _LAST_MONTH.stop).split("quarter")
_BEFORE: Final = Period.year(2022)
_REPORTING: Final = (*range(1, 12), *range(13, 23), *range(24, 28))
"""The numbers of the centres that report; the last three tell that they served nobody."""
_OLD: Final = 14
"""From this number on they were there before the programme, and report of 2022 as well."""
_EVERYTHING: Final = tuple(RecordKind)
_OFTEN: Final = (RecordKind.SERVICE, RecordKind.BENEFICIARY)
_SELDOM: Final = (RecordKind.PARTNERSHIP, RecordKind.CONSULTANT, RecordKind.CENTRE)
_TOO_EARLY: Final = (5, Period.month(2023, 6), date(2023, 6, 28))
"""A report sent before its month was over, and so without the last two days; one later has all."""


def submissions(centres: Sequence[Centre]) -> Iterator[Submission]:
    """Give what the centres sent in of 2022 to 2024.

    Most tell of everything month by month, every fourth of what changes seldom by quarter only.
    """
    for number in _REPORTING:
        centre = centres[number - 1]
        if number >= _OLD:
            yield _submission(centre, _BEFORE, _EVERYTHING, date(2023, 1, 31))
        by_quarter = number % 4 == 3
        for turn, month in enumerate(_MONTHS):
            if _is_there(centre, month) and (7 * number + turn) % 19:
                kinds = _OFTEN if by_quarter else _EVERYTHING
                yield _submission(centre, month, kinds, _received(number, turn, month))
        if by_quarter:
            for quarter in _QUARTERS:
                yield _submission(centre, quarter, _SELDOM, quarter.stop + timedelta(days=13))
    number, month, day = _TOO_EARLY
    yield _submission(centres[number - 1], month, _EVERYTHING, day)


def _is_there(centre: Centre, month: Period) -> bool:
    """Tell whether a centre is not closed before a month."""
    return not isinstance(centre.closed, date) or month.start < centre.closed


def _received(number: int, turn: int, month: Period) -> date:
    """Give the day of receipt: from the 4th to the 9th of the next month, or weeks later."""
    late = 21 + number if (5 * number + turn) % 11 == 0 else 0
    return month.stop + timedelta(days=3 + number % 6 + late)


def _submission(
    centre: Centre, period: Period, kinds: tuple[RecordKind, ...], received_on: date
) -> Submission:
    return Submission(
        id=f"r-{centre.id[2:]}-{period}-{received_on}",
        centre_id=centre.id,
        period=period,
        kinds=kinds,
        received_on=received_on,
        provenance=FICTIONAL,
    )
