"""What a report of targets says, in both languages."""

from collections import Counter
from datetime import timedelta
from typing import Final, Protocol

from plutkit._text import Language, Text, integer_text
from plutkit.indicators import Coverage
from plutkit.law import GradeScale
from plutkit.scoring._targets._attainment import TargetAnswer
from plutkit.scoring._targets._means import CentreTargets, NetworkTargets
from plutkit.scoring._targets._row import TargetRow
from plutkit.scoring._targets._words import (
    ANSWERS,
    Common,
    common,
    counted,
    frame_text,
    narrowed,
)


class Basis(Common, Protocol):
    """What the words need of a report, which is written after them."""

    @property
    def rows(self) -> tuple[TargetRow, ...]: ...
    @property
    def centres(self) -> tuple[CentreTargets, ...]: ...
    @property
    def network(self) -> tuple[NetworkTargets, ...]: ...
    @property
    def scale(self) -> GradeScale: ...
    @property
    def coverage(self) -> Coverage: ...


_ONE_DAY: Final = timedelta(days=1)
_AFTER_THE_FACT: Final = (
    "targets set after the period, which change nothing",
    "target yang ditetapkan sesudah periode, tidak mengubah apa pun",
)


def title(basis: Basis, language: Language) -> str:
    """Say whose targets these are, for when and as of which day."""
    return f"{Text('Targets', 'Target')[language]} {frame_text(basis, language)}"


def statement(basis: Basis, language: Language) -> str:
    """Say how many targets of centres are met, and why others have no attainment."""
    own = [row for row in basis.rows if row.is_member and row.consultant_id is None]
    answers = Counter(row.answer for row in own)
    met, answered = (
        integer_text(count, language)
        for count in (sum(row.is_met is True for row in own), answers[TargetAnswer.ANSWERED])
    )
    said = Text(
        f"{met} of {answered} targets of centres that have an attainment are met",
        f"{met} dari {answered} target PLUT yang ada capaiannya tercapai",
    )[language]
    reasons = ", ".join(
        f"{text[language]} {integer_text(answers[answer], language)}"
        for answer, text in ANSWERS.items()
        if answers[answer]
    )
    without = Text("without one", "tanpa capaian")[language]
    return f"{said}; {without}: {reasons}" if reasons else said


def clauses(basis: Basis, language: Language) -> list[str]:
    """Say what every reader must know; who reported comes first."""
    found: list[Text] = []
    if basis.as_of < basis.period.stop - _ONE_DAY:
        gone, days = (basis.as_of - basis.period.start).days + 1, basis.period.days
        found.append(
            Text(
                f"the period is not over: {integer_text(gone, 'en')} of its "
                f"{integer_text(days, 'en')} days are counted",
                f"periode belum selesai: baru {integer_text(gone, 'id')} dari "
                f"{integer_text(days, 'id')} harinya dihitung",
            )
        )
    late = sum(bool(row.after_the_fact) for row in basis.rows)
    found += counted(*_AFTER_THE_FACT, late)
    is_set = any(one.own.standing is not None for one in basis.network)
    found += [*narrowed(basis.scope, has_network_target=is_set), *common(basis)]
    return [basis.coverage.note(language), *(text[language] for text in found)]
