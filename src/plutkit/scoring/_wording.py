"""What rankings and verdicts say, in both languages."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Final, Protocol

from plutkit._result import FICTIONAL
from plutkit._table import Cell, Column, Table
from plutkit._text import Language, Text, day_text, integer_text, joined
from plutkit.domain import Scope
from plutkit.quantities import DateLike, possibly_before
from plutkit.scoring._completions import Arrival
from plutkit.scoring._policies import SpeedPolicies
from plutkit.scoring._speed_row import SpeedRow


class Basis(Protocol):
    """What the words need of a ranking, which is written after them."""

    @property
    def rows(self) -> tuple[SpeedRow, ...]: ...
    @property
    def aside(self) -> tuple[SpeedRow, ...]: ...
    @property
    def scope(self) -> Scope: ...
    @property
    def policies(self) -> SpeedPolicies: ...
    @property
    def as_of(self) -> date: ...
    @property
    def is_fictional(self) -> bool: ...


_NAMED: Final = 4
"""How many centres a sentence names before it counts the rest."""

_HEADS: Final = (
    (Text("rank", "peringkat"), True),
    (Text("centre", "PLUT"), False),
    (Text("days", "hari"), True),
    (Text("milestone", "tonggak"), False),
    (Text("head start", "keunggulan awal"), False),
    (Text("evidence", "bukti"), False),
    (Text("remarks", "keterangan"), False),
)
_ARRIVAL: Final = {
    Arrival.ARRIVED: Text("arrived", "tercapai"),
    Arrival.OPEN: Text("open", "belum"),
    Arrival.EITHER: Text("either", "belum pasti"),
}
_REMARKS: Final[tuple[tuple[Text, Callable[[SpeedRow], bool]], ...]] = (
    (
        Text("clock unknown or later", "awal hitungan belum diketahui atau sesudah tanggal ini"),
        lambda row: not row.has_clock,
    ),
    (Text("none in the register", "tidak ada perjanjian di register"), lambda row: row.is_absent),
    (Text("may not belong", "belum tentu termasuk"), lambda row: not row.is_member),
)


def table_of(
    basis: Basis, rows: tuple[SpeedRow, ...], notes: list[str], language: Language
) -> Table:
    """Lay rows of a ranking out as a table."""
    return Table(
        title=title(basis, language),
        columns=tuple(Column(head[language], right) for head, right in _HEADS),
        rows=tuple(_cells(row, basis.as_of, language) for row in rows),
        notes=tuple(notes),
        language=language,
    )


def _cells(row: SpeedRow, as_of: date, language: Language) -> tuple[Cell, ...]:
    remarks = [text[language] for text, applies in _REMARKS if applies(row)]
    if row.closed is not None:
        remarks.append(_closed(row.closed, as_of)[language])
    return (
        _rank(row, language),
        f"{row.name} ({row.centre_id})",
        _days(row, language),
        _ARRIVAL[row.arrival][language],
        row.head_start,
        row.evidence,
        tuple(remarks),
    )


def _closed(day: DateLike, as_of: date) -> Text:
    """Say when a centre was closed, or may have been, if that day may be after `as_of`."""
    if possibly_before(as_of, day):
        return Text(f"may be closed ({day})", f"mungkin sudah tutup ({day})")
    return Text(f"closed {day}", f"tutup {day}")


def _rank(row: SpeedRow, language: Language) -> Cell:
    """Write the rank by the policy for ties, or how high and how low it may be."""
    if row.rank is not None:
        return row.rank
    if row.best is None or row.worst is None or row.best == row.worst:
        return row.best
    return _range(row.best, row.worst, language)


def _days(row: SpeedRow, language: Language) -> Cell:
    """Write the days: exact, an interval, a lower bound; None for a centre without a clock."""
    if not row.has_clock:
        return None
    if row.greatest is None:
        least = integer_text(row.least, language)
        return Text(f"{least} or more", f"{least} atau lebih")[language]
    if row.least == row.greatest:
        return row.least
    return _range(row.least, row.greatest, language)


def _range(low: int, high: int, language: Language) -> str:
    return f"{integer_text(low, language)}–{integer_text(high, language)}"


def title(basis: Basis, language: Language) -> str:
    """Say what is compared, among whom and as of when."""
    when = day_text(basis.as_of, language)
    what, who = basis.policies.describe(language), basis.scope.describe(language)
    return Text(f"As of {when}, {who}: {what}", f"Per {when}, {who}: {what}")[language]


def notes(basis: Basis, language: Language) -> list[str]:
    """Say under a table what a reader of its rows must know, with every centre set aside."""
    return clauses(basis, language, named=len(basis.aside))


def clauses(basis: Basis, language: Language, named: int = _NAMED) -> list[str]:
    """Say the same at the end of a sentence, which counts the centres beyond those `named`."""
    found: list[Text] = []
    # An absent centre without a clock may have any time; the others cannot have arrived.
    absent = sum(row.is_absent and row.arrival is Arrival.OPEN for row in basis.rows)
    if absent:
        found.append(
            Text(
                f"as far as the register goes (centres without any agreement in it, "
                f"counted as not yet there: {integer_text(absent, 'en')})",
                f"sejauh yang tercatat di register (PLUT yang tanpa perjanjian di dalamnya dan "
                f"dihitung belum mencapai tonggak: {integer_text(absent, 'id')})",
            )
        )
    if basis.aside:
        ids = [row.centre_id for row in basis.aside]
        found.append(
            Text(
                f"set aside, because their clock is unknown or later: {listing(ids, 'en', named)}",
                f"disisihkan karena awal hitungannya belum diketahui atau sesudah tanggal ini: "
                f"{listing(ids, 'id', named)}",
            )
        )
    if basis.is_fictional:
        found.append(FICTIONAL)
    return [*basis.policies.unusual(language), *(text[language] for text in found)]


def sentence(basis: Basis, statement: str, language: Language) -> str:
    """Put a statement and the clauses that every reader must know into one sentence."""
    return "; ".join([f"{title(basis, language)}: {statement}", *clauses(basis, language)]) + "."


def leaders(rows: tuple[SpeedRow, ...], language: Language) -> str:
    """Say who is first, or who may be."""
    first = [row for row in rows if row.best == 1]
    names = naming(first, language)
    if not first:
        return Text("nobody is ranked", "tidak ada PLUT yang diperingkat")[language]
    if not all(
        row.worst == 1 and row.is_member and row.arrival is Arrival.ARRIVED for row in first
    ):
        return Text(f"first may be {names}", f"yang tercepat mungkin {names}")[language]
    days = _days(first[0], language)
    if len(first) > 1:
        return Text(
            f"first are {names}, level with {days} days",
            f"yang tercepat {names}, sama-sama {days} hari",
        )[language]
    return Text(f"first is {names}, with {days} days", f"yang tercepat {names}, {days} hari")[
        language
    ]


def naming(rows: Sequence[SpeedRow], language: Language) -> str:
    """Name centres, counting the rest when there are many."""
    return listing([f"{row.name} ({row.centre_id})" for row in rows], language)


def listing(names: Sequence[str], language: Language, named: int = _NAMED) -> str:
    """Join names, counting those beyond the `named`, if these are several."""
    if len(names) > named + 1:
        more = integer_text(len(names) - named, language)
        names = [*names[:named], Text(f"{more} more", f"{more} lainnya")[language]]
    return joined(tuple(names), language)
