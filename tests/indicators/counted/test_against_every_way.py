"""What indicators of services give, against every way in which unknown days may turn out."""

from collections.abc import Callable, Iterator
from datetime import date
from fractions import Fraction
from itertools import product

from hypothesis import given

from indicators.counted.small_registers import (
    WINDOW,
    Counted,
    Day,
    business_of,
    every_way,
    given_by,
    named,
    options,
    periods,
    small_registers,
    sure_and_possible,
)
from plutkit.domain import (
    Beneficiary,
    BeneficiaryKind,
    DocumentKind,
    Gender,
    Register,
    Service,
    ServiceField,
    ServiceKind,
)
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
from plutkit.quantities import Period

HELPFUL = (ServiceKind.CONSULTATION, ServiceKind.MENTORING)
SUFFICIENT = 300


def services_on(register: Register, days: Day, period: Period) -> Iterator[tuple[Service, str]]:
    """Give the services within a period with each business they served, in one way."""
    for service in register.services:
        if days[service.id] in period:
            for id in service.beneficiary_ids:
                yield service, business_of(register, id)


def ways(
    register: Register, count: Callable[[Service, str], str | None], period: Period
) -> tuple[Counted, Counted]:
    """Count services by a key, in every way."""
    return sure_and_possible(
        {
            (service.centre_id, key)
            for service, business_id in services_on(register, days, period)
            if (key := count(service, business_id)) is not None
        }
        for days in every_way(register.services)
    )


class TestServices:
    """Each service, or each business of it, by its own key."""

    @given(small_registers(), periods())
    def test_a_business_is_assisted_if_a_service_is_within(
        self, register: Register, period: Period
    ) -> None:
        """Certainly if in every way, possibly if in any."""
        expected = ways(register, lambda _, business_id: business_id, period)
        assert given_by(BUSINESSES_ASSISTED, register, period) == expected

    @given(small_registers(), periods())
    def test_its_kind_is_that_of_its_first_id(self, register: Register, period: Period) -> None:
        """So that the kinds add up."""
        for kind in BeneficiaryKind:

            def key(_: Service, id: str, kind: BeneficiaryKind = kind) -> str | None:
                return id if register.beneficiary(id).kind is kind else None

            expected = ways(register, key, period)
            assert given_by(businesses_assisted_of(kind), register, period) == expected

    @given(small_registers(), periods())
    def test_services_and_their_hours_are_those_within(
        self, register: Register, period: Period
    ) -> None:
        """Each once, or once for each business."""
        once = ways(register, lambda service, _: service.id, period)
        assert given_by(SERVICES, register, period) == once
        assert given_by(HOURS_DELIVERED, register, period) == once
        each = ways(register, lambda one, business: f"{one.id}.beneficiary_ids[{business}]", period)
        assert given_by(HOURS_RECEIVED, register, period) == each

    @given(small_registers(), periods())
    def test_breadth_is_of_the_kinds_within(self, register: Register, period: Period) -> None:
        """All that are drawn here are classic."""
        expected = ways(register, lambda service, _: service.kind.value, period)
        assert given_by(BREADTH, register, period) == expected

    @given(small_registers(), periods())
    def test_hours_are_minutes_over_sixty(self, register: Register, period: Period) -> None:
        """Exactly; unknown ones with a reason."""
        for indicator in (HOURS_DELIVERED, HOURS_RECEIVED):
            for one in indicator.contributions(register, period):
                minutes = register.service(one.record_id).minutes
                assert one.amount == (None if minutes is None else Fraction(minutes, 60))
                assert (one.missing is None) == (minutes is not None)
        assert all(one.amount == 1 for one in SERVICES.contributions(register, period))


class TestLongTermClients:
    """Five hours or more by one centre within one calendar year."""

    @given(small_registers(), periods())
    def test_the_hours_reach_five_in_every_way_or_in_some(
        self, register: Register, period: Period
    ) -> None:
        """In each calendar year by itself; an unknown length may be one minute or six hours."""
        sure: Counted = set()
        possible: Counted = set()
        lengths = [(1, 360) if one.minutes is None else (one.minutes,) for one in register.services]
        for year in period.split("year"):
            of_year = sure_and_possible(
                self.clients(register, days, minutes, year)
                for days in every_way(register.services)
                for minutes in product(*lengths)
            )
            sure |= of_year[0]
            possible |= of_year[1]
        assert given_by(LONG_TERM_CLIENTS, register, period) == (sure, possible)

    @staticmethod
    def clients(register: Register, days: Day, minutes: tuple[int, ...], year: Period) -> Counted:
        """Add up the minutes of one way."""
        length = {one.id: value for one, value in zip(register.services, minutes, strict=True)}
        helped = {
            (service.id, service.centre_id, business_id)
            for service, business_id in services_on(register, days, year)
            if service.kind in HELPFUL
        }
        totals: dict[tuple[str, str], int] = {}
        for id, centre_id, business_id in helped:
            key = centre_id, business_id
            totals[key] = totals.get(key, 0) + length[id]
        return {key for key, total in totals.items() if total >= SUFFICIENT}


class TestIntegration:
    """Two fields or more at one centre."""

    @given(small_registers(), periods())
    def test_it_is_yes_in_every_way_or_no_in_every_way_or_unknown(
        self, register: Register, period: Period
    ) -> None:
        """Among the ways in which the centre served it at all."""
        fields: list[tuple[ServiceField | None, ...]] = [
            (one.field,) if one.field else (None, ServiceField.FINANCE, ServiceField.MARKETING)
            for one in register.services
        ]
        answers: dict[tuple[str, str], set[bool]] = {}
        for days in every_way(register.services):
            for chosen in product(*fields):
                field = {one.id: f for one, f in zip(register.services, chosen, strict=True)}
                found: dict[tuple[str, str], set[ServiceField | None]] = {}
                for service, business_id in services_on(register, days, period):
                    found.setdefault((service.centre_id, business_id), set()).add(field[service.id])
                for key, of_one in found.items():
                    answers.setdefault(key, set()).add(len(of_one - {None}) > 1)
        expected = {
            key: int(True in said) if len(said) == 1 else None for key, said in answers.items()
        }
        given_: dict[tuple[str, str], set[int | Fraction | None]] = {}
        for one in INTEGRATION.contributions(register, period):
            key = one.centre_id, str(one.beneficiary_id)
            given_.setdefault(key, set()).add(one.amount)
            assert (one.missing is None) == (one.amount is not None)
        assert given_ == {key: {amount} for key, amount in expected.items()}

    @given(small_registers(), periods())
    def test_it_is_asked_of_the_businesses_assisted(
        self, register: Register, period: Period
    ) -> None:
        """Of no others."""
        expected = given_by(BUSINESSES_ASSISTED, register, period)
        for indicator in (INTEGRATION, SHARE_WOMEN_OWNED, SHARE_DISABILITY):
            assert given_by(indicator, register, period) == expected


class TestOwners:
    """Whose the businesses are, under all their ids."""

    @given(small_registers(), periods())
    def test_it_is_known_if_all_that_is_said_of_it_is_the_same(
        self, register: Register, period: Period
    ) -> None:
        """Under some of its ids, and contradicted under none."""
        for business in register.beneficiaries:
            others = [
                one
                for one in register.beneficiaries
                if business_of(register, one.id) == business_of(register, business.id)
            ]
            genders = {one.owner_gender for one in others} - {None}
            self.check(SHARE_WOMEN_OWNED, register, period, business.id, genders, yes=Gender.FEMALE)
            disabilities = {one.owner_disability for one in others} - {None}
            self.check(SHARE_DISABILITY, register, period, business.id, disabilities, yes=True)

    @staticmethod
    def check(
        indicator: Indicator,
        register: Register,
        period: Period,
        id: str,
        said: set[Gender | None] | set[bool | None],
        *,
        yes: Gender | bool,
    ) -> None:
        """Compare what is given for a business with what is said of it."""
        for one in indicator.contributions(register, period):
            if one.beneficiary_id == business_of(register, id):
                assert one.amount == (int(said == {yes}) if len(said) == 1 else None)
                assert (one.missing is None) == (one.amount is not None)


class TestNewBusinesses:
    """Founded within the period, between two services of one centre."""

    @given(small_registers(), periods())
    def test_it_is_new_in_every_way_or_in_some(self, register: Register, period: Period) -> None:
        """Each record of a founding by itself, whatever ids it was served by."""
        sure: Counted = set()
        possible: Counted = set()
        for business in register.beneficiaries:
            id = business_of(register, business.id)
            if business.founded is None and self.is_told_otherwise(register, business):
                continue
            found = sure_and_possible(
                {
                    (centre.id, id)
                    for centre in register.centres
                    if founded in period
                    and self.served(register, days, centre.id, id, WINDOW[0], founded)
                    and self.served(register, days, centre.id, id, founded, period.stop)
                }
                for days in every_way(register.services)
                for founded in options(business.founded)
            )
            sure |= found[0]
            possible |= found[1]
        assert given_by(NEW_BUSINESSES, register, period) == (sure, possible)

    @staticmethod
    def is_told_otherwise(register: Register, business: Beneficiary) -> bool:
        """Tell whether an unknown founding means that it was not founded, or is told elsewhere."""
        return business.kind is BeneficiaryKind.WOULD_BE_ENTREPRENEUR or any(
            one.founded is not None
            and business_of(register, one.id) == business_of(register, business.id)
            for one in register.beneficiaries
        )

    @staticmethod
    def served(
        register: Register, days: Day, centre_id: str, id: str, after: date, before: date
    ) -> bool:
        """Tell whether a centre served a business between two days; the first is the window's."""
        return any(
            one.centre_id == centre_id
            and id in {business_of(register, other) for other in one.beneficiary_ids}
            and (after < days[one.id] or after == days[one.id] == WINDOW[0])
            and days[one.id] < before
            for one in register.services
        )


class TestDocuments:
    """Issued within the period, after the first service."""

    @given(small_registers(), periods())
    def test_it_is_obtained_in_every_way_or_in_some(
        self, register: Register, period: Period
    ) -> None:
        """For each centre that served the business before; each kind by itself likewise."""
        sure: Counted = set()
        possible: Counted = set()
        for business in register.beneficiaries:
            id = business_of(register, business.id)
            for document in business.documents:
                key = named(document, id)
                found = sure_and_possible(
                    {
                        (one.centre_id, key)
                        for one in register.services
                        for served in one.beneficiary_ids
                        if business_of(register, served) == id
                        and days[one.id] < issued
                        and issued in period
                    }
                    for days in every_way(register.services)
                    for issued in options(document.issued)
                )
                sure |= found[0]
                possible |= found[1]
        assert given_by(DOCUMENTS_OBTAINED, register, period) == (sure, possible)
        for kind in DocumentKind:
            mark = f".documents[{kind.value} "
            of_kind = tuple({pair for pair in all_ if mark in pair[1]} for all_ in (sure, possible))
            assert given_by(documents_obtained_of(kind), register, period) == of_kind


@given(small_registers(), periods())
def test_what_only_may_count_says_why(register: Register, period: Period) -> None:
    """Because a day, a length or an order is not known."""
    for indicator in (LONG_TERM_CLIENTS, NEW_BUSINESSES, DOCUMENTS_OBTAINED):
        all_ = list(indicator.contributions(register, period))
        assert all((one.missing is None) == one.is_certain for one in all_)
