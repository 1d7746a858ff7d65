"""Fictional services: each business by its centre, some by two, many late."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import groupby
from typing import Final

from plutkit.domain import Beneficiary, Centre, Service, ServiceField, ServiceKind
from plutkit.quantities import DateLike, PartialDate, earliest_day, latest_day
from plutkit.samples._fictional import FICTIONAL

_FIRST_DAY: Final = date(2022, 2, 1)
_LAST_DAY: Final = date(2024, 12, 20)
_LATE: Final = date(2024, 2, 5)
"""From here on those are served who come late: some of them have risen before."""
_KINDS: Final = (
    ServiceKind.CONSULTATION,
    ServiceKind.MENTORING,
    ServiceKind.LICENSING,
    ServiceKind.MENTORING,
    ServiceKind.MARKETING,
    ServiceKind.FINANCE_ACCESS,
    ServiceKind.LIBRARY,
    ServiceKind.CURATION,
    ServiceKind.NETWORKING,
    ServiceKind.INCUBATION,
    ServiceKind.SHOWCASE,
    ServiceKind.COWORKING,
)
_WITHOUT_CONSULTANT: Final = {ServiceKind.LIBRARY, ServiceKind.COWORKING, ServiceKind.SHOWCASE}
_FIELDS: Final = tuple(ServiceField)[:5]
_TRAININGS: Final = (date(2023, 9, 18), date(2024, 5, 13))


def services(
    served: Sequence[tuple[Beneficiary, Centre]], centres: Sequence[Centre]
) -> Iterator[Service]:
    """Give what the centres did for the businesses, alone and in trainings."""
    for number, (business, centre) in enumerate(served, start=1):
        yield from _of_business(number, business, centre)
        if number % 16 == 0:
            other = centres[centres.index(centre) - 3]
            yield _service(f"s-{number:03}-x", number, business, other, _LATE)
    yield from _trainings(served)


def _of_business(number: int, business: Beneficiary, centre: Centre) -> Iterator[Service]:
    is_late = _is_late(business) and centre.closed is None
    start = (_LATE if is_late else _first_day(centre)) + timedelta(days=number % 40)
    last = centre.closed if isinstance(centre.closed, date) else _LAST_DAY
    for turn in range(1 + number % 4):
        day = start + timedelta(days=63 * turn)
        if day < last and _is_there(business, day):
            yield _service(f"s-{number:03}-{turn + 1}", number + turn, business, centre, day)


def _is_late(business: Beneficiary) -> bool:
    return int(business.id[2:]) % 6 == 5


def _is_there(business: Beneficiary, day: date) -> bool:
    """Tell whether a business is certainly founded, where that is known, and not yet closed."""
    founded = None if business.founded is None else latest_day(business.founded)
    closed = None if business.closed is None else earliest_day(business.closed)
    return (founded or day) <= day and (closed is None or day < closed)


def _first_day(centre: Centre) -> date:
    """Give the first day of services: a fortnight after the opening."""
    opened = None if centre.opened is None else latest_day(centre.opened)
    return max(_FIRST_DAY, (opened or _FIRST_DAY) + timedelta(days=14))


def _service(id: str, turn: int, business: Beneficiary, centre: Centre, day: date) -> Service:
    kind = _KINDS[turn * 5 % len(_KINDS)]
    by_consultant = kind not in _WITHOUT_CONSULTANT
    position = turn % len(_FIELDS)
    return Service(
        id=id,
        centre_id=centre.id,
        beneficiary_ids=(business.id,),
        kind=kind,
        field=_FIELDS[position] if by_consultant else None,
        day=_as_known(turn, day),
        minutes=None if turn % 13 == 0 else 30 + 15 * (turn % 8),
        consultant_id=f"k-{centre.id[2:]}-{position + 1}" if by_consultant else None,
        provenance=FICTIONAL,
    )


def _as_known(turn: int, day: date) -> DateLike | None:
    if turn % 30 == 7:
        return None
    return PartialDate.month(day.year, day.month) if turn % 10 == 3 else day


def _trainings(served: Iterable[tuple[Beneficiary, Centre]]) -> Iterator[Service]:
    """Give the trainings of each open centre, for all its businesses that come early."""
    by_centre = sorted(served, key=lambda pair: pair[1].id)
    for centre_id, group in groupby(by_centre, key=lambda pair: pair[1].id):
        pairs = list(group)
        if pairs[0][1].closed is not None:
            continue
        for turn, day in enumerate(_TRAININGS, start=1):
            yield Service(
                id=f"s-{centre_id}-{turn}",
                centre_id=centre_id,
                beneficiary_ids=tuple(
                    business.id
                    for business, _ in pairs
                    if _is_there(business, day) and (turn == 2 or not _is_late(business))
                ),
                kind=ServiceKind.TRAINING,
                field=ServiceField.MARKETING,
                day=day,
                minutes=360,
                provenance=FICTIONAL,
            )
