"""Where in tables a fault is."""

import re
from typing import Final, NamedTuple

from plutkit._record import InstanceRule, check_arguments
from plutkit.errors import Fault

_PATH: Final = r'("(?:[^"]|"")*"|[^"\[.][^\[.]*|)(?:\[(\d+)\])?(?:\.(.*))?'


class Place(NamedTuple):
    """A place in tables (`tempat`): a cell, a row, a column or a whole table.

    >>> str(Place("Usaha", 17, "Omzet")), str(Place("Usaha", None, "Omzet")), str(Place("Usaha"))
    ('Usaha[17].Omzet', 'Usaha.Omzet', 'Usaha')
    """

    table: str
    """The name of the table."""
    row: int | None = None
    """The number of the row, as the table's `first_row` counts; None for no single row."""
    column: str | None = None
    """The name of the column; None for no single column."""

    def __str__(self) -> str:
        table = self.table
        if re.fullmatch(r'[^"\[.][^\[.]*', table) is None:
            doubled = table.replace('"', '""')
            table = f'"{doubled}"'
        row = "" if self.row is None else f"[{self.row}]"
        column = "" if self.column is None else f".{self.column}"
        return f"{table}{row}{column}"


def place_of(fault: Fault) -> Place:
    """Give the place of a fault that `register_from_rows` told, as data.

    >>> from plutkit.quantities import Text
    >>> place_of(Fault("Usaha[17].Omzet (Rp)", "number.form", "'?'", Text("...", "...")))
    Place(table='Usaha', row=17, column='Omzet (Rp)')

    A table whose name begins with a quotation mark, or has a dot or a bracket in it, stands in the
    path in quotation marks: ``"Usaha.2023"[17].Omzet``. All that follows the dot is the column. In
    a name that may be a NIK or NPWP the digits are masked, as in the path.

    Raises `ArgumentError` for what is no fault.
    """
    check_arguments("place_of", fault=(InstanceRule("", (Fault,)), fault))
    return parse_place(fault.path)


def parse_place(path: str) -> Place:
    """Read what `str` of a place writes."""
    match = re.fullmatch(_PATH, path, re.DOTALL)
    if match is None:  # no path of tables: it is no place in any
        return Place(path)
    table, row, column = match.groups()
    if table.startswith('"'):
        table = table[1:-1].replace('""', '"')
    return Place(table, None if row is None else int(row), column)
