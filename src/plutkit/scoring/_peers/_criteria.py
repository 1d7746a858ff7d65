"""What a role model must meet, each criterion as data."""

from datetime import date
from typing import TypeAlias

import attrs

from plutkit._record import Record, choice, instance, integer, listed, text
from plutkit._text import Text
from plutkit.domain import Centre, CentreForm, RecordKind, Register
from plutkit.indicators._covered import known_part
from plutkit.quantities._day_rules import day
from plutkit.quantities._spans import span
from plutkit.scoring._peers._practices import EVER, is_told
from plutkit.scoring._scorecards._score_ranking import ScoreRanking
from plutkit.scoring._speed_ranking import SpeedRanking
from plutkit.scoring._targets._attainment import TargetAnswer
from plutkit.scoring._targets._report import TargetReport


@attrs.frozen(kw_only=True)
class RankAtMost(Record):
    """Its worst possible rank is at most `worst` (`peringkat paling rendah`).

    By the exact ranks of a ranking: sampling error is not in them. Not met if even its best rank is
    beyond; unknown in between, and for who is not ranked.
    """

    key: str = attrs.field(metadata=text("Its stable name, for data."))
    name: Text = attrs.field(metadata=instance(Text, doc="Its name for people."))
    ranking: SpeedRanking | ScoreRanking = attrs.field(
        metadata=instance(SpeedRanking, ScoreRanking, doc="The ranking.")
    )
    worst: int = attrs.field(metadata=integer("The worst rank that will do.", least=1))


@attrs.frozen(kw_only=True)
class TargetsMet(Record):
    """Its raw attainment of each target is at least 1 (`target tercapai`).

    Of the centre's own targets, not those of its consultants. Not met if one is missed; unknown if
    one has no attainment, or if there is none.
    """

    key: str = attrs.field(metadata=text("Its stable name, for data."))
    name: Text = attrs.field(metadata=instance(Text, doc="Its name for people."))
    report: TargetReport = attrs.field(
        metadata=instance(TargetReport, doc="The targets and what came of them.")
    )
    indicator_keys: tuple[str, ...] | None = attrs.field(
        default=None,
        metadata=listed(
            str, "Of which indicators, by key.", least=1, none="of all for which it has targets"
        ),
    )


@attrs.frozen(kw_only=True)
class FormReached(Record):
    """It has become a regional unit or agency by a day (`kelembagaan tercapai`).

    Met if a spell of the form certainly began by then, whatever followed. Not met if none may have,
    and a report covers that day or it is certainly a part of a local office on it; else unknown.
    """

    key: str = attrs.field(metadata=text("Its stable name, for data."))
    name: Text = attrs.field(metadata=instance(Text, doc="Its name for people."))
    form: CentreForm = attrs.field(metadata=choice(CentreForm, "The form."))
    by: date | None = attrs.field(
        default=None, metadata=day("The last day that will do.", none="`as_of`")
    )


Criterion: TypeAlias = RankAtMost | TargetsMet | FormReached


def meets(criterion: Criterion, known: Register, centre: Centre, as_of: date) -> bool | None:
    """Tell whether a centre meets a criterion; None if that is not known."""
    if isinstance(criterion, RankAtMost):
        return _ranks(criterion, centre)
    if isinstance(criterion, TargetsMet):
        return _attains(criterion, centre)
    return _has_become(criterion, known, centre, as_of)


def _ranks(criterion: RankAtMost, centre: Centre) -> bool | None:
    if centre.id not in criterion.ranking:
        return None
    row = criterion.ranking[centre.id]
    if row.worst is not None and row.worst <= criterion.worst:
        return True
    return False if row.best is not None and row.best > criterion.worst else None


def _attains(criterion: TargetsMet, centre: Centre) -> bool | None:
    own = {
        row.card.key: row.is_met
        for row in criterion.report
        if (row.centre_id, row.consultant_id) == (centre.id, None)
        and row.answer is not TargetAnswer.NO_TARGET
    }
    keys = criterion.indicator_keys
    answers = list(own.values()) if keys is None else [own.get(key) for key in keys]
    if False in answers:
        return False
    return None if None in answers or not answers else True


def _has_become(
    criterion: FormReached, known: Register, centre: Centre, as_of: date
) -> bool | None:
    by = as_of if criterion.by is None else criterion.by
    begins = [span(spell.starts) for spell in centre.forms if spell.form is criterion.form]
    if any(last <= by.toordinal() for _, last in begins):
        return True
    if any(first <= by.toordinal() for first, _ in begins):
        return None
    days = known_part("find_role_models", EVER, by)
    return False if is_told(known, centre, RecordKind.CENTRE, days) else None


def known_until(criterion: Criterion) -> date | None:
    """Give the last day that a criterion takes as known; None for the one that is asked for."""
    if isinstance(criterion, RankAtMost):
        return criterion.ranking.as_of
    return criterion.report.as_of if isinstance(criterion, TargetsMet) else criterion.by
