"""Strategies for registers: records that fit together."""

from datetime import date
from typing import NamedTuple

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from plutkit._record import IntegerRule, check_arguments
from plutkit._text import LANGUAGES
from plutkit.domain import (
    Beneficiary,
    Centre,
    Consultant,
    Partner,
    Partnership,
    Register,
    RegisteredRecord,
    Service,
)
from plutkit.strategies._businesses import beneficiaries_within, services
from plutkit.strategies._domain import centres, consultants, partners, partnerships
from plutkit.strategies._quantities import FIRST_DAY, LAST_DAY, date_likes
from plutkit.strategies._texts import ids


def registers(
    *,
    most_centres: int = 4,
    most_partners: int = 3,
    most_partnerships: int = 6,
    most_consultants: int = 2,
    most_beneficiaries: int = 2,
    most_services: int = 3,
    first: date = FIRST_DAY,
    last: date = LAST_DAY,
) -> SearchStrategy[Register]:
    """Give registers: records that fit together, of any sizes up to the given ones.

    The days of centres and businesses, the signings, the starts and the services lie from `first`
    to `last` (or are partial, or unknown). Agreements may bind several centres and renew each
    other, services serve several businesses.

    >>> from hypothesis import given
    >>> @given(registers(most_centres=2))
    ... def binds_known_centres(register):
    ...     for agreement in register.partnerships:
    ...         assert all(register.centre(id) for id in agreement.centre_ids)
    >>> binds_known_centres()

    Raises `ArgumentError` for a negative size, and for days that are none or out of order.
    """
    size = IntegerRule("", least=0)
    check_arguments(
        "registers",
        most_centres=(size, most_centres),
        most_partners=(size, most_partners),
        most_partnerships=(size, most_partnerships),
        most_consultants=(size, most_consultants),
        most_beneficiaries=(size, most_beneficiaries),
        most_services=(size, most_services),
    )
    day = st.none() | date_likes(first=first, last=last)
    some = _Some(
        centres(founded=day, inaugurated=day, opened=day, closed=day),
        partners(),
        partnerships(signed=day, starts=day, renews=st.none()),
        consultants(starts=day),
        beneficiaries_within(first, last, {"founded": day, "closed": day}),
        services(day=day),
    )
    most = (
        *(most_centres, most_partners, most_partnerships),
        *(most_consultants, most_beneficiaries, most_services),
    )
    return _registers(most, some)


class _Some(NamedTuple):
    """One strategy for the records of each kind."""

    centre: SearchStrategy[Centre]
    partner: SearchStrategy[Partner]
    partnership: SearchStrategy[Partnership]
    consultant: SearchStrategy[Consultant]
    beneficiary: SearchStrategy[Beneficiary]
    service: SearchStrategy[Service]


@st.composite
def _registers(draw: DrawFn, most: tuple[int, ...], some: _Some) -> Register:
    """Draw records by themselves, then give them ids and references that fit together."""
    centre_ids, partner_ids, agreement_ids, consultant_ids, beneficiary_ids, service_ids = (
        draw(st.lists(ids(), max_size=size, unique=True)) for size in most
    )
    found: list[RegisteredRecord] = [
        *(attrs.evolve(draw(some.centre), id=id) for id in centre_ids),
        *(attrs.evolve(draw(some.partner), id=id) for id in partner_ids),
        *(attrs.evolve(draw(some.beneficiary), id=id) for id in beneficiary_ids),
    ]
    if centre_ids:
        centre = st.sampled_from(centre_ids)
        found += [
            attrs.evolve(draw(some.consultant), id=id, centre_id=draw(centre))
            for id in consultant_ids
        ]
        found += [
            attrs.evolve(
                draw(some.partnership),
                id=id,
                centre_ids=draw(_several(centre_ids)),
                partner_id=draw(st.sampled_from(partner_ids)),
                # It renews only what is before it, so that there is no cycle.
                renews=draw(st.sampled_from((None, *agreement_ids[:position]))),
            )
            for position, id in enumerate(agreement_ids)
            if partner_ids
        ]
        found += [
            attrs.evolve(
                draw(some.service),
                id=id,
                centre_id=draw(centre),
                beneficiary_ids=draw(_several(beneficiary_ids)),
                consultant_id=draw(st.sampled_from((None, *consultant_ids))),
            )
            for id in service_ids
            if beneficiary_ids
        ]
    return Register.of(draw(st.permutations(found)), draw(st.sampled_from(LANGUAGES)))


def _several(among: list[str]) -> SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(among), min_size=1, max_size=3, unique=True).map(tuple)
