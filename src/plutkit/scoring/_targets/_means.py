"""The three means of a centre's attainments, each by its own name."""

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from plutkit.law import Grade, GradeScale


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


def mean_of(attainments: Sequence[Fraction], scale: GradeScale) -> TargetMean:
    """Give the mean of attainments and its grade."""
    if not attainments:
        return TargetMean(None, 0, None, False)
    mean = sum(attainments, Fraction(0)) / len(attainments)
    return TargetMean(mean, len(attainments), *scale.grade_of(mean))
