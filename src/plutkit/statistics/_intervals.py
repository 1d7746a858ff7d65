"""Intervals of a proportion."""

from fractions import Fraction
from math import sqrt
from typing import Final, NamedTuple

from plutkit._record import IntegerRule, bad_argument, check_arguments
from plutkit.statistics._binomial import lower_limit
from plutkit.statistics._confidence import USUAL_CONFIDENCE, normal_quantile, tail_of

_COUNT: Final = IntegerRule("", least=0, most=10**9)


class Interval(NamedTuple):
    """From where to where an estimate may reach, both included (`selang kepercayaan`)."""

    low: float
    high: float


def wilson_interval(
    successes: int, trials: int, *, confidence: Fraction = USUAL_CONFIDENCE
) -> Interval:
    """Give Wilson's score interval of a proportion (`selang kepercayaan Wilson`).

    Takes counts up to a billion and a `confidence` between 0 and 1. It covers the true proportion
    about that often, and is never empty nor outside 0 and 1: without any success it starts at
    exactly 0.0, with nothing else it ends at exactly 1.0. Without any trial nothing is known: it is
    (0.0, 1.0).

    >>> low, high = wilson_interval(81, 263)
    >>> round(low, 4), round(high, 4)
    (0.2553, 0.3662)
    >>> wilson_interval(0, 0)
    Interval(low=0.0, high=1.0)

    Raises `ArgumentError` for more successes than trials, and for a confidence that is no Fraction.
    Source: E. B. Wilson, Journal of the American Statistical Association 22, 1927.
    """
    tail = _checked("wilson_interval", successes, trials, confidence)
    z = normal_quantile(tail)
    return Interval(
        _wilson_low(successes, trials, z), 1 - _wilson_low(trials - successes, trials, z)
    )


def clopper_pearson_interval(
    successes: int, trials: int, *, confidence: Fraction = USUAL_CONFIDENCE
) -> Interval:
    """Give the exact interval of Clopper and Pearson (`selang kepercayaan Clopper-Pearson`).

    Takes counts up to a billion and a `confidence` between 0 and 1. It covers the true proportion
    at least that often, so it is wider than Wilson's: of the proportions outside it, none makes so
    many successes, or so few, as probable as half of what the confidence leaves. Without any
    success it starts at exactly 0.0, with nothing else it ends at exactly 1.0. Without any trial
    nothing is known: it is (0.0, 1.0). In O(sqrt(trials)).

    >>> low, high = clopper_pearson_interval(0, 20)
    >>> low, round(high, 4)
    (0.0, 0.1684)

    Raises `ArgumentError` for more successes than trials, and for a confidence that is no Fraction.
    Source: C. J. Clopper and E. S. Pearson, Biometrika 26, 1934.
    """
    tail = _checked("clopper_pearson_interval", successes, trials, confidence)
    return Interval(
        lower_limit(successes, trials, tail), 1 - lower_limit(trials - successes, trials, tail)
    )


def _checked(function: str, successes: int, trials: int, confidence: Fraction) -> float:
    """Check the arguments and give what the confidence leaves to each end."""
    check_arguments(function, successes=(_COUNT, successes), trials=(_COUNT, trials))
    if successes > trials:
        raise bad_argument(
            function, "successes", "interval.successes", successes,
            en=f"is more than the {trials} trials; give the trials second",
            id=f"lebih banyak dari {trials} percobaan; berikan percobaan sebagai yang kedua",
        )  # fmt: skip
    return tail_of(function, confidence)


def _wilson_low(successes: int, trials: int, z: float) -> float:
    """Give the lower root of Wilson's equation, as the product of both over the upper one."""
    if successes == 0:
        return 0.0
    spread = z * sqrt(successes * (trials - successes) / trials + z * z / 4)
    return successes * successes / trials / (successes + z * z / 2 + spread)
