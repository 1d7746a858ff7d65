"""Settings of all tests."""

import os

from hypothesis import HealthCheck, settings

# The same examples on every run, so that a gate does not fail by chance; more of them on demand.
settings.register_profile(
    "plutkit",
    deadline=None,
    derandomize="PLUTKIT_EXAMPLES" not in os.environ,
    max_examples=int(os.environ.get("PLUTKIT_EXAMPLES", "100")),
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("plutkit")
