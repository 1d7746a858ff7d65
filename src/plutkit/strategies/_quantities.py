"""Strategies for days, spans of days, money, sources and region codes."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from plutkit._record import LARGEST_INTEGER, ChoiceRule, IntegerRule, bad_argument, check_arguments
from plutkit.identity import PROVINCES, RegionCode, RegionLevel
from plutkit.quantities import Confidence, DateLike, PartialDate, Period, Source
from plutkit.quantities._day_rules import EXACT_DAY
from plutkit.strategies._law import SIZE_BOUNDS
from plutkit.strategies._texts import texts

FIRST_DAY: Final = date(2013, 1, 1)
"""The default first day: the year of the oldest centres."""
LAST_DAY: Final = date(2030, 12, 31)
"""The default last day."""
_ONE_DAY: Final = timedelta(days=1)
_LAST_YEAR_END: Final = date(9998, 12, 31)
"""After the units of the calendar that hold it there is a day, as a period needs."""
_LONGEST: Final = 3660
"""The most days of a period that is no unit of the calendar."""


def days(*, first: date = FIRST_DAY, last: date = LAST_DAY) -> SearchStrategy[date]:
    """Give days from `first` to `last`, both possible.

    Raises `ArgumentError` for other types, and if the last day is before the first.
    """
    check_arguments("days", first=(EXACT_DAY, first), last=(EXACT_DAY, last))
    if last < first:
        raise bad_argument(
            "days", "last", "day.order", last,
            en=f"is before the first day, {first}; swap them",
            id=f"lebih awal dari hari pertama, {first}; tukarlah",
        )  # fmt: skip
    return st.dates(first, last)


def partial_dates(*, first: date = FIRST_DAY, last: date = LAST_DAY) -> SearchStrategy[PartialDate]:
    """Give partial dates known within `first` to `last`: spans, months to years, open sides.

    >>> from hypothesis import given
    >>> @given(partial_dates())
    ... def is_written_and_read(day):
    ...     assert PartialDate.parse(str(day)) == day
    >>> is_written_and_read()
    """
    day = days(first=first, last=last)
    return (
        day.map(lambda known: PartialDate(earliest=known, latest=None))
        | day.map(lambda known: PartialDate(earliest=None, latest=known))
        | st.tuples(day, day).filter(_differ).map(lambda ends: PartialDate.between(*sorted(ends)))
        | day.flatmap(_units_around).filter(
            lambda unit: first <= (unit.earliest or first) and (unit.latest or last) <= last
        )
    )


def _differ(ends: tuple[date, date]) -> bool:
    return ends[0] != ends[1]


def _units_around(day: date) -> SearchStrategy[PartialDate]:
    quarter = (day.month - 1) // 3 + 1
    return st.sampled_from(
        [
            PartialDate.month(day.year, day.month),
            PartialDate.quarter(day.year, quarter),
            PartialDate.year(day.year),
        ]
    )


def date_likes(*, first: date = FIRST_DAY, last: date = LAST_DAY) -> SearchStrategy[DateLike]:
    """Give days and partial dates, as `days` and `partial_dates` do."""
    return days(first=first, last=last) | partial_dates(first=first, last=last)


def periods(*, first: date = FIRST_DAY, last: date = LAST_DAY) -> SearchStrategy[Period]:
    """Give periods that start from `first` to `last`: units of the calendar, and of any length.

    >>> from hypothesis import given
    >>> @given(periods())
    ... def holds_its_first_day(period):
    ...     assert period.start in period
    >>> holds_its_first_day()
    """
    days(first=first, last=last)  # checks them
    if first == date.max:
        raise bad_argument(
            "periods", "first", "day.range", first,
            en="is the last day there is, on which no period starts; give an earlier day",
            id="hari terakhir yang ada, tidak mengawali periode; berikan hari yang lebih awal",
        )  # fmt: skip
    starts = days(first=first, last=min(last, date.max - _ONE_DAY))
    of_any_length = starts.flatmap(_starting)
    if first > _LAST_YEAR_END:
        return of_any_length
    makers: list[Callable[[date], Period]] = [
        lambda day: Period.month(day.year, day.month),
        lambda day: Period.quarter(day.year, (day.month - 1) // 3 + 1),
        lambda day: Period.semester(day.year, (day.month - 1) // 6 + 1),
        lambda day: Period.year(day.year),
    ]
    day = days(first=first, last=min(last, _LAST_YEAR_END))
    units = st.builds(_made, st.sampled_from(makers), day)
    return of_any_length | units.filter(lambda unit: unit.start >= first)


def _made(make: Callable[[date], Period], day: date) -> Period:
    return make(day)


def _starting(start: date) -> SearchStrategy[Period]:
    lengths = st.integers(1, min(_LONGEST, (date.max - start).days))
    return lengths.map(lambda length: Period.between(start, start + timedelta(days=length)))


def rupiah_amounts(
    *, least: int = -LARGEST_INTEGER, most: int = LARGEST_INTEGER
) -> SearchStrategy[int]:
    """Give amounts of whole rupiah, often at, under and over the bounds of the law."""
    whole = IntegerRule("")
    check_arguments("rupiah_amounts", least=(whole, least), most=(whole, most))
    if most < least:
        raise bad_argument(
            "rupiah_amounts", "most", "integer.range", most,
            en=f"is less than the least amount, {least}; swap them",
            id=f"kurang dari jumlah terkecil, {least}; tukarlah",
        )  # fmt: skip
    edges = [
        edge + step
        for edge in (0, 2**31, *SIZE_BOUNDS)
        for step in (-1, 0, 1)
        if least <= edge + step <= most
    ]
    amounts = st.integers(least, most)
    return st.sampled_from(edges) | amounts if edges else amounts


def sources() -> SearchStrategy[Source]:
    """Give sources of every confidence."""
    return st.builds(
        Source,
        instrument=texts(),
        article=st.none() | texts(),
        where=texts(),
        checked_on=days(),
        confidence=st.sampled_from(Confidence),
    )


def region_codes(*, level: RegionLevel | None = None) -> SearchStrategy[RegionCode]:
    """Give codes of regions, of every level or of one.

    >>> from hypothesis import given
    >>> @given(region_codes(level=RegionLevel.CITY))
    ... def is_of_the_level(code):
    ...     assert code.level is RegionLevel.CITY
    >>> is_of_the_level()
    """
    check_arguments("region_codes", level=(ChoiceRule("", RegionLevel, "any"), level))
    province = st.sampled_from(PROVINCES)
    parts: dict[RegionLevel, tuple[SearchStrategy[str], ...]] = {
        RegionLevel.PROVINCE: (province,),
        RegionLevel.REGENCY: (province, _digits(1, 69)),
        RegionLevel.CITY: (province, _digits(71, 79)),
        RegionLevel.DISTRICT: (province, _digits(1, 69) | _digits(71, 79), _digits(1, 99)),
        RegionLevel.VILLAGE: (province, _digits(1, 69), _digits(1, 99), _digits(1001, 9999)),
    }
    levels = parts.values() if level is None else [parts[level]]
    return st.one_of([st.tuples(*of_level) for of_level in levels]).map(
        lambda drawn: RegionCode.parse(".".join(drawn))
    )


def _digits(least: int, most: int) -> SearchStrategy[str]:
    return st.integers(least, most).map(lambda number: f"{number:02}")
