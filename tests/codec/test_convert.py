"""Converters of applications: classes of theirs may hold what is plutkit's."""

from collections.abc import Callable
from datetime import date
from typing import Any

import attrs
import cattrs
import pytest
from cattrs.errors import ClassValidationError
from cattrs.preconf.json import make_converter as make_json_converter

import plutkit as pk
from codec.every_type import AS_OF
from plutkit.codec import configure_converter, make_converter
from plutkit.errors import ArgumentError, StructureError
from plutkit.samples import rakor_2023


@attrs.frozen
class Note:
    """A class of an application."""

    author: str
    written: date
    founded: pk.DateLike
    centre: pk.Centre | None
    register: pk.Register
    ranking: pk.SpeedRanking
    several: tuple[pk.Centre, ...] = ()
    other: "pk.Centre | int | None" = None


@attrs.frozen
class Own:
    """A class of an application's own, beside plutkit's in an alternative."""

    flag: int


@attrs.frozen
class Either:
    """What is plutkit's, or the application's."""

    one: pk.Centre | Own


def note() -> Note:
    """Make one of all."""
    register = rakor_2023()
    ranking = pk.rank_partnership_speed(
        register, as_of=AS_OF, clock=pk.Clock.OPENED, milestone=pk.Milestone.first()
    )
    maros = register.centre("maros")
    return Note("A", AS_OF, pk.PartialDate.parse("2023-05"), maros, register, ranking, (maros,))


CONVERTERS: list[Callable[[], cattrs.BaseConverter]] = [
    cattrs.Converter, cattrs.BaseConverter, make_json_converter,
    lambda: cattrs.Converter(detailed_validation=False),
    lambda: cattrs.Converter(forbid_extra_keys=True, omit_if_default=True),
]  # fmt: skip


@pytest.fixture(params=CONVERTERS, ids=["detailed", "base", "json", "quick", "strict"])
def converter(request: pytest.FixtureRequest) -> Any:
    """Give a converter with a hook of the application's own, which must stay."""
    made = request.param()
    made.register_structure_hook(date, lambda data, _: date(*map(int, data.split("/"))))
    made.register_unstructure_hook(date, lambda day: f"{day.year}/{day.month}/{day.day}")
    configure_converter(made)
    return made


def test_a_class_of_an_application_comes_back(converter: Any) -> None:
    """With records, optional ones, registers, results and days of both kinds."""
    for changed in ({}, {"centre": None}, {"founded": AS_OF}, {"several": ()}, {"other": 5}):
        value = attrs.evolve(note(), **changed)
        if type(converter) is cattrs.BaseConverter:
            data = {
                field.name: converter.unstructure(
                    getattr(value, field.name), unstructure_as=field.type
                )
                for field in attrs.fields(Note)
            }  # fmt: skip
        else:
            data = converter.unstructure(value)
        assert data["written"] == "2024/12/31"
        assert converter.structure(data, Note) == value


def test_days_of_a_record_stay_as_plutkit_writes_them(converter: Any) -> None:
    """Whatever the application does with its own."""
    assert converter.unstructure(pk.Document(kind=pk.DocumentKind.HALAL, issued=AS_OF)) == {
        "kind": "halal", "number": None, "issued": "2024-12-31", "ends": None
    }  # fmt: skip


def test_what_is_wrong_comes_as_structure_errors(converter: Any) -> None:
    """In a group of cattrs where it makes groups."""
    data = {"author": "A", "written": "2024/1/1", "founded": "May", "centre": {"id": 5}}
    with pytest.raises((StructureError, ClassValidationError, KeyError)) as caught:
        converter.structure(data, Note)
    if isinstance(caught.value, ClassValidationError):
        found = caught.value.split(StructureError)[0]
        assert found is not None
        assert len(found.exceptions) == 2
    with pytest.raises(StructureError, match="4 faults"):
        converter.structure({"id": 5}, pk.Centre)


def test_an_alternative_with_a_class_of_the_application_is_left_to_cattrs(converter: Any) -> None:
    """Only it knows how to tell them apart."""
    if type(converter) is not cattrs.BaseConverter:
        assert converter.structure({"one": {"flag": 1}}, Either) == Either(Own(1))


def test_a_converter_made_here_is_strict() -> None:
    """And has the key of pseudonyms, if it is given one."""
    key = bytes(32)
    nik = "3171011708450001"
    data = {"id": "b-1", "kind": "enterprise", "name": "B", "owner_nik": nik}
    business = make_converter(pseudonym_key=key).structure(data, pk.Beneficiary)
    assert business.owner_pseudonym == pk.Nik.parse(nik).pseudonym(key)
    with pytest.raises(StructureError) as caught:
        make_converter().structure(data, pk.Beneficiary)
    assert [fault.code for fault in caught.value.faults] == ["person.key"]
    plain = make_converter()
    assert plain.structure(plain.unstructure(business), pk.Beneficiary) == business


@pytest.mark.parametrize("wrong", [None, cattrs.Converter, 5])
def test_what_is_no_converter_is_refused(wrong: Any) -> None:
    """Before anything is done."""
    with pytest.raises(ArgumentError, match="is no converter of cattrs") as caught:
        configure_converter(wrong)
    assert caught.value.faults[0].code == "instance"
    assert "bukan konverter cattrs" in caught.value.faults[0].text["id"]


@pytest.mark.parametrize(
    "key", [b"", b"short", bytes(65), "a secret key of 32 characters ...", 5], ids=repr
)
def test_what_is_no_key_is_refused_at_once_and_not_shown(key: Any) -> None:
    """Even where no number stands."""
    for call in (
        lambda: make_converter(pseudonym_key=key),
        lambda: configure_converter(cattrs.Converter(), pseudonym_key=key),
    ):
        with pytest.raises(ArgumentError) as caught:
            call()
        assert [fault.code for fault in caught.value.faults] == ["pseudonym.key"]
        assert "secret key" not in str(caught.value)
