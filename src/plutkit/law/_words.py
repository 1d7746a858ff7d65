"""The words of the law in both languages."""

from collections.abc import Callable
from fractions import Fraction
from typing import Final, TypeVar

from plutkit._text import Language, Text, day_text
from plutkit.law._basis import Basis
from plutkit.law._schedule import Entry
from plutkit.law._size_class import SizeClass
from plutkit.law._size_law import AmountKind, SizeLaw
from plutkit.quantities import Source

N = TypeVar("N", bound=int | Fraction)

SIZE: Final = {
    SizeClass.MICRO: Text("micro", "mikro"),
    SizeClass.SMALL: Text("small", "kecil"),
    SizeClass.MEDIUM: Text("medium", "menengah"),
    SizeClass.LARGE: Text("large", "besar"),
}
AMOUNT: Final = {
    AmountKind.SALES: Text("annual sales", "hasil penjualan tahunan"),
    AmountKind.CAPITAL: Text("business capital", "modal usaha"),
    AmountKind.NET_ASSETS: Text("net assets", "kekayaan bersih"),
}
BASIS: Final = {
    Basis.SALES: AMOUNT[AmountKind.SALES],
    Basis.CAPITAL: AMOUNT[AmountKind.CAPITAL],
    Basis.NET_ASSETS: AMOUNT[AmountKind.NET_ASSETS],
    Basis.BY_FOUNDING: Text(
        "capital or sales by the day of founding", "modal atau penjualan menurut hari pendirian"
    ),
}


def bracket_text(
    above: N | None, up_to: N | None, write: Callable[[N, Language], str], language: Language
) -> str:
    """Write the bounds of a class."""
    parts: list[str] = []
    if above is not None:
        parts.append(Text("above", "di atas")[language] + f" {write(above, language)}")
    if up_to is not None:
        parts.append(Text("up to", "sampai dengan")[language] + f" {write(up_to, language)}")
    return " ".join(parts)


def place_text(source: Source) -> str:
    """Write where in which instrument a figure stands."""
    return ", ".join(filter(None, (source.instrument, source.article)))


def force_text(law: Entry[SizeLaw], language: Language) -> str:
    """Write from when until when a law is in force."""
    starts = day_text(law.starts, language)
    if law.ends is None:
        return Text(f"in force from {starts}", f"berlaku sejak {starts}")[language]
    ends = day_text(law.ends, language)
    return Text(f"in force from {starts} to {ends}", f"berlaku {starts} sampai {ends}")[language]
