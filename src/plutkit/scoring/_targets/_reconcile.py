"""Whether the targets for a period fit together."""

from collections.abc import Collection
from datetime import date, timedelta
from typing import Final

from plutkit._record import check_arguments, collected
from plutkit.domain import RecordKind, Register
from plutkit.indicators import CATALOGUE, Indicator, Measurement, Silence
from plutkit.indicators._covered import coverage_of
from plutkit.indicators._measure import PERIOD, REGISTER, SILENCE, Frame
from plutkit.quantities import Period, add_months
from plutkit.quantities._day_rules import EXACT_DAY
from plutkit.scoring._targets._reconciled import (
    NetworkReconciliation,
    ReconciledTarget,
    added_up,
    reconciled,
)
from plutkit.scoring._targets._reconciliation import Reconciliation
from plutkit.scoring._targets._targeted import (
    INDICATORS,
    NETWORK,
    Owner,
    by_centre,
    centres_of,
    targeted,
)

_ONE_DAY: Final = timedelta(days=1)


def reconcile_targets(
    register: Register,
    *,
    period: Period,
    as_of: date,
    indicators: Collection[Indicator] = CATALOGUE,
    silence: Silence = Silence.UNKNOWN,
) -> Reconciliation:
    """Tell whether the targets for a period fit together (`pencocokan target`).

    Do the centres' targets add up to the network's? How does each compare with what was proposed,
    and with what was counted for the same days a year before? Takes the targets for exactly this
    period, of the indicators asked for, as they stand on `as_of`, which may be before the period.
    Each centre in scope has a row for every indicator of which the register has any such target.

    Shares, ratios and growth do not add up. The targets of what counts businesses once add up by
    their numbers only: a business of two centres counts for both. While the sum is below the
    network's and centres have no target yet, the answer is None. A centre that may not belong to
    the scope has its row, but is in no sum. Without any target there are no rows.

    >>> from plutkit.samples import network
    >>> found = reconcile_targets(network(), period=Period.year(2023), as_of=date(2024, 1, 31))
    >>> [(one.own.card.key, one.adds_up) for one in found.network if one.own.standing]
    [('businesses_assisted', False), ...]
    >>> found["c-02/businesses_assisted"].set_over_proposed
    Fraction(9, 11)

    Raises `ArgumentError` that lists every argument of a wrong type, and for two indicators of one
    key; and one that lists every target for this period whose indicator is neither asked for nor in
    the catalogue, or whose unit is not the indicator's.
    """
    asked = collected(indicators)
    check_arguments(
        "reconcile_targets",
        register=(REGISTER, register),
        period=(PERIOD, period),
        as_of=(EXACT_DAY, as_of),
        indicators=(INDICATORS, asked),
        silence=(SILENCE, silence),
    )
    there = targeted("reconcile_targets", register, period, asked)
    frame = _year_before(register, period, as_of, silence)
    centres = centres_of(register)
    rows: list[ReconciledTarget] = []
    network: list[NetworkReconciliation] = []
    for indicator in there.indicators:
        counted, total = ({}, None) if frame is None else by_centre(frame, indicator)
        before: list[tuple[Owner, Measurement | None]] = [(NETWORK, total)]
        before += [(centre, counted.get(centre.key)) for centre in centres]
        whole, *own = (
            reconciled(owner, indicator, there.of(indicator, owner), measured, (period, as_of))
            for owner, measured in before
        )
        network.append(added_up(whole, [row for row in own if row.is_member]))
        rows += own
    kinds = {one.records for one in there.indicators} or {RecordKind.SERVICE}
    return Reconciliation(
        rows=tuple(rows),
        network=tuple(network),
        year_before=None if frame is None else frame.period,
        untargeted=there.untargeted,
        not_asked_ids=there.not_asked_ids,
        elsewhere=there.elsewhere,
        coverage=None
        if frame is None
        else coverage_of(frame.known, frame.part, as_of, kinds=kinds),
        scope=register.scope,
        period=period,
        as_of=as_of,
        silence=silence,
        language=register.language,
        is_fictional=register.is_fictional,
    )


def _year_before(register: Register, period: Period, as_of: date, silence: Silence) -> Frame | None:
    """Give the same days a year earlier; None if nothing of them is known, or there were none."""
    if period.start.year == 1:
        return None
    start, stop = (add_months(day, -12) for day in (period.start, period.stop))
    before = Period(start=start, stop=max(stop, start + _ONE_DAY))  # of 28 February alone
    if as_of < start:
        return None
    return Frame.of("reconcile_targets", register, before, as_of, silence)
