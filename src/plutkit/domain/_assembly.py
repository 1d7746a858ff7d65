"""Records put together: sorted, or refused with everything that is wrong."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final, TypeAlias, cast

from plutkit._record import Record
from plutkit._text import Language, mask_numbers
from plutkit.domain._beneficiary import Beneficiary
from plutkit.domain._centre import Centre
from plutkit.domain._consultant import Consultant
from plutkit.domain._partnership import Partner, Partnership
from plutkit.domain._references import faults_between
from plutkit.domain._same_business import SameBusiness
from plutkit.domain._service import Service
from plutkit.domain._submission import Submission
from plutkit.domain._target import Target
from plutkit.errors import RegisterError

RegisteredRecord: TypeAlias = (
    Centre
    | Partner
    | Partnership
    | Consultant
    | Beneficiary
    | Service
    | Target
    | Submission
    | SameBusiness
)
"""What a register holds."""

KINDS: Final[Mapping[type, str]] = MappingProxyType(
    {
        Centre: "centre",
        Partner: "partner",
        Partnership: "partnership",
        Consultant: "consultant",
        Beneficiary: "beneficiary",
        Service: "service",
        Target: "target",
        Submission: "submission",
        SameBusiness: "same business",
    }
)
"""The kinds of records, in the order in which a register gives them."""

PLURALS: Final[Mapping[str, str]] = MappingProxyType(
    {kind: f"{kind}s" for kind in KINDS.values()}
    | {"beneficiary": "beneficiaries", "same business": "same businesses"}
)
"""What several of each kind are called."""


def assembled(
    placed: Iterable[tuple[str, object]], language: Language
) -> dict[str, dict[str, RegisteredRecord]]:
    """Give records by kind and id, both in order; `RegisterError` lists all that is wrong.

    Each record comes with its place.
    """
    index: dict[str, dict[str, Record]] = {kind: {} for kind in KINDS.values()}
    faults = tuple(faults_between(placed, KINDS, index))
    if faults:
        raise RegisterError("Register", faults, language)
    records = cast("dict[str, dict[str, RegisteredRecord]]", index)
    return {kind: dict(sorted(of_kind.items())) for kind, of_kind in records.items()}


def key_of(record: Record) -> tuple[type, str] | None:
    """Give what tells a record from others, or None if it is of no kind of a register."""
    cls = type(record)
    return (cls, cast("RegisteredRecord", record).id) if cls in KINDS else None


def place_of(side: str, record: RegisteredRecord) -> str:
    """Name the place of a record that came from a register, as the call that gives it."""
    return f"{side}.{KINDS[type(record)].replace(' ', '_')}({mask_numbers(record.id)!r})"
