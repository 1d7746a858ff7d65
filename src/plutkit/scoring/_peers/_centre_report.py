"""One page about a centre."""

from collections.abc import Mapping
from datetime import date

import attrs

from plutkit._record import (
    LANGUAGE,
    RULE,
    choice,
    instance,
    listed,
    reference,
    references,
    text,
)
from plutkit._result import Result
from plutkit._table import Table
from plutkit._text import Language
from plutkit.domain import CentreLevel, Scope
from plutkit.indicators import Card, Coverage, Silence
from plutkit.quantities import Period
from plutkit.quantities._day_rules import day
from plutkit.scoring._peers import _page_words as words
from plutkit.scoring._peers._centre_line import CentreLine
from plutkit.scoring._targets._cells import measured_cells, target_cells
from plutkit.scoring._targets._report import TargetReport


@attrs.frozen(kw_only=True)
class CentreReport(Result[CentreLine]):
    """One page about a centre (`laporan PLUT`).

    One row an indicator, in the order in which they were asked for: ``report["services"]``. Made by
    `centre_report`, whose example shows it.
    """

    _row_kind = "line"

    rows: tuple[CentreLine, ...] = attrs.field(
        metadata=listed(CentreLine, "The indicators, as asked for.", unique=False)
    )
    centre_id: str = attrs.field(metadata=reference("centre", "The centre."))
    name: str = attrs.field(metadata=text("Its name."))
    level: CentreLevel = attrs.field(metadata=choice(CentreLevel, "Whose centre it is."))
    peer_ids: tuple[str, ...] = attrs.field(
        metadata=references("centre", "The others of its level, by id.")
    )
    definition: Card = attrs.field(
        metadata=instance(Card, doc="What a level-up is, with the day of its yardstick.")
    )
    targets: TargetReport = attrs.field(
        metadata=instance(TargetReport, doc="Its targets and its consultants' targets.")
    )
    coverage: Coverage = attrs.field(metadata=instance(Coverage, doc="What it reported."))
    coverage_before: Coverage = attrs.field(
        metadata=instance(Coverage, doc="What it reported of the same days of the year before.")
    )
    scope: Scope = attrs.field(metadata=instance(Scope, doc="Among whom its peers are."))
    period: Period = attrs.field(metadata=instance(Period, doc="The period."))
    before: Period = attrs.field(
        metadata=instance(Period, doc="The days of the year before that it is compared with.")
    )
    as_of: date = attrs.field(metadata=day("The last day that is known."))
    silence: Silence = attrs.field(metadata=choice(Silence, "What silence means."))
    language: Language = attrs.field(metadata={RULE: LANGUAGE})
    is_fictional: bool = attrs.field(
        metadata=instance(bool, doc="Whether any record behind it is made up.")
    )
    _row_of: Mapping[str, CentreLine] = attrs.field(
        init=False,
        eq=False,
        default=attrs.Factory(lambda self: {row.key: row for row in self.rows}, takes_self=True),
    )

    def _cells_of(self, row: CentreLine) -> dict[str, object]:
        """Lay out what was counted, the target and the peers, which are records of their own."""
        target = row.target
        cells: dict[str, object] = {"key": row.key, **measured_cells(row.measurement)}
        cells |= {f"before_{name}": cell for name, cell in measured_cells(row.before).items()}
        cells |= {"change": row.change, "growth": row.growth, "is_better": row.is_better}
        cells |= target_cells("standing", None if target is None else target.standing)
        cells |= {
            "raw": None if target is None else target.raw,
            "answer": None if target is None else target.answer,
        }
        return cells | {f"peers_{name}": cell for name, cell in row.peers._asdict().items()}

    def _table(self, language: Language) -> Table:
        return words.table_of(self, language)

    def _sentence(self, language: Language) -> str:
        return words.sentence(self, language)
