"""The definitions of a level-up that are shipped."""

from typing import Final

from plutkit.indicators._by_counts import BY_WORKERS, RPJMN_2025, TECHNOLOGY_INTENSITY
from plutkit.indicators._formalised import FORMALISED
from plutkit.indicators._high_growth import HIGH_GROWTH, SCALER
from plutkit.indicators._legal_class import LEGAL_CLASS_BY_CAPITAL, LEGAL_CLASS_BY_SALES
from plutkit.indicators._signs import ANY_SIGN_2014

LEVEL_UP_DEFINITIONS: Final = (
    LEGAL_CLASS_BY_SALES,
    LEGAL_CLASS_BY_CAPITAL,
    BY_WORKERS,
    RPJMN_2025,
    ANY_SIGN_2014,
    FORMALISED,
    HIGH_GROWTH,
    SCALER,
    TECHNOLOGY_INTENSITY,
)
"""The shipped definitions: by law, by workers, by the national plan, and by signs."""
