"""The table of contents: which names are public, and that each has its page."""

import importlib
import inspect
import pkgutil
import sys
from pathlib import Path

import plutkit

ROOT = Path(__file__).parent.parent
LISTING = Path(__file__).parent / "public_api.txt"
IN_ROOT = (
    "errors", "quantities", "identity", "statistics", "law", "domain", "indicators", "scoring"
)  # fmt: skip


def public_modules() -> list[str]:
    """Give the public modules of the top level; deeper ones are all private."""
    return sorted(
        module.name
        for module in pkgutil.iter_modules(plutkit.__path__)
        if not module.name.startswith("_")
    )


def public_names(module: str) -> list[str]:
    """Give what `dir` shows of a module: no submodules, no private names, no imports of others."""
    loaded = importlib.import_module(f"plutkit.{module}")
    is_package = hasattr(loaded, "__path__")
    return sorted(
        name
        for name in dir(loaded)
        if not name.startswith("_")
        and not inspect.ismodule(getattr(loaded, name))
        and (is_package or getattr(getattr(loaded, name), "__module__", "") == loaded.__name__)
    )


def listing() -> str:
    """Write all public names, one module to a paragraph."""
    return "\n".join(
        f"plutkit.{module}\n" + "".join(f"    {name}\n" for name in public_names(module))
        for module in public_modules()
    )


def test_the_public_names_are_those_agreed_upon() -> None:
    """To change them, write the listing anew and say so in the changelog."""
    assert listing() == LISTING.read_text("utf-8")


def test_every_public_module_lists_its_names() -> None:
    """In __all__, and nothing more is visible."""
    for module in public_modules():
        loaded = importlib.import_module(f"plutkit.{module}")
        assert sorted(loaded.__all__) == public_names(module)


def test_the_root_holds_every_name_of_the_floors_up_to_scoring_once() -> None:
    """And nothing else."""
    names = [name for module in IN_ROOT for name in public_names(module)]
    assert len(names) == len(set(names))
    assert sorted(plutkit.__all__) == sorted(names)
    for module in IN_ROOT:
        loaded = importlib.import_module(f"plutkit.{module}")
        assert all(getattr(plutkit, name) is getattr(loaded, name) for name in loaded.__all__)


def test_every_public_module_has_a_page_and_every_page_a_module() -> None:
    """The reference mirrors the modules."""
    pages = {page.stem for page in (ROOT / "docs" / "reference").glob("*.md")} - {"index"}
    assert pages == set(public_modules())


def test_every_public_name_is_documented() -> None:
    """Classes and functions by a docstring, the first line a sentence."""
    for module in public_modules():
        for name in public_names(module):
            value = getattr(importlib.import_module(f"plutkit.{module}"), name)
            if inspect.isclass(value) or inspect.isfunction(value):
                first = (value.__doc__ or "").strip().split("\n")[0]
                assert first.endswith((".", ":")) or ")." in first, (module, name, first)


def test_every_concept_keeps_to_a_file_of_its_own() -> None:
    """None outgrows 250 lines; a table of contents is as long as its contents."""
    for path in Path(plutkit.__file__).parent.rglob("*.py"):
        if path.name == "__init__.py":
            continue
        assert len(path.read_text("utf-8").splitlines()) <= 250, path


if __name__ == "__main__":
    sys.stdout.write(listing())
