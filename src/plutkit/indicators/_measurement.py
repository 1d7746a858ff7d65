"""The value of an indicator, with what it was made from."""

from datetime import date
from enum import Enum
from fractions import Fraction

import attrs

from plutkit._record import (
    Record,
    Rule,
    choice,
    instance,
    integer,
    listed,
    references,
    text,
)
from plutkit._text import Text
from plutkit.indicators._card import Card
from plutkit.indicators._contribution import OmissionReason
from plutkit.indicators._indicator import Aggregation, Timing
from plutkit.quantities import Period
from plutkit.quantities._day_rules import day


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


@attrs.frozen(kw_only=True)
class Omission(Record):
    """A record that is not in the value, and why (`tidak dihitung`)."""

    record_id: str = attrs.field(metadata=text("The id of the record."))
    reason: OmissionReason = attrs.field(
        metadata=instance(OmissionReason, doc="Why it is not in the value.")
    )


def _number(doc: str, none: str = "") -> dict[str, Rule]:
    """Declare an exact number of any size: sums have no bound."""
    return instance(int, Fraction, doc=doc, none=none)


@attrs.frozen(kw_only=True)
class Measurement(Record):
    """The value of an indicator for one centre or group (`hasil pengukuran`).

    `value` is exact; None is never zero, and `no_value` says why there is none.
    """

    key: str = attrs.field(metadata=text("What tells the group from others, the centre's id."))
    name: Text = attrs.field(metadata=instance(Text, doc="Its name for people."))
    card: Card = attrs.field(metadata=instance(Card, doc="What is counted."))
    aggregation: Aggregation = attrs.field(metadata=choice(Aggregation, "How it is counted."))
    timing: Timing = attrs.field(metadata=choice(Timing, "What of the period is told."))
    period: Period = attrs.field(metadata=instance(Period, doc="The period."))
    as_of: date = attrs.field(metadata=day("The last day that is known."))
    value: int | Fraction | None = attrs.field(metadata=_number("The value.", none="see no_value"))
    no_value: NoValue | None = attrs.field(
        metadata=choice(NoValue, "Why there is no value.", none="there is one")
    )
    at_least: int | Fraction | None = attrs.field(
        metadata=_number("The least that it may be.", none="no lower bound is known")
    )
    at_most: int | Fraction | None = attrs.field(
        metadata=_number(
            "The most that it may be, of what is recorded.", none="no upper bound is known"
        )
    )
    numerator: int | Fraction = attrs.field(metadata=_number("What is certain, added up."))
    denominator: int | Fraction | None = attrs.field(
        metadata=_number("What it is divided by.", none="it is not divided")
    )
    total: int = attrs.field(
        metadata=integer("How many are certainly meant, known or not.", least=0)
    )
    median: Fraction | None = attrs.field(
        metadata=instance(Fraction, doc="Of growth, the median.", none="no growth, or of nobody")
    )
    record_ids: tuple[str, ...] = attrs.field(
        metadata=listed(str, "The records that made the value, by id.", unique=False)
    )
    counted: tuple[str, ...] = attrs.field(
        metadata=listed(
            str,
            "The keys in the value, in order; of a count, those that add something.",
            unique=False,
        )
    )
    omissions: tuple[Omission, ...] = attrs.field(
        metadata=listed(Omission, "What is not in the value, and why.", unique=False)
    )
    silent_ids: tuple[str, ...] = attrs.field(
        metadata=references("centre", "The centres that did not report all of the period, by id.")
    )
