"""Documents: text with the version of its form, and the name of what it holds."""

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Final, TypeVar, cast

from plutkit._record import Declared, InstanceRule, check_arguments
from plutkit._text import Text
from plutkit.codec._convert import KEY, unstructure
from plutkit.codec._digest import LIBRARY_VERSION, register_sha256
from plutkit.codec._edge import BROKEN, Edge
from plutkit.codec._json_text import read_json
from plutkit.codec._objects import MISSING, place
from plutkit.codec._shape import Json, Shape
from plutkit.codec._shape_of import name_of, shape_of
from plutkit.domain import Register
from plutkit.errors import StructureError

T = TypeVar("T")

SCHEMA_VERSION: Final = 1
"""The version of the form in which documents are written."""


class Migration(Declared):
    """One step from a version of the form to the next."""

    name: str
    """What changed."""
    migrate: Callable[[Mapping[str, Json]], Mapping[str, Json]]
    """Gives the document as the next version has it, whatever its data is."""


MIGRATIONS: Final[Sequence[Migration]] = ()
"""The steps from version 1 on, one for each version: none yet."""

_KEYS: Final = ("schema_version", "type", "data")
_ENVELOPE: Final = ("library_version", "register_sha256")


def dumps(obj: object, *, register: Register | None = None) -> str:
    """Write a document (`menulis dokumen`): a record, a result or a register as JSON text.

    >>> from plutkit.domain import TargetRange
    >>> dumps(TargetRange(least=10, most=20))
    '{"schema_version": 1, "type": "TargetRange", "data": {"least": 10, "most": 20}}'

    With the `register` from which a result was made, the document is an envelope: it also has the
    version of the library and the SHA-256 of the register (`register_sha256`), so that `verify` can
    check the published figure. The same text for equal values.

    Raises `StructureError` as `unstructure` does, `ArgumentError` for what is no register.
    """
    check_arguments("dumps", register=(_REGISTER, register))
    data = unstructure(obj)
    document: dict[str, Json] = {
        "schema_version": SCHEMA_VERSION, "type": name_of(type(obj)), "data": data
    }  # fmt: skip
    if register is not None:
        document["library_version"] = LIBRARY_VERSION
        document["register_sha256"] = register_sha256(register)
    return json.dumps(document, ensure_ascii=False, allow_nan=False)


def loads(text: str | bytes, type: type[T], *, pseudonym_key: bytes | None = None) -> T:
    """Read a document (`membaca dokumen`) that holds a value of a type, as `structure` does.

    >>> from plutkit.domain import TargetRange
    >>> loads('{"schema_version": 1, "type": "TargetRange", "data": {"least": 1}}', TargetRange)
    Traceback (most recent call last):
    ...
    plutkit.errors.StructureError: TargetRange: $.data.most: 'most' is a key that is missing; ...

    `text` is JSON; bytes are UTF-8. A document of an older version of the form is brought to this
    one step by step; one of a newer version is refused. What `schema` says of a type, holds for its
    documents.

    Raises `StructureError` with every fault at once: text that is not JSON, a key that stands
    twice, a document of another type, whatever is wrong in the data. At most 2**28 characters.
    Raises `ArgumentError` for what is no text, and for a key that is none.
    """
    check_arguments("loads", text=(TEXT, text), pseudonym_key=(KEY, pseudonym_key))
    edge = Edge(pseudonym_key)
    shape = shape_of(type)
    document = opened(read_json(text, edge), names_of(shape), edge)
    value = None if document is None else shape.read(document["data"], "$.data", edge)
    if edge.faults:
        raise StructureError(name_of(type), edge.faults)
    return cast("T", value)


def opened(
    data: object,
    wanted: tuple[str, ...],
    edge: Edge,
    migrations: Sequence[Migration] = MIGRATIONS,
) -> Mapping[str, Json] | None:
    """Give a document of this version, or note what is wrong with it and give None.

    `wanted` names the types of which it must hold one; any if there is none.
    """
    if data is BROKEN:
        return None
    if not isinstance(data, dict):
        edge.refuse("$", "object.type", data, _NO_DOCUMENT)
        return None
    document = cast("dict[str, Json]", data)
    version = document.get("schema_version")
    if type(version) is not int or version < 1:
        edge.refuse("$.schema_version", "document.version", version, _NO_VERSION)
        return None
    if version > len(migrations) + 1:
        edge.refuse("$.schema_version", "document.newer", version, _NEWER)
        return None
    for migration in migrations[version - 1 :]:
        document = dict(migration.migrate(document))
    return _judged(document, wanted, edge)


def _judged(
    document: Mapping[str, Json], wanted: tuple[str, ...], edge: Edge
) -> Mapping[str, Json] | None:
    """Give a document of this version if it holds what is wanted, and note what is wrong."""
    for key in document:
        if key not in _KEYS + _ENVELOPE:
            edge.refuse(place("$", key), "object.unknown", key, _NO_KEY)
    for key in _KEYS:
        if key not in document:
            edge.refuse(place("$", key), "object.missing", key, MISSING)
    for key in _ENVELOPE:
        if key in document and type(document[key]) is not str:
            edge.refuse(place("$", key), "document.envelope", document[key], NO_ENVELOPE)
    if "type" in document and not _is_wanted(document["type"], wanted):
        en, id = " or ".join(wanted) or "...", " atau ".join(wanted) or "..."
        edge.refuse(
            "$.type", "document.type", document["type"],
            Text(
                f"is not what was asked for; give a document of type {en}, or ask for this one",
                f"bukan yang diminta; berikan dokumen bertipe {id}, atau mintalah yang ini",
            ),
        )  # fmt: skip
        return None
    return document if "data" in document else None


def names_of(shape: Shape) -> tuple[str, ...]:
    """Name what a document may say that it holds, if a value of this shape is asked for."""
    return tuple(dict.fromkeys(kind.__name__ for kind in shape.kinds))


def _is_wanted(name: object, wanted: tuple[str, ...]) -> bool:
    return type(name) is str and (name in wanted or not wanted)


_REGISTER: Final = InstanceRule("", (Register,), "no envelope")
TEXT: Final = InstanceRule("", (str, bytes))
_FORM: Final = '{"schema_version": 1, "type": ..., "data": ...}'
_NO_DOCUMENT: Final = Text(
    f"is no document; write {_FORM}, as dumps does", f"bukan dokumen; tulis {_FORM}, seperti dumps"
)
_NO_VERSION: Final = Text(
    f"is no version of the form; write {_FORM}, as dumps does",
    f"bukan versi bentuk dokumen; tulis {_FORM}, seperti dumps",
)
_NEWER: Final = Text(
    f"is newer than {SCHEMA_VERSION}, the last version known here; take a newer plutkit",
    f"lebih baru dari {SCHEMA_VERSION}, versi terakhir yang dikenal; pakai plutkit yang lebih baru",
)
_NO_KEY: Final = Text("is no key of a document; remove it", "bukan kunci dokumen; buanglah")
NO_ENVELOPE: Final = Text(
    "is no text that an envelope has there; write it with dumps(result, register=register)",
    "bukan teks yang ada pada amplop; tulis dengan dumps(hasil, register=register)",
)
