"""Where a record comes from, and one record of a row, read cell by cell."""

from collections.abc import Mapping
from typing import Final, NamedTuple

import attrs

from plutkit._record import fault
from plutkit._text import Text
from plutkit.errors import Fault, FaultError
from plutkit.rows._place import Place
from plutkit.rows._plan import Group

_EMPTY: Final = Text(
    "is empty, and every row needs it; fill it in",
    "kosong, padahal setiap baris memerlukannya; isilah",
)


class Origin(NamedTuple):
    """Where a record comes from: a row, and the columns of its fields."""

    table: str
    row: int
    group: Group

    def told(self, one: Fault, field: str) -> Fault:
        """Tell a fault of a field at its cell; at the row, or a part's first cell, if it has none.

        A field that comes from no cell is named in the text.
        """
        column = self.group.column_of(field)
        text = one.text
        if column is None and field:
            text = Text(f"({field}) {text.en}", f"({field}) {text.id}")
        if column is None and self.group.part:
            column = self.group.leaves[0].column
        return attrs.evolve(one, path=str(Place(self.table, self.row, column)), text=text)


def read(
    origin: Origin, row: Mapping[object, object], faults: list[Fault]
) -> tuple[dict[str, object], bool]:
    """Read the cells of one record of a row: what is not empty, and whether all of it is well.

    What is wrong is added to the faults.
    """
    values: dict[str, object] = {}
    wrong: list[Fault] = []
    for leaf in origin.group.leaves:
        name, cell = leaf.name, row.get(leaf.column)
        try:
            value = leaf.texts[cell] if type(cell) is str else leaf.read(cell)
        except FaultError as error:
            wrong += [origin.told(one, name) for one in error.faults]
            continue
        if value is not None:
            values[name] = value
        elif leaf.is_required:
            empty = fault(name, "cell.empty", cell, _EMPTY.en, _EMPTY.id)
            wrong.append(origin.told(empty, name))
    if not values and origin.group.part and all(one.code == "cell.empty" for one in wrong):
        return values, True
    if wrong:
        # No record is made of the rest, which may be wrong as well.
        for leaf in origin.group.leaves:
            name = leaf.name
            if name in values:
                wrong += [origin.told(one, name) for one in leaf.rule.faults(name, values[name])]
    faults += wrong
    given = origin.group.given
    return (given | values if given else values), not wrong
