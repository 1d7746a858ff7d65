"""JSON Schema of documents."""

from typing import Any, Final, cast

from plutkit.codec._documents import SCHEMA_VERSION, names_of
from plutkit.codec._shape import RULES, Definitions, Schema
from plutkit.codec._shape_of import name_of, shape_of

_REFERENCE: Final = "#/$defs/"
_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
_CODES: Final = ("json.duplicate", "json.long", "json.deep", "document.version")


def schema(type: object) -> Schema:
    """Give the JSON Schema (2020-12) of the documents that hold a value of a type (`skema`).

    Whatever `loads` takes, the schema takes. What only `loads` refuses, because no schema can say
    it, is listed at its place under ``x-plutkit-rules`` by the code of the fault.

    >>> from plutkit.domain import TargetRange
    >>> found = schema(TargetRange)
    >>> found["properties"]["data"], found["$defs"]["TargetRange"]["required"]
    ({'$ref': '#/$defs/TargetRange'}, ['least', 'most'])
    >>> found["$defs"]["TargetRange"]["x-plutkit-rules"]
    ['target.range']

    The form of bare data, as `structure` reads it, is ``schema(type)["properties"]["data"]``.
    Raises `StructureError` for a type that has no form in JSON.
    """
    definitions: Definitions = {}
    shape = shape_of(type)
    data = shape.schema(definitions, None)
    return {
        "$schema": _DIALECT,
        "title": f"A document of plutkit: {name_of(type)}",
        "type": "object",
        "properties": {
            "schema_version": {"const": SCHEMA_VERSION},
            "type": {"enum": [*names_of(shape)]},
            "data": data,
            "library_version": {
                "description": "The version of plutkit that wrote it.",
                "type": "string",
            },
            "register_sha256": {
                "description": "The digits of the register it was made from.",
                "type": "string",
            },
        },
        "required": ["schema_version", "type", "data"],
        "additionalProperties": False,
        RULES: [*_CODES],
        "$defs": {
            name: one for name, one in definitions.items() if name in _used(data, definitions)
        },
    }


def _used(data: Schema, definitions: Definitions) -> set[str]:
    """Name the definitions to which a schema leads."""
    found: set[str] = set()
    left: list[Any] = [data]
    while left:
        part = left.pop()
        if isinstance(part, list):
            left += part
        elif isinstance(part, dict):
            left += cast("Schema", part).values()
        elif isinstance(part, str) and part.startswith(_REFERENCE):
            name = part.removeprefix(_REFERENCE)
            if name not in found:
                found.add(name)
                left.append(definitions[name])
    return found
