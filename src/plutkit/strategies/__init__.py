"""Hypothesis strategies for records (extra ``hypothesis``).

Each strategy gives sound values, near the bounds of their rules as well as far from them. The
arguments are keyword-only. A strategy for records takes, for any field, a strategy of your own:
``centres(cohort=st.just(2022))``. Once plutkit is installed, ``st.from_type(Centre)`` works too.

`st.from_type` covers every public record of `plutkit.quantities`, `plutkit.identity`, `plutkit.law`
(``Schedule[int]`` among them) and `plutkit.domain`, the `Register`, `Nik` and `Npwp`, and of
`plutkit.indicators` and `plutkit.scoring` what goes into a function: `Card`, `LevelUpDefinition`,
`History`, `PriceIndex`, `Milestone`, `SpeedPolicies`, `LevelUpPolicies`, `ScoreItem` and
`Scorecard`. Results have no strategy: make them by the function that gives them.
"""

from plutkit.strategies._businesses import beneficiaries, documents, services, snapshots
from plutkit.strategies._domain import (
    centres,
    consultants,
    form_spells,
    partners,
    partnerships,
    scopes,
    selections,
)
from plutkit.strategies._findings import (
    size_findings,
    staffing_standards,
    technology_findings,
    workers_findings,
)
from plutkit.strategies._grades import grade_scales, grades
from plutkit.strategies._identity import kblis, nibs, niks, npwps
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
    sources,
)
from plutkit.strategies._registers import registers
from plutkit.strategies._schedules import entries, schedules
from plutkit.strategies._scoring import (
    level_up_policies,
    milestones,
    price_indices,
    score_items,
    scorecards,
    speed_policies,
)
from plutkit.strategies._targets import (
    same_businesses,
    submissions,
    target_ranges,
    targets,
)
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
    "entries",
    "form_spells",
    "grade_scales",
    "grades",
    "histories",
    "ids",
    "kblis",
    "law_days",
    "level_up_definitions",
    "level_up_policies",
    "milestones",
    "nibs",
    "niks",
    "npwps",
    "partial_dates",
    "partners",
    "partnerships",
    "periods",
    "price_indices",
    "region_codes",
    "registers",
    "rupiah_amounts",
    "same_businesses",
    "schedules",
    "scopes",
    "score_items",
    "scorecards",
    "selections",
    "services",
    "size_amounts",
    "size_findings",
    "snapshots",
    "sources",
    "speed_policies",
    "staffing_standards",
    "submissions",
    "target_ranges",
    "targets",
    "technology_findings",
    "texts",
    "workers_findings",
]
