"""From what a definition says of two snapshots to what the business did."""

from collections.abc import Callable
from typing import Final, TypeAlias

from plutkit.domain import Snapshot
from plutkit.indicators._doubts import Doubt
from plutkit.indicators._history import History, last_known_day
from plutkit.indicators._moves import Judgement, Move, MoveKind
from plutkit.quantities._spans import span

Judge: TypeAlias = Callable[[History, Snapshot | None, Snapshot | None], Judgement]
"""Judges an earlier and a later snapshot of a business; either may be missing."""

_NOTHING_LATER: Final = frozenset({None, Doubt.NO_LATER_SNAPSHOT})


def move_of(
    judge: Judge, history: History, earlier: Snapshot | None, later: Snapshot | None
) -> Move:
    """Judge a pair of snapshots and name what the business did."""
    said = judge(history, earlier, later)
    growth = said.growth_part
    if growth is None and said.from_level is not None and said.to_level is not None:
        growth = said.to_level - said.from_level
    kind = _kind(judge, history, (earlier, later), said, growth)
    business_id = history.business.id
    seen = tuple(snapshot_id(business_id, one) for one in (earlier, later) if one)
    return Move(
        beneficiary_id=business_id,
        kind=kind,
        from_day=earlier.on if earlier else None,
        to_day=later.on if later else said.day,
        from_level=said.from_level,
        to_level=said.to_level,
        can_rise=said.can_rise,
        growth_part=growth,
        law_part=said.law_part if growth is not None else None,
        order_matters=said.order_matters,
        law=said.law,
        is_past_law=said.is_past_law,
        progress=said.progress,
        later_progress=said.later_progress,
        factor=said.factor,
        doubt=Doubt.CLOSED if kind is MoveKind.CLOSURE else said.doubt,
        evidence=(*seen, *said.evidence),
    )


def _kind(
    judge: Judge,
    history: History,
    pair: tuple[Snapshot | None, Snapshot | None],
    said: Judgement,
    growth: int | None,
) -> MoveKind:
    if not said.applies:
        return MoveKind.NOT_APPLICABLE
    if growth is None:
        # Any other doubt than of a later snapshot leaves open whether it rose before it closed.
        is_all = said.from_level is not None and pair[1] is None and said.doubt in _NOTHING_LATER
        return MoveKind.CLOSURE if is_all and is_closed_by_end(history) else MoveKind.UNKNOWN
    if growth > 0 and said.can_rise is False:
        return MoveKind.STAY
    if growth > 0:
        return MoveKind.RETURN if _held_before(judge, history, pair, said) else MoveKind.GROWTH
    if growth < 0:
        return MoveKind.FALL
    return MoveKind.RULE_CHANGE if said.law_part else MoveKind.STAY


def is_closed_by_end(history: History) -> bool:
    """Tell whether the business was certainly closed by the window's last day and `as_of`."""
    end = last_known_day(history)
    return history.business.closed is not None and span(history.business.closed)[1] <= end


def _held_before(
    judge: Judge, history: History, pair: tuple[Snapshot | None, Snapshot | None], said: Judgement
) -> bool:
    """Tell whether an earlier snapshot was, by the same law, already at the level risen to."""
    (earlier, later), low, high = pair, said.from_level, said.to_level
    if earlier is None or later is None or low is None or high is None:
        return False
    judged = history.by_law_of(history.law_on or later.on)
    levels = (
        judge(judged, one, later).from_level for one in history.snapshots if one.on < earlier.on
    )
    # Growth by another law than the one that judges may lead to no higher level by the latter.
    return any(level is not None and low < high <= level for level in levels)


def snapshot_id(beneficiary_id: str, snapshot: Snapshot) -> str:
    """Name a snapshot, which has no id of its own: one business has one a day."""
    return f"{beneficiary_id}.snapshots[{snapshot.on}]"
