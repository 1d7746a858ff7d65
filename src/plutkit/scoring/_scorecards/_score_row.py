"""One centre in a ranking by scores."""

from fractions import Fraction
from typing import NamedTuple

from plutkit._record import Row
from plutkit.indicators import Measurement
from plutkit.statistics import RankBounds


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
