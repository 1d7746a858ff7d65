"""JSON Schema of documents."""

from typing import Final

from plutkit.codec._documents import SCHEMA_VERSION
from plutkit.codec._shape import RULES, Definitions, Schema
from plutkit.codec._shape_of import name_of, shape_of

_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
_CODES: Final = ("json.duplicate", "json.long", "json.deep")


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
    data = shape_of(type).schema(definitions, None)
    return {
        "$schema": _DIALECT,
        "title": f"A document of plutkit: {name_of(type)}",
        "type": "object",
        "properties": {
            "schema_version": {"const": SCHEMA_VERSION},
            "type": {"const": name_of(type)},
            "data": data,
            "library_version": {"description": "The version of plutkit that wrote it."},
            "register_sha256": {"description": "The digits of the register it was made from."},
        },
        "required": ["schema_version", "type", "data"],
        "additionalProperties": False,
        RULES: [*_CODES],
        "$defs": definitions,
    }
