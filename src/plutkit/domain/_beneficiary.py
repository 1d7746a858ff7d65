"""Those whom centres serve, and their documents."""

from collections.abc import Iterator
from datetime import date
from enum import Enum
from operator import attrgetter
from typing import Any

import attrs

from plutkit._record import (
    RULE,
    Declared,
    Record,
    bound,
    choice,
    fault,
    identifier,
    instance,
    listed,
    text,
)
from plutkit._text import shown
from plutkit.domain._days import known_or_partial, last_day
from plutkit.domain._snapshot import Snapshot
from plutkit.errors import Fault
from plutkit.identity import Nib, RegionCode
from plutkit.identity._pseudonym_rule import PseudonymRule
from plutkit.quantities import DateLike, OpenEnded, Source
from plutkit.quantities._day_rules import NotBefore, first_possible


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


class OncePerDay(Declared):
    """No two of the `items` have the same `day`."""

    items: str
    day: str

    codes = ("day.twice",)

    def expression(self, names: dict[str, Any]) -> str:
        items = self.items
        return f"len({items}) < 2 or {bound(names, self._holds)}({items})"

    def _holds(self, items: tuple[object, ...]) -> bool:
        return len(set(map(attrgetter(self.day), items))) == len(items)

    def faults(self, record: object) -> Iterator[Fault]:
        first: dict[date, str] = {}
        for path, day in _dated(record, self.items, self.day):
            if first.setdefault(day, path) != path:
                yield fault(
                    path, "day.twice", day,
                    f"is also the day at {first[day]}; give one for each day",
                    f"juga hari di {first[day]}; berikan satu untuk setiap hari",
                )  # fmt: skip

    def describe(self) -> str:
        return f"`{self.items}` one for each `{self.day}`"


class EachNotBefore(Declared):
    """The `day` of none of the `items` is certainly before the day in `earlier`."""

    items: str
    day: str
    earlier: str

    codes = ("day.order",)

    def expression(self, names: dict[str, Any]) -> str:
        holds = bound(names, self._holds)
        items, earlier = self.items, self.earlier
        return f"not {items} or {earlier} is None or {holds}({items}, {earlier})"

    def _holds(self, items: tuple[object, ...], earlier: DateLike) -> bool:
        first = first_possible(earlier)
        return first is None or first <= min(map(attrgetter(self.day), items))

    def faults(self, record: object) -> Iterator[Fault]:
        earlier: DateLike | None = getattr(record, self.earlier)
        first = None if earlier is None else first_possible(earlier)
        for path, day in _dated(record, self.items, self.day):
            if first is not None and day < first:
                yield fault(
                    path, "day.order", day,
                    f"is before {self.earlier}, {shown(earlier)}; correct one of the two",
                    f"lebih awal dari {self.earlier}, {shown(earlier)}; betulkan salah satunya",
                )  # fmt: skip

    def describe(self) -> str:
        return f"each `{self.day}` of `{self.items}` not before `{self.earlier}`"


def _dated(record: object, items: str, day: str) -> Iterator[tuple[str, date]]:
    """Give the path of the day of each item, and the day."""
    for position, item in enumerate(getattr(record, items)):
        yield f"{items}[{position}].{day}", getattr(item, day)


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
