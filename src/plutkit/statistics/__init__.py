"""Closed-form kernels on plain numbers, exact where numbers can be exact."""

from plutkit.statistics._incidence import CumulativeIncidence, cumulative_incidence
from plutkit.statistics._intervals import Interval, clopper_pearson_interval, wilson_interval
from plutkit.statistics._kaplan_meier import survival_curve
from plutkit.statistics._mobility import MoveShares, TransitionMatrix, transition_matrix
from plutkit.statistics._ranks import RankBounds, Ties, rank_bounds, ranks
from plutkit.statistics._spells import Spell
from plutkit.statistics._survival_curve import IntervalScale, SurvivalCurve

__all__ = [
    "CumulativeIncidence",
    "Interval",
    "IntervalScale",
    "MoveShares",
    "RankBounds",
    "Spell",
    "SurvivalCurve",
    "Ties",
    "TransitionMatrix",
    "clopper_pearson_interval",
    "cumulative_incidence",
    "rank_bounds",
    "ranks",
    "survival_curve",
    "transition_matrix",
    "wilson_interval",
]
