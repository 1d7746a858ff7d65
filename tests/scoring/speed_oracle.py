"""A naive oracle for partnership speed: every completion of one centre, one after the other.

It follows the words of the rules and knows no shortcut, so it is only fit for a few days and a few
agreements. Unknown days run over a window that reaches beyond every day that matters.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import product
from typing import NamedTuple

from plutkit.domain import Centre, PartnerKind, Partnership, Register
from plutkit.quantities import OPEN_ENDED, DateLike, OpenEnded, PartialDate
from plutkit.scoring import (
    Arrival,
    Asks,
    BeforeClock,
    Clock,
    Counting,
    Finding,
    KindsCounted,
    SpeedPolicies,
)

FIRST, LAST = date(2023, 3, 1).toordinal(), date(2023, 3, 31).toordinal()
"""The window of an unknown day; the days of the tests keep away from its ends."""
ENDLESS = 10**6
"""Stands for a time without an upper bound."""


class Signed(NamedTuple):
    """An agreement in one completion."""

    agreement: Partnership
    day: int | None
    is_accepted: bool
    is_in_force: bool


class Completed(NamedTuple):
    """What one completion of a centre comes to; `day` is the completing day, None if none is."""

    clock: int
    day: int | None
    counted: tuple[Signed, ...]


class Truth(NamedTuple):
    """What all completions of a centre come to."""

    least: int
    greatest: int | None
    arrival: Arrival
    evidence: tuple[str, ...]
    head_start: tuple[str, ...]
    times: frozenset[int]


def possible_days(day: DateLike | None) -> Sequence[int]:
    """Give every day of the window that a day may be."""
    if day is None:
        return range(FIRST, LAST + 1)
    if isinstance(day, PartialDate):
        first = day.earliest.toordinal() if day.earliest else FIRST
        last = day.latest.toordinal() if day.latest else LAST
        return range(first, last + 1)
    return (day.toordinal(),)


def possible_ends(ends: DateLike | OpenEnded | None) -> Sequence[int]:
    """Give every last day in force; one beyond the window stands for none."""
    if ends is OPEN_ENDED:
        return (ENDLESS,)
    if ends is None:
        return (*possible_days(None), ENDLESS)
    return possible_days(ends)


def states(agreement: Partnership, policies: SpeedPolicies, as_of: int) -> list[Signed]:
    """Give an agreement in every completion of its own facts."""
    days: list[int | None] = list(possible_days(agreement.signed))
    if agreement.signed is None:
        days.append(None)
    accepted = [True, False]
    if agreement.signatories is not None:
        accepted = [bool(set(agreement.signatories) & set(policies.signatories))]
    if agreement.form not in policies.forms:
        accepted = [False]
    starts = possible_days(agreement.starts) if agreement.starts else (FIRST,)
    stops = possible_days(agreement.terminated) if agreement.terminated else (ENDLESS,)
    in_force = {
        start <= as_of <= end and stop > as_of
        for start, end, stop in product(starts, possible_ends(agreement.ends), stops)
    }
    return [Signed(agreement, *rest) for rest in product(days, accepted, sorted(in_force))]


def items(register: Register, agreement: Partnership, policies: SpeedPolicies) -> set[object]:
    """Give what an agreement counts for."""
    partner = register.partner(agreement.partner_id)
    if policies.milestone.asks is Asks.PARTNERS:
        return {partner.id}
    kinds: tuple[PartnerKind, ...] = partner.kinds
    if policies.kinds is KindsCounted.PRIMARY:
        kinds = kinds[:1]
    return {kind for kind in kinds if kind in policies.milestone.kinds}


def chains(counted: list[Signed]) -> list[set[int]]:
    """Group what counts by renewals with one partner, naively: join until nothing changes."""
    groups = [{position} for position in range(len(counted))]
    for i, mine in enumerate(counted):
        for j, other in enumerate(counted):
            if (
                mine.agreement.renews == other.agreement.id
                and mine.agreement.partner_id == other.agreement.partner_id
            ):
                joined = {k for group in groups if group & {i, j} for k in group}
                groups = [group for group in groups if not group & {i, j}] + [joined]
    return groups


def completions(
    register: Register, centre: Centre, policies: SpeedPolicies, as_of: int
) -> Iterator[Completed]:
    """Go through every completion of a centre whose clock is known at least in part."""
    agreements = [
        agreement
        for agreement in register.partnerships_of(centre.id)
        if items(register, agreement, policies)
    ]
    clock_day: DateLike | None = getattr(centre, policies.clock.value)
    for clock in possible_days(clock_day):
        is_founding = policies.clock is Clock.FOUNDED
        for founding in (clock,) if is_founding else possible_days(centre.founded):
            for signings in product(*(states(one, policies, as_of) for one in agreements)):
                yield completed(register, policies, as_of, clock, founding, signings)


def completed(
    register: Register,
    policies: SpeedPolicies,
    as_of: int,
    clock: int,
    founding: int,
    signings: Sequence[Signed],
) -> Completed:
    """Apply every policy to one completion."""
    counted: list[Signed] = []
    for signing in signings:
        if signing.day is None or signing.day > as_of or not signing.is_accepted:
            continue
        if signing.day < clock and signing.day < founding:
            continue
        if signing.day < clock and policies.before_clock is not BeforeClock.DAY_ZERO:
            continue
        counted.append(signing)
    first: dict[object, int] = {}
    standing: list[Signed] = []
    for chain in chains(counted):
        links = [counted[position] for position in chain]
        if policies.counting is Counting.IN_FORCE and not any(s.is_in_force for s in links):
            continue
        standing += links
        day = min(link.day for link in links if link.day is not None)
        for link in links:
            for item in items(register, link.agreement, policies):
                first[item] = min(first.get(item, day), day)
    need = policies.milestone.need
    day_of = sorted(first.values())[need - 1] if len(first) >= need else None
    return Completed(clock, day_of, tuple(standing))


def truth(register: Register, centre: Centre, policies: SpeedPolicies, as_of: int) -> Truth:
    """Give what all completions of a centre come to."""
    all_of_them = list(completions(register, centre, policies, as_of))
    clock_day: DateLike | None = getattr(centre, policies.clock.value)
    arrived = [one for one in all_of_them if one.clock <= as_of and one.day is not None]
    late = [one for one in all_of_them if one.clock > as_of]
    missed = [one for one in all_of_them if one.clock <= as_of and one.day is None]
    times = {max(0, one.day - one.clock) for one in arrived if one.day is not None}
    for one in missed:
        times |= {as_of - one.clock + 1, ENDLESS}
    if late or clock_day is None:
        times |= {0, ENDLESS}
    if isinstance(clock_day, PartialDate) and clock_day.earliest is None:
        times.add(ENDLESS)
    if late or clock_day is None or (arrived and missed):
        arrival = Arrival.EITHER
    else:
        arrival = Arrival.ARRIVED if arrived else Arrival.OPEN
    until = as_of
    if arrival is Arrival.ARRIVED:
        until = max(one.day for one in arrived if one.day is not None)
    counted = [(one.clock, signing) for one in all_of_them for signing in one.counted]
    evidence = {s.agreement.id for _, s in counted if s.day is not None and s.day <= until}
    early = {s.agreement.id for clock, s in counted if s.day is not None and s.day < clock}
    return Truth(
        least=min(times),
        greatest=None if ENDLESS in times else max(times),
        arrival=arrival,
        evidence=tuple(sorted(evidence)),
        head_start=tuple(sorted(early)),
        times=frozenset(times),
    )


def worlds(times: dict[str, frozenset[int]], possible: frozenset[str]) -> Iterator[dict[str, int]]:
    """Go through every completion of all centres, each by itself, in the scope or out of it."""
    options = [
        (*sorted(values), None) if id in possible else tuple(sorted(values))
        for id, values in times.items()
    ]
    for drawn in product(*options):
        yield {id: time for id, time in zip(times, drawn, strict=True) if time is not None}


def rank_span(
    times: dict[str, frozenset[int]], possible: frozenset[str], centre_id: str
) -> tuple[int, int]:
    """Give the best and the worst rank that a centre has in any world that it is in.

    For its best rank, those that may not belong stay out, and no time without a bound ends before
    another one without a bound is known to be longer.
    """
    ranks = [
        1 + sum(time < world[centre_id] for time in world.values())
        for world in worlds(times, possible)
        if centre_id in world
    ]
    return min(ranks), max(ranks)


def finding(
    times: dict[str, frozenset[int]],
    arrivals: dict[str, Arrival],
    possible: frozenset[str],
    centre_id: str,
) -> Finding:
    """Judge the claim that a centre was the fastest in every world."""
    found = [world for world in worlds(times, possible) if centre_id in world]
    first = [world[centre_id] == min(world.values()) for world in found]
    alone = [list(world.values()).count(world[centre_id]) == 1 for world in found]
    if not any(first):
        return Finding.REFUTED
    if centre_id in possible or arrivals[centre_id] is not Arrival.ARRIVED or not all(first):
        return Finding.UNDECIDED
    return Finding.SUPPORTED if all(alone) else Finding.JOINT
