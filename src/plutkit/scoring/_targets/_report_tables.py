"""The tables of a report of targets, in both languages."""

from fractions import Fraction
from typing import Final

from plutkit._table import Cell, Table
from plutkit._text import Language, Text, number_text
from plutkit.indicators._measured_words import value_text
from plutkit.scoring._targets._attainment import TargetAnswer
from plutkit.scoring._targets._means import CentreTargets, NetworkTargets, TargetMean
from plutkit.scoring._targets._report_words import Basis, clauses, title
from plutkit.scoring._targets._row import TargetRow
from plutkit.scoring._targets._words import (
    BEYOND,
    MAY_NOT_BELONG,
    aim_text,
    columns,
    counted,
    remarks_of,
    share_text,
    target_text,
)

_CENTRE: Final = (Text("centre", "PLUT"), False)
_INDICATOR: Final = ((Text("indicator", "indikator"), False), (Text("unit", "satuan"), False))
_REMARKS: Final = (Text("remarks", "keterangan"), False)
_ROW_HEADS: Final = (
    (Text("owner", "pemilik"), False),
    *_INDICATOR,
    (Text("actual", "realisasi"), True),
    (Text("target", "target"), True),
    (Text("raw", "capaian"), True),
    (Text("capped", "dibatasi"), True),
    (Text("grade", "predikat"), False),
    (Text("due by then", "semestinya"), True),
    _REMARKS,
)
_CENTRE_HEADS: Final = (
    _CENTRE,
    (Text("capped", "dibatasi"), True),
    (Text("grade", "predikat"), False),
    (Text("raw", "apa adanya"), True),
    (Text("of rows", "dari baris"), True),
    (Text("2017-2019 system", "sistem 2017-2019"), True),
    (Text("of rows", "dari baris"), True),
    _REMARKS,
)
_NETWORK_HEADS: Final = (
    *_INDICATOR,
    (Text("centres' own", "jumlah PLUT"), True),
    (Text("their targets", "jumlah target"), True),
    (Text("raw", "capaian"), True),
    (Text("centres", "PLUT"), True),
    (Text("not known", "tidak diketahui"), True),
    (Text("total", "total"), True),
    (Text("network target", "target jaringan"), True),
    (Text("raw", "capaian"), True),
)
_HOW_TO_READ: Final = Text(
    "raw: as computed; capped: within 0 and 100 %; due by then: the share of the days gone of the "
    "target, or by its profile",
    "capaian: apa adanya; dibatasi: antara 0 dan 100 %; semestinya: bagian target menurut hari "
    "yang sudah lewat, atau menurut profilnya",
)
_NOT_SHOWN: Final = (
    "not shown, for want of any target",
    "tidak ditampilkan karena tanpa target",
)
_MEANS: Final = Text(
    "unweighted means over the centre's own rows; as the 2017-2019 system computed it, zero "
    "targets and missing actuals are 0 %",
    "rata-rata tanpa bobot atas baris PLUT sendiri; menurut sistem 2017-2019, target nol dan "
    "realisasi yang tidak ada dihitung 0 %",
)
_SUMS: Final = Text(
    "centres' own over their targets: only the centres of which both are known, a business of two "
    "centres counted twice; total: each business once, shares and ratios pooled",
    "jumlah PLUT terhadap jumlah target: hanya PLUT yang keduanya diketahui, usaha di dua PLUT "
    "dihitung dua kali; total: setiap usaha sekali, persentase dan rasio digabung",
)


def table_of_rows(basis: Basis, language: Language) -> Table:
    """Lay out the rows that have any target; say how many have none."""
    coverage, *rest = clauses(basis, language)
    shown = [row for row in basis.rows if row.answer is not TargetAnswer.NO_TARGET]
    without = len(basis.rows) - len(shown)
    how = [_HOW_TO_READ[language], basis.scale.describe(language)]
    how += [text[language] for text in counted(*_NOT_SHOWN, without)]
    return Table(
        title=title(basis, language),
        columns=columns(_ROW_HEADS, language),
        rows=tuple(_cells(row, language) for row in shown),
        notes=(coverage, *how, *rest),
        language=language,
    )


def _cells(row: TargetRow, language: Language) -> tuple[Cell, ...]:
    expected = row.expected
    return (
        row.name if row.consultant_id else f"{row.name} ({row.centre_id})",
        row.card.name[language],
        row.card.unit[language],
        value_text(row.aggregation, row.actual, language),
        target_text(row.standing, row.aggregation, language),
        share_text(row.raw, language),
        share_text(row.capped, language),
        None if row.grade is None else row.grade.name[language],
        None if expected is None else _number(expected, language),
        remarks_of(row, language),
    )


def _number(number: Fraction, language: Language) -> str:
    return number_text(number, language, digits=0 if number.denominator == 1 else 1)


def table_of_centres(basis: Basis, language: Language) -> Table:
    """Lay the three means of each centre out."""
    coverage, *rest = clauses(basis, language)
    return Table(
        title=title(basis, language),
        columns=columns(_CENTRE_HEADS, language),
        rows=tuple(_means(centre, language) for centre in basis.centres),
        notes=(coverage, _MEANS[language], basis.scale.describe(language), *rest),
        language=language,
    )


def _means(centre: CentreTargets, language: Language) -> tuple[Cell, ...]:
    grade = centre.capped.grade
    remarks = [BEYOND[language]] * centre.raw.beyond_scale
    remarks += [MAY_NOT_BELONG[language]] * (not centre.is_member)
    return (
        f"{centre.name} ({centre.centre_id})",
        share_text(centre.capped.value, language),
        None if grade is None else grade.name[language],
        *_mean(centre.raw, language),
        *_mean(centre.old_system, language),
        tuple(remarks),
    )


def _mean(mean: TargetMean, language: Language) -> tuple[Cell, Cell]:
    return share_text(mean.value, language), mean.rows


def table_of_network(basis: Basis, language: Language) -> Table:
    """Lay the indicators over all centres out."""
    coverage, *rest = clauses(basis, language)
    return Table(
        title=title(basis, language),
        columns=columns(_NETWORK_HEADS, language),
        rows=tuple(_sums(one, language) for one in basis.network),
        notes=(coverage, _SUMS[language], *rest),
        language=language,
    )


def _sums(one: NetworkTargets, language: Language) -> tuple[Cell, ...]:
    own, summed = one.own, one.summed
    sums: tuple[Cell, ...] = (None,) * 5
    if summed is not None:
        sums = (
            value_text(own.aggregation, summed.actual, language),
            aim_text(summed.target, own.aggregation, language),
            share_text(summed.raw, language),
            len(summed.centre_ids),
            len(summed.left_out_ids),
        )
    return (
        own.card.name[language],
        own.card.unit[language],
        *sums,
        value_text(own.aggregation, own.actual, language),
        target_text(own.standing, own.aggregation, language),
        share_text(own.raw, language),
    )
