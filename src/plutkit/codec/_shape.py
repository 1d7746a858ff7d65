"""What every shape can do: how a type looks in JSON."""

from collections.abc import Callable
from typing import Any, Final, Protocol, TypeAlias

from plutkit._record import Rule
from plutkit.codec._edge import Edge

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | float | bool | None"
"""What a JSON document holds."""

Schema: TypeAlias = dict[str, Any]
"""A JSON Schema, or a part of one."""

Definitions: TypeAlias = dict[str, Schema]
"""The schemas of objects by their name."""

Reader: TypeAlias = Callable[[Any, Any], Any]
"""Reads sound data, and raises anything at all for other data; the second argument is cattrs'."""

Writer: TypeAlias = Callable[[Any], Any]
"""Writes a value, or raises `UnsoundError`."""

RULES: Final = "x-plutkit-rules"
"""The key under which a schema lists, by fault code, what it does not say but reading refuses."""


class Shape(Protocol):
    """How values of a type look in JSON."""

    @property
    def kinds(self) -> tuple[type, ...]:
        """The classes of the values."""
        ...

    def reader(self) -> Reader:
        """Give what reads sound data quickly."""
        ...

    def read(self, data: object, path: str, edge: Edge) -> object:
        """Read any data: give the value, or note every fault and give `BROKEN`."""
        ...

    def writer(self) -> Writer:
        """Give what writes values."""
        ...

    def claims(self, data: object) -> bool:
        """Tell whether data is meant to be of this shape, sound or not."""
        ...

    def schema(self, definitions: Definitions, rule: Rule | None) -> Schema:
        """Give the schema, narrowed by the rule of a field; put those of objects aside."""
        ...
