"""The laws of size, by day, with their sources."""

from datetime import date
from typing import Final

from plutkit.law._schedule import Entry, Schedule
from plutkit.law._size_law import AmountKind, SizeBounds, SizeLaw
from plutkit.quantities import Confidence, Source

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
