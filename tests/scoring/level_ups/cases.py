"""Small registers of businesses, for tests of level-ups."""

from collections.abc import Iterable
from datetime import date
from fractions import Fraction
from typing import Any, Final

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from plutkit.domain import (
    Beneficiary,
    BeneficiaryKind,
    Centre,
    CentreLevel,
    Register,
    Service,
    ServiceKind,
    Snapshot,
)
from plutkit.identity import RegionCode
from plutkit.indicators import LEGAL_CLASS_BY_SALES
from plutkit.quantities import DateLike, PartialDate, Period
from plutkit.scoring import LevelUpReport, LevelUpRow, track_level_ups

YEAR: Final = Period.year(2023)
AS_OF: Final = date(2024, 12, 31)
SERVED: Final = date(2023, 3, 1)
MICRO, SMALL, MEDIUM, LARGE = 1_000_000_000, 3_000_000_000, 20_000_000_000, 60_000_000_000


def centre(id: str = "c-1", **fields: Any) -> Centre:
    """Make a centre."""
    region = RegionCode.parse(fields.pop("region", "73.61"))
    return Centre(id=id, name=f"PLUT {id}", level=CentreLevel.REGENCY, region=region, **fields)


def year_end(year: int, sales: int | None, **fields: Any) -> Snapshot:
    """Make a yearly snapshot."""
    return Snapshot(on=date(year, 12, 31), sales=sales, **fields)


def business(
    id: str = "b-1", sales: dict[int, int | None] | None = None, **fields: Any
) -> Beneficiary:
    """Make a business of the given yearly sales."""
    kind = fields.pop("kind", BeneficiaryKind.ENTERPRISE)
    given = {2022: MICRO, 2023: SMALL} if sales is None else sales
    snapshots = fields.pop("snapshots", tuple(year_end(*pair) for pair in given.items()))
    return Beneficiary(id=id, kind=kind, name=f"Usaha {id}", snapshots=snapshots, **fields)


def service(
    id: str = "s-1",
    beneficiary_id: str = "b-1",
    centre_id: str = "c-1",
    day: DateLike | None = SERVED,
) -> Service:
    """Make a service."""
    return Service(
        id=id, centre_id=centre_id, beneficiary_ids=(beneficiary_id,),
        kind=ServiceKind.MENTORING, day=day,
    )  # fmt: skip


def track(records: Iterable[Any], **choices: Any) -> LevelUpReport:
    """Track the level-ups of records by legal class, where nothing else is asked for."""
    register = records if isinstance(records, Register) else Register.of(records)
    usual: dict[str, Any] = {"definition": LEGAL_CLASS_BY_SALES, "window": YEAR, "as_of": AS_OF}
    return track_level_ups(register, **(usual | choices))


def only(records: Iterable[Any], **choices: Any) -> LevelUpRow:
    """Track the only business there is."""
    (row,) = track(records, **choices)
    return row


AMOUNTS: Final = (
    None, 0, 300_000_000, 1_999_999_999, 2_000_000_000, 2_000_000_001, 15_000_000_000,
    15_000_000_001, 50_000_000_001,
)  # fmt: skip
DAYS: Final = (
    None, date(2022, 6, 1), date(2022, 12, 31), date(2023, 1, 1), date(2023, 12, 30),
    date(2023, 12, 31), date(2024, 1, 1), PartialDate.month(2023, 12), PartialDate.year(2023),
)  # fmt: skip


@st.composite
def registers(draw: DrawFn) -> Register:
    """Give registers of a few businesses at the bounds of the law, and up to three centres."""
    centre_ids = draw(st.lists(st.sampled_from(("c-1", "c-2", "c-3")), unique=True, min_size=1))
    records: list[Any] = [
        centre(id, cohort=draw(st.sampled_from((2022, 2021, None))), region=region)
        for id, region in zip(centre_ids, ("73.61", "73.62", "51.61"), strict=False)
    ]
    for number in range(draw(st.integers(0, 5))):
        years = draw(st.lists(st.integers(2020, 2024), unique=True))
        records.append(
            business(
                f"b-{number}",
                {year: draw(st.sampled_from(AMOUNTS)) for year in years},
                kind=draw(st.sampled_from(BeneficiaryKind)),
                founded=draw(st.sampled_from((None, date(2019, 5, 5)))),
                closed=draw(st.sampled_from((None, None, *DAYS[1:]))),
            )
        )
        records += [
            service(f"s-{number}-{turn}", f"b-{number}", draw(st.sampled_from(centre_ids)), day)
            for turn, day in enumerate(draw(st.lists(st.sampled_from(DAYS), max_size=3)))
        ]
    register = Register.of(draw(st.permutations(records)))
    return register.cohort(2022) if draw(st.booleans()) else register


def total(*numbers: int | Fraction) -> Fraction:
    """Add up exactly."""
    return Fraction(sum(numbers))
