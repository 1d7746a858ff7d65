"""Hypothesis strategies for every record (extra ``hypothesis``).

Each strategy gives sound values, near the bounds of their rules as well as far from them. The
arguments are keyword-only. A strategy for records takes, for any field, a strategy of your own:
``centres(cohort=st.just(2022))``. Once plutkit is installed, ``st.from_type(Centre)`` works too.
"""

from plutkit.strategies._businesses import beneficiaries, documents, services, snapshots
from plutkit.strategies._domain import centres, consultants, partners, partnerships
from plutkit.strategies._identity import kblis, nibs
from plutkit.strategies._law import law_days, size_amounts
from plutkit.strategies._level_ups import cards, histories, level_up_definitions
from plutkit.strategies._quantities import (
    FIRST_DAY,
    LAST_DAY,
    date_likes,
    days,
    partial_dates,
    periods,
    region_codes,
    rupiah_amounts,
    schedules,
    sources,
)
from plutkit.strategies._registers import registers
from plutkit.strategies._scoring import milestones, speed_policies
from plutkit.strategies._texts import ids, texts

__all__ = [
    "FIRST_DAY",
    "LAST_DAY",
    "beneficiaries",
    "cards",
    "centres",
    "consultants",
    "date_likes",
    "days",
    "documents",
    "histories",
    "ids",
    "kblis",
    "law_days",
    "level_up_definitions",
    "milestones",
    "nibs",
    "partial_dates",
    "partners",
    "partnerships",
    "periods",
    "region_codes",
    "registers",
    "rupiah_amounts",
    "schedules",
    "services",
    "size_amounts",
    "snapshots",
    "sources",
    "speed_policies",
    "texts",
]
