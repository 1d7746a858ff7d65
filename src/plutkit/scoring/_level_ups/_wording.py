"""What reports of level-ups say, in both languages."""

from collections import Counter
from datetime import date
from fractions import Fraction
from typing import Final, Protocol

from plutkit._result import FICTIONAL
from plutkit._table import Cell, Column, Table
from plutkit._text import (
    Language,
    Text,
    day_text,
    integer_text,
    number_text,
    percent_text,
)
from plutkit.domain import Scope
from plutkit.indicators import Card
from plutkit.quantities import Period
from plutkit.quantities._period import period_text
from plutkit.scoring._level_ups._assistance import NotCounted, NotCredited
from plutkit.scoring._level_ups._groups import LevelUpGroup
from plutkit.scoring._level_ups._notes import count_text
from plutkit.scoring._level_ups._policies import LevelUpPolicies
from plutkit.scoring._level_ups._rate import LevelUpRate


class Basis(Protocol):
    """What the words need of a report or of rates."""

    @property
    def card(self) -> Card: ...
    @property
    def scope(self) -> Scope: ...
    @property
    def window(self) -> Period: ...
    @property
    def as_of(self) -> date: ...
    @property
    def policies(self) -> LevelUpPolicies: ...
    @property
    def is_fictional(self) -> bool: ...


_HEADS: Final = (
    (Text("group", "kelompok"), False),
    (Text("assisted", "didampingi"), True),
    (Text("at risk", "dapat naik"), True),
    (Text("unknown", "tak diketahui"), True),
    (Text("known", "diketahui"), True),
    (Text("risen", "naik kelas"), True),
    (Text("rate", "persentase"), True),
    (Text("interval", "selang"), True),
    (Text("if none-all", "bila nol-semua"), True),
    (Text("expected", "harapan"), True),
    (Text("confirmed", "terkonfirmasi"), True),
    (Text("fallen", "turun kelas"), True),
    (Text("closed", "tutup"), True),
)
_GROUPS: Final = {
    LevelUpGroup.CENTRE: Text("by centre", "menurut PLUT"),
    LevelUpGroup.PROVINCE: Text("by province of the centre", "menurut provinsi PLUT"),
    LevelUpGroup.COHORT: Text("by cohort of the centre", "menurut angkatan PLUT"),
    LevelUpGroup.KIND: Text("by kind of business", "menurut jenis usaha"),
    LevelUpGroup.GENDER: Text("by gender of the owner", "menurut jenis kelamin pemilik"),
    LevelUpGroup.START_LEVEL: Text("by level at the start", "menurut kelas awal"),
    LevelUpGroup.START_QUARTER: Text(
        "by quarter of the way to the next bound", "menurut perempat jarak ke batas berikutnya"
    ),
}
_NOT_CREDITED: Final = {
    NotCredited.SERVICE_DAY_UNKNOWN: Text(
        "no service certainly within the time", "tidak ada layanan yang pasti dalam waktunya"
    ),
    NotCredited.SERVICE_NOT_FIRST: Text(
        "the service did not certainly come first", "layanannya tidak pasti mendahului"
    ),
    NotCredited.FIRST_CENTRE_UNKNOWN: Text(
        "the first centre is not certain", "PLUT yang pertama tidak pasti"
    ),
    NotCredited.OUT_OF_SCOPE: Text(
        "credited to a centre out of scope", "dihitung bagi PLUT di luar lingkup"
    ),
}


def group_name(group: LevelUpGroup, language: Language) -> str:
    """Say what tells the groups apart."""
    return _GROUPS[group][language]


def title(basis: Basis, language: Language) -> str:
    """Say what is counted, when and for whom."""
    what, who = basis.card.name[language], basis.scope.describe(language)
    window, when = period_text(basis.window, language), day_text(basis.as_of, language)
    return Text(
        f"Level-ups {window}, as of {when}, {who}: {what}",
        f"Naik kelas {window}, per {when}, {who}: {what}",
    )[language]


def table_of(
    rows: tuple[LevelUpRate, ...], title: str, notes: list[str], language: Language
) -> Table:
    """Lay rates out as a table."""
    return Table(
        title=title,
        columns=tuple(Column(head[language], right) for head, right in _HEADS),
        rows=tuple(_cells(row, language) for row in rows),
        notes=tuple(notes),
        language=language,
    )


def _cells(row: LevelUpRate, language: Language) -> tuple[Cell, ...]:
    counts = (row.assisted, row.at_risk, row.unknown, row.known, row.risen)
    return (
        row.name[language],
        *(count_text(count, language) for count in counts),
        None if row.rate is None else percent_text(row.rate, language),
        _range(row.low, row.high, language),
        _range(row.rate_if_none, row.rate_if_all, language),
        None if row.expected is None else number_text(row.expected, language),
        count_text(row.confirmed, language),
        count_text(row.fallen, language),
        count_text(row.closed, language),
    )


def _range(
    low: Fraction | float | None, high: Fraction | float | None, language: Language
) -> str | None:
    if low is None or high is None:
        return None
    return f"{number_text(Fraction(low) * 100, language)}–{percent_text(high, language)}"


def notes(basis: Basis, language: Language) -> list[str]:
    """Say the choices that are not the usual ones, and whether anything is made up."""
    return [*basis.policies.unusual(language), *([FICTIONAL[language]] * basis.is_fictional)]


def left_out_notes(left_out: tuple[NotCounted, ...], language: Language) -> list[str]:
    """Count the businesses that are credited to nobody, by reason."""
    counts = Counter(item.reason for item in left_out)
    if not counts:
        return []
    listed = ", ".join(
        f"{_NOT_CREDITED[reason][language]}: {integer_text(counts[reason], language)}"
        for reason in NotCredited
        if reason in counts
    )
    return [Text(f"not counted: {listed}", f"tidak dihitung: {listed}")[language]]


def sentence(basis: Basis, total: LevelUpRate, clauses: list[str], language: Language) -> str:
    """Say the whole in one sentence."""
    return "; ".join([f"{title(basis, language)}: {_statement(total, language)}", *clauses]) + "."


def _statement(total: LevelUpRate, language: Language) -> str:
    if not total.at_risk:
        return Text("nobody was at risk", "tidak ada yang dapat naik")[language]
    if total.rate is None:
        count = count_text(total.at_risk, language)
        return Text(
            f"{count} were at risk, and of none of them is a later level known: from 0 to all may "
            "have risen",
            f"{count} dapat naik, dan tidak satu pun diketahui kelas kemudiannya: dari nol sampai "
            "semuanya mungkin naik",
        )[language]
    risen, known, at_risk, unknown = (
        count_text(count, language)
        for count in (total.risen, total.known, total.at_risk, total.unknown)
    )
    rate, interval = percent_text(total.rate, language), _range(total.low, total.high, language)
    bounds = _range(total.rate_if_none, total.rate_if_all, language)
    return Text(
        f"{risen} of {known} businesses with a known later level rose ({rate}, interval "
        f"{interval}); {at_risk} were at risk, {unknown} of them unknown: {bounds} had none or all "
        "of these risen",
        f"{risen} dari {known} usaha yang diketahui kelas kemudiannya naik kelas ({rate}, selang "
        f"{interval}); {at_risk} dapat naik, {unknown} di antaranya tidak diketahui: {bounds} bila "
        "tidak satu pun atau semuanya naik",
    )[language]
