"""Centres."""

from enum import Enum

import attrs

from plutkit._record import Record, Rule, choice, identifier, instance, integer, listed, text
from plutkit.domain._days import known_or_partial, last_day
from plutkit.identity import RegionCode
from plutkit.quantities import DateLike, OpenEnded, Source
from plutkit.quantities._day_rules import NotBefore


class CentreLevel(Enum):
    """Whose centre it is (`tingkat`)."""

    PROVINCIAL = "provincial"
    REGENCY = "regency"
    CITY = "city"


class Origin(Enum):
    """How a centre came into the programme (`asal`)."""

    NEW = "new"
    """Founded by the programme (`baru`)."""
    REVITALISED = "revitalised"
    """An older centre, renewed (`revitalisasi`)."""


class CentreForm(Enum):
    """What a centre is in administrative law (`bentuk kelembagaan`)."""

    LOCAL_OFFICE = "local_office"
    """A part of a local office (`dinas`)."""
    REGIONAL_TECHNICAL_UNIT = "regional_technical_unit"
    """A regional technical unit (`UPTD`)."""
    REGIONAL_PUBLIC_SERVICE_AGENCY = "regional_public_service_agency"
    """A regional public service agency (`BLUD`)."""


def programme_year(doc: str, *, none: str = "") -> dict[str, Rule]:
    """Declare a field with a year of the programme (`angkatan`)."""
    return integer(doc, least=1900, most=9999, none=none)


@attrs.frozen(kw_only=True)
class FormSpell(Record):
    """One form of a centre while it lasted (`masa bentuk kelembagaan`).

    >>> FormSpell(form=CentreForm.REGIONAL_TECHNICAL_UNIT).starts is None
    True
    """

    form: CentreForm = attrs.field(metadata=choice(CentreForm, "The form."))
    starts: DateLike | None = attrs.field(
        default=None, metadata=known_or_partial("The first day of it.", none="not known")
    )
    ends: DateLike | OpenEnded | None = attrs.field(
        default=None, metadata=last_day("The last day of it.")
    )

    _relations = (NotBefore("ends", "starts"),)


@attrs.frozen(kw_only=True)
class Centre(Record):
    """An integrated business-service centre (`PLUT-KUMKM`).

    >>> from plutkit.quantities import PartialDate
    >>> centre = Centre(
    ...     id="c-1",
    ...     name="PLUT Contoh",
    ...     level=CentreLevel.REGENCY,
    ...     region=RegionCode.parse("73.61"),
    ...     cohort=2022,
    ...     opened=PartialDate.month(2023, 5),
    ... )
    >>> centre.founded is None
    True

    Every day may be partial. A closing that is certainly before the founding, the inauguration or
    the opening is refused with `InvalidRecordError`; the order of those three is not prescribed.
    """

    id: str = attrs.field(metadata=identifier("centre"))
    name: str = attrs.field(metadata=text("The name by which it is known."))
    level: CentreLevel = attrs.field(metadata=choice(CentreLevel, "Whose centre it is."))
    region: RegionCode = attrs.field(metadata=instance(RegionCode, doc="The region it serves."))
    cohort: int | None = attrs.field(
        default=None,
        metadata=programme_year(
            "The programme year that founded or revitalised it.",
            none="not known: it may belong to any cohort",
        ),
    )
    origin: Origin | None = attrs.field(
        default=None, metadata=choice(Origin, "New or revitalised.", none="not known")
    )
    founded: DateLike | None = attrs.field(
        default=None,
        metadata=known_or_partial("The day of its founding.", none="not known: any day"),
    )
    inaugurated: DateLike | None = attrs.field(
        default=None,
        metadata=known_or_partial("The day of its inauguration.", none="not known: any day"),
    )
    opened: DateLike | None = attrs.field(
        default=None,
        metadata=known_or_partial("The first day of operation.", none="not known: any day"),
    )
    closed: DateLike | None = attrs.field(
        default=None,
        metadata=known_or_partial(
            "The first day it was closed.", none="not closed as far as known"
        ),
    )
    forms: tuple[FormSpell, ...] = attrs.field(
        default=(), metadata=listed(FormSpell, "Its administrative forms over time, as known.")
    )
    provenance: Source | None = attrs.field(
        default=None, metadata=instance(Source, doc="Where the record is from.", none="not stated")
    )

    _relations = (
        NotBefore("closed", "founded"),
        NotBefore("closed", "inaugurated"),
        NotBefore("closed", "opened"),
    )
