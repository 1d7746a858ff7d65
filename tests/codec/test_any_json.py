"""Any JSON-shaped value at all gives a value or `StructureError`; the two ways in agree."""

import json
from random import Random  # noqa: TID251 - Hypothesis gives its seed
from typing import Any

import pytest
from codec.every_type import TYPES, samples_of
from codec.mutations import arbitrary, mutated
from hypothesis import given
from hypothesis import strategies as st

from plutkit import Register
from plutkit.codec import Json, dumps, loads, structure, unstructure
from plutkit.codec._edge import BROKEN, Edge
from plutkit.codec._persons import _NUMBERS
from plutkit.codec._shape_of import shape_of
from plutkit.errors import StructureError
from plutkit.strategies import registers

SEEDS = st.integers(0, 2**32)
FEW = 12
"""How many values of each type are tried at one seed."""


def agree(data: Json, of: Any) -> bool:
    """Assert that the quick way gives a value if and only if the slow one does, and the same."""
    shape: Any = shape_of(of)
    try:
        quick = shape.reader()(data, None)
    except Exception:  # noqa: BLE001 - the quick way may raise anything
        quick = BROKEN
    edge = Edge()
    slow = getattr(shape, "_read_slowly", shape.read)(data, "$", edge)
    assert bool(edge.faults) == (slow is BROKEN)
    if not holds_numbers(data):
        assert (quick is BROKEN) == (slow is BROKEN), (data, edge.faults)
    if quick is not BROKEN and slow is not BROKEN:
        assert unstructure(quick) == unstructure(slow)
    return slow is not BROKEN


def holds_numbers(data: Json) -> bool:
    """Tell whether a key of the numbers of persons is there: only the slow way reads them."""
    text = json.dumps(data)
    return any(f'"{key}"' in text for key in _NUMBERS)


def refuses_or_reads(data: Json, of: Any) -> None:
    """Assert that nothing but a value or a `StructureError` comes."""
    text = json.dumps({"schema_version": 1, "type": "x", "data": data})
    for call in (lambda: structure(data, of), lambda: loads(text, of)):
        try:
            call()
        except StructureError as error:
            assert error.faults
            assert str(error)


@pytest.mark.parametrize("of", TYPES, ids=str)
def test_sound_mutated_and_arbitrary_data(of: Any) -> None:
    """Of every type, some of each; `tests/codec/fuzz.py` tries a million."""
    random = Random(str(of))  # noqa: S311 - the same on every run
    sound = [unstructure(value) for value in samples_of(of)]
    for data in sound[:2]:
        agree(data, of)
    for _ in range(FEW):
        data = mutated(random.choice(sound), random)
        agree(data, of)
        refuses_or_reads(data, of)
        refuses_or_reads(arbitrary(random), of)


@given(registers(), SEEDS)
def test_mutated_registers(register: Register, seed: int) -> None:
    """The deepest of all."""
    data = mutated(unstructure(register), Random(seed))  # noqa: S311 - drawn
    agree(data, Register)
    refuses_or_reads(data, Register)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
        max_leaves=8,
    ),
    st.sampled_from(TYPES),
)
def test_what_hypothesis_thinks_of(data: Any, of: Any) -> None:
    """Other odd values than ours."""
    agree(data, of)
    refuses_or_reads(data, of)


@given(st.text() | st.binary(), st.sampled_from(TYPES))
def test_any_text_at_all(text: str | bytes, of: Any) -> None:
    """And any bytes."""
    with pytest.raises(StructureError):
        loads(text, of)


@given(registers(most_centres=2), SEEDS)
def test_any_damaged_text(register: Register, seed: int) -> None:
    """A character changed, taken out or doubled."""
    random = Random(seed)  # noqa: S311 - drawn
    text = dumps(register)
    at = random.randrange(len(text))
    damaged = (
        text[:at]
        + random.choice(("", '"', "{", "]", "\\", "\\u12", ",", "9" * 5_000))
        + text[at + 1 :]
    )
    try:
        loads(damaged, Register)
    except StructureError as error:
        assert error.faults
