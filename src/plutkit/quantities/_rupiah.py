"""Amounts of money: whole rupiah in an int, read and written by name."""

import re
from typing import Final

from plutkit._record import LANGUAGE, LARGEST_INTEGER, IntegerRule, check_arguments, unreadable
from plutkit._text import Language, rupiah_text

_AMOUNT: Final = r"""
    (?P<sign> -)?
    (?: Rp \.? [ \u00a0]? )?
    (?P<whole> [0-9]+ (?: [.,] [0-9]+ )* )
    (?: [ \u00a0]? (?P<scale> ribu | juta | miliar | triliun ) )?
    """
_SCALES: Final = {"ribu": 3, "juta": 6, "miliar": 9, "triliun": 12}
_MARKS: Final[dict[Language, tuple[str, str]]] = {"id": (".", ","), "en": (",", ".")}


def parse_rupiah(text: str, *, language: Language = "id") -> int:
    """Read an amount of rupiah, exactly.

    `language` says which mark groups thousands: the dot in Indonesian (default), the comma in
    English. The words ribu, juta, miliar and triliun scale it; a bare M is refused, because some
    mean miliar and others million.

    >>> parse_rupiah("Rp2.000.000.000"), parse_rupiah("Rp2,5 miliar"), parse_rupiah("-Rp 300 juta")
    (2000000000, 2500000000, -300000000)
    >>> parse_rupiah("Rp15,000,000", language="en")
    15000000

    Raises `ParseError` for any other text, groups that are not of three digits, and an amount that
    is not of whole rupiah.
    """
    check_arguments("parse_rupiah", language=(LANGUAGE, language))
    amount = _read(text, *_MARKS[language]) if type(text) is str else None
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


def _read(text: str, grouping: str, decimal: str) -> int | None:
    match = re.fullmatch(_AMOUNT, text, re.IGNORECASE | re.VERBOSE)
    if match is None:
        return None
    whole, *fractions = match["whole"].split(decimal)
    groups = whole.split(grouping)
    malformed = len(groups) > 1 and (
        not 1 <= len(groups[0]) <= 3 or any(len(group) != 3 for group in groups[1:])
    )
    if malformed or len(fractions) > 1 or grouping in "".join(fractions):
        return None
    fraction = "".join(fractions).rstrip("0")
    places = _SCALES[match["scale"].lower()] if match["scale"] else 0
    if len(fraction) > places:
        return None
    digits = "".join(groups) + fraction.ljust(places, "0")
    if len(digits.lstrip("0")) > len(str(LARGEST_INTEGER)) or int(digits) > LARGEST_INTEGER:
        return None
    return -int(digits) if match["sign"] else int(digits)
