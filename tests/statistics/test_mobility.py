"""Moves between states, against counting."""

from fractions import Fraction
from itertools import product
from math import isclose, sqrt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plutkit.errors import ArgumentError, InvalidRecordError
from plutkit.statistics import MoveShares, TransitionMatrix, transition_matrix

STATES = ("micro", "small", "medium")
WORKED = TransitionMatrix(states=STATES, counts=((180, 18, 2), (5, 40, 5), (0, 2, 18)))

pairs_of_states = st.lists(st.tuples(st.sampled_from(STATES), st.sampled_from(STATES)))


@st.composite
def square_counts(draw: st.DrawFn) -> tuple[tuple[int, ...], ...]:
    """Give counts of two or three states, some unobserved."""
    size = draw(st.integers(2, 3))
    row = st.tuples(*[st.integers(0, 4)] * size)
    return draw(st.tuples(*[row] * size))


def matrix_of(counts: tuple[tuple[int, ...], ...]) -> TransitionMatrix:
    """Make a matrix of the first states."""
    return TransitionMatrix(states=STATES[: len(counts)], counts=counts)


class TestProbabilities:
    """The shares of each row."""

    @given(pairs_of_states)
    def test_they_are_those_of_counting(self, pairs: list[tuple[str, str]]) -> None:
        """None for a state in which nothing was seen to start."""
        matrix = transition_matrix(iter(pairs), iter(STATES))
        for start, row in zip(STATES, matrix.probabilities, strict=True):
            ends = [end for begin, end in pairs if begin == start]
            expected = tuple(Fraction(ends.count(state), len(ends) or 1) for state in STATES)
            assert row == (expected if ends else None)

    @given(square_counts())
    def test_each_row_adds_up_to_1(self, counts: tuple[tuple[int, ...], ...]) -> None:
        """Exactly."""
        for row in matrix_of(counts).probabilities:
            assert row is None or sum(row) == 1


class TestShorrocks:
    """The index of mobility."""

    @given(square_counts())
    def test_it_is_one_less_the_mean_of_staying_scaled(
        self, counts: tuple[tuple[int, ...], ...]
    ) -> None:
        """(k - trace) / (k - 1), or None if a row is not known."""
        matrix, k = matrix_of(counts), len(counts)
        known = [row for row in matrix.probabilities if row is not None]
        if len(known) < k:
            assert matrix.shorrocks is None
            assert matrix.shorrocks_error is None
        else:
            trace = sum((row[state] for state, row in enumerate(known)), Fraction(0))
            assert matrix.shorrocks == (k - trace) / (k - 1)

    @given(st.lists(st.integers(1, 3), min_size=2, max_size=2), st.integers(1, 3))
    def test_its_error_is_that_of_every_sample(self, totals: list[int], quarters: int) -> None:
        """Over all samples from two rows that stay with the probability of the estimate."""
        stay = Fraction(quarters, 4)
        first, second = (4 * total for total in totals)
        counts = (
            (int(first * stay), first - int(first * stay)),
            (second - int(second * stay), int(second * stay)),
        )
        error = matrix_of(counts).shorrocks_error
        mean = square = Fraction(0)
        for chosen in product(range(first + 1), range(second + 1)):
            chance, index = Fraction(1), Fraction(2)
            for n, stayed in zip((first, second), chosen, strict=True):
                ways = Fraction(1)
                for i in range(stayed):
                    ways = ways * (n - i) / (i + 1)
                chance *= ways * stay**stayed * (1 - stay) ** (n - stayed)
                index -= Fraction(stayed, n)
            mean += chance * index
            square += chance * index**2
        assert error is not None
        assert isclose(error, sqrt(square - mean**2), rel_tol=1e-9, abs_tol=1e-12)

    def test_worked_example(self) -> None:
        """0.2 with its error, and the times to the exits."""
        assert WORKED.shorrocks == Fraction(1, 5)
        error = WORKED.shorrocks_error
        assert error is not None
        assert round(error, 7) == 0.0451387
        assert list(WORKED.exit_times) == [10, 5, 10]

    def test_it_reaches_from_all_stay_to_none_stays(self) -> None:
        """0, and k / (k - 1)."""
        assert matrix_of(((3, 0), (0, 2))).shorrocks == 0
        assert matrix_of(((0, 3), (2, 0))).shorrocks == 2
        assert matrix_of(((1, 1), (1, 1))).shorrocks == 1

    @pytest.mark.parametrize("counts", [(), ((5,),)])
    def test_fewer_than_two_states_have_none(self, counts: tuple[tuple[int, ...], ...]) -> None:
        """There is nowhere to go."""
        assert matrix_of(counts).shorrocks is None


class TestExitTimes:
    """In how many steps a state is left."""

    def test_never_and_not_known_are_none(self) -> None:
        """A state that none left, one that none was in, and one that all left at once."""
        assert matrix_of(((3, 0, 0), (0, 0, 0), (2, 1, 0))).exit_times == (None, None, Fraction(1))


class TestMoveShares:
    """Who moved up, down, or stayed."""

    @given(pairs_of_states)
    def test_they_are_those_of_counting(self, pairs: list[tuple[str, str]]) -> None:
        """Over all observations; None without any."""
        changes = [STATES.index(end) - STATES.index(start) for start, end in pairs]
        shares = transition_matrix(pairs, STATES).move_shares
        if not pairs:
            assert shares is None
        else:
            n = len(pairs)
            up, down = sum(c > 0 for c in changes), sum(c < 0 for c in changes)
            assert shares == MoveShares(
                Fraction(up, n), Fraction(down, n), 1 - Fraction(up + down, n)
            )


class TestMaking:
    """Pairs and counts that are none."""

    def test_every_fault_of_the_pairs_is_told(self) -> None:
        """By its position."""
        pairs: list[Any] = [
            ("micro", "small"), ("large", "micro"), ("micro", 3), "micro", ("micro",),
            ("micro", "micro", "micro"), ["micro", "micro"], ("tiny", "huge"),
        ]  # fmt: skip
        with pytest.raises(ArgumentError) as info:
            transition_matrix(pairs, STATES)
        assert info.value.subject == "transition_matrix"
        assert [(fault.path, fault.code) for fault in info.value.faults] == [
            ("pairs[1][0]", "choice"), ("pairs[2][1]", "choice"), ("pairs[3]", "tuple.type"),
            ("pairs[4]", "tuple.short"), ("pairs[5]", "tuple.long"), ("pairs[6]", "tuple.type"),
            ("pairs[7][0]", "choice"), ("pairs[7][1]", "choice"),
        ]  # fmt: skip

    def test_states_are_different_texts(self) -> None:
        """Otherwise a move would have no direction."""
        states: Any = ("micro", "small", "micro", 4)
        with pytest.raises(ArgumentError, match=r"states\[3\]"):
            transition_matrix([], states)
        with pytest.raises(ArgumentError, match=r"states\[2\].*twice"):
            transition_matrix([], states[:3])

    @pytest.mark.parametrize(
        "counts",
        [((1, 2),), ((1, 2), (3,)), ((1, 2), (3, 4), (5, 6)), ((1, 2, 3), (4, 5, 6))],
    )
    def test_counts_are_square(self, counts: Any) -> None:
        """One row and one column for each state."""
        with pytest.raises(InvalidRecordError, match="not a square") as caught:
            TransitionMatrix(states=("a", "b"), counts=counts)
        assert [fault.code for fault in caught.value.faults] == ["mobility.square"]

    @pytest.mark.parametrize("count", [-1, 0.5, True])
    def test_a_count_is_a_whole_number(self, count: Any) -> None:
        """From 0 up."""
        with pytest.raises(InvalidRecordError, match=r"counts\[0\]\[1\]"):
            TransitionMatrix(states=("a", "b"), counts=((0, count), (0, 0)))
