"""Strategies for the records of centres and their partners, and for choices of centres."""

from typing import Final

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from plutkit.domain import (
    Centre,
    Consultant,
    FormSpell,
    Partner,
    Partnership,
    Scope,
    Selection,
)
from plutkit.strategies._from_rules import from_rules
from plutkit.strategies._texts import ids

_MOST: Final = 4


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


def form_spells(**fields: SearchStrategy[object]) -> SearchStrategy[FormSpell]:
    """Give spells of administrative forms; any field by a strategy of your own."""
    return from_rules("form_spells", FormSpell, fields)


def selections(**fields: SearchStrategy[object]) -> SearchStrategy[Selection]:
    """Give choices of centres; any field by a strategy of your own.

    The ids are in order, as `Register.select` keeps them.
    """
    some = st.lists(ids(), max_size=_MOST, unique=True).map(sorted).map(tuple)
    return from_rules("selections", Selection, {"centre_ids": st.none() | some, **fields})


def scopes() -> SearchStrategy[Scope]:
    """Give scopes: some centres, and up to two choices of them.

    >>> from hypothesis import given
    >>> @given(scopes())
    ... def counts_every_centre_once(scope):
    ...     assert len(scope.centre_ids) + len(scope.undecided_ids) <= scope.total
    >>> counts_every_centre_once()
    """
    several = st.lists(centres(), max_size=_MOST, unique_by=_id_of)
    choices = st.lists(selections(centre_ids=st.none()), max_size=2).map(tuple)
    return st.builds(Scope.over, several, choices)


def _id_of(centre: Centre) -> str:
    return centre.id
