"""Small registers with targets, and indicators that count what a test says."""

from collections.abc import Iterator, Mapping
from datetime import date
from fractions import Fraction
from typing import Any, Final, TypeAlias

from plutkit.domain import (
    Centre,
    CentreLevel,
    Consultant,
    RecordKind,
    Register,
    ServiceField,
    Target,
    TargetRange,
    TargetStatus,
)
from plutkit.identity import RegionCode
from plutkit.indicators import (
    Aggregation,
    Card,
    Contribution,
    Direction,
    Indicator,
    Timing,
)
from plutkit.quantities import Period, Text
from plutkit.scoring import Reconciliation, TargetReport, assess_targets, reconcile_targets

YEAR: Final = Period.year(2023)
LAST: Final = date(2023, 12, 31)
AS_OF: Final = date(2024, 1, 31)
SET_ON: Final = date(2023, 1, 16)
Number: TypeAlias = int | Fraction


def centre(id: str = "c-1", **fields: Any) -> Centre:
    """Make a centre."""
    return Centre(
        id=id, name=f"PLUT {id}", level=CentreLevel.REGENCY, region=RegionCode.parse("73.61"),
        **fields,
    )  # fmt: skip


def consultant(id: str = "k-1", centre_id: str = "c-1") -> Consultant:
    """Make a consultant."""
    return Consultant(id=id, centre_id=centre_id, field=ServiceField.FINANCE)


def target(id: str = "t-1", key: str = "hours", value: Any = 100, **fields: Any) -> Target:
    """Make a target that was set for a centre, where nothing else is asked for."""
    usual: dict[str, Any] = {
        "centre_id": None if "consultant_id" in fields else "c-1",
        "period": YEAR, "unit": "jam", "status": TargetStatus.SET, "set_on": SET_ON,
    }  # fmt: skip
    return Target(id=id, indicator_key=key, value=value, **(usual | fields))


def counting(
    amounts: Mapping[str, Number | None] | None = None,
    key: str = "hours",
    *,
    shared: Mapping[str, str] | None = None,
    consultants: Mapping[str, tuple[str, Number]] | None = None,
    bases: Mapping[str, int] | None = None,
    aggregation: Aggregation = Aggregation.SUM,
    timing: Timing = Timing.OF_PERIOD,
    direction: Direction = Direction.MORE_IS_BETTER,
    records: RecordKind = RecordKind.SERVICE,
    least_coverage: Fraction = Fraction(0),
) -> Indicator:
    """Count an amount for each centre and each consultant, in whatever period.

    `shared` gives the keys of what several centres have in common; `bases` what is divided by.
    """

    def contributions(register: Register, period: Period) -> Iterator[Contribution]:
        del register, period
        for id, amount in (amounts or {}).items():
            yield Contribution(
                id, f"s-{id}", key=(shared or {}).get(id, id), amount=amount,
                base=(bases or {}).get(id, 1),
            )  # fmt: skip
        for id, (centre_id, number) in (consultants or {}).items():
            yield Contribution(centre_id, f"s-{id}", consultant_id=id, key=id, amount=number)

    return Indicator(
        card=Card(
            key=key, name=Text(f"{key} counted", f"{key} dihitung"), unit=Text("hours", "jam"),
            direction=direction, counts=Text("all", "semua"), excludes=Text("none", "tidak ada"),
            sources=(),
        ),
        aggregation=aggregation,
        timing=timing,
        records=records,
        least_coverage=least_coverage,
        contributions=contributions,
    )  # fmt: skip


def assess(records: Any, *indicators: Indicator, **choices: Any) -> TargetReport:
    """Assess the targets of a year that is over, where nothing else is asked for."""
    register = records if isinstance(records, Register) else Register.of(records)
    usual: dict[str, Any] = {"period": YEAR, "as_of": AS_OF, "indicators": indicators}
    return assess_targets(register, **(usual | choices))


def reconcile(records: Any, *indicators: Indicator, **choices: Any) -> Reconciliation:
    """Reconcile the targets of a year, where nothing else is asked for."""
    register = records if isinstance(records, Register) else Register.of(records)
    usual: dict[str, Any] = {"period": YEAR, "as_of": AS_OF, "indicators": indicators}
    return reconcile_targets(register, **(usual | choices))


def between(least: int, most: int) -> TargetRange:
    """Make a range."""
    return TargetRange(least=least, most=most)
