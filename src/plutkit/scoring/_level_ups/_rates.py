"""Level-ups by group, and how they are shown."""

from collections.abc import Mapping
from datetime import date

import attrs

from plutkit._record import LANGUAGE, RULE, choice, instance, listed
from plutkit._result import Result
from plutkit._table import Table
from plutkit._text import Language
from plutkit.domain import Scope
from plutkit.indicators import Card
from plutkit.quantities import Period
from plutkit.quantities._day_rules import day
from plutkit.scoring._level_ups import _wording as wording
from plutkit.scoring._level_ups._groups import LevelUpGroup
from plutkit.scoring._level_ups._notes import table_notes
from plutkit.scoring._level_ups._policies import LevelUpPolicies
from plutkit.scoring._level_ups._rate import LevelUpRate


@attrs.frozen(kw_only=True)
class LevelUpRates(Result[LevelUpRate]):
    """The level-ups of groups of businesses, side by side (`rincian naik kelas`).

    One row a group, by its key. Made by `LevelUpReport.by`, whose example shows it. The rows are
    not ranked: small groups differ by chance, which their intervals show.
    """

    _row_kind = "group"

    group: LevelUpGroup = attrs.field(metadata=choice(LevelUpGroup, "What tells the groups apart."))
    rows: tuple[LevelUpRate, ...] = attrs.field(
        metadata=listed(LevelUpRate, "The groups, by key.", unique=False)
    )
    total: LevelUpRate = attrs.field(
        metadata=instance(LevelUpRate, doc="All together, each business counted once.")
    )
    card: Card = attrs.field(metadata=instance(Card, doc="The definition of a level-up."))
    scope: Scope = attrs.field(metadata=instance(Scope, doc="Which centres are compared."))
    window: Period = attrs.field(metadata=instance(Period, doc="When a rise counts."))
    as_of: date = attrs.field(metadata=day("The last day that is known."))
    policies: LevelUpPolicies = attrs.field(
        metadata=instance(LevelUpPolicies, doc="The other choices.")
    )
    language: Language = attrs.field(metadata={RULE: LANGUAGE})
    is_fictional: bool = attrs.field(
        metadata=instance(bool, doc="Whether any record behind it is made up.")
    )
    _row_of: Mapping[str, LevelUpRate] = attrs.field(
        init=False,
        eq=False,
        default=attrs.Factory(lambda self: {row.key: row for row in self.rows}, takes_self=True),
    )

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
