"""Which amount decides a size, what is unknown, and the words of the law in both languages."""

from collections.abc import Callable
from datetime import date
from enum import Enum
from fractions import Fraction
from typing import Final, TypeVar

from plutkit._record import Holds
from plutkit._text import Language, Text, day_text
from plutkit.law._bounds import SizeClass
from plutkit.law._schedule import Entry
from plutkit.law._size_law import AmountKind, SizeLaw, bounds_for
from plutkit.quantities import DateLike, Source, certainly_before, possibly_before


def either(known: str) -> Holds:
    """Declare that exactly one of the fields `known` and `unknown` is None."""
    return Holds(
        (known, "unknown"), _is_one_of_both, "finding.unknown",
        Text(
            f"does not fit `{known}`; give that or the reason why it is unknown, not both",
            f"tidak cocok dengan `{known}`; beri itu atau alasan tidak diketahui, salah satu",
        ),
    )  # fmt: skip


def _is_one_of_both(known: object, unknown: object) -> bool:
    return (known is None) is not (unknown is None)


class Basis(Enum):
    """Which amount decides the size (`dasar penentuan kelas`); the law leaves room to read it.

    PP 7/2021 art. 35(2) goes by capital for founding or registering a business, art. 35(4) by
    annual sales for ease, protection and empowerment. UU 20/2008 says net assets or annual sales.
    """

    SALES = "sales"
    """Annual sales, the default: mentoring at a centre is empowerment
    (dpmpt.bantulkab.go.id, "kategori UMKM")."""
    CAPITAL = "capital"
    """Business capital."""
    NET_ASSETS = "net_assets"
    """Net assets; only UU 20/2008 goes by them."""
    BY_FOUNDING = "by_founding"
    """Capital for businesses founded since 2 February 2021, that day included, sales for those that
    existed before: a widespread other reading of PP 7/2021 (smartlegal.id, kontrakhukum.com,
    databoks 19 May 2023)."""


class SizeUnknown(Enum):
    """Why the size of a business cannot be said."""

    AMOUNT_MISSING = "amount_missing"
    """The amount that decides is not given."""
    NO_SUCH_BASIS = "no_such_basis"
    """The law in force has no such amount, or is not read that way."""
    FOUNDING_UNKNOWN = "founding_unknown"
    """By founding, and whether the business existed before the law is unknown."""


_KINDS: Final = {
    Basis.SALES: AmountKind.SALES,
    Basis.CAPITAL: AmountKind.CAPITAL,
    Basis.NET_ASSETS: AmountKind.NET_ASSETS,
}


def kind_for(
    law: SizeLaw, *, basis: Basis, founded: DateLike | None = None
) -> AmountKind | SizeUnknown:
    """Give the kind of amount that decides under a law, or why there is none.

    `founded` matters for `Basis.BY_FOUNDING` alone: a day, the span within which it lies, or None
    if it is unknown. Of the arguments it checks only that day: it is a bare rule, like `size_of`.

    >>> from plutkit.law import SIZE_LAWS
    >>> law = SIZE_LAWS.at(date(2023, 12, 31)).value
    >>> kind_for(law, basis=Basis.BY_FOUNDING, founded=date(2021, 2, 1)).value
    'sales'
    >>> kind_for(law, basis=Basis.BY_FOUNDING, founded=date(2021, 2, 2)).value
    'capital'
    """
    if basis is Basis.BY_FOUNDING:
        return _by_founding(law.capital_since, founded)
    kind = _KINDS[basis]
    return SizeUnknown.NO_SUCH_BASIS if bounds_for(law, kind) is None else kind


def _by_founding(since: date | None, founded: DateLike | None) -> AmountKind | SizeUnknown:
    if since is None:
        return SizeUnknown.NO_SUCH_BASIS
    if founded is None:
        return SizeUnknown.FOUNDING_UNKNOWN
    if certainly_before(founded, since):
        return AmountKind.SALES
    return SizeUnknown.FOUNDING_UNKNOWN if possibly_before(founded, since) else AmountKind.CAPITAL


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
