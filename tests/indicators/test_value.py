"""How contributions come to a value: against all that may be, tried one by one."""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.counting import chosen, completions
from plutkit.indicators import Aggregation, Contribution, NoValue
from plutkit.indicators._tally import Tally
from plutkit.indicators._value import Value, value_of

KEYS = st.sampled_from(("a", "b", "c", "d"))
COUNTS = (Aggregation.SUM, Aggregation.DISTINCT)


def contributions(
    amounts: st.SearchStrategy[int], *, bases: st.SearchStrategy[int] | None = None
) -> st.SearchStrategy[list[Contribution]]:
    """Give contributions of few keys, some of unknown amount, some that only may be meant."""
    return st.lists(
        st.builds(
            Contribution,
            st.just("c-1"),
            st.sampled_from(("r-1", "r-2", "r-3")),
            key=KEYS,
            amount=st.none() | amounts,
            base=st.just(1) if bases is None else bases,
            is_certain=st.booleans(),
            missing=st.none(),
        ),
        max_size=5,
    )


def valued(
    given_: Iterable[Contribution],
    aggregation: Aggregation,
    *,
    is_covered: bool = True,
    least: Fraction | int = 0,
) -> Value:
    """Put contributions together as the library does."""
    tally = Tally(aggregation)
    for one in given_:
        tally.add(str(one.key), one)
    return value_of(aggregation, tally.settled, least, is_covered=is_covered)


def known(ones: Sequence[Contribution]) -> list[Contribution]:
    """Give what is certain and of known amount."""
    return [one for one in ones if one.is_certain and one.amount is not None]


class TestCounts:
    """Sums and distinct counts: amounts that are never below 0."""

    @given(contributions(st.integers(0, 3)), st.sampled_from(COUNTS))
    def test_the_value_is_what_is_certain_and_known(
        self, ones: list[Contribution], aggregation: Aggregation
    ) -> None:
        """Each key once, with its greatest amount."""
        found, counted = valued(ones, aggregation), chosen(ones, aggregation)
        assert found.numerator == sum(one.amount or 0 for one in known(counted))
        if known(counted):
            assert found.value == found.numerator

    @given(contributions(st.integers(0, 3)), st.sampled_from(COUNTS))
    def test_the_bounds_are_those_of_all_that_may_be(
        self, ones: list[Contribution], aggregation: Aggregation
    ) -> None:
        """An unknown amount is at least 0 and has no upper bound."""
        found, counted = valued(ones, aggregation), chosen(ones, aggregation)
        sums = [sum(amount for amount, _ in one) for one in completions(counted, (0,))]
        assert found.at_least == min(sums)
        is_bounded = all(one.amount is not None for one in counted)
        assert found.at_most == (max(sums) if is_bounded else None)

    def test_what_is_not_recorded_is_zero_only_where_that_was_reported(self) -> None:
        """Not reported is not nothing."""
        assert valued((), Aggregation.SUM).value == 0
        silent = valued((), Aggregation.SUM, is_covered=False)
        assert (silent.value, silent.no_value) == (None, NoValue.NOT_REPORTED)

    @pytest.mark.parametrize("is_covered", [True, False])
    def test_of_nothing_but_unknown_amounts_there_is_no_value(self, *, is_covered: bool) -> None:
        """A service of unknown length was not one of no length."""
        ones = [Contribution("c-1", "s-1", key="s-1", amount=None)]
        found = valued(ones, Aggregation.SUM, is_covered=is_covered)
        assert (found.value, found.no_value) == (None, NoValue.NOT_KNOWN)
        assert (found.at_least, found.at_most) == (0, None)

    def test_what_only_may_be_meant_is_no_value_but_at_most(self) -> None:
        """Where the report says that nothing else was there, the value is 0."""
        ones = [Contribution("c-1", "s-1", key="s-1", is_certain=False)]
        found = valued(ones, Aggregation.DISTINCT)
        assert (found.value, found.at_most) == (0, 1)
        assert valued(ones, Aggregation.DISTINCT, is_covered=False).value is None


class TestRatioBounds:
    """Sums over sums."""

    @given(contributions(st.integers(0, 3)))
    def test_the_bounds_hold_whatever_may_be(self, ones: list[Contribution]) -> None:
        """Where every amount is known; an unknown one leaves none."""
        found, counted = valued(ones, Aggregation.RATIO), chosen(ones, Aggregation.RATIO)
        if any(one.amount is None for one in counted):
            assert (found.at_least, found.at_most) == (None, None)
            return
        for way in completions(counted, (0,)):
            over = sum(base for _, base in way)
            if over:
                value = Fraction(sum(amount for amount, _ in way)) / over
                assert found.at_least is None or found.at_least <= value
                assert found.at_most is None or value <= found.at_most

    def test_who_may_be_at_work_counts_in_at_most(self) -> None:
        """One of five is, another may be; so may a second centre of five be there."""
        ones = [
            Contribution("c-1", "c-1", key="c-1", amount=0, base=5),
            Contribution("c-1", "k-1", key="k-1", base=0),
            Contribution("c-1", "k-2", key="k-2", base=0, is_certain=False),
        ]
        found = valued(ones, Aggregation.RATIO)
        assert (found.at_least, found.value, found.at_most) == (
            Fraction(1, 5), Fraction(1, 5), Fraction(2, 5)
        )  # fmt: skip
        other = Contribution("c-2", "c-2", key="c-2", amount=0, base=5, is_certain=False)
        assert valued([*ones, other], Aggregation.RATIO).at_least == Fraction(1, 10)

    def test_what_may_be_below_zero_has_no_bounds(self) -> None:
        """It could lower the whole."""
        below = Contribution("c-1", "s-1", key="s-1", amount=-1)
        base = Contribution("c-1", "s-1", key="s-1", base=-1)
        for one in (below, base):
            found = valued([one], Aggregation.RATIO)
            assert (found.at_least, found.at_most) == (None, None)


class TestChanges:
    """Amounts that may be below 0."""

    @given(contributions(st.integers(-3, 3)))
    def test_the_value_and_its_bounds_are_those_of_all_that_may_be(
        self, ones: list[Contribution]
    ) -> None:
        """Without a bound where an amount is not known."""
        found, counted = valued(ones, Aggregation.CHANGE), chosen(ones, Aggregation.CHANGE)
        certain = known(counted)
        assert found.value == (sum(one.amount or 0 for one in certain) if certain else None)
        sums = [sum(amount for amount, _ in one) for one in completions(counted, (0,))]
        is_bounded = all(one.amount is not None for one in counted)
        assert found.at_least == (min(sums) if is_bounded else None)
        assert found.at_most == (max(sums) if is_bounded else None)

    @pytest.mark.parametrize(
        ("is_covered", "why"), [(True, NoValue.NOBODY), (False, NoValue.NOT_REPORTED)]
    )
    def test_a_change_of_nobody_is_not_zero(self, why: NoValue, *, is_covered: bool) -> None:
        """Nobody could be compared."""
        found = valued((), Aggregation.CHANGE, is_covered=is_covered)
        assert (found.value, found.no_value) == (None, why)


class TestShares:
    """Yes of known, with all beside."""

    @given(contributions(st.integers(0, 1)))
    def test_the_value_is_yes_of_known(self, ones: list[Contribution]) -> None:
        """An unknown answer beats a no of the same key, and a yes beats both."""
        found, counted = valued(ones, Aggregation.SHARE), known(chosen(ones, Aggregation.SHARE))
        assert found.denominator == len(counted)
        yes = sum(one.amount == 1 for one in counted)
        assert found.value == (Fraction(yes, len(counted)) if counted else None)

    @given(contributions(st.integers(0, 1)))
    def test_the_bounds_are_those_of_all_that_may_be(self, ones: list[Contribution]) -> None:
        """Whatever the unknown answers, and whoever only may be meant."""
        found, counted = valued(ones, Aggregation.SHARE), chosen(ones, Aggregation.SHARE)
        if not any(one.is_certain for one in counted):
            assert (found.at_least, found.at_most) == (None, None)
            return
        shares = [
            Fraction(sum(amount for amount, _ in one), len(one))
            for one in completions(counted, (0, 1))
        ]
        assert (found.at_least, found.at_most) == (min(shares), max(shares))

    @pytest.mark.parametrize(("yes", "no", "unknown"), [(1, 0, 1), (1, 1, 2), (0, 2, 2)])
    def test_below_the_least_coverage_there_is_only_an_at_least(
        self, yes: int, no: int, unknown: int
    ) -> None:
        """At the least coverage itself, a half here, there is a value."""
        answers: list[int | None] = [1] * yes + [0] * no + [None] * unknown
        ones = [
            Contribution("c-1", f"b-{i}", key=f"b-{i}", amount=answer)
            for i, answer in enumerate(answers)
        ]
        found = valued(ones, Aggregation.SHARE, least=Fraction(1, 2))
        assert found.value == Fraction(yes, yes + no)
        one_more = [*ones, Contribution("c-1", "b-9", key="b-9", amount=None)]
        found = valued(one_more, Aggregation.SHARE, least=Fraction(1, 2))
        assert (found.value, found.no_value) == (None, NoValue.TOO_LITTLE_KNOWN)
        assert found.at_least == Fraction(yes, len(one_more))


class TestRatios:
    """Sums over sums, with the median of growth."""

    @given(contributions(st.integers(-3, 3), bases=st.integers(0, 3)))
    def test_the_value_is_the_ratio_of_sums(self, ones: list[Contribution]) -> None:
        """And the median is of those with a base."""
        found = valued(ones, Aggregation.GROWTH)
        counted = known(chosen(ones, Aggregation.GROWTH))
        base = sum(one.base for one in counted)
        change = sum(one.amount or 0 for one in counted)
        assert found.value == (Fraction(change) / base if base else None)
        each = [Fraction(one.amount or 0) / one.base for one in counted if one.base]
        assert found.median == (median(each) if each else None)
        assert (found.at_least, found.at_most) == (None, None)

    def test_over_a_base_of_nothing_there_is_no_ratio(self) -> None:
        """All sold nothing in the base year."""
        ones = [Contribution("c-1", "b-1", key="b-1", amount=5, base=0)]
        assert valued(ones, Aggregation.GROWTH).no_value is NoValue.NOBODY

    def test_growth_is_over_the_old_value_and_not_over_the_new_one(self) -> None:
        """Trap 8: from 100 to 150 is growth by a half, not by a third."""
        ones = [Contribution("c-1", "b-1", key="b-1", amount=50, base=100)]
        assert valued(ones, Aggregation.GROWTH).value == Fraction(1, 2)

    def test_no_numerator_is_nothing_only_where_that_was_reported(self) -> None:
        """The standard of five consultants does not tell that there was none."""
        ones = [Contribution("c-1", "c-1", key="c-1", amount=0, base=5)]
        assert valued(ones, Aggregation.RATIO).value == 0
        silent = valued(ones, Aggregation.RATIO, is_covered=False)
        assert (silent.value, silent.no_value) == (None, NoValue.NOT_REPORTED)


class TestOrder:
    """In which order contributions come does not matter."""

    @given(
        st.data(),
        contributions(st.integers(0, 1), bases=st.integers(0, 2)),
        st.sampled_from(Aggregation),
    )
    def test_any_order_gives_the_same(
        self, data: st.DataObject, ones: list[Contribution], aggregation: Aggregation
    ) -> None:
        """Value, bounds, ids and what was left out."""
        tallies = [Tally(aggregation), Tally(aggregation)]
        for tally, order in zip(tallies, (ones, data.draw(st.permutations(ones))), strict=True):
            for one in order:
                tally.add(str(one.key), one)
        first, second = tallies
        values = [value_of(aggregation, one.settled, 0, is_covered=True) for one in tallies]
        assert values[0] == values[1]
        assert first.record_ids == second.record_ids
        assert first.keys == second.keys
        assert first.omissions == second.omissions
