"""The report of targets."""

from datetime import date

from plutkit._result import Result
from plutkit._table import Table
from plutkit._text import Language
from plutkit.domain import Scope
from plutkit.indicators import Coverage, Silence
from plutkit.law import GradeScale
from plutkit.quantities import Period
from plutkit.scoring._targets import _report_tables as tables
from plutkit.scoring._targets import _report_words as words
from plutkit.scoring._targets._attainment import id_of, measured_cells, target_cells
from plutkit.scoring._targets._means import CentreTargets, NetworkTargets
from plutkit.scoring._targets._row import TargetRow


class TargetReport(Result[TargetRow]):
    """The targets for a period and what came of them (`laporan capaian target`).

    One row for each centre, consultant and indicator: ``report["c-01/hours_delivered"]``. A centre
    stands before its consultants, whose keys begin with their own ids. Made by `assess_targets`,
    whose example shows it.
    """

    _row_kind = "target row"
    _row_id = "key"

    rows: tuple[TargetRow, ...]
    """By centre, consultant and indicator."""
    centres: tuple[CentreTargets, ...]
    """Three means of each centre, by id."""
    network: tuple[NetworkTargets, ...]
    """Each indicator over all centres, by its key."""
    untargeted: tuple[str, ...]
    """The keys of the indicators asked for without any target."""
    not_asked_ids: tuple[str, ...]
    """The targets for other indicators of the catalogue."""
    elsewhere: int
    """How many targets are for other periods that overlap."""
    scale: GradeScale
    """By which attainments are graded."""
    coverage: Coverage
    """Who reported what."""
    scope: Scope
    """Which centres are compared."""
    period: Period
    """The period."""
    as_of: date
    """The last day that is known."""
    silence: Silence
    """What silence means."""
    language: Language
    """The language of what is shown."""
    is_fictional: bool
    """Whether any record behind it is made up."""

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
