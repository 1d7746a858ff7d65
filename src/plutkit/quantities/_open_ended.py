"""The last day of what has no last day."""

from enum import Enum
from typing import Final


class OpenEnded(Enum):
    """The type of `OPEN_ENDED`, for annotations."""

    OPEN_ENDED = "open_ended"

    def __repr__(self) -> str:
        return "OPEN_ENDED"

    __str__ = __repr__


OPEN_ENDED: Final = OpenEnded.OPEN_ENDED
"""Known to have no last day (`tanpa batas waktu`); None would say that the last day is unknown."""
