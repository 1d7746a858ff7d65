"""The three means of a centre's attainments, each by its own name."""

from collections.abc import Iterable
from fractions import Fraction
from typing import NamedTuple

from plutkit.law import Grade, GradeScale
from plutkit.scoring._targets._owners import Owner
from plutkit.scoring._targets._row import TargetRow


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
