"""The reconciliation of targets, and how it is shown."""

from collections.abc import Mapping
from datetime import date

import attrs

from plutkit._record import LANGUAGE, RULE, choice, instance, integer, listed, references
from plutkit._result import Result
from plutkit._table import Table
from plutkit._text import Language
from plutkit.domain import Scope
from plutkit.indicators import Coverage, Silence
from plutkit.quantities import Period
from plutkit.quantities._day_rules import day
from plutkit.scoring._targets import _reconciliation_words as words
from plutkit.scoring._targets._cells import measured_cells, target_cells
from plutkit.scoring._targets._reconciled import NetworkReconciliation, ReconciledTarget


@attrs.frozen(kw_only=True)
class Reconciliation(Result[ReconciledTarget]):
    """The targets for a period side by side (`hasil pencocokan target`).

    One row for each indicator and centre: ``found["c-01/hours_delivered"]``; `network` has the
    sums. Made by `reconcile_targets`, whose example shows it.
    """

    _row_kind = "target row"

    rows: tuple[ReconciledTarget, ...] = attrs.field(
        metadata=listed(ReconciledTarget, "By indicator and centre.", unique=False)
    )
    network: tuple[NetworkReconciliation, ...] = attrs.field(
        metadata=listed(NetworkReconciliation, "By indicator, all centres.", unique=False)
    )
    year_before: Period | None = attrs.field(
        metadata=instance(
            Period, doc="The same days a year earlier.", none="nothing of them is known yet"
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
    coverage: Coverage | None = attrs.field(
        metadata=instance(
            Coverage, doc="Who reported what of the year before.", none="nothing of it is known yet"
        )
    )
    scope: Scope = attrs.field(metadata=instance(Scope, doc="Which centres are compared."))
    period: Period = attrs.field(metadata=instance(Period, doc="The period of the targets."))
    as_of: date = attrs.field(metadata=day("The last day that is known."))
    silence: Silence = attrs.field(metadata=choice(Silence, "What silence means."))
    language: Language = attrs.field(metadata={RULE: LANGUAGE})
    is_fictional: bool = attrs.field(
        metadata=instance(bool, doc="Whether any record behind it is made up.")
    )
    _row_of: Mapping[str, ReconciledTarget] = attrs.field(
        init=False,
        eq=False,
        default=attrs.Factory(lambda self: {row.key: row for row in self.rows}, takes_self=True),
    )

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
