"""Intervals of a curve of survival, at one time."""

from enum import Enum
from math import exp, log

from plutkit.statistics._intervals import Interval


class IntervalScale(Enum):
    """On which scale an interval reaches equally far to both sides (`skala selang`)."""

    LOG_LOG = "log_log"
    """Of log(-log S): it stays within 0 and 1 by itself."""
    PLAIN = "plain"
    """Of S itself, cut off at 0 and 1."""


def curve_interval(share: float, reach: float, scale: IntervalScale) -> Interval:
    """Give the interval of a share whose relative error, z times, is `reach`.

    Where the share is 0 or 1 its error is 0, and the interval is that one number.
    """
    if not 0 < share < 1:
        return Interval(share, share)
    if scale is IntervalScale.PLAIN:
        return Interval(max(0.0, share - share * reach), min(1.0, share + share * reach))
    factor = exp(-reach / log(share))
    return Interval(share**factor, share ** (1 / factor))
