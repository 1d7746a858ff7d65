"""What happens at the edge: faults are gathered, and numbers of persons turned into pseudonyms."""

from collections.abc import Iterable
from typing import Final, cast

from plutkit._record import fault
from plutkit._text import Text
from plutkit.errors import Fault


class Broken:
    """The type of `BROKEN`."""


BROKEN: Final = Broken()
"""Stands for what could not be read; what is wrong with it was told."""


class UnsoundError(Exception):
    """Raised on the quick ways in and out; on the way out `faults` say why, from within."""

    def __init__(self, faults: Iterable[Fault] = ()) -> None:
        super().__init__()
        self.faults = tuple(faults)

    def within(self, place: str) -> "UnsoundError":
        """Give the error as it is seen from further out."""
        return UnsoundError(
            Fault(
                place + (f".{one.path}" if one.path and one.path[0] != "[" else one.path),
                one.code, one.value, one.text,
            )
            for one in self.faults
        )  # fmt: skip


def object_of(data: object) -> dict[object, object] | None:
    """Give data that is an object, and None for what is none."""
    return cast("dict[object, object]", data) if isinstance(data, dict) else None


class Edge:
    """One reading of data: what is wrong so far, and the key for numbers of persons."""

    def __init__(self, pseudonym_key: bytes | None = None) -> None:
        self.faults: list[Fault] = []
        self.pseudonym_key = pseudonym_key

    def refuse(self, path: str, code: str, value: object, text: Text) -> Broken:
        """Note a fault and give `BROKEN` in the place of a value."""
        self.faults.append(fault(path, code, value, text.en, text.id))
        return BROKEN

    def note(self, faults: Iterable[Fault]) -> bool:
        """Note faults; tell whether there were any."""
        before = len(self.faults)
        self.faults += faults
        return len(self.faults) > before
