"""Everything that plutkit raises, under one root.

Each error is also the builtin that people expect, keeps its facts as fields, and says the value,
the rule and the remedy. `Fault` is the one shape of a fault, wherever it was found; its codes are
stable.
"""

import difflib
from collections.abc import Iterable
from datetime import date

import attrs

from plutkit._text import Language, Text, mask_numbers

__all__ = [
    "ArgumentError",
    "BeforeClockError",
    "Fault",
    "FaultError",
    "InvalidRecordError",
    "NotInForceError",
    "ParseError",
    "PlutkitError",
    "RegisterError",
    "StructureError",
    "UnknownRecordError",
]


@attrs.frozen
class Fault:
    """One thing that is wrong (`kesalahan`): where, by which rule, with which value.

    >>> from plutkit.domain import Partner
    >>> try:
    ...     Partner(id="p-1", name=" ", kinds=())
    ... except InvalidRecordError as error:
    ...     for fault in error.faults:
    ...         print(fault.path, fault.code)
    name text.blank
    kinds tuple.short
    """

    path: str
    """Where: a field (``name``), or a place in the input (``$[3].centre_ids[0]``)."""
    code: str
    """Which rule, as a stable code such as ``text.blank``."""
    value: str
    """The value as it is shown to people, cut when it is long."""
    text: Text
    """The rule and the remedy, in both languages."""

    def message(self, language: Language = "en") -> str:
        """Say the fault in one line: path, value, rule and remedy.

        >>> Fault("id", "type", "1 (int)", Text("must be text", "harus teks")).message("id")
        'id: 1 (int) harus teks'
        """
        return f"{self.path}: {self.value} {self.text[language]}"


class PlutkitError(Exception):
    """The root of every error that plutkit raises."""


class FaultError(PlutkitError):
    """An error that lists faults: all of them, at once.

    `subject` is what was being made or called, `faults` what is wrong with it.
    """

    def __init__(self, subject: str, faults: Iterable[Fault], language: Language = "en") -> None:
        self.subject = subject
        self.faults = tuple(faults)
        self.language: Language = language
        super().__init__(subject, self.faults, language)

    def __str__(self) -> str:
        lines = [fault.message(self.language) for fault in self.faults]
        if len(lines) == 1:
            return f"{self.subject}: {lines[0]}"
        count = f"{len(lines)} kesalahan" if self.language == "id" else f"{len(lines)} faults"
        return "\n  ".join([f"{self.subject}: {count}", *lines])


class InvalidRecordError(FaultError, TypeError, ValueError):
    """A record was given fields that break its rules; `subject` is the record's class."""


class ArgumentError(FaultError, TypeError, ValueError):
    """A function was given arguments that break its rules; `subject` is the function."""


class ParseError(FaultError, ValueError):
    """A text cannot be read; `subject` is what it was to be read as."""


class RegisterError(FaultError, ValueError):
    """Records do not fit together: duplicate ids, dangling references, cycles of renewals."""


class StructureError(FaultError, ValueError):
    """Data from outside cannot be taken in, or a value cannot be written; `subject` is its type.

    Each fault has its path in the data: ``$.beneficiaries[3].snapshots[0].on`` in a document.
    """


class UnknownRecordError(PlutkitError, KeyError):
    """Nothing has this id; `near` holds the ids that resemble it.

    What may be a NIK or NPWP is masked in both, lest a log that shows the error shows the number.
    """

    def __init__(self, kind: str, id: str, known: Iterable[str] = (), remedy: str = "") -> None:
        self.kind = kind
        shown_id = mask_numbers(str(id))
        self.id = id if shown_id == str(id) else shown_id
        near = difflib.get_close_matches(str(id), sorted(known), n=3)
        self.near = tuple(map(mask_numbers, near))
        self.remedy = remedy
        # `near` comes back as `known`, so that a copy or a pickle shows the same message.
        super().__init__(kind, self.id, self.near, remedy)

    def __str__(self) -> str:
        near = f"; near it: {', '.join(map(repr, self.near))}" if self.near else ""
        remedy = f"; {self.remedy}" if self.remedy else ""
        return f"no {self.kind} has the id {self.id!r}{near}{remedy}"


class NotInForceError(PlutkitError, LookupError):
    """No entry of a dated law is in force on a day; `known` lists the spans that are.

    The last day of a span is None while its entry has no known end.
    """

    def __init__(self, schedule: str, on: date, known: Iterable[tuple[date, date | None]]) -> None:
        self.schedule = schedule
        self.on = on
        self.known = tuple(known)
        super().__init__(schedule, on, self.known)

    def __str__(self) -> str:
        spans = ", ".join(
            f"{first} to {last}" if last else f"from {first}" for first, last in self.known
        )
        return (
            f"{self.schedule}: nothing is in force on {self.on}; known: {spans or 'nothing'}. "
            f"A gap in the law stays a gap: ask for a day within a known span"
        )


class BeforeClockError(PlutkitError, ValueError):
    """What may count is certainly from before the clock, and the policy refuses that.

    `agreements` lists them as pairs (centre id, agreement id).
    """

    def __init__(self, clock: str, agreements: Iterable[tuple[str, str]]) -> None:
        self.clock = clock
        self.agreements = tuple(agreements)
        super().__init__(clock, self.agreements)

    def __str__(self) -> str:
        listed = ", ".join(f"{agreement} of {centre}" for centre, agreement in self.agreements)
        return (
            f"certainly signed before the clock ({self.clock}), and counting in some completion: "
            f"{listed}. BeforeClock.REJECT refuses that; "
            f"choose BeforeClock.DAY_ZERO or BeforeClock.EXCLUDE, or correct the dates"
        )
