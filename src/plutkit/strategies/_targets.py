"""Strategies for targets, for what centres sent in, and for businesses known by several ids."""

from collections.abc import Mapping
from datetime import date, timedelta
from fractions import Fraction
from typing import Final

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from plutkit._record import LARGEST_INTEGER
from plutkit.domain import SameBusiness, Submission, Target, TargetRange
from plutkit.quantities import Period
from plutkit.strategies._from_rules import from_rules
from plutkit.strategies._quantities import FIRST_DAY, LAST_DAY, periods

_WIDEST: Final = TargetRange(least=0, most=LARGEST_INTEGER)
_MOST_MONTHS: Final = 12
"""A profile over more of them is even: to draw so many shares takes long."""
_LATEST: Final = 60
"""By how many days after its period a submission is received, at the most."""
_EARLIEST: Final = Period.between(date.min, date.min + timedelta(days=1))


def target_ranges(**fields: SearchStrategy[object]) -> SearchStrategy[TargetRange]:
    """Give ranges to be aimed at; any field by a strategy of your own.

    >>> from hypothesis import given
    >>> @given(target_ranges(most=st.just(3)))
    ... def ends_with_three(aim):
    ...     assert 0 <= aim.least <= aim.most == 3
    >>> ends_with_three()
    """
    widest = {"least": st.just(_WIDEST.least), "most": st.just(_WIDEST.most)}
    found = from_rules("target_ranges", TargetRange, {**widest, **fields})
    if "least" not in fields:
        found = found.flatmap(_raised)
    return found if "most" in fields else found.flatmap(_lowered)


def _raised(aim: TargetRange) -> SearchStrategy[TargetRange]:
    return _within(aim).map(lambda least: attrs.evolve(aim, least=least))


def _lowered(aim: TargetRange) -> SearchStrategy[TargetRange]:
    return _within(aim).map(lambda most: attrs.evolve(aim, most=most))


def _within(aim: TargetRange) -> SearchStrategy[int | Fraction]:
    """Give the bounds of a range, and exact numbers within it, near the lower one."""
    steps = st.integers(0, 10_000) | st.fractions(0, 100, max_denominator=12)
    bounds = st.sampled_from((aim.least, aim.most))
    return bounds | steps.map(lambda step: min(aim.least + step, aim.most))


def targets(**fields: SearchStrategy[object]) -> SearchStrategy[Target]:
    """Give targets by themselves: their owner need not exist; see `registers`.

    Any field by a strategy of your own. A profile has a share for each month of the period; one of
    your own that does not fit becomes None, and so does a consultant beside a centre.

    >>> from hypothesis import given
    >>> @given(targets(period=st.just(Period.quarter(2023, 1))))
    ... def has_a_share_for_each_month(target):
    ...     assert target.profile is None or len(target.profile) == 3
    >>> has_a_share_for_each_month()
    """
    chosen = {"value": _within(_WIDEST) | target_ranges(), "profile": st.none(), **fields}
    found = from_rules("targets", Target, chosen)
    return found if "profile" in fields else found.flatmap(_profiled)


def _profiled(target: Target) -> SearchStrategy[Target]:
    """Let it be spread evenly over the days, or over the months in some way."""
    months = len(target.period.split("month"))
    even = [1] * months
    weights = st.just(even)
    if months <= _MOST_MONTHS:
        some = st.lists(st.integers(0, 3), min_size=months, max_size=months)
        weights |= some.map(lambda drawn: drawn if any(drawn) else even)
    return st.just(target) | weights.map(
        lambda drawn: attrs.evolve(
            target, profile=tuple(Fraction(weight, sum(drawn)) for weight in drawn)
        )
    )


def submissions(**fields: SearchStrategy[object]) -> SearchStrategy[Submission]:
    """Give what centres sent in, by itself: the centre need not exist; see `registers`.

    Many are of months; they are received within their period, soon after it, or late. Any field by
    a strategy of your own.

    >>> from hypothesis import given
    >>> @given(submissions(received_on=st.just(date(2023, 6, 8))))
    ... def tells_of_what_has_begun(submission):
    ...     assert submission.period.start <= date(2023, 6, 8)
    >>> tells_of_what_has_begun()
    """
    return submissions_within(FIRST_DAY, LAST_DAY, date.max, fields)


def submissions_within(
    first: date, last: date, latest: date, fields: Mapping[str, SearchStrategy[object]]
) -> SearchStrategy[Submission]:
    """Give submissions of periods that start from `first` to `last`, received by `latest`."""
    if "received_on" in fields:
        found = from_rules("submissions", Submission, {"period": st.just(_EARLIEST), **fields})
        return found if "period" in fields else found.flatmap(_of_what_has_begun)
    some = reported_periods(first, last)
    chosen = {"period": some, **fields, "received_on": st.just(date.max)}
    found = from_rules("submissions", Submission, chosen)
    return found.flatmap(lambda submission: _received_by(submission, latest))


def reported_periods(first: date, last: date) -> SearchStrategy[Period]:
    """Give periods that start from `first` to `last`, many of one month at most."""
    some = periods(first=first, last=last)
    return some | some.map(lambda period: period.split("month")[0])


def _of_what_has_begun(submission: Submission) -> SearchStrategy[Submission]:
    received_on = submission.received_on
    some = reported_periods(min(FIRST_DAY, received_on), min(LAST_DAY, received_on))
    return some.map(lambda period: attrs.evolve(submission, period=period))


def _received_by(submission: Submission, latest: date) -> SearchStrategy[Submission]:
    start, days = submission.period.start, submission.period.days
    edges = st.sampled_from((0, days - 1, days))
    waits = edges | st.integers(0, days + _LATEST) | st.integers(days, days + _LATEST)
    return waits.map(
        lambda wait: attrs.evolve(
            submission, received_on=start + timedelta(min(wait, (latest - start).days))
        )
    )


def same_businesses(**fields: SearchStrategy[object]) -> SearchStrategy[SameBusiness]:
    """Give businesses known by several ids, which need not exist; see `registers`."""
    return from_rules("same_businesses", SameBusiness, fields)
