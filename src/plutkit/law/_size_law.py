"""What a law of size is: the bounds of the classes, for each amount that it goes by."""

from datetime import date
from enum import Enum

import attrs

from plutkit._record import Holds, Record, choice, instance, integer, listed, text
from plutkit._text import Text
from plutkit.law._bounds import RISING
from plutkit.quantities import Source
from plutkit.quantities._day_rules import day


class AmountKind(Enum):
    """What a law of size goes by, in whole rupiah."""

    SALES = "sales"
    """Annual sales (`hasil penjualan tahunan`, omzet)."""
    CAPITAL = "capital"
    """Business capital, own and borrowed, without land and business buildings (`modal usaha`)."""
    NET_ASSETS = "net_assets"
    """Net assets, without land and business buildings (`kekayaan bersih`)."""


@attrs.frozen(kw_only=True)
class SizeBounds(Record):
    """The bounds of the classes by one kind of amount (`batas kelas usaha`), in whole rupiah.

    Each is the greatest amount of its class, inclusive; above the last a business is large.
    """

    kind: AmountKind = attrs.field(metadata=choice(AmountKind, "The amount that is bounded."))
    micro: int = attrs.field(metadata=integer("The greatest amount of a micro business.", least=0))
    small: int = attrs.field(metadata=integer("The greatest amount of a small one.", least=0))
    medium: int = attrs.field(metadata=integer("The greatest amount of a medium one.", least=0))
    source: Source = attrs.field(metadata=instance(Source, doc="Where the figures stand."))

    _relations = (RISING,)


def _have_kinds_once(bounds: tuple[SizeBounds, ...]) -> bool:
    return len({one.kind for one in bounds}) == len(bounds)


def _can_be_read_by_founding(bounds: tuple[SizeBounds, ...], since: date | None) -> bool:
    return since is None or {AmountKind.CAPITAL, AmountKind.SALES} <= {one.kind for one in bounds}


@attrs.frozen(kw_only=True)
class SizeLaw(Record):
    """A law of size (`ketentuan kelas usaha`): its bounds, and how it may be read."""

    instrument: str = attrs.field(metadata=text("The law by its usual name."))
    bounds: tuple[SizeBounds, ...] = attrs.field(
        metadata=listed(SizeBounds, "The bounds by each kind of amount that the law has.", least=1)
    )
    capital_since: date | None = attrs.field(
        default=None,
        metadata=day(
            "For `Basis.BY_FOUNDING`: founded since this day, included, capital decides.",
            none="the law is not read that way",
        ),
    )

    _relations = (
        Holds(
            ("bounds",), _have_kinds_once, "size_law.kind",
            Text(
                "has one kind of amount twice; give each kind of amount its bounds once",
                "memuat satu jenis jumlah dua kali; beri tiap jenis jumlah batasnya sekali",
            ),
        ),
        Holds(
            ("bounds", "capital_since"), _can_be_read_by_founding, "size_law.founding",
            Text(
                "needs bounds by capital and by sales; give both, or None",
                "memerlukan batas modal dan batas penjualan; beri keduanya, atau None",
            ),
        ),
    )  # fmt: skip


def bounds_for(law: SizeLaw, kind: AmountKind) -> SizeBounds | None:
    """Give the bounds of a law by one kind of amount; None if it does not go by that amount.

    It checks nothing: with `size_of` it is the bare rule, for many amounts.
    """
    for bounds in law.bounds:
        if bounds.kind is kind:
            return bounds
    return None
