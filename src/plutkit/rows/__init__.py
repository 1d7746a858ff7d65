"""Flat rows <-> register: spreadsheets, cursors and data frames, with a declared mapping.

What a table, a column and a cell mean is said by a `TableMapping`, a `Column` and a `CellReading`;
nothing is guessed. `register_from_rows` gives a register, or every fault with its table, row and
column. `register_to_rows` writes all facts of a register as rows of text.
"""

from plutkit.rows._labels import LABELS
from plutkit.rows._mapping import Column, TableMapping
from plutkit.rows._place import Place, place_of
from plutkit.rows._policies import (
    CellReading,
    DayOrder,
    NumericIds,
    OuterBlanks,
    PartialDays,
    RupiahUnit,
    WholeFloats,
)
from plutkit.rows._read import register_from_rows
from plutkit.rows._write import PLAIN_MAPPING, register_to_rows

__all__ = [
    "LABELS",
    "PLAIN_MAPPING",
    "CellReading",
    "Column",
    "DayOrder",
    "NumericIds",
    "OuterBlanks",
    "PartialDays",
    "Place",
    "RupiahUnit",
    "TableMapping",
    "WholeFloats",
    "place_of",
    "register_from_rows",
    "register_to_rows",
]
