"""From what the completions of centres come to, to the rows of a ranking."""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Literal

from plutkit._record import Declared
from plutkit.domain import Centre, Register, Selection
from plutkit.indicators._in_force import conditions
from plutkit.quantities import DateLike, OpenEnded, PartialDate
from plutkit.quantities._spans import FAR, span
from plutkit.scoring._completions import Arrival, Case, Link, Outcome, outcome
from plutkit.scoring._ledger import (
    Ledger,
    LeftReason,
    clock_of,
    countable,
    head_start_of,
    ledger_of,
    reasons_left,
)
from plutkit.scoring._policies import Absence, Clock, SpeedPolicies
from plutkit.scoring._speed_row import OpenFact, SpeedRow
from plutkit.statistics import ranks
from plutkit.statistics._ranks import bounds_of


class Timed(Declared):
    """A centre, its case and what its completions come to."""

    centre: Centre
    ledger: Ledger
    outcome: Outcome
    is_absent: bool
    evidence: tuple[str, ...]
    links: list[Link]
    """What its days depend on: the evidence, and the rest of its chains, which may keep it so."""
    left: list[LeftReason]

    @property
    def order(self) -> tuple[int, bool, int, str]:
        """The total order of rows: least days, greatest days (none last), id."""
        least, greatest = self.outcome.least, self.outcome.greatest
        return least, greatest is None, greatest or 0, self.centre.id

    @property
    def has_clock(self) -> bool:
        """Whether the clock may have started by `as_of`, as far as anything is known of it."""
        case = self.ledger.case
        return case.clock != (-FAR, FAR) and case.clock[0] <= case.as_of


def timed_of(
    register: Register,
    centre: Centre,
    items: Mapping[str, tuple[Hashable, ...]],
    policies: SpeedPolicies,
    as_of: int,
) -> Timed:
    """Apply all policies to a centre: its days, its evidence, and what was left out."""
    agreements = register.partnerships_of(centre.id)
    ledger = ledger_of(centre, agreements, items, policies, as_of)
    case = ledger.case
    is_absent = not agreements
    if is_absent and policies.absence is Absence.UNKNOWN:
        result = Outcome(0, None, Arrival.EITHER, as_of)
    else:
        result = outcome(case)
    counted = countable(case)
    evidence = sorted(s.link.id for _, s in counted if s.day <= result.last_day)
    chained = {s.link.id for since, s in counted if since <= result.last_day}
    links = [link for link in case.links if link.id in chained]
    left = reasons_left(ledger, counted, result.last_day)
    return Timed(centre, ledger, result, is_absent, tuple(evidence), links, left)


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


def ranked_rows(
    register: Register, ranked: list[Timed], possible: frozenset[str], policies: SpeedPolicies
) -> tuple[SpeedRow, ...]:
    """Give the rows of centres in their order, with their ranks; `possible` may not belong."""
    intervals = tuple((one.outcome.least, one.outcome.greatest) for one in ranked)
    maybe = frozenset(i for i, one in enumerate(ranked) if one.centre.id in possible)
    places: Iterable[int | Fraction | None] = [None] * len(ranked)
    if not maybe and all(least == greatest for least, greatest in intervals):
        places = ranks([least for least, _ in intervals], ties=policies.ties)
    return tuple(
        row_of(register, one, possible, policies, (best, worst, rank))
        for one, (best, worst), rank in zip(
            ranked, bounds_of(intervals, maybe), places, strict=True
        )
    )


def row_of(
    register: Register,
    one: Timed,
    possible: frozenset[str],
    policies: SpeedPolicies,
    place: tuple[int | None, int | None, int | Fraction | None] = (None, None, None),
) -> SpeedRow:
    """Give the row of a centre; `place` is its best and worst rank, and its rank if exact."""
    best, worst, rank = place
    centre, case = one.centre, one.ledger.case
    is_member = centre.id not in possible
    facts = list(day_facts(register, one, policies))
    if not is_member:
        facts += membership_facts(centre, register.scope.selections)
    return SpeedRow(
        centre_id=centre.id,
        name=centre.name,
        least=one.outcome.least,
        greatest=one.outcome.greatest,
        arrival=one.outcome.arrival,
        has_clock=one.has_clock,
        is_absent=one.is_absent,
        is_member=is_member,
        best=best,
        worst=worst,
        rank=rank,
        closed=_closed_by(centre, case.as_of),
        head_start=head_start_of(case),
        evidence=one.evidence,
        open_facts=tuple(facts),
    )


def _closed_by(centre: Centre, as_of: int) -> DateLike | None:
    first, _ = span(centre.closed)
    return centre.closed if first <= as_of else None
