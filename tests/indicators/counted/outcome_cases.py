"""Small registers of what centres achieved, for tests of outcomes, partners and centres."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any, Final

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from plutkit.domain import (
    Beneficiary,
    BeneficiaryKind,
    Centre,
    CentreLevel,
    Register,
    SameBusiness,
    Service,
    ServiceKind,
    Snapshot,
)
from plutkit.identity import RegionCode
from plutkit.indicators import Indicator, Measurement, measure
from plutkit.quantities import DateLike, PartialDate, Period, earliest_day, latest_day
from plutkit.samples import network

YEAR: Final = Period.year(2023)
AS_OF: Final = date(2024, 12, 31)
SERVED: Final = date(2023, 3, 1)
ONE_DAY: Final = timedelta(days=1)


def network_by_id() -> Register:
    """Give the fictional network as if each id were a business of its own."""
    given = network()
    kept = (record for record in given if not isinstance(record, SameBusiness))
    return Register.of(kept, given.language)


def centre(id: str = "c-1", **fields: Any) -> Centre:
    """Make a centre."""
    level = fields.pop("level", CentreLevel.REGENCY)
    return Centre(id=id, name=f"PLUT {id}", level=level, region=RegionCode.parse("73.61"), **fields)


def business(id: str = "b-1", *snapshots: Snapshot, **fields: Any) -> Beneficiary:
    """Make a business."""
    kind = fields.pop("kind", BeneficiaryKind.ENTERPRISE)
    return Beneficiary(id=id, kind=kind, name=f"Usaha {id}", snapshots=snapshots, **fields)


def year_end(year: int, sales: int | None = None, **fields: Any) -> Snapshot:
    """Make a yearly snapshot."""
    return Snapshot(on=date(year, 12, 31), sales=sales, **fields)


def service(
    beneficiary_id: str = "b-1",
    centre_id: str = "c-1",
    day: DateLike | None = SERVED,
    id: str | None = None,
) -> Service:
    """Make a service."""
    return Service(
        id=id or f"s-{beneficiary_id}-{centre_id}",
        centre_id=centre_id,
        beneficiary_ids=(beneficiary_id,),
        kind=ServiceKind.MENTORING,
        day=day,
    )


def one(id: str = "b-1", *snapshots: Snapshot, **fields: Any) -> Register:
    """Give a register of one centre, and one business that it served."""
    return Register.of([centre(), business(id, *snapshots, **fields), service(id)])


def told(
    records: Register | Iterable[Any],
    indicator: Indicator,
    *,
    period: Period = YEAR,
    as_of: date = AS_OF,
    **choices: Any,
) -> Measurement:
    """Measure an indicator over 2023, where nothing else is asked for."""
    register = records if isinstance(records, Register) else Register.of(records)
    return measure(register, indicator, period=period, as_of=as_of, **choices)


def reasons(found: Measurement) -> dict[str, str]:
    """Give the reasons of what is left out, by record."""
    return {omission.record_id: omission.reason.key for omission in found.omissions}


def first_of(day: Any) -> date:
    """Give the first day that a day may be; the first of all if that is open."""
    return earliest_day(day) or date.min if isinstance(day, date | PartialDate) else date.min


def last_of(day: Any) -> date:
    """Give the last day that a day may be; the last of all if that is open."""
    return latest_day(day) or date.max if isinstance(day, date | PartialDate) else date.max


PERIODS: Final = (
    Period.year(2022), Period.year(2023), Period.quarter(2023, 4), Period.quarter(2024, 1),
    Period.parse("2022-01-01/2024-01-01"), Period.parse("2023-12-31/2024-03-02"),
)  # fmt: skip
DAYS: Final[tuple[DateLike | None, ...]] = (
    None, date(2021, 6, 1), date(2022, 12, 31), date(2023, 1, 1), date(2023, 12, 31),
    date(2024, 1, 1), PartialDate.month(2023, 12), PartialDate.year(2023),
    PartialDate.between(date(2023, 12, 20), date(2024, 1, 5)), PartialDate.before(date(2023, 1, 2)),
    PartialDate.after(date(2023, 12, 30)),
)  # fmt: skip
"""Days at the ends of the periods, partial ones that straddle them, and none."""
AMOUNTS: Final = (None, 0, 1, 100, 150, 200)
WORKERS: Final = (None, 0, 1, 3, 10)
ONS: Final = (
    date(2021, 12, 31), date(2022, 6, 30), date(2022, 12, 31), date(2023, 1, 1),
    date(2023, 6, 30), date(2023, 12, 30), date(2023, 12, 31), date(2024, 3, 1), date(2024, 12, 31),
)  # fmt: skip
COVERS: Final = (
    None, None, None, Period.year(2022), Period.year(2023), Period.quarter(2023, 4),
    Period.parse("2021-07-01/2022-12-31"),
)  # fmt: skip


@st.composite
def snapshots(draw: DrawFn) -> Snapshot:
    """Give a snapshot of a few days, whose sales are of a year, less, or more."""
    on = draw(st.sampled_from(ONS))
    covers = draw(st.sampled_from(COVERS))
    return Snapshot(
        on=on,
        covers=covers if covers and covers.stop - ONE_DAY <= on else None,
        sales=draw(st.sampled_from(AMOUNTS)),
        workers=draw(st.sampled_from(WORKERS)),
    )


@st.composite
def businesses(draw: DrawFn, id: str) -> Beneficiary:
    """Give a business, often served, sometimes closed, sometimes founded within the years."""
    given = draw(st.lists(snapshots(), max_size=6, unique_by=lambda one: one.on))
    founded = draw(st.sampled_from((None, None, date(2019, 5, 5), date(2021, 12, 31))))
    kinds = (BeneficiaryKind.ENTERPRISE, BeneficiaryKind.COOPERATIVE, *BeneficiaryKind)
    return business(
        id,
        *given,
        kind=draw(st.sampled_from(kinds)),
        founded=founded,
        closed=draw(st.sampled_from((None, None, None, *DAYS[2:9]))),
    )


@st.composite
def served_registers(draw: DrawFn) -> Register:
    """Give registers of a few businesses of two centres, some of them one business."""
    ids = [f"b-{number}" for number in range(draw(st.integers(0, 5)))]
    records: list[Any] = [centre("c-1"), centre("c-2")]
    for id in ids:
        records.append(draw(businesses(id)))
        days = draw(st.lists(st.sampled_from((SERVED, *DAYS)), max_size=3))
        records += [
            service(id, draw(st.sampled_from(("c-1", "c-2"))), day, f"s-{id}-{turn}")
            for turn, day in enumerate(days)
        ]
    if len(ids) > 1 and draw(st.booleans()):
        records.append(SameBusiness(id="same", beneficiary_ids=(ids[1], ids[0])))
    return Register.of(draw(st.permutations(records)))


def served_by_end(register: Register, one: Beneficiary, last: date) -> dict[str, bool]:
    """Give the centres that may have served by a day, each with whether it certainly did."""
    answers: dict[str, bool] = {}
    for given in register.services:
        if one.id in given.beneficiary_ids and first_of(given.day) <= last:
            answers[given.centre_id] = answers.get(given.centre_id, False) or (
                last_of(given.day) <= last
            )
    return answers
