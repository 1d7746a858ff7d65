"""The name under which a document says what it holds, and types with arguments."""

from datetime import date
from typing import Any, Literal

import pytest

from plutkit import Clock, Register
from plutkit.codec import dumps, loads, schema, structure, unstructure
from plutkit.domain import Centre, Partner
from plutkit.errors import StructureError
from plutkit.law import SIZE_LAWS, Entry, Schedule, SizeLaw
from plutkit.quantities import Confidence, Source
from plutkit.samples import rakor_2023

SOURCE = Source(
    instrument="PP 7/2021",
    article="art. 35",
    where="LN 2021 no. 17",
    checked_on=date(2026, 11, 1),
    confidence=Confidence.HIGH,
)
CENTRES = rakor_2023().centres


def schedule_of(value: Any) -> Schedule[Any]:
    """Make a schedule of one value."""
    entry = Entry(starts=date(2021, 2, 2), value=value, source=SOURCE)
    return Schedule(name="bound", entries=(entry,))


@pytest.mark.parametrize(
    ("value", "type", "name"),
    [
        (rakor_2023(), Register, "Register"),
        (tuple(CENTRES), tuple[Centre, ...], "tuple"),
        (SIZE_LAWS, Schedule[SizeLaw], "Schedule"),
        (schedule_of(7), Schedule[int], "Schedule"),
        (schedule_of("x"), Schedule[str], "Schedule"),
        (Clock.OPENED, Clock, "Clock"),
        (Clock.OPENED, Clock | None, "Clock"),
        (None, Clock | None, "NoneType"),
        ("en", Literal["en", "id"], "str"),
    ],
    ids=str,
)  # fmt: skip
def test_what_dumps_writes_is_read_by_its_type(value: object, type: Any, name: str) -> None:
    """Whatever arguments the type has: a value knows its class alone."""
    assert f'"type": "{name}"' in dumps(value)
    assert loads(dumps(value), type) == value
    assert name in schema(type)["properties"]["type"]["enum"]


def test_another_type_is_refused_by_the_names_that_a_document_may_have() -> None:
    """All of them."""
    with pytest.raises(StructureError) as caught:
        loads(dumps(5), Centre | Partner)  # type: ignore[arg-type]
    (first,) = caught.value.faults
    assert (first.path, first.code, first.value) == ("$.type", "document.type", "'int'")
    assert "of type Centre or Partner," in first.text.en
    assert "bertipe Centre atau Partner," in first.text.id


def test_a_tuple_is_named_by_what_is_in_it() -> None:
    """In its error, and as the title of its schema."""
    with pytest.raises(StructureError, match=r"^tuple_Centre: "):
        loads("{", tuple[Centre, ...])
    assert schema(tuple[Centre, ...])["title"] == "A document of plutkit: tuple_Centre"


@pytest.mark.parametrize(
    ("type", "value", "code"),
    [
        (Schedule[int], True, "integer.type"), (Schedule[int], 1.0, "integer.type"),
        (Schedule[int], {}, "integer.type"), (Schedule[int], 2**63, "integer.range"),
        (Schedule[int], None, "integer.type"), (Schedule[str], 1, "text.type"),
        (Schedule[str], "a\u202eb", "text.character"), (Schedule[bool], 1, "instance"),
    ],
)  # fmt: skip
def test_a_value_of_a_schedule_is_as_strict_as_any(type: Any, value: object, code: str) -> None:
    """Its record takes anything, so that reading must refuse what is of no such type."""
    data: Any = unstructure(schedule_of(7))
    data["entries"][0]["value"] = value
    with pytest.raises(StructureError) as caught:
        structure(data, type)
    (fault,) = caught.value.faults
    assert (fault.path, fault.code) == ("$.entries[0].value", code)
