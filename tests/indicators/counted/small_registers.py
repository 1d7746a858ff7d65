"""Small registers on few days around a new year, and every way in which they may turn out."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import combinations, product
from typing import TypeAlias

from hypothesis import strategies as st

from plutkit.domain import (
    Beneficiary,
    BeneficiaryKind,
    Centre,
    CentreLevel,
    Document,
    DocumentKind,
    Gender,
    Register,
    SameBusiness,
    Service,
    ServiceField,
    ServiceKind,
)
from plutkit.identity import RegionCode
from plutkit.indicators import (
    BREADTH,
    BUSINESSES_ASSISTED,
    DOCUMENTS_OBTAINED,
    HOURS_DELIVERED,
    HOURS_RECEIVED,
    INTEGRATION,
    LONG_TERM_CLIENTS,
    NEW_BUSINESSES,
    SERVICES,
    SHARE_DISABILITY,
    SHARE_WOMEN_OWNED,
    Indicator,
    businesses_assisted_of,
    documents_obtained_of,
)
from plutkit.quantities import DateLike, PartialDate, Period, earliest_day, latest_day

FIRST, LAST = date(2023, 12, 31), date(2024, 1, 2)
ONE_DAY = timedelta(days=1)
WINDOW = [FIRST + ONE_DAY * number for number in range(-1, 4)]
"""The days, with one before them and one after them that stand for all others."""
INNER = WINDOW[1:-1]
DAYS: st.SearchStrategy[DateLike | None] = st.sampled_from(
    [
        *(3 * INNER),
        *(PartialDate.between(*pair) for pair in combinations(INNER, 2)),
        *(PartialDate(earliest=day, latest=None) for day in INNER),
        *(PartialDate(earliest=None, latest=day) for day in INNER),
        None,
    ]
)
"""Every day and every span of these days, none at all among them."""
FIELDS = (None, ServiceField.FINANCE, ServiceField.MARKETING)
KINDS = (ServiceKind.CONSULTATION, ServiceKind.MENTORING, ServiceKind.TRAINING)
MINUTES = (None, 1, 240, 299, 300)

Counted: TypeAlias = set[tuple[str, str]]
"""What counts for which centre: its id, and the key."""
Day: TypeAlias = dict[str, date]
"""The day of each service, by id, in one way in which all may turn out."""


def periods() -> st.SearchStrategy[Period]:
    """Give periods within the days."""
    ends = st.tuples(st.dates(FIRST, LAST), st.dates(FIRST, LAST)).map(sorted)
    return ends.map(lambda pair: Period.between(pair[0], pair[1] + ONE_DAY))


CENTRES = tuple(
    Centre(id=id, name=id, level=CentreLevel.REGENCY, region=RegionCode.parse("73.61"))
    for id in ("c-1", "c-2")
)
BENEFICIARIES = ("b-1", "b-2", "b-3")
SAME = (
    (),
    (SameBusiness(id="same", beneficiary_ids=("b-1", "b-2")),),
    (SameBusiness(id="same", beneficiary_ids=("b-2", "b-3")),),
)
SERVED = (
    BUSINESSES_ASSISTED,
    *(businesses_assisted_of(kind) for kind in BeneficiaryKind),
    SERVICES,
    HOURS_DELIVERED,
    HOURS_RECEIVED,
    LONG_TERM_CLIENTS,
    BREADTH,
    INTEGRATION,
    NEW_BUSINESSES,
    DOCUMENTS_OBTAINED,
    *(documents_obtained_of(kind) for kind in DocumentKind),
    SHARE_WOMEN_OWNED,
    SHARE_DISABILITY,
)
"""The indicators of services and of those served."""
DOCUMENTS = st.builds(
    Document,
    kind=st.sampled_from((DocumentKind.NIB, DocumentKind.HALAL)),
    number=st.sampled_from((None, "1", "2")),
    issued=DAYS,
)


def small_registers() -> st.SearchStrategy[Register]:
    """Give registers of two centres with few services, some businesses known by two ids."""
    services = [
        st.builds(
            Service,
            id=st.just(id),
            centre_id=st.sampled_from(("c-1", "c-1", "c-2")),
            beneficiary_ids=st.sampled_from((("b-1",), ("b-2",), ("b-1", "b-2"), ("b-2", "b-3"))),
            kind=st.sampled_from(KINDS),
            field=st.sampled_from(FIELDS),
            day=DAYS,
            minutes=st.sampled_from(MINUTES),
        )
        for id in ("s-1", "s-2", "s-3")
    ]
    businesses = [
        st.builds(
            Beneficiary,
            id=st.just(id),
            name=st.just(id),
            kind=st.sampled_from(BeneficiaryKind),
            founded=DAYS,
            owner_gender=st.sampled_from((None, *Gender)),
            owner_disability=st.sampled_from((None, True, False)),
            documents=st.lists(DOCUMENTS, max_size=2, unique=True).map(tuple),
        )
        for id in BENEFICIARIES
    ]
    return st.builds(
        lambda served, assisted, same: Register.of([*CENTRES, *served, *assisted, *same]),
        st.tuples(*services),
        st.tuples(*businesses),
        st.sampled_from(SAME),
    )


def business_of(register: Register, id: str) -> str:
    """Give the first id of a business, by hand."""
    for same in register.same_businesses:
        if id in same.beneficiary_ids:
            return min(same.beneficiary_ids)
    return id


def options(day: DateLike | None) -> list[date]:
    """Give the days of the window that a day may be."""
    earliest = None if day is None else earliest_day(day)
    latest = None if day is None else latest_day(day)
    return [
        one
        for one in WINDOW
        if (earliest is None or earliest <= one) and (latest is None or one <= latest)
    ]


def every_way(services: Sequence[Service]) -> Iterator[Day]:
    """Give each way in which the days of services may turn out."""
    for days in product(*(options(one.day) for one in services)):
        yield {one.id: day for one, day in zip(services, days, strict=True)}


def sure_and_possible(ways: Iterable[Counted]) -> tuple[Counted, Counted]:
    """Give what counts in every way, and what counts in any."""
    every = list(ways)
    return set.intersection(*every), set.union(*every)


def given_by(
    indicator: Indicator,
    register: Register,
    period: Period,
) -> tuple[Counted, Counted]:
    """Give what an indicator says counts certainly, and what it says may."""
    sure: Counted = set()
    possible: Counted = set()
    for one in indicator.contributions(register, period):
        key = one.key
        if key is None:
            key = business_of(register, str(one.beneficiary_id))
        possible.add((one.centre_id, key))
        if one.is_certain:
            sure.add((one.centre_id, key))
    return sure, possible


def named(document: Document, business_id: str) -> str:
    """Name a document as its card says: by its number, or else by all there is."""
    what = f"{document.issued} {document.ends}"
    if document.number is not None:
        what = f"no. {document.number}"
    return f"{business_id}.documents[{document.kind.value} {what}]"
