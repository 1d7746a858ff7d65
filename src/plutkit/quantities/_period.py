"""A stretch of whole days."""

import re
from datetime import date, timedelta
from typing import Final, Literal, TypeAlias, get_args

import attrs

from plutkit._record import Holds, OneOfRule, Record, bad_argument, check_arguments, unreadable
from plutkit._text import Language, Text, day_text
from plutkit.quantities._day_rules import EXACT_DAY, day
from plutkit.quantities._months import calendar_span, checked_span

PeriodUnit: TypeAlias = Literal["year", "semester", "quarter", "month"]
"""The stretches of the calendar into which a period can be split."""

_MONTHS: Final[dict[PeriodUnit, int]] = {"year": 12, "semester": 6, "quarter": 3, "month": 1}
_MARKS: Final[dict[PeriodUnit, str]] = {"year": "", "semester": "-S", "quarter": "-Q", "month": "-"}
_CALENDAR: Final = r"(\d{4})(?:(-S|-Q)([1-9])|(-)(\d\d))?"
_DAYS: Final = r"(\d{4}-\d\d-\d\d)/(\d{4}-\d\d-\d\d)"
_UNIT: Final = OneOfRule("The unit.", get_args(PeriodUnit))
_ONE_DAY: Final = timedelta(days=1)


def _is_forward(start: date, stop: date) -> bool:
    return start < stop


@attrs.frozen(kw_only=True)
class Period(Record):
    """A stretch of whole days (`periode`), half-open: `start` is in it, `stop` is not.

    >>> year = Period.year(2023)
    >>> date(2023, 12, 31) in year, date(2024, 1, 1) in year
    (True, False)
    >>> year.days, str(year)
    (365, '2023')

    An empty or backward period is refused with `InvalidRecordError`.
    """

    start: date = attrs.field(metadata=day("The first day in it."))
    stop: date = attrs.field(metadata=day("The first day after it."))

    _relations = (
        Holds(
            ("start", "stop"), _is_forward, "period.order",
            Text(
                "is not after start; the stop is the first day that is no longer in the period",
                "tidak sesudah start; stop adalah hari pertama sesudah periode",
            ),
        ),
    )  # fmt: skip

    @classmethod
    def year(cls, year: int) -> "Period":
        """Give a calendar year, 1 to 9998.

        >>> Period.year(2023).stop
        datetime.date(2024, 1, 1)
        """
        return cls._through("Period.year", *checked_span("Period.year", year, 12))

    @classmethod
    def semester(cls, year: int, semester: int) -> "Period":
        """Give a half of a calendar year, 1 or 2.

        >>> str(Period.semester(2023, 2))
        '2023-S2'
        """
        span = checked_span("Period.semester", year, 6, semester=semester)
        return cls._through("Period.semester", *span)

    @classmethod
    def quarter(cls, year: int, quarter: int) -> "Period":
        """Give a quarter of a calendar year, 1 to 4.

        >>> Period.quarter(2024, 1).days
        91
        """
        span = checked_span("Period.quarter", year, 3, quarter=quarter)
        return cls._through("Period.quarter", *span)

    @classmethod
    def month(cls, year: int, month: int) -> "Period":
        """Give a calendar month, 1 to 12.

        >>> Period.month(2024, 2).days
        29
        """
        return cls._through("Period.month", *checked_span("Period.month", year, 1, month=month))

    @classmethod
    def between(cls, start: date, stop: date) -> "Period":
        """Give the days from `start` to the day before `stop`.

        >>> Period.between(date(2023, 5, 29), date(2023, 6, 2)).days
        4
        """
        check_arguments("Period.between", start=(EXACT_DAY, start), stop=(EXACT_DAY, stop))
        return cls(start=start, stop=stop)

    @classmethod
    def parse(cls, text: str) -> "Period":
        """Read the form that `str` writes; the day after the slash is not in the period.

        >>> Period.parse("2023-S1").days
        181
        >>> Period.parse("2023-05-29/2023-06-02").stop
        datetime.date(2023, 6, 2)

        Raises `ParseError` for every other text.
        """
        period = _read(text) if type(text) is str else None
        if period is None:
            raise unreadable(
                "Period", "period.form", text,
                en="is not a period; write 2023, 2023-S1, 2023-Q2, 2023-05 or "
                "2023-05-29/2023-06-02 (the last day is not in it)",
                id="bukan periode; tulis 2023, 2023-S1, 2023-Q2, 2023-05 atau "
                "2023-05-29/2023-06-02 (hari terakhir tidak termasuk)",
            )  # fmt: skip
        return period

    @classmethod
    def _through(cls, function: str, first: date, last: date) -> "Period":
        if last == date.max:
            raise bad_argument(
                function, "year", "day.range", last.year,
                en="ends with the last day there is, so nothing follows it; give an earlier year",
                id="berakhir pada hari terakhir yang ada; berikan tahun yang lebih awal",
            )  # fmt: skip
        return cls(start=first, stop=last + _ONE_DAY)

    @property
    def days(self) -> int:
        """The number of days in it, at least 1."""
        return (self.stop - self.start).days

    def __contains__(self, day: date) -> bool:
        """Tell whether a day is in it.

        >>> date(2023, 6, 30) in Period.quarter(2023, 2)
        True
        """
        check_arguments("in Period", day=(EXACT_DAY, day))
        return self.start <= day < self.stop

    def split(self, unit: PeriodUnit) -> tuple["Period", ...]:
        """Cut it at the calendar boundaries of `unit`, in order; parts at the ends may be short.

        >>> [str(part) for part in Period.quarter(2023, 2).split("month")]
        ['2023-04', '2023-05', '2023-06']
        >>> [str(part) for part in Period.parse("2023-12-30/2024-01-02").split("year")]
        ['2023-12-30/2024-01-01', '2024-01-01/2024-01-02']

        Raises `ArgumentError` for a unit that is not a `PeriodUnit`.
        """
        check_arguments("Period.split", unit=(_UNIT, unit))
        parts: list[Period] = []
        start = self.start
        while start < self.stop:
            last = _unit_around(start, _MONTHS[unit])[1]
            stop = self.stop if last >= self.stop - _ONE_DAY else last + _ONE_DAY
            parts.append(Period(start=start, stop=stop))
            start = stop
        return tuple(parts)

    def __str__(self) -> str:
        span = (self.start, self.stop - _ONE_DAY)
        for unit, months in _MONTHS.items():
            if _unit_around(self.start, months) == span:
                index = (self.start.month - 1) // months + 1
                number = f"{index:02}" if unit == "month" else f"{index}"
                return f"{self.start.year:04}{_MARKS[unit]}{number if unit != 'year' else ''}"
        return f"{self.start}/{self.stop}"

    def __repr__(self) -> str:
        return f"Period.parse({str(self)!r})"


def _unit_around(day: date, months: int) -> tuple[date, date]:
    return calendar_span(day.year, (day.month - 1) // months + 1, months)


def _read(text: str) -> Period | None:
    try:
        if days := re.fullmatch(_DAYS, text, re.ASCII):
            start, stop = map(date.fromisoformat, days.groups())
            return Period(start=start, stop=stop)
        if unit := re.fullmatch(_CALENDAR, text, re.ASCII):
            mark = unit[2] or unit[4] or ""
            months = next(_MONTHS[name] for name, known in _MARKS.items() if known == mark)
            first, last = calendar_span(int(unit[1]), int(unit[3] or unit[5] or 1), months)
            return Period(start=first, stop=last + _ONE_DAY)
    except (ValueError, OverflowError):
        pass
    return None


def period_text(period: Period, language: Language) -> str:
    """Say when: in a period of the calendar, or else from its first to its last day."""
    text = str(period)
    if "/" not in text:
        return Text(f"in {text}", f"pada {text}")[language]
    first, last = day_text(period.start, language), day_text(period.stop - _ONE_DAY, language)
    return Text(f"from {first} to {last}", f"dari {first} sampai {last}")[language]
