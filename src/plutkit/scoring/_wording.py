"""What rankings and verdicts say, in both languages."""

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date
from typing import Final, Protocol

from plutkit._table import Cell, Column, Table
from plutkit._text import Language, Text, day_text, integer_text, joined
from plutkit.domain import Scope
from plutkit.scoring._accounts import LeftOut, OpenFact, Reason
from plutkit.scoring._completions import Arrival
from plutkit.scoring._policies import Absence, SpeedPolicies
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
    (Text("head start", "modal awal"), False),
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
        Text("clock unknown or later", "awal hitungan belum diketahui"),
        lambda row: not row.has_clock,
    ),
    (Text("none in the register", "tidak ada di register"), lambda row: row.is_absent),
    (Text("may not belong", "belum pasti termasuk"), lambda row: not row.is_member),
)
FICTIONAL: Final = Text(
    "fictional data, made up to try the library on; it says nothing about any real centre",
    "data fiktif untuk mencoba pustaka ini; tidak menyatakan apa pun tentang PLUT yang nyata",
)
_REASONS: Final = {
    Reason.SIGNATORY: Text(
        "not signed by an accepted party", "tidak ditandatangani pihak yang diterima"
    ),
    Reason.FORM: Text("not in an accepted form", "bentuknya tidak diterima"),
    Reason.KIND: Text("partner of no kind asked for", "jenis mitranya tidak diminta"),
    Reason.AFTER_AS_OF: Text("signed later", "ditandatangani kemudian"),
    Reason.BEFORE_FOUNDING: Text(
        "signed before both the founding and the clock",
        "ditandatangani sebelum pendirian dan sebelum awal hitungan",
    ),
    Reason.BEFORE_CLOCK: Text("signed before the clock", "ditandatangani sebelum awal hitungan"),
    Reason.NOT_IN_FORCE: Text("not in force", "tidak berlaku"),
    Reason.AFTER_COMPLETION: Text(
        "signed after the milestone was complete", "ditandatangani sesudah tonggak tercapai"
    ),
    Reason.KEEPS_IN_FORCE: Text(
        "signed after the milestone was complete, but may keep a chain in force",
        "ditandatangani sesudah tonggak tercapai, tetapi mungkin membuat rangkaian perpanjangan "
        "tetap berlaku",
    ),
}


def table_of(rows: tuple[SpeedRow, ...], title: str, notes: list[str], language: Language) -> Table:
    """Lay rows out as a table."""
    return Table(
        title=title,
        columns=tuple(Column(head[language], right) for head, right in _HEADS),
        rows=tuple(_cells(row, language) for row in rows),
        notes=tuple(notes),
        language=language,
    )


def _cells(row: SpeedRow, language: Language) -> tuple[Cell, ...]:
    remarks = [text[language] for text, applies in _REMARKS if applies(row)]
    if row.closed is not None:
        remarks.append(Text(f"closed {row.closed}", f"tutup {row.closed}")[language])
    return (
        _rank(row, language),
        f"{row.name} ({row.centre_id})",
        _days(row, language),
        _ARRIVAL[row.arrival][language],
        row.head_start,
        row.evidence,
        tuple(remarks),
    )


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
    """Say what a reader of the rows must know; the same clauses end every sentence."""
    found: list[Text] = []
    absent = sum(row.is_absent for row in basis.rows)
    if absent and basis.policies.absence is Absence.NOT_YET:
        found.append(
            Text(
                f"as far as the register goes (centres without any agreement in it, "
                f"counted as not yet there: {integer_text(absent, 'en')})",
                f"sejauh isi register (PLUT tanpa perjanjian di dalamnya, "
                f"dihitung belum mencapai tonggak: {integer_text(absent, 'id')})",
            )
        )
    if basis.aside:
        ids = [row.centre_id for row in basis.aside]
        found.append(
            Text(
                f"set aside, because their clock is unknown or later: {_listing(ids, 'en')}",
                f"disisihkan karena awal hitungannya belum diketahui: {_listing(ids, 'id')}",
            )
        )
    if basis.is_fictional:
        found.append(FICTIONAL)
    return [*basis.policies.unusual(language), *(text[language] for text in found)]


def left_out_notes(left_out: tuple[LeftOut, ...], language: Language) -> list[str]:
    """Count what was left out, by reason."""
    counts = Counter(item.reason for item in left_out)
    if not counts:
        return []
    listed = ", ".join(
        f"{_REASONS[reason][language]}: {integer_text(counts[reason], language)}"
        for reason in Reason
        if reason in counts
    )
    return [
        Text(f"agreements left out: {listed}", f"perjanjian di luar hitungan: {listed}")[language]
    ]


def shared_note(shared: tuple[str, ...], language: Language) -> str:
    """Say that agreements were completed for each centre by itself."""
    names = _listing(shared, language)
    return Text(
        f"not fully known and binding several centres, completed for each by itself: {names}",
        f"belum lengkap dan mengikat beberapa PLUT, dilengkapi untuk masing-masing: {names}",
    )[language]


def sentence(basis: Basis, statement: str, clauses: list[str], language: Language) -> str:
    """Put a statement and the clauses that every reader must know into one sentence."""
    return "; ".join([f"{title(basis, language)}: {statement}", *clauses]) + "."


def leaders(rows: tuple[SpeedRow, ...], language: Language) -> str:
    """Say who is first, or who may be."""
    first = [row for row in rows if row.best == 1]
    names = naming(first, language)
    if not first:
        return Text("nobody is ranked", "tidak ada yang diperingkat")[language]
    if not all(
        row.worst == 1 and row.is_member and row.arrival is Arrival.ARRIVED for row in first
    ):
        return Text(f"first may be {names}", f"yang pertama mungkin {names}")[language]
    days = _days(first[0], language)
    if len(first) > 1:
        return Text(
            f"first are {names}, level with {days} days",
            f"yang pertama {names}, seri dengan {days} hari",
        )[language]
    return Text(f"first is {names}, with {days} days", f"yang pertama {names}, {days} hari")[
        language
    ]


def facts_note(facts: tuple[OpenFact, ...], language: Language) -> str:
    """Say which facts would settle a claim."""
    listed = _listing([str(fact) for fact in facts], language)
    return Text(f"what would settle it: {listed}", f"yang akan memutuskannya: {listed}")[language]


def naming(rows: Sequence[SpeedRow], language: Language) -> str:
    """Name centres, counting the rest when there are many."""
    return _listing([f"{row.name} ({row.centre_id})" for row in rows], language)


def _listing(names: Sequence[str], language: Language) -> str:
    if len(names) > _NAMED + 1:
        more = integer_text(len(names) - _NAMED, language)
        names = [*names[:_NAMED], Text(f"{more} more", f"{more} lainnya")[language]]
    return joined(tuple(names), language)
