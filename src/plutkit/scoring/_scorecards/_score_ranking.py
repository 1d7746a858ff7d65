"""The ranking by scores, and how it is shown."""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction

from plutkit._result import Result
from plutkit._table import Table
from plutkit._text import Language
from plutkit.domain import Scope
from plutkit.indicators import Card, Coverage, Silence
from plutkit.quantities import Period
from plutkit.scoring._scorecards import _score_wording as wording
from plutkit.scoring._scorecards._rows import swaps_of
from plutkit.scoring._scorecards._score_row import RankSwap, SamplingBounds, ScoreRow, Unscored
from plutkit.scoring._scorecards._scorecard import Scorecard
from plutkit.statistics import RankBounds

_SAMPLING = tuple(f"sampling_{name}" for name in SamplingBounds._fields)


class ScoreRanking(Result[ScoreRow]):
    """Centres by their scores (`peringkat skor`).

    Rows are ordered by what is certain: the low of the score, then its high, both from the
    greatest, then the id. Iterate over it, take its length, ask it for ``ranking[centre_id]``. Made
    by `score_centres`, whose example shows it.
    """

    _row_kind = "scored centre"
    _row_id = "centre_id"

    rows: tuple[ScoreRow, ...]
    """The centres with a score, in order."""
    aside: tuple[Unscored, ...]
    """Those of which too little is known, by id."""
    scorecard: Scorecard
    """The weights, the goalposts and what becomes of gaps."""
    cards: tuple[Card, ...]
    """What each indicator counts, in the order of the items."""
    coverage: Coverage
    """Who reported what."""
    scope: Scope
    """Which centres are compared."""
    period: Period
    """The period."""
    as_of: date
    """The last day that is known."""
    rates: tuple[str, ...]
    """The keys of the indicators that are shares of businesses."""
    confidence: Fraction
    """The confidence of the intervals."""
    silence: Silence
    """What silence means."""
    language: Language
    """The language of what is shown."""
    is_fictional: bool
    """Whether any record behind it is made up."""

    @property
    def swaps(self) -> tuple[RankSwap, ...]:
        """For each pair of neighbours, in order, the changes of one weight that swap them."""
        return swaps_of(self.scorecard, self.rows)

    @property
    def dropped(self) -> Mapping[str, RankBounds | None]:
        """The least and the greatest rank of each centre when any one indicator is dropped.

        By id. None for all if there is only one indicator, and for a centre that has no score by
        any of the others. `ScoreRow.without` tells the indicators apart.
        """
        return {row.centre_id: row.dropped for row in self.rows}

    def _cells_of(self, row: ScoreRow) -> dict[str, object]:
        """Lay the parts of a row out by the keys of their indicators."""
        cells = super()._cells_of(row)
        for name in ("parts", "sampling", "without"):
            del cells[name]
        cells |= {"score": row.score, "rank": row.rank}
        for part in row.parts:
            key = part.measurement.card.key
            cells |= {
                f"value_{key}": part.measurement.value,
                f"low_{key}": part.low,
                f"high_{key}": part.high,
            }
        sampling = row.sampling or (None,) * len(_SAMPLING)
        cells |= dict(zip(_SAMPLING, sampling, strict=True))
        cells["dropped_best"], cells["dropped_worst"] = row.dropped or (None, None)
        return cells

    def _table(self, language: Language) -> Table:
        return wording.table_of(self, language)

    def _sentence(self, language: Language) -> str:
        return wording.sentence(self, language)

    def _remedy(self, id: str) -> str:
        if any(one.centre_id == id for one in self.aside):
            return "too little of it is known for a score: see `aside`"
        return "the ranking holds the centres in its scope"
