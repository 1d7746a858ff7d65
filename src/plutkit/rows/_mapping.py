"""What the columns of tables are: declared, never guessed."""

from collections.abc import Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, Final, cast

import attrs

from plutkit._record import (
    RULE,
    Declared,
    Record,
    Rule,
    bound,
    choice,
    fault,
    instance,
    integer,
    listed,
)
from plutkit._record import text as text_rule
from plutkit.domain import (
    Beneficiary,
    Centre,
    Consultant,
    Document,
    FormSpell,
    Partner,
    Partnership,
    SameBusiness,
    Service,
    Snapshot,
    Submission,
    Target,
)
from plutkit.errors import Fault
from plutkit.identity import CheckDigit, KbliEdition
from plutkit.quantities._day_rules import day
from plutkit.rows._policies import CellReading, PartialDays, RupiahUnit

OWNED: Final[Mapping[type[Record], tuple[type[Record], str, str]]] = MappingProxyType(
    {
        FormSpell: (Centre, "centre_id", "forms"),
        Snapshot: (Beneficiary, "beneficiary_id", "snapshots"),
        Document: (Beneficiary, "beneficiary_id", "documents"),
    }
)
"""Parts of records that have tables of their own: whose part, by which column, in which field."""

TABLE_KINDS: Final[tuple[type[Record], ...]] = (
    *(Centre, FormSpell, Partner, Partnership, Consultant),
    *(Beneficiary, Snapshot, Document, Service, Target, Submission, SameBusiness),
)
"""Of what a table may be."""


class _KindRule(Declared):
    """One of the classes of records that a table may be of."""

    doc: str
    none: str = ""

    codes = ("table.kind",)

    def expression(self, value: str, names: dict[str, Any]) -> str:
        return f"any({value} is _kind for _kind in {bound(names, TABLE_KINDS)})"

    def faults(self, path: str, value: object) -> Iterator[Fault]:
        if not any(value is kind for kind in TABLE_KINDS):
            known = ", ".join(kind.__name__ for kind in TABLE_KINDS)
            yield fault(
                path, "table.kind", value,
                f"is not what a row may be; give {known}",
                f"tidak dapat menjadi isi baris; berikan {known}",
            )  # fmt: skip

    def describe(self) -> str:
        return "class of a record, or of a part of one"


class ByNameRule(Declared):
    """A mapping from texts; to values of one of `kinds`, if any are named."""

    doc: str
    kinds: tuple[type, ...] = ()
    none: str = ""

    codes = ("mapping.type", "mapping.item")

    def expression(self, value: str, names: dict[str, Any]) -> str:
        return f"{bound(names, self._holds)}({value})"

    def _holds(self, value: object) -> bool:
        return not any(True for _ in self.faults("", value))

    def faults(self, path: str, value: object) -> Iterator[Fault]:
        if not isinstance(value, Mapping):
            yield fault(
                path, "mapping.type", value,
                "is no mapping; give a dict", "bukan pemetaan; berikan dict",
            )  # fmt: skip
            return
        for name, item in cast("Mapping[object, object]", value).items():
            if type(name) is not str or (self.kinds and type(item) not in self.kinds):
                wanted = " or ".join(kind.__name__ for kind in self.kinds) or "values"
                yield fault(
                    path, "mapping.item", {name: item},
                    f"is not from text to {wanted}; correct it",
                    f"bukan dari teks ke {wanted}; betulkan",
                )  # fmt: skip

    def describe(self) -> str:
        return "mapping from text"


_NOTHING: Final[Mapping[str, object]] = MappingProxyType({})


def _by_name(doc: str, *kinds: type) -> dict[str, Rule]:
    return {RULE: ByNameRule(doc, kinds)}


@attrs.frozen(kw_only=True)
class Column(Record):
    """What one column holds, where more must be said than the name of a field (`kolom`).

    >>> from datetime import date
    >>> sales = Column(field="sales", unit=RupiahUnit.MILLION, on=date(2022, 12, 31))

    With `on`, a column of a table of beneficiaries belongs to the snapshot of that day: two years
    side by side are two snapshots. A snapshot of which every cell is empty is none.
    """

    field: str = attrs.field(
        metadata=text_rule("The field; of a source in two words: `provenance.instrument`.")
    )
    unit: RupiahUnit = attrs.field(
        default=RupiahUnit.RUPIAH, metadata=choice(RupiahUnit, "In what its amounts are.")
    )
    labels: Mapping[str, object] = attrs.field(
        default=_NOTHING, metadata=_by_name("Labels of your own, and what each of them means.")
    )
    on: date | None = attrs.field(
        default=None, metadata=day("The day of the snapshot.", none="of the record itself")
    )
    partial: PartialDays = attrs.field(
        default=PartialDays.REFUSE,
        metadata=choice(PartialDays, "What a month or a year is, where a day is needed."),
    )
    edition: KbliEdition | None = attrs.field(
        default=None,
        metadata=choice(KbliEdition, "The edition of codes of five digits.", none="each says it"),
    )
    check_digit: CheckDigit = attrs.field(
        default=CheckDigit.REQUIRED,
        metadata=choice(CheckDigit, "What becomes of an NPWP whose check digit does not hold."),
    )


@attrs.frozen(kw_only=True)
class TableMapping(Record):
    """What the rows of one table are, and which column is which field (`pemetaan kolom`).

    >>> from plutkit.domain import BeneficiaryKind
    >>> mapping = TableMapping(
    ...     of=Beneficiary,
    ...     columns={"Kode": "id", "Nama Usaha": "name", "Kab/Kota": "region"},
    ...     given={"kind": BeneficiaryKind.ENTERPRISE},
    ...     ignored=("No",),
    ... )

    A table of parts (`Snapshot`, `Document`, `FormSpell`) has a column more: the id of the record
    that each is of, `beneficiary_id` or `centre_id`. Whether the fields exist is checked by
    `register_from_rows`, that of all tables at once.
    """

    of: type[Record] = attrs.field(metadata={RULE: _KindRule("What each row is.")})
    columns: Mapping[str, str | Column] = attrs.field(
        metadata=_by_name("The field of each column, by the column's name.", str, Column)
    )
    given: Mapping[str, object] = attrs.field(
        default=_NOTHING,
        metadata=_by_name("Fields that are the same in every row: `provenance` among them."),
    )
    ignored: tuple[str, ...] = attrs.field(
        default=(), metadata=listed(str, "Columns that are left out on purpose.")
    )
    first_row: int = attrs.field(
        default=2,
        metadata=integer(
            "The number of the first row, for faults: 2 where the heading is line 1.", least=0
        ),
    )
    reading: CellReading = attrs.field(
        default=CellReading(), metadata=instance(CellReading, doc="How its cells are read.")
    )
