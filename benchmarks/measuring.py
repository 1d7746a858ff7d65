"""What the benchmarks share: alternating repeats, small tables and the closing verdict.

Speed is told as a ratio of two things done in one run, never as seconds that must be met: the
machine may be busy, but it is as busy for the one as for the other.
"""

import gc
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from statistics import median
from timeit import default_timer

MILLI = 1e3
MICRO = 1e6


@contextmanager
def no_collector() -> Iterator[None]:
    """Collect once, then keep the collector out of what is measured."""
    was_on = gc.isenabled()
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def seconds_of(job: Callable[[], object]) -> float:
    """Run `job` once and give the seconds that it took, without freeing what it made."""
    start = default_timer()
    made = job()
    seconds = default_timer() - start
    del made
    return seconds


def alternate(jobs: Mapping[str, Callable[[], object]], *, rounds: int) -> dict[str, list[float]]:
    """Run all `jobs` in each of the rounds, every other round in the opposite order.

    Each job has run once before anything is measured, so that no one pays for what is made at the
    first use.
    """
    for job in jobs.values():
        job()
    seconds: dict[str, list[float]] = {name: [] for name in jobs}
    for turn in range(rounds):
        names = list(jobs) if turn % 2 == 0 else list(reversed(jobs))
        for name in names:
            seconds[name].append(seconds_of(jobs[name]))
    return seconds


def ratio_of(ours: Sequence[float], theirs: Sequence[float]) -> float:
    """Give the median of the ratios of each round: what slows one round slows both sides of it."""
    return median(mine / other for mine, other in zip(ours, theirs, strict=True))


def show(title: str, header: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print a small table: the first column to the left, the others to the right."""
    lines = [header, *rows]
    widths = [max(len(line[column]) for line in lines) for column in range(len(header))]
    print(f"\n{title}")
    for line in lines:
        first, *others = (
            cell.ljust(width) if column == 0 else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(line, widths, strict=True))
        )
        print("  ".join(["", first, *others]).rstrip())


def conclude(goals: Mapping[str, bool]) -> int:
    """Print the verdict as the last line and give the exit code: 1 if a goal was missed."""
    missed = [goal for goal, is_met in goals.items() if not is_met]
    if missed:
        print(f"\nMISSED: {'; '.join(missed)}")
        return 1
    print(f"\nMET: {'; '.join(goals)}")
    return 0
