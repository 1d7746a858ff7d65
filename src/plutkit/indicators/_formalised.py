"""Level-up as becoming formal: the first business identification number."""

from datetime import date
from typing import Final

from plutkit._text import Text
from plutkit.domain import DocumentKind, Snapshot
from plutkit.indicators._card import Card
from plutkit.indicators._definition import LevelUpDefinition, Span
from plutkit.indicators._doubts import Doubt
from plutkit.indicators._history import History
from plutkit.indicators._judging import document_id
from plutkit.indicators._moves import Judgement
from plutkit.indicators._sources import DEPUTY_2014
from plutkit.quantities._spans import span


def _judge(history: History, _: Snapshot | None, __: Snapshot | None) -> Judgement:
    """Ask when the first number was issued: before the window, within it, later or never."""
    documents = [one for one in history.documents if one.kind is DocumentKind.NIB]
    if not documents:
        informal = Judgement(from_level=0, to_level=0, can_rise=True)
        return informal if history.business.nib is None else Judgement(doubt=Doubt.DAY_UNKNOWN)
    issues = [span(one.issued) for one in documents]
    earliest, latest = (min(ends) for ends in zip(*issues, strict=True))
    start = history.window.start.toordinal()
    end = min(history.last_day, history.as_of).toordinal()
    evidence = tuple(
        document_id(history.business, history.business.documents.index(one))
        for one, (_, last) in zip(documents, issues, strict=True)
        if last == latest
    )
    if latest < start:
        return Judgement(1, 1, False, Doubt.ALREADY, applies=False, evidence=evidence)
    if earliest < start:
        return Judgement(doubt=Doubt.DAY_UNKNOWN)
    if latest <= end:
        day = date.fromordinal(latest) if earliest == latest else None
        return Judgement(0, 1, True, day=day, evidence=evidence)
    if earliest <= end:
        return Judgement(0, None, True, Doubt.DAY_UNKNOWN)
    return Judgement(0, 0, True)


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
        states=(Text("not formal", "belum formal"), Text("formal", "formal")),
    ),
    span=Span.DOCUMENT,
    judge=_judge,
)
"""The first NIB within the window."""
