"""The page on reviews says what the library looks for, and what it finds in the samples."""

import re
from pathlib import Path

from plutkit.samples import network, rakor_2023
from plutkit.scoring import Severity, review
from plutkit.scoring._review._codes import CODES

PAGE = (Path(__file__).parents[3] / "docs" / "review.md").read_text("utf-8")


def table(head: str) -> list[tuple[str, ...]]:
    """Give the rows beneath a head of the page, cell by cell."""
    lines = PAGE.split(f"| {head} |", 1)[1].split("\n\n", 1)[0].splitlines()[2:]
    return [tuple(cell.strip() for cell in line.strip("|").split("|")) for line in lines]


def test_every_code_stands_on_the_page_as_it_is() -> None:
    """In order, with its severity and its words."""
    assert table("code | severity | doubtful, because | look at") == [
        (f"`{code}`", f"`{severity.value}`", why.en, look.en)
        for code, (severity, why, look) in CODES.items()
    ]


def test_every_severity_is_explained() -> None:
    """From the least."""
    assert [row[0] for row in table("severity | means")] == [f"`{one.value}`" for one in Severity]


def test_what_the_samples_hold_is_told_as_it_is() -> None:
    """Each code with its count; of published facts nothing is doubtful."""
    told = {row[0].strip("`"): int(row[1]) for row in table("code | how many | why")}
    assert tuple(sorted(told.items())) == review(network()).counts()
    assert review(rakor_2023()).counts() == ()


def test_every_code_that_the_source_tells_is_in_the_table() -> None:
    """And every code of the table is told somewhere."""
    folder = Path(review.__code__.co_filename).parent
    source = "".join(
        file.read_text("utf-8") for file in folder.glob("*.py") if file.name != "_codes.py"
    )
    kinds = "|".join({code.partition(".")[0] for code in CODES})
    told = set(re.findall(rf'"((?:{kinds})\.[a-z_]+)"', source)) - {
        "centre.closed", "centre.founded", "beneficiary.closed", "consultant.starts",
        "consultant.ends", "consultant.centre_id",
    }  # fmt: skip
    assert told == set(CODES)
