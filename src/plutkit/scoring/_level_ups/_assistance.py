"""Which centres a business is credited to, and how long before its later snapshot they came."""

from collections.abc import Container, Mapping
from enum import Enum
from fractions import Fraction

from plutkit._record import Row
from plutkit.domain import Snapshot
from plutkit.indicators import History, LevelUpDefinition, Move, Span
from plutkit.indicators._credit import FirstService, first_services, too_late
from plutkit.indicators._history import last_known_day
from plutkit.quantities._spans import FAR
from plutkit.scoring._level_ups._policies import Credit, LevelUpPolicies, ServiceFirst
from plutkit.scoring._level_ups._row import Assistance


class NotCredited(Enum):
    """Why a business that a centre may have served is credited to none (`tidak dihitung`)."""

    SERVICE_DAY_UNKNOWN = "service_day_unknown"
    """No service is certainly of a day up to the window's end and `as_of`."""
    SERVICE_NOT_FIRST = "service_not_first"
    """The first service does not certainly precede what the policy asks for."""
    FIRST_CENTRE_UNKNOWN = "first_centre_unknown"
    """Which centre served it first is not certain, and the policy credits that one."""
    OUT_OF_SCOPE = "out_of_scope"
    """The centre it is credited to is not in scope."""


class NotCounted(Row):
    """A business that is credited to no centre in scope, and why (`usaha tidak dihitung`).

    >>> NotCounted(beneficiary_id="b-1", reason=NotCredited.SERVICE_NOT_FIRST).reason.value
    'service_not_first'
    """

    beneficiary_id: str
    """The id of the business."""
    reason: NotCredited
    """Why it is not counted."""


def assistance_of(
    definition: LevelUpDefinition,
    history: History,
    move: Move,
    scope: Container[str],
    policies: LevelUpPolicies,
) -> tuple[Assistance, ...] | NotCredited:
    """Credit a business to centres in scope, or say why it is credited to none."""
    end = last_known_day(history)
    firsts = first_services(history.services)
    served = {id: first for id, first in firsts.items() if first.latest <= end}
    if not served:
        return NotCredited.SERVICE_DAY_UNKNOWN
    if policies.credit is Credit.FIRST_SERVED:
        centre_id = _certainly_first(firsts)
        if centre_id is None:
            return NotCredited.FIRST_CENTRE_UNKNOWN
        served = {centre_id: served[centre_id]}
    later = _later_snapshot(history, move) if definition.span is not Span.DOCUMENT else None
    limit = _limit(policies.service_first, history, move, later)
    served = {id: first for id, first in served.items() if first.latest < limit}
    if not served:
        return NotCredited.SERVICE_NOT_FIRST
    until = history.last_day.toordinal() if move.to_day is None else move.to_day.toordinal()
    share = Fraction(1, len(served)) if policies.credit is Credit.SHARED else 1
    start = None if later is None else later.sales_period.start.toordinal()
    credited = tuple(
        Assistance(
            centre_id=id,
            share=share,
            least_lead=until - first.latest,
            greatest_lead=None if first.earliest == -FAR else until - first.earliest,
            before_sales_year=None if start is None else first.latest < start,
        )
        for id, first in sorted(served.items())
        if id in scope
    )
    return credited or NotCredited.OUT_OF_SCOPE


def _certainly_first(firsts: Mapping[str, FirstService]) -> str | None:
    """Give the centre that was the first whichever days they were; of one day, the first by id."""
    first = min(firsts, key=lambda id: (firsts[id].latest, id))  # noqa: A006 - an id it is
    mine = (firsts[first].latest, first)
    others = ((one.earliest, id) for id, one in firsts.items() if id != first)
    return first if all(mine < other for other in others) else None


def _later_snapshot(history: History, move: Move) -> Snapshot | None:
    return next((one for one in history.snapshots if one.on == move.to_day), None)


def _limit(asked: ServiceFirst, history: History, move: Move, later: Snapshot | None) -> int:
    """Give the first day that is too late for the first service."""
    if asked is ServiceFirst.NOT_ASKED:
        return FAR
    if asked is ServiceFirst.BEFORE_SALES_YEAR and later is not None:
        return later.sales_period.start.toordinal()
    return too_late(history, move)
