"""The rule of text, and of ids."""

import re
from collections.abc import Iterator
from typing import Any, Final

from plutkit._record._rule import Declared, bound, fault
from plutkit.errors import Fault

_LONGEST_TEXT: Final = 500
FORBIDDEN: Final = (
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)

BLANK_LETTERS: Final = "\u115f\u1160\u2800\u3164\uffa0"
"""Letters and marks by their category that nevertheless show nothing."""


_BLANKS: Final = f" {BLANK_LETTERS}"


def _is_visible(character: str) -> bool:
    return character.isprintable() and character not in _BLANKS


def _is_sound(value: str) -> bool:
    return re.search(FORBIDDEN, value) is None and any(map(_is_visible, value))


def _blank(path: str, value: str) -> Fault:
    return fault(
        path, "text.blank", value,
        "is blank; give at least one visible character",
        "kosong; berikan sedikitnya satu karakter yang tampak",
    )  # fmt: skip


class TextRule(Declared):
    """Text: something to see, no outer blanks, no control, bidirectional or surrogate characters.

    `kind` names the records whose id the text is (`identifies`) or refers to.
    """

    doc: str
    none: str = ""
    kind: str = ""
    identifies: bool = False
    longest: int = _LONGEST_TEXT

    @property
    def codes(self) -> tuple[str, ...]:
        return ("text.type", "text.blank", "text.outer_blanks", "text.long", "text.character")

    def expression(self, value: str, names: dict[str, Any]) -> str:
        blanks, sound = bound(names, _BLANKS), bound(names, _is_sound)
        return (
            f"type({value}) is str and 0 < len({value}) <= {self.longest} "
            f"and {value}.strip() == {value} "
            f"and ({value}.isprintable() and ({value}.isascii() or {value}.strip({blanks})) "
            f"or {sound}({value}))"
        )

    def faults(self, path: str, value: object) -> Iterator[Fault]:
        if type(value) is not str:
            yield fault(
                path, "text.type", value,
                "is not text; give a str", "bukan teks; berikan str",
            )  # fmt: skip
            return
        if not value.strip():
            yield _blank(path, value)
            return
        if value.strip() != value:
            yield fault(
                path, "text.outer_blanks", value,
                "begins or ends with a blank; strip it", "diawali atau diakhiri spasi; buanglah",
            )  # fmt: skip
        if len(value) > self.longest:
            yield fault(
                path, "text.long", value,
                f"is longer than {self.longest} characters; shorten it",
                f"lebih panjang dari {self.longest} karakter; pendekkan",
            )  # fmt: skip
        # What can be printed holds nothing forbidden; to compile the pattern takes long.
        if not value.isprintable() and (found := re.search(FORBIDDEN, value)):
            where = f"U+{ord(found[0]):04X}"
            yield fault(
                path, "text.character", value,
                f"holds {where}, a control, bidirectional or surrogate character; remove it",
                f"memuat {where}, karakter kendali, dua arah atau pengganti; buanglah",
            )  # fmt: skip
        elif not any(map(_is_visible, value)):
            yield _blank(path, value)

    def describe(self) -> str:
        if self.kind and not self.identifies:
            return f"text: the id of a {self.kind}"
        return f"text of 1 to {self.longest} characters"
