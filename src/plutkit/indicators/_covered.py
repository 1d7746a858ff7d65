"""Who reported what."""

from collections.abc import Collection, Iterable
from datetime import date

from plutkit._record import (
    ChoiceRule,
    CollectionRule,
    InstanceRule,
    IntegerRule,
    check_arguments,
    collected,
)
from plutkit.domain import RecordKind, Register, Submission
from plutkit.indicators._coverage import Coverage, CoverageRow, MonthReport, Reported
from plutkit.indicators._submitted import complete_on, known_part, part_there
from plutkit.quantities import Period
from plutkit.quantities._day_rules import EXACT_DAY
from plutkit.quantities._months import calendar_span


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
