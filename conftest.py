"""Settings of all tests."""

import os
import re

import pytest
from hypothesis import HealthCheck, settings

# The same examples on every run, so that a gate does not fail by chance. On demand there are fewer
# of them, or more: those are drawn at random, to find what nobody thought of.
_USUAL = 100
_examples = int(os.environ.get("PLUTKIT_EXAMPLES", _USUAL))
settings.register_profile(
    "plutkit",
    deadline=None,
    derandomize=_examples <= _USUAL,
    max_examples=_examples,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("plutkit")

_NUMBER = re.compile(r"(?<!\d)(?:\d{15,16}|\d\d\.\d{3}\.\d{3}\.\d-\d{3}\.\d{3})(?!\d)")
"""What may be the number of a person. The names of tests are in every log."""


def pytest_make_parametrize_id(val: object) -> str | None:
    """Leave numbers of persons out of the names that are made of parameters."""
    text = str(val) if isinstance(val, str | int | float | bytes) else ""
    return _NUMBER.sub("(number)", text) if _NUMBER.search(text) else None


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Refuse a test in whose name one shows nevertheless."""
    shown = [item.nodeid for item in items if _NUMBER.search(item.nodeid)]
    if shown:
        message = f"{len(shown)} names of tests show a number; give ids: {shown[0].split('[')[0]}"
        raise pytest.UsageError(message)
