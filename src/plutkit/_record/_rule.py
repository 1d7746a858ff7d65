"""What a rule of one field is.

From a rule come the check of the record (`expression`: one generated expression, fast), the list of
faults (`faults`: slow, complete), the documentation (`describe`) and the strategies.
A test proves that `expression` and `faults` agree.
"""

from collections.abc import Iterator
from typing import Any, Final, Protocol, dataclass_transform

from plutkit._text import Text, shown
from plutkit.errors import Fault

RULE: Final = "plutkit.rule"
"""The key of a field's rule in its attrs metadata."""


class ArgumentRule(Protocol):
    """A rule of one argument. `none` says what None means, or is empty when None is refused."""

    @property
    def none(self) -> str: ...

    def faults(self, path: str, value: object) -> Iterator[Fault]:
        """Give every fault of the value, which is not an allowed None."""
        ...


class Rule(ArgumentRule, Protocol):
    """A rule of one field."""

    @property
    def doc(self) -> str: ...
    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of the faults that it may give, but for those of the records within."""
        ...

    def expression(self, value: str, names: dict[str, Any]) -> str:
        """Give the source of an expression that is true when the local `value` obeys the rule.

        What the expression needs is put into `names`. None is none of its business.
        """
        ...

    def describe(self) -> str:
        """Say the rule in a few English words, for the reference."""
        ...


@dataclass_transform(frozen_default=True)
class Declared:
    """The base of plain values: annotated fields are given in order or by name, none is changed.

    It is no `NamedTuple`, because Python generates the source of each of those, and on import.
    """

    def __init__(self, *values: object, **named: object) -> None:
        vars(self).update(zip(type(self).__annotations__, values, strict=False), **named)


def bound(names: dict[str, Any], value: object) -> str:
    """Give `value` a name in the generated check."""
    name = f"_{len(names)}"
    names[name] = value
    return name


def fault(path: str, code: str, value: object, en: str, id: str) -> Fault:
    """Make a fault that shows `value`."""
    return Fault(path, code, shown(value), Text(en, id))
