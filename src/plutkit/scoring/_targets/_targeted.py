"""Who may have targets, which there are for a period, and what is wrong with them."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Final, NamedTuple, TypeAlias

from plutkit._record import (
    CollectionRule,
    Declared,
    InstanceRule,
    bad_argument,
    fault,
    raise_faults,
)
from plutkit._text import Text
from plutkit.domain import Consultant, RecordKind, Register, Target
from plutkit.domain._assembly import place_of
from plutkit.errors import Fault
from plutkit.indicators import CATALOGUE, By, Contribution, Indicator, Measurement
from plutkit.indicators._groups import Group
from plutkit.indicators._measure import Frame, measurement_of, tallied
from plutkit.indicators._measure_by import measured_by
from plutkit.quantities import Period


class Owner(NamedTuple):
    """Whose target it is: a centre's, a consultant's or the network's."""

    key: str
    name: str
    centre_id: str | None = None
    consultant_id: str | None = None
    is_member: bool = True


NETWORK: Final = Owner("network", "network")


def centres_of(register: Register) -> tuple[Owner, ...]:
    """Give the centres in scope by id, those that may not belong among them."""
    members = frozenset(register.scope.centre_ids)
    return tuple(
        Owner(id, register.centre(id).name, id, None, id in members)
        for id in sorted(members.union(register.scope.undecided_ids))
    )


def consultant_of(register: Register, consultant: Consultant, centre: Owner) -> Owner:
    """Give a consultant of a centre; the key begins with the centre's if a centre has the id."""
    id = consultant.id
    is_taken = any(one.id == id for one in register.centres)
    key = f"{centre.key}/{id}" if is_taken else id
    return Owner(key, f"{centre.name}, {id}", centre.centre_id, id, centre.is_member)


def by_centre(frame: Frame, indicator: Indicator) -> tuple[dict[str, Measurement], Measurement]:
    """Count for each centre in scope, by id, and for all that certainly belong to it."""
    rows, total = measured_by(frame, indicator, By.CENTRE)
    return {row.key: row for row in rows}, total


def by_consultant(
    frame: Frame, indicator: Indicator, consultants: list[Consultant]
) -> Iterator[Measurement | None]:
    """Count for each of some consultants; only services are told of them."""
    if not consultants or indicator.records is not RecordKind.SERVICE:
        yield from [None] * len(consultants)
        return
    (tallies,) = tallied(frame, indicator, _consultant_id)
    for one in consultants:
        group = Group(one.id, Text(one.id, one.id), (one.centre_id,))
        yield measurement_of(frame, indicator, group, tallies.get(one.id))


def _consultant_id(one: Contribution) -> str | None:
    return one.consultant_id


INDICATORS = CollectionRule(InstanceRule("", (Indicator,)))

Thing: TypeAlias = tuple[str | None, str | None, str]
"""Whose target, by the ids of a centre or a consultant, and for which indicator, by its key."""


class Targeted(Declared):
    """The targets for exactly one period."""

    indicators: tuple[Indicator, ...]
    """Those asked for of which there is any target, by key."""
    targets: Mapping[Thing, Sequence[Target]]
    """The targets for them, by what they are for."""
    untargeted: tuple[str, ...]
    """The keys of those asked for of which there is none, in order."""
    not_asked_ids: tuple[str, ...]
    """The targets for indicators that were not asked for, by id."""
    elsewhere: int
    """How many targets are for other periods that overlap this one."""

    def of(self, indicator: Indicator, owner: Owner) -> Sequence[Target]:
        """Give the targets of an owner for an indicator."""
        consultant_id = owner.consultant_id
        centre_id = owner.centre_id if consultant_id is None else None
        return self.targets.get((centre_id, consultant_id, indicator.key), ())


def targeted(
    function: str, register: Register, period: Period, indicators: Collection[Indicator]
) -> Targeted:
    """Gather the targets for a period; refuse all at once those that cannot be judged."""
    asked = by_key(function, indicators)
    here = [one for one in register.targets if one.period == period]
    raise_faults(function, _faults(here, asked), register.language)
    targets: dict[Thing, list[Target]] = {}
    not_asked: list[str] = []
    for one in here:
        if one.indicator_key in asked:
            thing = (one.centre_id, one.consultant_id, one.indicator_key)
            targets.setdefault(thing, []).append(one)
        else:
            not_asked.append(one.id)
    keys = {key for _, _, key in targets}
    return Targeted(
        indicators=tuple(asked[key] for key in sorted(keys)),
        targets=targets,
        untargeted=tuple(sorted(asked.keys() - keys)),
        not_asked_ids=tuple(not_asked),
        elsewhere=sum(1 for one in register.targets if _overlaps(one.period, period)),
    )


def by_key(function: str, indicators: Collection[Indicator]) -> dict[str, Indicator]:
    """Give the indicators asked for by their keys; refuse two of one key."""
    asked = {one.key: one for one in indicators}
    if len(asked) < len(indicators):
        raise bad_argument(
            function, "indicators", "indicator.twice", tuple(one.key for one in indicators),
            en="holds two indicators of one key; give each a card with a key of its own",
            id="memuat dua indikator dengan satu kunci; beri setiap kartu kunci tersendiri",
        )  # fmt: skip
    return asked


def _overlaps(other: Period, period: Period) -> bool:
    return other != period and other.start < period.stop and period.start < other.stop


def _faults(targets: Sequence[Target], asked: Mapping[str, Indicator]) -> Iterator[Fault]:
    """Find every target for an indicator that nobody knows, and every unit that is not its own."""
    known = {one.key for one in CATALOGUE} | asked.keys()
    for one in targets:
        path, key = place_of("register", one), one.indicator_key
        if key not in known:
            yield fault(
                f"{path}.indicator_key", "target.indicator", key,
                "is the key of no indicator here; correct it, or give its indicator in indicators",
                "bukan kunci indikator yang ada; betulkan, atau berikan indikatornya di indicators",
            )  # fmt: skip
        elif key in asked:
            unit = asked[key].card.unit
            if one.unit not in (unit.en, unit.id):
                yield fault(
                    f"{path}.unit", "target.unit", one.unit,
                    f"is not the unit of {key!r}; give the target in {unit.en!r} or {unit.id!r}",
                    f"bukan satuan {key!r}; berikan target dalam {unit.id!r} atau {unit.en!r}",
                )  # fmt: skip
