"""Curves of survival from whole days, beside lifelines.

Both start from plain Python values, as a register has them: spells, and lists of days and of
causes. Ours is asked for its floats, which it makes only then. Two ratios more are printed, without
a bound: beside lifelines from arrays that are there already, which it takes best, and with our
intervals as well, which its fit always computes.
"""

import numpy as np
from lifelines import KaplanMeierFitter
from ratio import compare, verdict

from plutkit.statistics import Spell, survival_curve

DAYS = 3_650
"""The longest duration: ten years."""


def durations(number: int) -> tuple[np.ndarray, np.ndarray]:
    """Draw durations, about a third of the longest on average; three in ten are open."""
    chance = np.random.default_rng(2022)
    days = np.minimum(chance.exponential(DAYS / 3, number).astype(int), DAYS)
    return days, (chance.random(number) < 0.7).astype(int)


def measure(number: int, bound: float) -> None:
    """Compare the two on so many durations, on which they must agree."""
    days, causes = durations(number)
    spells = [Spell(*pair) for pair in zip(days.tolist(), causes.tolist(), strict=True)]
    curve, model = survival_curve(spells), KaplanMeierFitter().fit(days, causes)
    theirs = model.survival_function_.iloc[:, 0].loc[list(curve.times)]
    assert np.allclose(curve.survival, theirs, rtol=1e-9)
    print(f"{number:,} durations, {len(curve.times):,} of them different: the two agree")
    lists = days.tolist(), causes.tolist()
    ours, other, ratio = compare(
        lambda: survival_curve(spells).survival, lambda: KaplanMeierFitter().fit(*lists)
    )
    print(f"ours {ours * 1e3:.1f} ms, lifelines {other * 1e3:.1f} ms")
    verdict("ratio", ratio, bound)
    _, _, ratio = compare(
        lambda: survival_curve(spells).survival, lambda: KaplanMeierFitter().fit(days, causes)
    )
    print(f"beside lifelines from arrays: {ratio:.2f}")
    _, _, ratio = compare(
        lambda: survival_curve(spells).intervals(), lambda: KaplanMeierFitter().fit(*lists)
    )
    print(f"with our intervals: {ratio:.2f}")


def main() -> None:
    """At least five times as fast on a thousand, at most half as long again on 100,000."""
    measure(1_000, 0.2)
    measure(100_000, 1.5)


if __name__ == "__main__":
    main()
