"""The reconciliation of targets, and how it is shown."""

from datetime import date

from plutkit._result import Result
from plutkit._table import Table
from plutkit._text import Language
from plutkit.domain import Scope
from plutkit.indicators import Coverage, Silence
from plutkit.quantities import Period
from plutkit.scoring._targets import _reconciliation_words as words
from plutkit.scoring._targets._attainment import measured_cells, target_cells
from plutkit.scoring._targets._reconciled import NetworkReconciliation, ReconciledTarget


class Reconciliation(Result[ReconciledTarget]):
    """The targets for a period side by side (`hasil pencocokan target`).

    One row for each indicator and centre: ``found["c-01/hours_delivered"]``; `network` has the
    sums. Made by `reconcile_targets`, whose example shows it.
    """

    _row_kind = "target row"
    _row_id = "key"

    rows: tuple[ReconciledTarget, ...]
    """By indicator and centre."""
    network: tuple[NetworkReconciliation, ...]
    """By indicator, all centres."""
    year_before: Period | None
    """The same days a year earlier. None: nothing of them is known yet."""
    untargeted: tuple[str, ...]
    """The keys of the indicators asked for without any target."""
    not_asked_ids: tuple[str, ...]
    """The targets for other indicators of the catalogue."""
    elsewhere: int
    """How many targets are for other periods that overlap."""
    coverage: Coverage | None
    """Who reported what of the year before. None: nothing of it is known yet."""
    scope: Scope
    """Which centres are compared."""
    period: Period
    """The period of the targets."""
    as_of: date
    """The last day that is known."""
    silence: Silence
    """What silence means."""
    language: Language
    """The language of what is shown."""
    is_fictional: bool
    """Whether any record behind it is made up."""

    def _cells_of(self, row: ReconciledTarget) -> dict[str, object]:
        """Lay out the targets and what was counted, which are records of their own."""
        cells = super()._cells_of(row) | {"card": row.card.key}
        cells |= target_cells("proposed", row.proposed) | target_cells("standing", row.standing)
        del cells["year_before"]
        cells |= {f"year_before_{n}": v for n, v in measured_cells(row.year_before).items()}
        cells["set_over_proposed"] = row.set_over_proposed
        cells["set_over_year_before"] = row.set_over_year_before
        return cells

    def _table(self, language: Language) -> Table:
        return words.table_of(self, language)

    def _sentence(self, language: Language) -> str:
        said = [words.statement(self.network, language), *words.clauses(self, language)]
        return f"{words.title(self, language)}: {'; '.join(said)}."
