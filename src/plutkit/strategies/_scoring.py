"""Strategies for milestones and policies."""

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from plutkit.domain import PartnerKind
from plutkit.scoring import Milestone, SpeedPolicies
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
