"""What the page of a centre says, in both languages."""

from collections.abc import Iterable, Iterator
from datetime import date
from fractions import Fraction
from typing import Final, Protocol

from plutkit._result import FICTIONAL
from plutkit._table import Cell, Table
from plutkit._text import Language, Text, day_text, integer_text, percent_text
from plutkit.domain import CentreLevel, Scope
from plutkit.indicators import Aggregation, Card, Coverage, Measurement, Silence
from plutkit.indicators._group_names import LEVELS
from plutkit.indicators._measured_words import AS_ZERO, NO_VALUE, value_text
from plutkit.quantities import Period
from plutkit.quantities._period import period_text
from plutkit.scoring._peers._centre_line import CentreLine
from plutkit.scoring._targets._report import TargetReport
from plutkit.scoring._targets._words import ANSWERS, columns, share_text, target_text


class Basis(Protocol):
    """What the words need of a page."""

    @property
    def rows(self) -> tuple[CentreLine, ...]: ...
    @property
    def centre_id(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def level(self) -> CentreLevel: ...
    @property
    def peer_ids(self) -> tuple[str, ...]: ...
    @property
    def definition(self) -> Card: ...
    @property
    def targets(self) -> TargetReport: ...
    @property
    def coverage(self) -> Coverage: ...
    @property
    def coverage_before(self) -> Coverage: ...
    @property
    def scope(self) -> Scope: ...
    @property
    def period(self) -> Period: ...
    @property
    def before(self) -> Period: ...
    @property
    def as_of(self) -> date: ...
    @property
    def silence(self) -> Silence: ...
    @property
    def is_fictional(self) -> bool: ...


_HEADS: Final = (
    (Text("indicator", "indikator"), False),
    (Text("unit", "satuan"), False),
    (Text("value", "nilai"), True),
    (Text("year before", "tahun sebelumnya"), True),
    (Text("change", "perubahan"), True),
    (Text("target", "target"), True),
    (Text("attained", "capaian"), True),
    (Text("peers: median", "setingkat: median"), True),
    (Text("least to greatest", "terkecil sampai terbesar"), True),
    (Text("known", "diketahui"), True),
    (Text("better", "lebih baik"), True),
)
_LEVEL_UPS: Final = "level_ups_"


def table_of(basis: Basis, language: Language) -> Table:
    """Lay the page out as a table with its notes."""
    return Table(
        title=_title(basis, language),
        columns=columns(_HEADS, language),
        rows=tuple(_cells(row, language) for row in basis.rows),
        notes=tuple(_notes(basis, language)),
        language=language,
    )


def sentence(basis: Basis, language: Language) -> str:
    """Say the page in one sentence."""
    said = [basis.coverage.note(language), *(one[language] for one in _statements(basis))]
    fictional = [FICTIONAL[language]] * basis.is_fictional
    return f"{_title(basis, language)}: {'; '.join([*said, *fictional])}."


def _title(basis: Basis, language: Language) -> str:
    who, when = f"{basis.name} ({basis.centre_id})", period_text(basis.period, language)
    as_of = day_text(basis.as_of, language)
    return Text(f"{who} {when}, as of {as_of}", f"{who} {when}, per {as_of}")[language]


def _cells(row: CentreLine, language: Language) -> tuple[Cell, ...]:
    card, how, target, peers = (
        row.measurement.card, row.measurement.aggregation, row.target, row.peers
    )  # fmt: skip
    attained = standing = None
    if target is not None:
        standing = target_text(target.standing, how, language)
        attained = share_text(target.raw, language)
        if target.answer in ANSWERS:
            attained = ANSWERS[target.answer][language]
    least, greatest = (value_text(how, one, language) for one in (peers.least, peers.greatest))
    known, total = (integer_text(number, language) for number in (peers.known, peers.total))
    return (
        card.name[language],
        card.unit[language],
        _value(row.measurement, language),
        _value(row.before, language),
        _change(how, row, language),
        standing,
        attained,
        value_text(how, peers.median, language),
        None if least is None or greatest is None else f"{least}–{greatest}",
        Text(f"{known} of {total}", f"{known} dari {total}")[language],
        peers.better,
    )


def _value(one: Measurement, language: Language) -> str | None:
    if one.no_value is not None:
        return NO_VALUE[one.no_value][language]
    return value_text(one.aggregation, one.value, language)


def _change(how: Aggregation, row: CentreLine, language: Language) -> str | None:
    """Write a change with its sign: of shares in percentage points, of the rest in their unit."""
    change = row.change
    if change is None:
        return None
    written = value_text(how, change, language) or ""
    if written.endswith("%"):
        written = written.removesuffix("%") + Text("points", "poin")[language]
    return f"+{written}" if change > 0 else written


def _statements(basis: Basis) -> Iterator[Text]:
    """Say the targets, the trend, the level-ups and the peers, each in a clause."""
    yield _of_targets(basis)
    better = [row.is_better for row in basis.rows if row.change is not None]
    worse = [row for row in basis.rows if row.change and not row.is_better]
    n, up, down = len(better), sum(map(bool, better)), len(worse)
    yield Text(
        f"against {period_text(basis.before, 'en').removeprefix('in ')}: of {n} indicators known "
        f"in both, {up} better, {down} worse",
        f"dibanding {period_text(basis.before, 'id').removeprefix('pada ')}: dari {n} indikator "
        f"yang diketahui pada keduanya, {up} lebih baik, {down} lebih buruk",
    )
    for row in basis.rows:
        if row.key.startswith(_LEVEL_UPS):
            yield Text(_both(row, "en"), _both(row, "id"))
    ranked = [row for row in basis.rows if row.peers.better is not None and row.peers.known]
    first = sum(1 for row in ranked if row.peers.better == 0)
    peers = len(basis.peer_ids)
    yield Text(
        f"peers of its level ({LEVELS[basis.level].en}): {peers}; of {len(ranked)} indicators "
        f"known of it and of peers, none of these is better in {first}",
        f"PLUT setingkat ({LEVELS[basis.level].id}): {peers}; dari {len(ranked)} indikator yang "
        f"diketahui, tidak ada yang lebih baik pada {first}",
    )


def _both(row: CentreLine, language: Language) -> str:
    name = row.measurement.card.name[language]
    value, before = _value(row.measurement, language), _value(row.before, language)
    year_before = Text("the year before", "tahun sebelumnya")[language]
    return f"{name}: {value}, {year_before} {before}"


def _of_targets(basis: Basis) -> Text:
    own = [row for row in basis.targets if row.consultant_id is None and row.standing is not None]
    answered = [row.is_met for row in own if row.is_met is not None]
    met, known, standing = sum(answered), len(answered), len(own)
    mean = _mean(basis.targets)
    en = f"targets that stand: {standing}, of {known} with an attainment met {met}"
    id = f"target yang berlaku: {standing}, dari {known} yang ada capaiannya tercapai {met}"
    if mean is None:
        return Text(en, id)
    return Text(
        f"{en}, mean of the capped {percent_text(mean, 'en')}",
        f"{id}, rata-rata yang dibatasi {percent_text(mean, 'id')}",
    )


def _mean(targets: TargetReport) -> Fraction | None:
    return next((one.capped.value for one in targets.centres), None)


def _notes(basis: Basis, language: Language) -> Iterable[str]:
    """Say what every reader of the page must know."""
    before = period_text(basis.before, language)
    yield basis.coverage.note(language)
    reports = basis.coverage_before.note(language)
    yield Text(
        f"compared with the same days of the year before ({before}), by the same definitions and "
        f"as known now; of that year, {reports}",
        f"dibandingkan dengan hari yang sama tahun sebelumnya ({before}), dengan definisi yang "
        f"sama dan menurut yang diketahui sekarang; untuk tahun itu, {reports}",
    )[language]
    yardstick = day_text(_yardstick(basis.definition), language)
    yield Text(
        f"level-ups of both years by one yardstick, the law of {yardstick}",
        f"naik kelas kedua tahun menurut satu ukuran, ketentuan per {yardstick}",
    )[language]
    yield from (one[language] for one in _statements(basis))
    among = basis.scope.describe(language)
    yield Text(
        f"peers are the other centres of its level among {among}; a value is compared only with "
        "those that are known",
        f"PLUT setingkat dicari di antara {among}; nilai hanya dibandingkan dengan yang diketahui",
    )[language]
    if basis.silence is Silence.AS_ZERO:
        yield AS_ZERO[language]
    if basis.is_fictional:
        yield FICTIONAL[language]


def _yardstick(card: Card) -> date:
    return next(date.fromisoformat(one.value) for one in card.parameters if one.key == "law_on")
