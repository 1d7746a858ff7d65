"""A rule names the codes of its faults: the schemas list what reading may refuse by them."""

from datetime import date
from fractions import Fraction
from typing import Final

import pytest

import plutkit
from plutkit import PartialDate, Period
from plutkit._record import Record, Rule, rules_of

VALUES: Final[tuple[object, ...]] = (
    None, True, -1, 0, 7, 2**70, 0.5, Fraction(3, 2), "", " ", "x", " x", "x\n", "x" * 5000,
    "5171011234567890", (), ("x",), ("x", "x"), (7, 7), ("",), ["x"], {}, object(), int, print,
    date(2023, 5, 4), PartialDate.month(2023, 5), Period.year(2023),
)  # fmt: skip
"""Something of every kind: little of it obeys a rule."""


RULES: Final = {
    f"{cls.__name__}.{name}": rule
    for cls in (getattr(plutkit, name) for name in plutkit.__all__)
    if isinstance(cls, type) and issubclass(cls, Record)
    for name, rule in rules_of(cls).items()
}
"""The rule of each field of each public record."""


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_each_code_is_named_by_the_rule(rule: Rule) -> None:
    """Whatever is wrong; None is none of a rule's business where it is allowed."""
    values = [value for value in VALUES if value is not None or not rule.none]
    told = {fault.code for value in values for fault in rule.faults("it", value)}
    assert told <= set(rule.codes)
