"""The curve of survival, from the counts at each time."""

from bisect import bisect_right
from collections.abc import Iterable
from enum import Enum
from fractions import Fraction
from itertools import accumulate, pairwise
from math import exp, fsum, log, sqrt
from operator import add, ge, gt, lt, mul, sub
from typing import Final

import attrs

from plutkit._record import (
    RULE,
    ChoiceRule,
    Holds,
    IntegerRule,
    Record,
    TupleRule,
    check_arguments,
)
from plutkit._text import Text
from plutkit.statistics._intervals import USUAL_CONFIDENCE, Interval, normal_quantile, tail_of


def nested(rows: Iterable[tuple[int, int, int]], last: int) -> Fraction:
    """Give (w1 + a1 * (w2 + a2 * (... last) / b2)) / b1 for rows (w, a, b), reduced once."""
    top, bottom = last, 1
    for weight, factor, divisor in reversed(tuple(rows)):
        top, bottom = weight * bottom + factor * top, divisor * bottom
    return Fraction(top, bottom)


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


_TIME: Final = IntegerRule("", least=0)
_CLOSE: Final = 1e-9
"""More than rounding could do to a curve."""


def whole_counts(doc: str, *, least: int = 0) -> dict[str, TupleRule]:
    """Declare a tuple of counts."""
    return {RULE: TupleRule(doc, IntegerRule("", least=least), unique=False)}


def _fit_together(
    times: tuple[int, ...],
    at_risk: tuple[int, ...],
    events: tuple[int, ...],
    censored: tuple[int, ...],
) -> bool:
    return (
        len(times) == len(at_risk) == len(events) == len(censored)
        and all(map(lt, times, times[1:]))
        and all(map(ge, at_risk, map(add, events, censored)))
    )


@attrs.frozen(kw_only=True)
class SurvivalCurve(Record):
    """The share that is still without the event, over time (`kurva kelangsungan`).

    It keeps whole counts for each time at which any subject left. Floats are made of them when
    asked for; exact Fractions by the names that say so, in a time that grows with the square of the
    number of times. The share is 1 at first and steps down at each time with events. After the last
    time it is not known (None), unless it had come down to 0.

    >>> curve = SurvivalCurve(times=(6, 9), at_risk=(5, 2), events=(2, 1), censored=(1, 1))
    >>> curve.survival_at(8), curve.exact_survival(9), curve.exact_survival(10), curve.median
    (0.6, Fraction(3, 10), None, 9)
    """

    times: tuple[int, ...] = attrs.field(
        metadata=whole_counts("The times at which any subject left, in order.")
    )
    at_risk: tuple[int, ...] = attrs.field(
        metadata=whole_counts("How many were at risk at each of them.", least=1)
    )
    events: tuple[int, ...] = attrs.field(metadata=whole_counts("How many had the event at it."))
    censored: tuple[int, ...] = attrs.field(
        metadata=whole_counts("How many left at it without the event, right after those with it.")
    )

    _relations = (
        Holds(
            ("times", "at_risk", "events", "censored"), _fit_together, "survival.counts",
            Text(
                "does not fit the other counts; give as many of each, the times in order, and "
                "nowhere more that leave than are at risk",
                "tidak cocok dengan hitungan lain; berikan sama banyak untuk masing-masing, waktu "
                "berurutan, dan yang keluar tidak lebih banyak dari yang berisiko",
            ),
        ),
    )  # fmt: skip

    @property
    def survival(self) -> tuple[float, ...]:
        """The share without the event right after each of `times`."""
        kept = map(sub, self.at_risk, self.events)
        return tuple(accumulate(map(int.__truediv__, kept, self.at_risk), mul))

    @property
    def standard_errors(self) -> tuple[float, ...]:
        """The standard error of each of `survival`, by Greenwood's formula."""
        return tuple(map(mul, self.survival, self._relative_errors()))

    def _relative_errors(self) -> list[float]:
        sums = accumulate(map(greenwood_term, self.at_risk, self.events))
        return list(map(sqrt, sums))

    def intervals(
        self,
        *,
        confidence: Fraction = USUAL_CONFIDENCE,
        scale: IntervalScale = IntervalScale.LOG_LOG,
    ) -> tuple[Interval, ...]:
        """Give an interval for each of `survival`, each by itself (pointwise, not a band).

        Before the first event, and when none is left, Greenwood's error is 0 and so is the width.
        Raises `ArgumentError` for a confidence that is no Fraction between 0 and 1.
        """
        function = "SurvivalCurve.intervals"
        check_arguments(function, scale=(ChoiceRule("", IntervalScale), scale))
        z = normal_quantile(tail_of(function, confidence))
        return tuple(
            curve_interval(share, z * error, scale)
            for share, error in zip(self.survival, self._relative_errors(), strict=True)
        )

    def survival_at(self, time: int) -> float | None:
        """Give the share without the event right after `time`; None where it is not known."""
        row = rows_until(self, "SurvivalCurve.survival_at", "time", time)
        return None if row is None else (1.0, *self.survival)[row]

    def exact_survival(self, time: int) -> Fraction | None:
        """Give `survival_at` exactly."""
        row = rows_until(self, "SurvivalCurve.exact_survival", "time", time)
        return None if row is None else self._exact(row)

    def _exact(self, row: int) -> Fraction:
        kept = map(sub, self.at_risk[:row], self.events[:row])
        return nested(((0, a, n) for a, n in zip(kept, self.at_risk, strict=False)), last=1)

    @property
    def median(self) -> int | None:
        """The first time by which half have had the event, exactly; None if it was not reached."""
        for row, share in enumerate(self.survival):
            if share < 0.5 - _CLOSE or (
                share < 0.5 + _CLOSE and self.events[row] and self._exact(row + 1) <= Fraction(1, 2)
            ):
                return self.times[row]
        return None

    def restricted_mean(self, until: int) -> float | None:
        """Give the mean time without the event between 0 and `until`: the area under the curve.

        None if the curve is not known as far as that.
        """
        row = rows_until(self, "SurvivalCurve.restricted_mean", "until", until)
        if row is None:
            return None
        return fsum(map(mul, (1.0, *self.survival), self._widths(row, until)))

    def exact_restricted_mean(self, until: int) -> Fraction | None:
        """Give `restricted_mean` exactly."""
        row = rows_until(self, "SurvivalCurve.exact_restricted_mean", "until", until)
        if row is None:
            return None
        first, *widths = self._widths(row, until)
        counts = zip(widths, self.at_risk, self.events, strict=False)
        return first + nested(((width * (n - d), n - d, n) for width, n, d in counts), last=0)

    def restricted_mean_error(self, until: int) -> float | None:
        """Give the standard error of `restricted_mean`; None if that is None.

        Its square adds up (area to the right)^2 * d / (n * (n - d)) over the times with d events
        among n at risk.
        """
        row = rows_until(self, "SurvivalCurve.restricted_mean_error", "until", until)
        if row is None:
            return None
        pieces = list(map(mul, self.survival, self._widths(row, until)[1:]))
        areas = accumulate(reversed(pieces))
        terms = map(greenwood_term, self.at_risk[:row][::-1], self.events[:row][::-1])
        return sqrt(fsum(area * area * term for area, term in zip(areas, terms, strict=True)))

    def _widths(self, row: int, until: int) -> list[int]:
        """Give how long the curve keeps each of its levels between 0 and `until`."""
        ends = (0, *self.times[:row], until)
        return [later - earlier for earlier, later in pairwise(ends)]


def greenwood_term(at_risk: int, events: int) -> float:
    """Give what one time adds to Greenwood's sum; nothing where the curve comes down to 0."""
    kept = at_risk - events
    return events / (at_risk * kept) if kept else 0.0


def rows_until(curve: SurvivalCurve, function: str, name: str, time: int) -> int | None:
    """Count the rows of a curve up to a time; None where the curve is not known."""
    check_arguments(function, **{name: (_TIME, time)})
    row = bisect_right(curve.times, time)
    is_beyond = time > max(curve.times[-1:], default=-1)
    return None if is_beyond and all(map(gt, curve.at_risk, curve.events)) else row
