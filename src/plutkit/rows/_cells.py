"""Readers of cells: one kind for each kind of field."""

import difflib
import re
from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from decimal import Decimal
from fractions import Fraction
from typing import Final, NoReturn, Protocol, cast

from plutkit._record import LARGEST_INTEGER, Declared, unreadable
from plutkit.domain import TargetRange
from plutkit.errors import ParseError
from plutkit.identity import Kbli, KbliEdition, Nik, Npwp
from plutkit.quantities import DateLike, PartialDate, Period
from plutkit.quantities._day_rules import first_possible, last_possible
from plutkit.rows._days import TIME, day_like, period_in
from plutkit.rows._labels import key_of
from plutkit.rows._numbers import UNITS, amount_in, number_in, number_of, whole
from plutkit.rows._policies import CellReading, DayOrder, NumericIds, PartialDays, RupiahUnit

_RANGE: Final = ("..", "s.d.", "s/d")
"""What stands between the bounds of a range."""


class CellReader(Protocol):
    """Reads the cells of one column, the empty ones aside; `ParseError` for what it cannot read."""

    def text(self, text: str) -> object:
        """Read a cell that is text."""
        ...

    def value(self, cell: object) -> object:
        """Read any other cell."""
        ...


class TextCells(Declared):
    """Text, and ids: as it stands."""

    is_id: bool
    reading: CellReading

    def text(self, text: str) -> object:
        if self._refuses_numbers() and re.fullmatch(r"\d+\.0+", text, re.ASCII):
            raise _number_for_text(text)
        return text

    def value(self, cell: object) -> object:
        if type(cell) is int and self.is_id and not self._refuses_numbers():
            return _digits(cell)
        return _not_text(cell)

    def _refuses_numbers(self) -> bool:
        return self.is_id and self.reading.numeric_ids is NumericIds.REFUSE


class CodeCells(Declared):
    """Codes that are text: regions, business numbers, fields of business."""

    parse: Callable[[str], object]

    def text(self, text: str) -> object:
        return self.parse(text)

    def value(self, cell: object) -> object:
        return _not_text(cell)


def kbli_of(edition: KbliEdition) -> Callable[[str], object]:
    """Give what reads the five digits of an edition."""

    def parse(text: str) -> object:
        return Kbli.parse(text if " " in text else f"KBLI {edition.value}: {text}")

    return parse


class PersonCells(Declared):
    """Numbers of persons, of which only the pseudonym is kept."""

    parse: Callable[[str], Nik | Npwp]
    key: bytes | None
    """None only in a mapping that is refused for it."""

    def text(self, text: str) -> object:
        return self.parse(text).pseudonym(cast("bytes", self.key))

    def value(self, cell: object) -> object:
        return self.text(cast("str", cell))  # no text, and therefore refused


class IntegerCells(Declared):
    """Whole numbers."""

    reading: CellReading

    def text(self, text: str) -> object:
        return whole(number_in(text, self.reading.numbers), text)

    def value(self, cell: object) -> object:
        return whole(number_of(cell, self.reading), cell)


class AmountCells(Declared):
    """Whole rupiah, in the unit of the column."""

    unit: RupiahUnit
    reading: CellReading

    def text(self, text: str) -> object:
        return whole(amount_in(text, self.reading.numbers, self.unit), text)

    def value(self, cell: object) -> object:
        return whole(number_of(cell, self.reading) * UNITS[self.unit], cell)


class NumberCells(Declared):
    """Exact numbers: whole ones as an int, unless all are wanted as fractions."""

    reading: CellReading
    as_fractions: bool = False

    def text(self, text: str) -> int | Fraction:
        return self._given(number_in(text, self.reading.numbers))

    def value(self, cell: object) -> object:
        return self._given(number_of(cell, self.reading))

    def _given(self, number: Fraction) -> int | Fraction:
        return number if self.as_fractions or number.denominator > 1 else int(number)


class TargetCells(Declared):
    """What is aimed at: an exact number, or a range such as 10..20."""

    numbers: NumberCells

    def text(self, text: str) -> object:
        for mark in _RANGE:
            least, found, most = text.partition(mark)
            if found:
                bounds = self.numbers.text(least.strip()), self.numbers.text(most.strip())
                return TargetRange(least=bounds[0], most=bounds[1])
        return self.numbers.text(text)

    def value(self, cell: object) -> object:
        return cell if type(cell) is TargetRange else self.numbers.value(cell)


class ChoiceCells(Declared):
    """Members of an enumeration, or yes and no, by their labels."""

    labels: Mapping[str, object]
    """By `key_of` of the label."""
    shown: tuple[str, ...]
    kind: type

    def text(self, text: str) -> object:
        key = key_of(text)
        if key in self.labels:
            return self.labels[key]
        near = difflib.get_close_matches(key, self.labels, n=2)
        hint = ", ".join(repr(one) for one in self.shown if key_of(one) in near)
        raise unreadable(
            self.kind.__name__, "label.unknown", text,
            en=f"is no known {self.kind.__name__}; "
            + (f"is {hint} meant?" if hint else f"write one of {', '.join(self.shown)};")
            + " labels of your own stand in Column(labels=...)",
            id=f"bukan {self.kind.__name__} yang dikenal; "
            + (f"maksudnya {hint}?" if hint else f"tulis salah satu dari {', '.join(self.shown)};")
            + " sebutan sendiri ditulis di Column(labels=...)",
        )  # fmt: skip

    def value(self, cell: object) -> object:
        if type(cell) is self.kind:
            return cell
        return self.text(_digits(cell))


class DayCells(Declared):
    """Days, and where the field takes them, what is known of a day."""

    kinds: tuple[type, ...]
    partial: PartialDays
    order: DayOrder
    open_ended: ChoiceCells | None
    """The labels of what has no end, where the field takes that."""

    def text(self, text: str) -> object:
        if self.open_ended and key_of(text) in self.open_ended.labels:
            return self.open_ended.text(text)
        return self._fitting(day_like(text, self.order), text)

    def value(self, cell: object) -> object:
        if isinstance(cell, datetime):
            if cell.tzinfo is None and cell.time() == time.min:
                return cell.date()
            raise unreadable("day", "day.time", cell, en=TIME.en, id=TIME.id)
        if type(cell) in (date, *self.kinds):
            return cell
        if type(cell) is PartialDate:
            return self._fitting(cell, cell)
        return self.text(_digits(cell))

    def _fitting(self, day: DateLike, cell: object) -> object:
        if type(day) in self.kinds:
            return day
        wanted = {PartialDays.FIRST: first_possible, PartialDays.LAST: last_possible}
        chosen = wanted[self.partial](day) if self.partial in wanted else None
        if chosen is None:
            raise unreadable(
                "day", "day.partial", cell,
                en="is no single day, which is needed here; write it, or name the day that is "
                "meant, such as Column(partial=PartialDays.LAST)",
                id="bukan satu hari, padahal perlu di sini; tulis harinya, atau sebut yang "
                "dimaksud, misalnya Column(partial=PartialDays.LAST)",
            )  # fmt: skip
        return chosen


class PeriodCells(Declared):
    """Periods."""

    def text(self, text: str) -> object:
        return period_in(text)

    def value(self, cell: object) -> object:
        if type(cell) is Period:
            return cell
        return self.text(_digits(cell))


class SeveralCells(Declared):
    """Several values in one cell."""

    item: CellReader
    separator: str

    def text(self, text: str) -> object:
        return tuple(self.item.text(part.strip()) for part in split(text, self.separator))

    def value(self, cell: object) -> object:
        return (self.item.value(cell),)


def split(text: str, separator: str) -> list[str]:
    r"""Cut at the separator; a backslash makes it, or another backslash, part of a value.

    >>> split(r"a;b\;c", ";")
    ['a', 'b;c']
    """
    mark = re.escape(separator)
    parts = [""]
    for piece in re.split(rf"(\\\\|\\{mark}|{mark})", text):
        if piece == separator:
            parts.append("")
        else:
            parts[-1] += piece[1:] if piece in ("\\\\", f"\\{separator}") else piece
    return parts


def joined(parts: tuple[str, ...], separator: str) -> str:
    """Write values so that `split` gives them back."""
    return separator.join(
        part.replace("\\", "\\\\").replace(separator, f"\\{separator}") for part in parts
    )


def _number_for_text(cell: object) -> ParseError:
    return unreadable(
        "text", "cell.number", cell,
        en="is a number where text belongs: zeros and dots of it may be lost; format the column "
        "as text, and where ids are whole numbers, name NumericIds.ACCEPT",
        id="adalah bilangan padahal harus teks: nol dan titiknya mungkin hilang; format kolomnya "
        "sebagai teks, dan bila id memang bilangan bulat, sebut NumericIds.ACCEPT",
    )  # fmt: skip


def _digits(cell: object) -> str:
    """Give a whole number as its digits; whatever else, and what is too large, is refused."""
    if type(cell) is int and abs(cell) <= LARGEST_INTEGER:
        return str(cell)
    raise _foreign(cell)


def _not_text(cell: object) -> NoReturn:
    if isinstance(cell, int | float | Decimal) and not isinstance(cell, bool):
        raise _number_for_text(cell)
    raise _foreign(cell)


def _foreign(cell: object) -> ParseError:
    return unreadable(
        "cell", "cell.type", cell,
        en="is of a type that is not read here; give text",
        id="bertipe yang tidak dibaca di sini; berikan teks",
    )  # fmt: skip
