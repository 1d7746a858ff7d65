"""The words of targets, in both languages."""

from collections.abc import Iterator, Sequence
from datetime import date
from fractions import Fraction
from typing import Final, Protocol

from plutkit._result import FICTIONAL
from plutkit._table import Column
from plutkit._text import Language, Text, day_text, integer_text, percent_text
from plutkit.domain import Scope, Target
from plutkit.indicators import Aggregation, Silence
from plutkit.indicators._measured_words import AS_ZERO, NO_VALUE, unbounded, value_text
from plutkit.quantities import Period
from plutkit.quantities._period import period_text
from plutkit.scoring._targets._attainment import Aim, TargetAnswer
from plutkit.scoring._targets._row import TargetRow
from plutkit.scoring._wording import listing


class Common(Protocol):
    """What these words need of a result, which is written after them."""

    @property
    def untargeted(self) -> tuple[str, ...]: ...
    @property
    def not_asked_ids(self) -> tuple[str, ...]: ...
    @property
    def elsewhere(self) -> int: ...
    @property
    def scope(self) -> Scope: ...
    @property
    def period(self) -> Period: ...
    @property
    def as_of(self) -> date: ...
    @property
    def silence(self) -> Silence: ...
    @property
    def is_fictional(self) -> bool: ...


def frame_text(basis: Common, language: Language) -> str:
    """Say for when, as of which day and for whom."""
    when, who = period_text(basis.period, language), basis.scope.describe(language)
    as_of = day_text(basis.as_of, language)
    return Text(f"{when}, as of {as_of}, {who}", f"{when}, per {as_of}, {who}")[language]


def common(basis: Common) -> list[Text]:
    """Say who is in no sum, which targets are left out, and whether anything is made up."""
    undecided, not_asked = len(basis.scope.undecided_ids), len(basis.not_asked_ids)
    found = [
        *counted(
            "centres that may not belong, in no sum",
            "PLUT yang belum tentu termasuk, tidak dijumlahkan",
            undecided,
        ),
        *counted(
            "targets of indicators not asked for",
            "target untuk indikator yang tidak diminta",
            not_asked,
        ),
        *counted(
            "targets for other periods that overlap this one, left out",
            "target untuk periode lain yang beririsan, tidak dihitung",
            basis.elsewhere,
        ),
    ]
    if basis.untargeted:
        found.append(
            Text(
                f"without any target: {listing(basis.untargeted, 'en')}",
                f"tanpa target sama sekali: {listing(basis.untargeted, 'id')}",
            )
        )
    return [
        *found,
        *([AS_ZERO] * (basis.silence is Silence.AS_ZERO)),
        *([FICTIONAL] * basis.is_fictional),
    ]


def narrowed(scope: Scope, *, has_network_target: bool) -> list[Text]:
    """Warn where a target for the whole network stands beside a part of it."""
    count = len(scope.centre_ids)
    if not has_network_target or count == scope.total:
        return []
    return [
        Text(
            f"the network's targets are for all of its centres; here are "
            f"{integer_text(count, 'en')} of {integer_text(scope.total, 'en')}",
            f"target jaringan berlaku untuk semua PLUT; di sini {integer_text(count, 'id')} dari "
            f"{integer_text(scope.total, 'id')}",
        )
    ]


def counted(en: str, id: str, count: int) -> list[Text]:
    """Say how many there are, if there are any."""
    if not count:
        return []
    return [Text(f"{en}: {integer_text(count, 'en')}", f"{id}: {integer_text(count, 'id')}")]


ANSWERS: Final = {
    TargetAnswer.NO_TARGET: Text("no target", "tanpa target"),
    TargetAnswer.NOT_YET_SET: Text("none set yet", "belum ditetapkan"),
    TargetAnswer.NOT_MEASURED: Text("not measured", "realisasi tidak diketahui"),
    TargetAnswer.ZERO_TARGET: Text("target of zero", "target nol"),
    TargetAnswer.NO_IMPROVEMENT_ASKED: Text(
        "no improvement asked", "target tidak meminta perbaikan"
    ),
}
MAY_NOT_BELONG: Final = Text("may not belong", "belum tentu termasuk")
BEYOND: Final = Text("beyond the scale", "melampaui skala")


def columns(heads: Sequence[tuple[Text, bool]], language: Language) -> tuple[Column, ...]:
    """Give the heads of a table in a language."""
    return tuple(Column(head[language], right) for head, right in heads)


def share_text(share: Fraction | None, language: Language) -> str | None:
    """Write an attainment, if there is one."""
    return None if share is None else percent_text(share, language)


def aim_text(aim: Aim, aggregation: Aggregation, language: Language) -> str:
    """Write what is aimed at: a number, or a range."""
    least, most = (value_text(aggregation, bound, language) or "" for bound in aim)
    return least if aim.least == aim.most else f"{least}–{most}"


def target_text(target: Target | None, aggregation: Aggregation, language: Language) -> str | None:
    """Write the value of a target, if there is one."""
    return None if target is None else aim_text(Aim.of(target.value), aggregation, language)


def remarks_of(row: TargetRow, language: Language) -> tuple[str, ...]:
    """Say what a reader of a row must know besides its numbers."""
    remarks: list[str] = []
    if row.answer in ANSWERS:
        remarks.append(ANSWERS[row.answer][language] + _why_not(row, language))
    if row.beyond_scale:
        remarks.append(BEYOND[language])
    remarks += _how_sure(row, language)
    if row.standing is not None and row.standing.baseline is not None:
        value = value_text(row.aggregation, row.standing.baseline, language)
        used = Text(f"from the baseline {value}", f"dari nilai awal {value}")
        shown = Text(f"baseline {value}, not used", f"nilai awal {value}, tidak dipakai")
        remarks.append((used if row.from_baseline else shown)[language])
    for late in row.after_the_fact:
        value = target_text(late, row.aggregation, language)
        on = day_text(late.set_on, language)
        after = Text(f"{value} set after the fact, on {on}", f"{value} ditetapkan sesudahnya, {on}")
        remarks.append(after[language])
    return (*remarks, *([MAY_NOT_BELONG[language]] * (not row.is_member)))


def _how_sure(row: TargetRow, language: Language) -> Iterator[str]:
    """Say what may make the actual another one."""
    found = row.measurement
    if found is None or found.value is None:
        return
    if found.at_most is None:
        yield from (one[language] for one in unbounded(row.aggregation))
    elif found.at_most != found.value:
        most = value_text(row.aggregation, found.at_most, language)
        yield Text(f"at most {most}", f"sebanyaknya {most}")[language]


def _why_not(row: TargetRow, language: Language) -> str:
    """Say why there is no measurement."""
    found = row.measurement
    if row.answer is not TargetAnswer.NOT_MEASURED or found is None or found.no_value is None:
        return ""
    return f" ({NO_VALUE[found.no_value][language]})"
