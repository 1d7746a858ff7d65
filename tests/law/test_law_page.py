"""The guide to the law of size says what the library holds."""

import re
from pathlib import Path

import pytest

from plutkit._text import day_text, integer_text
from plutkit.law import (
    SIZE_LAWS,
    TECHNOLOGY_DIVISIONS,
    AmountKind,
    Basis,
    SizeUnknown,
    TechnologyIntensity,
)

PAGE = (Path(__file__).parents[2] / "docs" / "law.md").read_text("utf-8")
NAMES = {
    AmountKind.SALES: "annual sales",
    AmountKind.CAPITAL: "business capital",
    AmountKind.NET_ASSETS: "net assets",
}


def table(head: str) -> list[tuple[str, ...]]:
    """Give the rows beneath a head of the page, cell by cell."""
    lines = PAGE.split(f"| {head} |", 1)[1].split("\n\n", 1)[0].splitlines()[2:]
    return [tuple(cell.strip() for cell in line.strip("|").split("|")) for line in lines]


def test_its_table_of_bounds_is_the_law() -> None:
    """Every law, every amount, every figure, in the same order."""
    expected: list[tuple[str, ...]] = []
    for law in SIZE_LAWS.entries:
        starts = day_text(law.starts, "en")
        force = f"{starts} to {day_text(law.ends, 'en')}" if law.ends else f"from {starts}"
        for bounds in law.value.bounds:
            upper = (bounds.micro, bounds.small, bounds.medium)
            place = f"{bounds.source.instrument}, {bounds.source.article}"
            figures = [integer_text(bound, "en") for bound in upper]
            expected.append((place, force, NAMES[bounds.kind], *figures))
    assert table("law | in force | by | micro up to | small up to | medium up to") == expected


def test_its_tables_name_every_basis_and_every_reason() -> None:
    """By their names in the code."""
    named = [row[0] for row in table("basis | decides | known under")]
    assert named == [f"`Basis.{b.name}`" + " (default)" * (b is Basis.SALES) for b in Basis]
    reasons = [row[0] for row in table("`unknown` | why")]
    assert reasons == [f"`{reason.name}`" for reason in SizeUnknown]


@pytest.mark.parametrize("intensity", TechnologyIntensity)
def test_its_table_of_technology_is_the_mapping(intensity: TechnologyIntensity) -> None:
    """Every division of every intensity."""
    rows = {row[0]: row[1] for row in table("technology | divisions of KBLI 2020")}
    assert len(rows) == len(TechnologyIntensity)
    divisions: list[str] = []
    for part in rows[intensity.value.replace("_", "-")].split(", "):
        first, last = re.fullmatch(r"(\d\d)(?:–(\d\d))?", part).groups()  # type: ignore[union-attr]
        divisions += map(str, range(int(first), int(last or first) + 1))
    assert divisions == [d for d, has in TECHNOLOGY_DIVISIONS.items() if has is intensity]
