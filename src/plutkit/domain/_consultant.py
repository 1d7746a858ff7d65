"""Consultants."""

from enum import Enum

import attrs

from plutkit._record import Record, choice, identifier, instance, reference
from plutkit.domain._days import known_or_partial, last_day
from plutkit.quantities import DateLike, OpenEnded, Source
from plutkit.quantities._day_rules import NotBefore


class ServiceField(Enum):
    """The seven service fields (`bidang layanan`); regency and city centres use the first five."""

    INSTITUTIONS = "institutions"
    HUMAN_RESOURCES = "human_resources"
    PRODUCTION = "production"
    FINANCE = "finance"
    MARKETING = "marketing"
    INFORMATION_TECHNOLOGY = "information_technology"
    COOPERATION_NETWORKS = "cooperation_networks"


@attrs.frozen(kw_only=True)
class Consultant(Record):
    """A consultant at a centre (`konsultan`, `pendamping`), without a name: the id suffices.

    >>> Consultant(id="k-1", centre_id="c-1", field=ServiceField.FINANCE).starts is None
    True
    """

    id: str = attrs.field(metadata=identifier("consultant"))
    centre_id: str = attrs.field(metadata=reference("centre", "The id of the centre."))
    field: ServiceField = attrs.field(metadata=choice(ServiceField, "The field of the advice."))
    starts: DateLike | None = attrs.field(
        default=None, metadata=known_or_partial("The first day of work.", none="not known")
    )
    ends: DateLike | OpenEnded | None = attrs.field(
        default=None, metadata=last_day("The last day of work.")
    )
    provenance: Source | None = attrs.field(
        default=None, metadata=instance(Source, doc="Where the record is from.", none="not stated")
    )

    _relations = (NotBefore("ends", "starts"),)
