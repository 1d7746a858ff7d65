"""Months of the calendar: the only place where dateutil is used."""

from datetime import date, timedelta
from typing import Final

from dateutil.relativedelta import relativedelta

from plutkit._record import IntegerRule, bad_argument, check_arguments
from plutkit.quantities._day_rules import EXACT_DAY

_YEARS: Final = IntegerRule("A calendar year.", least=1, most=9999)
_MOST_MONTHS: Final = 12 * 9999


def add_months(day: date, months: int) -> date:
    """Move a day by whole months (`bulan`); the day of the month is cut to the month's length.

    It is not undone by the opposite move, which is why speed is counted in days:

    >>> add_months(date(2023, 1, 31), 1)
    datetime.date(2023, 2, 28)
    >>> add_months(add_months(date(2023, 1, 31), 1), -1)
    datetime.date(2023, 1, 28)

    Raises `ArgumentError` for a datetime, a number of months that is no int, and a result outside
    the years 1 to 9999.
    """
    months_rule = IntegerRule("", least=-_MOST_MONTHS, most=_MOST_MONTHS)
    check_arguments("add_months", day=(EXACT_DAY, day), months=(months_rule, months))
    try:
        moved: date = day + relativedelta(months=months)
    except (ValueError, OverflowError):
        raise bad_argument(
            "add_months", "months", "day.range", months,
            en=f"moves {day} out of the years 1 to 9999; move it less far",
            id=f"memindahkan {day} ke luar tahun 1 sampai 9999; kurangi",
        ) from None  # fmt: skip
    return moved


def calendar_span(year: int, index: int, months: int) -> tuple[date, date]:
    """Give the first and the last day of the `index`-th stretch of `months` months of a year."""
    last_month = index * months
    first = date(year, last_month - months + 1, 1)
    if last_month == 12:
        return first, date(year, 12, 31)
    return first, date(year, last_month + 1, 1) - timedelta(days=1)


def checked_span(function: str, year: int, months: int, **index: int) -> tuple[date, date]:
    """Check a year and the number of a month, quarter or semester in it; give their span."""
    rule = IntegerRule("", least=1, most=12 // months)
    arguments = {name: (rule, number) for name, number in index.items()}
    check_arguments(function, year=(_YEARS, year), **arguments)
    return calendar_span(year, next(iter(index.values()), 1), months)
