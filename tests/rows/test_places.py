"""Where a fault is, as text and as data."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plutkit.errors import ArgumentError, Fault
from plutkit.quantities import Text
from plutkit.rows import Place, place_of

NAMES = st.text('a."[]0 \n') | st.text()


def read(path: str) -> Place:
    """Read a path as that of a fault."""
    return place_of(Fault(path, "x", "x", Text("x", "x")))


@given(NAMES, st.none() | st.integers(0, 10**6), st.none() | NAMES)
def test_what_is_written_is_read_back(table: str, row: int | None, column: str | None) -> None:
    """Whatever stands in the names."""
    place = Place(table, row, column)
    assert read(str(place)) == place


@pytest.mark.parametrize(
    ("place", "path"),
    [
        (Place("Usaha", 17, "Omzet"), "Usaha[17].Omzet"),
        (Place("Usaha", 17), "Usaha[17]"),
        (Place("Usaha", None, "Omzet"), "Usaha.Omzet"),
        (Place("Usaha"), "Usaha"),
        (Place("Usaha 2023", 2, "Omzet (Rp). [juta]"), "Usaha 2023[2].Omzet (Rp). [juta]"),
        (Place("Usaha.2023", 2, "a"), '"Usaha.2023"[2].a'),
        (Place('"Usaha"', 2), '"""Usaha"""[2]'),
        (Place("", 2), '""[2]'),
    ],
)
def test_names_are_quoted_only_where_they_must_be(place: Place, path: str) -> None:
    """A column is all that follows the dot."""
    assert str(place) == path


def test_another_path_is_the_name_of_a_table() -> None:
    """It was told by something else."""
    assert read("[3]x") == Place("[3]x")


def test_only_a_fault_has_a_place() -> None:
    """Its path alone is none."""
    with pytest.raises(ArgumentError, match="Fault"):
        place_of("Usaha[17].Omzet")  # type: ignore[arg-type]
