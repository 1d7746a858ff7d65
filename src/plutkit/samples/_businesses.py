"""Fictional businesses: records made of plans."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from plutkit.domain import (
    Beneficiary,
    BeneficiaryKind,
    Centre,
    Document,
    DocumentKind,
    Gender,
    SameBusiness,
    Snapshot,
    Verification,
)
from plutkit.identity import Kbli, KbliEdition, Nib
from plutkit.law import SizeClass
from plutkit.quantities import OPEN_ENDED, DateLike, PartialDate, Period, add_months
from plutkit.samples._business_plans import Plan, plans
from plutkit.samples._fictional import FICTIONAL

_TRADES: Final = (
    ("Roti", "10710"),
    ("Konveksi", "14111"),
    ("Toko", "47111"),
    ("Warung", "56102"),
    ("Alat Ukur", "26512"),
    ("Sambal", "10772"),
    ("Mesin Tani", "28210"),
)
_FOOD: Final = {"10", "56"}
_WORDS: Final = ("Rekaan", "Khayal", "Andai", "Misal", "Umpama", "Semu", "Maya", "Angan", "Imaji")
_VERIFICATIONS: Final = (
    Verification.SELF_REPORTED,
    None,
    Verification.SELF_REPORTED,
    Verification.DOCUMENTED,
    Verification.SELF_REPORTED,
    Verification.AUDITED,
)
_MOST_WORKERS: Final = 120
_SAME: Final = (("b-177", "b-051"), ("b-114", "b-177"), ("b-093", "b-219"))
"""Ids of one business at two centres each; the first two pairs are one business of three."""


def businesses(centres: Sequence[Centre]) -> Iterator[tuple[Beneficiary, Centre]]:
    """Give the fictional businesses, each with the centre that serves it."""
    codes = [Kbli(edition=KbliEdition.KBLI_2020, code=code) for _, code in _TRADES]
    for number, plan in enumerate(plans(), start=1):
        centre = centres[plan.centre - 1]
        yield _business(number, plan, centre, codes[number % len(codes)]), centre


def same_businesses() -> Iterator[SameBusiness]:
    """Give the fictional businesses that several centres know by ids of their own."""
    for number, ids in enumerate(_SAME, start=1):
        yield SameBusiness(id=f"same-{number}", beneficiary_ids=ids, provenance=FICTIONAL)


def _business(number: int, plan: Plan, centre: Centre, kbli: Kbli) -> Beneficiary:
    is_cooperative = plan.kind is BeneficiaryKind.COOPERATIVE
    is_business = plan.kind is not BeneficiaryKind.WOULD_BE_ENTREPRENEUR
    trade = "Koperasi" if is_cooperative else _TRADES[number % len(_TRADES)][0]
    nib = Nib(digits=f"{number:013}") if is_business and number % 3 else None
    return Beneficiary(
        id=f"b-{number:03}",
        kind=plan.kind,
        name=f"{trade if is_business else 'Calon'} {_WORDS[number % len(_WORDS)]} {number}",
        region=centre.region,
        founded=plan.founded,
        closed=plan.closed,
        owner_gender=None if is_cooperative else (Gender.FEMALE, Gender.MALE)[number % 5 // 3],
        owner_disability=None if is_cooperative or number % 4 == 0 else number % 29 == 1,
        nib=nib,
        owner_pseudonym=None if is_cooperative else f"owner-{number:03}",
        snapshots=tuple(_snapshots(number, plan, kbli)),
        documents=tuple(_documents(number, kbli, nib)) if is_business else (),
        provenance=FICTIONAL,
    )


def _snapshots(number: int, plan: Plan, kbli: Kbli) -> Iterator[Snapshot]:
    for year, sales in plan.sales.items():
        workers = None if sales is None else min(1 + sales // 150_000_000, _MOST_WORKERS)
        yield Snapshot(
            on=date(year, 12, 31),
            covers=_part_of_year(plan.founded, year),
            sales=sales,
            capital=plan.capital,
            net_assets=plan.net_assets,
            workers=workers,
            members=20 + number if plan.kind is BeneficiaryKind.COOPERATIVE else None,
            kbli=kbli,
            stated_class=SizeClass.MICRO if number % 6 == 0 else None,
            verification=_VERIFICATIONS[number % len(_VERIFICATIONS)],
        )


def _part_of_year(founded: DateLike | None, year: int) -> Period | None:
    """Give what the sales cover in the year of the founding, None for a whole year."""
    if isinstance(founded, date) and founded.year == year:
        return Period.between(founded, date(year + 1, 1, 1))
    return None


def _documents(number: int, kbli: Kbli, nib: Nib | None) -> Iterator[Document]:
    year = 2024 - number % 3
    issued = date(year, 1 + number % 12, 1 + number % 28)
    if nib is not None:
        yield Document(
            kind=DocumentKind.NIB, number=str(nib), issued=PartialDate.year(year), ends=OPEN_ENDED
        )
    if kbli.division in _FOOD and number % 2:
        yield Document(
            kind=DocumentKind.HALAL, issued=PartialDate.month(year, issued.month), ends=OPEN_ENDED
        )
    if kbli.division in _FOOD and number % 4 == 2:
        yield Document(kind=DocumentKind.PIRT, issued=issued, ends=add_months(issued, 60))
    if kbli.division in _FOOD and number % 20 == 1:
        yield Document(kind=DocumentKind.BPOM, issued=PartialDate.quarter(year, 1 + number % 4))
    if kbli.division in {"26", "28"} and number % 5 == 0:
        yield Document(kind=DocumentKind.SNI, issued=issued, ends=PartialDate.year(year + 4))
    if number % 8 == 0:
        yield Document(kind=DocumentKind.TRADEMARK, number=f"merek-{number}", issued=None)
