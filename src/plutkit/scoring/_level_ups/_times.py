"""How long from the first service to the first level-up, and how it is shown."""

from collections import Counter
from datetime import date
from typing import Final

from plutkit._record import ChoiceRule, check_arguments
from plutkit._result import FICTIONAL, Result
from plutkit._table import Column, Table
from plutkit._text import Language, Text, day_text, integer_text, percent_text
from plutkit.domain import Scope
from plutkit.indicators import Card
from plutkit.scoring._level_ups._following import Ending, NotFollowed
from plutkit.scoring._level_ups._time_rows import (
    EventAt,
    LevelUpTime,
    NotFollowedBusiness,
    YearEndShare,
)
from plutkit.statistics import CumulativeIncidence, Spell, cumulative_incidence


class LevelUpTimes(Result[LevelUpTime]):
    """Assisted businesses from their first service to their first level-up (`lama naik kelas`).

    One row a business, by id. Made by `level_up_times`, whose example shows it.
    """

    _row_kind = "followed business"
    _row_id = "beneficiary_id"

    rows: tuple[LevelUpTime, ...]
    """The businesses followed, by id."""
    left_out: tuple[NotFollowedBusiness, ...]
    """Those not followed, and why."""
    year_ends: tuple[YearEndShare, ...]
    """The shares risen by the first year-ends."""
    card: Card
    """The definition of a level-up."""
    scope: Scope
    """Which centres are compared."""
    as_of: date
    """The last day that is known."""
    language: Language
    """The language of what is shown."""
    is_fictional: bool
    """Whether any record behind it is made up."""

    def spells(self, at: EventAt) -> tuple[Spell, ...]:
        """Give what the curves are made of: cause 1 is a level-up, 2 a closing, 0 still open.

        A business that was followed for no day at all has none. Raises `ArgumentError` for what is
        no `EventAt`.
        """
        check_arguments("spells", at=(ChoiceRule("", EventAt), at))
        return tuple(
            Spell(left, _CAUSES[row.ending], row.entered)
            for row in self.rows
            if (left := _left(row, at)) > row.entered or (left == 0 and row.ending is Ending.RISEN)
        )

    def incidence(self, at: EventAt) -> CumulativeIncidence:
        """Estimate the share risen over days since the first service, closings competing.

        By Aalen and Johansen with late entry; following ends at the last known snapshot, never at
        `as_of`. The two ends give two readings and no bounds: an event put later also changes who
        is at risk before it. For an estimate that needs no such choice, hand `to_intervals` over.

        >>> from plutkit.indicators import LEGAL_CLASS_BY_SALES
        >>> from plutkit.samples import network
        >>> from plutkit.scoring import level_up_times
        >>> times = level_up_times(
        ...     network(), definition=LEGAL_CLASS_BY_SALES, as_of=date(2024, 12, 31)
        ... )
        >>> [round(times.incidence(at).incidence_at(365, cause=1), 3) for at in EventAt]
        [0.056, 0.007]
        """
        return cumulative_incidence(self.spells(at))

    def to_intervals(self) -> tuple[tuple[int, int, int | None], ...]:
        """Give (entered, after, until) of each level-up, for libraries of interval censoring.

        It happened after the one day and until the other, both counted from the first service;
        `until` is None for those of whom no level-up was seen, who had not risen by the day
        `after`. A level-up after day -1 may have happened on day 0.
        """
        return tuple(
            (row.entered, row.last_low, row.latest if row.ending is Ending.RISEN else None)
            for row in self.rows
        )

    def _table(self, language: Language) -> Table:
        return Table(
            title=self._title(language),
            columns=tuple(Column(head[language], right=True) for head in _HEADS),
            rows=tuple(
                (
                    one.year_end, one.known, one.risen,
                    None if one.share is None else percent_text(one.share, language), one.closed,
                )
                for one in self.year_ends
            ),
            notes=tuple(self._notes(language)),
            language=language,
        )  # fmt: skip

    def _notes(self, language: Language) -> list[str]:
        followed = integer_text(len(self.rows), language)
        said = Text(
            f"businesses followed from their first service: {followed}",
            f"usaha yang diikuti sejak layanan pertamanya: {followed}",
        )
        counts = Counter(one.reason for one in self.left_out)
        left = ", ".join(
            f"{_NOT_FOLLOWED[reason][language]}: {integer_text(counts[reason], language)}"
            for reason in NotFollowed
            if reason in counts
        )
        not_followed = Text(f"not followed: {left}", f"tidak diikuti: {left}")[language]
        fiction = [FICTIONAL[language]] * self.is_fictional
        return [said[language], *([not_followed] * bool(counts)), *fiction]

    def _title(self, language: Language) -> str:
        when, who = day_text(self.as_of, language), self.scope.describe(language)
        name = self.card.name[language]
        return Text(
            f"Level-ups since the first service as of {when}, {who}: {name}",
            f"Naik kelas sejak layanan pertama per {when}, {who}: {name}",
        )[language]

    def _sentence(self, language: Language) -> str:
        said = [
            Text(
                f"{one.risen} of {one.known} had risen by year-end {one.year_end}",
                f"{one.risen} dari {one.known} naik kelas pada akhir tahun ke-{one.year_end}",
            )[language]
            for one in self.year_ends
        ]
        return f"{self._title(language)}: {', '.join(said)}; {'; '.join(self._notes(language))}."


_NOT_FOLLOWED: Final = {
    NotFollowed.SERVICE_DAY_UNKNOWN: Text(
        "day of the first service not known", "hari layanan pertama tidak diketahui"
    ),
    NotFollowed.LEVEL_UNKNOWN: Text("no known level", "kelasnya tidak diketahui"),
    NotFollowed.CANNOT_RISE: Text("could not rise", "tidak dapat naik"),
    NotFollowed.RISEN_BEFORE: Text("risen before", "sudah naik sebelumnya"),
    NotFollowed.CLOSED_BEFORE: Text("closed before", "sudah tutup sebelumnya"),
}
_CAUSES: Final = {Ending.RISEN: 1, Ending.CLOSED: 2, Ending.OPEN: 0}
_HEADS: Final = (
    Text("year-end", "akhir tahun ke-"), Text("known", "diketahui"), Text("risen", "naik kelas"),
    Text("share", "bagian"), Text("closed", "tutup"),
)  # fmt: skip


def _left(row: LevelUpTime, at: EventAt) -> int:
    return row.earliest if at is EventAt.EARLIEST or row.latest is None else row.latest
