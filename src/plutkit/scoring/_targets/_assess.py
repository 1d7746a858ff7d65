"""What came of the targets for a period."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date

from plutkit._record import InstanceRule, check_arguments, collected
from plutkit.domain import RecordKind, Register
from plutkit.indicators import CATALOGUE, Indicator, Measurement, Silence
from plutkit.indicators._covered import coverage_of
from plutkit.indicators._measure import PERIOD, REGISTER, SILENCE, Frame
from plutkit.law import SCALE_2017_2019, GradeScale
from plutkit.quantities import Period
from plutkit.quantities._day_rules import EXACT_DAY
from plutkit.scoring._targets._means import means_of, network_of
from plutkit.scoring._targets._report import TargetReport
from plutkit.scoring._targets._row import TargetRow, row_of
from plutkit.scoring._targets._targeted import (
    INDICATORS,
    NETWORK,
    Owner,
    Targeted,
    by_centre,
    by_consultant,
    centres_of,
    consultant_of,
    targeted,
)


def assess_targets(
    register: Register,
    *,
    period: Period,
    as_of: date,
    indicators: Collection[Indicator] = CATALOGUE,
    scale: GradeScale = SCALE_2017_2019,
    silence: Silence = Silence.UNKNOWN,
) -> TargetReport:
    """Compare what was counted with the targets that stood (`capaian target`).

    Takes the targets for exactly this period, of the indicators asked for. Each centre in scope has
    a row for every indicator of which the register has any such target; a consultant has one for
    each that was given to him or her. What is dated or was received after `as_of` is not known: an
    unfinished period is counted up to that day, inclusive, and compared with the whole target; what
    was due by then stands beside it.

    **Which target.** The standing one was set (not proposed) last, by the earlier of `as_of` and
    the period's last day. What was set later is listed as after the fact: it changes nothing.

    **Attainment.** By `raw_attainment`, from a target's baseline for levels: shares, ratios, growth
    and what is told of the period's last day. Of the rest the baseline is only shown. Without an
    attainment there is a named answer, never a zero. `scale` grades the raw attainment.

    **Together.** `centres` has three means of each centre's rows; `network` has, for each
    indicator, the centres' own counts over their targets, of those of which both are known, and the
    total, each business counted once, beside the network's own target. Shares, ratios and growth
    are pooled, and compared with the network's own target only.

    A centre that may not belong to the scope has its rows, but is in no sum. Without any target
    there are no rows.

    >>> from plutkit.samples import network
    >>> report = assess_targets(network(), period=Period.year(2023), as_of=date(2024, 1, 31))
    >>> report["c-10/businesses_assisted"].raw
    Fraction(9, 13)

    Raises `ArgumentError` that lists every argument of a wrong type, for two indicators of one key,
    and for a period that begins after `as_of`; and one that lists every target for this period
    whose indicator is neither asked for nor in the catalogue, or whose unit is not the indicator's.
    In time linear in the contributions of the indicators that have targets.
    """
    asked = collected(indicators)
    check_arguments(
        "assess_targets",
        register=(REGISTER, register),
        period=(PERIOD, period),
        as_of=(EXACT_DAY, as_of),
        indicators=(INDICATORS, asked),
        scale=(InstanceRule("", (GradeScale,)), scale),
        silence=(SILENCE, silence),
    )
    frame = Frame.of("assess_targets", register, period, as_of, silence)
    there = targeted("assess_targets", register, period, asked)
    centres = centres_of(frame.known)
    rows: dict[Owner, list[TargetRow]] = {owner: [] for owner in (NETWORK, *centres)}
    for indicator in there.indicators:
        for owner, measured in _counted(indicator, there, frame, centres):
            targets = there.of(indicator, owner)
            row = row_of(owner, indicator, measured, targets, frame=frame, scale=scale)
            rows.setdefault(owner, []).append(row)
    whole = rows.pop(NETWORK)
    members = [rows[centre] for centre in centres if centre.is_member]
    kinds = {one.records for one in there.indicators} or {RecordKind.SERVICE}
    return TargetReport(
        rows=tuple(row for owner in sorted(rows, key=_order) for row in rows[owner]),
        centres=tuple(means_of(centre, rows[centre], scale) for centre in centres),
        network=tuple(
            network_of(own, [member[place] for member in members], scale)
            for place, own in enumerate(whole)
        ),
        untargeted=there.untargeted,
        not_asked_ids=there.not_asked_ids,
        elsewhere=there.elsewhere,
        scale=scale,
        coverage=coverage_of(frame.known, frame.part, as_of, kinds=kinds),
        scope=register.scope,
        period=period,
        as_of=as_of,
        silence=silence,
        language=register.language,
        is_fictional=register.is_fictional,
    )


def _order(owner: Owner) -> tuple[str, str]:
    """Put each centre before its consultants."""
    return owner.centre_id or "", owner.consultant_id or ""


def _counted(
    indicator: Indicator, there: Targeted, frame: Frame, centres: Iterable[Owner]
) -> Iterator[tuple[Owner, Measurement | None]]:
    """Give the network, the centres, and the consultants with targets, with what they have."""
    known = frame.known
    counted, total = by_centre(frame, indicator)
    yield NETWORK, total
    by_id = {centre.key: centre for centre in centres}
    for id, centre in by_id.items():
        yield centre, counted[id]
    consultants = [
        (consultant_of(known, one, by_id[one.centre_id]), one)
        for one in known.consultants
        if one.centre_id in by_id
    ]
    having = {owner: one for owner, one in consultants if there.of(indicator, owner)}
    yield from zip(having, by_consultant(frame, indicator, [*having.values()]), strict=True)
