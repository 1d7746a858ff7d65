"""What a law of size is, and the laws of size by day, with their sources."""

from datetime import date
from enum import Enum
from typing import Final

import attrs

from plutkit._record import Holds, Record, choice, instance, integer, listed, text
from plutkit._text import Text
from plutkit.law._bounds import RISING
from plutkit.law._schedule import Entry, Schedule
from plutkit.quantities import Confidence, Source
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


_CHECKED: Final = date(2026, 11, 1)
_UU_20_2008: Final = Source(
    instrument="UU 20/2008",
    article="art. 6",
    where="linggaupos.bacakoran.co 20437",
    checked_on=_CHECKED,
    confidence=Confidence.HIGH,
)
_PP_7_2021: Final = Source(
    instrument="PP 7/2021",
    article="art. 35",
    where="LN 2021 no. 17, TLN 6619",
    checked_on=_CHECKED,
    confidence=Confidence.HIGH,
)
_IN_FORCE: Final = date(2021, 2, 2)

SIZE_LAWS: Final = Schedule(
    name="law of size",
    entries=(
        Entry(
            starts=date(2008, 7, 4),
            ends=date(2020, 11, 1),
            value=SizeLaw(
                instrument="UU 20/2008",
                bounds=(
                    SizeBounds(
                        kind=AmountKind.NET_ASSETS,
                        micro=50_000_000,
                        small=500_000_000,
                        medium=10_000_000_000,
                        source=_UU_20_2008,
                    ),
                    SizeBounds(
                        kind=AmountKind.SALES,
                        micro=300_000_000,
                        small=2_500_000_000,
                        medium=50_000_000_000,
                        source=_UU_20_2008,
                    ),
                ),
            ),
            source=_UU_20_2008,
        ),
        Entry(
            starts=_IN_FORCE,
            value=SizeLaw(
                instrument="PP 7/2021",
                bounds=(
                    SizeBounds(
                        kind=AmountKind.CAPITAL,
                        micro=1_000_000_000,
                        small=5_000_000_000,
                        medium=10_000_000_000,
                        source=_PP_7_2021,
                    ),
                    SizeBounds(
                        kind=AmountKind.SALES,
                        micro=2_000_000_000,
                        small=15_000_000_000,
                        medium=50_000_000_000,
                        source=_PP_7_2021,
                    ),
                ),
                capital_since=_IN_FORCE,
            ),
            source=_PP_7_2021,
        ),
    ),
)
"""The bounds of micro, small and medium businesses, by day (`kriteria usaha`).

From 2 November 2020 to 1 February 2021 there is a gap: UU 11/2020 art. 87 left the figures to a
regulation that was not yet issued. That no figures applied then is inferred from it. UU 6/2023
re-enacted the law above PP 7/2021, whose figures stayed; no later change was found up to
November 2026.
"""
