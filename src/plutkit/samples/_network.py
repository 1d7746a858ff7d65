"""A network of centres that does not exist, to try everything on.

Names are built of words for what is imagined; the second parts of the region codes (61 to 69) are
assigned to no region; every record says that it is fictional. Nothing is drawn at random: the
cohort of 2022 is written out in a file of its own, the older centres follow from their number;
businesses, services, targets and submissions have files of their own.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from itertools import product
from typing import Final

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
from plutkit.quantities import OPEN_ENDED, DateLike, OpenEnded, PartialDate, add_months
from plutkit.samples._businesses import businesses, same_businesses
from plutkit.samples._cohort import COHORT, Site
from plutkit.samples._fictional import FICTIONAL, read_day, region_of
from plutkit.samples._services import services
from plutkit.samples._submissions import submissions
from plutkit.samples._targets import targets

_CENTRES: Final = 87
_SERVING: Final = 24
"""The cohort of 2022 and four older centres, of which the businesses are known."""
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


_NEW: Final = 13
_FIRST_YEAR, _LAST_YEAR = 2013, 2021
_FIELDS: Final = tuple(ServiceField)


def network() -> Register:
    """Give a fictional network (`jaringan fiktif`): 87 centres and all that they work with.

    Twenty are of the cohort of 2022, 13 new and 7 revitalised. Among them are partial dates, open
    centres, one without any agreement, an agreement signed by the ministry, a university with a
    halal centre, a chain of renewals, an agreement older than its centre, one that binds several
    centres, and unknown ends.

    The cohort and four older centres serve 240 businesses, of which something is known as of 31
    December of some of the years 2018 to 2024. Among them are sales at the bounds of the law and
    one rupiah above, rises that last and rises that do not, falls, a first year of three months,
    closures, missing years, would-be entrepreneurs, businesses of two centres, and some that come
    after their rise. Most businesses of one centre, c-05, are just below the bound.

    Some of the businesses are declared to be one. The targets of 2023 are of the network, of
    centres and of consultants: proposed, set, revised in time, and revised on 10 January 2024 to
    what was reached; among them are one of zero, ranges, one with a baseline, and one by months.
    Some centres have none. Most centres that serve report month by month, some late, with gaps;
    two never do, and of the older ones only three, which say that they served nobody.

    The same register on every call; the `provenance` of each record says that it is fictional, and
    so does a note under every table.

    >>> register = network()
    >>> len(register.centres), len(register.cohort(2022).scope.centre_ids)
    (87, 20)
    >>> register.centre("c-01").name
    'PLUT Tirta Rekaan'
    >>> [snapshot.sales for snapshot in register.beneficiary("b-001").snapshots]
    [2000000000, 2000000000, 2000000001]
    """
    return _made()


@cache
def _made() -> Register:
    """Make the network once: nothing in it can change."""
    records = list(_records())
    centres = [record for record in records if isinstance(record, Centre)]
    served_at = centres[:_SERVING]
    served = list(businesses(served_at))
    records += [business for business, _ in served]
    records += services(served, served_at)
    return Register.of([*records, *same_businesses(), *targets(), *submissions(centres)])


def _records() -> Iterator[RegisteredRecord]:
    for id, name, *kinds in _PARTNERS:
        yield Partner(id=id, name=name, kinds=tuple(kinds), provenance=FICTIONAL)
    for number in range(1, _CENTRES + 1):
        site = COHORT[number - 1] if number <= len(COHORT) else _older(number)
        yield from _centre(number, site)
    yield from _special()


def _older(number: int) -> Site:
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
    return Site(founded.isoformat(), inaugurated.isoformat(), opened.isoformat(), agreements)


def _centre(number: int, site: Site) -> Iterator[RegisteredRecord]:
    id = f"c-{number:02}"
    is_provincial = number % 4 == 0
    founded = date.fromisoformat(site.founded)
    in_cohort = number <= len(COHORT)
    yield Centre(
        id=id,
        name=f"PLUT {_PLACES[number - 1]}",
        level=CentreLevel.PROVINCIAL if is_provincial else CentreLevel.REGENCY,
        region=region_of(number),
        cohort=2022 if in_cohort else founded.year,
        origin=Origin.REVITALISED if _NEW < number <= len(COHORT) else Origin.NEW,
        founded=founded,
        inaugurated=date.fromisoformat(site.inaugurated),
        opened=read_day(site.opened),
        closed=date(2023, 6, 30) if number == 17 else None,
        forms=(FormSpell(form=CentreForm.LOCAL_OFFICE, starts=founded, ends=OPEN_ENDED),),
        provenance=FICTIONAL,
    )
    for turn, (partner_id, signed) in enumerate(site.agreements, start=1):
        yield _agreement(
            f"a-{number:02}-{turn}", (id,), partner_id, read_day(signed), _ends(turn, signed)
        )
    for position in range(7 if is_provincial else 5):
        yield Consultant(
            id=f"k-{number:02}-{position + 1}",
            centre_id=id,
            field=_FIELDS[position],
            starts=read_day(site.opened),
            ends=OPEN_ENDED,
            provenance=FICTIONAL,
        )


def _ends(turn: int, signed: str) -> DateLike | OpenEnded | None:
    """Give the first agreements no end, the second an unknown one, the others three years."""
    if turn == 1:
        return OPEN_ENDED
    day = read_day(signed)
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
        provenance=FICTIONAL,
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
