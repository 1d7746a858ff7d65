"""How long it took."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from plutkit._record import ChoiceRule, InstanceRule, bad_argument, check_arguments
from plutkit.domain import BeneficiaryKind, Register, Verification
from plutkit.indicators import LevelUpDefinition, Span
from plutkit.indicators._credit import is_served
from plutkit.indicators._history import make_history
from plutkit.quantities import Period
from plutkit.quantities._day_rules import EXACT_DAY
from plutkit.scoring._level_ups._following import Ending, Followed, NotFollowed, followed
from plutkit.scoring._level_ups._time_rows import (
    LevelUpTime,
    NotFollowedBusiness,
    YearEndShare,
)
from plutkit.scoring._level_ups._times import LevelUpTimes

_YEAR_ENDS: Final = 3
_ALL_TIME: Final = Period(start=date.min, stop=date.max)


def level_up_times(
    register: Register,
    *,
    definition: LevelUpDefinition,
    as_of: date,
    verification: Verification | None = None,
) -> LevelUpTimes:
    """Follow assisted businesses from their first service to their first level-up.

    Takes the businesses that centres certainly in scope served by `as_of`; their first service is
    that of any centre. (`Lama menuju naik kelas`.) A business is followed from its first service,
    or later if its level is first known later (late entry), to the first snapshot at which it has
    risen above its first known level, judged by the law of that snapshot. Without a rise it is
    followed to its closing, or else to its last known snapshot, never to `as_of`: what is not
    known is not "not risen". A snapshot after the closing tells of the business up to it.

    A level is seen only at snapshots, so that the day of a rise is known within bounds. First shown
    is therefore what needs no such day: the share risen by the first, second and third year-end,
    over those of known level on that day or closed by then. Curves and intervals stand beside it.

    >>> from plutkit.indicators import LEGAL_CLASS_BY_SALES
    >>> from plutkit.samples import network
    >>> times = level_up_times(network(), definition=LEGAL_CLASS_BY_SALES, as_of=date(2024, 12, 31))
    >>> [one.year_end for one in times.year_ends]
    [1, 2, 3]

    Raises `ArgumentError` that lists every argument of a wrong type, and for a definition that does
    not judge consecutive snapshots. Nobody assisted gives no rows.
    """
    check_arguments(
        "level_up_times",
        register=(InstanceRule("", (Register,)), register),
        definition=(InstanceRule("", (LevelUpDefinition,)), definition),
        as_of=(EXACT_DAY, as_of),
        verification=(ChoiceRule("", Verification, "all"), verification),
    )
    if definition.span is not Span.CONSECUTIVE:
        raise bad_argument(
            "level_up_times", "definition", "definition.span", definition.span,
            en="does not judge consecutive snapshots, so nobody can be followed by it; "
            "give a definition of Span.CONSECUTIVE",
            id="tidak menilai data yang berurutan, jadi tidak dapat diikuti; "
            "berikan definisi dengan Span.CONSECUTIVE",
        )  # fmt: skip
    members = frozenset(register.scope.centre_ids)
    rows: list[LevelUpTime] = []
    left: list[NotFollowedBusiness] = []
    found: list[Followed] = []
    for business in register.beneficiaries:
        services = register.services_of(business.id)
        history = make_history(business, services, _ALL_TIME, as_of, verification)
        if not is_served(history, members):
            continue
        result: Followed | NotFollowed = NotFollowed.CANNOT_RISE
        if business.kind is not BeneficiaryKind.WOULD_BE_ENTREPRENEUR:
            result = followed(definition, history)
        if isinstance(result, NotFollowed):
            left.append(NotFollowedBusiness(beneficiary_id=business.id, reason=result))
            continue
        found.append(result)
        rows.append(
            LevelUpTime(
                beneficiary_id=business.id,
                name=business.name,
                first_service=result.first_service,
                entered=result.entered,
                ending=result.ending,
                last_low=result.last_low,
                earliest=result.earliest,
                latest=result.latest,
            )
        )
    return LevelUpTimes(
        rows=tuple(rows),
        left_out=tuple(left),
        year_ends=tuple(_share(found, number) for number in range(1, _YEAR_ENDS + 1)),
        card=definition.card,
        scope=register.scope,
        as_of=as_of,
        language=register.language,
        is_fictional=register.is_fictional,
    )


def _share(businesses: Sequence[Followed], number: int) -> YearEndShare:
    """Count those risen by the `number`-th year-end after their first service."""
    endings = [ending for one in businesses if (ending := _at_year_end(one, number))]
    return YearEndShare(
        year_end=number,
        known=len(endings),
        risen=endings.count(Ending.RISEN),
        closed=endings.count(Ending.CLOSED),
    )


def _at_year_end(one: Followed, number: int) -> Ending | None:
    """Give how a business stood at a year-end; None if that is not known."""
    year = one.first_service.year + number - 1
    if year > date.max.year:
        return None
    end = date(year, 12, 31)
    days = (end - one.first_service).days
    is_closed = one.closed is not None and one.closed <= days
    if end not in one.seen and not is_closed:
        return None
    if one.ending is Ending.RISEN and one.latest is not None and one.latest <= days:
        return Ending.RISEN
    return Ending.CLOSED if is_closed else Ending.OPEN
