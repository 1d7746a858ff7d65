"""The rule of numbers that are kept as text of digits, because zeros in front belong to them."""

from collections.abc import Iterator
from typing import Any

from plutkit._record import Declared, bound, fault
from plutkit.errors import Fault


class DigitsRule(Declared):
    """Text of exactly `length` ASCII digits, not all of them zero; `code` names the fault."""

    doc: str
    code: str
    length: int
    none: str = ""

    @property
    def codes(self) -> tuple[str, ...]:
        return (self.code,)

    def holds(self, value: object) -> bool:
        """Tell whether the value obeys the rule."""
        return (
            type(value) is str
            and len(value) == self.length
            and value.isascii()
            and value.isdigit()
            and value != "0" * self.length
        )

    def complaint(self) -> tuple[str, str]:
        """Say the rule and the remedy, in English and in Indonesian."""
        return (
            f"is not a number of {self.length} digits; write it as text with all its zeros",
            f"bukan nomor {self.length} angka; tulis sebagai teks dengan semua nolnya",
        )

    def expression(self, value: str, names: dict[str, Any]) -> str:
        return f"{bound(names, self.holds)}({value})"

    def faults(self, path: str, value: object) -> Iterator[Fault]:
        if not self.holds(value):
            yield fault(path, self.code, value, *self.complaint())

    def describe(self) -> str:
        return f"text of {self.length} digits"
