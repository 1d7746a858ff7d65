"""Level-ups by workers, by the indicator of the national plan, and by technology."""

from typing import Final

from plutkit._text import Text
from plutkit.domain import Beneficiary, Snapshot
from plutkit.identity import Kbli
from plutkit.indicators._amounts import PartialYear, annual_sales, between_levels, workers_of
from plutkit.indicators._by_levels import by_levels
from plutkit.indicators._card import Card, Parameter
from plutkit.indicators._definition import LevelUpDefinition, Span
from plutkit.indicators._doubts import Doubt
from plutkit.indicators._history import History
from plutkit.indicators._moves import Judgement
from plutkit.indicators._sources import MEETING_2023, RPJMN
from plutkit.law import (
    TECHNOLOGY_SOURCE,
    WORKERS_BOUNDS,
    TechnologyIntensity,
    TechnologyUnknown,
    intensity_of,
    size_of,
)

_BUSINESSES: Final = Text("businesses", "usaha")
_TECHNOLOGY_DOUBTS: Final = {
    TechnologyUnknown.MISSING: Doubt.KBLI_MISSING,
    TechnologyUnknown.EDITION_NOT_MAPPED: Doubt.NOT_CLASSIFIED,
    TechnologyUnknown.NOT_MANUFACTURING: Doubt.NOT_CLASSIFIED,
}


def _by_workers(_: Beneficiary, snapshot: Snapshot) -> int | Doubt:
    workers = workers_of(snapshot)
    return workers if isinstance(workers, Doubt) else size_of(workers, WORKERS_BOUNDS).level


BY_WORKERS: Final = by_levels(
    Card(
        key="workers_bps",
        name=Text("class by workers (BPS)", "kelas menurut tenaga kerja (BPS)"),
        unit=_BUSINESSES,
        counts=Text(
            "a higher class by workers: 1-4, 5-19, 20-99, 100 and more",
            "kelas yang lebih tinggi menurut tenaga kerja: 1-4, 5-19, 20-99, 100 ke atas",
        ),
        excludes=Text(
            "unknown workers, and none at all: the owner counts",
            "tenaga kerja yang tidak diketahui, dan nol: pemilik ikut dihitung",
        ),
        sources=(WORKERS_BOUNDS.source,),
        states=(
            Text("micro", "mikro"), Text("small", "kecil"),
            Text("medium", "menengah"), Text("large", "besar"),
        ),
    ),
    level_of=_by_workers,
)  # fmt: skip
"""By the classes of the manufacturing surveys of BPS."""

_SALES_BOUND: Final = 2_000_000_000
_SALES_TOP: Final = 50_000_000_000
_FEWEST: Final = 3
_MOST_ELSEWHERE: Final = 22
_MOST_IN_FARMING: Final = 26
_FARMING: Final = frozenset({"01", "02", "03"})


def _by_plan(business: Beneficiary, snapshot: Snapshot) -> int | Doubt:
    """Give the level by the national plan; who has permanent paid workers is not recorded."""
    sales = annual_sales(business, snapshot)
    if isinstance(sales, Doubt):
        return sales
    if sales > _SALES_BOUND:
        return 2 if sales > _SALES_TOP else 1
    return _by_plan_workers(workers_of(snapshot), snapshot.kbli)


def _by_plan_workers(workers: int | Doubt, kbli: Kbli | None) -> int | Doubt:
    """Give the level of a business with sales up to Rp2 billion."""
    if isinstance(workers, Doubt):
        return workers
    if not _FEWEST <= workers <= _MOST_IN_FARMING:
        return 0
    if workers > _MOST_ELSEWHERE:
        if kbli is None:
            return Doubt.KBLI_MISSING
        if kbli.division not in _FARMING:
            return 0
    return Doubt.PERMANENT_WORKERS_UNKNOWN


RPJMN_2025: Final = by_levels(
    Card(
        key="rpjmn_2025_2029",
        name=Text(
            "small and medium by the plan of 2025-2029",
            "kecil dan menengah menurut RPJMN 2025-2029",
        ),
        unit=_BUSINESSES,
        counts=Text(
            "becoming small or medium: sales above Rp2 billion up to Rp50 billion, or up to Rp2 "
            "billion with permanent paid workers and 3-26 workers in farming or 3-22 elsewhere",
            "menjadi kecil atau menengah: penjualan di atas Rp2 miliar sampai Rp50 miliar, atau "
            "sampai Rp2 miliar dengan buruh tetap dan 3-26 tenaga kerja di pertanian atau 3-22 di "
            "bidang lain",
        ),
        excludes=Text(
            "where it hangs on permanent paid workers, who are not recorded, it is unknown; sales "
            "that do not cover twelve months; farming is taken as the divisions 01 to 03",
            "bila bergantung pada buruh tetap, yang tidak tercatat, hasilnya tidak diketahui; "
            "penjualan yang tidak mencakup dua belas bulan; pertanian dibaca sebagai golongan "
            "pokok 01 sampai 03",
        ),
        sources=(RPJMN,),
        parameters=(Parameter(key="partial_year", value=PartialYear.NO_CLASS.value),),
        states=(
            Text("below", "di bawahnya"), Text("small or medium", "kecil atau menengah"),
            Text("above", "di atasnya"),
        ),
    ),
    level_of=_by_plan,
    top=1,
)  # fmt: skip
"""By the indicator 02.10.003 on which the national target rests; it is not PP 7/2021."""


def _by_technology(snapshot: Snapshot) -> int | Doubt:
    intensity = intensity_of(snapshot.kbli)
    if isinstance(intensity, TechnologyIntensity):
        return intensity.level
    return _TECHNOLOGY_DOUBTS[intensity]


def _judge_technology(_: History, earlier: Snapshot | None, later: Snapshot | None) -> Judgement:
    low = Doubt.NO_EARLIER_SNAPSHOT if earlier is None else _by_technology(earlier)
    high = Doubt.NO_LATER_SNAPSHOT if later is None else _by_technology(later)
    editions = {one.kbli.edition for one in (earlier, later) if one and one.kbli}
    said = between_levels(low, high, top=TechnologyIntensity.HIGH.level)
    if len(editions) > 1:
        return said._replace(to_level=None, doubt=Doubt.EDITIONS_DIFFER)
    return said


TECHNOLOGY_INTENSITY: Final = LevelUpDefinition(
    card=Card(
        key="technology_intensity",
        name=Text("technology intensity", "intensitas teknologi"),
        unit=_BUSINESSES,
        counts=Text(
            "a higher technology intensity of its division of manufacturing",
            "intensitas teknologi golongan pokok industri pengolahan yang lebih tinggi",
        ),
        excludes=Text(
            "services and primary sectors, codes of KBLI 2025, and codes of two editions",
            "jasa dan sektor primer, kode KBLI 2025, dan kode dari dua edisi",
        ),
        sources=(TECHNOLOGY_SOURCE, MEETING_2023),
        states=(
            Text("low", "rendah"), Text("medium-low", "menengah rendah"),
            Text("medium-high", "menengah tinggi"), Text("high", "tinggi"),
        ),
    ),
    span=Span.CONSECUTIVE,
    judge=_judge_technology,
)  # fmt: skip
"""By the division of manufacturing, within one edition of KBLI only."""
