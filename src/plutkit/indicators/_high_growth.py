"""High growth and scalers, as the OECD and Eurostat define them."""

from collections.abc import Callable
from fractions import Fraction
from functools import partial
from typing import Final

from plutkit._text import Text
from plutkit.domain import Snapshot
from plutkit.indicators._amounts import PartialYear, workers_of
from plutkit.indicators._by_levels import sales_of_pair
from plutkit.indicators._card import Card, Parameter
from plutkit.indicators._definition import LevelUpDefinition, Span
from plutkit.indicators._doubts import Doubt
from plutkit.indicators._history import History
from plutkit.indicators._moves import Judgement
from plutkit.indicators._sources import OECD

_FEWEST: Final = 10
_PER_MILLE: Final = 1000
_HIGH: Final = 1728
"""1.2 to the third power, of 1000: growth above 20 % a year."""
_SCALER: Final = 1331
"""1.1 to the third power, of 1000: growth of 10 % a year or more."""


def _is_high(before: int, after: int) -> bool:
    return _PER_MILLE * after > _HIGH * before


def _is_scaler(before: int, after: int) -> bool:
    return _PER_MILLE * after >= _SCALER * before


def _judge(
    is_met: Callable[[int, int], bool],
    history: History,
    earlier: Snapshot | None,
    later: Snapshot | None,
) -> Judgement:
    if earlier is None:
        return Judgement(doubt=Doubt.NO_EARLIER_SNAPSHOT)
    workers = workers_of(earlier)
    if isinstance(workers, Doubt):
        return Judgement(doubt=workers)
    if workers < _FEWEST:
        return Judgement(doubt=Doubt.TOO_FEW_WORKERS, applies=False, can_rise=False)
    low, high = sales_of_pair(history, earlier, later, PartialYear.NO_CLASS)
    if isinstance(low, Doubt) or low == 0:
        return Judgement(doubt=low if isinstance(low, Doubt) else Doubt.ZERO_SALES)
    if isinstance(high, Doubt):
        return Judgement(from_level=0, can_rise=True, doubt=high)
    return Judgement(
        from_level=0, to_level=int(is_met(low, high)), can_rise=True, factor=Fraction(high, low)
    )


def _over_three_years(
    key: str, name: Text, counts: Text, is_met: Callable[[int, int], bool]
) -> LevelUpDefinition:
    return LevelUpDefinition(
        card=Card(
            key=key,
            name=name,
            unit=Text("businesses", "usaha"),
            counts=counts,
            excludes=Text(
                "fewer than ten workers at the start, to whom it does not apply; sales that do not "
                "cover twelve months, and none at all",
                "tenaga kerja kurang dari sepuluh pada awalnya, yang tidak dinilai; penjualan yang "
                "tidak mencakup dua belas bulan, dan tanpa penjualan",
            ),
            sources=(OECD,),
            parameters=(
                Parameter(key="years", value="3"), Parameter(key="least_workers", value="10")
            ),
            states=(Text("not reached", "belum"), Text("reached", "tercapai")),
        ),
        span=Span.THREE_YEARS,
        judge=partial(_judge, is_met),
    )  # fmt: skip


HIGH_GROWTH: Final = _over_three_years(
    "high_growth",
    Text("high growth (OECD, Eurostat)", "pertumbuhan tinggi (OECD, Eurostat)"),
    Text(
        "sales grown by more than 20 % a year on average over three years",
        "penjualan tumbuh rata-rata lebih dari 20 % setahun selama tiga tahun",
    ),
    _is_high,
)
"""Annual sales of year t against t-3: 1000 * later > 1728 * earlier."""
SCALER: Final = _over_three_years(
    "scaler",
    Text("scaler (OECD)", "usaha scaler (OECD)"),
    Text(
        "sales grown by 10 % a year or more on average over three years",
        "penjualan tumbuh rata-rata 10 % setahun atau lebih selama tiga tahun",
    ),
    _is_scaler,
)
"""Annual sales of year t against t-3: 1000 * later >= 1331 * earlier."""
