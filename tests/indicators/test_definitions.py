"""What a definition makes of a history: the start, the window, net, first rises and what holds."""

from datetime import date, timedelta
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.histories import AS_OF, MILLIARD, MILLION, YEAR, history, nib, on
from plutkit.domain import Snapshot
from plutkit.errors import ArgumentError, InvalidRecordError
from plutkit.indicators import (
    FORMALISED,
    HIGH_GROWTH,
    LEGAL_CLASS_BY_SALES,
    LEVEL_UP_DEFINITIONS,
    SCALER,
    Doubt,
    History,
    Judgement,
    LevelUpDefinition,
    MoveKind,
    Span,
    ladder,
)
from plutkit.quantities import PartialDate, Period

MICRO, SMALL, MEDIUM = MILLIARD, 3 * MILLIARD, 20 * MILLIARD
BY_SALES = LEGAL_CLASS_BY_SALES


def days(snapshots: tuple[Snapshot, ...]) -> list[str]:
    """Give the days of snapshots as text."""
    return [str(one.on) for one in snapshots]


class TestStart:
    """The state at the window's start is told by the twelve months before it."""

    def test_it_is_told_by_snapshots_of_the_twelve_months_before(self) -> None:
        """To the day, the window's first day included, the last one first."""
        told = history(
            *map(on, ("2021-12-31", "2022-01-01", "2022-12-31", "2023-01-01", "2023-01-02"))
        )
        assert days(told.at_start) == ["2023-01-01", "2022-12-31", "2022-01-01"]
        assert days(told.in_window) == ["2023-01-02"]

    def test_twelve_months_before_a_leap_day_is_28_february(self) -> None:
        """There is no 29 February to go back to."""
        window = Period.between(date(2024, 2, 29), date(2024, 12, 31))
        told = history(*map(on, ("2023-02-27", "2023-02-28")), window=window)
        assert days(told.at_start) == ["2023-02-28"]

    def test_in_the_first_year_there_is_nothing_before_it(self) -> None:
        """No day is asked for that does not exist."""
        window = Period.between(date(1, 12, 31), date(2, 12, 31))
        assert days(history(on("0001-12-31"), window=window).at_start) == ["0001-12-31"]

    def test_a_day_older_says_nothing(self) -> None:
        """The move is unknown, though there is a snapshot."""
        move = BY_SALES.net(history(on("2021-12-31", MICRO), on("2023-12-31", SMALL)))
        assert (move.kind, move.doubt) == (MoveKind.UNKNOWN, Doubt.NO_EARLIER_SNAPSHOT)

    def test_the_last_snapshot_of_known_level_is_taken(self) -> None:
        """One after it of which the amount is missing is passed over."""
        told = history(on("2022-06-30", MICRO), on("2022-12-31"), on("2023-12-31", SMALL))
        move = BY_SALES.net(told)
        assert (move.kind, move.from_day) == (MoveKind.GROWTH, date(2022, 6, 30))
        assert move.evidence == ("b-1.snapshots[2022-06-30]", "b-1.snapshots[2023-12-31]")

    def test_if_no_level_is_known_the_last_snapshot_says_why(self) -> None:
        """Not an older one."""
        part = on("2022-06-30", 1, covers=Period.quarter(2022, 1))
        move = BY_SALES.net(history(part, on("2022-12-31"), on("2023-12-31", SMALL)))
        assert (move.doubt, move.from_day) == (Doubt.AMOUNT_MISSING, date(2022, 12, 31))


class TestWindow:
    """What lies in the window: after its first day, up to its last."""

    def test_its_last_day_is_in_it_and_the_next_is_not(self) -> None:
        """The stop of a period is not in it."""
        told = history(*map(on, ("2023-12-31", "2024-01-01")))
        assert days(told.in_window) == ["2023-12-31"]
        assert told.last_day == date(2023, 12, 31)

    def test_a_snapshot_on_the_first_day_is_the_start(self) -> None:
        """And not the end of a move."""
        move = BY_SALES.net(history(on("2022-12-31", MICRO), on("2023-01-01", SMALL)))
        assert (move.kind, move.from_level) == (MoveKind.UNKNOWN, 1)


class TestNet:
    """From the start to the last known level in the window."""

    def test_what_lies_between_does_not_matter(self) -> None:
        """Up and down again is no rise."""
        told = history(on("2022-12-31", MICRO), on("2023-06-30", SMALL), on("2023-12-31", MICRO))
        assert BY_SALES.net(told).kind is MoveKind.STAY

    def test_later_snapshots_of_unknown_level_are_passed_over(self) -> None:
        """The last known one is in June."""
        told = history(
            on("2022-12-31", MICRO), on("2023-06-30", SMALL), on("2023-09-30"), on("2023-12-31")
        )
        move = BY_SALES.net(told)
        assert (move.kind, move.to_day) == (MoveKind.GROWTH, date(2023, 6, 30))

    def test_if_none_is_known_the_last_one_says_why(self) -> None:
        """More than that there is no later snapshot."""
        part = on("2023-12-31", 1, covers=Period.quarter(2023, 4))
        move = BY_SALES.net(history(on("2022-12-31", MICRO), on("2023-06-30"), part))
        assert (move.kind, move.doubt) == (MoveKind.UNKNOWN, Doubt.PARTIAL_YEAR)
        assert (move.from_level, move.to_day) == (0, None)

    def test_the_start_is_judged_by_the_law_of_the_last_known_snapshot(self) -> None:
        """Within the gap by the law before it, after the gap by the next one."""
        window = Period.between(date(2020, 1, 1), date(2022, 1, 1))
        start = on("2019-12-31", 400 * MILLION)
        in_gap = BY_SALES.net(
            history(start, on("2020-12-31", MILLIARD), on("2021-12-31"), window=window)
        )
        assert (in_gap.from_level, in_gap.law, in_gap.is_past_law) == (1, "UU 20/2008", True)
        after = BY_SALES.net(history(start, on("2021-12-31", MILLIARD), window=window))
        assert (after.from_level, after.law, after.is_past_law) == (0, "PP 7/2021", False)

    @pytest.mark.parametrize(
        ("last", "told"),
        [
            (date(2020, 12, 31), (1, "UU 20/2008", True)),
            (date(2021, 2, 1), (1, "UU 20/2008", True)),
            (date(2021, 2, 2), (0, "PP 7/2021", False)),
        ],
    )
    def test_if_none_is_known_the_law_of_the_last_day_judges(
        self, last: date, told: tuple[int, str, bool]
    ) -> None:
        """Of the window, whatever comes after it."""
        window = Period.between(date(2020, 1, 1), date.fromordinal(last.toordinal() + 1))
        for inside in ((), (on("2020-06-30"),)):
            move = BY_SALES.net(history(on("2019-12-31", 400 * MILLION), *inside, window=window))
            assert (move.from_level, move.law, move.is_past_law) == told

    def test_a_law_that_is_named_judges_also_where_nothing_is_later(self) -> None:
        """Not the law of the window's last day."""
        told = history(on("2022-12-31", 400 * MILLION)).by_law_of(date(2019, 12, 31))
        assert told.law_on == date(2019, 12, 31)
        assert BY_SALES.net(told).from_level == 1
        assert BY_SALES.net(history(on("2022-12-31", 400 * MILLION))).from_level == 0

    def test_of_nothing_at_all_nothing_is_known(self) -> None:
        """There is one move all the same, which says so."""
        for definition in LEVEL_UP_DEFINITIONS:
            if definition.span is not Span.DOCUMENT:
                move = definition.net(history())
                assert (move.kind, move.doubt) == (MoveKind.UNKNOWN, Doubt.NO_EARLIER_SNAPSHOT)
                assert definition.moves(history()) == (move,)
                assert (move.evidence, move.from_day, move.to_day) == ((), None, None)


class TestFirstRise:
    """The first level-up within the window, which net may hide."""

    def test_it_is_the_first_of_several(self) -> None:
        """Each is seen from the start."""
        told = history(
            on("2022-12-31", MICRO),
            on("2023-03-31", MICRO),
            on("2023-06-30", SMALL),
            on("2023-09-30", MEDIUM),
            on("2023-12-31", MICRO),
        )
        first = BY_SALES.first_rise(told)
        assert first is not None
        rises = BY_SALES.rises(told)
        assert [str(move.to_day) for move in rises] == ["2023-06-30", "2023-09-30"]
        assert [move.growth_part for move in rises] == [1, 2]
        assert first == rises[0]
        assert (first.to_day, first.growth_part) == (date(2023, 6, 30), 1)
        assert first.from_day == date(2022, 12, 31)
        assert BY_SALES.net(told).kind is MoveKind.STAY

    def test_without_any_there_is_none(self) -> None:
        """A fall back to where it began is no rise, nor is one after the window."""
        told = history(on("2022-12-31", MICRO), on("2023-12-31", MICRO), on("2024-12-31", SMALL))
        assert BY_SALES.first_rise(told) is None
        assert BY_SALES.rises(told) == ()
        assert BY_SALES.first_rise(history()) is None

    def test_a_return_is_a_rise(self) -> None:
        """Though not the first of its life."""
        told = history(on("2021-12-31", SMALL), on("2022-12-31", MICRO), on("2023-12-31", SMALL))
        first = BY_SALES.first_rise(told)
        assert first is not None
        assert first.kind is MoveKind.RETURN

    @given(st.lists(st.sampled_from((None, MICRO, SMALL, MEDIUM)), min_size=5, max_size=5))
    def test_it_is_the_first_that_is_higher_than_the_start(self, sales: list[int | None]) -> None:
        """Compared with a walk through the quarters."""
        ends = ("2022-12-31", "2023-03-31", "2023-06-30", "2023-09-30", "2023-12-31")
        first = BY_SALES.first_rise(history(*map(on, ends, sales)))
        start = sales[0]
        higher = [day for day, amount in zip(ends, sales, strict=True) if _is_higher(amount, start)]
        assert (first and str(first.to_day)) == (higher[0] if higher else None)


def _is_higher(amount: int | None, start: int | None) -> bool:
    return amount is not None and start is not None and amount > start


class TestHolds:
    """Whether the next known level is still as high."""

    def held(self, *later: Snapshot, **fields: Any) -> bool | None:
        """Let a business become small in 2023, and ask again with what came later."""
        told = history(on("2022-12-31", MICRO), on("2023-12-31", SMALL), *later, **fields)
        return BY_SALES.holds(told, BY_SALES.net(told))

    def test_it_is_confirmed_by_the_next_known_level(self) -> None:
        """As high or higher; what comes after that does not matter."""
        assert self.held(on("2024-12-31", SMALL)) is True
        assert self.held(on("2024-12-31", MEDIUM)) is True
        assert self.held(on("2024-12-31", SMALL), on("2025-12-31", MICRO)) is True

    def test_it_is_reverted_by_a_lower_one(self) -> None:
        """Even if it rises again."""
        assert self.held(on("2024-12-31", MICRO)) is False
        assert self.held(on("2024-12-31", MICRO), on("2025-12-31", SMALL)) is False

    def test_unknown_levels_are_passed_over(self) -> None:
        """Until one is known."""
        assert self.held(on("2024-06-30"), on("2024-12-31", MICRO)) is False
        assert self.held(on("2024-06-30"), on("2024-12-31", SMALL)) is True

    def test_without_a_later_known_level_it_is_provisional(self) -> None:
        """By as_of, which is inclusive."""
        assert self.held() is None
        assert self.held(on("2024-12-31")) is None
        assert self.held(on("2024-12-31", MICRO), as_of=date(2024, 12, 30)) is None
        assert self.held(on("2024-12-31", MICRO), as_of=date(2024, 12, 31)) is False

    def test_it_is_asked_by_the_law_of_the_move(self) -> None:
        """Small by the law of 2019, it would be micro by that of 2021 without any fall."""
        told = history(
            on("2018-12-31", 200 * MILLION),
            on("2019-12-31", 400 * MILLION),
            on("2021-12-31", 400 * MILLION),
            window=Period.year(2019),
        )
        move = BY_SALES.net(told)
        assert move.kind is MoveKind.GROWTH
        assert BY_SALES.holds(told, move) is True
        assert BY_SALES.net(told.by_law_of(date(2023, 12, 31))).kind is MoveKind.STAY

    def test_a_law_that_is_named_is_the_law_of_what_follows_too(self) -> None:
        """By that of 2023 it rose to small, and fell to micro."""
        told = history(
            on("2018-12-31", MILLIARD),
            on("2019-12-31", 2_100 * MILLION),
            on("2020-06-30", 2_000 * MILLION),
            window=Period.year(2019),
        )
        assert BY_SALES.holds(told, BY_SALES.net(told)) is True
        by_new_law = told.by_law_of(date(2023, 12, 31))
        assert BY_SALES.holds(by_new_law, BY_SALES.net(by_new_law)) is False

    def test_it_says_nothing_of_a_move_without_an_end(self) -> None:
        """Nothing rose that could hold."""
        told = history(on("2022-12-31", MICRO), on("2024-12-31", SMALL))
        assert BY_SALES.holds(told, BY_SALES.net(told)) is None

    def test_it_says_nothing_of_definitions_of_other_spans(self) -> None:
        """A document that was issued stays issued; three years are compared once."""
        told = history(documents=(nib(date(2023, 5, 4)),))
        assert FORMALISED.net(told).is_level_up
        assert FORMALISED.holds(told, FORMALISED.net(told)) is None
        grown = history(
            on("2020-12-31", 1, workers=10), on("2023-12-31", 9), on("2024-12-31", 1, workers=10)
        )
        assert HIGH_GROWTH.net(grown).is_level_up
        assert HIGH_GROWTH.holds(grown, HIGH_GROWTH.net(grown)) is None


class TestMoves:
    """All that happened in the window, in order of day."""

    def test_they_lead_from_the_start_through_the_window(self) -> None:
        """Whatever the order of the snapshots."""
        told = history(
            on("2023-12-31", MICRO), on("2022-12-31", MICRO), on("2023-06-30", SMALL),
            on("2023-03-31"), on("2024-03-31", MEDIUM),
        )  # fmt: skip
        moves = BY_SALES.moves(told)
        ends = [str(move.to_day) for move in moves]
        assert ends == ["2023-03-31", "2023-06-30", "2023-12-31"]
        assert [str(move.from_day) for move in moves] == ["2022-12-31", *ends[:-1]]
        assert [move.kind for move in moves] == [MoveKind.UNKNOWN, MoveKind.UNKNOWN, MoveKind.FALL]

    def test_the_first_has_no_start_if_none_is_known(self) -> None:
        """The others have."""
        moves = BY_SALES.moves(history(on("2023-06-30", MICRO), on("2023-12-31", SMALL)))
        assert [move.doubt for move in moves] == [Doubt.NO_EARLIER_SNAPSHOT, None]

    def test_without_a_snapshot_in_the_window_there_is_one_that_says_so(self) -> None:
        """It begins at the start."""
        (move,) = BY_SALES.moves(history(on("2022-12-31", MICRO)))
        assert (move.from_level, move.doubt) == (0, Doubt.NO_LATER_SNAPSHOT)

    @pytest.mark.parametrize(
        ("closed", "as_of", "is_told"),
        [
            (date(2022, 3, 1), AS_OF, True),
            (PartialDate.year(2022), AS_OF, True),
            (PartialDate.between(date(2021, 12, 31), date(2022, 3, 1)), AS_OF, False),
            (PartialDate.between(date(2022, 1, 1), date(2022, 3, 1)), AS_OF, True),
            (date(2023, 12, 31), AS_OF, True),
            (date(2024, 1, 1), AS_OF, False),
            (date(2022, 3, 1), date(2022, 2, 28), False),
            (date(2022, 3, 1), date(2022, 3, 1), True),
        ],
    )
    def test_a_closing_after_the_last_snapshot_is_the_last_move(
        self, closed: Any, as_of: date, *, is_told: bool
    ) -> None:
        """If it certainly came after it, by the end of the window and `as_of`."""
        told = history(
            on("2020-12-31", MICRO), on("2021-12-31", MICRO), closed=closed, as_of=as_of,
            window=Period.parse("2021-01-01/2024-01-01"),
        )  # fmt: skip
        kinds = [move.kind for move in BY_SALES.moves(told)]
        assert kinds == [MoveKind.STAY, MoveKind.CLOSURE][: 1 + is_told]

    def test_a_rise_above_the_top_is_no_level_up(self) -> None:
        """It is known, and none."""
        judgement = Judgement(from_level=1, to_level=2, can_rise=False)
        definition = LevelUpDefinition(
            card=BY_SALES.card, span=Span.CONSECUTIVE, judge=lambda *_: judgement
        )
        move = definition.net(history())
        assert (move.kind, move.is_level_up, move.is_known) == (MoveKind.STAY, False, True)
        assert move.growth_part == 1

    @pytest.mark.parametrize(
        ("judgement", "kind"),
        [
            (Judgement(0, 1, True), MoveKind.GROWTH),
            (Judgement(0, 1), MoveKind.GROWTH),
            (Judgement(1, 0, False), MoveKind.FALL),
            (Judgement(1, 1), MoveKind.STAY),
            (Judgement(1, 1, law_part=-1), MoveKind.RULE_CHANGE),
            (Judgement(1, 1, law_part=None), MoveKind.STAY),
            (Judgement(0, 1, True, growth_part=0, law_part=1), MoveKind.RULE_CHANGE),
            (Judgement(None, 1), MoveKind.UNKNOWN),
            (Judgement(0, None), MoveKind.UNKNOWN),
            (Judgement(0, 1, True, applies=False), MoveKind.NOT_APPLICABLE),
        ],
    )
    def test_what_is_judged_has_a_kind(self, judgement: Judgement, kind: MoveKind) -> None:
        """By the part of growth first, then by that of the law."""
        definition = LevelUpDefinition(
            card=BY_SALES.card, span=Span.CONSECUTIVE, judge=lambda *_: judgement
        )
        told = history(on("2021-12-31", MICRO), on("2022-12-31", MICRO), on("2023-12-31", MICRO))
        move = definition.moves(told)[-1]
        assert move.kind is kind
        assert move.is_level_up is (kind is MoveKind.GROWTH)
        assert move.is_known is (kind not in {MoveKind.UNKNOWN, MoveKind.NOT_APPLICABLE})


class TestThreeYears:
    """Snapshots three years apart to the day."""

    def test_a_day_more_or_less_is_no_pair(self) -> None:
        """Nothing is looked up nearby."""
        for earlier, kind in (
            ("2020-12-30", MoveKind.UNKNOWN),
            ("2020-12-31", MoveKind.GROWTH),
            ("2021-01-01", MoveKind.UNKNOWN),
        ):
            told = history(on(earlier, 1, workers=10), on("2023-12-31", 9))
            assert HIGH_GROWTH.net(told).kind is kind
            assert [move.kind for move in HIGH_GROWTH.moves(told)] == [kind]

    @pytest.mark.parametrize(
        ("later", "earlier"),
        [
            ("2024-02-29", "2021-02-28"),
            ("2024-02-28", "2021-02-28"),
            ("2023-02-28", "2020-02-28"),
            ("2023-03-01", "2020-03-01"),
            ("2027-02-28", "2024-02-28"),
        ],
    )
    def test_three_years_before_a_leap_day_is_28_february(self, later: str, earlier: str) -> None:
        """Before any other 28 February it is one as well, never 29 February."""
        told = history(*map(on, ("2020-02-29", "2024-02-29", earlier)))
        found = told.three_years_before(date.fromisoformat(later))
        assert found is not None
        assert str(found.on) == earlier

    @pytest.mark.parametrize("day", [date(3, 12, 31), date(4, 12, 31)])
    def test_before_the_first_year_there_is_nothing(self, day: date) -> None:
        """No day is asked for that does not exist."""
        found = history(on("0001-12-31")).three_years_before(day)
        assert (found is None) is (day.year == 3)

    def test_each_year_of_the_window_has_its_pair(self) -> None:
        """In order of day; net is the last known one."""
        told = history(
            *(on(f"{year}-12-31", 2 ** (year - 2018), workers=10) for year in range(2018, 2023)),
            on("2023-12-31"),
            window=Period.parse("2021-01-01/2024-01-01"),
        )
        moves = HIGH_GROWTH.moves(told)
        ends = [(str(move.from_day), str(move.to_day)) for move in moves]
        assert ends == [
            ("2018-12-31", "2021-12-31"),
            ("2019-12-31", "2022-12-31"),
            ("2020-12-31", "2023-12-31"),
        ]
        assert HIGH_GROWTH.net(told) == moves[1]
        assert HIGH_GROWTH.first_rise(told) == moves[0]

    @pytest.mark.parametrize("definition", [HIGH_GROWTH, SCALER])
    @pytest.mark.parametrize(
        "window",
        ["2023-01-01/2024-01-01", "2023-07-01/2024-07-01", "2023-01-01/2025-01-01"],
    )
    def test_the_start_does_not_hang_on_the_day_on_which_the_window_ends(
        self, definition: LevelUpDefinition, window: str
    ) -> None:
        """Any snapshot of which the same day three years later is in the window may tell it."""
        period = Period.parse(window)
        small, known = on("2020-12-31", 1, workers=5), on("2020-12-31", 1, workers=50)
        move = definition.net(history(small, on("2023-12-31", 9), window=period))
        assert move.kind is MoveKind.NOT_APPLICABLE
        move = definition.net(history(known, on("2023-12-31"), window=period))
        assert (move.kind, move.can_rise) == (MoveKind.UNKNOWN, True)
        move = definition.net(history(known, window=period, closed=date(2023, 11, 1)))
        assert (move.kind, move.can_rise) == (MoveKind.CLOSURE, True)

    @pytest.mark.parametrize(
        "start",
        [
            date(1, 1, 1), date(3, 12, 30), date(2023, 2, 27), date(2024, 2, 27),
            date(2024, 2, 28), date(2027, 2, 27),
        ],
    )  # fmt: skip
    def test_starts_are_those_that_some_day_of_the_window_has(self, start: date) -> None:
        """Compared with a walk through the days, around leap days and in the first years."""
        days_of_year = ((1, 1), (2, 27), (2, 28), (3, 1), (12, 31))
        near = [date(year, *day) for year in (2020, 2021, 2024) for day in days_of_year]
        leaps = date(2020, 2, 29), date(2024, 2, 29)
        snapshots = [Snapshot(on=day) for day in (date(1, 12, 31), *near, *leaps)]
        for length in (1, 2, 3, 400, 1200):
            told = history(*snapshots, window=Period.between(start, start + timedelta(length)))
            walk = [told.three_years_before(start + timedelta(step)) for step in range(1, length)]
            found = {one.on for one in walk if one}
            assert [one.on for one in told.three_years_before_window] == sorted(found, reverse=True)

    def test_without_a_later_snapshot_the_start_is_three_years_before_the_last_day(self) -> None:
        """What is missing is the later one."""
        told = history(on("2020-12-31", 1, workers=10))
        move = HIGH_GROWTH.net(told)
        assert (move.from_level, move.doubt) == (0, Doubt.NO_LATER_SNAPSHOT)
        assert HIGH_GROWTH.moves(told) == (move,)


class TestDocument:
    """The day of a document, without snapshots."""

    def test_there_is_one_move_whatever_the_snapshots(self) -> None:
        """Its day is that of the document."""
        told = history(
            on("2022-12-31", MICRO), on("2023-12-31", SMALL), documents=(nib(date(2023, 5, 4)),)
        )
        (move,) = FORMALISED.moves(told)
        assert move == FORMALISED.net(told) == FORMALISED.first_rise(told)
        assert (move.from_day, move.to_day) == (None, date(2023, 5, 4))


@pytest.mark.parametrize("wrong", [None, "x", 5])
def test_what_is_no_history_is_refused(wrong: Any) -> None:
    """By every method, and both arguments at once."""
    for method in ("moves", "net", "first_rise", "rises"):
        with pytest.raises(ArgumentError, match=f"LevelUpDefinition.{method}: history"):
            getattr(BY_SALES, method)(wrong)
    with pytest.raises(ArgumentError) as caught:
        BY_SALES.holds(wrong, wrong)
    assert [fault.path for fault in caught.value.faults] == ["history", "move"]


@given(st.permutations((MICRO, SMALL, MEDIUM, None)))
def test_the_order_of_the_snapshots_does_not_matter(sales: list[int | None]) -> None:
    """The same snapshots in another order give the same moves by every definition."""
    snapshots = [on(f"{2020 + turn}-12-31", amount) for turn, amount in enumerate(sales)]
    for definition in (*LEVEL_UP_DEFINITIONS, ladder((1, MILLIARD))):
        found = [
            definition.moves(history(*order, window=Period.parse("2021-01-01/2024-01-01")))
            for order in (snapshots, snapshots[::-1])
        ]
        assert found[0] == found[1]


def test_the_order_of_the_documents_does_not_matter() -> None:
    """Nor does it change what they are called as evidence."""
    documents = (
        nib(date(2023, 5, 4), number="1"), nib(date(2023, 5, 4), number="2"),
        nib(PartialDate.month(2023, 6)), nib(date(2024, 1, 1)),
    )  # fmt: skip
    told = [history(documents=order) for order in (documents, documents[::-1])]
    for definition in LEVEL_UP_DEFINITIONS:
        assert definition.moves(told[0]) == definition.moves(told[1])
    assert FORMALISED.net(told[0]).evidence == ("b-1.documents[nib 2023-05-04]",)


class TestJudged:
    """What a judge of one's own gives is checked once, and told by the key of its card."""

    @pytest.mark.parametrize(
        "said",
        [
            None, (0, 1), 5, Judgement(4, 0), Judgement(0, 4), Judgement(-1, 0), Judgement(0, -1),
            Judgement(True, 0), Judgement(0, 1.0), Judgement("micro", 0),  # type: ignore[arg-type]
        ],
    )  # fmt: skip
    def test_what_is_no_judgement_within_the_states_is_refused(self, said: Any) -> None:
        """By every method that asks the judge."""
        definition = LevelUpDefinition(
            card=BY_SALES.card, span=Span.CONSECUTIVE, judge=lambda *_: said
        )
        told = history(on("2022-12-31", MICRO), on("2023-12-31", SMALL), on("2024-12-31", SMALL))
        move = BY_SALES.net(told)
        for ask in (
            definition.moves, definition.net, definition.rises, definition.first_rise,
            lambda one: definition.holds(one, move), lambda one: definition.judged(one, None, None),
        ):  # fmt: skip
            with pytest.raises(
                ArgumentError, match=r"the judge of 'legal_class_by_sales'.*from 0 to 3"
            ) as caught:
                ask(told)
            assert [fault.code for fault in caught.value.faults] == ["judgement.levels"]

    @pytest.mark.parametrize("said", [Judgement(), Judgement(0, 3), Judgement(3, 0)])
    def test_what_is_one_is_given_as_it_is(self, said: Judgement) -> None:
        """Both ends of the states are levels."""
        definition = LevelUpDefinition(
            card=BY_SALES.card, span=Span.CONSECUTIVE, judge=lambda *_: said
        )
        assert definition.judged(history(), None, None) is said

    @pytest.mark.parametrize("count", [0, 1, 2])
    def test_a_definition_needs_two_levels(self, count: int) -> None:
        """There would be nothing to rise to."""
        card = attrs.evolve(BY_SALES.card, states=BY_SALES.card.states[:count])
        if count > 1:
            assert attrs.evolve(BY_SALES, card=card).card == card
            return
        with pytest.raises(InvalidRecordError, match="fewer than two levels") as caught:
            attrs.evolve(BY_SALES, card=card)
        assert [fault.code for fault in caught.value.faults] == ["definition.levels"]


def test_a_judge_is_given_the_history_and_both_snapshots() -> None:
    """Of the move that it judges, in order."""
    seen: list[tuple[History, Snapshot | None, Snapshot | None]] = []

    def judge(told: History, earlier: Snapshot | None, later: Snapshot | None) -> Judgement:
        seen.append((told, earlier, later))
        return Judgement()

    snapshots = on("2022-12-31"), on("2023-12-31")
    told = history(*snapshots)
    definition = LevelUpDefinition(card=BY_SALES.card, span=Span.CONSECUTIVE, judge=judge)
    definition.moves(told)
    assert seen == [(told, *snapshots)]
    assert (told.window, told.as_of) == (YEAR, AS_OF)
