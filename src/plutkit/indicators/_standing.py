"""Who could have risen at all."""

from enum import Enum
from typing import Final

from plutkit.domain import BeneficiaryKind
from plutkit.indicators._history import History
from plutkit.indicators._moves import Move, MoveKind
from plutkit.quantities._spans import span


class Standing(Enum):
    """Whether a business could have risen within the window (`dapat naik kelas`)."""

    AT_RISK = "at_risk"
    """Its level at the start is known, and below the top."""
    AT_TOP = "at_top"
    """Its level at the start is the top: no rise counts."""
    START_UNKNOWN = "start_unknown"
    """Its level at the start is not known."""
    NOT_APPLICABLE = "not_applicable"
    """The definition says nothing of it."""
    WOULD_BE = "would_be"
    """A would-be entrepreneur has no business yet."""
    CLOSED_BEFORE = "closed_before"
    """It had certainly closed by the window's first day."""


_BY_START: Final = {
    True: Standing.AT_RISK, False: Standing.AT_TOP, None: Standing.START_UNKNOWN
}  # fmt: skip


def standing_of(history: History, move: Move) -> Standing:
    """Tell whether a business could have risen, by its net move."""
    business, start = history.business, history.window.start.toordinal()
    if business.kind is BeneficiaryKind.WOULD_BE_ENTREPRENEUR:
        return Standing.WOULD_BE
    if business.closed is not None and span(business.closed)[1] <= start:
        return Standing.CLOSED_BEFORE
    if move.kind is MoveKind.NOT_APPLICABLE:
        return Standing.NOT_APPLICABLE
    return _BY_START[move.can_rise]
