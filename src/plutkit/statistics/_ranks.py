"""Ranks by a named policy for ties."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from enum import Enum
from fractions import Fraction

from plutkit._record import ChoiceRule, CollectionRule, InstanceRule, check_arguments, collected


class Ties(Enum):
    """How equal values share ranks (`peringkat seri`)."""

    COMPETITION = "competition"
    """1 + the number strictly ahead: 1, 2, 2, 4."""
    MODIFIED_COMPETITION = "modified_competition"
    """The number ahead or level: 1, 3, 3, 4."""
    DENSE = "dense"
    """1 + the number of distinct values ahead: 1, 2, 2, 3."""
    AVERAGE = "average"
    """The mean of the places that they take, exactly: 1, 5/2, 5/2, 4."""


_VALUES = CollectionRule(InstanceRule("", (int, Fraction)))


def ranks(
    values: Iterable[int | Fraction], *, ties: Ties = Ties.COMPETITION
) -> tuple[int | Fraction, ...]:
    """Rank values, the least first (`peringkat`).

    Takes any number of ints and Fractions and gives their ranks in the same order; no values give
    no ranks. The ranks are ints, with `Ties.AVERAGE` Fractions. In O(n log n).

    >>> ranks((0, 2, 3, 2))
    (1, 2, 4, 2)
    >>> ranks((0, 2, 3, 2), ties=Ties.DENSE)
    (1, 2, 3, 2)
    >>> ranks((0, 2, 3, 2), ties=Ties.AVERAGE)
    (Fraction(1, 1), Fraction(5, 2), Fraction(4, 1), Fraction(5, 2))

    Raises `ArgumentError` for other types (a float could be NaN, True is not 1).
    """
    given = collected(values)
    check_arguments("ranks", values=(_VALUES, given), ties=(ChoiceRule("", Ties), ties))
    ordered = sorted(given)
    if ties is Ties.DENSE:
        distinct = sorted(set(ordered))
        return tuple(1 + bisect_left(distinct, value) for value in given)
    if ties is Ties.COMPETITION:
        return tuple(1 + bisect_left(ordered, value) for value in given)
    if ties is Ties.MODIFIED_COMPETITION:
        return tuple(bisect_right(ordered, value) for value in given)
    return tuple(
        Fraction(1 + bisect_left(ordered, value) + bisect_right(ordered, value), 2)
        for value in given
    )
