"""Intervals of a proportion against two independent libraries."""

import os
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plutkit.statistics import clopper_pearson_interval, wilson_interval

if os.environ.get("PLUTKIT_ORACLES") == "required":
    from scipy import stats
    from statsmodels.stats.proportion import proportion_confint
else:
    stats = pytest.importorskip("scipy.stats")
    proportion_confint = pytest.importorskip("statsmodels.stats.proportion").proportion_confint

LEVELS = (
    Fraction(1, 10**9), Fraction(1, 2), Fraction(95, 100), Fraction(999, 1000),
    1 - Fraction(5, 100_000), 1 - Fraction(1, 10**15),
)  # fmt: skip


@st.composite
def counts(draw: st.DrawFn) -> tuple[int, int]:
    """Give successes among few or up to a million trials."""
    trials = draw(st.integers(1, 30) | st.integers(1, 10**6))
    return draw(st.integers(0, trials)), trials


@given(counts(), st.sampled_from(LEVELS))
def test_clopper_pearson_is_that_of_scipy(counted: tuple[int, int], level: Fraction) -> None:
    """By the quantiles of the beta distribution, to 1e-12."""
    successes, trials = counted
    failures, tail = trials - successes, float((1 - level) / 2)
    low = stats.beta.ppf(tail, successes, failures + 1) if successes else 0
    high = stats.beta.isf(tail, successes + 1, failures) if failures else 1
    ours = clopper_pearson_interval(successes, trials, confidence=level)
    assert ours == pytest.approx((low, high), rel=0, abs=1e-12)


@given(counts(), st.sampled_from(LEVELS))
def test_wilson_is_that_of_statsmodels(counted: tuple[int, int], level: Fraction) -> None:
    """Whose own normal quantile sees the confidence from its far end."""
    theirs = proportion_confint(*counted, alpha=float(1 - level), method="wilson")
    ours = wilson_interval(*counted, confidence=level)
    assert ours == pytest.approx(theirs, rel=0, abs=1e-12)
