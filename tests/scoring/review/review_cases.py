"""A small register in which nothing is doubtful, and what a naive reading finds in others."""

import ast
import re
import unicodedata
from collections.abc import Iterable
from datetime import date, timedelta
from itertools import combinations
from typing import Any, Final

from plutkit.domain import (
    Beneficiary,
    BeneficiaryKind,
    Centre,
    CentreLevel,
    Consultant,
    Document,
    DocumentKind,
    Origin,
    Partner,
    PartnerKind,
    Partnership,
    PartnershipForm,
    Register,
    RegisteredRecord,
    Service,
    ServiceField,
    ServiceKind,
    Snapshot,
    Target,
    TargetStatus,
)
from plutkit.identity import Nib, RegionCode
from plutkit.law import SizeClass
from plutkit.quantities import OPEN_ENDED, DateLike, OpenEnded, PartialDate, Period
from plutkit.scoring import review

YEAR: Final = Period.year(2023)
MILLION: Final = 1_000_000
REGION: Final = RegionCode.parse("73.61")
FOUNDED, OPENED, CLOSED = date(2022, 3, 1), date(2022, 6, 1), date(2024, 7, 1)
"""Of the first centre."""
STARTED, LEFT = date(2022, 6, 13), date(2024, 5, 31)
"""The first and the last day of its consultant."""
SHUT: Final = date(2024, 3, 1)
"""The first day on which the first business was closed."""


def near(day: date, offset: int) -> date:
    """Give a day so many days later."""
    return day + timedelta(days=offset)


def centre(id: str = "c-1", **fields: Any) -> Centre:
    """Make a new centre of 2022, which has closed."""
    usual: dict[str, Any] = {
        "level": CentreLevel.REGENCY, "region": REGION, "cohort": 2022, "origin": Origin.NEW,
        "founded": FOUNDED, "opened": OPENED, "closed": CLOSED,
    }  # fmt: skip
    return Centre(id=id, name=f"PLUT {id}", **(usual | fields))


def partner(id: str = "p-1") -> Partner:
    """Make a partner."""
    return Partner(id=id, name=id, kinds=(PartnerKind.BANK,))


def agreement(id: str = "a-1", **fields: Any) -> Partnership:
    """Make an agreement of the first centre with the first partner, without an end."""
    usual: dict[str, Any] = {
        "centre_ids": ("c-1",), "partner_id": "p-1", "form": PartnershipForm.MEMORANDUM,
        "signed": date(2022, 7, 4), "ends": OPEN_ENDED,
    }  # fmt: skip
    return Partnership(id=id, **(usual | fields))


def consultant(id: str = "k-1", centre_id: str = "c-1", **fields: Any) -> Consultant:
    """Make a consultant."""
    usual: dict[str, Any] = {"field": ServiceField.FINANCE, "starts": STARTED, "ends": LEFT}
    return Consultant(id=id, centre_id=centre_id, **(usual | fields))


def snapshot(year: int = 2022, sales: int | None = 100 * MILLION, **fields: Any) -> Snapshot:
    """Make a snapshot of the end of a year."""
    usual: dict[str, Any] = {
        "on": date(year, 12, 31), "workers": 3, "stated_class": SizeClass.MICRO,
    }  # fmt: skip
    return Snapshot(sales=sales, **(usual | fields))


def business(id: str = "b-1", **fields: Any) -> Beneficiary:
    """Make a business that has closed."""
    usual: dict[str, Any] = {
        "kind": BeneficiaryKind.ENTERPRISE, "name": f"Usaha {id}", "region": REGION,
        "founded": date(2020, 1, 15), "closed": SHUT, "owner_pseudonym": f"owner of {id}",
        "nib": Nib(digits=f"{int(id[2:]):013}"), "snapshots": (snapshot(2022), snapshot(2023)),
        "documents": (Document(kind=DocumentKind.NIB, issued=date(2021, 3, 1)),),
    }  # fmt: skip
    return Beneficiary(id=id, **(usual | fields))


def service(id: str = "s-1", **fields: Any) -> Service:
    """Make a service of the first centre to the first business, by the first consultant."""
    usual: dict[str, Any] = {
        "centre_id": "c-1", "beneficiary_ids": ("b-1",), "kind": ServiceKind.MENTORING,
        "day": date(2023, 2, 6), "minutes": 90, "consultant_id": "k-1",
    }  # fmt: skip
    return Service(id=id, **(usual | fields))


def target(id: str = "t-1", value: Any = 12, **fields: Any) -> Target:
    """Make a target of services, set for the network unless told."""
    usual: dict[str, Any] = {
        "indicator_key": "services", "unit": "layanan", "period": YEAR,
        "status": TargetStatus.SET, "set_on": date(2023, 1, 16),
    }  # fmt: skip
    return Target(id=id, value=value, **(usual | fields))


SOUND: Final[tuple[RegisteredRecord, ...]] = (
    centre("c-1"),
    centre("c-2", closed=None, origin=Origin.REVITALISED, founded=date(2014, 5, 5)),
    partner("p-1"),
    partner("p-2"),
    agreement("a-1"),
    agreement("a-2", signed=date(2023, 7, 3), renews="a-1"),
    agreement("a-3", partner_id="p-2", centre_ids=("c-1", "c-2")),
    consultant("k-1"),
    consultant("k-2", "c-2", ends=OPEN_ENDED),
    business("b-1"),
    business("b-2", closed=None),
    service("s-1"),
    service("s-2", centre_id="c-2", beneficiary_ids=("b-1", "b-2"), consultant_id="k-2"),
    target("t-0", 25, status=TargetStatus.PROPOSED, set_on=date(2022, 12, 5)),
    target("t-1", 20),
    target("t-2", 12, centre_id="c-1"),
    target("t-3", 8, centre_id="c-2"),
)  # fmt: skip


def register(*records: RegisteredRecord, without: Iterable[str] = ()) -> Register:
    """Put records among the sound ones, or in the place of those with their ids."""
    kept = {(type(one), one.id): one for one in SOUND if one.id not in without}
    return Register.of((kept | {(type(one), one.id): one for one in records}).values())


def found(*records: RegisteredRecord, without: Iterable[str] = ()) -> list[tuple[str, str]]:
    """Say what is doubtful beside the sound records: the code and the path of each."""
    return [(row.code, row.path) for row in review(register(*records, without=without))]


_PATH: Final = re.compile(r"""(\w+)\(('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")\)(.*)""")
_STEP: Final = re.compile(r"\.([a-z_]+)|\[(\d+)\]")


def resolved(register: Register, path: str) -> object:
    """Follow a path from the register; a path that is not wholly understood is refused."""
    match = _PATH.fullmatch(path)
    assert match is not None, path
    kind, id, rest = match.groups()
    value: Any = getattr(register, kind)(ast.literal_eval(id))
    assert _STEP.sub("", rest) == ""
    for name, place in _STEP.findall(rest):
        value = getattr(value, name) if name else value[int(place)]
    return value


def naive_same(register: Register) -> list[tuple[str, list[str]]]:
    """Join whatever is alike, pair by pair; a group is told if its pairs are not joined yet."""
    joined = {
        frozenset(pair)
        for one in register.same_businesses
        for pair in combinations(one.beneficiary_ids, 2)
    }
    told: list[tuple[str, list[str]]] = []
    for code, likeness in (
        ("beneficiary.same_nib", lambda one: one.nib),
        ("beneficiary.same_name", _name_region_founding),
        ("beneficiary.same_owner", lambda one: one.owner_pseudonym),
    ):
        alike = {
            frozenset((one.id, other.id))
            for one, other in combinations(register.beneficiaries, 2)
            if likeness(one) is not None and likeness(one) == likeness(other)
        }
        groups = {frozenset(_reached(next(iter(pair)), alike)) for pair in alike}
        told += [
            (code, sorted(group))
            for group in groups
            if not group <= _reached(next(iter(group)), joined)
        ]
        joined |= alike
    return sorted(told)


def _name_region_founding(business: Beneficiary) -> object:
    folded = unicodedata.normalize("NFKC", business.name).casefold()
    name = re.sub(r"[\W_]+", " ", folded).strip()
    known = name, business.region, business.founded
    return known if all(known) else None


def _reached(start: str, pairs: set[frozenset[str]]) -> set[str]:
    reached = {start}
    while more := {id for pair in pairs if pair & reached for id in pair} - reached:
        reached |= more
    return reached


def naive_staffing(
    register: Register, centre_id: str, most: int, first: date, last: date
) -> tuple[date, list[str]] | None:
    """Look at every day: who is at work, whichever days the unknown ones are."""
    for offset in range((last - first).days + 1):
        day = near(first, offset)
        there = [
            one.id
            for one in register.consultants
            if one.centre_id == centre_id
            and all(start <= day for start in _possible(one.starts, first, last))
            and all(day <= end for end in _possible(one.ends, first, last))
        ]
        if len(there) > most:
            return day, there
    return None


def _possible(day: DateLike | OpenEnded | None, first: date, last: date) -> list[date]:
    """Give each day that one may be, from a day before the first to a day after the last."""
    days = [near(first, offset) for offset in range(-1, (last - first).days + 2)]
    if isinstance(day, OpenEnded):
        return days[-1:]
    if isinstance(day, date):
        return [day]
    if isinstance(day, PartialDate):
        earliest, latest = day.earliest or days[0], day.latest or days[-1]
        return [one for one in days if earliest <= one <= latest]
    return days
