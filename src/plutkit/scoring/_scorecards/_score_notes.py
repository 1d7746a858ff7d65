"""What stands beneath a ranking by scores, in both languages."""

from collections.abc import Callable, Iterator
from datetime import date
from fractions import Fraction
from typing import Final, Protocol

from plutkit._result import FICTIONAL
from plutkit._text import Language, Text, integer_text, percent_text
from plutkit.domain import Scope
from plutkit.indicators import Card, Coverage, Direction, Silence
from plutkit.indicators._measured_words import AS_ZERO
from plutkit.quantities import Period
from plutkit.scoring._scorecards._score_row import RankSwap, ScorePart, ScoreRow, Unscored
from plutkit.scoring._scorecards._scorecard import MissingValue, Scorecard
from plutkit.scoring._wording import listing


class Basis(Protocol):
    """What the words need of a ranking."""

    @property
    def rows(self) -> tuple[ScoreRow, ...]: ...
    @property
    def aside(self) -> tuple[Unscored, ...]: ...
    @property
    def scorecard(self) -> Scorecard: ...
    @property
    def cards(self) -> tuple[Card, ...]: ...
    @property
    def swaps(self) -> tuple[RankSwap, ...]: ...
    @property
    def coverage(self) -> Coverage: ...
    @property
    def scope(self) -> Scope: ...
    @property
    def period(self) -> Period: ...
    @property
    def as_of(self) -> date: ...
    @property
    def rates(self) -> tuple[str, ...]: ...
    @property
    def confidence(self) -> Fraction: ...
    @property
    def silence(self) -> Silence: ...
    @property
    def is_fictional(self) -> bool: ...


_NAMED: Final = 3
"""How many of the nearest swaps a note names."""
_MISSING: Final = {
    MissingValue.INTERVAL: Text(
        "each may be the worst or the best", "masing-masing mungkin terburuk atau terbaik"
    ),
    MissingValue.REWEIGHT: Text(
        "their weight is shared among the known ones", "bobotnya dibagi di antara yang diketahui"
    ),
}


def name_of(row: ScoreRow | Unscored) -> str:
    """Name a centre, with its id."""
    return f"{row.name} ({row.centre_id})"


def clauses(basis: Basis, language: Language) -> Iterator[str]:
    """Say what every reader must know."""
    yield basis.coverage.note(language)
    if basis.silence is Silence.AS_ZERO:
        yield AS_ZERO[language]
    missing = _count(basis, lambda part: part.position is None)
    if missing:
        count, means = integer_text(missing, language), _MISSING[basis.scorecard.missing]
        yield Text(
            f"values not known: {count}; {means.en}",
            f"nilai yang tidak diketahui: {count}; {means.id}",
        )[language]
    silent = _count(
        basis, lambda part: part.position is not None and part.measurement.silent_ids != ()
    )
    if silent and basis.silence is not Silence.AS_ZERO:
        count = integer_text(silent, language)
        yield Text(
            f"values of centres that did not report all of it: {count}; the score takes what is "
            "recorded",
            f"nilai dari PLUT yang belum melaporkan semuanya: {count}; skor memakai yang tercatat",
        )[language]
    least = basis.scorecard.least_coverage
    unknown, absent = (
        [name_of(one) for one in basis.aside if one.was_there is there] for there in (True, False)
    )
    if unknown:
        names = listing(unknown, language, named=len(unknown))
        yield Text(
            f"without a score, because less than {least} of the weight is known: {names}",
            f"tanpa skor karena bobot yang diketahui kurang dari {least}: {names}",
        )[language]
    if absent:
        names = listing(absent, language, named=len(absent))
        yield Text(
            f"without a score, because it was not there in that time: {names}",
            f"tanpa skor karena tidak ada pada masa itu: {names}",
        )[language]
    if basis.is_fictional:
        yield FICTIONAL[language]


def notes_of(basis: Basis, language: Language) -> Iterator[str]:
    """Say how the table is to be read, and what could change it."""
    items = "; ".join(
        f"{card.name[language]} {item.weight} ({item.worst}–{item.best})"
        for card, item in zip(basis.cards, basis.scorecard.items, strict=True)
    )
    yield Text(
        f"the score is from 0 to 1; weights, with the values that score 0 and 1: {items}",
        f"skor dari 0 sampai 1; bobot, dengan nilai yang skornya 0 dan 1: {items}",
    )[language]
    against = [
        card.name[language]
        for card, item in zip(basis.cards, basis.scorecard.items, strict=True)
        if (item.best > item.worst) is not (card.direction is Direction.MORE_IS_BETTER)
    ]
    if against:
        names = ", ".join(against)
        yield Text(
            f"goalposts against the direction of the definition: {names}",
            f"batas yang berlawanan dengan arah definisinya: {names}",
        )[language]
    columns = list(zip(*(row.parts for row in basis.rows), strict=True))
    clipped = [
        f"{column[0].measurement.card.name[language]} {integer_text(count, language)}"
        for column in columns
        if (count := sum(part.is_clipped for part in column))
    ]
    if clipped:
        listed = ", ".join(clipped)
        yield Text(
            f"values beyond their goalposts, which count as at them: {listed}",
            f"nilai di luar batas, dihitung seperti di batas: {listed}",
        )[language]
    partial = _count(
        basis, lambda part: part.position is not None and part.measurement.omissions != ()
    )
    if partial:
        count = integer_text(partial, language)
        yield Text(
            f"values beside which records are not fully known: {count}; the score takes what is "
            "certain",
            f"nilai dengan rekaman yang belum diketahui lengkap: {count}; skor memakai yang pasti",
        )[language]
    if basis.rates and basis.rows:
        rest = percent_text(1 - basis.confidence, language)
        times = f"{integer_text(len(basis.rows), language)} x {len(basis.rates)}"
        yield Text(
            f"by chance: each rate within its Clopper-Pearson interval at 1 - {rest} / ({times}: "
            "centres times rates), so that all hold together; conservative",
            f"karena sampel: tiap persentase dalam selang Clopper-Pearson pada 1 - {rest} / "
            f"({times}: PLUT kali persentase), agar semuanya berlaku bersama; konservatif",
        )[language]
    yield from _swap_notes(basis, language)


def _count(basis: Basis, is_counted: Callable[[ScorePart], bool]) -> int:
    return sum(is_counted(part) for row in basis.rows for part in row.parts)


def _swap_notes(basis: Basis, language: Language) -> Iterator[str]:
    """Name the pairs of neighbours that the smallest changes of a weight swap; count the others."""
    swaps = basis.swaps
    found = [(swap, swap.nearest) for swap in swaps if swap.nearest is not None]
    apart = [(swap, change) for swap, change in found if change.change]
    nearest = sorted(apart, key=lambda pair: abs(pair[1].change))[:_NAMED]
    if nearest:
        names = {card.key: card.name[language] for card in basis.cards}
        listed = "; ".join(
            f"{swap.ahead_id} {_AND[language]} {swap.behind_id}: {names[change.indicator_key]} "
            f"{change.weight - change.change} -> {change.weight}"
            for swap, change in nearest
        )
        yield Text(
            f"the smallest changes of one weight beyond which neighbours swap: {listed}",
            f"ubahan satu bobot terkecil yang di luarnya tetangga bertukar peringkat: {listed}",
        )[language]
    for count, said in (
        (len(found) - len(apart), _LEVEL),
        (sum(swap.changes == () for swap in swaps), _NO_CHANGE),
        (sum(swap.changes is None for swap in swaps), _NOT_EXACT),
    ):
        if count:
            yield f"{said[language]}: {integer_text(count, language)}"


_AND: Final = Text("and", "dan")
_LEVEL: Final = Text(
    "pairs of neighbours level as it is, which the least change of a weight swaps",
    "pasangan tetangga yang skornya sama dan bertukar oleh ubahan bobot sekecil apa pun",
)
_NO_CHANGE: Final = Text(
    "pairs of neighbours that no change of one weight swaps",
    "pasangan tetangga yang tidak bertukar oleh ubahan satu bobot mana pun",
)
_NOT_EXACT: Final = Text(
    "pairs of neighbours without an exact change, because a value is not known",
    "pasangan tetangga tanpa ubahan eksak karena ada nilai yang tidak diketahui",
)
