"""Strategies for numbers of residents, taxpayers and businesses, and for codes of what they do."""

from datetime import date
from typing import Final

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from plutkit._record import ChoiceRule, check_arguments
from plutkit.identity import (
    PROVINCES,
    CheckDigit,
    Kbli,
    KbliEdition,
    Nib,
    Nik,
    Npwp,
    RegionCode,
)
from plutkit.identity._nik import existing
from plutkit.identity._npwp import luhn_holds
from plutkit.identity._province_rule import ProvinceRule
from plutkit.strategies._quantities import days

_FIRST, _LAST = 1, 10**13 - 1
_MANUFACTURING: Final = (10, 33)
"""The first and the last division of manufacturing."""
_ADDED: Final = (0, 40)
"""What men and women add to their day of birth."""


def kblis(*, edition: KbliEdition | None = None) -> SearchStrategy[Kbli]:
    """Give codes of business fields, of every edition or of one, many of them of manufacturing.

    >>> from hypothesis import given
    >>> @given(kblis(edition=KbliEdition.KBLI_2020))
    ... def is_of_the_edition(code):
    ...     assert code.edition is KbliEdition.KBLI_2020
    >>> is_of_the_edition()

    Raises `ArgumentError` for what is no edition.
    """
    check_arguments("kblis", edition=(ChoiceRule("", KbliEdition, "any"), edition))
    first, last = _MANUFACTURING
    # One division under and one over: they are no manufacturing.
    near = st.integers((first - 1) * 1000, (last + 2) * 1000 - 1)
    codes = (near | st.integers(1, 99_999)).map("{:05}".format)
    editions = st.sampled_from(KbliEdition) if edition is None else st.just(edition)
    return st.builds(Kbli, edition=editions, code=codes)


def nibs() -> SearchStrategy[Nib]:
    """Give business identification numbers, with and without zeros in front.

    >>> from hypothesis import given
    >>> @given(nibs())
    ... def has_13_digits(number):
    ...     assert len(str(number)) == 13
    >>> has_13_digits()
    """
    numbers = st.sampled_from((_FIRST, _LAST)) | st.integers(_FIRST, _LAST)
    return st.builds(Nib, digits=numbers.map("{:013}".format))


def niks(
    *,
    first: date = date(1930, 1, 1),
    last: date = date(2029, 12, 31),
    province: RegionCode | None = None,
) -> SearchStrategy[Nik]:
    """Give numbers of women and men of every province or of one, born from `first` to `last`.

    >>> from hypothesis import given
    >>> @given(niks(first=date(2000, 1, 1), province=RegionCode.parse("73")))
    ... def is_of_the_province(number):
    ...     assert str(number.region.province) == "73"
    ...     assert number.birth_date(date(2029, 12, 31)).year >= 2000
    >>> is_of_the_province()

    29 February and the bounds are not left to chance. Raises `ArgumentError`
    for what is no province, for other types, and if the last day is before the first.
    """
    check_arguments("niks", province=(ProvinceRule(doc="", none="any"), province))
    births = days(first=first, last=last)
    near = [
        first,
        last,
        *(day for day in _leap_days(first.year, last.year) if first <= day <= last),
    ]
    provinces = st.sampled_from(PROVINCES) if province is None else st.just(province.code)
    return st.builds(
        lambda *parts: Nik.parse("".join(parts)),
        provinces,
        (st.integers(1, 69) | st.integers(71, 79)).map("{:02}".format),
        st.integers(1, 99).map("{:02}".format),
        st.builds(_birth_digits, births | st.sampled_from(near), st.sampled_from(_ADDED)),
        st.integers(1, 9999).map("{:04}".format),
    )


def npwps(*, check_digit: CheckDigit = CheckDigit.REQUIRED) -> SearchStrategy[Npwp]:
    """Give numbers of taxpayers: of 15 digits, and residents' own.

    >>> from hypothesis import given
    >>> @given(npwps())
    ... def has_a_sound_check_digit(number):
    ...     assert number.check_digit_holds in {True, None}
    >>> has_a_sound_check_digit()

    `CheckDigit.REPORTED` gives those too whose check digit does not hold. Raises `ArgumentError`
    for what is no policy.
    """
    check_arguments("npwps", check_digit=(ChoiceRule("", CheckDigit), check_digit))
    payers = st.integers(1, 10**8 - 1).map(lambda number: _with_check_digit(f"{number:08}"))
    if check_digit is CheckDigit.REPORTED:
        payers |= st.integers(1, 10**9 - 1).map("{:09}".format)
    offices = st.integers(0, 10**6 - 1).map("{:06}".format)
    of_15 = st.builds("{}{}".format, payers, offices)
    return (of_15 | niks().map(Nik.reveal)).map(
        lambda text: Npwp.parse(text, check_digit=CheckDigit.REPORTED)
    )


def _leap_days(first: int, last: int) -> list[date]:
    found = (existing(year, 2, 29) for year in range(first, last + 1))
    return [day for day in found if day is not None]


def _birth_digits(born: date, added: int) -> str:
    return f"{born.day + added:02}{born.month:02}{born.year % 100:02}"


def _with_check_digit(digits: str) -> str:
    return next(f"{digits}{last}" for last in range(10) if luhn_holds(f"{digits}{last}"))
