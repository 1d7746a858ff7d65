"""Partners and partnerships."""

from enum import Enum

import attrs

from plutkit._record import (
    Record,
    choice,
    identifier,
    instance,
    listed,
    reference,
    references,
    text,
)
from plutkit.domain._days import known_or_partial, last_day
from plutkit.quantities import DateLike, OpenEnded, Source
from plutkit.quantities._day_rules import NotBefore


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


class PartnershipForm(Enum):
    """What was signed or given (`bentuk kemitraan`)."""

    MEMORANDUM = "memorandum"
    """`Nota kesepahaman` (MoU)."""
    COOPERATION_AGREEMENT = "cooperation_agreement"
    """`Perjanjian kerja sama` (PKS)."""
    JOINT_COMMITMENT = "joint_commitment"
    """`Komitmen bersama`."""
    CORNER = "corner"
    """A partner's corner at the centre (`pojok`)."""
    AWARD = "award"
    """`Penghargaan`."""


class Signatory(Enum):
    """Who signed on the side of the State (`penanda tangan`)."""

    CENTRE = "centre"
    LOCAL_OFFICE = "local_office"
    """`Dinas`."""
    LOCAL_GOVERNMENT = "local_government"
    """`Pemerintah daerah`."""
    MINISTRY = "ministry"
    """`Kementerian`."""


@attrs.frozen(kw_only=True)
class Partnership(Record):
    """One agreement of one or several centres with one partner (`kemitraan`).

    >>> from datetime import date
    >>> from plutkit.quantities import OPEN_ENDED
    >>> agreement = Partnership(
    ...     id="a-1",
    ...     centre_ids=("c-1",),
    ...     partner_id="p-1",
    ...     form=PartnershipForm.MEMORANDUM,
    ...     signatories=(Signatory.CENTRE,),
    ...     signed=date(2023, 2, 1),
    ...     ends=OPEN_ENDED,
    ... )

    It may start before it is signed. An end certainly before the start or the signing, and a
    termination certainly before the signing, are refused with `InvalidRecordError`.
    """

    id: str = attrs.field(metadata=identifier("partnership"))
    centre_ids: tuple[str, ...] = attrs.field(
        metadata=references("centre", "The ids of the centres that it binds.", least=1)
    )
    partner_id: str = attrs.field(metadata=reference("partner", "The id of the partner."))
    form: PartnershipForm = attrs.field(metadata=choice(PartnershipForm, "What was signed."))
    signatories: tuple[Signatory, ...] | None = attrs.field(
        default=None,
        metadata=listed(Signatory, "Who signed with the partner.", least=1, none="not known"),
    )
    signed: DateLike | None = attrs.field(
        default=None,
        metadata=known_or_partial("The day of signing.", none="not known: any day, or not yet"),
    )
    starts: DateLike | None = attrs.field(
        default=None,
        metadata=known_or_partial("The first day in force.", none="not known: taken as `signed`"),
    )
    ends: DateLike | OpenEnded | None = attrs.field(
        default=None, metadata=last_day("The last day in force.")
    )
    terminated: DateLike | None = attrs.field(
        default=None,
        metadata=known_or_partial(
            "The first day it was terminated.", none="not terminated as far as known"
        ),
    )
    renews: str | None = attrs.field(
        default=None,
        metadata=reference("partnership", "The id of the agreement it renews.", none="none"),
    )
    provenance: Source | None = attrs.field(
        default=None, metadata=instance(Source, doc="Where the record is from.", none="not stated")
    )

    _relations = (
        NotBefore("ends", "signed"),
        NotBefore("ends", "starts"),
        NotBefore("terminated", "signed"),
    )
