"""Days, partial days and periods as people write them in tables."""

import re
from datetime import date, timedelta
from typing import Final

from plutkit._record import unreadable
from plutkit._text import Text
from plutkit.quantities import DateLike, PartialDate, Period
from plutkit.quantities._months import calendar_span
from plutkit.rows._blanks import single_blanks
from plutkit.rows._policies import DayOrder

_MONTHS: Final[dict[str, int]] = {
    name: number
    for number, names in enumerate(
        (
            "januari january jan",
            "februari pebruari february feb peb",
            "maret march mar",
            "april apr",
            "mei may",
            "juni june jun",
            "juli july jul",
            "agustus august agu agt ags aug",
            "september sep sept",
            "oktober october okt oct",
            "november nopember nov nop",
            "desember december des dec",
        ),
        start=1,
    )
    for name in names.split()
}
_PARTS: Final = {"triwulan": 3, "tw": 3, "kuartal": 3, "quarter": 3, "q": 3, "semester": 6}
_ORDINALS: Final = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_ISO: Final = r"(\d{4}-\d\d-\d\d)(?:[ T]00:00(?::00(?:\.0+)?)?)?"
_CLOCK: Final = r"\d{4}-\d\d-\d\d[ T]\d\d:\d\d(?::\d\d(?:\.\d+)?)?"
_IN_DIGITS: Final = r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4})"
_IN_WORDS: Final = r"(?:(\d{1,2})[ -])?([a-z]+)\.?[ -](\d{4})"
_ENGLISH: Final = r"([a-z]+)\.? (\d{1,2}), (\d{4})"
_PART: Final = r"([a-z]+)[ -]?(iv|i{1,3}|[1-4])[ /-](?:tahun )?(\d{4})"

TIME: Final = Text(
    "has a time of the day; give the day alone", "memuat jam; berikan tanggalnya saja"
)
_EITHER_ORDER: Final = Text(
    "may be read day first or month first; name the order, such as "
    "CellReading(days=DayOrder.DAY_FIRST), or write 2023-04-03",
    "bisa dibaca tanggal dulu atau bulan dulu; sebut urutannya, misalnya "
    "CellReading(days=DayOrder.DAY_FIRST), atau tulis 2023-04-03",
)
_ORDERS: Final = {
    DayOrder.DAY_FIRST: Text("day first", "tanggal dulu"),
    DayOrder.MONTH_FIRST: Text("month first", "bulan dulu"),
}


def day_like(text: str, order: DayOrder) -> DateLike:
    """Read a day, or the span of one; `ParseError` for every other text."""
    plain = single_blanks(text)
    if re.fullmatch(_CLOCK, plain, re.ASCII) and not re.fullmatch(_ISO, plain, re.ASCII):
        raise unreadable("day", "day.time", text, en=TIME.en, id=TIME.id)
    if order is DayOrder.ISO and re.fullmatch(_IN_DIGITS, plain, re.ASCII):
        possible = [one for one in _ORDERS if _exists(plain, one)]
        if possible:
            why = _EITHER_ORDER if len(possible) > 1 else _single_order(possible[0])
            raise unreadable("day", "day.ambiguous", text, en=why.en, id=why.id)
    try:
        return _day_in(plain, order) or PartialDate.parse(plain)
    except ValueError:  # a ParseError is one
        raise unreadable(
            "day", "day.form", text,
            en="is no day of the calendar in a form that is read; write 2023-05-04, 4 Mei 2023, or "
            "what is known of it: Mei 2023, 2023-05, 2023-Q2 or 2023",
            id="bukan tanggal kalender dalam bentuk yang dibaca; tulis 2023-05-04, 4 Mei 2023, "
            "atau sejauh diketahui: Mei 2023, 2023-05, 2023-Q2 atau 2023",
        ) from None  # fmt: skip


def period_in(text: str) -> Period:
    """Read a period; `ParseError` for every other text, that of a single day among it."""
    try:
        span = _named_span(single_blanks(text))
    except ValueError:
        span = None
    if span is None or span[0] == span[1] or span[1] == date.max:
        return Period.parse(text)
    return Period(start=span[0], stop=span[1] + timedelta(days=1))


def _day_in(text: str, order: DayOrder) -> DateLike | None:
    """Read every form but those of partial dates; `ValueError` for a day that does not exist."""
    if iso := re.fullmatch(_ISO, text, re.ASCII):
        return date.fromisoformat(iso[1])
    if digits := re.fullmatch(_IN_DIGITS, text, re.ASCII):
        first, second, year = int(digits[1]), int(digits[3]), int(digits[4])
        month, day = (second, first) if order is DayOrder.DAY_FIRST else (first, second)
        return date(year, month, day)
    span = _named_span(text)
    if span is None:
        return None
    return span[0] if span[0] == span[1] else PartialDate.between(*span)


def _single_order(order: DayOrder) -> Text:
    """Say why a day that exists in this order alone is not read all the same."""
    return Text(
        f"can only be {_ORDERS[order].en}, and the order is not named; name it for the whole "
        f"table, CellReading(days={order}), or write 2023-04-13",
        f"hanya bisa {_ORDERS[order].id}, tetapi urutannya belum disebut; sebut untuk seluruh "
        f"tabel, CellReading(days={order}), atau tulis 2023-04-13",
    )


def _exists(text: str, order: DayOrder) -> bool:
    try:
        _day_in(text, order)
    except ValueError:
        return False
    return True


def _named_span(text: str) -> tuple[date, date] | None:
    """Read days and months by name, quarters and semesters: the first and the last day.

    `ValueError` for what does not exist.
    """
    small = text.lower()
    if (words := re.fullmatch(_IN_WORDS, small, re.ASCII)) and words[2] in _MONTHS:
        return _of_month(int(words[3]), _MONTHS[words[2]], words[1])
    if (words := re.fullmatch(_ENGLISH, small, re.ASCII)) and words[1] in _MONTHS:
        return _of_month(int(words[3]), _MONTHS[words[1]], words[2])
    if (words := re.fullmatch(_PART, small, re.ASCII)) and words[1] in _PARTS:
        return calendar_span(int(words[3]), _ORDINALS[words[2]], _PARTS[words[1]])
    return None


def _of_month(year: int, month: int, day: str | None) -> tuple[date, date]:
    if day is None:
        return calendar_span(year, month, 1)
    exact = date(year, month, int(day))
    return exact, exact
