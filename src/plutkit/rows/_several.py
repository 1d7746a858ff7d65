"""Cells that hold several values."""

import re

from plutkit._record import Declared
from plutkit.rows._cells import CellReader


class SeveralCells(Declared):
    """Several values in one cell."""

    item: CellReader
    separator: str

    def text(self, text: str) -> object:
        return tuple(self.item.text(part.strip()) for part in split(text, self.separator))

    def value(self, cell: object) -> object:
        return (self.item.value(cell),)


def split(text: str, separator: str) -> list[str]:
    r"""Cut at the separator; a backslash makes it, or another backslash, part of a value.

    >>> split(r"a;b\;c", ";")
    ['a', 'b;c']
    """
    mark = re.escape(separator)
    parts = [""]
    for piece in re.split(rf"(\\\\|\\{mark}|{mark})", text):
        if piece == separator:
            parts.append("")
        else:
            parts[-1] += piece[1:] if piece in ("\\\\", f"\\{separator}") else piece
    return parts


def joined(parts: tuple[str, ...], separator: str) -> str:
    """Write values so that `split` gives them back."""
    return separator.join(
        part.replace("\\", "\\\\").replace(separator, f"\\{separator}") for part in parts
    )
