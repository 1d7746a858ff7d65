"""Who reported what, and which days submissions tell of."""

from collections.abc import Collection, Iterable
from datetime import date, timedelta

from plutkit._record import (
    ChoiceRule,
    CollectionRule,
    InstanceRule,
    IntegerRule,
    bad_argument,
    check_arguments,
    collected,
)
from plutkit.domain import Centre, RecordKind, Register, Submission
from plutkit.indicators._coverage import Coverage, CoverageRow, MonthReport, Reported
from plutkit.quantities import Period
from plutkit.quantities._day_rules import EXACT_DAY
from plutkit.quantities._months import calendar_span
from plutkit.quantities._spans import FAR, span

_ONE_DAY = timedelta(days=1)


def complete_on(submissions: Iterable[Submission], kind: RecordKind, period: Period) -> date | None:
    """Give the day by which submissions covered every day of a period for a kind of records.

    A submission tells of the days of its period up to the one on which it was received. None if
    all of them together leave out a day.
    """
    told: list[tuple[int, int]] = []
    for one in sorted(submissions, key=lambda one: one.received_on):
        if kind in one.kinds:
            stop = min(one.period.stop.toordinal(), one.received_on.toordinal() + 1)
            told.append((one.period.start.toordinal(), stop))
            if _cover(told, period):
                return one.received_on
    return None


def _cover(told: Iterable[tuple[int, int]], period: Period) -> bool:
    reach = period.start.toordinal()
    for start, stop in sorted(told):
        if start <= reach < stop:
            reach = stop
    return reach >= period.stop.toordinal()


def part_there(centre: Centre, period: Period) -> Period | None:
    """Give the part of a period in which a centre may have been there, if it may have been at all.

    From the first day on which it may have been founded, to the last before it must have closed.
    """
    start = max(period.start.toordinal(), span(centre.founded)[0])
    closed = FAR if centre.closed is None else span(centre.closed)[1]
    stop = min(period.stop.toordinal(), closed)
    if start >= stop:
        return None
    return Period(start=date.fromordinal(start), stop=date.fromordinal(stop))


def last_day_of(period: Period) -> Period:
    """Give the last day of a period as a period of its own."""
    return Period(start=period.stop - _ONE_DAY, stop=period.stop)


def known_part(function: str, period: Period, as_of: date, *, argument: str = "period") -> Period:
    """Give the days of a period that are known; refuse one of which nothing can be known yet."""
    if as_of < period.start:
        raise bad_argument(
            function, argument, "window.future", period,
            en=f"begins after as_of, {as_of}; give one that has begun, or a later as_of",
            id=f"mulai sesudah as_of, {as_of}; berikan yang sudah mulai, atau as_of lebih akhir",
        )  # fmt: skip
    if as_of >= period.stop - _ONE_DAY:
        return period
    return Period(start=period.start, stop=as_of + _ONE_DAY)


def coverage(
    register: Register,
    *,
    period: Period,
    as_of: date,
    due_days: int,
    kinds: Collection[RecordKind] = (RecordKind.SERVICE,),
) -> Coverage:
    """Tell which centres in scope reported which months of a period (`kelengkapan laporan`).

    A month is reported if submissions together cover each of its days that lies in the period, for
    each of `kinds`; it is late if the last of them was received more than `due_days` days after its
    last day, in the period or not, and missing if that was not by `as_of`, inclusive. Months that
    end after `as_of` are not in the table, nor those that lie certainly before the centre's
    founding or after its closing. An empty scope gives no rows.

    >>> from plutkit.samples import network
    >>> reports = coverage(
    ...     network().cohort(2022), period=Period.year(2023), as_of=date(2024, 1, 31), due_days=10
    ... )
    >>> len(reports), len(reports["c-01"].months)
    (20, 12)

    Raises `ArgumentError` that lists every argument of a wrong type, and for a period that begins
    after `as_of`.
    """
    asked = collected(kinds)
    check_arguments(
        "coverage",
        register=(InstanceRule("", (Register,)), register),
        period=(InstanceRule("", (Period,)), period),
        as_of=(EXACT_DAY, as_of),
        due_days=(IntegerRule("", least=0), due_days),
        kinds=(CollectionRule(ChoiceRule("", RecordKind), least=1, unique=True), asked),
    )
    known_part("coverage", period, as_of)
    return coverage_of(register, period, as_of, due_days, asked)


def coverage_of(
    register: Register,
    period: Period,
    as_of: date,
    due_days: int | None = None,
    kinds: Collection[RecordKind] = (RecordKind.SERVICE,),
) -> Coverage:
    """Give the coverage of what is known to be sound."""
    scope = register.scope
    members = frozenset(scope.centre_ids)
    asked = tuple(kind for kind in RecordKind if kind in kinds)
    months = [month for month in period.split("month") if _last_day(month) <= as_of]
    rows: list[CoverageRow] = []
    for id in sorted({*members, *scope.undecided_ids}):
        centre = register.centre(id)
        received = [one for one in register.submissions_of(id) if one.received_on <= as_of]
        reports = (
            _month_report(month, there, received, due_days, asked)
            for month in months
            if (there := part_there(centre, month))
        )
        rows.append(
            CoverageRow(
                centre_id=id, name=centre.name, is_member=id in members, months=tuple(reports)
            )
        )
    return Coverage(
        rows=tuple(rows),
        kinds=asked,
        due_days=due_days,
        scope=scope,
        period=period,
        as_of=as_of,
        language=register.language,
        is_fictional=register.is_fictional,
    )


def _month_report(
    month: Period,
    there: Period,
    submissions: Collection[Submission],
    due_days: int | None,
    kinds: Iterable[RecordKind],
) -> MonthReport:
    days = [complete_on(submissions, kind, there) for kind in kinds]
    known = [day for day in days if day is not None]
    if len(known) < len(days):
        return MonthReport(month, Reported.MISSING, None)
    complete = max(known)
    is_late = due_days is not None and (complete - _last_day(month)).days > due_days
    return MonthReport(month, Reported.LATE if is_late else Reported.REPORTED, complete)


def _last_day(month: Period) -> date:
    """Give the last day of a calendar month of which a part may be given."""
    return calendar_span(month.start.year, month.start.month, 1)[1]
