"""What happened to a business between two snapshots."""

from datetime import date
from enum import Enum
from fractions import Fraction
from typing import NamedTuple

import attrs

from plutkit._record import Record, choice, instance, integer, listed, reference, text
from plutkit.indicators._doubts import Doubt
from plutkit.quantities._day_rules import day as day_field


class MoveKind(Enum):
    """What a business did (`perubahan kelas`)."""

    GROWTH = "growth"
    """It rose by itself: a level-up (`naik kelas`)."""
    RETURN = "return"
    """It rose by itself to a level that it had held before."""
    STAY = "stay"
    """Neither it nor the law moved, or it rose above the top, where no rise counts."""
    FALL = "fall"
    """It fell by itself (`turun kelas`)."""
    RULE_CHANGE = "rule_change"
    """Only the law moved."""
    CLOSURE = "closure"
    """It closed before a later level was known."""
    UNKNOWN = "unknown"
    """A level is not known."""
    NOT_APPLICABLE = "not_applicable"
    """The definition says nothing of such a business."""


class Judgement(NamedTuple):
    """What a definition says of an earlier and a later snapshot of one business.

    Levels count from 0, the lowest; None is not known. A definition of one's own needs `from_level`
    and `to_level`, `can_rise` (whether the earlier level could still rise; None if that level is
    not known), and `doubt` where something is not known or does not apply.
    """

    from_level: int | None = None
    to_level: int | None = None
    can_rise: bool | None = None
    doubt: Doubt | None = None
    applies: bool = True
    """Whether the definition says anything of such a business at all."""
    growth_part: int | None = None
    """By how many levels the business moved itself; None for all of `to_level - from_level`."""
    law_part: int | None = 0
    """By how many levels the law moved the old amounts; None if that is not known."""
    order_matters: bool = False
    """Whether the other order of law and growth gives another growth part."""
    law: str | None = None
    """The instrument that judged, if any."""
    is_past_law: bool = False
    """Whether it was no longer in force on that day, and none had followed."""
    progress: Fraction | None = None
    """How far the earlier amount was on the way to the next level, from 0 to 1."""
    later_progress: Fraction | None = None
    """How far the later amount was on the way to the level after its own, from 0 to 1."""
    factor: Fraction | None = None
    """The later amount over the earlier one."""
    day: date | None = None
    """The day on which it happened, where that is not the later snapshot's."""
    evidence: tuple[str, ...] = ()
    """The ids of what was looked at beside the two snapshots."""


@attrs.frozen(kw_only=True)
class Move(Record):
    """What happened to a business between two days, by one definition (`perubahan kelas`).

    >>> from plutkit.indicators import LEGAL_CLASS_BY_SALES, history_of
    >>> from plutkit.quantities import Period
    >>> from plutkit.samples import network
    >>> register = network()
    >>> history = history_of(
    ...     register,
    ...     register.beneficiaries[0].id,
    ...     window=Period.year(2023),
    ...     as_of=date(2024, 6, 30),
    ... )
    >>> [move.days for move in LEGAL_CLASS_BY_SALES.moves(history)]
    [365]
    """

    beneficiary_id: str = attrs.field(metadata=reference("beneficiary", "The id of the business."))
    kind: MoveKind = attrs.field(metadata=choice(MoveKind, "What it did."))
    from_day: date | None = attrs.field(
        metadata=day_field("The day of the earlier snapshot.", none="there is none")
    )
    to_day: date | None = attrs.field(
        metadata=day_field(
            "The day of the later snapshot, or of the document.", none="there is none"
        )
    )
    from_level: int | None = attrs.field(
        metadata=integer("The level before, from 0.", least=0, none="not known")
    )
    to_level: int | None = attrs.field(
        metadata=integer("The level after, from 0.", least=0, none="not known")
    )
    can_rise: bool | None = attrs.field(
        metadata=instance(bool, doc="Whether it could rise before.", none="not known")
    )
    growth_part: int | None = attrs.field(
        metadata=integer("By how many levels the business moved itself.", none="not known")
    )
    law_part: int | None = attrs.field(
        metadata=integer("By how many levels the law moved the old amounts.", none="not known")
    )
    order_matters: bool = attrs.field(
        metadata=instance(bool, doc="Whether the other order would give another growth part.")
    )
    law: str | None = attrs.field(
        metadata=text("The instrument that judged both snapshots.", none="the definition has none")
    )
    is_past_law: bool = attrs.field(
        metadata=instance(bool, doc="Whether that law was no longer in force, and none followed.")
    )
    progress: Fraction | None = attrs.field(
        metadata=instance(
            Fraction,
            doc="How far it was on the way to the next bound, from 0 to 1.",
            none="not known, or there is no next one",
        )
    )
    later_progress: Fraction | None = attrs.field(
        metadata=instance(
            Fraction,
            doc="How far the later amount was on the way to the bound after it, from 0 to 1: "
            "progress without crossing, where the level stayed.",
            none="not known, or there is no next one",
        )
    )
    factor: Fraction | None = attrs.field(
        metadata=instance(
            Fraction, doc="The later amount over the earlier one.", none="not known, or from zero"
        )
    )
    doubt: Doubt | None = attrs.field(
        metadata=choice(Doubt, "Why something is not known or does not apply.", none="all is known")
    )
    evidence: tuple[str, ...] = attrs.field(
        metadata=listed(str, "The ids of the snapshots and documents looked at.")
    )

    @property
    def days(self) -> int | None:
        """The days from the earlier to the later snapshot; None if one of them is missing."""
        if self.from_day is None or self.to_day is None:
            return None
        return (self.to_day - self.from_day).days

    @property
    def is_level_up(self) -> bool:
        """Whether the business rose by itself."""
        return self.kind in _RISES

    @property
    def is_known(self) -> bool:
        """Whether it is known what the business did; a closure is."""
        return self.kind not in _NOT_KNOWN


_NOT_KNOWN = frozenset({MoveKind.UNKNOWN, MoveKind.NOT_APPLICABLE})
_RISES = frozenset({MoveKind.GROWTH, MoveKind.RETURN})
