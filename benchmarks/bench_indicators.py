"""The whole catalogue of 100 centres, split by centre, and how the time grows with the records.

At its largest 100,000 businesses, 500,000 services and 300,000 snapshots. Beside it, as a yardstick
of the machine, the time in which the same register was put together.
"""

import statistics
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from ratio import seconds, verdict

from plutkit import (
    CATALOGUE,
    Beneficiary,
    BeneficiaryKind,
    By,
    Centre,
    CentreLevel,
    Consultant,
    Document,
    DocumentKind,
    Gender,
    Partner,
    PartnerKind,
    Partnership,
    PartnershipForm,
    Period,
    RecordKind,
    RegionCode,
    Register,
    RegisteredRecord,
    Service,
    ServiceField,
    ServiceKind,
    Signatory,
    Snapshot,
    Submission,
    measure_by,
)

AS_OF = date(2024, 1, 31)
YEAR = Period.year(2023)
CENTRES = 100
KINDS, FIELDS, WHO = tuple(ServiceKind), tuple(ServiceField), tuple(BeneficiaryKind)


def records(businesses: int) -> Iterator[RegisteredRecord]:
    """Give centres with what they report, and businesses with five services and three years."""
    for number in range(CENTRES):
        yield from _centre(f"c{number:03}")
    for number in range(businesses):
        id, start = f"b{number:06}", 200_000_000 + number * 7_919_000 % 1_900_000_000
        yield Beneficiary(
            id=id,
            kind=WHO[number % len(WHO)],
            name="Usaha",
            founded=date(2015, 1, 1) + timedelta(days=number % 2500),
            owner_gender=(Gender.FEMALE, Gender.MALE, None)[number % 3],
            owner_disability=(False, None, True)[number % 7 % 3],
            documents=(Document(kind=DocumentKind.NIB, issued=date(2023, 3, 1)),)
            if number % 5 == 0
            else (),
            snapshots=tuple(
                Snapshot(
                    on=date(year, 12, 31),
                    sales=start + start * (number * 37 % 25) * (year - 2021) // 100,
                    workers=1 + number % 9 + (year - 2021) * (number % 2),
                )
                for year in (2021, 2022, 2023)
            ),
        )
        for turn in range(5):
            yield Service(
                id=f"s{number:06}-{turn}",
                centre_id=f"c{(number + (turn == 4)) % CENTRES:03}",
                beneficiary_ids=(id,),
                kind=KINDS[(number + turn) % len(KINDS)],
                field=FIELDS[(number * 3 + turn) % len(FIELDS)],
                day=date(2022, 9, 1) + timedelta(days=(number * 7 + turn * 83) % 500),
                minutes=None if number % 11 == 0 else 60 + 15 * turn,
                consultant_id=f"k{number % CENTRES:03}",
            )


def _centre(id: str) -> Iterator[RegisteredRecord]:
    yield Centre(
        id=id, name="PLUT", level=CentreLevel.REGENCY, region=RegionCode.parse("73.61"), cohort=2022
    )
    yield Partner(id=f"p{id}", name="Mitra", kinds=(PartnerKind.UNIVERSITY,))
    yield Partnership(
        id=f"a{id}", centre_ids=(id,), partner_id=f"p{id}", form=PartnershipForm.MEMORANDUM,
        signatories=(Signatory.CENTRE,), signed=date(2023, 2, 1),
    )  # fmt: skip
    yield Consultant(
        id=f"k{id[1:]}", centre_id=id, field=ServiceField.FINANCE, starts=date(2022, 1, 1)
    )
    yield Submission(
        id=f"r{id}", centre_id=id, period=YEAR, kinds=tuple(RecordKind), received_on=AS_OF
    )


def whole(register: Register) -> list[float]:
    """Measure every indicator by centre; give the seconds of each."""
    return [
        seconds(lambda one=one: measure_by(register, one, period=YEAR, as_of=AS_OF, by=By.CENTRE))
        for one in CATALOGUE
    ]


def main() -> None:
    """Measure the catalogue on 12,500 to 100,000 businesses."""
    times = []
    for businesses in (12_500, 25_000, 50_000, 100_000):
        given = list(records(businesses))
        made = seconds(lambda g=given: Register.of(g))
        register = Register.of(given)
        each = whole(register)
        times.append(sum(each))
        slowest = max(range(len(each)), key=each.__getitem__)
        print(
            f"{businesses:,} businesses, {len(each)} indicators: {times[-1]:.1f} s "
            f"({times[-1] / made:.1f} times the making of the register); "
            f"slowest {CATALOGUE[slowest].key} {each[slowest]:.2f} s"
        )
    growth = [after / before for before, after in pairwise(times)]
    print("growth per doubling:", ", ".join(f"{factor:.2f}" for factor in growth))
    verdict("median growth", statistics.median(growth), 2.3)


if __name__ == "__main__":
    main()
