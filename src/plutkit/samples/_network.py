"""A network of centres that does not exist, to try everything on.

Names are built of words for what is imagined; the second parts of the region codes (61 to 69) are
assigned to no region; every record says that it is fictional. Nothing is drawn at random: the
cohort of 2022 is written out below, the older centres follow from their number.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import product
from typing import Final, NamedTuple

from plutkit.domain import (
    Centre,
    CentreForm,
    CentreLevel,
    Consultant,
    FormSpell,
    Origin,
    Partner,
    PartnerKind,
    Partnership,
    PartnershipForm,
    Register,
    RegisteredRecord,
    ServiceField,
    Signatory,
)
from plutkit.identity import PROVINCES, RegionCode
from plutkit.quantities import (
    OPEN_ENDED,
    Confidence,
    DateLike,
    OpenEnded,
    PartialDate,
    Source,
    add_months,
)

_FICTIONAL: Final = Source(
    instrument="plutkit's fictional network",
    where="plutkit.samples.network",
    checked_on=date(2026, 11, 24),
    confidence=Confidence.FICTIONAL,
)
_CENTRES: Final = 87
_PLACES: Final = tuple(
    f"{first} {second}"
    for second, first in product(
        ("Rekaan", "Khayal", "Andai", "Misal", "Umpama", "Semu", "Maya", "Angan", "Imaji", "Fiksi"),
        ("Tirta", "Giri", "Wana", "Karang", "Muara", "Padang", "Teluk", "Bukit", "Sinar"),
    )
)
_PARTNERS: Final = (
    ("p-uni-1", "Universitas Rekaan", PartnerKind.UNIVERSITY, PartnerKind.HALAL_CENTRE),
    ("p-uni-2", "Politeknik Andai-Andai", PartnerKind.UNIVERSITY),
    ("p-uni-3", "Institut Khayalan", PartnerKind.UNIVERSITY),
    ("p-halal-1", "Halal Center Umpama", PartnerKind.HALAL_CENTRE),
    ("p-state-1", "PT Misalnya (Persero)", PartnerKind.STATE_ENTERPRISE),
    ("p-state-2", "PT Seandainya (Persero)", PartnerKind.STATE_ENTERPRISE),
    ("p-bank-1", "Bank Angan", PartnerKind.BANK, PartnerKind.STATE_ENTERPRISE),
    ("p-private-1", "PT Semu Jaya", PartnerKind.PRIVATE_ENTERPRISE),
    ("p-agency-1", "Balai Contoh", PartnerKind.GOVERNMENT_AGENCY),
    ("p-association-1", "Asosiasi Usaha Imajiner", PartnerKind.ASSOCIATION),
    ("p-community-1", "Komunitas Maya", PartnerKind.COMMUNITY),
    ("p-market-1", "Pasar Fiksi", PartnerKind.MARKETPLACE),
)


class _Site(NamedTuple):
    """A centre of the cohort of 2022; days are written as `date.fromisoformat` reads them."""

    founded: str
    inaugurated: str
    opened: str
    agreements: tuple[tuple[str, str], ...]
    """Pairs of a partner and the day of signing, partial as `PartialDate.parse` reads it."""


# The first 13 are new, the other 7 revitalised. The first is the claimant: the fastest by its
# opening, long overtaken by its founding.
_COHORT: Final = (
    _Site("2022-02-01", "2022-12-15", "2023-05-08",
          (("p-uni-1", "2023-05-10"), ("p-state-1", "2023-05-20"))),
    _Site("2022-09-05", "2022-12-15", "2023-01-09",
          (("p-uni-2", "2023-01-16"), ("p-halal-1", "2023-02-06"), ("p-state-1", "2023-02-20"))),
    _Site("2022-08-01", "2022-12-15", "2023-02-01",
          (("p-uni-1", "2023-02-08"), ("p-state-2", "2023-03"))),
    _Site("2022-07-04", "2022-12-16", "2023-03",
          (("p-uni-2", "2023-04-03"), ("p-halal-1", "2023-05-02"), ("p-state-2", "2023-06-12"))),
    _Site("2022-06-13", "2022-12-16", "2023-01-16",
          (("p-uni-3", "2023-04-10"), ("p-halal-1", "2023-Q2"), ("p-bank-1", "2023-05-15"))),
    _Site("2022-05-09", "2022-12-19", "2023-02-13",
          (("p-uni-1", "2022-03-14"), ("p-uni-1", "2023-04-17"), ("p-state-1", "2023-07-03"))),
    _Site("2022-08-22", "2022-12-19", "2023-01-23",
          (("p-uni-3", "2023-03-06"), ("p-halal-1", "2023-03-20"), ("p-state-1", "2023-08-14"))),
    _Site("2022-04-18", "2022-12-20", "2023-04-03",
          (("p-uni-2", "2023-05-22"), ("p-state-2", "2023-06-05"))),
    _Site("2022-07-25", "2022-12-20", "2023-02-20",
          (("p-uni-1", "2023-09-04"), ("p-bank-1", "2023-10-02"))),
    _Site("2022-03-21", "2022-12-21", "2023-03-13",
          (("p-association-1", "2023-03-27"), ("p-community-1", "2023-04-24"))),
    _Site("2022-09-19", "2022-12-21", "2023-05-02",
          (("p-uni-3", "2023-07-10"), ("p-halal-1", "2023-07-24"), ("p-state-2", "2024-01-15"))),
    _Site("2022-06-06", "2022-12-22", "2023-01-30",
          (("p-uni-1", "2023-Q3"), ("p-state-1", "2023-06-19"))),
    _Site("2022-08-15", "2022-12-22", "2023-04-17", ()),
    _Site("2014-05-05", "2022-11-28", "2022-12-12",
          (("p-uni-1", "2021-06-07"), ("p-state-1", "2023-02-27"))),
    _Site("2015-03-09", "2022-11-28", "2022-12-05",
          (("p-uni-2", "2022-10-10"), ("p-halal-1", "2023-01-30"), ("p-state-2", "2023-05-29"))),
    _Site("2016-08-01", "2022-11-29", "2023-01-02",
          (("p-uni-3", "2023-02-13"), ("p-halal-1", "2023-06-26"), ("p-bank-1", "2020-09-14"))),
    _Site("2017-02-13", "2022-11-29", "2022-12-19",
          (("p-uni-1", "2023-08-07"), ("p-private-1", "2023-01-09"))),
    _Site("2018-10-01", "2022-11-30", "2023-01-16",
          (("p-uni-2", "2023-05-08"), ("p-market-1", "2023-03-06"))),
    _Site("2019-04-15", "2022-11-30", "2022-12-26",
          (("p-halal-1", "2023-04-10"), ("p-state-1", "2023-09-18"), ("p-uni-3", "2023-10-16"))),
    _Site("2019-09-02", "2022-12-01", "2023-02-06",
          (("p-uni-1", "2023-11-06"), ("p-state-2", "2023-11-20"))),
)  # fmt: skip
_NEW: Final = 13
_FIRST_YEAR, _LAST_YEAR = 2013, 2021
_FIELDS: Final = tuple(ServiceField)


def network() -> Register:
    """Give a fictional network (`jaringan fiktif`): 87 centres, their partners and consultants.

    Twenty are of the cohort of 2022, 13 new and 7 revitalised. Among them are partial dates, open
    centres, one without any agreement, an agreement signed by the ministry, a university with a
    halal centre, a chain of renewals, an agreement older than its centre, one that binds several
    centres, and unknown ends. The same records on every call; each one's `provenance` says that it
    is fictional, and so does a note under every table.

    >>> register = network()
    >>> len(register.centres), len(register.cohort(2022).scope.centre_ids)
    (87, 20)
    >>> register.centre("c-01").name
    'PLUT Tirta Rekaan'
    """
    return Register.of(_records())


def _records() -> Iterator[RegisteredRecord]:
    for id, name, *kinds in _PARTNERS:
        yield Partner(id=id, name=name, kinds=tuple(kinds), provenance=_FICTIONAL)
    for number in range(1, _CENTRES + 1):
        site = _COHORT[number - 1] if number <= len(_COHORT) else _older(number)
        yield from _centre(number, site)
    yield from _special()


def _older(number: int) -> _Site:
    year = _FIRST_YEAR + number % (_LAST_YEAR - _FIRST_YEAR + 1)
    founded = date(year, 1 + number % 12, 1 + number % 28)
    opened = founded + timedelta(days=60 + 7 * (number % 20))
    agreements = tuple(
        (
            _PARTNERS[(number * 5 + turn * 7) % len(_PARTNERS)][0],
            (opened + timedelta(days=30 * turn + number)).isoformat(),
        )
        for turn in range(number % 5)
    )
    inaugurated = opened - timedelta(days=7)
    return _Site(founded.isoformat(), inaugurated.isoformat(), opened.isoformat(), agreements)


def _centre(number: int, site: _Site) -> Iterator[RegisteredRecord]:
    id = f"c-{number:02}"
    is_provincial = number % 4 == 0
    founded = date.fromisoformat(site.founded)
    in_cohort = number <= len(_COHORT)
    yield Centre(
        id=id,
        name=f"PLUT {_PLACES[number - 1]}",
        level=CentreLevel.PROVINCIAL if is_provincial else CentreLevel.REGENCY,
        region=RegionCode.parse(f"{PROVINCES[number % 38]}.{61 + number // 38}"),
        cohort=2022 if in_cohort else founded.year,
        origin=Origin.REVITALISED if _NEW < number <= len(_COHORT) else Origin.NEW,
        founded=founded,
        inaugurated=date.fromisoformat(site.inaugurated),
        opened=_day(site.opened),
        closed=date(2023, 6, 30) if number == 17 else None,
        forms=(FormSpell(form=CentreForm.LOCAL_OFFICE, starts=founded, ends=OPEN_ENDED),),
        provenance=_FICTIONAL,
    )
    for turn, (partner_id, signed) in enumerate(site.agreements, start=1):
        yield _agreement(
            f"a-{number:02}-{turn}", (id,), partner_id, _day(signed), _ends(turn, signed)
        )
    for position in range(7 if is_provincial else 5):
        yield Consultant(
            id=f"k-{number:02}-{position + 1}",
            centre_id=id,
            field=_FIELDS[position],
            starts=_day(site.opened),
            provenance=_FICTIONAL,
        )


def _day(text: str) -> DateLike:
    is_whole = text.count("-") == 2
    return date.fromisoformat(text) if is_whole else PartialDate.parse(text)


def _ends(turn: int, signed: str) -> DateLike | OpenEnded | None:
    """Give the first agreements no end, the second an unknown one, the others three years."""
    if turn == 1:
        return OPEN_ENDED
    day = _day(signed)
    return add_months(day, 36) if turn > 2 and isinstance(day, date) else None


def _agreement(
    id: str,
    centre_ids: tuple[str, ...],
    partner_id: str,
    signed: DateLike,
    ends: DateLike | OpenEnded | None,
    *,
    signatory: Signatory = Signatory.CENTRE,
    renews: str | None = None,
) -> Partnership:
    return Partnership(
        id=id,
        centre_ids=centre_ids,
        partner_id=partner_id,
        form=PartnershipForm.COOPERATION_AGREEMENT if renews else PartnershipForm.MEMORANDUM,
        signatories=(signatory,),
        signed=signed,
        ends=ends,
        renews=renews,
        provenance=_FICTIONAL,
    )


def _special() -> Iterator[Partnership]:
    """Give what is out of the ordinary in the cohort of 2022."""
    yield _agreement(
        "a-ministry",
        ("c-02",),
        "p-uni-3",
        date(2022, 12, 20),
        OPEN_ENDED,
        signatory=Signatory.MINISTRY,
    )
    yield _agreement(
        "a-several",
        ("c-08", "c-09", "c-18"),
        "p-halal-1",
        PartialDate.month(2023, 6),
        None,
        signatory=Signatory.LOCAL_GOVERNMENT,
    )
    yield _agreement("a-16-old", ("c-16",), "p-uni-3", date(2019, 2, 11), date(2022, 2, 10))
    yield _agreement(
        "a-16-renewed",
        ("c-16",),
        "p-uni-3",
        date(2022, 2, 11),
        date(2025, 2, 10),
        renews="a-16-old",
    )
