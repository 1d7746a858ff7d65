"""Strategies for definitions of a level-up, and for histories that they judge."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Final, TypeVar

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from plutkit._text import Text
from plutkit.domain import (
    Beneficiary,
    Centre,
    CentreLevel,
    Register,
    Service,
    Snapshot,
)
from plutkit.identity import RegionCode
from plutkit.indicators import (
    LEVEL_UP_DEFINITIONS,
    Card,
    History,
    LevelUpDefinition,
    PartialYear,
    SplitOrder,
    by_legal_class,
    history_of,
    ladder,
)
from plutkit.law import Basis
from plutkit.quantities import Period
from plutkit.quantities._day_rules import first_possible
from plutkit.strategies._businesses import beneficiaries, services, snapshots
from plutkit.strategies._from_rules import from_rules
from plutkit.strategies._law import size_amounts
from plutkit.strategies._quantities import date_likes, days, periods, rupiah_amounts
from plutkit.strategies._texts import ids, texts

T = TypeVar("T")

_MOST_STEPS: Final = 5
_MOST_STATES: Final = 3
_MOST_SERVICES: Final = 2
_FAR: Final = 400
"""How many days before and after the window's end `as_of` may lie."""
_FIRST_YEAR, _LAST_YEAR = 2017, 2024
"""The years of snapshots, before and after the last change of the law of size."""
_CENTRE: Final = Centre(
    id="c-1", name="PLUT", level=CentreLevel.REGENCY, region=RegionCode.parse("73.09")
)


def cards(**fields: SearchStrategy[object]) -> SearchStrategy[Card]:
    """Give cards of definitions; any field by a strategy of your own.

    >>> from hypothesis import given
    >>> @given(cards(key=st.just("members")))
    ... def has_the_key(card):
    ...     assert card.key == "members"
    >>> has_the_key()
    """
    names = st.builds(Text, en=texts(), id=texts())
    several = st.lists(
        names, max_size=_MOST_STATES, unique_by=(lambda one: one.en, lambda one: one.id)
    )
    return from_rules("cards", Card, {"states": several.map(tuple), **fields})


def level_up_definitions() -> SearchStrategy[LevelUpDefinition]:
    """Give definitions of a level-up: those shipped, every legal class, ladders of any steps.

    >>> from hypothesis import given
    >>> @given(level_up_definitions())
    ... def names_its_levels(definition):
    ...     assert len(definition.card.states) >= 2
    >>> names_its_levels()
    """
    partial_years = st.sampled_from(PartialYear)
    legal_classes = st.builds(
        by_legal_class,
        basis=st.sampled_from(Basis),
        partial_year=partial_years,
        order=st.sampled_from(SplitOrder),
    )
    steps = st.lists(rupiah_amounts(least=0), min_size=1, max_size=_MOST_STEPS, unique=True)
    ladders = st.builds(ladder, steps.map(sorted), key=ids(), partial_year=partial_years)
    return st.sampled_from(LEVEL_UP_DEFINITIONS) | legal_classes | ladders


def histories(**fields: SearchStrategy[object]) -> SearchStrategy[History]:
    """Give histories of businesses; any field of the business by a strategy of your own.

    Snapshots and windows lie around the day on which the law of size last changed; many snapshots
    are as of the end of a year, with sales at the bounds of the law.

    >>> from hypothesis import given
    >>> @given(histories(founded=st.none()), level_up_definitions())
    ... def a_level_up_is_growth(history, definition):
    ...     move = definition.net(history)
    ...     assert not move.is_level_up or move.growth_part > 0
    >>> a_level_up_is_growth()

    Raises `ArgumentError` for what is no field of a `Beneficiary`.
    """
    starts = st.integers(_FIRST_YEAR + 2, _LAST_YEAR - 1).map(lambda year: date(year, 1, 1))
    served = services(centre_id=st.just(_CENTRE.id), consultant_id=st.none())
    years = st.builds(_lasting, starts, st.integers(1, 3))
    within = {"first": date(_FIRST_YEAR, 1, 1), "last": date(_LAST_YEAR, 12, 31)}
    return st.builds(
        _history,
        _businesses(fields),
        st.lists(served, max_size=_MOST_SERVICES, unique_by=lambda service: service.id),
        _mostly(years, periods(**within)),
        st.integers(0, _FAR) | st.integers(-_FAR, _FAR),
    )


def _lasting(start: date, years: int) -> Period:
    return Period.between(start, start.replace(year=start.year + years))


def _history(
    business: Beneficiary,
    served: list[Service],
    window: Period,
    days_after: int,
) -> History:
    own = [attrs.evolve(service, beneficiary_ids=(business.id,)) for service in served]
    return history_of(
        Register.of([_CENTRE, business, *own]),
        business.id,
        window=window,
        as_of=window.stop + timedelta(days_after),
    )


def _businesses(fields: Mapping[str, SearchStrategy[object]]) -> SearchStrategy[Beneficiary]:
    """Give businesses with snapshots at the ends of years, where the founding allows it."""
    if "snapshots" in fields:
        return beneficiaries(**fields)
    usual = {"founded": st.none() | date_likes(last=date(_FIRST_YEAR + 1, 12, 31)), **fields}
    years = range(_FIRST_YEAR, _LAST_YEAR + 1)
    yearly = [_on(st.just(date(year, 12, 31))) for year in years]
    others = _on(days(first=date(_FIRST_YEAR, 1, 1), last=date(_LAST_YEAR, 12, 30)))
    several = st.tuples(*yearly, st.none() | others)
    return st.builds(_reporting, beneficiaries(**usual, snapshots=st.just(())), several)


def _on(on: SearchStrategy[date]) -> SearchStrategy[Snapshot | None]:
    """Give a snapshot of a day, mostly with the sales of a whole year, or none."""
    sales = size_amounts() | rupiah_amounts(least=0)
    whole = snapshots(on=on, covers=st.none(), sales=sales)
    return _mostly(whole, snapshots(on=on, sales=st.none() | sales) | st.none())


def _mostly(usual: SearchStrategy[T], rare: SearchStrategy[T]) -> SearchStrategy[T]:
    """Give three of one sort for each of the other; `|` gives as many of both."""
    return st.integers(0, 3).flatmap(lambda drawn: usual if drawn else rare)


def _reporting(business: Beneficiary, drawn: Iterable[Snapshot | None]) -> Beneficiary:
    """Let a business report each day once, and nothing that is before its founding."""
    founded = None if business.founded is None else first_possible(business.founded)
    by_day = {one.on: one for one in drawn if one and (founded is None or founded <= one.on)}
    return attrs.evolve(business, snapshots=tuple(by_day.values()))
