"""Survival and incidence against three independent libraries."""

import os
import warnings
from fractions import Fraction
from math import exp, inf, log
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plutkit.statistics import Spell, cumulative_incidence, survival_curve

if os.environ.get("PLUTKIT_ORACLES") == "required":
    import lifelines
    import pandas as pd
    from sksurv import nonparametric
    from statsmodels.duration import survfunc
else:
    lifelines = pytest.importorskip("lifelines")
    pd = pytest.importorskip("pandas")
    nonparametric = pytest.importorskip("sksurv.nonparametric")
    survfunc = pytest.importorskip("statsmodels.duration.survfunc")

few = settings(max_examples=25)
"""Each of these libraries takes a hundredth of a second for a curve."""


@st.composite
def some_spells(draw: st.DrawFn, *, late: bool, least: int = 0, tied: bool = True) -> list[Spell]:
    """Give spells of two causes; one is watched to the very end.

    So somebody is always at risk: of a time at which nobody is, each library makes something else.
    """
    lefts = draw(st.lists(st.integers(least, 30), min_size=2, max_size=20, unique=not tied))
    found = [
        Spell(left, draw(st.integers(0, 2)), draw(st.integers(0, max(0, left - 1))) if late else 0)
        for left in lefts
    ]
    return [*found, Spell(32, 2), Spell(33, 1), Spell(34, 0)]


def arrays(spells: list[Spell]) -> Any:
    """Give the times, causes and entries as arrays."""
    frame = pd.DataFrame(spells, columns=Spell._fields)
    return [frame[field].to_numpy() for field in Spell._fields]


@few
@given(some_spells(late=True))
def test_survival_is_that_of_lifelines(spells: list[Spell]) -> None:
    """With its intervals, median and restricted mean, with late entry and events at time 0."""
    lefts, causes, entries = arrays(spells)
    model = lifelines.KaplanMeierFitter().fit(lefts, causes > 0, entry=entries)
    curve = survival_curve(spells)
    times = list(curve.times)
    assert list(model.event_table.loc[times, "observed"]) == list(curve.events)
    assert curve.survival == pytest.approx(
        model.survival_function_.iloc[:, 0].loc[times].to_numpy()
    )
    for low, high, ours in zip(
        *model.confidence_interval_.loc[times].to_numpy().T, curve.intervals(), strict=True
    ):
        assert ours == pytest.approx((low, high))
    # It adds up logarithms, which may leave half a little above half: then its median comes late.
    if curve.median is None or curve.exact_survival(curve.median) != Fraction(1, 2):
        assert model.median_survival_time_ == (inf if curve.median is None else curve.median)
    mean = lifelines.utils.restricted_mean_survival_time(model, t=31.0)
    assert curve.restricted_mean(31) == pytest.approx(mean)


@few
@given(some_spells(late=True, least=1))
def test_survival_and_its_errors_are_those_of_statsmodels(spells: list[Spell]) -> None:
    """With late entry."""
    lefts, causes, entries = arrays(spells)
    model = survfunc.SurvfuncRight(lefts, causes > 0, entry=entries)
    curve = survival_curve(spells)
    ours = {
        time: (share, error)
        for time, share, error in zip(
            curve.times, curve.survival, curve.standard_errors, strict=True
        )
    }
    theirs = zip(model.surv_times, model.surv_prob, model.surv_prob_se, strict=True)
    for time, share, error in theirs:
        assert ours[time] == pytest.approx((share, error))


@few
@given(some_spells(late=True, least=1, tied=False))
def test_incidence_and_its_errors_are_those_of_lifelines(spells: list[Spell]) -> None:
    """With late entry.

    Without ties, which it would move apart at random; and nobody enters at a time of an event,
    where it counts them as at risk for the incidence, but not for the survival.
    """
    spells = [Spell(2 * left, cause, max(0, 2 * entered - 1)) for left, cause, entered in spells]
    lefts, causes, entries = arrays(spells)
    model = lifelines.AalenJohansenFitter()
    with warnings.catch_warnings():
        # It takes the logarithm of the incidence 0 for its intervals, which are not used here.
        warnings.filterwarnings("ignore", category=RuntimeWarning, module="pandas")
        model.fit(lefts, causes, event_of_interest=1, entry=entries)
    result = cumulative_incidence(spells)
    theirs = model.cumulative_density_.iloc[:, 0].loc[list(result.overall.times)]
    assert result.incidence(cause=1) == pytest.approx(theirs.to_numpy())
    for time in result.overall.times:
        error = result.incidence_error(time, cause=1)
        assert error is not None
        assert error**2 == pytest.approx(model.variance_.loc[time], abs=1e-12)


@few
@given(some_spells(late=False))
def test_incidence_and_its_errors_are_those_of_scikit_survival(spells: list[Spell]) -> None:
    """With ties; its errors by the formula of Dinse and Larson, out of its intervals."""
    lefts, causes, _ = arrays(spells)
    times, incidence, intervals = nonparametric.cumulative_incidence_competing_risks(
        causes, lefts, conf_type="log-log", var_type="Dinse_Approx"
    )
    result = cumulative_incidence(spells)
    assert result.overall.times == tuple(times)
    for cause in (1, 2):
        assert result.incidence(cause=cause) == pytest.approx(incidence[cause])
        for time, share, high in zip(times, incidence[cause], intervals[cause][1], strict=True):
            error = result.incidence_error(int(time), cause=cause)
            assert error is not None
            if share:
                reach = exp(-1.959963984540054 * error / (share * -log(share)))
                assert high == pytest.approx(share**reach)
