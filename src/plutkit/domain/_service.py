"""Services of centres."""

from enum import Enum
from typing import Final

import attrs

from plutkit._record import Record, choice, identifier, instance, integer, reference, references
from plutkit.domain._consultant import ServiceField
from plutkit.domain._days import known_or_partial
from plutkit.quantities import DateLike, Source


class ServiceKind(Enum):
    """What a centre does for those whom it serves (`jenis layanan`)."""

    CONSULTATION = "consultation"
    """`Konsultasi`."""
    MENTORING = "mentoring"
    """`Pendampingan`."""
    FINANCE_ACCESS = "finance_access"
    """Access to finance (`akses pembiayaan`)."""
    MARKETING = "marketing"
    """Marketing and promotion (`pemasaran dan promosi`)."""
    TRAINING = "training"
    """`Pelatihan`."""
    NETWORKING = "networking"
    """`Jejaring`."""
    LIBRARY = "library"
    """`Pustaka`."""
    COWORKING = "coworking"
    """Rooms to work in, since 2022."""
    INCUBATION = "incubation"
    """`Inkubasi`, since 2022."""
    CURATION = "curation"
    """Choice of products (`kurasi`), since 2022."""
    SHOWCASE = "showcase"
    """`Galeri`, since 2022."""
    LICENSING = "licensing"
    """Help with permits (`perizinan`), since 2022."""


CLASSIC_SERVICE_KINDS: Final = (
    ServiceKind.CONSULTATION,
    ServiceKind.MENTORING,
    ServiceKind.FINANCE_ACCESS,
    ServiceKind.MARKETING,
    ServiceKind.TRAINING,
    ServiceKind.NETWORKING,
    ServiceKind.LIBRARY,
)
"""The seven classic kinds; the other five came in 2022."""


@attrs.frozen(kw_only=True)
class Service(Record):
    """One service of a centre to one or several beneficiaries (`layanan`).

    >>> from datetime import date
    >>> session = Service(
    ...     id="s-1",
    ...     centre_id="c-1",
    ...     beneficiary_ids=("b-1",),
    ...     kind=ServiceKind.MENTORING,
    ...     field=ServiceField.FINANCE,
    ...     day=date(2023, 6, 12),
    ...     minutes=90,
    ... )
    >>> session.kind in CLASSIC_SERVICE_KINDS
    True
    """

    id: str = attrs.field(metadata=identifier("service"))
    centre_id: str = attrs.field(metadata=reference("centre", "The id of the centre."))
    beneficiary_ids: tuple[str, ...] = attrs.field(
        metadata=references("beneficiary", "The ids of those whom it served.", least=1)
    )
    kind: ServiceKind = attrs.field(metadata=choice(ServiceKind, "What was done."))
    field: ServiceField | None = attrs.field(
        default=None, metadata=choice(ServiceField, "The field of it.", none="not known or none")
    )
    day: DateLike | None = attrs.field(
        default=None, metadata=known_or_partial("The day of it.", none="not known")
    )
    minutes: int | None = attrs.field(
        default=None, metadata=integer("How long it took.", least=1, none="not known")
    )
    consultant_id: str | None = attrs.field(
        default=None,
        metadata=reference("consultant", "The id of the consultant.", none="not known or none"),
    )
    provenance: Source | None = attrs.field(
        default=None, metadata=instance(Source, doc="Where the record is from.", none="not stated")
    )
