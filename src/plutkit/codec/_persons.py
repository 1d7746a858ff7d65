"""Numbers of persons in the data of a business: read at the edge, never kept, never written."""

from collections.abc import Callable, Mapping
from typing import Final, cast

from plutkit._record import Declared, Rule
from plutkit._text import Text
from plutkit.codec._edge import BROKEN, Broken, Edge, object_of
from plutkit.codec._objects import ObjectShape, place
from plutkit.codec._shape import RULES, Definitions, Reader, Schema, Writer
from plutkit.errors import Fault, ParseError
from plutkit.identity import Nik, Npwp

_NUMBERS: Final[Mapping[str, Callable[[str], Nik | Npwp]]] = {
    "owner_nik": Nik.parse,
    "owner_npwp": Npwp.parse,
}
"""What reads the numbers, by their keys."""
_PSEUDONYM: Final = "owner_pseudonym"
_MASKED: Final = "a number that is not shown"


class BusinessShape(Declared):
    """A business, in whose data a number of its owner may stand in the place of the pseudonym."""

    plain: ObjectShape

    @property
    def kinds(self) -> tuple[type, ...]:
        return self.plain.kinds

    def reader(self) -> Reader:
        return self.plain.reader()

    def read(self, data: object, path: str, edge: Edge) -> object:
        given = object_of(data)
        if given is None or _NUMBERS.keys().isdisjoint(given):
            return self.plain.read(data, path, edge)
        numbers = {key: given[key] for key in _NUMBERS if given.get(key) is not None}
        rest = {key: value for key, value in given.items() if key not in _NUMBERS}
        pseudonym = _pseudonym(numbers, rest, path, edge) if numbers else None
        if isinstance(pseudonym, str):
            rest[_PSEUDONYM] = pseudonym
        business = self.plain.read(rest, path, edge)
        return BROKEN if pseudonym is BROKEN else business

    def writer(self) -> Writer:
        return self.plain.writer()

    def claims(self, data: object) -> bool:
        return self.plain.claims(data)

    def schema(self, definitions: Definitions, rule: Rule | None) -> Schema:
        reference = self.plain.schema(definitions, rule)
        for key in _NUMBERS:
            definitions[self.plain.name]["properties"][key] = {
                "description": "Read, turned into owner_pseudonym with the caller's key, not kept.",
                "type": ["string", "null"],
                "writeOnly": True,
                RULES: [*_CODES[key], "person.key", "person.twice"],
            }
        return reference


_NIK_CODES: Final = tuple(
    f"nik.{one}" for one in ("type", "masked", "form", "region", "day", "month", "date", "serial")
)
_OF_NPWP: Final = ("type", "masked", "form", "zeros", "check_digit")
_CODES: Final[Mapping[str, tuple[str, ...]]] = {
    "owner_nik": _NIK_CODES,
    "owner_npwp": (*_NIK_CODES, *(f"npwp.{one}" for one in _OF_NPWP)),
}
"""The codes of the faults of each number."""


def _pseudonym(
    numbers: Mapping[str, object], rest: Mapping[object, object], path: str, edge: Edge
) -> str | Broken:
    """Give the pseudonym that the one number stands for; note what is wrong with it."""
    key, number = next(iter(numbers.items()))
    if len(numbers) > 1 or rest.get(_PSEUDONYM) is not None:
        return edge.refuse(
            place(path, key), "person.twice", _MASKED,
            Text(
                "stands beside another number or a pseudonym; write one of them",
                "tertulis bersama nomor lain atau pseudonim; tulis salah satunya",
            ),
        )  # fmt: skip
    try:
        parsed = _NUMBERS[key](cast("str", number))
    except ParseError as error:
        edge.note(Fault(place(path, key), one.code, one.value, one.text) for one in error.faults)
        return BROKEN
    if edge.pseudonym_key is None:
        return edge.refuse(
            place(path, key), "person.key", _MASKED,
            Text(
                "cannot be kept; give pseudonym_key, and it becomes owner_pseudonym",
                "tidak boleh disimpan; berikan pseudonym_key agar menjadi owner_pseudonym",
            ),
        )  # fmt: skip
    return parsed.pseudonym(edge.pseudonym_key)
