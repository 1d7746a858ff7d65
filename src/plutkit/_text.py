"""Two languages: Indonesian and English, and the forms of numbers, rupiah and dates in both.

Month names are our own: the locale of a process is none of a pure library's business.
"""

import re
from datetime import date
from fractions import Fraction
from typing import Final, Literal, TypeAlias

import attrs

__all__ = [
    "LANGUAGES",
    "Language",
    "Text",
    "day_text",
    "exact_percent_text",
    "hidden",
    "integer_text",
    "joined",
    "mask_numbers",
    "masked",
    "number_text",
    "percent_text",
    "rupiah_text",
    "shown",
]

Language: TypeAlias = Literal["en", "id"]
LANGUAGES: Final[tuple[Language, ...]] = ("en", "id")

_MONTHS: Final[dict[Language, tuple[str, ...]]] = {
    "en": (
        "January", "February", "March", "April", "May", "June", "July",
        "August", "September", "October", "November", "December",
    ),
    "id": (
        "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli",
        "Agustus", "September", "Oktober", "November", "Desember",
    ),
}  # fmt: skip
_AND: Final[dict[Language, str]] = {"en": "and", "id": "dan"}
_MARK: Final[dict[Language, str]] = {"en": ".", "id": ","}
_GROUPING: Final[dict[Language, str]] = {"en": ",", "id": "."}
_LONGEST_SHOWN: Final = 80
_LOOKED_AT: Final = 2 * _LONGEST_SHOWN
"""How much of a long text is searched for numbers: all that is shown, and their ends beyond."""

_SHORTEST_NUMBER: Final = 15
_FEW_DIGITS: Final = 12
"""Of fewer digits than these, four would be too many to show."""

_MARKS: Final = r"[\s._/-]?"
_PUNCTUATED: Final = _MARKS.join((r"0?\d\d", r"\d{3}", r"\d{3}", r"\d", r"\d{3}", r"\d{3}"))
_NUMBER: Final = rf"(?<!\d)(?=(?:(\d{{15,18}}|{_PUNCTUATED})|(\d(?:{_MARKS}\d){{15}}))(?!\d))"
"""At the first digit: what is a NIK or NPWP by its form alone, or 16 digits split by marks.

A run of 17 or 18 digits may be a number with a digit or two too many.
"""
_NIK_LIKE: Final = r"[1-9]\d[0-7]\d\d\d(?:[04][1-9]|[1256]\d|[37][01])(?:0[1-9]|1[0-2])\d{6}"
"""16 digits whose regency, day and month are possible."""


@attrs.frozen
class Text:
    """One statement in both languages: ``text["id"]``, ``text["en"]``."""

    en: str
    id: str

    def __getitem__(self, language: Language) -> str:
        """Give the statement in `language`."""
        return self.id if language == "id" else self.en


def integer_text(number: int, language: Language) -> str:
    """Write a whole number with its thousands grouped.

    >>> integer_text(12500, "en"), integer_text(-12500, "id")
    ('12,500', '-12.500')
    """
    return f"{number:,}".replace(",", _GROUPING[language])


def number_text(number: Fraction | float, language: Language, *, digits: int = 1) -> str:
    """Write a number rounded to some digits after the mark; a half goes to the even digit.

    >>> number_text(Fraction(1, 3), "id", digits=2), number_text(1234.56, "en")
    ('0,33', '1,234.6')
    """
    scaled = round(Fraction(number) * 10**digits)
    whole, rest = divmod(abs(scaled), 10**digits)
    mark = f"{_MARK[language]}{rest:0{digits}}" if digits else ""
    return f"{'-' * (scaled < 0)}{integer_text(whole, language)}{mark}"


def percent_text(share: Fraction | float, language: Language, *, digits: int = 1) -> str:
    """Write a share as a percentage.

    >>> percent_text(Fraction(1, 5), "en"), percent_text(Fraction(7, 1000), "id")
    ('20.0 %', '0,7 %')
    """
    return f"{number_text(Fraction(share) * 100, language, digits=digits)} %"


def exact_percent_text(share: int | Fraction, language: Language) -> str:
    """Write a share as a percentage with as many digits as it has, up to four.

    >>> exact_percent_text(Fraction(19, 20), "en"), exact_percent_text(Fraction(1, 3), "id")
    ('95 %', '33,3333 %')
    """
    digits = next((d for d in range(5) if (share * 10 ** (d + 2)).denominator == 1), 4)
    return percent_text(share, language, digits=digits)


def rupiah_text(amount: int, language: Language) -> str:
    """Write an amount of rupiah.

    >>> rupiah_text(2_000_000_000, "id"), rupiah_text(-5, "en")
    ('Rp2.000.000.000', '-Rp5')
    """
    sign = "-" if amount < 0 else ""
    return f"{sign}Rp{integer_text(abs(amount), language)}"


def day_text(day: date, language: Language) -> str:
    """Write a day in words.

    >>> day_text(date(2022, 12, 27), "id")
    '27 Desember 2022'
    """
    return f"{day.day} {_MONTHS[language][day.month - 1]} {day.year}"


def joined(parts: tuple[str, ...], language: Language) -> str:
    """Join parts as a sentence does.

    >>> joined(("a", "b", "c"), "en"), joined(("a", "b"), "id"), joined((), "en")
    ('a, b and c', 'a dan b', '')
    """
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {_AND[language]} {parts[-1]}"


def shown(value: object) -> str:
    """Show a value in an error: its type where the type could be the mistake, cut when long.

    What may be a NIK or NPWP is masked, as by `mask_numbers`. Of an int or a Fraction, which may be
    an amount, that is only what could be a NIK: 16 digits with a possible regency, day and month.

    >>> shown("x"), shown(True), shown(Fraction(1, 2)), shown(None)
    ("'x'", 'True (bool)', '1/2 (Fraction)', 'None')
    >>> shown("3171011708450001"), shown(3171011708450001), shown(2_500_000_000_000_000)
    ("'31************01'", '31************01 (int)', '2500000000000000 (int)')
    """
    if value is None:
        return "None"
    try:
        text, length = _written(value)
    except Exception:  # noqa: BLE001 - a broken repr must not hide the fault that is being told
        text = "a value that cannot be shown"
        length = len(text)
    if length > _LONGEST_SHOWN:
        text = f"{text[:_LONGEST_SHOWN]}... ({length} characters)"
    return text if type(value) is str else f"{text} ({type(value).__name__})"


def _written(value: object) -> tuple[str, int]:
    """Give the beginning of a value as it is written, masked, and the length of all of it."""
    if type(value) is str:
        beginning = mask_numbers(value[:_LOOKED_AT])
        return ascii_safe(beginning), len(ascii_safe(value))
    text = str(value) if isinstance(value, Fraction | date) else ascii_safe(value)
    if type(value) is int or isinstance(value, Fraction):
        return re.sub(rf"\b{_NIK_LIKE}\b", _masked_match, text[:_LOOKED_AT]), len(text)
    return mask_numbers(text[:_LOOKED_AT]), len(text)


def ascii_safe(value: object) -> str:
    """Give the value's repr with what cannot be printed as escapes (lone surrogates among it)."""
    return repr(value).encode("utf-8", "backslashreplace").decode("utf-8")


def mask_numbers(text: str) -> str:
    """Mask what may be a NIK or NPWP within a text; all else stays.

    That is 15 to 18 digits in a row (one or two may be too many), the punctuated form of an NPWP,
    and 16 digits with single blanks, dots, dashes or strokes between them whose regency, day and
    month are possible.

    >>> mask_numbers("NIK 3171011708450001, NPWP 01.300.066.6-091.000, telp. 0812-3456-7890")
    'NIK 31************01, NPWP 01.***.***.*-***.*00, telp. 0812-3456-7890'
    """
    if len(text) < _SHORTEST_NUMBER:
        return text
    for match in re.finditer(_NUMBER, text):
        number = match[1] or match[2]
        if match[1] or re.fullmatch(_NIK_LIKE, re.sub(_MARKS, "", number)):
            start, stop = match.start(), match.start() + len(number)
            text = f"{text[:start]}{masked(text[start:stop])}{text[stop:]}"
    return text


def masked(number: str) -> str:
    """Hide the digits of a number but for the first and the last two; of a short one, all.

    >>> masked("01.300.066.6-091.000"), masked("31710117")
    ('01.***.***.*-***.*00', '********')
    """
    places = [place for place, sign in enumerate(number) if sign.isnumeric()]
    secret = set(places if len(places) < _FEW_DIGITS else places[2:-2])
    return "".join("*" if place in secret else sign for place, sign in enumerate(number))


def hidden(value: object) -> str:
    """Show what was to be read as the number of a person: no more than `masked` leaves of it."""
    return shown(masked(value)) if type(value) is str else masked(shown(value))


def _masked_match(match: "re.Match[str]") -> str:
    return masked(match[0])
