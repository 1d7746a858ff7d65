"""From the records of one centre to the case that its completions are counted over."""

from collections.abc import Container, Hashable, Iterable, Iterator, Mapping
from typing import NamedTuple, TypeAlias

from plutkit.domain import Centre, Partner, Partnership, Register
from plutkit.quantities import OPEN_ENDED, DateLike, OpenEnded, PartialDate
from plutkit.quantities._spans import FAR, span
from plutkit.scoring._accounts import OpenFact, Reason
from plutkit.scoring._completions import Case, Link, early, standing
from plutkit.scoring._milestone import Asks
from plutkit.scoring._policies import (
    BeforeClock,
    Clock,
    Counting,
    KindsCounted,
    SpeedPolicies,
)

LeftReason: TypeAlias = tuple[str, Reason]


class Ledger(NamedTuple):
    """A centre's case, and what was already refused."""

    case: Case
    refused: list[LeftReason]


def clock_of(centre: Centre, clock: Clock) -> DateLike | None:
    """Give the day of the centre from which the clock runs."""
    day: DateLike | None = getattr(centre, clock.value)
    return day


def items_of(register: Register, policies: SpeedPolicies) -> dict[str, tuple[Hashable, ...]]:
    """Give what of the milestone each partner serves, by its id."""
    return {partner.id: _items(partner, policies) for partner in register.partners}


def ledger_of(
    centre: Centre,
    agreements: Iterable[Partnership],
    items_by_partner: Mapping[str, tuple[Hashable, ...]],
    policies: SpeedPolicies,
    as_of: int,
) -> Ledger:
    """Apply to a centre's agreements the filters that ask nothing of its days."""
    links: list[Link] = []
    refused: list[LeftReason] = []
    for agreement in agreements:
        items = items_by_partner[agreement.partner_id]
        reason = _refusal(agreement, items, policies)
        if reason:
            refused.append((agreement.id, reason))
        else:
            links.append(_link(agreement, items, as_of))
    is_founding = policies.clock is Clock.FOUNDED
    case = Case(
        links,
        span(clock_of(centre, policies.clock)),
        None if is_founding else span(centre.founded),
        as_of,
        policies.milestone.need,
        policies.before_clock is BeforeClock.DAY_ZERO,
        policies.counting is Counting.IN_FORCE,
    )
    return Ledger(case, refused)


def _items(partner: Partner, policies: SpeedPolicies) -> tuple[Hashable, ...]:
    kinds = partner.kinds[:1] if policies.kinds is KindsCounted.PRIMARY else partner.kinds
    asked = tuple(kind for kind in kinds if kind in policies.milestone.kinds)
    if policies.milestone.asks is Asks.PARTNERS and asked:
        return (partner.id,)
    return asked


def _refusal(
    agreement: Partnership, items: tuple[Hashable, ...], policies: SpeedPolicies
) -> Reason | None:
    signatories = agreement.signatories
    if signatories is not None and not any(who in policies.signatories for who in signatories):
        return Reason.SIGNATORY
    if agreement.form not in policies.forms:
        return Reason.FORM
    return None if items else Reason.KIND


def _link(agreement: Partnership, items: tuple[Hashable, ...], as_of: int) -> Link:
    first, last = span(agreement.signed)
    possible, certain = _in_force(agreement, as_of)
    return Link(
        agreement.id, agreement.renews, agreement.partner_id, items, first, last,
        agreement.signatories is None, possible, not certain,
    )  # fmt: skip


def _in_force(agreement: Partnership, as_of: int) -> tuple[bool, bool]:
    """Tell whether an agreement, once signed by `as_of`, may be in force then, and certainly is."""
    first_end, last_end = _last_day_span(agreement.ends)
    possible, certain = last_end >= as_of, first_end >= as_of
    if agreement.starts is not None:
        first_start, last_start = span(agreement.starts)
        possible, certain = possible and first_start <= as_of, certain and last_start <= as_of
    if agreement.terminated is not None:
        first_stop, last_stop = span(agreement.terminated)
        possible, certain = possible and last_stop > as_of, certain and first_stop > as_of
    return possible, certain


def _last_day_span(ends: DateLike | OpenEnded | None) -> tuple[int, int]:
    return (FAR, FAR) if ends is OPEN_ENDED else span(ends)


def countable(case: Case) -> dict[str, int]:
    """Give the ids of what counts in some completion, with the first day of its signing then."""
    return {
        signing.link.id: signing.day for _, signing in standing(case, early(case, case.least_bound))
    }


def head_start_of(case: Case) -> tuple[str, ...]:
    """Give the ids of what counts and may be from before the clock, though not the founding."""
    if case.founded is None or not case.day_zero:
        return ()
    last_clock = case.clock[1]
    counted = standing(case, early(case, min(last_clock, case.founded[0])))
    return tuple(sorted(signing.link.id for _, signing in counted if signing.day < last_clock))


def certainly_early(case: Case) -> tuple[str, ...]:
    """Give the ids of what would count, were it not certainly before the clock."""
    would = case._replace(day_zero=True)
    counted = standing(would, early(would, would.least_bound))
    return tuple(sorted(s.link.id for _, s in counted if s.link.last < case.clock[0]))


def reasons_left(ledger: Ledger, counted: Mapping[str, int], last_day: int) -> list[LeftReason]:
    """Give every agreement that is not among the evidence, with the first reason that applies."""
    left = list(ledger.refused)
    case = ledger.case
    first_clock = case.clock[0]
    first_origin = first_clock if case.founded is None else min(first_clock, case.founded[0])
    for link in case.links:
        if counted.get(link.id, FAR) <= last_day:
            continue
        latest = min(link.last, case.as_of)
        if link.first > case.as_of:
            left.append((link.id, Reason.AFTER_AS_OF))
        elif latest < first_origin:
            left.append((link.id, Reason.BEFORE_FOUNDING))
        elif latest < case.least_bound:
            left.append((link.id, Reason.BEFORE_CLOCK))
        elif link.id not in counted:
            left.append((link.id, Reason.NOT_IN_FORCE))
        else:
            left.append((link.id, Reason.AFTER_COMPLETION))
    return left


def open_facts_of(
    register: Register, centre: Centre, case: Case, clock: Clock, evidence: Container[str]
) -> list[OpenFact]:
    """Give what is not known of a centre's clock and founding, and of its evidence."""
    facts = list(_unknown_day("centre", centre.id, clock.value, clock_of(centre, clock)))
    used = [link for link in case.links if link.id in evidence]
    if case.founded is not None and case.day_zero:
        # The founding matters where something may be from before it, and from before the clock.
        last = min(case.clock[1], case.founded[1])
        if any(link.first < last for link in used):
            facts += _unknown_day("centre", centre.id, Clock.FOUNDED.value, centre.founded)
    for link in used:
        agreement = register.partnership(link.id)
        if agreement.signatories is None:
            facts.append(OpenFact(kind="partnership", record_id=link.id, field="signatories"))
        facts += _unknown_day("partnership", link.id, "signed", agreement.signed)
        if case.in_force and link.may_be_in_force and link.may_not_be_in_force:
            facts += _unknown_day("partnership", link.id, "ends", agreement.ends)
            for name, day in (("starts", agreement.starts), ("terminated", agreement.terminated)):
                if day is not None:
                    facts += _unknown_day("partnership", link.id, name, day)
    return facts


def _unknown_day(
    kind: str, record_id: str, field: str, day: DateLike | OpenEnded | None
) -> Iterator[OpenFact]:
    if day is None or isinstance(day, PartialDate):
        known = None if day is None else str(day)
        yield OpenFact(kind=kind, record_id=record_id, field=field, known=known)
