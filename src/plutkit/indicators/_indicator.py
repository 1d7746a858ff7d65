"""What is counted: what one record adds, a card, and a function that gives what is added."""

from collections.abc import Callable, Iterable
from enum import Enum
from fractions import Fraction
from typing import NamedTuple, TypeAlias

import attrs

from plutkit._record import RULE, NumberRule, Record, choice, function, instance, text
from plutkit._text import Text
from plutkit.domain import RecordKind, Register
from plutkit.indicators._card import Card
from plutkit.quantities import Period


@attrs.frozen(kw_only=True)
class OmissionReason(Record):
    """Why a record is not counted, as data (`alasan tidak dihitung`).

    >>> from plutkit.quantities import Text
    >>> unknown = Text("its length is not known", "lamanya tidak diketahui")
    >>> OmissionReason(key="minutes_unknown", text=unknown).key
    'minutes_unknown'
    """

    key: str = attrs.field(metadata=text("Its stable name, for data."))
    text: Text = attrs.field(metadata=instance(Text, doc="The reason for people."))


class Contribution(NamedTuple):
    """What one record adds to an indicator, for one centre (`sumbangan`).

    What comes several times in a group under one `key` counts once, with its greatest amount; a
    change or an answer of which they tell different things is not known. An
    indicator of nothing but these can be split, recounted and explained.

    >>> Contribution("c-1", "s-1", beneficiary_id="b-1").amount
    1
    """

    centre_id: str
    """The centre that it counts for."""
    record_id: str
    """The record that is counted, of the kind that the indicator names."""
    beneficiary_id: str | None = None
    """The business it is about; None if it is about none."""
    consultant_id: str | None = None
    """The consultant it counts for; None if that is not known, or there was none."""
    key: str | None = None
    """What is counted once. None is the business itself, under the first of its ids."""
    amount: int | Fraction | None = 1
    """What it adds; of a share 1 for yes and 0 for no. None if that is not known."""
    base: int | Fraction = 1
    """What it adds to the denominator, of ratios and growth."""
    is_certain: bool = True
    """Whether it certainly falls into the period; if it only may, it counts in `at_most`."""
    missing: OmissionReason | None = None
    """Why it is not in the value, if it is not."""


class Aggregation(Enum):
    """How contributions become one value (`cara menghitung`)."""

    SUM = "sum"
    """Amounts added up; each key belongs to one centre, so that the centres add up to the whole."""
    DISTINCT = "distinct"
    """Amounts of keys, never below 0, each key once: the whole is at most the sum of centres."""
    CHANGE = "change"
    """Amounts of keys that may be below zero, each key once; there is none of nobody."""
    SHARE = "share"
    """Those of which the answer is yes, over those of which it is known."""
    RATIO = "ratio"
    """The sum of the amounts over the sum of the bases."""
    GROWTH = "growth"
    """A ratio of changes over what they started from, with the median change beside it."""


class Timing(Enum):
    """What of the period is told (`waktu pengukuran`)."""

    OF_PERIOD = "of_period"
    """What happened within it."""
    AT_END = "at_end"
    """What was the case on its last day, or on the last day that is known."""


Contributions: TypeAlias = Callable[[Register, Period], Iterable[Contribution]]
"""Gives the contributions of a register that holds what is known, in the days that are known."""


@attrs.frozen(kw_only=True)
class Indicator(Record):
    """What is counted (`indikator`): a card, and a pure function that gives contributions.

    `contributions` is asked once, over the whole register. It gets a register without what is dated
    or was received after `as_of`, and the period up to `as_of`. The library groups what it gives,
    counts each key once, adds up and divides. Equality is by everything but the function.

    >>> from plutkit.indicators import BUSINESSES_ASSISTED
    >>> BUSINESSES_ASSISTED.aggregation
    <Aggregation.DISTINCT: 'distinct'>
    """

    card: Card = attrs.field(metadata=instance(Card, doc="What it means, as data."))
    aggregation: Aggregation = attrs.field(
        metadata=choice(Aggregation, "How contributions become one value.")
    )
    timing: Timing = attrs.field(
        default=Timing.OF_PERIOD, metadata=choice(Timing, "What of the period is told.")
    )
    records: RecordKind = attrs.field(
        metadata=choice(RecordKind, "The kind of the records that contribute.")
    )
    least_coverage: Fraction | int = attrs.field(
        default=0,
        metadata={
            RULE: NumberRule(
                "Of a share: the least part of all of which the answer must be known; below it "
                "there is no value, only an `at_least`.",
                least=0,
                most=1,
            )
        },
    )
    contributions: Contributions = attrs.field(
        eq=False, metadata=function("Gives what each record adds, over the whole register.")
    )

    @property
    def key(self) -> str:
        """The key of its card."""
        return self.card.key

    @property
    def is_sum(self) -> bool:
        """Whether it adds up, over centres and over parts of the period alike."""
        return self.aggregation is Aggregation.SUM and self.timing is Timing.OF_PERIOD

    @property
    def is_level(self) -> bool:
        """Whether it is a level, which may be compared with a baseline."""
        is_quotient = self.aggregation in (Aggregation.SHARE, Aggregation.RATIO, Aggregation.GROWTH)
        return is_quotient or self.timing is Timing.AT_END
