"""Price indices: growth told from a rise of prices."""

from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.counted.outcome_cases import one, served_registers, told, year_end
from plutkit.domain import Register, Snapshot
from plutkit.errors import ArgumentError, InvalidRecordError
from plutkit.indicators import (
    SALES_CHANGE,
    SALES_GROWTH,
    PriceIndex,
    sales_change,
    sales_growth,
)
from plutkit.quantities import Confidence, Period, Source

SOURCE = Source(
    instrument="an invented index",
    where="these tests",
    checked_on=date(2026, 11, 1),
    confidence=Confidence.FICTIONAL,
)


def index(first_year: int, *values: int | Fraction) -> PriceIndex:
    """Make an index."""
    return PriceIndex(first_year=first_year, values=values, source=SOURCE)


PRICES = index(2022, 100, Fraction(1045, 10), 110)


class TestOver:
    """The level of prices over a period."""

    @pytest.mark.parametrize(
        ("period", "level"),
        [
            (Period.year(2022), 100),
            (Period.quarter(2023, 2), Fraction(1045, 10)),
            (Period.parse("2023-12-31/2024-01-02"), Fraction(10725, 100)),
            (Period.parse("2022-07-01/2023-07-01"),
             Fraction(184 * 100) / 365 + Fraction(181 * 1045, 10) / 365),
        ],
    )  # fmt: skip
    def test_each_year_weighs_by_its_days(self, period: Period, level: Fraction) -> None:
        """A part of a year has the level of that year."""
        assert PRICES.over(period) == level

    @pytest.mark.parametrize(
        ("period", "year"),
        [
            (Period.year(2021), 2021), (Period.parse("2021-12-31/2023-01-01"), 2021),
            (Period.year(2025), 2025), (Period.parse("2024-01-01/2025-01-02"), 2025),
        ],
    )  # fmt: skip
    def test_a_year_without_a_value_is_named(self, period: Period, year: int) -> None:
        """It guesses none: neither before the first nor after the last."""
        with pytest.raises(ArgumentError, match=f"lies in {year}.* 2022 to 2024") as caught:
            PRICES.over(period)
        (fault,) = caught.value.faults
        assert (fault.path, fault.code) == ("period", "price_index.year")
        assert f"mencakup {year}" in fault.message("id")

    def test_what_is_no_period_is_refused(self) -> None:
        """A year as a number is none."""
        with pytest.raises(ArgumentError, match=r"PriceIndex\.over"):
            PRICES.over(2023)  # type: ignore[arg-type]

    @given(st.lists(st.fractions(1, 200, max_denominator=10), min_size=1, max_size=4))
    def test_it_lies_between_the_least_and_the_greatest(self, values: list[Fraction]) -> None:
        """Over all its years together."""
        prices = index(2000, *values)
        period = Period.parse(f"2000-01-01/{2000 + len(values)}-01-01")
        assert min(values) <= prices.over(period) <= max(values)


class TestRecord:
    """What is refused."""

    @pytest.mark.parametrize("value", [0, -1, Fraction(-1, 2)])
    def test_values_are_above_nothing(self, value: int | Fraction) -> None:
        """Nothing can be divided by them otherwise."""
        with pytest.raises(InvalidRecordError) as caught:
            index(2022, 100, value)
        (fault,) = caught.value.faults
        assert (fault.path, fault.code) == ("values", "price_index.value")
        assert index(2022, Fraction(1, 10**6)).values

    def test_values_are_exact(self) -> None:
        """A float is not."""
        wrong: Any = 104.5
        with pytest.raises(InvalidRecordError, match=r"values\[0\]"):
            index(2022, wrong)

    def test_there_is_at_least_one(self) -> None:
        """An index of no year says nothing."""
        with pytest.raises(InvalidRecordError, match="too few"):
            index(2022)


class TestReal:
    """Sales at the prices of the later year."""

    def test_growth_of_prices_is_no_growth(self) -> None:
        """From 80 to 100, while prices rise by 4.5 %: the base is 83.6 at the later prices."""
        register = one("b-1", year_end(2022, 80_000), year_end(2023, 100_000))
        found = told(register, sales_growth(price_index=PRICES))
        assert (found.denominator, found.numerator) == (83_600, 16_400)
        assert found.value == found.median == Fraction(164, 836)
        assert told(register, sales_change(price_index=PRICES)).value == 16_400

    def test_what_grew_with_prices_did_not_grow(self) -> None:
        """Exactly: no float is in between."""
        register = one("b-1", year_end(2022, 1000), year_end(2023, 1045))
        assert told(register, sales_growth(price_index=PRICES)).value == 0
        assert told(register, SALES_GROWTH).value == Fraction(45, 1000)

    def test_a_year_that_it_lacks_is_an_error(self) -> None:
        """Not a growth that is not known: the index is what is wrong."""
        register = one("b-1", year_end(2022, 1000), year_end(2023, 1045))
        with pytest.raises(ArgumentError, match="lies in 2022"):
            told(register, sales_growth(price_index=index(2023, 100)))

    def test_a_year_that_it_lacks_matters_only_where_sales_are_compared(self) -> None:
        """Nobody is matched, so nothing is asked of it."""
        register = one("b-1", Snapshot(on=date(2023, 12, 31), sales=1))
        assert told(register, sales_growth(price_index=index(2030, 1))).value is None

    @given(served_registers(), st.sampled_from([Fraction(1, 3), 7, 100]))
    def test_level_prices_change_nothing(self, register: Register, level: Fraction) -> None:
        """Whatever the base over which the index stands."""
        flat = index(2020, *[level] * 6)
        for nominal, real in ((SALES_CHANGE, sales_change), (SALES_GROWTH, sales_growth)):
            usual, at_prices = told(register, nominal), told(register, real(price_index=flat))
            assert at_prices.value == usual.value
            assert at_prices.omissions == usual.omissions

    @given(served_registers(), st.fractions(1, 9, max_denominator=9))
    def test_the_base_of_the_index_does_not_matter(
        self, register: Register, factor: Fraction
    ) -> None:
        """Only ratios of its values do."""
        values = (90, 100, 104, 120, 121)
        once, scaled = index(2020, *values), index(2020, *(factor * each for each in values))
        growth = [told(register, sales_growth(price_index=each)).value for each in (once, scaled)]
        assert growth[0] == growth[1]

    def test_its_card_says_so(self) -> None:
        """With the source of the prices, under a key of its own."""
        for make in (sales_change, sales_growth):
            nominal, real = make().card, make(price_index=PRICES).card
            assert real.key == f"{nominal.key}_real"
            assert real.sources == (*nominal.sources, SOURCE)
            assert nominal.name["id"].endswith("nominal")
            assert real.name["id"].endswith("riil")
            assert real.parameters != nominal.parameters
