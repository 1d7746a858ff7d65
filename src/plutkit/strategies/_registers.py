"""Strategies for registers: records that fit together."""

from datetime import date, timedelta
from typing import Final, NamedTuple, TypeAlias

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
    SameBusiness,
    Service,
    Submission,
    Target,
    TargetStatus,
)
from plutkit.indicators import CATALOGUE
from plutkit.strategies._businesses import beneficiaries_within, services
from plutkit.strategies._domain import centres, consultants, partners, partnerships
from plutkit.strategies._quantities import FIRST_DAY, LAST_DAY, date_likes, days, periods
from plutkit.strategies._targets import same_businesses, submissions_within, targets
from plutkit.strategies._texts import ids

_LAST_START: Final = date.max - timedelta(days=1)
"""The last day on which a period may start."""


def registers(
    *,
    most_centres: int = 4,
    most_partners: int = 3,
    most_partnerships: int = 6,
    most_consultants: int = 2,
    most_beneficiaries: int = 2,
    most_services: int = 3,
    most_targets: int = 2,
    most_submissions: int = 2,
    most_same_businesses: int = 1,
    first: date = FIRST_DAY,
    last: date = LAST_DAY,
) -> SearchStrategy[Register]:
    """Give registers: records that fit together, of any sizes up to the given ones.

    The days of centres and businesses, the signings, the starts and the services lie from `first`
    to `last` (or are partial, or unknown); so do the days on which targets are set and submissions
    received, and the starts of their periods. Agreements may bind several centres and renew each
    other, services serve several businesses, targets of the catalogue's indicators revise each
    other. Not every month has a submission.

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
        most_targets=(size, most_targets),
        most_submissions=(size, most_submissions),
        most_same_businesses=(size, most_same_businesses),
    )
    day = st.none() | date_likes(first=first, last=last)
    start = min(first, _LAST_START)
    some = _Some(
        centres(founded=day, inaugurated=day, opened=day, closed=day),
        partners(),
        partnerships(signed=day, starts=day, renews=st.none()),
        consultants(starts=day),
        beneficiaries_within(first, last, {"founded": day, "closed": day}),
        services(day=day),
        targets(period=periods(first=start, last=last), set_on=days(first=first, last=last)),
        submissions_within(start, last, last, {}),
        same_businesses(),
    )
    most = (
        *(most_centres, most_partners, most_partnerships),
        *(most_consultants, most_beneficiaries, most_services),
        *(most_targets, most_submissions, most_same_businesses),
    )
    return _registers(most, some)


_Owner: TypeAlias = tuple[str | None, str | None]
"""The ids of a centre and of a consultant, of which at most one is given."""


class _Some(NamedTuple):
    """One strategy for the records of each kind."""

    centre: SearchStrategy[Centre]
    partner: SearchStrategy[Partner]
    partnership: SearchStrategy[Partnership]
    consultant: SearchStrategy[Consultant]
    beneficiary: SearchStrategy[Beneficiary]
    service: SearchStrategy[Service]
    target: SearchStrategy[Target]
    submission: SearchStrategy[Submission]
    same: SearchStrategy[SameBusiness]


@st.composite
def _registers(draw: DrawFn, most: tuple[int, ...], some: _Some) -> Register:
    """Draw records by themselves, then give them ids and references that fit together."""
    centre_ids, partner_ids, agreement_ids, consultant_ids, beneficiary_ids, *rest = (
        draw(st.lists(ids(), max_size=size, unique=True)) for size in most
    )
    service_ids, target_ids, submission_ids, same_ids = rest
    found: list[RegisteredRecord] = [
        *(attrs.evolve(draw(some.centre), id=id) for id in centre_ids),
        *(attrs.evolve(draw(some.partner), id=id) for id in partner_ids),
        *(attrs.evolve(draw(some.beneficiary), id=id) for id in beneficiary_ids),
    ]
    owners: list[_Owner] = [(None, None)]
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
        found += [
            attrs.evolve(draw(some.submission), id=id, centre_id=draw(centre))
            for id in submission_ids
        ]
        owners += [(id, None) for id in centre_ids] + [(None, id) for id in consultant_ids]
    found += _revised(draw, some.target, target_ids, owners)
    found += [
        attrs.evolve(draw(some.same), id=id, beneficiary_ids=draw(_several(beneficiary_ids, 2)))
        for id in same_ids
        if len(beneficiary_ids) > 1
    ]
    return Register.of(draw(st.permutations(found)), draw(st.sampled_from(LANGUAGES)))


def _several(among: list[str], least: int = 1) -> SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(among), min_size=least, max_size=3, unique=True).map(tuple)


def _revised(
    draw: DrawFn, drawn: SearchStrategy[Target], target_ids: list[str], owners: list[_Owner]
) -> list[Target]:
    """Draw targets, some of which revise one before them."""
    found: list[Target] = []
    taken: set[tuple[object, ...]] = set()
    for id in target_ids:
        target = draw(drawn)
        former = draw(st.sampled_from((None, *found)))
        if former is None:
            card, owner = draw(st.sampled_from(CATALOGUE)).card, draw(st.sampled_from(owners))
            key, unit = card.key, card.unit.en
        else:
            key, unit = former.indicator_key, former.unit
            owner = former.centre_id, former.consultant_id
            target = attrs.evolve(target, period=former.period, profile=former.profile)
        # Of two set on one day for one thing none would be the last: the second is a proposal.
        thing = key, owner, target.period, target.set_on
        status = TargetStatus.PROPOSED if thing in taken else target.status
        if status is TargetStatus.SET:
            taken.add(thing)
        found.append(
            attrs.evolve(
                target, id=id, indicator_key=key, unit=unit, status=status,
                centre_id=owner[0], consultant_id=owner[1],
            )
        )  # fmt: skip
    return found
