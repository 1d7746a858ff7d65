"""Intervals of a proportion, against the equations that they solve."""

from collections.abc import Callable
from fractions import Fraction
from math import comb, isclose
from statistics import NormalDist
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plutkit.errors import ArgumentError
from plutkit.statistics import Interval, clopper_pearson_interval, wilson_interval
from plutkit.statistics._intervals import normal_quantile

Rule = Callable[..., Interval]

BOTH = pytest.mark.parametrize("rule", [wilson_interval, clopper_pearson_interval])
confidences = st.fractions(Fraction(1, 100), Fraction(9999, 10000), max_denominator=10**6)


@st.composite
def counts(draw: st.DrawFn, most: int = 60) -> tuple[int, int]:
    """Give successes among at least one trial."""
    trials = draw(st.integers(1, most))
    return draw(st.integers(0, trials)), trials


def at_least(successes: int, trials: int, p: Fraction) -> Fraction:
    """Give the exact probability of so many successes or more."""
    return sum(
        (comb(trials, k) * p**k * (1 - p) ** (trials - k) for k in range(successes, trials + 1)),
        Fraction(0),
    )


class TestBothIntervals:
    """What holds of Wilson's and of Clopper and Pearson's."""

    @BOTH
    @given(counts(), confidences)
    def test_they_hold_the_estimate(
        self, rule: Rule, counted: tuple[int, int], level: Fraction
    ) -> None:
        """And lie within 0 and 1."""
        low, high = rule(*counted, confidence=level)
        assert 0 <= low <= counted[0] / counted[1] <= high <= 1

    @BOTH
    @given(counts(), confidences, confidences)
    def test_they_nest_with_confidence(
        self, rule: Rule, counted: tuple[int, int], one: Fraction, other: Fraction
    ) -> None:
        """Who wants to be surer gets no narrower interval."""
        narrow = rule(*counted, confidence=min(one, other))
        wide = rule(*counted, confidence=max(one, other))
        assert wide.low <= narrow.low + 1e-15
        assert narrow.high <= wide.high + 1e-15

    @BOTH
    @given(counts(), confidences)
    def test_failures_have_the_mirrored_interval(
        self, rule: Rule, counted: tuple[int, int], level: Fraction
    ) -> None:
        """To count the others instead changes nothing."""
        low, high = rule(*counted, confidence=level)
        other = rule(counted[1] - counted[0], counted[1], confidence=level)
        assert isclose(low, 1 - other.high, abs_tol=1e-15)
        assert isclose(high, 1 - other.low, abs_tol=1e-15)

    @BOTH
    @given(st.integers(1, 10**9), confidences)
    def test_none_and_all_end_exactly_at_the_end(
        self, rule: Rule, trials: int, level: Fraction
    ) -> None:
        """Not at something like -1e-17; the other end is within."""
        none = rule(0, trials, confidence=level)
        every = rule(trials, trials, confidence=level)
        assert (none.low, every.high) == (0.0, 1.0)
        assert 0 < none.high < 1
        assert 0 < every.low < 1

    @BOTH
    def test_without_trials_nothing_is_known(self, rule: Rule) -> None:
        """Any proportion is possible."""
        assert rule(0, 0) == Interval(low=0.0, high=1.0)

    @BOTH
    def test_a_billion_trials_are_enough(self, rule: Rule) -> None:
        """The bound itself is allowed; 95 % is 1.96 standard errors."""
        low, high = rule(500_000_000, 10**9)
        assert isclose(high - low, 2 * 1.959964 * 0.5 / 10**4.5, rel_tol=1e-4)

    @BOTH
    @pytest.mark.parametrize(
        ("arguments", "match"),
        [
            ((3, 2), "successes: 3.*more than the 2 trials"),
            ((-1, 2), "successes: -1"),
            ((True, 2), "successes"),
            ((1, 2.0), "trials"),
            ((1, 10**9 + 1), "trials"),
        ],
    )
    def test_counts_that_are_none_are_refused(self, rule: Rule, arguments: Any, match: str) -> None:
        """With the function and the argument."""
        with pytest.raises(ArgumentError, match=match) as info:
            rule(*arguments)
        assert info.value.subject == getattr(rule, "__name__", "")

    @BOTH
    @pytest.mark.parametrize(
        "level", [0.95, 1, Fraction(0), Fraction(1), Fraction(-1, 2), 1 - Fraction(2, 10**100 + 1)]
    )
    def test_a_confidence_is_a_fraction_between_0_and_1(self, rule: Rule, level: Any) -> None:
        """0.95 is a float, and not exactly 95/100."""
        with pytest.raises(ArgumentError, match="confidence"):
            rule(1, 2, confidence=level)

    @BOTH
    def test_what_a_rule_of_one_value_cannot_say_has_codes_of_its_own(self, rule: Rule) -> None:
        """More successes than trials, and a share that is none."""
        with pytest.raises(ArgumentError) as caught:
            rule(3, 2)
        assert [fault.code for fault in caught.value.faults] == ["interval.successes"]
        with pytest.raises(ArgumentError) as caught:
            rule(1, 2, confidence=Fraction(2))
        assert [fault.code for fault in caught.value.faults] == ["confidence.range"]

    @BOTH
    @pytest.mark.parametrize("level", [Fraction(1, 10**30), 1 - Fraction(2, 10**100)])
    def test_the_extremes_of_confidence_are_allowed(self, rule: Rule, level: Fraction) -> None:
        """From hardly any to nearly all."""
        low, high = rule(30, 90, confidence=level)
        assert 0 < low <= 1 / 3 <= high < 1


class TestWilson:
    """The score interval."""

    @given(counts(10**6), confidences)
    def test_its_ends_are_as_far_from_the_estimate_as_the_score_allows(
        self, counted: tuple[int, int], level: Fraction
    ) -> None:
        """(estimate - p)^2 = z^2 * p * (1 - p) / n at both, unless that is at 0 or 1."""
        successes, trials = counted
        z = NormalDist().inv_cdf(float((1 + level) / 2))
        for p in wilson_interval(successes, trials, confidence=level):
            gap, score = (successes / trials - p) ** 2, z * z * p * (1 - p) / trials
            assert isclose(gap, score, rel_tol=1e-6, abs_tol=1e-15)

    @pytest.mark.parametrize(
        ("successes", "trials", "low", "high"), [(81, 263, 0.2553, 0.3662), (0, 20, 0, 0.1611)]
    )
    def test_worked_examples(self, successes: int, trials: int, low: float, high: float) -> None:
        """Those of the literature."""
        found = wilson_interval(successes, trials)
        assert (round(found.low, 4), round(found.high, 4)) == (low, high)


class TestClopperPearson:
    """The exact interval."""

    @given(counts(25), confidences)
    def test_at_its_ends_the_tails_are_what_is_left(
        self, counted: tuple[int, int], level: Fraction
    ) -> None:
        """Summed up exactly."""
        successes, trials = counted
        low, high = map(Fraction, clopper_pearson_interval(successes, trials, confidence=level))
        tail = float((1 - level) / 2)
        if successes:
            assert isclose(at_least(successes, trials, low), tail, rel_tol=1e-12)
        if successes < trials:
            fewer = 1 - at_least(successes + 1, trials, high)
            assert isclose(fewer, tail, rel_tol=1e-10)

    def test_one_trial_has_ends_that_can_be_written_down(self) -> None:
        """The tail itself, and 1."""
        low, high = clopper_pearson_interval(1, 1, confidence=Fraction(9, 10))
        assert isclose(low, 0.05, rel_tol=1e-15)
        assert high == 1.0


class TestNormalQuantile:
    """How many standard errors an interval reaches."""

    @given(st.floats(1e-100, 0.5))
    def test_it_is_that_of_the_standard_library(self, tail: float) -> None:
        """Whose module would load a source of randomness."""
        expected = -NormalDist().inv_cdf(tail)
        assert isclose(normal_quantile(tail), expected, rel_tol=1e-12, abs_tol=1e-15)

    def test_half_is_no_standard_error_at_all(self) -> None:
        """The middle."""
        assert normal_quantile(0.5) == 0
