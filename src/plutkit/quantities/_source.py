"""Where a fact comes from."""

from datetime import date
from enum import Enum

import attrs

from plutkit._record import Record, choice, text
from plutkit.quantities._day_rules import day


class Confidence(Enum):
    """How far a source carries (`tingkat keyakinan`)."""

    HIGH = "high"
    """Read in a primary text or in two independent pages."""
    MEDIUM = "medium"
    """One press page, or inferred from what is published."""
    LOW = "low"
    """Unclear: named for comparison, never a default."""
    FICTIONAL = "fictional"
    """Made up, to try the library on; it says nothing about anything real."""


@attrs.frozen(kw_only=True)
class Source(Record):
    """Where a figure or a record comes from (`sumber`).

    >>> Source(
    ...     instrument="PP 7/2021",
    ...     article="art. 35",
    ...     where="LN 2021 no. 17, TLN 6619",
    ...     checked_on=date(2026, 11, 1),
    ...     confidence=Confidence.HIGH,
    ... ).article
    'art. 35'
    """

    instrument: str = attrs.field(metadata=text("The law, report or page by its usual name."))
    article: str | None = attrs.field(
        default=None, metadata=text("The place within it.", none="the whole of it")
    )
    where: str = attrs.field(metadata=text("Where to read it: gazette number or address."))
    checked_on: date = attrs.field(metadata=day("The day on which it was last read."))
    confidence: Confidence = attrs.field(metadata=choice(Confidence, "How far it carries."))

    def __str__(self) -> str:
        place = f", {self.article}" if self.article else ""
        return f"{self.instrument}{place} ({self.where})"
