"""The value of an indicator, with what it was made from."""

from datetime import date
from enum import Enum
from fractions import Fraction

from plutkit._record import Row
from plutkit._text import Text
from plutkit.indicators._card import Card
from plutkit.indicators._indicator import Aggregation, OmissionReason, Timing
from plutkit.quantities import Period


class NoValue(Enum):
    """Why there is no value (`alasan tidak ada nilai`)."""

    NOT_REPORTED = "not_reported"
    """Nothing is recorded, and no submission says that there was nothing."""
    NOBODY = "nobody"
    """There is nothing that it could be of: no centre there, nobody to compare, a base of 0."""
    NOT_KNOWN = "not_known"
    """There are records, but of none of them is the amount known."""
    TOO_LITTLE_KNOWN = "too_little_known"
    """The answer is known of less than the least coverage of the indicator."""


class Omission(Row):
    """A record that is not in the value, and why (`tidak dihitung`)."""

    record_id: str
    """The id of the record."""
    reason: OmissionReason
    """Why it is not in the value."""


class Measurement(Row):
    """The value of an indicator for one centre or group (`hasil pengukuran`).

    `value` is exact; None is never zero, and `no_value` says why there is none.
    """

    key: str
    """What tells the group from others, the centre's id."""
    name: Text
    """Its name for people."""
    card: Card
    """What is counted."""
    aggregation: Aggregation
    """How it is counted."""
    timing: Timing
    """What of the period is told."""
    period: Period
    """The period."""
    as_of: date
    """The last day that is known."""
    value: int | Fraction | None
    """The value. None: see no_value."""
    no_value: NoValue | None
    """Why there is no value. None: there is one."""
    at_least: int | Fraction | None
    """The least that it may be. None: no lower bound is known."""
    at_most: int | Fraction | None
    """The most that it may be, of what is recorded. None: no upper bound is known."""
    numerator: int | Fraction
    """What is certain, added up."""
    denominator: int | Fraction | None
    """What it is divided by. None: it is not divided."""
    total: int
    """How many are certainly meant, known or not."""
    median: Fraction | None
    """Of growth, the median. None: no growth, or of nobody."""
    record_ids: tuple[str, ...]
    """The records that made the value, by id."""
    counted: tuple[str, ...]
    """The keys in the value, in order; of a count, those that add something."""
    omissions: tuple[Omission, ...]
    """What is not in the value, and why."""
    silent_ids: tuple[str, ...]
    """The centres that did not report all of the period, by id."""
