"""How many examples a property is worth that takes long for each of them."""

from typing import Final

from hypothesis import settings

A_QUARTER: Final = settings(max_examples=max(1, settings().max_examples // 4))
"""A quarter of the usual ones: with ``PLUTKIT_EXAMPLES`` it grows like all others."""
