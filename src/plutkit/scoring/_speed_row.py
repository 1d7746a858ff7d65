"""One row of a ranking of partnership speed, and what it accounts for beside its days."""

from enum import Enum
from fractions import Fraction

from plutkit._record import Row
from plutkit.quantities import DateLike
from plutkit.scoring._completions import Arrival


class Reason(Enum):
    """Why an agreement is not among the evidence of a centre's days (`alasan`)."""

    SIGNATORY = "signatory"
    """No accepted party signed it."""
    FORM = "form"
    """Its form is not accepted."""
    KIND = "kind"
    """Its partner is of no kind that the milestone asks for."""
    AFTER_AS_OF = "after_as_of"
    """Signed after `as_of`."""
    BEFORE_FOUNDING = "before_founding"
    """Signed before both the centre's founding and its clock."""
    BEFORE_CLOCK = "before_clock"
    """Signed before the clock, which the policy excludes."""
    NOT_IN_FORCE = "not_in_force"
    """Neither it nor anything in its chain of renewals is in force at `as_of`."""
    AFTER_COMPLETION = "after_completion"
    """Signed after the milestone was complete in every completion."""
    KEEPS_IN_FORCE = "keeps_in_force"
    """Signed after that as well, but of a chain of renewals that counts only while in force: it
    may be the link that keeps it so. What is open about it is open about the days."""


class LeftOut(Row):
    """An agreement that is not among a centre's evidence, and why.

    >>> LeftOut(centre_id="c-1", partnership_id="a-1", reason=Reason.FORM).reason.value
    'form'
    """

    centre_id: str
    """The id of the centre."""
    partnership_id: str
    """The id of the agreement."""
    reason: Reason
    """The first reason that applies."""


class OpenFact(Row):
    """Something unknown on which a row may depend: when all of them are known, it is settled.

    >>> str(OpenFact(kind="partnership", record_id="a-1", field="signed", known="2023-05"))
    'a-1.signed (2023-05)'
    """

    kind: str
    """What the record is. One of `centre` and `partnership`."""
    record_id: str
    """The id of the centre or agreement."""
    field: str
    """Which of its fields; `partnerships` for the want of any in the register, `milestone` for what
    only a later `as_of` can tell."""
    known: str | None = None
    """What is known so far, as a partial date is written. None: nothing."""

    def __str__(self) -> str:
        return f"{self.record_id}.{self.field} ({self.known or '?'})"


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
