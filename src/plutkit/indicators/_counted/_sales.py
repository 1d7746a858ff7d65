"""By how much the sales of assisted businesses changed, in rupiah and over the base year."""

from datetime import date
from functools import cache, partial
from typing import Final

from plutkit._record import Declared, InstanceRule, check_arguments
from plutkit._text import Text
from plutkit.domain import Beneficiary, RecordKind
from plutkit.indicators._amounts import annual_sales
from plutkit.indicators._card import Card, Parameter
from plutkit.indicators._counted._changes import (
    ASSISTED,
    NOT_MATCHED,
    Matched,
    MatchOf,
    changes,
)
from plutkit.indicators._counted._price_index import PriceIndex
from plutkit.indicators._doubts import Doubt
from plutkit.indicators._indicator import Aggregation, Indicator, OmissionReason
from plutkit.indicators._sources import OUTCOMES, YEARLY_LIST
from plutkit.quantities import Period

_PRICES: Final = InstanceRule("", (PriceIndex,), "nominal")
_LATER_UNKNOWN: Final = OmissionReason(
    key="later_sales_unknown",
    text=Text(
        "no annual sales that end within the period are known",
        "penjualan tahunan yang berakhir dalam periode tidak diketahui",
    ),
)
_BASE_UNKNOWN: Final = OmissionReason(
    key="base_sales_unknown",
    text=Text(
        "the sales of the twelve months before are not known",
        "penjualan dua belas bulan sebelumnya tidak diketahui",
    ),
)


class _Year(Declared):
    """The sales of twelve months."""

    sales: int
    period: Period


def _matched_years(business: Beneficiary, period: Period) -> tuple[_Year, _Year] | OmissionReason:
    """Give the base year, and the last twelve months of known sales that end within the period.

    Where two snapshots tell of the same months, the later one does.
    """
    years: dict[date, _Year] = {}
    for snapshot in sorted(business.snapshots, key=lambda one: one.on):
        sales = annual_sales(business, snapshot)
        if not isinstance(sales, Doubt):
            covered = snapshot.sales_period
            years[covered.stop] = _Year(sales, covered)
    ends = [stop for stop in years if period.start < stop <= period.stop]
    if not ends:
        return _LATER_UNKNOWN
    later = years[max(ends)]
    base = years.get(later.period.start)
    return _BASE_UNKNOWN if base is None else (base, later)


def _nominal(business: Beneficiary, period: Period) -> Matched | OmissionReason:
    found = _matched_years(business, period)
    if isinstance(found, OmissionReason):
        return found
    base, later = found
    return Matched(base.sales, later.sales)


def _real(prices: PriceIndex) -> MatchOf:
    """Put the base year at the prices of the later one."""
    level = cache(prices.over)

    def match_of(business: Beneficiary, period: Period) -> Matched | OmissionReason:
        found = _matched_years(business, period)
        if isinstance(found, OmissionReason):
            return found
        base, later = found
        return Matched(base.sales * level(later.period) / level(base.period), later.sales)

    return match_of


_YEARS: Final = Text(
    "the last twelve months of known sales that end within the period, against the twelve months "
    "right before them, of the same businesses",
    "dua belas bulan terakhir yang penjualannya diketahui dan berakhir dalam periode, dibandingkan "
    "dengan dua belas bulan tepat sebelumnya, pada usaha yang sama",
)
_IN_PRICES: Final = {
    False: Text("at the prices of each year", "menurut harga masing-masing tahun"),
    True: Text(
        "the base at the prices of the later months", "tahun dasar menurut harga masa kemudian"
    ),
}
_UNITS: Final = {
    Aggregation.CHANGE: Text("rupiah", "Rp"),
    Aggregation.GROWTH: Text("share", "bagian"),
}
_KINDS: Final = {False: Text("nominal", "nominal"), True: Text("real", "riil")}


def _indicator(
    key: str,
    name: Text,
    counts: Text,
    aggregation: Aggregation,
    prices: PriceIndex | None,
) -> Indicator:
    is_real = prices is not None
    kind, at = _KINDS[is_real], _IN_PRICES[is_real]
    return Indicator(
        card=Card(
            key=f"{key}_real" if is_real else key,
            name=Text(f"{name.en}, {kind.en}", f"{name.id}, {kind.id}"),
            unit=_UNITS[aggregation],
            counts=Text(
                f"{counts.en}: {_YEARS.en}; {at.en}; {ASSISTED.en}",
                f"{counts.id}: {_YEARS.id}; {at.id}; {ASSISTED.id}",
            ),
            excludes=NOT_MATCHED,
            sources=(OUTCOMES, YEARLY_LIST, *(() if prices is None else (prices.source,))),
            parameters=(
                Parameter(key="assisted", value="served_by_period_end"),
                Parameter(key="prices", value=kind.en),
            ),
        ),
        aggregation=aggregation,
        records=RecordKind.BENEFICIARY,
        contributions=partial(changes, _nominal if prices is None else _real(prices)),
    )


def sales_change(*, price_index: PriceIndex | None = None) -> Indicator:
    """Give by how much the sales of assisted businesses changed (`perubahan omzet`), in rupiah.

    Of those of which both years are known, as for `sales_growth`; with a price index the base year
    is put at the prices of the later one. A business counts for every centre that served it, and
    once in the whole.

    >>> sales_change().key
    'sales_change'

    Raises `ArgumentError` for what is no price index.
    """
    check_arguments("sales_change", price_index=(_PRICES, price_index))
    return _indicator(
        "sales_change",
        Text("change of sales", "perubahan omzet"),
        Text(
            "the change of annual sales of assisted businesses",
            "perubahan penjualan tahunan usaha dampingan",
        ),
        Aggregation.CHANGE,
        price_index,
    )


def sales_growth(*, price_index: PriceIndex | None = None) -> Indicator:
    """Give by what share the sales of assisted businesses grew (`pertumbuhan omzet`).

    The change of all matched businesses over their sales of the base year, a ratio of sums; the
    median of their growth stands beside it. Later are the last twelve months of known sales that
    end within the period, the base is the twelve months right before them. Nominal, or real if a
    price index is given: the base is then put at the prices of the later months. Such an index must
    have each year of which sales are compared.

    >>> sales_growth().card.name["id"]
    'pertumbuhan omzet, nominal'

    Raises `ArgumentError` for what is no price index.
    """
    check_arguments("sales_growth", price_index=(_PRICES, price_index))
    return _indicator(
        "sales_growth",
        Text("growth of sales", "pertumbuhan omzet"),
        Text(
            "the change of annual sales of assisted businesses over their sales of the base year",
            "perubahan penjualan tahunan usaha dampingan dibagi penjualannya pada tahun dasar",
        ),
        Aggregation.GROWTH,
        price_index,
    )


SALES_CHANGE: Final = sales_change()
"""The change of annual sales in rupiah, nominal."""
SALES_GROWTH: Final = sales_growth()
"""The change of annual sales over the base year, nominal."""
