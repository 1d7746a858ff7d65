"""Was this centre the fastest? A claim, and what the facts say to it."""

from enum import Enum
from typing import Final

from plutkit._record import InstanceRule, check_arguments
from plutkit._result import Result
from plutkit._table import Table
from plutkit._text import Language, Text
from plutkit.scoring import _wording as wording
from plutkit.scoring._completions import Arrival
from plutkit.scoring._speed_ranking import SpeedRanking, facts_note
from plutkit.scoring._speed_row import OpenFact, SpeedRow


class Finding(Enum):
    """What the facts say to a claim (`putusan`)."""

    SUPPORTED = "supported"
    """Alone in first place in every completion of what is unknown."""
    JOINT = "joint"
    """In first place in every completion, shared in at least one."""
    REFUTED = "refuted"
    """In first place in none: a rival is certainly ahead."""
    UNDECIDED = "undecided"
    """The rest."""


class Verdict(Result[SpeedRow]):
    """What the facts say to the claim that a centre was the fastest (`putusan`).

    Its rows are those of the claimant and of the rivals named, in the order of the ranking. Made
    by `check_fastest`, whose examples show it.
    """

    _row_kind = "claimant or rival in the verdict"
    _row_id = "centre_id"

    finding: Finding
    """What the facts say."""
    centre_id: str
    """The claimant."""
    ahead: tuple[str, ...]
    """The rivals certainly ahead; any of them refutes."""
    maybe_ahead: tuple[str, ...]
    """If undecided: the rivals that may be ahead."""
    level: tuple[str, ...]
    """If joint or undecided: the rivals that may only be level."""
    would_settle: tuple[OpenFact, ...]
    """If undecided: the open facts of the claimant and its rivals."""
    rows: tuple[SpeedRow, ...]
    """The claimant and the rivals named, in order."""
    ranking: SpeedRanking
    """The ranking that was asked, with all its choices."""
    language: Language
    """The language of what is shown."""

    def _table(self, language: Language) -> Table:
        ranking = self.ranking
        notes = [self._statement(language), *wording.notes(ranking, language)]
        if self.would_settle:
            notes.insert(1, facts_note(self.would_settle, language))
        return wording.table_of(ranking, self.rows, notes, language)

    def _sentence(self, language: Language) -> str:
        return wording.sentence(self.ranking, self._statement(language), language)

    def _statement(self, language: Language) -> str:
        claimant = self[self.centre_id]
        together = [id for id in self.level if _is_level(self[id], claimant)]
        perhaps = [id for id in self.level if id not in together]
        reasons = [
            text[language]
            for text, applies in (
                (_NOT_ARRIVED, claimant.arrival is not Arrival.ARRIVED),
                (_NO_MEMBER, not claimant.is_member),
            )
            if applies
        ]
        reasons += [
            f"{text[language]} {wording.naming([self[id] for id in ids], language)}"
            for text, ids in (
                (_AHEAD, self.ahead),
                (_MAYBE_AHEAD, self.maybe_ahead),
                (_LEVEL, together),
                (_MAYBE_LEVEL, perhaps),
            )
            if ids
        ]
        name = wording.naming([claimant], language)
        is_hedged = self.finding is Finding.JOINT and not together
        finding = (_PERHAPS_JOINT if is_hedged else _FINDINGS[self.finding])[language]
        because = f" ({'; '.join(reasons)})" if reasons else ""
        return Text(
            f"that {name} was the fastest is {finding}{because}",
            f"klaim bahwa {name} tercepat: {finding}{because}",
        )[language]


_FINDINGS: Final = {
    Finding.SUPPORTED: Text("supported", "terdukung"),
    Finding.JOINT: Text("true, jointly", "benar, bersama PLUT lain"),
    Finding.REFUTED: Text("refuted", "terbantah"),
    Finding.UNDECIDED: Text("undecided", "belum dapat diputuskan"),
}
_PERHAPS_JOINT: Final = Text("true, perhaps jointly", "benar, mungkin bersama PLUT lain")
_AHEAD: Final = Text("certainly ahead:", "pasti lebih cepat:")
_MAYBE_AHEAD: Final = Text("possibly ahead:", "mungkin lebih cepat:")
_LEVEL: Final = Text("level:", "sama cepat:")
_MAYBE_LEVEL: Final = Text("possibly level:", "mungkin sama cepat:")
_NOT_ARRIVED: Final = Text("it may not have arrived", "PLUT ini mungkin belum mencapai tonggak")
_NO_MEMBER: Final = Text("it may not belong", "PLUT ini belum tentu termasuk")


def check_fastest(ranking: SpeedRanking, centre_id: str) -> Verdict:
    """Check the claim that a centre was the fastest (`klaim tercepat`), over all completions.

    Supported: alone in first place in every completion. Joint: in first place in every one, shared
    in at least one. Refuted: in first place in none; `ahead` names the rivals certainly ahead.
    Undecided: the rest; `maybe_ahead` and `level` name the rivals, `would_settle` the facts. A
    centre that may not have arrived, or may not belong to the scope, is never supported or joint.
    Alone in the ranking, a centre that arrived is supported.

    >>> from datetime import date
    >>> from plutkit.samples import rakor_2023
    >>> from plutkit.scoring import Absence, Clock, Milestone, rank_partnership_speed
    >>> ranking = rank_partnership_speed(
    ...     rakor_2023(),
    ...     as_of=date(2023, 6, 1),
    ...     clock=Clock.INAUGURATED,
    ...     milestone=Milestone.first(),
    ...     absence=Absence.UNKNOWN,
    ... )
    >>> check_fastest(ranking, "maros").finding
    <Finding.UNDECIDED: 'undecided'>

    Raises `UnknownRecordError` (a KeyError) if the ranking has no such centre, or set it aside;
    `ArgumentError` if it is not given a ranking. In O(n).
    """
    rule = InstanceRule("", (SpeedRanking,))
    check_arguments("check_fastest", ranking=(rule, ranking))
    claimant = ranking[centre_id]
    rivals = [row for row in ranking if row is not claimant]
    ahead = [row for row in rivals if row.is_member and _beats(row, claimant)]
    maybe_ahead = [row for row in rivals if not ahead and _may_beat(row, claimant)]
    level = [row for row in rivals if not ahead and row.least == claimant.greatest]
    if ahead:
        finding = Finding.REFUTED
    elif maybe_ahead or claimant.arrival is not Arrival.ARRIVED or not claimant.is_member:
        finding = Finding.UNDECIDED
    else:
        finding = Finding.JOINT if level else Finding.SUPPORTED
    named = {claimant.centre_id, *(row.centre_id for row in (*ahead, *maybe_ahead, *level))}
    rows = tuple(row for row in ranking if row.centre_id in named)
    facts = dict.fromkeys(fact for row in (claimant, *rows) for fact in row.open_facts)
    return Verdict(
        finding=finding,
        centre_id=claimant.centre_id,
        ahead=tuple(row.centre_id for row in ahead),
        maybe_ahead=tuple(row.centre_id for row in maybe_ahead),
        level=tuple(row.centre_id for row in level),
        would_settle=tuple(facts) if finding is Finding.UNDECIDED else (),
        rows=rows,
        ranking=ranking,
        language=ranking.language,
    )


def _beats(row: SpeedRow, claimant: SpeedRow) -> bool:
    return row.greatest is not None and row.greatest < claimant.least


def _may_beat(row: SpeedRow, claimant: SpeedRow) -> bool:
    return claimant.greatest is None or row.least < claimant.greatest


def _is_level(row: SpeedRow, claimant: SpeedRow) -> bool:
    return row.is_member and row.days is not None and row.days == claimant.days
