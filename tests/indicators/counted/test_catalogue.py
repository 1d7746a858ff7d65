"""The shipped indicators: their cards, what they come from, and the laws that all of them keep."""

import pickle
from datetime import date
from typing import Any

import attrs
import pytest
from hypothesis import given

from effort import A_QUARTER
from indicators.counted.small_registers import LAST, SERVED, periods, small_registers
from plutkit.domain import Beneficiary, BeneficiaryKind, RecordKind, Register, Service
from plutkit.indicators import (
    BUSINESSES_ASSISTED,
    CATALOGUE,
    DOCUMENTS_OBTAINED,
    Aggregation,
    By,
    Indicator,
    Measurement,
    Silence,
    measure,
    measure_by,
)
from plutkit.quantities import Period
from plutkit.samples import network
from plutkit.strategies import registers

EVERY = pytest.mark.parametrize("indicator", CATALOGUE, ids=lambda one: one.key)
NETWORK = network()
YEAR = Period.year(2023)
AS_OF = date(2024, 6, 30)
"""Each example is measured by all of them."""


class TestCards:
    """What every indicator says of itself."""

    @EVERY
    def test_it_speaks_both_languages(self, indicator: Indicator) -> None:
        """And says different things in them; only a unit may be called the same."""
        card = indicator.card
        for text in (card.name, card.unit, card.counts, card.excludes):
            assert text.en.strip() == text.en != ""
            assert text.id.strip() == text.id != ""
            assert text.en != text.id or text is card.unit

    def test_all_that_are_made_of_services_are_shipped(self) -> None:
        """In this order, among others."""
        assert [one for one in CATALOGUE if one in SERVED] == list(SERVED)

    def test_each_has_a_key_and_a_name_of_its_own(self) -> None:
        """In both languages."""
        cards = [one.card for one in CATALOGUE]
        assert len({card.key for card in cards}) == len(cards)
        assert len({card.name.en for card in cards}) == len(cards)
        assert len({card.name.id for card in cards}) == len(cards)

    @EVERY
    def test_it_says_who_says_so(self, indicator: Indicator) -> None:
        """And is monitoring: none compares with those who were not assisted."""
        assert indicator.card.sources
        assert 1 <= indicator.card.step <= 3
        assert indicator.card.states == ()

    @EVERY
    def test_it_can_be_pickled(self, indicator: Indicator) -> None:
        """And measures then as before."""
        again: Indicator = pickle.loads(pickle.dumps(indicator))
        assert again == indicator
        assert measure(NETWORK, again, period=YEAR, as_of=AS_OF) == measure(
            NETWORK, indicator, period=YEAR, as_of=AS_OF
        )


def counted(register: Register, indicator: Indicator, period: Period, as_of: date) -> Measurement:
    """Measure, silence taken as nothing."""
    return measure(register, indicator, period=period, as_of=as_of, silence=Silence.AS_ZERO)


def with_only(register: Register, indicator: Indicator, ids: set[str]) -> Register:
    """Leave out other services, or what other businesses have."""
    nothing: dict[str, Any] = {
        "documents": (), "founded": None, "kind": BeneficiaryKind.WOULD_BE_ENTREPRENEUR,
    }  # fmt: skip
    kept: list[Any] = [
        attrs.evolve(record, **nothing)
        if isinstance(record, Beneficiary) and record.id not in ids
        else record
        for record in register
        if not isinstance(record, Service) or record.id in ids
    ]
    if indicator.records is RecordKind.SERVICE:
        kept = [one for one in kept if not isinstance(one, Beneficiary)] + [*register.beneficiaries]
    else:
        kept = [one for one in kept if not isinstance(one, Service)] + [*register.services]
    return Register.of(kept)


def check_recount(register: Register, indicator: Indicator, period: Period, as_of: date) -> None:
    """Count again from the records that are named as those that made the value.

    Of a share also from those that are named as left out: they say whose answer is not known.
    """
    found = counted(register, indicator, period, as_of)
    ids = set(found.record_ids)
    if indicator.aggregation is Aggregation.SHARE:
        ids |= {one.record_id for one in found.omissions}
    again = counted(with_only(register, indicator, ids), indicator, period, as_of)
    assert (again.numerator, again.denominator) == (found.numerator, found.denominator)
    assert (again.counted, again.record_ids) == (found.counted, found.record_ids)


class TestRecount:
    """Every entry recounts from its ids."""

    @pytest.mark.parametrize("indicator", SERVED, ids=lambda one: one.key)
    def test_the_network_does(self, indicator: Indicator) -> None:
        """In a year, and over several."""
        for period in (YEAR, Period.parse("2022-06-01/2024-06-01")):
            check_recount(NETWORK, indicator, period, AS_OF)

    @A_QUARTER
    @given(small_registers(), periods())
    def test_small_registers_do(self, register: Register, period: Period) -> None:
        """Whatever is not known of them."""
        for indicator in SERVED:
            check_recount(register, indicator, period, LAST)

    @A_QUARTER
    @given(registers(first=date(2022, 12, 1), last=date(2024, 1, 31)))
    def test_registers_of_any_kind_do(self, register: Register) -> None:
        """As users may draw them."""
        for indicator in SERVED:
            check_recount(register, indicator, YEAR, AS_OF)


class TestLaws:
    """What holds for all of them."""

    @A_QUARTER
    @given(small_registers(), periods())
    def test_the_centres_add_up_to_sums_and_bound_distinct_counts(
        self, register: Register, period: Period
    ) -> None:
        """What is not known among them."""
        for indicator in SERVED:
            table = measure_by(
                register,
                indicator,
                period=period,
                as_of=LAST,
                by=By.CENTRE,
                silence=Silence.AS_ZERO,
            )
            whole = sum(row.numerator for row in table)
            if indicator.aggregation is Aggregation.SUM:
                assert table.total.numerator == whole
            else:
                assert max(row.numerator for row in table) <= table.total.numerator <= whole

    @A_QUARTER
    @given(small_registers(), periods())
    def test_the_kinds_add_up(self, register: Register, period: Period) -> None:
        """Of those assisted, and of documents; also of what only may count."""
        for indicator in (BUSINESSES_ASSISTED, DOCUMENTS_OBTAINED):
            parts = [
                counted(register, one, period, LAST)
                for one in SERVED
                if one.key.startswith(f"{indicator.key}_")
            ]
            total = counted(register, indicator, period, LAST)
            assert sum(part.numerator for part in parts) == total.numerator
            assert sum(part.at_most or 0 for part in parts) == total.at_most

    @A_QUARTER
    @given(small_registers(), periods())
    def test_more_is_known_later_and_nothing_is_taken_back(
        self, register: Register, period: Period
    ) -> None:
        """Counts do not fall as `as_of` goes on: what was certain stays so."""
        for indicator in SERVED:
            if indicator.aggregation is Aggregation.SHARE:
                continue
            early = counted(register, indicator, period, period.start)
            late = counted(register, indicator, period, LAST)
            assert early.numerator <= late.numerator
