"""Strategies for numbers of businesses, and for codes of what they do."""

from typing import Final

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from plutkit._record import ChoiceRule, check_arguments
from plutkit.identity import Kbli, KbliEdition, Nib

_FIRST, _LAST = 1, 10**13 - 1
_MANUFACTURING: Final = (10, 33)
"""The first and the last division of manufacturing."""


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
