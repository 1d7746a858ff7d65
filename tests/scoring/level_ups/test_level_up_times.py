"""From the first service to the first level-up, and several definitions side by side."""

from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given

from plutkit.domain import BeneficiaryKind, Register, Snapshot, Verification
from plutkit.errors import ArgumentError, InvalidRecordError
from plutkit.indicators import (
    ANY_SIGN_2014,
    BY_WORKERS,
    FORMALISED,
    HIGH_GROWTH,
    LEGAL_CLASS_BY_CAPITAL,
    LEGAL_CLASS_BY_SALES,
    LEVEL_UP_DEFINITIONS,
    PartialYear,
    by_legal_class,
)
from plutkit.quantities import PartialDate, Period
from plutkit.samples import network
from plutkit.scoring import (
    Agreement,
    Answer,
    DefinitionComparison,
    Ending,
    EventAt,
    LevelUpTime,
    LevelUpTimes,
    NotFollowed,
    YearEndShare,
    compare_definitions,
    level_up_times,
)
from plutkit.statistics import Spell
from scoring.level_ups.cases import (
    AS_OF,
    LARGE,
    MICRO,
    SMALL,
    YEAR,
    business,
    centre,
    registers,
    service,
    year_end,
)

SERVED = date(2022, 3, 1)
EARLY = service(day=SERVED)


def times(records: Any, **choices: Any) -> LevelUpTimes:
    """Follow the businesses of some records."""
    register = records if isinstance(records, Register) else Register.of(records)
    usual: dict[str, Any] = {"definition": LEGAL_CLASS_BY_SALES, "as_of": AS_OF}
    return level_up_times(register, **(usual | choices))


def followed(given: Any, served: Any = EARLY, **choices: Any) -> LevelUpTime:
    """Follow the only business there is."""
    (row,) = times([centre(), served, given], **choices)
    return row


def day(year: int) -> int:
    """Give the day of a year-end, counted from the first service."""
    return (date(year, 12, 31) - SERVED).days


class TestFollowing:
    """A business is followed from its first service to its first level-up."""

    def test_a_rise_lies_between_the_last_low_and_the_first_high_snapshot(self) -> None:
        """From the day after the one, up to the other."""
        row = followed(business(sales={2021: MICRO, 2022: MICRO, 2023: SMALL, 2024: MICRO}))
        assert row.ending is Ending.RISEN
        assert (row.entered, row.earliest, row.latest) == (0, day(2022) + 1, day(2023))

    def test_unknown_levels_widen_it(self) -> None:
        """Nobody knows that it was still low."""
        row = followed(business(sales={2021: MICRO, 2022: None, 2023: SMALL}))
        assert (row.earliest, row.latest) == (0, day(2023))

    def test_a_level_known_only_later_is_a_late_entry(self) -> None:
        """Had it risen before, nobody would know."""
        row = followed(business(sales={2022: MICRO, 2023: MICRO}))
        assert (row.entered, row.ending, row.earliest) == (day(2022), Ending.OPEN, day(2023))
        assert row.latest is None

    @pytest.mark.parametrize(
        ("on", "entered"),
        [
            (date(2021, 3, 1), 0),
            (date(2021, 2, 28), day(2022)),
            (date(2022, 3, 1), 0),
            (date(2022, 3, 2), 1),
        ],
    )
    def test_the_first_level_is_of_the_year_before_the_service(
        self, on: date, entered: int
    ) -> None:
        """At most twelve months before it, or the first after."""
        given = business(snapshots=(year_end(2022, MICRO), year_end(2023, MICRO)))
        first = business(snapshots=(*given.snapshots, Snapshot(on=on, sales=MICRO)))
        assert followed(first).entered == entered

    def test_following_ends_at_the_last_known_level(self) -> None:
        """Never at as_of: what is not known is not "not risen"."""
        assert followed(business(sales={2021: MICRO, 2022: MICRO, 2024: None})).earliest == day(
            2022
        )
        late = followed(business(sales={2021: MICRO, 2024: SMALL}), as_of=date(2024, 12, 30))
        assert (late.ending, late.earliest) == (Ending.OPEN, 0)

    @pytest.mark.parametrize(
        ("closed", "ending", "ends"),
        [
            (date(2023, 6, 1), Ending.CLOSED, ((date(2023, 6, 1) - SERVED).days,) * 2),
            (PartialDate.year(2023), Ending.CLOSED, (day(2022) + 1, day(2023))),
            (PartialDate.between(date(2022, 6, 1), date(2023, 6, 1)), Ending.CLOSED,
             ((date(2022, 6, 1) - SERVED).days, (date(2023, 6, 1) - SERVED).days)),
            (date(2022, 12, 31), Ending.CLOSED, (day(2022), day(2022))),
            (date(2022, 7, 1), Ending.CLOSED, ((date(2022, 7, 1) - SERVED).days,) * 2),
            (date(2024, 12, 31), Ending.CLOSED, (day(2024), day(2024))),
            (date(2025, 1, 1), Ending.OPEN, (day(2022), None)),
            (PartialDate.after(date(2023, 1, 1)), Ending.OPEN, (day(2022), None)),
        ],
    )  # fmt: skip
    def test_a_closing_ends_it_if_it_certainly_came(
        self, closed: Any, ending: Ending, ends: tuple[int, int | None]
    ) -> None:
        """By as_of; what stands after it is of the year up to it."""
        row = followed(business(sales={2021: MICRO, 2022: MICRO}, closed=closed))
        assert (row.ending, (row.earliest, row.latest)) == (ending, ends)

    @pytest.mark.parametrize(
        ("given", "served", "reason"),
        [
            (business(), service(day=PartialDate.month(2022, 3)), NotFollowed.SERVICE_DAY_UNKNOWN),
            (business(sales={2022: None}), EARLY, NotFollowed.LEVEL_UNKNOWN),
            (business(sales={}), EARLY, NotFollowed.LEVEL_UNKNOWN),
            (business(sales={2021: LARGE}), EARLY, NotFollowed.CANNOT_RISE),
            (business(kind=BeneficiaryKind.WOULD_BE_ENTREPRENEUR), EARLY, NotFollowed.CANNOT_RISE),
            (business(sales={2021: MICRO}, closed=SERVED), EARLY, NotFollowed.CLOSED_BEFORE),
            (business(closed=date(2022, 12, 31)), EARLY, NotFollowed.CLOSED_BEFORE),
        ],
    )
    def test_who_is_not_followed_is_named(
        self, given: Any, served: Any, reason: NotFollowed
    ) -> None:
        """With the reason."""
        found = times([centre(), served, given])
        assert len(found) == 0
        assert [one.reason for one in found.left_out] == [reason]

    @pytest.mark.parametrize("on", [date(2022, 2, 1), SERVED])
    def test_a_rise_seen_by_the_first_service_is_named(self, on: date) -> None:
        """A half-year, scaled, may show it where no full year does."""
        covers = Period.between(date(2021, 8, 1), on)
        half = Snapshot(on=on, covers=covers, sales=SMALL)
        given = business(snapshots=(year_end(2021, MICRO), half, year_end(2022, MICRO)))
        definition = by_legal_class(partial_year=PartialYear.ANNUALISE)
        found = times([centre(), EARLY, given], definition=definition)
        assert [one.reason for one in found.left_out] == [NotFollowed.RISEN_BEFORE]

    def test_a_rise_seen_after_the_closing_came_before_it(self) -> None:
        """The last figures of a business are often as of the end of its last year."""
        row = followed(business(sales={2021: MICRO, 2022: SMALL}, closed=date(2022, 10, 1)))
        assert (row.ending, row.earliest) == (Ending.RISEN, 0)
        assert row.latest == (date(2022, 10, 1) - SERVED).days

    def test_the_first_service_is_that_of_any_centre(self) -> None:
        """In scope or not; but a centre in scope must have served it."""
        records = [
            centre("c-1"), centre("c-2"), business(sales={2021: MICRO, 2022: MICRO}),
            service("s-1", centre_id="c-2", day=SERVED), service("s-2", day=date(2022, 9, 1)),
        ]  # fmt: skip
        (row,) = times(Register.of(records).select(centre_ids=["c-1"]))
        assert row.first_service == SERVED
        assert len(times(Register.of(records[:4]).select(centre_ids=["c-1"]))) == 0

    def test_low_verification_is_as_if_not_there(self) -> None:
        """Here as in the report."""
        found = times([centre(), EARLY, business()], verification=Verification.DOCUMENTED)
        assert [one.reason for one in found.left_out] == [NotFollowed.LEVEL_UNKNOWN]


class TestYearEnds:
    """First shown is what needs no day within the year."""

    def test_shares_are_over_those_of_known_level(self) -> None:
        """Risen at any time until then, also if fallen since; closed ones are known."""
        plans: list[dict[str, Any]] = [
            {"sales": {2021: MICRO, 2022: SMALL, 2023: MICRO, 2024: MICRO}},
            {"sales": {2021: MICRO, 2022: MICRO, 2023: SMALL}},
            {"sales": {2021: MICRO, 2022: MICRO, 2024: MICRO}},
            {"sales": {2021: MICRO, 2022: MICRO}, "closed": date(2023, 6, 1)},
            {"sales": {2021: MICRO}},
            {"sales": {2021: MICRO, 2022: SMALL}, "closed": date(2023, 6, 1)},
            {"sales": {2021: MICRO, 2022: MICRO, 2023: MICRO}, "closed": date(2023, 10, 1)},
        ]
        businesses = [business(f"b-{n}", **plan) for n, plan in enumerate(plans)]
        services = [service(f"s-{n}", f"b-{n}", day=SERVED) for n in range(len(plans))]
        first, second, third = times([centre(), *businesses, *services]).year_ends
        assert first == YearEndShare(year_end=1, known=6, risen=2, closed=0)
        assert second == YearEndShare(year_end=2, known=5, risen=3, closed=2)
        assert third == YearEndShare(year_end=3, known=5, risen=2, closed=2)
        assert second.share == Fraction(3, 5)

    @pytest.mark.parametrize(("closed", "count"), [(date(2023, 12, 31), 1), (date(2024, 1, 1), 0)])
    def test_a_closing_on_the_year_end_is_by_it(self, closed: date, count: int) -> None:
        """The day after is not."""
        found = times([centre(), EARLY, business(sales={2021: MICRO}, closed=closed)])
        assert found.year_ends[1].closed == count

    def test_parts_are_no_more_than_the_whole(self) -> None:
        """Each business counts once."""
        with pytest.raises(InvalidRecordError, match="count each once") as caught:
            YearEndShare(year_end=1, known=1, risen=1, closed=1)
        assert [fault.code for fault in caught.value.faults] == ["year_end.parts"]

    def test_nobody_known_is_no_share(self) -> None:
        """Not zero."""
        assert [one.share for one in times([centre()]).year_ends] == [None, None, None]

    def test_years_end_with_the_calendar(self) -> None:
        """A first service in the year 9998 has two year-ends."""
        last = date(9998, 12, 31)
        given = business(sales={9997: MICRO, 9998: MICRO})
        found = times([centre(), service(day=date(9998, 5, 1)), given], as_of=last)
        assert [one.known for one in found.year_ends] == [1, 0, 0]


class TestCurves:
    """Two readings of when a rise happened, and the bounds of each rise."""

    RECORDS = (
        centre(), EARLY, business(sales={2021: MICRO, 2022: MICRO, 2023: SMALL}),
        business("b-2", {2021: MICRO, 2022: MICRO}, closed=date(2023, 6, 1)),
        service("s-2", "b-2", day=SERVED),
        business("b-3", {2022: MICRO}), service("s-3", "b-3", day=SERVED),
    )  # fmt: skip

    def test_spells_say_how_each_ended(self) -> None:
        """One who was followed for no day has none."""
        found = times(self.RECORDS)
        closed = (date(2023, 6, 1) - SERVED).days
        assert len(found) == 3
        assert found.spells(EventAt.EARLIEST) == (Spell(day(2022) + 1, 1), Spell(closed, 2))
        assert found.spells(EventAt.LATEST) == (Spell(day(2023), 1), Spell(closed, 2))

    def test_a_rise_on_the_first_day_is_an_event(self) -> None:
        """Of whom nobody knows that it was still low on the day of the service."""
        (row,) = times([centre(), EARLY, business(sales={2021: MICRO, 2022: SMALL})])
        assert (row.earliest, row.latest) == (0, day(2022))
        found = times([centre(), EARLY, business(sales={2021: MICRO, 2022: SMALL})])
        assert found.spells(EventAt.EARLIEST) == (Spell(0, 1),)

    def test_an_event_put_later_may_raise_the_curve(self) -> None:
        """Who is at risk before it changes: the two readings are no bounds."""
        plans: list[dict[int, int | None]] = [
            {2021: MICRO, 2023: SMALL}, {2021: MICRO, 2022: MICRO},
            {2021: MICRO, 2022: MICRO, 2023: MICRO, 2024: MICRO},
        ]  # fmt: skip
        records: list[Any] = [centre()]
        for n, plan in enumerate(plans):
            records += [business(f"b-{n}", plan), service(f"s-{n}", f"b-{n}", day=SERVED)]
        early, late = (times(records).incidence(at).exact_incidence(700, cause=1) for at in EventAt)
        assert (early, late) == (Fraction(1, 3), Fraction(1, 2))

    def test_closings_compete(self) -> None:
        """By Aalen and Johansen, exactly."""
        incidence = times(self.RECORDS).incidence(EventAt.LATEST)
        assert incidence.exact_incidence(day(2023), cause=1) == Fraction(1, 2)
        assert incidence.exact_incidence(day(2023), cause=2) == Fraction(1, 2)

    def test_intervals_for_other_libraries(self) -> None:
        """After the one day and until the other, from the day of late entry."""
        found = times(self.RECORDS).to_intervals()
        assert found == (
            (0, day(2022), day(2023)), (0, day(2022), None), (day(2022), day(2022), None)
        )  # fmt: skip

    @given(registers())
    def test_the_ends_of_each_are_in_order(self, register: Register) -> None:
        """After the entry, the last low day before the first possible one."""
        found = times(register)
        for row in found:
            assert row.entered <= row.earliest
            assert row.last_low < row.earliest or row.ending is Ending.OPEN
            assert row.latest is None or row.earliest <= row.latest
        early, late = found.spells(EventAt.EARLIEST), found.spells(EventAt.LATEST)
        for one in (*early, *late):
            assert one.entered < one.left or one.left == 0
        assert len(early) <= len(late)

    @given(registers())
    def test_everybody_served_is_followed_or_named(self, register: Register) -> None:
        """And nobody twice."""
        found = times(register)
        ids = [one.beneficiary_id for one in found]
        ids += [one.beneficiary_id for one in found.left_out]
        assert sorted(ids) == sorted(set(ids))

    @given(registers())
    def test_the_order_of_records_does_not_matter(self, register: Register) -> None:
        """Nor for the shares by year-end."""
        records = list(register)
        assert times(records[::-1]) == times(records)

    def test_only_consecutive_snapshots_can_be_followed(self) -> None:
        """Three years apart, or a document, cannot."""
        for definition in (HIGH_GROWTH, FORMALISED):
            with pytest.raises(ArgumentError, match="consecutive"):
                times([centre()], definition=definition)
        with pytest.raises(ArgumentError, match="2 faults"):
            times([centre()], definition=1, as_of="2023")
        with pytest.raises(ArgumentError, match="EventAt"):
            times([centre()]).spells("latest")  # type: ignore[arg-type]

    def test_it_says_what_it_was_made_from(self) -> None:
        """In both languages."""
        found = times(network())
        assert "had risen by year-end 1" in found.sentence("en")
        assert "pada akhir tahun ke-1" in found.sentence("id")
        assert found.table("id").rows[0][0] == 1
        assert "fictional" in found.sentence()
        assert "fictional" not in times([centre()]).sentence()
        assert found.to_dicts()[0]["ending"] in {"risen", "closed", "open"}


class TestComparison:
    """Several definitions, the same businesses."""

    def compare(self, records: Any, *definitions: Any, **choices: Any) -> DefinitionComparison:
        """Compare definitions on some records."""
        register = records if isinstance(records, Register) else Register.of(records)
        usual: dict[str, Any] = {"window": YEAR, "as_of": AS_OF}
        return compare_definitions(register, definitions, **(usual | choices))

    @pytest.mark.parametrize(
        ("given", "answer"),
        [
            ({}, Answer.YES),
            ({"sales": {2022: MICRO, 2023: MICRO}}, Answer.NO),
            ({"sales": {2022: MICRO}}, Answer.UNKNOWN),
            ({"sales": {2023: MICRO}}, Answer.UNKNOWN),
            ({"sales": {2022: LARGE, 2023: LARGE}}, Answer.NOT_AT_RISK),
            ({"sales": {2022: MICRO}, "closed": date(2023, 5, 1)}, Answer.NO),
        ],
    )
    def test_answers(self, given: dict[str, Any], answer: Answer) -> None:
        """A level-up, none, unknown, or not asked."""
        found = self.compare([centre(), service(), business(**given)], LEGAL_CLASS_BY_SALES)
        assert found["b-1"].answers == (answer,)
        assert found.counts("legal_class_by_sales")[answer] == 1

    def test_agreement_counts_those_that_both_decide(self) -> None:
        """Each pair of definitions once."""
        plans = [(MICRO, SMALL, 4, 5), (MICRO, SMALL, 4, 4), (MICRO, MICRO, 4, 5),
                 (MICRO, MICRO, 4, 4), (MICRO, SMALL, 4, 4), (MICRO, SMALL, 4, None)]  # fmt: skip
        records: list[Any] = [centre()]
        for n, (before, after, few, many) in enumerate(plans):
            snapshots = (year_end(2022, before, workers=few), year_end(2023, after, workers=many))
            records += [business(f"b-{n}", snapshots=snapshots), service(f"s-{n}", f"b-{n}")]
        found = self.compare(records, LEGAL_CLASS_BY_SALES, BY_WORKERS)
        assert found.agreement == (
            Agreement(
                first="legal_class_by_sales", second="workers_bps",
                both=1, only_first=2, only_second=1, neither=1,
            ),
        )  # fmt: skip
        assert found.agreement[0].share == Fraction(2, 5)
        assert "40 %" in str(found)

    def test_pairs_that_decide_nobody_have_no_share(self) -> None:
        """Not zero."""
        found = self.compare([centre()], LEGAL_CLASS_BY_SALES, LEGAL_CLASS_BY_CAPITAL)
        assert found.agreement[0].share is None
        assert len(found) == 0

    def test_only_who_was_served_is_compared(self) -> None:
        """By a centre in scope, by the end of the window."""
        for day, count in ((date(2023, 12, 31), 1), (date(2024, 1, 1), 0)):
            records = [centre(), business(), service(day=day)]
            assert len(self.compare(records, ANY_SIGN_2014)) == count

    def test_all_shipped_definitions_side_by_side(self) -> None:
        """In both languages, and as dictionaries with a key a definition."""
        found = self.compare(network(), *LEVEL_UP_DEFINITIONS)
        assert (
            len(found.agreement) == len(LEVEL_UP_DEFINITIONS) * (len(LEVEL_UP_DEFINITIONS) - 1) // 2
        )
        keys = [definition.card.key for definition in LEVEL_UP_DEFINITIONS]
        assert list(found.to_dicts()[0]) == ["beneficiary_id", "name", *keys]
        assert found.table("id").title.startswith("Naik kelas pada 2023 menurut 9 definisi")
        assert "high growth" in found.sentence("en")
        assert "fiktif" in found.sentence("id")

    def test_bad_input(self) -> None:
        """All that is wrong, each by name."""
        with pytest.raises(ArgumentError, match="two definitions of one key"):
            self.compare([centre()], BY_WORKERS, BY_WORKERS)
        with pytest.raises(ArgumentError, match="at least 1"):
            self.compare([centre()])
        with pytest.raises(ArgumentError, match="begins after as_of"):
            self.compare([centre()], BY_WORKERS, as_of=date(2022, 12, 31))
        with pytest.raises(ArgumentError, match="no definition here"):
            self.compare([centre()], BY_WORKERS).counts("x")
        with pytest.raises(ArgumentError) as caught:
            compare_definitions(1, 2, window=3, as_of=4, verification=5)  # type: ignore[arg-type]
        assert len(caught.value.faults) == 5
