"""Level-ups by group, and how they are shown."""

from datetime import date

from plutkit._result import Result
from plutkit._table import Table
from plutkit._text import Language
from plutkit.domain import Scope
from plutkit.indicators import Card
from plutkit.quantities import Period
from plutkit.scoring._level_ups import _wording as wording
from plutkit.scoring._level_ups._groups import LevelUpGroup
from plutkit.scoring._level_ups._notes import table_notes
from plutkit.scoring._level_ups._policies import LevelUpPolicies
from plutkit.scoring._level_ups._rate import LevelUpRate


class LevelUpRates(Result[LevelUpRate]):
    """The level-ups of groups of businesses, side by side (`rincian naik kelas`).

    One row a group, by its key. Made by `LevelUpReport.by`, whose example shows it. The rows are
    not ranked: small groups differ by chance, which their intervals show.
    """

    _row_kind = "group"
    _row_id = "key"

    group: LevelUpGroup
    """What tells the groups apart."""
    rows: tuple[LevelUpRate, ...]
    """The groups, by key."""
    total: LevelUpRate
    """All together, each business counted once."""
    card: Card
    """The definition of a level-up."""
    scope: Scope
    """Which centres are compared."""
    window: Period
    """When a rise counts."""
    as_of: date
    """The last day that is known."""
    policies: LevelUpPolicies
    """The other choices."""
    language: Language
    """The language of what is shown."""
    is_fictional: bool
    """Whether any record behind it is made up."""

    def _cells_of(self, row: LevelUpRate) -> dict[str, object]:
        """Give the derived numbers of a row as well."""
        return super()._cells_of(row) | {name: getattr(row, name) for name in _DERIVED}

    def _table(self, language: Language) -> Table:
        title = f"{wording.title(self, language)} - {wording.group_name(self.group, language)}"
        rows = (*self.rows, self.total)
        notes = table_notes(self.policies, self.total, language)
        notes += wording.notes(self, language)
        return wording.table_of(rows, title, notes, language)

    def _sentence(self, language: Language) -> str:
        return wording.sentence(self, self.total, wording.notes(self, language), language)


_DERIVED = (
    "unknown", "provisional", "rate", "rate_if_none", "rate_if_all", "coverage", "confirmed_rate",
    "observed_over_expected",
)  # fmt: skip
