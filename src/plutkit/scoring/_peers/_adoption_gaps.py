"""What a role model had and others lack, and how it is shown."""

from collections.abc import Mapping
from datetime import date
from typing import Final

import attrs

from plutkit._record import (
    LANGUAGE,
    RULE,
    instance,
    listed,
    reference,
    references,
    rules_of,
    text,
)
from plutkit._result import Result
from plutkit._table import Table
from plutkit._text import Language
from plutkit.domain import PartnershipForm, Scope, Signatory
from plutkit.indicators import Coverage
from plutkit.quantities import Period
from plutkit.quantities._day_rules import day
from plutkit.scoring._peers import _gap_words as words
from plutkit.scoring._peers._adoption_gap import AdoptionGap
from plutkit.scoring._policies import KindsCounted, SpeedPolicies

POLICIES: Final = rules_of(SpeedPolicies)


@attrs.frozen(kw_only=True)
class AdoptionGaps(Result[AdoptionGap]):
    """What a role model had and others lack (`kesenjangan praktik`).

    Rows are ordered by the difference of the shares, the greatest first, then by key:
    ``gaps["partner_kind/university"]``. Made by `find_adoption_gaps`, whose example shows it.
    """

    _row_kind = "adoption gap"

    rows: tuple[AdoptionGap, ...] = attrs.field(
        metadata=listed(AdoptionGap, "What others lack, in order.", unique=False)
    )
    role_model_id: str = attrs.field(metadata=reference("centre", "Of what it had, the rows tell."))
    role_model_name: str = attrs.field(metadata=text("Its name."))
    role_model_ids: tuple[str, ...] = attrs.field(
        metadata=references("centre", "All role models, it among them, by id.")
    )
    other_ids: tuple[str, ...] = attrs.field(
        metadata=references("centre", "The centres that are compared with them, by id.")
    )
    not_there_ids: tuple[str, ...] = attrs.field(
        metadata=references("centre", "Those in scope that were not there on the last day.")
    )
    not_lacking: tuple[str, ...] = attrs.field(
        metadata=listed(str, "What it had and nobody is known to lack, by key.")
    )
    period: Period | None = attrs.field(
        metadata=instance(
            Period, doc="Within which days something was had.", none="at any time by `as_of`"
        )
    )
    signatories: tuple[Signatory, ...] = attrs.field(metadata={RULE: POLICIES["signatories"]})
    forms: tuple[PartnershipForm, ...] = attrs.field(metadata={RULE: POLICIES["forms"]})
    kinds: KindsCounted = attrs.field(metadata={RULE: POLICIES["kinds"]})
    coverage: Coverage = attrs.field(
        metadata=instance(
            Coverage, doc="Who reported what: in the period, or in the twelve months to `as_of`."
        )
    )
    scope: Scope = attrs.field(metadata=instance(Scope, doc="Which centres are compared."))
    as_of: date = attrs.field(metadata=day("The last day that is known."))
    language: Language = attrs.field(metadata={RULE: LANGUAGE})
    is_fictional: bool = attrs.field(
        metadata=instance(bool, doc="Whether any record behind it is made up.")
    )
    _row_of: Mapping[str, AdoptionGap] = attrs.field(
        init=False,
        eq=False,
        default=attrs.Factory(lambda self: {row.key: row for row in self.rows}, takes_self=True),
    )

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
