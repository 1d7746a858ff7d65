"""Register -> tables of flat rows, and the mapping that reads them back."""

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType
from typing import Final, cast

from plutkit._record import InstanceRule, Record, check_arguments
from plutkit.domain import Register, TargetRange
from plutkit.rows._fields import fields_of
from plutkit.rows._mapping import OWNED, TABLE_KINDS, TableMapping
from plutkit.rows._plan import SOURCE
from plutkit.rows._policies import SEPARATOR, CellReading, NumericIds
from plutkit.rows._several import joined

_NAMES: Final = (
    *("centres", "centre_forms", "partners", "partnerships", "consultants"),
    *("beneficiaries", "snapshots", "documents", "services", "targets"),
    *("submissions", "same_businesses"),
)


def _owner_id(cls: type[Record]) -> tuple[str, ...]:
    return (OWNED[cls][1],) if cls in OWNED else ()


PLAIN_MAPPING: Final[Mapping[str, TableMapping]] = MappingProxyType(
    {
        name: TableMapping(
            of=cls,
            columns=MappingProxyType({field: field for field in fields_of(cls)}),
            reading=CellReading(numeric_ids=NumericIds.ACCEPT),
        )
        for name, cls in zip(_NAMES, TABLE_KINDS, strict=True)
    }
)
"""The mapping of the tables that `register_to_rows` gives (`pemetaan baku`): one for each kind of
record, and for each kind of part; a column is called as the field is.

>>> list(PLAIN_MAPPING["consultants"].columns)[:5]
['id', 'centre_id', 'field', 'starts', 'ends']
"""


_OWN: Final = {
    one.of: [name for name in one.columns if "." not in name and name not in _owner_id(one.of)]
    for one in PLAIN_MAPPING.values()
}
_OF_SOURCE: Final = {
    one.of: [name for name in one.columns if "." in name] for one in PLAIN_MAPPING.values()
}


def register_to_rows(register: Register) -> dict[str, list[dict[str, str]]]:
    """Write a register as tables of flat rows (`register ke lembar sebar`), all of it as text.

    The tables are those of `PLAIN_MAPPING`, every one of them, empty or not; snapshots, documents
    and forms have tables of their own, in their order. What is not known is empty text; days,
    numbers, codes and choices are in their own forms, such as 2023-05, 41/230, 73.09 and
    halal_centre; several values are joined by semicolons. `csv.DictWriter` writes the rows, and
    they are read back to the same facts:

    >>> from plutkit.rows import register_from_rows
    >>> from plutkit.samples import network
    >>> register = network()
    >>> tables = register_to_rows(register)
    >>> tables["snapshots"][0]["on"], tables["snapshots"][0]["sales"]
    ('2022-12-31', '2000000000')
    >>> register_from_rows(tables, mapping=PLAIN_MAPPING) == register
    True

    A choice of centres (`Register.cohort`, `Register.select`) is no fact: it is not written. Text
    that begins with =, +, - or @ is written as it is; who opens such a file in a spreadsheet must
    import its columns as text, or the program may take it for a formula.

    Raises `ArgumentError` for what is no register.
    """
    check_arguments("register_to_rows", register=(InstanceRule("", (Register,)), register))
    tables: dict[str, list[dict[str, str]]] = {name: [] for name in PLAIN_MAPPING}
    names = {one.of: name for name, one in PLAIN_MAPPING.items()}
    for record in register:
        tables[names[type(record)]].append(_row(record))
        for part, (owner, id_field, field) in OWNED.items():
            if isinstance(record, owner):
                parts: tuple[Record, ...] = getattr(record, field)
                tables[names[part]] += [{id_field: record.id} | _row(one) for one in parts]
    return tables


def _row(record: Record) -> dict[str, str]:
    cls = type(record)
    row = {name: _cell(getattr(record, name)) for name in _OWN[cls]}
    source = getattr(record, SOURCE, None)
    for name in _OF_SOURCE[cls]:
        row[name] = _cell(source and getattr(source, name.removeprefix(f"{SOURCE}.")))
    return row


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return joined(tuple(map(_cell, cast("tuple[object, ...]", value))), SEPARATOR)
    if isinstance(value, TargetRange):
        return f"{value.least}..{value.most}"
    return str(value)
