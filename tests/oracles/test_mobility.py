"""Mobility against an independent library."""

import os
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plutkit.statistics import transition_matrix

if os.environ.get("PLUTKIT_ORACLES") == "required":
    import pandas as pd
    from giddy.markov import Markov, sojourn_time
    from giddy.mobility import markov_mobility
else:
    pd = pytest.importorskip("pandas")
    markov = pytest.importorskip("giddy.markov")
    Markov, sojourn_time = markov.Markov, markov.sojourn_time
    markov_mobility = pytest.importorskip("giddy.mobility").markov_mobility

STATES = ("0", "1", "2")


@settings(max_examples=25)
@given(st.lists(st.tuples(*[st.sampled_from(STATES)] * 2), max_size=30))
def test_it_is_that_of_giddy(drawn: list[tuple[str, str]]) -> None:
    """Counts, probabilities, Shorrocks' index and the times to the exits."""
    # Each state goes on to the next at least once: what nobody left is infinite in one, None in
    # the other.
    pairs = [*drawn, ("0", "1"), ("1", "2"), ("2", "0")]
    ours = transition_matrix(pairs, STATES)
    theirs = Markov(pd.DataFrame(pairs).to_numpy(), summary=False)
    assert ours.counts == tuple(tuple(int(n) for n in row) for row in theirs.transitions)
    for row, other in zip(ours.probabilities, theirs.p, strict=True):
        assert row is not None
        assert [float(share) for share in row] == pytest.approx(list(other))
    assert ours.shorrocks == pytest.approx(markov_mobility(theirs.p, measure="P"))
    times: Any = sojourn_time(theirs.p, summary=False)
    assert [float(time) for time in ours.exit_times if time] == pytest.approx(list(times))
