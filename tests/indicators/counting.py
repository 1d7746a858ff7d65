"""Indicators made up for tests, and a naive way to count what they give."""

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import product

from plutkit.domain import RecordKind, Register
from plutkit.indicators import Aggregation, Card, Contribution, Indicator, Timing
from plutkit.quantities import Period, Text

PERIOD = Period.year(2023)


def indicator_of(
    given: Iterable[object],
    aggregation: Aggregation = Aggregation.DISTINCT,
    *,
    timing: Timing = Timing.OF_PERIOD,
    records: RecordKind = RecordKind.SERVICE,
    least_coverage: Fraction | int = 0,
) -> Indicator:
    """Make an indicator that gives the same contributions whatever it is asked."""
    kept = tuple(given)

    def contributions(register: Register, period: Period) -> Iterator[Contribution]:
        del register, period
        return iter(kept)  # type: ignore[arg-type]

    same = Text("made up", "rekaan")
    return Indicator(
        card=Card(key="made_up", name=same, unit=same, counts=same, excludes=same, sources=()),
        aggregation=aggregation,
        timing=timing,
        records=records,
        least_coverage=least_coverage,
        contributions=contributions,
    )


def chosen(given: Iterable[Contribution], aggregation: Aggregation) -> list[Contribution]:
    """Choose the contribution of each key that counts, by the greatest of all of them."""
    if aggregation is Aggregation.SHARE:
        return answered(given)
    unknown = Fraction(-(10**9))
    of_key: dict[str, list[Contribution]] = {}
    for one in given:
        of_key.setdefault(str(one.key), []).append(one)
    best = [
        max(
            ones,
            key=lambda one: (
                one.is_certain,
                unknown if one.amount is None else one.amount,
                one.base,
            ),
        )
        for ones in of_key.values()
    ]
    if aggregation not in (Aggregation.CHANGE, Aggregation.GROWTH):
        return best
    told = {
        key: {(one.amount, one.base) for one in ones if one.is_certain and one.amount is not None}
        for key, ones in of_key.items()
    }
    return [one._replace(amount=None) if len(told[str(one.key)]) > 1 else one for one in best]


def answered(given: Iterable[Contribution]) -> list[Contribution]:
    """Answer for each key in every way in which what is not known may turn out."""
    of_key: dict[str, list[Contribution]] = {}
    for one in given:
        of_key.setdefault(str(one.key), []).append(one)
    found: list[Contribution] = []
    for key, ones in of_key.items():
        ways = {max(said) for way in completions(ones, (0, 1)) if (said := [a for a, _ in way])}
        amount = None if len(ways) > 1 else ways.pop()
        is_certain = any(one.is_certain for one in ones)
        found.append(Contribution("c-1", key, key=key, amount=amount, is_certain=is_certain))
    return found


def completions(
    given: Sequence[Contribution], answers: Sequence[int]
) -> Iterator[list[tuple[int | Fraction, int | Fraction]]]:
    """Give every (amount, base) that may be: who only may be meant in or out, any answer."""
    choices: list[list[tuple[int | Fraction, int | Fraction] | None]] = []
    for one in given:
        amounts = answers if one.amount is None else [one.amount]
        options: list[tuple[int | Fraction, int | Fraction] | None] = [
            (amount, one.base) for amount in amounts
        ]
        choices.append(options if one.is_certain else [*options, None])
    for combination in product(*choices):
        yield [pair for pair in combination if pair is not None]
