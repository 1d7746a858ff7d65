"""Strategies for the records of centres and their partners."""

from hypothesis.strategies import SearchStrategy

from plutkit.domain import Centre, Consultant, Partner, Partnership
from plutkit.strategies._from_rules import from_rules


def centres(**fields: SearchStrategy[object]) -> SearchStrategy[Centre]:
    """Give centres; any field by a strategy of your own.

    >>> from hypothesis import given, strategies as st
    >>> @given(centres(cohort=st.just(2022)))
    ... def is_of_the_cohort(centre):
    ...     assert centre.cohort == 2022
    >>> is_of_the_cohort()

    Raises `ArgumentError` for what is no field of a `Centre`.
    """
    return from_rules("centres", Centre, fields)


def partners(**fields: SearchStrategy[object]) -> SearchStrategy[Partner]:
    """Give partners; any field by a strategy of your own."""
    return from_rules("partners", Partner, fields)


def partnerships(**fields: SearchStrategy[object]) -> SearchStrategy[Partnership]:
    """Give partnerships by themselves: what they refer to need not exist; see `registers`."""
    return from_rules("partnerships", Partnership, fields)


def consultants(**fields: SearchStrategy[object]) -> SearchStrategy[Consultant]:
    """Give consultants by themselves: their centre need not exist; see `registers`."""
    return from_rules("consultants", Consultant, fields)
