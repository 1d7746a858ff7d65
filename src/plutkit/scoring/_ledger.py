"""From the records of one centre to the case that its completions are counted over."""

from collections.abc import Hashable, Iterable, Mapping
from typing import TypeAlias

from plutkit._record import Declared
from plutkit.domain import Centre, Partner, Partnership, Register
from plutkit.indicators._in_force import in_force
from plutkit.quantities import DateLike
from plutkit.quantities._spans import span
from plutkit.scoring._completions import Case, Link, Signing, early, standing
from plutkit.scoring._milestone import Asks
from plutkit.scoring._policies import (
    BeforeClock,
    Clock,
    Counting,
    KindsCounted,
    SpeedPolicies,
)
from plutkit.scoring._speed_row import Reason

LeftReason: TypeAlias = tuple[str, Reason]


class Ledger(Declared):
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
    possible, certain = in_force(agreement, as_of)
    return Link(
        agreement.id, agreement.renews, agreement.partner_id, items, first, last,
        agreement.signatories is None, possible, not certain,
    )  # fmt: skip


Counted: TypeAlias = tuple[int, Signing]
"""A signing as early as it may be, after the first day from which its chain counts."""


def countable(case: Case) -> list[Counted]:
    """Give what counts in some completion."""
    return list(standing(case, early(case, case.least_bound)))


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


def reasons_left(ledger: Ledger, counted: list[Counted], last_day: int) -> list[LeftReason]:
    """Give every agreement that is not among the evidence, with the first reason that applies."""
    left = list(ledger.refused)
    case = ledger.case
    first_clock = case.clock[0]
    first_origin = first_clock if case.founded is None else min(first_clock, case.founded[0])
    evidence = {signing.link.id for _, signing in counted if signing.day <= last_day}
    since = {signing.link.id: day for day, signing in counted}
    for link in case.links:
        if link.id in evidence:
            continue
        latest = min(link.last, case.as_of)
        if link.first > case.as_of:
            left.append((link.id, Reason.AFTER_AS_OF))
        elif latest < first_origin:
            left.append((link.id, Reason.BEFORE_FOUNDING))
        elif latest < case.least_bound:
            left.append((link.id, Reason.BEFORE_CLOCK))
        elif link.id not in since:
            left.append((link.id, Reason.NOT_IN_FORCE))
        elif since[link.id] <= last_day:
            left.append((link.id, Reason.KEEPS_IN_FORCE))
        else:
            left.append((link.id, Reason.AFTER_COMPLETION))
    return left
