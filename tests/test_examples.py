"""Every example runs: of the README, of the docs and of the docstrings."""

import doctest
import importlib
import pkgutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

import plutkit
import readme_example

ROOT = Path(__file__).parent.parent
FLAGS = doctest.ELLIPSIS
MODULES = sorted(
    module.name for module in pkgutil.walk_packages(plutkit.__path__, prefix="plutkit.")
)
PAGES = sorted((ROOT / "docs").rglob("*.md"))


@pytest.fixture
def few_examples() -> Iterator[None]:
    """Let a property in an example, which only shows how it is written, run on few examples."""
    settings.register_profile("shown", settings(), max_examples=min(10, settings().max_examples))
    settings.load_profile("shown")
    yield
    settings.load_profile("plutkit")


@pytest.mark.usefixtures("few_examples")
@pytest.mark.parametrize("name", MODULES)
def test_the_examples_of_a_module_run(name: str) -> None:
    """As they are written in its docstrings."""
    assert doctest.testmod(importlib.import_module(name), optionflags=FLAGS).failed == 0


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_the_examples_of_a_page_run(page: Path) -> None:
    """As they are written in the docs."""
    result = doctest.testfile(str(page), module_relative=False, optionflags=FLAGS, encoding="utf-8")
    assert result.failed == 0


def test_the_example_of_the_readme_prints_what_it_promises() -> None:
    """Its comments tell its output."""
    readme_example.check(readme_example.run(ROOT / "README.md"))


def test_the_example_of_the_readme_has_15_lines() -> None:
    """And the first paragraph four: it says what this is and for whom."""
    assert len(readme_example.example_of(ROOT / "README.md").splitlines()) == 15
    paragraph = (ROOT / "README.md").read_text("utf-8").split("\n\n")[1]
    assert len(paragraph.splitlines()) == 4


def test_a_broken_promise_of_the_readme_is_noticed() -> None:
    """The check above can fail."""
    with pytest.raises(SystemExit, match="does not print"):
        readme_example.check("nothing of it")


def test_the_tour_shows_the_claims_and_why() -> None:
    """Supported by one clock, refuted by the other, undecided for Maros."""
    tour = subprocess.run(
        [sys.executable, str(ROOT / "docs" / "tour.py")],
        check=True, capture_output=True, text=True, encoding="utf-8",
    ).stdout  # fmt: skip
    assert "(c-01) was the fastest is supported" in tour
    assert "(c-01) was the fastest is refuted" in tour
    assert tour.count("(maros) was the fastest is undecided") == 3
    assert "a-ministry  " in tour
