"""How many examples a property is worth that takes long for each of them."""

from typing import Final

import pytest
from hypothesis import settings

A_QUARTER: Final = settings(max_examples=max(1, settings().max_examples // 4))
"""A quarter of the usual ones: with ``PLUTKIT_EXAMPLES`` it grows like all others."""
A_TENTH: Final = settings(max_examples=max(1, settings().max_examples // 10))
"""A tenth, for what is long even so."""

ONCE: Final = pytest.mark.skipif(
    settings().max_examples < 100,
    reason="takes as long whatever PLUTKIT_EXAMPLES says: run where all examples are tried",
)
"""A long search or walk that tells nothing new on another Python or from the wheel."""
