"""The ranking of partnership speed, and how it is shown."""

from collections import Counter
from datetime import date
from typing import Final

from plutkit._result import Result
from plutkit._table import Table
from plutkit._text import Language, Text, integer_text
from plutkit.domain import Scope
from plutkit.scoring import _wording as wording
from plutkit.scoring._policies import SpeedPolicies, Unstarted
from plutkit.scoring._speed_row import LeftOut, OpenFact, Reason, SpeedRow
from plutkit.scoring._wording import listing

REASON_TEXTS: Final = {
    Reason.SIGNATORY: Text(
        "not signed by an accepted party", "tidak ditandatangani pihak yang diakui"
    ),
    Reason.FORM: Text("not in an accepted form", "bentuknya tidak diakui"),
    Reason.KIND: Text("partner of no kind asked for", "jenis mitranya bukan yang diminta"),
    Reason.AFTER_AS_OF: Text("signed later", "ditandatangani sesudah tanggal ini"),
    Reason.BEFORE_FOUNDING: Text(
        "signed before both the founding and the clock",
        "ditandatangani sebelum pendirian dan sebelum awal hitungan",
    ),
    Reason.BEFORE_CLOCK: Text("signed before the clock", "ditandatangani sebelum awal hitungan"),
    Reason.NOT_IN_FORCE: Text("not in force", "tidak sedang berlaku"),
    Reason.AFTER_COMPLETION: Text(
        "signed after the milestone was complete", "ditandatangani sesudah tonggak tercapai"
    ),
    Reason.KEEPS_IN_FORCE: Text(
        "signed after the milestone was complete but may keep a chain in force",
        "ditandatangani sesudah tonggak tercapai tetapi mungkin membuat rangkaian "
        "perpanjangannya tetap berlaku",
    ),
}


def left_out_notes(left_out: tuple[LeftOut, ...], language: Language) -> list[str]:
    """Count what was left out, by reason."""
    counts = Counter(item.reason for item in left_out)
    if not counts:
        return []
    listed = ", ".join(
        f"{REASON_TEXTS[reason][language]}: {integer_text(counts[reason], language)}"
        for reason in Reason
        if reason in counts
    )
    return [
        Text(f"agreements left out: {listed}", f"perjanjian di luar hitungan: {listed}")[language]
    ]


def shared_note(shared: tuple[str, ...], language: Language) -> str:
    """Say that agreements were completed for each centre by itself."""
    names = listing(shared, language)
    return Text(
        f"not fully known and binding several centres, completed for each by itself: {names}",
        f"belum diketahui lengkap dan mengikat beberapa PLUT, dihitung untuk tiap PLUT secara "
        f"terpisah: {names}",
    )[language]


def facts_note(facts: tuple[OpenFact, ...], language: Language) -> str:
    """Say which facts would settle a claim."""
    listed = listing([str(fact) for fact in facts], language)
    return Text(f"what would settle it: {listed}", f"fakta yang dapat memutuskannya: {listed}")[
        language
    ]


class SpeedRanking(Result[SpeedRow]):
    """Centres by the days in which they built their partnerships (`peringkat kecepatan`).

    Rows are ordered by least days, greatest days (none last) and id. Iterate over it, take its
    length, ask it for ``ranking[centre_id]``; print it or let a notebook show it.

    >>> from plutkit.samples import network
    >>> from plutkit.scoring import Clock, Milestone, rank_partnership_speed
    >>> ranking = rank_partnership_speed(
    ...     network().cohort(2022),
    ...     as_of=date(2023, 12, 31),
    ...     clock=Clock.OPENED,
    ...     milestone=Milestone.nth(2),
    ... )
    >>> [row.centre_id for row in ranking][:3], ranking.left_out[0].reason.value
    (['c-16', 'c-01', 'c-02'], 'after_completion')
    """

    _row_kind = "ranked centre"
    _row_id = "centre_id"

    rows: tuple[SpeedRow, ...]
    """The ranked centres, in order."""
    aside: tuple[SpeedRow, ...]
    """Centres without a clock, set aside by policy."""
    left_out: tuple[LeftOut, ...]
    """Agreements that are no evidence, and why."""
    shared: tuple[str, ...]
    """Not fully known, and behind the days of several centres: each completes them by itself, so
    that bounds are safe but may be wider than need be."""
    scope: Scope
    """Which centres are compared."""
    policies: SpeedPolicies
    """The choices that decide who is fastest."""
    as_of: date
    """The last day that is known."""
    language: Language
    """The language of what is shown."""
    is_fictional: bool
    """Whether any record behind it is made up."""

    def _table(self, language: Language) -> Table:
        notes = wording.notes(self, language)
        notes += left_out_notes(self.left_out, language)
        if self.shared:
            notes.append(shared_note(self.shared, language))
        return wording.table_of(self, self.rows, notes, language)

    def _sentence(self, language: Language) -> str:
        return wording.sentence(self, wording.leaders(self.rows, language), language)

    def _remedy(self, id: str) -> str:
        if any(row.centre_id == id for row in self.aside):
            return f"its clock had not started, and {Unstarted.ASIDE} set it aside: see `aside`"
        return "the ranking holds the centres in its scope"
