"""What relative methods get wrong, and fixed goalposts do not: a rival that changes the order.

TOPSIS (C. L. Hwang and K. Yoon, Multiple Attribute Decision Making, 1981): each column over its
Euclidean norm, times its weight; the score is the distance to the worst of all over the distances
to the worst and to the best of all.
"""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from math import dist, hypot, isnan, nan

import pytest

from plutkit.scoring._scorecards._scorecard import MissingValue
from scoring.scorecards.score_cases import evenly, ranked

VALUES = {
    "c-0": (6, 10, 6),
    "c-1": (10, 2, 8),
    "c-2": (10, 5, 8),
    "c-3": (6, 5, 9),
    "c-4": (8, 6, 6),
    "c-5": (4, 10, 10),
}


def topsis(values: Mapping[str, Sequence[float]]) -> dict[str, float]:
    """Give the closeness of each to the best of all, by equal weights, more being better."""
    norms = [hypot(*column) for column in zip(*values.values(), strict=True)]
    scaled = {
        id: [value / norm / len(norms) for value, norm in zip(row, norms, strict=True)]
        for id, row in values.items()
    }
    columns = list(zip(*scaled.values(), strict=True))
    best, worst = [max(column) for column in columns], [min(column) for column in columns]
    return {
        id: dist(row, worst) / (dist(row, worst) + dist(row, best)) for id, row in scaled.items()
    }


def order(scores: Mapping[str, float]) -> list[str]:
    """Give those with the greatest score first."""
    return sorted(scores, key=lambda one: -scores[one])


def test_topsis_is_as_its_authors_have_it() -> None:
    """By hand: columns (3, 4) and (0, 5) over their norms, by halves."""
    scores = topsis({"x": (3, 0), "y": (4, 5)})
    assert scores == {"x": 0.0, "y": 1.0}
    three = topsis({"x": (3, 0), "y": (4, 5), "z": (0, 0)})
    to_best, to_worst = hypot(0.1, 0.5), 0.3
    assert three["x"] == pytest.approx(to_worst / (to_worst + to_best))


def test_dropping_the_worst_reorders_topsis() -> None:
    """Without the last of six, the first becomes the third."""
    before = order(topsis(VALUES))
    assert before == ["c-0", "c-5", "c-2", "c-4", "c-3", "c-1"]
    rest = {id: row for id, row in VALUES.items() if id != "c-1"}
    assert order(topsis(rest)) == ["c-2", "c-5", "c-0", "c-4", "c-3"]


@pytest.mark.parametrize("gone", VALUES)
def test_fixed_goalposts_keep_the_order_whoever_leaves(gone: str) -> None:
    """The same six: nobody's score, and so no order, depends on who else is there."""
    card = evenly("a", "b", "c")
    before = {row.centre_id: row.score for row in ranked(card, VALUES)}
    rest = {id: row for id, row in VALUES.items() if id != gone}
    after = {row.centre_id: row.score for row in ranked(card, rest)}
    assert list(after) == [id for id in before if id != gone]
    assert after == {id: before[id] for id in after}


@pytest.mark.parametrize("missing", MissingValue)
def test_one_missing_value_leaves_the_others_their_scores(missing: MissingValue) -> None:
    """TOPSIS has none for anybody then."""
    relative = topsis({**VALUES, "c-1": (10, nan, 8)})
    assert all(map(isnan, relative.values()))
    card = evenly("a", "b", "c", least_coverage=Fraction(1, 2), missing=missing)
    before = {row.centre_id: row.score for row in ranked(card, VALUES)}
    after = {row.centre_id: row.score for row in ranked(card, {**VALUES, "c-1": (10, None, 8)})}
    assert {**after, "c-1": None} == {**before, "c-1": None}
