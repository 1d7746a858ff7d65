"""One column of a table, ready to be read."""

from decimal import Decimal
from typing import Final

from plutkit.errors import FaultError
from plutkit.rows._blanks import BLANKS
from plutkit.rows._cells import CellReader
from plutkit.rows._fields import Field
from plutkit.rows._policies import CellReading, OuterBlanks, WholeFloats

_EXACT_FLOATS: Final = 2**53
"""Up to it a float holds every whole number; beyond, several become one."""
_MISSING: Final = ("NaTType", "NAType")


class Leaf:
    """What reads the cells of one column into one field."""

    __slots__ = ("column", "floats", "is_required", "name", "reader", "rule", "texts")

    def __init__(self, column: str, field: Field, reader: CellReader, reading: CellReading) -> None:
        self.column = column
        self.name = field.name
        self.rule = field.rule
        self.is_required = not field.rule.none
        self.reader = reader
        self.floats = reading.whole_floats
        self.texts = _Texts(reader, reading)
        """What each text means, None if it is empty; `ParseError` if it cannot be read."""

    def read(self, cell: object) -> object:
        """Give what any cell says, None if it is empty; `ParseError` if it cannot be read."""
        if isinstance(cell, str):
            # A text of a class of its own may call itself something else.
            return self.texts[str.__str__(cell)]
        if _says_nothing(cell):
            return None
        if isinstance(cell, float) and self.floats is WholeFloats.ACCEPT and _is_exact(cell):
            return self.reader.value(int(cell))
        return self.reader.value(cell)


class _Texts(dict[str, object]):
    """What texts mean; each is read once."""

    def __init__(self, reader: CellReader, reading: CellReading) -> None:
        super().__init__()
        self._reader = reader
        self._strips = reading.outer_blanks is OuterBlanks.STRIP
        self._empty = reading.empty
        self._refused: dict[str, FaultError] = {}

    def __missing__(self, cell: str) -> object:
        if cell in self._refused:
            raise self._refused[cell].with_traceback(None)
        text = cell.strip(BLANKS) if self._strips else cell
        try:
            value = None if not text or text in self._empty else self._reader.text(text)
        except FaultError as error:
            self._refused[cell] = error
            raise
        self[cell] = value
        return value


def _is_exact(cell: float) -> bool:
    return abs(cell) <= _EXACT_FLOATS and cell == int(cell)


def _says_nothing(cell: object) -> bool:
    """Tell whether a cell that is no text is empty: None, and what stands for it elsewhere."""
    if isinstance(cell, float):
        return cell != cell  # noqa: PLR0124 - so is NaN told from all other floats
    if isinstance(cell, Decimal):
        return cell.is_nan()
    kind = type(cell)
    return cell is None or (
        kind.__name__ in _MISSING and kind.__module__.partition(".")[0] == "pandas"
    )
