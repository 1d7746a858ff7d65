"""Measurements: what is known, when it is zero, and what groups add up to."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import plutkit.strategies as ps
from effort import A_QUARTER
from indicators.counting import PERIOD, indicator_of
from plutkit.domain import (
    Beneficiary,
    BeneficiaryKind,
    Centre,
    CentreLevel,
    Gender,
    RecordKind,
    Register,
    SameBusiness,
    Service,
    ServiceKind,
    Snapshot,
    Submission,
)
from plutkit.errors import ArgumentError, UnknownRecordError
from plutkit.identity import RegionCode
from plutkit.indicators import (
    HOURS_DELIVERED,
    INTEGRATION,
    Aggregation,
    By,
    Contribution,
    Indicator,
    NoValue,
    Silence,
    Timing,
    measure,
    measure_by,
)
from plutkit.quantities import PartialDate, Period
from plutkit.samples import network

AS_OF = date(2024, 3, 31)
ONE_DAY = timedelta(days=1)
NOTHING = indicator_of(())


def centre(id: str, **fields: Any) -> Centre:
    """Make a centre."""
    given: dict[str, Any] = {"level": CentreLevel.REGENCY, "region": RegionCode.parse("73.61")}
    return Centre(id=id, name=f"PLUT {id}", **(given | fields))


def business(id: str, **fields: Any) -> Beneficiary:
    """Make a business."""
    return Beneficiary(id=id, kind=BeneficiaryKind.ENTERPRISE, name=id, **fields)


def sent(
    period: Period,
    received_on: date = date(2024, 1, 10),
    *,
    id: str = "r-1",
    centre_id: str = "c-1",
    kind: RecordKind = RecordKind.SERVICE,
) -> Submission:
    """Make a submission."""
    return Submission(
        id=id, centre_id=centre_id, period=period, kinds=(kind,), received_on=received_on
    )


def between(first: date, last: date) -> Period:
    """Give the days from the first to the last, both included."""
    return Period(start=first, stop=last + ONE_DAY)


def value_of(*submissions: Submission, indicator: Indicator = NOTHING, **fields: Any) -> object:
    """Measure nothing at one centre: its value, or why there is none."""
    found = measure(
        Register.of([centre("c-1", **fields), *submissions]),
        indicator,
        period=PERIOD,
        as_of=AS_OF,
    )
    assert (found.value is None) is (found.no_value is not None)
    return found.value if found.no_value is None else found.no_value


class TestZero:
    """Nothing is zero only where it was reported."""

    def test_without_a_submission_nothing_is_not_known(self) -> None:
        """Not reported is not nothing."""
        assert value_of() is NoValue.NOT_REPORTED

    def test_a_submission_of_the_whole_period_makes_it_zero(self) -> None:
        """From its first day to its last."""
        assert value_of(sent(PERIOD)) == 0

    @pytest.mark.parametrize(
        ("first", "last"),
        [(date(2023, 1, 2), date(2023, 12, 31)), (date(2023, 1, 1), date(2023, 12, 30))],
    )
    def test_a_day_that_no_submission_tells_of_leaves_it_unknown(
        self, first: date, last: date
    ) -> None:
        """The first day, the last day."""
        assert value_of(sent(between(first, last))) is NoValue.NOT_REPORTED

    @pytest.mark.parametrize(("last", "is_zero"), [(30, True), (29, False)])
    def test_submissions_join_where_no_day_is_between_them(
        self, last: int, *, is_zero: bool
    ) -> None:
        """Given in any order."""
        late = sent(between(date(2023, 7, 1), date(2023, 12, 31)))
        early = sent(between(date(2023, 1, 1), date(2023, 6, last)), id="r-2")
        assert (value_of(late, early) == 0) is is_zero

    @pytest.mark.parametrize(
        ("received_on", "is_zero"), [(date(2023, 12, 31), True), (date(2023, 12, 30), False)]
    )
    def test_a_submission_tells_of_no_day_after_it_was_received(
        self, received_on: date, *, is_zero: bool
    ) -> None:
        """On the last day it is whole; a day before, it lacks one."""
        assert (value_of(sent(PERIOD, received_on)) == 0) is is_zero

    @pytest.mark.parametrize(("days", "is_zero"), [(-1, True), (0, True), (1, False)])
    def test_what_was_received_after_as_of_is_not_known(self, days: int, *, is_zero: bool) -> None:
        """A day before, on it, a day after."""
        assert (value_of(sent(PERIOD, AS_OF + timedelta(days=days))) == 0) is is_zero

    def test_a_submission_of_other_records_tells_nothing(self) -> None:
        """Who reported partnerships did not report services."""
        told = sent(PERIOD, kind=RecordKind.PARTNERSHIP)
        assert value_of(told) is NoValue.NOT_REPORTED

    def test_what_is_told_at_the_end_needs_the_last_day_only(self) -> None:
        """Nothing else is counted."""
        at_end = indicator_of((), timing=Timing.AT_END)
        last = date(2023, 12, 31)
        assert value_of(sent(between(last, last)), indicator=at_end) == 0
        assert value_of(sent(between(PERIOD.start, last - ONE_DAY)), indicator=at_end) is (
            NoValue.NOT_REPORTED
        )

    def test_a_centre_need_not_report_before_its_founding_nor_after_its_closing(self) -> None:
        """It was not there; where that is not certain, it must."""
        told = sent(between(date(2023, 4, 1), date(2023, 9, 30)))
        days: Any = {"founded": date(2023, 4, 1), "closed": date(2023, 10, 1)}
        assert value_of(told, **days) == 0
        assert value_of(told, **(days | {"founded": date(2023, 3, 31)})) is NoValue.NOT_REPORTED
        assert value_of(told, **(days | {"closed": date(2023, 10, 2)})) is NoValue.NOT_REPORTED
        month = PartialDate.month(2023, 3)
        assert value_of(told, **(days | {"founded": month})) is NoValue.NOT_REPORTED

    def test_silence_may_be_taken_as_zero_by_name(self) -> None:
        """And the result says so."""
        register = Register.of([centre("c-1")])
        asked: Any = {"period": PERIOD, "as_of": AS_OF, "silence": Silence.AS_ZERO}
        assert measure(register, NOTHING, **asked).value == 0
        table = measure_by(register, NOTHING, by=By.CENTRE, **asked)
        assert "what was not reported is taken as nothing" in str(table)

    def test_the_whole_is_zero_only_if_every_centre_reported(self) -> None:
        """It names who did not."""
        records = [centre("c-1"), centre("c-2"), sent(PERIOD)]
        found = measure(Register.of(records), NOTHING, period=PERIOD, as_of=AS_OF)
        assert (found.no_value, found.silent_ids) == (NoValue.NOT_REPORTED, ("c-2",))
        both = [*records, sent(PERIOD, id="r-2", centre_id="c-2")]
        assert measure(Register.of(both), NOTHING, period=PERIOD, as_of=AS_OF).value == 0

    @pytest.mark.parametrize("silence", Silence)
    def test_of_no_centre_there_is_no_value(self, silence: Silence) -> None:
        """Who was not there did not do nothing: in an empty scope, before and after."""
        asked: Any = {"period": PERIOD, "as_of": AS_OF, "silence": silence}
        found = measure(Register.of([]), NOTHING, **asked)
        assert (found.value, found.no_value) == (None, NoValue.NOBODY)
        for days, is_there in (
            ({"founded": date(2023, 12, 31)}, True), ({"founded": date(2024, 1, 1)}, False),
            ({"closed": date(2023, 1, 2)}, True), ({"closed": date(2023, 1, 1)}, False),
        ):  # fmt: skip
            alone = measure(Register.of([centre("c-1", **days)]), NOTHING, **asked)
            assert (alone.no_value is NoValue.NOBODY) is not is_there
        both = Register.of([centre("c-1", closed=PERIOD.start), centre("c-2"), sent(PERIOD)])
        assert measure(both, NOTHING, **asked).value in (None, 0)

    def test_an_unfinished_period_is_told_up_to_as_of(self) -> None:
        """What comes after cannot have been reported yet."""
        register = Register.of([centre("c-1"), sent(between(PERIOD.start, date(2023, 6, 30)))])
        at: Any = {"period": PERIOD, "indicator": NOTHING}
        received = register.replace(sent(between(PERIOD.start, date(2023, 6, 30)), AS_OF))
        assert measure(received, as_of=date(2023, 6, 30), **at).value is None
        soon = register.replace(sent(between(PERIOD.start, date(2023, 6, 30)), date(2023, 6, 30)))
        assert measure(soon, as_of=date(2023, 6, 30), **at).value == 0
        assert measure(soon, as_of=date(2023, 7, 1), **at).value is None


class TestKnown:
    """A function sees what was known, and the part of the period that is known."""

    def test_it_is_given_what_was_known(self) -> None:
        """Services, snapshots and submissions of the day after are not there."""
        seen: list[tuple[Register, Period]] = []

        def contributions(register: Register, period: Period) -> Iterator[Contribution]:
            seen.append((register, period))
            return iter(())

        as_of = date(2023, 6, 15)
        days: list[date | PartialDate | None] = [
            as_of,
            as_of + ONE_DAY,
            PartialDate.month(2023, 6),
            None,
        ]
        served = [
            Service(
                id=f"s-{i}", centre_id="c-1", beneficiary_ids=("b-1",), kind=ServiceKind.LIBRARY,
                day=day,
            )
            for i, day in enumerate(days)
        ]  # fmt: skip
        snapshots = tuple(Snapshot(on=as_of + timedelta(days=i)) for i in (0, 1))
        register = Register.of([centre("c-1"), business("b-1", snapshots=snapshots), *served])
        indicator = attrs.evolve(NOTHING, contributions=contributions)
        measure(register, indicator, period=PERIOD, as_of=as_of)
        ((known, part),) = seen
        assert [one.id for one in known.services] == ["s-0", "s-2", "s-3"]
        assert [one.id for one in known.services_at("c-1")] == ["s-2", "s-0", "s-3"]
        assert known.beneficiary("b-1").snapshots == snapshots[:1]
        assert part == between(PERIOD.start, as_of)

    def test_what_is_all_known_is_the_same_register(self) -> None:
        """Nothing is copied for nothing."""
        register = network()
        assert register.known_by(date(2030, 1, 1)) is register

    @A_QUARTER
    @given(ps.registers(), st.dates(date(2020, 1, 1), date(2026, 1, 1)))
    def test_knowing_twice_is_knowing_once(self, register: Register, as_of: date) -> None:
        """And an earlier day knows less."""
        known = register.known_by(as_of)
        assert known.known_by(as_of) == known
        assert register.known_by(as_of + ONE_DAY).known_by(as_of) == known
        assert known.scope == register.scope


def contributed(ids: Sequence[str]) -> st.SearchStrategy[list[Contribution]]:
    """Give contributions of the centres."""
    return st.lists(
        st.builds(
            Contribution,
            st.sampled_from(ids),
            st.sampled_from(("s-1", "s-2", "s-3")),
            key=st.sampled_from("abcde"),
            amount=st.none() | st.integers(0, 3),
            is_certain=st.booleans(),
            missing=st.none(),
        ),
        max_size=12,
    )


IDS = ("c-1", "c-2", "c-3")
CENTRES = Register.of([centre(id) for id in IDS])


class TestGroups:
    """What groups are to the whole."""

    @given(contributed(IDS))
    def test_a_distinct_whole_is_at_most_the_sum_of_the_centres(
        self, ones: list[Contribution]
    ) -> None:
        """Trap 7: a business of two centres counts once in the whole."""
        asked: Any = {"period": PERIOD, "as_of": AS_OF, "silence": Silence.AS_ZERO}
        table = measure_by(CENTRES, indicator_of(ones), by=By.CENTRE, **asked)
        assert table.total.numerator <= sum(row.numerator for row in table)
        assert set(table.total.counted) == {key for row in table for key in row.counted}
        assert table.total == measure(CENTRES, indicator_of(ones), **asked)

    @given(contributed(IDS))
    def test_sums_add_up_to_the_whole(self, ones: list[Contribution]) -> None:
        """Where each key belongs to one centre."""
        own = [one._replace(key=f"{one.centre_id}/{one.key}") for one in ones]
        table = measure_by(
            CENTRES, indicator_of(own, Aggregation.SUM), period=PERIOD, as_of=AS_OF, by=By.CENTRE
        )
        assert table.total.numerator == sum(row.numerator for row in table)

    @given(contributed(IDS), st.sampled_from(Aggregation))
    def test_one_centre_is_measured_as_its_row(
        self, ones: list[Contribution], aggregation: Aggregation
    ) -> None:
        """By itself or beside others."""
        shares = [
            one._replace(amount=None if one.amount is None else min(one.amount, 1)) for one in ones
        ]
        indicator = indicator_of(shares, aggregation)
        asked: Any = {"period": PERIOD, "as_of": AS_OF}
        table = measure_by(CENTRES, indicator, by=By.CENTRE, **asked)
        for id in IDS:
            assert table[id] == measure(CENTRES, indicator, centre_id=id, **asked)

    @given(contributed(IDS), st.permutations(IDS), st.data())
    def test_new_ids_change_nothing_but_the_ids(
        self, ones: list[Contribution], new: list[str], data: st.DataObject
    ) -> None:
        """And the order of the records does not matter."""
        renamed = dict(zip(IDS, new, strict=True))
        moved = [one._replace(centre_id=renamed[one.centre_id]) for one in ones]
        moved = data.draw(st.permutations(moved))
        asked: Any = {"period": PERIOD, "as_of": AS_OF, "by": By.CENTRE}
        before = measure_by(CENTRES, indicator_of(ones), **asked)
        after = measure_by(CENTRES, indicator_of(moved), **asked)
        assert after.total == before.total
        for id in IDS:
            assert after[renamed[id]].__replace__(
                key=id, name=before[id].name, silent_ids=before[id].silent_ids,
            ) == before[id]  # fmt: skip

    def test_a_centre_that_may_not_belong_is_a_row_of_its_own(self) -> None:
        """It is in no other group, nor in the whole."""
        records = [centre("c-1", cohort=2022), centre("c-2")]
        register = Register.of(records).cohort(2022)
        ones = [Contribution("c-1", "s-1", key="a"), Contribution("c-2", "s-2", key="b")]
        asked: Any = {"period": PERIOD, "as_of": AS_OF}
        table = measure_by(register, indicator_of(ones), by=By.CENTRE, **asked)
        assert [row.value for row in table] == [1, 1]
        assert table["c-2"].name.en.endswith("may not belong")
        assert table.total.counted == ("a",)
        by_cohort = measure_by(register, indicator_of(ones), by=By.COHORT, **asked)
        assert [(row.key, row.value) for row in by_cohort] == [("2022", 1)]
        by_field = measure_by(network().cohort(2022), NOTHING, by=By.GENDER, **asked)
        assert [row.key for row in by_field] == ["female", "male"]

    def test_a_centre_out_of_scope_can_be_measured_by_name(self) -> None:
        """It is not in the whole."""
        register = CENTRES.select(centre_ids=["c-1"])
        ones = [Contribution("c-2", "s-2", key="b")]
        asked: Any = {"period": PERIOD, "as_of": AS_OF}
        assert measure(register, indicator_of(ones), centre_id="c-2", **asked).value == 1
        assert measure(register, indicator_of(ones), **asked).value is None
        assert [row.key for row in measure_by(register, NOTHING, by=By.CENTRE, **asked)] == ["c-1"]

    def test_a_business_of_several_ids_counts_once(self) -> None:
        """Trap 7 again: two centres know it by ids of their own."""
        records = [*CENTRES, business("b-1"), business("b-2"), business("b-3")]
        ones = [
            Contribution("c-1", "s-1", beneficiary_id="b-1"),
            Contribution("c-2", "s-2", beneficiary_id="b-2"),
            Contribution("c-3", "s-3", beneficiary_id="b-3"),
        ]
        same = SameBusiness(id="same", beneficiary_ids=("b-2", "b-1"))
        asked: Any = {"period": PERIOD, "as_of": AS_OF}
        apart = measure(Register.of(records), indicator_of(ones), **asked)
        assert apart.counted == ("b-1", "b-2", "b-3")
        joined = measure(Register.of([*records, same]), indicator_of(ones), **asked)
        assert joined.counted == ("b-1", "b-3")
        assert joined.record_ids == ("s-1", "s-2", "s-3")

    def test_centres_of_unknown_cohort_are_a_group(self) -> None:
        """The last of them."""
        register = Register.of([centre("c-1"), centre("c-2", cohort=2022)])
        table = measure_by(register, NOTHING, period=PERIOD, as_of=AS_OF, by=By.COHORT)
        assert [row.key for row in table] == ["2022", "unknown"]

    def test_what_is_about_no_business_counts_by_its_record(self) -> None:
        """Without a key of its own."""
        ones = [Contribution("c-1", "s-1"), Contribution("c-1", "s-1"), Contribution("c-1", "s-2")]
        found = measure(CENTRES, indicator_of(ones), period=PERIOD, as_of=AS_OF)
        assert found.counted == ("s-1", "s-2")


def served(register: Register, period: Period) -> Iterator[Contribution]:
    """Count services of exact days, for each business."""
    for service in register.services:
        if isinstance(service.day, date) and service.day in period:
            for id in service.beneficiary_ids:
                yield Contribution(service.centre_id, service.id, id, service.consultant_id)


SERVED = attrs.evolve(NOTHING, contributions=served)


class TestEachGroup:
    """Each group against a plain count over the records of the network."""

    @staticmethod
    def naive(by: By, keys: Any) -> None:
        """Compare the rows with how many businesses have each key."""
        register = network()
        table = measure_by(register, SERVED, period=PERIOD, as_of=AS_OF, by=by)
        pairs = {
            (keys(register, service, id), register.business_id(id))
            for service in register.services
            if isinstance(service.day, date) and service.day in PERIOD
            for id in service.beneficiary_ids
        }
        expected = Counter(key for key, _ in pairs)
        assert {row.key: row.numerator for row in table if row.numerator} == expected
        assert [row.key for row in table] == [row.key for row in table if row.key in table]

    def test_by_centre(self) -> None:
        """The centre of the service."""
        self.naive(By.CENTRE, lambda _, service, __: service.centre_id)

    def test_by_province(self) -> None:
        """The first part of the region of the centre."""
        self.naive(By.PROVINCE, lambda r, s, _: str(r.centre(s.centre_id).region)[:2])

    def test_by_level(self) -> None:
        """Whose centre it is."""
        self.naive(By.LEVEL, lambda r, s, _: r.centre(s.centre_id).level.value)

    def test_by_cohort(self) -> None:
        """The programme year of the centre."""
        self.naive(By.COHORT, lambda r, s, _: str(r.centre(s.centre_id).cohort))

    def test_by_service_field(self) -> None:
        """Of the service."""
        self.naive(By.SERVICE_FIELD, lambda _, s, __: s.field.value if s.field else "unknown")

    def test_by_kind(self) -> None:
        """Of the business."""
        self.naive(By.BENEFICIARY_KIND, lambda r, _, one: r.beneficiary(one).kind.value)

    def test_by_gender(self) -> None:
        """Of the owner."""

        def key(register: Register, _: Service, id: str) -> str:
            gender = register.beneficiary(id).owner_gender
            return gender.value if gender else "unknown"

        self.naive(By.GENDER, key)

    def test_whose_group_is_not_known_may_belong_to_any(self) -> None:
        """It is in what each of the others may be at most; what is divided has no bound."""
        genders = {"b-1": Gender.FEMALE, "b-2": Gender.FEMALE, "b-3": None}
        served = [
            Service(
                id=f"s-{id}", centre_id="c-1", beneficiary_ids=(id,),
                kind=ServiceKind.CONSULTATION, day=date(2023, 5, 5),
                minutes=None if id == "b-3" else 60,
            )
            for id in genders
        ]  # fmt: skip
        owners = [business(id, owner_gender=gender) for id, gender in genders.items()]
        register = Register.of([centre("c-1"), *owners, *served, sent(PERIOD)])

        def ends(indicator: Indicator, by: By = By.GENDER) -> list[tuple[object, ...]]:
            table = measure_by(register, indicator, period=PERIOD, as_of=AS_OF, by=by)
            return [(row.key, row.value, row.at_least, row.at_most) for row in table]

        assert ends(SERVED) == [
            ("female", 2, 2, 3), ("male", 0, 0, 1), ("unknown", 1, 1, 1)
        ]  # fmt: skip
        assert ends(HOURS_DELIVERED)[:2] == [("female", 2, 2, None), ("male", 0, 0, None)]
        assert ends(INTEGRATION)[0] == ("female", 0, None, None)

    def test_a_centre_may_be_called_unknown(self) -> None:
        """It is one of the centres."""
        register = Register.of([centre("unknown"), centre("c-1"), sent(PERIOD)])
        ones = [Contribution("unknown", "s-1", key="a")]
        table = measure_by(register, indicator_of(ones), period=PERIOD, as_of=AS_OF, by=By.CENTRE)
        assert [(row.key, row.at_most) for row in table] == [("c-1", 0), ("unknown", 1)]

    def test_by_disability(self) -> None:
        """Of the owner."""
        names = {True: "yes", False: "no", None: "unknown"}
        self.naive(By.DISABILITY, lambda r, _, one: names[r.beneficiary(one).owner_disability])

    def test_by_consultant(self) -> None:
        """Of the service."""
        self.naive(By.CONSULTANT, lambda _, s, __: s.consultant_id or "unknown")

    def test_by_size_class(self) -> None:
        """By the sales of year-end 2022, the bounds of PP 7/2021."""

        def key(register: Register, _: Service, id: str) -> str:
            owner = register.beneficiary(id)
            for one in owner.snapshots:
                young = isinstance(owner.founded, date) and owner.founded > date(2022, 1, 1)
                if one.on == date(2022, 12, 31) and one.sales is not None and not young:
                    if (
                        isinstance(owner.founded, PartialDate)
                        and owner.founded.latest
                        and (owner.founded.latest > date(2022, 1, 1))
                    ):
                        return "unknown"
                    if one.sales <= 2_000_000_000:
                        return "micro"
                    return "small" if one.sales <= 15_000_000_000 else "medium"
            return "unknown"

        self.naive(By.SIZE_CLASS, key)

    @pytest.mark.parametrize(
        ("by", "keys"),
        [
            (By.MONTH, [f"2023-{month:02}" for month in range(1, 13)]),
            (By.QUARTER, ["2023-Q1", "2023-Q2", "2023-Q3", "2023-Q4"]),
            (By.YEAR, ["2023"]),
        ],
    )
    def test_by_parts_of_the_period(self, by: By, keys: list[str]) -> None:
        """Each measured by itself."""
        table = measure_by(network(), SERVED, period=PERIOD, as_of=AS_OF, by=by)
        assert [row.key for row in table] == keys
        for row in table:
            alone = measure(network(), SERVED, period=Period.parse(row.key), as_of=AS_OF)
            assert (row.value, row.record_ids) == (alone.value, alone.record_ids)

    def test_the_parts_of_a_distinct_count_do_not_add_up(self) -> None:
        """Trap 6: one business served in each of three months is one in the quarter, not three."""
        served_monthly = [
            Service(
                id=f"s-{month}", centre_id="c-1", beneficiary_ids=("b-1",),
                kind=ServiceKind.MENTORING, day=date(2023, month, 15),
            )
            for month in (1, 2, 3)
        ]  # fmt: skip
        register = Register.of([centre("c-1"), business("b-1"), *served_monthly])
        table = measure_by(
            register, SERVED, period=Period.quarter(2023, 1), as_of=AS_OF, by=By.MONTH
        )
        assert [row.value for row in table] == [1, 1, 1]
        assert table.total.value == 1

    def test_parts_that_begin_after_as_of_have_no_row(self) -> None:
        """The one that is running ends with it."""
        table = measure_by(network(), SERVED, period=PERIOD, as_of=date(2023, 2, 14), by=By.MONTH)
        assert [row.key for row in table] == ["2023-01", "2023-02-01/2023-02-15"]


class TestBadInput:
    """Errors name what is wrong, and the remedy."""

    def test_all_wrong_arguments_are_named_at_once(self) -> None:
        """Each with its rule."""
        wrong: Any = 1
        with pytest.raises(ArgumentError) as caught:
            measure(wrong, wrong, period=wrong, as_of=wrong, centre_id=wrong, silence=wrong)
        paths = [fault.path for fault in caught.value.faults]
        assert paths == ["register", "indicator", "period", "as_of", "centre_id", "silence"]
        with pytest.raises(ArgumentError) as caught:
            measure_by(wrong, wrong, period=wrong, as_of=wrong, by=wrong, silence=wrong)
        paths = [fault.path for fault in caught.value.faults]
        assert paths == ["register", "indicator", "period", "as_of", "by", "silence"]

    def test_there_must_be_such_a_centre(self) -> None:
        """Similar ids are named."""
        with pytest.raises(UnknownRecordError, match="c-1"):
            measure(CENTRES, NOTHING, period=PERIOD, as_of=AS_OF, centre_id="c-11")

    @pytest.mark.parametrize("days", [-1, 0])
    def test_a_period_must_have_begun(self, days: int) -> None:
        """It may begin on the very day."""
        as_of = PERIOD.start + timedelta(days=days)
        if days == 0:
            assert measure(CENTRES, NOTHING, period=PERIOD, as_of=as_of).value is None
            return
        with pytest.raises(ArgumentError, match="begins after as_of, 2022-12-31; give one that"):
            measure(CENTRES, NOTHING, period=PERIOD, as_of=as_of)

    @pytest.mark.parametrize("by", [By.SERVICE_FIELD, By.CONSULTANT, By.GENDER, By.SIZE_CLASS])
    def test_what_is_not_counted_cannot_be_told_apart(self, by: By) -> None:
        """Agreements have no gender."""
        agreements = indicator_of((), records=RecordKind.PARTNERSHIP)
        with pytest.raises(ArgumentError, match="but 'made_up' counts partnership; g") as caught:
            measure_by(CENTRES, agreements, period=PERIOD, as_of=AS_OF, by=by)
        assert [fault.code for fault in caught.value.faults] == ["by.not_counted"]

    @pytest.mark.parametrize(
        "given_",
        [
            "s-1",
            Contribution("c-1", "s-1", amount=True),
            Contribution("c-1", "s-1", amount=1.5),  # type: ignore[arg-type]
            Contribution("c-1", "s-1", base=1.0),  # type: ignore[arg-type]
            Contribution("c-1", "s-1", amount=-1),
        ],
    )
    def test_an_indicator_must_give_contributions_with_exact_amounts(self, given_: object) -> None:
        """A float, True, what is below 0, or what is no contribution at all."""
        with pytest.raises(ArgumentError, match=r"'made_up' gives; let it give a Con") as caught:
            measure(CENTRES, indicator_of([given_]), period=PERIOD, as_of=AS_OF)
        assert [fault.code for fault in caught.value.faults] == ["contribution.type"]

    @pytest.mark.parametrize(("amount", "aggregation"), [(2, "share"), (-1, "sum")])
    def test_an_amount_must_fit_its_aggregation(self, amount: int, aggregation: str) -> None:
        """A change may be below 0, and a yes is not two of them."""
        ones = [Contribution("c-1", "s-1", amount=amount)]
        asked: Any = {"period": PERIOD, "as_of": AS_OF}
        assert measure(CENTRES, indicator_of(ones, Aggregation.CHANGE), **asked).value == amount
        with pytest.raises(ArgumentError, match="of a share 1 or 0, of counts at least 0"):
            measure(CENTRES, indicator_of(ones, Aggregation(aggregation)), **asked)

    def test_a_no_that_another_record_may_turn_into_a_yes_is_not_known(self) -> None:
        """One centre certainly says no, the other may say yes."""
        ones = [
            Contribution("c-1", "s-1", key="a", amount=0),
            Contribution("c-2", "s-2", key="a", amount=1, is_certain=False),
        ]
        found = measure(CENTRES, indicator_of(ones, Aggregation.SHARE), period=PERIOD, as_of=AS_OF)
        assert (found.no_value, found.at_least, found.at_most) == (NoValue.NOT_KNOWN, 0, 1)
        told = [(one.record_id, one.reason.key) for one in found.omissions]
        assert told == [("s-1", "others_differ"), ("s-2", "may_lie_outside")]


class TestShown:
    """What a reader sees."""

    REGISTER = Register.of([*CENTRES, sent(PERIOD)], language="id")

    def table(self, aggregation: Aggregation, **fields: Any) -> Any:
        """Measure four contributions."""
        ones = [
            Contribution("c-1", "s-1", key="a"),
            Contribution("c-1", "s-2", key="b", amount=0, base=2),
            Contribution("c-2", "s-3", key="c", amount=None),
            Contribution("c-2", "s-4", key="d", is_certain=False),
        ]
        indicator = indicator_of(ones, aggregation, **fields)
        return measure_by(self.REGISTER, indicator, period=PERIOD, as_of=AS_OF, by=By.CENTRE)

    def test_the_sentence_says_the_whole_and_what_is_not_in_it(self) -> None:
        """In both languages."""
        table = self.table(Aggregation.SHARE)
        assert table.sentence("en") == (
            "made up (made up) in 2023, as of 31 March 2024, 3 of 3 centres (all): 50.0 % (1 of "
            "2), at most 75.0 %; months of centres reported: reported 12, missing 24, of 36 that "
            "ended by then; centres that did not report all of it: 2; not in the value: its day "
            "is not fully known and may lie outside the period: 1, its amount is not known: 1."
        )
        assert table.sentence("id") == (
            "rekaan (rekaan) pada 2023, per 31 Maret 2024, 3 dari 3 PLUT (semua): 50,0 % (1 dari "
            "2), sebanyaknya 75,0 %; laporan bulanan PLUT: masuk 12, belum masuk 24, dari 36 "
            "bulan yang sudah berakhir; PLUT yang belum melaporkan semuanya: 2; tidak masuk "
            "nilai: harinya tidak diketahui pasti dan mungkin di luar periode: 1, nilainya tidak "
            "diketahui: 1."
        )

    @pytest.mark.parametrize(
        ("aggregation", "en", "id"),
        [
            (Aggregation.SUM, "1, or more: not every", "1, atau lebih: ada jumlah"),
            (Aggregation.DISTINCT, "1, or more: not every", "1, atau lebih: ada jumlah"),
            (Aggregation.CHANGE, "1, or another: not every", "1, atau lain: ada jumlah"),
        ],
    )
    def test_a_sum_without_an_upper_bound_says_so(
        self, aggregation: Aggregation, en: str, id: str
    ) -> None:
        """One of the amounts is not known."""
        table = self.table(aggregation)
        assert f": {en} amount is known; months" in table.sentence("en")
        assert f": {id} yang tidak diketahui; laporan" in table.sentence("id")

    def test_the_table_says_why_there_is_no_value(self) -> None:
        """A dash is for what does not apply."""
        lines = str(self.table(Aggregation.DISTINCT).table("en")).splitlines()
        assert lines[4].split() == ["PLUT", "c-1", "(c-1)", "1", "1", "1", "–", "2", "0"]
        assert lines[5].split()[3:] == ["not", "known", "0", "–", "–", "0", "2"]
        assert lines[6].split()[3:] == ["not", "reported", "0", "0", "–", "0", "0"]

    def test_growth_has_its_median_beside(self) -> None:
        """In a column of its own, and in the sentence."""
        table = self.table(Aggregation.GROWTH)
        assert "33.3 % (1 of 3), median 50.0 %" in table.sentence("en")
        assert "median" in str(table).splitlines()[2]

    def test_the_sentence_says_why_there_is_no_value(self) -> None:
        """Without numbers that say no more."""
        table = measure_by(CENTRES, NOTHING, period=PERIOD, as_of=AS_OF, by=By.CENTRE)
        assert "(all): not reported; months" in table.sentence("en")

    def test_too_little_known_says_at_least(self) -> None:
        """Of four, two are known."""
        table = self.table(Aggregation.SHARE, least_coverage=Fraction(9, 10))
        assert "too little known, at least 33.3 %" in table.sentence("en")

    def test_dictionaries_hold_plain_values(self) -> None:
        """For data frames."""
        (first, second, third) = self.table(Aggregation.SHARE).to_dicts()
        assert (first["value"], first["record_ids"]) == (Fraction(1, 2), ("s-1", "s-2"))
        assert second["omissions"] == ("s-3: not_known", "s-4: may_lie_outside")
        assert (third["card"], third["no_value"]) == ("made_up", "not_reported")

    def test_a_count_has_nothing_that_it_is_over(self) -> None:
        """Nor a median, nor an upper bound that says no more."""
        ones = [Contribution("c-1", "s-1", key="a")]
        table = measure_by(
            self.REGISTER, indicator_of(ones), period=PERIOD, as_of=AS_OF, by=By.CENTRE
        )
        assert "3 of 3 centres (all): 1; months" in table.sentence("en")
        assert "centres that did not report all of it: 2" in table.sentence("en")

    def test_where_all_reported_and_all_is_known_there_is_no_note_of_it(self) -> None:
        """Only the coverage is always said."""
        register = Register.of([centre("c-1"), sent(PERIOD)])
        table = measure_by(register, NOTHING, period=PERIOD, as_of=AS_OF, by=By.CENTRE)
        assert len(table.table("en").notes) == 1

    def test_a_fraction_of_an_hour_is_shown_with_a_digit(self) -> None:
        """And whole numbers without."""
        ones = [Contribution("c-1", "s-1", key="a", amount=Fraction(3, 2))]
        table = measure_by(
            self.REGISTER, indicator_of(ones, Aggregation.SUM), period=PERIOD, as_of=AS_OF,
            by=By.CENTRE,
        )  # fmt: skip
        assert "1,5" in str(table)
