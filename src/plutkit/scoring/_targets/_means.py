"""The means of a centre's attainments, and the targets of all centres together."""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import Final, NamedTuple

from plutkit.indicators import Aggregation, Card, Measurement
from plutkit.law import Grade, GradeScale
from plutkit.scoring._targets._attainment import Aim, TargetAnswer, attainment_of
from plutkit.scoring._targets._row import TargetRow, judged
from plutkit.scoring._targets._targeted import Owner


class TargetMean(NamedTuple):
    """The unweighted mean of attainments (`rata-rata capaian`), with its grade."""

    value: Fraction | None
    """The mean; None of no rows."""
    rows: int
    """Of how many rows."""
    grade: Grade | None
    """Its grade; None of no rows."""
    beyond_scale: bool
    """Whether it is above the upper end of the top grade."""


class CentreTargets(NamedTuple):
    """A centre's targets taken together (`capaian PLUT`): three means, of its own rows only."""

    centre_id: str
    name: str
    is_member: bool
    """Whether it certainly belongs to the scope."""
    capped: TargetMean
    """Of what has an attainment, each capped: no target makes up for another. It leads."""
    raw: TargetMean
    """Of what has an attainment, as computed."""
    old_system: TargetMean
    """As the 2017-2019 system computed it: over all rows with a target that stands, those with a
    zero target or a missing actual as 0 %."""


def means_of(owner: Owner, rows: Iterable[TargetRow], scale: GradeScale) -> CentreTargets:
    """Give the means of the rows of one centre."""
    own = tuple(rows)
    return CentreTargets(
        owner.key,
        owner.name,
        owner.is_member,
        mean_of((row.capped for row in own), scale),
        mean_of((row.raw for row in own), scale),
        mean_of((row.old_system for row in own), scale),
    )


def mean_of(attainments: Iterable[Fraction | None], scale: GradeScale) -> TargetMean:
    """Give the mean of those attainments that there are, and its grade."""
    known = [one for one in attainments if one is not None]
    if not known:
        return TargetMean(None, 0, None, False)
    mean = sum(known, Fraction(0)) / len(known)
    return TargetMean(mean, len(known), *scale.grade_of(mean))


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
