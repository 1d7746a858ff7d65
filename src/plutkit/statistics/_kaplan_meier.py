"""Kaplan-Meier: how many are still without the event, when not all were watched to the end."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from itertools import accumulate, repeat
from operator import add, neg

from plutkit.statistics._spells import Leavers, Triple, counted
from plutkit.statistics._survival_curve import SurvivalCurve


def survival_curve(spells: Iterable[Triple]) -> SurvivalCurve:
    """Estimate the share still without the event, by Kaplan and Meier (`kurva kelangsungan`).

    Takes any number of `Spell`s, in any order, or plain tuples in the order of its fields; whatever
    the cause, any event counts (for one of several causes see `cumulative_incidence`). Those
    censored at a time are at risk at that time: events come first. With late entry the curve tells
    of those who are still without the event when the first subject enters; where nobody is at risk
    it stays level. No spells give a curve without times, of which nothing is known.

    >>> from plutkit.statistics import Spell
    >>> curve = survival_curve([Spell(6, 1), Spell(6, 1), Spell(6, 0), Spell(9, 1), Spell(9, 0)])
    >>> curve.times, curve.at_risk, curve.events, curve.censored
    ((6, 9), (5, 2), (2, 1), (1, 1))
    >>> curve.median, curve.exact_restricted_mean(9)
    (9, Fraction(39, 5))

    Raises `ArgumentError` that names the position of each spell that is none: a number that is not
    whole or below 0, or `left` not above `entered` (both may be 0). In O(n log n).
    Source: E. L. Kaplan and P. Meier, Journal of the American Statistical Association 53, 1958.
    """
    return curve_of(counted("survival_curve", spells))


def curve_of(leavers: Leavers) -> SurvivalCurve:
    """Count who is at risk, has the event or is censored, at each time at which any leave."""
    events: Counter[int] = Counter()
    for cause, happened in leavers.by_cause.items():
        if cause:
            events.update(happened)
    censored = leavers.by_cause.get(0, Counter())
    times = tuple(sorted(events.keys() | censored.keys()))
    events_at = tuple(map(events.get, times, repeat(0)))
    censored_at = tuple(map(censored.get, times, repeat(0)))
    changes = [0, *map(neg, map(add, events_at, censored_at))]
    # Watched from the start, a subject is at risk at time 0 too; otherwise only after its entry.
    changes[0] -= sum(changes) + leavers.entries.total()
    for entered, number in leavers.entries.items():
        changes[bisect_right(times, entered)] += number
    return SurvivalCurve(
        times=times,
        at_risk=tuple(accumulate(changes[:-1])),
        events=events_at,
        censored=censored_at,
    )
