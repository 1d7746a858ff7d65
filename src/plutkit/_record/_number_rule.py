"""The rule of exact numbers."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Any, Final, cast

from plutkit._record._rule import RULE, Declared, Rule, bound, fault
from plutkit._record._rules import LARGEST_INTEGER
from plutkit.errors import Fault

_EXACT: Final = (int, Fraction)


class NumberRule(Declared):
    """An exact number, int or Fraction, between `least` and `most`, both inclusive."""

    doc: str
    none: str = ""
    least: int = -LARGEST_INTEGER
    most: int = LARGEST_INTEGER

    codes = ("number.type", "number.range")

    def expression(self, value: str, names: dict[str, Any]) -> str:
        return (
            f"type({value}) in {bound(names, _EXACT)} and {self.least} <= {value} <= {self.most} "
            f"and {value}.denominator <= {LARGEST_INTEGER}"
        )

    def faults(self, path: str, value: object) -> Iterator[Fault]:
        if type(value) not in _EXACT:
            yield fault(
                path, "number.type", value,
                "is not an exact number; give an int or a Fraction",
                "bukan bilangan eksak; berikan int atau Fraction",
            )  # fmt: skip
            return
        number = cast("int | Fraction", value)
        if not self.least <= number <= self.most or number.denominator > LARGEST_INTEGER:
            yield fault(
                path, "number.range", value,
                f"is not within {self.least} and {self.most}, or its denominator is above "
                f"{LARGEST_INTEGER}; give a number in that range, rounded if need be",
                f"tidak di antara {self.least} dan {self.most}, atau penyebutnya di atas "
                f"{LARGEST_INTEGER}; berikan bilangan di rentang itu, bulatkan bila perlu",
            )  # fmt: skip

    def describe(self) -> str:
        if (self.least, self.most) == (-LARGEST_INTEGER, LARGEST_INTEGER):
            return "exact number"
        if self.most == LARGEST_INTEGER:
            return f"exact number, at least {self.least}"
        return f"exact number from {self.least} to {self.most}"


def number(
    doc: str, *, least: int = -LARGEST_INTEGER, most: int = LARGEST_INTEGER, none: str = ""
) -> dict[str, Rule]:
    """Declare a field with an int or a Fraction."""
    return {RULE: NumberRule(doc, none, least, most)}
