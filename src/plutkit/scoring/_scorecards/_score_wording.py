"""What rankings by scores say, in both languages."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from plutkit._table import Cell, Column, Table
from plutkit._text import Language, Text, day_text, integer_text, number_text, percent_text
from plutkit.quantities._period import period_text
from plutkit.scoring._scorecards._score_notes import Basis, clauses, name_of, notes_of
from plutkit.scoring._scorecards._score_row import ScoreRow
from plutkit.scoring._wording import listing

_HEADS: Final = (
    (Text("rank", "peringkat"), True),
    (Text("centre", "PLUT"), False),
    (Text("score", "skor"), True),
    (Text("known weight", "bobot diketahui"), True),
    (Text("score, by chance", "skor, karena sampel"), True),
    (Text("rank, by chance", "peringkat, karena sampel"), True),
    (Text("rank, one dropped", "peringkat, satu dihapus"), True),
    (Text("clipped", "dipotong"), True),
    (Text("remarks", "keterangan"), False),
)
_MAY_NOT_BELONG: Final = Text("may not belong", "belum tentu termasuk")


def title(basis: Basis, language: Language) -> str:
    """Say by which scorecard, when, as of when and among whom."""
    name, who = basis.scorecard.name[language], basis.scope.describe(language)
    when, as_of = period_text(basis.period, language), day_text(basis.as_of, language)
    return Text(
        f"Scores by {name} {when}, as of {as_of}, {who}",
        f"Skor menurut {name} {when}, per {as_of}, {who}",
    )[language]


def table_of(basis: Basis, language: Language) -> Table:
    """Lay a ranking out as a table."""
    return Table(
        title=title(basis, language),
        columns=tuple(Column(head[language], right) for head, right in _HEADS),
        rows=tuple(_cells(row, language) for row in basis.rows),
        notes=(*clauses(basis, language), *notes_of(basis, language)),
        language=language,
    )


def _cells(row: ScoreRow, language: Language) -> tuple[Cell, ...]:
    chance, dropped = row.sampling, row.dropped
    return (
        _ranks(row.best, row.worst, language),
        name_of(row),
        _scores(row.low, row.high, language),
        percent_text(row.known_weight, language),
        chance and _scores(chance.low, chance.high, language),
        chance and _ranks(chance.best, chance.worst, language),
        dropped and _ranks(*dropped, language),
        sum(part.is_clipped for part in row.parts),
        () if row.is_member else (_MAY_NOT_BELONG[language],),
    )


def _ranks(best: int, worst: int, language: Language) -> str:
    return _range(integer_text(best, language), integer_text(worst, language))


def _scores(low: Fraction | float, high: Fraction | float, language: Language) -> str:
    # The float next to an exact score is rounded as that is.
    ends = (Fraction(end).limit_denominator(10**9) for end in (low, high))
    return _range(*(number_text(end, language, digits=3) for end in ends))


def _range(low: str, high: str) -> str:
    return low if low == high else f"{low}–{high}"


def sentence(basis: Basis, language: Language) -> str:
    """Say in one sentence who is first, or may be, and what a reader must know with it."""
    said = f"{title(basis, language)}: {_leaders(basis.rows, language)}"
    return "; ".join([said, *_by_chance(basis.rows, language), *clauses(basis, language)]) + "."


def _by_chance(rows: tuple[ScoreRow, ...], language: Language) -> Iterator[str]:
    """Say how many may be first if rates may be wrong by chance, where these are more."""
    first = sum(row.best == 1 for row in rows)
    by_chance = sum(row.sampling is not None and row.sampling.best == 1 for row in rows)
    if by_chance > first:
        count = integer_text(by_chance, language)
        yield Text(
            f"with the intervals of the rates, {count} centres may be first",
            f"dengan selang persentase, {count} PLUT mungkin yang pertama",
        )[language]


def _leaders(rows: tuple[ScoreRow, ...], language: Language) -> str:
    first = [row for row in rows if row.best == 1]
    if not first:
        return Text("nobody has a score", "tidak ada PLUT yang mendapat skor")[language]
    names = listing(list(map(name_of, first)), language)
    score = _scores(first[0].low, first[0].high, language)
    if not all(row.worst == 1 and row.is_member for row in first):
        return Text(f"first may be {names}", f"yang pertama mungkin {names}")[language]
    if len(first) > 1:
        return Text(
            f"first are {names}, level at {score}", f"yang pertama {names}, sama-sama {score}"
        )[language]
    return Text(f"first is {names}, with {score}", f"yang pertama {names}, {score}")[language]
