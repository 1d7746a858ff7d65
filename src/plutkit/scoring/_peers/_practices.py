"""What centres have that others may adopt, and what the records tell of it."""

from collections.abc import Collection, Iterator
from datetime import date, timedelta
from typing import Final, TypeAlias

from plutkit._record import Declared
from plutkit._text import Text
from plutkit.domain import (
    Centre,
    CentreForm,
    FormSpell,
    PartnerKind,
    Partnership,
    PartnershipForm,
    RecordKind,
    Register,
    ServiceKind,
    Signatory,
)
from plutkit.indicators._covered import complete_on, last_day_of, part_there
from plutkit.quantities import OPEN_ENDED, Period, add_months
from plutkit.quantities._spans import FAR, span
from plutkit.scoring._milestone import KIND_NAMES
from plutkit.scoring._policies import KindsCounted

Practice: TypeAlias = PartnerKind | ServiceKind | CentreForm
"""A kind of partner, a kind of service, or a step of the institution."""

STEPS: Final = (CentreForm.REGIONAL_TECHNICAL_UNIT, CentreForm.REGIONAL_PUBLIC_SERVICE_AGENCY)
"""The forms that a centre grows into."""
RECORDS: Final = {
    PartnerKind: RecordKind.PARTNERSHIP,
    ServiceKind: RecordKind.SERVICE,
    CentreForm: RecordKind.CENTRE,
}
"""The kind of the records that tell of a practice."""
_SERVICE_NAMES: Final[dict[Practice, Text]] = {
    ServiceKind.CONSULTATION: Text("consultation", "konsultasi"),
    ServiceKind.MENTORING: Text("mentoring", "pendampingan"),
    ServiceKind.FINANCE_ACCESS: Text("access to finance", "akses pembiayaan"),
    ServiceKind.MARKETING: Text("marketing and promotion", "pemasaran dan promosi"),
    ServiceKind.TRAINING: Text("training", "pelatihan"),
    ServiceKind.NETWORKING: Text("networking", "jejaring"),
    ServiceKind.LIBRARY: Text("library", "pustaka"),
    ServiceKind.COWORKING: Text("co-working", "ruang kerja bersama"),
    ServiceKind.INCUBATION: Text("incubation", "inkubasi"),
    ServiceKind.CURATION: Text("curation", "kurasi"),
    ServiceKind.SHOWCASE: Text("showcase", "galeri"),
    ServiceKind.LICENSING: Text("help with permits", "bantuan perizinan"),
}
_STEP_NAMES: Final[dict[Practice, Text]] = {
    CentreForm.LOCAL_OFFICE: Text("a part of a local office", "bagian dari dinas"),
    CentreForm.REGIONAL_TECHNICAL_UNIT: Text("a regional technical unit", "UPTD"),
    CentreForm.REGIONAL_PUBLIC_SERVICE_AGENCY: Text("a regional public service agency", "BLUD"),
}
_PREFIXES: Final = {
    PartnerKind: ("partner_kind", "partner: ", "mitra: "),
    ServiceKind: ("service_kind", "service: ", "layanan: "),
    CentreForm: ("institutional_step", "institution: ", "kelembagaan: "),
}
_NAMES: Final[dict[Practice, Text]] = _SERVICE_NAMES | _STEP_NAMES | KIND_NAMES
PRACTICES: Final[tuple[Practice, ...]] = (*PartnerKind, *ServiceKind, *STEPS)
_ONE_DAY: Final = timedelta(days=1)
EVER: Final = Period(start=date.min, stop=date.max)


def key_of(practice: Practice) -> str:
    """Give the stable name of a practice: "partner_kind/university"."""
    return f"{_PREFIXES[type(practice)][0]}/{practice.value}"


def name_of(practice: Practice) -> Text:
    """Give the name of a practice for people."""
    _, en, id = _PREFIXES[type(practice)]
    name = _NAMES[practice]
    return Text(f"{en}{name.en}", f"{id}{name.id}")


class Trace(Declared):
    """A record that shows a practice of a centre, or only may."""

    practice: Practice
    record_id: str
    is_certain: bool


class Accepted(Declared):
    """Which agreements count, and for which kinds of their partners."""

    signatories: Collection[Signatory]
    forms: Collection[PartnershipForm]
    kinds: KindsCounted


def traces(known: Register, centre: Centre, days: Period, accepted: Accepted) -> Iterator[Trace]:
    """Give what shows that a centre had practices at some time within days, or may have had them.

    An agreement from its signing to its end, a service on its day, a form while it lasted.
    """
    for agreement in known.partnerships_of(centre.id):
        signatories = agreement.signatories
        by_whom = signatories is None or any(one in accepted.signatories for one in signatories)
        found = _within(span(agreement.signed), _end_of(agreement), days)
        if by_whom and agreement.form in accepted.forms and found is not None:
            kinds = known.partner(agreement.partner_id).kinds
            for kind in kinds[:1] if accepted.kinds is KindsCounted.PRIMARY else kinds:
                yield Trace(kind, agreement.id, found and signatories is not None)
    for service in known.services_at(centre.id):
        on = span(service.day)
        found = _within(on, on, days)
        if found is not None:
            yield Trace(service.kind, service.id, found)
    for spell in centre.forms:
        found = _form_within(spell, days)
        if spell.form in STEPS and found is not None:
            yield Trace(spell.form, centre.id, found)


def _form_within(spell: FormSpell, days: Period) -> bool | None:
    ends = (FAR, FAR) if spell.ends is OPEN_ENDED else span(spell.ends)
    return _within(span(spell.starts), ends, days)


def _end_of(agreement: Partnership) -> tuple[int, int]:
    ends = (FAR, FAR) if agreement.ends is OPEN_ENDED else span(agreement.ends)
    if agreement.terminated is None:
        return ends
    first, last = span(agreement.terminated)
    return min(ends[0], first - 1), min(ends[1], last - 1)


def _within(begins: tuple[int, int], ends: tuple[int, int], days: Period) -> bool | None:
    """Tell whether something certainly lasted on one of the days; None if it cannot have."""
    first, last = days.start.toordinal(), days.stop.toordinal() - 1
    # It ends no earlier than it begins.
    if begins[0] > last or max(begins[0], ends[1]) < first:
        return None
    return begins[1] <= last and max(begins[0], ends[0]) >= first


def is_told(known: Register, centre: Centre, kind: RecordKind, days: Period) -> bool:
    """Tell whether it is known that what the records do not name was not there.

    Services happen: every day must be reported on which the centre may have been there. What lasts
    is told by a report of the last day; steps also by a lesser form that is certainly in force.
    """
    last_day = last_day_of(days)
    if kind is RecordKind.CENTRE and any(
        one.form not in STEPS and _form_within(one, last_day) for one in centre.forms
    ):
        return True
    there = part_there(centre, days if kind is RecordKind.SERVICE else last_day)
    received = known.submissions_of(centre.id)
    return there is not None and complete_on(received, kind, there) is not None


def year_up_to(as_of: date) -> Period:
    """Give the twelve months that end with a day, as far as there are such days."""
    stop = min(as_of, date.max - _ONE_DAY) + _ONE_DAY
    start = date.min if stop.year == 1 else add_months(stop, -12)
    return Period(start=start, stop=stop)
