"""Readers of cells that hold a choice, or yes and no."""

import difflib
from collections.abc import Mapping

from plutkit._record import Declared, unreadable
from plutkit._text import mask_numbers
from plutkit.rows._cells import digits
from plutkit.rows._labels import key_of


class ChoiceCells(Declared):
    """Members of an enumeration, or yes and no, by their labels."""

    labels: Mapping[str, object]
    """By `key_of` of the label."""
    shown: tuple[str, ...]
    kind: type

    def text(self, text: str) -> object:
        key = key_of(text)
        if key in self.labels:
            return self.labels[key]
        near = difflib.get_close_matches(key, self.labels, n=2)
        hint = mask_numbers(", ".join(repr(one) for one in self.shown if key_of(one) in near))
        known = mask_numbers(", ".join(self.shown))
        raise unreadable(
            self.kind.__name__, "label.unknown", text,
            en=f"is no known {self.kind.__name__}; "
            + (f"is {hint} meant?" if hint else f"write one of {known};")
            + " labels of your own stand in Column(labels=...)",
            id=f"bukan {self.kind.__name__} yang dikenal; "
            + (f"maksudnya {hint}?" if hint else f"tulis salah satu dari {known};")
            + " sebutan sendiri ditulis di Column(labels=...)",
        )  # fmt: skip

    def value(self, cell: object) -> object:
        if type(cell) is self.kind:
            return cell
        return self.text(digits(cell))
