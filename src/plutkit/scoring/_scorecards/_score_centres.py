"""How strong centres are by a scorecard."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from difflib import get_close_matches
from fractions import Fraction

from plutkit._record import (
    InstanceRule,
    check_arguments,
    collected,
    fault,
    raise_faults,
    rules_of,
)
from plutkit.domain import RecordKind, Register
from plutkit.errors import Fault
from plutkit.indicators import CATALOGUE, Aggregation, By, Indicator, Silence
from plutkit.indicators._covered import coverage_of, part_there
from plutkit.indicators._measure import PERIOD, REGISTER, SILENCE, Frame
from plutkit.indicators._measure_by import measured_by
from plutkit.quantities import Period
from plutkit.quantities._day_rules import EXACT_DAY
from plutkit.scoring._level_ups._policies import LevelUpPolicies
from plutkit.scoring._scorecards._rows import Chance, Entrant, rank_entrants
from plutkit.scoring._scorecards._score_ranking import ScoreRanking
from plutkit.scoring._scorecards._score_row import Unscored
from plutkit.scoring._scorecards._scorecard import Scorecard
from plutkit.scoring._targets._targeted import INDICATORS, by_key
from plutkit.statistics._intervals import USUAL_CONFIDENCE


def score_centres(
    register: Register,
    scorecard: Scorecard,
    *,
    period: Period,
    as_of: date,
    indicators: Iterable[Indicator] = CATALOGUE,
    confidence: Fraction = USUAL_CONFIDENCE,
    silence: Silence = Silence.UNKNOWN,
) -> ScoreRanking:
    """Score the centres in scope by several indicators on fixed goalposts (`skor PLUT`).

    Each value, measured as `measure_by` does it, becomes its way from the worst to the best
    goalpost, clipped to 0 and 1. The score is the sum of these times the weights, exactly. Scores
    are from 0 to 1, and no centre's score depends on another's.

    A value that is not known leaves an interval, with 0 and 1 in its place, and so the best and
    the worst rank (1 + the number strictly ahead); by `MissingValue.REWEIGHT` its weight is shared
    among the known ones. A centre of which less than the least coverage is known is put aside, and
    so is one that was not yet there within the known part of the period, or no longer.

    **What could change it.** Shares of businesses carry their Clopper-Pearson intervals through to
    bounds of scores and ranks: each at 1 - (1 - confidence) / (centres x rates), so that all hold
    together, which is conservative. `swaps` has for each pair of neighbours every change of one
    weight, the others in proportion, beyond which they swap; `dropped` the range of each centre's
    ranks when one indicator is dropped.

    A centre that may not belong to the scope has a row; it can push others down, never up. An empty
    scope gives no rows.

    >>> from plutkit.quantities import Text
    >>> from plutkit.samples import network
    >>> from plutkit.scoring import ScoreItem
    >>> reach = Scorecard(
    ...     key="reach",
    ...     name=Text("reach", "jangkauan"),
    ...     items=(
    ...         ScoreItem(
    ...             indicator_key="businesses_assisted", weight=Fraction(2, 3), worst=0, best=20
    ...         ),
    ...         ScoreItem(indicator_key="hours_delivered", weight=Fraction(1, 3), worst=0, best=60),
    ...     ),
    ... )
    >>> ranking = score_centres(
    ...     network().cohort(2022), reach, period=Period.year(2023), as_of=date(2024, 1, 31)
    ... )
    >>> first = ranking.rows[0]
    >>> first.centre_id, first.score, [part.contribution for part in first.parts]
    ('c-07', Fraction(31, 60), [Fraction(1, 3), Fraction(11, 60)])

    Raises `ArgumentError` that lists every argument of a wrong type, for a period that begins after
    `as_of`, for two indicators of one key, and for items whose key no indicator has.
    """
    given = collected(indicators)
    check_arguments(
        "score_centres",
        register=(REGISTER, register),
        scorecard=(InstanceRule("", (Scorecard,)), scorecard),
        period=(PERIOD, period),
        as_of=(EXACT_DAY, as_of),
        indicators=(INDICATORS, given),
        confidence=(rules_of(LevelUpPolicies)["confidence"], confidence),
        silence=(SILENCE, silence),
    )
    known = by_key("score_centres", given)
    raise_faults("score_centres", _unknown(scorecard, known), register.language)
    keys = tuple(item.indicator_key for item in scorecard.items)
    chosen = [known[key] for key in keys]
    frame = Frame.of("score_centres", register, period, as_of, silence)
    tables = [measured_by(frame, indicator, By.CENTRE)[0] for indicator in chosen]
    members = frozenset(register.scope.centre_ids)
    entrants: list[Entrant] = []
    absent: list[Unscored] = []
    for measured in zip(*tables, strict=True):
        centre = register.centre(measured[0].key)
        if part_there(centre, frame.part):
            entrants.append(Entrant(centre.id, centre.name, centre.id in members, measured))
        else:
            absent.append(Unscored(centre.id, centre.name, False, Fraction(0), keys))
    rates = tuple(one.key for one in chosen if _is_sampled(one))
    rows, aside = rank_entrants(scorecard, entrants, Chance(rates, confidence))
    kinds = {one.records for one in chosen}
    return ScoreRanking(
        rows=rows,
        aside=tuple(sorted((*aside, *absent))),
        scorecard=scorecard,
        cards=tuple(one.card for one in chosen),
        coverage=coverage_of(frame.known, frame.part, as_of, kinds=kinds),
        scope=register.scope,
        period=period,
        as_of=as_of,
        rates=rates,
        confidence=confidence,
        silence=silence,
        language=register.language,
        is_fictional=register.is_fictional,
    )


def _is_sampled(indicator: Indicator) -> bool:
    """Tell whether it is a share of businesses; of centres themselves nothing is left to chance."""
    is_share = indicator.aggregation is Aggregation.SHARE
    return is_share and indicator.records is not RecordKind.CENTRE


def _unknown(scorecard: Scorecard, known: Mapping[str, Indicator]) -> Iterator[Fault]:
    """Find every item whose indicator was not given."""
    for position, item in enumerate(scorecard.items):
        key = item.indicator_key
        if key not in known:
            near = get_close_matches(key, sorted(known), n=3)
            yield fault(
                f"scorecard.items[{position}].indicator_key", "scorecard.unknown", key,
                f"is the key of no indicator here (near it: {', '.join(near) or '-'}); correct it, "
                "or give the indicator in indicators",
                f"bukan kunci indikator di sini (yang mirip: {', '.join(near) or '-'}); betulkan, "
                "atau berikan indikatornya di indicators",
            )  # fmt: skip
