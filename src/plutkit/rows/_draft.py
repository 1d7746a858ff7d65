"""Drafts of records: they wait for their parts, which may stand in other tables."""

import re
from collections.abc import Callable, Mapping
from typing import Final, NamedTuple, cast

import attrs

from plutkit._record import Record
from plutkit._text import Text
from plutkit.errors import Fault, InvalidRecordError
from plutkit.rows._origin import Origin, read
from plutkit.rows._plan import SOURCE, Plan

_PART: Final = r"(snapshots|documents|forms)\[(\d+)\](?:\.(\w+))?"


class Part(NamedTuple):
    """A part of a record, made, and where it comes from."""

    field: str
    record: Record
    origin: Origin


class Draft(NamedTuple):
    """What one row says of its record."""

    origin: Origin
    values: dict[str, object]
    is_sound: bool
    parts: list[Part]

    def record(self, faults: list[Fault]) -> Record | None:
        """Make the record; None if that cannot be done, and why is added to the faults."""
        if not self.is_sound:
            return None
        placed: dict[str, list[Part]] = {}
        for part in self.parts:
            placed.setdefault(part.field, []).append(part)
        values = dict(self.values)
        for field, parts in placed.items():
            values[field] = (
                parts[0].record if field == SOURCE else tuple(part.record for part in parts)
            )
        return _made(self.origin, values, placed, faults)


def draft_of(
    plan: Plan, number: int, row: Mapping[object, object], faults: list[Fault], *, is_whole: bool
) -> Draft:
    """Read one row; what is wrong with it is added to the faults.

    Of a table that is not whole, because it lacks a column, nothing is made.
    """
    own, *others = (Origin(plan.table, number, group) for group in plan.groups)
    values, is_sound = read(own, row, faults)
    draft = Draft(own, values, is_sound and is_whole, [])
    for origin in others:
        values, is_sound = read(origin, row, faults)
        can_be_made = values and is_sound and is_whole
        record = _made(origin, values, {}, faults) if can_be_made else None
        if record is not None:
            draft.parts.append(Part(origin.group.part, record, origin))
    return draft


def _made(
    origin: Origin,
    values: Mapping[str, object],
    placed: Mapping[str, list[Part]],
    faults: list[Fault],
) -> Record | None:
    """Make a record; what is wrong is told where it stands, in the row or in that of the part."""
    make = cast("Callable[..., Record]", origin.group.cls)
    try:
        return make(**values)
    except InvalidRecordError as error:
        faults += [_told(origin, placed, one) for one in error.faults]
    return None


def _told(origin: Origin, placed: Mapping[str, list[Part]], one: Fault) -> Fault:
    def path_in_tables(match: re.Match[str]) -> str:
        return _of_part(placed, match, one).path

    match = re.fullmatch(_PART, one.path)
    if match is None:
        return origin.told(one, one.path.partition("[")[0])
    told = _of_part(placed, match, one)
    en, id = (re.sub(_PART, path_in_tables, words) for words in (told.text.en, told.text.id))
    return attrs.evolve(told, text=Text(en, id))


def _of_part(placed: Mapping[str, list[Part]], match: re.Match[str], one: Fault) -> Fault:
    """Tell a fault of a part where the part stands."""
    part = placed[match[1]][int(match[2])]
    return part.origin.told(one, match[3] or "")
