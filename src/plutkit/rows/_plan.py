"""A mapping, checked and made ready: what is read from each row."""

import difflib
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final, TypeAlias

from plutkit._record import Declared, Record, fault, rules_of
from plutkit.domain import Beneficiary, Snapshot
from plutkit.errors import Fault
from plutkit.identity import CheckDigit, Kbli
from plutkit.quantities import Source
from plutkit.quantities._day_rules import DayRule
from plutkit.rows._fields import NIK, NPWP, Field, fields_of, person_fields, reader_of
from plutkit.rows._labels import key_of
from plutkit.rows._leaf import Leaf
from plutkit.rows._mapping import OWNED, Column, TableMapping
from plutkit.rows._policies import PartialDays, RupiahUnit

SOURCE: Final = "provenance"
SNAPSHOTS: Final = "snapshots"
PERSONS: Final = (NIK, NPWP)


class Group(Declared):
    """What one record of a row is made of: the row's own, its source, or one of its snapshots."""

    cls: type[Record]
    part: str
    """In which field of the row's record it goes; empty for that record itself."""
    fields: Mapping[str, Field]
    """By the name that a column has for them."""
    leaves: list[Leaf]
    given: dict[str, object]

    def column_of(self, field: str) -> str | None:
        """Give the column from which a field comes, if it comes from one."""
        return next((leaf.column for leaf in self.leaves if leaf.name == field), None)


class Plan(Declared):
    """What is read from each row of one table."""

    table: str
    mapping: TableMapping
    groups: tuple[Group, ...]
    """That of the record first."""

    @property
    def cls(self) -> type[Record]:
        """Of what its rows are."""
        return self.mapping.of


_Groups: TypeAlias = dict[str | date, Group]
"""The record under an empty text, its source by the name of the field, snapshots by their day."""


def planned(table: str, mapping: TableMapping, key: bytes | None) -> tuple[Plan, list[Fault]]:
    """Make the plan of one table, and give all that is wrong with its mapping.

    `key` is that of the pseudonyms, if there is one.
    """
    path = f"mapping[{table!r}]"
    every = fields_of(mapping.of)
    own = {name: field for name, field in every.items() if "." not in name}
    own |= person_fields(mapping.of)
    groups: _Groups = {"": Group(mapping.of, "", own, [], {})}
    faults = [
        *_add_columns(f"{path}.columns", mapping, groups, key),
        *_add_given(f"{path}.given", mapping, groups),
        *_unfilled(path, groups),
    ]
    faults += [
        fault(
            f"{path}.ignored", "mapping.twice", name,
            "is the name of a column that is mapped too; take it out of one of the two",
            "juga nama kolom yang dipetakan; hapus dari salah satunya",
        )
        for name in mapping.ignored
        if name in mapping.columns
    ]  # fmt: skip
    return Plan(table, mapping, tuple(groups.values())), faults


def _add_columns(
    path: str, mapping: TableMapping, groups: _Groups, key: bytes | None
) -> Iterator[Fault]:
    for name, what in mapping.columns.items():
        here = f"{path}[{name!r}]"
        named, on = (what, None) if isinstance(what, str) else (what.field, what.on)
        if on is not None and mapping.of is not Beneficiary:
            yield _option(here, "on", on, "a beneficiary", "penerima layanan")
            continue
        group = _group(named, on, mapping.of, groups)
        field = group.fields.get(named)
        if field is None:
            yield _unknown(here, named, group)
        elif group.column_of(field.name) is not None:
            yield _twice(here, named)
        else:
            column = Column(field=named) if isinstance(what, str) else what
            yield from _option_faults(here, field, column)
            if key is None and named in PERSONS:
                yield _keyless(here, named)
            reader = reader_of(field, column, mapping.reading, key)
            group.leaves.append(Leaf(name, field, reader, mapping.reading))


def _group(named: str, on: date | None, cls: type[Record], groups: _Groups) -> Group:
    """Give the group that a field belongs to; it is made when first asked for."""
    is_of_source = named.startswith(f"{SOURCE}.") and SOURCE in rules_of(cls)
    key = on or (SOURCE if is_of_source else "")
    if key not in groups and on is not None:
        fields = {name: one for name, one in fields_of(Snapshot).items() if name not in _FROM_ROW}
        groups[on] = Group(Snapshot, SNAPSHOTS, fields, [], {"on": on})
    elif key not in groups:
        fields = {name: one for name, one in fields_of(cls).items() if "." in name}
        groups[SOURCE] = Group(Source, SOURCE, fields, [], {})
    return groups[key]


_FROM_ROW: Final = ("on", OWNED[Snapshot][1])
"""What a snapshot in the row of its business needs no column for."""


def _add_given(path: str, mapping: TableMapping, groups: _Groups) -> Iterator[Fault]:
    own, rules = groups[""], rules_of(mapping.of)
    nested = {field for _, _, field in OWNED.values()}
    for name, value in mapping.given.items():
        here = f"{path}[{name!r}]"
        rule = own.fields[name].rule if name in own.fields else rules.get(name)
        if rule is None or name in (*nested, *PERSONS):
            yield _unknown(here, name, own)
        elif own.column_of(name) is not None or name in groups:
            yield _twice(here, name)
        elif value is not None or not rule.none:
            yield from rule.faults(here, value)
        own.given[name] = value


def _unfilled(path: str, groups: _Groups) -> Iterator[Fault]:
    """Tell every field that each record must have and that neither a column nor a value fills."""
    for group in groups.values():
        for named, field in group.fields.items():
            is_filled = field.name in group.given or group.column_of(field.name) is not None
            if not field.rule.none and not is_filled:
                yield fault(
                    f"{path}.columns", "mapping.required", named,
                    f"is in no column, and every {group.cls.__name__} needs it; name its column, "
                    "or give it for all rows in `given`",
                    f"tidak ada kolomnya, padahal setiap {group.cls.__name__} memerlukannya; "
                    "sebut kolomnya, atau berikan untuk semua baris di `given`",
                )  # fmt: skip


def _option_faults(path: str, field: Field, column: Column) -> Iterator[Fault]:
    """Tell every option that says nothing about such a field, and labels that are none."""
    if column.unit is not RupiahUnit.RUPIAH and not field.is_money:
        yield _option(path, "unit", column.unit, "rupiah", "rupiah")
    if column.partial is not PartialDays.REFUSE and not isinstance(field.item, DayRule):
        yield _option(path, "partial", column.partial, "days", "tanggal")
    if column.edition is not None and not field.has(Kbli):
        yield _option(path, "edition", column.edition, "KBLI codes", "kode KBLI")
    if column.check_digit is not CheckDigit.REQUIRED and column.field != NPWP:
        yield _option(path, "check_digit", column.check_digit, "NPWP", "NPWP")
    if column.labels and field.labelled is None:
        yield _option(path, "labels", dict(column.labels), "choices", "pilihan")
        return
    counts = Counter(map(key_of, column.labels))
    for label, member in column.labels.items():
        yield from field.item.faults(f"{path}.labels[{label!r}]", member)
        if counts[key_of(label)] > 1:
            yield _twice(f"{path}.labels", label)


def _keyless(path: str, named: str) -> Fault:
    return fault(
        path, "mapping.key", named,
        "is the number of a person, of which only a pseudonym is kept; give the key of pseudonyms "
        "as `pseudonym_key`",
        "nomor pribadi, yang hanya disimpan pseudonimnya; berikan kunci pseudonim sebagai "
        "`pseudonym_key`",
    )  # fmt: skip


def _option(path: str, option: str, value: object, en: str, id: str) -> Fault:
    return fault(
        f"{path}.{option}", "mapping.option", value,
        f"is only for columns of {en}; leave it out here",
        f"hanya untuk kolom {id}; jangan dipakai di sini",
    )  # fmt: skip


def _twice(path: str, name: str) -> Fault:
    return fault(
        path, "mapping.twice", name,
        "is filled twice; name it once", "diisi dua kali; sebut sekali",
    )  # fmt: skip


def _unknown(path: str, name: str, group: Group) -> Fault:
    near = difflib.get_close_matches(name, group.fields, n=1)
    known = ", ".join(group.fields)
    kind = group.cls.__name__
    return fault(
        path, "mapping.field", name,
        f"is no field of a {kind} that a column can hold; "
        + (f"is {near[0]!r} meant?" if near else f"give one of {known}"),
        f"bukan isian {kind} yang dapat dimuat kolom; "
        + (f"maksudnya {near[0]!r}?" if near else f"berikan salah satu dari {known}"),
    )  # fmt: skip
