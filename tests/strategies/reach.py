"""Whether a strategy reaches a value."""

from collections.abc import Callable
from typing import Any

from hypothesis import HealthCheck, Phase, find, settings
from hypothesis import strategies as st


def reachable(strategy: st.SearchStrategy[Any], wanted: Callable[[Any], bool]) -> bool:
    """Tell whether a strategy gives a wanted value."""
    search = settings(
        max_examples=2_000, phases=[Phase.generate], suppress_health_check=list(HealthCheck)
    )
    return wanted(find(strategy, wanted, settings=search))
