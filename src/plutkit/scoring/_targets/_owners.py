"""Who may have targets, and what is counted for each."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from plutkit._text import Text
from plutkit.domain import Consultant, RecordKind, Register
from plutkit.indicators import By, Contribution, Indicator, Measurement
from plutkit.indicators._groups import Group
from plutkit.indicators._measure import Frame, measurement_of, tallied
from plutkit.indicators._measure_by import measured_by


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
