"""How contributions, one of each key, come to a value."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from fractions import Fraction
from typing import Final, NamedTuple

from plutkit._record import Declared
from plutkit.indicators._indicator import Aggregation, Contribution
from plutkit.indicators._measurement import NoValue

COUNTS: Final = (Aggregation.SUM, Aggregation.DISTINCT)
"""How amounts are added up that are never below 0."""


class Settled(Declared):
    """The contribution of each key, by what is known of it."""

    known: Sequence[Contribution]
    """Certainly within the period, with their amounts."""
    unknown: int
    """How many are certainly within it, of unknown amount."""
    possible: Sequence[Contribution]
    """Those that only may be within it."""

    @classmethod
    def of(cls, contributions: Iterable[Contribution]) -> "Settled":
        """Tell contributions of different keys apart."""
        known: list[Contribution] = []
        possible: list[Contribution] = []
        unknown = 0
        for one in contributions:
            if not one.is_certain:
                possible.append(one)
            elif one.amount is None:
                unknown += 1
            else:
                known.append(one)
        return cls(known, unknown, possible)

    @property
    def total(self) -> int:
        """How many are certainly within it."""
        return len(self.known) + self.unknown


class Value(NamedTuple):
    """What contributions come to; see `Measurement`."""

    value: int | Fraction | None
    at_least: int | Fraction | None
    at_most: int | Fraction | None
    numerator: int | Fraction
    denominator: int | Fraction | None = None
    median: Fraction | None = None
    no_value: NoValue | None = None


def value_of(
    aggregation: Aggregation, settled: Settled, least_coverage: int | Fraction, *, is_covered: bool
) -> Value:
    """Come to a value; `is_covered` says whether what is not recorded certainly was nothing."""
    found = _VALUES[aggregation](settled)
    why = _why_none(aggregation, settled, found, least_coverage, is_covered=is_covered)
    return found._replace(value=None if why else found.value, no_value=why)


def _why_none(
    aggregation: Aggregation,
    settled: Settled,
    found: Value,
    least_coverage: int | Fraction,
    *,
    is_covered: bool,
) -> NoValue | None:
    """Say why there is no value, if there is none."""
    if not settled.known:
        if settled.unknown:
            return NoValue.NOT_KNOWN
        if is_covered:
            return None if aggregation in COUNTS else NoValue.NOBODY
        return NoValue.NOT_REPORTED
    if aggregation is Aggregation.RATIO and not found.numerator and not is_covered:
        # Consultants over a standard: the standard alone is no report that there were none.
        return NoValue.NOT_REPORTED
    if aggregation is Aggregation.SHARE and len(settled.known) < least_coverage * settled.total:
        return NoValue.TOO_LITTLE_KNOWN
    return NoValue.NOBODY if found.value is None else None


def _added_up(settled: Settled) -> Value:
    """Add up amounts that are never below 0."""
    numerator = _sum(settled.known)
    is_bounded = not settled.unknown and all(one.amount is not None for one in settled.possible)
    return Value(
        value=numerator,
        at_least=numerator,
        at_most=numerator + _sum(settled.possible) if is_bounded else None,
        numerator=numerator,
    )


def _changed(settled: Settled) -> Value:
    """Add up amounts that may be below 0."""
    numerator = _sum(settled.known)
    is_bounded = not settled.unknown and all(one.amount is not None for one in settled.possible)
    steps = [one.amount or 0 for one in settled.possible]
    return Value(
        value=numerator,
        at_least=numerator + sum(min(0, step) for step in steps) if is_bounded else None,
        at_most=numerator + sum(max(0, step) for step in steps) if is_bounded else None,
        numerator=numerator,
    )


def _share(settled: Settled) -> Value:
    """Divide those of which the answer is yes by those of which it is known."""
    yes, known, sure = _sum(settled.known), len(settled.known), settled.total
    answers = [one.amount for one in settled.possible]
    # Whoever only may be meant is taken in where that leads to the bound.
    maybe_yes = len(answers) - answers.count(0)
    maybe_no = len(answers) - answers.count(1)
    return Value(
        value=_over(yes, known),
        at_least=_over(yes, sure + maybe_no) if sure else None,
        at_most=_over(yes + settled.unknown + maybe_yes, sure + maybe_yes) if sure else None,
        numerator=yes,
        denominator=known,
    )


def _ratio(settled: Settled) -> Value:
    """Divide the amounts by the bases, both added up; bounded where nothing is below 0."""
    found = _quotient(settled)
    ones = [*settled.known, *settled.possible]
    if settled.unknown or any(one.amount is None or one.amount < 0 or one.base < 0 for one in ones):
        return found
    more, over = _sum(settled.possible), sum(one.base for one in settled.possible)
    base = found.denominator or 0
    return found._replace(
        at_least=_over(found.numerator, base + over), at_most=_over(found.numerator + more, base)
    )


def _quotient(settled: Settled) -> Value:
    numerator, denominator = _sum(settled.known), sum(one.base for one in settled.known)
    return Value(
        value=_over(numerator, denominator),
        at_least=None,
        at_most=None,
        numerator=numerator,
        denominator=denominator,
    )


def _growth(settled: Settled) -> Value:
    """Divide changes by what they started from, and put the median of all of them beside."""
    each = sorted(Fraction(one.amount or 0) / one.base for one in settled.known if one.base > 0)
    return _quotient(settled)._replace(median=_middle(each))


def _middle(ordered: Sequence[Fraction]) -> Fraction | None:
    if not ordered:
        return None
    half = len(ordered) // 2
    return (ordered[half] + ordered[-half - 1]) / 2


def _sum(contributions: Iterable[Contribution]) -> int | Fraction:
    return sum(one.amount or 0 for one in contributions)


def _over(part: int | Fraction, whole: int | Fraction) -> Fraction | None:
    return Fraction(part) / whole if whole else None


_VALUES: Final[Mapping[Aggregation, Callable[[Settled], Value]]] = {
    Aggregation.SUM: _added_up,
    Aggregation.DISTINCT: _added_up,
    Aggregation.CHANGE: _changed,
    Aggregation.SHARE: _share,
    Aggregation.RATIO: _ratio,
    Aggregation.GROWTH: _growth,
}
