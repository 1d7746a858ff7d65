"""What a level-up is: a card, a span, and a function that judges."""

from collections.abc import Iterator
from enum import Enum
from itertools import pairwise
from typing import Final, TypeAlias, cast

import attrs

from plutkit._record import (
    Holds,
    InstanceRule,
    Record,
    bad_argument,
    check_arguments,
    choice,
    function,
    instance,
)
from plutkit._text import Text
from plutkit.domain import Snapshot
from plutkit.indicators._card import Card
from plutkit.indicators._doubts import Doubt
from plutkit.indicators._history import History
from plutkit.indicators._judging import Judge, is_closed_by_end, move_of
from plutkit.indicators._moves import Judgement, Move
from plutkit.quantities._spans import span

_Candidates: TypeAlias = Iterator[tuple[Snapshot | None, tuple[Snapshot | None, ...]]]
_HISTORY: Final = InstanceRule("", (History,))


class Span(Enum):
    """Over what a definition judges (`rentang`)."""

    CONSECUTIVE = "consecutive"
    """Snapshots that follow each other, at any distance."""
    THREE_YEARS = "three_years"
    """Snapshots three years apart to the day."""
    DOCUMENT = "document"
    """The day of a document; no snapshots."""


def _has_levels(card: Card) -> bool:
    return len(card.states) > 1


def _is_level(level: object, last: int) -> bool:
    return level is None or (type(level) is int and 0 <= level <= last)


@attrs.frozen(kw_only=True)
class LevelUpDefinition(Record):
    """A definition of a level-up (`definisi naik kelas`): a card, and a function that judges.

    There is no single legal definition, so each is named and cited. Equality is by card and span.
    `by_levels` is the shortest way to write one.

    >>> from plutkit.indicators import BY_WORKERS, HIGH_GROWTH
    >>> BY_WORKERS.span, HIGH_GROWTH.span
    (<Span.CONSECUTIVE: 'consecutive'>, <Span.THREE_YEARS: 'three_years'>)
    """

    card: Card = attrs.field(metadata=instance(Card, doc="What it means, as data."))
    span: Span = attrs.field(metadata=choice(Span, "Over what it judges."))
    judge: Judge = attrs.field(
        eq=False,
        metadata=function(
            "Judges an earlier and a later snapshot of a history, of which either may be None."
        ),
    )

    _relations = (
        Holds(
            ("card",), _has_levels, "definition.levels",
            Text(
                "names fewer than two levels; name each in its states, from the lowest",
                "menyebut kurang dari dua tingkat; sebutkan semuanya dalam states dari terendah",
            ),
        ),
    )  # fmt: skip

    def judged(
        self, history: History, earlier: Snapshot | None, later: Snapshot | None
    ) -> Judgement:
        """Give what the judge says of two snapshots, checked: each level has a state of the card.

        Raises `ArgumentError` if it gives no `Judgement`, or a level that is none. It checks
        nothing else: it is asked for every pair.
        """
        said = self.judge(history, earlier, later)
        last = len(self.card.states) - 1
        if (
            isinstance(cast("object", said), Judgement)
            and _is_level(said.from_level, last)
            and _is_level(said.to_level, last)
        ):
            return said
        raise bad_argument(
            "LevelUpDefinition.judged", "judge", "judgement.levels", said,
            en=f"is what the judge of {self.card.key!r} gives; let it give a Judgement with levels "
            f"that are ints from 0 to {last}, or None",
            id=f"adalah hasil penilai {self.card.key!r}; berikan Judgement dengan tingkat berupa "
            f"int 0 sampai {last}, atau None",
        )  # fmt: skip

    def moves(self, history: History) -> tuple[Move, ...]:
        """Give what the business did within the history's window, in order of day.

        For consecutive snapshots, the first pair begins with the state at the window's start (see
        `History.at_start`). Where no snapshot lies in the window, the later one of the only pair
        is missing. A closing after the last of them is the last move. Raises `ArgumentError` if it
        is given no history.

        >>> from datetime import date
        >>> from plutkit.indicators import LEGAL_CLASS_BY_SALES, history_of
        >>> from plutkit.quantities import Period
        >>> from plutkit.samples import network
        >>> register = network()
        >>> history = history_of(
        ...     register,
        ...     register.beneficiaries[0].id,
        ...     window=Period.parse("2022-01-01/2024-01-01"),
        ...     as_of=date(2024, 6, 30),
        ... )
        >>> len(LEGAL_CLASS_BY_SALES.moves(history))
        2
        """
        check_arguments("LevelUpDefinition.moves", history=(_HISTORY, history))
        if self.span is Span.CONSECUTIVE:
            chain = [next(iter(history.at_start), None), *history.in_window]
            pairs: list[tuple[Snapshot | None, Snapshot | None]] = list(pairwise(chain))
            if not pairs or _closed_after(history, chain[-1]):
                pairs.append((chain[-1], None))
        else:
            *earlier, last = ((starts[0], later) for later, starts in self._candidates(history))
            pairs = earlier[::-1] or [last]
        return tuple(move_of(self.judged, history, *pair) for pair in pairs)

    def net(self, history: History) -> Move:
        """Give the move from the window's start to the last known level in it.

        Both levels are judged by the law of that last known snapshot; if none is known, the start
        is judged by the law of the window's last day. Raises `ArgumentError` if it is given no
        history.
        """
        check_arguments("LevelUpDefinition.net", history=(_HISTORY, history))
        moves: list[Move] = []
        for pair in self._candidates(history):
            moves.append(self._from_start(history, *pair))
            if moves[-1].to_level is not None:
                return moves[-1]
        last = moves[-1]
        if last.doubt is not Doubt.NO_LATER_SNAPSHOT:
            return last
        # There may be a later snapshot all the same, of unknown level: then it says why.
        return attrs.evolve(last, doubt=moves[0].doubt or last.doubt)

    def first_rise(self, history: History) -> Move | None:
        """Give the first move from the window's start to a higher level, if there is any.

        Raises `ArgumentError` if it is given no history.
        """
        check_arguments("LevelUpDefinition.first_rise", history=(_HISTORY, history))
        return next(iter(self.rises(history)), None)

    def rises(self, history: History) -> tuple[Move, ...]:
        """Give each move from the window's start to a higher level, in order of day.

        Raises `ArgumentError` if it is given no history.
        """
        check_arguments("LevelUpDefinition.rises", history=(_HISTORY, history))
        moves = [self._from_start(history, *pair) for pair in self._candidates(history)]
        return tuple(move for move in reversed(moves) if move.is_level_up)

    def holds(self, history: History, move: Move) -> bool | None:
        """Tell whether the next known level, judged by the same law, is still as high.

        None if none is known by `as_of`, if `move` has no later snapshot, and for definitions that
        do not judge consecutive snapshots. Raises `ArgumentError` that lists both arguments if
        neither is what it should be.
        """
        check_arguments(
            "LevelUpDefinition.holds",
            history=(_HISTORY, history),
            move=(InstanceRule("", (Move,)), move),
        )
        to_day, to_level = move.to_day, move.to_level
        if self.span is not Span.CONSECUTIVE or to_day is None or to_level is None:
            return None
        judged = history.by_law_of(history.law_on or to_day)
        start = next((one for one in history.snapshots if one.on == move.from_day), None)
        later = [one for one in history.snapshots if one.on > to_day]
        levels = (self.judged(judged, start, one).to_level for one in later)
        return next((level >= to_level for level in levels if level is not None), None)

    def _candidates(self, history: History) -> _Candidates:
        """Give the snapshots of the window, the last first, each with what may precede it.

        At the end stands what may precede a day of the window, where nothing is later.
        """
        if self.span is Span.CONSECUTIVE:
            starts = history.at_start or (None,)
            yield from ((later, starts) for later in reversed(history.in_window))
            yield None, starts
        elif self.span is Span.THREE_YEARS:
            for later in reversed(history.in_window):
                yield later, (history.three_years_before(later.on),)
            yield None, history.three_years_before_window or (None,)
        else:
            yield None, (None,)

    def _from_start(
        self, history: History, later: Snapshot | None, starts: tuple[Snapshot | None, ...]
    ) -> Move:
        """Judge from the last snapshot whose level is known, or else from the last one."""
        moves = [move_of(self.judged, history, start, later) for start in starts]
        return next((move for move in moves if move.from_level is not None), moves[0])


def _closed_after(history: History, last: Snapshot | None) -> bool:
    """Tell whether it certainly closed after its last snapshot, by the end of the window."""
    if last is None or not is_closed_by_end(history):
        return False
    return span(history.business.closed)[0] > last.on.toordinal()
