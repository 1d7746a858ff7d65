"""Amounts of a snapshot against bounds: which level, how far to the next, by how much it grew."""

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date
from enum import Enum
from fractions import Fraction

from plutkit.domain import Beneficiary, Snapshot
from plutkit.indicators._doubts import Doubt
from plutkit.indicators._moves import Judgement
from plutkit.quantities import DateLike, Period
from plutkit.quantities._day_rules import last_possible


class PartialYear(Enum):
    """What becomes of sales that cover less than twelve months (`penjualan sebagian tahun`)."""

    NO_CLASS = "no_class"
    """They have no level."""
    ANNUALISE = "annualise"
    """They are scaled to twelve months by days; even so they never start a level-up."""


def annual_sales(
    business: Beneficiary,
    snapshot: Snapshot,
    partial_year: PartialYear = PartialYear.NO_CLASS,
) -> int | Doubt:
    """Give sales of twelve months in whole rupiah (`omzet setahun`), or why there are none.

    For definitions of your own; it checks nothing. Sales begin with the founding at the earliest:
    where that may lie within the stretch that they cover, they may cover less than a year. Scaled
    sales are rounded up, which keeps their class. Sales of more than twelve months are no annual
    sales, and are not scaled.

    >>> from plutkit.samples import network
    >>> business = network().beneficiaries[0]
    >>> [annual_sales(business, snapshot) for snapshot in business.snapshots[-2:]]
    [2000000000, 2000000001]
    """
    if snapshot.sales is None:
        return Doubt.AMOUNT_MISSING
    if snapshot.covers is None and business.founded is None:
        return snapshot.sales
    period = snapshot.sales_period
    days, year = _days_of_sales(business.founded, period), _days_of_year_until(period.stop)
    if days == year:
        return snapshot.sales
    if days is not None and days > year:
        return Doubt.OVER_A_YEAR
    if days is None or partial_year is PartialYear.NO_CLASS:
        return Doubt.PARTIAL_YEAR
    return -(-snapshot.sales * year // days)


def _days_of_sales(founded: DateLike | None, period: Period) -> int | None:
    """Give on how many days of a period there were sales; None if the founding leaves it open."""
    last = period.start if founded is None else last_possible(founded)
    if last is not None and last <= period.start:
        return period.days
    if isinstance(founded, date) and founded < period.stop:
        return (period.stop - founded).days
    return None


def _days_of_year_until(stop: date) -> int:
    """Give the days of the twelve months before a day, as `Snapshot.sales_period` has them.

    They hold 29 February where the last February that ended before that day was of a leap year.
    """
    year = stop.year if stop.month > 2 else stop.year - 1
    is_leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 366 if is_leap else 365


def workers_of(snapshot: Snapshot) -> int | Doubt:
    """Give how many work there, or why that is not known: the owner counts, so 0 is doubtful."""
    if snapshot.workers is None:
        return Doubt.WORKERS_MISSING
    return snapshot.workers or Doubt.ZERO_WORKERS


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
    return between_levels(before, after, len(bounds))._replace(
        progress=progress(low, bounds),
        later_progress=progress(high, bounds),
        factor=_factor(low, high),
    )


def _factor(low: int | Doubt, high: int | Doubt) -> Fraction | None:
    if isinstance(low, Doubt) or isinstance(high, Doubt) or low <= 0:
        return None
    return Fraction(high, low)


def level_by(amount: int, bounds: Sequence[int]) -> int:
    """Give the level of an amount; each bound belongs to the level beneath it."""
    return bisect_left(bounds, amount)


def progress(amount: int | Doubt, bounds: Sequence[int]) -> Fraction | None:
    """Give how far an amount is on the way to the next bound; None above the last or if doubtful.

    Of the level's lower bound, which is not in it, that is 0, of its upper bound, which is, 1. An
    amount below 0 has made no way.
    """
    if isinstance(amount, Doubt):
        return None
    level = level_by(amount, bounds)
    if level == len(bounds):
        return None
    # Beneath a lowest bound of 0 there is nothing to have come from.
    above = bounds[level - 1] if level else min(0, bounds[0] - 1)
    return Fraction(max(0, amount - above), bounds[level] - above)
