"""What Hypothesis calls when it is imported, so that ``st.from_type(Centre)`` works.

Hypothesis may be imported by plutkit.strategies itself, which is then only half imported here: so
nothing of it is looked up before a strategy is asked for.
"""

from collections.abc import Callable
from typing import Final, TypeVar, cast

import hypothesis.strategies as st
from hypothesis.strategies import SearchStrategy

import plutkit.strategies as ps
from plutkit.domain import (
    Beneficiary,
    Centre,
    Consultant,
    Document,
    Partner,
    Partnership,
    Register,
    Service,
    Snapshot,
)
from plutkit.identity import Kbli, Nib, RegionCode
from plutkit.indicators import Card, History, LevelUpDefinition
from plutkit.quantities import PartialDate, Period, Source
from plutkit.scoring import Milestone, SpeedPolicies

T = TypeVar("T")

STRATEGIES: Final[dict[type, str]] = {
    Beneficiary: "beneficiaries",
    Card: "cards",
    Centre: "centres",
    Consultant: "consultants",
    Document: "documents",
    History: "histories",
    Kbli: "kblis",
    LevelUpDefinition: "level_up_definitions",
    Milestone: "milestones",
    Nib: "nibs",
    PartialDate: "partial_dates",
    Partner: "partners",
    Partnership: "partnerships",
    Period: "periods",
    RegionCode: "region_codes",
    Register: "registers",
    Service: "services",
    Snapshot: "snapshots",
    Source: "sources",
    SpeedPolicies: "speed_policies",
}
"""The public strategy of each type, by its name."""


def register() -> None:
    """Register the strategies of all records; each is looked up when it is asked for."""
    for cls, name in STRATEGIES.items():
        st.register_type_strategy(cls, _later(name))


def _later(name: str) -> Callable[[type[T]], SearchStrategy[T]]:
    def strategy(_: type[T]) -> SearchStrategy[T]:
        return cast("SearchStrategy[T]", getattr(ps, name)())

    return strategy
