"""Documents of a business."""

from enum import Enum

import attrs

from plutkit._record import Record, choice, text
from plutkit.domain._days import known_or_partial, last_day
from plutkit.quantities import DateLike, OpenEnded
from plutkit.quantities._day_rules import NotBefore


class DocumentKind(Enum):
    """What a document is (`jenis dokumen`)."""

    NIB = "nib"
    """Business identification number (`nomor induk berusaha`)."""
    HALAL = "halal"
    """Halal certificate (`sertifikat halal`)."""
    PIRT = "pirt"
    """Permit of food made at home (`pangan industri rumah tangga`)."""
    BPOM = "bpom"
    """Permit of the food and drug agency (`izin edar BPOM`)."""
    SNI = "sni"
    """National standard (`Standar Nasional Indonesia`)."""
    TRADEMARK = "trademark"
    """Registered trademark (`merek terdaftar`)."""


@attrs.frozen(kw_only=True)
class Document(Record):
    """A document that a business obtained (`dokumen usaha`).

    >>> from plutkit.quantities import OPEN_ENDED, PartialDate
    >>> halal = Document(
    ...     kind=DocumentKind.HALAL, issued=PartialDate.month(2023, 5), ends=OPEN_ENDED
    ... )
    >>> halal.number is None
    True

    An end certainly before the issue is refused with `InvalidRecordError`.
    """

    kind: DocumentKind = attrs.field(metadata=choice(DocumentKind, "What it is."))
    number: str | None = attrs.field(
        default=None, metadata=text("Its number as written.", none="not known")
    )
    issued: DateLike | None = attrs.field(
        default=None, metadata=known_or_partial("The day of its issue.", none="not known")
    )
    ends: DateLike | OpenEnded | None = attrs.field(
        default=None, metadata=last_day("The last day in force.")
    )

    _relations = (NotBefore("ends", "issued"),)
