"""Who meets all criteria, and how it is shown."""

from datetime import date
from typing import NamedTuple

from plutkit._record import Row
from plutkit._result import FICTIONAL, Result
from plutkit._table import Column, Table
from plutkit._text import Language, Text, day_text, integer_text, joined
from plutkit.domain import Scope
from plutkit.indicators import Coverage
from plutkit.scoring._peers._criteria import Criterion, RankAtMost, TargetsMet
from plutkit.scoring._peers._practices import name_of
from plutkit.scoring._wording import listing


class CriterionAnswer(NamedTuple):
    """Whether a centre meets a criterion (`jawaban kriteria`)."""

    key: str
    """The key of the criterion."""
    is_met: bool | None
    """None if that is not known."""


class CriterionTally(NamedTuple):
    """How many centres meet a criterion, of those that certainly belong to the scope."""

    key: str
    """The key of the criterion."""
    met: int
    not_met: int
    unknown: int


class RoleModelRow(Row):
    """One centre and what it meets (`calon PLUT teladan`).

    Made by `find_role_models`, whose example shows it.
    """

    centre_id: str
    """The id of the centre."""
    name: str
    """Its name."""
    is_member: bool
    """Whether it certainly belongs to the scope."""
    answers: tuple[CriterionAnswer, ...]
    """What it meets, in the order of the criteria."""

    @property
    def meets_all(self) -> bool | None:
        """Whether it meets every criterion; None if what is known does not decide it."""
        answers = [answer.is_met for answer in self.answers]
        if False in answers:
            return False
        return None if None in answers else True


class RoleModels(Result[RoleModelRow]):
    """Each centre in scope with what it meets (`PLUT teladan`).

    One row a centre, by id. Made by `find_role_models`, whose example shows it.
    """

    _row_kind = "centre"
    _row_id = "centre_id"

    rows: tuple[RoleModelRow, ...]
    """The centres in scope, by id."""
    criteria: tuple[Criterion, ...]
    """What must be met, all of it."""
    coverage: Coverage
    """Who reported what in the twelve months to `as_of`."""
    scope: Scope
    """Which centres are compared."""
    as_of: date
    """The last day that is known."""
    language: Language
    """The language of what is shown."""
    is_fictional: bool
    """Whether any record behind it is made up."""

    @property
    def role_model_ids(self) -> tuple[str, ...]:
        """The centres that certainly belong to the scope and meet all criteria, by id."""
        return tuple(row.centre_id for row in self.rows if row.is_member and row.meets_all)

    @property
    def possible_ids(self) -> tuple[str, ...]:
        """The others that may be role models: nothing is known that they do not meet."""
        certain = self.role_model_ids
        return tuple(
            row.centre_id
            for row in self.rows
            if row.meets_all is not False and row.centre_id not in certain
        )

    @property
    def tallies(self) -> tuple[CriterionTally, ...]:
        """How many members meet each criterion, in their order: where an empty answer failed."""
        tallies: list[CriterionTally] = []
        for place, criterion in enumerate(self.criteria):
            answers = [row.answers[place].is_met for row in self.rows if row.is_member]
            counts = (answers.count(one) for one in (True, False, None))
            tallies.append(CriterionTally(criterion.key, *counts))
        return tuple(tallies)

    def _cells_of(self, row: RoleModelRow) -> dict[str, object]:
        cells = super()._cells_of(row)
        del cells["answers"]
        met = {f"meets_{answer.key}": answer.is_met for answer in row.answers}
        return cells | met | {"meets_all": row.meets_all}

    def _table(self, language: Language) -> Table:
        return Table(
            title=self._title(language),
            columns=(
                Column(_CENTRE[language]),
                *(Column(one.name[language]) for one in self.criteria),
                Column(_ALL[language]),
            ),
            rows=tuple(
                (
                    f"{row.name} ({row.centre_id})",
                    *(_MET[answer.is_met][language] for answer in row.answers),
                    _MET[row.meets_all][language],
                )
                for row in self.rows
            ),
            notes=(
                self.coverage.note(language),
                *self._counted(language),
                *(_described(one)[language] for one in self.criteria),
                *self._warnings(language),
            ),
            language=language,
        )

    def _title(self, language: Language) -> str:
        who, when = self.scope.describe(language), day_text(self.as_of, language)
        names = joined(tuple(one.name[language] for one in self.criteria), language)
        return Text(
            f"Role models as of {when}, {who}: {names}",
            f"PLUT teladan per {when}, {who}: {names}",
        )[language]

    def _counted(self, language: Language) -> list[str]:
        """Say for each criterion for how many it failed."""
        said: list[str] = []
        for criterion, tally in zip(self.criteria, self.tallies, strict=True):
            met, not_met, unknown = (integer_text(one, language) for one in tally[1:])
            name = criterion.name
            said.append(
                Text(
                    f"{name.en}: met by {met}, failed for {not_met}, unknown for {unknown}",
                    f"{name.id}: dipenuhi {met}, gagal pada {not_met}, tidak diketahui pada "
                    f"{unknown}",
                )[language]
            )
        return said

    def _warnings(self, language: Language) -> list[str]:
        undecided = integer_text(len(self.scope.undecided_ids), language)
        maybe = Text(
            f"centres that may not belong, in no count: {undecided}",
            f"PLUT yang belum pasti termasuk, tidak dihitung: {undecided}",
        )
        return [
            *([maybe[language]] * bool(self.scope.undecided_ids)),
            *([FICTIONAL[language]] * self.is_fictional),
        ]

    def _sentence(self, language: Language) -> str:
        found, possible = self.role_model_ids, self.possible_ids
        names = listing([f"{self[id].name} ({id})" for id in found], language)
        nobody = Text("no centre certainly meets all", "tidak ada PLUT yang pasti memenuhi semua")
        clauses = [names or nobody[language]]
        if possible:
            may = listing([f"{self[id].name} ({id})" for id in possible], language)
            too, juga = ("may be too", "mungkin juga") if found else ("may be one", "mungkin")
            clauses.append(Text(f"{too}: {may}", f"{juga}: {may}")[language])
        clauses += [*self._counted(language), self.coverage.note(language)]
        return f"{self._title(language)}: {'; '.join([*clauses, *self._warnings(language)])}."


_CENTRE = Text("centre", "PLUT")
_ALL = Text("all", "semua")
_MET: dict[bool | None, Text] = {
    True: Text("met", "dipenuhi"),
    False: Text("not met", "tidak dipenuhi"),
    None: Text("unknown", "tidak diketahui"),
}


def _described(criterion: Criterion) -> Text:
    """Say what a criterion asks for, among whom and as of when."""
    if isinstance(criterion, RankAtMost):
        ranking = criterion.ranking
        among = _among(ranking.scope, ranking.as_of)
        asked = Text(
            f"worst rank at most {criterion.worst}, {among.en}",
            f"peringkat paling rendah {criterion.worst}, {among.id}",
        )
    elif isinstance(criterion, TargetsMet):
        report, keys = criterion.report, criterion.indicator_keys
        which = Text("all its targets", "semua targetnya")
        if keys is not None:
            which = Text(", ".join(keys), ", ".join(keys))
        asked = Text(
            f"{which.en} for {report.period}, as of {day_text(report.as_of, 'en')}",
            f"{which.id} untuk {report.period}, per {day_text(report.as_of, 'id')}",
        )
    else:
        by, form = criterion.by, name_of(criterion.form)
        asked = Text(
            form.en if by is None else f"{form.en}, by {day_text(by, 'en')}",
            form.id if by is None else f"{form.id}, sampai {day_text(by, 'id')}",
        )
    name = criterion.name
    return Text(f"{name.en}: {asked.en}", f"{name.id}: {asked.id}")


def _among(scope: Scope, as_of: date) -> Text:
    return Text(
        f"among {scope.describe('en')}, as of {day_text(as_of, 'en')}",
        f"di antara {scope.describe('id')}, per {day_text(as_of, 'id')}",
    )
