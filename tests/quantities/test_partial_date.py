"""Partial dates: spans of days, their order and their form."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plutkit.errors import ArgumentError, InvalidRecordError, ParseError
from plutkit.quantities import (
    DateLike,
    PartialDate,
    certainly_before,
    earliest_day,
    latest_day,
    possibly_before,
)
from plutkit.strategies import date_likes, days, partial_dates

DAY = date(2023, 5, 4)


def completions(day: DateLike) -> list[date]:
    """Give every day that `day` may be, within a window."""
    window = [date(2023, 5, 1) + timedelta(days=offset) for offset in range(10)]
    first, last = earliest_day(day), latest_day(day)
    return [one for one in window if (not first or first <= one) and (not last or one <= last)]


near = {"first": date(2023, 5, 2), "last": date(2023, 5, 9)}


class TestForm:
    """A partial date is written in its shortest form, and read back."""

    @given(partial_dates())
    def test_what_is_written_is_read_back(self, day: PartialDate) -> None:
        """As an equal partial date; its repr is code that makes it."""
        assert PartialDate.parse(str(day)) == day
        assert eval(repr(day)) == day  # noqa: S307 - our own repr

    @pytest.mark.parametrize(
        ("day", "text"),
        [
            (PartialDate.year(2023), "2023"),
            (PartialDate.quarter(2023, 4), "2023-Q4"),
            (PartialDate.month(2023, 12), "2023-12"),
            (PartialDate.month(2024, 2), "2024-02"),
            (PartialDate.month(1, 1), "0001-01"),
            (PartialDate.between(date(2023, 1, 1), date(2023, 6, 30)), "2023-01-01/2023-06-30"),
            (PartialDate.between(date(2023, 1, 1), date(2024, 12, 31)), "2023-01-01/2024-12-31"),
            (PartialDate.after(DAY), "2023-05-05/.."),
            (PartialDate.before(DAY), "../2023-05-03"),
        ],
    )
    def test_units_of_the_calendar_are_written_as_such(self, day: PartialDate, text: str) -> None:
        """Whichever way they were made."""
        assert str(day) == text
        assert PartialDate.parse(text) == day

    @pytest.mark.parametrize(
        "text",
        [
            "", "23", "2023-1", "2023-13", "2023-00", "2023-Q0", "2023-Q5", "2023-Q12",
            "2023-05-04", "2023-S1", "0000", "2023-05-04/2023-05-04", "2023-05-05/2023-05-04",
            "../..", "..", "2023-02-01/2023-02-30", "2023/..", "2023-05-04/", " 2023", "\u0662023",
        ],
    )  # fmt: skip
    def test_anything_else_is_refused_with_the_forms_that_are_read(self, text: str) -> None:
        """A whole day as well: that is a date."""
        with pytest.raises(ParseError, match="2023-Q2") as caught:
            PartialDate.parse(text)
        assert [fault.code for fault in caught.value.faults] == ["partial_date.form"]

    def test_what_is_no_text_is_refused(self) -> None:
        """A date is not a text to be read."""
        day: Any = DAY
        with pytest.raises(ParseError):
            PartialDate.parse(day)


class TestSpan:
    """A span has at least two days and at least one end."""

    def test_equality_is_by_span(self) -> None:
        """However it was made."""
        assert PartialDate.quarter(2023, 2) == PartialDate.between(
            date(2023, 4, 1), date(2023, 6, 30)
        )

    @pytest.mark.parametrize(
        ("last", "is_taken"),
        [(DAY - timedelta(1), False), (DAY, False), (DAY + timedelta(1), True)],
    )
    def test_the_last_day_is_after_the_first(self, last: date, is_taken: bool) -> None:  # noqa: FBT001
        """The day before, the day itself, the day after."""
        if is_taken:
            assert PartialDate.between(DAY, last).latest == last
        else:
            remedy = "for one day give a date" if last == DAY else "before the earliest day; swap"
            code = "partial_date.narrow" if last == DAY else "partial_date.order"
            with pytest.raises(InvalidRecordError, match=remedy) as caught:
                PartialDate.between(DAY, last)
            assert [fault.code for fault in caught.value.faults] == [code]

    def test_a_day_that_may_be_any_is_none(self) -> None:
        """Not a partial date."""
        with pytest.raises(InvalidRecordError, match="give None") as caught:
            PartialDate(earliest=None, latest=None)
        assert [fault.code for fault in caught.value.faults] == ["partial_date.boundless"]

    @pytest.mark.parametrize(
        ("make", "day"), [(PartialDate.after, date.max), (PartialDate.before, date.min)]
    )
    def test_a_span_without_any_day_is_refused(
        self, make: Callable[[date], PartialDate], day: date
    ) -> None:
        """Nothing is after the last day there is."""
        with pytest.raises(ArgumentError, match="no day at all") as caught:
            make(day)
        assert [fault.code for fault in caught.value.faults] == ["day.range"]

    @pytest.mark.parametrize(
        "make",
        [
            lambda: PartialDate.year(True),
            lambda: PartialDate.year(0),
            lambda: PartialDate.year(10_000),
            lambda: PartialDate.month(2023, 13),
            lambda: PartialDate.month(2023, 0),
            lambda: PartialDate.quarter(2023, 5),
            lambda: PartialDate.between(datetime(2023, 5, 4), DAY),
            lambda: PartialDate.after(None),  # type: ignore[arg-type]
        ],
    )
    def test_wrong_arguments_are_refused(self, make: Callable[[], PartialDate]) -> None:
        """By name."""
        with pytest.raises(ArgumentError, match="PartialDate"):
            make()

    def test_it_has_no_order(self) -> None:
        """One asks certainly_before or possibly_before by name."""
        left: Any = PartialDate.year(2023)
        with pytest.raises(TypeError):
            assert left < PartialDate.year(2024)


class TestOrder:
    """Certainly and possibly before, against every pair of days."""

    @given(date_likes(**near), date_likes(**near))
    def test_certainly_before_is_before_in_every_completion(
        self, day: DateLike, other: DateLike
    ) -> None:
        """Of both."""
        assert certainly_before(day, other) is all(
            one < two for one in completions(day) for two in completions(other)
        )

    @given(date_likes(**near), date_likes(**near))
    def test_possibly_before_is_before_in_some_completion(
        self, day: DateLike, other: DateLike
    ) -> None:
        """Of both."""
        assert possibly_before(day, other) is any(
            one < two for one in completions(day) for two in completions(other)
        )

    @given(days(), days())
    def test_of_exact_days_both_are_plain_comparison(self, day: date, other: date) -> None:
        """Nothing is open."""
        assert certainly_before(day, other) is possibly_before(day, other) is (day < other)

    @given(st.sampled_from((certainly_before, possibly_before)), st.sampled_from((None, "2023", 1)))
    def test_what_is_no_day_is_refused(
        self, ask: Callable[[DateLike, DateLike], bool], value: Any
    ) -> None:
        """With the kinds that are taken."""
        with pytest.raises(ArgumentError, match="PartialDate"):
            ask(value, DAY)
