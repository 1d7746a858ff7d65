"""How long from the first service to the first level-up, and how it is shown."""

from collections.abc import Mapping
from datetime import date
from enum import Enum
from fractions import Fraction
from typing import Final

import attrs

from plutkit._record import (
    LANGUAGE,
    RULE,
    ChoiceRule,
    Record,
    check_arguments,
    choice,
    instance,
    integer,
    listed,
    reference,
    text,
)
from plutkit._table import Column, Table
from plutkit._text import Language, Text, day_text, integer_text, percent_text
from plutkit.domain import Scope
from plutkit.indicators import Card
from plutkit.quantities._day_rules import day
from plutkit.scoring._level_ups._following import Ending, NotFollowed
from plutkit.scoring._result import Result
from plutkit.scoring._wording import FICTIONAL
from plutkit.statistics import CumulativeIncidence, Spell, cumulative_incidence


class EventAt(Enum):
    """At which end of the time in which it may have happened an event is put."""

    EARLIEST = "earliest"
    """The day after the last snapshot that was still low: no curve rises earlier."""
    LATEST = "latest"
    """The first snapshot that was high: no curve rises later."""


@attrs.frozen(kw_only=True)
class LevelUpTime(Record):
    """One business from its first service to its first level-up (`lama menuju naik kelas`).

    Days are counted from the first service. A level is seen only at snapshots: the ending lies
    from `earliest` to `latest`, both possible. Made by `level_up_times`, whose example shows it.
    """

    beneficiary_id: str = attrs.field(metadata=reference("beneficiary", "The id of the business."))
    name: str = attrs.field(metadata=text("Its name."))
    first_service: date = attrs.field(metadata=day("The day of its first service."))
    entered: int = attrs.field(
        metadata=integer(
            "The day on which its level was first known; had it risen before, nobody would know.",
            least=0,
        )
    )
    ending: Ending = attrs.field(metadata=choice(Ending, "How its following ended."))
    earliest: int = attrs.field(
        metadata=integer("The earliest day of the ending; of an open one, the last known.", least=0)
    )
    latest: int | None = attrs.field(
        metadata=integer("The latest day of the ending.", least=0, none="it is open")
    )


@attrs.frozen(kw_only=True)
class YearEndShare(Record):
    """How many had risen by a year-end after their first service (`naik kelas per akhir tahun`).

    >>> YearEndShare(year_end=1, known=20, risen=3, closed=1).share
    Fraction(3, 20)
    """

    year_end: int = attrs.field(
        metadata=integer("1 for the end of the year of the first service, 2 for the next.", least=1)
    )
    known: int = attrs.field(
        metadata=integer("Of known level on that day, or closed by then.", least=0)
    )
    risen: int = attrs.field(metadata=integer("Of them, risen at any time until then.", least=0))
    closed: int = attrs.field(
        metadata=integer("Of them, closed by then before any rise was seen.", least=0)
    )

    @property
    def share(self) -> Fraction | None:
        """Risen over known; None if nobody is known."""
        return Fraction(self.risen, self.known) if self.known else None


@attrs.frozen(kw_only=True)
class NotFollowedBusiness(Record):
    """An assisted business that is not followed, and why (`usaha tidak diikuti`).

    >>> NotFollowedBusiness(beneficiary_id="b-1", reason=NotFollowed.LEVEL_UNKNOWN).reason.value
    'level_unknown'
    """

    beneficiary_id: str = attrs.field(metadata=reference("beneficiary", "The id of the business."))
    reason: NotFollowed = attrs.field(metadata=choice(NotFollowed, "Why it is not followed."))


@attrs.frozen(kw_only=True)
class LevelUpTimes(Result[LevelUpTime]):
    """Assisted businesses from their first service to their first level-up (`lama naik kelas`).

    One row a business, by id. Made by `level_up_times`, whose example shows it.
    """

    _row_kind = "followed business"

    rows: tuple[LevelUpTime, ...] = attrs.field(
        metadata=listed(LevelUpTime, "The businesses followed, by id.", unique=False)
    )
    left_out: tuple[NotFollowedBusiness, ...] = attrs.field(
        metadata=listed(NotFollowedBusiness, "Those not followed, and why.", unique=False)
    )
    year_ends: tuple[YearEndShare, ...] = attrs.field(
        metadata=listed(YearEndShare, "The shares risen by the first year-ends.", unique=False)
    )
    card: Card = attrs.field(metadata=instance(Card, doc="The definition of a level-up."))
    scope: Scope = attrs.field(metadata=instance(Scope, doc="Which centres are compared."))
    as_of: date = attrs.field(metadata=day("The last day that is known."))
    language: Language = attrs.field(metadata={RULE: LANGUAGE})
    is_fictional: bool = attrs.field(
        metadata=instance(bool, doc="Whether any record behind it is made up.")
    )
    _row_of: Mapping[str, LevelUpTime] = attrs.field(
        init=False,
        eq=False,
        default=attrs.Factory(
            lambda self: {row.beneficiary_id: row for row in self.rows}, takes_self=True
        ),
    )

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
        `as_of`. The truth lies between the curves of the two ends.

        >>> from plutkit.indicators import LEGAL_CLASS_BY_SALES
        >>> from plutkit.samples import network
        >>> from plutkit.scoring import level_up_times
        >>> times = level_up_times(
        ...     network(), definition=LEGAL_CLASS_BY_SALES, as_of=date(2024, 12, 31)
        ... )
        >>> late = times.incidence(EventAt.LATEST).incidence_at(365, cause=1)
        >>> late <= times.incidence(EventAt.EARLIEST).incidence_at(365, cause=1)
        True
        """
        return cumulative_incidence(self.spells(at))

    def to_intervals(self) -> tuple[tuple[int, int, int | None], ...]:
        """Give (entered, after, until) of each level-up, for libraries of interval censoring.

        It happened after the one day and until the other, both counted from the first service;
        `until` is None for those of whom no level-up was seen. The first days are whole numbers
        from -1: a level-up after day -1 may have happened on day 0.
        """
        return tuple(
            (row.entered, row.earliest - 1, row.latest)
            if row.ending is Ending.RISEN
            else (row.entered, _left(row, EventAt.EARLIEST), None)
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
        left = integer_text(len(self.left_out), language)
        said = Text(
            f"businesses followed from their first service: {followed}; not followed: {left}",
            f"usaha yang diikuti sejak layanan pertamanya: {followed}; tidak diikuti: {left}",
        )
        return [said[language], *([FICTIONAL[language]] * self.is_fictional)]

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


_CAUSES: Final = {Ending.RISEN: 1, Ending.CLOSED: 2, Ending.OPEN: 0}
_HEADS: Final = (
    Text("year-end", "akhir tahun ke-"), Text("known", "diketahui"), Text("risen", "naik kelas"),
    Text("share", "bagian"), Text("closed", "tutup"),
)  # fmt: skip


def _left(row: LevelUpTime, at: EventAt) -> int:
    return row.earliest if at is EventAt.EARLIEST or row.latest is None else row.latest
