"""What changed in assisted businesses: sales and jobs, in number and over the start."""

from collections.abc import Callable
from datetime import date
from fractions import Fraction
from statistics import median
from typing import Any, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.counted.outcome_cases import (
    AS_OF,
    ONE_DAY,
    PERIODS,
    YEAR,
    business,
    centre,
    first_of,
    last_of,
    network_by_id,
    one,
    reasons,
    served_by_end,
    served_registers,
    service,
    told,
    year_end,
)
from plutkit.domain import Beneficiary, BeneficiaryKind, Register, SameBusiness, Snapshot
from plutkit.errors import ArgumentError
from plutkit.indicators import (
    JOBS_CHANGE,
    JOBS_GROWTH,
    SALES_CHANGE,
    SALES_GROWTH,
    Aggregation,
    By,
    Indicator,
    Measurement,
    NoValue,
    measure_by,
    sales_change,
    sales_growth,
)
from plutkit.quantities import PartialDate, Period
from plutkit.samples import network

NETWORK = network()
ALL = (SALES_CHANGE, SALES_GROWTH, JOBS_CHANGE, JOBS_GROWTH)
EVERY = pytest.mark.parametrize("indicator", ALL, ids=lambda each: each.key)
MILLION = 1_000_000


class Found(NamedTuple):
    """What the naive recount says of one business at one centre."""

    key: str
    is_certain: bool
    pair: tuple[int, int] | None


PairOf = Callable[[Beneficiary, Period], tuple[int, int] | None]


def a_year_later(day: date) -> date:
    """Give the same day of the next year; 1 March after a 29 February."""
    try:
        return day.replace(year=day.year + 1)
    except ValueError:
        return date(day.year + 1, 3, 1)


def sales_of(snapshot: Snapshot, business: Beneficiary) -> tuple[date, date, int] | None:
    """Give the first day of twelve months, the day after them and their sales, if known."""
    stop = snapshot.covers.stop if snapshot.covers else snapshot.on + ONE_DAY
    start = snapshot.covers.start if snapshot.covers else stop.replace(year=stop.year - 1)
    founded_before = business.founded is None or last_of(business.founded) <= start
    if snapshot.sales is None or a_year_later(start) != stop or not founded_before:
        return None
    return start, stop, snapshot.sales


def sales_pair(business: Beneficiary, period: Period) -> tuple[int, int] | None:
    """Give the sales of the base year and of the later one, from every pair of snapshots."""
    given = sorted(business.snapshots, key=lambda snapshot: snapshot.on)
    years = [found for snapshot in given if (found := sales_of(snapshot, business))]
    inside = [year for year in years if period.start <= year[1] - ONE_DAY < period.stop]
    if not inside:
        return None
    last = max(year[1] for year in inside)
    later = [year for year in inside if year[1] == last][-1]
    bases = [year for year in years if year[1] == later[0]]
    return (bases[-1][2], later[2]) if bases else None


def workers_pair(business: Beneficiary, period: Period) -> tuple[int, int] | None:
    """Give the workers at the start and the last ones within the period."""
    counts = {snapshot.on: snapshot.workers for snapshot in business.snapshots if snapshot.workers}
    later = [on for on in counts if period.start < on < period.stop]
    start = [on for on in counts if on <= period.start <= a_year_later(on)]
    return (counts[max(start)], counts[max(later)]) if start and later else None


def naive(
    register: Register, pair_of: PairOf, period: Period, centre_id: str | None
) -> list[Found]:
    """Recount: each business of one centre or of all, one of each key."""
    last = period.stop - ONE_DAY
    found: dict[str, Found] = {}
    told: dict[str, set[tuple[int, int]]] = {}
    for each in register.beneficiaries:
        first_closed = date.max if each.closed is None else first_of(each.closed)
        last_closed = date.max if each.closed is None else last_of(each.closed)
        if each.kind is BeneficiaryKind.WOULD_BE_ENTREPRENEUR or last_closed <= period.start:
            continue
        pair = None if last_closed <= last else pair_of(each, period)
        for id, is_served in served_by_end(register, each, last).items():
            if centre_id in {None, id}:
                is_certain = is_served and (pair is None or first_closed > last)
                one = Found(register.business_id(each.id), is_certain, pair)
                other = found.setdefault(one.key, one)
                if weight(one) > weight(other):
                    found[one.key] = one
                if is_certain and pair:
                    told.setdefault(one.key, set()).add(pair)
    differ = {key for key, pairs in told.items() if len(pairs) > 1}
    return [one._replace(pair=None) if one.key in differ else one for one in found.values()]


def weight(one: Found) -> tuple[bool, bool, int, int]:
    """Put the certain first, then the known, then the greater change, then the greater base."""
    before, after = one.pair or (0, 0)
    return one.is_certain, one.pair is not None, after - before, before


def left_out(found: Measurement) -> list[Found]:
    """Give those of unknown amount, as the recount has them."""
    return [Found("", True, None)] * (found.total - len(found.counted))


def check_change(found: Measurement, expected: list[Found]) -> None:
    """Assert that a change is that of the naive recount."""
    certain = [one for one in expected if one.is_certain]
    pairs = [one.pair for one in certain if one.pair]
    assert found.total == len(certain)
    assert found.numerator == sum(after - before for before, after in pairs)
    assert len(found.counted) == len(pairs)
    assert found.value == (found.numerator if pairs else None)


def check_growth(found: Measurement, expected: list[Found]) -> None:
    """Assert that growth is that of the naive recount, with its median."""
    pairs = [one.pair for one in expected if one.is_certain and one.pair]
    before, after = (sum(each) for each in zip(*pairs, strict=True)) if pairs else (0, 0)
    assert (found.numerator, found.denominator) == (after - before, before)
    assert found.value == (Fraction(after - before, before) if before else None)
    each = [Fraction(later - base, base) for base, later in pairs if base]
    assert found.median == (median(each) if each else None)


NAIVE = (
    (SALES_CHANGE, sales_pair, check_change), (SALES_GROWTH, sales_pair, check_growth),
    (JOBS_CHANGE, workers_pair, check_change), (JOBS_GROWTH, workers_pair, check_growth),
)  # fmt: skip
CASES = pytest.mark.parametrize(
    ("indicator", "pair_of", "check"), NAIVE, ids=[case[0].key for case in NAIVE]
)


class TestRecount:
    """Each against a recount that asks everything anew."""

    @CASES
    @given(register=served_registers(), period=st.sampled_from(PERIODS))
    def test_drawn_registers(
        self, indicator: Indicator, pair_of: PairOf, check: Any, register: Register, period: Period
    ) -> None:
        """In the whole and for each centre."""
        table = measure_by(register, indicator, period=period, as_of=AS_OF, by=By.CENTRE)
        check(table.total, naive(register, pair_of, period, None))
        for row in table:
            check(row, naive(register, pair_of, period, row.key))

    @CASES
    def test_the_network(self, indicator: Indicator, pair_of: PairOf, check: Any) -> None:
        """Where both years of many businesses are known."""
        table = measure_by(NETWORK, indicator, period=YEAR, as_of=AS_OF, by=By.CENTRE)
        check(table.total, naive(NETWORK, pair_of, YEAR, None))
        assert len(table.total.counted) > 100
        for row in table:
            check(row, naive(NETWORK, pair_of, YEAR, row.key))

    @CASES
    def test_it_recounts_from_its_ids(
        self, indicator: Indicator, pair_of: PairOf, check: Any
    ) -> None:
        """Where each business has one id, they add up."""
        network_of_ids = network_by_id()
        found = told(network_of_ids, indicator)
        pairs = [pair_of(network_of_ids.beneficiary(id), YEAR) for id in found.record_ids]
        check(found, [*(Found("", True, pair) for pair in pairs), *left_out(found)])

    @given(st.lists(st.integers(1, 9), min_size=5, max_size=5))
    def test_changes_of_jobs_add_up_over_quarters(self, counts: list[int]) -> None:
        """Of who is known at every quarter's end: the year is the sum of its parts."""
        ends = [date(2022, 12, 31), *(part.stop - ONE_DAY for part in YEAR.split("quarter"))]
        days = (Snapshot(on=on, workers=count) for on, count in zip(ends, counts, strict=True))
        register = one("b-1", *days)
        parts = measure_by(register, JOBS_CHANGE, period=YEAR, as_of=AS_OF, by=By.QUARTER)
        steps = [part.value for part in parts if part.value is not None]
        # It is first served in March, within the first quarter: no part is missing.
        assert len(steps) == 4
        assert sum(steps) == told(register, JOBS_CHANGE).value == counts[-1] - counts[0]


class TestSales:
    """Annual sales against the twelve months before them."""

    def test_growth_is_over_the_old_value(self) -> None:
        """Trap 8: from 80 to 100 million are 25 %, not the 20 % of the new value."""
        register = one("b-1", year_end(2022, 80 * MILLION), year_end(2023, 100 * MILLION))
        found = told(register, SALES_GROWTH)
        assert found.value == found.median == Fraction(25, 100)
        assert found.value != Fraction(20, 100)
        assert (found.numerator, found.denominator) == (20 * MILLION, 80 * MILLION)
        assert told(register, SALES_CHANGE).value == 20 * MILLION

    def test_a_ratio_of_sums_is_no_mean_of_ratios(self) -> None:
        """Trap 6: 100 % of one and 0 % of nine times as much are 10 % together, the median 50 %."""
        records = [
            centre(),
            business("b-1", year_end(2022, 100), year_end(2023, 200)), service("b-1"),
            business("b-2", year_end(2022, 900), year_end(2023, 900)), service("b-2"),
        ]  # fmt: skip
        found = told(records, SALES_GROWTH)
        assert (found.value, found.median) == (Fraction(1, 10), Fraction(1, 2))

    def test_a_start_from_nothing_counts_in_the_ratio_but_has_none_of_its_own(self) -> None:
        """Sales of 0 are known; nothing can be divided by them."""
        register = one("b-1", year_end(2022, 0), year_end(2023, 5))
        assert told(register, SALES_CHANGE).value == 5
        found = told(register, SALES_GROWTH)
        assert (found.value, found.no_value, found.median) == (None, NoValue.NOBODY, None)

    def test_the_network_counts_a_business_of_two_centres_once(self) -> None:
        """Trap 7: each centre has all of it, the network has it once, by either id."""
        years = year_end(2022, 100), year_end(2023, 130)
        records = [
            centre("c-1"), centre("c-2"), business("b-1", *years), service("b-1", "c-1"),
            service("b-1", "c-2"), business("b-2", *years), service("b-2", "c-2"),
            SameBusiness(id="same", beneficiary_ids=("b-1", "b-2")),
        ]  # fmt: skip
        table = measure_by(
            Register.of(records), SALES_CHANGE, period=YEAR, as_of=AS_OF, by=By.CENTRE
        )
        assert [row.value for row in table] == [30, 30]
        assert (table.total.value, table.total.counted) == (30, ("b-1",))

    @pytest.mark.parametrize(
        ("snapshots", "reason"),
        [
            ([year_end(2022, 1)], "later_sales_unknown"),
            ([year_end(2022, 1), year_end(2023, None)], "later_sales_unknown"),
            ([year_end(2023, 1)], "base_sales_unknown"),
            ([year_end(2021, 1), year_end(2023, 1)], "base_sales_unknown"),
            ([year_end(2022, None), year_end(2023, 1)], "base_sales_unknown"),
            ([year_end(2022, 1, covers=Period.quarter(2022, 4)), year_end(2023, 1)],
             "base_sales_unknown"),
            ([year_end(2022, 1), year_end(2023, 1, covers=Period.quarter(2023, 4))],
             "later_sales_unknown"),
            ([Snapshot(on=date(2022, 12, 30), sales=1), year_end(2023, 1)], "base_sales_unknown"),
        ],
    )  # fmt: skip
    def test_a_year_that_is_not_known_is_named(self, snapshots: Any, reason: str) -> None:
        """Missing, without sales, of a part of the year, or not right before."""
        for indicator in (SALES_CHANGE, SALES_GROWTH):
            found = told(one("b-1", *snapshots), indicator)
            assert (found.no_value, found.total) == (NoValue.NOT_KNOWN, 1)
            assert reasons(found) == {"b-1": reason}

    def test_a_year_told_late_counts_once_it_is_known(self) -> None:
        """The snapshot of March tells of the year before; by February nothing is known."""
        late = Snapshot(on=date(2024, 3, 1), covers=YEAR, sales=30)
        register = one("b-1", year_end(2022, 20), late)
        assert told(register, SALES_CHANGE, as_of=date(2024, 3, 1)).value == 10
        assert told(register, SALES_CHANGE, as_of=date(2024, 2, 29)).value is None

    def test_of_two_snapshots_of_one_year_the_later_tells(self) -> None:
        """A figure that is corrected is the figure; what tells nothing corrects nothing."""
        corrected = Snapshot(on=date(2024, 3, 1), covers=YEAR, sales=35)
        silent = Snapshot(on=date(2024, 4, 1), covers=YEAR, sales=None)
        register = one("b-1", year_end(2022, 20), year_end(2023, 30), corrected, silent)
        assert told(register, SALES_CHANGE).value == 15

    @pytest.mark.parametrize(
        ("on", "value"),
        [(date(2022, 12, 31), None), (date(2023, 1, 1), 5), (date(2023, 12, 31), 5),
         (date(2024, 1, 1), None)],
    )  # fmt: skip
    def test_the_later_months_end_within_the_period(self, on: date, value: int | None) -> None:
        """Its first and its last day are in it."""
        before = on.replace(year=on.year - 1)
        register = one("b-1", Snapshot(on=before, sales=10), Snapshot(on=on, sales=15))
        assert told(register, SALES_CHANGE).value == value


class TestJobs:
    """Workers at the start against the last ones of the period."""

    @pytest.mark.parametrize(
        ("on", "value"),
        [(date(2022, 12, 31), None), (date(2023, 1, 1), None), (date(2023, 1, 2), 2),
         (date(2023, 12, 31), 2), (date(2024, 1, 1), None)],
    )  # fmt: skip
    def test_the_later_number_lies_after_the_first_day(self, on: date, value: int | None) -> None:
        """What is of the first day is the start."""
        register = one("b-1", Snapshot(on=date(2022, 6, 30), workers=3), Snapshot(on=on, workers=5))
        assert told(register, JOBS_CHANGE).value == value

    @pytest.mark.parametrize(
        ("on", "value"),
        [(date(2021, 12, 31), None), (date(2022, 1, 1), 2), (date(2023, 1, 1), 2),
         (date(2023, 1, 2), None)],
    )  # fmt: skip
    def test_the_start_is_at_most_twelve_months_old(self, on: date, value: int | None) -> None:
        """Older numbers say nothing of it, later ones are none."""
        register = one("b-1", Snapshot(on=on, workers=3), year_end(2023, workers=5))
        assert told(register, JOBS_CHANGE).value == value

    @pytest.mark.parametrize(("before", "after"), [(0, 5), (None, 5), (5, 0), (5, None)])
    def test_no_worker_at_all_is_doubtful(self, before: int | None, after: int | None) -> None:
        """The owner counts, so that 0 is as unknown as nothing."""
        register = one("b-1", year_end(2022, workers=before), year_end(2023, workers=after))
        for indicator in (JOBS_CHANGE, JOBS_GROWTH):
            found = told(register, indicator)
            assert found.no_value is NoValue.NOT_KNOWN
            start = "workers_at_start_unknown" if after else "later_workers_unknown"
            assert reasons(found) == {"b-1": start}

    def test_growth_is_over_the_old_number(self) -> None:
        """From 4 to 5 is a quarter more."""
        register = one("b-1", year_end(2022, workers=4), year_end(2023, workers=5))
        assert told(register, JOBS_GROWTH).value == Fraction(1, 4)
        assert told(register, JOBS_CHANGE).value == 1


GROWN = year_end(2022, 10, workers=1), year_end(2023, 15, workers=2)


class TestWho:
    """Whose change counts, for all four."""

    @EVERY
    @pytest.mark.parametrize(
        ("closed", "reason"),
        [
            (date(2023, 1, 1), None),
            (date(2023, 1, 2), "closed"),
            (date(2023, 12, 31), "closed"),
            (PartialDate.between(date(2022, 6, 1), date(2023, 12, 31)), "closed"),
            (PartialDate.after(date(2022, 12, 31)), "may_have_closed"),
            (PartialDate.between(date(2023, 12, 31), date(2024, 1, 1)), "may_have_closed"),
        ],
    )
    def test_closures_are_told_apart(
        self, indicator: Indicator, closed: Any, reason: str | None
    ) -> None:
        """Whatever is known of their years; who was closed before is none of the period's."""
        found = told(one("b-1", *GROWN, closed=closed), indicator)
        assert found.counted == ()
        assert reasons(found) == ({"b-1": reason} if reason else {})

    @EVERY
    def test_a_later_closing_changes_nothing(self, indicator: Indicator) -> None:
        """From the day after the period on."""
        assert told(one("b-1", *GROWN, closed=date(2024, 1, 1)), indicator).counted == ("b-1",)

    @EVERY
    @pytest.mark.parametrize(
        ("day", "counted", "reason"),
        [
            (date(2022, 1, 1), ("b-1",), None),
            (date(2023, 12, 31), ("b-1",), None),
            (date(2024, 1, 1), (), None),
            (PartialDate.between(date(2023, 12, 31), date(2024, 1, 1)), (), "served_later"),
            (None, (), "served_later"),
        ],
    )
    def test_it_was_served_by_the_end(
        self, indicator: Indicator, day: Any, counted: tuple[str, ...], reason: str | None
    ) -> None:
        """Certainly, or it only may count."""
        found = told([centre(), business("b-1", *GROWN), service(day=day)], indicator)
        assert found.counted == counted
        assert reasons(found) == ({"b-1": reason} if reason else {})

    @EVERY
    def test_what_only_may_count_stands_in_the_bounds_of_a_change(
        self, indicator: Indicator
    ) -> None:
        """A change that may not count is between nothing and itself."""
        given = [centre(), business("b-1", *GROWN), service(day=None)]
        found = told(given, indicator)
        bounds = {SALES_CHANGE.key: (0, 5), JOBS_CHANGE.key: (0, 1)}
        assert (found.at_least, found.at_most) == bounds.get(indicator.key, (None, None))

    @EVERY
    def test_would_be_entrepreneurs_have_no_business_yet(self, indicator: Indicator) -> None:
        """Nor anything to change."""
        kind = BeneficiaryKind.WOULD_BE_ENTREPRENEUR
        assert told(one("b-1", *GROWN, kind=kind), indicator).total == 0

    @EVERY
    def test_who_was_never_served_is_not_there(self, indicator: Indicator) -> None:
        """A business without any service is of no centre."""
        found = told([centre(), business("b-1", *GROWN)], indicator)
        assert found.no_value is NoValue.NOT_REPORTED


class TestCard:
    """What is named."""

    def test_kinds_of_value(self) -> None:
        """Changes count a business once; growth divides sums."""
        assert {each.key: each.aggregation for each in ALL} == {
            "sales_change": Aggregation.CHANGE,
            "sales_growth": Aggregation.GROWTH,
            "jobs_change": Aggregation.CHANGE,
            "jobs_growth": Aggregation.GROWTH,
        }

    @EVERY
    def test_it_names_who_counts_as_assisted(self, indicator: Indicator) -> None:
        """In data and in both languages."""
        card = indicator.card
        assert ("assisted", "served_by_period_end") in {
            (parameter.key, parameter.value) for parameter in card.parameters
        }
        assert "certainly served by the period's end" in card.counts["en"]
        assert "pasti dilayani sampai akhir periode" in card.counts["id"]

    @pytest.mark.parametrize("make", [sales_change, sales_growth])
    def test_what_is_no_price_index_is_refused(self, make: Any) -> None:
        """A number is none."""
        with pytest.raises(ArgumentError, match=make.__name__):
            make(price_index=104)
