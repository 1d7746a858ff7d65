"""Which centres are a unit of their own, and how many of their consultants are there."""

from collections.abc import Iterator
from typing import Final

from plutkit._text import Text
from plutkit.domain import Centre, CentreForm, CentreLevel, RecordKind, Register
from plutkit.identity import RegionLevel
from plutkit.indicators._card import Card, Parameter
from plutkit.indicators._counted._in_period import centres_there, last_ordinal
from plutkit.indicators._in_force import lasts
from plutkit.indicators._indicator import (
    Aggregation,
    Contribution,
    Indicator,
    OmissionReason,
    Timing,
)
from plutkit.indicators._sources import INSTITUTIONS
from plutkit.law import standard_staffing
from plutkit.quantities import Period

_REACHED: Final = frozenset(
    {CentreForm.REGIONAL_TECHNICAL_UNIT, CentreForm.REGIONAL_PUBLIC_SERVICE_AGENCY}
)
_FORM_UNKNOWN: Final = OmissionReason(
    key="form_unknown",
    text=Text(
        "its form on the period's last day is not known",
        "bentuk kelembagaannya pada hari terakhir periode tidak diketahui",
    ),
)


def has_reached(centre: Centre, on: int) -> bool | None:
    """Tell whether a centre is a UPTD or a BLUD on a day; None if that is not known."""
    may_be: set[bool] = set()
    is_certainly: set[bool] = set()
    for spell in centre.forms:
        may_last, does_last = lasts(spell.starts, spell.ends, on)
        if may_last:
            may_be.add(spell.form in _REACHED)
        if does_last:
            is_certainly.add(spell.form in _REACHED)
    if True in is_certainly:
        return True
    return False if is_certainly and True not in may_be else None


def _forms(register: Register, period: Period) -> Iterator[Contribution]:
    last_day = last_ordinal(period)
    for centre_id, is_there in centres_there(register, last_day).items():
        answer = has_reached(register.centre(centre_id), last_day)
        yield Contribution(
            centre_id, centre_id,
            key=centre_id,
            amount=None if answer is None else int(answer),
            is_certain=is_there,
            missing=_FORM_UNKNOWN if answer is None else None,
        )  # fmt: skip


INSTITUTIONAL_FORM: Final = Indicator(
    card=Card(
        key="institutional_form",
        name=Text("institutional form reached (UPTD, BLUD)", "kelembagaan UPTD atau BLUD"),
        unit=Text("share", "bagian"),
        counts=Text(
            "of the centres whose form on the period's last day is known, those that are a "
            "regional technical unit (UPTD) or a regional public service agency (BLUD)",
            "dari PLUT yang bentuk kelembagaannya pada hari terakhir periode diketahui, yang "
            "berbentuk UPTD atau BLUD",
        ),
        excludes=Text(
            "centres without a known form; those not yet founded, or closed",
            "PLUT yang bentuknya tidak diketahui; yang belum didirikan atau sudah tutup",
        ),
        sources=(INSTITUTIONS,),
    ),
    aggregation=Aggregation.SHARE,
    timing=Timing.AT_END,
    records=RecordKind.CENTRE,
    contributions=_forms,
)
"""The share of the centres that are a UPTD or a BLUD at the end of a period."""


_STANDARDS: Final = {
    CentreLevel.PROVINCIAL: standard_staffing(RegionLevel.PROVINCE),
    CentreLevel.REGENCY: standard_staffing(RegionLevel.REGENCY),
    CentreLevel.CITY: standard_staffing(RegionLevel.CITY),
}
_AT_WORK_UNKNOWN: Final = OmissionReason(
    key="at_work_unknown",
    text=Text(
        "whether the consultant was at work on the period's last day is not known",
        "tidak diketahui apakah konsultan bekerja pada hari terakhir periode",
    ),
)


def _staffing(register: Register, period: Period) -> Iterator[Contribution]:
    """Give the standard of each centre as a base, and each consultant at work as 1.

    Ids are unique within their kind only, so that the keys name the kind.
    """
    last_day = last_ordinal(period)
    there = centres_there(register, last_day)
    for centre_id, is_there in there.items():
        base = _STANDARDS[register.centre(centre_id).level].consultants
        yield Contribution(
            centre_id, centre_id,
            key=f"centre {centre_id}", amount=0, base=base, is_certain=is_there,
        )  # fmt: skip
    for consultant in register.consultants:
        centre_id = consultant.centre_id
        may_work, works = lasts(consultant.starts, consultant.ends, last_day)
        if may_work and centre_id in there:
            yield Contribution(
                centre_id, consultant.id, consultant_id=consultant.id,
                key=f"consultant {consultant.id}", base=0,
                is_certain=works and there[centre_id],
                missing=None if works else _AT_WORK_UNKNOWN,
            )  # fmt: skip


STAFFING: Final = Indicator(
    card=Card(
        key="staffing",
        name=Text("staffing against the standard", "konsultan terhadap standar"),
        unit=Text("share", "bagian"),
        counts=Text(
            "consultants at work on the period's last day, over the standard of their centres",
            "konsultan yang bekerja pada hari terakhir periode, dibagi standar PLUT-nya",
        ),
        excludes=Text(
            "consultants whose first or last day of work is not known and who may not be at work; "
            "centres not yet founded, or closed",
            "konsultan yang hari pertama atau terakhir bekerjanya tidak diketahui dan mungkin "
            "tidak bekerja; PLUT yang belum didirikan atau sudah tutup",
        ),
        sources=(_STANDARDS[CentreLevel.PROVINCIAL].source,),
        parameters=tuple(
            Parameter(key=level.value, value=str(standard.consultants))
            for level, standard in _STANDARDS.items()
        ),
    ),
    aggregation=Aggregation.RATIO,
    timing=Timing.AT_END,
    records=RecordKind.CONSULTANT,
    contributions=_staffing,
)
"""Consultants at work over those that the centres are to have; it may be above 1."""
