"""Rows: values that only the library makes."""

import copy
import pickle
import sys
from typing import Any, Generic, TypeVar

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from plutkit._record import Row, values_of


class Seen(Row):
    """A row with a default."""

    id: str
    days: int
    known: str | None = None


class Alone(Row):
    """A row of one field, which has the same name as one of the other."""

    id: str


VALUES = st.fixed_dictionaries({
    "id": st.sampled_from("ab"), "days": st.integers(0, 1), "known": st.none() | st.just("x"),
})  # fmt: skip
ROW = Seen(id="a", days=1)


@given(VALUES, VALUES)
def test_rows_are_equal_when_all_their_values_are(
    one: dict[str, Any], other: dict[str, Any]
) -> None:
    """And then their hashes are; the order in which the values are given is nothing."""
    row = Seen(**one)
    assert (row == Seen(**other)) is (one == other)
    turned = Seen(**dict(reversed(one.items())))
    assert row == turned
    assert hash(row) == hash(turned)
    assert repr(row) == repr(turned)


def test_rows_of_different_kinds_are_never_equal() -> None:
    """Nor is a row equal to what is none."""
    assert Alone(id="a") == Alone(id="a")
    assert Alone(id="a") != ROW
    assert Alone(id="a") != "a"
    assert hash(Alone(id="a")) == hash(Alone(id="a"))


def test_a_default_stands_for_what_is_not_given() -> None:
    """It is a value like any other."""
    assert Seen(id="a", days=1, known=None) == ROW
    assert values_of(ROW) == {"id": "a", "days": 1, "known": None}
    assert repr(ROW) == f"{Seen.__qualname__}(id='a', days=1, known=None)"


def test_a_row_takes_its_fields_by_name_and_nothing_else() -> None:
    """All of them but those with a default."""
    made: Any = Seen
    with pytest.raises(TypeError, match=r"Seen\(\) lacks the field 'days'; give it by name"):
        made(id="a")
    with pytest.raises(TypeError, match=r"no field 'day'; give id, days, known"):
        made(id="a", days=1, day=1)
    with pytest.raises(TypeError, match="positional"):
        made("a", 1)


def test_a_row_cannot_be_changed() -> None:
    """It is frozen, as a record is."""
    row: Any = Seen(id="a", days=1)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        row.days = 2
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        row.more = 2
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        del row.days
    assert row == ROW


def test_a_row_like_another_but_for_the_changes() -> None:
    """The other is left as it is."""
    assert ROW.__replace__(days=2) == Seen(id="a", days=2)
    assert ROW.days == 1
    if sys.version_info >= (3, 13):
        assert copy.replace(ROW, days=2) == Seen(id="a", days=2)


def test_a_row_survives_pickle_and_copy() -> None:
    """As an equal row with an equal hash."""
    for twin in (pickle.loads(pickle.dumps(ROW)), copy.copy(ROW), copy.deepcopy(ROW)):
        assert twin == ROW
        assert hash(twin) == hash(ROW)


def test_a_row_is_closed_to_subclassing() -> None:
    """And says what to do instead."""
    with pytest.raises(TypeError, match="keep the Seen in a field"):
        type("Longer", (Seen,), {})


T = TypeVar("T")


class Named(Row, Generic[T]):
    """A base of rows: it is generic."""

    name: str
    value: T


class Counted(Named[int]):
    """A row that has a base."""

    name: str
    value: int


def test_a_generic_row_is_a_base_of_rows() -> None:
    """What is made of it is closed again."""
    assert Counted(name="a", value=1) == Counted(name="a", value=1)
    assert Counted(name="a", value=1) != Counted(name="a", value=2)
    with pytest.raises(TypeError, match="keep the Counted in a field"):
        type("Longer", (Counted,), {})
