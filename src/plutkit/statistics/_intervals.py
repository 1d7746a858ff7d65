"""Intervals of a proportion, and what they are made of."""

from fractions import Fraction
from math import erfc, exp, expm1, lgamma, log, log1p, pi, sqrt
from typing import Final, NamedTuple

from plutkit._record import InstanceRule, IntegerRule, bad_argument, check_arguments

USUAL_CONFIDENCE: Final = Fraction(95, 100)
_FRACTION: Final = InstanceRule("", (Fraction,))
_LEAST_TAIL: Final = Fraction(1, 10**100)


def tail_of(function: str, confidence: Fraction) -> float:
    """Check a level of confidence and give the probability that is left to each end."""
    check_arguments(function, confidence=(_FRACTION, confidence))
    tail = (1 - confidence) / 2
    if not _LEAST_TAIL <= tail < Fraction(1, 2):
        raise bad_argument(
            function, "confidence", "confidence.range", confidence,
            en="is not between 0 and 1, or within 2/10**100 of 1; give one such as 19/20",
            id="tidak di antara 0 dan 1, atau sedekat 2/10**100 dari 1; berikan misalnya 19/20",
        )  # fmt: skip
    return float(tail)


def normal_quantile(tail: float) -> float:
    """Give the z above which a standard normal value lies with probability `tail`, at most 1/2.

    The logarithm of that probability is concave in z, and the first z is too great: so Newton's
    steps come down to the root and never pass it.
    """
    z = sqrt(-2 * log(2 * tail))
    while True:
        above = erfc(z / sqrt(2)) / 2
        density = exp(-z * z / 2) / sqrt(2 * pi)
        lower = z + log(above / tail) * above / density
        if lower >= z:
            return z
        z = lower


_NEAR: Final = 1e-10
"""A Newton step shorter than this is the last one: the next would be about its square."""
_NEGLIGIBLE: Final = 1e-17


def lower_limit(successes: int, trials: int, tail: float) -> float:
    """Give the p at which `successes` or more have the probability `tail`, at most 1/2.

    That is the inverse of the regularised incomplete beta function. The logarithm of the
    probability is concave in the logarithm of p: so the first of Newton's steps goes below the root
    and the others climb up to it without passing it. In O(sqrt(trials)).
    """
    if successes == 0:
        return 0.0
    if successes == trials:
        return exp(log(tail) / trials)
    log_p = log(successes / trials)
    while True:
        p, q = exp(log_p), -expm1(log_p)
        terms = _upper_terms(successes, trials, p / q)
        excess = _log_probability(successes, trials, p, q) + log(terms) - log(tail)
        step = -excess * terms / successes
        log_p += step
        if abs(step) < _NEAR:
            return exp(log_p)


def _upper_terms(successes: int, trials: int, odds: float) -> float:
    """Add up the probabilities of `successes` and more, as multiples of the first of them."""
    total = term = 1.0
    while term > total * _NEGLIGIBLE:
        term *= (trials - successes) / (successes + 1) * odds
        total += term
        successes += 1
    return total


def _log_probability(successes: int, trials: int, p: float, q: float) -> float:
    """Give the logarithm of the probability of exactly `successes`, neither none nor all.

    By Loader's saddle-point expansion, which loses no digits when the trials are many: C. Loader,
    Fast and accurate computation of binomial probabilities, 2000.
    """
    failures = trials - successes
    return (
        _stirling_error(trials) - _stirling_error(successes) - _stirling_error(failures)
        - _deviance(successes, trials * p) - _deviance(failures, trials * q)
        + log(trials / (2 * pi * successes * failures)) / 2
    )  # fmt: skip


def _stirling_error(n: int) -> float:
    """Give what Stirling's formula leaves out of log(n!)."""
    if n < 16:
        return lgamma(n + 1) - (n + 0.5) * log(n) + n - log(2 * pi) / 2
    square = n * n
    return (1 / 12 - (1 / 360 - (1 / 1260 - 1 / (1680 * square)) / square) / square) / n


def _deviance(seen: int, expected: float) -> float:
    """Give seen * log(seen / expected) + expected - seen, with all digits when they are close."""
    excess = (expected - seen) / seen
    if abs(excess) < 0.5:
        return seen * (excess - log1p(excess))
    return seen * log(seen / expected) + expected - seen


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
