"""Region codes, numbers of residents, taxpayers and businesses, and codes of what those do."""

from plutkit.identity._kbli import Kbli, KbliEdition
from plutkit.identity._nib import Nib
from plutkit.identity._nik import Nik
from plutkit.identity._npwp import CheckDigit, Npwp
from plutkit.identity._region_code import PROVINCES, RegionCode, RegionLevel

__all__ = [
    "PROVINCES",
    "CheckDigit",
    "Kbli",
    "KbliEdition",
    "Nib",
    "Nik",
    "Npwp",
    "RegionCode",
    "RegionLevel",
]
