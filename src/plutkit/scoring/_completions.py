"""The least and the greatest days of one centre over all completions of what is unknown.

Days are ordinals (`date.toordinal`), -FAR and FAR where a span is open. A completion fixes the
clock, the founding, every signing, and whether what is doubtful counts. Bounds need no
enumeration, because each agreement by itself can only help:

* An agreement that counts earlier, or counts at all, never makes the completing day later.
  So for a given clock the least days come from counting everything as early as it may be, with the
  earliest founding, and the greatest from counting nothing that may be missed, the rest as late as
  it may be, with the latest founding.
* As the clock moves later, the days to a given signing fall; they rise only when the clock
  passes a day on which an agreement stops counting. So the least days lie at a last day on which
  one still may count, or at the last clock; the greatest at the day after a first day on which one
  may be missed, or at the first clock.
"""

from collections.abc import Callable, Hashable, Iterable, Sequence
from enum import Enum
from typing import NamedTuple

from plutkit._record import Declared
from plutkit.quantities._spans import FAR


class Arrival(Enum):
    """Whether a centre reached the milestone by `as_of` (`sudah tercapai`)."""

    ARRIVED = "arrived"
    """In every completion."""
    OPEN = "open"
    """In none."""
    EITHER = "either"
    """In some."""


class Link(Declared):
    """One agreement, as the completions of one centre see it."""

    id: str
    renews: str | None
    partner_id: str
    items: Sequence[Hashable]
    """What of the milestone it serves: its partner, or the partner's kinds."""
    first: int
    """The first day on which it may have been signed."""
    last: int
    may_be_refused: bool
    """Whether its signatories are unknown, so that it may not count."""
    may_be_in_force: bool
    may_not_be_in_force: bool


class Case(NamedTuple):
    """All that the days of one centre depend on."""

    links: Sequence[Link]
    clock: tuple[int, int]
    founded: tuple[int, int] | None
    """None if the founding is itself the clock."""
    as_of: int
    need: int
    day_zero: bool
    """Whether a signing before the clock, but not before the founding, counts for day zero."""
    in_force: bool
    """Whether only what is in force counts."""

    def bound(self, clock: int, founded: int) -> int:
        """Give the first day on which a signing counts, for a clock and a founding."""
        if self.day_zero and self.founded is not None:
            return min(clock, founded)
        return clock

    @property
    def least_bound(self) -> int:
        """The first day on which a signing counts in any completion."""
        return self.bound(self.clock[0], self.founded[0] if self.founded else self.clock[0])


class Outcome(Declared):
    """What the completions of one centre come to."""

    least: int
    greatest: int | None
    arrival: Arrival
    last_day: int
    """The greatest completing day if it arrived in every completion, otherwise `as_of`."""


class Signing(Declared):
    """A link that counts, on a day, in one completion."""

    link: Link
    day: int
    is_in_force: bool


def early(case: Case, bound: int) -> list[Signing]:
    """Count everything that may count from `bound` on, as early as it may be."""
    signings: list[Signing] = []
    as_of = case.as_of
    for link in case.links:
        day = max(bound, link.first)
        if day <= link.last and day <= as_of:
            signings.append(Signing(link, day, link.may_be_in_force))
    return signings


def late(case: Case, bound: int) -> list[Signing]:
    """Count only what cannot be missed, as late as it may be."""
    return [
        Signing(link, link.last, not link.may_not_be_in_force)
        for link in case.links
        if not link.may_be_refused and link.first >= bound and link.last <= case.as_of
    ]


def standing(case: Case, signings: list[Signing]) -> Iterable[tuple[int, Signing]]:
    """Give the signings that stand, each with the day from which it counts.

    If only what is in force counts, a chain of renewals with one partner stands as long as one of
    its links is in force, and then from its earliest signing.
    """
    if not case.in_force:
        for signing in signings:
            yield signing.day, signing
        return
    for chain in _chains(signings):
        if any(signing.is_in_force for signing in chain):
            day = min(signing.day for signing in chain)
            for signing in chain:
                yield day, signing


def _chains(signings: list[Signing]) -> list[list[Signing]]:
    """Group signings that are joined by renewals with the same partner."""
    chain_of: dict[str, list[Signing]] = {signing.link.id: [signing] for signing in signings}
    links = {signing.link.id: signing.link for signing in signings}
    for link in links.values():
        renewed = links.get(link.renews or "")
        if renewed is None or renewed.partner_id != link.partner_id:
            continue
        # An agreement renews at most one other and never in a cycle: the two chains are distinct.
        small, large = sorted((chain_of[link.id], chain_of[renewed.id]), key=len)
        large += small
        for signing in small:
            chain_of[signing.link.id] = large
    return list({id(chain): chain for chain in chain_of.values()}.values())


def completing_day(case: Case, signings: list[Signing]) -> int | None:
    """Give the day of the signing that completes the milestone, or None if none does."""
    first: dict[Hashable, int] = {}
    for day, signing in standing(case, signings):
        for item in signing.link.items:
            if day < first.get(item, FAR):
                first[item] = day
    if len(first) < case.need:
        return None
    return sorted(first.values())[case.need - 1]


def outcome(case: Case) -> Outcome:
    """Give the least and the greatest days, and whether the milestone was reached."""
    first_clock, last_clock = case.clock
    if last_clock > case.as_of:
        # In a completion whose clock is after `as_of` the time is any from 0 up.
        return Outcome(0, None, Arrival.EITHER, case.as_of)
    earliest = _by_clock(case, early, case.founded and case.founded[0])
    latest = _by_clock(case, late, case.founded and case.founded[1])
    lasts = (min(link.last, case.as_of) for link in case.links)
    least = min(
        case.as_of - clock + 1 if (day := earliest(clock)) is None else max(0, day - clock)
        for clock in _within(case.clock, lasts)
    )
    last_day = latest(last_clock)
    if last_day is None:
        arrival = Arrival.OPEN if earliest(first_clock) is None else Arrival.EITHER
        return Outcome(least, None, arrival, case.as_of)
    if first_clock == -FAR:
        return Outcome(least, None, Arrival.ARRIVED, last_day)
    firsts = (link.first + 1 for link in case.links)
    clocks = _within(case.clock, firsts)
    # An earlier clock misses no more than the last one: each of them has its completing day.
    days = [day - clock for clock in clocks if (day := latest(clock)) is not None]
    return Outcome(least, max(0, *days), Arrival.ARRIVED, last_day)


def _within(clock: tuple[int, int], days: Iterable[int]) -> set[int]:
    """Give the ends of the clock's span, as far as it has them, and those of `days` within it."""
    first, last = clock
    if first == last:
        return {last}
    ends = {last} if first == -FAR else {first, last}
    return ends.union(day for day in days if first <= day <= last)


def _by_clock(
    case: Case, count: Callable[[Case, int], list[Signing]], founded: int | None
) -> Callable[[int], int | None]:
    """Give the completing day as a function of the clock, each clock computed once."""
    known: dict[int, int | None] = {}

    def day_of(clock: int) -> int | None:
        if clock not in known:
            bound = case.bound(clock, clock if founded is None else founded)
            known[clock] = completing_day(case, count(case, bound))
        return known[clock]

    return day_of
