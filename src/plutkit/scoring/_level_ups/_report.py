"""The report of level-ups, and how it is shown."""

from datetime import date

from plutkit._record import ChoiceRule, check_arguments
from plutkit._result import Result
from plutkit._table import Table
from plutkit._text import Language, Text
from plutkit.domain import Scope
from plutkit.indicators import Card
from plutkit.quantities import Period
from plutkit.scoring._level_ups import _wording as wording
from plutkit.scoring._level_ups._assistance import NotCounted
from plutkit.scoring._level_ups._groups import (
    OF_CENTRES,
    LevelUpGroup,
    TrackedCentre,
    shares_by,
    whole,
)
from plutkit.scoring._level_ups._policies import Credit, LevelUpPolicies
from plutkit.scoring._level_ups._rate import LevelUpRate, rate_of, rates_by_start
from plutkit.scoring._level_ups._rates import LevelUpRates
from plutkit.scoring._level_ups._row import LevelUpRow
from plutkit.statistics import TransitionMatrix, transition_matrix


class LevelUpReport(Result[LevelUpRow]):
    """Assisted businesses and what they did within a window (`laporan naik kelas`).

    One row a business, by id: iterate over it, take its length, ask it for
    ``report[beneficiary_id]``. `total` counts each business once; `by` tells groups apart. Printed,
    it shows the centres and the total.

    >>> from plutkit.indicators import LEGAL_CLASS_BY_SALES
    >>> from plutkit.samples import network
    >>> from plutkit.scoring import track_level_ups
    >>> report = track_level_ups(
    ...     network().cohort(2022),
    ...     definition=LEGAL_CLASS_BY_SALES,
    ...     window=Period.year(2023),
    ...     as_of=date(2024, 12, 31),
    ... )
    >>> [rate.key for rate in report.by(LevelUpGroup.START_LEVEL)][:2]
    ['0', '1']
    """

    _row_kind = "assisted business"
    _row_id = "beneficiary_id"

    rows: tuple[LevelUpRow, ...]
    """The assisted businesses, by id."""
    left_out: tuple[NotCounted, ...]
    """Businesses served by centres in scope, but credited to none."""
    card: Card
    """The definition of a level-up."""
    centres: tuple[TrackedCentre, ...]
    """The centres in scope, by id."""
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

    @property
    def total(self) -> LevelUpRate:
        """All businesses of the centres that certainly belong to the scope, each counted once."""
        shares = [whole(row) for row in self._of_members()]
        rates = rates_by_start(self._of_members())
        return rate_of("total", Text("all", "semua"), shares, rates, self.policies.confidence)

    def by(self, group: LevelUpGroup) -> LevelUpRates:
        """Tell groups apart (`rincian`), each with its rate and what would be expected of it.

        Expected are the risen if each business at risk had risen at the whole's rate of those that
        started at its level and in its quarter of the way to the next bound: a centre that takes in
        businesses close to the bound would win otherwise. Rows are in the order of their keys;
        what is not known is a group of its own.

        >>> from plutkit.indicators import LEGAL_CLASS_BY_SALES
        >>> from plutkit.samples import network
        >>> from plutkit.scoring import track_level_ups
        >>> report = track_level_ups(
        ...     network(),
        ...     definition=LEGAL_CLASS_BY_SALES,
        ...     window=Period.year(2023),
        ...     as_of=date(2024, 12, 31),
        ... )
        >>> rates = report.by(LevelUpGroup.CENTRE)
        >>> sum(rate.expected for rate in rates) == report.total.risen
        True

        Raises `ArgumentError` for what is no group.
        """
        check_arguments("by", group=(ChoiceRule("", LevelUpGroup), group))
        centres = {centre.centre_id: centre for centre in self.centres}
        rows = self.rows if group is LevelUpGroup.CENTRE else self._of_members()
        groups = shares_by(group, rows, centres, self.card)
        is_shared = group in OF_CENTRES and self.policies.credit is Credit.SHARED
        confidence = None if is_shared else self.policies.confidence
        rates = rates_by_start(self._of_members())
        return LevelUpRates(
            group=group,
            rows=tuple(rate_of(*key, shares, rates, confidence) for key, shares in groups.items()),
            total=self.total,
            card=self.card,
            scope=self.scope,
            window=self.window,
            as_of=self.as_of,
            policies=self.policies,
            language=self.language,
            is_fictional=self.is_fictional,
        )

    def transitions(self) -> TransitionMatrix:
        """Count the moves from each level to each, of the businesses of which both are known.

        Whether they were at risk does not matter; each counts once. `TransitionMatrix` gives the
        shares that rise and fall, the index of Shorrocks and the exit times.

        >>> from plutkit.indicators import LEGAL_CLASS_BY_SALES
        >>> from plutkit.samples import network
        >>> from plutkit.scoring import track_level_ups
        >>> report = track_level_ups(
        ...     network(),
        ...     definition=LEGAL_CLASS_BY_SALES,
        ...     window=Period.year(2023),
        ...     as_of=date(2024, 12, 31),
        ... )
        >>> report.transitions().states
        ('micro', 'small', 'medium', 'large')
        """
        names = tuple(state[self.language] for state in self.card.states)
        moves = [row.move for row in self._of_members()]
        return transition_matrix(
            [
                (names[move.from_level], names[move.to_level])
                for move in moves
                if move.from_level is not None and move.to_level is not None
            ],
            names,
        )

    def _of_members(self) -> list[LevelUpRow]:
        members = frozenset(self.scope.centre_ids)
        return [row for row in self.rows if any(one.centre_id in members for one in row.assistance)]

    def _cells_of(self, row: LevelUpRow) -> dict[str, object]:
        """Lay the move and the assistance of a row out beside its own fields."""
        cells = super()._cells_of(row)
        move, assistance = row.move, row.assistance
        cells |= {f"move_{name}": getattr(move, name) for name in _OF_MOVE}
        cells |= {"rose": row.rose, "quarter": row.quarter}
        cells["centre_ids"] = tuple(one.centre_id for one in assistance)
        cells["least_leads"] = tuple(one.least_lead for one in assistance)
        cells["greatest_leads"] = tuple(one.greatest_lead for one in assistance)
        for name in ("move", "assistance"):
            del cells[name]
        return cells

    def _table(self, language: Language) -> Table:
        table = self.by(LevelUpGroup.CENTRE).table(language)
        notes = (*table.notes, *wording.left_out_notes(self.left_out, language))
        return table.__replace__(notes=notes)

    def _sentence(self, language: Language) -> str:
        clauses = [*wording.left_out_notes(self.left_out, language), *wording.notes(self, language)]
        return wording.sentence(self, self.total, clauses, language)


_OF_MOVE = (
    "kind", "from_day", "to_day", "from_level", "to_level", "law_part", "growth_part",
    "order_matters", "law", "is_past_law",
    "progress", "later_progress", "factor", "doubt", "evidence",
)  # fmt: skip
