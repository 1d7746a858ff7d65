"""Businesses that several centres know by ids of their own."""

import attrs

from plutkit._record import Record, identifier, instance, references
from plutkit.quantities import Source


@attrs.frozen(kw_only=True)
class SameBusiness(Record):
    """Beneficiaries that are one business, known by several ids (`usaha yang sama`).

    Distinct totals count it once, under the first of its ids. Such records join: of a, b and of b,
    c are a, b, c one.

    >>> SameBusiness(id="same-1", beneficiary_ids=("b-1", "b-7")).beneficiary_ids
    ('b-1', 'b-7')
    """

    id: str = attrs.field(metadata=identifier("same business"))
    beneficiary_ids: tuple[str, ...] = attrs.field(
        metadata=references("beneficiary", "The ids of the one business.", least=2)
    )
    provenance: Source | None = attrs.field(
        default=None, metadata=instance(Source, doc="Where the record is from.", none="not stated")
    )
