"""Values that mean something by themselves: rupiah, periods, partial dates, sources, texts.

Text becomes a value only through a named ``parse``; nothing is converted silently.
"""

from plutkit._text import Text
from plutkit.quantities._day_rules import OPEN_ENDED, OpenEnded
from plutkit.quantities._months import add_months
from plutkit.quantities._partial_date import (
    DateLike,
    PartialDate,
    certainly_before,
    earliest_day,
    latest_day,
    possibly_before,
)
from plutkit.quantities._period import Period, PeriodUnit
from plutkit.quantities._rupiah import format_rupiah, parse_rupiah
from plutkit.quantities._source import Confidence, Source

__all__ = [
    "OPEN_ENDED",
    "Confidence",
    "DateLike",
    "OpenEnded",
    "PartialDate",
    "Period",
    "PeriodUnit",
    "Source",
    "Text",
    "add_months",
    "certainly_before",
    "earliest_day",
    "format_rupiah",
    "latest_day",
    "parse_rupiah",
    "possibly_before",
]
