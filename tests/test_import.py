"""What an import loads, and that the floors stand by themselves."""

import pkgutil
import subprocess
import sys

import pytest

import plutkit

ALL = [module.name for module in pkgutil.walk_packages(plutkit.__path__, prefix="plutkit.")]
MODULES = [name for name in ALL if "strategies" not in name]
HEAVY = ("cattrs", "hypothesis", "pandas", "numpy", "pytest", "sphinx")
LATER = ("codec", "strategies", "samples", "rows", "frames", "charts")


def loaded_by(statement: str) -> set[str]:
    """Give the modules that a fresh interpreter has loaded after a statement."""
    code = f"import sys; {statement}; print(*sys.modules)"
    run = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True, encoding="utf-8"
    )
    return set(run.stdout.split())


def test_the_root_loads_nothing_heavy_and_nothing_of_the_upper_floors() -> None:
    """So that it costs little, whatever is added above."""
    loaded = loaded_by("import plutkit")
    assert not loaded & set(HEAVY)
    assert not {f"plutkit.{name}" for name in LATER} & loaded
    assert "plutkit.scoring" in loaded


def test_the_check_sees_what_is_loaded() -> None:
    """It is not blind."""
    assert "plutkit.samples" in loaded_by("import plutkit.samples")


def test_every_module_below_strategies_can_be_imported_without_hypothesis() -> None:
    """The root comes first, whichever is asked for: so one interpreter shows it of all."""
    assert "hypothesis" not in loaded_by(f"import {', '.join(MODULES)}")


@pytest.mark.parametrize("name", ["plutkit.strategies", "plutkit.strategies._entry"])
@pytest.mark.parametrize("first", ["", "import hypothesis; "])
def test_strategies_can_be_imported_before_hypothesis_and_after(name: str, first: str) -> None:
    """Although Hypothesis imports them by its entry point, once plutkit is installed."""
    assert "hypothesis" in loaded_by(f"{first}import {name}")
