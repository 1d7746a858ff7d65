"""Region codes, numbers of businesses, and codes of what they do."""

from plutkit.identity._kbli import Kbli, KbliEdition
from plutkit.identity._nib import Nib
from plutkit.identity._region_code import PROVINCES, RegionCode, RegionLevel

__all__ = ["PROVINCES", "Kbli", "KbliEdition", "Nib", "RegionCode", "RegionLevel"]
