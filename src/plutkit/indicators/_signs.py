"""Level-up as any one sign rising, as it was said in 2014."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from plutkit._text import Text
from plutkit.domain import Document, Snapshot
from plutkit.indicators._amounts import PartialYear, workers_of
from plutkit.indicators._by_levels import sales_of_pair
from plutkit.indicators._card import Card
from plutkit.indicators._definition import LevelUpDefinition, Span
from plutkit.indicators._documents import first_issue, has_nib_of_unknown_day
from plutkit.indicators._doubts import Doubt
from plutkit.indicators._history import History
from plutkit.indicators._moves import Judgement
from plutkit.indicators._sources import DEPUTY_2014


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
