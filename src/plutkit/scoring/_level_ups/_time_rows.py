"""One business, and one year-end, from the first service on."""

from datetime import date
from enum import Enum
from fractions import Fraction

import attrs

from plutkit._record import Holds, Record, Row, integer
from plutkit._text import Text
from plutkit.scoring._level_ups._following import Ending, NotFollowed


class EventAt(Enum):
    """At which end of the time in which it may have happened an event is put."""

    EARLIEST = "earliest"
    """The day after the last snapshot that was still low."""
    LATEST = "latest"
    """The first snapshot that was high, or the closing if that came before."""


class LevelUpTime(Row):
    """One business from its first service to its first level-up (`lama menuju naik kelas`).

    Days are counted from the first service. A level is seen only at snapshots: the ending lies
    from `earliest` to `latest`, both possible. Made by `level_up_times`, whose example shows it.
    """

    beneficiary_id: str
    """The id of the business."""
    name: str
    """Its name."""
    first_service: date
    """The day of its first service."""
    entered: int
    """The day on which its level was first known; had it risen before, nobody would know."""
    ending: Ending
    """How its following ended."""
    last_low: int
    """The last day on which it was known not to have risen; -1 if that was before the first
    service."""
    earliest: int
    """The earliest day of the ending; of an open one, the last known."""
    latest: int | None
    """The latest day of the ending. None: it is open."""


def _are_parts(risen: int, closed: int, known: int) -> bool:
    return risen + closed <= known


@attrs.frozen(kw_only=True)
class YearEndShare(Record):
    """How many had risen by a year-end after their first service (`naik kelas per akhir tahun`).

    >>> YearEndShare(year_end=1, known=20, risen=3, closed=1).share
    Fraction(3, 20)
    """

    year_end: int = attrs.field(
        metadata=integer("1 for the end of the year of the first service, 2 for the next.", least=1)
    )
    known: int = attrs.field(
        metadata=integer("Of known level on that day, or closed by then.", least=0)
    )
    risen: int = attrs.field(metadata=integer("Of them, risen at any time until then.", least=0))
    closed: int = attrs.field(
        metadata=integer("Of them, closed by then before any rise was seen.", least=0)
    )

    _relations = (
        Holds(
            ("risen", "closed", "known"), _are_parts, "year_end.parts",
            Text(
                "is less than the risen and the closed together; count each once",
                "kurang dari yang naik dan yang tutup bersama-sama; hitung masing-masing sekali",
            ),
        ),
    )  # fmt: skip

    @property
    def share(self) -> Fraction | None:
        """Risen over known; None if nobody is known."""
        return Fraction(self.risen, self.known) if self.known else None


class NotFollowedBusiness(Row):
    """An assisted business that is not followed, and why (`usaha tidak diikuti`).

    >>> NotFollowedBusiness(beneficiary_id="b-1", reason=NotFollowed.LEVEL_UNKNOWN).reason.value
    'level_unknown'
    """

    beneficiary_id: str
    """The id of the business."""
    reason: NotFollowed
    """Why it is not followed."""
