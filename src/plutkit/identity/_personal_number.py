"""Numbers of persons: shown masked everywhere, and turned into pseudonyms."""

# Of the keyed hashes that the standard library documents, this one costs least to import: `hmac`
# would load it too, and itself besides.
from collections.abc import Iterator
from hashlib import blake2b
from typing import ClassVar, Final, NoReturn, Self

import attrs

from plutkit._record import Declared
from plutkit._text import Text, masked
from plutkit.errors import ArgumentError, Fault

_SHORTEST_KEY, _LONGEST_KEY = 32, 64
_BYTES: Final = 16
_LETTERS: Final = str.maketrans("0123456789abcdef", "bcdfghjklmnpqrst")
"""Letters for the digits of a hash, so that no pseudonym holds a digit, nor a word."""


class PersonalNumber:
    """The base of numbers of persons: made by `parse` only, frozen, closed to subclassing.

    It is no `Record`: `attrs.asdict`, and whatever else reads fields, would show the digits.
    """

    __slots__ = ("_digits",)

    _digits: str
    _kind: ClassVar[str]
    """With what its pseudonyms begin."""

    def __init__(self) -> None:
        name = type(self).__name__
        message = f"{name}() is not made by hand; call {name}.parse(text)"
        raise TypeError(message)

    def __init_subclass__(cls) -> None:
        """Refuse to extend a number: what it shows would no longer be its own."""
        super().__init_subclass__()
        base = cls.__mro__[1]
        if base is not PersonalNumber:
            message = (
                f"{base.__name__} is closed: {cls.__name__} cannot extend it; "
                f"keep the {base.__name__} in a field of a class of your own"
            )
            raise TypeError(message)

    @classmethod
    def _of(cls, digits: str) -> Self:
        """Make one of digits that were checked."""
        number = cls.__new__(cls)
        object.__setattr__(number, "_digits", digits)
        return number

    def reveal(self) -> str:
        """Give all 16 digits, as text. They are personal data: do not keep them around."""
        return self._digits

    def pseudonym(self, key: bytes) -> str:
        """Give what stands for the number in records (`pseudonim`): a keyed hash of it.

        `key` is 32 to 64 bytes, drawn at random once (``secrets.token_bytes(32)``) and kept apart
        from the records; other keys are refused with `ArgumentError`, which does not show them.

        The same number and key always give the same pseudonym; under another key it is another,
        and the two cannot be linked. It is the keyed BLAKE2b of the digits, 128 bits of it, written
        in letters only, so that two numbers share none in practice and it is never taken for a
        number. All rests on the key: there are few enough numbers to try each of them, so that
        whoever has the key finds the number behind a pseudonym. In the words of UU 27/2022 the
        records remain personal data.
        """
        faults = tuple(KEY.faults("key", key))
        if faults:
            raise ArgumentError(f"{type(self).__name__}.pseudonym", faults)
        digest = blake2b(
            self._digits.encode(), digest_size=_BYTES, key=key, person=self._kind.encode()
        )
        return f"{self._kind}-{digest.hexdigest().translate(_LETTERS)}"

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise attrs.exceptions.FrozenInstanceError

    def __delattr__(self, name: str) -> NoReturn:
        raise attrs.exceptions.FrozenInstanceError

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, type(self)):
            return NotImplemented
        return self._digits == other._digits

    def __hash__(self) -> int:
        return hash((type(self), self._digits))

    def __reduce__(self) -> tuple[object, ...]:
        """Say how to copy it; a pickle holds the digits."""
        return self._of, (self._digits,)

    def __str__(self) -> str:
        return masked(self._digits)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self}>"


class KeyRule(Declared):
    """A key for pseudonyms; of what is none, only type and length are shown."""

    none: str = "none given"

    def faults(self, path: str, value: object) -> Iterator[Fault]:
        if type(value) is not bytes or not _SHORTEST_KEY <= len(value) <= _LONGEST_KEY:
            yield _bad_key(path, value)


KEY: Final = KeyRule()
"""The rule of keys."""


def _bad_key(path: str, key: object) -> Fault:
    length = f" of length {len(key)}" if isinstance(key, bytes | str) else ""
    return Fault(
        path, "pseudonym.key", f"{type(key).__name__}{length}",
        Text(
            f"is not a key of {_SHORTEST_KEY} to {_LONGEST_KEY} bytes; draw one at random with "
            f"secrets.token_bytes({_SHORTEST_KEY}), and keep it apart from the records",
            f"bukan kunci {_SHORTEST_KEY} sampai {_LONGEST_KEY} byte; ambil secara acak dengan "
            f"secrets.token_bytes({_SHORTEST_KEY}), dan simpan terpisah dari data",
        ),
    )  # fmt: skip
