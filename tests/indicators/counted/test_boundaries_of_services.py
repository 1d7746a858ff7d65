"""Where what indicators of services count begins and ends: days, minutes, orders, ids."""

from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import attrs
import pytest

from plutkit.domain import (
    CLASSIC_SERVICE_KINDS,
    Beneficiary,
    BeneficiaryKind,
    Centre,
    CentreLevel,
    Consultant,
    Document,
    DocumentKind,
    Gender,
    RecordKind,
    Register,
    SameBusiness,
    Service,
    ServiceField,
    ServiceKind,
    Submission,
)
from plutkit.errors import ArgumentError
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
    By,
    Indicator,
    Measurement,
    NoValue,
    businesses_assisted_of,
    documents_obtained_of,
    long_term_clients,
    measure,
    measure_by,
    share_disability,
    share_women_owned,
)
from plutkit.quantities import PartialDate, Period

YEAR = Period.year(2023)
AS_OF = date(2024, 6, 30)
ONE_DAY = timedelta(days=1)
CENTRE = Centre(
    id="c-1", name="PLUT Contoh", level=CentreLevel.REGENCY, region=RegionCode.parse("73.61")
)
BUSINESS = Beneficiary(id="b-1", kind=BeneficiaryKind.ENTERPRISE, name="Roti Contoh")
BASE: tuple[Any, ...] = (
    CENTRE,
    attrs.evolve(CENTRE, id="c-2"),
    *(attrs.evolve(BUSINESS, id=id) for id in ("b-1", "b-2", "b-3")),
    Consultant(id="k-1", centre_id="c-1", field=ServiceField.FINANCE),
    *(
        Submission(
            id=f"r-{centre_id}",
            centre_id=centre_id,
            period=Period.parse("2022-01-01/2024-07-01"),
            kinds=tuple(RecordKind),
            received_on=date(2024, 6, 30),
        )
        for centre_id in ("c-1", "c-2")
    ),
)
SAME = SameBusiness(id="same", beneficiary_ids=("b-1", "b-2"))
MAY = PartialDate.month(2023, 5)
STRADDLING = PartialDate.between(date(2022, 12, 31), date(2023, 1, 1))


def service(number: int, day: date | PartialDate | None, **fields: Any) -> Service:
    """Give an hour of mentoring of the first business by the first centre."""
    made = Service(
        id=f"s-{number}",
        centre_id="c-1",
        beneficiary_ids=("b-1",),
        kind=ServiceKind.MENTORING,
        day=day,
        minutes=60,
    )
    return attrs.evolve(made, **fields)


def measured(
    indicator: Indicator,
    *records: Any,
    period: Period = YEAR,
    as_of: date = AS_OF,
    centre_id: str | None = None,
) -> Measurement:
    """Measure records beside the base; one of the base's own ids replaces it."""
    ids = {one.id for one in records}
    register = Register.of([*(one for one in BASE if one.id not in ids), *records])
    return measure(register, indicator, period=period, as_of=as_of, centre_id=centre_id)


def name_of(one: object) -> str:
    """Name a parameter of a test."""
    return one.key if isinstance(one, Indicator) else str(one)


OF_SERVICES = [
    (BUSINESSES_ASSISTED, 1),
    (businesses_assisted_of(BeneficiaryKind.ENTERPRISE), 1),
    (SERVICES, 1),
    (HOURS_DELIVERED, Fraction(1)),
    (HOURS_RECEIVED, Fraction(1)),
    (BREADTH, 1),
    (long_term_clients(1), 1),
]


class TestDays:
    """The first and the last day of a period are in it, and so is `as_of`."""

    @pytest.mark.parametrize(("indicator", "one"), OF_SERVICES, ids=name_of)
    @pytest.mark.parametrize(
        ("day", "counts"),
        [
            (date(2022, 12, 31), 0), (date(2023, 1, 1), 1),
            (date(2023, 12, 31), 1), (date(2024, 1, 1), 0),
        ],
    )  # fmt: skip
    def test_a_service_counts_on_the_days_of_the_period(
        self, indicator: Indicator, one: int | Fraction, day: date, counts: int
    ) -> None:
        """Not on the day before, nor on the day after."""
        found = measured(indicator, service(1, day))
        assert found.value == found.at_most == (one if counts else 0)
        assert found.record_ids == (("s-1",) if counts else ())

    @pytest.mark.parametrize("indicator", [one for one, _ in OF_SERVICES], ids=lambda one: one.key)
    def test_a_service_counts_from_as_of_on(self, indicator: Indicator) -> None:
        """It is known on its day; on the day before it is not."""
        day = date(2023, 6, 12)
        assert measured(indicator, service(1, day), as_of=day).value
        assert measured(indicator, service(1, day), as_of=day - ONE_DAY).value is None

    @pytest.mark.parametrize(("indicator", "one"), OF_SERVICES, ids=name_of)
    @pytest.mark.parametrize("day", [STRADDLING, PartialDate.after(date(2023, 6, 1)), None])
    def test_a_partial_day_that_straddles_counts_at_most(
        self, indicator: Indicator, one: int | Fraction, day: PartialDate | None
    ) -> None:
        """And is told as left out; an unknown day may be any."""
        found = measured(indicator, service(1, day))
        assert (found.value, found.at_least, found.at_most) == (0, 0, one)
        assert [omission.record_id for omission in found.omissions] == ["s-1"]

    @pytest.mark.parametrize(("indicator", "one"), OF_SERVICES, ids=name_of)
    def test_a_partial_day_within_counts(self, indicator: Indicator, one: int | Fraction) -> None:
        """Whichever day it was, unless `as_of` cuts through it."""
        assert measured(indicator, service(1, MAY)).value == one
        found = measured(indicator, service(1, MAY), as_of=date(2023, 5, 30))
        assert (found.value, found.at_most) == (None, one)


class TestSeveralBusinesses:
    """A service may serve several, and one under several ids."""

    def test_a_training_counts_once_and_for_each(self) -> None:
        """Once as a service, with its hours once delivered, and received by each."""
        training = service(1, MAY, beneficiary_ids=("b-1", "b-2", "b-3"), minutes=90)
        assert measured(SERVICES, training).value == 1
        assert measured(HOURS_DELIVERED, training).value == Fraction(3, 2)
        assert measured(HOURS_RECEIVED, training).value == Fraction(9, 2)
        assert measured(BUSINESSES_ASSISTED, training).value == 3

    def test_one_business_under_two_ids_counts_once(self) -> None:
        """Whichever centre knows it by which."""
        records = [
            service(1, MAY), service(2, MAY, centre_id="c-2", beneficiary_ids=("b-2",)), SAME,
        ]  # fmt: skip
        found = measured(BUSINESSES_ASSISTED, *records)
        assert (found.value, found.counted) == (1, ("b-1",))
        for id in ("c-1", "c-2"):
            assert measured(BUSINESSES_ASSISTED, *records, centre_id=id).value == 1
        assert measured(HOURS_RECEIVED, *records).value == 2

    def test_one_service_to_two_ids_of_a_business_is_one(self) -> None:
        """Its hours, its length and its unknown field are not there twice."""
        both = service(1, MAY, beneficiary_ids=("b-1", "b-2"), minutes=150)
        assert measured(HOURS_RECEIVED, both).value == 5
        assert measured(HOURS_RECEIVED, both, SAME).value == Fraction(5, 2)
        assert measured(LONG_TERM_CLIENTS, both, SAME).value == 0
        assert measured(INTEGRATION, both, SAME).value == 0

    def test_its_kind_is_that_of_its_first_id(self) -> None:
        """Even where it was served under the other."""
        cooperative = attrs.evolve(BUSINESS, kind=BeneficiaryKind.COOPERATIVE)
        records = [cooperative, service(1, MAY, beneficiary_ids=("b-2",)), SAME]
        for kind in BeneficiaryKind:
            is_first = kind is BeneficiaryKind.COOPERATIVE
            assert measured(businesses_assisted_of(kind), *records).value == int(is_first)

    def test_every_contribution_names_the_consultant(self) -> None:
        """So that what a consultant did can be told."""
        mine = service(1, MAY, consultant_id="k-1", minutes=300)
        register = Register.of([*BASE, mine, service(2, MAY, minutes=300)])
        for indicator in (*(one for one, _ in OF_SERVICES), INTEGRATION, SHARE_WOMEN_OWNED):
            table = measure_by(register, indicator, period=YEAR, as_of=AS_OF, by=By.CONSULTANT)
            assert table["k-1"].record_ids or table["k-1"].omissions
            assert "s-2" not in table["k-1"].record_ids


class TestHours:
    """Lengths of services."""

    @pytest.mark.parametrize("indicator", [HOURS_DELIVERED, HOURS_RECEIVED])
    def test_an_unknown_length_is_left_out_and_told(self, indicator: Indicator) -> None:
        """It is not zero: there is no upper bound."""
        found = measured(indicator, service(1, MAY, minutes=None), service(2, MAY, minutes=50))
        assert (found.value, found.at_least, found.at_most) == (
            Fraction(5, 6),
            Fraction(5, 6),
            None,
        )
        assert [one.reason.key for one in found.omissions] == ["minutes_unknown"]
        assert measured(indicator, service(1, MAY, minutes=None)).no_value is NoValue.NOT_KNOWN


class TestBreadth:
    """Of the seven classic kinds."""

    @pytest.mark.parametrize("kind", ServiceKind)
    def test_only_the_classic_kinds_count(self, kind: ServiceKind) -> None:
        """Each once, however often it was given."""
        records = [service(number, MAY, kind=kind) for number in range(2)]
        assert measured(BREADTH, *records).value == int(kind in CLASSIC_SERVICE_KINDS)

    def test_all_kinds_make_seven(self) -> None:
        """In the whole as at the centre."""
        records = [
            service(number, MAY, kind=kind, centre_id=f"c-{1 + number % 2}")
            for number, kind in enumerate(ServiceKind)
        ]
        assert measured(BREADTH, *records).value == 7
        assert measured(BREADTH, *records).counted == tuple(
            sorted(kind.value for kind in CLASSIC_SERVICE_KINDS)
        )


class TestLongTermClients:
    """Five hours or more of consultation and mentoring within one calendar year."""

    @pytest.mark.parametrize(("minutes", "counts"), [(149, 0), (150, 1), (151, 1)])
    def test_three_hundred_minutes_suffice(self, minutes: int, counts: int) -> None:
        """299 do not."""
        records = [
            service(1, MAY, minutes=150),
            service(2, date(2023, 12, 31), minutes=minutes, kind=ServiceKind.CONSULTATION),
        ]
        found = measured(LONG_TERM_CLIENTS, *records)
        assert found.value == found.at_most == counts
        assert found.record_ids == (("s-1", "s-2") if counts else ())

    @pytest.mark.parametrize("kind", ServiceKind)
    def test_only_consultation_and_mentoring_count(self, kind: ServiceKind) -> None:
        """Whatever the length of the others, even where it is not known."""
        counts = kind in (ServiceKind.CONSULTATION, ServiceKind.MENTORING)
        assert measured(LONG_TERM_CLIENTS, service(1, MAY, kind=kind, minutes=300)).value == counts
        unknown = measured(LONG_TERM_CLIENTS, service(1, MAY, kind=kind, minutes=None))
        assert (unknown.value, unknown.at_most) == (0, int(counts))

    def test_hours_of_two_centres_are_not_added_up(self) -> None:
        """Nor those of two businesses."""
        for other in ({"centre_id": "c-2"}, {"beneficiary_ids": ("b-2",)}):
            records = [service(1, MAY, minutes=299), service(2, MAY, minutes=299, **other)]
            assert measured(LONG_TERM_CLIENTS, *records).at_most == 0

    def test_hours_of_two_calendar_years_are_not_added_up(self) -> None:
        """But the years of a longer period each count by themselves."""
        records = [
            service(1, date(2022, 12, 31), minutes=200), service(2, date(2023, 1, 1), minutes=200),
        ]  # fmt: skip
        both = Period.parse("2022-01-01/2024-01-01")
        assert measured(LONG_TERM_CLIENTS, *records, period=both).at_most == 0
        third = service(3, date(2023, 12, 31), minutes=100)
        found = measured(LONG_TERM_CLIENTS, *records, third, period=both)
        assert (found.value, found.record_ids) == (1, ("s-2", "s-3"))

    def test_a_service_of_one_of_two_years_may_suffice_in_either(self) -> None:
        """Then it counts at most."""
        both = Period.parse("2022-01-01/2024-01-01")
        found = measured(LONG_TERM_CLIENTS, service(1, STRADDLING, minutes=300), period=both)
        assert (found.value, found.at_most) == (0, 1)

    @pytest.mark.parametrize(
        "last",
        [{"minutes": None}, {"day": STRADDLING}, {"day": None}, {"day": None, "minutes": None}],
    )
    def test_what_may_suffice_is_told_as_left_out(self, last: dict[str, Any]) -> None:
        """An unknown length may be long; a day may be within."""
        records = [service(1, MAY, minutes=299), attrs.evolve(service(2, MAY), **last)]
        found = measured(LONG_TERM_CLIENTS, *records)
        assert (found.value, found.at_most, found.record_ids) == (0, 1, ())
        assert {(one.record_id, one.reason.key) for one in found.omissions} == {
            ("s-1", "hours_unknown"), ("s-2", "hours_unknown"),
        }  # fmt: skip

    def test_what_is_reached_without_the_unknown_is_certain(self) -> None:
        """Whatever its length."""
        records = [service(1, MAY, minutes=300), service(2, MAY, minutes=None)]
        assert measured(LONG_TERM_CLIENTS, *records).record_ids == ("s-1",)

    def test_another_number_of_hours_is_another_indicator(self) -> None:
        """It stands on the card, with a key of its own if one is given."""
        assert long_term_clients() == LONG_TERM_CLIENTS
        assert long_term_clients(6) != LONG_TERM_CLIENTS
        assert "6 hours or more" in long_term_clients(6).card.counts.en
        assert long_term_clients(6, key="six").key == "six"
        assert measured(long_term_clients(6), service(1, MAY, minutes=359)).value == 0
        assert measured(long_term_clients(6), service(1, MAY, minutes=360)).value == 1

    @pytest.mark.parametrize("hours", [0, -1, True, Fraction(5), "5", None])
    def test_other_hours_are_refused(self, hours: Any) -> None:
        """With the key, if that is wrong too."""
        with pytest.raises(ArgumentError, match="2 faults"):
            long_term_clients(hours, key="")


class TestIntegration:
    """The share of the assisted that were served in two or more fields."""

    FINANCE, MARKETING = ServiceField.FINANCE, ServiceField.MARKETING

    @pytest.mark.parametrize(
        ("first", "second", "value"),
        [
            (FINANCE, FINANCE, 0), (FINANCE, MARKETING, 1), (FINANCE, None, None),
            (None, None, None),
        ],
    )  # fmt: skip
    def test_two_fields_are_integrated(
        self, first: ServiceField | None, second: ServiceField | None, value: int | None
    ) -> None:
        """Unknown fields may make two of them."""
        found = measured(INTEGRATION, service(1, MAY, field=first), service(2, MAY, field=second))
        assert found.value == value
        assert (found.at_least, found.at_most) == ((0, 1) if value is None else (value, value))
        reasons = {one.reason.key for one in found.omissions}
        assert reasons == ({"fields_unknown"} if value is None else set())

    def test_one_service_is_of_one_field(self) -> None:
        """Even if that is not known."""
        assert measured(INTEGRATION, service(1, MAY)).value == 0

    def test_two_known_fields_suffice(self) -> None:
        """Whatever the third is."""
        records = [
            service(1, MAY, field=self.FINANCE), service(2, MAY, field=self.MARKETING),
            service(3, None),
        ]  # fmt: skip
        assert measured(INTEGRATION, *records).value == 1

    def test_fields_of_two_centres_are_not_put_together(self) -> None:
        """Each business of the whole is integrated if one centre made it so."""
        records = [
            service(1, MAY, field=self.FINANCE),
            service(2, MAY, field=self.MARKETING, centre_id="c-2"),
        ]
        assert measured(INTEGRATION, *records).value == 0
        third = service(3, MAY, field=self.FINANCE, centre_id="c-2")
        assert measured(INTEGRATION, *records, third).value == 1


class TestOwners:
    """Shares of those whose owner is known, below a least coverage only a lower bound."""

    WOMANS = attrs.evolve(BUSINESS, owner_gender=Gender.FEMALE, owner_disability=True)
    MANS = attrs.evolve(BUSINESS, id="b-2", owner_gender=Gender.MALE, owner_disability=False)
    ALL = service(1, MAY, beneficiary_ids=("b-1", "b-2", "b-3"))

    @pytest.mark.parametrize("indicator", [SHARE_WOMEN_OWNED, SHARE_DISABILITY])
    def test_it_is_of_those_known(self, indicator: Indicator) -> None:
        """With the bounds if the others were known."""
        found = measured(indicator, self.WOMANS, self.MANS, self.ALL)
        assert found.value == Fraction(1, 2)
        assert (found.at_least, found.at_most) == (Fraction(1, 3), Fraction(2, 3))
        assert (found.numerator, found.denominator, found.total) == (1, 2, 3)

    @pytest.mark.parametrize("maker", [share_women_owned, share_disability])
    def test_below_the_coverage_it_is_only_at_least(self, maker: Any) -> None:
        """At the coverage it is a value: here two of three are known."""
        records = (self.WOMANS, self.MANS, self.ALL)
        assert measured(maker(Fraction(2, 3)), *records).value == Fraction(1, 2)
        found = measured(maker(Fraction(2001, 3000)), *records)
        assert (found.value, found.no_value) == (None, NoValue.TOO_LITTLE_KNOWN)
        assert found.at_least == Fraction(1, 3)

    @pytest.mark.parametrize("indicator", [SHARE_WOMEN_OWNED, SHARE_DISABILITY])
    def test_by_default_half_must_be_known(self, indicator: Indicator) -> None:
        """One of two suffices, one of three does not."""
        two = service(1, MAY, beneficiary_ids=("b-1", "b-3"))
        assert measured(indicator, self.WOMANS, two).value == 1
        assert measured(indicator, self.WOMANS, self.ALL).no_value is NoValue.TOO_LITTLE_KNOWN
        assert indicator.card.parameters[0].value == "1/2"

    @pytest.mark.parametrize("indicator", [SHARE_WOMEN_OWNED, SHARE_DISABILITY])
    def test_what_is_said_under_another_id_is_known(self, indicator: Indicator) -> None:
        """Unless it is said otherwise under a third."""
        by_other = service(1, MAY, beneficiary_ids=("b-2",))
        unknown = attrs.evolve(BUSINESS, id="b-2")
        assert measured(indicator, self.WOMANS, unknown, by_other, SAME).value == 1
        assert measured(indicator, self.WOMANS, self.MANS, by_other, SAME).value is None

    @pytest.mark.parametrize("maker", [share_women_owned, share_disability])
    @pytest.mark.parametrize("coverage", [-1, 2, 0.5, True, None])
    def test_other_coverages_are_refused(self, maker: Any, coverage: Any) -> None:
        """With the key, if that is wrong too."""
        with pytest.raises(ArgumentError, match="2 faults"):
            maker(coverage, key="")

    @pytest.mark.parametrize("maker", [share_women_owned, share_disability])
    def test_a_key_of_its_own_tells_it_apart(self, maker: Any) -> None:
        """From the one that is shipped."""
        assert maker(1, key="mine").key == "mine"
        assert maker(1, key="mine").least_coverage == 1


FOUNDED = date(2023, 6, 12)


class TestNewBusinesses:
    """Founded within the period, with a service before and one after."""

    @staticmethod
    def found(founded: Any, before: Any, after: Any, **fields: Any) -> Measurement:
        """Measure a founding between two services."""
        business = attrs.evolve(BUSINESS, founded=founded)
        return measured(NEW_BUSINESSES, business, service(1, before), service(2, after, **fields))

    @pytest.mark.parametrize(
        ("founded", "counts"),
        [
            (date(2022, 12, 31), 0), (date(2023, 1, 1), 1),
            (date(2023, 12, 30), 1), (date(2023, 12, 31), 0),
        ],
    )  # fmt: skip
    def test_it_is_founded_within_the_period(self, founded: date, counts: int) -> None:
        """On its last day no service can follow by the period's end."""
        found = self.found(founded, founded - ONE_DAY, founded + ONE_DAY)
        assert (found.value, found.at_most) == (counts, counts)
        assert found.record_ids == (("b-1",) if counts else ())

    @pytest.mark.parametrize(
        ("before", "after", "counts"),
        [
            (FOUNDED - ONE_DAY, FOUNDED + ONE_DAY, 1), (FOUNDED, FOUNDED + ONE_DAY, 0),
            (FOUNDED - ONE_DAY, FOUNDED, 0), (date(2019, 1, 1), date(2023, 12, 31), 1),
            (date(2019, 1, 1), date(2024, 1, 1), 0),
        ],
    )  # fmt: skip
    def test_a_service_on_the_day_is_neither_before_nor_after(
        self, before: date, after: date, counts: int
    ) -> None:
        """One long before suffices, one after the period's end does not."""
        found = self.found(FOUNDED, before, after)
        assert (found.value, found.at_most) == (counts, counts)

    def test_one_centre_serves_it_before_and_after(self) -> None:
        """Two centres do not make it together."""
        assert self.found(FOUNDED, date(2023, 1, 1), MAY, centre_id="c-2").at_most == 0
        later = PartialDate.month(2023, 7)
        assert self.found(FOUNDED, MAY, later, centre_id="c-2").at_most == 0
        assert self.found(FOUNDED, MAY, later).value == 1

    def test_partial_days_in_order_are_certain(self) -> None:
        """And those that may be in order count at most, with the reason."""
        june = PartialDate.month(2023, 6)
        assert self.found(june, MAY, PartialDate.month(2023, 7)).value == 1
        found = self.found(june, june, PartialDate.month(2023, 7))
        assert (found.value, found.at_most) == (0, 1)
        assert [(one.record_id, one.reason.key) for one in found.omissions] == [
            ("b-1", "start_unknown")
        ]

    def test_the_service_after_is_certainly_by_the_end(self) -> None:
        """If it only may be, the business only may count."""
        straddling = PartialDate.between(date(2023, 12, 31), date(2024, 1, 1))
        found = self.found(FOUNDED, MAY, straddling)
        assert (found.value, found.at_most) == (0, 1)

    def test_one_service_of_unknown_day_is_not_two(self) -> None:
        """It was before or after, not both."""
        business = attrs.evolve(BUSINESS, founded=FOUNDED)
        assert measured(NEW_BUSINESSES, business, service(1, None)).at_most == 0
        assert measured(NEW_BUSINESSES, business, service(1, None), service(2, None)).at_most == 1

    def test_an_unknown_founding_may_be_any_day(self) -> None:
        """But a would-be entrepreneur without one has not founded anything."""
        assert self.found(None, MAY, PartialDate.month(2023, 7)).at_most == 1
        would_be = attrs.evolve(BUSINESS, kind=BeneficiaryKind.WOULD_BE_ENTREPRENEUR)
        records = [service(1, MAY), service(2, PartialDate.month(2023, 7))]
        assert measured(NEW_BUSINESSES, would_be, *records).at_most == 0
        founded = attrs.evolve(would_be, founded=FOUNDED)
        assert measured(NEW_BUSINESSES, founded, *records).value == 1

    def test_a_would_be_entrepreneur_may_found_it_under_another_id(self) -> None:
        """The founding under one id is that of the business; services are those to all of them."""
        would_be = attrs.evolve(BUSINESS, kind=BeneficiaryKind.WOULD_BE_ENTREPRENEUR)
        enterprise = attrs.evolve(BUSINESS, id="b-2", founded=FOUNDED)
        after = service(2, PartialDate.month(2023, 7), beneficiary_ids=("b-2",))
        records = [would_be, enterprise, service(1, MAY), after]
        assert measured(NEW_BUSINESSES, *records).at_most == 0
        found = measured(NEW_BUSINESSES, *records, SAME)
        assert (found.value, found.counted, found.record_ids) == (1, ("b-1",), ("b-2",))

    def test_a_founding_known_under_one_id_is_not_unknown_under_another(self) -> None:
        """Here it was before the period."""
        records = [
            BUSINESS, attrs.evolve(BUSINESS, id="b-2", founded=date(2020, 1, 1)), SAME,
            service(1, MAY), service(2, PartialDate.month(2023, 7)),
        ]  # fmt: skip
        assert measured(NEW_BUSINESSES, *records).at_most == 0


class TestDocuments:
    """Issued within the period, after the centre's first service."""

    @staticmethod
    def found(issued: Any, served: Any, **fields: Any) -> Measurement:
        """Measure a halal certificate of a business that was served."""
        document = Document(kind=DocumentKind.HALAL, issued=issued)
        business = attrs.evolve(BUSINESS, documents=(document,))
        return measured(DOCUMENTS_OBTAINED, business, service(1, served, **fields))

    @pytest.mark.parametrize(
        ("issued", "counts"),
        [
            (date(2022, 12, 31), 0), (date(2023, 1, 1), 1),
            (date(2023, 12, 31), 1), (date(2024, 1, 1), 0),
        ],
    )  # fmt: skip
    def test_it_is_issued_within_the_period(self, issued: date, counts: int) -> None:
        """The service may be of any time before."""
        found = self.found(issued, date(2019, 1, 1))
        assert (found.value, found.at_most) == (counts, counts)
        assert found.record_ids == (("b-1",) if counts else ())

    @pytest.mark.parametrize(("days", "counts"), [(-1, 1), (0, 0), (1, 0)])
    def test_it_follows_the_service(self, days: int, counts: int) -> None:
        """On the very day it does not."""
        found = self.found(FOUNDED, FOUNDED + ONE_DAY * days)
        assert (found.value, found.at_most) == (counts, counts)

    @pytest.mark.parametrize(
        ("issued", "served"), [(MAY, date(2023, 5, 1)), (FOUNDED, None), (None, MAY)]
    )
    def test_what_only_may_follow_counts_at_most(self, issued: Any, served: Any) -> None:
        """With the reason."""
        found = self.found(issued, served)
        assert (found.value, found.at_most) == (0, 1)
        assert [(one.record_id, one.reason.key) for one in found.omissions] == [
            ("b-1", "order_unknown")
        ]

    def test_partial_days_in_order_are_certain(self) -> None:
        """Of whichever days they are."""
        assert self.found(PartialDate.month(2023, 6), MAY).value == 1

    def test_it_counts_for_each_centre_and_once_in_all(self) -> None:
        """If both had served the business before."""
        document = Document(kind=DocumentKind.NIB, number="123", issued=FOUNDED)
        business = attrs.evolve(BUSINESS, documents=(document,))
        records = [business, service(1, MAY), service(2, MAY, centre_id="c-2")]
        for centre_id in ("c-1", "c-2", None):
            assert measured(DOCUMENTS_OBTAINED, *records, centre_id=centre_id).value == 1

    def test_one_document_under_two_ids_is_one(self) -> None:
        """By its number, or if nothing tells the two apart."""
        numbered = Document(kind=DocumentKind.NIB, number="123", issued=FOUNDED)
        vague = attrs.evolve(numbered, issued=PartialDate.month(2023, 6))
        plain = Document(kind=DocumentKind.HALAL, issued=FOUNDED)
        records = [
            attrs.evolve(BUSINESS, documents=(numbered, plain)),
            attrs.evolve(BUSINESS, id="b-2", documents=(vague, plain)),
            service(1, MAY, beneficiary_ids=("b-1", "b-2")),
        ]
        assert measured(DOCUMENTS_OBTAINED, *records).value == 4
        assert measured(DOCUMENTS_OBTAINED, *records, SAME).value == 2

    def test_kinds_are_told_apart(self) -> None:
        """Each by itself, together all of them."""
        documents = tuple(Document(kind=kind, issued=FOUNDED) for kind in DocumentKind)
        records = [attrs.evolve(BUSINESS, documents=documents), service(1, MAY)]
        assert measured(DOCUMENTS_OBTAINED, *records).value == len(DocumentKind)
        for kind in DocumentKind:
            found = measured(documents_obtained_of(kind), *records)
            assert (found.value, len(found.counted)) == (1, 1)
            assert f"[{kind.value} " in found.counted[0]


@pytest.mark.parametrize("maker", [businesses_assisted_of, documents_obtained_of])
@pytest.mark.parametrize("kind", ["cooperative", None, Gender.FEMALE])
def test_what_is_no_kind_is_refused(maker: Any, kind: Any) -> None:
    """By both makers."""
    with pytest.raises(ArgumentError):
        maker(kind)
