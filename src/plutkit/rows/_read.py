"""Tables of flat rows -> register."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, cast

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
from plutkit._text import Language
from plutkit.domain import Register
from plutkit.domain._assembly import KINDS
from plutkit.domain._references import Broken, of_no_record, references_of
from plutkit.domain._register import gathered
from plutkit.errors import Fault, RegisterError, StructureError
from plutkit.rows._draft import Draft, Part
from plutkit.rows._mapping import OWNED, ByNameRule, TableMapping
from plutkit.rows._place import Place, parse_place
from plutkit.rows._plan import Plan, planned
from plutkit.rows._table import drafts_of

_SUBJECT: Final = "Register"
_DANGLING: Final = "register.dangling"


def register_from_rows(
    tables: Mapping[str, Iterable[Mapping[str, object]]],
    *,
    mapping: Mapping[str, TableMapping],
    language: Language = "en",
) -> Register:
    """Read tables of flat rows into a register (`register dari lembar sebar`), or say all faults.

    `tables` has for each name of a table its rows: dictionaries from the names of its columns to
    their cells, as `csv.DictReader`, a cursor or ``frame.to_dict("records")`` gives them. `mapping`
    says for each of them what its rows are, which column is which field, and how cells are read;
    nothing is guessed. Several tables may be of one kind; they stand in any order.

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
    wrong = list(argument_faults(**wanted))
    for name, one in mapping.items():
        plans[name], faults = planned(name, one)
        wrong += faults
    raise_faults(function, wrong, language)
    return _Tables(given, plans).register(language)


class _Tables:
    """The rows of all tables, on their way into a register."""

    def __init__(
        self, given: Mapping[str, tuple[Mapping[str, object], ...]], plans: Mapping[str, Plan]
    ) -> None:
        self.faults = list(_unfit(given, plans))
        missing = {plans[name].groups[0].cls for name in plans if name not in given}
        is_unmapped = any(name not in plans for name in given)
        self.unread = set[type](KINDS) if is_unmapped else missing
        """The kinds of which some records may not have been read at all."""
        self.order = {name: position for position, name in enumerate((*given, *plans))}
        self.drafts: list[Draft] = []
        self.parts: list[Draft] = []
        for name, rows in given.items():
            if name in plans:
                is_part = plans[name].groups[0].cls in OWNED
                drafts = self.parts if is_part else self.drafts
                drafts += drafts_of(plans[name], rows, self.faults)

    def register(self, language: Language) -> Register:
        """Give the register; `StructureError` lists all that is wrong."""
        parts = self._parts()
        placed: list[tuple[str, Record | Broken]] = []
        for draft in self.drafts:
            cls, id = draft.origin.group.cls, cast("str | None", draft.values.get("id"))
            draft.parts.extend(parts.pop((cls, id), ()))
            record = draft.record(self.faults) or Broken(KINDS[cls], id)
            placed.append((str(Place(draft.origin.table, draft.origin.row)), record))
        try:
            register = gathered(placed, (), language)
        except RegisterError as error:
            self.faults += self._between(error.faults)
        else:
            if not self.faults:
                return register
        raise StructureError(_SUBJECT, sorted(self.faults, key=self._position), language)

    def _position(self, one: Fault) -> tuple[int, int]:
        place = parse_place(one.path)
        return self.order[place.table], -1 if place.row is None else place.row

    def _parts(self) -> dict[tuple[type, object], list[Part]]:
        """Make the parts that have rows of their own, by the record that each is of."""
        found: dict[tuple[type, object], list[Part]] = {}
        for draft in self.parts:
            owner, id_field, field = OWNED[draft.origin.group.cls]
            id = draft.values.pop(id_field, None)
            record = draft.record(self.faults)
            if record is not None:
                part = Part(field, record, draft.origin)
                found.setdefault((owner, id), []).append(part)
        self.faults += self._ownerless(found)
        return found

    def _ownerless(self, found: Mapping[tuple[type, object], list[Part]]) -> Iterator[Fault]:
        """Tell parts of what is not here, unless that may be a row without a readable id."""
        known = {(one.origin.group.cls, one.values.get("id")) for one in self.drafts}
        nameless = Counter(one.origin.group.cls for one in self.drafts if "id" not in one.values)
        unknown = Counter(owner for owner, id in found if (owner, id) not in known)
        for (owner, id), parts in found.items():
            is_told = unknown[owner] > nameless[owner] and owner not in self.unread
            if is_told and (owner, id) not in known:
                for part in parts:
                    field = OWNED[type(part.record)][1]
                    one = of_no_record(field, KINDS[owner], cast("str", id))
                    yield part.origin.told(one, field)

    def _between(self, faults: Iterable[Fault]) -> Iterator[Fault]:
        """Tell what is wrong between records at the columns that it comes from."""
        origins = {(one.origin.table, one.origin.row): one.origin for one in self.drafts}
        kinds = {kind: cls for cls, kind in KINDS.items()}
        for one in faults:
            table, row, path = parse_place(one.path)
            origin = origins[table, cast("int", row)]
            field = cast("str", path).partition("[")[0]
            referred = {name: kind for name, kind, _ in references_of(origin.group.cls)}
            is_doubtful = one.code == _DANGLING and kinds[referred[field]] in self.unread
            if not is_doubtful:
                yield origin.told(one, field)


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
