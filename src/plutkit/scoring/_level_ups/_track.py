"""Who levelled up."""

from collections.abc import Container
from datetime import date
from fractions import Fraction
from typing import Any, Final

from plutkit._record import InstanceRule, check_arguments, rules_of
from plutkit.domain import Register, Verification
from plutkit.indicators import History, LevelUpDefinition, Move
from plutkit.indicators._covered import known_part
from plutkit.indicators._credit import standing_of
from plutkit.indicators._history import make_history
from plutkit.quantities import Period
from plutkit.quantities._day_rules import EXACT_DAY
from plutkit.scoring._level_ups._assistance import NotCounted, NotCredited, assistance_of
from plutkit.scoring._level_ups._groups import TrackedCentre
from plutkit.scoring._level_ups._policies import Credit, LevelUpPolicies, Rise, ServiceFirst
from plutkit.scoring._level_ups._report import LevelUpReport
from plutkit.scoring._level_ups._row import Assistance, Confirmation, LevelUpRow

_HELD: Final = {
    None: Confirmation.PROVISIONAL, True: Confirmation.CONFIRMED, False: Confirmation.REVERTED
}  # fmt: skip


def track_level_ups(
    register: Register,
    *,
    definition: LevelUpDefinition,
    window: Period,
    as_of: date,
    rise: Rise = Rise.NET,
    credit: Credit = Credit.FIRST_SERVED,
    service_first: ServiceFirst = ServiceFirst.BEFORE_LATER_SNAPSHOT,
    verification: Verification | None = None,
    confidence: Fraction = Fraction(95, 100),
) -> LevelUpReport:
    """Follow which assisted businesses levelled up within a window (`naik kelas`).

    `definition` has no default: there is no single legal one, and the choice decides who rose.

    **Who.** The businesses that the centres in scope assisted: with a service certainly by the
    window's last day and `as_of`, credited by `credit`, whose first service certainly precedes what
    `service_first` asks for. At risk are those whose level at the window's start is known and below
    the top, by the law of their last known snapshot in the window (without one, of the window's
    last day); never would-be entrepreneurs, nor what had closed by the window's first day.

    **What.** A business at risk rose if its level is higher at the last known snapshot of the
    window than at its start (`Rise.NET`), by its own growth and not by a change of law. The rate is
    over those at risk with a later known level, closures included. Beside it stand its Wilson
    interval, how many are unknown, and the rate if none or all of these had risen.

    **Held.** A rise is confirmed if the next known snapshot up to `as_of` is at least as high by
    the same law, reverted if it is not, provisional if there is none; the confirmed rate is over
    those that could be confirmed.

    Each id is followed by itself, also where a `SameBusiness` declares several to be one: `measure`
    with `level_ups(definition)` counts those once.

    Snapshots checked less than `verification`, or of unknown verification, are as if not there. A
    centre that may not belong to the scope is counted in its own row, not in the total. Nothing in
    scope, or nobody assisted, gives an empty report, whose rates are None.

    >>> from plutkit.indicators import LEGAL_CLASS_BY_SALES
    >>> from plutkit.samples import network
    >>> report = track_level_ups(
    ...     network(),
    ...     definition=LEGAL_CLASS_BY_SALES,
    ...     window=Period.year(2023),
    ...     as_of=date(2024, 12, 31),
    ... )
    >>> total = report.total
    >>> total.known <= total.at_risk <= len(report)
    True

    Raises `ArgumentError` that lists every argument of a wrong type, and for a window that begins
    after `as_of`. In time linear in the snapshots and services.
    """
    policies = _checked(
        register, definition, window, as_of,
        rise=rise, credit=credit, service_first=service_first,
        verification=verification, confidence=confidence,
    )  # fmt: skip
    known_part("track_level_ups", window, as_of, argument="window")
    scope = register.scope
    members = frozenset(scope.centre_ids)
    centres = members.union(scope.undecided_ids)
    rows: list[LevelUpRow] = []
    left: list[NotCounted] = []
    for business in register.beneficiaries:
        services = register.services_of(business.id)
        if not any(service.centre_id in centres for service in services):
            continue
        history = make_history(business, services, window, as_of, verification)
        move, credited = _credited(definition, history, centres, policies)
        if isinstance(credited, NotCredited):
            left.append(NotCounted(beneficiary_id=business.id, reason=credited))
            continue
        rows.append(
            LevelUpRow(
                beneficiary_id=business.id,
                name=business.name,
                kind=business.kind,
                gender=business.owner_gender,
                standing=standing_of(history, move),
                move=move,
                confirmation=_HELD[definition.holds(history, move)] if move.is_level_up else None,
                assistance=credited,
            )
        )
    return LevelUpReport(
        rows=tuple(rows),
        left_out=tuple(left),
        card=definition.card,
        centres=tuple(TrackedCentre.of(register.centre(id), members) for id in sorted(centres)),
        scope=scope,
        window=window,
        as_of=as_of,
        policies=policies,
        language=register.language,
        is_fictional=register.is_fictional,
    )


def _checked(
    register: object,
    definition: object,
    window: object,
    as_of: object,
    **choices: Any,  # noqa: ANN401 - checked here
) -> LevelUpPolicies:
    rules = rules_of(LevelUpPolicies)
    check_arguments(
        "track_level_ups",
        register=(InstanceRule("", (Register,)), register),
        definition=(InstanceRule("", (LevelUpDefinition,)), definition),
        window=(InstanceRule("", (Period,)), window),
        as_of=(EXACT_DAY, as_of),
        **{name: (rules[name], value) for name, value in choices.items()},
    )
    return LevelUpPolicies(**choices)


def _credited(
    definition: LevelUpDefinition,
    history: History,
    centres: Container[str],
    policies: LevelUpPolicies,
) -> tuple[Move, tuple[Assistance, ...] | NotCredited]:
    """Give the move that counts, and whom it is credited to.

    With `Rise.EVER` it is the first rise that is credited to anybody, otherwise the net move.
    """
    for move in definition.rises(history) if policies.rise is Rise.EVER else ():
        credited = assistance_of(definition, history, move, centres, policies)
        if not isinstance(credited, NotCredited):
            return move, credited
    net = definition.net(history)
    return net, assistance_of(definition, history, net, centres, policies)
