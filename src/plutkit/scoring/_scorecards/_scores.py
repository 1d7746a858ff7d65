"""Scores from positions between goalposts: exact, and bounded where a value is not known."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Final, NamedTuple, TypeAlias

from plutkit._record import Declared
from plutkit.scoring._scorecards._scorecard import MissingValue, Scorecard, ScoreItem
from plutkit.statistics import RankBounds
from plutkit.statistics._ranks import bounds_of

Reach: TypeAlias = tuple[Fraction, Fraction]
"""From where to where a score, or a position between goalposts, may reach."""

_ANYWHERE: Final[Reach] = (Fraction(0), Fraction(1))


class Position(NamedTuple):
    """Where a value lies between its goalposts: 0 at the worst, 1 at the best."""

    at: Fraction
    is_clipped: bool
    """Whether the value is beyond a goalpost."""


class Share(Declared):
    """What one item adds to a score: at least and at most, with the weight by which it counts."""

    weight: Fraction
    low: Fraction
    high: Fraction


def position_of(value: int | Fraction, item: ScoreItem) -> Position:
    """Give the position of a value, clipped to the goalposts."""
    raw = Fraction(value - item.worst) / (item.best - item.worst)
    at = min(Fraction(1), max(Fraction(0), raw))
    return Position(at, at != raw)


def known_weight(weights: Sequence[Fraction], reaches: Sequence[Reach | None]) -> Fraction:
    """Add up the weights of what is known."""
    pairs = zip(weights, reaches, strict=True)
    return sum((weight for weight, reach in pairs if reach is not None), Fraction(0))


def shares_of(
    card: Scorecard, weights: Sequence[Fraction], reaches: Sequence[Reach | None]
) -> tuple[Share, ...]:
    """Give what each item adds to the score, if enough of the weight is known.

    `weights` are those of the card, or others that add up to 1; `reaches` say where each value may
    lie between its goalposts, None if it is not known.
    """
    is_shared = card.missing is MissingValue.REWEIGHT
    known = known_weight(weights, reaches) if is_shared else Fraction(1)
    shares: list[Share] = []
    for weight, reach in zip(weights, reaches, strict=True):
        low, high = _ANYWHERE if reach is None else reach
        counted = Fraction(0) if reach is None and is_shared else weight / known
        shares.append(Share(counted, counted * low, counted * high))
    return tuple(shares)


def total_of(shares: Sequence[Share]) -> Reach:
    """Add up what the items add."""
    return (
        sum((share.low for share in shares), Fraction(0)),
        sum((share.high for share in shares), Fraction(0)),
    )


def ranks_by(
    card: Scorecard,
    weights: Sequence[Fraction],
    centres: Sequence[Sequence[Reach | None]],
    possible: frozenset[int],
) -> tuple[RankBounds | None, ...]:
    """Bound the rank of each centre by its score, the greatest first.

    The `possible` may not take part. A centre of which too little is known has no rank, and does
    not count in those of the others.
    """
    scores = {
        place: total_of(shares_of(card, weights, reaches))
        for place, reaches in enumerate(centres)
        if known_weight(weights, reaches) >= card.least_coverage
    }
    ends = sorted({end for score in scores.values() for end in score}, reverse=True)
    order = {end: position for position, end in enumerate(ends)}
    bounds = bounds_of(
        tuple((order[high], order[low]) for low, high in scores.values()),
        frozenset(position for position, place in enumerate(scores) if place in possible),
    )
    ranks = dict(zip(scores, bounds, strict=True))
    return tuple(ranks.get(place) for place in range(len(centres)))


def weights_without(weights: Sequence[Fraction], dropped: int) -> tuple[Fraction, ...]:
    """Give the weights when one of several is dropped and the others share it in proportion."""
    rest = 1 - weights[dropped]
    return tuple(
        Fraction(0) if place == dropped else weight / rest for place, weight in enumerate(weights)
    )
