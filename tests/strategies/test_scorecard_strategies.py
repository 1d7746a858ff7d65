"""The strategies for scorecards and their items."""

from collections.abc import Callable
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import plutkit.strategies as ps
from effort import A_QUARTER
from plutkit.errors import ArgumentError
from plutkit.scoring import MissingValue, Scorecard, ScoreItem
from strategies.reach import reachable


@pytest.mark.parametrize(
    "wanted",
    [
        lambda one: one.weight == 1,
        lambda one: one.weight < Fraction(1, 10),
        lambda one: one.worst < one.best,
        lambda one: one.best < one.worst,
        lambda one: type(one.best) is Fraction,
        lambda one: type(one.best) is int,
    ],
)
def test_items_are_of_every_shape(wanted: Callable[[ScoreItem], Any]) -> None:
    """Less or more being better, of any weight."""
    assert reachable(ps.score_items(), lambda one: bool(wanted(one)))


@pytest.mark.parametrize(
    "wanted",
    [
        lambda one: len(one.items) == 1,
        lambda one: len(one.items) > 3,
        lambda one: one.missing is MissingValue.REWEIGHT,
        lambda one: one.missing is MissingValue.INTERVAL and one.least_coverage == 0,
        lambda one: one.missing is MissingValue.INTERVAL and one.least_coverage > 0,
    ],
)
def test_scorecards_are_of_every_shape(wanted: Callable[[Scorecard], Any]) -> None:
    """Of both policies, with and without a least coverage."""
    assert reachable(ps.scorecards(), lambda one: bool(wanted(one)))


@A_QUARTER
@given(
    ps.scorecards(missing=st.just(MissingValue.REWEIGHT)),
    ps.scorecards(least_coverage=st.just(0)),
    ps.scorecards(least_coverage=st.just(1), missing=st.just(MissingValue.REWEIGHT)),
    ps.score_items(worst=st.just(Fraction(1, 2))),
)
def test_what_is_ones_own_is_kept_and_the_rest_fits(
    shared: Scorecard, bare: Scorecard, own: Scorecard, half: ScoreItem
) -> None:
    """A policy has the coverage that it needs, and a coverage a policy that takes it."""
    assert shared.missing is MissingValue.REWEIGHT
    assert shared.least_coverage > 0
    assert (bare.least_coverage, bare.missing) == (0, MissingValue.INTERVAL)
    assert own.least_coverage == 1
    assert half.worst == Fraction(1, 2)


@pytest.mark.parametrize(
    "make", [lambda: ps.scorecards(itmes=st.none()), lambda: ps.score_items(wieght=st.none())]
)
def test_wrong_fields_are_refused_at_once(make: Callable[[], object]) -> None:
    """Before anything is drawn."""
    with pytest.raises(ArgumentError, match=r"itmes|wieght"):
        make()
