"""At which change of one weight two neighbours of a ranking swap."""

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from plutkit.scoring._scorecards._scorecard import ScoreItem


class WeightChange(NamedTuple):
    """A change of one weight, the others shrinking or growing in proportion (`ubahan bobot`).

    At exactly this weight both scores are equal; beyond it the two have swapped.
    """

    indicator_key: str
    """Whose weight."""
    weight: Fraction
    """The weight at which the scores are equal, between 0 and 1."""
    change: Fraction
    """That weight less the one of the scorecard; 0 where the scores are equal as it is."""


class RankSwap(NamedTuple):
    """What it takes for two neighbours of a ranking to swap (`pertukaran peringkat`)."""

    ahead_id: str
    """The id of the centre ahead, or first by id of two equal ones."""
    behind_id: str
    """The id of the other one."""
    changes: tuple[WeightChange, ...] | None
    """Every change of a single weight that does it, in the order of the items; empty if none does.
    None where a value of one of both is not known, so that there is no exact change."""

    @property
    def nearest(self) -> WeightChange | None:
        """The smallest of the changes, of equal ones the first; None if there is none."""
        return min(self.changes or (), key=lambda one: abs(one.change), default=None)


def changes_of(
    items: Sequence[ScoreItem], ahead: Sequence[Fraction], behind: Sequence[Fraction]
) -> tuple[WeightChange, ...]:
    """Find the changes of one weight that make two scores equal, and swap them beyond.

    Takes the positions of all values of both. With a weight t, and the others in proportion, the
    lead is t * gap + (1 - t) * rest: the gap in this item, and the mean gap in the others. It
    crosses 0 between 0 and 1 if and only if gap and rest have opposite signs.
    """
    gaps = [one - other for one, other in zip(ahead, behind, strict=True)]
    lead = sum((item.weight * gap for item, gap in zip(items, gaps, strict=True)), Fraction(0))
    changes: list[WeightChange] = []
    for item, gap in zip(items, gaps, strict=True):
        others = lead - item.weight * gap
        if gap * others < 0:
            rest = others / (1 - item.weight)
            weight = rest / (rest - gap)
            changes.append(WeightChange(item.indicator_key, weight, weight - item.weight))
    return tuple(changes)
