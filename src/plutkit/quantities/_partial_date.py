"""A day that is known only to lie within a span."""

import re
from datetime import date, timedelta
from typing import Final, TypeAlias

import attrs

from plutkit._record import Holds, Record, bad_argument, check_arguments, unreadable
from plutkit._text import Text
from plutkit.quantities._day_rules import EXACT_DAY, DayRule, day, first_possible, last_possible
from plutkit.quantities._months import calendar_span, checked_span

_UNITS: Final = {"": 12, "-Q": 3, "-": 1}
_UNIT: Final = r"(\d{4})(?:(-Q|-)(\d{1,2}))?"
_SPAN: Final = r"(\d{4}-\d\d-\d\d|\.\.)/(\d{4}-\d\d-\d\d|\.\.)"


def _is_forward(earliest: date | None, latest: date | None) -> bool:
    return earliest is None or latest is None or earliest <= latest


def _is_open(earliest: date | None, latest: date | None) -> bool:
    return earliest is None or earliest != latest


def _is_bounded(earliest: date | None, latest: date | None) -> bool:
    return earliest is not None or latest is not None


@attrs.frozen(kw_only=True)
class PartialDate(Record):
    """A day of which only a span is known (`tanggal tidak lengkap`).

    It is made by name, compared by span, and written in its shortest form. It has no ``<``: ask
    `certainly_before` or `possibly_before`.

    >>> signed = PartialDate.month(2023, 5)
    >>> signed
    PartialDate.parse('2023-05')
    >>> signed == PartialDate.between(date(2023, 5, 1), date(2023, 5, 31))
    True
    >>> str(PartialDate.after(date(2023, 5, 4)))
    '2023-05-05/..'

    A span of one day is a `datetime.date`, and a day that may be any day is None: both are refused
    here with `InvalidRecordError`, so that equal knowledge has one form.
    """

    earliest: date | None = attrs.field(
        metadata=day("The earliest day it may be.", none="it may be any day up to `latest`")
    )
    latest: date | None = attrs.field(
        metadata=day("The latest day it may be.", none="it may be any day from `earliest` on")
    )

    _relations = (
        Holds(
            ("earliest", "latest"), _is_forward, "partial_date.order",
            Text("is before the earliest day; swap them", "mendahului hari terawal; tukarlah"),
        ),
        Holds(
            ("earliest", "latest"), _is_open, "partial_date.narrow",
            Text(
                "does not leave the day open; for one day give a date",
                "tidak menyisakan kemungkinan; untuk satu hari berikan date",
            ),
        ),
        Holds(
            ("earliest", "latest"), _is_bounded, "partial_date.boundless",
            Text(
                "leaves both ends open: that is unknown; give None instead of a partial date",
                "terbuka di kedua ujung: itu tidak diketahui; berikan None",
            ),
        ),
    )  # fmt: skip

    @classmethod
    def year(cls, year: int) -> "PartialDate":
        """Give some day of a year, 1 to 9999.

        >>> str(PartialDate.year(2023))
        '2023'
        """
        return cls._over(*checked_span("PartialDate.year", year, 12))

    @classmethod
    def quarter(cls, year: int, quarter: int) -> "PartialDate":
        """Give some day of a quarter, 1 to 4.

        >>> str(PartialDate.quarter(2023, 2))
        '2023-Q2'
        """
        return cls._over(*checked_span("PartialDate.quarter", year, 3, quarter=quarter))

    @classmethod
    def month(cls, year: int, month: int) -> "PartialDate":
        """Give some day of a month, 1 to 12.

        >>> PartialDate.month(2024, 2).latest
        datetime.date(2024, 2, 29)
        """
        return cls._over(*checked_span("PartialDate.month", year, 1, month=month))

    @classmethod
    def between(cls, first: date, last: date) -> "PartialDate":
        """Give some day from `first` to `last`, both possible.

        >>> str(PartialDate.between(date(2023, 5, 5), date(2023, 6, 10)))
        '2023-05-05/2023-06-10'
        """
        check_arguments("PartialDate.between", first=(EXACT_DAY, first), last=(EXACT_DAY, last))
        return cls._over(first, last)

    @classmethod
    def after(cls, day: date) -> "PartialDate":
        """Give some day after `day`, which itself is not possible.

        >>> PartialDate.after(date(2023, 5, 4)).earliest
        datetime.date(2023, 5, 5)
        """
        return cls(earliest=_next_to("PartialDate.after", day, 1), latest=None)

    @classmethod
    def before(cls, day: date) -> "PartialDate":
        """Give some day before `day`, which itself is not possible.

        >>> PartialDate.before(date(2023, 5, 4)).latest
        datetime.date(2023, 5, 3)
        """
        return cls(earliest=None, latest=_next_to("PartialDate.before", day, -1))

    @classmethod
    def parse(cls, text: str) -> "PartialDate":
        """Read the form that `str` writes; the days on both sides of a slash are possible.

        >>> PartialDate.parse("2023-Q2") == PartialDate.quarter(2023, 2)
        True
        >>> PartialDate.parse("../2023-05-05").latest
        datetime.date(2023, 5, 5)

        Raises `ParseError` for every other text, a whole day among it.
        """
        day = _read(text) if type(text) is str else None
        if day is None:
            raise unreadable(
                "PartialDate", "partial_date.form", text,
                en="is not a partial date; write 2023, 2023-Q2, 2023-05, 2023-05-05/2023-06-10, "
                "2023-05-05/.. or ../2023-05-05 (a single day is a datetime.date)",
                id="bukan tanggal tidak lengkap; tulis 2023, 2023-Q2, 2023-05, "
                "2023-05-05/2023-06-10, 2023-05-05/.. atau ../2023-05-05 "
                "(satu hari adalah datetime.date)",
            )  # fmt: skip
        return day

    @classmethod
    def _over(cls, earliest: date | None, latest: date | None) -> "PartialDate":
        return cls(earliest=earliest, latest=latest)

    def __str__(self) -> str:
        if self.earliest and self.latest:
            year = self.earliest.year
            for mark, months in _UNITS.items():
                index = (self.earliest.month - 1) // months + 1
                if calendar_span(year, index, months) == (self.earliest, self.latest):
                    number = f"{index:02}" if months == 1 else f"{index}"
                    return f"{year:04}{mark}{number if mark else ''}"
        return f"{self.earliest or '..'}/{self.latest or '..'}"

    def __repr__(self) -> str:
        return f"PartialDate.parse({str(self)!r})"


DateLike: TypeAlias = date | PartialDate
"""A day, or the span within which it lies."""

DAY_OR_PARTIAL: Final = (date, PartialDate)
DATE_LIKE: Final = DayRule("A day or a partial date.", kinds=DAY_OR_PARTIAL)


def earliest_day(day: DateLike) -> date | None:
    """Give the earliest day that `day` may be; None if there is no such bound.

    >>> earliest_day(date(2023, 5, 4)), earliest_day(PartialDate.before(date(2023, 5, 4)))
    (datetime.date(2023, 5, 4), None)
    """
    check_arguments("earliest_day", day=(DATE_LIKE, day))
    return first_possible(day)


def latest_day(day: DateLike) -> date | None:
    """Give the latest day that `day` may be; None if there is no such bound.

    >>> latest_day(PartialDate.month(2023, 5))
    datetime.date(2023, 5, 31)
    """
    check_arguments("latest_day", day=(DATE_LIKE, day))
    return last_possible(day)


def certainly_before(day: DateLike, other: DateLike) -> bool:
    """Tell whether `day` is before `other` whichever days they are.

    >>> certainly_before(PartialDate.month(2023, 5), date(2023, 6, 1))
    True
    >>> certainly_before(PartialDate.month(2023, 5), date(2023, 5, 31))
    False
    """
    last, first = latest_day(day), earliest_day(other)
    return last is not None and first is not None and last < first


def possibly_before(day: DateLike, other: DateLike) -> bool:
    """Tell whether `day` may be before `other`.

    >>> possibly_before(PartialDate.month(2023, 5), date(2023, 5, 2))
    True
    >>> possibly_before(PartialDate.month(2023, 5), date(2023, 5, 1))
    False
    """
    first, last = earliest_day(day), latest_day(other)
    return first is None or last is None or first < last


def _next_to(function: str, day: date, step: int) -> date:
    check_arguments(function, day=(EXACT_DAY, day))
    try:
        return day + timedelta(days=step)
    except OverflowError:
        raise bad_argument(
            function, "day", "day.range", day,
            en="leaves no day at all; give None", id="tidak menyisakan hari; berikan None",
        ) from None  # fmt: skip


def _read(text: str) -> PartialDate | None:
    try:
        if unit := re.fullmatch(_UNIT, text, re.ASCII):
            year, mark, number = unit.groups()
            if (mark == "-" and len(number) != 2) or (mark == "-Q" and len(number) != 1):
                return None
            first, last = calendar_span(int(year), int(number or 1), _UNITS[mark or ""])
            return PartialDate(earliest=first, latest=last)
        if span := re.fullmatch(_SPAN, text, re.ASCII):
            ends = (None if end == ".." else date.fromisoformat(end) for end in span.groups())
            return PartialDate(earliest=next(ends), latest=next(ends))
    except ValueError:
        pass
    return None
