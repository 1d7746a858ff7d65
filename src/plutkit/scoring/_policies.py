"""The choices that decide who is fastest, each by its name."""

from collections.abc import Mapping
from enum import Enum
from typing import Final

import attrs

from plutkit._record import LANGUAGE, Record, check_arguments, choice, instance, listed
from plutkit._text import Language, Text
from plutkit.domain import PartnershipForm, Signatory
from plutkit.indicators._in_force import ACCEPTED_FORMS, ACCEPTED_SIGNATORIES
from plutkit.scoring._milestone import Milestone
from plutkit.statistics import Ties


class Clock(Enum):
    """The event from which days are counted (`awal hitungan`)."""

    FOUNDED = "founded"
    INAUGURATED = "inaugurated"
    OPENED = "opened"


class BeforeClock(Enum):
    """What becomes of an agreement signed before the clock, but not before the founding."""

    DAY_ZERO = "day_zero"
    """It was in place when the clock started: day 0, and the row says head start."""
    EXCLUDE = "exclude"
    """As if it were not there, in each completion in which it is before the clock."""
    REJECT = "reject"
    """`BeforeClockError`, which lists what would count in some completion and is certainly from
    before the clock; what only may be from before it is treated as by `EXCLUDE`."""


class Counting(Enum):
    """Which agreements count, once they are signed."""

    SIGNED = "signed"
    """Every one, whatever became of it."""
    IN_FORCE = "in_force"
    """Only what is in force on `as_of`; not monotone in `as_of`, because agreements end."""


class KindsCounted(Enum):
    """For which of its kinds a partner counts."""

    ALL = "all"
    PRIMARY = "primary"


class Unstarted(Enum):
    """What becomes of a centre whose clock is unknown or certainly after `as_of`."""

    RIVAL = "rival"
    """It may have any time from 0 days up, and is compared so."""
    ASIDE = "aside"
    """It is listed apart, outside ranks and verdicts, and every sentence says so."""


class Absence(Enum):
    """What the register's silence about a centre means: no agreement of any sort names it."""

    NOT_YET = "not_yet"
    """It has not signed any, as far as the register goes."""
    UNKNOWN = "unknown"
    """Nobody knows: any time from 0 days up."""


CLOCK_NAMES: Final = {
    Clock.FOUNDED: Text("founding", "pendirian"),
    Clock.INAUGURATED: Text("inauguration", "peresmian"),
    Clock.OPENED: Text("opening", "mulai beroperasi"),
}
SIGNATORY_NAMES: Final[dict[Enum, Text]] = {
    Signatory.CENTRE: Text("centre", "PLUT"),
    Signatory.LOCAL_OFFICE: Text("local office", "dinas"),
    Signatory.LOCAL_GOVERNMENT: Text("local government", "pemerintah daerah"),
    Signatory.MINISTRY: Text("ministry", "kementerian"),
}
FORM_NAMES: Final[dict[Enum, Text]] = {
    PartnershipForm.MEMORANDUM: Text("memorandum", "nota kesepahaman"),
    PartnershipForm.COOPERATION_AGREEMENT: Text("cooperation agreement", "perjanjian kerja sama"),
    PartnershipForm.JOINT_COMMITMENT: Text("joint commitment", "komitmen bersama"),
    PartnershipForm.CORNER: Text("corner", "pojok"),
    PartnershipForm.AWARD: Text("award", "penghargaan"),
}
TIES_NAMES: Final = {
    Ties.COMPETITION: Text("competition (1, 2, 2, 4)", "kompetisi (1, 2, 2, 4)"),
    Ties.MODIFIED_COMPETITION: Text(
        "modified competition (1, 3, 3, 4)", "kompetisi termodifikasi (1, 3, 3, 4)"
    ),
    Ties.DENSE: Text("dense (1, 2, 2, 3)", "rapat (1, 2, 2, 3)"),
    Ties.AVERAGE: Text("average (1, 5/2, 5/2, 4)", "rata-rata (1, 5/2, 5/2, 4)"),
}


@attrs.frozen(kw_only=True)
class SpeedPolicies(Record):
    """All the choices behind a ranking of partnership speed (`kebijakan hitungan`).

    >>> policies = SpeedPolicies(
    ...     clock=Clock.OPENED, milestone=Milestone.first(), counting=Counting.IN_FORCE
    ... )
    >>> policies.unusual("en")
    ('only what is in force counts',)
    """

    clock: Clock = attrs.field(metadata=choice(Clock, "From which event days are counted."))
    milestone: Milestone = attrs.field(
        metadata=instance(Milestone, doc="What must have been signed.")
    )
    signatories: tuple[Signatory, ...] = attrs.field(
        default=ACCEPTED_SIGNATORIES,
        metadata=listed(Signatory, "Of whom one must have signed.", least=1),
    )
    forms: tuple[PartnershipForm, ...] = attrs.field(
        default=ACCEPTED_FORMS, metadata=listed(PartnershipForm, "The forms that count.", least=1)
    )
    kinds: KindsCounted = attrs.field(
        default=KindsCounted.ALL, metadata=choice(KindsCounted, "For which kinds.")
    )
    counting: Counting = attrs.field(
        default=Counting.SIGNED, metadata=choice(Counting, "Signed, or in force as well.")
    )
    before_clock: BeforeClock = attrs.field(
        default=BeforeClock.DAY_ZERO, metadata=choice(BeforeClock, "Signed before the clock.")
    )
    unstarted: Unstarted = attrs.field(
        default=Unstarted.RIVAL, metadata=choice(Unstarted, "No clock by `as_of`.")
    )
    absence: Absence = attrs.field(
        default=Absence.NOT_YET, metadata=choice(Absence, "No agreement in the register.")
    )
    ties: Ties = attrs.field(
        default=Ties.COMPETITION, metadata=choice(Ties, "How equal days share a rank.")
    )

    def describe(self, language: Language) -> str:
        """Say the main ones in words: what is counted, from when to what.

        Raises `ArgumentError` for any language but "en" and "id".
        """
        check_arguments("SpeedPolicies.describe", language=(LANGUAGE, language))
        clock, milestone = CLOCK_NAMES[self.clock][language], self.milestone.describe(language)
        return Text(
            f"days from {clock} until {milestone} had signed",
            f"jumlah hari sejak {clock} sampai penandatanganan dengan {milestone}",
        )[language]

    def unusual(self, language: Language) -> tuple[str, ...]:
        """Say the choices that differ from the defaults, each in a clause.

        Raises `ArgumentError` for any language but "en" and "id".
        """
        check_arguments("SpeedPolicies.unusual", language=(LANGUAGE, language))
        chosen = {
            field.name: getattr(self, field.name)
            for field in attrs.fields(SpeedPolicies)
            if field.default is not attrs.NOTHING
        }
        return unusual_choices(chosen, language)


def unusual_choices(
    chosen: Mapping[str, Enum | tuple[Enum, ...]], language: Language
) -> tuple[str, ...]:
    """Say which of some choices, by the names of the policies, differ from the defaults."""
    defaults = {field.name: field.default for field in attrs.fields(SpeedPolicies)}
    return tuple(
        _said(name, value, language) for name, value in chosen.items() if value != defaults[name]
    )


def _said(name: str, value: Enum | tuple[Enum, ...], language: Language) -> str:
    if isinstance(value, tuple):
        what, names = _LISTS[name]
        return f"{what[language]}: {', '.join(names[member][language] for member in value)}"
    return _CHOICES[value][language]


_LISTS: Final = {
    "signatories": (
        Text("signatories that count", "penanda tangan yang dihitung"), SIGNATORY_NAMES
    ),
    "forms": (Text("forms that count", "bentuk yang dihitung"), FORM_NAMES),
}  # fmt: skip
_NOT_BEFORE: Final = Text(
    "what was signed before the clock does not count",
    "yang ditandatangani sebelum awal hitungan tidak dihitung",
)
_CHOICES: Final[dict[Enum, Text]] = {
    KindsCounted.PRIMARY: Text(
        "a partner counts for its first kind only", "mitra dihitung menurut jenis utamanya saja"
    ),
    Counting.IN_FORCE: Text(
        "only what is in force counts", "hanya yang masih berlaku yang dihitung"
    ),
    BeforeClock.EXCLUDE: _NOT_BEFORE,
    BeforeClock.REJECT: _NOT_BEFORE,
    Unstarted.ASIDE: Text(
        "centres whose clock is unknown or later are set aside",
        "PLUT yang awal hitungannya belum diketahui atau sesudah tanggal ini disisihkan",
    ),
    Absence.UNKNOWN: Text(
        "no agreement in the register means unknown, not none",
        "tidak adanya perjanjian di register berarti belum diketahui, bukan tidak ada",
    ),
    **{
        ties: Text(f"ties: {name.en}", f"peringkat seri: {name.id}")
        for ties, name in TIES_NAMES.items()
    },
}
