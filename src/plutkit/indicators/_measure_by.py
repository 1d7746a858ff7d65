"""How much of what is counted there is, by group."""

from datetime import date

from plutkit._record import ChoiceRule, bad_argument, check_arguments
from plutkit._result import FICTIONAL, Result
from plutkit._table import Table
from plutkit._text import Language, Text
from plutkit.domain import Register, Scope
from plutkit.indicators import _measured_words as words
from plutkit.indicators._card import Card
from plutkit.indicators._coverage import Coverage
from plutkit.indicators._covered import coverage_of
from plutkit.indicators._groups import (
    NEEDS,
    PARTS,
    UNKNOWN,
    By,
    Group,
    grouping,
    unknown_group,
    whole,
)
from plutkit.indicators._indicator import Indicator
from plutkit.indicators._measure import (
    INDICATOR,
    PERIOD,
    REGISTER,
    SILENCE,
    Frame,
    Silence,
    measurement_of,
    tallied,
)
from plutkit.indicators._measurement import Measurement
from plutkit.indicators._value import COUNTS
from plutkit.quantities import Period
from plutkit.quantities._day_rules import EXACT_DAY


class MeasurementTable(Result[Measurement]):
    """An indicator by group (`rincian indikator`), with the whole.

    One row a group, by key: ``table["c-01"]``. Made by `measure_by`, whose example shows it.
    """

    _row_kind = "group"
    _row_id = "key"

    by: By
    """What tells the groups apart."""
    rows: tuple[Measurement, ...]
    """The groups, in order."""
    total: Measurement
    """All together, each key counted once."""
    card: Card
    """What is counted."""
    coverage: Coverage
    """Who reported what."""
    scope: Scope
    """Which centres are compared."""
    period: Period
    """The period."""
    as_of: date
    """The last day that is known."""
    silence: Silence
    """What silence means."""
    language: Language
    """The language of what is shown."""
    is_fictional: bool
    """Whether any record behind it is made up."""

    def _cells_of(self, row: Measurement) -> dict[str, object]:
        """Give the ids and reasons as texts, and what is the same in all rows by its key."""
        cells = super()._cells_of(row)
        cells["card"] = row.card.key
        cells["omissions"] = tuple(f"{one.record_id}: {one.reason.key}" for one in row.omissions)
        return cells

    def _heading(self, language: Language) -> str:
        return f"{words.title(self.total, language)}, {self.scope.describe(language)}"

    def _notes(self, language: Language) -> list[str]:
        notes = [self.coverage.note(language)]
        if self.silence is Silence.AS_ZERO:
            notes.append(words.AS_ZERO[language])
        notes += words.silent_notes(self.total, language)
        notes += words.omission_notes(self.total, language)
        return [*notes, *([FICTIONAL[language]] * self.is_fictional)]

    def _table(self, language: Language) -> Table:
        rows = (*self.rows, self.total)
        return words.table_of(self._heading(language), rows, self._notes(language), language)

    def _sentence(self, language: Language) -> str:
        said = words.statement(self.total, language)
        return f"{self._heading(language)}: {'; '.join([said, *self._notes(language)])}."


def measure_by(
    register: Register,
    indicator: Indicator,
    *,
    period: Period,
    as_of: date,
    by: By,
    silence: Silence = Silence.UNKNOWN,
) -> MeasurementTable:
    """Measure an indicator by group (`rincian indikator`), with the whole beside.

    As `measure` does it for each group of the centres in scope. By what belongs to centres there is
    a row for each of them; by what belongs to businesses, services or consultants also a row of
    those of which it is not known, if there are any: what is counted of them may belong to each of
    the others, and is in its `at_most`. A business counts once in each group, so that
    groups may add up to more than the whole. Parts of the period are measured each by itself; of
    those that begin after `as_of` there is no row. A centre that may not belong to the scope has a
    row of its own by centre, and is in no other nor in the whole. In one pass over the
    contributions, but for parts of the period: one for each.

    >>> from plutkit.indicators import BUSINESSES_ASSISTED
    >>> from plutkit.samples import network
    >>> table = measure_by(
    ...     network(),
    ...     BUSINESSES_ASSISTED,
    ...     period=Period.year(2023),
    ...     as_of=date(2024, 1, 31),
    ...     by=By.GENDER,
    ... )
    >>> [row.key for row in table]
    ['female', 'male', 'unknown']

    Raises `ArgumentError` that lists every argument of a wrong type, for a period that begins after
    `as_of`, and for groups of what the indicator does not count: service fields and consultants
    need services, the properties of businesses need services or businesses.
    """
    check_arguments(
        "measure_by",
        register=(REGISTER, register),
        indicator=(INDICATOR, indicator),
        period=(PERIOD, period),
        as_of=(EXACT_DAY, as_of),
        by=(ChoiceRule("", By), by),
        silence=(SILENCE, silence),
    )
    frame = Frame.of("measure_by", register, period, as_of, silence)
    needed = NEEDS.get(by, (indicator.records,))
    if indicator.records not in needed:
        counted = " or ".join(kind.value for kind in needed)
        raise bad_argument(
            "measure_by", "by", "by.not_counted", by,
            en=f"tells records of kind {counted} apart, but {indicator.key!r} counts "
            f"{indicator.records.value}; give another one, such as By.CENTRE",
            id=f"merinci rekaman {counted}, padahal {indicator.key!r} menghitung "
            f"{indicator.records.value}; berikan yang lain, misalnya By.CENTRE",
        )  # fmt: skip
    rows, total = measured_by(frame, indicator, by)
    return MeasurementTable(
        by=by,
        rows=rows,
        total=total,
        card=indicator.card,
        coverage=coverage_of(frame.known, frame.part, as_of, kinds=(indicator.records,)),
        scope=register.scope,
        period=period,
        as_of=as_of,
        silence=silence,
        language=register.language,
        is_fictional=register.is_fictional,
    )


def measured_by(
    frame: Frame, indicator: Indicator, by: By
) -> tuple[tuple[Measurement, ...], Measurement]:
    """Give the measurement of each group and of the whole, of what is known to be sound."""
    if by in PARTS:
        parts = frame.part.split(PARTS[by])
        of_parts = tuple(_whole(frame.within(part), indicator, str(part)) for part in parts)
        return of_parts, _whole(frame, indicator)
    everything, key_of_whole = whole(frame.known)
    groups, key_of = grouping(frame.known, by, frame.part)
    tallies, of_whole = tallied(frame, indicator, key_of, key_of_whole)
    if UNKNOWN in tallies and all(group.key != UNKNOWN for group in groups):
        groups = (*groups, unknown_group(frame.known))
    rows = tuple(measurement_of(frame, indicator, one, tallies.get(one.key)) for one in groups)
    total = measurement_of(frame, indicator, everything, of_whole.get(everything.key))
    if by is not By.CENTRE and UNKNOWN in tallies:
        rest = next(row for row in rows if row.key == UNKNOWN)
        rows = tuple(row if row is rest else _wider(row, rest, total) for row in rows)
    return rows, total


def _wider(row: Measurement, rest: Measurement, total: Measurement) -> Measurement:
    """Widen the bounds of a group by those of which it is not known whether they belong to it."""
    if row.aggregation not in COUNTS:
        return row.__replace__(at_least=None, at_most=None)
    most = None
    if row.at_most is not None and rest.at_most is not None and total.at_most is not None:
        most = min(row.at_most + rest.at_most, total.at_most)
    return row.__replace__(at_most=most)


def _whole(frame: Frame, indicator: Indicator, name: str | None = None) -> Measurement:
    everything, key_of = whole(frame.known)
    (tallies,) = tallied(frame, indicator, key_of)
    group = everything if name is None else Group(name, Text(name, name), everything.centre_ids)
    return measurement_of(frame, indicator, group, tallies.get(everything.key))
