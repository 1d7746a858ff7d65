"""Identifiers of the State: read as they are written, refused when they are ambiguous."""

from plutkit.identity._region_code import PROVINCES, RegionCode, RegionLevel

__all__ = ["PROVINCES", "RegionCode", "RegionLevel"]
