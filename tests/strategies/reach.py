"""Whether a strategy reaches a value."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any

from hypothesis import HealthCheck, Phase, find, settings
from hypothesis import strategies as st
from hypothesis.errors import NoSuchExample

_SEARCH = settings(
    max_examples=2_000, phases=[Phase.generate], suppress_health_check=list(HealthCheck)
)


def unreached(
    strategy: st.SearchStrategy[Any], wanted: Sequence[Callable[[Any], object]]
) -> list[Callable[[Any], object]]:
    """Give what of the wanted a strategy does not give; one search looks for all."""
    missing = list(wanted)

    def is_all(value: Any) -> bool:
        missing[:] = [one for one in missing if not one(value)]
        return not missing

    with suppress(NoSuchExample):
        find(strategy, is_all, settings=_SEARCH)
    return missing


def reachable(strategy: st.SearchStrategy[Any], wanted: Callable[[Any], bool]) -> bool:
    """Tell whether a strategy gives a wanted value."""
    return wanted(find(strategy, wanted, settings=_SEARCH))
