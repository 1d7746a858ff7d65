"""What all that is made up has in common."""

from datetime import date
from typing import Final

from plutkit.identity import PROVINCES, RegionCode
from plutkit.quantities import Confidence, DateLike, PartialDate, Source

FICTIONAL: Final = Source(
    instrument="plutkit's fictional network",
    where="plutkit.samples.network",
    checked_on=date(2026, 11, 24),
    confidence=Confidence.FICTIONAL,
)


def region_of(number: int) -> RegionCode:
    """Give the region of a centre by its number: its second part is assigned to no region."""
    return RegionCode.parse(f"{PROVINCES[number % 38]}.{61 + number // 38}")


def read_day(text: str) -> DateLike:
    """Read a day as `date.fromisoformat` does, or a partial one as `PartialDate.parse` does."""
    is_whole = text.count("-") == 2
    return date.fromisoformat(text) if is_whole else PartialDate.parse(text)
