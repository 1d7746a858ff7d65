"""One page about a centre."""

from collections.abc import Collection, Mapping
from datetime import date, timedelta
from typing import Final

import attrs

from plutkit._record import InstanceRule, TextRule, check_arguments, collected
from plutkit.domain import Centre, Register, Scope, Selection, Snapshot
from plutkit.indicators import (
    CATALOGUE,
    LEGAL_CLASS_BY_SALES,
    By,
    History,
    Indicator,
    Judgement,
    LevelUpDefinition,
    Measurement,
    Parameter,
    Silence,
    level_up_rate,
    level_ups,
)
from plutkit.indicators._covered import coverage_of, part_there
from plutkit.indicators._groups import one_centre
from plutkit.indicators._measure import (
    PERIOD,
    REGISTER,
    SILENCE,
    Frame,
    measurement_of,
    tallied,
)
from plutkit.indicators._measure_by import measured_by
from plutkit.quantities import Period, add_months
from plutkit.quantities._day_rules import EXACT_DAY
from plutkit.scoring._peers._centre_line import CentreLine, PeerValues
from plutkit.scoring._peers._centre_report import CentreReport
from plutkit.scoring._targets._assess import assess_targets
from plutkit.scoring._targets._row import TargetRow
from plutkit.scoring._targets._targeted import INDICATORS

_ONE_DAY: Final = timedelta(days=1)


def centre_report(
    register: Register,
    centre_id: str,
    *,
    period: Period,
    as_of: date,
    indicators: Collection[Indicator] = CATALOGUE,
    definition: LevelUpDefinition = LEGAL_CLASS_BY_SALES,
    silence: Silence = Silence.UNKNOWN,
) -> CentreReport:
    """Put on one page what is known of a centre in a period (`laporan PLUT`).

    Each indicator has a line: its value (see `measure`); the value of the same days of the year
    before, by the same definition and as known by the same `as_of`; the target that stood and how
    far it was attained (see `assess_targets`); and what its peers come to. An unfinished period is
    compared up to `as_of` with as much of the year before. Level-ups by `definition`, their number
    and their rate, are always among the lines; those of both years are judged by one yardstick, the
    law of the last day of the period that is known.

    Peers are the other centres that certainly belong to the register's scope, are of its level and
    may have been there within the period. The centre itself may be out of scope.

    >>> from plutkit.samples import network
    >>> page = centre_report(network(), "c-01", period=Period.year(2023), as_of=date(2024, 1, 31))
    >>> line = page["businesses_assisted"]
    >>> line.measurement.value, line.before.no_value.value, line.peers.known
    (9, 'not_reported', 18)

    Raises `UnknownRecordError` (a KeyError) for an id that no centre has; `ArgumentError` that
    lists every argument of a wrong type, for a period that begins after `as_of` and for two
    indicators of one key; and what `assess_targets` raises. In one pass over the contributions of
    each indicator for each of both years.
    """
    asked = collected(indicators)
    check_arguments(
        "centre_report",
        register=(REGISTER, register),
        centre_id=(TextRule("", kind="centre"), centre_id),
        period=(PERIOD, period),
        as_of=(EXACT_DAY, as_of),
        indicators=(INDICATORS, asked),
        definition=(InstanceRule("", (LevelUpDefinition,)), definition),
        silence=(SILENCE, silence),
    )
    centre = register.centre(centre_id)
    frame = Frame.of("centre_report", register, period, as_of, silence)
    before = year_before(frame.part)
    yardstick = by_law_of(definition, frame.part.stop - _ONE_DAY)
    peer_ids = _peers(frame, centre)
    targets = assess_targets(
        _only(register, (centre_id,)),
        period=period, as_of=as_of, indicators=asked, silence=silence,
    )  # fmt: skip
    compared = frame._replace(known=_only(frame.known, (centre_id, *peer_ids)))
    rows_of_targets = {row.key: row for row in targets}
    lines = _asked(asked, yardstick)
    alone, kinds = _only(frame.known, (centre_id,)), {one.records for one in lines}
    return CentreReport(
        rows=tuple(_line(one, compared, before, centre, rows_of_targets) for one in lines),
        centre_id=centre_id,
        name=centre.name,
        level=centre.level,
        peer_ids=peer_ids,
        definition=yardstick.card,
        targets=targets,
        coverage=coverage_of(alone, frame.part, as_of, kinds=kinds),
        coverage_before=coverage_of(alone, before, as_of, kinds=kinds),
        scope=register.scope,
        period=period,
        before=before,
        as_of=as_of,
        silence=silence,
        language=register.language,
        is_fictional=register.is_fictional,
    )


def year_before(part: Period) -> Period:
    """Give the same days of the year before; where a leap day makes them differ, one more."""
    last = add_months(part.stop - _ONE_DAY, -12)
    return Period(
        start=add_months(part.start, -12),
        stop=max(add_months(part.stop, -12), last + _ONE_DAY),
    )


def by_law_of(definition: LevelUpDefinition, on: date) -> LevelUpDefinition:
    """Give the same definition by one yardstick: the law of a day, which its card then names."""
    judge = definition.judge

    def by_one_law(history: History, earlier: Snapshot | None, later: Snapshot | None) -> Judgement:
        return judge(history.by_law_of(on), earlier, later)

    law_on = Parameter(key="law_on", value=on.isoformat())
    card = attrs.evolve(definition.card, parameters=(*definition.card.parameters, law_on))
    return attrs.evolve(definition, card=card, judge=by_one_law)


def _asked(
    indicators: Collection[Indicator], yardstick: LevelUpDefinition
) -> tuple[Indicator, ...]:
    """Give the indicators, with the level-ups by the yardstick in their place or at the end."""
    judged = {one.key: one for one in (level_ups(yardstick), level_up_rate(yardstick))}
    placed = tuple(judged.pop(one.key, one) for one in indicators)
    return (*placed, *judged.values())


def _peers(frame: Frame, centre: Centre) -> tuple[str, ...]:
    """Give the ids of the other members of its level that may have been there."""
    others = (frame.known.centre(id) for id in frame.known.scope.centre_ids if id != centre.id)
    return tuple(
        one.id for one in others if one.level is centre.level and part_there(one, frame.part)
    )


def _only(register: Register, centre_ids: tuple[str, ...]) -> Register:
    """Give all facts, with named centres in scope, whatever the scope was."""
    named = Selection(centre_ids=tuple(sorted(centre_ids)))
    return attrs.evolve(register, scope=Scope.over(register.centres, (named,)))


def _line(
    indicator: Indicator,
    frame: Frame,
    before: Period,
    centre: Centre,
    targets: Mapping[str, TargetRow],
) -> CentreLine:
    rows, _ = measured_by(frame, indicator, By.CENTRE)
    measured = {row.key: row for row in rows}
    own = measured.pop(centre.id)
    return CentreLine(
        key=indicator.key,
        measurement=own,
        before=_measured(frame.within(before), indicator, centre),
        target=targets.get(f"{centre.id}/{indicator.key}"),
        peers=PeerValues.of(own, measured.values()),
    )


def _measured(frame: Frame, indicator: Indicator, centre: Centre) -> Measurement:
    group, key_of = one_centre(centre)
    (tallies,) = tallied(frame, indicator, key_of)
    return measurement_of(frame, indicator, group, tallies.get(group.key))
