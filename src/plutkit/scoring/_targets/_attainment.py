"""How far a target is attained, exactly."""

from enum import Enum
from fractions import Fraction
from typing import Final, NamedTuple

from plutkit._record import ChoiceRule, InstanceRule, check_arguments, rules_of
from plutkit.domain import Target, TargetRange
from plutkit.indicators import Direction, Measurement


class TargetAnswer(Enum):
    """Whether a target has an attainment, and if not, why (`jawaban capaian`)."""

    ANSWERED = "answered"
    """It has one."""
    NO_TARGET = "no_target"
    """No target is recorded."""
    NOT_YET_SET = "not_yet_set"
    """Targets are recorded, but none was set by `as_of` and the period's last day."""
    NOT_MEASURED = "not_measured"
    """The actual is not known: that is not zero."""
    ZERO_TARGET = "zero_target"
    """The target is zero: nothing is a part of it."""
    NO_IMPROVEMENT_ASKED = "no_improvement_asked"
    """The target of a level is not better than its baseline."""


class Aim(NamedTuple):
    """What is aimed at: a number, or anything between two."""

    least: int | Fraction
    most: int | Fraction

    @classmethod
    def of(cls, value: int | Fraction | TargetRange) -> "Aim":
        """Give the bounds of the value of a target."""
        if isinstance(value, TargetRange):
            return cls(value.least, value.most)
        return cls(value, value)

    def bound_for(self, direction: Direction) -> int | Fraction:
        """Give the bound that must be reached to meet it: the easier one."""
        return self.least if direction is Direction.MORE_IS_BETTER else self.most


_EXACT: Final = InstanceRule("", (int, Fraction), "not known")


def raw_attainment(
    actual: int | Fraction | None,
    target: int | Fraction | TargetRange,
    *,
    direction: Direction = Direction.MORE_IS_BETTER,
    baseline: int | Fraction | None = None,
) -> Fraction | TargetAnswer:
    """Say how far a target is attained (`capaian`): an exact share, not capped, or why none.

    With actual a, target t and baseline b it is a / t where more is better and (2t - a) / t where
    less is better; from a baseline, which only levels have, (a - b) / (t - b), if t is strictly
    better than b. Of a range anything inside is exactly 1; what is above is measured by its upper
    bound, what is below by its lower one. A range of two equal bounds is that number. A target of
    zero has no attainment, nor has an unknown actual: what the target says by itself comes first.
    It never falls as the actual gets better.

    >>> f"{float(raw_attainment(67_037, 54_260)):.2%}"
    '123.55%'
    >>> raw_attainment(8, 10, direction=Direction.LESS_IS_BETTER)
    Fraction(6, 5)
    >>> raw_attainment(30, 40, baseline=20), raw_attainment(30, 40, baseline=40).value
    (Fraction(1, 2), 'no_improvement_asked')
    >>> raw_attainment(None, 10).value, raw_attainment(3, 0).value
    ('not_measured', 'zero_target')

    Raises `ArgumentError` that lists every argument of a wrong type, and for a target below 0.
    Source: performance reports of the government; the rule for ranges is borrowed from PermenPANRB
    8/2021.
    """
    check_arguments(
        "raw_attainment",
        actual=(_EXACT, actual),
        target=(rules_of(Target)["value"], target),
        direction=(ChoiceRule("", Direction), direction),
        baseline=(_EXACT, baseline),
    )
    return attainment_of(actual, Aim.of(target), direction, baseline)


def attainment_of(
    actual: int | Fraction | None,
    aim: Aim,
    direction: Direction,
    baseline: int | Fraction | None = None,
) -> Fraction | TargetAnswer:
    """Give the attainment or why there is none: the bare rule, which checks nothing.

    Without a baseline it is measured from 0 or, where less is better, from twice the target.
    """
    is_range, is_more = aim.least < aim.most, direction is Direction.MORE_IS_BETTER
    if actual is None and is_range:
        return TargetAnswer.NOT_MEASURED
    target = aim.least if actual is None else min(max(actual, aim.least), aim.most)
    if is_range and target == actual:
        return Fraction(1)
    start = baseline
    if start is None:
        start = 0 if is_more else 2 * target
    asked = target - start if is_more else start - target
    if asked <= 0:
        return TargetAnswer.ZERO_TARGET if baseline is None else TargetAnswer.NO_IMPROVEMENT_ASKED
    if actual is None:
        return TargetAnswer.NOT_MEASURED
    return Fraction(actual - start) / (target - start)


def capped_attainment(raw: Fraction) -> Fraction:
    """Cap an attainment to what lies within 0 and 1 (`capaian dibatasi`).

    >>> [capped_attainment(Fraction(percent, 100)) for percent in (-5, 40, 130)]
    [Fraction(0, 1), Fraction(2, 5), Fraction(1, 1)]

    Raises `ArgumentError` for what is no Fraction.
    """
    check_arguments("capped_attainment", raw=(InstanceRule("", (Fraction,)), raw))
    return min(Fraction(1), max(Fraction(0), raw))


def old_attainment(actual: int | Fraction | None, aim: Aim) -> Fraction:
    """Give the attainment as the 2017-2019 system did: actual over target, and 0 for none.

    It knew neither a direction nor a baseline. It knew no ranges either: of one is taken what holds
    where more is better.
    """
    found = attainment_of(actual, aim, Direction.MORE_IS_BETTER)
    return found if isinstance(found, Fraction) else Fraction(0)


def id_of(target: Target | None) -> str | None:
    """Give the id of a target, if there is one."""
    return None if target is None else target.id


def target_cells(name: str, target: Target | None) -> dict[str, object]:
    """Give the id of a target and its bounds; those of a number are equal."""
    least, most = (None, None) if target is None else Aim.of(target.value)
    return {name: id_of(target), f"{name}_least": least, f"{name}_most": most}


def measured_cells(found: Measurement | None) -> dict[str, object]:
    """Give a value, why there is none, its bounds and the records behind it."""
    names = ("value", "no_value", "at_least", "at_most", "record_ids")
    cells = {name: None if found is None else getattr(found, name) for name in names}
    return {"actual": cells.pop("value"), **cells}
