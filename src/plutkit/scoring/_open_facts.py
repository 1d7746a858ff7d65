"""What is not known, and may matter to the row of a centre."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from plutkit.domain import Centre, Register, Selection
from plutkit.indicators._in_force import conditions
from plutkit.quantities import DateLike, OpenEnded, PartialDate
from plutkit.scoring._accounts import OpenFact
from plutkit.scoring._completions import Arrival, Case, Link
from plutkit.scoring._ledger import clock_of
from plutkit.scoring._policies import Absence, Clock, SpeedPolicies
from plutkit.scoring._timed import Timed


def day_facts(register: Register, one: Timed, policies: SpeedPolicies) -> Iterator[OpenFact]:
    """Give what may move the days of a centre: nothing, if they are exact."""
    centre, case, result = one.centre, one.ledger.case, one.outcome
    if result.least == result.greatest:
        return
    if case.as_of < case.clock[0]:
        # Any time from 0 up is possible, whatever else is known of it.
        yield _of_centre(centre, "milestone")
        return
    yield from _unknown_day(
        "centre", centre.id, policies.clock.value, clock_of(centre, policies.clock)
    )
    if one.is_absent and policies.absence is Absence.UNKNOWN:
        yield _of_centre(centre, "partnerships")
    elif result.arrival is Arrival.OPEN:
        yield _of_centre(centre, "milestone")
    else:
        if _founding_matters(case, one.links):
            yield from _unknown_day("centre", centre.id, Clock.FOUNDED.value, centre.founded)
        for link in one.links:
            yield from _link_facts(register, case, link)


def membership_facts(centre: Centre, selections: Iterable[Selection]) -> list[OpenFact]:
    """Give what is wanting to tell whether a centre belongs, sorted by the field."""
    asked = {
        field
        for selection in selections
        for field in ("cohort", "origin")
        if getattr(selection, field) is not None and getattr(centre, field) is None
    }
    return [_of_centre(centre, field) for field in sorted(asked)]


def shared_by(register: Register, ranked: Sequence[Timed]) -> tuple[str, ...]:
    """Give the agreements that are not fully known and matter to several centres."""
    counts = Counter(link.id for one in ranked for link in one.links)
    shared = {
        link.id
        for one in ranked
        for link in one.links
        if counts[link.id] > 1 and any(_link_facts(register, one.ledger.case, link))
    }
    return tuple(sorted(shared))


def _founding_matters(case: Case, links: Iterable[Link]) -> bool:
    """Tell whether something may be from before the founding, and from before the clock."""
    if case.founded is None or not case.day_zero:
        return False
    last = min(case.clock[1], case.founded[1])
    return any(link.first < last for link in links)


def _link_facts(register: Register, case: Case, link: Link) -> Iterator[OpenFact]:
    """Give what decides whether an agreement counts, since when, and whether it is in force."""
    agreement = register.partnership(link.id)
    if link.may_be_refused:
        yield OpenFact(kind="partnership", record_id=link.id, field="signatories")
    yield from _unknown_day("partnership", link.id, "signed", agreement.signed)
    if case.in_force and link.may_be_in_force and link.may_not_be_in_force:
        for one in conditions(agreement, case.as_of):
            if one.possible and not one.certain:
                yield from _unknown_day("partnership", link.id, one.field, one.day)


def _of_centre(centre: Centre, field: str) -> OpenFact:
    return OpenFact(kind="centre", record_id=centre.id, field=field)


def _unknown_day(
    kind: Literal["centre", "partnership"],
    record_id: str,
    field: str,
    day: DateLike | OpenEnded | None,
) -> Iterator[OpenFact]:
    if day is None or isinstance(day, PartialDate):
        known = None if day is None else str(day)
        yield OpenFact(kind=kind, record_id=record_id, field=field, known=known)
