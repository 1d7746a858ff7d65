"""1,000,000 snapshots tracked, and how the time grows with them.

200,000 businesses of 100 centres with five yearly snapshots each, every one with one service.
Beside it, as a yardstick of the machine, the time in which the same register was put together.
"""

import statistics
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from ratio import seconds, verdict

from plutkit import (
    LEGAL_CLASS_BY_SALES,
    Beneficiary,
    BeneficiaryKind,
    Centre,
    CentreLevel,
    LevelUpReport,
    Period,
    RegionCode,
    Register,
    Service,
    ServiceKind,
    Snapshot,
    track_level_ups,
)

AS_OF = date(2024, 12, 31)
YEARS = range(2020, 2025)
CENTRES = 100


def records(businesses: int) -> Iterator[Centre | Beneficiary | Service]:
    """Give businesses around the bound of micro; one in ten misses a year, one in fifty closes."""
    region = RegionCode.parse("73.61")
    for number in range(CENTRES):
        yield Centre(
            id=f"c{number:03}", name="PLUT", level=CentreLevel.REGENCY, region=region
        )  # fmt: skip
    for number in range(businesses):
        start = 200_000_000 + number * 7_919_000 % 1_900_000_000
        growth = number * 37 % 25
        yield Beneficiary(
            id=f"b{number:06}",
            kind=BeneficiaryKind.ENTERPRISE,
            name="Usaha",
            founded=date(2015, 1, 1) + timedelta(days=number % 1500),
            closed=date(2024, 6, 1) if number % 50 == 0 else None,
            snapshots=tuple(
                Snapshot(
                    on=date(year, 12, 31),
                    sales=None
                    if (number + year) % 10 == 0
                    else start + start * growth * (year - 2020) // 100,
                )
                for year in YEARS
            ),
        )
        yield Service(
            id=f"s{number:06}",
            centre_id=f"c{number % CENTRES:03}",
            beneficiary_ids=(f"b{number:06}",),
            kind=ServiceKind.MENTORING,
            day=date(2022, 1, 3) + timedelta(days=number % 700),
        )


def track(register: Register) -> LevelUpReport:
    """Track the level-ups of two years."""
    return track_level_ups(
        register,
        definition=LEGAL_CLASS_BY_SALES,
        window=Period.parse("2022-01-01/2024-01-01"),
        as_of=AS_OF,
    )


def main() -> None:
    """Track 1,000,000 snapshots; see how the time grows from 125,000."""
    times = []
    for businesses in (25_000, 50_000, 100_000, 200_000):
        given = list(records(businesses))
        made = seconds(lambda g=given: Register.of(g))
        register = Register.of(given)
        times.append(statistics.median(seconds(lambda r=register: track(r)) for _ in range(3)))
        total = track(register).total
        print(
            f"{businesses * len(YEARS):,} snapshots: {times[-1]:.2f} s "
            f"({times[-1] / made:.1f} times the making of the register); "
            f"{total.risen} of {total.known} risen"
        )
    growth = [after / before for before, after in pairwise(times)]
    print("growth per doubling:", ", ".join(f"{factor:.2f}" for factor in growth))
    verdict("median growth", statistics.median(growth), 2.3)


if __name__ == "__main__":
    main()
