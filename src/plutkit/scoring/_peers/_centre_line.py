"""One indicator on the page of a centre."""

from collections.abc import Iterable
from fractions import Fraction
from typing import NamedTuple

from plutkit._record import Row
from plutkit.indicators import Card, Direction, Measurement
from plutkit.scoring._targets._row import TargetRow


class PeerValues(NamedTuple):
    """What the peers of a centre come to (`PLUT setingkat`)."""

    total: int
    """How many peers there are."""
    known: int
    """Of how many of them there is a value: the rest of these figures is of them alone."""
    least: int | Fraction | None
    median: Fraction | None
    greatest: int | Fraction | None
    better: int | None
    """How many of them have a strictly better value; None if the centre has none."""

    @classmethod
    def of(cls, own: Measurement, peers: Iterable[Measurement]) -> "PeerValues":
        """Put the values of peers in order, and the centre's own beside them."""
        measured = tuple(peers)
        values = sorted(one.value for one in measured if one.value is not None)
        if not values:
            return cls(len(measured), 0, None, None, None, None if own.value is None else 0)
        half = len(values) // 2
        return cls(
            total=len(measured),
            known=len(values),
            least=values[0],
            median=Fraction(values[half] + values[-half - 1]) / 2,
            greatest=values[-1],
            better=_better(own, values),
        )


def _better(own: Measurement, values: Iterable[int | Fraction]) -> int | None:
    if own.value is None:
        return None
    sign = _sign(own.card)
    return sum(1 for value in values if sign * value > sign * own.value)


def _sign(card: Card) -> int:
    return 1 if card.direction is Direction.MORE_IS_BETTER else -1


class CentreLine(Row):
    """One indicator on the page of a centre (`baris laporan PLUT`).

    Made by `centre_report`, whose example shows it.
    """

    key: str
    """The key of the indicator."""
    measurement: Measurement
    """What was counted in the period."""
    before: Measurement
    """The same of the same days of the year before."""
    target: TargetRow | None
    """The target and what came of it. None: there is none."""
    peers: PeerValues
    """What the other centres of its level come to."""

    @property
    def change(self) -> int | Fraction | None:
        """By how much it is greater than the year before; None unless both are known."""
        value, before = self.measurement.value, self.before.value
        return None if value is None or before is None else value - before

    @property
    def growth(self) -> Fraction | None:
        """The change over the value of the year before; None unless that is known and above 0."""
        before = self.before.value
        if self.change is None or before is None or before <= 0:
            return None
        return Fraction(self.change) / before

    @property
    def is_better(self) -> bool | None:
        """Whether it is strictly better than the year before; None unless both are known."""
        return None if self.change is None else self.change * _sign(self.measurement.card) > 0
