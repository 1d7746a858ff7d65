"""What is written can be read, and is the same: every type of the package root."""

import json
from enum import Enum
from typing import Any, cast, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import plutkit as pk
from codec.every_type import (
    GENERICS,
    REFUSED,
    TAGGED,
    TYPES,
    UNIONS,
    WRITTEN,
    made,
    parts_of,
    reported,
    results_of,
    small,
    values_of,
)
from effort import A_TENTH
from plutkit.codec import Json, dumps, loads, structure, unstructure
from plutkit.codec._shape_of import shape_of
from plutkit.errors import StructureError
from plutkit.samples import network, rakor_2023
from plutkit.strategies import registers
from plutkit.strategies._entry import STRATEGIES


def comes_back(value: Any, of: Any) -> None:
    """Assert that a value is the same after each way out and in."""
    data = unstructure(value)
    text = json.dumps(data, allow_nan=False)
    for found in (
        structure(data, of), structure(json.loads(text), of), loads(dumps(value), of),
        loads(dumps(value).encode(), of),
    ):  # fmt: skip
        assert type(found) is type(value)
        if isinstance(value, pk.Register) and isinstance(found, pk.Register):
            assert (found.language, found.scope) == (value.language, value.scope)
        if isinstance(value, pk.History):  # it is compared by identity
            assert parts_of(found) == parts_of(value)
        else:
            assert found == value


@pytest.mark.parametrize("of", WRITTEN, ids=lambda of: of.__name__)
@given(data=st.data())
@A_TENTH
def test_every_public_type_comes_back(of: type, data: st.DataObject) -> None:
    """Records, rows, results, named tuples, choices; a new one must be made in `every_type`."""
    generic = {pk.Entry: pk.Entry[int], pk.Schedule: pk.Schedule[int]}
    comes_back(data.draw(values_of(of)), generic.get(of, of))


@pytest.mark.parametrize("of", [*GENERICS, *UNIONS], ids=str)
@given(data=st.data())
@A_TENTH
def test_every_generic_record_and_alternative_comes_back(of: Any, data: st.DataObject) -> None:
    """Read by the name of its type with its argument."""
    comes_back(data.draw(values_of(of)), of)


@pytest.mark.parametrize("of", made(), ids=lambda of: of.__name__)
def test_what_functions_give_comes_back(of: type) -> None:
    """All classes that occur in it, public or not."""
    for value in made()[of]:
        if of is pk.Entry or of is pk.Schedule:
            comes_back(value, of[pk.SizeLaw])
        elif of not in {tuple, type(None)}:
            comes_back(value, of)


def test_every_public_class_of_results_was_made() -> None:
    """Not only drawn: the others have a strategy."""
    missing = {of for of in WRITTEN if not issubclass(of, Enum)} - made().keys()
    assert missing - STRATEGIES.keys() == set()


@given(registers(most_beneficiaries=3, most_services=4))
@settings(max_examples=max(1, settings().max_examples // 25))
def test_all_results_of_a_drawn_register_come_back(register: pk.Register) -> None:
    """Whatever is in it."""
    for result in results_of(register):
        comes_back(result, type(result))


@pytest.mark.parametrize("register", [rakor_2023(), reported()], ids=["published", "fictional"])
def test_a_register_comes_back_with_its_scope_and_language(register: pk.Register) -> None:
    """With all choices that were made."""
    comes_back(register, pk.Register)
    narrowed = register.cohort(2022).select(centre_ids=[register.cohort(2022).scope.centre_ids[0]])
    comes_back(narrowed, pk.Register)
    comes_back(pk.Register.of(register, language="id"), pk.Register)


def test_the_laws_of_sizes_come_back() -> None:
    """With their dates and sources."""
    comes_back(pk.SIZE_LAWS, pk.Schedule[pk.SizeLaw])


@pytest.mark.parametrize(
    "value",
    [(pk.CLASSIC_SERVICE_KINDS, tuple[pk.ServiceKind, ...]), ((), tuple[pk.Centre, ...]),
     (pk.PROVINCES, tuple[str, ...]), (network().centres, tuple[pk.Centre, ...]),
     ("teks", str), (5, int), (True, bool), (0.5, float), (None, pk.Centre | None)],
    ids=str,
)  # fmt: skip
def test_tuples_and_plain_values_come_back(value: tuple[object, Any]) -> None:
    """As documents too: what is written is named as it is read."""
    comes_back(*value)


@pytest.mark.parametrize("of", UNIONS, ids=str)
def test_choices_of_an_alternative_have_no_key_in_common(of: Any) -> None:
    """So that a key says which of them is meant."""
    keys = [
        member.value
        for one in get_args(of)
        if isinstance(one, type) and issubclass(one, Enum)
        for member in one
    ]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("of", TAGGED[:2], ids=str)
def test_alternatives_of_objects_are_told_apart_by_a_key(of: Any) -> None:
    """Which stands beside the fields; without it nothing is guessed."""
    for cls in get_args(of):
        value = made()[cls][0]
        data = cast("dict[str, Json]", unstructure(value))
        assert structure({"type": cls.__name__, **data}, of) == value
        with pytest.raises(StructureError) as caught:
            structure(data, of)
        assert [fault.code for fault in caught.value.faults] == ["object.tag"]


def test_a_register_or_a_business_may_be_one_of_several() -> None:
    """Both claim every object."""
    data = cast("dict[str, Json]", unstructure(rakor_2023()))
    of: Any = pk.Register | pk.Centre | None
    assert structure({"type": "Register", **data}, of) == rakor_2023()
    assert structure(None, of) is None


@pytest.mark.parametrize("of", REFUSED, ids=lambda of: of.__name__)
def test_what_has_no_form_is_refused_to_be_read(of: Any) -> None:
    """With the remedy."""
    for call in (lambda: shape_of(of), lambda: structure({}, of), lambda: loads("{}", of)):
        with pytest.raises(StructureError) as caught:
            call()
        assert [fault.code for fault in caught.value.faults] == [REFUSED[of]]


@pytest.mark.parametrize("value", [pk.SERVICES, pk.BY_WORKERS], ids=lambda value: value.card.key)
def test_what_holds_a_function_is_refused_but_not_its_card(value: Any) -> None:
    """Its card says what it counts."""
    for wrong in (value, (value,), (1, (value,))):
        with pytest.raises(StructureError, match="write its card") as caught:
            unstructure(wrong)
        assert "tulis kartunya" in caught.value.faults[0].text["id"]
        assert caught.value.faults[0].code == "codec.function"
    comes_back(value.card, pk.Card)


@pytest.mark.parametrize(
    ("value", "path"), [((pk.SERVICES,), "$[0]"), ((1, (pk.SERVICES,)), "$[1][0]")],
    ids=["", "deep"],
)  # fmt: skip
def test_what_cannot_be_written_is_told_with_its_place(value: object, path: str) -> None:
    """Within tuples too."""
    with pytest.raises(StructureError) as caught:
        unstructure(value)
    assert [fault.path for fault in caught.value.faults] == [path]


def test_the_types_tried_are_all_that_can_be_read() -> None:
    """The walk over the root is not blind."""
    assert {pk.Register, pk.SpeedRanking, pk.Interval, pk.Text, pk.Fault} <= set(TYPES)
    assert len(WRITTEN) > 150


@pytest.mark.parametrize(
    ("value", "of"),
    [(0.5, str | float), (made()[pk.Beneficiary][0], str | pk.Beneficiary), ("x", str | float),
     (small(), str | pk.Register), ((1,), str | tuple[int, ...])],
    ids=range(5),
)  # fmt: skip
def test_what_stands_beside_text_is_told_from_it(value: object, of: Any) -> None:
    """By its form."""
    comes_back(value, of)
