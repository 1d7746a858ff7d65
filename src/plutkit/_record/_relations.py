"""What several fields of one record must obey together, as data."""

from collections.abc import Callable, Iterator
from typing import Any, Protocol

from plutkit._record._rule import Declared, bound, fault
from plutkit._text import Text
from plutkit.errors import Fault


class Relation(Protocol):
    """A rule over several fields, asked only when each field obeys its own rule."""

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of the faults that it may give."""
        ...

    def expression(self, names: dict[str, Any]) -> str:
        """Give the source of an expression over the fields' names, true when the rule is kept."""
        ...

    def faults(self, record: object) -> Iterator[Fault]:
        """Give every fault of a record whose fields obey their own rules."""
        ...

    def describe(self) -> str:
        """Say the rule in a few English words, for the reference."""
        ...


class Holds(Declared):
    """`test` is true of the values of `fields`; a fault is told at the last of them."""

    fields: tuple[str, ...]
    test: Callable[..., bool]
    code: str
    text: Text

    @property
    def codes(self) -> tuple[str, ...]:
        return (self.code,)

    def expression(self, names: dict[str, Any]) -> str:
        return f"{bound(names, self.test)}({', '.join(self.fields)})"

    def faults(self, record: object) -> Iterator[Fault]:
        values = [getattr(record, field) for field in self.fields]
        if not self.test(*values):
            yield fault(self.fields[-1], self.code, values[-1], self.text.en, self.text.id)

    def describe(self) -> str:
        return f"{self.fields[-1]} {self.text.en}"
