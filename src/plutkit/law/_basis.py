"""Which amount decides the size of a business."""

from datetime import date
from enum import Enum
from typing import Final

from plutkit.law._size_law import AmountKind, SizeLaw, bounds_for
from plutkit.quantities import DateLike, certainly_before, possibly_before


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
