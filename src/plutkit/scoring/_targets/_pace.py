"""How much of a target is due by a day."""

from datetime import date
from fractions import Fraction

from plutkit.quantities import Period


def share_due(period: Period, as_of: date, profile: tuple[Fraction, ...] | None) -> Fraction:
    """Give the share of a target for a period that is due by a day, the day included.

    Without a profile it is the share of the days that have gone; with one, the shares of the whole
    months that are done, and of the current month's share as much as of its days has gone.
    """
    if profile is None:
        return _share_gone(period, as_of)
    months = period.split("month")
    shares = (
        share * _share_gone(month, as_of) for share, month in zip(profile, months, strict=True)
    )
    return sum(shares, Fraction(0))


def _share_gone(period: Period, as_of: date) -> Fraction:
    gone = (as_of - period.start).days + 1
    return Fraction(min(max(gone, 0), period.days), period.days)
