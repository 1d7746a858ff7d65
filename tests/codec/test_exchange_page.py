"""The page on data in and out promises what is so."""

import json
import re
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from plutkit import Kbli, Nib, PartialDate, PartnerKind, Period, RegionCode, Register
from plutkit.codec import structure, unstructure
from plutkit.errors import StructureError

PAGE = (Path(__file__).parents[2] / "docs" / "exchange.md").read_text("utf-8")
TYPES: dict[str, tuple[Any, ...]] = {
    "whole number": (int,),
    "fraction": (Fraction,),
    "estimate": (float,),
    "flag": (bool,),
    "choice": (PartnerKind,),
    "day": (date,),
    "partial date": (PartialDate,),
    "period": (Period,),
    "region": (RegionCode,),
    "NIB, KBLI": (Nib, Kbli),
}
CELLS = {
    name: (written, refused)
    for name, written, refused in re.findall(
        r"^\| ([^|]+) \| ([^|]+) \| ([^|]+) \|$", PAGE, re.MULTILINE
    )
}


def values_in(cell: str) -> list[Any]:
    """Give the JSON values that a cell shows."""
    return [json.loads(value) for value in re.findall(r"`([^`]+)`", cell)]


def is_read(value: object, types: tuple[Any, ...]) -> bool:
    """Tell whether one of the types takes the value."""
    for type in types:
        try:
            structure(value, type)
        except StructureError:
            continue
        return True
    return False


@pytest.mark.parametrize("name", TYPES)
def test_what_a_row_of_the_table_shows_is_read_and_refused(name: str) -> None:
    """Each value of its second column, and of its third."""
    written, refused = map(values_in, CELLS[name])
    assert written
    assert [value for value in written if not is_read(value, TYPES[name])] == []
    assert [value for value in refused if is_read(value, TYPES[name])] == []


@pytest.mark.parametrize("refused", ["NaN", "Infinity"])
def test_an_estimate_is_finite(refused: str) -> None:
    """Though the reader of the standard library takes these words."""
    assert not is_read(json.loads(refused), (float,))


def test_the_page_names_all_that_a_register_holds() -> None:
    """In the order in which it is written."""
    keys = re.findall(r"`([a-z_]+)`", PAGE.partition("for each kind of records")[2])
    written = unstructure(Register.of([]))
    assert isinstance(written, dict)
    assert set(keys[: len(written)]) == written.keys()
