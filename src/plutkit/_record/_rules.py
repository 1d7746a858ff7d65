"""Rules of numbers, choices, records and tuples."""

from collections.abc import Iterator
from enum import Enum
from typing import Any, Final, cast

from plutkit._record._rule import ArgumentRule, Declared, Rule, bound, fault
from plutkit._text import LANGUAGES, Text
from plutkit.errors import Fault

LARGEST_INTEGER: Final = 2**63 - 1
"""Whole numbers lie within plus and minus this bound, so that every format can hold them."""


class IntegerRule(Declared):
    """A whole number between `least` and `most`, both inclusive; True is not 1."""

    doc: str
    none: str = ""
    least: int = -LARGEST_INTEGER
    most: int = LARGEST_INTEGER

    codes = ("integer.type", "integer.range")

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


class ChoiceRule(Declared):
    """One member of an enumeration."""

    doc: str
    of: type[Enum]
    none: str = ""

    codes = ("choice",)

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


class OneOfRule(Declared):
    """One of a few texts."""

    doc: str
    of: tuple[str, ...]
    none: str = ""

    codes = ("choice",)

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


class InstanceRule(Declared):
    """A value of exactly one of the classes in `of`."""

    doc: str
    of: tuple[type, ...]
    none: str = ""

    codes = ("instance",)

    def expression(self, value: str, names: dict[str, Any]) -> str:
        if len(self.of) == 1:
            return f"type({value}) is {bound(names, self.of[0])}"
        return f"type({value}) in {bound(names, self.of)}"

    def faults(self, path: str, value: object) -> Iterator[Fault]:
        if type(value) not in self.of:
            wanted = tuple(kind.__name__ for kind in self.of)
            how = how_to_read(self.of, value)
            yield fault(
                path, "instance", value,
                f"is not a {' or '.join(wanted)}; give one{how.en}",
                f"bukan {' atau '.join(wanted)}; berikan satu{how.id}",
            )  # fmt: skip

    def describe(self) -> str:
        return " or ".join(kind.__name__ for kind in self.of)


def how_to_read(kinds: tuple[type, ...], value: object) -> Text:
    """Say which functions read text as one of the kinds, if the value is text."""
    named = tuple(
        f"{kind.__name__}.{reader}"
        for kind in kinds
        for reader in ("parse", "fromisoformat")
        if hasattr(kind, reader)
    )
    if type(value) is not str or not named:
        return Text("", "")
    return Text(
        f" (text is read by {' or '.join(named)})", f" (teks dibaca dengan {' atau '.join(named)})"
    )


class TupleRule(Declared):
    """A tuple of at least `least` items that each obey `item`; none twice if `unique`."""

    doc: str
    item: Rule
    none: str = ""
    least: int = 0
    unique: bool = True

    @property
    def codes(self) -> tuple[str, ...]:
        return ("tuple.type", "tuple.short", "tuple.twice", *self.item.codes)

    def expression(self, value: str, names: dict[str, Any]) -> str:
        item = self.item.expression("_item", names)
        size = f"len({value}) >= {self.least}"
        every = f"all([{item} for _item in {value}])"
        once = f" and (len({value}) < 2 or len(set({value})) == len({value}))"
        return f"type({value}) is tuple and {size} and {every}{once * self.unique}"

    def faults(self, path: str, value: object) -> Iterator[Fault]:
        items = items_of(value)
        if items is None:
            yield fault(
                path, "tuple.type", value, "is not a tuple; give one", "bukan tuple; berikan satu"
            )  # fmt: skip
        else:
            yield from item_faults(path, items, self.item, least=self.least, unique=self.unique)

    def describe(self) -> str:
        size = f", at least {self.least}" if self.least else ""
        return f"tuple{size}, each {self.item.describe()}{', none twice' * self.unique}"


def items_of(value: object) -> tuple[object, ...] | None:
    """Give the items of a tuple, and None for what is none."""
    return cast("tuple[object, ...]", value) if type(value) is tuple else None


def item_faults(
    path: str, items: tuple[object, ...], rule: ArgumentRule, *, least: int, unique: bool
) -> Iterator[Fault]:
    """Give every fault of items that each obey `rule`, each with its position."""
    if len(items) < least:
        yield fault(
            path, "tuple.short", items,
            f"has too few items; give at least {least}",
            f"terlalu sedikit isinya; berikan sedikitnya {least}",
        )  # fmt: skip
    below = [one for i, item in enumerate(items) for one in rule.faults(f"{path}[{i}]", item)]
    yield from below
    if unique and not below:
        seen = set[object]()
        for i, item in enumerate(items):
            if item in seen:
                yield fault(
                    f"{path}[{i}]", "tuple.twice", item,
                    "stands there twice; give it once", "tertulis dua kali; tulis sekali",
                )  # fmt: skip
            seen.add(item)


class FunctionRule(Declared):
    """Something that can be called; what it takes and gives is in its type."""

    doc: str
    none: str = ""

    codes = ("function",)

    def expression(self, value: str, names: dict[str, Any]) -> str:  # noqa: ARG002 - the protocol
        return f"callable({value})"

    def faults(self, path: str, value: object) -> Iterator[Fault]:
        if not callable(value):
            yield fault(
                path, "function", value,
                "is not a function; give one", "bukan fungsi; berikan satu",
            )  # fmt: skip

    def describe(self) -> str:
        return "function"


class AnythingRule(Declared):
    """Any value: for the fields of generic records."""

    doc: str
    none: str = "a value like any other"

    codes = ()

    def expression(self, value: str, names: dict[str, Any]) -> str:  # noqa: ARG002 - the protocol
        return "True"

    def faults(self, path: str, value: object) -> Iterator[Fault]:  # noqa: ARG002 - the protocol
        yield from ()

    def describe(self) -> str:
        return "any value"


LANGUAGE: Final = OneOfRule("The language of what is shown.", LANGUAGES)
