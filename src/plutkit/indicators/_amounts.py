"""Amounts of a snapshot against bounds: which level, how far to the next, by how much it grew."""

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date
from enum import Enum
from fractions import Fraction

from plutkit.domain import Beneficiary, Snapshot
from plutkit.indicators._doubts import Doubt
from plutkit.indicators._moves import Judgement
from plutkit.quantities import Period, add_months
from plutkit.quantities._day_rules import last_possible


class PartialYear(Enum):
    """What becomes of sales that cover less than twelve months (`penjualan sebagian tahun`)."""

    NO_CLASS = "no_class"
    """They have no level."""
    ANNUALISE = "annualise"
    """They are scaled to twelve months by days; even so they never start a level-up."""


def annual_sales(
    business: Beneficiary, snapshot: Snapshot, partial_year: PartialYear
) -> int | Doubt:
    """Give sales of twelve months in whole rupiah, or why there are none.

    Sales begin with the founding at the earliest; where that may lie within the stretch that they
    cover, they may cover less than a year. Scaled sales are rounded up, which keeps their class.
    """
    if snapshot.sales is None:
        return Doubt.AMOUNT_MISSING
    if snapshot.covers is None and business.founded is None:
        return snapshot.sales
    period = snapshot.sales_period
    start = _first_day_of_sales(business, period)
    if start is not None and _is_full_year(start, period.stop):
        return snapshot.sales
    if start is None or partial_year is PartialYear.NO_CLASS:
        return Doubt.PARTIAL_YEAR
    year, days = (period.stop - add_months(period.stop, -12)).days, (period.stop - start).days
    return -(-snapshot.sales * year // days)


def _first_day_of_sales(business: Beneficiary, period: Period) -> date | None:
    """Give the first day of the sales in a period; None if the founding leaves it open."""
    founded = business.founded
    if founded is None:
        return period.start
    last = last_possible(founded)
    if last is not None and last <= period.start:
        return period.start
    return founded if isinstance(founded, date) and founded < period.stop else None


def _is_full_year(start: date, stop: date) -> bool:
    return (stop.year - 1, stop.month, stop.day) >= (start.year, start.month, start.day)


def between_levels(low: int | Doubt, high: int | Doubt, top: int) -> Judgement:
    """Judge two levels, each known or doubtful; from `top` on no rise counts."""
    before = None if isinstance(low, Doubt) else low
    after = None if isinstance(high, Doubt) else high
    return Judgement(
        from_level=before,
        to_level=after,
        can_rise=None if before is None else before < top,
        doubt=next((one for one in (low, high) if isinstance(one, Doubt)), None),
    )


def between_bounds(low: int | Doubt, high: int | Doubt, bounds: Sequence[int]) -> Judgement:
    """Judge two amounts by rising bounds, each the greatest amount of its level."""
    before, after = (
        one if isinstance(one, Doubt) else level_by(one, bounds) for one in (low, high)
    )
    said = between_levels(before, after, len(bounds))
    if isinstance(low, Doubt):
        return said
    factor = None if isinstance(high, Doubt) or low <= 0 else Fraction(high, low)
    return said._replace(progress=progress(low, bounds), factor=factor)


def level_by(amount: int, bounds: Sequence[int]) -> int:
    """Give the level of an amount; each bound belongs to the level beneath it."""
    return bisect_left(bounds, amount)


def progress(amount: int, bounds: Sequence[int]) -> Fraction | None:
    """Give how far an amount is on the way to the next bound; None above the last.

    Of the level's lower bound, which is not in it, that is 0, of its upper bound, which is, 1. An
    amount below 0 has made no way.
    """
    level = level_by(amount, bounds)
    if level == len(bounds):
        return None
    above = bounds[level - 1] if level else 0
    return Fraction(max(0, amount - above), bounds[level] - above)
