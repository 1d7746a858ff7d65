"""Those whom centres serve."""

from enum import Enum

import attrs

from plutkit._record import RULE, Record, choice, identifier, instance, listed, text
from plutkit.domain._days import known_or_partial
from plutkit.domain._document import Document
from plutkit.domain._item_relations import EachNotBefore, OncePerDay
from plutkit.domain._snapshot import Snapshot
from plutkit.identity import Nib, RegionCode
from plutkit.identity._pseudonym_rule import PseudonymRule
from plutkit.quantities import DateLike, Source
from plutkit.quantities._day_rules import NotBefore


class BeneficiaryKind(Enum):
    """Whom a centre serves (`jenis penerima layanan`)."""

    COOPERATIVE = "cooperative"
    """`Koperasi`."""
    ENTERPRISE = "enterprise"
    """`Usaha`."""
    ENTREPRENEUR = "entrepreneur"
    """`Wirausaha`."""
    WOULD_BE_ENTREPRENEUR = "would_be_entrepreneur"
    """`Calon wirausaha`."""


class Gender(Enum):
    """The gender of an owner (`jenis kelamin`), as in the forms of the centres."""

    FEMALE = "female"
    """`Perempuan`."""
    MALE = "male"
    """`Laki-laki`."""


@attrs.frozen(kw_only=True)
class Beneficiary(Record):
    """A business, or someone who wants to found one, that a centre serves (`penerima layanan`).

    >>> from datetime import date
    >>> from plutkit.quantities import PartialDate
    >>> bakery = Beneficiary(
    ...     id="b-1",
    ...     kind=BeneficiaryKind.ENTERPRISE,
    ...     name="Roti Contoh",
    ...     founded=PartialDate.month(2022, 10),
    ...     snapshots=(Snapshot(on=date(2022, 12, 31), sales=90_000_000),),
    ... )
    >>> bakery.closed is None
    True
    >>> attrs.evolve(bakery, founded=date(2023, 1, 1))
    Traceback (most recent call last):
    ...
    plutkit.errors.InvalidRecordError: Beneficiary: snapshots[0].on: 2022-12-31 (date) is before ...

    Its snapshots and documents stand in any order. Two snapshots of one day, a snapshot certainly
    before the founding, and a closing certainly before it are refused with `InvalidRecordError`. A
    snapshot after the closing is taken: figures of the last year are often as of its end.

    Of its owner it has no name and no number of a person: `owner_pseudonym` tells owners apart, and
    is refused when it is itself a NIK or NPWP. `Nik.pseudonym` makes one.
    """

    id: str = attrs.field(metadata=identifier("beneficiary"))
    kind: BeneficiaryKind = attrs.field(metadata=choice(BeneficiaryKind, "What it is."))
    name: str = attrs.field(metadata=text("The name by which it is known."))
    region: RegionCode | None = attrs.field(
        default=None, metadata=instance(RegionCode, doc="Where it is.", none="not known")
    )
    founded: DateLike | None = attrs.field(
        default=None,
        metadata=known_or_partial("The day of its founding.", none="not known, or not yet"),
    )
    closed: DateLike | None = attrs.field(
        default=None,
        metadata=known_or_partial(
            "The first day it was closed.", none="not closed as far as known"
        ),
    )
    owner_gender: Gender | None = attrs.field(
        default=None, metadata=choice(Gender, "The gender of its owner.", none="not known")
    )
    owner_disability: bool | None = attrs.field(
        default=None,
        metadata=instance(bool, doc="Whether its owner has a disability.", none="not known"),
    )
    nib: Nib | None = attrs.field(
        default=None,
        metadata=instance(Nib, doc="Its business identification number.", none="not known or none"),
    )
    owner_pseudonym: str | None = attrs.field(
        default=None,
        metadata={RULE: PseudonymRule(doc="What stands for its owner.", none="not known")},
    )
    snapshots: tuple[Snapshot, ...] = attrs.field(
        default=(), metadata=listed(Snapshot, "What is known of single days.", unique=False)
    )
    documents: tuple[Document, ...] = attrs.field(
        default=(), metadata=listed(Document, "The documents that it obtained.")
    )
    provenance: Source | None = attrs.field(
        default=None, metadata=instance(Source, doc="Where the record is from.", none="not stated")
    )

    _relations = (
        NotBefore("closed", "founded"),
        OncePerDay("snapshots", "on"),
        EachNotBefore("snapshots", "on", "founded"),
    )
