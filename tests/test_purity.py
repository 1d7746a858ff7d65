"""Purity, by two means: a ban list over the source, and an audit hook around every function."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import plutkit
from effort import ONCE

SOURCE = Path(plutkit.__file__).parent
PURE = [
    path
    for path in sorted(SOURCE.rglob("*.py"))
    if path.relative_to(SOURCE).parts[0] not in {"strategies", "frames", "charts"}
]
IMPORTS = (ast.Import, ast.ImportFrom)
BANNED_NAMES = {
    "today", "now", "utcnow", "fromtimestamp", "utcfromtimestamp", "strftime", "strptime",
    "environ", "getenv", "uuid1", "uuid4", "open", "print", "input", "stdin", "stdout", "stderr",
    "__import__", "import_module", "__format__",
}  # fmt: skip
BANNED_MODULES = {
    "time", "locale", "random", "secrets", "os", "io", "pathlib", "socket", "subprocess",
    "threading", "importlib", "logging", "tempfile", "calendar", "platform", "urllib", "shutil",
    "uuid", "plutkit",
}  # fmt: skip
SPECIFIED = re.compile(r"\{[^{}]*:[^{}]*%")
BANNED = BANNED_NAMES | {f"import {module}" for module in BANNED_MODULES}


def impurities(source: str) -> Iterator[str]:
    """Give every name, module and lazy import of a source that a pure library has no use for."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lazy = [inner for inner in ast.walk(node) if isinstance(inner, IMPORTS)]
            yield from (f"lazy import in line {inner.lineno}" for inner in lazy)
        yield from (f"{name} in line {node.lineno}" for name in named(node) & BANNED)  # type: ignore[attr-defined]
        if reads_locale(node):
            yield f"a format that reads the locale in line {node.lineno}"  # type: ignore[attr-defined]


def reads_locale(node: ast.AST) -> bool:
    """Tell whether a node formats by a specification with a `%`, as only dates and shares do."""
    if isinstance(node, ast.FormattedValue):
        spec = node.format_spec
        return spec is not None and "%" in ast.unparse(spec)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "format":
        return not all(
            isinstance(argument, ast.Constant) and "%" not in str(argument.value)
            for argument in node.args[1:]
        )
    if isinstance(node, ast.Attribute) and node.attr in {"format", "format_map"}:
        text = node.value
        return isinstance(text, ast.Constant) and SPECIFIED.search(str(text.value)) is not None
    return False


def named(node: ast.AST) -> set[str]:
    """Give the names that one node of a source uses or imports, modules by their first part."""
    if isinstance(node, ast.Name):
        return {node.id}
    if isinstance(node, ast.Attribute):
        return {node.attr}
    if isinstance(node, ast.Import):
        return {f"import {alias.name.partition('.')[0]}" for alias in node.names}
    if isinstance(node, ast.ImportFrom):
        module = node.module or ""
        # The root itself and relative imports are banned, modules below the root are not.
        below = module.startswith("plutkit.")
        return set() if below else {f"import {'plutkit' if node.level else module.split('.')[0]}"}
    return set()


@pytest.mark.parametrize("path", PURE, ids=lambda path: str(path.relative_to(SOURCE)))
def test_the_source_names_nothing_impure(path: Path) -> None:
    """No clock, locale, environment, randomness or file; no lazy import; never the root."""
    assert list(impurities(path.read_text("utf-8"))) == []


@pytest.mark.parametrize(
    "source",
    [
        "from datetime import date\ndate.today()",
        "import time",
        "import random as r",
        "from os import environ",
        "x = open('f')",
        "def f():\n    import json",
        "from plutkit import Centre",
        "import plutkit",
        "from . import x",
        "d.strftime('%B')",
        "f'{d:%B}'",
        "f'{d:{width}%B}'",
        "format(d, '%B')",
        "format(d, spec)",
        "'{:%B}'.format(d)",
        "'{day:%B}'.format_map(days)",
        "d.__format__('%B')",
        "from uuid import uuid1",
        "uuid.uuid1()",
        "datetime.fromtimestamp(0)",
        "sys.stdin.read()",
        "sys.stdout.write('x')",
        "import platform",
        "from urllib.request import urlopen",
        "import shutil",
    ],
)
def test_the_ban_list_bites(source: str) -> None:
    """Each of these is noticed."""
    assert list(impurities(source))


@pytest.mark.parametrize(
    "source",
    ["f'{n:,}'", "f'{n:02} %'", "f'{d}%'", "format(n, '02')", "'{:05}'.format(n)", "'%' + x"],
)
def test_the_ban_list_lets_pass_what_reads_nothing(source: str) -> None:
    """Numbers and plain signs."""
    assert list(impurities(source)) == []


@cache
def walk(*arguments: str, seed: str = "0") -> subprocess.CompletedProcess[str]:
    """Run the walk through every public function in a process of its own."""
    return subprocess.run(
        [sys.executable, str(Path(__file__).parent / "purity_walk.py"), *arguments],
        check=False, capture_output=True, text=True, encoding="utf-8",
        env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(SOURCE.parent), "PYTHONUTF8": "1"},
    )  # fmt: skip


def test_no_public_function_opens_connects_starts_or_imports_anything() -> None:
    """Under an audit hook, after all imports."""
    run = walk()
    assert run.returncode == 0, run.stderr
    assert "supported" in run.stdout


@pytest.mark.parametrize("event", ["open", "socket", "process", "import"])
def test_the_audit_hook_bites(event: str) -> None:
    """Each of these is noticed."""
    run = walk(event)
    assert run.returncode != 0
    assert "impure:" in run.stderr


@ONCE
def test_the_output_is_the_same_under_any_hash_seed() -> None:
    """Nothing depends on the order of a set."""
    assert len({walk(seed=seed).stdout for seed in ("0", "1")}) == 1


@ONCE
def test_the_walk_calls_every_public_function_method_and_property() -> None:
    """What is added to the library is added to the walk; exceptions stand there with reasons."""
    run = walk("uncalled")
    assert (run.returncode, run.stdout, run.stderr) == (0, "", "")


@ONCE
def test_what_the_walk_does_not_call_is_noticed() -> None:
    """A walk of one floor misses the methods, properties and functions of others."""
    missed = walk("uncalled", "law").stdout.splitlines()
    assert {"SurvivalCurve.median", "Period.__contains__", "assess_targets"} <= set(missed)
    assert "classify_size" not in missed
