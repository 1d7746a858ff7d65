"""One column of a table, ready to be read."""

from decimal import Decimal
from typing import Final

from plutkit._record import Declared
from plutkit.rows._cells import CellReader
from plutkit.rows._fields import Field
from plutkit.rows._policies import OuterBlanks, Reading

_BLANKS: Final = " \t\r\n\u00a0"
_MISSING: Final = ("NaTType", "NAType")


class Leaf(Declared):
    """What reads the cells of one column into one field; equal texts are read once."""

    column: str
    field: Field
    reader: CellReader
    reading: Reading
    known: dict[str, object]
    """What the texts that were read so far mean."""

    def read(self, cell: object) -> object:
        """Give what a cell says, None if it is empty; `ParseError` if it cannot be read."""
        if not isinstance(cell, str):
            return None if _says_nothing(cell) else self.reader.value(cell)
        if cell not in self.known:
            # A text of a class of its own may call itself something else.
            self.known[cell] = self._read(str.__str__(cell))
        return self.known[cell]

    def _read(self, cell: str) -> object:
        strips = self.reading.outer_blanks is OuterBlanks.STRIP
        text = cell.strip(_BLANKS) if strips else cell
        return None if not text or text in self.reading.empty else self.reader.text(text)


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
