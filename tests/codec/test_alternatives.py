"""What may be written in several ways: the remedy shows them."""

from typing import Any

import pytest

from plutkit.codec import structure
from plutkit.domain import Centre, Partnership, Target
from plutkit.errors import Fault, StructureError


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
