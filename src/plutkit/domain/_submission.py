"""What centres sent in."""

from datetime import date
from enum import Enum

import attrs

from plutkit._record import Holds, Record, identifier, instance, listed, reference
from plutkit._text import Text
from plutkit.quantities import Period, Source
from plutkit.quantities._day_rules import day


class RecordKind(Enum):
    """What a submission tells of (`jenis data laporan`)."""

    SERVICE = "service"
    """Services and those served (`layanan`)."""
    BENEFICIARY = "beneficiary"
    """Businesses with their snapshots and documents (`penerima layanan`)."""
    PARTNERSHIP = "partnership"
    """`Kemitraan`."""
    CONSULTANT = "consultant"
    """`Konsultan`."""
    CENTRE = "centre"
    """The centre itself, its forms among it (`PLUT`)."""


def _has_begun(period: Period, received_on: date) -> bool:
    return received_on >= period.start


@attrs.frozen(kw_only=True)
class Submission(Record):
    """A report of a centre: from then on, what it covers and does not name was nothing (`laporan`).

    It covers the days of its period up to the day on which it was received.

    >>> Submission(
    ...     id="r-1",
    ...     centre_id="c-1",
    ...     period=Period.month(2023, 5),
    ...     kinds=(RecordKind.SERVICE,),
    ...     received_on=date(2023, 6, 8),
    ... ).centre_id
    'c-1'

    Received before its period began, it is refused with `InvalidRecordError`.
    """

    id: str = attrs.field(metadata=identifier("submission"))
    centre_id: str = attrs.field(metadata=reference("centre", "The id of the centre."))
    period: Period = attrs.field(metadata=instance(Period, doc="The days of which it tells."))
    kinds: tuple[RecordKind, ...] = attrs.field(
        metadata=listed(RecordKind, "The kinds of records that it tells of.", least=1)
    )
    received_on: date = attrs.field(metadata=day("The day on which it was received."))
    provenance: Source | None = attrs.field(
        default=None, metadata=instance(Source, doc="Where the record is from.", none="not stated")
    )

    _relations = (
        Holds(
            ("period", "received_on"), _has_begun, "submission.early",
            Text(
                "is before the period began, so that nothing was known of it; correct one of both",
                "lebih awal dari periodenya, jadi belum ada isinya; betulkan salah satunya",
            ),
        ),
    )  # fmt: skip
