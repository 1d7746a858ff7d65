"""What a role model had and others lack, and how it is shown."""

from datetime import date
from typing import Final

from plutkit._record import rules_of
from plutkit._result import Result
from plutkit._table import Table
from plutkit._text import Language
from plutkit.domain import PartnershipForm, Scope, Signatory
from plutkit.indicators import Coverage
from plutkit.quantities import Period
from plutkit.scoring._peers import _gap_words as words
from plutkit.scoring._peers._adoption_gap import AdoptionGap
from plutkit.scoring._policies import KindsCounted, SpeedPolicies

POLICIES: Final = rules_of(SpeedPolicies)


class AdoptionGaps(Result[AdoptionGap]):
    """What a role model had and others lack (`kesenjangan praktik`).

    Rows are ordered by the difference of the shares, the greatest first, then by key:
    ``gaps["partner_kind/university"]``. Made by `find_adoption_gaps`, whose example shows it.
    """

    _row_kind = "adoption gap"
    _row_id = "key"

    rows: tuple[AdoptionGap, ...]
    """What others lack, in order."""
    role_model_id: str
    """Of what it had, the rows tell."""
    role_model_name: str
    """Its name."""
    role_model_ids: tuple[str, ...]
    """All role models, it among them, by id."""
    other_ids: tuple[str, ...]
    """The centres that are compared with them, by id."""
    not_there_ids: tuple[str, ...]
    """Those in scope that were not there on the last day."""
    not_lacking: tuple[str, ...]
    """What it had and nobody is known to lack, by key."""
    period: Period | None
    """Within which days something was had. None: at any time by `as_of`."""
    signatories: tuple[Signatory, ...]
    """Of whom one must have signed."""
    forms: tuple[PartnershipForm, ...]
    """The forms that count."""
    kinds: KindsCounted
    """For which kinds."""
    coverage: Coverage
    """Who reported what: in the period, or in the twelve months to `as_of`."""
    scope: Scope
    """Which centres are compared."""
    as_of: date
    """The last day that is known."""
    language: Language
    """The language of what is shown."""
    is_fictional: bool
    """Whether any record behind it is made up."""

    def _cells_of(self, row: AdoptionGap) -> dict[str, object]:
        cells = super()._cells_of(row)
        return cells | {name: getattr(row, name) for name in _SHARES}

    def _table(self, language: Language) -> Table:
        return words.table_of(self, language)

    def _sentence(self, language: Language) -> str:
        return words.sentence(self, language)


_SHARES = (
    "model_share", "other_share", "other_share_if_none", "other_share_if_all", "difference"
)  # fmt: skip
