"""From what the completions of centres come to, to the rows of a ranking."""

from collections.abc import Iterable
from fractions import Fraction

from plutkit.domain import Centre, Register
from plutkit.quantities import DateLike
from plutkit.quantities._spans import span
from plutkit.scoring._ledger import head_start_of
from plutkit.scoring._open_facts import day_facts, membership_facts
from plutkit.scoring._policies import SpeedPolicies
from plutkit.scoring._speed_row import SpeedRow
from plutkit.scoring._timed import Timed
from plutkit.statistics import ranks
from plutkit.statistics._rank_bounds import bounds_of


def ranked_rows(
    register: Register, ranked: list[Timed], possible: frozenset[str], policies: SpeedPolicies
) -> tuple[SpeedRow, ...]:
    """Give the rows of centres in their order, with their ranks; `possible` may not belong."""
    intervals = tuple((one.outcome.least, one.outcome.greatest) for one in ranked)
    maybe = frozenset(i for i, one in enumerate(ranked) if one.centre.id in possible)
    places: Iterable[int | Fraction | None] = [None] * len(ranked)
    if not maybe and all(least == greatest for least, greatest in intervals):
        places = ranks([least for least, _ in intervals], ties=policies.ties)
    return tuple(
        row_of(register, one, possible, policies, (best, worst, rank))
        for one, (best, worst), rank in zip(
            ranked, bounds_of(intervals, maybe), places, strict=True
        )
    )


def row_of(
    register: Register,
    one: Timed,
    possible: frozenset[str],
    policies: SpeedPolicies,
    place: tuple[int | None, int | None, int | Fraction | None] = (None, None, None),
) -> SpeedRow:
    """Give the row of a centre; `place` is its best and worst rank, and its rank if exact."""
    best, worst, rank = place
    centre, case = one.centre, one.ledger.case
    is_member = centre.id not in possible
    facts = list(day_facts(register, one, policies))
    if not is_member:
        facts += membership_facts(centre, register.scope.selections)
    return SpeedRow(
        centre_id=centre.id,
        name=centre.name,
        least=one.outcome.least,
        greatest=one.outcome.greatest,
        arrival=one.outcome.arrival,
        has_clock=one.has_clock,
        is_absent=one.is_absent,
        is_member=is_member,
        best=best,
        worst=worst,
        rank=rank,
        closed=_closed_by(centre, case.as_of),
        head_start=head_start_of(case),
        evidence=one.evidence,
        open_facts=tuple(facts),
    )


def _closed_by(centre: Centre, as_of: int) -> DateLike | None:
    first, _ = span(centre.closed)
    return centre.closed if first <= as_of else None
