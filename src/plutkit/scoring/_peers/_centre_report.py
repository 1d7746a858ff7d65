"""One page about a centre."""

from datetime import date

from plutkit._result import Result
from plutkit._table import Table
from plutkit._text import Language
from plutkit.domain import CentreLevel, Scope
from plutkit.indicators import Card, Coverage, Silence
from plutkit.quantities import Period
from plutkit.scoring._peers import _page_words as words
from plutkit.scoring._peers._centre_line import CentreLine
from plutkit.scoring._targets._attainment import measured_cells, target_cells
from plutkit.scoring._targets._report import TargetReport


class CentreReport(Result[CentreLine]):
    """One page about a centre (`laporan PLUT`).

    One row an indicator, in the order in which they were asked for: ``report["services"]``. Made by
    `centre_report`, whose example shows it.
    """

    _row_kind = "line"
    _row_id = "key"

    rows: tuple[CentreLine, ...]
    """The indicators, as asked for."""
    centre_id: str
    """The centre."""
    name: str
    """Its name."""
    level: CentreLevel
    """Whose centre it is."""
    peer_ids: tuple[str, ...]
    """The others of its level, by id."""
    definition: Card
    """What a level-up is, with the day of its yardstick."""
    targets: TargetReport
    """Its targets and its consultants' targets."""
    coverage: Coverage
    """What it reported."""
    coverage_before: Coverage
    """What it reported of the same days of the year before."""
    scope: Scope
    """Among whom its peers are."""
    period: Period
    """The period."""
    before: Period
    """The days of the year before that it is compared with."""
    as_of: date
    """The last day that is known."""
    silence: Silence
    """What silence means."""
    language: Language
    """The language of what is shown."""
    is_fictional: bool
    """Whether any record behind it is made up."""

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
