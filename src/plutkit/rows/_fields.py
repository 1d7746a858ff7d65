"""The fields that a cell can hold, read from the rules of records, and what reads each of them."""

from fractions import Fraction
from functools import partial
from typing import Final, cast

from plutkit._record import (
    ChoiceRule,
    Declared,
    InstanceRule,
    IntegerRule,
    NumberRule,
    Record,
    Rule,
    TextRule,
    TupleRule,
    rules_of,
)
from plutkit.domain import Beneficiary, Snapshot
from plutkit.identity import Kbli, Nib, Nik, Npwp, RegionCode
from plutkit.quantities import OpenEnded, Period, Source
from plutkit.quantities._day_rules import DayRule
from plutkit.rows._cells import (
    AmountCells,
    CellReader,
    CodeCells,
    IntegerCells,
    NumberCells,
    PersonCells,
    TargetCells,
    TextCells,
    kbli_of,
)
from plutkit.rows._choice_cells import ChoiceCells
from plutkit.rows._day_cells import DayCells, PeriodCells
from plutkit.rows._labels import LABELS, key_of
from plutkit.rows._mapping import OWNED, Column
from plutkit.rows._policies import CellReading
from plutkit.rows._several import SeveralCells

_MONEY: Final = {(Snapshot, "sales"), (Snapshot, "capital"), (Snapshot, "net_assets")}
NIK, NPWP, PSEUDONYM = "owner_nik", "owner_npwp", "owner_pseudonym"
_CODES: Final = {RegionCode: RegionCode.parse, Nib: Nib.parse, Kbli: Kbli.parse}


class Field(Declared):
    """One field that a cell can hold, of a record or of the source within it."""

    cls: type[Record]
    name: str
    rule: Rule

    @property
    def item(self) -> Rule:
        """The rule of one value, where the cell holds several."""
        return self.rule.item if isinstance(self.rule, TupleRule) else self.rule

    @property
    def is_money(self) -> bool:
        return (self.cls, self.name) in _MONEY

    @property
    def labelled(self) -> type | None:
        """What the labels that it takes are of: an enumeration, or yes and no."""
        item = self.item
        if isinstance(item, ChoiceRule):
            return item.of
        if isinstance(item, InstanceRule) and item.of == (bool,):
            return bool
        return OpenEnded if isinstance(item, DayRule) and OpenEnded in item.kinds else None

    def has(self, kind: type) -> bool:
        """Tell whether its rule is one of instances of `kind`."""
        return isinstance(self.item, InstanceRule) and self.item.of == (kind,)


def fields_of(cls: type[Record]) -> dict[str, Field]:
    """Give the fields of a record that a cell can hold, by the name that a column has for them.

    Those of its source come last, each after a dot; before all others the id of its owner.
    """
    rules = rules_of(cls)
    every = {name: Field(cls, name, rule) for name, rule in rules.items()}
    nested = {field for _, _, field in OWNED.values()} | {"provenance"}
    found = {name: field for name, field in every.items() if name not in nested}
    if cls in OWNED:
        owner, name, _ = OWNED[cls]
        kind = cast("TextRule", rules_of(owner)["id"]).kind
        found = {name: Field(cls, name, TextRule("", kind=kind))} | found
    if "provenance" in rules:
        found |= {f"provenance.{name}": field for name, field in fields_of(Source).items()}
    return found


def person_fields(cls: type[Record]) -> dict[str, Field]:
    """Give what a column may hold of a person: a number, of which the pseudonym is kept."""
    if cls is not Beneficiary:
        return {}
    rule = rules_of(cls)[PSEUDONYM]
    return {name: Field(cls, PSEUDONYM, rule) for name in (NIK, NPWP)}


def reader_of(field: Field, column: Column, reading: CellReading, key: bytes | None) -> CellReader:
    """Give what reads the cells of a column."""
    if column.field == NIK:
        return PersonCells(Nik.parse, key)
    if column.field == NPWP:
        return PersonCells(partial(Npwp.parse, check_digit=column.check_digit), key)
    reader = _item_reader(field, column, reading)
    is_several = isinstance(field.rule, TupleRule)
    return SeveralCells(reader, reading.separator) if is_several else reader


def _item_reader(field: Field, column: Column, reading: CellReading) -> CellReader:
    item, labelled = field.item, field.labelled
    if isinstance(item, DayRule):
        open_ended = labels_of(OpenEnded, column) if labelled else None
        return DayCells(item.kinds, column.partial, reading.days, open_ended)
    if labelled:
        return labels_of(labelled, column)
    if isinstance(item, TextRule):
        return TextCells(bool(item.kind), reading)
    if isinstance(item, InstanceRule):
        return _of_instances(item.of[0], column, reading)
    return _of_numbers(field, column, reading)


def _of_numbers(field: Field, column: Column, reading: CellReading) -> CellReader:
    if field.is_money:
        return AmountCells(column.unit, reading)
    if isinstance(field.item, IntegerRule):
        return IntegerCells(reading)
    numbers = NumberCells(reading)
    return numbers if isinstance(field.item, NumberRule) else TargetCells(numbers)


def _of_instances(kind: type, column: Column, reading: CellReading) -> CellReader:
    if kind is Period:
        return PeriodCells()
    if kind is Fraction:
        return NumberCells(reading, True)
    return CodeCells(kbli_of(column.edition) if column.edition else _CODES[kind])


def labels_of(kind: type, column: Column) -> ChoiceCells:
    """Give what reads the labels of an enumeration, those of the column among them."""
    every = {**LABELS[kind], **column.labels}
    return ChoiceCells({key_of(label): member for label, member in every.items()}, (*every,), kind)
