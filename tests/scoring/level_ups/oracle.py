"""A naive oracle for level-ups by annual sales: one business after the other, in plain words.

It knows no records but dates and amounts, writes the bounds out, and asks each question anew.
"""

from datetime import date
from fractions import Fraction
from typing import NamedTuple

from plutkit.domain import Beneficiary, BeneficiaryKind, Register
from plutkit.indicators import Standing
from plutkit.quantities import DateLike, Period, earliest_day, latest_day
from plutkit.scoring import Credit, LevelUpPolicies, Rise, ServiceFirst

PP_7 = (2_000_000_000, 15_000_000_000, 50_000_000_000)
UU_20 = (300_000_000, 2_500_000_000, 50_000_000_000)


class Naive(NamedTuple):
    """What the oracle says of one business: its shares by centre, and how it stands."""

    shares: dict[str, Fraction]
    standing: Standing
    rose: bool | None
    from_level: int | None
    to_level: int | None


def rose(found: Naive) -> bool:
    """Tell whether both levels are known and the later one is higher."""
    before, after = found.from_level, found.to_level
    return before is not None and after is not None and after > before


def level(sales: int | None, judged_on: date) -> int | None:
    """Give the class from 0 to 3 by the law of a day, or the last one before it."""
    if sales is None:
        return None
    bounds = PP_7 if judged_on >= date(2021, 2, 2) else UU_20
    return sum(sales > bound for bound in bounds)


def last_of(day: DateLike | None) -> date:
    """Give the last day that a day may be; the last of all if it is unknown."""
    return date.max if day is None else latest_day(day) or date.max


def first_of(day: DateLike | None) -> date:
    """Give the first day that a day may be; the first of all if it is unknown."""
    return date.min if day is None else earliest_day(day) or date.min


def naive(
    register: Register, one: Beneficiary, window: Period, as_of: date, policies: LevelUpPolicies
) -> Naive | None:
    """Judge one business; None if it is credited to no centre in scope.

    By `Rise.EVER` the window ends for it with the first rise that is credited to anybody.
    """
    if policies.rise is Rise.EVER:
        ends = sorted(
            snapshot.on
            for snapshot in one.snapshots
            if window.start < snapshot.on < window.stop and snapshot.on <= as_of
        )
        for last in ends:
            found = judged(register, one, window, as_of, policies, last)
            if found and rose(found):
                return found
    return judged(register, one, window, as_of, policies, date.max)


def judged(
    register: Register,
    one: Beneficiary,
    window: Period,
    as_of: date,
    policies: LevelUpPolicies,
    last: date,
) -> Naive | None:
    """Judge one business by its last known snapshot up to a day."""
    last_day = date.fromordinal(window.stop.toordinal() - 1)
    end = min(last_day, as_of)
    sales = {snapshot.on: snapshot.sales for snapshot in one.snapshots if snapshot.on <= as_of}
    starts = [on for on in sales if date(window.start.year - 1, 1, 1) <= on <= window.start]
    start = max((on for on in starts if sales[on] is not None), default=None)
    inside = [
        on for on in sales if window.start < on <= min(last, last_day) and sales[on] is not None
    ]
    later = max(inside, default=None)
    judged_on = last_day if later is None else later
    from_level = None if start is None else level(sales[start], judged_on)
    to_level = None if later is None else level(sales[later], judged_on)

    all_firsts = first_services(register, one)
    firsts = {id: days for id, days in all_firsts.items() if days[1] <= end}
    if firsts and policies.credit is Credit.FIRST_SERVED:
        firsts = {id: days for id, days in firsts.items() if is_first(id, all_firsts)}
    limit = date.max if later is None else later
    if later is not None and policies.service_first is ServiceFirst.BEFORE_SALES_YEAR:
        limit = date(later.year, 1, 1)
    if policies.service_first is not ServiceFirst.NOT_ASKED:
        firsts = {id: days for id, days in firsts.items() if days[1] < limit}
    count = len(firsts) if policies.credit is Credit.SHARED else 1
    in_scope = {*register.scope.centre_ids, *register.scope.undecided_ids}
    shares = {id: Fraction(1, count) for id in firsts if id in in_scope}
    if not shares:
        return None

    is_closed = one.closed is not None and to_level is None and last_of(one.closed) <= end
    if one.kind is BeneficiaryKind.WOULD_BE_ENTREPRENEUR:
        standing = Standing.WOULD_BE
    elif one.closed is not None and last_of(one.closed) <= window.start:
        standing = Standing.CLOSED_BEFORE
    elif from_level is None:
        standing = Standing.START_UNKNOWN
    else:
        standing = Standing.AT_RISK if from_level < 3 else Standing.AT_TOP
    rose = None
    if standing is Standing.AT_RISK and from_level is not None:
        rose = to_level > from_level if to_level is not None else False if is_closed else None
    return Naive(shares, standing, rose, from_level, to_level)


def first_services(register: Register, one: Beneficiary) -> dict[str, tuple[date, date]]:
    """Give the first and the last day on which each centre's first service may have been."""
    firsts: dict[str, tuple[date, date]] = {}
    for centre in register.centres:
        days = [
            (first_of(service.day), last_of(service.day))
            for service in register.services
            if service.centre_id == centre.id and one.id in service.beneficiary_ids
        ]
        if days:
            firsts[centre.id] = (min(first for first, _ in days), min(last for _, last in days))
    return firsts


def is_first(centre_id: str, firsts: dict[str, tuple[date, date]]) -> bool:
    """Tell whether a centre was the first whichever days they were; of one day, by id."""
    latest = firsts[centre_id][1]
    return all(
        (latest, centre_id) < (earliest, other)
        for other, (earliest, _) in firsts.items()
        if other != centre_id
    )
