"""One business in a report of level-ups."""

from enum import Enum
from fractions import Fraction
from math import ceil

from plutkit._record import Row
from plutkit.domain import BeneficiaryKind, Gender
from plutkit.indicators import Move, Standing


class Confirmation(Enum):
    """Whether the next known snapshot holds the level risen to (`konfirmasi`)."""

    CONFIRMED = "confirmed"
    REVERTED = "reverted"
    PROVISIONAL = "provisional"
    """None is known by `as_of`, or the definition has none to follow."""


class Assistance(Row):
    """What one centre did for a business before its later snapshot (`pendampingan`).

    The lead is the days from the centre's first service to the later snapshot, or to the window's
    last day where there is none; of partial days the least and the greatest lead.

    >>> from plutkit.quantities import Period
    >>> from datetime import date
    >>> from plutkit.indicators import LEGAL_CLASS_BY_SALES
    >>> from plutkit.samples import network
    >>> from plutkit.scoring import track_level_ups
    >>> report = track_level_ups(
    ...     network(),
    ...     definition=LEGAL_CLASS_BY_SALES,
    ...     window=Period.year(2023),
    ...     as_of=date(2024, 12, 31),
    ... )
    >>> report.rows[0].assistance[0].share
    1
    """

    centre_id: str
    """The id of the centre."""
    share: int | Fraction
    """Its share in the business: 1, or a Fraction where it is shared."""
    least_lead: int
    """The least lead in days."""
    greatest_lead: int | None
    """The greatest lead in days. None: no upper bound."""
    before_sales_year: bool | None
    """Whether its first service certainly precedes the sales of the later snapshot. None: there is
    no later snapshot."""


class LevelUpRow(Row):
    """A business that was assisted, and what it did within the window (`usaha dampingan`).

    Made by `track_level_ups`, whose example shows it.
    """

    beneficiary_id: str
    """The id of the business."""
    name: str
    """Its name."""
    kind: BeneficiaryKind
    """What it is."""
    gender: Gender | None
    """The gender of its owner. None: not known."""
    standing: Standing
    """Whether it could have risen."""
    move: Move
    """What it did within the window."""
    confirmation: Confirmation | None
    """Whether the rise was held. None: it did not rise."""
    assistance: tuple[Assistance, ...]
    """The centres in scope it is credited to."""

    @property
    def rose(self) -> bool | None:
        """Whether a business at risk rose; None if that is not known, or it was not at risk."""
        if self.standing is not Standing.AT_RISK or not self.move.is_known:
            return None
        return self.move.is_level_up

    @property
    def quarter(self) -> int | None:
        """In which quarter of the way to the next bound it started, 1 to 4.

        A bound between two quarters is in the lower one, as the bounds of the law are.
        """
        progress = self.move.progress
        return None if progress is None else max(1, ceil(4 * progress))
