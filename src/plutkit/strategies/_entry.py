"""What Hypothesis calls when it is imported, so that ``st.from_type(Centre)`` works.

Hypothesis may be imported by plutkit.strategies itself, which is then only half imported here: so
nothing of it is looked up before a strategy is asked for.
"""

from collections.abc import Callable
from operator import attrgetter
from typing import Final, TypeVar, cast, get_args

import hypothesis.strategies as st
from hypothesis.strategies import SearchStrategy

import plutkit.strategies as ps
from plutkit.domain import (
    Beneficiary,
    Centre,
    Consultant,
    Document,
    FormSpell,
    Partner,
    Partnership,
    Register,
    SameBusiness,
    Scope,
    Selection,
    Service,
    Snapshot,
    Submission,
    Target,
    TargetRange,
)
from plutkit.identity import Kbli, Nib, Nik, Npwp, RegionCode
from plutkit.indicators import Card, History, LevelUpDefinition, PriceIndex
from plutkit.law import (
    AmountClass,
    Entry,
    Grade,
    GradeScale,
    Schedule,
    SizeBounds,
    SizeFinding,
    SizeLaw,
    StaffingStandard,
    TechnologyFinding,
    WorkersBounds,
    WorkersFinding,
)
from plutkit.quantities import PartialDate, Period, Source
from plutkit.scoring import LevelUpPolicies, Milestone, Scorecard, ScoreItem, SpeedPolicies

T = TypeVar("T")

STRATEGIES: Final[dict[type, str]] = {
    AmountClass: "_findings.amount_classes",
    Beneficiary: "beneficiaries",
    Card: "cards",
    Centre: "centres",
    Consultant: "consultants",
    Document: "documents",
    FormSpell: "form_spells",
    Grade: "grades",
    GradeScale: "grade_scales",
    History: "histories",
    Kbli: "kblis",
    LevelUpDefinition: "level_up_definitions",
    LevelUpPolicies: "level_up_policies",
    Milestone: "milestones",
    Nib: "nibs",
    Nik: "niks",
    Npwp: "npwps",
    PartialDate: "partial_dates",
    Partner: "partners",
    Partnership: "partnerships",
    Period: "periods",
    PriceIndex: "price_indices",
    RegionCode: "region_codes",
    Register: "registers",
    SameBusiness: "same_businesses",
    Scope: "scopes",
    ScoreItem: "score_items",
    Scorecard: "scorecards",
    Selection: "selections",
    Service: "services",
    SizeBounds: "_findings.size_bounds",
    SizeFinding: "size_findings",
    SizeLaw: "_findings.size_laws",
    Snapshot: "snapshots",
    Source: "sources",
    SpeedPolicies: "speed_policies",
    StaffingStandard: "staffing_standards",
    Submission: "submissions",
    Target: "targets",
    TargetRange: "target_ranges",
    TechnologyFinding: "technology_findings",
    WorkersBounds: "_findings.workers_bounds",
    WorkersFinding: "workers_findings",
}
"""The strategy of each type, by its name in plutkit.strategies."""

GENERIC: Final[dict[type, str]] = {Entry: "entries", Schedule: "schedules"}
"""The strategies that take those of the values within."""


def register() -> None:
    """Register the strategies of all records; each is looked up when it is asked for."""
    for cls, name in STRATEGIES.items():
        st.register_type_strategy(cls, _later(name))
    for cls, name in GENERIC.items():
        st.register_type_strategy(cls, _of_values(name))


def _later(name: str) -> Callable[[type[T]], SearchStrategy[T]]:
    def strategy(_: type[T]) -> SearchStrategy[T]:
        return cast("SearchStrategy[T]", attrgetter(name)(ps)())

    return strategy


def _of_values(name: str) -> Callable[[type[T]], SearchStrategy[T]]:
    def strategy(thing: type[T]) -> SearchStrategy[T]:
        values = [st.from_type(argument) for argument in get_args(thing)] or [st.integers()]
        return cast("SearchStrategy[T]", getattr(ps, name)(values=values[0]))

    return strategy
