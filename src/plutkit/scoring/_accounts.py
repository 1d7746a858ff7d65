"""What a row accounts for beside its days: what was left out, and what is not known."""

from enum import Enum

from plutkit._record import Row


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
