"""The key for pseudonyms is checked before any data, and never shown."""

from collections.abc import Callable

import cattrs
import pytest

from plutkit import Register
from plutkit.codec import configure_converter, dumps, loads, make_converter, structure
from plutkit.errors import ArgumentError

EMPTY = dumps(Register.of([]))
TAKERS: dict[str, Callable[[object], object]] = {
    "structure": lambda key: structure({}, Register, pseudonym_key=key),  # type: ignore[arg-type]
    "loads": lambda key: loads(EMPTY, Register, pseudonym_key=key),  # type: ignore[arg-type]
    "configure_converter": lambda key: configure_converter(
        cattrs.Converter(),
        pseudonym_key=key,  # type: ignore[arg-type]
    ),
}


@pytest.mark.parametrize("taker", TAKERS.values(), ids=TAKERS)
@pytest.mark.parametrize(
    ("key", "value"),
    [
        (b"secret", "bytes of length 6"), (bytes(31), "bytes of length 31"),
        (bytes(65), "bytes of length 65"), ("secret" * 6, "str of length 36"), (7, "int"),
        (bytearray(32), "bytearray"),
    ],
)  # fmt: skip
def test_a_key_that_is_none_is_refused_though_no_number_is_there(
    taker: Callable[[object], object], key: object, value: str
) -> None:
    """A program learns it when it starts, and no log learns the key."""
    with pytest.raises(ArgumentError) as caught:
        taker(key)
    (fault,) = caught.value.faults
    assert (fault.path, fault.code, fault.value) == ("pseudonym_key", "pseudonym.key", value)
    assert "secret" not in str(caught.value).replace("secrets.token_bytes", "")


@pytest.mark.parametrize("taker", TAKERS.values(), ids=TAKERS)
@pytest.mark.parametrize("key", [None, bytes(32), bytes(64)])
def test_a_key_at_the_bounds_or_none_at_all_is_taken(
    taker: Callable[[object], object], key: object
) -> None:
    """As numbers of persons themselves take it."""
    taker(key)


def test_a_converter_is_not_made_with_a_bad_key() -> None:
    """It would fail later, at the first number."""
    with pytest.raises(ArgumentError, match="32 to 64 bytes"):
        make_converter(pseudonym_key=b"secret")
