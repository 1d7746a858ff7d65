"""The fictional network, recounted by hand: a plain loop for each indicator of services."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from fractions import Fraction
from typing import Any, TypeAlias

import pytest

from plutkit.domain import (
    CLASSIC_SERVICE_KINDS,
    BeneficiaryKind,
    DocumentKind,
    Gender,
    Register,
    SameBusiness,
    Service,
    ServiceKind,
)
from plutkit.indicators import CATALOGUE, By, Silence, measure, measure_by
from plutkit.quantities import DateLike, Period, certainly_before, earliest_day, latest_day
from plutkit.samples import network

PERIOD = Period.parse("2023-03-01/2024-03-01")
AS_OF = date(2024, 9, 30)
ONE_DAY = timedelta(days=1)
NETWORK = Register.of(
    [*network(), *(
        SameBusiness(id=f"same-{number}", beneficiary_ids=(f"b-{number:03}", f"b-{number + 1:03}"))
        for number in range(10, 240, 25)
    )]
)  # fmt: skip
"""Some of its neighbours are one business."""
KNOWN = NETWORK.known_by(AS_OF)
SHIPPED = {one.key: one for one in CATALOGUE}
Pairs: TypeAlias = list[tuple[Service, str]]
Counter: TypeAlias = Callable[[Pairs], Any]


def is_within(day: DateLike | None) -> bool:
    """Tell whether a day is certainly within the period."""
    if day is None:
        return False
    first, last = earliest_day(day), latest_day(day)
    return first is not None and last is not None and PERIOD.start <= first <= last < PERIOD.stop


def follows(day: DateLike | None, other: DateLike | None) -> bool:
    """Tell whether a day is certainly after another one."""
    return day is not None and other is not None and certainly_before(other, day)


def pairs(services: tuple[Service, ...], centre_id: str | None) -> Pairs:
    """Give services of a centre, or of all, with each business that they served."""
    return [
        (one, NETWORK.business_id(id))
        for one in services
        if centre_id in (None, one.centre_id)
        for id in one.beneficiary_ids
    ]


def of_centres(served: Pairs) -> Iterator[Pairs]:
    """Give the pairs of each centre by itself."""
    for centre_id in sorted({one.centre_id for one, _ in served}):
        yield [pair for pair in served if pair[0].centre_id == centre_id]


def within(served: Pairs) -> Pairs:
    """Give those certainly within the period."""
    return [pair for pair in served if is_within(pair[0].day)]


def assisted(served: Pairs) -> set[str]:
    """Give the businesses with a service within the period."""
    return {id for _, id in within(served)}


def of_kind(kind: BeneficiaryKind) -> Counter:
    """Count those of one kind."""
    return lambda served: sum(NETWORK.beneficiary(id).kind is kind for id in assisted(served))


def minutes(served: Pairs) -> int:
    """Add up the known minutes."""
    return sum(one.minutes or 0 for one, _ in served)


def long_term(served: Pairs) -> int:
    """Count the clients of five hours within either calendar year, at one centre."""
    found: set[str] = set()
    for of_one in of_centres(within(served)):
        for year in (2023, 2024):
            for id in {id for _, id in of_one}:
                helped = [
                    (one, other)
                    for one, other in of_one
                    if other == id
                    and one.kind in (ServiceKind.CONSULTATION, ServiceKind.MENTORING)
                    and one.day is not None
                    and {day.year for day in (earliest_day(one.day), latest_day(one.day)) if day}
                    == {year}
                ]
                if minutes(list(dict.fromkeys(helped))) >= 300:
                    found.add(id)
    return len(found)


def integration(served: Pairs) -> Fraction:
    """Divide the integrated businesses by those of which that is known, at any centre."""
    answers: dict[str, set[bool | None]] = {}
    for of_one in of_centres(served):
        for id in assisted(of_one):
            sure = {one for one, other in within(of_one) if other == id}
            maybe = {
                one
                for one, other in of_one
                if other == id
                and (one.day is None or not certainly_before(one.day, PERIOD.start))
                and (one.day is None or not certainly_before(PERIOD.stop - ONE_DAY, one.day))
            }
            fields = {one.field for one in sure} - {None}
            most = len({one.field or one.id for one in maybe})
            answer = True if len(fields) > 1 else None if most > 1 else False
            answers.setdefault(id, set()).add(answer)
    yes = sum(True in said for said in answers.values())
    no = sum(said == {False} for said in answers.values())
    return Fraction(yes, yes + no)


def new(served: Pairs) -> int:
    """Count the businesses that a centre served before and after their founding."""
    found: set[str] = set()
    for of_one in of_centres(served):
        for business in NETWORK.beneficiaries:
            id = NETWORK.business_id(business.id)
            mine = [one for one, other in of_one if other == id]
            if (
                is_within(business.founded)
                and any(follows(business.founded, one.day) for one in mine)
                and any(follows(one.day, business.founded) and is_by_end(one.day) for one in mine)
            ):
                found.add(id)
    return len(found)


def is_by_end(day: DateLike | None) -> bool:
    """Tell whether a day is certainly by the period's end."""
    return day is not None and certainly_before(day, PERIOD.stop)


def obtained(kind: DocumentKind | None) -> Counter:
    """Count the documents issued after the first service."""

    def count(served: Pairs) -> int:
        found: set[tuple[object, ...]] = set()
        for business in KNOWN.beneficiaries:
            id = NETWORK.business_id(business.id)
            for one in business.documents:
                if (
                    kind in (None, one.kind)
                    and is_within(one.issued)
                    and any(follows(one.issued, s.day) for s, other in served if other == id)
                ):
                    what = one.number or (one.issued, one.ends)
                    found.add((id, one.kind, what))
        return len(found)

    return count


def share(attribute: str, yes: object) -> Counter:
    """Divide the owners of whom something is so by those of whom it is known."""

    def count(served: Pairs) -> Fraction:
        said: dict[str, set[object]] = {}
        for business in NETWORK.beneficiaries:
            found = said.setdefault(NETWORK.business_id(business.id), set())
            found |= {getattr(business, attribute)} - {None}
        answers = [said[id] for id in assisted(served) if len(said[id]) == 1]
        return Fraction(sum(answer == {yes} for answer in answers), len(answers))

    return count


COUNTERS: dict[str, Counter] = {
    "businesses_assisted": lambda served: len(assisted(served)),
    **{f"businesses_assisted_{kind.value}": of_kind(kind) for kind in BeneficiaryKind},
    "services": lambda served: len({one.id for one, _ in within(served)}),
    "hours_delivered": lambda served: Fraction(
        sum(one.minutes or 0 for one in {one for one, _ in within(served)}), 60
    ),
    "hours_received": lambda served: Fraction(minutes(list(dict.fromkeys(within(served)))), 60),
    "long_term_clients": long_term,
    "breadth": lambda served: len(
        {one.kind for one, _ in within(served)} & set(CLASSIC_SERVICE_KINDS)
    ),
    "integration": integration,
    "new_businesses": new,
    "documents_obtained": obtained(None),
    **{f"documents_obtained_{kind.value}": obtained(kind) for kind in DocumentKind},
    "share_women_owned": share("owner_gender", Gender.FEMALE),
    "share_disability": share("owner_disability", yes=True),
}


@pytest.mark.parametrize("key", COUNTERS)
def test_the_whole_is_what_a_plain_loop_counts(key: str) -> None:
    """Over all centres."""
    found = measure(NETWORK, SHIPPED[key], period=PERIOD, as_of=AS_OF, silence=Silence.AS_ZERO)
    assert found.value == COUNTERS[key](pairs(KNOWN.services, None))


@pytest.mark.parametrize("key", COUNTERS)
def test_each_centre_is_what_a_plain_loop_counts(key: str) -> None:
    """By itself; of nobody there is no share."""
    table = measure_by(
        NETWORK, SHIPPED[key], period=PERIOD, as_of=AS_OF, by=By.CENTRE, silence=Silence.AS_ZERO
    )
    known = {row.key: row.value for row in table if row.value is not None}
    assert known == {id: COUNTERS[key](pairs(KNOWN.services, id)) for id in known}
    assert len(known) > 15
