"""What is doubtful in a register, and how it is shown."""

from collections import Counter
from typing import Final, NamedTuple

from plutkit._record import ChoiceRule, CollectionRule, OneOfRule, Row, check_arguments
from plutkit._result import FICTIONAL, Result
from plutkit._table import Column, Table
from plutkit._text import LANGUAGES, Language, Text, integer_text, joined, mask_numbers
from plutkit.scoring._review._codes import CODES, SEVERITY_TEXTS, Severity
from plutkit.scoring._wording import listing

_SEVERITY: Final = ChoiceRule("", Severity)
_SOME: Final = CollectionRule(OneOfRule("", tuple(CODES)), least=1)
_HEADS: Final = (
    Text("severity", "tingkat"),
    Text("code", "kode"),
    Text("where", "tempat"),
    Text("doubt", "keraguan"),
)


class ConcernedRecord(NamedTuple):
    """A record with which a doubt has to do (`rekaman terkait`)."""

    kind: str
    """Its kind, as the register is asked for it: ``beneficiary``."""
    id: str
    """Its id, unique within its kind."""


class DoubtRow(Row):
    """One thing that is possible but doubtful (`hal yang meragukan`).

    Made by `review`, whose example shows it.
    """

    id: str
    """The code, a colon, and the path."""
    code: str
    """Which doubt, as a stable code such as ``service.before_opening``."""
    severity: Severity
    """How much it matters."""
    path: str
    """Where, as the register is asked for it: ``beneficiary('b-1').snapshots[2].sales``."""
    records: tuple[ConcernedRecord, ...]
    """The records concerned."""
    value: Text
    """What stands there."""
    text: Text
    """What stands there, why it is doubtful, and what to look at."""

    @property
    def record_ids(self) -> tuple[str, ...]:
        """The ids of the records concerned; ids are unique within their kind only."""
        return tuple(record.id for record in self.records)


class Doubts(Result[DoubtRow]):
    """What of a register is possible but doubtful (`hasil telaah data`).

    One row a doubt, the severest first, then by code and path. Made by `review`, whose example
    shows it.
    """

    _row_kind = "doubt"
    _row_id = "id"

    rows: tuple[DoubtRow, ...]
    """The doubts, the severest first, then by code and path."""
    reviewed: int
    """How many records were reviewed."""
    total: int
    """How many doubts there are, those that were narrowed away among them."""
    narrowed: tuple[Text, ...]
    """To what the rows were narrowed, in this order."""
    language: Language
    """The language of what is shown."""
    is_fictional: bool
    """Whether any record behind it is made up."""

    def of(self, *codes: str) -> "Doubts":
        """Narrow to the doubts of some codes; a note says so.

        Raises `ArgumentError` that lists every code that there is not.
        """
        check_arguments("Doubts.of", codes=(_SOME, codes))
        en, id = (joined(tuple(sorted(set(codes))), language) for language in LANGUAGES)
        return self._narrowed([row for row in self.rows if row.code in codes], Text(en, id))

    def at_least(self, severity: Severity) -> "Doubts":
        """Narrow to the doubts of a severity and of those above it; a note says so.

        Raises `ArgumentError` for what is no severity.
        """
        check_arguments("Doubts.at_least", severity=(_SEVERITY, severity))
        name = SEVERITY_TEXTS[severity]
        return self._narrowed(
            [row for row in self.rows if row.severity.level >= severity.level],
            Text(f"at least {name.en}", f"paling ringan {name.id}"),
        )

    def counts(self) -> tuple[tuple[str, int], ...]:
        """Count the rows by code, in the order of the codes; what does not occur is left out."""
        return tuple(sorted(Counter(row.code for row in self.rows).items()))

    def _narrowed(self, rows: list[DoubtRow], to: Text) -> "Doubts":
        return Doubts(
            rows=tuple(rows),
            reviewed=self.reviewed,
            total=self.total,
            narrowed=(*self.narrowed, to),
            language=self.language,
            is_fictional=self.is_fictional,
        )

    def _table(self, language: Language) -> Table:
        return Table(
            title=self._title(language),
            columns=tuple(Column(head[language]) for head in _HEADS),
            rows=tuple(
                (
                    SEVERITY_TEXTS[row.severity][language],
                    row.code,
                    mask_numbers(row.path),  # an id may be what no record should hold
                    row.text[language],
                )
                for row in self.rows
            ),
            notes=tuple(self._notes(language)),
            language=language,
        )

    def _title(self, language: Language) -> str:
        count = integer_text(self.reviewed, language)
        return Text(f"Doubts in {count} records", f"Keraguan dalam {count} rekaman")[language]

    def _notes(self, language: Language) -> list[str]:
        notes = [
            Text(
                "a doubt is no fault: each may be right; what is not known well enough is not "
                "doubted",
                "keraguan bukan kesalahan: semuanya mungkin benar; yang belum cukup diketahui "
                "tidak diragukan",
            )[language]
        ]
        if self.narrowed:
            to = "; ".join(one[language] for one in self.narrowed)
            some, whole = (integer_text(one, language) for one in (len(self), self.total))
            notes.append(
                Text(
                    f"narrowed to {to}: {some} of {whole} doubts",
                    f"dipersempit ke {to}: {some} dari {whole} keraguan",
                )[language]
            )
        return [*notes, *([FICTIONAL[language]] * self.is_fictional)]

    def _sentence(self, language: Language) -> str:
        tally = Counter(row.severity for row in self.rows)
        by_severity = ", ".join(
            f"{integer_text(tally[one], language)} {SEVERITY_TEXTS[one][language]}"
            for one in reversed(Severity)
        )
        often = sorted(self.counts(), key=lambda pair: (-pair[1], pair[0]))
        named = listing([f"{code} ({integer_text(n, language)})" for code, n in often], language)
        nothing = Text("nothing is doubtful", "tidak ada yang meragukan")[language]
        said = f"{by_severity}: {named}" if self.rows else nothing
        return f"{self._title(language)}: {'; '.join([said, *self._notes(language)])}."
