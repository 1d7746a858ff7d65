"""JSON in and out: records, results and registers, strictly and completely (`pertukaran data`).

`loads` and `dumps` read and write documents: text with the version of its form. `structure` and
`unstructure` do the same with plain data, as a web framework hands it over. `schema` describes the
documents, `verify` checks a published one. `make_converter` and `configure_converter` are for
applications with classes of their own. Whatever is wrong comes back at once, as `StructureError`.
"""

from plutkit.codec._convert import configure_converter, make_converter, structure, unstructure
from plutkit.codec._digest import LIBRARY_VERSION, register_sha256
from plutkit.codec._documents import SCHEMA_VERSION, dumps, loads
from plutkit.codec._schema import schema
from plutkit.codec._shape import Json
from plutkit.codec._verify import EnvelopeCheck, verify

__all__ = [
    "LIBRARY_VERSION",
    "SCHEMA_VERSION",
    "EnvelopeCheck",
    "Json",
    "configure_converter",
    "dumps",
    "loads",
    "make_converter",
    "register_sha256",
    "schema",
    "structure",
    "unstructure",
    "verify",
]
