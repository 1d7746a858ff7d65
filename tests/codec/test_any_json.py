"""Any JSON-shaped value at all gives a value or `StructureError`; the two ways in agree."""

import json
from random import Random  # noqa: TID251 - Hypothesis gives its seed
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from codec.agreement import agree, refuses_or_reads
from codec.every_type import TYPES, data_of
from codec.mutations import arbitrary, damaged, mutated, places
from effort import A_TENTH
from plutkit import Register
from plutkit.codec import Json, dumps, loads, unstructure
from plutkit.errors import StructureError
from plutkit.strategies import registers

SEEDS = st.integers(0, 2**32)
FEW = max(1, settings().max_examples // 25)
"""How many values of each type are tried."""


@pytest.mark.parametrize("of", TYPES, ids=str)
def test_sound_mutated_and_arbitrary_data(of: Any) -> None:
    """Of every type, some of each; `tests/codec/fuzz.py` tries a million."""
    random = Random(str(of))  # noqa: S311 - the same on every run
    sound = data_of(of)
    for data in sound[:2]:
        agree(data, of)
    for _ in range(FEW):
        data = mutated(json.dumps(random.choice(sound)), random)
        agree(data, of)
        refuses_or_reads(data, of)
        refuses_or_reads(arbitrary(random), of)


KINDS: tuple[Json, ...] = (None, True, 7, 0.5, "x", ["x"], {"x": 1})
"""One value of each kind that JSON has."""


LONG = 4_000
"""Of what is longer, the parts are types of their own, tried by themselves."""


@pytest.mark.parametrize("of", TYPES, ids=str)
def test_what_is_of_another_type_is_never_taken(of: Any) -> None:
    """At whatever place of sound data: what is read is of its type to the last part."""
    text = json.dumps(data_of(of)[0])
    count = len([*places(json.loads(text))])
    is_long = len(text) > LONG
    for at in range(0, count, max(1, count // (3 if is_long else 12))):
        for kind in KINDS[1:2] if is_long else KINDS:
            data = json.loads(text)
            holder, key = [*places(data)][at]
            holder[key] = kind
            agree(data, of)
            refuses_or_reads(data, of)


@given(registers(), SEEDS)
@A_TENTH
def test_mutated_registers(register: Register, seed: int) -> None:
    """The deepest of all."""
    data = mutated(json.dumps(unstructure(register)), Random(seed))  # noqa: S311 - drawn
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
@A_TENTH
def test_any_damaged_text(register: Register, seed: int) -> None:
    """A character changed, taken out or doubled."""
    text = damaged(dumps(register), Random(seed))  # noqa: S311 - drawn
    try:
        loads(text, Register)
    except StructureError as error:
        assert error.faults  # noqa: PT017 - a value may come too
