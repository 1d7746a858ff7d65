"""Checked by mypy and pyright, never run: what the type checkers must know of rows."""

import csv
from collections.abc import Iterable, Iterator
from datetime import date
from typing import assert_type

from plutkit.domain import Beneficiary, Register
from plutkit.errors import Fault
from plutkit.rows import (
    PLAIN_MAPPING,
    Column,
    Place,
    TableMapping,
    place_of,
    register_from_rows,
    register_to_rows,
)


def rows_of_any_kind(
    lines: Iterable[str], records: list[dict[str, int | None]], cursor: Iterator[dict[str, object]]
) -> None:
    """Readers of files, records of data frames and cursors are tables as they are."""
    tables = {"a": csv.DictReader(lines)}
    assert_type(register_from_rows(tables, mapping=PLAIN_MAPPING), Register)
    register_from_rows({"a": records}, mapping=PLAIN_MAPPING)
    register_from_rows({"a": cursor}, mapping=PLAIN_MAPPING, pseudonym_key=None, language="id")


def mappings(on: date) -> None:
    """Names of fields and columns stand side by side."""
    column = Column(field="sales", on=on)
    TableMapping(of=Beneficiary, columns={"a": "id", "b": column})
    TableMapping(of=Beneficiary, columns={"a": "id"})
    TableMapping(of=Register, columns={})  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    TableMapping(of=Beneficiary, columns={"a": 1})  # type: ignore[dict-item]  # pyright: ignore[reportArgumentType]


def places(fault: Fault, register: Register) -> None:
    """Unpack a place; what is written is text."""
    table, row, column = place_of(fault)
    assert_type(table, str)
    assert_type(row, int | None)
    assert_type(column, str | None)
    assert_type(place_of(fault), Place)
    assert_type(register_to_rows(register), dict[str, list[dict[str, str]]])
