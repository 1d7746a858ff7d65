"""How tuples, alternatives and values of an open type look in JSON."""

from collections.abc import Callable, Iterable
from typing import Any, Final, NoReturn, cast

from plutkit._record import Declared, Rule, TupleRule
from plutkit._text import Text
from plutkit.codec._edge import BROKEN, Edge, UnsoundError
from plutkit.codec._shape import RULES, Definitions, Reader, Schema, Shape, Writer
from plutkit.errors import Fault

_NULL: Final[Schema] = {"type": "null"}


class TupleShape(Declared):
    """A tuple, as an array."""

    item: Shape

    kinds = (tuple,)

    def reader(self) -> Reader:
        item = self.item.reader()

        def read(data: Any, of: Any) -> Any:
            if type(data) is not list:
                raise UnsoundError
            return tuple([item(one, of) for one in cast("list[object]", data)])

        return read

    def read(self, data: object, path: str, edge: Edge) -> object:
        if type(data) is not list:
            return edge.refuse(
                path, "array.type", data,
                Text("is not an array; write one", "bukan larik; tulis satu"),
            )  # fmt: skip
        read = self.item.read
        items = [
            read(one, f"{path}[{position}]", edge)
            for position, one in enumerate(cast("list[object]", data))
        ]
        return BROKEN if any(one is BROKEN for one in items) else tuple(items)

    def writer(self) -> Writer:
        item = self.item.writer()

        def write(value: Any) -> Any:
            try:
                return [item(one) for one in value]
            except UnsoundError:
                parts = [(f"[{place}]", item, one) for place, one in enumerate(value)]
                raise located(parts) from None

        return write

    def claims(self, data: object) -> bool:
        return type(data) is list

    def schema(self, definitions: Definitions, rule: Rule | None) -> Schema:
        if not isinstance(rule, TupleRule):
            return {"type": "array", "items": self.item.schema(definitions, None)}
        schema: Schema = {"type": "array", "items": self.item.schema(definitions, rule.item)}
        if rule.least:
            schema["minItems"] = rule.least
        if rule.unique:
            schema |= {"uniqueItems": True, RULES: ["tuple.twice"]}
        return schema


class OptionalShape(Declared):
    """A value or null."""

    value: Shape

    @property
    def kinds(self) -> tuple[type, ...]:
        return (*self.value.kinds, type(None))

    def reader(self) -> Reader:
        read = self.value.reader()
        return lambda data, of: None if data is None else read(data, of)

    def read(self, data: object, path: str, edge: Edge) -> object:
        return None if data is None else self.value.read(data, path, edge)

    def writer(self) -> Writer:
        write = self.value.writer()
        return lambda value: None if value is None else write(value)

    def claims(self, data: object) -> bool:
        return data is None or self.value.claims(data)

    def schema(self, definitions: Definitions, rule: Rule | None) -> Schema:
        schema = self.value.schema(definitions, rule)
        return {"anyOf": [*schema.get("anyOf", [schema]), _NULL]}


class AnyOfShape(Declared):
    """One of several shapes: the first that claims the data."""

    options: tuple[Shape, ...]

    @property
    def kinds(self) -> tuple[type, ...]:
        return tuple(kind for option in self.options for kind in option.kinds)

    def reader(self) -> Reader:
        options = [(option.claims, option.reader()) for option in self.options]

        def read(data: Any, of: Any) -> Any:
            for claims, reader in options:
                if claims(data):
                    return reader(data, of)
            raise UnsoundError

        return read

    def read(self, data: object, path: str, edge: Edge) -> object:
        for option in self.options:
            if option.claims(data):
                return option.read(data, path, edge)
        names = ", ".join(kind.__name__ for kind in self.kinds)
        return edge.refuse(
            path, "value.kind", data,
            Text(
                f"is written like none of {names}; write it like one of them",
                f"tidak ditulis seperti {names}; tulis seperti salah satunya",
            ),
        )  # fmt: skip

    def writer(self) -> Writer:
        writers = {kind: option.writer() for option in self.options for kind in option.kinds}
        return lambda value: writers[type(value)](value)

    def claims(self, data: object) -> bool:
        return any(option.claims(data) for option in self.options)

    def schema(self, definitions: Definitions, rule: Rule | None) -> Schema:
        return {"anyOf": [option.schema(definitions, rule) for option in self.options]}


class OpenShape(Declared):
    """A value of whatever type: written by its class, but not to be read."""

    writer_of: Callable[[type[Any]], Writer]

    kinds = (object,)

    def reader(self) -> Reader:
        return _unreadable

    def read(self, data: object, path: str, edge: Edge) -> object:
        return edge.refuse(
            path, "codec.open_type", data,
            Text(
                "is of a type that was left open; name it, as in Schedule[int]",
                "tipenya dibiarkan terbuka; sebutkan, seperti Schedule[int]",
            ),
        )  # fmt: skip

    def writer(self) -> Writer:
        def write(value: object) -> Any:
            return self.writer_of(type(value))(value)

        return write

    def claims(self, data: object) -> bool:  # noqa: ARG002 - the protocol
        return True

    def schema(self, definitions: Definitions, rule: Rule | None) -> Schema:  # noqa: ARG002
        return {RULES: ["codec.open_type"]}


def _unreadable(data: Any, of: Any) -> NoReturn:  # noqa: ARG001 - what every reader takes
    raise UnsoundError


def located(parts: Iterable[tuple[str, Writer, object]]) -> UnsoundError:
    """Find the parts that cannot be written; give an error that names them too."""
    faults: list[Fault] = []
    for name, write, part in parts:
        try:
            write(part)
        except UnsoundError as error:
            faults += error.within(name).faults
    return UnsoundError(faults)
