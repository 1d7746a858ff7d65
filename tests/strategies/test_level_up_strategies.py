"""The strategies for cards, definitions of a level-up, and histories."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import plutkit.strategies as ps
from effort import A_QUARTER, ONCE
from plutkit.domain import Snapshot
from plutkit.errors import ArgumentError
from plutkit.indicators import (
    FORMALISED,
    LEGAL_CLASS_BY_SALES,
    LEVEL_UP_DEFINITIONS,
    Card,
    Direction,
    History,
    LevelUpDefinition,
    MoveKind,
    Span,
)
from plutkit.strategies._entry import register as register_strategies
from strategies.reach import reachable, unreached

SNAPSHOT = Snapshot(on=date(2022, 12, 31), sales=5)


@pytest.mark.parametrize("cls", [Card, History, LevelUpDefinition])
def test_hypothesis_finds_them_by_the_type(cls: type[Any]) -> None:
    """By its entry point, or registered here when plutkit is not installed."""
    register_strategies()
    assert reachable(st.from_type(cls), lambda value: type(value) is cls)


@pytest.mark.parametrize(
    "wanted",
    [
        lambda card: card.sources and card.parameters and card.states,
        lambda card: not (card.sources or card.parameters or card.states),
        lambda card: card.step == 6,
        lambda card: card.direction is Direction.LESS_IS_BETTER,
    ],
)
def test_cards_are_of_every_shape(wanted: Callable[[Card], Any]) -> None:
    """With and without sources, choices and levels."""
    assert reachable(ps.cards(), lambda card: bool(wanted(card)))


@A_QUARTER
@given(ps.cards(states=st.just(())), ps.cards())
def test_cards_are_records_like_any_other(card: Card, other: Card) -> None:
    """Equal by their fields; any field by a strategy of one's own."""
    assert card.states == ()
    assert attrs.evolve(card) == card
    assert (card == other) is (attrs.asdict(card) == attrs.asdict(other))


@pytest.mark.parametrize("definition", LEVEL_UP_DEFINITIONS, ids=lambda one: one.card.key)
def test_every_shipped_definition_is_drawn(definition: LevelUpDefinition) -> None:
    """None is left to chance."""
    assert reachable(ps.level_up_definitions(), definition.__eq__)


@pytest.mark.parametrize(
    "choice",
    [
        ("basis", "net_assets"), ("basis", "by_founding"), ("partial_year", "annualise"),
        ("order", "growth_first"), ("bounds[0]", "300000000"),
    ],
)  # fmt: skip
def test_definitions_are_of_every_choice(choice: tuple[str, str]) -> None:
    """Of the legal class, and ladders with bounds of the law among their steps."""

    def is_chosen(definition: LevelUpDefinition) -> bool:
        return choice in {(one.key, one.value) for one in definition.card.parameters}

    assert reachable(ps.level_up_definitions(), is_chosen)


@ONCE
def test_every_kind_of_move_is_drawn() -> None:
    """By legal class, which applies to all, and by the first NIB, which does not."""
    kinds = dict.fromkeys(MoveKind, LEGAL_CLASS_BY_SALES)
    kinds[MoveKind.NOT_APPLICABLE] = FORMALISED
    wanted = [partial(_is_told, definition, kind) for kind, definition in kinds.items()]
    assert unreached(ps.histories(), wanted) == []


def _is_told(definition: LevelUpDefinition, kind: MoveKind, told: History) -> bool:
    return definition.net(told).kind is kind


@pytest.mark.parametrize(
    "wanted",
    [
        lambda told: len(told.services) > 1,
        lambda told: len(told.documents) > 1,
        lambda told: len(told.snapshots) < len(told.business.snapshots),
        lambda told: told.as_of < told.last_day,
        lambda told: told.as_of > told.window.stop,
        lambda told: told.window.days > 366,
        lambda told: told.at_start and len(told.in_window) > 1,
        lambda told: told.business.founded is not None and told.at_start,
    ],
)
def test_histories_are_of_every_shape(wanted: Callable[[History], Any]) -> None:
    """With what comes before, within and after the window, and with services."""
    assert reachable(ps.histories(), lambda told: bool(wanted(told)))


@A_QUARTER
@given(ps.histories(name=st.just("Usaha")), ps.level_up_definitions())
def test_histories_hold_what_is_known_in_order(
    told: History, definition: LevelUpDefinition
) -> None:
    """And every definition judges each of them."""
    days = [snapshot.on for snapshot in told.snapshots]
    assert days == sorted(days)
    assert all(day <= told.as_of for day in days)
    assert told.business.name == "Usaha"
    moves = definition.moves(told)
    assert len(moves) >= 1
    ends = [move.to_day for move in moves if move.to_day is not None]
    assert ends == sorted(ends)
    known = {level for move in moves for level in (move.from_level, move.to_level)} - {None}
    assert known <= set(range(len(definition.card.states)))
    if definition.span is not Span.DOCUMENT:
        first = definition.first_rise(told)
        assert (first is not None) >= definition.net(told).is_level_up


@pytest.mark.parametrize(
    "make", [lambda: ps.cards(nmae=st.none()), lambda: ps.histories(nmae=st.none())]
)
def test_wrong_arguments_are_refused_at_once(make: Callable[[], object]) -> None:
    """Before anything is drawn."""
    with pytest.raises(ArgumentError, match="nmae"):
        make()


@given(ps.histories(snapshots=st.just((SNAPSHOT,)), founded=st.just(date(2022, 6, 1))))
def test_snapshots_may_be_ones_own(told: History) -> None:
    """They are then kept as they are."""
    assert told.business.snapshots == (SNAPSHOT,)


@A_QUARTER
@given(ps.histories(founded=st.just(date(2022, 10, 1))))
def test_no_snapshot_is_before_a_founding_of_ones_own(told: History) -> None:
    """Those that would be are left out."""
    assert all(snapshot.on >= date(2022, 10, 1) for snapshot in told.business.snapshots)
