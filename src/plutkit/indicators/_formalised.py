"""Level-up as becoming formal: the first business identification number."""

from datetime import date
from typing import Final

from plutkit._text import Text
from plutkit.domain import DocumentKind, Snapshot
from plutkit.indicators._card import Card
from plutkit.indicators._definition import LevelUpDefinition, Span
from plutkit.indicators._documents import document_id, first_issue, has_nib_of_unknown_day
from plutkit.indicators._doubts import Doubt
from plutkit.indicators._history import History, last_known_day
from plutkit.indicators._judging import is_closed_by_end
from plutkit.indicators._moves import Judgement
from plutkit.indicators._sources import DEPUTY_2014
from plutkit.quantities._spans import span


def _judge(history: History, _: Snapshot | None, __: Snapshot | None) -> Judgement:
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
    judge=_judge,
)
"""The first NIB within the window."""
