"""Cards: what every shipped definition says of itself, and what stands behind its moves."""

import pickle
from datetime import date
from functools import cache
from typing import Any

import attrs
import pytest

from indicators.histories import history, on
from plutkit._record import rules_of
from plutkit.errors import InvalidRecordError
from plutkit.indicators import (
    FORMALISED,
    LEGAL_CLASS_BY_CAPITAL,
    LEGAL_CLASS_BY_SALES,
    LEVEL_UP_DEFINITIONS,
    Direction,
    Doubt,
    LevelUpDefinition,
    Move,
    Parameter,
    Span,
    by_legal_class,
    history_of,
    ladder,
)
from plutkit.indicators._doubts import DOUBT_TEXTS
from plutkit.quantities import Period, Text
from plutkit.samples import network

ALL = (*LEVEL_UP_DEFINITIONS, ladder((1, 2)))
EVERY = pytest.mark.parametrize("definition", ALL, ids=lambda one: one.card.key)
NETWORK = network()
WINDOW = Period.parse("2021-01-01/2024-01-01")


NOT_RISEN = {"legal_class_by_capital", "rpjmn_2025_2029", "technology_intensity", "ladder"}
"""Definitions by which nobody in the network rose."""
HISTORIES = [
    history_of(NETWORK, one.id, window=WINDOW, as_of=date(2024, 6, 30))
    for one in NETWORK.beneficiaries
]


@cache
def moves(definition: LevelUpDefinition) -> list[Move]:
    """Give what the businesses of the network did."""
    return [move for told in HISTORIES for move in (*definition.moves(told), definition.net(told))]


class TestCard:
    """Plain data that says what is counted."""

    @EVERY
    def test_it_speaks_both_languages(self, definition: LevelUpDefinition) -> None:
        """And says different things in them."""
        card = definition.card
        for text in (card.name, card.unit, card.counts, card.excludes, *card.states):
            assert text["en"].strip() == text["en"]
            assert text["id"].strip() == text["id"]
            assert text["en"] != text["id"]
            assert text["en"]

    @EVERY
    def test_it_names_its_levels(self, definition: LevelUpDefinition) -> None:
        """Each level of each move is one of its states, and both ends occur or may."""
        count = len(definition.card.states)
        assert count >= 2
        levels = {level for move in moves(definition) for level in (move.from_level, move.to_level)}
        assert levels - {None} <= set(range(count))

    def test_every_shipped_one_has_a_key_and_a_name_of_its_own_and_a_source(self) -> None:
        """A ladder has no source: it is the user's."""
        cards = [definition.card for definition in LEVEL_UP_DEFINITIONS]
        assert len({card.key for card in cards}) == len(cards) == 9
        assert len({card.name["en"] for card in cards}) == len(cards)
        assert len({card.name["id"] for card in cards}) == len(cards)
        assert all(card.sources for card in cards)
        assert ladder((1,)).card.sources == ()

    def test_evidence_of_shipped_ones_is_monitoring(self) -> None:
        """None compares with businesses that were not assisted."""
        for definition in ALL:
            assert 1 <= definition.card.step <= 3
            assert definition.card.direction is Direction.MORE_IS_BETTER

    @pytest.mark.parametrize(
        ("field", "value", "code"),
        [
            ("key", "", "text.blank"),
            ("key", 5, "text.type"),
            ("name", "naik kelas", "instance"),
            ("direction", "up", "choice"),
            ("sources", ("PP 7/2021",), "instance"),
            ("sources", [], "tuple.type"),
            ("parameters", ("basis",), "instance"),
            ("states", ("micro",), "instance"),
            ("states", (Text("a", "b"), Text("a", "b")), "tuple.twice"),
            ("states", (Text("a", "b"), Text("a", "c")), "card.names"),
            ("states", (Text("a", "b"), Text("c", "b")), "card.names"),
            ("step", 0, "integer.range"),
            ("step", 7, "integer.range"),
            ("step", True, "integer.type"),
        ],
    )
    def test_what_is_no_card_is_refused(self, field: str, value: Any, code: str) -> None:
        """By each rule."""
        changes: Any = {field: value}
        with pytest.raises(InvalidRecordError) as caught:
            attrs.evolve(LEGAL_CLASS_BY_SALES.card, **changes)
        assert [fault.code for fault in caught.value.faults] == [code]

    @pytest.mark.parametrize("step", [1, 6])
    def test_its_step_is_one_of_six(self, step: int) -> None:
        """Of Storey and the OECD."""
        assert attrs.evolve(LEGAL_CLASS_BY_SALES.card, step=step).step == step

    def test_a_parameter_is_text(self) -> None:
        """Both of it."""
        with pytest.raises(InvalidRecordError, match="2 faults"):
            Parameter(key="", value=5)  # type: ignore[arg-type]


class TestDefinition:
    """A card, a span, a function; equality is by the first two."""

    def test_equal_cards_make_equal_definitions(self) -> None:
        """Whatever function stands behind them."""
        assert by_legal_class() == LEGAL_CLASS_BY_SALES
        assert hash(by_legal_class()) == hash(LEGAL_CLASS_BY_SALES)
        other = LevelUpDefinition(
            card=LEGAL_CLASS_BY_SALES.card, span=Span.CONSECUTIVE, judge=FORMALISED.judge
        )
        assert other == LEGAL_CLASS_BY_SALES
        assert hash(other) == hash(LEGAL_CLASS_BY_SALES)

    def test_another_card_or_span_makes_another_definition(self) -> None:
        """All that are shipped differ."""
        assert LEGAL_CLASS_BY_SALES != LEGAL_CLASS_BY_CAPITAL
        assert attrs.evolve(LEGAL_CLASS_BY_SALES, span=Span.DOCUMENT) != LEGAL_CLASS_BY_SALES
        assert len(set(ALL)) == len(ALL)

    @EVERY
    def test_it_can_be_pickled_with_its_moves(self, definition: LevelUpDefinition) -> None:
        """And judges then as before."""
        again: LevelUpDefinition = pickle.loads(pickle.dumps(definition))
        assert again == definition
        told = [again.net(one) for one in HISTORIES[:20]]
        assert told == [definition.net(one) for one in HISTORIES[:20]]
        assert pickle.loads(pickle.dumps(told)) == told

    def test_what_is_no_definition_is_refused_all_at_once(self) -> None:
        """Card, span and function."""
        with pytest.raises(InvalidRecordError) as caught:
            LevelUpDefinition(card="x", span="consecutive", judge=5)  # type: ignore[arg-type]
        assert [fault.path for fault in caught.value.faults] == ["card", "span", "judge"]


class TestEvidence:
    """What stands behind a move can be found in the register."""

    @EVERY
    def test_it_names_snapshots_and_documents_that_exist(
        self, definition: LevelUpDefinition
    ) -> None:
        """Of that business; those of the move's own days among them."""
        known = {
            one.id: {f"{one.id}.snapshots[{snapshot.on}]" for snapshot in one.snapshots}
            | {f"{one.id}.documents[{two.kind.value} {two.issued}]" for two in one.documents}
            for one in NETWORK.beneficiaries
        }
        for move in moves(definition):
            assert set(move.evidence) <= known[move.beneficiary_id]
            for day in (move.from_day, move.to_day):
                if day is not None:
                    assert any(str(day) in one for one in move.evidence)

    @EVERY
    def test_whoever_is_judged_a_level_up_has_evidence(self, definition: LevelUpDefinition) -> None:
        """None is claimed out of nothing; the network has some by most definitions."""
        risen = [move for move in moves(definition) if move.is_level_up]
        assert risen or definition.card.key in NOT_RISEN
        assert all(move.evidence for move in risen)
        assert all(move.can_rise is not False for move in risen)
        assert all(move.doubt is None for move in risen)


class TestMove:
    """What happened, as a record."""

    def test_it_has_the_days_between_its_snapshots(self) -> None:
        """None if one of them is missing."""
        definition = LEGAL_CLASS_BY_SALES
        move = definition.net(history(on("2022-12-31", 1), on("2023-12-31", 1)))
        assert move.days == 365
        assert definition.net(history(on("2022-12-31", 1))).days is None
        assert definition.net(history(on("2023-12-31", 1))).days is None

    @pytest.mark.parametrize("field", ["from_level", "to_level"])
    def test_no_level_is_below_the_lowest(self, field: str) -> None:
        """Levels count from 0."""
        below: Any = {field: -1}
        with pytest.raises(InvalidRecordError, match=field):
            attrs.evolve(LEGAL_CLASS_BY_SALES.net(history()), **below)

    def test_each_field_is_documented(self) -> None:
        """With what None means."""
        assert all(rule.doc for rule in rules_of(Move).values())


def test_every_doubt_is_told_in_both_languages() -> None:
    """And no two alike."""
    assert set(DOUBT_TEXTS) == set(Doubt)
    assert len({text["en"] for text in DOUBT_TEXTS.values()}) == len(Doubt)
    assert len({text["id"] for text in DOUBT_TEXTS.values()}) == len(Doubt)
    assert all(text["en"] != text["id"] for text in DOUBT_TEXTS.values())
