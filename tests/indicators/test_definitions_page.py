"""The pages on definitions say what the library holds."""

from pathlib import Path

from plutkit.indicators import LEVEL_UP_DEFINITIONS, Judgement, MoveKind, Span
from plutkit.indicators._doubts import DOUBT_TEXTS

DOCS = Path(__file__).parents[2] / "docs"
SPANS = {
    Span.CONSECUTIVE: "snapshots that follow each other",
    Span.THREE_YEARS: "snapshots three years apart",
    Span.DOCUMENT: "the day of a document",
}


def table(page: str, head: str) -> list[tuple[str, ...]]:
    """Give the rows beneath a head of a page, cell by cell."""
    text = (DOCS / page).read_text("utf-8")
    lines = text.split(f"| {head} |", 1)[1].split("\n\n", 1)[0].splitlines()[2:]
    return [tuple(cell.strip() for cell in line.strip("|").split("|")) for line in lines]


def test_the_catalogue_is_that_of_the_cards() -> None:
    """Every shipped definition, in the same order, in the words of its card."""
    head = "key | name | counts | does not count, or is unknown | over | who says so"
    assert table("definitions.md", head) == [
        (
            f"`{one.card.key}`",
            f"{one.card.name['en']}; *{one.card.name['id']}*",
            one.card.counts["en"],
            one.card.excludes["en"],
            SPANS[one.span],
            "; ".join(source.instrument for source in one.card.sources),
        )
        for one in LEVEL_UP_DEFINITIONS
    ]


def test_every_kind_of_move_is_explained() -> None:
    """By its name in the code."""
    named = [row[0] for row in table("definitions.md", "kind | what it says")]
    assert named == [f"`{kind.name}`" for kind in MoveKind]


def test_every_doubt_is_explained() -> None:
    """In the words that results show."""
    assert table("definitions.md", "`doubt` | in English | in Indonesian") == [
        (f"`{doubt.name}`", text["en"], text["id"]) for doubt, text in DOUBT_TEXTS.items()
    ]


def test_every_field_of_a_judgement_is_explained() -> None:
    """None is left for the user to guess."""
    rows = table("add_a_definition.md", "field of `Judgement` | when to give it")
    named = [name.strip("`") for row in rows for name in row[0].split(", ")]
    assert sorted(named) == sorted(Judgement._fields)
