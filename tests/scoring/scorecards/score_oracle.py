"""Scores, ranks and drops the long way, from the definitions alone."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from itertools import product
from typing import Any

from plutkit.scoring._scorecards._scorecard import MissingValue, Scorecard, ScoreItem


def position(value: int | Fraction, item: ScoreItem) -> Fraction:
    """Give where a value lies, by cases."""
    low, high = sorted((Fraction(item.worst), Fraction(item.best)))
    within = low if value < low else high if value > high else Fraction(value)
    share = (within - low) / (high - low)
    return share if item.worst < item.best else 1 - share


def score(card: Scorecard, weights: Sequence[Fraction], values: Sequence[Any]) -> Any:
    """Give the least and the greatest score by every filling of the gaps with 0 and 1, or None."""
    known = [value is not None for value in values]
    weight = sum(w for w, is_known in zip(weights, known, strict=True) if is_known)
    if weight < card.least_coverage:
        return None
    if card.missing is MissingValue.REWEIGHT:
        weights = [w / weight if k else Fraction(0) for w, k in zip(weights, known, strict=True)]
    options = [
        [Fraction(0), Fraction(1)] if value is None else [position(value, item)]
        for value, item in zip(values, card.items, strict=True)
    ]
    scores = [
        sum((w * at for w, at in zip(weights, world, strict=True)), Fraction(0))
        for world in product(*options)
    ]
    return min(scores), max(scores)


def ranks(
    card: Scorecard, weights: Sequence[Fraction], centres: Mapping[str, Sequence[Any]]
) -> dict[str, tuple[int, int]]:
    """Give the best and the worst rank of each centre that has a score, by comparing pairs."""
    scores = {id: score(card, weights, values) for id, values in centres.items()}
    scores = {id: one for id, one in scores.items() if one is not None}
    return {
        id: (
            1 + sum(other[0] > one[1] for other in scores.values()),
            1 + sum(other[1] > one[0] for key, other in scores.items() if key != id),
        )
        for id, one in scores.items()
    }


def weights_of(card: Scorecard) -> list[Fraction]:
    """Give the weights of a card."""
    return [Fraction(item.weight) for item in card.items]


def with_weight(card: Scorecard, place: int, weight: Fraction) -> list[Fraction]:
    """Give the weights when one is set and the others keep their proportions."""
    others = sum(w for other, w in enumerate(weights_of(card)) if other != place)
    return [
        weight if other == place else (1 - weight) * w / others
        for other, w in enumerate(weights_of(card))
    ]
