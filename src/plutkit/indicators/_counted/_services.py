"""Services, their hours, and the kinds that are offered."""

from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache
from typing import Final

from plutkit._text import Text
from plutkit.domain import CLASSIC_SERVICE_KINDS, RecordKind, Register
from plutkit.indicators._card import Card
from plutkit.indicators._counted._in_period import served_within
from plutkit.indicators._indicator import Aggregation, Contribution, Indicator, OmissionReason
from plutkit.indicators._sources import FORMS_AND_SPEECHES, SERVICE_KINDS
from plutkit.quantities import Period

MINUTES_UNKNOWN: Final = OmissionReason(
    key="minutes_unknown", text=Text("its length is not known", "lamanya tidak diketahui")
)
_HOURS: Final = Text("hours", "jam")
_CLASSIC: Final = frozenset(CLASSIC_SERVICE_KINDS)


@lru_cache(maxsize=1440)  # few lengths, many services
def _hours(minutes: int) -> Fraction:
    return Fraction(minutes, 60)


def _services(register: Register, period: Period) -> Iterator[Contribution]:
    for service, business_id, is_certain in served_within(register, period):
        yield Contribution(
            service.centre_id, service.id, business_id, service.consultant_id,
            key=service.id, is_certain=is_certain,
        )  # fmt: skip


SERVICES: Final = Indicator(
    card=Card(
        key="services",
        name=Text("services", "layanan"),
        unit=Text("services", "layanan"),
        counts=Text(
            "each service within the period once, however many it served",
            "setiap layanan dalam periode satu kali, berapa pun yang dilayani",
        ),
        excludes=Text(
            "services that only may be of the period: their day is not fully known",
            "layanan yang hanya mungkin dalam periode: harinya tidak diketahui pasti",
        ),
        sources=(FORMS_AND_SPEECHES,),
    ),
    aggregation=Aggregation.SUM,
    records=RecordKind.SERVICE,
    contributions=_services,
)
"""The services within a period."""


def _hours_delivered(register: Register, period: Period) -> Iterator[Contribution]:
    for service, business_id, is_certain in served_within(register, period):
        minutes = service.minutes
        yield Contribution(
            service.centre_id, service.id, business_id, service.consultant_id,
            key=service.id,
            amount=None if minutes is None else _hours(minutes),
            is_certain=is_certain,
            missing=MINUTES_UNKNOWN if minutes is None else None,
        )  # fmt: skip


HOURS_DELIVERED: Final = Indicator(
    card=Card(
        key="hours_delivered",
        name=Text("hours delivered", "jam layanan yang diberikan"),
        unit=_HOURS,
        counts=Text(
            "the length of each service within the period once, however many it served",
            "lama setiap layanan dalam periode satu kali, berapa pun yang dilayani",
        ),
        excludes=Text(
            "services of unknown length, and those that only may be of the period",
            "layanan yang lamanya tidak diketahui, dan yang hanya mungkin dalam periode",
        ),
        sources=(FORMS_AND_SPEECHES,),
    ),
    aggregation=Aggregation.SUM,
    records=RecordKind.SERVICE,
    contributions=_hours_delivered,
)
"""The hours that the centres gave, each service once."""


def _hours_received(register: Register, period: Period) -> Iterator[Contribution]:
    for one in _hours_delivered(register, period):
        yield one._replace(key=f"{one.record_id}.beneficiary_ids[{one.beneficiary_id}]")


HOURS_RECEIVED: Final = Indicator(
    card=Card(
        key="hours_received",
        name=Text("hours received", "jam layanan yang diterima"),
        unit=_HOURS,
        counts=Text(
            "the length of each service within the period for each business that it served",
            "lama setiap layanan dalam periode untuk setiap usaha yang dilayani",
        ),
        excludes=Text(
            "services of unknown length, and those that only may be of the period; a business "
            "served under two of its ids at once counts once",
            "layanan yang lamanya tidak diketahui, dan yang hanya mungkin dalam periode; usaha "
            "yang dilayani sekaligus dengan dua id dihitung satu kali",
        ),
        sources=(FORMS_AND_SPEECHES,),
    ),
    aggregation=Aggregation.SUM,
    records=RecordKind.SERVICE,
    contributions=_hours_received,
)
"""The hours that businesses got, each service for each of them."""


def _kinds_offered(register: Register, period: Period) -> Iterator[Contribution]:
    for service, business_id, is_certain in served_within(register, period):
        if service.kind in _CLASSIC:
            yield Contribution(
                service.centre_id, service.id, business_id, service.consultant_id,
                key=service.kind.value, is_certain=is_certain,
            )  # fmt: skip


BREADTH: Final = Indicator(
    card=Card(
        key="breadth",
        name=Text("breadth of services", "keragaman layanan"),
        unit=Text("service kinds", "jenis layanan"),
        counts=Text(
            "the kinds of services given within the period, of the seven classic ones",
            "jenis layanan yang diberikan dalam periode, dari tujuh jenis klasik",
        ),
        excludes=Text(
            "the kinds that came in 2022, and services that only may be of the period",
            "jenis yang ada sejak 2022, dan layanan yang hanya mungkin dalam periode",
        ),
        sources=(SERVICE_KINDS,),
    ),
    aggregation=Aggregation.DISTINCT,
    records=RecordKind.SERVICE,
    contributions=_kinds_offered,
)
"""How many of the seven classic kinds of services were given."""
