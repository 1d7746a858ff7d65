"""Businesses that were founded with a centre's help: served before the start and after it."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import permutations
from typing import Final

from plutkit._text import Text
from plutkit.domain import Beneficiary, BeneficiaryKind, RecordKind, Register
from plutkit.indicators._card import Card
from plutkit.indicators._counted._in_period import days_of, first_ids, lies_within
from plutkit.indicators._indicator import Aggregation, Contribution, Indicator, OmissionReason
from plutkit.indicators._sources import US_PROGRAMME
from plutkit.quantities import Period
from plutkit.quantities._spans import span

_Days = tuple[int, int]
_START_UNKNOWN: Final = OmissionReason(
    key="start_unknown",
    text=Text(
        "whether it was founded within the period, between two services, is not known",
        "tidak diketahui apakah didirikan dalam periode, di antara dua layanan",
    ),
)


def _founded(
    register: Register, one_as: dict[str, str], bounds: _Days
) -> dict[str, list[Beneficiary]]:
    """Give the businesses that may have been founded within bounds, under their first ids.

    Where a founding is known under one id of a business, it is not unknown under another.
    """
    found: dict[str, list[Beneficiary]] = {}
    known = {one_as.get(one.id, one.id) for one in register.beneficiaries if one.founded}
    for one in register.beneficiaries:
        business_id = one_as.get(one.id, one.id)
        is_told = one.founded or (
            business_id not in known and one.kind is not BeneficiaryKind.WOULD_BE_ENTREPRENEUR
        )
        if is_told and lies_within(span(one.founded), bounds) is not False:
            found.setdefault(business_id, []).append(one)
    return found


def _new_businesses(register: Register, period: Period) -> Iterator[Contribution]:
    bounds = days_of(period)
    one_as = first_ids(register)
    founded = _founded(register, one_as, bounds)
    served: dict[tuple[str, str], dict[str, _Days]] = {}
    for service in register.services:
        for id in service.beneficiary_ids:
            business_id = one_as.get(id, id)
            if business_id in founded:
                of_one = served.setdefault((service.centre_id, business_id), {})
                of_one[service.id] = span(service.day)
    for (centre_id, business_id), services in served.items():
        days = [one for one in services.values() if one[0] <= bounds[1]]
        for business in founded[business_id]:
            founding = span(business.founded)
            is_certain = _is_between(founding, days, bounds)
            if is_certain or _may_be_between(founding, days, bounds):
                yield Contribution(
                    centre_id, business.id, business_id,
                    is_certain=is_certain,
                    missing=None if is_certain else _START_UNKNOWN,
                )  # fmt: skip


def _is_between(founding: _Days, services: Iterable[_Days], bounds: _Days) -> bool:
    """Tell whether a founding lies certainly within bounds, and between two services."""
    earliest, latest = founding
    return (
        lies_within(founding, bounds) is True
        and any(last < earliest for _, last in services)
        and any(latest < first and last <= bounds[1] for first, last in services)
    )


def _may_be_between(founding: _Days, services: Sequence[_Days], bounds: _Days) -> bool:
    """Tell whether a founding may lie within bounds, and between two services that begin there.

    Of all pairs, those that leave most room are of the first to begin and of the last to end.
    """
    first, last = max(founding[0], bounds[0]), min(founding[1], bounds[1])
    numbers = range(len(services))
    begin_first = sorted(numbers, key=lambda number: services[number][0])[:2]
    end_last = sorted(numbers, key=lambda number: -services[number][1])[:2]
    return any(
        max(services[before][0] + 1, first) <= min(services[after][1] - 1, bounds[1] - 1, last)
        for before, after in permutations({*begin_first, *end_last}, 2)
    )


NEW_BUSINESSES: Final = Indicator(
    card=Card(
        key="new_businesses",
        name=Text("new businesses", "usaha baru"),
        unit=Text("businesses", "usaha"),
        counts=Text(
            "businesses founded within the period that one centre served before the day of the "
            "founding, and again after it by the period's end",
            "usaha yang didirikan dalam periode dan dilayani satu PLUT sebelum hari pendiriannya, "
            "lalu dilayani lagi sesudahnya sampai akhir periode",
        ),
        excludes=Text(
            "those of which the day of the founding or of a service leaves that open; a service on "
            "the very day is neither before nor after; would-be entrepreneurs without a founding",
            "yang tanggal pendirian atau layanannya belum memastikan hal itu; layanan pada hari "
            "pendirian bukan sebelum dan bukan sesudahnya; calon wirausaha yang belum mendirikan",
        ),
        sources=(US_PROGRAMME,),
    ),
    aggregation=Aggregation.DISTINCT,
    records=RecordKind.BENEFICIARY,
    contributions=_new_businesses,
)
"""The businesses that were founded between two services of one centre."""
