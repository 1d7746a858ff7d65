"""Strategies for milestones, policies and prices."""

from fractions import Fraction

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from plutkit.domain import PartnerKind
from plutkit.indicators import PriceIndex
from plutkit.scoring import LevelUpPolicies, Milestone, SpeedPolicies
from plutkit.strategies._from_rules import from_rules


def milestones() -> SearchStrategy[Milestone]:
    """Give milestones of all four sorts.

    >>> from hypothesis import given
    >>> @given(milestones())
    ... def needs_something(milestone):
    ...     assert milestone.need >= 1
    >>> needs_something()
    """
    kinds = st.sets(st.sampled_from(PartnerKind), min_size=1)
    return (
        st.integers(1, 5).map(Milestone.nth)
        | st.integers(1, len(PartnerKind)).map(Milestone.distinct_kinds)
        | kinds.map(lambda chosen: Milestone.all_kinds(*chosen))
    )


def speed_policies(**fields: SearchStrategy[object]) -> SearchStrategy[SpeedPolicies]:
    """Give policies for `rank_partnership_speed`; any field by a strategy of your own."""
    return from_rules("speed_policies", SpeedPolicies, {"milestone": milestones(), **fields})


def level_up_policies(**fields: SearchStrategy[object]) -> SearchStrategy[LevelUpPolicies]:
    """Give policies for `track_level_ups`; any field by a strategy of your own.

    >>> from hypothesis import given
    >>> @given(level_up_policies())
    ... def has_a_confidence(policies):
    ...     assert 0 < policies.confidence < 1
    >>> has_a_confidence()
    """
    confidences = st.fractions(Fraction(1, 1000), Fraction(999, 1000), max_denominator=1000)
    return from_rules("level_up_policies", LevelUpPolicies, {"confidence": confidences, **fields})


def price_indices(**fields: SearchStrategy[object]) -> SearchStrategy[PriceIndex]:
    """Give price indices of a few years; any field by a strategy of your own.

    >>> from hypothesis import given
    >>> from plutkit.quantities import Period
    >>> @given(price_indices(first_year=st.just(2020)))
    ... def has_its_first_year(prices):
    ...     assert prices.over(Period.year(2020)) == prices.values[0]
    >>> has_its_first_year()
    """
    levels = st.fractions(Fraction(1, 1000), 1000, max_denominator=1000)
    several = st.lists(levels, min_size=1, max_size=5).map(tuple)
    return from_rules("price_indices", PriceIndex, {"values": several, **fields})
