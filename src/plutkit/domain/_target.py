"""Targets."""

from collections.abc import Iterator
from datetime import date
from enum import Enum
from fractions import Fraction
from typing import Any, Final

import attrs

from plutkit._record import (
    RULE,
    Declared,
    Holds,
    InstanceRule,
    NumberRule,
    Record,
    TupleRule,
    bound,
    choice,
    fault,
    identifier,
    instance,
    number,
    reference,
    text,
)
from plutkit._text import Text
from plutkit.errors import Fault
from plutkit.quantities import Period, Source
from plutkit.quantities._day_rules import day


class TargetStatus(Enum):
    """Whether a target holds (`status target`)."""

    PROPOSED = "proposed"
    """`Usulan`: it never stands."""
    SET = "set"
    """`Ditetapkan`."""


def _is_upward(least: int | Fraction, most: int | Fraction) -> bool:
    return least <= most


@attrs.frozen(kw_only=True)
class TargetRange(Record):
    """A target that any value within two bounds meets, both inclusive (`target rentang`).

    >>> TargetRange(least=10, most=20).most
    20

    Bounds out of order are refused with `InvalidRecordError`.
    """

    least: int | Fraction = attrs.field(metadata=number("The lower bound.", least=0))
    most: int | Fraction = attrs.field(metadata=number("The upper bound.", least=0))

    _relations = (
        Holds(
            ("least", "most"), _is_upward, "target.range",
            Text(
                "is below least; give the upper bound as most",
                "lebih kecil dari least; berikan batas atas sebagai most",
            ),
        ),
    )  # fmt: skip


class _ValueRule(Declared):
    """What is aimed at: an exact number of at least 0, or a range."""

    doc: str
    none: str = ""

    codes = ("target.value", "number.range")

    def expression(self, value: str, names: dict[str, Any]) -> str:
        exact = _EXACT.expression(value, names)
        return f"type({value}) is {bound(names, TargetRange)} or {exact}"

    def faults(self, path: str, value: object) -> Iterator[Fault]:
        if type(value) is TargetRange:
            return
        if type(value) in (int, Fraction):
            yield from _EXACT.faults(path, value)
            return
        yield fault(
            path, "target.value", value,
            "is no target; give an int, a Fraction or a TargetRange",
            "bukan target; berikan int, Fraction atau TargetRange",
        )  # fmt: skip

    def describe(self) -> str:
        return "exact number, at least 0, or `TargetRange`"


_EXACT: Final = NumberRule("", least=0)


def _has_one_owner(centre_id: str | None, consultant_id: str | None) -> bool:
    return centre_id is None or consultant_id is None


def _fits(period: Period, profile: tuple[Fraction, ...] | None) -> bool:
    return profile is None or (
        len(profile) == len(period.split("month")) and min(profile) >= 0 and sum(profile) == 1
    )


@attrs.frozen(kw_only=True)
class Target(Record):
    """What was aimed at: for the network, a centre or a consultant (`target`).

    Targets are revised by further records: the one set last by a day stands on that day.

    >>> Target(
    ...     id="t-1",
    ...     indicator_key="businesses_assisted",
    ...     centre_id="c-1",
    ...     period=Period.year(2023),
    ...     value=100,
    ...     unit="businesses",
    ...     status=TargetStatus.SET,
    ...     set_on=date(2023, 1, 16),
    ... ).baseline is None
    True

    A value below 0, an owner that is both a centre and a consultant, and a profile that has not one
    share for each calendar month of the period, has one below 0, or does not add up to 1, are
    refused with `InvalidRecordError`.
    """

    id: str = attrs.field(metadata=identifier("target"))
    indicator_key: str = attrs.field(metadata=text("The key of the indicator's card."))
    centre_id: str | None = attrs.field(
        default=None,
        metadata=reference("centre", "Whose target it is.", none="a consultant's or the network's"),
    )
    consultant_id: str | None = attrs.field(
        default=None,
        metadata=reference("consultant", "Whose target it is.", none="a centre's or the network's"),
    )
    period: Period = attrs.field(metadata=instance(Period, doc="When it is to be reached."))
    value: int | Fraction | TargetRange = attrs.field(
        metadata={RULE: _ValueRule("What is aimed at.")}
    )
    unit: str = attrs.field(
        metadata=text("The unit, as the indicator's card has it in either language.")
    )
    status: TargetStatus = attrs.field(metadata=choice(TargetStatus, "Proposed or set."))
    set_on: date = attrs.field(metadata=day("The day on which it was set, or proposed."))
    baseline: int | Fraction | None = attrs.field(
        default=None, metadata=number("The value to start from.", none="none given")
    )
    profile: tuple[Fraction, ...] | None = attrs.field(
        default=None,
        metadata={
            RULE: TupleRule(
                "The shares of it due in each calendar month of the period; they add up to 1.",
                InstanceRule("", (Fraction,)),
                "spread evenly over the days",
                unique=False,
            )
        },
    )
    provenance: Source | None = attrs.field(
        default=None, metadata=instance(Source, doc="Where the record is from.", none="not stated")
    )

    _relations = (
        Holds(
            ("centre_id", "consultant_id"), _has_one_owner, "target.owner",
            Text(
                "stands beside a centre_id; give one of the two: a consultant has a centre",
                "tertulis bersama centre_id; berikan salah satu: konsultan sudah punya PLUT",
            ),
        ),
        Holds(
            ("period", "profile"), _fits, "target.profile",
            Text(
                "is not one share of at least 0 for each calendar month of the period, together "
                "1; correct it or leave it out",
                "tidak berisi satu bagian, sedikitnya 0, per bulan kalender dalam periode yang "
                "berjumlah 1; betulkan atau kosongkan",
            ),
        ),
    )  # fmt: skip
