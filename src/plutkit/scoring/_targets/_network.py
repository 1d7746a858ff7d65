"""The targets of all centres together."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Final, NamedTuple

from plutkit.indicators import Aggregation, Card, Measurement
from plutkit.law import Grade, GradeScale
from plutkit.scoring._targets._attainment import Aim, TargetAnswer, attainment_of
from plutkit.scoring._targets._row import TargetRow, judged

ADDED_UP: Final = (Aggregation.SUM, Aggregation.DISTINCT, Aggregation.CHANGE)
"""What is counted and not divided: its targets may be added up over centres."""


class SummedTargets(NamedTuple):
    """The centres' own counts over their own targets (`jumlah capaian PLUT`)."""

    centre_ids: tuple[str, ...]
    """The centres of which both are known, by id; only these are added up."""
    left_out_ids: tuple[str, ...]
    """The other centres that certainly belong to the scope, by id."""
    actual: int | Fraction
    """Their own counts added up: a business of two centres counts twice."""
    target: Aim
    """Their standing targets added up, ranges by their bounds."""
    answer: TargetAnswer
    raw: Fraction | None
    capped: Fraction | None
    grade: Grade | None
    beyond_scale: bool


class NetworkTargets(NamedTuple):
    """One indicator over all centres that certainly belong to the scope (`capaian jaringan`)."""

    own: TargetRow
    """The network's own target, if there is one, and the total: each business counted once, ratios
    pooled."""
    summed: SummedTargets | None
    """Sums over sums; None of shares, ratios and growth, which do not add up."""

    @property
    def card(self) -> Card:
        """What is counted."""
        return self.own.card

    @property
    def total(self) -> Measurement | None:
        """All centres together, each business counted once."""
        return self.own.measurement


def network_of(own: TargetRow, rows: Sequence[TargetRow], scale: GradeScale) -> NetworkTargets:
    """Put the centres' rows for one indicator beside the network's own."""
    is_added = own.aggregation in ADDED_UP
    return NetworkTargets(own, _summed(rows, scale) if is_added else None)


def _summed(rows: Sequence[TargetRow], scale: GradeScale) -> SummedTargets:
    """Add up the rows that the centres have for one indicator, in order."""
    known = [row for row in rows if row.standing is not None and row.actual is not None]
    ids = tuple(row.centre_id or "" for row in known)
    aims = [Aim.of(row.standing.value) for row in known if row.standing is not None]
    actual = sum(row.actual or 0 for row in known)
    target = Aim(sum(aim.least for aim in aims), sum(aim.most for aim in aims))
    found: Fraction | TargetAnswer = TargetAnswer.NOT_MEASURED
    if known:
        found = attainment_of(actual, target, known[0].card.direction)
    elif all(row.standing is None for row in rows):
        found = TargetAnswer.NO_TARGET
    return SummedTargets(
        ids,
        tuple(row.centre_id or "" for row in rows if row.centre_id not in ids),
        actual,
        target,
        *judged(found, scale),
    )
