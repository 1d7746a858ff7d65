"""How an object of one of several classes looks in JSON: with a key that says which."""

from collections.abc import Mapping
from typing import Any, Final

from plutkit._record import Declared, Rule
from plutkit._text import Text
from plutkit.codec._edge import Edge, UnsoundError, object_of
from plutkit.codec._shape import Definitions, Reader, Schema, Shape, Writer

TAG: Final = "type"
"""The key by which an object says of which class it is."""


class TaggedShape(Declared):
    """An object of one of several classes, which its key `type` names."""

    options: Mapping[str, Shape]
    """The shape of each class by the name of its schema."""

    @property
    def kinds(self) -> tuple[type, ...]:
        return tuple(kind for option in self.options.values() for kind in option.kinds)

    def reader(self) -> Reader:
        readers = {name: option.reader() for name, option in self.options.items()}

        def read(data: Any, of: Any) -> Any:
            if type(data) is not dict:
                raise UnsoundError
            rest: dict[str, Any] = {**data}
            return readers[rest.pop(TAG)](rest, of)

        return read

    def read(self, data: object, path: str, edge: Edge) -> object:
        given = object_of(data) or {}
        tag = given.get(TAG)
        option = self.options.get(tag) if type(tag) is str else None
        if option is None:
            names = ", ".join(self.options)
            return edge.refuse(
                path, "object.tag", data,
                Text(
                    f"is no object whose key type is one of {names}; write one",
                    f"bukan objek dengan kunci type salah satu dari {names}; tulis satu",
                ),
            )  # fmt: skip
        rest = {key: value for key, value in given.items() if key != TAG}
        return option.read(rest, path, edge)

    def writer(self) -> Writer:
        writers = {
            kind: (name, option.writer())
            for name, option in self.options.items()
            for kind in option.kinds
        }

        def write(value: Any) -> Any:
            name, writer = writers[type(value)]
            return {TAG: name, **writer(value)}

        return write

    def claims(self, data: object) -> bool:
        return isinstance(data, dict)

    def schema(self, definitions: Definitions, rule: Rule | None) -> Schema:
        references = [self._tagged(name, definitions, rule) for name in self.options]
        return {"anyOf": references}

    def _tagged(self, name: str, definitions: Definitions, rule: Rule | None) -> Schema:
        """Put the schema of one of the options aside, with its tag."""
        tagged = f"{name}_tagged"
        self.options[name].schema(definitions, rule)
        plain = definitions[name]
        definitions[tagged] = {
            **plain,
            "properties": {TAG: {"const": name}, **plain["properties"]},
            "required": [TAG, *plain["required"]],
        }
        return {"$ref": f"#/$defs/{tagged}"}
