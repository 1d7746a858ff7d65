"""The ranking of partnership speed, and how it is shown."""

from datetime import date

from plutkit._result import Result
from plutkit._table import Table
from plutkit._text import Language
from plutkit.domain import Scope
from plutkit.scoring import _wording as wording
from plutkit.scoring._accounts import LeftOut
from plutkit.scoring._notes import left_out_notes, shared_note
from plutkit.scoring._policies import SpeedPolicies, Unstarted
from plutkit.scoring._speed_row import SpeedRow


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
    _row_id = "centre_id"

    rows: tuple[SpeedRow, ...]
    """The ranked centres, in order."""
    aside: tuple[SpeedRow, ...]
    """Centres without a clock, set aside by policy."""
    left_out: tuple[LeftOut, ...]
    """Agreements that are no evidence, and why."""
    shared: tuple[str, ...]
    """Not fully known, and behind the days of several centres: each completes them by itself, so
    that bounds are safe but may be wider than need be."""
    scope: Scope
    """Which centres are compared."""
    policies: SpeedPolicies
    """The choices that decide who is fastest."""
    as_of: date
    """The last day that is known."""
    language: Language
    """The language of what is shown."""
    is_fictional: bool
    """Whether any record behind it is made up."""

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
