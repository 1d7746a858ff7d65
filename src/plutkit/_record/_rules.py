"""What one field may hold, as data.

From a rule come the check of the record (`expression`: one generated expression, fast), the list of
faults (`faults`: slow, complete), the documentation (`describe`) and the strategies.
A test proves that `expression` and `faults` agree.
"""

import re
from collections.abc import Iterator
from enum import Enum
from typing import Any, Final, NamedTuple, Protocol, cast

from plutkit._text import LANGUAGES, Text, shown
from plutkit.errors import Fault

RULE: Final = "plutkit.rule"
"""The key of a field's rule in its attrs metadata."""

LARGEST_INTEGER: Final = 2**63 - 1
"""Whole numbers lie within plus and minus this bound, so that every format can hold them."""

_LONGEST_TEXT: Final = 500
_FORBIDDEN: Final = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)


class Rule(Protocol):
    """A rule of one field. `none` says what None means, or is empty when None is refused."""

    @property
    def none(self) -> str: ...

    @property
    def doc(self) -> str: ...

    def expression(self, value: str, names: dict[str, Any]) -> str:
        """Give the source of an expression that is true when the local `value` obeys the rule.

        What the expression needs is put into `names`. None is none of its business.
        """
        ...

    def faults(self, path: str, value: object) -> Iterator[Fault]:
        """Give every fault of the value, which is not an allowed None."""
        ...

    def describe(self) -> str:
        """Say the rule in a few English words, for the reference."""
        ...


def bound(names: dict[str, Any], value: object) -> str:
    """Give `value` a name in the generated check."""
    name = f"_{len(names)}"
    names[name] = value
    return name


class TextRule(NamedTuple):
    """Text: not empty, no outer blanks, no control, bidirectional or surrogate characters.

    `kind` names the records whose id the text is (`identifies`) or refers to.
    """

    doc: str
    none: str = ""
    kind: str = ""
    identifies: bool = False
    longest: int = _LONGEST_TEXT

    def expression(self, value: str, names: dict[str, Any]) -> str:
        search = bound(names, _FORBIDDEN.search)
        return (
            f"type({value}) is str and 0 < len({value}) <= {self.longest} "
            f"and {value}.strip() == {value} "
            f"and ({value}.isprintable() or {search}({value}) is None)"
        )

    def faults(self, path: str, value: object) -> Iterator[Fault]:
        if type(value) is not str:
            yield fault(
                path, "text.type", value,
                "is not text; give a str", "bukan teks; berikan str",
            )  # fmt: skip
            return
        if not value.strip():
            yield fault(
                path, "text.blank", value,
                "is blank; give at least one visible character",
                "kosong; berikan sedikitnya satu karakter yang tampak",
            )  # fmt: skip
            return
        if value.strip() != value:
            yield fault(
                path, "text.outer_blanks", value,
                "begins or ends with a blank; strip it", "diawali atau diakhiri spasi; buanglah",
            )  # fmt: skip
        if len(value) > self.longest:
            yield fault(
                path, "text.long", value,
                f"is longer than {self.longest} characters; shorten it",
                f"lebih panjang dari {self.longest} karakter; pendekkan",
            )  # fmt: skip
        if found := _FORBIDDEN.search(value):
            where = f"U+{ord(found[0]):04X}"
            yield fault(
                path, "text.character", value,
                f"holds {where}, a control, bidirectional or surrogate character; remove it",
                f"memuat {where}, karakter kendali, dua arah atau pengganti; buanglah",
            )  # fmt: skip

    def describe(self) -> str:
        if self.kind and not self.identifies:
            return f"text: the id of a {self.kind}"
        return f"text of 1 to {self.longest} characters"


class IntegerRule(NamedTuple):
    """A whole number between `least` and `most`, both inclusive; True is not 1."""

    doc: str
    none: str = ""
    least: int = -LARGEST_INTEGER
    most: int = LARGEST_INTEGER

    def expression(self, value: str, names: dict[str, Any]) -> str:  # noqa: ARG002 - the protocol
        return f"type({value}) is int and {self.least} <= {value} <= {self.most}"

    def faults(self, path: str, value: object) -> Iterator[Fault]:
        if type(value) is not int:
            yield fault(
                path, "integer.type", value,
                "is not a whole number; give an int", "bukan bilangan bulat; berikan int",
            )  # fmt: skip
        elif not self.least <= value <= self.most:
            yield fault(
                path, "integer.range", value,
                f"is not within {self.least} and {self.most}; give a number in that range",
                f"tidak di antara {self.least} dan {self.most}; berikan bilangan di rentang itu",
            )  # fmt: skip

    def describe(self) -> str:
        if (self.least, self.most) == (-LARGEST_INTEGER, LARGEST_INTEGER):
            return "whole number"
        if self.most == LARGEST_INTEGER:
            return f"whole number, at least {self.least}"
        return f"whole number from {self.least} to {self.most}"


class ChoiceRule(NamedTuple):
    """One member of an enumeration."""

    doc: str
    of: type[Enum]
    none: str = ""

    def expression(self, value: str, names: dict[str, Any]) -> str:
        return f"type({value}) is {bound(names, self.of)}"

    def faults(self, path: str, value: object) -> Iterator[Fault]:
        if type(value) is not self.of:
            members = ", ".join(str(member) for member in self.of)
            yield fault(
                path, "choice", value,
                f"is not a {self.of.__name__}; give one of {members}",
                f"bukan {self.of.__name__}; berikan salah satu dari {members}",
            )  # fmt: skip

    def describe(self) -> str:
        return f"one of {self.of.__name__}"


class OneOfRule(NamedTuple):
    """One of a few texts."""

    doc: str
    of: tuple[str, ...]
    none: str = ""

    def expression(self, value: str, names: dict[str, Any]) -> str:
        return f"type({value}) is str and {value} in {bound(names, self.of)}"

    def faults(self, path: str, value: object) -> Iterator[Fault]:
        if type(value) is not str or value not in self.of:
            members = ", ".join(map(repr, self.of))
            yield fault(
                path, "choice", value,
                f"is not known here; give one of {members}",
                f"tidak dikenal di sini; berikan salah satu dari {members}",
            )  # fmt: skip

    def describe(self) -> str:
        return f"one of {', '.join(map(repr, self.of))}"


class InstanceRule(NamedTuple):
    """A value of exactly one of the classes in `of`."""

    doc: str
    of: tuple[type, ...]
    none: str = ""

    def expression(self, value: str, names: dict[str, Any]) -> str:
        if len(self.of) == 1:
            return f"type({value}) is {bound(names, self.of[0])}"
        return f"type({value}) in {bound(names, self.of)}"

    def faults(self, path: str, value: object) -> Iterator[Fault]:
        if type(value) not in self.of:
            wanted = " or ".join(kind.__name__ for kind in self.of)
            yield fault(
                path, "instance", value, f"is not a {wanted}; give one", f"bukan {wanted}"
            )  # fmt: skip

    def describe(self) -> str:
        return " or ".join(kind.__name__ for kind in self.of)


class TupleRule(NamedTuple):
    """A tuple of at least `least` items that each obey `item`; none twice if `unique`."""

    doc: str
    item: Rule
    none: str = ""
    least: int = 0
    unique: bool = True

    def expression(self, value: str, names: dict[str, Any]) -> str:
        item = self.item.expression("_item", names)
        size = f"len({value}) >= {self.least}"
        every = f"all([{item} for _item in {value}])"
        once = f" and (len({value}) < 2 or len(set({value})) == len({value}))"
        return f"type({value}) is tuple and {size} and {every}{once * self.unique}"

    def faults(self, path: str, value: object) -> Iterator[Fault]:
        if type(value) is not tuple:
            yield fault(
                path, "tuple.type", value, "is not a tuple; give one", "bukan tuple; berikan satu"
            )  # fmt: skip
            return
        items = cast("tuple[object, ...]", value)
        if len(items) < self.least:
            yield fault(
                path, "tuple.short", items,
                f"has too few items; give at least {self.least}",
                f"terlalu sedikit isinya; berikan sedikitnya {self.least}",
            )  # fmt: skip
        below = [f for i, item in enumerate(items) for f in self.item.faults(f"{path}[{i}]", item)]
        yield from below
        if self.unique and not below:
            for i, item in enumerate(items):
                if item in items[:i]:
                    yield fault(
                        f"{path}[{i}]", "tuple.twice", item,
                        "stands there twice; give it once", "tertulis dua kali; tulis sekali",
                    )  # fmt: skip

    def describe(self) -> str:
        size = f", at least {self.least}" if self.least else ""
        return f"tuple{size}, each {self.item.describe()}{', none twice' * self.unique}"


class AnythingRule(NamedTuple):
    """Any value: for the fields of generic records."""

    doc: str
    none: str = "a value like any other"

    def expression(self, value: str, names: dict[str, Any]) -> str:  # noqa: ARG002 - the protocol
        return "True"

    def faults(self, path: str, value: object) -> Iterator[Fault]:  # noqa: ARG002 - the protocol
        yield from ()

    def describe(self) -> str:
        return "any value"


def fault(path: str, code: str, value: object, en: str, id: str) -> Fault:
    """Make a fault that shows `value`."""
    return Fault(path, code, shown(value), Text(en, id))


LANGUAGE: Final = OneOfRule("The language of what is shown.", LANGUAGES)
