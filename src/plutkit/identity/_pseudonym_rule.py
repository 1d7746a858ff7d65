"""The rule of fields that hold a pseudonym."""

import re
from collections.abc import Iterator
from typing import Any, Final

from plutkit._record import TextRule, bound
from plutkit._text import Text, hidden
from plutkit.errors import Fault

_NAMED: Final = r"(?i:nik|npwp)?[\W_]*"
_NUMBER: Final = rf"{_NAMED}(?:\d[\W_]*){{15,16}}"
_MASKED: Final = rf"{_NAMED}(?:[\d*#•●xX][ ._/-]*){{15,16}}"
"""Two persons may show alike when masked, and would become one owner."""


def is_number(text: str) -> bool:
    """Tell whether a text is 15 or 16 digits, whatever stands between them, named or not.

    Digits that are masked count as such.
    """
    return re.fullmatch(f"{_NUMBER}|{_MASKED}", text) is not None


class PseudonymRule(TextRule):
    """Text that stands for a person, and is not itself a NIK or NPWP, whatever its marks."""

    @property
    def codes(self) -> tuple[str, ...]:
        return (*super().codes, "pseudonym.number")

    def expression(self, value: str, names: dict[str, Any]) -> str:
        return f"{super().expression(value, names)} and not {bound(names, is_number)}({value})"

    def faults(self, path: str, value: object) -> Iterator[Fault]:
        yield from super().faults(path, value)
        if type(value) is str and is_number(value):
            yield Fault(
                path, "pseudonym.number", hidden(value),
                Text(
                    "is the number of a person, masked or not, and no pseudonym; give "
                    "Nik.parse(text).pseudonym(key), or that of Npwp",
                    "nomor orang, disamarkan atau tidak, bukan pseudonim; berikan "
                    "Nik.parse(text).pseudonym(key), atau yang dari Npwp",
                ),
            )  # fmt: skip

    def describe(self) -> str:
        return f"{super().describe()} that is no NIK and no NPWP"
