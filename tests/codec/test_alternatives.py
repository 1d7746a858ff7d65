"""What may be written in several ways: the remedy shows them."""

from datetime import date
from typing import Any, TypeVar, get_args

import pytest

from codec.agreement import agree
from codec.every_type import TYPES, data_of
from plutkit import Clock, Register
from plutkit.codec import structure
from plutkit.codec._shape_of import shape_of
from plutkit.domain import Beneficiary, Centre, Partner, Partnership, Target
from plutkit.errors import Fault, StructureError
from plutkit.quantities import PartialDate, Period

T = TypeVar("T")


def fault_at(path: str, data: object, type: Any) -> Fault:
    """Read it; give the one fault at a place."""
    with pytest.raises(StructureError) as caught:
        structure(data, type)
    (fault,) = (fault for fault in caught.value.faults if fault.path == path)
    return fault


@pytest.mark.parametrize(
    ("data", "type", "forms"),
    [
        ({"value": 12.5}, Target, '12, "25/2", {"least": 1, "most": 2}'),
        ({"value": True}, Target, '12, "25/2", {"least": 1, "most": 2}'),
        ({"ends": 2023}, Partnership, '"open_ended", "2023-05-04", "2023-05"'),
    ],
)  # fmt: skip
def test_what_is_written_in_no_way_is_told_all_of_them(
    data: dict[str, object], type: Any, forms: str
) -> None:
    """So that 12.5 becomes "25/2"."""
    (key,) = data
    fault = fault_at(f"$.{key}", data, type)
    assert fault.code == "value.kind"
    assert fault.text.en.endswith(f"; write it as one of {forms}")
    assert fault.text.id.endswith(f"; tulis sebagai salah satu dari {forms}")


def test_what_has_no_short_form_is_named() -> None:
    """An object has its own faults, once it is one."""
    fault = fault_at("$", 1.5, int | Centre)
    assert fault.text.en.endswith("; write it as one of 12, Centre")


def test_a_day_and_what_is_known_of_one_are_told_once() -> None:
    """Although each is a type of its own."""
    fault = fault_at("$", 1.5, date | PartialDate | int)
    assert fault.text.en.endswith('; write it as one of "2023-05-04", "2023-05", 12')


@pytest.mark.parametrize("of", TYPES, ids=str)
def test_each_type_claims_what_is_written_of_it(of: Any) -> None:
    """Or it would not be read as one of several."""
    assert all(map(shape_of(of).claims, data_of(of)))


@pytest.mark.parametrize(
    ("data", "of", "value"),
    [
        (7, Register | int, 7),
        (7, Beneficiary | int, 7),
        (7, Centre | Partner | int, 7),
        (7, date | PartialDate | int, 7),
        (7, tuple[int, ...] | int, 7),
        ("2023-05", date | PartialDate | int, PartialDate.month(2023, 5)),
        ("opened", Clock | str, Clock.OPENED),
        ("x", Clock | str, "x"),
        ({}, Register | int, Register.of([])),
        ([7], tuple[int, ...] | int, (7,)),
        (None, int | str | None, None),
    ],
    ids=str,
)  # fmt: skip
def test_the_first_that_claims_the_data_reads_it(data: Any, of: Any, value: object) -> None:
    """And none that it is not meant for."""
    assert structure(data, of) == value


@pytest.mark.parametrize("of", [Period | str, str | Period], ids=str)
def test_the_order_is_that_of_the_call(of: Any) -> None:
    """Though the two types are equal, and one of them was asked for before."""
    assert type(structure("2023", of)) is get_args(of)[0]


def test_an_alternative_that_was_left_open_reads_nothing() -> None:
    """In its place: what comes before it reads its own."""
    either: Any = int | T
    assert structure(7, either) == 7
    for data, of in (("x", int | T), (7, T | int)):
        (told,) = agree(data, of)
        assert told.code == "codec.open_type"
