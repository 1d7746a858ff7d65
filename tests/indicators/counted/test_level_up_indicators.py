"""Level-ups as indicators: as the report of level-ups counts them, centre by centre."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.counted.outcome_cases import (
    AS_OF,
    YEAR,
    business,
    centre,
    network_by_id,
    one,
    reasons,
    service,
    told,
    year_end,
)
from plutkit.domain import (
    BeneficiaryKind,
    Document,
    DocumentKind,
    Register,
    SameBusiness,
)
from plutkit.errors import ArgumentError
from plutkit.identity import Nib
from plutkit.indicators import (
    FORMALISED,
    LEGAL_CLASS_BY_SALES,
    LEVEL_UP_DEFINITIONS,
    Aggregation,
    By,
    LevelUpDefinition,
    Measurement,
    NoValue,
    Silence,
    history_of,
    level_up_rate,
    level_ups,
    measure,
    measure_by,
)
from plutkit.quantities import PartialDate, Period
from plutkit.scoring import Credit, LevelUpGroup, LevelUpRate, LevelUpReport, track_level_ups
from scoring.level_ups.cases import registers

NETWORK = network_by_id()
"""The report of level-ups counts each id by itself."""
MICRO, SMALL, LARGE = 1_000_000_000, 3_000_000_000, 60_000_000_000
BY_SALES = level_ups(LEGAL_CLASS_BY_SALES)
RATE_BY_SALES = level_up_rate(LEGAL_CLASS_BY_SALES)
EVERY = pytest.mark.parametrize("definition", LEVEL_UP_DEFINITIONS, ids=lambda each: each.card.key)
WINDOWS = (
    Period.year(2021), Period.year(2022), Period.year(2023),
    Period.parse("2021-01-01/2024-01-01"), Period.parse("2022-12-31/2024-12-31"),
)  # fmt: skip


def tracked(
    register: Register, window: Period, as_of: date, definition: LevelUpDefinition
) -> LevelUpReport:
    """Track level-ups as the indicators do: for every centre that served."""
    return track_level_ups(
        register, definition=definition, window=window, as_of=as_of, credit=Credit.EVERY_SERVING
    )


def agree(count: Measurement, share: Measurement, rate: LevelUpRate | None) -> None:
    """Assert that both measurements say what the report says of the group, or nothing with it."""
    if rate is None:
        assert (count.numerator, share.numerator, share.total) == (0, 0, 0)
        return
    assert count.at_least == count.numerator == rate.risen
    assert count.at_most is not None
    assert count.at_most >= rate.risen + rate.unknown
    assert (share.total, share.denominator, share.numerator) == (
        rate.at_risk, rate.known, rate.risen
    )  # fmt: skip
    assert share.value == rate.rate
    if rate.known:
        assert count.value == rate.risen


def compare(register: Register, window: Period, as_of: date, definition: LevelUpDefinition) -> None:
    """Compare both indicators with the report, in the whole and by centre."""
    report = tracked(register, window, as_of, definition)
    counts, shares = (
        measure_by(register, make(definition), period=window, as_of=as_of, by=By.CENTRE)
        for make in (level_ups, level_up_rate)
    )
    by_centre = {rate.key: rate for rate in report.by(LevelUpGroup.CENTRE)}
    agree(counts.total, shares.total, report.total)
    assert by_centre.keys() <= {row.key for row in counts}
    for row in counts:
        agree(row, shares[row.key], by_centre.get(row.key))


class TestAgainstTheReport:
    """One kernel, two results: what is said of a centre is the same in both."""

    @EVERY
    def test_the_network_agrees_by_every_definition(self, definition: LevelUpDefinition) -> None:
        """Over one year and over three."""
        for window in (Period.year(2023), Period.parse("2021-01-01/2024-01-01")):
            compare(NETWORK, window, AS_OF, definition)

    def test_a_narrowed_scope_agrees(self) -> None:
        """The indicator gives all, the scope chooses."""
        compare(NETWORK.cohort(2022), YEAR, AS_OF, LEGAL_CLASS_BY_SALES)

    @EVERY
    def test_what_is_known_of_an_unfinished_year_agrees(
        self, definition: LevelUpDefinition
    ) -> None:
        """The report of the days that are known is that of the year so far."""
        as_of = date(2023, 6, 30)
        found = told(NETWORK, level_up_rate(definition), as_of=as_of)
        so_far = tracked(NETWORK, Period.semester(2023, 1), as_of, definition).total
        assert (found.total, found.denominator, found.numerator) == (
            so_far.at_risk, so_far.known, so_far.risen
        )  # fmt: skip

    @pytest.mark.parametrize("issued", [date(2024, 1, 1), PartialDate.month(2024, 5)])
    def test_a_number_that_came_later_was_not_there(self, issued: Any) -> None:
        """The business was not formal yet, which is known; later it is told so as well."""
        paper = Document(kind=DocumentKind.NIB, issued=issued)
        fields: Any = {"nib": Nib.parse("0000000000001"), "documents": (paper,)}
        register = one("b-1", **fields)
        for as_of in (date(2023, 12, 31), AS_OF):
            compare(register, YEAR, as_of, FORMALISED)
            assert told(register, level_up_rate(FORMALISED), as_of=as_of).value == 0

    @given(registers(), st.sampled_from(WINDOWS))
    def test_drawn_registers_agree(self, register: Register, window: Period) -> None:
        """Whatever the days of services and closings, whatever the scope."""
        compare(register, window, AS_OF, LEGAL_CLASS_BY_SALES)

    @given(registers(), st.sampled_from(WINDOWS))
    def test_the_whole_counts_a_business_once(self, register: Register, window: Period) -> None:
        """Trap 7: two centres served it, and each may show it; the network has one."""
        table = measure_by(register.select(), BY_SALES, period=window, as_of=AS_OF, by=By.CENTRE)
        assert table.total.numerator <= sum(row.numerator for row in table)

    @given(registers(), st.sampled_from(WINDOWS))
    def test_it_recounts_from_its_ids(self, register: Register, window: Period) -> None:
        """Each record that made the value is judged anew."""
        found = measure(register, BY_SALES, period=window, as_of=AS_OF)
        histories = (
            history_of(register, id, window=window, as_of=AS_OF) for id in found.record_ids
        )
        moves = [LEGAL_CLASS_BY_SALES.net(history) for history in histories]
        assert found.numerator == sum(move.is_level_up for move in moves)


class TestCounting:
    """Small cases, at their bounds."""

    @pytest.mark.parametrize(
        ("day", "value", "at_most"),
        [
            (date(2023, 12, 30), 1, 1),
            (date(2023, 12, 31), None, 0),
            (PartialDate.year(2023), None, 1),
            (PartialDate.between(date(2023, 1, 1), date(2023, 12, 30)), 1, 1),
            (PartialDate.after(date(2023, 12, 29)), None, 1),
            (PartialDate.after(date(2023, 12, 30)), None, 0),
            (None, None, 1),
        ],
    )
    def test_the_service_comes_first(self, day: Any, value: int | None, at_most: int) -> None:
        """Certainly before the later snapshot, or it only may count."""
        records = [
            centre(), business("b-1", year_end(2022, MICRO), year_end(2023, SMALL)),
            service(day=day),
        ]  # fmt: skip
        found = told(records, BY_SALES)
        assert (found.value, found.at_most) == (value, at_most)
        rate = told(records, RATE_BY_SALES)
        assert (rate.value, rate.total) == (value, value or 0)
        expected = {"b-1": "service_first_unknown"} if value is None and at_most else {}
        assert reasons(found) == reasons(rate) == expected

    @pytest.mark.parametrize(
        ("sales", "value"), [(1_999_999_999, 0), (2_000_000_000, 0), (2_000_000_001, 1)]
    )
    def test_one_rupiah_above_the_bound_is_a_rise(self, sales: int, value: int) -> None:
        """Under it and at it are known not to be one: 0 without any report."""
        register = one("b-1", year_end(2022, MICRO), year_end(2023, sales))
        assert told(register, BY_SALES).value == value
        assert told(register, RATE_BY_SALES).value == value

    def test_an_unknown_later_level_may_be_a_rise(self) -> None:
        """It counts in `at_most`, and is unknown to the rate."""
        register = one("b-1", year_end(2022, MICRO), year_end(2023, None))
        found = told(register, BY_SALES)
        assert (found.value, found.at_least, found.at_most) == (None, 0, 1)
        assert told(register, BY_SALES, silence=Silence.AS_ZERO).value == 0
        rate = told(register, RATE_BY_SALES)
        assert (rate.no_value, rate.at_least, rate.at_most) == (NoValue.NOT_KNOWN, 0, 1)
        assert reasons(found) == reasons(rate) == {"b-1": "later_level_unknown"}

    def test_an_unknown_start_is_told_but_cannot_count(self) -> None:
        """At risk is whose level at the start is known."""
        register = one("b-1", year_end(2023, SMALL))
        found = told(register, BY_SALES)
        assert (found.value, found.at_most, found.total) == (None, 0, 0)
        assert reasons(found) == {"b-1": "level_at_start_unknown"}
        assert told(register, RATE_BY_SALES).omissions == ()

    @pytest.mark.parametrize(
        "fields",
        [
            {"kind": BeneficiaryKind.WOULD_BE_ENTREPRENEUR},
            {"closed": date(2023, 1, 1)},
        ],
    )
    def test_who_could_not_rise_is_not_there(self, fields: dict[str, Any]) -> None:
        """Neither in the number nor among what is left out."""
        register = one("b-1", year_end(2022, MICRO), year_end(2023, SMALL), **fields)
        for indicator in (BY_SALES, RATE_BY_SALES):
            found = told(register, indicator)
            assert (found.numerator, found.total, found.omissions) == (0, 0, ())

    def test_the_top_cannot_rise(self) -> None:
        """Nor is it among those at risk."""
        register = one("b-1", year_end(2022, LARGE), year_end(2023, LARGE))
        assert told(register, RATE_BY_SALES).no_value is NoValue.NOT_REPORTED

    def test_a_closure_is_no_rise(self) -> None:
        """It is known: it is in the denominator of the rate, as in the report."""
        register = one("b-1", year_end(2022, MICRO), closed=date(2023, 12, 31))
        assert told(register, RATE_BY_SALES).value == 0
        open_then = one("b-1", year_end(2022, MICRO), closed=date(2024, 1, 1))
        assert told(open_then, RATE_BY_SALES).no_value is NoValue.NOT_KNOWN

    def test_a_business_of_several_ids_counts_once(self) -> None:
        """Each centre has it under an id of its own."""
        years = year_end(2022, MICRO), year_end(2023, SMALL)
        records = [
            centre("c-1"), centre("c-2"), business("b-1", *years), business("b-7", *years),
            service("b-1", "c-1"), service("b-7", "c-2"),
        ]  # fmt: skip
        assert told(records, BY_SALES).value == 2
        same = SameBusiness(id="same", beneficiary_ids=("b-7", "b-1"))
        found = told([*records, same], BY_SALES)
        assert (found.value, found.counted, found.record_ids) == (1, ("b-1",), ("b-1", "b-7"))

    def test_nobody_served_is_nobody(self) -> None:
        """A business without any service is of no centre."""
        assert told([centre(), business()], BY_SALES).no_value is NoValue.NOT_REPORTED


class TestCard:
    """The definition's card, and how it is counted."""

    @EVERY
    def test_its_key_names_the_definition(self, definition: LevelUpDefinition) -> None:
        """So that targets can be set for it."""
        assert level_ups(definition).key == f"level_ups_{definition.card.key}"
        assert level_up_rate(definition).key == f"level_up_rate_{definition.card.key}"

    def test_the_key_of_the_legal_class_is_as_agreed(self) -> None:
        """It may not change: targets stand under it."""
        assert BY_SALES.key == "level_ups_legal_class_by_sales"
        assert RATE_BY_SALES.key == "level_up_rate_legal_class_by_sales"

    def test_it_keeps_what_the_definition_says(self) -> None:
        """Its sources, its choices and its place as evidence."""
        card, said = BY_SALES.card, LEGAL_CLASS_BY_SALES.card
        assert (card.sources, card.step, card.direction) == (
            said.sources, said.step, said.direction
        )  # fmt: skip
        assert {parameter.key for parameter in card.parameters} == {
            "definition", "rise", "credit", "service_first",
            "definition.basis", "definition.partial_year", "definition.order",
        }  # fmt: skip
        assert said.counts["id"] in card.counts["id"]

    def test_the_count_is_distinct_and_the_rate_a_share(self) -> None:
        """So that the whole counts a business once, and unknown is not no."""
        assert BY_SALES.aggregation is Aggregation.DISTINCT
        assert RATE_BY_SALES.aggregation is Aggregation.SHARE

    @pytest.mark.parametrize("make", [level_ups, level_up_rate])
    def test_what_is_no_definition_is_refused(self, make: Any) -> None:
        """A card is none."""
        with pytest.raises(ArgumentError, match=make.__name__) as caught:
            make(FORMALISED.card)
        assert [fault.path for fault in caught.value.faults] == ["definition"]
