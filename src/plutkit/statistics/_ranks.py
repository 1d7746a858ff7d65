"""Ranks by a named policy for ties, and their bounds when values are known within intervals."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator
from enum import Enum
from fractions import Fraction
from typing import Final, NamedTuple, cast

from plutkit._record import (
    ChoiceRule,
    CollectionRule,
    Declared,
    InstanceRule,
    IntegerRule,
    check_arguments,
    collected,
    fault,
    items_of,
)
from plutkit.errors import Fault


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


class RankBounds(NamedTuple):
    """The best and the worst rank that one of several may have; equal when it is certain."""

    best: int
    worst: int


def rank_bounds(
    intervals: Iterable[tuple[int, int | None]], *, possible: Collection[int] = ()
) -> tuple[RankBounds, ...]:
    """Bound the competition ranks of values known within intervals (`rentang peringkat`).

    Takes intervals (least, greatest), both possible, greatest None for no bound. `possible` holds
    the positions of those that may not take part at all: they can push others down, never up.
    Gives best = 1 + the number certainly ahead (their greatest below the other's least), worst =
    1 + the number possibly ahead (their least below its greatest), in the order of the intervals.
    Each value is taken to be free of the others. No intervals give no bounds. In O(n log n).

    >>> rank_bounds([(3, 3), (1, 5), (4, None)])
    (RankBounds(best=1, worst=2), RankBounds(best=1, worst=3), RankBounds(best=2, worst=3))

    Raises `ArgumentError` that lists every end that is no int, every greatest below its least, and
    every position that does not exist, each with its place: ``intervals[1][0]``, ``possible[2]``.
    """
    given, places = collected(intervals), collected(possible)
    many = len(given) if type(given) is tuple else None
    check_arguments(
        "rank_bounds",
        intervals=(CollectionRule(_IntervalRule()), given),
        possible=(CollectionRule(_PositionRule(many)), places),
    )
    return bounds_of(given, frozenset(places))


class _IntervalRule(Declared):
    """A pair of whole numbers in order, the second None for no bound."""

    none: str = ""

    def faults(self, path: str, value: object) -> Iterator[Fault]:
        ends = items_of(value)
        if ends is None or len(ends) != 2:
            yield fault(
                path, "interval.type", value,
                "is not a pair; give (least, greatest)",
                "bukan pasangan; berikan (terkecil, terbesar)",
            )  # fmt: skip
            return
        least, greatest = ends
        below = [*_END.faults(f"{path}[0]", least)]
        if greatest is not None:
            below += _END.faults(f"{path}[1]", greatest)
        yield from below
        if not below and greatest is not None and cast("int", greatest) < cast("int", least):
            yield fault(
                path, "interval.order", value,
                "ends before it starts; give (least, greatest)",
                "berakhir sebelum mulai; berikan (terkecil, terbesar)",
            )  # fmt: skip


_END: Final = IntegerRule("")


class _PositionRule(Declared):
    """The position, from 0, of one of `many`; None if nobody knows how many."""

    many: int | None
    none: str = ""

    def faults(self, path: str, value: object) -> Iterator[Fault]:
        if type(value) is not int:
            yield from _END.faults(path, value)
        elif self.many is not None and not 0 <= value < self.many:
            yield fault(
                path, "position.unknown", value,
                f"is the position of none of the {self.many} given; count them from 0",
                f"bukan posisi salah satu dari {self.many} yang diberikan; hitung mulai dari 0",
            )  # fmt: skip


def bounds_of(
    intervals: tuple[tuple[int, int | None], ...], possible: frozenset[int]
) -> tuple[RankBounds, ...]:
    """Compute `rank_bounds` of what is known to be sound."""
    greatest_of_members = sorted(
        greatest
        for position, (_, greatest) in enumerate(intervals)
        if greatest is not None and position not in possible
    )
    leasts = sorted(least for least, _ in intervals)
    bounds: list[RankBounds] = []
    for least, greatest in intervals:
        # Nobody is certainly ahead of itself: its greatest is never below its least. But its least
        # may be below its greatest, and then it is among those counted as possibly ahead.
        ahead = bisect_left(greatest_of_members, least)
        if greatest is None:
            maybe_ahead = len(intervals) - 1
        else:
            maybe_ahead = bisect_left(leasts, greatest) - (least < greatest)
        bounds.append(RankBounds(1 + ahead, 1 + maybe_ahead))
    return tuple(bounds)
