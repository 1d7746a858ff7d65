"""One row of a ranking of partnership speed."""

from fractions import Fraction

from plutkit._record import Row
from plutkit.quantities import DateLike
from plutkit.scoring._accounts import OpenFact
from plutkit.scoring._completions import Arrival


class SpeedRow(Row):
    """One centre in a ranking of partnership speed (`baris peringkat`).

    Its days lie between `least` and `greatest`, both possible.

    >>> from datetime import date
    >>> from plutkit.samples import network
    >>> from plutkit.scoring import Clock, Milestone, rank_partnership_speed
    >>> ranking = rank_partnership_speed(
    ...     network().cohort(2022),
    ...     as_of=date(2023, 12, 31),
    ...     clock=Clock.OPENED,
    ...     milestone=Milestone.nth(2),
    ... )
    >>> row = ranking["c-03"]
    >>> row.least, row.greatest, row.days is None, row.best, row.worst
    (28, 58, True, 3, 8)
    """

    centre_id: str
    """The id of the centre."""
    name: str
    """Its name."""
    least: int
    """The least days over all completions of what is unknown."""
    greatest: int | None
    """The greatest days. None: no upper bound."""
    arrival: Arrival
    """Whether it reached the milestone by `as_of`."""
    has_clock: bool
    """Whether its clock may have started by `as_of`, as far as known."""
    is_absent: bool
    """Whether the register holds no agreement of it at all."""
    is_member: bool
    """Whether it certainly belongs to the scope."""
    best: int | None
    """The best competition rank it may have. None: set aside."""
    worst: int | None
    """The worst competition rank it may have. None: set aside."""
    rank: int | Fraction | None
    """The rank by the policy for ties. None: not every row is exact."""
    closed: DateLike | None
    """When it was closed, if that may be by `as_of`; it stops nothing. None: not closed by
    `as_of`."""
    head_start: tuple[str, ...]
    """What counts and may be from before the clock."""
    evidence: tuple[str, ...]
    """What counts in some completion, up to its last day."""
    open_facts: tuple[OpenFact, ...]
    """What is not known and may matter to its days or its membership; all of it known, both are
    settled. Exact days have nothing open."""

    @property
    def days(self) -> int | None:
        """Its days, if they are exact; otherwise None."""
        return self.least if self.least == self.greatest else None
