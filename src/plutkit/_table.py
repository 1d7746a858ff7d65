"""Table: columns, rows and notes; its text, HTML and Markdown, written once."""

import re
import unicodedata
from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Final, NamedTuple, TypeAlias

from plutkit._record import Row
from plutkit._text import Language, integer_text

__all__ = ["Cell", "Column", "Table"]

Cell: TypeAlias = str | int | date | Fraction | tuple[str, ...] | None
"""What stands in a cell; None is shown as a dash, which is not a zero."""

_NOTHING: Final = "–"
_ENTITIES: Final = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;"}
)
"""As `html.escape` does it, whose module loads a table of entities that we need nothing of."""
_MARKDOWN: Final = r"([\\`*_{}\[\]<>|#~])"


class Column(NamedTuple):
    """The head of a column; numbers stand on the right."""

    head: str
    right: bool = False


class Table(Row):
    """A table (`tabel`) to be shown: in a terminal, a notebook, or a Markdown file.

    >>> table = Table(
    ...     title="Days",
    ...     columns=(Column("centre"), Column("days", right=True)),
    ...     rows=(("c-1", 1200), ("c-2", None)),
    ...     notes=("None is shown as a dash",),
    ...     language="en",
    ... )
    >>> print(table)
    Days
    <BLANKLINE>
    centre   days
    ------  -----
    c-1     1,200
    c-2         –
    <BLANKLINE>
    Note: None is shown as a dash
    """

    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    notes: tuple[str, ...] = ()
    language: Language = "en"

    def _shown(self, cell: Cell) -> str:
        if cell is None:
            return _NOTHING
        if isinstance(cell, tuple):
            return ", ".join(cell) or _NOTHING
        if isinstance(cell, int):
            return integer_text(cell, self.language)
        return str(cell)

    def _lines(self) -> list[list[str]]:
        return [[self._shown(cell) for cell in row] for row in self.rows]

    @property
    def _note(self) -> str:
        return _NOTE[self.language]

    def __str__(self) -> str:
        """Write it for a terminal: aligned columns, notes beneath."""
        lines = self._lines()
        heads = [column.head for column in self.columns]
        widths = [max(map(_width, cells)) for cells in zip(heads, *lines, strict=True)]
        ruler = ["-" * width for width in widths]
        body = [
            "  ".join(map(_padded, line, widths, self.columns)) for line in (heads, ruler, *lines)
        ]
        notes = [f"{self._note}: {note}" for note in self.notes]
        text = "\n".join([self.title, "", *(line.rstrip() for line in body)])
        return "\n\n".join([text, "\n".join(notes)]) if notes else text

    def to_html(self) -> str:
        """Write it for a web page, as one ``div``; every text in it is escaped.

        >>> Table(title="<T>", columns=(Column("a"),), rows=()).to_html()[:50]
        '<div lang="en"><table><caption>&lt;T&gt;</caption>'
        """
        head = "".join(_tag("th", c.head, right=c.right) for c in self.columns)
        rows = "".join(f"<tr>{self._html_cells(line)}</tr>" for line in self._lines())
        notes = "".join(f"<p>{self._note}: {_html(note)}</p>" for note in self.notes)
        caption = f"<caption>{_html(self.title)}</caption>"
        table = f"<table>{caption}<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
        return f'<div lang="{self.language}">{table}{notes}</div>'

    def _repr_html_(self) -> str:
        return self.to_html()

    def _html_cells(self, line: list[str]) -> str:
        pairs = zip(self.columns, line, strict=True)
        return "".join(_tag("td", text, right=column.right) for column, text in pairs)

    def to_markdown(self) -> str:
        r"""Write it as a Markdown table; marks within a text are escaped.

        >>> print(Table(title="T", columns=(Column("a|b"),), rows=((1,),)).to_markdown())
        **T**
        <BLANKLINE>
        | a\|b |
        | :--- |
        | 1 |
        """
        rules = [" ---: " if column.right else " :--- " for column in self.columns]
        table = [
            _markdown_row([column.head for column in self.columns]),
            f"|{'|'.join(rules)}|",
            *map(_markdown_row, self._lines()),
        ]
        notes = [f"{self._note}: {_escaped(note)}" for note in self.notes]
        return "\n\n".join([f"**{_escaped(self.title)}**", "\n".join(table), *notes])


_NOTE: Final[Mapping[Language, str]] = {"en": "Note", "id": "Catatan"}


def _width(text: str) -> int:
    wide = sum(unicodedata.east_asian_width(character) in "WF" for character in text)
    return len(text) + wide - sum(map(bool, map(unicodedata.combining, text)))


def _padded(text: str, width: int, column: Column) -> str:
    blanks = " " * (width - _width(text))
    return blanks + text if column.right else text + blanks


def _tag(name: str, text: str, *, right: bool) -> str:
    side = "right" if right else "left"
    return f'<{name} style="text-align: {side}">{_html(text)}</{name}>'


def _html(text: str) -> str:
    return text.translate(_ENTITIES)


def _escaped(text: str) -> str:
    return re.sub(_MARKDOWN, r"\\\1", text)


def _markdown_row(cells: list[str]) -> str:
    return f"| {' | '.join(map(_escaped, cells))} |"
