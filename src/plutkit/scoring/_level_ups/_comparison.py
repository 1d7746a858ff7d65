"""What several definitions say of the same businesses, and how it is shown."""

from collections import Counter
from collections.abc import Mapping
from datetime import date
from enum import Enum
from fractions import Fraction
from typing import Final

from plutkit._record import Row, bad_argument
from plutkit._result import FICTIONAL, Result
from plutkit._table import Column, Table
from plutkit._text import Language, Text, integer_text, percent_text
from plutkit.domain import Scope
from plutkit.indicators import Card
from plutkit.quantities import Period
from plutkit.quantities._period import period_text


class Answer(Enum):
    """What a definition says of a business (`jawaban definisi`)."""

    YES = "yes"
    """A level-up."""
    NO = "no"
    """It could have risen, and did not."""
    UNKNOWN = "unknown"
    """Its level before or after is not known."""
    NOT_AT_RISK = "not_at_risk"
    """It could not have risen by this definition."""


class ComparedBusiness(Row):
    """One business by several definitions (`satu usaha menurut beberapa definisi`).

    Made by `compare_definitions`, whose example shows it.
    """

    beneficiary_id: str
    """The id of the business."""
    name: str
    """Its name."""
    answers: tuple[Answer, ...]
    """One answer a definition, in their order."""


class Agreement(Row):
    """How two definitions agree on the businesses that both decide (`kesepakatan dua definisi`).

    >>> Agreement(first="a", second="b", both=2, only_first=1, only_second=0, neither=7).share
    Fraction(9, 10)
    """

    first: str
    """The key of one definition."""
    second: str
    """The key of the other one."""
    both: int
    """A level-up by both."""
    only_first: int
    """A level-up by the first alone."""
    only_second: int
    """A level-up by the second alone."""
    neither: int
    """A level-up by neither."""

    @property
    def decided(self) -> int:
        """The businesses that both definitions decide."""
        return self.both + self.only_first + self.only_second + self.neither

    @property
    def share(self) -> Fraction | None:
        """The share of those on which they agree; None if there are none."""
        return Fraction(self.both + self.neither, self.decided) if self.decided else None


class DefinitionComparison(Result[ComparedBusiness]):
    """The assisted businesses by several definitions of a level-up (`perbandingan definisi`).

    One row a business, by id; `cards` are the definitions in the order of the answers, `agreement`
    has each pair of them once. Made by `compare_definitions`, whose example shows it.
    """

    _row_kind = "assisted business"
    _row_id = "beneficiary_id"

    rows: tuple[ComparedBusiness, ...]
    """The businesses, by id."""
    cards: tuple[Card, ...]
    """The definitions."""
    agreement: tuple[Agreement, ...]
    """Each pair of definitions once."""
    scope: Scope
    """Which centres are compared."""
    window: Period
    """When a rise counts."""
    as_of: date
    """The last day that is known."""
    language: Language
    """The language of what is shown."""
    is_fictional: bool
    """Whether any record behind it is made up."""

    def counts(self, key: str) -> Mapping[Answer, int]:
        """Count the answers of one definition, by its key.

        >>> from plutkit.indicators import LEVEL_UP_DEFINITIONS
        >>> from plutkit.samples import network
        >>> from plutkit.scoring import compare_definitions
        >>> compared = compare_definitions(
        ...     network(),
        ...     LEVEL_UP_DEFINITIONS,
        ...     window=Period.year(2023),
        ...     as_of=date(2024, 12, 31),
        ... )
        >>> sum(compared.counts("workers_bps").values()) == len(compared)
        True

        Raises `ArgumentError` for a key that no definition has.
        """
        keys = [card.key for card in self.cards]
        if key not in keys:
            raise bad_argument(
                "counts", "key", "definition.unknown", key,
                en=f"is the key of no definition here; give one of {', '.join(keys)}",
                id=f"bukan kunci definisi di sini; berikan salah satu dari {', '.join(keys)}",
            )  # fmt: skip
        position = keys.index(key)
        found = Counter(row.answers[position] for row in self.rows)
        return {answer: found[answer] for answer in Answer}

    def _cells_of(self, row: ComparedBusiness) -> dict[str, object]:
        """Give each definition's answer under its key."""
        answers = {card.key: answer for card, answer in zip(self.cards, row.answers, strict=True)}
        return {"beneficiary_id": row.beneficiary_id, "name": row.name, **answers}

    def _table(self, language: Language) -> Table:
        rows = [
            (card.name[language], *self.counts(card.key).values(), *self._agreeing(card, language))
            for card in self.cards
        ]
        heads = [Column(_DEFINITION[language])]
        heads += [Column(_ANSWERS[answer][language], right=True) for answer in Answer]
        heads += [Column(f"~ {position}", right=True) for position in range(1, len(rows) + 1)]
        return Table(
            title=self._title(language),
            columns=tuple(heads),
            rows=tuple((f"{i}. {name}", *cells) for i, (name, *cells) in enumerate(rows, start=1)),
            notes=(_HOW[language], *([FICTIONAL[language]] * self.is_fictional)),
            language=language,
        )

    def _agreeing(self, card: Card, language: Language) -> list[str | None]:
        """Give how far a definition agrees with each, itself left out."""
        shares = {frozenset((one.first, one.second)): one.share for one in self.agreement}
        return [
            None if share is None else percent_text(share, language, digits=0)
            for share in (shares.get(frozenset((card.key, other.key))) for other in self.cards)
        ]

    def _title(self, language: Language) -> str:
        count, who = len(self.cards), self.scope.describe(language)
        window = period_text(self.window, language)
        return Text(
            f"Level-ups {window} by {count} definitions, {who}",
            f"Naik kelas {window} menurut {count} definisi, {who}",
        )[language]

    def _sentence(self, language: Language) -> str:
        said = [
            f"{card.name[language]}: {integer_text(self.counts(card.key)[Answer.YES], language)}"
            for card in self.cards
        ]
        clauses = [FICTIONAL[language]] * self.is_fictional
        return "; ".join([f"{self._title(language)}: {', '.join(said)}", *clauses]) + "."


_DEFINITION: Final = Text("definition", "definisi")
_ANSWERS: Final = {
    Answer.YES: Text("level-up", "naik kelas"),
    Answer.NO: Text("no", "tidak"),
    Answer.UNKNOWN: Text("unknown", "tidak diketahui"),
    Answer.NOT_AT_RISK: Text("not at risk", "tidak dapat naik"),
}
_HOW: Final = Text(
    "~ 1, ~ 2 ...: the share of businesses decided by both definitions on which they agree",
    "~ 1, ~ 2 ...: bagian usaha yang diputuskan kedua definisi dan disepakati",
)
