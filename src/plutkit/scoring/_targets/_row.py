"""One target, and what came of it."""

from collections.abc import Iterable, Sequence
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from plutkit._record import Row
from plutkit.domain import Target, TargetStatus
from plutkit.indicators import Aggregation, Card, Indicator, Measurement
from plutkit.indicators._measure import Frame
from plutkit.law import Grade, GradeScale
from plutkit.quantities import Period
from plutkit.scoring._targets._attainment import (
    Aim,
    TargetAnswer,
    attainment_of,
    capped_attainment,
    old_attainment,
)
from plutkit.scoring._targets._targeted import Owner


def share_due(period: Period, as_of: date, profile: tuple[Fraction, ...] | None) -> Fraction:
    """Give the share of a target for a period that is due by a day, the day included.

    Without a profile it is the share of the days that have gone; with one, the shares of the whole
    months that are done, and of the current month's share as much as of its days has gone.
    """
    if profile is None:
        return _share_gone(period, as_of)
    months = period.split("month")
    shares = (
        share * _share_gone(month, as_of) for share, month in zip(profile, months, strict=True)
    )
    return sum(shares, Fraction(0))


def _share_gone(period: Period, as_of: date) -> Fraction:
    gone = (as_of - period.start).days + 1
    return Fraction(min(max(gone, 0), period.days), period.days)


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


class TargetRow(Row):
    """The targets of one owner for one indicator, and what came of them (`capaian target`).

    Made by `assess_targets`, whose example shows it.
    """

    key: str
    """The id of its owner, a slash, and the indicator's key."""
    name: str
    """Whose target it is, for people."""
    centre_id: str | None
    """The centre, of a consultant too. None: the network's."""
    consultant_id: str | None
    """The consultant. None: a centre's or the network's."""
    is_member: bool
    """Whether its centre certainly belongs to the scope."""
    card: Card
    """What is counted."""
    aggregation: Aggregation
    """How it is counted."""
    measurement: Measurement | None
    """What was counted. None: it cannot be counted for a consultant."""
    original: Target | None
    """The target set first. None: none is set yet."""
    standing: Target | None
    """The target set last by the earlier of `as_of` and the period's last day. None: none
    stands."""
    latest: Target | None
    """The target set last by `as_of`. None: none is set yet."""
    after_the_fact: tuple[Target, ...]
    """Those set after the period's last day, which never stand."""
    answer: TargetAnswer
    """Whether there is an attainment, and if not, why."""
    raw: Fraction | None
    """The attainment as computed. None: `answer` says why."""
    capped: Fraction | None
    """The same within 0 and 1. None: `answer` says why."""
    grade: Grade | None
    """The grade of the raw attainment. None: there is none."""
    beyond_scale: bool
    """Whether it is above the upper end of the top grade."""
    old_system: Fraction | None
    """The attainment as the 2017-2019 system computed it: actual over target in whatever direction,
    0 for a zero target and a missing actual. None: no target stands."""
    from_baseline: bool
    """Whether it is measured from the standing target's baseline."""
    expected: Fraction | None
    """What was due by `as_of`; of a range, of the bound that must be reached. None: no sum, or no
    target stands."""
    pace: Fraction | None
    """How far what was due is attained, not capped. None: nothing was due, or it is not known."""

    @property
    def actual(self) -> int | Fraction | None:
        """What was counted; None if it is not known."""
        return None if self.measurement is None else self.measurement.value

    @property
    def is_met(self) -> bool | None:
        """Whether the target is met; None without an attainment."""
        return None if self.raw is None else self.raw >= 1


class Judged(NamedTuple):
    """An answer, and what follows from it."""

    answer: TargetAnswer
    raw: Fraction | None
    capped: Fraction | None
    grade: Grade | None
    beyond_scale: bool


def judged(found: Fraction | TargetAnswer, scale: GradeScale) -> Judged:
    """Cap and grade an attainment, if there is one."""
    if isinstance(found, TargetAnswer):
        return Judged(found, None, None, None, False)
    capped = capped_attainment(found)
    return Judged(TargetAnswer.ANSWERED, found, capped, *scale.grade_of(found))


def row_of(
    owner: Owner,
    indicator: Indicator,
    measurement: Measurement | None,
    targets: Sequence[Target],
    *,
    frame: Frame,
    scale: GradeScale,
) -> TargetRow:
    """Compare what was counted with the target that stood."""
    chosen = choose(targets, frame.period, frame.as_of)
    actual = None if measurement is None else measurement.value
    direction, standing = indicator.card.direction, chosen.standing
    found: Fraction | TargetAnswer = TargetAnswer.NOT_YET_SET if targets else TargetAnswer.NO_TARGET
    old = expected = pace = baseline = None
    if standing is not None:
        aim = Aim.of(standing.value)
        baseline = standing.baseline if indicator.is_level else None
        found = attainment_of(actual, aim, direction, baseline)
        old = old_attainment(actual, aim)
        if indicator.is_sum:
            due = share_due(frame.period, frame.as_of, standing.profile)
            expected = due * aim.bound_for(direction)
            kept = attainment_of(actual, Aim.of(expected), direction)
            pace = kept if isinstance(kept, Fraction) else None
    return TargetRow(
        key=f"{owner.key}/{indicator.key}",
        name=owner.name,
        centre_id=owner.centre_id,
        consultant_id=owner.consultant_id,
        is_member=owner.is_member,
        card=indicator.card,
        aggregation=indicator.aggregation,
        measurement=measurement,
        original=chosen.original,
        standing=standing,
        latest=chosen.latest,
        after_the_fact=chosen.after_the_fact,
        old_system=old,
        from_baseline=baseline is not None,
        expected=expected,
        pace=pace,
        **judged(found, scale)._asdict(),
    )
