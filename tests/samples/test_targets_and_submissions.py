"""The targets of the fictional network, and what its centres sent in."""

from collections import Counter
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import pytest

from plutkit.domain import RecordKind, Register, Target, TargetRange, TargetStatus
from plutkit.indicators import CATALOGUE, Reported, coverage
from plutkit.quantities import Period
from plutkit.samples import network, rakor_2023

REGISTER: Register = network()
YEAR = Period.year(2023)
AFTERWARDS = date(2024, 1, 10)


def test_the_published_facts_stay_without_targets() -> None:
    """None is published, and nothing that centres sent in."""
    facts = rakor_2023()
    assert (facts.targets, facts.submissions, facts.same_businesses) == ((), (), ())


def set_for(key: str, **owner: str | None) -> list[Target]:
    """Give what was set for an owner, in order of day."""
    of = {"centre_id": None, "consultant_id": None, **owner}
    found = [
        one
        for one in REGISTER.targets
        if one.indicator_key == key
        and one.status is TargetStatus.SET
        and {name: getattr(one, name) for name in of} == of
    ]
    return sorted(found, key=lambda one: one.set_on)


def standing_sum(key: str, last: date) -> int:
    """Add up the targets of the centres that were set last by a day."""
    of_centres: dict[str, Any] = {}
    for one in sorted(REGISTER.targets, key=lambda one: one.set_on):
        is_set = one.status is TargetStatus.SET and one.set_on <= last
        if one.indicator_key == key and one.centre_id and is_set:
            of_centres[one.centre_id] = one.value
    return sum(of_centres.values())


class TestTargets:
    """Those of 2023: of the network, of centres and of consultants."""

    targets = REGISTER.targets

    def test_they_are_of_the_catalogue_and_in_its_units(self) -> None:
        """For one year."""
        units = {one.key: one.card.unit.en for one in CATALOGUE}
        assert {one.unit == units[one.indicator_key] for one in self.targets} == {True}
        assert {one.indicator_key for one in self.targets} == {
            "businesses_assisted", "services", "hours_delivered", "level_ups_legal_class_by_sales",
            "partnerships_active", "share_women_owned", "staffing",
        }  # fmt: skip
        assert {one.period for one in self.targets} == {YEAR}

    def test_they_were_proposed_before_set_in_january_and_some_revised(self) -> None:
        """During the year, and on 10 January after."""
        days: dict[TargetStatus, set[date]] = {status: set() for status in TargetStatus}
        for one in self.targets:
            days[one.status].add(one.set_on)
        assert days == {
            TargetStatus.PROPOSED: {date(2022, 12, 5)},
            TargetStatus.SET: {
                date(2023, 1, 20), date(2023, 7, 14), date(2023, 10, 2), AFTERWARDS,
            },
        }  # fmt: skip

    def test_a_target_was_revised_afterwards_to_just_what_was_reached(self) -> None:
        """By 10 January; what stood in the year was more."""
        first, last = set_for("businesses_assisted", centre_id="c-10")
        served = {
            id
            for service in REGISTER.services_at("c-10")
            if isinstance(service.day, date) and service.day in YEAR
            for id in service.beneficiary_ids
        }
        assert (first.value, last.value, last.set_on) == (13, len(served), AFTERWARDS)

    def test_one_was_revised_twice_in_time(self) -> None:
        """The last of them stands."""
        values = [one.value for one in set_for("services", centre_id="c-09")]
        assert values == [20, 24, 22]

    def test_one_is_of_zero_and_some_are_ranges(self) -> None:
        """Of a centre that closes, and of shares about one half."""
        assert [one.id for one in self.targets if one.value == 0] == [
            "t-c-17-level_ups_legal_class_by_sales-2023-01-20"
        ]
        ranges = [one for one in self.targets if type(one.value) is TargetRange]
        assert [one.centre_id for one in ranges] == ["c-08", None]
        assert {one.indicator_key for one in ranges} == {"share_women_owned"}

    def test_one_has_a_baseline_and_one_a_profile(self) -> None:
        """Partnerships to build upon; and services from April on."""
        assert [(one.centre_id, one.baseline) for one in self.targets if one.baseline] == [
            ("c-16", 1)
        ]
        (planned,) = (one for one in self.targets if one.profile)
        assert planned.id == "t-c-03-services-2023-01-20"
        assert planned.profile == (Fraction(0),) * 3 + (Fraction(1, 9),) * 9

    def test_some_centres_have_none(self) -> None:
        """One has but a proposal, one what was set too late."""
        having = {one.centre_id for one in self.targets if one.centre_id}
        numbers = [*range(1, 22)]
        assert having == {f"c-{number:02}" for number in numbers}
        for key in {one.indicator_key for one in self.targets}:
            assert set_for(key, centre_id="c-19") == []
        assert [one.set_on for one in set_for("businesses_assisted", centre_id="c-20")] == [
            AFTERWARDS
        ]

    def test_some_are_of_consultants(self) -> None:
        """Of all five of one centre, and of three of another's seven."""
        of = Counter(
            REGISTER.consultant(one.consultant_id).centre_id
            for one in self.targets
            if one.consultant_id
        )
        assert of == {"c-01": 5, "c-04": 3}

    def test_the_network_s_add_up_for_services_but_not_for_businesses(self) -> None:
        """What stood at the end of the year."""
        last = date(2023, 12, 31)
        assert [one.value for one in set_for("services")][-1] == standing_sum("services", last)
        first, _ = set_for("businesses_assisted")
        assert first.value == 190 < standing_sum("businesses_assisted", last) == 194


class TestSubmissions:
    """What centres sent in of 2022 to 2024."""

    reports = coverage(REGISTER, period=YEAR, as_of=date(2024, 6, 30), due_days=15)
    partly = coverage(
        REGISTER, period=YEAR, as_of=date(2024, 6, 30), due_days=15, kinds=tuple(RecordKind)
    )

    def test_most_serving_centres_report_some_late_and_with_gaps(self) -> None:
        """Most of them late once, and with one month missing; two with all."""
        rows = self.reports.rows[:24]
        late = Counter(row.count(Reported.LATE) for row in rows)
        missing = Counter(row.count(Reported.MISSING) for row in rows)
        assert late == {0: 3, 1: 19, 2: 2}
        assert missing == {0: 9, 1: 13, 12: 2}

    def test_two_that_serve_are_silent(self) -> None:
        """Although services of them are recorded."""
        for id in ("c-12", "c-23"):
            assert REGISTER.submissions_of(id) == ()
            assert REGISTER.services_at(id)

    def test_three_of_those_that_serve_nobody_say_so(self) -> None:
        """The others are silent: that is not nothing."""
        for centre in REGISTER.centres[24:]:
            assert REGISTER.services_at(centre.id) == ()
            is_told = bool(REGISTER.submissions_of(centre.id))
            assert is_told is (centre.id in {"c-25", "c-26", "c-27"})

    def test_the_closed_centre_reports_until_its_closing(self) -> None:
        """On 30 June 2023."""
        months = [one.period for one in REGISTER.submissions_of("c-17")]
        assert max(month.start for month in months) == date(2023, 6, 1)

    @pytest.mark.parametrize("number", [3, 7, 11, 15, 19, 27])
    def test_every_fourth_tells_of_what_changes_seldom_by_quarter(self, number: int) -> None:
        """So that all is covered, when both are in."""
        id = f"c-{number:02}"
        kinds = {
            one.kinds for one in REGISTER.submissions_of(id) if one.period.start >= date(2023, 1, 1)
        }
        assert {len(one) for one in kinds} == {2, 3}
        assert {kind for one in kinds for kind in one} == set(RecordKind)
        missing = self.partly[id].count(Reported.MISSING)
        assert missing == self.reports[id].count(Reported.MISSING)

    def test_of_2022_those_report_that_were_there_before(self) -> None:
        """Once, for the whole year."""
        ids = [one.centre_id for one in REGISTER.submissions if one.period == Period.year(2022)]
        numbers = [*range(14, 23), *range(24, 28)]
        assert ids == [f"c-{number:02}" for number in numbers]

    def test_one_report_came_before_its_month_was_over(self) -> None:
        """It does not tell of the last days; a later one does."""
        june = Period.month(2023, 6)
        early, whole = (one for one in REGISTER.submissions_of("c-05") if one.period == june)
        assert early.received_on < june.stop - timedelta(days=1) < whole.received_on
        by_then = coverage(REGISTER, period=june, as_of=date(2023, 6, 30), due_days=15)
        assert by_then["c-05"].count(Reported.MISSING) == 1
        assert self.reports["c-05"].count(Reported.REPORTED) == 10


class TestSameBusinesses:
    """Businesses that several centres know by ids of their own."""

    def test_there_are_two_one_of_three_centres(self) -> None:
        """By two records that join."""
        groups: dict[str, list[str]] = {}
        for one in REGISTER.beneficiaries:
            groups.setdefault(REGISTER.business_id(one.id), []).append(one.id)
        several = {first: ids for first, ids in groups.items() if len(ids) > 1}
        assert several == {"b-051": ["b-051", "b-114", "b-177"], "b-093": ["b-093", "b-219"]}

    @pytest.mark.parametrize(
        ("ids", "centres"),
        [
            (("b-051", "b-114", "b-177"), ("c-04", "c-11", "c-18")),
            (("b-093", "b-219"), ("c-09", "c-22")),
        ],
    )
    def test_each_of_their_ids_is_of_another_centre(
        self, ids: tuple[str, ...], centres: tuple[str, ...]
    ) -> None:
        """Served in 2023 there, so that the whole is less than the sum."""
        for id, centre_id in zip(ids, centres, strict=True):
            days = {one.centre_id: one.day for one in REGISTER.services_of(id)}
            assert list(days) == [centre_id]
            assert any(
                isinstance(one.day, date) and one.day in YEAR for one in REGISTER.services_of(id)
            )
        names = {REGISTER.beneficiary(id).name.rsplit(" ", 1)[0] for id in ids}
        assert len(names) == 1
