"""How sure an interval is: what is left to each of its ends, and the normal quantile of that."""

from fractions import Fraction
from math import erfc, exp, log, pi, sqrt
from typing import Final

from plutkit._record import InstanceRule, bad_argument, check_arguments

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
