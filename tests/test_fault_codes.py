"""Fault codes are stable: listed, explained and asserted, each of them."""

import ast
import re
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import attrs
import pytest

import plutkit
from plutkit import (
    BY_WORKERS,
    HIGH_GROWTH,
    ArgumentError,
    Card,
    Period,
    by_levels,
    compare_definitions,
    level_up_times,
    track_level_ups,
)
from plutkit.quantities import Text
from plutkit.samples import network

SOURCE = Path(plutkit.__file__).parent
TESTS = Path(__file__).parent
LISTING = TESTS / "fault_codes.txt"
PAGE = TESTS.parent / "docs" / "fault_codes.md"
MAKERS = {
    "fault": 1, "Fault": 1, "bad_argument": 2, "unreadable": 1, "Holds": 2, "DigitsRule": 1,
    "_Complaint": 0, "refuse": 1, "_refuse": 1, "_without_shape": 1,
}  # fmt: skip
"""What makes a fault, and at which position it takes the code."""
PASSED_ON = {"code", "self.code", "one.code", "complaint.code", "_DIGITS.code"}
"""What stands for a code that was written elsewhere, in one of the makers."""


def codes_in(source: str) -> Iterator[str]:
    """Give the code of every fault that a source makes."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name | ast.Attribute):
            name = node.func.id if isinstance(node.func, ast.Name) else node.func.attr
            position = MAKERS.get(name)
            if position is not None and len(node.args) > position:
                code = node.args[position]
                for one in (code.body, code.orelse) if isinstance(code, ast.IfExp) else (code,):
                    if ast.unparse(one) not in PASSED_ON:
                        yield str(ast.literal_eval(one))


def listing() -> str:
    """Write every code once, in order."""
    found = {code for path in SOURCE.rglob("*.py") for code in codes_in(path.read_text("utf-8"))}
    return "".join(f"{code}\n" for code in sorted(found))


def test_the_codes_are_those_agreed_upon() -> None:
    """To change one is to break the programs that ask for it; say so in the changelog."""
    assert listing() == LISTING.read_text("utf-8")


def test_every_code_has_a_form_that_can_be_told_from_words() -> None:
    """Small letters; a dot between what is judged and what is wrong."""
    for code in LISTING.read_text("utf-8").split():
        assert re.fullmatch(r"[a-z_]+(\.[a-z_]+)?", code)


def test_the_page_explains_every_code_and_no_other() -> None:
    """With its meaning and a remedy, in the order of the codes."""
    rows = re.findall(
        r"^\| `([a-z_.]+)` \| ([^|]+) \| ([^|]+) \|$", PAGE.read_text("utf-8"), re.MULTILINE
    )
    assert [code for code, _, _ in rows] == LISTING.read_text("utf-8").split()
    assert all(meaning.strip() and remedy.strip() for _, meaning, remedy in rows)


def test_every_code_is_asserted_by_a_test() -> None:
    """By its text, in a test that gives rise to it."""
    tests = "\n".join(path.read_text("utf-8") for path in TESTS.rglob("test_*.py"))
    assert [code for code in LISTING.read_text("utf-8").split() if f'"{code}"' not in tests] == []


@pytest.mark.parametrize(
    ("source", "codes"),
    [
        ("fault(path, 'a.b', value, 'x', 'y')", ["a.b"]),
        ("bad_argument('f', 'x', 'a.b', value, en='', id='')", ["a.b"]),
        ("Holds(('x',), test, 'a.b', TEXT)", ["a.b"]),
        ("fault(path, self.code, value)", []),
        ("edge.refuse(path, 'a.b', value, TEXT)", ["a.b"]),
        ("fault(path, 'a.b' if new else 'a.c', value)", ["a.b", "a.c"]),
        ("other('a.b')", []),
    ],
)
def test_the_codes_are_read_where_faults_are_made(source: str, codes: list[str]) -> None:
    """And nowhere else."""
    assert list(codes_in(source)) == codes


@pytest.mark.parametrize("source", ["fault(path, f'{kind}.form', value)", "fault(path, CODE, 1)"])
def test_a_code_that_cannot_be_read_is_noticed(source: str) -> None:
    """It would be missing from the list."""
    with pytest.raises(ValueError, match="malformed"):
        list(codes_in(source))


WINDOW, AS_OF = Period.year(2023), date(2024, 12, 31)
NAME = Text("x", "x")
CARD = Card(key="x", name=NAME, unit=NAME, counts=NAME, excludes=NAME, sources=(), states=(NAME,))
TWO = attrs.evolve(CARD, states=(NAME, Text("y", "y")))


@pytest.mark.parametrize(
    ("call", "code"),
    [
        (lambda: by_levels(CARD, level_of=lambda *_: 0), "card.states"),
        (
            lambda: track_level_ups(
                network(), definition=by_levels(TWO, level_of=lambda *_: 2), window=WINDOW,
                as_of=AS_OF,
            ),
            "level.range",
        ),
        (
            lambda: level_up_times(network(), definition=HIGH_GROWTH, as_of=AS_OF),
            "definition.span",
        ),
        (
            lambda: compare_definitions(
                network(), [BY_WORKERS, BY_WORKERS], window=WINDOW, as_of=AS_OF
            ),
            "definition.twice",
        ),
        (
            lambda: compare_definitions(
                network(), [BY_WORKERS], window=WINDOW, as_of=AS_OF
            ).counts("x"),
            "definition.unknown",
        ),
        (
            lambda: track_level_ups(
                network(), definition=BY_WORKERS, window=WINDOW, as_of=date(2022, 12, 31)
            ),
            "window.future",
        ),
    ],
)  # fmt: skip
def test_what_a_rule_of_one_value_cannot_refuse_has_a_code_of_its_own(call: Any, code: str) -> None:
    """Arguments that do not fit together."""
    with pytest.raises(ArgumentError) as caught:
        call()
    assert [fault.code for fault in caught.value.faults] == [code]


if __name__ == "__main__":
    sys.stdout.write(listing())
