"""Readers of cells: one kind for each kind of field."""

import re
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Final, NoReturn, Protocol, cast

from plutkit._record import LARGEST_INTEGER, Declared, unreadable
from plutkit._text import Text
from plutkit.domain import TargetRange
from plutkit.errors import ParseError
from plutkit.identity import Kbli, KbliEdition, Nik, Npwp
from plutkit.rows._numbers import UNITS, amount_in, number_in, number_of, whole
from plutkit.rows._policies import CellReading, NumericIds, RupiahUnit

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
            raise _number_for_text(text, _OR_NAMED)
        return text

    def value(self, cell: object) -> object:
        if type(cell) is int and self.is_id and not self._refuses_numbers():
            return digits(cell)
        return _not_text(cell, _OR_NAMED if self.is_id else _NO_MORE)

    def _refuses_numbers(self) -> bool:
        return self.is_id and self.reading.numeric_ids is NumericIds.REFUSE


class CodeCells(Declared):
    """Codes that are text: regions, business numbers, fields of business."""

    parse: Callable[[str], object]

    def text(self, text: str) -> object:
        return self.parse(text)

    def value(self, cell: object) -> object:
        return _not_text(cell, _NO_MORE)


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
        return whole(number_of(cell), cell)


class AmountCells(Declared):
    """Whole rupiah, in the unit of the column."""

    unit: RupiahUnit
    reading: CellReading

    def text(self, text: str) -> object:
        return whole(amount_in(text, self.reading.numbers, self.unit), text)

    def value(self, cell: object) -> object:
        return whole(number_of(cell) * UNITS[self.unit], cell)


class NumberCells(Declared):
    """Exact numbers: whole ones as an int, unless all are wanted as fractions."""

    reading: CellReading
    as_fractions: bool = False

    def text(self, text: str) -> int | Fraction:
        return self._given(number_in(text, self.reading.numbers))

    def value(self, cell: object) -> object:
        return self._given(number_of(cell))

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


_NO_MORE: Final = Text("", "")
_OR_NAMED: Final = Text(
    ", or where ids are whole numbers, name NumericIds.ACCEPT, and for floats WholeFloats.ACCEPT",
    ", atau bila id memang bilangan bulat, sebut NumericIds.ACCEPT, dan untuk float "
    "WholeFloats.ACCEPT",
)
"""What else helps in a column of ids."""


def _number_for_text(cell: object, remedy: Text) -> ParseError:
    return unreadable(
        "text", "cell.number", cell,
        en="is a number where text belongs: zeros and dots of it may be lost; format the column "
        f"as text{remedy.en}",
        id="adalah bilangan padahal harus teks: nol dan titiknya mungkin hilang; format kolomnya "
        f"sebagai teks{remedy.id}",
    )  # fmt: skip


def digits(cell: object) -> str:
    """Give a whole number as its digits; whatever else, and what is too large, is refused."""
    if type(cell) is int and abs(cell) <= LARGEST_INTEGER:
        return str(cell)
    raise foreign(cell)


def _not_text(cell: object, remedy: Text) -> NoReturn:
    if isinstance(cell, int | float | Decimal) and not isinstance(cell, bool):
        raise _number_for_text(cell, remedy)
    raise foreign(cell)


def foreign(cell: object) -> ParseError:
    return unreadable(
        "cell", "cell.type", cell,
        en="is of a type that is not read here; give text",
        id="bertipe yang tidak dibaca di sini; berikan teks",
    )  # fmt: skip
