"""One row of a ranking of partnership speed."""

from datetime import date
from fractions import Fraction

import attrs

from plutkit._record import Record, choice, instance, integer, listed, reference, references, text
from plutkit.quantities import DateLike, PartialDate
from plutkit.quantities._day_rules import day
from plutkit.scoring._accounts import OpenFact
from plutkit.scoring._completions import Arrival


@attrs.frozen(kw_only=True)
class SpeedRow(Record):
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

    centre_id: str = attrs.field(metadata=reference("centre", "The id of the centre."))
    name: str = attrs.field(metadata=text("Its name."))
    least: int = attrs.field(
        metadata=integer("The least days over all completions of what is unknown.", least=0)
    )
    greatest: int | None = attrs.field(
        metadata=integer("The greatest days.", least=0, none="no upper bound")
    )
    arrival: Arrival = attrs.field(
        metadata=choice(Arrival, "Whether it reached the milestone by `as_of`.")
    )
    has_clock: bool = attrs.field(
        metadata=instance(
            bool, doc="Whether its clock may have started by `as_of`, as far as known."
        )
    )
    is_absent: bool = attrs.field(
        metadata=instance(bool, doc="Whether the register holds no agreement of it at all.")
    )
    is_member: bool = attrs.field(
        metadata=instance(bool, doc="Whether it certainly belongs to the scope.")
    )
    best: int | None = attrs.field(
        metadata=integer("The best competition rank it may have.", least=1, none="set aside")
    )
    worst: int | None = attrs.field(
        metadata=integer("The worst competition rank it may have.", least=1, none="set aside")
    )
    rank: int | Fraction | None = attrs.field(
        metadata=instance(
            int, Fraction, doc="The rank by the policy for ties.", none="not every row is exact"
        )
    )
    closed: DateLike | None = attrs.field(
        metadata=day(
            "When it was closed, if that may be by `as_of`; it stops nothing.",
            none="not closed by `as_of`", kinds=(date, PartialDate),
        )
    )  # fmt: skip
    head_start: tuple[str, ...] = attrs.field(
        metadata=references("partnership", "What counts and may be from before the clock.")
    )
    evidence: tuple[str, ...] = attrs.field(
        metadata=references("partnership", "What counts in some completion, up to its last day.")
    )
    open_facts: tuple[OpenFact, ...] = attrs.field(
        metadata=listed(
            OpenFact,
            "What is not known and may matter to its days or its membership; all of it known, "
            "both are settled. Exact days have nothing open.",
        )
    )

    @property
    def days(self) -> int | None:
        """Its days, if they are exact; otherwise None."""
        return self.least if self.least == self.greatest else None
