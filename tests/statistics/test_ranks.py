"""Ranks and rank bounds, against counting and enumeration."""

from fractions import Fraction
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plutkit.errors import ArgumentError
from plutkit.statistics import RankBounds, Ties, rank_bounds, ranks

values = st.lists(st.integers(0, 5) | st.fractions(0, 5, max_denominator=3), max_size=8)


def counted(numbers: list[int | Fraction], ties: Ties) -> list[int | Fraction]:
    """Give ranks by counting, one value after the other."""
    found: list[int | Fraction] = []
    for value in numbers:
        ahead = sum(other < value for other in numbers)
        level = sum(other == value for other in numbers)
        rank: dict[Ties, int | Fraction] = {
            Ties.COMPETITION: 1 + ahead,
            Ties.MODIFIED_COMPETITION: ahead + level,
            Ties.DENSE: 1 + len({other for other in numbers if other < value}),
            Ties.AVERAGE: Fraction(sum(range(ahead + 1, ahead + level + 1)), level),
        }
        found.append(rank[ties])
    return found


class TestRanks:
    """Ranks by a named policy for ties."""

    @given(values, st.sampled_from(Ties))
    def test_they_are_those_of_counting(self, numbers: list[int | Fraction], ties: Ties) -> None:
        """Under every policy."""
        assert list(ranks(numbers, ties=ties)) == counted(numbers, ties)

    @given(values)
    def test_average_ranks_add_up_to_those_without_ties(
        self, numbers: list[int | Fraction]
    ) -> None:
        """Ties share what they take together."""
        n = len(numbers)
        assert sum(ranks(numbers, ties=Ties.AVERAGE)) == Fraction(n * (n + 1), 2)

    def test_untied_and_tied_values_keep_their_ranks(self) -> None:
        """The case in which a ranking library unties 3,1,1,2 into 2,3,4,1."""
        assert ranks((3, 1, 1, 2)) == (4, 1, 1, 3)

    def test_no_values_have_no_ranks(self) -> None:
        """Nothing in, nothing out."""
        assert ranks(()) == ()

    @pytest.mark.parametrize("value", [True, 1.5, float("nan"), "1", None])
    def test_other_values_are_refused_by_their_place(self, value: Any) -> None:
        """A float could be NaN, True is not 1."""
        with pytest.raises(ArgumentError, match=r"values\[1\]"):
            ranks([1, value])

    @pytest.mark.parametrize("wrong", [5, None, "12", b"12"])
    def test_values_come_in_a_collection(self, wrong: Any) -> None:
        """A text is none; what else is wrong is told with it."""
        ties: Any = "dense"
        with pytest.raises(ArgumentError) as caught:
            ranks(wrong, ties=ties)
        assert [(fault.path, fault.code) for fault in caught.value.faults] == [
            ("values", "collection.type"), ("ties", "choice"),
        ]  # fmt: skip

    def test_a_policy_is_named_by_the_enumeration(self) -> None:
        """Not by its text."""
        ties: Any = "dense"
        with pytest.raises(ArgumentError, match="ties"):
            ranks([1], ties=ties)


@st.composite
def some_intervals(draw: st.DrawFn) -> list[tuple[int, int | None]]:
    """Give a few short intervals, some without an upper bound."""
    found: list[tuple[int, int | None]] = []
    for _ in range(draw(st.integers(0, 4))):
        least = draw(st.integers(0, 4))
        greatest = draw(st.none() | st.integers(least, least + 2))
        found.append((least, greatest))
    return found


class TestRankBounds:
    """Best and worst rank, against every completion."""

    @given(some_intervals(), st.data())
    def test_they_are_those_of_every_completion(
        self, intervals: list[tuple[int, int | None]], data: st.DataObject
    ) -> None:
        """Those that may not take part are in it or out of it."""
        possible = data.draw(
            st.sets(st.sampled_from(range(len(intervals)))) if intervals else st.just(set())
        )
        options: list[list[int | None]] = []
        for position, (least, greatest) in enumerate(intervals):
            times: list[int | None] = list(
                range(least, (least + 9 if greatest is None else greatest) + 1)
            )
            options.append([*times, None] if position in possible else times)
        found: dict[int, list[int]] = {position: [] for position in range(len(intervals))}
        for world in product(*options):
            for position, time in enumerate(world):
                if time is not None:
                    ahead = sum(other is not None and other < time for other in world)
                    found[position].append(1 + ahead)
        assert list(rank_bounds(intervals, possible=possible)) == [
            (min(places), max(places)) for places in found.values()
        ]

    def test_those_that_may_not_take_part_push_down_but_never_up(self) -> None:
        """The second is certain to be behind the first only if the first takes part."""
        assert rank_bounds([(1, 1), (2, 2)], possible=[0]) == (RankBounds(1, 1), RankBounds(1, 2))

    @pytest.mark.parametrize(
        ("intervals", "possible", "faults"),
        [
            ([(2, 1)], (), [("intervals[0]", "interval.order")]),
            ([(1, 1), 2], (), [("intervals[1]", "interval.type")]),
            ([(1, 1, 1)], (), [("intervals[0]", "interval.type")]),
            ([(True, 1)], (), [("intervals[0][0]", "integer.type")]),
            ([(1, 1.5)], (), [("intervals[0][1]", "integer.type")]),
            ([(1, None), (None, 1)], (), [("intervals[1][0]", "integer.type")]),
            ([(1, 2)], (0, 1), [("possible[1]", "position.unknown")]),
            ([(1, 2)], (-1,), [("possible[0]", "position.unknown")]),
            ([(1, 2)], (0, True), [("possible[1]", "integer.type")]),
            ([], [0], [("possible[0]", "position.unknown")]),
            (None, (), [("intervals", "collection.type")]),
            (5, [0, "x"], [("intervals", "collection.type"), ("possible[1]", "integer.type")]),
            ([(1, 2)], 5, [("possible", "collection.type")]),
            (
                [(2, 1), (1, 1), (0.5, "x"), 3],
                (4, 3),
                [
                    ("intervals[0]", "interval.order"),
                    ("intervals[2][0]", "integer.type"),
                    ("intervals[2][1]", "integer.type"),
                    ("intervals[3]", "interval.type"),
                    ("possible[0]", "position.unknown"),
                ],
            ),
        ],
    )
    def test_bad_intervals_and_positions_are_all_told_at_once(
        self, intervals: Any, possible: Any, faults: list[tuple[str, str]]
    ) -> None:
        """Each with its place."""
        with pytest.raises(ArgumentError) as caught:
            rank_bounds(intervals, possible=possible)
        assert [(fault.path, fault.code) for fault in caught.value.faults] == faults

    def test_a_position_among_no_intervals_is_told_plainly(self) -> None:
        """There is no range to choose from."""
        with pytest.raises(ArgumentError, match="none of the 0 given"):
            rank_bounds([], possible=[0])

    def test_collections_of_every_sort_are_taken(self) -> None:
        """Iterators and sets too."""
        assert rank_bounds(iter([(1, 1), (2, 2)]), possible={0}) == rank_bounds(
            [(1, 1), (2, 2)], possible=[0]
        )
