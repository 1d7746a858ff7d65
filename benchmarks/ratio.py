"""How two things are compared: turn by turn in one run, the median of the ratios."""

import gc
import statistics
import time
from collections.abc import Callable


def seconds(call: Callable[[], object]) -> float:
    """Time one call with the collector off, which would otherwise fall on either at random."""
    gc.collect()
    gc.disable()
    try:
        start = time.perf_counter()
        call()
        return time.perf_counter() - start
    finally:
        gc.enable()


def compare(
    ours: Callable[[], object], theirs: Callable[[], object], turns: int = 15
) -> tuple[float, float, float]:
    """Give the median seconds of ours and of theirs, and the median ratio of their turns."""
    pairs = [(seconds(ours), seconds(theirs)) for _ in range(turns)]
    return (
        statistics.median(pair[0] for pair in pairs),
        statistics.median(pair[1] for pair in pairs),
        statistics.median(pair[0] / pair[1] for pair in pairs),
    )


def verdict(name: str, ratio: float, bound: float) -> None:
    """Print a ratio beside its bound; end with an error if it is exceeded."""
    print(f"{name}: {ratio:.2f} (bound {bound:.2f})")
    if ratio > bound:
        message = f"{name} exceeds its bound"
        raise SystemExit(message)
