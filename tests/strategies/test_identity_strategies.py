"""The strategies for numbers of persons and businesses, and codes of what they do."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import plutkit.strategies as ps
from plutkit.errors import ArgumentError
from plutkit.identity import PROVINCES, CheckDigit, Kbli, KbliEdition, Nib, Nik, Npwp, RegionCode
from plutkit.identity._pseudonym_rule import PseudonymRule, is_number
from plutkit.strategies._entry import register as register_strategies
from plutkit.strategies._from_rules import for_rule
from strategies.reach import reachable, unreached


@pytest.mark.parametrize("cls", [Kbli, Nib, Nik, Npwp])
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


def test_numbers_of_residents_are_of_every_province() -> None:
    """Of 38."""
    wanted = [lambda one, code=code: str(one.region.province) == code for code in PROVINCES]
    assert unreached(ps.niks(), wanted) == []


def test_numbers_of_residents_are_of_every_sort() -> None:
    """Women and men at the bounds of days, a leap day, cities and regencies, both ends."""
    wanted: list[Callable[[Nik], object]] = [
        lambda one: one.reveal()[6:8] == "41",
        lambda one: one.reveal()[6:8] == "71",
        lambda one: one.reveal()[6:8] == "01",
        lambda one: one.reveal()[6:8] == "31",
        lambda one: one.reveal()[6:10] == "2902",
        lambda one: one.reveal()[6:10] == "6902",
        lambda one: one.reveal()[6:12] == "290200",
        lambda one: one.reveal()[2:4] == "01",
        lambda one: one.reveal()[2:4] == "69",
        lambda one: one.reveal()[2:4] == "71",
        lambda one: one.reveal()[2:4] == "79",
        lambda one: one.serial == "0001",
    ]
    assert unreached(ps.niks(), wanted) == []


LEAP = date(2000, 2, 29)


@given(ps.niks(first=LEAP, last=LEAP, province=RegionCode.parse("96")))
def test_numbers_of_residents_keep_to_what_is_asked_for(number: Nik) -> None:
    """Day of birth and province."""
    assert number.birth_date(LEAP) == LEAP
    assert str(number.region.province) == "96"


@given(ps.niks(first=date(2001, 3, 1), last=date(2003, 12, 31)))
def test_numbers_of_residents_without_a_leap_day_have_none(number: Nik) -> None:
    """Where there is none between the bounds."""
    assert date(2001, 3, 1) <= number.birth_date(date(2003, 12, 31)) <= date(2003, 12, 31)


def test_numbers_of_taxpayers_are_of_every_sort() -> None:
    """Residents' own and others, and those that fail the check digit if they are asked for."""
    sorts: list[Callable[[Npwp], object]] = [
        lambda one: one.nik is not None,
        lambda one: one.check_digit_holds is True,
        lambda one: one.branch == "000",
    ]
    fails: Callable[[Npwp], object] = lambda one: one.check_digit_holds is False  # noqa: E731
    assert unreached(ps.npwps(), sorts) == []
    assert unreached(ps.npwps(check_digit=CheckDigit.REPORTED), [*sorts, fails]) == []


@given(ps.npwps())
def test_numbers_of_taxpayers_pass_the_check_digit(number: Npwp) -> None:
    """Unless others are asked for."""
    assert number.check_digit_holds is not False


@given(for_rule(PseudonymRule(doc="")))
def test_pseudonyms_are_no_numbers(text: Any) -> None:
    """As their rule has it."""
    assert not is_number(text)


@pytest.mark.parametrize(
    "make",
    [
        lambda: ps.niks(first=date(2001, 1, 1), last=date(2000, 1, 1)),
        lambda: ps.niks(first="2000-01-01"),  # type: ignore[arg-type]
        lambda: ps.niks(province=RegionCode.parse("73.09")),
        lambda: ps.niks(province="73"),  # type: ignore[arg-type]
        lambda: ps.npwps(check_digit=False),  # type: ignore[arg-type]
        lambda: ps.npwps(check_digit=None),  # type: ignore[arg-type]
    ],
)
def test_other_arguments_are_refused_at_once(make: Callable[[], object]) -> None:
    """Before anything is drawn."""
    with pytest.raises(ArgumentError):
        make()
