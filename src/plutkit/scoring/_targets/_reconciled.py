"""Whether targets fit together: one target, and all of the centres'."""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from plutkit._record import Row
from plutkit.domain import Target
from plutkit.indicators import Aggregation, Card, Indicator, Measurement
from plutkit.quantities import Period
from plutkit.scoring._targets._attainment import Aim
from plutkit.scoring._targets._means import ADDED_UP
from plutkit.scoring._targets._row import choose
from plutkit.scoring._targets._targeted import Owner


class ReconciledTarget(Row):
    """One target beside its proposal and the year before (`pencocokan target`).

    Made by `reconcile_targets`, whose example shows it.
    """

    key: str
    """The id of its owner, a slash, and the indicator's key."""
    name: str
    """Whose target it is, for people."""
    centre_id: str | None
    """The centre. None: the network's."""
    is_member: bool
    """Whether the centre certainly belongs to the scope."""
    card: Card
    """What is counted."""
    aggregation: Aggregation
    """How it is counted."""
    proposed: Target | None
    """The target proposed last by the day on which the standing one was set. None: none was."""
    standing: Target | None
    """The target that stands. None: none stands."""
    year_before: Measurement | None
    """The same a year earlier. None: nothing of it is known yet."""

    @property
    def set_over_proposed(self) -> Fraction | None:
        """The target that stands over the one proposed; None of ranges, of 0 and of none."""
        proposed = None if self.proposed is None else self.proposed.value
        return self._over(proposed if isinstance(proposed, int | Fraction) else None)

    @property
    def set_over_year_before(self) -> Fraction | None:
        """The target that stands over the actual of the year before.

        None of ranges, of 0 and less, and of what is not known.
        """
        return self._over(None if self.year_before is None else self.year_before.value)

    def _over(self, base: int | Fraction | None) -> Fraction | None:
        value = None if self.standing is None else self.standing.value
        if base is None or base <= 0 or not isinstance(value, int | Fraction):
            return None
        return Fraction(value) / base


class NetworkReconciliation(NamedTuple):
    """Whether the centres' targets add up to the network's (`jumlah target jaringan`)."""

    own: ReconciledTarget
    """The network's own target."""
    centre_ids: tuple[str, ...]
    """The centres that certainly belong to the scope and have a target, by id."""
    without_ids: tuple[str, ...]
    """Those without one, by id."""
    summed: Aim | None
    """The centres' targets added up, ranges by their bounds; None of shares, ratios and growth."""
    adds_up: bool | None
    """Whether they are the network's; None if it has none, or if centres that are still without a
    target could make up for what is missing."""

    @property
    def difference(self) -> int | Fraction | None:
        """How much the centres' targets exceed the network's; None of ranges and of none."""
        standing = self.own.standing
        if standing is None or self.summed is None:
            return None
        aims = self.summed, Aim.of(standing.value)
        if any(aim.least != aim.most for aim in aims):
            return None
        return aims[0].least - aims[1].least


def reconciled(
    owner: Owner,
    indicator: Indicator,
    targets: Sequence[Target],
    year_before: Measurement | None,
    on: tuple[Period, date],
) -> ReconciledTarget:
    """Put the target of an owner that stands on a day for a period beside the others."""
    chosen = choose(targets, *on)
    return ReconciledTarget(
        key=f"{owner.key}/{indicator.key}",
        name=owner.name,
        centre_id=owner.centre_id,
        is_member=owner.is_member,
        card=indicator.card,
        aggregation=indicator.aggregation,
        proposed=chosen.proposed,
        standing=chosen.standing,
        year_before=year_before,
    )


def added_up(own: ReconciledTarget, members: Sequence[ReconciledTarget]) -> NetworkReconciliation:
    """Add up the targets of the centres that certainly belong, given in order."""
    standing = {row.centre_id or "": row.standing for row in members}
    aims = [Aim.of(one.value) for one in standing.values() if one is not None]
    having = tuple(id for id, one in standing.items() if one is not None)
    without = tuple(id for id, one in standing.items() if one is None)
    summed: Aim | None = None
    if own.aggregation in ADDED_UP:
        summed = Aim(sum(aim.least for aim in aims), sum(aim.most for aim in aims))
    return NetworkReconciliation(
        own, having, without, summed, _adds_up(own.standing, summed, is_whole=not without)
    )


def _adds_up(network: Target | None, summed: Aim | None, *, is_whole: bool) -> bool | None:
    if network is None or summed is None:
        return None
    wanted = Aim.of(network.value)
    if summed == wanted:
        return True
    exceeds = summed.least > wanted.least or summed.most > wanted.most
    return False if is_whole or exceeds else None
