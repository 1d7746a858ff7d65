"""Businesses and services in a register: what fits together, and in which order it is given."""

import pickle
from datetime import date
from typing import Any

import attrs
import pytest
from hypothesis import given

from effort import A_QUARTER
from plutkit.domain import (
    Beneficiary,
    BeneficiaryKind,
    Centre,
    CentreLevel,
    Consultant,
    Register,
    Service,
    ServiceField,
    ServiceKind,
    Snapshot,
)
from plutkit.domain._assembly import KINDS, PLURALS
from plutkit.errors import RegisterError, UnknownRecordError
from plutkit.identity import RegionCode
from plutkit.quantities import PartialDate, earliest_day
from plutkit.samples import network
from plutkit.strategies import registers

CENTRE = Centre(
    id="c-1", name="PLUT Contoh", level=CentreLevel.REGENCY, region=RegionCode.parse("73.61")
)
OTHER = attrs.evolve(CENTRE, id="c-2")
BUSINESS = Beneficiary(id="b-1", kind=BeneficiaryKind.ENTERPRISE, name="Roti Contoh")
SECOND = attrs.evolve(BUSINESS, id="b-2")
ADVISER = Consultant(id="k-1", centre_id="c-1", field=ServiceField.FINANCE)
BASE = (CENTRE, OTHER, BUSINESS, SECOND, ADVISER)


def service(id: str, *beneficiary_ids: str, **fields: Any) -> Service:
    """Give a consultation at the first centre."""
    made = Service(
        id=id, centre_id="c-1", beneficiary_ids=beneficiary_ids, kind=ServiceKind.CONSULTATION
    )
    return attrs.evolve(made, **fields)


def ids(records: tuple[Service, ...]) -> list[str]:
    """Give the ids of services."""
    return [record.id for record in records]


def test_duplicates_and_dangling_references_are_all_told_with_their_places() -> None:
    """Like those of every other kind."""
    records = [
        *BASE, attrs.evolve(BUSINESS, name="Other"),
        service("s-1", "b-1", "b-9", consultant_id="k-9"),
        service("s-1", "b-1", centre_id="c-9"),
        service("s-2", "b-1", consultant_id="k-1"),
    ]  # fmt: skip
    with pytest.raises(RegisterError) as caught:
        Register.of(records)
    assert [(fault.path, fault.code) for fault in caught.value.faults] == [
        ("$[5].id", "register.duplicate"),
        ("$[7].id", "register.duplicate"),
        ("$[6].beneficiary_ids[1]", "register.dangling"),
        ("$[6].consultant_id", "register.dangling"),
        ("$[7].centre_id", "register.dangling"),
    ]


def test_services_are_given_by_the_earliest_day_that_they_may_be_of() -> None:
    """Open towards the past first, then by day and id; those of no known day last."""
    day = date(2023, 5, 1)
    days = {
        "s-1": None,
        "s-2": PartialDate.month(2023, 5),
        "s-3": date(2023, 5, 2),
        "s-4": day,
        "s-5": PartialDate.before(day),
        "s-6": None,
        "s-7": PartialDate.after(day),
        "s-8": PartialDate.year(2023),
    }
    register = Register.of([*BASE, *(service(id, "b-1", day=day) for id, day in days.items())])
    expected = ["s-5", "s-8", "s-2", "s-4", "s-3", "s-7", "s-1", "s-6"]
    assert ids(register.services_of("b-1")) == expected
    assert ids(register.services_at("c-1")) == expected
    assert ids(register.services) == sorted(days)


def test_a_service_to_several_is_given_for_each_of_them() -> None:
    """And once for its centre."""
    register = Register.of([*BASE, service("s-1", "b-2", "b-1"), service("s-2", "b-2")])
    assert ids(register.services_of("b-1")) == ["s-1"]
    assert ids(register.services_of("b-2")) == ["s-1", "s-2"]
    assert ids(register.services_at("c-1")) == ["s-1", "s-2"]


def test_no_services_are_none_and_unknown_ids_are_told() -> None:
    """Not to be served is not to be unknown."""
    register = Register.of(BASE)
    assert register.services_of("b-1") == register.services_at("c-2") == ()
    with pytest.raises(UnknownRecordError, match="no beneficiary has the id 'b-9'"):
        register.services_of("b-9")
    with pytest.raises(UnknownRecordError, match="no centre has the id 'b-1'"):
        register.services_at("b-1")


@A_QUARTER
@given(registers(most_centres=2, most_partnerships=0, most_beneficiaries=3, most_services=6))
def test_the_index_gives_what_a_search_finds(register: Register) -> None:
    """In the order that is documented."""

    def order(one: Service) -> tuple[int, date, str]:
        first = None if one.day is None else earliest_day(one.day)
        return (1 if one.day is None else 0, first or date.min, one.id)

    ordered = sorted(register.services, key=order)
    for business in register.beneficiaries:
        found = [one for one in ordered if business.id in one.beneficiary_ids]
        assert register.services_of(business.id) == tuple(found)
    for centre in register.centres:
        found = [one for one in ordered if one.centre_id == centre.id]
        assert register.services_at(centre.id) == tuple(found)


def test_what_if_reaches_businesses_and_services() -> None:
    """Merged, replaced, and indexed anew."""
    register = Register.of([*BASE, service("s-1", "b-1")])
    moved = register.replace(service("s-1", "b-2", centre_id="c-2"))
    assert register.services_of("b-1") != moved.services_of("b-1") == ()
    assert ids(moved.services_at("c-2")) == ["s-1"]
    grown = attrs.evolve(BUSINESS, snapshots=(Snapshot(on=date(2023, 12, 31), sales=1),))
    assert register.replace(grown).beneficiary("b-1").snapshots[0].sales == 1
    assert ids(moved.merge(Register.of([*BASE, service("s-0", "b-2")])).services_of("b-2")) == [
        "s-0",
        "s-1",
    ]
    with pytest.raises(RegisterError, match=r"other\.beneficiary"):
        register.merge(Register.of([grown]))


def test_a_pickled_register_keeps_its_order_of_services() -> None:
    """And all its records."""
    register = network()
    twin = pickle.loads(pickle.dumps(register))
    assert twin == register
    for business in register.beneficiaries:
        assert twin.services_of(business.id) == register.services_of(business.id)


def test_several_of_a_kind_are_called_by_their_plural() -> None:
    """As the properties are."""
    assert repr(Register.of(BASE)).startswith(
        "<Register: 2 centres, 0 partners, 0 partnerships, 1 consultants, 2 beneficiaries, 0 serv"
    )
    assert list(PLURALS) == list(KINDS.values())
    names = [plural.replace(" ", "_") for plural in PLURALS.values()]
    assert all(isinstance(getattr(Register, name), property) for name in names)
