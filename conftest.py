"""Settings of all tests."""

import os

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
