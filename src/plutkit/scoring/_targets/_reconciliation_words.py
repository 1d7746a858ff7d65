"""What the reconciliation of targets says, in both languages."""

from collections import Counter
from collections.abc import Sequence
from datetime import timedelta
from typing import Final, Protocol

from plutkit._table import Cell, Table
from plutkit._text import Language, Text, day_text, integer_text, number_text
from plutkit.indicators import Coverage
from plutkit.indicators._measured_words import value_text
from plutkit.quantities import Period
from plutkit.quantities._period import period_text
from plutkit.scoring._targets._reconciled import NetworkReconciliation, ReconciledTarget
from plutkit.scoring._targets._words import (
    MAY_NOT_BELONG,
    Common,
    aim_text,
    columns,
    common,
    frame_text,
    narrowed,
    share_text,
    target_text,
)


class Basis(Common, Protocol):
    """What the words need of a reconciliation, which is written after them."""

    @property
    def rows(self) -> tuple[ReconciledTarget, ...]: ...
    @property
    def network(self) -> tuple[NetworkReconciliation, ...]: ...
    @property
    def year_before(self) -> Period | None: ...
    @property
    def coverage(self) -> Coverage | None: ...


_ONE_DAY: Final = timedelta(days=1)
_HEADS: Final = (
    (Text("indicator", "indikator"), False),
    (Text("unit", "satuan"), False),
    (Text("owner", "pemilik"), False),
    (Text("year before", "tahun sebelumnya"), True),
    (Text("proposed", "usulan"), True),
    (Text("set", "ditetapkan"), True),
    (Text("of proposed", "dari usulan"), True),
    (Text("of year before", "dari tahun sebelumnya"), True),
    (Text("remarks", "keterangan"), False),
)
_NETWORK: Final = Text("network", "jaringan")
_CENTRES: Final = Text("centres added up", "jumlah PLUT")
_ADDS_UP: Final = {
    True: Text("adds up", "cocok"),
    False: Text("does not add up", "tidak cocok"),
    None: Text("not decided", "belum dapat diputuskan"),
}
_NOTHING_BEFORE: Final = Text(
    "nothing is known yet of the year before", "tahun sebelumnya belum diketahui"
)


def title(basis: Basis, language: Language) -> str:
    """Say which targets these are."""
    return f"{Text('Targets reconciled', 'Pencocokan target')[language]} " + frame_text(
        basis, language
    )


def statement(network: Sequence[NetworkReconciliation], language: Language) -> str:
    """Say for how many indicators the centres' targets add up to the network's."""
    compared = [one for one in network if one.own.standing is not None and one.summed is not None]
    counts = Counter(one.adds_up for one in compared)
    whole, yes, no, open_ = (
        integer_text(count, language)
        for count in (len(compared), counts[True], counts[False], counts[None])
    )
    return Text(
        f"of {whole} indicators whose network target can be compared with the sum over the "
        f"centres, {yes} add up, {no} do not, {open_} undecided",
        f"dari {whole} indikator yang target jaringannya dapat dibandingkan dengan jumlah PLUT, "
        f"{yes} cocok, {no} tidak, {open_} belum dapat diputuskan",
    )[language]


def clauses(basis: Basis, language: Language) -> list[str]:
    """Say what every reader must know; who reported comes first."""
    before = basis.year_before
    if before is None or basis.coverage is None:
        found = [_NOTHING_BEFORE]
    else:
        found = [
            Text(
                f"year before: {period_text(before, 'en')}; {basis.coverage.note('en')}",
                f"tahun sebelumnya: {period_text(before, 'id')}; {basis.coverage.note('id')}",
            )
        ]
        if basis.as_of < before.stop - _ONE_DAY:
            found.append(
                Text(
                    f"the year before is not over: counted up to {day_text(basis.as_of, 'en')}",
                    f"tahun sebelumnya belum selesai: dihitung sampai "
                    f"{day_text(basis.as_of, 'id')}",
                )
            )
    is_set = any(one.own.standing is not None for one in basis.network)
    found += [*narrowed(basis.scope, has_network_target=is_set), *common(basis)]
    return [text[language] for text in found]


def table_of(basis: Basis, language: Language) -> Table:
    """Lay out, for each indicator, the network, the sum over the centres, and each centre."""
    rows: list[tuple[Cell, ...]] = []
    for one in basis.network:
        rows.append(_cells(one.own, _NETWORK[language], (), language))
        rows.append(_sum(one, language))
        rows += [
            _cells(
                row,
                f"{row.name} ({row.centre_id})",
                (MAY_NOT_BELONG[language],) * (not row.is_member),
                language,
            )
            for row in basis.rows
            if row.card == one.own.card
        ]
    return Table(
        title=title(basis, language),
        columns=columns(_HEADS, language),
        rows=tuple(rows),
        notes=tuple(clauses(basis, language)),
        language=language,
    )


def _cells(
    row: ReconciledTarget, owner: str, remarks: tuple[str, ...], language: Language
) -> tuple[Cell, ...]:
    before = None if row.year_before is None else row.year_before.value
    return (
        row.card.name[language],
        row.card.unit[language],
        owner,
        value_text(row.aggregation, before, language),
        target_text(row.proposed, row.aggregation, language),
        target_text(row.standing, row.aggregation, language),
        share_text(row.set_over_proposed, language),
        share_text(row.set_over_year_before, language),
        remarks,
    )


def _sum(one: NetworkReconciliation, language: Language) -> tuple[Cell, ...]:
    own, remarks = one.own, list[str]()
    summed = None if one.summed is None else aim_text(one.summed, own.aggregation, language)
    if own.standing is not None and one.summed is not None:
        remarks.append(_ADDS_UP[one.adds_up][language])
    if one.difference:
        digits = 0 if one.difference.denominator == 1 else 1
        difference = number_text(one.difference, language, digits=digits)
        remarks.append(Text(f"difference {difference}", f"selisih {difference}")[language])
    if one.without_ids:
        count = integer_text(len(one.without_ids), language)
        remarks.append(
            Text(f"centres without a target: {count}", f"PLUT tanpa target: {count}")[language]
        )
    name, unit, centres = own.card.name[language], own.card.unit[language], _CENTRES[language]
    return (name, unit, centres, None, None, summed, None, None, tuple(remarks))
