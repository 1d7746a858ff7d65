"""Two languages: Indonesian and English, and the forms of numbers, rupiah and dates in both.

Month names are our own: the locale of a process is none of a pure library's business.
"""

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
    "integer_text",
    "joined",
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

    >>> shown("x"), shown(True), shown(Fraction(1, 2)), shown(None)
    ("'x'", 'True (bool)', '1/2 (Fraction)', 'None')
    """
    if value is None:
        return "None"
    try:
        text = str(value) if isinstance(value, Fraction | date) else ascii_safe(value)
    except Exception:  # noqa: BLE001 - a broken repr must not hide the fault that is being told
        text = "a value that cannot be shown"
    if len(text) > _LONGEST_SHOWN:
        text = f"{text[:_LONGEST_SHOWN]}... ({len(text)} characters)"
    return text if type(value) is str else f"{text} ({type(value).__name__})"


def ascii_safe(value: object) -> str:
    """Give the value's repr with what cannot be printed as escapes (lone surrogates among it)."""
    return repr(value).encode("utf-8", "backslashreplace").decode("utf-8")
