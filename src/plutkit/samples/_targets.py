"""Fictional targets of 2023: those out of the ordinary written out, the others by their number."""

from collections.abc import Iterator, Mapping
from datetime import date
from fractions import Fraction
from typing import Final, NamedTuple

from plutkit.domain import Target, TargetRange, TargetStatus
from plutkit.indicators import CATALOGUE
from plutkit.quantities import Period
from plutkit.samples._fictional import FICTIONAL

_YEAR: Final = Period.year(2023)
_PROPOSED, _SET = date(2022, 12, 5), date(2023, 1, 20)
_REVISED, _OCTOBER, _AFTERWARDS = date(2023, 7, 14), date(2023, 10, 2), date(2024, 1, 10)
_NETWORK: Final = "network"
_CENTRES: Final = (*range(1, 19), 21)
"""The numbers of the centres with targets that were set."""

_ASSISTED: Final = "businesses_assisted"
_SERVICES: Final = "services"
_HOURS: Final = "hours_delivered"
_LEVEL_UPS: Final = "level_ups_legal_class_by_sales"
_PARTNERSHIPS: Final = "partnerships_active"
_WOMEN: Final = "share_women_owned"
_STAFFING: Final = "staffing"
_UNITS: Final[Mapping[str, str]] = {one.key: one.card.unit.en for one in CATALOGUE}
_ABOUT_HALF: Final = TargetRange(least=Fraction(2, 5), most=Fraction(3, 5))
_FROM_APRIL_ON: Final = (*[Fraction(0)] * 3, *[Fraction(1, 9)] * 9)


class _Aim(NamedTuple):
    """What is aimed at for the network, a centre or a consultant; proposed if on that day."""

    owner: str
    key: str
    value: int | Fraction | TargetRange
    day: date = _SET
    baseline: int | None = None
    profile: tuple[Fraction, ...] | None = None


_WRITTEN_OUT: Final = (
    # The network's: less than was proposed, revised in time, revised afterwards, and a range. Those
    # of the centres add up to it for services, and to more for businesses.
    _Aim(_NETWORK, _ASSISTED, 220, _PROPOSED),
    _Aim(_NETWORK, _ASSISTED, 190),
    _Aim(_NETWORK, _ASSISTED, 180, _AFTERWARDS),
    _Aim(_NETWORK, _SERVICES, 406),
    _Aim(_NETWORK, _SERVICES, 408, _OCTOBER),
    _Aim(_NETWORK, _LEVEL_UPS, 10),
    _Aim(_NETWORK, _LEVEL_UPS, 8, _REVISED),
    _Aim(_NETWORK, _WOMEN, _ABOUT_HALF),
    _Aim(_NETWORK, _STAFFING, 1),
    # Nothing is due before the centre is at work; a start to improve upon; a range.
    _Aim("c-03", _SERVICES, 18, profile=_FROM_APRIL_ON),
    _Aim("c-16", _PARTNERSHIPS, 3, baseline=1),
    _Aim("c-08", _WOMEN, _ABOUT_HALF),
    # Revised during the year, the second twice; afterwards, to just what was reached.
    _Aim("c-06", _ASSISTED, 8, _REVISED),
    _Aim("c-09", _SERVICES, 24, _REVISED),
    _Aim("c-09", _SERVICES, 22, _OCTOBER),
    _Aim("c-10", _ASSISTED, 9, _AFTERWARDS),
    # Of none; and of a centre that is closed when it is told.
    _Aim("c-17", _LEVEL_UPS, 0),
    _Aim("c-17", _STAFFING, 1),
    # Only proposed; and set too late for the year.
    _Aim("c-19", _ASSISTED, 12, _PROPOSED),
    _Aim("c-20", _ASSISTED, 6, _AFTERWARDS),
    # Of consultants: of one centre they add up to less than its own, of the other there are some.
    *(_Aim(f"k-01-{position}", _SERVICES, 3) for position in range(1, 6)),
    *(_Aim(f"k-04-{position}", _ASSISTED, 4) for position in range(1, 4)),
)


def targets() -> Iterator[Target]:
    """Give the targets of 2023: many were proposed, then set, some of them revised."""
    first = {(aim.owner, aim.key) for aim in _WRITTEN_OUT if aim.day == _SET}
    for number in _CENTRES:
        for aim in _numbered(number):
            if (aim.owner, aim.key) not in first:
                yield _target(aim)
    yield from map(_target, _WRITTEN_OUT)


def _numbered(number: int) -> Iterator[_Aim]:
    """Give what a centre of this number aims at, and what had been proposed to it."""
    owner = f"c-{number:02}"
    assisted = 8 + (number * 5 - 3) % 6
    yield _Aim(owner, _ASSISTED, assisted + number % 3, _PROPOSED)
    yield _Aim(owner, _ASSISTED, assisted)
    yield _Aim(owner, _SERVICES, 16 + 4 * (number % 4))
    if number % 2 == 0:
        yield _Aim(owner, _HOURS, 30 + 5 * (number % 3))
    if number % 3 == 2:
        yield _Aim(owner, _LEVEL_UPS, 1 + number % 2)
    if number < 15:
        yield _Aim(owner, _PARTNERSHIPS, 3)
    if number % 4 == 0:
        yield _Aim(owner, _WOMEN, Fraction(1, 2))
    if number % 5 == 0:
        yield _Aim(owner, _STAFFING, 1)


def _target(aim: _Aim) -> Target:
    return Target(
        id=f"t-{aim.owner}-{aim.key}-{aim.day}",
        indicator_key=aim.key,
        centre_id=aim.owner if aim.owner.startswith("c-") else None,
        consultant_id=aim.owner if aim.owner.startswith("k-") else None,
        period=_YEAR,
        value=aim.value,
        unit=_UNITS[aim.key],
        status=TargetStatus.PROPOSED if aim.day == _PROPOSED else TargetStatus.SET,
        set_on=aim.day,
        baseline=aim.baseline,
        profile=aim.profile,
        provenance=FICTIONAL,
    )
