"""The network: cohorts, consultants, records to which nothing refers, and targets."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from plutkit._text import LANGUAGES, Text, shown
from plutkit.domain import (
    Centre,
    Consultant,
    Origin,
    Register,
    Target,
    TargetStatus,
)
from plutkit.indicators import CATALOGUE, STAFFING, Indicator
from plutkit.quantities import OPEN_ENDED, Period
from plutkit.quantities._spans import FAR, span
from plutkit.scoring._review._codes import Fact, Found
from plutkit.scoring._targets._attainment import Aim
from plutkit.scoring._targets._reconcile import reconcile_targets
from plutkit.scoring._targets._reconciled import NetworkReconciliation
from plutkit.scoring._targets._words import aim_text

_KNOWN: Final[Mapping[str, Indicator]] = {one.key: one for one in CATALOGUE}
_STANDARDS: Final = {one.key: int(one.value) for one in STAFFING.card.parameters}
"""How many consultants a centre of each level is to have, as the indicator says."""


def doubtful_centres(register: Register) -> Iterator[Found]:
    """Find centres out of their programme year, and those with too many consultants."""
    staff: dict[str, list[Consultant]] = {}
    for consultant in register.consultants:
        staff.setdefault(consultant.centre_id, []).append(consultant)
    for centre in register.centres:
        if centre.cohort is not None and _is_odd(centre, centre.cohort):
            facts: dict[str, Fact] = {
                "cohort": str(centre.cohort),
                "founded": centre.founded,
                "inaugurated": centre.inaugurated,
            }
            yield "centre.cohort", f"centre({centre.id!r}).cohort", (("centre", centre.id),), facts
        there = staff.get(centre.id, [])
        standard = _STANDARDS[centre.level.value]
        day = first_day_above(standard, there)
        if day is not None:
            at_work = [one.id for one in there if (spell := _spell(one)) and day in spell]
            yield (
                "centre.staffing", f"centre({centre.id!r})",
                (("centre", centre.id), *(("consultant", id) for id in at_work)),
                {"day": date.fromordinal(day), "consultants": len(at_work), "standard": standard},
            )  # fmt: skip


def _is_odd(centre: Centre, cohort: int) -> bool:
    """Tell whether the founding or the inauguration of a centre cannot be of its programme year.

    An older centre may have been renewed; one that was new was not there before. What was begun in
    the year may be inaugurated later.
    """
    start, end = date(cohort, 1, 1).toordinal(), date(cohort, 12, 31).toordinal()
    (founded, latest), inaugurated = span(centre.founded), span(centre.inaugurated)[1]
    return founded > end or (centre.origin is Origin.NEW and min(latest, inaugurated) < start)


def _spell(consultant: Consultant) -> range:
    """Give the days, as ordinals, on which a consultant is certainly at work."""
    last = FAR if consultant.ends is OPEN_ENDED else span(consultant.ends)[0]
    return range(span(consultant.starts)[1], last + 1)


def first_day_above(most: int, consultants: list[Consultant]) -> int | None:
    """Give the first day on which more than so many consultants are certainly at work."""
    changes: list[tuple[int, int]] = []
    for spell in map(_spell, consultants):
        if spell and spell.start < FAR:
            changes += [(spell.start, 1), (spell.stop, -1)]
    there = 0
    for day, change in sorted(changes):  # who leaves is gone before others come
        there += change
        if there > most:
            return day
    return None


def orphans(register: Register) -> Iterator[Found]:
    """Find records to which none refers, where others of their kind are referred to."""
    served, named, naming, busy, partners = (set[str]() for _ in range(5))
    for service in register.services:
        served.update(service.beneficiary_ids)
        busy.add(service.centre_id)
        if service.consultant_id is not None:
            named.add(service.consultant_id)
            naming.add(service.centre_id)
    for agreement in register.partnerships:
        partners.add(agreement.partner_id)
        busy.update(agreement.centre_ids)
    known = served.union(*(one.beneficiary_ids for one in register.same_businesses))
    consultants = register.consultants
    busy.update(one.centre_id for one in consultants)
    busy.update(one.centre_id for one in register.submissions)
    busy.update(one.centre_id for one in register.targets if one.centre_id is not None)
    lost = {
        "centre.no_record": [one.id for one in register.centres if busy and one.id not in busy],
        "partner.no_agreement": [one.id for one in register.partners if one.id not in partners],
        "consultant.no_service": [
            one.id for one in consultants if one.centre_id in naming and one.id not in named
        ],
        "beneficiary.not_served": [
            one.id for one in register.beneficiaries if served and one.id not in known
        ],
    }
    for code, ids in lost.items():
        kind = code.partition(".")[0]
        for id in ids:
            yield code, f"{kind}({id!r})", ((kind, id),), {}


def doubtful_targets(register: Register) -> Iterator[Found]:
    """Find targets of no known indicator or unit, never set, and sums that are not the whole."""
    things: dict[tuple[object, ...], list[Target]] = {}
    sound: dict[Period, list[Target]] = {}
    for target in register.targets:
        thing = target.indicator_key, target.centre_id, target.consultant_id, target.period
        things.setdefault(thing, []).append(target)
        wrong = _misfit(target)
        if wrong is None:
            sound.setdefault(target.period, []).append(target)
        else:
            yield wrong
    for targets in things.values():
        if all(one.status is TargetStatus.PROPOSED for one in targets):
            *_, last = sorted(targets, key=lambda one: (one.set_on, one.id))
            yield (
                "target.never_set", f"target({last.id!r})",
                tuple(("target", one.id) for one in targets),
                {"proposed": last.set_on, "period": str(last.period)},
            )  # fmt: skip
    for period, targets in sound.items():
        yield from _sums(register, period, targets)


def _misfit(target: Target) -> Found | None:
    """Give the doubt about a target that cannot be compared with what is counted."""
    path, own = f"target({target.id!r})", (("target", target.id),)
    indicator = _KNOWN.get(target.indicator_key)
    if indicator is None:
        key = shown(target.indicator_key)
        return "target.unknown_indicator", f"{path}.indicator_key", own, {"indicator_key": key}
    unit = indicator.card.unit
    if target.unit not in (unit.en, unit.id):
        facts: dict[str, Fact] = {
            "unit": shown(target.unit),
            "": Text(f"not {unit.en}", f"bukan {unit.id}"),
        }
        return "target.other_unit", f"{path}.unit", own, facts
    return None


def _sums(register: Register, period: Period, targets: list[Target]) -> Iterator[Found]:
    """Reconcile the network's targets with those of all centres, as they stood when it ended."""
    keys = {one.indicator_key for one in targets if one.centre_id is one.consultant_id is None}
    if not keys:
        return
    found = reconcile_targets(
        # Nothing else is asked of the register: what was counted a year before is another matter.
        Register.of([*register.centres, *(one for one in targets if one.consultant_id is None)]),
        period=period,
        as_of=period.stop,
        indicators=[_KNOWN[key] for key in sorted(keys)],
    )
    for one in found.network:
        standing = one.own.standing
        if standing is not None and one.centre_ids and one.adds_up is False:
            key = one.own.card.key
            parts = [found[f"{id}/{key}"].standing for id in one.centre_ids]
            ids = (standing.id, *(part.id for part in parts if part is not None))
            yield (
                "target.parts", f"target({standing.id!r}).value",
                tuple(("target", id) for id in ids),
                {"network": _aim(one, Aim.of(standing.value)), "centres": _aim(one, one.summed)},
            )  # fmt: skip


def _aim(one: NetworkReconciliation, aim: Aim | None) -> Text:
    how = one.own.aggregation
    en, id = ("" if aim is None else aim_text(aim, how, language) for language in LANGUAGES)
    return Text(en, id)
