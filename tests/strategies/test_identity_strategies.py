"""The strategies for numbers of businesses and codes of what they do."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import plutkit.strategies as ps
from plutkit.errors import ArgumentError
from plutkit.identity import Kbli, KbliEdition, Nib
from plutkit.strategies._entry import register as register_strategies
from strategies.reach import reachable


@pytest.mark.parametrize("cls", [Kbli, Nib])
def test_hypothesis_finds_them_by_the_type(cls: type[Any]) -> None:
    """By its entry point, or registered here when plutkit is not installed."""
    register_strategies()
    assert reachable(st.from_type(cls), lambda value: type(value) is cls)


@pytest.mark.parametrize("edition", KbliEdition)
def test_codes_are_of_every_edition(edition: KbliEdition) -> None:
    """Asked for or not."""
    assert reachable(ps.kblis(), lambda code: code.edition is edition)
    assert reachable(ps.kblis(edition=edition), lambda code: code.edition is edition)


@given(ps.kblis(edition=KbliEdition.KBLI_2025))
def test_codes_keep_to_the_edition_that_is_asked_for(code: Kbli) -> None:
    """And to no other."""
    assert code.edition is KbliEdition.KBLI_2025


@pytest.mark.parametrize("division", ["09", "10", "33", "34"])
def test_codes_lie_on_both_sides_of_manufacturing(division: str) -> None:
    """Which begins with division 10 and ends with 33."""
    assert reachable(ps.kblis(), lambda code: code.division == division)


@pytest.mark.parametrize(
    "wanted",
    [
        lambda code: code.code.startswith("0"),
        lambda code: code.code.startswith("9"),
        lambda code: int(code.division) < 9,
    ],
)
def test_codes_are_of_every_field(wanted: Callable[[Kbli], bool]) -> None:
    """With and without zeros in front."""
    assert reachable(ps.kblis(), wanted)


@pytest.mark.parametrize("digits", ["0000000000001", "9999999999999"])
def test_numbers_reach_the_least_and_the_greatest(digits: str) -> None:
    """All zeros is none."""
    assert reachable(ps.nibs(), lambda number: number.digits == digits)


@pytest.mark.parametrize("edition", ["2020", 2020, True])
def test_wrong_arguments_are_refused_at_once(edition: Any) -> None:
    """Before anything is drawn."""
    with pytest.raises(ArgumentError, match="edition"):
        ps.kblis(edition=edition)
