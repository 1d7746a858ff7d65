"""What each floor may import from outside: read from the source, against a list."""

import ast
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

import pytest

import plutkit

SOURCE = Path(plutkit.__file__).parent
EVERYWHERE: Final = frozenset({"attrs", "plutkit"})
ALSO: Final[Mapping[str, frozenset[str]]] = {
    "quantities/_months.py": frozenset({"dateutil"}),
    "strategies": frozenset({"hypothesis"}),
    "codec": frozenset({"cattrs"}),
}
"""What a file or a floor may import beside the standard library, attrs and the floors beneath."""
FILES = [path.relative_to(SOURCE) for path in sorted(SOURCE.rglob("*.py"))]


def imported(source: str) -> Iterator[str]:
    """Give the first part of every module that a source imports."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        if isinstance(node, ast.ImportFrom):
            yield (node.module or "").partition(".")[0]


def strangers(file: Path, source: str) -> set[str]:
    """Give what a file imports and may not."""
    allowed = EVERYWHERE | ALSO.get(file.as_posix(), set()) | ALSO.get(file.parts[0], set())
    return set(imported(source)) - allowed - sys.stdlib_module_names


@pytest.mark.parametrize("file", FILES, ids=Path.as_posix)
def test_a_file_imports_only_what_its_floor_may(file: Path) -> None:
    """The standard library, attrs, plutkit itself; dateutil and Hypothesis each in one place."""
    assert strangers(file, (SOURCE / file).read_text("utf-8")) == set()


@pytest.mark.parametrize(
    ("file", "source"),
    [
        ("statistics/_ranks.py", "import six"),
        ("statistics/_ranks.py", "from hypothesis import strategies"),
        ("quantities/_period.py", "from dateutil.relativedelta import relativedelta"),
        ("strategies/_texts.py", "import pandas as pd"),
        ("strategies/_texts.py", "import dateutil"),
        ("_text.py", "def f():\n    import numpy.linalg"),
        ("_text.py", "from . import errors"),
    ],
)
def test_the_list_bites(file: str, source: str) -> None:
    """Each of these is noticed."""
    assert strangers(Path(file), source)


def test_every_exception_is_used() -> None:
    """A list that allows what nobody needs is too long."""
    for place, names in ALSO.items():
        files = [file for file in FILES if place in {file.as_posix(), file.parts[0]}]
        used = {name for file in files for name in imported((SOURCE / file).read_text("utf-8"))}
        assert names <= used
