"""Level-up as becoming formal, and as any one sign rising, as it was said in 2014."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from plutkit._text import Text
from plutkit.domain import Beneficiary, Document, DocumentKind, Snapshot
from plutkit.indicators._amounts import PartialYear, workers_of
from plutkit.indicators._by_levels import sales_of_pair
from plutkit.indicators._card import Card
from plutkit.indicators._definition import LevelUpDefinition, Span
from plutkit.indicators._doubts import Doubt
from plutkit.indicators._history import History, last_known_day
from plutkit.indicators._judging import is_closed_by_end
from plutkit.indicators._moves import Judgement
from plutkit.indicators._sources import DEPUTY_2014
from plutkit.quantities._spans import span


def first_issue(documents: Iterable[Document]) -> tuple[int, int]:
    """Give the first and the last ordinal that the first issue of some documents may have."""
    earliest, latest = zip(*(span(one.issued) for one in documents), strict=True)
    return min(earliest), min(latest)


def has_nib_of_unknown_day(business: Beneficiary) -> bool:
    """Tell whether a business has a NIB without a document that could tell since when."""
    kinds = {document.kind for document in business.documents}
    return business.nib is not None and DocumentKind.NIB not in kinds


def document_id(business: Beneficiary, document: Document) -> str:
    """Name a document, which has no id of its own, by its kind and the day of its issue."""
    issued = "?" if document.issued is None else document.issued
    return f"{business.id}.documents[{document.kind.value} {issued}]"


def _judge_number(history: History, _: Snapshot | None, __: Snapshot | None) -> Judgement:
    """Ask when the first number was issued: before the window, within it, later or never."""
    documents = [one for one in history.documents if one.kind is DocumentKind.NIB]
    if not documents:
        is_vague = has_nib_of_unknown_day(history.business)
        return Judgement(doubt=Doubt.DAY_UNKNOWN) if is_vague else _informal(history)
    earliest, latest = first_issue(documents)
    start = history.window.start.toordinal()
    end = last_known_day(history)
    first = {document_id(history.business, o) for o in documents if span(o.issued)[1] == latest}
    evidence = tuple(sorted(first))
    if latest < start:
        return Judgement(1, 1, False, Doubt.ALREADY, applies=False, evidence=evidence)
    if earliest < start:
        return Judgement(doubt=Doubt.DAY_UNKNOWN)
    if latest <= end:
        day = date.fromordinal(latest) if earliest == latest else None
        return Judgement(0, 1, True, day=day, evidence=evidence)
    if earliest <= end:
        return Judgement(0, None, True, Doubt.DAY_UNKNOWN)
    return _informal(history)


def _informal(history: History) -> Judgement:
    """Judge a business without a number by the window's end: one that closed is not known."""
    return Judgement(0, None if is_closed_by_end(history) else 0, True)


FORMALISED: Final = LevelUpDefinition(
    card=Card(
        key="formalised",
        name=Text("formalised: the first NIB", "menjadi formal: NIB pertama"),
        unit=Text("businesses", "usaha"),
        counts=Text(
            "a first business identification number issued within the window",
            "nomor induk berusaha (NIB) pertama yang terbit dalam periode",
        ),
        excludes=Text(
            "businesses that had one before; a business without any in its record counts as not "
            "yet formal, as far as the register goes",
            "usaha yang sudah memilikinya; usaha tanpa NIB dalam rekamannya dihitung belum formal, "
            "sejauh isi register",
        ),
        sources=(DEPUTY_2014,),
        states=(Text("not formal", "belum formal"), Text("formal", "sudah formal")),
    ),
    span=Span.DOCUMENT,
    judge=_judge_number,
)
"""The first NIB within the window."""


def _judge(history: History, earlier: Snapshot | None, later: Snapshot | None) -> Judgement:
    if earlier is None:
        return Judgement(doubt=Doubt.NO_EARLIER_SNAPSHOT)
    start = Judgement(from_level=0, can_rise=True)
    if later is None:
        return start._replace(doubt=Doubt.NO_LATER_SNAPSHOT)
    rises = {_formality_rose(history, earlier.on, later.on)}
    rises |= {_rose(*pair) for pair in _figures(history, earlier, later)}
    if True in rises:
        return start._replace(to_level=1)
    return start._replace(doubt=Doubt.SIGN_UNKNOWN) if None in rises else start._replace(to_level=0)


def _figures(
    history: History, earlier: Snapshot, later: Snapshot
) -> Iterator[tuple[int | Doubt | None, int | Doubt | None]]:
    yield sales_of_pair(history, earlier, later, PartialYear.NO_CLASS)
    yield earlier.net_assets, later.net_assets
    yield workers_of(earlier), workers_of(later)


def _rose(before: int | Doubt | None, after: int | Doubt | None) -> bool | None:
    if isinstance(before, int) and isinstance(after, int):
        return after > before
    return None


def _formality_rose(history: History, before: date, by: date) -> bool | None:
    """Tell whether a first document of some kind was issued after one day and by another."""
    documents = history.documents
    answers = {
        _first_came([one for one in documents if one.kind is kind], before, by)
        for kind in {document.kind for document in documents}
    }
    if True in answers:
        return True
    return None if None in answers or has_nib_of_unknown_day(history.business) else False


def _first_came(documents: list[Document], before: date, by: date) -> bool | None:
    """Tell whether the first of documents of one kind was issued after one day and by another."""
    start, end = before.toordinal(), by.toordinal()
    earliest, latest = first_issue(documents)
    if latest <= start or earliest > end:
        return False
    return True if earliest > start and latest <= end else None


ANY_SIGN_2014: Final = LevelUpDefinition(
    card=Card(
        key="any_sign_2014",
        name=Text("any one sign rising (2014)", "salah satu tanda naik (2014)"),
        unit=Text("businesses", "usaha"),
        counts=Text(
            "any one of these rising: formality (a first document of its kind), annual sales, net "
            "assets, workers",
            "salah satu dari ini naik: legalitas (dokumen pertama dari jenisnya), penjualan "
            "tahunan, kekayaan bersih, tenaga kerja",
        ),
        excludes=Text(
            "the other signs named in 2014, which the records do not hold; unknown if none rose "
            "and any is unknown: sales that do not cover twelve months and no worker at all are",
            "tanda lain yang disebut pada 2014, yang tidak tercatat; tidak diketahui bila tidak "
            "ada yang naik dan salah satu tidak diketahui, termasuk penjualan yang tidak mencakup "
            "dua belas bulan dan tenaga kerja nol",
        ),
        sources=(DEPUTY_2014,),
        states=(Text("none rose", "tidak ada yang naik"), Text("one rose", "ada yang naik")),
    ),
    span=Span.CONSECUTIVE,
    judge=_judge,
)
"""Any one rising of formality, sales, net assets and workers."""
