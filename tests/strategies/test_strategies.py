"""The strategies: sound values, of every sort, by checked arguments."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from types import ModuleType
from typing import Any, get_origin

import attrs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import plutkit.strategies as ps
from effort import A_QUARTER, ONCE
from plutkit import domain, identity, indicators, law, quantities, scoring, statistics
from plutkit._record import Record, rules_of
from plutkit.domain import (
    Beneficiary,
    Centre,
    Partnership,
    Register,
    Scope,
    Selection,
    Snapshot,
    TargetRange,
)
from plutkit.errors import ArgumentError
from plutkit.identity import Nik, Npwp, RegionLevel
from plutkit.indicators import Card, History, LevelUpDefinition, PriceIndex
from plutkit.quantities import (
    OPEN_ENDED,
    DateLike,
    PartialDate,
    Period,
    earliest_day,
    latest_day,
)
from plutkit.scoring import LevelUpPolicies, Milestone, Scorecard, ScoreItem, SpeedPolicies
from plutkit.strategies._entry import GENERIC, STRATEGIES
from plutkit.strategies._entry import register as register_strategies
from plutkit.strategies._from_rules import for_rule
from strategies.reach import reachable, unreached

FIRST, LAST = date(2023, 1, 15), date(2023, 3, 20)


def public_records(*modules: ModuleType) -> set[type]:
    """Give the public classes of records of some modules."""
    found = [getattr(module, name) for module in modules for name in module.__all__]
    return {value for value in found if isinstance(value, type) and issubclass(value, Record)}


GIVEN = {
    Register, Card, LevelUpDefinition, History, LevelUpPolicies, Milestone, SpeedPolicies,
    ScoreItem, Scorecard, PriceIndex, Nik, Npwp,
}  # fmt: skip
"""What goes into functions, or is read at the edge, beside the records below scoring."""
COVERED = public_records(quantities, identity, law, domain) | GIVEN


@pytest.mark.parametrize("cls", sorted(COVERED, key=repr))
def test_hypothesis_finds_the_strategy_of_every_record_by_its_type(cls: type[Any]) -> None:
    """By its entry point, or registered here when plutkit is not installed."""
    register_strategies()
    assert reachable(st.from_type(cls), lambda value: type(value) is cls)


def test_no_other_type_is_registered() -> None:
    """The documentation of the package says exactly which are."""
    assert set(STRATEGIES) | set(GENERIC) == COVERED
    results = public_records(statistics, indicators, scoring) - COVERED
    assert results
    assert not results & set(STRATEGIES)


@pytest.mark.parametrize("generic", [law.Schedule[int], law.Entry[int]])
def test_generic_records_hold_values_of_their_type(generic: Any) -> None:
    """A schedule of numbers holds numbers."""
    register_strategies()
    values = {
        law.Schedule: lambda one: [entry.value for entry in one.entries],
        law.Entry: lambda one: [one.value],
    }[get_origin(generic)]
    numbers = st.from_type(generic).map(values)
    assert reachable(numbers, lambda found: len(found) >= 1)

    @given(numbers)
    def hold_numbers(found: list[object]) -> None:
        assert all(type(number) is int for number in found)

    hold_numbers()


def test_every_public_strategy_has_a_plural_name_and_keywords_only() -> None:
    """As Hypothesis' guide to style asks."""
    for name in ps.__all__:
        if name.islower():
            code = getattr(ps, name).__code__
            assert name.endswith("s")
            assert code.co_argcount == 0


@given(st.data())
def test_days_keep_to_their_bounds(data: st.DataObject) -> None:
    """Of both kinds; the open side of a partial date is open."""
    day: DateLike = data.draw(ps.date_likes(first=FIRST, last=LAST))
    first, last = earliest_day(day), latest_day(day)
    assert first is None or first >= FIRST
    assert last is None or last <= LAST


@pytest.mark.parametrize(
    "wanted",
    [
        lambda day: str(day) == "2023-02",
        lambda day: str(day) == "2023-Q1",
        lambda day: str(day) == "2023",
        lambda day: day.earliest is None,
        lambda day: day.latest is None,
        lambda day: day.earliest and day.latest and (day.latest - day.earliest).days == 1,
    ],
)
def test_partial_dates_are_of_every_form(wanted: Callable[[PartialDate], bool]) -> None:
    """Months, quarters and years are not left to chance."""
    strategy = ps.partial_dates(first=date(2023, 1, 1), last=date(2023, 12, 31))
    assert reachable(strategy, lambda day: bool(wanted(day)))


@pytest.mark.parametrize("level", RegionLevel)
def test_region_codes_are_of_every_level(level: RegionLevel) -> None:
    """Asked for or not."""
    assert reachable(ps.region_codes(), lambda code: code.level is level)
    assert reachable(ps.region_codes(level=level), lambda code: code.level is level)


@pytest.mark.parametrize(
    "wanted",
    [
        lambda one: one.ends is OPEN_ENDED,
        lambda one: one.ends is None and one.signed is not None,
        lambda one: isinstance(one.ends, PartialDate) and one.starts is not None,
        lambda one: one.signatories is None,
        lambda one: one.renews is not None,
    ],
)
def test_fields_with_a_default_vary_as_well(wanted: Callable[[Partnership], bool]) -> None:
    """Unlike what builds() does of itself."""
    assert reachable(ps.partnerships(), wanted)


@ONCE
def test_registers_are_of_every_shape() -> None:
    """With and without renewals, shared agreements and any records at all."""
    shapes: list[Callable[[Register], object]] = [
        lambda register: any(one.renews for one in register.partnerships),
        lambda register: any(len(one.centre_ids) > 1 for one in register.partnerships),
        lambda register: len(register.centres) == 4 and len(register.partners) == 3,
        lambda register: register.consultants and register.language == "id",
        lambda register: register.centres and not register.partners,
        lambda register: any(len(one.beneficiary_ids) > 1 for one in register.services),
        lambda register: any(one.consultant_id for one in register.services),
        lambda register: len(register.beneficiaries) == 2 and len(register.services) > 1,
        lambda register: register.beneficiaries and not register.services,
        lambda register: {type(one.value) for one in register.targets} > {TargetRange},
        lambda register: any(one.centre_id for one in register.targets),
        lambda register: any(one.consultant_id for one in register.targets),
        lambda register: register.targets and not register.centres,
        lambda register: len(register.submissions) == 2,
        lambda register: register.same_businesses and register.services,
        lambda register: len(register) == 0,
    ]
    assert unreached(ps.registers(), shapes) == []


@given(
    ps.registers(
        most_centres=1, most_partners=0, most_partnerships=9, most_consultants=1,
        most_beneficiaries=1, most_services=0, most_targets=1, most_submissions=1,
        most_same_businesses=9,
    )
)  # fmt: skip
def test_registers_keep_to_their_sizes(register: Register) -> None:
    """Without partners there is no agreement; one business alone is not several."""
    assert len(register.targets) <= 1
    assert len(register.submissions) <= len(register.centres)
    assert register.same_businesses == ()
    assert len(register.centres) <= 1
    assert len(register.consultants) <= 1
    assert register.partnerships == ()
    assert register.services == ()


@given(ps.registers(most_centres=1, most_beneficiaries=0, most_services=9))
def test_registers_have_no_services_without_beneficiaries(register: Register) -> None:
    """However many are asked for."""
    assert register.services == ()


@A_QUARTER
@given(ps.registers(most_centres=1, most_partners=0, first=FIRST, last=LAST))
def test_the_days_of_registers_keep_to_their_bounds(register: Register) -> None:
    """Those of businesses, services, targets and submissions too."""
    for target in register.targets:
        assert FIRST <= target.set_on <= LAST
        assert FIRST <= target.period.start <= LAST
    for submission in register.submissions:
        assert FIRST <= submission.period.start <= submission.received_on <= LAST
    for business in register.beneficiaries:
        assert all(FIRST <= snapshot.on <= LAST for snapshot in business.snapshots)
    for day in (
        *(one.day for one in register.services),
        *(day for one in register.beneficiaries for day in (one.founded, one.closed)),
    ):
        first = None if day is None else earliest_day(day)
        last = None if day is None else latest_day(day)
        assert first is None or first >= FIRST
        assert last is None or last <= LAST


@pytest.mark.parametrize(
    "wanted",
    [
        lambda one: one.sales == 2_000_000_000,
        lambda one: one.sales == 2_000_000_001,
        lambda one: one.sales == 15_000_000_001,
        lambda one: one.sales == 0,
        lambda one: one.sales is None and one.workers == 19,
        lambda one: one.net_assets is not None and one.net_assets < 0,
        lambda one: (one.on.month, one.on.day) == (12, 31) and one.covers is None,
        lambda one: one.covers is not None and one.covers.stop == one.on + timedelta(days=1),
        lambda one: one.covers is not None and one.covers.stop <= one.on and one.covers.days > 30,
        lambda one: one.kbli is not None and one.verification is not None,
    ],
)
def test_snapshots_are_of_every_sort(wanted: Callable[[Snapshot], bool]) -> None:
    """At the bounds of the law, of years and of parts of years."""
    assert reachable(ps.snapshots(), lambda snapshot: bool(wanted(snapshot)))


@ONCE
@pytest.mark.parametrize(
    "wanted",
    [
        lambda one: any(snapshot.on == one.founded for snapshot in one.snapshots),
        lambda one: isinstance(one.founded, PartialDate) and len(one.snapshots) == 4,
        lambda one: one.closed is not None and one.founded is not None,
        lambda one: one.owner_disability is True and one.nib is not None,
        lambda one: len({document.kind for document in one.documents}) > 1,
        lambda one: [s.on for s in one.snapshots] > sorted(s.on for s in one.snapshots),
    ],
)
def test_beneficiaries_are_of_every_sort(wanted: Callable[[Beneficiary], bool]) -> None:
    """A snapshot on the founding day, snapshots out of order."""
    assert reachable(ps.beneficiaries(), lambda business: bool(wanted(business)))


TOLD = (Snapshot(on=FIRST),)


@given(ps.beneficiaries(snapshots=st.just(TOLD)))
def test_beside_snapshots_of_ones_own_the_founding_is_unknown(business: Beneficiary) -> None:
    """So that they fit."""
    assert (business.snapshots, business.founded) == (TOLD, None)


@given(ps.beneficiaries(snapshots=st.just(TOLD), founded=st.just(FIRST)))
def test_a_founding_of_ones_own_stands_beside_them(business: Beneficiary) -> None:
    """When it is given as well."""
    assert (business.snapshots, business.founded) == (TOLD, FIRST)


@A_QUARTER
@given(ps.beneficiaries(founded=st.just(date(2040, 1, 1))))
def test_snapshots_follow_a_founding_of_ones_own(business: Beneficiary) -> None:
    """Wherever it is."""
    assert all(snapshot.on >= date(2040, 1, 1) for snapshot in business.snapshots)


@given(ps.snapshots(on=st.just(FIRST), covers=st.just(Period.year(2023))))
def test_a_period_of_ones_own_that_reaches_too_far_becomes_none(snapshot: Snapshot) -> None:
    """Like a day that would come too early."""
    assert snapshot.covers is None


@given(for_rule(rules_of(Beneficiary)["snapshots"]))
def test_a_record_that_holds_snapshots_is_drawn_from_its_rules(told: Any) -> None:
    """Each of them sound by itself."""
    assert {type(snapshot) for snapshot in told} <= {Snapshot}


@given(ps.periods(first=date(9990, 1, 1), last=date.max))
def test_periods_end_by_the_last_day_there_is(period: Period) -> None:
    """Also where nothing follows the unit of the calendar."""
    assert period.start >= date(9990, 1, 1)


@given(ps.periods(first=date(9999, 3, 1), last=date.max))
def test_periods_start_in_the_last_year_too(period: Period) -> None:
    """Until the day before the last."""
    assert date(9999, 3, 1) <= period.start < date.max


@pytest.mark.parametrize("first", [date(9990, 1, 1), date(9999, 1, 1)])
def test_periods_reach_the_last_day_there_is(first: date) -> None:
    """It is the first after some of them."""
    assert reachable(ps.periods(first=first, last=date.max), lambda one: one.stop == date.max)


@A_QUARTER
@given(ps.registers(first=date(9999, 12, 1), last=date.max, most_partnerships=0))
def test_registers_reach_the_last_day_there_is(register: Register) -> None:
    """Around which there is no snapshot."""
    for business in register.beneficiaries:
        assert all(snapshot.on < date.max for snapshot in business.snapshots)


@given(ps.beneficiaries(founded=st.just(date.max)))
def test_a_business_of_the_last_day_has_no_snapshot(business: Beneficiary) -> None:
    """None could follow its founding."""
    assert business.snapshots == ()


@given(ps.selections())
def test_selections_hold_their_ids_in_order(selection: Selection) -> None:
    """As those of a register do."""
    ids = selection.centre_ids or ()
    assert list(ids) == sorted(set(ids))


@ONCE
@pytest.mark.parametrize(
    "wanted",
    [
        lambda scope: scope.undecided_ids and scope.centre_ids,
        lambda scope: scope.total == 4 and not scope.selections,
        lambda scope: len(scope.selections) == 2,
    ],
)
def test_scopes_are_of_every_sort(wanted: Callable[[Scope], bool]) -> None:
    """With what is undecided, and without any choice."""
    assert reachable(ps.scopes(), lambda scope: bool(wanted(scope)))


@given(ps.centres(cohort=st.just(2022), name=st.just("PLUT")))
def test_a_field_is_drawn_by_ones_own_strategy(centre: Centre) -> None:
    """For every record."""
    assert (centre.cohort, centre.name) == (2022, "PLUT")


@given(ps.rupiah_amounts(least=5, most=7))
def test_amounts_keep_to_their_bounds(amount: int) -> None:
    """Also where no bound of the law lies within them."""
    assert 5 <= amount <= 7


def test_amounts_lie_at_the_bounds_of_the_law() -> None:
    """Under, at and over two milliard."""
    bounds = {1_999_999_999, 2_000_000_000, 2_000_000_001}
    for amount in bounds:
        assert reachable(ps.rupiah_amounts(), {amount}.__contains__)


@A_QUARTER
@given(ps.schedules(values=st.just("x")))
def test_schedules_hold_the_values_that_are_given(schedule: Any) -> None:
    """And have gaps between their entries."""
    assume(schedule.entries)
    assert {entry.value for entry in schedule.entries} == {"x"}


@pytest.mark.parametrize(
    "make",
    [
        lambda: ps.days(first=LAST, last=FIRST),
        lambda: ps.days(first=datetime(2023, 1, 1)),
        lambda: ps.partial_dates(first=None),  # type: ignore[arg-type]
        lambda: ps.periods(last=FIRST, first=LAST),
        lambda: ps.periods(last=None),  # type: ignore[arg-type]
        lambda: ps.periods(first=date.max, last=date.max),
        lambda: ps.selections(cohorts=st.just(1)),
        lambda: ps.form_spells(forms=st.just(1)),
        lambda: ps.rupiah_amounts(least=True),
        lambda: ps.rupiah_amounts(least=2, most=1),
        lambda: ps.region_codes(level="city"),  # type: ignore[arg-type]
        lambda: ps.registers(most_centres=-1),
        lambda: ps.registers(most_services=-1),
        lambda: ps.registers(most_beneficiaries=True),
        lambda: ps.registers(most_targets=-1),
        lambda: ps.registers(most_submissions=1.0),  # type: ignore[arg-type]
        lambda: ps.registers(most_same_businesses=None),  # type: ignore[arg-type]
        lambda: ps.registers(first=None),  # type: ignore[arg-type]
        lambda: ps.targets(values=st.just(1)),
        lambda: ps.target_ranges(lower=st.just(1)),
        lambda: ps.submissions(day=st.just(FIRST)),
        lambda: ps.same_businesses(ids=st.just(())),
        lambda: ps.beneficiaries(nmae=st.just("x")),
        lambda: ps.snapshots(sale=st.just(1)),
        lambda: ps.documents(kinds=st.just(1)),
        lambda: ps.services(days=st.just(1)),
        lambda: ps.centres(nmae=st.just("x")),
        lambda: ps.speed_policies(clocks=st.just(1)),
    ],
)
def test_wrong_arguments_are_refused_at_once(make: Callable[[], object]) -> None:
    """Before anything is drawn."""
    with pytest.raises(ArgumentError):
        make()


def test_an_unknown_field_names_those_that_there_are() -> None:
    """A misspelt one would otherwise change nothing."""
    with pytest.raises(
        ArgumentError, match=r"nmae: .* is no field of Centre; give one of id, name"
    ) as caught:
        ps.centres(nmae=st.just("x"))
    assert [fault.code for fault in caught.value.faults] == ["field.unknown"]


@given(ps.speed_policies())
def test_policies_are_records_like_any_other(policies: SpeedPolicies) -> None:
    """They say what is counted, in both languages."""
    assert attrs.evolve(policies) == policies
    assert policies.describe("en") != policies.describe("id")
