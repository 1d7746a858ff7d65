"""Strategies for the records of the domain, and for registers of them."""

from datetime import date
from typing import NamedTuple

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from plutkit._record import IntegerRule, check_arguments
from plutkit._text import LANGUAGES
from plutkit.domain import Centre, Consultant, Partner, Partnership, Register, RegisteredRecord
from plutkit.strategies._from_rules import from_rules
from plutkit.strategies._quantities import FIRST_DAY, LAST_DAY, date_likes
from plutkit.strategies._texts import ids


def centres(**fields: SearchStrategy[object]) -> SearchStrategy[Centre]:
    """Give centres; any field by a strategy of your own.

    >>> from hypothesis import given
    >>> @given(centres(cohort=st.just(2022)))
    ... def is_of_the_cohort(centre):
    ...     assert centre.cohort == 2022
    >>> is_of_the_cohort()

    Raises `ArgumentError` for what is no field of a `Centre`.
    """
    return from_rules("centres", Centre, fields)


def partners(**fields: SearchStrategy[object]) -> SearchStrategy[Partner]:
    """Give partners; any field by a strategy of your own."""
    return from_rules("partners", Partner, fields)


def partnerships(**fields: SearchStrategy[object]) -> SearchStrategy[Partnership]:
    """Give partnerships by themselves: what they refer to need not exist; see `registers`."""
    return from_rules("partnerships", Partnership, fields)


def consultants(**fields: SearchStrategy[object]) -> SearchStrategy[Consultant]:
    """Give consultants by themselves: their centre need not exist; see `registers`."""
    return from_rules("consultants", Consultant, fields)


def registers(
    *,
    most_centres: int = 4,
    most_partners: int = 3,
    most_partnerships: int = 6,
    most_consultants: int = 2,
    first: date = FIRST_DAY,
    last: date = LAST_DAY,
) -> SearchStrategy[Register]:
    """Give registers: records that fit together, of any sizes up to the given ones.

    The days of centres, the signings and the starts lie from `first` to `last` (or are partial, or
    unknown). Agreements may bind several centres and renew each other.

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
    )
    day = st.none() | date_likes(first=first, last=last)
    some = _Some(
        centres(founded=day, inaugurated=day, opened=day, closed=day),
        partners(),
        partnerships(signed=day, starts=day, renews=st.none()),
        consultants(starts=day),
    )
    return _registers((most_centres, most_partners, most_partnerships, most_consultants), some)


class _Some(NamedTuple):
    """One strategy for the records of each kind."""

    centre: SearchStrategy[Centre]
    partner: SearchStrategy[Partner]
    partnership: SearchStrategy[Partnership]
    consultant: SearchStrategy[Consultant]


@st.composite
def _registers(draw: DrawFn, most: tuple[int, int, int, int], some: _Some) -> Register:
    """Draw records by themselves, then give them ids and references that fit together."""
    centre_ids, partner_ids, agreement_ids, consultant_ids = (
        draw(st.lists(ids(), max_size=size, unique=True)) for size in most
    )
    found: list[RegisteredRecord] = [
        *(attrs.evolve(draw(some.centre), id=id) for id in centre_ids),
        *(attrs.evolve(draw(some.partner), id=id) for id in partner_ids),
    ]
    if centre_ids:
        centre = st.sampled_from(centre_ids)
        several = st.lists(centre, min_size=1, max_size=3, unique=True).map(tuple)
        found += [
            attrs.evolve(draw(some.consultant), id=id, centre_id=draw(centre))
            for id in consultant_ids
        ]
        found += [
            attrs.evolve(
                draw(some.partnership),
                id=id,
                centre_ids=draw(several),
                partner_id=draw(st.sampled_from(partner_ids)),
                # It renews only what is before it, so that there is no cycle.
                renews=draw(st.sampled_from((None, *agreement_ids[:position]))),
            )
            for position, id in enumerate(agreement_ids)
            if partner_ids
        ]
    return Register.of(draw(st.permutations(found)), draw(st.sampled_from(LANGUAGES)))
