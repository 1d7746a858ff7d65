"""Scorecards, and what was measured of centres, for the tests of scores."""

from collections.abc import Mapping, Sequence
from datetime import date
from fractions import Fraction
from typing import Any

from hypothesis import strategies as st

from plutkit.indicators import Aggregation, Card, Measurement, NoValue, Timing
from plutkit.quantities import Period, Text
from plutkit.scoring._scorecards._rows import Chance, Entrant, rank_entrants
from plutkit.scoring._scorecards._score_row import ScoreRow, Unscored
from plutkit.scoring._scorecards._scorecard import MissingValue, Scorecard, ScoreItem

CONFIDENCE = Fraction(19, 20)
NAME = Text("reach", "jangkauan")


def item(key: str, weight: int | Fraction, worst: Any = 0, best: Any = 10) -> ScoreItem:
    """Give an item of a scorecard."""
    return ScoreItem(indicator_key=key, weight=weight, worst=worst, best=best)


def scorecard(*items: ScoreItem, **fields: Any) -> Scorecard:
    """Give a scorecard of these items."""
    return Scorecard(key="reach", name=NAME, items=items, **fields)


def evenly(*keys: str, **fields: Any) -> Scorecard:
    """Give a scorecard of equal weights, from 0 to 10 each."""
    return scorecard(*(item(key, Fraction(1, len(keys))) for key in keys), **fields)


def card_of(key: str) -> Card:
    """Give the card of an indicator."""
    text = Text(key, key)
    return Card(key=key, name=text, unit=text, counts=text, excludes=text, sources=())


def measured(
    key: str, value: int | Fraction | None, rate: tuple[int, int] | None = None
) -> Measurement:
    """Give a measurement of a value, or of a rate (yes, of how many), None if it is not known."""
    if rate is not None:
        value = Fraction(*rate) if rate[1] else None
    return Measurement(
        key="c",
        name=Text("c", "c"),
        card=card_of(key),
        aggregation=Aggregation.SUM if rate is None else Aggregation.SHARE,
        timing=Timing.OF_PERIOD,
        period=Period.year(2023),
        as_of=date(2024, 1, 31),
        value=value,
        no_value=NoValue.NOT_REPORTED if value is None else None,
        at_least=value,
        at_most=value,
        numerator=rate[0] if rate else value or 0,
        denominator=rate[1] if rate else None,
        total=1,
        median=None,
        record_ids=(),
        counted=(),
        omissions=(),
        silent_ids=(),
    )


def entrant(id: str, card: Scorecard, values: Sequence[Any], *, is_member: bool = True) -> Entrant:
    """Give a centre with a value for each item; a pair is a rate."""
    found = [
        measured(one.indicator_key, None, value)
        if isinstance(value, tuple)
        else measured(one.indicator_key, value)
        for one, value in zip(card.items, values, strict=True)
    ]
    return Entrant(id, id.upper(), is_member, tuple(found))


def ranked(
    card: Scorecard,
    centres: Mapping[str, Sequence[Any]],
    *,
    possible: Sequence[str] = (),
    confidence: Fraction = CONFIDENCE,
) -> tuple[ScoreRow, ...]:
    """Give the rows of centres by their values."""
    return both(card, centres, possible=possible, confidence=confidence)[0]


def both(
    card: Scorecard,
    centres: Mapping[str, Sequence[Any]],
    *,
    possible: Sequence[str] = (),
    confidence: Fraction = CONFIDENCE,
) -> tuple[tuple[ScoreRow, ...], tuple[Unscored, ...]]:
    """Give the rows, and those put aside."""
    entrants = [
        entrant(id, card, values, is_member=id not in possible) for id, values in centres.items()
    ]
    rates = {
        one.indicator_key
        for values in centres.values()
        for one, value in zip(card.items, values, strict=True)
        if isinstance(value, tuple)
    }
    return rank_entrants(card, entrants, Chance(rates, confidence))


GOALPOSTS = [(0, 10), (10, 0), (-3, Fraction(1, 2)), (7, 12), (12, 4), (2, 3)]


@st.composite
def scorecards(
    draw: st.DrawFn, missing: st.SearchStrategy[MissingValue] = st.sampled_from(MissingValue)
) -> Scorecard:
    """Give scorecards of one to four items, their goalposts in both directions."""
    parts = draw(st.lists(st.integers(1, 6), min_size=1, max_size=4))
    items = [
        item(f"i-{place}", Fraction(part, sum(parts)), *draw(st.sampled_from(GOALPOSTS)))
        for place, part in enumerate(parts)
    ]
    policy = draw(missing)
    shares = [Fraction(n, 6) for n in range(policy is MissingValue.REWEIGHT, 7)]
    return scorecard(*items, least_coverage=draw(st.sampled_from(shares)), missing=policy)


VALUES = st.integers(-10, 30).map(lambda half: half // 2 if half % 2 == 0 else Fraction(half, 2))
RATES = st.tuples(st.integers(0, 12), st.integers(0, 12)).map(lambda two: (min(two), max(two)))


def all_of(card: Scorecard, values: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    """Give a value for each item."""
    return st.tuples(*(values for _ in card.items))


@st.composite
def comparisons(
    draw: st.DrawFn,
    cards: st.SearchStrategy[Scorecard] = scorecards(),
    values: st.SearchStrategy[Any] = st.none() | VALUES,
    least: int = 0,
) -> tuple[Scorecard, dict[str, tuple[Any, ...]]]:
    """Give a scorecard and the values of a few centres."""
    card = draw(cards)
    many = draw(st.lists(all_of(card, values), min_size=least, max_size=5))
    return card, {f"c-{place}": one for place, one in enumerate(many)}
