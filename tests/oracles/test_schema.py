"""The schemas against an independent validator of JSON Schema 2020-12."""

import json
import os
import re
from functools import cache
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codec.agreement import document_of
from codec.every_type import TYPES, data_of
from codec.mutations import arbitrary, mutated
from codec.schema_parts import parts
from effort import A_QUARTER
from plutkit import Register
from plutkit.codec import Json, dumps, loads, schema, unstructure
from plutkit.codec._shape import RULES
from plutkit.errors import Fault, StructureError
from plutkit.samples import network, rakor_2023
from plutkit.strategies import registers

if os.environ.get("PLUTKIT_ORACLES") == "required":
    import jsonschema
else:
    jsonschema = pytest.importorskip("jsonschema")

EACH = 12
"""How many mutated documents of each type are tried."""


@cache
def validator(of: Any) -> Any:
    """Give what judges documents of a type."""
    return jsonschema.Draft202012Validator(schema(of))


def listed(of: Any) -> set[str]:
    """Give the codes that a schema lists, wherever."""
    return {code for part in parts(schema(of)) for code in part.get(RULES, ())}


def refused(text: str, of: Any) -> tuple[Fault, ...]:
    """Give the faults of a document."""
    try:
        loads(text, of)
    except StructureError as error:
        return error.faults
    return ()


def at(of: Any, path: list[str | int]) -> set[str]:
    """Give the codes that the schema lists on the way to a place."""
    whole = schema(of)
    found: set[str] = set()
    left: list[tuple[Any, list[str | int]]] = [(whole, path)]
    while left:
        part, way = left.pop()
        if not isinstance(part, dict):
            continue
        found.update(part.get(RULES, ()))
        if "$ref" in part:
            left.append((whole["$defs"][part["$ref"].rpartition("/")[2]], way))
        left += [(one, way) for one in part.get("anyOf", ())]
        if way and isinstance(way[0], str):
            left.append((part.get("properties", {}).get(way[0]), way[1:]))
        elif way:
            left.append((part.get("items"), way[1:]))
    return found


def steps(path: str) -> list[str | int]:
    """Split a path such as ``$.data.rows[3].name``."""
    return [
        int(number) if number else name
        for name, number in re.findall(r"\.([A-Za-z_]+\d*)|\[(\d+)\]", path)
    ]


def compare(data: Json, of: Any) -> bool:
    """Assert that the schema takes what `loads` takes, and lists why `loads` refuses more."""
    text = document_of(data, of)
    faults = refused(text, of)
    accepts = validator(of).is_valid(json.loads(text))
    if not faults:
        assert accepts, next(validator(of).iter_errors(json.loads(text)))
    elif accepts:
        for fault in faults:
            assert fault.code in at(of, steps(fault.path)), (fault, text[:300])
    return bool(faults) and accepts


@pytest.mark.parametrize("of", TYPES, ids=str)
class TestEveryType:
    """Of the package root."""

    def test_its_schema_is_one(self, of: Any) -> None:
        """Valid 2020-12, each definition used, each reference defined."""
        whole = schema(of)
        jsonschema.Draft202012Validator.check_schema(whole)
        used = {part["$ref"].rpartition("/")[2] for part in parts(whole) if "$ref" in part}
        assert used == set(whole["$defs"])
        assert json.loads(json.dumps(whole)) == whole

    def test_it_takes_what_is_written(self, of: Any) -> None:
        """All sound documents."""
        for data in data_of(of):
            assert not compare(data, of)

    def test_every_difference_is_listed(self, of: Any) -> None:
        """On mutated and arbitrary data."""
        random = Random(str(of))  # noqa: S311 - the same on every run
        sound = [json.dumps(one) for one in data_of(of)]
        for _ in range(EACH):
            compare(mutated(random.choice(sound), random), of)
        compare(arbitrary(random), of)


@given(registers(), st.integers(0, 2**32))
@A_QUARTER
def test_registers_drawn_and_mutated(register: Register, seed: int) -> None:
    """The deepest of all."""
    data = unstructure(register)
    assert not compare(data, Register)
    for number in range(4):
        compare(mutated(json.dumps(data), Random(f"{seed} {number}")), Register)  # noqa: S311


@pytest.mark.parametrize("register", [rakor_2023(), network()], ids=["published", "fictional"])
def test_whole_registers(register: Register) -> None:
    """And envelopes."""
    document = json.loads(dumps(register, register=register))
    assert validator(Register).is_valid(document)
    document["library_version"] = 1
    assert not validator(Register).is_valid(document)


def test_what_only_reading_refuses_is_met() -> None:
    """The comparison is not blind: much of the mutated data differs."""
    random = Random(1)  # noqa: S311 - the same on every run
    text = json.dumps(data_of(Register)[0])
    assert sum(compare(mutated(text, random), Register) for _ in range(200)) > 3
