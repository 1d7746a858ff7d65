"""Legal class: growth told from a change of law, at every bound and every change."""

from datetime import date, timedelta
from fractions import Fraction
from itertools import product
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

import plutkit.strategies as ps
from indicators.histories import MILLIARD, MILLION, history, judge, on, spanning
from indicators.naive_legal_class import PP, UU, law_in_force, level, naive, year_before
from law.size_cases import BOUNDS
from plutkit.domain import Snapshot
from plutkit.errors import ArgumentError
from plutkit.indicators import (
    LEGAL_CLASS_BY_CAPITAL,
    LEGAL_CLASS_BY_SALES,
    Doubt,
    LevelUpDefinition,
    Move,
    MoveKind,
    PartialYear,
    SplitOrder,
    by_legal_class,
    ladder,
)
from plutkit.law import AmountKind, Basis
from plutkit.quantities import DateLike, PartialDate, Period

ONE_DAY = timedelta(days=1)
ANNUALISED = by_legal_class(partial_year=PartialYear.ANNUALISE)
GROWTH_FIRST = by_legal_class(order=SplitOrder.GROWTH_FIRST)
BY_FOUNDING = by_legal_class(basis=Basis.BY_FOUNDING)
BY_NET_ASSETS = by_legal_class(basis=Basis.NET_ASSETS)
BY_SALES_LADDER = ladder((1,))
ANNUAL_LADDER = ladder((1,), partial_year=PartialYear.ANNUALISE)
BASES = {
    AmountKind.SALES: LEGAL_CLASS_BY_SALES,
    AmountKind.CAPITAL: LEGAL_CLASS_BY_CAPITAL,
    AmountKind.NET_ASSETS: BY_NET_ASSETS,
}
WITHIN = {
    UU: (date(2018, 12, 31), date(2019, 12, 31)),
    PP: (date(2022, 12, 31), date(2023, 12, 31)),
}
"""Two days under each law."""


def parts(move: Move) -> tuple[MoveKind, int | None, int | None]:
    """Give what was done, by the business and by the law."""
    return move.kind, move.growth_part, move.law_part


def levels(move: Move) -> tuple[int | None, int | None]:
    """Give the level before and after."""
    return move.from_level, move.to_level


class TestTheIssue:
    """The cases that the issue names."""

    def test_a_business_that_stays_is_no_level_down_whatever_the_law_does(self) -> None:
        """Rp400 million at the ends of 2019, 2020 and 2021: the growth is known each time."""
        told = spanning(*(on(f"{year}-12-31", 400 * MILLION) for year in (2019, 2020, 2021)))
        into_the_gap, out_of_the_gap = LEGAL_CLASS_BY_SALES.moves(told)
        assert parts(into_the_gap) == (MoveKind.STAY, 0, 0)
        assert (into_the_gap.law, into_the_gap.is_past_law) == (UU, True)
        assert levels(into_the_gap) == (1, 1)
        assert parts(out_of_the_gap) == (MoveKind.STAY, 0, None)
        assert (out_of_the_gap.law, out_of_the_gap.is_past_law) == (PP, False)
        assert levels(out_of_the_gap) == (0, 0)

    def test_over_the_gap_the_law_alone_moved_it(self) -> None:
        """From the end of 2019 to that of 2021 it went from small to micro, by the law."""
        move = judge(
            LEGAL_CLASS_BY_SALES, on("2019-12-31", 400 * MILLION), on("2021-12-31", 400 * MILLION)
        )
        assert parts(move) == (MoveKind.RULE_CHANGE, 0, -1)
        assert not move.is_level_up
        assert move.is_known
        assert not move.order_matters

    def test_a_rise_over_the_bound_is_a_level_up(self) -> None:
        """Rp1.9 to Rp2.1 billion across 2022-2023."""
        move = judge(
            LEGAL_CLASS_BY_SALES,
            on("2022-12-31", 1_900 * MILLION),
            on("2023-12-31", 2_100 * MILLION),
        )
        assert parts(move) == (MoveKind.GROWTH, 1, 0)
        assert move.is_level_up
        assert (move.progress, move.factor) == (Fraction(19, 20), Fraction(21, 19))
        assert move.later_progress == Fraction(100, 13_000)
        assert move.doubt is None
        assert move.days == 365

    @pytest.mark.parametrize("definition", [LEGAL_CLASS_BY_SALES, ANNUALISED])
    @pytest.mark.parametrize("covers", [None, Period.quarter(2022, 4)])
    def test_the_first_months_of_a_business_never_start_a_level_up(
        self, definition: LevelUpDefinition, covers: Period | None
    ) -> None:
        """Founded 1 October 2022, Rp600 million in three months, then Rp2.4 billion for 2023."""
        first = on("2022-12-31", 600 * MILLION, covers=covers)
        move = judge(
            definition, first, on("2023-12-31", 2_400 * MILLION), founded=date(2022, 10, 1)
        )
        assert parts(move) == (MoveKind.UNKNOWN, None, None)
        assert levels(move) == (None, 1)
        assert (move.can_rise, move.progress, move.factor) == (None, None, None)
        assert move.later_progress == Fraction(400, 13_000)
        assert move.doubt is Doubt.PARTIAL_YEAR
        assert not move.is_level_up


class TestBounds:
    """Rupiah under, at and over every bound of every law, as the start and as the end."""

    @pytest.mark.parametrize(
        ("law", "kind", "position", "step_before", "step_after"),
        [
            (law, kind, position, *steps)
            for law, kind in BOUNDS
            for position in range(3)
            for steps in product((-1, 0, 1), repeat=2)
        ],
    )
    def test_a_bound_is_crossed_by_one_rupiah(
        self, law: str, kind: AmountKind, position: int, step_before: int, step_after: int
    ) -> None:
        """At it, a business is still beneath it."""
        bound = BOUNDS[law, kind][position]
        before, after = WITHIN[law]
        amounts = [{kind.value: bound + step} for step in (step_before, step_after)]
        move = judge(
            BASES[kind],
            Snapshot(on=before, **amounts[0]),  # type: ignore[arg-type]
            Snapshot(on=after, **amounts[1]),  # type: ignore[arg-type]
        )
        low, high = position + (step_before > 0), position + (step_after > 0)
        assert levels(move) == (low, high)
        assert (move.growth_part, move.law_part, move.order_matters) == (high - low, 0, False)
        assert move.can_rise is (low < 3)
        assert (move.law, move.is_past_law) == (law, False)

    def test_the_way_to_the_bound_is_an_exact_fraction(self) -> None:
        """None above the last; a factor from zero is none."""
        micro, small, medium = BOUNDS[PP, AmountKind.SALES]
        expected = {
            0: (0, None),
            micro: (1, Fraction(3, 2)),
            micro + 1: (Fraction(1, 13 * MILLIARD), Fraction(3 * MILLIARD, micro + 1)),
            small: (1, Fraction(1, 5)),
            medium: (1, Fraction(3, 50)),
            medium + 1: (None, Fraction(3 * MILLIARD, medium + 1)),
        }
        for sales, told in expected.items():
            move = judge(
                LEGAL_CLASS_BY_SALES, on("2022-12-31", sales), on("2023-12-31", 3 * MILLIARD)
            )
            assert (move.progress, move.factor) == told


MONEY = st.none() | ps.size_amounts() | ps.size_amounts() | ps.rupiah_amounts(least=0)
YEAR_ENDS = st.sampled_from([date(year, 12, 31) for year in range(2017, 2025)])
LEAPS = st.sampled_from(
    [date(2020, 2, 28), date(2020, 2, 29), date(2021, 2, 28), date(2024, 2, 28), date(2024, 2, 29)]
)
SOME_DAYS = ps.law_days() | YEAR_ENDS | LEAPS
CHANGE = date(2021, 2, 2)
FOUNDINGS = st.sampled_from(
    [
        None, None, date(2000, 1, 1), CHANGE - ONE_DAY, CHANGE, CHANGE + ONE_DAY,
        PartialDate.month(2021, 1), PartialDate.month(2021, 2), PartialDate.month(2021, 3),
        PartialDate.after(date(2021, 2, 1)), PartialDate.before(CHANGE), PartialDate.year(2007),
    ]
)  # fmt: skip
CHOICES = st.tuples(
    st.sampled_from((Basis.SALES, *Basis)),
    st.sampled_from(SplitOrder),
    st.sampled_from(PartialYear),
)
MORE = settings(max_examples=3 * settings().max_examples)
"""So that pairs over a change of law are among them."""


@st.composite
def covers_until(draw: st.DrawFn, stop: date) -> Period | None:
    """Give a period of sales that ends on a day or before, often around a year long."""
    last = stop - timedelta(draw(st.sampled_from((0, 0, 0, 1, 200))))
    # Most cover the twelve months that end on the day.
    length = draw(st.sampled_from((*[None] * 10, 1, 92, 364, 365, 366, 367, 730)))
    return None if length is None else Period.between(last - timedelta(length), last)


@st.composite
def cases(draw: st.DrawFn) -> tuple[DateLike | None, Snapshot, Snapshot]:
    """Give a founding and two snapshots of different days that go with it."""
    days = draw(st.lists(SOME_DAYS, min_size=2, max_size=2, unique=True).map(sorted))
    founded = draw(FOUNDINGS)
    if draw(st.booleans()):
        # Around the first day of the earlier sales.
        founded = days[0] - timedelta(draw(st.sampled_from((0, 91, 363, 364, 365, 366, 367))))
    earlier, later = (
        Snapshot(
            on=day,
            covers=draw(covers_until(day + ONE_DAY)),
            sales=draw(MONEY),
            capital=draw(MONEY),
            net_assets=draw(MONEY | st.just(-MILLION)),
        )
        for day in days
    )
    assume(founded is None or (founded if type(founded) is date else date.min) <= earlier.on)
    first = founded.earliest if isinstance(founded, PartialDate) else None
    assume(first is None or first <= earlier.on)
    return founded, earlier, later


class TestOracle:
    """Everything that is judged, against a chain of plain questions."""

    @MORE
    @given(CHOICES, cases())
    def test_a_pair_is_judged_as_in_the_oracle(
        self,
        choices: tuple[Basis, SplitOrder, PartialYear],
        case: tuple[DateLike | None, Snapshot, Snapshot],
    ) -> None:
        """Kind, levels, both parts, whether the order matters, and the law."""
        basis, order, partial_year = choices
        founded, earlier, later = case
        definition = by_legal_class(basis=basis, order=order, partial_year=partial_year)
        move = judge(definition, earlier, later, founded=founded)
        expected = naive(basis, order, partial_year, founded, earlier, later)
        assert {name: getattr(move, name) for name in expected._fields} == expected._asdict()
        assert (move.doubt is None) is (move.growth_part is not None)
        assert move.is_known is (move.growth_part is not None)

    @given(ps.days() | LEAPS)
    def test_twelve_months_are_those_of_the_snapshot(self, day: date) -> None:
        """The oracle walks back, day by day."""
        period = Snapshot(on=day).sales_period
        assert period == Period.between(year_before(day + ONE_DAY), day + ONE_DAY)


class TestLaws:
    """What holds of every pair."""

    @MORE
    @given(st.sampled_from((Basis.SALES, *Basis)), st.sampled_from(PartialYear), cases())
    def test_the_parts_add_up_in_either_order(
        self,
        basis: Basis,
        partial_year: PartialYear,
        case: tuple[DateLike | None, Snapshot, Snapshot],
    ) -> None:
        """To the change from the class by the earlier law to that by the yardstick."""
        founded, earlier, later = case
        for order in SplitOrder:
            definition = by_legal_class(basis=basis, order=order, partial_year=partial_year)
            move = judge(definition, earlier, later, founded=founded)
            if move.growth_part is not None and move.law_part is not None:
                old = level(law_in_force(earlier.on), basis, founded, earlier, PartialYear.NO_CLASS)
                assert old is not None
                assert move.to_level is not None
                assert move.growth_part + move.law_part == move.to_level - old

    @given(CHOICES, cases(), st.data())
    def test_the_class_never_falls_when_the_amount_rises(
        self,
        choices: tuple[Basis, SplitOrder, PartialYear],
        case: tuple[DateLike | None, Snapshot, Snapshot],
        data: st.DataObject,
    ) -> None:
        """Nor does the part of growth."""
        basis, order, partial_year = choices
        founded, earlier, later = case
        definition = by_legal_class(basis=basis, order=order, partial_year=partial_year)
        amounts = data.draw(st.lists(ps.size_amounts(), min_size=2, max_size=2).map(sorted))
        found = []
        for amount in amounts:
            after = Snapshot(
                on=later.on, covers=later.covers, sales=amount, capital=amount, net_assets=amount
            )
            found.append(judge(definition, earlier, after, founded=founded))
        less, more = found
        for low, high in zip(
            (less.to_level, less.growth_part), (more.to_level, more.growth_part), strict=True
        ):
            assert (low is None) is (high is None)
            assert low is None or high is None or low <= high

    @given(CHOICES, cases())
    def test_a_change_of_law_alone_is_no_level_up_and_no_fall(
        self,
        choices: tuple[Basis, SplitOrder, PartialYear],
        case: tuple[DateLike | None, Snapshot, Snapshot],
    ) -> None:
        """The same amounts on both days, whatever the law."""
        basis, order, _ = choices
        founded, earlier, later = case
        same = Snapshot(
            on=later.on, sales=earlier.sales, capital=earlier.capital, net_assets=earlier.net_assets
        )
        before = Snapshot(
            on=earlier.on, sales=earlier.sales, capital=earlier.capital,
            net_assets=earlier.net_assets,
        )  # fmt: skip
        move = judge(by_legal_class(basis=basis, order=order), before, same, founded=founded)
        assert move.growth_part in {0, None}
        assert move.kind in {MoveKind.STAY, MoveKind.RULE_CHANGE, MoveKind.UNKNOWN}


class TestLaw:
    """Under which law a pair is judged."""

    @pytest.mark.parametrize(
        ("later", "told"),
        [
            ("2020-11-01", (UU, False)),
            ("2020-11-02", (UU, True)),
            ("2021-02-01", (UU, True)),
            ("2021-02-02", (PP, False)),
        ],
    )
    def test_the_yardstick_is_the_law_of_the_later_day_or_the_last_before(
        self, later: str, told: tuple[str, bool]
    ) -> None:
        """Marked where it was no longer in force."""
        move = judge(LEGAL_CLASS_BY_SALES, on("2019-12-31", 1), on(later, 1))
        assert (move.law, move.is_past_law) == told

    def test_before_the_first_law_nothing_is_known(self) -> None:
        """On its first day it judges, and what an earlier law did is not known."""
        before = judge(LEGAL_CLASS_BY_SALES, on("2007-12-31", 1), on("2008-07-03", 1))
        assert (before.kind, before.doubt, before.law) == (MoveKind.UNKNOWN, Doubt.NO_LAW, None)
        since = judge(LEGAL_CLASS_BY_SALES, on("2007-12-31", 1), on("2008-07-04", MILLIARD))
        assert parts(since) == (MoveKind.GROWTH, 1, None)

    def test_where_growth_comes_first_an_unknown_earlier_law_leaves_all_unknown(self) -> None:
        """Out of the gap, and by capital, which the earlier law had not."""
        out = judge(GROWTH_FIRST, on("2020-12-31", MILLIARD), on("2021-12-31", 3 * MILLIARD))
        assert parts(out) == (MoveKind.UNKNOWN, None, None)
        assert (levels(out), out.doubt) == ((0, None), Doubt.NO_LAW)
        by_capital = by_legal_class(basis=Basis.CAPITAL, order=SplitOrder.GROWTH_FIRST)
        move = judge(by_capital, on("2019-12-31", capital=1), on("2021-12-31", capital=2))
        assert (move.kind, move.doubt) == (MoveKind.UNKNOWN, Doubt.NO_SUCH_BASIS)
        stands = judge(
            LEGAL_CLASS_BY_CAPITAL,
            on("2019-12-31", capital=1),
            on("2021-12-31", capital=2 * MILLIARD),
        )
        assert parts(stands) == (MoveKind.GROWTH, 1, None)

    def test_where_the_later_law_has_no_such_basis_nothing_is_known(self) -> None:
        """In either order: there is no yardstick."""
        snapshots = on("2019-12-31", net_assets=1), on("2021-12-31", net_assets=60 * MILLION)
        for order in SplitOrder:
            move = judge(by_legal_class(basis=Basis.NET_ASSETS, order=order), *snapshots)
            assert parts(move) == (MoveKind.UNKNOWN, None, None)
            assert (levels(move), move.doubt) == ((None, None), Doubt.NO_SUCH_BASIS)

    def test_the_orders_may_differ_and_the_row_says_so(self) -> None:
        """Rp400 million in 2019, Rp2.1 billion in 2021: growth by the new law, none by the old."""
        snapshots = on("2019-12-31", 400 * MILLION), on("2021-12-31", 2_100 * MILLION)
        law_first = judge(LEGAL_CLASS_BY_SALES, *snapshots)
        growth_first = judge(GROWTH_FIRST, *snapshots)
        assert parts(law_first) == (MoveKind.GROWTH, 1, -1)
        assert parts(growth_first) == (MoveKind.STAY, 0, 0)
        assert law_first.order_matters
        assert growth_first.order_matters
        assert levels(law_first) == levels(growth_first) == (0, 1)

    def test_by_founding_the_day_of_founding_decides_which_amount(self) -> None:
        """Capital since 2 February 2021, sales before, unknown if it may be either."""
        snapshots = [
            on(f"{year}-12-31", sales, capital=capital)
            for year, sales, capital in ((2022, 1, 1), (2023, 1, 2 * MILLIARD))
        ]
        kinds = [
            judge(BY_FOUNDING, *snapshots, founded=founded).kind
            for founded in (date(2021, 2, 1), date(2021, 2, 2), PartialDate.month(2021, 2), None)
        ]
        unknown = MoveKind.UNKNOWN
        assert kinds == [MoveKind.STAY, MoveKind.GROWTH, unknown, unknown]
        vague = judge(BY_FOUNDING, *snapshots)
        assert vague.doubt is Doubt.FOUNDING_UNKNOWN


class TestPartialYears:
    """Sales of less than twelve months have no class, and never start a level-up."""

    @pytest.mark.parametrize(
        ("start", "stop", "doubt"),
        [
            ("2023-01-01", "2024-01-01", None),
            ("2023-01-02", "2024-01-01", Doubt.PARTIAL_YEAR),
            ("2022-12-31", "2024-01-01", Doubt.OVER_A_YEAR),
            ("2024-01-01", "2025-01-01", None),
            ("2024-01-02", "2025-01-01", Doubt.PARTIAL_YEAR),
            ("2023-03-01", "2024-02-29", None),
            ("2023-03-02", "2024-02-29", Doubt.PARTIAL_YEAR),
            ("2023-03-01", "2024-03-01", None),
            ("2023-02-28", "2024-02-29", Doubt.OVER_A_YEAR),
            ("2024-03-01", "2025-03-01", None),
            ("1999-03-01", "2000-03-01", None),
            ("2099-03-01", "2100-03-01", None),
            ("2099-02-28", "2100-03-01", Doubt.OVER_A_YEAR),
        ],
    )
    @pytest.mark.parametrize("founded", [None, date(1990, 5, 5)])
    def test_twelve_months_are_neither_less_nor_more(
        self, start: str, stop: str, doubt: Doubt | None, founded: date | None
    ) -> None:
        """To the day, in leap years and others, founded long ago or not known when."""
        covers = Period.between(date.fromisoformat(start), date.fromisoformat(stop))
        first = Snapshot(on=covers.stop - ONE_DAY, covers=covers, sales=1)
        later = Snapshot(on=covers.stop + timedelta(400), sales=2)
        move = judge(BY_SALES_LADDER, first, later, founded=founded, as_of=date(9999, 1, 1))
        assert move.doubt is doubt

    def test_the_year_before_28_february_is_whole_in_a_leap_year(self) -> None:
        """Also of a business of which it is known when it was founded."""
        for founded in (None, date(2010, 1, 1)):
            move = judge(
                LEGAL_CLASS_BY_SALES, on("2023-02-28", 1), on("2024-02-28", 2), founded=founded
            )
            assert move.kind is MoveKind.STAY

    @pytest.mark.parametrize("days", [60, 364])
    def test_sales_of_the_first_years_there_are_can_be_scaled(self, days: int) -> None:
        """No day before 1 January of the year 1 is asked for."""
        covers = Period.between(date(1, 1, 1), date(1, 1, 1) + timedelta(days))
        first = Snapshot(on=date(1, 12, 31), sales=1)
        later = Snapshot(on=date(2, 12, 31), covers=covers, sales=days)
        assert judge(ANNUAL_LADDER, first, later).factor == 365

    @pytest.mark.parametrize(
        ("founded", "doubt"),
        [
            (date(2021, 12, 31), None),
            (date(2022, 1, 1), None),
            (date(2022, 1, 2), Doubt.PARTIAL_YEAR),
            (PartialDate.year(2021), None),
            (PartialDate.between(date(2021, 6, 1), date(2022, 1, 1)), None),
            (PartialDate.between(date(2021, 6, 1), date(2022, 1, 2)), Doubt.PARTIAL_YEAR),
            (PartialDate.year(2022), Doubt.PARTIAL_YEAR),
            (PartialDate.before(date(2022, 1, 2)), None),
            (PartialDate.after(date(2020, 1, 1)), Doubt.PARTIAL_YEAR),
        ],
    )
    def test_sales_begin_with_the_founding(self, founded: DateLike, doubt: Doubt | None) -> None:
        """On, before and after the first day of the sales, or on a day not known."""
        move = judge(
            LEGAL_CLASS_BY_SALES, on("2022-12-31", 1), on("2023-12-31", 2), founded=founded
        )
        assert move.kind is (MoveKind.UNKNOWN if doubt else MoveKind.STAY)
        assert move.doubt is doubt

    @pytest.mark.parametrize("step", [-1, 0, 1])
    def test_annualised_sales_lie_at_the_bound(self, step: int) -> None:
        """Of 73 days, five times as much: one rupiah less or more of a year is told apart."""
        covers = Period.between(date(2023, 10, 20), date(2024, 1, 1))
        later = on("2023-12-31", 400 * MILLION + step, covers=covers)
        move = judge(ANNUALISED, on("2022-12-31", 1), later)
        assert covers.days == 73
        assert move.to_level == (1 if step > 0 else 0)

    def test_annualised_sales_keep_the_class_of_the_exact_amount(self) -> None:
        """Of 364 days: 20/364 of a rupiah over two milliard is over it."""
        covers = Period.between(date(2023, 1, 2), date(2024, 1, 1))
        exact = Fraction(1_994_520_548 * 365, 364)
        assert 2 * MILLIARD < exact < 2 * MILLIARD + 1
        for sales, level_after in ((1_994_520_547, 0), (1_994_520_548, 1)):
            move = judge(ANNUALISED, on("2022-12-31", 1), on("2023-12-31", sales, covers=covers))
            assert move.to_level == level_after

    @pytest.mark.parametrize(("sales", "level_after"), [(400 * MILLION, 0), (400 * MILLION + 1, 1)])
    def test_they_are_scaled_from_the_founding_on(self, sales: int, level_after: int) -> None:
        """Founded on 20 October, with 73 days until the end of the year."""
        founded = date(2023, 10, 20)
        later = on("2023-12-31", sales)
        move = judge(ANNUALISED, on("2023-10-31", 1), later, founded=founded)
        assert (move.from_level, move.to_level) == (None, level_after)
        assert (
            judge(LEGAL_CLASS_BY_SALES, on("2023-10-31", 1), later, founded=founded).to_level
            is None
        )

    def test_annualised_sales_may_end_a_level_up(self) -> None:
        """Half a year of Rp1.1 billion, after a whole year of Rp1.9 billion."""
        half = on("2023-06-30", 1_100 * MILLION, covers=Period.semester(2023, 1))
        assert judge(ANNUALISED, on("2022-12-31", 1_900 * MILLION), half).is_level_up
        not_scaled = judge(LEGAL_CLASS_BY_SALES, on("2022-12-31", 1_900 * MILLION), half)
        assert not_scaled.doubt is Doubt.PARTIAL_YEAR

    def test_sales_of_two_years_are_no_annual_sales(self) -> None:
        """Not scaled down either."""
        two_years = on("2023-12-31", 3 * MILLIARD, covers=Period.parse("2022-01-01/2024-01-01"))
        for definition in (LEGAL_CLASS_BY_SALES, ANNUALISED):
            move = judge(definition, on("2021-12-31", MILLIARD), two_years)
            assert (move.kind, move.doubt) == (MoveKind.UNKNOWN, Doubt.OVER_A_YEAR)

    def test_sales_before_the_founding_are_not_known_to_be_of_a_year(self) -> None:
        """A founding after the whole period leaves it open what they are of."""
        stale = on("2023-12-31", 1, covers=Period.year(2020))
        move = judge(ANNUALISED, on("2022-12-31", 1), stale, founded=date(2021, 1, 1))
        assert move.doubt is Doubt.PARTIAL_YEAR


class TestReturns:
    """Who rises to a level that it had held before returns."""

    def rise_after(self, *before: Snapshot, **fields: Any) -> MoveKind:
        """Let a business rise from 1 to 3 milliard across 2022-2023, after what came before."""
        told = history(
            *before, on("2022-12-31", MILLIARD), on("2023-12-31", 3 * MILLIARD), **fields
        )
        return LEGAL_CLASS_BY_SALES.net(told).kind

    def test_it_returns_if_it_was_as_high_before(self) -> None:
        """At any earlier snapshot, as high or higher."""
        assert self.rise_after(on("2021-12-31", 3 * MILLIARD)) is MoveKind.RETURN
        assert self.rise_after(on("2021-12-31", 60 * MILLIARD)) is MoveKind.RETURN
        assert self.rise_after(on("2021-12-31", 2 * MILLIARD)) is MoveKind.GROWTH
        assert self.rise_after(on("2021-12-31", None)) is MoveKind.GROWTH
        assert self.rise_after() is MoveKind.GROWTH

    def test_it_is_asked_by_the_law_of_the_later_day(self) -> None:
        """Small by the law of 2018 is micro by that of 2023."""
        assert self.rise_after(on("2018-12-31", 400 * MILLION)) is MoveKind.GROWTH
        assert self.rise_after(on("2018-12-31", 2_100 * MILLION)) is MoveKind.RETURN

    def test_a_part_of_a_year_is_no_level_that_was_held(self) -> None:
        """However much it would be in a year."""
        covers = Period.quarter(2021, 4)
        first = on("2021-12-31", 3 * MILLIARD, covers=covers)
        assert self.rise_after(first) is MoveKind.GROWTH

    def test_growth_by_the_earlier_law_that_leads_nowhere_is_no_return(self) -> None:
        """By the yardstick it stays micro, where it always was."""
        told = spanning(
            on("2018-12-31", 100 * MILLION),
            on("2019-12-31", 200 * MILLION),
            on("2021-12-31", 400 * MILLION),
        )
        first, second = GROWTH_FIRST.moves(told)
        assert first.kind is MoveKind.STAY
        assert parts(second) == (MoveKind.GROWTH, 1, -1)
        assert levels(second) == (0, 0)


class TestClosures:
    """A business that certainly closed, and of which nothing later is known."""

    @pytest.mark.parametrize(
        ("closed", "as_of", "kind"),
        [
            (date(2023, 12, 31), date(2024, 6, 30), MoveKind.CLOSURE),
            (date(2024, 1, 1), date(2024, 6, 30), MoveKind.UNKNOWN),
            (date(2023, 7, 1), date(2023, 7, 1), MoveKind.CLOSURE),
            (date(2023, 7, 2), date(2023, 7, 1), MoveKind.UNKNOWN),
            (PartialDate.month(2023, 12), date(2024, 6, 30), MoveKind.CLOSURE),
            (
                PartialDate.between(date(2023, 12, 1), date(2024, 1, 1)),
                date(2024, 6, 30),
                MoveKind.UNKNOWN,
            ),
            (PartialDate.month(2023, 6), date(2023, 6, 29), MoveKind.UNKNOWN),
            (PartialDate.month(2023, 6), date(2023, 6, 30), MoveKind.CLOSURE),
            (PartialDate.after(date(2023, 1, 1)), date(2024, 6, 30), MoveKind.UNKNOWN),
            (None, date(2024, 6, 30), MoveKind.UNKNOWN),
        ],
    )
    def test_it_is_certain_by_the_end_of_the_window_and_by_as_of(
        self, closed: DateLike | None, as_of: date, kind: MoveKind
    ) -> None:
        """Else its later level is just not known."""
        told = history(on("2022-12-31", MILLIARD), closed=closed, as_of=as_of)
        move = LEGAL_CLASS_BY_SALES.net(told)
        assert LEGAL_CLASS_BY_SALES.moves(told) == (move,)
        doubts = {MoveKind.CLOSURE: Doubt.CLOSED, MoveKind.UNKNOWN: Doubt.NO_LATER_SNAPSHOT}
        assert (move.kind, move.doubt) == (kind, doubts[kind])
        assert move.is_known is (kind is MoveKind.CLOSURE)
        assert (levels(move), move.to_day, move.days) == ((0, None), None, None)
        assert not move.is_level_up

    def test_a_later_level_that_is_known_is_told_instead(self) -> None:
        """Figures of the last year are often as of its end."""
        told = history(
            on("2022-12-31", MILLIARD), on("2023-12-31", 3 * MILLIARD), closed=date(2023, 12, 1)
        )
        assert LEGAL_CLASS_BY_SALES.net(told).kind is MoveKind.GROWTH

    def test_a_closing_of_which_no_start_is_known_is_unknown(self) -> None:
        """It was never known to be at risk."""
        move = LEGAL_CLASS_BY_SALES.net(history(closed=date(2023, 6, 1)))
        assert (move.kind, move.doubt) == (MoveKind.UNKNOWN, Doubt.NO_EARLIER_SNAPSHOT)

    def test_a_later_snapshot_without_its_amount_does_not_hide_a_closing(self) -> None:
        """The level at the window's end is not known, but why is."""
        told = history(on("2022-12-31", MILLIARD), on("2023-06-30", None), closed=date(2023, 7, 1))
        assert LEGAL_CLASS_BY_SALES.net(told).kind is MoveKind.CLOSURE


def test_the_definition_says_which_choices_it_is_made_of() -> None:
    """In its card, so that two choices are two definitions."""
    made = [
        by_legal_class(basis=basis, partial_year=partial_year, order=order)
        for basis, partial_year, order in product(Basis, PartialYear, SplitOrder)
    ]
    assert len(set(made)) == len(made)
    told = {one.key: one.value for one in made[-1].card.parameters}
    assert told == {"basis": "by_founding", "partial_year": "annualise", "order": "growth_first"}


def test_every_combination_of_choices_has_a_key_and_a_name_of_its_own() -> None:
    """So that two of them can stand side by side; the usual choices are not said."""
    cards = [
        by_legal_class(basis=basis, partial_year=partial_year, order=order).card
        for basis, partial_year, order in product(Basis, PartialYear, SplitOrder)
    ]
    assert len({card.key for card in cards}) == len(cards)
    assert len({card.name["en"] for card in cards}) == len(cards)
    assert len({card.name["id"] for card in cards}) == len(cards)
    assert cards[0].key == "legal_class_by_sales"
    assert cards[0].name["en"] == "legal class by annual sales"
    assert cards[3].key == "legal_class_by_sales_annualised_growth_first"
    assert cards[3].name["en"] == "legal class by annual sales, annualised, growth first"
    assert cards[3].name["id"] == (
        "naik kelas menurut penjualan, disetahunkan, pertumbuhan didahulukan"
    )


def test_no_name_of_a_definition_names_a_law() -> None:
    """The law of the later day judges; the sources of the card name both."""
    for basis in Basis:
        card = by_legal_class(basis=basis).card
        assert not any(law in card.name[language] for law in (PP, UU) for language in ("en", "id"))
        assert {PP, UU} < {source.instrument for source in card.sources}


def test_wrong_choices_are_refused_all_at_once() -> None:
    """By name."""
    with pytest.raises(ArgumentError) as caught:
        by_legal_class(basis="sales", partial_year=None, order=0)  # type: ignore[arg-type]
    assert [fault.path for fault in caught.value.faults] == ["basis", "partial_year", "order"]
