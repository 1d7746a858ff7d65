"""A naive oracle of the legal class: every figure written out, every day walked one by one."""

from datetime import date, timedelta
from fractions import Fraction
from typing import NamedTuple

from plutkit.domain import Snapshot
from plutkit.indicators import MoveKind, PartialYear, SplitOrder
from plutkit.law import Basis
from plutkit.quantities import DateLike, earliest_day, latest_day

ONE_DAY = timedelta(days=1)
UU, PP = "UU 20/2008", "PP 7/2021"


class Naive(NamedTuple):
    """What the oracle says of two snapshots."""

    kind: MoveKind
    from_level: int | None
    to_level: int | None
    can_rise: bool | None
    growth_part: int | None
    law_part: int | None
    order_matters: bool
    law: str | None
    is_past_law: bool


def law_in_force(day: date) -> str | None:
    """Give the law of a day."""
    if day < date(2008, 7, 4):
        return None
    if day < date(2020, 11, 2):
        return UU
    if day < date(2021, 2, 2):
        return None
    return PP


def yardstick(day: date) -> str | None:
    """Give the law of a day or the last one before it."""
    while law_in_force(day) is None and day >= date(2008, 7, 4):
        day -= ONE_DAY
    return law_in_force(day)


def level(
    law: str | None,
    basis: Basis,
    founded: DateLike | None,
    snapshot: Snapshot,
    partial_year: PartialYear,
) -> int | None:
    """Give the class by a law, 0 to 3."""
    read = by_founding(law, founded) if basis is Basis.BY_FOUNDING else basis
    if read is Basis.SALES and law == UU:
        sales = sales_of_a_year(founded, snapshot, partial_year)
        return class_of(sales, 300_000_000, 2_500_000_000, 50_000_000_000)
    if read is Basis.SALES and law == PP:
        sales = sales_of_a_year(founded, snapshot, partial_year)
        return class_of(sales, 2_000_000_000, 15_000_000_000, 50_000_000_000)
    if read is Basis.CAPITAL and law == PP:
        return class_of(snapshot.capital, 1_000_000_000, 5_000_000_000, 10_000_000_000)
    if read is Basis.NET_ASSETS and law == UU:
        return class_of(snapshot.net_assets, 50_000_000, 500_000_000, 10_000_000_000)
    return None


def by_founding(law: str | None, founded: DateLike | None) -> Basis | None:
    """Read the law by the day of founding, if it can be."""
    if law != PP or founded is None:
        return None
    change = date(2021, 2, 2)
    if (latest_day(founded) or date.max) < change:
        return Basis.SALES
    return Basis.CAPITAL if (earliest_day(founded) or date.min) >= change else None


def class_of(amount: int | Fraction | None, micro: int, small: int, medium: int) -> int | None:
    """Ask from the largest down."""
    if amount is None:
        return None
    if amount > medium:
        return 3
    if amount > small:
        return 2
    if amount > micro:
        return 1
    return 0


def sales_of_a_year(
    founded: DateLike | None, snapshot: Snapshot, partial_year: PartialYear
) -> int | Fraction | None:
    """Give the sales of twelve months, or nothing."""
    if snapshot.sales is None:
        return None
    stop = snapshot.on + ONE_DAY if snapshot.covers is None else snapshot.covers.stop
    start = year_before(stop) if snapshot.covers is None else snapshot.covers.start
    if founded is not None:
        last = latest_day(founded)
        if last is None or last > start:
            if not isinstance(founded, date) or founded >= stop:
                return None
            start = founded
    covered, year = days_between(start, stop), days_between(year_before(stop), stop)
    if covered == year:
        return snapshot.sales
    if covered > year or partial_year is PartialYear.NO_CLASS:
        return None
    return Fraction(snapshot.sales * year, covered)


def year_before(stop: date) -> date:
    """Walk back to the day after the same one a year ago, whose stead 28 February takes."""
    last = stop - ONE_DAY
    walk = last - timedelta(days=360)
    while (walk.month, walk.day) != (last.month, last.day):
        if (last.month, last.day) == (2, 29) and (walk.month, walk.day) == (2, 28):
            break
        walk -= ONE_DAY
    following = walk + ONE_DAY
    is_leap_day = (following.month, following.day) == (2, 29)
    return following + ONE_DAY if is_leap_day and (last.month, last.day) == (2, 28) else following


def days_between(start: date, stop: date) -> int:
    """Count one by one."""
    count = 0
    while start < stop:
        start += ONE_DAY
        count += 1
    return count


def naive(
    basis: Basis,
    order: SplitOrder,
    partial_year: PartialYear,
    founded: DateLike | None,
    earlier: Snapshot,
    later: Snapshot,
) -> Naive:
    """Judge two snapshots of one business of which nothing else is known."""
    law, old_law = yardstick(later.on), law_in_force(earlier.on)
    no_class = PartialYear.NO_CLASS
    low = level(law, basis, founded, earlier, no_class)
    high = level(law, basis, founded, later, partial_year)
    old_low = level(old_law, basis, founded, earlier, no_class)
    old_high = level(old_law, basis, founded, later, partial_year)
    growth = high - low if low is not None and high is not None else None
    old_growth = old_high - old_low if old_low is not None and old_high is not None else None
    # Without a change of law there is nothing to split.
    matters = growth is not None and old_growth is not None and growth != old_growth
    law_part = None
    if growth is not None and old_low is not None and low is not None:
        law_part = low - old_low
    if order is SplitOrder.GROWTH_FIRST and law != old_law:
        if growth is None or old_growth is None:
            growth, high, law_part = None, None, None
        elif high is not None and old_high is not None:
            growth, law_part = old_growth, high - old_high
    if growth is None:
        kind = MoveKind.UNKNOWN
    elif growth > 0:
        kind = MoveKind.GROWTH
    elif growth < 0:
        kind = MoveKind.FALL
    else:
        kind = MoveKind.RULE_CHANGE if law_part else MoveKind.STAY
    is_past = law is not None and law_in_force(later.on) != law
    can_rise = None if low is None else low < 3
    return Naive(kind, low, high, can_rise, growth, law_part, matters, law, is_past)
