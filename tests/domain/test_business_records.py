"""Businesses and what is known of them: what their records refuse."""

import copy
import pickle
from datetime import date, datetime, timedelta
from typing import Any

import attrs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from plutkit._record import compile_check, faults_of, relations_of
from plutkit.domain import (
    CLASSIC_SERVICE_KINDS,
    Beneficiary,
    BeneficiaryKind,
    Document,
    DocumentKind,
    Service,
    ServiceKind,
    Snapshot,
    Verification,
)
from plutkit.errors import InvalidRecordError
from plutkit.identity import Kbli, Nib
from plutkit.quantities import (
    OPEN_ENDED,
    DateLike,
    PartialDate,
    Period,
    add_months,
    earliest_day,
    latest_day,
)
from plutkit.strategies import beneficiaries, date_likes, days, documents, services, snapshots

DAY = date(2022, 10, 1)
ONE_DAY = timedelta(days=1)
YEAR_END = date(2022, 12, 31)
BUSINESS = Beneficiary(id="b-1", kind=BeneficiaryKind.ENTERPRISE, name="Roti Contoh")
SERVICE = Service(
    id="s-1", centre_id="c-1", beneficiary_ids=("b-1",), kind=ServiceKind.CONSULTATION
)
MONEY = ("sales", "capital", "net_assets")


def on(*told: date) -> tuple[Snapshot, ...]:
    """Give snapshots of these days."""
    return tuple(Snapshot(on=day) for day in told)


def faults(make: Any, **fields: object) -> list[tuple[str, str]]:
    """Give path and code of every fault of a record."""
    with pytest.raises(InvalidRecordError) as caught:
        make(**fields)
    return [(fault.path, fault.code) for fault in caught.value.faults]


def business_faults(**fields: Any) -> list[tuple[str, str]]:
    """Give path and code of every fault of the business with other fields."""
    return faults(lambda **changed: attrs.evolve(BUSINESS, **changed), **fields)


class TestSnapshot:
    """A business as of one day."""

    @pytest.mark.parametrize("field", [*MONEY, "workers", "members"])
    @pytest.mark.parametrize("amount", [1.0, float("nan"), True, "1"])
    def test_figures_are_whole_numbers(self, field: str, amount: object) -> None:
        """A float is none, however round, and True is not 1."""
        assert faults(Snapshot, on=DAY, **{field: amount}) == [(field, "integer.type")]

    @pytest.mark.parametrize("field", ["sales", "capital", "workers", "members"])
    def test_figures_are_not_negative(self, field: str) -> None:
        """Zero is a figure, None an unknown one."""
        assert faults(Snapshot, on=DAY, **{field: -1}) == [(field, "integer.range")]
        known: Any = {field: 0}
        assert getattr(Snapshot(on=DAY, **known), field) == 0
        assert getattr(Snapshot(on=DAY), field) is None

    def test_net_assets_may_be_negative(self) -> None:
        """When more is owed than owned."""
        assert Snapshot(on=DAY, net_assets=-1).net_assets == -1

    @pytest.mark.parametrize("field", MONEY)
    def test_money_is_not_cut_to_32_bits(self, field: str) -> None:
        """2,147,483,648 is an amount like any other."""
        known: Any = {field: 2**31}
        assert getattr(Snapshot(on=DAY, **known), field) == 2**31

    def test_its_sales_cover_what_is_past(self) -> None:
        """The last day of the period is at the latest the day of the snapshot."""
        covers = Period.quarter(2022, 4)
        assert Snapshot(on=YEAR_END, covers=covers).sales_period == covers
        assert Snapshot(on=YEAR_END + ONE_DAY, covers=covers).sales_period == covers
        early = {"on": YEAR_END - ONE_DAY, "covers": covers}
        assert faults(Snapshot, **early) == [("covers", "snapshot.covers")]

    @pytest.mark.parametrize(
        ("told", "period"),
        [
            (date(2022, 12, 31), "2022"),
            (date(2023, 1, 1), "2022-01-02/2023-01-02"),
            (date(2023, 2, 27), "2022-02-28/2023-02-28"),
            (date(2023, 2, 28), "2022-03-01/2023-03-01"),
            (date(2024, 2, 27), "2023-02-28/2024-02-28"),
            (date(2024, 2, 28), "2023-03-01/2024-02-29"),
            (date(2024, 2, 29), "2023-03-01/2024-03-01"),
            (date(2025, 2, 28), "2024-03-01/2025-03-01"),
            (date(1, 12, 31), "0001"),
            (date(9999, 12, 30), "9998-12-31/9999-12-31"),
        ],
    )
    def test_without_a_period_its_sales_are_of_the_twelve_months_before(
        self, told: date, period: str
    ) -> None:
        """Ending on its day, and beginning the day after that day of the year before."""
        assert Snapshot(on=told).sales_period == Period.parse(period)

    @given(days(first=date(1, 12, 31), last=date(9999, 12, 30)))
    def test_the_twelve_months_are_those_of_the_calendar(self, told: date) -> None:
        """Moving the day after by twelve months, but for 28 February of a leap year."""
        period = Snapshot(on=told).sales_period
        moved = add_months(period.stop, -12)
        is_before_leap_day = (period.stop.month, period.stop.day) == (2, 29)
        assert period.start == moved + timedelta(days=int(is_before_leap_day))
        assert told in period
        assert period.days in {365, 366}

    @given(days(first=date(1990, 1, 1)))
    def test_those_of_two_anniversaries_do_not_overlap(self, told: date) -> None:
        """No day of sales counts twice."""
        assume((told.month, told.day) != (2, 29))
        next_time = told.replace(year=told.year + 1)
        first, second = Snapshot(on=told).sales_period, Snapshot(on=next_time).sales_period
        assert first.stop <= second.start

    @pytest.mark.parametrize("told", [date.min, date(1, 12, 30), date.max])
    def test_a_day_that_ends_no_year_is_refused(self, told: date) -> None:
        """At the ends of the calendar."""
        assert faults(Snapshot, on=told) == [("on", "day.range")]

    @pytest.mark.parametrize("told", [None, "2022-12-31", datetime(2022, 12, 31), 2022])
    def test_it_is_of_a_known_day(self, told: object) -> None:
        """A whole one; a datetime is not a date."""
        assert faults(Snapshot, on=told) == [("on", "day.type")]
        assert faults(Snapshot, on=PartialDate.year(2022)) == [("on", "day.type")]

    def test_all_bad_fields_are_told_at_once(self) -> None:
        """In the order of the fields."""
        bad = {"covers": "2022", "kbli": "10710", "stated_class": "micro", "verification": 1}
        assert [path for path, _ in faults(Snapshot, on=DAY, **bad)] == list(bad)

    def test_the_levels_of_verification_go_up(self) -> None:
        """From what is told to what is audited."""
        assert [one.level for one in Verification] == [0, 1, 2]


class TestDocument:
    """A document of a business."""

    def test_it_does_not_end_before_its_issue(self) -> None:
        """Certainly."""
        kind = DocumentKind.HALAL
        assert Document(kind=kind, issued=DAY, ends=DAY).ends == DAY
        assert Document(kind=kind, issued=PartialDate.month(2022, 10), ends=DAY).ends == DAY
        assert Document(kind=kind, issued=DAY, ends=OPEN_ENDED).ends is OPEN_ENDED
        early = {"kind": kind, "issued": DAY, "ends": DAY - ONE_DAY}
        assert faults(Document, **early) == [("ends", "day.order")]


class TestBeneficiary:
    """A business with its snapshots."""

    @pytest.mark.parametrize("told", [DAY, DAY + ONE_DAY])
    def test_a_snapshot_is_of_the_founding_day_or_later(self, told: date) -> None:
        """The founding day itself included."""
        assert attrs.evolve(BUSINESS, founded=DAY, snapshots=on(told)).snapshots[0].on == told

    def test_a_snapshot_of_the_day_before_the_founding_is_refused(self) -> None:
        """At the snapshot, naming the founding."""
        early = on(YEAR_END, DAY - ONE_DAY)
        with pytest.raises(
            InvalidRecordError, match=r"snapshots\[1\]\.on: 2022-09-30 .* is before founded, 2022-1"
        ):
            attrs.evolve(BUSINESS, founded=DAY, snapshots=early)

    @pytest.mark.parametrize(
        "founded",
        [PartialDate.month(2022, 10), PartialDate.before(date(2023, 1, 1)), None],
    )
    def test_a_founding_that_may_be_early_enough_is_taken(self, founded: DateLike | None) -> None:
        """Only certainty is refused."""
        assert attrs.evolve(BUSINESS, founded=founded, snapshots=on(DAY)).founded == founded

    @pytest.mark.parametrize("founded", [PartialDate.month(2022, 10), PartialDate.after(DAY)])
    def test_a_founding_that_is_later_in_any_case_is_refused(self, founded: DateLike) -> None:
        """Its earliest day counts."""
        told = on(date(2022, 9, 30))
        assert business_faults(founded=founded, snapshots=told) == [
            ("snapshots[0].on", "day.order")
        ]

    def test_two_snapshots_of_one_day_are_refused(self) -> None:
        """Whether they are equal or not."""
        first, other = Snapshot(on=DAY), Snapshot(on=DAY, sales=1)
        for twice in ((first, first), (first, other)):
            assert business_faults(snapshots=twice) == [("snapshots[1].on", "day.twice")]
        assert len(attrs.evolve(BUSINESS, snapshots=on(DAY, DAY + ONE_DAY)).snapshots) == 2

    def test_all_faults_of_snapshots_are_told_at_once(self) -> None:
        """Each at its own place, with a closing before the founding."""
        told = on(YEAR_END, DAY - ONE_DAY, YEAR_END, date(2020, 1, 1), DAY, YEAR_END)
        assert business_faults(founded=DAY, closed=DAY - ONE_DAY, snapshots=told) == [
            ("closed", "day.order"),
            ("snapshots[2].on", "day.twice"),
            ("snapshots[5].on", "day.twice"),
            ("snapshots[1].on", "day.order"),
            ("snapshots[3].on", "day.order"),
        ]

    def test_a_fault_says_its_remedy_in_both_languages(self) -> None:
        """And where the other snapshot of the day is."""
        with pytest.raises(InvalidRecordError) as caught:
            attrs.evolve(BUSINESS, snapshots=on(DAY, DAY))
        (fault,) = caught.value.faults
        assert fault.text.en == "is also the day at snapshots[0].on; give one for each day"
        assert fault.text.id == "juga hari di snapshots[0].on; berikan satu untuk setiap hari"

    @given(
        st.lists(days(first=date(2022, 9, 28), last=date(2022, 10, 4)), max_size=5),
        st.none() | date_likes(first=date(2022, 9, 28), last=date(2022, 10, 4)),
    )
    def test_the_generated_check_and_the_search_for_faults_agree(
        self, told: list[date], founded: DateLike | None
    ) -> None:
        """And both say what the rules say in words."""
        record: Any = object.__new__(Beneficiary)
        for field in attrs.fields(Beneficiary):
            object.__setattr__(record, field.name, getattr(BUSINESS, field.name))
        object.__setattr__(record, "snapshots", on(*told))
        object.__setattr__(record, "founded", founded)
        earliest = None if founded is None else earliest_day(founded)
        is_sound = len(set(told)) == len(told) and (
            earliest is None or all(day >= earliest for day in told)
        )
        assert (not tuple(faults_of(record))) is is_sound
        try:
            compile_check(Beneficiary)(record)
        except InvalidRecordError:
            assert not is_sound
        else:
            assert is_sound

    def test_it_is_not_closed_before_its_founding(self) -> None:
        """The same day is taken; a snapshot after the closing too."""
        assert attrs.evolve(BUSINESS, founded=DAY, closed=DAY).closed == DAY
        assert attrs.evolve(BUSINESS, closed=DAY, snapshots=on(YEAR_END)).closed == DAY
        assert business_faults(founded=DAY, closed=PartialDate.month(2022, 9)) == [
            ("closed", "day.order")
        ]

    @pytest.mark.parametrize("answer", [0, 1, "yes"])
    def test_whether_its_owner_has_a_disability_is_true_false_or_not_known(
        self, answer: object
    ) -> None:
        """1 is not True."""
        assert business_faults(owner_disability=answer) == [("owner_disability", "instance")]
        for known in (True, False, None):
            assert attrs.evolve(BUSINESS, owner_disability=known).owner_disability is known

    def test_a_number_is_read_before_it_is_given(self) -> None:
        """Text is no number of a business."""
        digits: Any = "0220001234567"
        with pytest.raises(InvalidRecordError, match=r"nib: .*Nib\.parse"):
            attrs.evolve(BUSINESS, nib=digits)
        assert str(attrs.evolve(BUSINESS, nib=Nib.parse(digits)).nib) == digits

    def test_documents_stand_there_once(self) -> None:
        """Of one kind there may be several."""
        halal = Document(kind=DocumentKind.HALAL)
        assert business_faults(documents=(halal, halal)) == [("documents[1]", "tuple.twice")]
        renewed = attrs.evolve(halal, number="2")
        assert len(attrs.evolve(BUSINESS, documents=(halal, renewed)).documents) == 2

    def test_its_rules_describe_themselves(self) -> None:
        """For the reference."""
        assert [relation.describe() for relation in relations_of(Beneficiary)] == [
            "`closed` not before `founded`",
            "`snapshots` one for each `on`",
            "each `on` of `snapshots` not before `founded`",
        ]


class TestService:
    """A service of a centre."""

    def test_it_serves_someone_and_no_one_twice(self) -> None:
        """At least one."""
        assert [
            faults(lambda ids: attrs.evolve(SERVICE, beneficiary_ids=ids), ids=ids)
            for ids in ((), ("b-1", "b-1"), "b-1")
        ] == [
            [("beneficiary_ids", "tuple.short")],
            [("beneficiary_ids[1]", "tuple.twice")],
            [("beneficiary_ids", "tuple.type")],
        ]

    @pytest.mark.parametrize("minutes", [0, -1, True, 1.5])
    def test_it_takes_whole_minutes(self, minutes: Any) -> None:
        """At least one, or it is not known how many."""
        with pytest.raises(InvalidRecordError, match="minutes"):
            attrs.evolve(SERVICE, minutes=minutes)
        assert attrs.evolve(SERVICE, minutes=1).minutes == 1

    def test_seven_kinds_are_classic_and_five_came_later(self) -> None:
        """In the order of the enumeration."""
        assert tuple(ServiceKind)[:7] == CLASSIC_SERVICE_KINDS
        assert len(ServiceKind) == 12


@given(st.one_of(snapshots(), documents(), beneficiaries(), services()))
def test_every_record_is_made_again_copied_and_pickled(record: Any) -> None:
    """As an equal one with an equal hash."""
    fields = {field.name: getattr(record, field.name) for field in attrs.fields(type(record))}
    twins = [copy.copy(record), copy.deepcopy(record), pickle.loads(pickle.dumps(record))]
    for twin in (type(record)(**fields), *twins):
        assert twin == record
        assert hash(twin) == hash(record)


@given(beneficiaries())
def test_strategies_give_businesses_that_fit_together(business: Beneficiary) -> None:
    """By the rules in words."""
    told = [snapshot.on for snapshot in business.snapshots]
    assert len(set(told)) == len(told)
    if business.founded is not None:
        first = earliest_day(business.founded)
        assert first is None or all(first <= day for day in told)
        if business.closed is not None:
            last = latest_day(business.closed)
            assert first is None or last is None or first <= last
    for snapshot in business.snapshots:
        assert snapshot.sales_period.stop <= snapshot.on + ONE_DAY


def test_a_code_of_a_field_of_business_is_kept_with_its_edition() -> None:
    """So that codes of two editions are never compared."""
    food = Kbli.parse("KBLI 2020: 10710")
    assert Snapshot(on=DAY, kbli=food).kbli == food
