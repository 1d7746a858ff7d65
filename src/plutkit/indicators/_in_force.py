"""What was in force on a day, and which agreements count as partnerships by default."""

from collections.abc import Iterator
from typing import Final

from plutkit._record import Declared
from plutkit.domain import Partnership, PartnershipForm, Signatory
from plutkit.quantities import OPEN_ENDED, DateLike, OpenEnded
from plutkit.quantities._spans import FAR, span

ACCEPTED_SIGNATORIES: Final = (
    Signatory.CENTRE,
    Signatory.LOCAL_OFFICE,
    Signatory.LOCAL_GOVERNMENT,
)
"""Who signs for a centre by default; the ministry does not."""
ACCEPTED_FORMS: Final = (PartnershipForm.MEMORANDUM, PartnershipForm.COOPERATION_AGREEMENT)
"""What counts as a partnership by default; other forms count only if named."""


class Condition(Declared):
    """What the day in a field must be for an agreement to be in force, and whether it is."""

    field: str
    day: DateLike | OpenEnded | None
    possible: bool
    certain: bool


def conditions(agreement: Partnership, as_of: int) -> Iterator[Condition]:
    """Give the conditions that must all hold; an unknown start is the signing day."""
    starts, terminated = agreement.starts, agreement.terminated
    yield Condition("ends", agreement.ends, *_not_ended(agreement.ends, as_of))
    if starts is not None:
        yield Condition("starts", starts, *_begun(starts, as_of))
    if terminated is not None:
        first, last = span(terminated)
        yield Condition("terminated", terminated, last > as_of, first > as_of)


def in_force(agreement: Partnership, as_of: int) -> tuple[bool, bool]:
    """Tell whether an agreement, once signed by `as_of`, may be in force then, and certainly is."""
    found = list(conditions(agreement, as_of))
    return all(one.possible for one in found), all(one.certain for one in found)


def lasts(starts: DateLike | None, ends: DateLike | OpenEnded | None, on: int) -> tuple[bool, bool]:
    """Tell whether something may last on a day, and certainly does; None is a day not known."""
    may_begin, has_begun = _begun(starts, on)
    may_go_on, goes_on = _not_ended(ends, on)
    return may_begin and may_go_on, has_begun and goes_on


def _begun(starts: DateLike | None, on: int) -> tuple[bool, bool]:
    first, last = span(starts)
    return first <= on, last <= on


def _not_ended(ends: DateLike | OpenEnded | None, on: int) -> tuple[bool, bool]:
    first, last = (FAR, FAR) if ends is OPEN_ENDED else span(ends)
    return last >= on, first >= on
