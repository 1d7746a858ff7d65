"""The page on indicators says what the library holds."""

from pathlib import Path

from plutkit.indicators import CATALOGUE, Aggregation, By, NoValue, Timing

PAGE = Path(__file__).parents[2] / "docs" / "indicators.md"
AGGREGATIONS = {
    Aggregation.SUM: "added up",
    Aggregation.DISTINCT: "each once",
    Aggregation.CHANGE: "each change once",
    Aggregation.SHARE: "yes of known",
    Aggregation.RATIO: "sum over sum",
    Aggregation.GROWTH: "change over base",
}
TIMINGS = {Timing.OF_PERIOD: "", Timing.AT_END: ", on the last day"}


def table(head: str) -> list[tuple[str, ...]]:
    """Give the rows beneath a head of the page, cell by cell."""
    lines = PAGE.read_text("utf-8").split(f"| {head} |", 1)[1].split("\n\n", 1)[0].splitlines()[2:]
    return [tuple(cell.strip() for cell in line.strip("|").split("|")) for line in lines]


def test_the_catalogue_is_that_of_the_cards() -> None:
    """Every shipped indicator, in the same order, in the words of its card."""
    head = (
        "key | name | unit | counts | does not count, or is unknown | how | choices | who says so"
    )
    assert table(head) == [
        (
            f"`{one.key}`",
            f"{one.card.name['en']}; *{one.card.name['id']}*",
            f"{one.card.unit['en']}; *{one.card.unit['id']}*",
            one.card.counts["en"],
            one.card.excludes["en"],
            AGGREGATIONS[one.aggregation] + TIMINGS[one.timing],
            "; ".join(f"{choice.key} = {choice.value}" for choice in one.card.parameters),
            "; ".join(source.instrument for source in one.card.sources),
        )
        for one in CATALOGUE
    ]


def test_every_reason_for_no_value_is_explained() -> None:
    """By its name in the code."""
    assert [row[0] for row in table("`no_value` | when")] == [f"`{one.name}`" for one in NoValue]


def test_every_grouping_is_explained() -> None:
    """By its name in the code."""
    named = [name for row in table("`by` | groups") for name in row[0].split(", ")]
    assert named == [f"`By.{one.name}`" for one in By]
