"""One table, read row by row."""

import difflib
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, TypeGuard, cast

from plutkit._record import fault
from plutkit._text import shown
from plutkit.errors import Fault, FaultError
from plutkit.rows._draft import Draft, draft_of
from plutkit.rows._origin import Origin
from plutkit.rows._place import Place
from plutkit.rows._plan import Group, Plan

_OVERFLOW: Final = None
"""Where `csv.DictReader` keeps the cells of a row that is longer than the heading."""


def drafts_of(plan: Plan, rows: Iterable[object], faults: list[Fault]) -> Iterator[Draft]:
    """Read the rows of a table; what is wrong with it and with them is added to the faults."""
    given = tuple(map(_as_mapping, rows))
    if not given:
        return
    seen: dict[object, None] = {}
    for row in given:
        if _is_row(row) and not row.keys() <= seen.keys():
            seen |= dict.fromkeys(row)
    if any(map(_is_row, given)):
        faults += _column_faults(plan, seen)
    reduced, is_whole = _present(plan, seen)
    for number, row in enumerate(given, start=plan.mapping.first_row):
        place = Place(plan.table, number)
        if _is_row(row):
            known = len(faults)
            draft = draft_of(reduced, number, row, faults, is_whole=is_whole)
            if _OVERFLOW in row:
                faults.append(_too_long(str(place), row[_OVERFLOW]))
            elif is_whole and not draft.is_sound and _is_blank(reduced, row):
                if len(faults) > known + 1:
                    faults[known:] = [_blank(str(place))]
                continue  # it is no record whose id is not known
            yield draft
        else:
            faults.append(_no_row(str(place), row))
            yield Draft(Origin(plan.table, number, plan.groups[0]), {}, False, [])


def _as_mapping(row: object) -> object:
    """Make a mapping of what has keys and cells and is none, such as a row of `sqlite3`."""
    is_row = hasattr(row, "keys") and hasattr(row, "__getitem__")
    if is_row and not issubclass(type(row), Mapping | type):
        return dict(cast("Mapping[object, object]", row))
    return row


def _is_row(row: object) -> TypeGuard[Mapping[object, object]]:
    return isinstance(row, Mapping)


def _is_blank(plan: Plan, row: Mapping[object, object]) -> bool:
    """Tell whether no cell that is read holds anything, as in the rows after the last one."""
    try:
        return all(
            leaf.read(row.get(leaf.column)) is None for one in plan.groups for leaf in one.leaves
        )
    except FaultError:
        return False


def _blank(path: str) -> Fault:
    return fault(
        path, "row.empty", None,
        "stands in every cell that is read; take the row out, or fill it in",
        "ada di setiap sel yang dibaca; hapus barisnya, atau isilah",
    )  # fmt: skip


def _too_long(path: str, rest: object) -> Fault:
    return fault(
        path, "row.long", rest,
        "stands beyond the last column; give it a heading, or take it out",
        "berada di luar kolom terakhir; beri judul kolom, atau hapus",
    )  # fmt: skip


def _no_row(path: str, row: object) -> Fault:
    return fault(
        path, "row.type", row,
        "is no row; give a mapping from the names of the columns to the cells, such as "
        'dict(row) of a cursor, or frame.to_dict("records")',
        "bukan baris; berikan pemetaan dari nama kolom ke sel, misalnya dict(row) dari kursor, "
        'atau frame.to_dict("records")',
    )  # fmt: skip


def _column_faults(plan: Plan, seen: Mapping[object, None]) -> Iterator[Fault]:
    """Tell each column that is neither mapped nor ignored, and each mapped one that is missing."""
    mapping = plan.mapping
    named = {*mapping.columns, *mapping.ignored}
    unmapped = [name for name in seen if name not in named and name is not _OVERFLOW]
    for name in unmapped:
        yield fault(
            str(Place(plan.table, None, str(name))), "column.unmapped", name,
            "is a column that the mapping does not name; map it, or add it to `ignored`",
            "kolom yang tidak disebut dalam pemetaan; petakan, atau tambahkan ke `ignored`",
        )  # fmt: skip
    for name in mapping.columns:
        if name not in seen:
            near = difflib.get_close_matches(name, map(str, unmapped), n=1)
            meant = shown(near[0]) if near else ""
            yield fault(
                str(Place(plan.table, None, name)), "column.missing", name,
                "is mapped, and no row has this column; "
                + (f"is {meant} meant?" if near else "add it, or take it out of the mapping"),
                "dipetakan, tetapi tidak ada kolomnya; "
                + (f"maksudnya {meant}?" if near else "tambahkan, atau hapus dari pemetaan"),
            )  # fmt: skip


def _present(plan: Plan, seen: Mapping[object, None]) -> tuple[Plan, bool]:
    """Give the plan of the columns that are there, and whether these are all of them."""
    groups = tuple(
        Group(one.cls, one.part, one.fields, [leaf for leaf in one.leaves if leaf.column in seen],
              one.given)
        for one in plan.groups
    )  # fmt: skip
    is_whole = all(name in seen for name in plan.mapping.columns)
    return Plan(plan.table, plan.mapping, groups), is_whole
