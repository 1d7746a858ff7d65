"""Partners."""

from enum import Enum

import attrs

from plutkit._record import Record, identifier, instance, listed, text
from plutkit.quantities import Source


class PartnerKind(Enum):
    """What a partner is (`jenis mitra`)."""

    UNIVERSITY = "university"
    """`Perguruan tinggi`."""
    HALAL_CENTRE = "halal_centre"
    """`Halal center`, often within a university."""
    STATE_ENTERPRISE = "state_enterprise"
    """`BUMN`."""
    PRIVATE_ENTERPRISE = "private_enterprise"
    """`BUMS`."""
    BANK = "bank"
    """`Perbankan`."""
    GOVERNMENT_AGENCY = "government_agency"
    """`Instansi vertikal`, `OPD`."""
    ASSOCIATION = "association"
    """`Asosiasi`."""
    COMMUNITY = "community"
    """`Komunitas`."""
    MARKETPLACE = "marketplace"
    """`Marketplace`, a platform."""


@attrs.frozen(kw_only=True)
class Partner(Record):
    """An organisation that centres work with (`mitra`).

    A university with a halal centre is one partner of two kinds:

    >>> Partner(
    ...     id="p-1",
    ...     name="Universitas Contoh",
    ...     kinds=(PartnerKind.UNIVERSITY, PartnerKind.HALAL_CENTRE),
    ... ).kinds[0]
    <PartnerKind.UNIVERSITY: 'university'>
    """

    id: str = attrs.field(metadata=identifier("partner"))
    name: str = attrs.field(metadata=text("The name by which it is known."))
    kinds: tuple[PartnerKind, ...] = attrs.field(
        metadata=listed(PartnerKind, "What it is; the first is its primary kind.", least=1)
    )
    provenance: Source | None = attrs.field(
        default=None, metadata=instance(Source, doc="Where the record is from.", none="not stated")
    )
