"""Tables of flat rows -> register."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, TypeAlias, cast

import attrs

from plutkit._record import (
    LANGUAGE,
    CollectionRule,
    Record,
    argument_faults,
    check_arguments,
    collected,
    fault,
    raise_faults,
)
from plutkit._text import Language, mask_numbers
from plutkit.domain import Register
from plutkit.domain._assembly import KINDS
from plutkit.domain._references import Broken, of_no_record, references_in, references_of
from plutkit.domain._register import gathered
from plutkit.errors import Fault, RegisterError, StructureError
from plutkit.identity._personal_number import KeyRule
from plutkit.rows._draft import Draft, Part
from plutkit.rows._mapping import OWNED, ByNameRule, TableMapping
from plutkit.rows._origin import Origin
from plutkit.rows._place import Place, parse_place
from plutkit.rows._plan import Plan, planned
from plutkit.rows._table import drafts_of

_SUBJECT: Final = "Register"
_DANGLING: Final = "register.dangling"

_Parts: TypeAlias = dict[tuple[type, str], list[Part]]
"""Parts by the class and the id of the record that each is of."""


def register_from_rows(
    tables: Mapping[str, Iterable[Mapping[str, object]]],
    *,
    mapping: Mapping[str, TableMapping],
    pseudonym_key: bytes | None = None,
    language: Language = "en",
) -> Register:
    """Read tables of flat rows into a register (`register dari lembar sebar`), or say all faults.

    `tables` has for each name of a table its rows: dictionaries from the names of its columns to
    their cells, as `csv.DictReader` or ``frame.to_dict("records")`` gives them, or what has `keys`
    and gives a cell by its name, such as `sqlite3.Row`. `mapping` says for each table what its rows
    are, which column is which field, and how cells are read; nothing is guessed. Several tables may
    be of one kind; they stand in any order.

    >>> from plutkit.domain import Centre, Consultant
    >>> mapping = {
    ...     "PLUT": TableMapping(
    ...         of=Centre,
    ...         columns={"Kode": "id", "Nama": "name", "Tingkat": "level", "Wilayah": "region"},
    ...         ignored=("No",),
    ...     ),
    ...     "Konsultan": TableMapping(
    ...         of=Consultant,
    ...         columns={"Kode": "id", "PLUT": "centre_id", "Bidang": "field", "Mulai": "starts"},
    ...     ),
    ... }
    >>> centre = {"No": "1", "Kode": "c-1", "Nama": "PLUT Contoh", "Tingkat": "Kabupaten"}
    >>> consultant = {"Kode": "k-1", "PLUT": "c-1", "Bidang": "SDM", "Mulai": "Mei 2023"}
    >>> tables = {"PLUT": [centre | {"Wilayah": "73.61"}], "Konsultan": [consultant]}
    >>> register_from_rows(tables, mapping=mapping).consultant("k-1").starts
    PartialDate.parse('2023-05')

    Everything wrong comes at once, by table, row and column; a reference to a row that has faults
    of its own is no second fault:

    >>> from plutkit.errors import StructureError
    >>> tables["PLUT"][0]["Wilayah"] = "7361"
    >>> tables["Konsultan"] = [consultant | {"Mulai": "03/04/2023"}, consultant | {"PLUT": "c-2"}]
    >>> try:
    ...     register_from_rows(tables, mapping=mapping)
    ... except StructureError as error:
    ...     for fault in error.faults:
    ...         print(fault.path, fault.value, fault.code)
    PLUT[2].Wilayah '7361' region.undotted
    Konsultan[2].Mulai '03/04/2023' day.ambiguous
    Konsultan[3].Kode 'k-1' register.duplicate
    Konsultan[3].PLUT 'c-2' register.dangling

    `place_of` gives table, row and column of a fault as data. Empty are None, NaN, NaT and the
    empty text. A column that is neither mapped nor ignored is a fault, and so is one that is mapped
    and missing: once for the table.

    Of a person's number, in a column for `owner_nik` or `owner_npwp` of a beneficiary, only the
    pseudonym is kept, under `pseudonym_key` (see `plutkit.identity.Nik.pseudonym`).

    Raises `StructureError` with all faults of all rows, of single cells, of records and between
    records; `ArgumentError` with all that is wrong with the mapping, such as an unknown field, two
    columns for one field, and a field that every record needs and no column has.
    """
    function = "register_from_rows"
    check_arguments(
        function,
        tables=(ByNameRule(""), tables),
        mapping=(ByNameRule("", (TableMapping,)), mapping),
        language=(LANGUAGE, language),
    )
    given = {name: collected(rows) for name, rows in tables.items()}
    wanted = {f"tables[{name!r}]": (CollectionRule(), rows) for name, rows in given.items()}
    plans: dict[str, Plan] = {}
    wrong = list(argument_faults(**wanted, pseudonym_key=(_KEY, pseudonym_key)))
    for name, one in mapping.items():
        plans[name], faults = planned(name, one, pseudonym_key)
        wrong += faults
    raise_faults(function, map(_masked, wrong), language)
    return _Tables(given, plans).register(language)


_KEY: Final = KeyRule("none given")


class _Tables:
    """The rows of all tables, on their way into a register."""

    def __init__(self, given: Mapping[str, tuple[object, ...]], plans: Mapping[str, Plan]) -> None:
        self.faults = list(_unfit(given, plans))
        self._given = given
        self._plans = plans
        missing = {plan.cls for name, plan in plans.items() if name not in given}
        is_unmapped = any(name not in plans for name in given)
        self._unread = set[type](KINDS) if is_unmapped else missing
        """The kinds of which some records may not have been read at all."""

    def register(self, language: Language) -> Register:
        """Give the register; `StructureError` lists all that is wrong."""
        placed = list(self._placed(self._parts()))
        try:
            register = gathered(placed, (), language)
        except RegisterError as error:
            self.faults += self._between(error.faults)
        else:
            if not self.faults:
                return register
        raise StructureError(_SUBJECT, map(_masked, self._in_order()), language)

    def _drafts(self, *, of_parts: bool) -> Iterator[Draft]:
        for name, rows in self._given.items():
            if name in self._plans and (self._plans[name].cls in OWNED) is of_parts:
                yield from drafts_of(self._plans[name], rows, self.faults)

    def _parts(self) -> _Parts:
        """Make the parts that have rows of their own."""
        found: _Parts = {}
        for draft in self._drafts(of_parts=True):
            owner, id_field, field = OWNED[draft.origin.group.cls]
            id = draft.values.pop(id_field, None)
            record = draft.record(self.faults)
            if record is not None:
                part = Part(field, record, draft.origin)
                found.setdefault((owner, cast("str", id)), []).append(part)
        return found

    def _placed(self, parts: _Parts) -> Iterator[tuple[str, Record | Broken]]:
        """Make the records, each with its parts and its place; what cannot be made is broken."""
        nameless = Counter[type]()
        known: set[tuple[type, str]] = set()
        for draft in self._drafts(of_parts=False):
            origin, id = draft.origin, cast("str | None", draft.values.get("id"))
            cls, place = origin.group.cls, str(Place(origin.table, origin.row))
            if id is None:
                nameless[cls] += 1
            elif (cls, id) in parts and (cls, id) not in known:
                draft.parts.extend(parts[cls, id])
                known.add((cls, id))
            record = draft.record(self.faults)
            if record is None:
                told = tuple(references_in(cls, draft.values))
                yield place, Broken(KINDS[cls], id, references=told)
            else:
                yield place, record
        self.faults += self._ownerless(
            {key: parts[key] for key in parts if key not in known}, nameless
        )

    def _ownerless(self, parts: _Parts, nameless: Mapping[type, int]) -> Iterator[Fault]:
        """Tell parts of records that are not here.

        Where the ids of records could not be read, as many unknown ids may be theirs.
        """
        unknown = Counter(owner for owner, _ in parts)
        for (owner, id), of_one in parts.items():
            if unknown[owner] > nameless[owner] and owner not in self._unread:
                for part in of_one:
                    field = OWNED[type(part.record)][1]
                    yield part.origin.told(of_no_record(field, KINDS[owner], id), field)

    def _between(self, faults: Iterable[Fault]) -> Iterator[Fault]:
        """Tell what is wrong between records at the columns that it comes from."""
        kinds = {kind: cls for cls, kind in KINDS.items()}
        referred = {
            (cls, name): kinds[kind] for cls in KINDS for name, kind, _ in references_of(cls)
        }
        for one in faults:
            table, row, path = parse_place(one.path)
            origin = Origin(table, cast("int", row), self._plans[table].groups[0])
            field = cast("str", path).partition("[")[0]
            is_dangling = one.code == _DANGLING
            if not (is_dangling and referred[origin.group.cls, field] in self._unread):
                yield origin.told(one, field)

    def _in_order(self) -> list[Fault]:
        """Give the faults by table, row and column, as they are given and mapped."""
        tables = {name: position for position, name in enumerate({**self._given, **self._plans})}
        columns = {
            (name, column): position
            for name, plan in self._plans.items()
            for position, column in enumerate(plan.mapping.columns)
        }

        def position(one: Fault) -> tuple[int, int, int]:
            table, row, column = parse_place(one.path)
            return tables[table], -1 if row is None else row, columns.get((table, column or ""), -1)

        return sorted(self.faults, key=position)


def _masked(one: Fault) -> Fault:
    """Mask its path: in a sheet without headings the first row of data stands for the columns."""
    return attrs.evolve(one, path=mask_numbers(one.path))


def _unfit(given: Mapping[str, object], plans: Mapping[str, Plan]) -> Iterator[Fault]:
    """Tell each table without a mapping, and each mapping without a table."""
    for name in given:
        if name not in plans:
            yield fault(
                str(Place(name)), "table.unmapped", name,
                "is a table that the mapping does not name; map it, or leave it out",
                "tabel yang tidak disebut dalam pemetaan; petakan, atau jangan berikan",
            )  # fmt: skip
    for name in plans:
        if name not in given:
            yield fault(
                str(Place(name)), "table.missing", name,
                "is mapped, and there is no such table; add it, or take it out of the mapping",
                "dipetakan, tetapi tabelnya tidak ada; tambahkan, atau hapus dari pemetaan",
            )  # fmt: skip
