"""Strategies for amounts and days at the bounds of the law."""

from datetime import date, timedelta
from typing import Final

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from plutkit.law import SIZE_LAWS

_ONE_DAY: Final = timedelta(days=1)
SIZE_BOUNDS: Final = sorted(
    {
        bound
        for law in SIZE_LAWS.entries
        for bounds in law.value.bounds
        for bound in (bounds.micro, bounds.small, bounds.medium)
    }
)
"""The bounds of every law of size, in rupiah."""


def size_amounts() -> SearchStrategy[int]:
    """Give amounts of rupiah under, at and over the bounds of every law of size.

    >>> from hypothesis import given
    >>> @given(size_amounts())
    ... def lies_at_a_bound(amount):
    ...     assert min(abs(amount - bound) for bound in SIZE_BOUNDS) <= 1
    >>> lies_at_a_bound()
    """
    return st.builds(int.__add__, st.sampled_from(SIZE_BOUNDS), st.sampled_from((-1, 0, 1)))


def law_days() -> SearchStrategy[date]:
    """Give the days before, on and after each day on which the law of size changes.

    It changes on the first day in force of a law, and on the day after its last one.

    >>> from hypothesis import find
    >>> find(law_days(), lambda day: day.year == 2020)
    datetime.date(2020, 11, 1)
    """
    changes = [law.starts for law in SIZE_LAWS.entries]
    changes += [law.ends + _ONE_DAY for law in SIZE_LAWS.entries if law.ends is not None]
    steps = (-_ONE_DAY, timedelta(0), _ONE_DAY)
    return st.sampled_from(sorted(change + step for change in changes for step in steps))
