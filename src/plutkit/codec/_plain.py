"""How text, numbers and flags look in JSON: as they are."""

import re
from collections.abc import Iterator, Mapping
from math import isfinite
from typing import Any, Final

from plutkit._record import (
    ArgumentRule,
    Declared,
    InstanceRule,
    IntegerRule,
    NumberRule,
    Rule,
    TextRule,
    fault,
)
from plutkit._record._text_rule import FORBIDDEN
from plutkit._text import Text
from plutkit.codec._edge import BROKEN, Edge, UnsoundError
from plutkit.codec._shape import RULES, Definitions, Reader, Schema, Shape, Writer
from plutkit.errors import Fault

_LARGEST_EXACT: Final = 2**53
"""Every whole number up to this one is a float."""


class _AnyTextRule(Declared):
    """Text without control, bidirectional or surrogate characters; it may be blank."""

    none: str = ""

    codes = ("text.type", "text.character")

    def faults(self, path: str, value: object) -> Iterator[Fault]:
        if type(value) is not str:
            yield fault(path, "text.type", value, "is not text; write a text", "bukan teks")
        elif re.search(FORBIDDEN, value):
            yield fault(
                path, "text.character", value,
                "holds a control, bidirectional or surrogate character; remove it",
                "memuat karakter kendali, dua arah atau pengganti; buanglah",
            )  # fmt: skip


class RuledShape(Declared):
    """What JSON has of itself, in a field of a record: the record's own check refuses all else."""

    kinds: tuple[type, ...]
    name: str
    """What JSON Schema calls it."""

    def reader(self) -> Reader:
        return _same

    def read(self, data: object, path: str, edge: Edge) -> object:  # noqa: ARG002 - the protocol
        return data

    def writer(self) -> Writer:
        return _itself

    def claims(self, data: object) -> bool:
        return type(data) in self.kinds

    def schema(self, definitions: Definitions, rule: Rule | None) -> Schema:  # noqa: ARG002
        codes = [*rule.codes] if rule else []
        return {"type": self.name, **limits(rule), RULES: codes}


class PlainShape(Declared):
    """What JSON has of itself, where no record checks it: `rule` refuses all else."""

    kinds: tuple[type, ...]
    name: str
    rule: ArgumentRule
    codes: tuple[str, ...]

    def reader(self) -> Reader:
        check = self.writer()
        return lambda data, _: check(data)

    def read(self, data: object, path: str, edge: Edge) -> object:
        return BROKEN if edge.note(self.rule.faults(path, data)) else data

    def writer(self) -> Writer:
        find = self.rule.faults

        def check(value: Any) -> Any:
            for one in find("", value):
                raise UnsoundError([one])
            return value

        return check

    def claims(self, data: object) -> bool:
        return type(data) in self.kinds

    def schema(self, definitions: Definitions, rule: Rule | None) -> Schema:  # noqa: ARG002
        return {"type": self.name, **limits(self.rule), RULES: [*self.codes]}


class RealShape(Declared):
    """An estimate: a finite number; a whole one may stand without its point, as many write it."""

    kinds = (float,)

    def reader(self) -> Reader:
        return lambda data, _: _real(data)

    def read(self, data: object, path: str, edge: Edge) -> object:
        try:
            return _real(data)
        except UnsoundError as error:
            edge.note(error.within(path).faults)
            return BROKEN

    def writer(self) -> Writer:
        return _real

    def claims(self, data: object) -> bool:
        return type(data) in {int, float}

    def schema(self, definitions: Definitions, rule: Rule | None) -> Schema:  # noqa: ARG002
        return {"type": "number", RULES: ["float"]}


def _same(data: Any, of: Any) -> Any:  # noqa: ARG001 - what cattrs hands to a hook
    return data


def _itself(value: Any) -> Any:
    return value


def _real(data: object) -> float:
    if type(data) is float and isfinite(data):
        return data
    if type(data) is int and abs(data) <= _LARGEST_EXACT:
        return float(data)
    text = Text("is not a finite number; write one", "bukan bilangan hingga; tulis satu")
    raise UnsoundError([fault("", "float", data, text.en, text.id)])


def limits(rule: ArgumentRule | None) -> Schema:
    """Give what JSON Schema can say of a rule of text or of numbers."""
    if isinstance(rule, TextRule):
        return {"minLength": 1, "maxLength": rule.longest}
    if isinstance(rule, IntegerRule | NumberRule):
        return {"minimum": rule.least, "maximum": rule.most}
    return {}


_WHOLE: Final = IntegerRule("")
_FLAG: Final = InstanceRule("", (bool,))
_TEXT: Final = _AnyTextRule()

PLAIN: Final[Mapping[Any, Shape]] = {
    str: PlainShape((str,), "string", _TEXT, _TEXT.codes),
    int: PlainShape((int,), "integer", _WHOLE, _WHOLE.codes),
    bool: PlainShape((bool,), "boolean", _FLAG, _FLAG.codes),
    float: RealShape(),
}
"""The shapes of what stands where no record checks it."""

RULED: Final[Mapping[Any, Shape]] = {
    str: RuledShape((str,), "string"),
    int: RuledShape((int,), "integer"),
    bool: RuledShape((bool,), "boolean"),
}
"""The shapes of what stands in a field of a record."""
