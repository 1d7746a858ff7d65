"""A naive oracle for level-ups by annual sales: one business after the other, in plain words.

It knows no records but dates and amounts, writes the bounds out, and asks each question anew.
"""

from datetime import date
from fractions import Fraction
from typing import NamedTuple

from plutkit.domain import Beneficiary, BeneficiaryKind, Register
from plutkit.quantities import DateLike, Period, earliest_day, latest_day
from plutkit.scoring import Credit, LevelUpPolicies, Rise, ServiceFirst, Standing

PP_7 = (2_000_000_000, 15_000_000_000, 50_000_000_000)
UU_20 = (300_000_000, 2_500_000_000, 50_000_000_000)


class Naive(NamedTuple):
    """What the oracle says of one business: its shares by centre, and how it stands."""

    shares: dict[str, Fraction]
    standing: Standing
    rose: bool | None
    from_level: int | None
    to_level: int | None


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
    """Judge one business; None if it is credited to no centre in scope."""
    last_day = date.fromordinal(window.stop.toordinal() - 1)
    end = min(last_day, as_of)
    sales = {snapshot.on: snapshot.sales for snapshot in one.snapshots if snapshot.on <= as_of}
    starts = [on for on in sales if date(window.start.year - 1, 1, 1) <= on <= window.start]
    start = max((on for on in starts if sales[on] is not None), default=None)
    inside = sorted(on for on in sales if window.start < on <= last_day and sales[on] is not None)
    later = max(inside, default=None)
    if policies.rise is Rise.EVER and start is not None:
        rises = [on for on in inside if _rank(sales[on], on) > _rank(sales[start], on)]
        later = min(rises, default=later)
    judged_on = last_day if later is None else later
    from_level = None if start is None else level(sales[start], judged_on)
    to_level = None if later is None else level(sales[later], judged_on)

    firsts = first_services(register, one, end)
    if policies.credit is Credit.FIRST_SERVED:
        earliest = min((first, id) for id, (first, _) in firsts.items()) if firsts else None
        firsts = {id: days for id, days in firsts.items() if earliest and id == earliest[1]}
    if later is not None and policies.service_first is not ServiceFirst.NOT_ASKED:
        is_year = policies.service_first is ServiceFirst.BEFORE_SALES_YEAR
        limit = date(later.year, 1, 1) if is_year else later
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


def _rank(sales: int | None, judged_on: date) -> int:
    found = level(sales, judged_on)
    return -1 if found is None else found


def first_services(register: Register, one: Beneficiary, end: date) -> dict[str, tuple[date, date]]:
    """Give the first service of each centre that certainly served a business by the end."""
    firsts: dict[str, tuple[date, date]] = {}
    for centre in register.centres:
        days = [
            (first_of(service.day), last_of(service.day))
            for service in register.services
            if service.centre_id == centre.id and one.id in service.beneficiary_ids
        ]
        if days and min(last for _, last in days) <= end:
            firsts[centre.id] = (min(first for first, _ in days), min(last for _, last in days))
    return firsts
