"""How things move between states: a matrix of transitions and what it tells."""

from collections import Counter
from collections.abc import Iterable, Iterator
from fractions import Fraction
from math import sqrt
from typing import Final, NamedTuple

import attrs

from plutkit._record import (
    RULE,
    CollectionRule,
    Declared,
    Holds,
    IntegerRule,
    OneOfRule,
    Record,
    TextRule,
    TupleRule,
    check_arguments,
    collected,
    fault,
    items_of,
    listed,
)
from plutkit._text import Text
from plutkit.errors import Fault

_STATES: Final = CollectionRule(TextRule(""), unique=True)
_ROW: Final = TupleRule("", IntegerRule("", least=0), unique=False)


class MoveShares(NamedTuple):
    """Which shares of all observations moved up, moved down and stayed; they add up to 1."""

    up: Fraction
    down: Fraction
    stayed: Fraction


def _is_square(states: tuple[str, ...], counts: tuple[tuple[int, ...], ...]) -> bool:
    return len(counts) == len(states) and all(len(row) == len(states) for row in counts)


@attrs.frozen(kw_only=True)
class TransitionMatrix(Record):
    """How many went from each state to each (`matriks transisi`), and how mobile that is.

    States are in the order in which they rank, the lowest first. What cannot be known from the
    counts is None, never 0.

    >>> matrix = TransitionMatrix(
    ...     states=("micro", "small", "medium"), counts=((180, 18, 2), (5, 40, 5), (0, 2, 18))
    ... )
    >>> matrix.shorrocks, matrix.exit_times
    (Fraction(1, 5), (Fraction(10, 1), Fraction(5, 1), Fraction(10, 1)))
    >>> matrix.move_shares
    MoveShares(up=Fraction(5, 54), down=Fraction(7, 270), stayed=Fraction(119, 135))
    """

    states: tuple[str, ...] = attrs.field(metadata=listed(str, "The states, the lowest first."))
    counts: tuple[tuple[int, ...], ...] = attrs.field(
        metadata={
            RULE: TupleRule(
                "For each state, how many of it went to each of the states.", _ROW, unique=False
            )
        }
    )

    _relations = (
        Holds(
            ("states", "counts"), _is_square, "mobility.square",
            Text(
                "is not a square; give one row and one column for each state",
                "bukan persegi; berikan satu baris dan satu kolom untuk tiap keadaan",
            ),
        ),
    )  # fmt: skip

    @property
    def probabilities(self) -> tuple[tuple[Fraction, ...] | None, ...]:
        """The shares of each row; None for a state in which nothing was seen to start."""
        return tuple(
            tuple(Fraction(count, total) for count in row) if (total := sum(row)) else None
            for row in self.counts
        )

    @property
    def _staying(self) -> list[tuple[Fraction, int] | None]:
        """The share of each row that stayed, and of how many it is a share."""
        return [
            (Fraction(row[state], total), total) if (total := sum(row)) else None
            for state, row in enumerate(self.counts)
        ]

    @property
    def shorrocks(self) -> Fraction | None:
        """Shorrocks' index of mobility: from 0, all stay, over 1, where one starts tells nothing.

        (k - trace) / (k - 1) for k states: at most k / (k - 1), when none stays. None with fewer
        than two states or an unobserved one. Source: A. F. Shorrocks, Econometrica 46, 1978.
        """
        leaving = [1 - row[0] for row in self._staying if row is not None]
        if len(leaving) < max(2, len(self.states)):
            return None
        return sum(leaving, Fraction(0)) / (len(leaving) - 1)

    @property
    def shorrocks_error(self) -> float | None:
        """The standard error of `shorrocks`, each row a multinomial sample; None if that is."""
        if self.shorrocks is None:
            return None
        variance = sum(p * (1 - p) / n for p, n in filter(None, self._staying))
        return sqrt(variance) / (len(self.states) - 1)

    @property
    def exit_times(self) -> tuple[Fraction | None, ...]:
        """In how many steps each state is left on average; None if never, or if unobserved."""
        return tuple(
            None if share is None or share[0] == 1 else 1 / (1 - share[0])
            for share in self._staying
        )

    @property
    def move_shares(self) -> MoveShares | None:
        """The shares that moved up, moved down and stayed; None without any observation."""
        numbered = [
            (to - start, n) for start, row in enumerate(self.counts) for to, n in enumerate(row)
        ]
        total = sum(n for _, n in numbered)
        if not total:
            return None
        up = sum(n for change, n in numbered if change > 0)
        down = sum(n for change, n in numbered if change < 0)
        return MoveShares(
            Fraction(up, total), Fraction(down, total), Fraction(total - up - down, total)
        )


def transition_matrix(pairs: Iterable[tuple[str, str]], states: Iterable[str]) -> TransitionMatrix:
    """Count transitions (`matriks transisi`).

    Takes pairs (from, to) of states, and all the states in the order in which they rank, the lowest
    first. No pairs give a matrix of zeros, whose shares are not known. Counts that are there
    already go into `TransitionMatrix(states=..., counts=...)`.

    >>> pairs = [("micro", "small"), ("micro", "micro"), ("small", "small")]
    >>> transition_matrix(pairs, ("micro", "small")).counts
    ((1, 1), (0, 1))

    Raises `ArgumentError` that lists every pair that is none and every unknown state, by
    position, or every one of the states that is no text or stands there twice.
    """
    given, known = collected(pairs), collected(states)
    check_arguments("transition_matrix", states=(_STATES, known))
    check_arguments("transition_matrix", pairs=(CollectionRule(_PairRule(known)), given))
    tally = Counter(given)
    return TransitionMatrix(
        states=known,
        counts=tuple(tuple(tally[start, to] for to in known) for start in known),
    )


class _PairRule(Declared):
    """A pair of two of the states."""

    states: tuple[str, ...]
    none: str = ""

    def faults(self, path: str, value: object) -> Iterator[Fault]:
        yield from TupleRule("", OneOfRule("", self.states), "", 2, False).faults(path, value)
        if len(items_of(value) or ()) > 2:
            yield fault(
                path, "tuple.long", value,
                "has more than two items; give (from, to)",
                "lebih dari dua isinya; berikan (dari, ke)",
            )  # fmt: skip
