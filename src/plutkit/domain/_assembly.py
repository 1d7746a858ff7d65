"""Records put together: sorted, indexed, or refused with everything that is wrong."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final, NamedTuple, TypeAlias, cast

from plutkit._record import Record
from plutkit._text import Language
from plutkit.domain._centre import Centre
from plutkit.domain._consultant import Consultant
from plutkit.domain._partner import Partner
from plutkit.domain._partnership import Partnership
from plutkit.domain._references import faults_between
from plutkit.errors import RegisterError

RegisteredRecord: TypeAlias = Centre | Partner | Partnership | Consultant
"""What a register holds."""

KINDS: Final[Mapping[type, str]] = MappingProxyType(
    {Centre: "centre", Partner: "partner", Partnership: "partnership", Consultant: "consultant"}
)
"""The kinds of records, in the order in which a register gives them."""


class Assembled(NamedTuple):
    """Records by kind and id, both in order, and the agreements of each centre."""

    records: Mapping[str, Mapping[str, RegisteredRecord]]
    agreements: Mapping[str, tuple[Partnership, ...]]


def assembled(placed: Iterable[tuple[str, object]], language: Language) -> Assembled:
    """Put records together, each with its place; `RegisterError` lists all that is wrong."""
    index: dict[str, dict[str, Record]] = {kind: {} for kind in KINDS.values()}
    faults = tuple(faults_between(placed, KINDS, index))
    if faults:
        raise RegisterError("Register", faults, language)
    records = cast("dict[str, dict[str, RegisteredRecord]]", index)
    ordered = {kind: dict(sorted(of_kind.items())) for kind, of_kind in records.items()}
    agreements: dict[str, list[Partnership]] = {id: [] for id in ordered["centre"]}
    for agreement in cast("dict[str, Partnership]", ordered["partnership"]).values():
        for centre_id in agreement.centre_ids:
            agreements[centre_id].append(agreement)
    return Assembled(ordered, {id: tuple(bound) for id, bound in agreements.items()})


def key_of(record: Record) -> tuple[type, str] | None:
    """Give what tells a record from others, or None if it is of no kind of a register."""
    cls = type(record)
    return (cls, cast("RegisteredRecord", record).id) if cls in KINDS else None


def place_of(side: str, record: RegisteredRecord) -> str:
    """Name the place of a record that came from a register."""
    return f"{side}.{KINDS[type(record)]}({record.id!r})"
