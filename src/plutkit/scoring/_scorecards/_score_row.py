"""One centre in a ranking by scores, and which change of a weight swaps two of them."""

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from plutkit._record import Row
from plutkit.indicators import Measurement
from plutkit.scoring._scorecards._scorecard import ScoreItem
from plutkit.statistics import RankBounds


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


class ScorePart(NamedTuple):
    """What one indicator adds to the score of a centre (`sumbangan skor`)."""

    measurement: Measurement
    """The value, with the records that made it, or why there is none."""
    position: Fraction | None
    """Where the value lies between its goalposts: 0 at the worst, 1 at the best. None without."""
    is_clipped: bool
    """Whether the value is beyond a goalpost, and counts as if it were at it."""
    weight: Fraction
    """The weight by which it counts."""
    low: Fraction
    """What it adds at least."""
    high: Fraction
    """What it adds at most: the same, unless the value is not known."""

    @property
    def contribution(self) -> Fraction | None:
        """What it adds exactly; None if that is not known."""
        return self.low if self.low == self.high else None


class SamplingBounds(NamedTuple):
    """The score and its ranks if each rate may be wrong by chance (`selang karena sampel`).

    The intervals of all rates of all centres hold together with the confidence asked for. These
    bounds are conservative: rates hardly ever err all in the least favourable way.
    """

    low: float
    high: float
    best: int
    worst: int


class RankWithout(NamedTuple):
    """The ranks that a centre may have by the scorecard without one indicator."""

    indicator_key: str
    """The one that is dropped; the others share its weight in proportion."""
    best: int
    worst: int


class Unscored(NamedTuple):
    """A centre put aside without a score (`PLUT tanpa skor`)."""

    centre_id: str
    name: str
    was_there: bool
    """Whether it may have been there within the period, between its founding and its closing. If
    so, too little of the weight is known."""
    known_weight: Fraction
    missing: tuple[str, ...]
    """The keys of the indicators without a value."""


class ScoreRow(Row):
    """A centre in a ranking by scores (`PLUT dalam peringkat skor`).

    Made by `score_centres`, whose example shows it. The contributions of its parts add up to its
    score exactly, their lows to its low and their highs to its high.
    """

    centre_id: str
    """The id of the centre."""
    name: str
    """Its name."""
    is_member: bool
    """Whether it certainly belongs to the scope."""
    low: Fraction
    """Its score, from 0 to 1, if what is unknown is the worst."""
    high: Fraction
    """Its score if what is unknown is the best."""
    best: int
    """The best rank that it may have."""
    worst: int
    """The worst rank that it may have."""
    known_weight: Fraction
    """The weight of the indicators with a value."""
    parts: tuple[ScorePart, ...]
    """What each indicator adds, in their order."""
    sampling: SamplingBounds | None
    """The bounds with sampling error. None: no indicator is a rate."""
    without: tuple[RankWithout, ...]
    """The ranks if one indicator is dropped, where it has a score then."""

    @property
    def score(self) -> Fraction | None:
        """Its score; None if that is not exact."""
        return self.low if self.low == self.high else None

    @property
    def rank(self) -> int | None:
        """Its rank; None if that is not exact."""
        return self.best if self.best == self.worst else None

    @property
    def is_complete(self) -> bool:
        """Whether every value is known."""
        return self.known_weight == 1

    @property
    def dropped(self) -> RankBounds | None:
        """The least and the greatest rank when any one indicator is dropped; None without any."""
        if not self.without:
            return None
        return RankBounds(
            min(one.best for one in self.without), max(one.worst for one in self.without)
        )
