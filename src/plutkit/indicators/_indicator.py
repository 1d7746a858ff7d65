"""What is counted: a card, how contributions are put together, and a function that gives them."""

from collections.abc import Callable, Iterable
from enum import Enum
from fractions import Fraction
from typing import TypeAlias

import attrs

from plutkit._record import RULE, NumberRule, Record, choice, function, instance
from plutkit.domain import RecordKind, Register
from plutkit.indicators._card import Card
from plutkit.indicators._contribution import Contribution
from plutkit.quantities import Period


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
