"""Ranks against two independent libraries."""

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plutkit.statistics import Ties, ranks

if os.environ.get("PLUTKIT_ORACLES") == "required":
    import pandas as pd
    from scipy import stats
else:
    pd = pytest.importorskip("pandas")
    stats = pytest.importorskip("scipy.stats")

METHODS = {
    Ties.COMPETITION: "min",
    Ties.MODIFIED_COMPETITION: "max",
    Ties.DENSE: "dense",
    Ties.AVERAGE: "average",
}


@given(st.lists(st.integers(-5, 5), min_size=1, max_size=30), st.sampled_from(Ties))
def test_ranks_are_those_of_scipy_and_pandas(numbers: list[int], ties: Ties) -> None:
    """Under every policy for ties."""
    ours = [float(rank) for rank in ranks(numbers, ties=ties)]
    assert ours == list(stats.rankdata(numbers, method=METHODS[ties]))
    assert ours == list(pd.Series(numbers).rank(method=METHODS[ties]))
