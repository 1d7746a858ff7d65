"""How high and how low a rank could be when values are known within intervals."""

from bisect import bisect_left
from collections.abc import Collection, Iterable
from typing import NamedTuple

from plutkit._record import IntegerRule, bad_argument, check_arguments


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

    Raises `ArgumentError` for an end that is no int, a greatest below its least, and a position
    that does not exist.
    """
    given = tuple(intervals)
    whole = IntegerRule("", none="no bound")
    for position, interval in enumerate(given):
        if type(interval) is not tuple or len(interval) != 2:
            raise bad_argument(
                "rank_bounds", f"intervals[{position}]", "interval.type", interval,
                en="is not a pair; give (least, greatest)",
                id="bukan pasangan; berikan (terkecil, terbesar)",
            )  # fmt: skip
        least, greatest = interval
        check_arguments("rank_bounds", least=(IntegerRule(""), least), greatest=(whole, greatest))
        if greatest is not None and greatest < least:
            raise bad_argument(
                "rank_bounds", f"intervals[{position}]", "interval.order", interval,
                en="ends before it starts; give (least, greatest)",
                id="berakhir sebelum mulai; berikan (terkecil, terbesar)",
            )  # fmt: skip
    places = IntegerRule("", least=0, most=len(given) - 1)
    for position in possible:
        check_arguments("rank_bounds", possible=(places, position))
    return bounds_of(given, frozenset(possible))


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
