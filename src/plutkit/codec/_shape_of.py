"""Which shape a type has."""

import inspect
import types
from collections.abc import Hashable, Iterable, Mapping
from datetime import date
from enum import Enum
from functools import cache
from operator import attrgetter
from typing import Any, Final, Literal, TypeVar, Union, cast, get_args, get_origin, get_type_hints

import attrs

from plutkit._record import (
    AnythingRule,
    FunctionRule,
    Record,
    Row,
    Rule,
    fault,
    relations_of,
    rules_of,
)
from plutkit._text import Language, Text
from plutkit.codec._composites import AnyOfShape, OpenShape, OptionalShape, TupleShape
from plutkit.codec._forms import DATE_LIKE, FORMS, KeyShape
from plutkit.codec._objects import Field, ObjectShape
from plutkit.codec._persons import OWNER_NUMBERS, BusinessShape
from plutkit.codec._plain import PLAIN, RULED
from plutkit.codec._register_shape import CLASS_OF, Parts, RegisterShape
from plutkit.codec._shape import Shape
from plutkit.codec._tagged import TaggedShape
from plutkit.domain import Beneficiary, Register, Selection
from plutkit.errors import StructureError
from plutkit.identity import Nik, Npwp
from plutkit.quantities import PartialDate

_DAYS: Final = {date, PartialDate}
_UNIONS: Final = (Union, types.UnionType)
_OBJECTS: Final = (ObjectShape, BusinessShape, RegisterShape)
"""The shapes that claim every object."""


def shape_of(of: object) -> Shape:
    """Give the shape of a type; `StructureError` if it has none."""
    if not isinstance(of, Hashable):
        raise _without_shape(of, "codec.type")
    return _known(of, repr(of))


@cache
def _known(of: Hashable, written: str) -> Shape:  # noqa: ARG001 - a part of the key
    """Give the shape of a type; `int | str` equals `str | int`, but is read in another order."""
    return _shape(of, PLAIN)


def is_ours(of: Any) -> bool:
    """Tell whether a type is plutkit's, or an alternative with one that is."""
    if get_origin(of) in _UNIONS:
        kinds = [one for one in get_args(of) if one is not type(None)]
        return any(map(is_ours, kinds)) and all(is_ours(one) or _is_plain(one) for one in kinds)
    cls = get_origin(of) or of
    return inspect.isclass(cls) and cls.__module__.partition(".")[0] == "plutkit"


def _is_plain(of: Any) -> bool:
    return of in PLAIN or of in FORMS


def _shape(of: Any, plain: Mapping[Any, Shape]) -> Shape:
    """Give the shape of a type whose text and numbers have these shapes."""
    for known in (plain, PLAIN, FORMS):
        if of in known:
            return known[of]
    if of in _PERSONS:
        raise _without_shape(of, "codec.person")
    return _of_parts(of, plain) or _of_class(of)


def _of_parts(of: Any, plain: Mapping[Any, Shape]) -> Shape | None:
    """Give the shape of what is made of other types; None for a class."""
    origin, arguments = get_origin(of), get_args(of)
    if isinstance(of, TypeVar):
        return _OPEN
    if of is tuple:
        return TupleShape(_OPEN)
    if origin is tuple and arguments[1:] == (Ellipsis,):
        return TupleShape(_shape(arguments[0], plain))
    if origin is Literal and all(type(one) is str for one in arguments):
        keys = {key: key for key in arguments}
        return KeyShape((str,), keys, " | ".join(arguments), str)
    return _union(arguments, plain) if origin in _UNIONS else None


def _of_class(of: Any) -> Shape:
    """Give the shape of a class, with its arguments if it has some."""
    cls: Any = get_origin(of) or of
    if not inspect.isclass(cls):
        raise _without_shape(of, "codec.type")
    if issubclass(cls, Enum):
        keys = {member.value: member for member in cls}
        return KeyShape((cls,), keys, cls.__name__, attrgetter("_value_"))
    return _register() if cls is Register else _object(cls, of)


def _union(arguments: Iterable[Any], plain: Mapping[Any, Shape]) -> Shape:
    """Give the shape of alternatives; keys go before other texts, which claim every text."""
    kinds = [one for one in arguments if one is not type(None)]
    shapes: list[Shape] = []
    if set(kinds) >= _DAYS:
        kinds = [one for one in kinds if one not in _DAYS]
        shapes.append(DATE_LIKE)
    of_kinds = {one: _shape(one, plain) for one in kinds}
    objects = {name_of(one): of for one, of in of_kinds.items() if isinstance(of, _OBJECTS)}
    shapes += of_kinds.values()
    shapes.sort(key=lambda shape: not isinstance(shape, KeyShape))
    if len(objects) > 1:
        shapes = [shape for shape in shapes if not isinstance(shape, _OBJECTS)]
        shapes.append(TaggedShape(objects))
    shape: Shape = shapes[0] if len(shapes) == 1 else AnyOfShape(tuple(shapes))
    return OptionalShape(shape) if type(None) in arguments else shape


def _object(cls: type[Any], of: Any) -> Shape:
    """Give the shape of a class with fields, whose name with arguments is `of`."""
    fields = _fields(cls, of) if is_ours(cls) else None
    if fields is None:
        raise _without_shape(of, "codec.type")
    relations = relations_of(cls) if issubclass(cls, Record) else ()
    if cls is Beneficiary:
        return BusinessShape(ObjectShape(cls, of, name_of(of), fields, relations, OWNER_NUMBERS))
    return ObjectShape(cls, of, name_of(of), fields, relations)


def _fields(cls: type[Any], of: Any) -> dict[str, Field] | None:
    """Give the fields of a class by name, or None if it is none that has a shape."""
    plain: Mapping[Any, Shape] = PLAIN
    rules: Mapping[str, Rule] = {}
    if issubclass(cls, Record):
        plain, rules = RULED, rules_of(cls)
        if any(isinstance(rule, FunctionRule) for rule in rules.values()):
            raise _without_shape(cls, "codec.function")
    required = _required(cls)
    if required is None:
        return None
    hints = get_type_hints(cls)
    arguments = dict(zip(getattr(cls, "__parameters__", ()), get_args(of), strict=False))
    fields: dict[str, Field] = {}
    for name, is_required in required.items():
        rule = rules.get(name)
        # A field for anything is checked by no record.
        checked = PLAIN if isinstance(rule, AnythingRule) else plain
        fields[name] = Field(_shape(_bound(hints[name], arguments), checked), rule, is_required)
    return fields


def _required(cls: type[Any]) -> dict[str, bool] | None:
    """Tell of each field of a class whether it must be given; None if it is no class of values."""
    if issubclass(cls, Row):
        # A generic one is a base of results and no result.
        if getattr(cls, "__parameters__", ()):
            return None
        return {name: not hasattr(cls, name) for name in cls.__annotations__}
    if issubclass(cls, tuple):
        named = cast("Any", cls)
        return {name: name not in named._field_defaults for name in named._fields}
    if attrs.has(cls):
        return {field.name: field.default is attrs.NOTHING for field in attrs.fields(cls)}
    return None


def _bound(hint: Any, arguments: Mapping[Any, Any]) -> Any:
    """Put the arguments of a class in the place of its parameters."""
    if isinstance(hint, TypeVar):
        return arguments.get(hint, hint)
    parameters = getattr(hint, "__parameters__", ())
    return hint[tuple(arguments.get(one, one) for one in parameters)] if parameters else hint


def _register() -> RegisterShape:
    records = {key: shape_of(cls) for key, cls in CLASS_OF.items()}
    said = {"language": shape_of(Language), "selections": shape_of(tuple[Selection, ...])}
    shapes = said | {key: TupleShape(shape) for key, shape in records.items()}
    fields = {key: Field(shape, None, is_required=False) for key, shape in shapes.items()}
    return RegisterShape(ObjectShape(Parts, Parts, "Register", fields, ()), records)


def name_of(of: Any) -> str:
    """Name a type as its schema is named: ``Schedule_int``, ``Centre_or_NoneType``."""
    names = [name_of(one) for one in get_args(of) if one is not Ellipsis]
    if get_origin(of) in _UNIONS:
        return "_or_".join(names)
    return "_".join([getattr(get_origin(of) or of, "__name__", "type"), *names])


def _without_shape(of: Any, code: str) -> StructureError:
    name = name_of(of)
    text = _WHY_NOT[code]
    return StructureError(name, [fault("type", code, name, text.en, text.id)])


_OPEN: Final = OpenShape(lambda cls: shape_of(cls).writer())
_PERSONS: Final = frozenset({Nik, Npwp})
_WHY_NOT: Final = {
    "codec.function": Text(
        "holds a function, which JSON cannot hold; write its card",
        "memuat fungsi, yang tidak dapat dimuat JSON; tulis kartunya",
    ),
    "codec.person": Text(
        "is the number of a person and is never written; write its pseudonym(key)",
        "adalah nomor orang dan tidak pernah ditulis; tulis pseudonym(key)-nya",
    ),
    "codec.type": Text(
        "is no type with a form in JSON; give a record, a result, a register or a tuple of them",
        "bukan tipe yang punya bentuk JSON; berikan rekaman, hasil, register atau tuple-nya",
    ),
}
