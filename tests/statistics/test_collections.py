"""Every kernel that takes a collection says so when it is given none."""

from collections.abc import Callable
from typing import Any

import pytest

from plutkit.errors import ArgumentError
from plutkit.statistics import Spell, cumulative_incidence, survival_curve, transition_matrix


@pytest.mark.parametrize("wrong", [5, None, "", "abc", b"abc"])
@pytest.mark.parametrize(
    ("call", "path"),
    [
        (survival_curve, "spells"),
        (cumulative_incidence, "spells"),
        (lambda wrong: transition_matrix(wrong, ("a",)), "pairs"),
        (lambda wrong: transition_matrix([], wrong), "states"),
    ],
    ids=["survival_curve", "cumulative_incidence", "pairs", "states"],
)
def test_what_is_no_collection_is_refused_by_name(
    call: Callable[[Any], object], path: str, wrong: Any
) -> None:
    """A text is none: its characters are not what was meant."""
    with pytest.raises(ArgumentError) as caught:
        call(wrong)
    assert [(fault.path, fault.code) for fault in caught.value.faults] == [
        (path, "collection.type")
    ]


@pytest.mark.parametrize(
    ("spells", "faults"),
    [
        ([Spell(1, 1), 3], [("spells[1]", "spell.type")]),
        ([(1, 1, 1)], [("spells[0]", "spell.order")]),
        (
            [(1, -1, 0), (1, 1), (True, 1, 0)],
            [
                ("spells[0].cause", "integer.range"),
                ("spells[1]", "spell.type"),
                ("spells[2].left", "integer.type"),
            ],
        ),
    ],
)
def test_every_bad_spell_is_told_with_its_position(
    spells: Any, faults: list[tuple[str, str]]
) -> None:
    """All at once."""
    with pytest.raises(ArgumentError) as caught:
        survival_curve(spells)
    assert [(fault.path, fault.code) for fault in caught.value.faults] == faults


@pytest.mark.parametrize(
    ("pairs", "faults"),
    [
        ([("a", "b"), 3], [("pairs[1]", "tuple.type")]),
        ([("a",), ("a", "c")], [("pairs[0]", "tuple.short"), ("pairs[1][1]", "choice")]),
        ([("a", "b", "a")], [("pairs[0]", "tuple.long")]),
    ],
)
def test_every_bad_pair_is_told_with_its_position(
    pairs: Any, faults: list[tuple[str, str]]
) -> None:
    """All at once."""
    with pytest.raises(ArgumentError) as caught:
        transition_matrix(pairs, ("a", "b"))
    assert [(fault.path, fault.code) for fault in caught.value.faults] == faults
