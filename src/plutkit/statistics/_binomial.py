"""The least probability under which so many successes are not too many."""

from math import exp, expm1, lgamma, log, log1p, pi
from typing import Final

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
