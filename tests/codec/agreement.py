"""What must hold of any data at all, of whatever type."""

import json
import types
from collections.abc import Callable, Iterator, Mapping
from enum import Enum
from functools import cache
from typing import Any, ClassVar, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from plutkit import Register
from plutkit.codec import Json, loads, structure, unstructure
from plutkit.codec._documents import names_of
from plutkit.codec._edge import BROKEN, Edge
from plutkit.codec._forms import FORMS
from plutkit.codec._persons import _NUMBERS
from plutkit.codec._shape_of import shape_of
from plutkit.errors import Fault, StructureError


def agree(data: Json, of: Any) -> tuple[Fault, ...]:
    """Assert that the quick way gives a value if and only if the slow one does, and the same.

    Give the faults.
    """
    shape: Any = shape_of(of)
    try:
        quick = shape.reader()(data, None)
    except Exception:  # noqa: BLE001 - the quick way may raise anything
        quick = BROKEN
    edge = Edge()
    slow = getattr(shape, "_read_slowly", shape.read)(data, "$", edge)
    assert bool(edge.faults) == (slow is BROKEN)
    if not holds_numbers(data):
        assert (quick is BROKEN) == (slow is BROKEN), (data, edge.faults)
    if quick is not BROKEN and slow is not BROKEN:
        assert unstructure(quick) == unstructure(slow)
    return tuple(edge.faults)


def holds_numbers(data: Json) -> bool:
    """Tell whether a key of the numbers of persons is there: only the slow way reads them."""
    text = json.dumps(data)
    return any(f'"{key}"' in text for key in _NUMBERS)


def document_of(data: Json, of: Any) -> str:
    """Write a document that says that it holds a value of a type."""
    name = names_of(shape_of(of))[0]
    return json.dumps({"schema_version": 1, "type": name, "data": data})


def refuses_or_reads(data: Json, of: Any) -> tuple[Fault, ...]:
    """Assert that nothing but a value or a `StructureError` comes; give the faults."""
    text = document_of(data, of)
    found: tuple[Fault, ...] = ()
    calls: tuple[Callable[[], Any], ...] = (lambda: structure(data, of), lambda: loads(text, of))
    for call in calls:
        try:
            assert fits(call(), of)
        except StructureError as error:
            found = found or error.faults
            assert error.faults and str(error)  # noqa: PT017, PT018 - a value may come too
    return found


def fits(value: object, of: Any) -> bool:
    """Tell whether a value is of a type, to its last part; naively."""
    origin, arguments = get_origin(of), get_args(of)
    if origin in {Union, types.UnionType}:
        return any(fits(value, one) for one in arguments)
    if origin is Literal:
        return value in arguments
    if origin is tuple:
        return type(value) is tuple and all(fits(one, arguments[0]) for one in value)
    cls = origin or of
    if type(value) is not cls:
        return False
    if cls is Register:
        return True
    parameters = dict(zip(getattr(cls, "__parameters__", ()), arguments, strict=True))
    return all(fits(getattr(value, name), hint) for name, hint in _hints(cls, parameters))


def _hints(cls: Any, parameters: Mapping[Any, Any]) -> Iterator[tuple[str, Any]]:
    """Give the fields of a class, their parameters put in."""
    if cls.__module__.startswith("plutkit") and cls not in FORMS and not issubclass(cls, Enum):
        for name, hint in _all_hints(cls).items():
            if not name.startswith("_") and get_origin(hint) is not ClassVar:
                inner = tuple(parameters[one] for one in getattr(hint, "__parameters__", ()))
                whole = hint[inner] if inner and not isinstance(hint, TypeVar) else hint
                yield name, parameters.get(whole, whole)


@cache
def _all_hints(cls: Any) -> dict[str, Any]:
    return get_type_hints(cls)
