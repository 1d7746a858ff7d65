"""Numbers of residents and taxpayers against an independent library."""

import os
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plutkit.errors import ParseError
from plutkit.identity import Nik, Npwp
from plutkit.strategies import niks, npwps

if os.environ.get("PLUTKIT_ORACLES") == "required":
    from stdnum.id import nik as their_nik
    from stdnum.id import npwp as their_npwp
else:
    their_nik = pytest.importorskip("stdnum.id.nik")
    their_npwp = pytest.importorskip("stdnum.id.npwp")

UNKNOWN_TO_THEM = ("65", "92", "93", "95", "96")
NOW = date(2026, 11, 25)


def is_nik(text: str) -> bool:
    """Tell whether we read a text as a resident's number."""
    try:
        Nik.parse(text)
    except ParseError:
        return False
    return True


def is_npwp(text: str) -> bool:
    """Tell whether we read a text as a taxpayer number."""
    try:
        Npwp.parse(text)
    except ParseError:
        return False
    return True


@given(niks(), st.integers(0, 99), st.integers(0, 19))
def test_numbers_of_residents_are_theirs_where_they_are_right(
    number: Nik, day: int, month: int
) -> None:
    """Of the regencies they know, and days of women and men."""
    digits = number.reveal()
    text = f"{digits[:6]}{day:02}{month:02}{digits[10:]}"
    known = their_nik.is_valid(f"{digits[:6]}010101{digits[12:]}")
    if known and day in {*range(1, 32), *range(41, 72)}:
        assert is_nik(text) is their_nik.is_valid(text)


@given(niks(first=date(1930, 1, 1), last=date(1999, 12, 31)))
def test_births_before_2000_are_theirs(number: Nik) -> None:
    """They take the century of 1900 if the day exists there."""
    assert number.birth_date(date(1999, 12, 31)) == their_nik.get_birth_date(number.reveal())


@given(npwps(), st.integers(0, 9))
def test_numbers_of_taxpayers_are_theirs(number: Npwp, last: int) -> None:
    """With the check digit that holds, and with others; residents' own aside."""
    digits = number.reveal()
    if number.nik is None:
        text = f"{digits[:9]}{last}{digits[10:]}"
        assert is_npwp(text) is is_npwp(text[1:]) is their_npwp.is_valid(text[1:])
        assert their_npwp.is_valid(text) is their_npwp.is_valid(text[1:])
        assert their_npwp.format(digits[1:]) == number.reveal_punctuated()


@pytest.mark.parametrize("province", UNKNOWN_TO_THEM)
def test_they_do_not_know_the_provinces_since_2012(province: str) -> None:
    """Numbers of these are valid: the day this fails, they have learnt it."""
    text = f"{province}01011708900001"
    assert is_nik(text)
    assert not their_nik.is_valid(text)


def test_they_take_a_day_that_is_nobodys() -> None:
    """81 is neither a man's nor a woman's."""
    assert their_nik.is_valid("3171018108450001")
    assert not is_nik("3171018108450001")


def test_they_take_a_child_for_an_old_man() -> None:
    """Born in 2005, not in 1905."""
    text = "3171011708050001"
    assert their_nik.get_birth_date(text) == date(1905, 8, 17)
    assert Nik.parse(text).birth_date(NOW) == date(2005, 8, 17)


def test_they_take_all_zeros() -> None:
    """Which stand for no number."""
    assert their_npwp.is_valid("0" * 15)
    assert not is_npwp("0" * 15)
