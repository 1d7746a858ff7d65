"""Exact sums of weighted products, as curves of survival and incidence need them."""

from collections.abc import Iterable
from fractions import Fraction


def nested(rows: Iterable[tuple[int, int, int]], last: int) -> Fraction:
    """Give (w1 + a1 * (w2 + a2 * (... last) / b2)) / b1 for rows (w, a, b), reduced once."""
    top, bottom = last, 1
    for weight, factor, divisor in reversed(tuple(rows)):
        top, bottom = weight * bottom + factor * top, divisor * bottom
    return Fraction(top, bottom)
