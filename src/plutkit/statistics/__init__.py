"""Closed-form kernels on plain numbers, exact where numbers can be exact."""

from plutkit.statistics._rank_bounds import RankBounds, rank_bounds
from plutkit.statistics._ranks import Ties, ranks

__all__ = ["RankBounds", "Ties", "rank_bounds", "ranks"]
