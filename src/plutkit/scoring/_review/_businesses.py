"""Businesses: what does not go with their days or their law, and those that are likely the same."""

import unicodedata
from collections.abc import Callable, Iterator
from datetime import date
from itertools import pairwise
from typing import Final, TypeAlias

from plutkit._text import LANGUAGES, Text, rupiah_text, shown
from plutkit.domain import Beneficiary, BeneficiaryKind, Register, Snapshot
from plutkit.errors import NotInForceError
from plutkit.indicators._amounts import annual_sales
from plutkit.law import SIZE_LAWS, AmountKind, SizeClass, bounds_for, classify_size, size_of
from plutkit.law._words import AMOUNT, SIZE
from plutkit.quantities import DateLike, Period
from plutkit.quantities._spans import span
from plutkit.scoring._review._codes import Fact, Found

_THOUSANDFOLD: Final = 1000
_YEAR, _LEAP_YEAR = 365, 366

_Said: TypeAlias = tuple[str, str, dict[str, Fact]]
"""A doubt about a business: its code, its path from there, and the facts."""


def doubtful_businesses(register: Register) -> Iterator[Found]:
    """Find what of each business is doubtful by itself."""
    for business in register.beneficiaries:
        own = (("beneficiary", business.id),)
        for code, path, facts in _of_business(business):
            yield code, f"beneficiary({business.id!r}).{path}", own, facts


def _of_business(business: Beneficiary) -> Iterator[_Said]:
    founded = span(business.founded)[0]
    for place, document in enumerate(business.documents):
        if span(document.issued)[1] < founded:
            yield (
                "document.before_founding", f"documents[{place}].issued",
                {"issued": document.issued, "founded": business.founded},
            )  # fmt: skip
    selling: list[tuple[date, int, Snapshot]] = []
    for place, snapshot in enumerate(business.snapshots):
        yield from _of_snapshot(business, snapshot, place)
        if snapshot.sales is not None:
            selling.append((snapshot.on, place, snapshot))
    selling.sort()
    for (_, _, before), (_, place, after) in pairwise(selling):
        if _is_thousandfold(before, after):
            yield (
                "snapshot.sales_thousandfold", f"snapshots[{place}].sales",
                {"before": _sales(before), "sales": _sales(after)},
            )  # fmt: skip


def _of_snapshot(business: Beneficiary, snapshot: Snapshot, place: int) -> Iterator[_Said]:
    if snapshot.workers == 0 and business.kind is not BeneficiaryKind.WOULD_BE_ENTREPRENEUR:
        yield "snapshot.zero_workers", f"snapshots[{place}].workers", {"workers": 0}
    if snapshot.stated_class is not None:
        yield from _of_class(business, snapshot, place, snapshot.stated_class)
    if business.closed is not None:
        yield from _of_closed(snapshot, place, business.closed)
    if snapshot.sales is not None and snapshot.covers is not None:
        yield from _of_span(business, snapshot, place, snapshot.covers)


def _is_thousandfold(before: Snapshot, after: Snapshot) -> bool:
    """Tell whether sales by the day rose or fell a thousandfold; from nothing there is no fold."""
    ours = (before.sales or 0) * _days(after)
    theirs = (after.sales or 0) * _days(before)
    return 0 < _THOUSANDFOLD * min(ours, theirs) <= max(ours, theirs)


def _days(snapshot: Snapshot) -> int:
    """Count the days of the sales; a year is as long as any other."""
    days = _YEAR if snapshot.covers is None else snapshot.covers.days
    return _YEAR if days == _LEAP_YEAR else days


def _sales(snapshot: Snapshot) -> Text:
    period = snapshot.sales_period
    en, id = (rupiah_text(snapshot.sales or 0, language) for language in LANGUAGES)
    return Text(f"{en} of {period}", f"{id} dari {period}")


def _of_class(
    business: Beneficiary, snapshot: Snapshot, place: int, stated: SizeClass
) -> Iterator[_Said]:
    """Compare a stated class with the classes by all amounts; sales must decide and be annual."""
    sales = annual_sales(business, snapshot)
    if not isinstance(sales, int):
        return
    try:
        bounds = bounds_for(SIZE_LAWS.at(snapshot.on).value, AmountKind.SALES)
    except NotInForceError:
        return
    if bounds is not None and size_of(sales, bounds) is stated:
        return  # as most are: no finding is made for them
    found = classify_size(
        on=snapshot.on, sales=sales, capital=snapshot.capital, net_assets=snapshot.net_assets
    )
    if stated not in {one.size for one in found.classes}:
        en, id = (
            "; ".join(
                f"{SIZE[one.size][language]} ({AMOUNT[one.kind][language]} "
                f"{rupiah_text(one.amount, language)})"
                for one in found.classes
            )
            for language in LANGUAGES
        )
        yield (
            "snapshot.stated_class", f"snapshots[{place}].stated_class",
            {"on": snapshot.on, "stated_class": SIZE[stated],
             found.law.value.instrument: Text(en, id)},
        )  # fmt: skip


def _of_closed(snapshot: Snapshot, place: int, closed: DateLike) -> Iterator[_Said]:
    period = snapshot.sales_period
    is_busy = snapshot.sales or snapshot.workers
    if is_busy and period.start.toordinal() >= span(closed)[1]:
        yield (
            "snapshot.after_closing", f"snapshots[{place}]",
            {"period": str(period), "closed": closed},
        )  # fmt: skip


def _of_span(
    business: Beneficiary, snapshot: Snapshot, place: int, covers: Period
) -> Iterator[_Said]:
    path = f"snapshots[{place}].covers"
    facts: dict[str, Fact] = {"on": snapshot.on, "covers": str(covers)}
    if not _is_usual(business, snapshot.on, covers):
        yield "snapshot.odd_span", path, facts
    if (snapshot.on - covers.stop).days + 1 >= _YEAR:
        yield "snapshot.old_sales", path, facts
    if snapshot.sales and covers.stop.toordinal() <= span(business.founded)[0]:
        yield "snapshot.before_founding", path, facts | {"founded": business.founded}


def _is_usual(business: Beneficiary, on: date, covers: Period) -> bool:
    """Tell whether a period of sales is one of the calendar, or the twelve months up to `on`.

    What begins with the founding or ends with the closing is usual, if its other end is usual too.
    """
    if "/" not in str(covers) or covers == Snapshot(on=on).sales_period:
        return True
    starts, ends = _may_be(covers.start, business.founded), _may_be(covers.stop, business.closed)
    return (starts or ends) and (starts or covers.start.day == 1) and (ends or covers.stop.day == 1)


def _may_be(day: date, known: DateLike | None) -> bool:
    first, last = span(known)
    return known is not None and first <= day.toordinal() <= last


def likely_the_same(register: Register) -> Iterator[Found]:
    """Find groups of businesses that are alike, by the strongest likeness first.

    A group all of which are one business already, as declared or by a stronger likeness, is none.
    """
    parents: dict[str, str] = {}

    def first_of(id: str) -> str:
        """Give the id that stands for all that are one business with this one."""
        while (parent := parents.get(id, register.business_id(id))) != id:
            id = parent
        return id

    for code, likeness in _LIKENESSES:
        groups: dict[object, list[Beneficiary]] = {}
        for business in register.beneficiaries:
            key = likeness(business)
            if key is not None:
                groups.setdefault(key, []).append(business)
        for group in groups.values():
            firsts = {first_of(one.id) for one in group} if len(group) > 1 else set[str]()
            if len(firsts) > 1:
                ids = tuple(("beneficiary", one.id) for one in group)
                yield code, f"beneficiary({group[0].id!r})", ids, _facts(code, group)
                parents.update(dict.fromkeys(firsts, min(firsts)))


def _facts(code: str, group: list[Beneficiary]) -> dict[str, Fact]:
    """Give what they have in common, but never what stands for an owner."""
    one = group[0]
    facts: dict[str, Fact] = {"businesses": len(group)}
    if code == _SAME_NIB:
        facts["nib"] = str(one.nib)
    if code == _SAME_NAME:
        facts |= {"name": shown(one.name), "region": str(one.region), "founded": one.founded}
    return facts


def _nib(business: Beneficiary) -> object:
    return business.nib


def _name(business: Beneficiary) -> object:
    """Give name, region and founding, all of which must be known."""
    if business.region is None or business.founded is None:
        return None
    name = plain_name(business.name)
    return (name, business.region, business.founded) if name else None


def _owner(business: Beneficiary) -> object:
    return business.owner_pseudonym


def plain_name(name: str) -> str:
    """Give the letters and digits of a name: case, punctuation and blanks do not matter.

    >>> plain_name("UD. Roti-Contoh") == plain_name("ud roti contoh")
    True
    """
    folded = unicodedata.normalize("NFKC", name).casefold()
    return " ".join("".join(mark if mark.isalnum() else " " for mark in folded).split())


_SAME_NIB: Final = "beneficiary.same_nib"
_SAME_NAME: Final = "beneficiary.same_name"
_LIKENESSES: Final[tuple[tuple[str, Callable[[Beneficiary], object]], ...]] = (
    (_SAME_NIB, _nib),
    (_SAME_NAME, _name),
    ("beneficiary.same_owner", _owner),
)
