"""Numbers in cells, exactly."""

import re
from decimal import Decimal
from fractions import Fraction
from typing import Final

from plutkit._record import unreadable
from plutkit._text import LANGUAGES, Language
from plutkit.quantities._rupiah import BARE_M, exact_amount, exact_number, has_bare_m
from plutkit.rows._blanks import single_blanks
from plutkit.rows._policies import RupiahUnit

_MOST_PLACES: Final = 60
_RATIO: Final = r"(-?\d{1,40})/(\d{1,40})"
UNITS: Final[dict[RupiahUnit, int]] = {
    RupiahUnit.RUPIAH: 1,
    RupiahUnit.THOUSAND: 10**3,
    RupiahUnit.MILLION: 10**6,
    RupiahUnit.BILLION: 10**9,
}


def whole(number: Fraction, cell: object) -> int:
    """Give a number as an int; `ParseError` if it is not whole."""
    if number.denominator > 1:
        raise unreadable(
            "number", "number.whole", cell,
            en="is not a whole number; correct it, or name the unit of the column",
            id="bukan bilangan bulat; betulkan, atau sebut satuan kolomnya",
        )  # fmt: skip
    return int(number)


def number_in(text: str, language: Language | None) -> Fraction:
    """Read a number as text; `ParseError` for every other text, and for one of two meanings."""
    plain = single_blanks(text)
    ratio = re.fullmatch(_RATIO, plain, re.ASCII)
    if ratio and int(ratio[2]):
        return Fraction(int(ratio[1]), int(ratio[2]))
    return _only([exact_number(plain, one) for one in _tried(language)], text)


def amount_in(text: str, language: Language | None, unit: RupiahUnit) -> Fraction:
    """Read an amount of money as text, in rupiah; where the column has a unit, it has none."""
    plain = single_blanks(text)
    if unit is RupiahUnit.RUPIAH and has_bare_m(plain):
        raise unreadable("number", "number.form", text, en=BARE_M.en, id=BARE_M.id)
    read = exact_amount if unit is RupiahUnit.RUPIAH else exact_number
    return _only([read(plain, one) for one in _tried(language)], text) * UNITS[unit]


def number_of(cell: object) -> Fraction:
    """Give a cell that is no text as a number; `ParseError` for what is none, True among it.

    A float is refused here: one that is whole, where such are taken, comes as an int.
    """
    if isinstance(cell, float):
        raise unreadable(
            "number", "number.float", cell,
            en="is a float, which may have been rounded; give an int, a Decimal or text, or "
            "name WholeFloats.ACCEPT, which takes 3.0 as 3",
            id="adalah float yang mungkin sudah dibulatkan; berikan int, Decimal atau teks, "
            "atau sebut WholeFloats.ACCEPT, yang membaca 3.0 sebagai 3",
        )  # fmt: skip
    if isinstance(cell, Decimal):
        _, digits, exponent = cell.as_tuple()
        if isinstance(exponent, int) and len(digits) + abs(exponent) <= _MOST_PLACES:
            return Fraction(cell)
    elif isinstance(cell, int | Fraction) and not isinstance(cell, bool):
        return Fraction(cell)
    raise unreadable(
        "number", "number.form", cell,
        en="is no number; write digits, such as 2.500.000 with CellReading(numbers='id')",
        id="bukan bilangan; tulis angka, misalnya 2.500.000 dengan CellReading(numbers='id')",
    )  # fmt: skip


def _tried(language: Language | None) -> tuple[Language, ...]:
    return LANGUAGES if language is None else (language,)


def _only(readings: list[Fraction | None], text: str) -> Fraction:
    found = {reading for reading in readings if reading is not None}
    if len(found) > 1:
        raise unreadable(
            "number", "number.ambiguous", text,
            en="is one number in Indonesian and another in English; name the language, such as "
            "CellReading(numbers='id')",
            id="berbeda artinya menurut kaidah Indonesia dan Inggris; sebut bahasanya, misalnya "
            "CellReading(numbers='id')",
        )  # fmt: skip
    for number in found:
        return number
    raise unreadable(
        "number", "number.form", text,
        en="is no number here; write digits, such as 2.500.000 with CellReading(numbers='id'), and "
        "in columns of rupiah also Rp2,5 miliar",
        id="bukan bilangan di sini; tulis angka, misalnya 2.500.000 dengan "
        "CellReading(numbers='id'), dan di kolom rupiah juga Rp2,5 miliar",
    )  # fmt: skip
