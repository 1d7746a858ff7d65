"""The businesses of the fictional network: all that makes counting level-ups hard."""

from collections import Counter
from datetime import date

from plutkit.domain import (
    Beneficiary,
    BeneficiaryKind,
    DocumentKind,
    Register,
    ServiceKind,
    Snapshot,
)
from plutkit.identity import KbliEdition
from plutkit.quantities import (
    OPEN_ENDED,
    PartialDate,
    Period,
    certainly_before,
    earliest_day,
    latest_day,
)
from plutkit.samples import network, rakor_2023

REGISTER: Register = network()
BOUND = 2_000_000_000
FIRST, LAST = 2022, 2024


def sales_of(business: Beneficiary) -> dict[int, int | None]:
    """Give the sales by year."""
    return {snapshot.on.year: snapshot.sales for snapshot in business.snapshots}


def micro_and_risen(businesses: list[Beneficiary]) -> tuple[set[str], set[str]]:
    """Give the micro businesses of 2022 of which 2024 is known, and those above the bound then."""
    micro: set[str] = set()
    risen: set[str] = set()
    for business in businesses:
        sales = sales_of(business)
        first, last = sales.get(FIRST), sales.get(LAST)
        if first is not None and last is not None and first <= BOUND:
            micro.add(business.id)
            if last > BOUND:
                risen.add(business.id)
    return micro, risen


def of_centre(centre_id: str) -> list[Beneficiary]:
    """Give those whom a centre serves."""
    ids = {id for service in REGISTER.services_at(centre_id) for id in service.beneficiary_ids}
    return [REGISTER.beneficiary(id) for id in sorted(ids)]


def test_the_published_facts_stay_without_businesses() -> None:
    """None is published by name."""
    assert (rakor_2023().beneficiaries, rakor_2023().services) == ((), ())


class TestBusinesses:
    """Who they are and what is known of them."""

    businesses = REGISTER.beneficiaries

    def test_there_are_240_of_all_kinds(self) -> None:
        """Would-be entrepreneurs have neither sales nor a founding."""
        assert len(self.businesses) == 240
        assert {business.kind for business in self.businesses} == set(BeneficiaryKind)
        for business in self.businesses:
            if business.kind is BeneficiaryKind.WOULD_BE_ENTREPRENEUR:
                assert (business.snapshots, business.founded) == ((), None)
            else:
                assert business.snapshots

    def test_they_were_founded_from_2005_to_2023(self) -> None:
        """On days, within months and years, and some on no known day."""
        days = [business.founded for business in self.businesses]
        known = [day for day in days if day is not None]
        years = {first.year for first in map(earliest_day, known) if first}
        assert (min(years), max(years), len(known) < len(days)) == (2005, 2023, True)
        assert {type(day) for day in known} == {date, PartialDate}

    def test_what_is_known_is_as_of_the_ends_of_years(self) -> None:
        """Of 2018 to 2024, with gaps, and the last one missing for some still open."""
        days = Counter(one.on for business in self.businesses for one in business.snapshots)
        assert sorted(days) == [date(year, 12, 31) for year in range(2018, 2025)]
        missing = [
            business
            for business in self.businesses
            if business.snapshots and business.closed is None and LAST not in sales_of(business)
        ]
        assert len(missing) > 10
        assert any(None in sales_of(business).values() for business in self.businesses)

    def test_none_reports_after_it_closed(self) -> None:
        """Some closed on a day, one within a quarter."""
        closed = [(one, one.closed) for one in self.businesses if one.closed is not None]
        assert len(closed) > 5
        assert {type(day) for _, day in closed} == {date, PartialDate}
        for business, day in closed:
            assert all(certainly_before(one.on, day) for one in business.snapshots)

    def test_sales_lie_on_the_bounds_of_the_law(self) -> None:
        """At each bound and one rupiah above it."""
        amounts = {amount for one in self.businesses for amount in sales_of(one).values()}
        for bound in (300_000_000, BOUND, 15_000_000_000):
            assert {bound, bound + 1} <= amounts
        between = sales_of(REGISTER.beneficiary("b-004"))
        assert [between[year] for year in (2019, 2020, 2021)] == [400_000_000] * 3

    def test_a_first_year_is_shorter(self) -> None:
        """Its sales cover the days from the founding on."""
        first, second, _ = REGISTER.beneficiary("b-007").snapshots
        assert (first.sales_period, first.sales) == (Period.quarter(2022, 4), 600_000_000)
        assert (second.sales_period, second.sales) == (Period.year(2023), 2_400_000_000)

    def test_the_other_figures_are_known_of_some(self) -> None:
        """Workers from 1 to 120, capital, net assets also below zero, members of cooperatives."""
        found: list[tuple[Beneficiary, Snapshot]] = [
            (business, one) for business in self.businesses for one in business.snapshots
        ]
        workers = [one.workers for _, one in found if one.workers is not None]
        assert (min(workers), max(workers)) == (1, 120)
        assert {None} < {one.capital for _, one in found}
        assert any(one.net_assets is not None and one.net_assets < 0 for _, one in found)
        for business, one in found:
            is_cooperative = business.kind is BeneficiaryKind.COOPERATIVE
            assert (one.members is not None) is is_cooperative

    def test_codes_are_of_one_edition_and_six_divisions(self) -> None:
        """Manufacturing of three intensities, trade and food."""
        codes = {one.kbli for business in self.businesses for one in business.snapshots}
        assert {code.edition for code in codes if code} == {KbliEdition.KBLI_2020}
        assert {code.division for code in codes if code} == {"10", "14", "26", "28", "47", "56"}

    def test_documents_are_of_every_kind(self) -> None:
        """Of days, months, quarters and years, with ends, without, and unknown."""
        documents = [one for business in self.businesses for one in business.documents]
        assert {one.kind for one in documents} == set(DocumentKind)
        assert {type(one.issued) for one in documents} == {date, PartialDate, type(None)}
        assert {OPEN_ENDED, None} < {one.ends for one in documents}

    def test_no_number_and_no_name_could_be_of_anyone(self) -> None:
        """Numbers are small, owners are pseudonyms."""
        for number, business in enumerate(self.businesses, start=1):
            assert business.name.endswith(f" {number}")
            assert str(business.nib or "0000000000").startswith("0000000000")
            assert business.owner_pseudonym in {None, f"owner-{number:03}"}


class TestLevelUps:
    """How many rise, and where."""

    def test_about_a_tenth_of_micro_businesses_rise_in_two_years(self) -> None:
        """A few fall."""
        micro, risen = micro_and_risen(list(REGISTER.beneficiaries))
        assert 0.08 <= len(risen) / len(micro) <= 0.12
        fallen = [
            business.id
            for business in REGISTER.beneficiaries
            if (sales_of(business).get(FIRST) or 0)
            > BOUND
            >= (sales_of(business).get(LAST) or BOUND + 1)
        ]
        assert len(fallen) >= 2

    def test_one_centre_has_those_close_to_the_bound_and_another_those_far_from_it(self) -> None:
        """The first has the most rises, the second the more surprising ones."""
        shares: dict[str, float] = {}
        distances: dict[str, int] = {}
        for centre in REGISTER.centres[:24]:
            micro, risen = micro_and_risen(of_centre(centre.id))
            shares[centre.id] = len(risen) / len(micro)
            starts = [sales_of(REGISTER.beneficiary(id))[FIRST] or 0 for id in micro]
            distances[centre.id] = BOUND - sorted(starts)[len(starts) // 2]
        assert max(shares, key=shares.__getitem__) == "c-05"
        assert min(distances, key=distances.__getitem__) == "c-05"
        assert sorted(shares, key=shares.__getitem__)[-2] == "c-13"
        assert distances["c-13"] > BOUND // 2


class TestServices:
    """What the centres did."""

    services = REGISTER.services

    def test_they_are_of_every_kind_from_2022_to_2024(self) -> None:
        """On days, within months, and on no known day."""
        assert {service.kind for service in self.services} == set(ServiceKind)
        known = [service.day for service in self.services if service.day is not None]
        years = {first.year for first in map(earliest_day, known) if first}
        assert years == {2022, 2023, 2024}
        assert len(known) < len(self.services)
        assert {type(day) for day in known} == {date, PartialDate}
        assert None in {service.minutes for service in self.services}

    def test_they_are_of_open_centres_by_their_own_consultants(self) -> None:
        """In the consultant's field; no centre serves before it opened or after it closed."""
        assert {service.centre_id for service in self.services} == {
            centre.id for centre in REGISTER.centres[:24]
        }
        for service in self.services:
            centre = REGISTER.centre(service.centre_id)
            if service.day is not None:
                last = latest_day(service.day) or date.max
                assert not certainly_before(last, centre.opened or last)
                assert centre.closed is None or certainly_before(service.day, centre.closed)
            if service.consultant_id is not None:
                consultant = REGISTER.consultant(service.consultant_id)
                assert (consultant.centre_id, consultant.field) == (centre.id, service.field)

    def test_they_are_to_businesses_that_are_there(self) -> None:
        """Founded before, and not yet closed, as far as is known."""
        for service in self.services:
            for business in map(REGISTER.beneficiary, service.beneficiary_ids):
                if service.day is not None:
                    founded = business.founded or service.day
                    assert not certainly_before(service.day, founded)
                    closed = business.closed
                    assert closed is None or certainly_before(service.day, closed)

    def test_everyone_is_served_some_by_two_centres(self) -> None:
        """And many at once in trainings."""
        centres = [
            {service.centre_id for service in REGISTER.services_of(business.id)}
            for business in REGISTER.beneficiaries
        ]
        assert {len(ids) for ids in centres} == {1, 2}
        assert max(len(service.beneficiary_ids) for service in self.services) > 5

    def test_some_come_after_their_rise(self) -> None:
        """Their first service is later than the end of the first year above the bound."""
        late = []
        for business in REGISTER.beneficiaries:
            sales, first = sales_of(business), REGISTER.services_of(business.id)[0].day
            before, after = sales.get(2022), sales.get(2023)
            if before is not None and after is not None and first is not None:
                rose = before <= BOUND < after
                late += [business.id] * (rose and certainly_before(date(2023, 12, 31), first))
        assert len(late) >= 2
