"""Which centres are a regional unit or agency of their own."""

from collections.abc import Iterator
from typing import Final

from plutkit._text import Text
from plutkit.domain import Centre, CentreForm, RecordKind, Register
from plutkit.indicators._card import Card
from plutkit.indicators._contribution import Contribution, OmissionReason
from plutkit.indicators._counted._at_end import centres_there, last_ordinal
from plutkit.indicators._in_force import lasts
from plutkit.indicators._indicator import Aggregation, Indicator, Timing
from plutkit.indicators._sources import INSTITUTIONS
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
