"""The ranking of partnership speed, and how it is shown."""

from collections.abc import Mapping
from datetime import date

import attrs

from plutkit._record import LANGUAGE, RULE, instance, listed, references
from plutkit._result import Result
from plutkit._table import Table
from plutkit._text import Language
from plutkit.domain import Scope
from plutkit.quantities._day_rules import day
from plutkit.scoring import _wording as wording
from plutkit.scoring._accounts import LeftOut
from plutkit.scoring._notes import left_out_notes, shared_note
from plutkit.scoring._policies import SpeedPolicies, Unstarted
from plutkit.scoring._speed_row import SpeedRow


@attrs.frozen(kw_only=True)
class SpeedRanking(Result[SpeedRow]):
    """Centres by the days in which they built their partnerships (`peringkat kecepatan`).

    Rows are ordered by least days, greatest days (none last) and id. Iterate over it, take its
    length, ask it for ``ranking[centre_id]``; print it or let a notebook show it.

    >>> from plutkit.samples import network
    >>> from plutkit.scoring import Clock, Milestone, rank_partnership_speed
    >>> ranking = rank_partnership_speed(
    ...     network().cohort(2022),
    ...     as_of=date(2023, 12, 31),
    ...     clock=Clock.OPENED,
    ...     milestone=Milestone.nth(2),
    ... )
    >>> [row.centre_id for row in ranking][:3], ranking.left_out[0].reason.value
    (['c-16', 'c-01', 'c-02'], 'after_completion')
    """

    _row_kind = "ranked centre"

    rows: tuple[SpeedRow, ...] = attrs.field(
        metadata=listed(SpeedRow, "The ranked centres, in order.", unique=False)
    )
    aside: tuple[SpeedRow, ...] = attrs.field(
        metadata=listed(SpeedRow, "Centres without a clock, set aside by policy.", unique=False)
    )
    left_out: tuple[LeftOut, ...] = attrs.field(
        metadata=listed(LeftOut, "Agreements that are no evidence, and why.", unique=False)
    )
    shared: tuple[str, ...] = attrs.field(
        metadata=references(
            "partnership",
            "Not fully known, and behind the days of several centres: each completes them by "
            "itself, so that bounds are safe but may be wider than need be.",
        )
    )
    scope: Scope = attrs.field(metadata=instance(Scope, doc="Which centres are compared."))
    policies: SpeedPolicies = attrs.field(
        metadata=instance(SpeedPolicies, doc="The choices that decide who is fastest.")
    )
    as_of: date = attrs.field(metadata=day("The last day that is known."))
    language: Language = attrs.field(metadata={RULE: LANGUAGE})
    is_fictional: bool = attrs.field(
        metadata=instance(bool, doc="Whether any record behind it is made up.")
    )
    _row_of: Mapping[str, SpeedRow] = attrs.field(
        init=False, eq=False, default=attrs.Factory(lambda self: by_id(self.rows), takes_self=True)
    )

    def _table(self, language: Language) -> Table:
        notes = wording.notes(self, language)
        notes += left_out_notes(self.left_out, language)
        if self.shared:
            notes.append(shared_note(self.shared, language))
        return wording.table_of(self, self.rows, notes, language)

    def _sentence(self, language: Language) -> str:
        return wording.sentence(self, wording.leaders(self.rows, language), language)

    def _remedy(self, id: str) -> str:
        if any(row.centre_id == id for row in self.aside):
            return f"its clock had not started, and {Unstarted.ASIDE} set it aside: see `aside`"
        return "the ranking holds the centres in its scope"


def by_id(rows: tuple[SpeedRow, ...]) -> Mapping[str, SpeedRow]:
    """Index rows by their centre."""
    return {row.centre_id: row for row in rows}
