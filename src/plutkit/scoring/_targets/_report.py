"""The report of targets."""

from collections.abc import Mapping
from datetime import date

import attrs

from plutkit._record import LANGUAGE, RULE, choice, instance, integer, listed, references
from plutkit._result import Result
from plutkit._table import Table
from plutkit._text import Language
from plutkit.domain import Scope
from plutkit.indicators import Coverage, Silence
from plutkit.law import GradeScale
from plutkit.quantities import Period
from plutkit.quantities._day_rules import day
from plutkit.scoring._targets import _report_tables as tables
from plutkit.scoring._targets import _report_words as words
from plutkit.scoring._targets._cells import id_of, measured_cells, target_cells
from plutkit.scoring._targets._means import CentreTargets
from plutkit.scoring._targets._network import NetworkTargets
from plutkit.scoring._targets._row import TargetRow


@attrs.frozen(kw_only=True)
class TargetReport(Result[TargetRow]):
    """The targets for a period and what came of them (`laporan capaian target`).

    One row for each centre, consultant and indicator: ``report["c-01/hours_delivered"]``. A centre
    stands before its consultants, whose keys begin with their own ids. Made by `assess_targets`,
    whose example shows it.
    """

    _row_kind = "target row"

    rows: tuple[TargetRow, ...] = attrs.field(
        metadata=listed(TargetRow, "By centre, consultant and indicator.", unique=False)
    )
    centres: tuple[CentreTargets, ...] = attrs.field(
        metadata=listed(CentreTargets, "Three means of each centre, by id.", unique=False)
    )
    network: tuple[NetworkTargets, ...] = attrs.field(
        metadata=listed(
            NetworkTargets, "Each indicator over all centres, by its key.", unique=False
        )
    )
    untargeted: tuple[str, ...] = attrs.field(
        metadata=listed(str, "The keys of the indicators asked for without any target.")
    )
    not_asked_ids: tuple[str, ...] = attrs.field(
        metadata=references("target", "The targets for other indicators of the catalogue.")
    )
    elsewhere: int = attrs.field(
        metadata=integer("How many targets are for other periods that overlap.", least=0)
    )
    scale: GradeScale = attrs.field(
        metadata=instance(GradeScale, doc="By which attainments are graded.")
    )
    coverage: Coverage = attrs.field(metadata=instance(Coverage, doc="Who reported what."))
    scope: Scope = attrs.field(metadata=instance(Scope, doc="Which centres are compared."))
    period: Period = attrs.field(metadata=instance(Period, doc="The period."))
    as_of: date = attrs.field(metadata=day("The last day that is known."))
    silence: Silence = attrs.field(metadata=choice(Silence, "What silence means."))
    language: Language = attrs.field(metadata={RULE: LANGUAGE})
    is_fictional: bool = attrs.field(
        metadata=instance(bool, doc="Whether any record behind it is made up.")
    )
    _row_of: Mapping[str, TargetRow] = attrs.field(
        init=False,
        eq=False,
        default=attrs.Factory(lambda self: {row.key: row for row in self.rows}, takes_self=True),
    )

    def centres_table(self, language: Language | None = None) -> Table:
        """Give the three means of each centre as a table, in the register's language unless told.

        Raises `ArgumentError` for another language.
        """
        return tables.table_of_centres(self, self._spoken("centres_table", language))

    def network_table(self, language: Language | None = None) -> Table:
        """Give the sums over all centres as a table, in the register's language unless told.

        Raises `ArgumentError` for another language.
        """
        return tables.table_of_network(self, self._spoken("network_table", language))

    def _cells_of(self, row: TargetRow) -> dict[str, object]:
        """Lay out what was counted and the targets, which are records of their own."""
        cells = super()._cells_of(row)
        cells |= {"card": row.card.key, "grade": None if row.grade is None else row.grade.key}
        cells |= {"is_met": row.is_met, **measured_cells(row.measurement)}
        del cells["measurement"]
        for name, target in (
            ("original", row.original), ("standing", row.standing), ("latest", row.latest)
        ):  # fmt: skip
            cells |= target_cells(name, target)
        cells["baseline"] = None if row.standing is None else row.standing.baseline
        cells["after_the_fact"] = tuple(map(id_of, row.after_the_fact))
        return cells

    def _table(self, language: Language) -> Table:
        return tables.table_of_rows(self, language)

    def _sentence(self, language: Language) -> str:
        said = [words.statement(self, language), *words.clauses(self, language)]
        return f"{words.title(self, language)}: {'; '.join(said)}."
