"""What every table of targets says beneath, in both languages."""

from datetime import date
from typing import Protocol

from plutkit._result import FICTIONAL
from plutkit._text import Language, Text, day_text, integer_text
from plutkit.domain import Scope
from plutkit.indicators import Silence
from plutkit.indicators._measured_words import AS_ZERO
from plutkit.quantities import Period
from plutkit.quantities._period import period_text
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
