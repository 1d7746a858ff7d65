"""Amounts of money: whole rupiah in an int, read and written by name."""

import re
from fractions import Fraction
from typing import Final

from plutkit._record import LANGUAGE, LARGEST_INTEGER, IntegerRule, check_arguments, unreadable
from plutkit._text import Language, Text, rupiah_text

_AMOUNT: Final = r"""
    (?P<sign> -)?
    (?: Rp \.? [ \u00a0]? )?
    (?P<digits> [0-9]+ (?: [.,] [0-9]+ )* (?: ,- \Z )? )
    (?: [ \u00a0]? (?P<scale> ribu | rb | juta | jt | miliar | milyar | triliun ) )?
    """
_SCALES: Final = {
    "": 1,
    "ribu": 10**3,
    "rb": 10**3,
    "juta": 10**6,
    "jt": 10**6,
    "miliar": 10**9,
    "milyar": 10**9,
    "triliun": 10**12,
}
_BARE_M: Final = r".*[0-9][ \u00a0]?M"
BARE_M: Final = Text(
    "ends in M, which some mean as miliar and others as million; write the word, such as 2 miliar "
    "or 2 juta",
    "berakhir dengan M, yang bisa berarti miliar atau juta (million); tulis katanya, misalnya "
    "2 miliar atau 2 juta",
)
"""What is told of an amount that `has_bare_m`."""
_MOST_DIGITS: Final = 60
"""More than any amount needs, and few enough to read at once."""
_NUMBERS: Final[dict[Language, str]] = {
    "id": r"(-?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?",
    "en": r"(-?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?",
}
_MARKS: Final[dict[Language, tuple[str, str]]] = {"id": (".", ","), "en": (",", ".")}


def parse_rupiah(text: str, *, language: Language = "id") -> int:
    """Read an amount of rupiah, exactly.

    `language` says which mark groups thousands: the dot in Indonesian (default), the comma in
    English. The words ribu (or rb), juta (jt), miliar (milyar) and triliun scale it; a bare M is
    refused, because some mean miliar and others million. An Indonesian ,- at the end is ,00.

    >>> parse_rupiah("Rp2.000.000.000"), parse_rupiah("Rp2,5 miliar"), parse_rupiah("-Rp 300 jt")
    (2000000000, 2500000000, -300000000)
    >>> parse_rupiah("Rp1.500.000,-"), parse_rupiah("Rp 1.500.000,00")
    (1500000, 1500000)
    >>> parse_rupiah("Rp15,000,000", language="en")
    15000000

    Raises `ParseError` for any other text, groups that are not of three digits, and an amount that
    is not of whole rupiah.
    """
    check_arguments("parse_rupiah", language=(LANGUAGE, language))
    amount = _read(text, language) if type(text) is str else None
    if amount is None and type(text) is str and has_bare_m(text):
        raise unreadable("rupiah", "rupiah.form", text, en=BARE_M.en, id=BARE_M.id)
    if amount is None:
        grouping, decimal = _MARKS[language]
        raise unreadable(
            "rupiah", "rupiah.form", text,
            en=f"is not an amount of whole rupiah; write Rp1{grouping}500{grouping}000 "
            f"or 1{decimal}5 juta, or name the other language",
            id=f"bukan jumlah rupiah bulat; tulis Rp1{grouping}500{grouping}000 "
            f"atau 1{decimal}5 juta, atau sebut bahasa yang lain",
        )  # fmt: skip
    return amount


def format_rupiah(amount: int, *, language: Language = "id") -> str:
    """Write an amount of whole rupiah; `parse_rupiah` in the same language reads it back.

    >>> format_rupiah(1_500_000), format_rupiah(1_500_000, language="en")
    ('Rp1.500.000', 'Rp1,500,000')

    Raises `ArgumentError` for anything but an int within 63 bits.
    """
    check_arguments(
        "format_rupiah", amount=(IntegerRule(""), amount), language=(LANGUAGE, language)
    )
    return rupiah_text(amount, language)


def exact_number(text: str, language: Language) -> Fraction | None:
    """Read digits with the marks of a language, exactly; None if they are no number in it."""
    match = re.fullmatch(_NUMBERS[language], text, re.ASCII)
    if match is None:
        return None
    sign, grouped, fraction = match.groups(default="")
    whole, places = re.sub(r"\D", "", grouped).lstrip("0"), fraction.rstrip("0")
    if len(whole) + len(places) > _MOST_DIGITS:
        return None
    return Fraction(int(f"{sign}{whole}{places}0"), 10 ** (len(places) + 1))


def has_bare_m(text: str) -> bool:
    """Tell whether a text ends in digits and an M, which is no unit."""
    return re.fullmatch(_BARE_M, text, re.IGNORECASE) is not None


def exact_amount(text: str, language: Language) -> Fraction | None:
    """Read an amount of rupiah that need not be whole; None if it is none."""
    match = re.fullmatch(_AMOUNT, text, re.IGNORECASE | re.VERBOSE)
    number = exact_number(match["digits"].replace("-", "0"), language) if match else None
    if match is None or number is None:
        return None
    scaled = number * _SCALES[(match["scale"] or "").lower()]
    return -scaled if match["sign"] else scaled


def _read(text: str, language: Language) -> int | None:
    amount = exact_amount(text, language)
    if amount is None or amount.denominator > 1 or abs(amount) > LARGEST_INTEGER:
        return None
    return int(amount)
