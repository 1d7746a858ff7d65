"""Classes of size by the number of workers."""

from datetime import date
from enum import Enum
from typing import Final

import attrs

from plutkit._record import (
    LANGUAGE,
    IntegerRule,
    Record,
    check_arguments,
    choice,
    instance,
    integer,
)
from plutkit._text import Language, Text, integer_text
from plutkit.law._bounds import RISING, SizeClass, bracket_of, size_of
from plutkit.law._words import SIZE, bracket_text, either, place_text
from plutkit.quantities import Confidence, Source


class WorkersUnknown(Enum):
    """Why a class by workers cannot be said."""

    MISSING = "missing"
    """The number of workers is not given."""
    DOUBTFUL_ZERO = "doubtful_zero"
    """The owner counts: without any worker there is no business."""


@attrs.frozen(kw_only=True)
class WorkersBounds(Record):
    """The greatest number of workers of each class, inclusive (`batas tenaga kerja`)."""

    micro: int = attrs.field(metadata=integer("The most workers of a micro business.", least=1))
    small: int = attrs.field(metadata=integer("The most workers of a small one.", least=1))
    medium: int = attrs.field(metadata=integer("The most workers of a medium one.", least=1))
    source: Source = attrs.field(metadata=instance(Source, doc="Where the figures stand."))

    _relations = (RISING,)


WORKERS_BOUNDS: Final = WorkersBounds(
    micro=4,
    small=19,
    medium=99,
    source=Source(
        instrument="BPS manufacturing surveys",
        where="bps.go.id/subject/170 (micro, small); annual survey of large and medium industry",
        checked_on=date(2026, 11, 1),
        confidence=Confidence.HIGH,
    ),
)
"""The classes of the manufacturing surveys of BPS; the law of size knows no workers."""


@attrs.frozen(kw_only=True)
class WorkersFinding(Record):
    """The class of a business by its workers, and why; made by `classify_workers`."""

    workers: int | None = attrs.field(
        metadata=integer("How many work there.", least=0, none="not given")
    )
    size: SizeClass | None = attrs.field(
        metadata=choice(SizeClass, "The class.", none="unknown; `unknown` says why")
    )
    unknown: WorkersUnknown | None = attrs.field(
        metadata=choice(WorkersUnknown, "Why the class is unknown.", none="it is known")
    )
    above: int | None = attrs.field(
        metadata=integer("The class begins above this number.", none="with 1, or unknown")
    )
    up_to: int | None = attrs.field(
        metadata=integer("The class ends with this number.", none="no end, or unknown")
    )
    source: Source = attrs.field(metadata=instance(Source, doc="Where the bounds stand."))

    _relations = (either("size"),)

    def sentence(self, language: Language) -> str:
        """Say the finding in one sentence."""
        check_arguments("WorkersFinding.sentence", language=(LANGUAGE, language))
        if self.size is None:
            said = _DOUBTFUL if self.unknown is WorkersUnknown.DOUBTFUL_ZERO else _MISSING
            return f"{said[language]} ({place_text(self.source)})."
        size = SIZE[self.size][language]
        bracket = bracket_text(self.above, self.up_to, integer_text, language)
        return Text(
            f"By its workers the business is {size}: {bracket} ({place_text(self.source)}).",
            f"Menurut tenaga kerjanya usaha ini {size}: {bracket} ({place_text(self.source)}).",
        )[language]


_DOUBTFUL: Final = Text(
    "The class by workers is unknown, because 0 workers is doubtful: the owner and unpaid family "
    "members count",
    "Kelas menurut tenaga kerja tidak diketahui karena 0 orang diragukan: pemilik dan anggota "
    "keluarga yang tidak dibayar ikut dihitung",
)
_MISSING: Final = Text(
    "The class by workers is unknown, because their number is not given",
    "Kelas menurut tenaga kerja tidak diketahui karena jumlahnya tidak diberikan",
)


def workers_class(workers: int | None) -> SizeClass | WorkersUnknown:
    """Give the class by workers, or why there is none: the bare rule, which checks nothing."""
    if workers is None:
        return WorkersUnknown.MISSING
    return size_of(workers, WORKERS_BOUNDS) if workers else WorkersUnknown.DOUBTFUL_ZERO


def classify_workers(workers: int | None) -> WorkersFinding:
    """Say how large a business is by its workers (`kelas menurut tenaga kerja`).

    Takes their number, at least 0, the owner and unpaid family members included, or None if it is
    unknown. 1 to 4 are micro, 5 to 19 small, 20 to 99 medium, 100 and more large. That 0 work
    there is doubtful, and gives no class.

    >>> classify_workers(5).size, classify_workers(0).unknown
    (<SizeClass.SMALL: 'small'>, <WorkersUnknown.DOUBTFUL_ZERO: 'doubtful_zero'>)

    Raises `ArgumentError` for a bool, a float and a negative number. Source: BPS, surveys of
    manufacturing; see `WORKERS_BOUNDS`.
    """
    rule = IntegerRule("", none="unknown", least=0)
    check_arguments("classify_workers", workers=(rule, workers))
    found = workers_class(workers)
    size = found if isinstance(found, SizeClass) else None
    above, up_to = bracket_of(size, WORKERS_BOUNDS) if size else (None, None)
    return WorkersFinding(
        workers=workers,
        size=size,
        unknown=found if isinstance(found, WorkersUnknown) else None,
        above=above,
        up_to=up_to,
        source=WORKERS_BOUNDS.source,
    )
