"""Whether a centre meets a criterion."""

from datetime import date

from plutkit.domain import Centre, RecordKind, Register
from plutkit.indicators._submitted import known_part
from plutkit.quantities._spans import span
from plutkit.scoring._peers._criteria import Criterion, FormReached, RankAtMost, TargetsMet
from plutkit.scoring._peers._practices import EVER, is_told
from plutkit.scoring._targets._attainment import TargetAnswer


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
