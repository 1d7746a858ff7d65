"""Which of the targets for one thing stands."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from plutkit.domain import Target, TargetStatus
from plutkit.quantities import Period


class TargetChoice(NamedTuple):
    """The targets of one owner for one indicator and period, as they are known on a day."""

    proposed: Target | None
    """The one proposed last, by the day on which the standing one was set."""
    original: Target | None
    """The one set first."""
    standing: Target | None
    """The one set last by the earlier of `as_of` and the period's last day."""
    latest: Target | None
    """The one set last."""
    after_the_fact: tuple[Target, ...]
    """Those set after the period's last day, in order: they never stand."""


def choose(targets: Iterable[Target], period: Period, as_of: date) -> TargetChoice:
    """Choose among targets for one thing; what is dated after `as_of` is not known."""
    known = sorted(
        (target for target in targets if target.set_on <= as_of),
        key=lambda target: (target.set_on, target.id),
    )
    proposed = [target for target in known if target.status is TargetStatus.PROPOSED]
    settled = [target for target in known if target.status is TargetStatus.SET]
    in_time = [target for target in settled if target.set_on < period.stop]
    if in_time:
        proposed = [target for target in proposed if target.set_on <= in_time[-1].set_on]
    return TargetChoice(
        proposed=_last(proposed),
        original=settled[0] if settled else None,
        standing=_last(in_time),
        latest=_last(settled),
        after_the_fact=tuple(settled[len(in_time) :]),
    )


def _last(targets: list[Target]) -> Target | None:
    return targets[-1] if targets else None
