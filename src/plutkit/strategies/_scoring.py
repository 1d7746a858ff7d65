"""Strategies for milestones, policies, scorecards and prices."""

from fractions import Fraction
from typing import Final

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from plutkit.domain import PartnerKind
from plutkit.indicators import PriceIndex
from plutkit.scoring import (
    LevelUpPolicies,
    Milestone,
    MissingValue,
    Scorecard,
    ScoreItem,
    SpeedPolicies,
)
from plutkit.strategies._from_rules import from_rules
from plutkit.strategies._texts import ids

_MOST_ITEMS: Final = 5
_FAR: Final = 10**6
_PARTS: Final = st.fractions(Fraction(1, 1000), 1, max_denominator=1000)
"""Parts of a whole, above 0."""


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


def score_items(**fields: SearchStrategy[object]) -> SearchStrategy[ScoreItem]:
    """Give items of scorecards, less or more being better; any field by a strategy of your own.

    >>> from hypothesis import given
    >>> @given(score_items())
    ... def has_goalposts_that_differ(item):
    ...     assert item.worst != item.best
    >>> has_goalposts_that_differ()
    """
    steps = st.integers(-_FAR, _FAR)
    usual = {
        "indicator_key": ids(),
        "weight": st.just(1) | _PARTS,
        # Of these no two are equal: even numbers, and odd ones or fractions.
        "worst": steps.map(lambda step: 2 * step),
        "best": steps.map(lambda step: 2 * step + 1)
        | steps.map(lambda step: step + Fraction(1, 7)),
    }
    return from_rules("score_items", ScoreItem, {**usual, **fields})


def scorecards(**fields: SearchStrategy[object]) -> SearchStrategy[Scorecard]:
    """Give scorecards of a few items; any field by a strategy of your own.

    >>> from hypothesis import given
    >>> @given(scorecards())
    ... def has_weights_of_1(scorecard):
    ...     assert sum(item.weight for item in scorecard.items) == 1
    >>> has_weights_of_1()
    """
    usual = {"items": _weighing_1(), "least_coverage": _PARTS}
    if "missing" in fields:
        return from_rules("scorecards", Scorecard, {**usual, **fields})
    interval = {"missing": st.just(MissingValue.INTERVAL), "least_coverage": st.just(0) | _PARTS}
    found = from_rules("scorecards", Scorecard, {**usual, **interval, **fields})
    if "least_coverage" in fields:
        return found
    return found | from_rules("scorecards", Scorecard, {**usual, **fields})


@st.composite
def _weighing_1(draw: DrawFn) -> tuple[ScoreItem, ...]:
    """Give items of different indicators whose weights add up to 1."""
    parts = draw(st.lists(st.integers(1, 10), min_size=1, max_size=_MOST_ITEMS))
    keys = draw(st.lists(ids(), min_size=len(parts), max_size=len(parts), unique=True))
    return tuple(
        draw(score_items(indicator_key=st.just(key), weight=st.just(Fraction(part, sum(parts)))))
        for key, part in zip(keys, parts, strict=True)
    )


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
