"""Long-term clients: many hours of consultation and mentoring within one year."""

from collections.abc import Collection, Iterator
from functools import partial
from typing import Final

from plutkit._record import IntegerRule, TextRule, check_arguments
from plutkit._text import Text
from plutkit.domain import RecordKind, Register, Service, ServiceKind
from plutkit.indicators._card import Card, Parameter
from plutkit.indicators._counted._in_period import served_within
from plutkit.indicators._indicator import Aggregation, Contribution, Indicator, OmissionReason
from plutkit.indicators._sources import US_PROGRAMME
from plutkit.quantities import DateLike, Period
from plutkit.quantities._day_rules import first_possible, last_possible

_KINDS: Final = frozenset({ServiceKind.CONSULTATION, ServiceKind.MENTORING})
_HOURS: Final = 5
_HOURS_UNKNOWN: Final = OmissionReason(
    key="hours_unknown",
    text=Text(
        "whether the hours suffice hangs on a length or a day that is not known",
        "apakah jamnya cukup bergantung pada lama atau hari yang tidak diketahui",
    ),
)


def _years_of(day: DateLike | None, years: range) -> range:
    """Give those of some calendar years in which a day may lie."""
    if day is None:
        return years
    earliest, latest = first_possible(day), last_possible(day)
    return range(
        max(years.start, earliest.year) if earliest else years.start,
        min(years.stop, latest.year + 1) if latest else years.stop,
    )


def _long_term(minutes: int, register: Register, period: Period) -> Iterator[Contribution]:
    first = period.start.year
    years = range(first, first + len(period.split("year")))
    served: dict[tuple[str, str, int], dict[str, tuple[Service, bool]]] = {}
    for service, business_id, is_certain in served_within(register, period):
        if service.kind in _KINDS:
            possible = _years_of(service.day, years)
            for year in possible:
                of_one = served.setdefault((service.centre_id, business_id, year), {})
                of_one[service.id] = service, is_certain and len(possible) == 1
    for (_, business_id, _), services in served.items():
        yield from _client(minutes, business_id, services.values())


def _client(
    minutes: int, business_id: str, services: Collection[tuple[Service, bool]]
) -> Iterator[Contribution]:
    """Give what one centre did for one business within one year, if that suffices or may."""
    certain = [one for one, is_certain in services if is_certain and one.minutes is not None]
    if sum(one.minutes or 0 for one in certain) >= minutes:
        for one in certain:
            yield Contribution(one.centre_id, one.id, business_id, one.consultant_id)
    elif any(one.minutes is None for one, _ in services) or (
        sum(one.minutes or 0 for one, _ in services) >= minutes
    ):
        for one, _ in services:
            yield Contribution(
                one.centre_id, one.id, business_id, one.consultant_id,
                is_certain=False, missing=_HOURS_UNKNOWN,
            )  # fmt: skip


def long_term_clients(hours: int = _HOURS, *, key: str = "long_term_clients") -> Indicator:
    """Count those who got many hours of one centre (`klien jangka panjang`).

    `hours` is the least that suffices, 1 or more, of consultation and mentoring within one calendar
    year of the period. `key` names the indicator in data.

    >>> long_term_clients(10, key="clients_of_ten_hours").card.parameters
    (Parameter(key='hours', value='10'),)

    Raises `ArgumentError` for hours that are no int or below 1, and for a key that is no text.
    """
    check_arguments(
        "long_term_clients", hours=(IntegerRule("", least=1), hours), key=(TextRule(""), key)
    )
    return Indicator(
        card=Card(
            key=key,
            name=Text("long-term clients", "klien jangka panjang"),
            unit=Text("businesses", "usaha"),
            counts=Text(
                f"businesses with {hours} hours or more of consultation and mentoring by one "
                "centre within one calendar year of the period",
                f"usaha dengan {hours} jam atau lebih konsultasi dan pendampingan dari satu PLUT "
                "dalam satu tahun kalender pada periode itu",
            ),
            excludes=Text(
                "services of another kind; those of which the hours only may suffice, as a length "
                "or a day is not known; hours of several centres are not added up",
                "layanan jenis lain; yang jamnya hanya mungkin cukup karena lama atau harinya "
                "tidak diketahui; jam dari beberapa PLUT tidak dijumlahkan",
            ),
            sources=(US_PROGRAMME,),
            parameters=(Parameter(key="hours", value=str(hours)),),
        ),
        aggregation=Aggregation.DISTINCT,
        records=RecordKind.SERVICE,
        contributions=partial(_long_term, hours * 60),
    )


LONG_TERM_CLIENTS: Final = long_term_clients()
"""Those who got five hours or more of consultation and mentoring within one year."""
