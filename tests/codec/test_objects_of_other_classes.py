"""Data that is like JSON's, but of other classes: both ways in judge it alike."""

from collections import ChainMap, OrderedDict, UserDict, defaultdict
from collections.abc import Callable
from enum import StrEnum
from types import MappingProxyType
from typing import Any

import pytest

from codec.every_type import data_of
from plutkit import RoleModels
from plutkit.codec import structure
from plutkit.domain import Centre, Partner, Register
from plutkit.errors import StructureError

CENTRE = {"id": "c-1", "name": "A", "level": "city", "region": "51.71"}


class Own(dict[str, Any]):
    """A dictionary of an application."""


class Word(str):
    """A text of an application."""

    __slots__ = ()


class Level(StrEnum):
    """A choice of an application, which is text too."""

    CITY = "city"


def codes_of(data: object, type: Any) -> list[tuple[str, str]]:
    """Read it; give the path and the code of each fault."""
    with pytest.raises(StructureError) as caught:
        structure(data, type)
    return [(fault.path, fault.code) for fault in caught.value.faults]


@pytest.mark.parametrize("cls", [MappingProxyType, ChainMap, UserDict])
@pytest.mark.parametrize("changes", [{}, {"cohort": "x"}], ids=["sound", "wrong"])
def test_a_mapping_that_is_no_dictionary_is_no_object(
    cls: Callable[[Any], Any], changes: dict[str, Any]
) -> None:
    """Whether or not something is wrong within it."""
    data = cls({**CENTRE, **changes})
    assert codes_of(data, Centre) == [("$", "object.type")]
    assert codes_of([data], tuple[Centre, ...]) == [("$[0]", "object.type")]
    assert codes_of({"centres": [data]}, Register) == [("$.centres[0]", "object.type")]
    assert codes_of(cls({"type": "Centre", **data}), Centre | Partner) == [("$", "object.tag")]
    assert codes_of(cls({"centres": []}), Register) == [("$", "object.type")]


@pytest.mark.parametrize("cls", [MappingProxyType, ChainMap, UserDict])
def test_nor_is_it_one_of_several_objects(cls: Callable[[Any], Any]) -> None:
    """Within what is read quickly too."""
    (data, *_) = data_of(RoleModels)
    whole: Any = data
    whole["criteria"][0] = cls(whole["criteria"][0])
    assert codes_of(whole, RoleModels) == [("$.criteria[0]", "object.tag")]


@pytest.mark.parametrize("cls", [OrderedDict, Own])
def test_a_dictionary_of_another_class_is_one(cls: Callable[[Any], Any]) -> None:
    """As frameworks and parsers make them."""
    assert structure(cls(CENTRE), Centre) == structure(CENTRE, Centre)
    assert structure(cls({"centres": [cls(CENTRE)]}), Register).centres[0].id == "c-1"
    assert codes_of(cls({**CENTRE, "cohort": "x"}), Centre) == [("$.cohort", "integer.type")]


def test_no_key_is_made_up() -> None:
    """By a dictionary that has a value for every key."""
    data = defaultdict(lambda: "x", {key: CENTRE[key] for key in ("name", "level", "region")})
    assert codes_of(data, Centre) == [("$.id", "object.missing")]
    assert "id" not in data


@pytest.mark.parametrize("level", [Word("city"), Level.CITY], ids=["text", "choice"])
@pytest.mark.parametrize("changes", [{}, {"cohort": "x"}], ids=["sound", "wrong"])
def test_text_of_another_class_is_no_key(level: str, changes: dict[str, Any]) -> None:
    """Though it equals one: it is no text of JSON."""
    found = codes_of({**CENTRE, **changes, "level": level}, Centre)
    assert found[0] == ("$.level", "choice")
    assert len(found) == 1 + len(changes)
