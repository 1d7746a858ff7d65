"""Which centres reported which months."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from enum import Enum
from typing import Final, NamedTuple

from plutkit._record import LANGUAGE, ChoiceRule, Row, check_arguments
from plutkit._result import FICTIONAL, Result
from plutkit._table import Column, Table
from plutkit._text import Language, Text, day_text, integer_text
from plutkit.domain import RecordKind, Scope
from plutkit.quantities import Period
from plutkit.quantities._period import period_text

_ONE_DAY: Final = timedelta(days=1)


class Reported(Enum):
    """Whether a month was reported (`status laporan`)."""

    REPORTED = "reported"
    LATE = "late"
    """Received more than `due_days` after the month's last day."""
    MISSING = "missing"
    """Not received by `as_of`."""


class MonthReport(NamedTuple):
    """One month of a centre: its days within the period, and when its report was complete."""

    month: Period
    status: Reported
    complete_on: date | None
    """The day on which the last part that covers it was received; None if that is missing."""


class CoverageRow(Row):
    """The months of one centre (`laporan bulanan PLUT`).

    Months before its founding, and from its closing on, are none of its months.
    """

    centre_id: str
    """The id of the centre."""
    name: str
    """Its name."""
    is_member: bool
    """Whether it certainly belongs to the scope."""
    months: tuple[MonthReport, ...]
    """Its months that ended by `as_of`, in order."""

    def count(self, status: Reported) -> int:
        """Count the months of a status."""
        check_arguments("CoverageRow.count", status=(ChoiceRule("", Reported), status))
        return sum(1 for one in self.months if one.status is status)


class Coverage(Result[CoverageRow]):
    """Which centres reported which months (`kelengkapan laporan`): what heads every report.

    One row a centre, by id. Made by `coverage`, whose example shows it.
    """

    _row_kind = "centre"
    _row_id = "centre_id"

    rows: tuple[CoverageRow, ...]
    """The centres in scope, by id."""
    kinds: tuple[RecordKind, ...]
    """What the reports must tell of."""
    due_days: int | None
    """The days after a month's end until a report is late. None: none is late."""
    scope: Scope
    """Which centres are compared."""
    period: Period
    """The period."""
    as_of: date
    """The last day that is known."""
    language: Language
    """The language of what is shown."""
    is_fictional: bool
    """Whether any record behind it is made up."""

    def count(self, status: Reported) -> int:
        """Count the months of a status, of the centres that certainly belong to the scope."""
        check_arguments("Coverage.count", status=(ChoiceRule("", Reported), status))
        return sum(row.count(status) for row in self.rows if row.is_member)

    def _cells_of(self, row: CoverageRow) -> dict[str, object]:
        cells = super()._cells_of(row)
        cells["months"] = tuple(f"{one.month}: {one.status.value}" for one in row.months)
        return cells | {status.value: row.count(status) for status in Reported}

    def _table(self, language: Language) -> Table:
        months = sorted({one.month for row in self.rows for one in row.months}, key=_start)
        return Table(
            title=self._title(language),
            columns=(
                Column(_CENTRE[language]),
                *(Column(str(month)) for month in months),
                *(Column(_NAMES[status][language], right=True) for status in Reported),
            ),
            rows=tuple(
                (
                    f"{row.name} ({row.centre_id})",
                    *_marks(row, months, language),
                    *(row.count(status) for status in Reported),
                )
                for row in self.rows
            ),
            notes=(self.note(language), *([FICTIONAL[language]] * self.is_fictional)),
            language=language,
        )

    def note(self, language: Language) -> str:
        """Say in one clause how many months of centres were reported, for the head of a report."""
        check_arguments("Coverage.note", language=(LANGUAGE, language))
        counts = {status: self.count(status) for status in Reported}
        whole = integer_text(sum(counts.values()), language)
        parts = ", ".join(
            f"{_NAMES[status][language]} {integer_text(count, language)}"
            for status, count in counts.items()
            if status is not Reported.LATE or self.due_days is not None
        )
        return Text(
            f"months of centres reported: {parts}, of {whole} that ended by then",
            f"laporan bulanan PLUT: {parts}, dari {whole} bulan yang sudah berakhir",
        )[language]

    def _title(self, language: Language) -> str:
        when, who = period_text(self.period, language), self.scope.describe(language)
        as_of = day_text(self.as_of, language)
        return Text(f"Reports {when}, as of {as_of}, {who}", f"Laporan {when}, per {as_of}, {who}")[
            language
        ]

    def _sentence(self, language: Language) -> str:
        clauses = [self.note(language), *([FICTIONAL[language]] * self.is_fictional)]
        return f"{self._title(language)}: {'; '.join(clauses)}."


def _start(month: Period) -> date:
    return month.start


def _marks(row: CoverageRow, months: Iterable[Period], language: Language) -> Iterator[str | None]:
    marks = {one.month: _MARKS[one.status][language] for one in row.months}
    return (marks.get(month) for month in months)


_CENTRE: Final = Text("centre", "PLUT")
_NAMES: Final = {
    Reported.REPORTED: Text("reported", "masuk"),
    Reported.LATE: Text("late", "terlambat"),
    Reported.MISSING: Text("missing", "belum masuk"),
}
_MARKS: Final = {
    Reported.REPORTED: Text("yes", "ada"),
    Reported.LATE: Text("late", "telat"),
    Reported.MISSING: Text("no", "belum"),
}
