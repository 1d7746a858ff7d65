"""What a JSON Schema is made of."""

from collections.abc import Iterator
from typing import Any


def parts(schema: Any) -> Iterator[dict[str, Any]]:
    """Give every object within a schema."""
    if isinstance(schema, dict):
        yield schema
        schema = [*schema.values()]
    for part in schema if isinstance(schema, list) else ():
        yield from parts(part)
