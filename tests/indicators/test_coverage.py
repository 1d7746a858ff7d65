"""Which centres reported which months, by when."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import plutkit.strategies as ps
from effort import A_QUARTER
from indicators.test_measure import between, centre, sent
from plutkit.domain import RecordKind, Register, Submission
from plutkit.errors import ArgumentError
from plutkit.indicators import (
    BUSINESSES_ASSISTED,
    By,
    Coverage,
    Reported,
    coverage,
    measure_by,
)
from plutkit.quantities import PartialDate, Period

MAY = Period.month(2023, 5)
LAST = date(2023, 5, 31)
AS_OF = date(2024, 1, 31)


def status(*submissions: Submission, due_days: int = 10, as_of: date = AS_OF) -> Reported:
    """Give the status of May."""
    register = Register.of([centre("c-1"), *submissions])
    (month,) = coverage(register, period=MAY, as_of=as_of, due_days=due_days)["c-1"].months
    return month.status


class TestStatus:
    """Reported, late or missing."""

    @pytest.mark.parametrize(
        ("days", "expected"),
        [(9, Reported.REPORTED), (10, Reported.REPORTED), (11, Reported.LATE)],
    )
    def test_it_is_late_after_the_days_that_it_is_due_in(
        self, days: int, expected: Reported
    ) -> None:
        """A day before, on the last day, a day after."""
        assert status(sent(MAY, LAST + timedelta(days=days))) is expected

    @pytest.mark.parametrize(("days", "is_missing"), [(-1, False), (0, False), (1, True)])
    def test_it_is_missing_until_it_is_received(self, days: int, *, is_missing: bool) -> None:
        """A day before as_of, on it, a day after."""
        received = date(2023, 6, 5)
        found = status(sent(MAY, received), as_of=received - timedelta(days=days))
        assert (found is Reported.MISSING) is is_missing

    def test_it_is_complete_with_its_last_part(self) -> None:
        """The first half was in time, the second was not."""
        halves = [
            sent(between(date(2023, 5, 1), date(2023, 5, 15)), date(2023, 5, 16)),
            sent(between(date(2023, 5, 16), LAST), date(2023, 7, 1), id="r-2"),
        ]
        register = Register.of([centre("c-1"), *halves])
        reports = coverage(register, period=MAY, as_of=AS_OF, due_days=10)
        assert reports["c-1"].months == ((MAY, Reported.LATE, date(2023, 7, 1)),)

    @pytest.mark.parametrize(("days", "is_late"), [(9, False), (10, False), (11, True)])
    def test_a_month_is_due_after_its_own_last_day(self, days: int, *, is_late: bool) -> None:
        """Also where the period ends in the middle of it."""
        register = Register.of([centre("c-1"), sent(MAY, LAST + timedelta(days=days))])
        half = between(MAY.start, date(2023, 5, 15))
        (found,) = coverage(register, period=half, as_of=AS_OF, due_days=10)["c-1"].months
        assert (found.month, found.status is Reported.LATE) == (half, is_late)

    def test_a_second_report_of_the_same_days_does_not_make_it_late(self) -> None:
        """It was complete with the first."""
        again = sent(MAY, date(2023, 12, 1), id="r-2")
        assert status(again, sent(MAY, date(2023, 6, 1))) is Reported.REPORTED

    def test_it_must_tell_of_every_kind_that_is_asked_for(self) -> None:
        """Services and partnerships: the later of both completes it."""
        records = [
            sent(MAY, date(2023, 6, 1)),
            sent(MAY, date(2023, 8, 1), id="r-2", kind=RecordKind.PARTNERSHIP),
        ]
        asked: Any = {"period": MAY, "as_of": AS_OF, "due_days": 10}
        register = Register.of([centre("c-1"), *records])
        services = coverage(register, **asked)
        both = coverage(register, kinds=[RecordKind.PARTNERSHIP, RecordKind.SERVICE], **asked)
        none = coverage(register, kinds=[RecordKind.CONSULTANT], **asked)
        found = [one["c-1"].months[0].status for one in (services, both, none)]
        assert found == [Reported.REPORTED, Reported.LATE, Reported.MISSING]
        assert both.kinds == (RecordKind.SERVICE, RecordKind.PARTNERSHIP)


class TestMonths:
    """Which months a centre has."""

    def months(self, as_of: date = AS_OF, **fields: Any) -> list[str]:
        """Give the months of the first quarter."""
        register = Register.of([centre("c-1", **fields)])
        quarter = Period.quarter(2023, 1)
        found = coverage(register, period=quarter, as_of=as_of, due_days=0)
        return [str(one.month) for one in found["c-1"].months]

    @pytest.mark.parametrize(
        ("as_of", "count"), [(date(2023, 2, 27), 1), (date(2023, 2, 28), 2), (date(2023, 3, 1), 2)]
    )
    def test_a_month_is_there_when_it_has_ended(self, as_of: date, count: int) -> None:
        """A day before its last, on it, a day after."""
        assert len(self.months(as_of)) == count

    @pytest.mark.parametrize(
        ("day", "count"), [(date(2023, 1, 31), 3), (date(2023, 2, 1), 2), (date(2023, 4, 1), 0)]
    )
    def test_months_before_its_founding_are_not_its_own(self, day: date, count: int) -> None:
        """The last day of January makes January its own."""
        assert len(self.months(founded=day)) == count

    @pytest.mark.parametrize(("day", "count"), [(date(2023, 3, 1), 2), (date(2023, 3, 2), 3)])
    def test_months_from_its_closing_on_are_not_its_own(self, day: date, count: int) -> None:
        """Closed on 1 March, it was open to the end of February."""
        assert len(self.months(closed=day)) == count

    @pytest.mark.parametrize(
        ("as_of", "count"),
        [(date(2023, 6, 29), 5), (date(2023, 6, 30), 6), (date(2023, 7, 1), 6)],
    )
    def test_a_month_that_is_not_over_heads_no_report(self, as_of: date, count: int) -> None:
        """What is measured up to a day says the same of the months as the coverage itself."""
        register = Register.of([centre("c-1")])
        year = Period.year(2023)
        table = measure_by(register, BUSINESSES_ASSISTED, period=year, as_of=as_of, by=By.CENTRE)
        alone = coverage(register, period=year, as_of=as_of, due_days=0)
        assert len(table.coverage["c-1"].months) == len(alone["c-1"].months) == count
        assert f"of {count} that ended by then" in str(table)

    def test_days_that_are_not_certain_leave_it_its_months(self) -> None:
        """It may have been there."""
        assert len(self.months(founded=PartialDate.quarter(2023, 1))) == 3
        assert len(self.months(closed=PartialDate.quarter(2023, 1))) == 3

    @A_QUARTER
    @given(ps.registers(most_beneficiaries=0, most_services=0), st.integers(0, 40))
    def test_every_month_has_one_status(self, register: Register, due_days: int) -> None:
        """The counts of the row add up to its months."""
        found = coverage(register, period=Period.year(2023), as_of=AS_OF, due_days=due_days)
        for row in found:
            assert sum(row.count(one) for one in Reported) == len(row.months) <= 12
        scope = register.scope
        assert [row.centre_id for row in found] == sorted(scope.centre_ids)


class TestShown:
    """What a reader sees."""

    @staticmethod
    def reports() -> Coverage:
        """Give the first quarter of two centres."""
        records = [
            centre("c-1", cohort=2022),
            centre("c-2", founded=date(2023, 2, 1)),
            sent(Period.month(2023, 1), date(2023, 2, 5)),
            sent(Period.month(2023, 2), date(2023, 3, 11), id="r-2"),
        ]
        register = Register.of(records, language="id").cohort(2022)
        return coverage(
            register, period=Period.quarter(2023, 1), as_of=date(2023, 4, 1), due_days=10
        )

    def test_the_sentence_counts_months_of_centres_that_belong(self) -> None:
        """In both languages."""
        assert self.reports().sentence("en") == (
            "Reports in 2023-Q1, as of 1 April 2023, 1 of 2 centres (cohort 2022), and 1 that may "
            "or may not belong: months of centres reported: reported 1, late 1, missing 1, of 3 "
            "that ended by then."
        )
        assert self.reports().sentence("id") == (
            "Laporan pada 2023-Q1, per 1 April 2023, 1 dari 2 PLUT (angkatan 2022), dan 1 yang "
            "belum pasti termasuk: laporan bulanan PLUT: masuk 1, terlambat 1, belum masuk 1, "
            "dari 3 bulan yang sudah berakhir."
        )

    def test_the_table_has_a_column_a_month(self) -> None:
        """A dash where the centre was not there."""
        lines = str(self.reports()).splitlines()
        assert lines[4].split() == ["PLUT", "c-1", "(c-1)", "ada", "telat", "belum", "1", "1", "1"]
        assert lines[5].split() == ["PLUT", "c-2", "(c-2)", "–", "belum", "belum", "0", "0", "2"]

    def test_dictionaries_hold_plain_values(self) -> None:
        """For data frames."""
        first = self.reports().to_dicts()[0]
        assert first["months"] == ("2023-01: reported", "2023-02: late", "2023-03: missing")
        assert (first["reported"], first["late"], first["missing"]) == (1, 1, 1)


class TestBadInput:
    """Errors name what is wrong, and the remedy."""

    def test_all_wrong_arguments_are_named_at_once(self) -> None:
        """Each with its rule."""
        wrong: Any = "x"
        with pytest.raises(ArgumentError) as caught:
            coverage(wrong, period=wrong, as_of=wrong, due_days=-1, kinds=[])
        paths = [fault.path for fault in caught.value.faults]
        assert paths == ["register", "period", "as_of", "due_days", "kinds"]

    def test_a_period_must_have_begun(self) -> None:
        """It may begin on the very day."""
        register = Register.of([centre("c-1")])
        begun = coverage(register, period=MAY, as_of=MAY.start, due_days=0)
        assert begun["c-1"].months == ()
        with pytest.raises(ArgumentError, match="begins after as_of"):
            coverage(register, period=MAY, as_of=date(2023, 4, 30), due_days=0)

    def test_a_status_is_counted_only_if_it_is_one(self) -> None:
        """Of a row, and of all."""
        wrong: Any = "late"
        row = TestShown.reports()["c-1"]
        with pytest.raises(ArgumentError, match="Reported"):
            row.count(wrong)
        with pytest.raises(ArgumentError, match="Reported"):
            TestShown.reports().count(wrong)
