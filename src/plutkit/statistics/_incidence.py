"""Aalen-Johansen: how many have had the event, by the kind of event that came first."""

from collections.abc import Iterable
from fractions import Fraction
from itertools import accumulate, pairwise, repeat
from math import fsum, sqrt
from operator import mul
from typing import Final

import attrs

from plutkit._record import (
    RULE,
    Holds,
    IntegerRule,
    Record,
    TupleRule,
    check_arguments,
    instance,
)
from plutkit._text import Text
from plutkit.statistics._kaplan_meier import curve_of
from plutkit.statistics._spells import Triple, counted
from plutkit.statistics._survival_curve import SurvivalCurve, greenwood_term, nested, rows_until

_CAUSE: Final = IntegerRule("", least=1)
_COUNTS: Final = TupleRule("", IntegerRule("", least=0), unique=False)


def _fit_together(
    overall: SurvivalCurve, causes: tuple[int, ...], events: tuple[tuple[int, ...], ...]
) -> bool:
    return (
        len(causes) == len(events)
        and all(earlier < later for earlier, later in pairwise(causes))
        and all(len(row) == len(overall.times) for row in events)
        and all(d == sum(of_causes) for d, *of_causes in zip(overall.events, *events, strict=True))
    )


@attrs.frozen(kw_only=True)
class CumulativeIncidence(Record):
    """The share that has had each kind of event, over time (`insidensi kumulatif`).

    A subject has one event at most: the one that came first. At any time the incidences of all
    causes and the overall survival add up to 1. A cause that never occurs has the incidence 0.

    >>> incidence = cumulative_incidence([(2, 1, 0), (3, 2, 0), (3, 0, 0), (5, 1, 0), (6, 0, 0)])
    >>> incidence.causes, incidence.events
    ((1, 2), ((1, 0, 1, 0), (0, 1, 0, 0)))
    >>> incidence.exact_incidence(5, cause=1), incidence.exact_incidence(5, cause=2)
    (Fraction(1, 2), Fraction(1, 5))
    >>> incidence.overall.exact_survival(5)
    Fraction(3, 10)
    """

    overall: SurvivalCurve = attrs.field(
        metadata=instance(SurvivalCurve, doc="The share without an event of any kind.")
    )
    causes: tuple[int, ...] = attrs.field(
        metadata={RULE: TupleRule("The causes that occur, in order.", _CAUSE)}
    )
    events: tuple[tuple[int, ...], ...] = attrs.field(
        metadata={
            RULE: TupleRule(
                "For each of them, how many had that event at each of the times of `overall`.",
                _COUNTS,
                unique=False,
            )
        }
    )

    _relations = (
        Holds(
            ("overall", "causes", "events"), _fit_together, "incidence.counts",
            Text(
                "does not add up to the events of the overall curve; give a row for each cause, "
                "the causes in order",
                "tidak berjumlah sama dengan peristiwa kurva keseluruhan; berikan satu baris untuk "
                "tiap sebab, sebab berurutan",
            ),
        ),
    )  # fmt: skip

    def incidence(self, *, cause: int) -> tuple[float, ...]:
        """Give the share that has had the event of a cause, right after each of the times."""
        events = self._events("CumulativeIncidence.incidence", cause)
        return self._incidence(events)

    def incidence_at(self, time: int, *, cause: int) -> float | None:
        """Give the share that has had it right after `time`; None where it is not known."""
        function = "CumulativeIncidence.incidence_at"
        events = self._events(function, cause)
        row = rows_until(self.overall, function, "time", time)
        return None if row is None else (0.0, *self._incidence(events))[row]

    def exact_incidence(self, time: int, *, cause: int) -> Fraction | None:
        """Give `incidence_at` exactly."""
        function = "CumulativeIncidence.exact_incidence"
        events = self._events(function, cause)
        row = rows_until(self.overall, function, "time", time)
        if row is None:
            return None
        counts = zip(events[:row], self.overall.at_risk, self.overall.events, strict=False)
        return nested(((k, n - d, n) for k, n, d in counts), last=0)

    def incidence_error(self, time: int, *, cause: int) -> float | None:
        """Give the standard error of `incidence_at`, by the delta method; None if that is None.

        Source: G. E. Dinse and M. G. Larson, Biometrika 73, 1986, equation 6.
        """
        function = "CumulativeIncidence.incidence_error"
        events = self._events(function, cause)
        row = rows_until(self.overall, function, "time", time)
        if row is None:
            return None
        reached = self._incidence(events)[:row]
        terms: list[float] = []
        for before, n, d, k, incidence in zip(
            self._survival_before(), self.overall.at_risk, self.overall.events, events, reached,
            strict=False,
        ):  # fmt: skip
            to_come = reached[-1] - incidence
            step = before / n
            terms += [
                to_come * to_come * greenwood_term(n, d),
                step * step * k * (n - k) / n,
                -2 * to_come * step * k / n,
            ]
        return sqrt(max(0.0, fsum(terms)))

    def _events(self, function: str, cause: int) -> tuple[int, ...]:
        check_arguments(function, cause=(_CAUSE, cause))
        if cause in self.causes:
            return self.events[self.causes.index(cause)]
        return (0,) * len(self.overall.times)

    def _survival_before(self) -> tuple[float, ...]:
        """Give the overall survival right before each time, and right after the last one."""
        return (1.0, *self.overall.survival)

    def _incidence(self, events: tuple[int, ...]) -> tuple[float, ...]:
        shares = map(int.__truediv__, events, self.overall.at_risk)
        return tuple(accumulate(map(mul, self._survival_before(), shares)))


def cumulative_incidence(spells: Iterable[Triple]) -> CumulativeIncidence:
    """Estimate the share that has had each kind of event (`insidensi kumulatif`).

    By Aalen and Johansen, with the same spells, order at ties and late entry as `survival_curve`.
    To treat the other causes as censored instead would show more events than come: who has had
    another event can no longer have this one first. No spells give a result without times and
    causes.

    >>> from plutkit.statistics import Spell
    >>> incidence = cumulative_incidence([Spell(2, 1), Spell(3, 2), Spell(5, 1), Spell(6, 0)])
    >>> incidence.incidence(cause=1)
    (0.25, 0.25, 0.5, 0.5)

    Raises `ArgumentError` that names the position of each spell that is none. In O(n log n), and
    for each cause in the number of times.
    Source: O. O. Aalen and S. Johansen, Scandinavian Journal of Statistics 5, 1978.
    """
    leavers = counted("cumulative_incidence", spells)
    overall = curve_of(leavers)
    causes = tuple(sorted(cause for cause in leavers.by_cause if cause))
    return CumulativeIncidence(
        overall=overall,
        causes=causes,
        events=tuple(
            tuple(map(leavers.by_cause[cause].get, overall.times, repeat(0))) for cause in causes
        ),
    )
