"""Strategies for businesses and what is known of them, and for services to them."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from plutkit.domain import Beneficiary, Document, Service, Snapshot
from plutkit.quantities import Period
from plutkit.quantities._day_rules import first_possible
from plutkit.strategies._from_rules import from_rules
from plutkit.strategies._quantities import FIRST_DAY, LAST_DAY, days, rupiah_amounts

_ONE_DAY: Final = timedelta(days=1)
_FIRST_SNAPSHOT, _LAST_SNAPSHOT = date(1, 12, 31), date.max - _ONE_DAY
"""The days on which a snapshot may be."""
_MOST_SNAPSHOTS: Final = 4
WORKERS: Final = (0, 1, 4, 5, 19, 20, 99, 100)
"""The bounds of the classes of workers (BPS) among them."""


def snapshots(**fields: SearchStrategy[object]) -> SearchStrategy[Snapshot]:
    """Give snapshots, many as of 31 December; any field by a strategy of your own.

    Money is often at, under and over the bounds of the law. Periods of sales end by the day of the
    snapshot; one of your own that does not becomes None.

    >>> from hypothesis import given
    >>> @given(snapshots(on=st.just(date(2023, 12, 31))))
    ... def covers_what_is_past(snapshot):
    ...     assert snapshot.sales_period.stop <= date(2024, 1, 1)
    >>> covers_what_is_past()
    """
    chosen = {
        "on": _reported(FIRST_DAY, LAST_DAY),
        "covers": st.none(),
        "sales": st.none() | rupiah_amounts(least=0),
        "capital": st.none() | rupiah_amounts(least=0),
        "net_assets": st.none() | rupiah_amounts(),
        "workers": st.none() | st.sampled_from(WORKERS) | st.integers(0, 120),
        "members": st.none() | st.integers(0, 120),
        **fields,
    }
    found = from_rules("snapshots", Snapshot, chosen)
    return found if "covers" in fields else found.flatmap(_covering)


def _reported(first: date, last: date) -> SearchStrategy[date]:
    """Give days, the last days of years often among them."""
    year_ends = [date(year, 12, 31) for year in range(first.year, last.year)]
    any_day = days(first=first, last=last)
    return st.sampled_from(year_ends).filter(first.__le__) | any_day if year_ends else any_day


def _covering(snapshot: Snapshot) -> SearchStrategy[Snapshot]:
    """Let its sales cover a period within the twelve months before, or what they cover already."""
    stop = snapshot.on + _ONE_DAY
    up_to_then = st.tuples(st.integers(1, 365), st.just(0))
    until_earlier = st.tuples(st.integers(183, 365), st.integers(1, 182))
    periods = (up_to_then | until_earlier).map(
        lambda ago: Period.between(stop - timedelta(ago[0]), stop - timedelta(ago[1]))
    )
    return st.just(snapshot) | periods.map(lambda covers: attrs.evolve(snapshot, covers=covers))


def documents(**fields: SearchStrategy[object]) -> SearchStrategy[Document]:
    """Give documents of businesses; any field by a strategy of your own."""
    return from_rules("documents", Document, fields)


def beneficiaries(**fields: SearchStrategy[object]) -> SearchStrategy[Beneficiary]:
    """Give beneficiaries with their snapshots; any field by a strategy of your own.

    The snapshots are of different days from the founding on, in any order. Beside snapshots of your
    own the founding is unknown, unless you give that as well.

    >>> from hypothesis import given
    >>> @given(beneficiaries(founded=st.just(date(2022, 10, 1))))
    ... def tells_of_no_day_before_the_founding(business):
    ...     assert all(snapshot.on >= date(2022, 10, 1) for snapshot in business.snapshots)
    >>> tells_of_no_day_before_the_founding()
    """
    return beneficiaries_within(FIRST_DAY, LAST_DAY, fields)


def beneficiaries_within(
    first: date, last: date, fields: Mapping[str, SearchStrategy[object]]
) -> SearchStrategy[Beneficiary]:
    """Give beneficiaries with snapshots within days, where the founding allows it."""
    if "snapshots" in fields:
        return from_rules("beneficiaries", Beneficiary, {"founded": st.none(), **fields})
    found = from_rules("beneficiaries", Beneficiary, {**fields, "snapshots": st.just(())})
    return found.flatmap(lambda business: _with_snapshots(business, first, last))


def _with_snapshots(business: Beneficiary, first: date, last: date) -> SearchStrategy[Beneficiary]:
    founded = None if business.founded is None else first_possible(business.founded)
    start = max(first, founded or first, _FIRST_SNAPSHOT)
    if start > _LAST_SNAPSHOT:
        return st.just(business)
    on = _reported(start, max(start, min(last, _LAST_SNAPSHOT)))
    several = st.lists(snapshots(on=on), max_size=_MOST_SNAPSHOTS, unique_by=_day_of)
    return several.map(lambda found: attrs.evolve(business, snapshots=tuple(found)))


def _day_of(snapshot: Snapshot) -> date:
    return snapshot.on


def services(**fields: SearchStrategy[object]) -> SearchStrategy[Service]:
    """Give services by themselves: what they refer to need not exist; see `registers`."""
    minutes = st.none() | st.integers(1, 480)
    return from_rules("services", Service, {"minutes": minutes, **fields})
