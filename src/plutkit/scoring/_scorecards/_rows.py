"""From what was measured of centres to the rows of a ranking."""

from collections.abc import Collection, Sequence
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

from plutkit._record import Declared
from plutkit.indicators import Measurement
from plutkit.scoring._scorecards._score_row import (
    RankSwap,
    RankWithout,
    SamplingBounds,
    ScorePart,
    ScoreRow,
    Unscored,
    WeightChange,
    changes_of,
)
from plutkit.scoring._scorecards._scorecard import Scorecard, ScoreItem
from plutkit.scoring._scorecards._scores import (
    Reach,
    Share,
    known_weight,
    position_of,
    ranks_by,
    shares_of,
    total_of,
    weights_without,
)
from plutkit.statistics import RankBounds, clopper_pearson_interval


class Chance(NamedTuple):
    """Which indicators may be wrong by chance, and how sure their intervals are to be."""

    rates: Collection[str]
    confidence: Fraction


class Entrant(Declared):
    """A centre, with what was measured of it for each item of a scorecard."""

    centre_id: str
    name: str
    is_member: bool
    measured: tuple[Measurement, ...]

    def reaches(
        self, items: Sequence[ScoreItem], chance: Chance | None = None
    ) -> tuple[Reach | None, ...]:
        """Say where each value lies between its goalposts, None if there is no value.

        By chance, each rate may lie anywhere from one end of its interval to the other.
        """
        return tuple(
            _reach(one, item, chance) for one, item in zip(self.measured, items, strict=True)
        )


def _reach(measured: Measurement, item: ScoreItem, chance: Chance | None) -> Reach | None:
    if measured.value is None:
        return None
    if chance is None or item.indicator_key not in chance.rates:
        at = position_of(measured.value, item).at
        return at, at
    yes, known = int(measured.numerator), int(measured.denominator or 0)
    interval = clopper_pearson_interval(yes, known, confidence=chance.confidence)
    low, high = sorted(position_of(Fraction(end), item).at for end in interval)
    return low, high


def rank_entrants(
    card: Scorecard, entrants: Sequence[Entrant], chance: Chance
) -> tuple[tuple[ScoreRow, ...], tuple[Unscored, ...]]:
    """Give the rows of those with a score in their order, and by id those put aside.

    The order is by what is certain: the low of the score, then its high, then the id.
    """
    weights = [Fraction(item.weight) for item in card.items]
    reaches = [one.reaches(card.items) for one in entrants]
    possible = frozenset(place for place, one in enumerate(entrants) if not one.is_member)
    ranks = ranks_by(card, weights, reaches, possible)
    without = {
        item.indicator_key: ranks_by(card, weights_without(weights, place), reaches, possible)
        for place, item in enumerate(card.items)
        if item.weight < 1
    }
    sampling = _sampling(card, entrants, ranks, possible, chance)
    rows: list[ScoreRow] = []
    aside: list[Unscored] = []
    for place, (one, bounds) in enumerate(zip(entrants, ranks, strict=True)):
        known = known_weight(weights, reaches[place])
        if bounds is None:
            missing = tuple(each.card.key for each in one.measured if each.value is None)
            aside.append(Unscored(one.centre_id, one.name, True, known, missing))
            continue
        shares = shares_of(card, weights, reaches[place])
        low, high = total_of(shares)
        dropped = [(key, column[place]) for key, column in without.items()]
        rows.append(
            ScoreRow(
                centre_id=one.centre_id,
                name=one.name,
                is_member=one.is_member,
                low=low,
                high=high,
                best=bounds.best,
                worst=bounds.worst,
                known_weight=known,
                parts=tuple(map(_part, one.measured, card.items, shares)),
                sampling=sampling[place],
                without=tuple(RankWithout(key, *ends) for key, ends in dropped if ends),
            )
        )
    rows.sort(key=lambda row: (-row.low, -row.high, row.centre_id))
    return tuple(rows), tuple(sorted(aside))


def _part(measured: Measurement, item: ScoreItem, share: Share) -> ScorePart:
    position = None if measured.value is None else position_of(measured.value, item)
    return ScorePart(
        measurement=measured,
        position=position and position.at,
        is_clipped=position is not None and position.is_clipped,
        weight=share.weight,
        low=share.low,
        high=share.high,
    )


def _sampling(
    card: Scorecard,
    entrants: Sequence[Entrant],
    ranks: Sequence[RankBounds | None],
    possible: frozenset[int],
    chance: Chance,
) -> list[SamplingBounds | None]:
    """Carry the intervals of the rates through to the bounds of scores and ranks.

    All of them hold together with at least the confidence, by Bonferroni: each has its part of what
    that leaves. Every interval contains its rate, so that these bounds contain the others.
    """
    rated = len(ranks) - ranks.count(None)
    if not rated or not chance.rates:
        return [None] * len(entrants)
    weights = [Fraction(item.weight) for item in card.items]
    each = 1 - (1 - chance.confidence) / (rated * len(chance.rates))
    reaches = [one.reaches(card.items, chance._replace(confidence=each)) for one in entrants]
    bounds = ranks_by(card, weights, reaches, possible)
    found: list[SamplingBounds | None] = []
    for reach, ends in zip(reaches, bounds, strict=True):
        if ends is None:
            found.append(None)
            continue
        low, high = total_of(shares_of(card, weights, reach))
        found.append(SamplingBounds(float(low), float(high), *ends))
    return found


def swaps_of(card: Scorecard, rows: Sequence[ScoreRow]) -> tuple[RankSwap, ...]:
    """Say for each pair of neighbours which changes of one weight swap them."""
    return tuple(
        RankSwap(ahead.centre_id, behind.centre_id, _changes(card, ahead, behind))
        for ahead, behind in pairwise(rows)
    )


def _changes(card: Scorecard, ahead: ScoreRow, behind: ScoreRow) -> tuple[WeightChange, ...] | None:
    """Find the changes from the positions of both; None if one of them is not known."""
    one, other = (_positions(row) for row in (ahead, behind))
    return None if one is None or other is None else changes_of(card.items, one, other)


def _positions(row: ScoreRow) -> list[Fraction] | None:
    known = [part.position for part in row.parts if part.position is not None]
    return known if len(known) == len(row.parts) else None
