"""Level-ups: who is at risk, who rose, for whom, and what is said of it."""

from collections.abc import Callable
from datetime import date, datetime
from fractions import Fraction
from typing import Any

import pytest

from plutkit._record import rules_of
from plutkit.domain import (
    BeneficiaryKind,
    Document,
    DocumentKind,
    Gender,
    Register,
    Verification,
)
from plutkit.errors import ArgumentError, InvalidRecordError, UnknownRecordError
from plutkit.indicators import (
    ANY_SIGN_2014,
    FORMALISED,
    LEGAL_CLASS_BY_SALES,
    MoveKind,
    PartialYear,
    Standing,
    by_legal_class,
    ladder,
)
from plutkit.quantities import PartialDate, Period
from plutkit.samples import network
from plutkit.scoring import (
    Confirmation,
    Credit,
    LevelUpGroup,
    LevelUpPolicies,
    NotCredited,
    Rise,
    ServiceFirst,
)
from scoring.level_ups.cases import (
    AS_OF,
    LARGE,
    MEDIUM,
    MICRO,
    SMALL,
    business,
    centre,
    only,
    service,
    track,
    year_end,
)

ONE = (centre(), service())


class TestRate:
    """The rate is over those whose later level is known, and says what is not."""

    def test_200_at_risk_60_known_12_risen(self) -> None:
        """12 of 60 with its interval, and 6 % to 76 % beside it."""
        businesses = [
            business(
                f"b-{n}", {2022: MICRO, 2023: (SMALL if n < 12 else MICRO) if n < 60 else None}
            )
            for n in range(200)
        ]
        services = [service(f"s-{n}", f"b-{n}") for n in range(200)]
        total = track([centre(), *businesses, *services]).total
        assert (total.at_risk, total.known, total.risen, total.unknown) == (200, 60, 12, 140)
        assert total.rate == Fraction(12, 60)
        assert (total.rate_if_none, total.rate_if_all) == (Fraction(6, 100), Fraction(76, 100))
        assert total.low == pytest.approx(0.11829, abs=1e-5)
        assert total.high == pytest.approx(0.31782, abs=1e-5)
        assert total.coverage == Fraction(3, 10)

    def test_a_closure_is_known_and_no_rise(self) -> None:
        """It stands in the denominator."""
        row = only([*ONE, business(sales={2022: MICRO}, closed=date(2023, 8, 1))])
        assert row.rose is False
        assert row.move.kind is MoveKind.CLOSURE

    @pytest.mark.parametrize(
        ("closed", "as_of", "rose"),
        [
            (date(2023, 12, 31), AS_OF, False),
            (date(2024, 1, 1), AS_OF, None),
            (PartialDate.month(2023, 12), AS_OF, False),
            (PartialDate.between(date(2023, 12, 1), date(2024, 1, 1)), AS_OF, None),
            (date(2023, 8, 1), date(2023, 8, 1), False),
            (date(2023, 8, 1), date(2023, 7, 31), None),
        ],
    )
    def test_a_closure_is_known_by_the_end_of_the_window_and_as_of(
        self, *, closed: Any, as_of: date, rose: bool | None
    ) -> None:
        """On the last day, not the day after; certainly, not perhaps."""
        assert only([*ONE, business(sales={2022: MICRO}, closed=closed)], as_of=as_of).rose is rose

    def test_an_interval_follows_its_confidence(self) -> None:
        """A wider one for a greater confidence."""
        usual = track([*ONE, business()]).total
        wide = track([*ONE, business()], confidence=Fraction(99, 100)).total
        assert usual.low is not None
        assert wide.low is not None
        assert wide.low < usual.low


class TestAtRisk:
    """At risk is who can still rise, and whose level at the start is known."""

    @pytest.mark.parametrize(
        ("given", "standing"),
        [
            ({}, Standing.AT_RISK),
            ({"sales": {2022: MEDIUM, 2023: LARGE}}, Standing.AT_RISK),
            ({"sales": {2022: LARGE, 2023: LARGE}}, Standing.AT_TOP),
            ({"sales": {2022: None, 2023: SMALL}}, Standing.START_UNKNOWN),
            ({"sales": {2023: SMALL}}, Standing.START_UNKNOWN),
            ({"sales": {2021: MICRO, 2023: SMALL}}, Standing.START_UNKNOWN),
            ({"kind": BeneficiaryKind.WOULD_BE_ENTREPRENEUR}, Standing.WOULD_BE),
            ({"kind": BeneficiaryKind.COOPERATIVE}, Standing.AT_RISK),
            ({"closed": date(2023, 1, 1)}, Standing.CLOSED_BEFORE),
            ({"closed": date(2023, 1, 2)}, Standing.AT_RISK),
            ({"closed": PartialDate.year(2022)}, Standing.CLOSED_BEFORE),
        ],
    )
    def test_standing(self, given: dict[str, Any], standing: Standing) -> None:
        """By the level, the kind and the closing at the window's start."""
        row = only([*ONE, business(**given)])
        assert row.standing is standing
        assert (row.rose is None) is (standing is not Standing.AT_RISK)

    def test_without_a_later_level_the_law_of_the_last_day_judges_the_start(self) -> None:
        """Rp400 million at the end of 2019 is small by the old law, micro by the new one."""
        records = [centre(), service(day=date(2020, 5, 5)), business(sales={2019: 400_000_000})]
        old = only(records, window=Period.parse("2020-01-01/2021-02-02"))
        new = only(records, window=Period.parse("2020-01-01/2021-02-03"))
        assert (old.move.from_level, new.move.from_level) == (1, 0)
        assert (old.move.law, new.move.law) == ("UU 20/2008", "PP 7/2021")
        assert old.move.is_past_law

    def test_a_definition_may_not_apply(self) -> None:
        """Whoever had a number before the window can no longer become formal in it."""
        report = track([*ONE, business()], definition=FORMALISED)
        assert report["b-1"].standing is Standing.AT_RISK
        assert report["b-1"].rose is False

    def test_a_document_counts_only_after_the_first_service(self) -> None:
        """Whatever snapshots there are; of unknown day, only after one before the window."""
        for issued, day, credited in (
            (date(2023, 3, 1), date(2023, 2, 28), True),
            (date(2023, 3, 1), date(2023, 3, 1), False),
            (PartialDate.month(2023, 3), date(2022, 12, 31), True),
            (PartialDate.month(2023, 3), date(2023, 1, 1), False),
        ):
            nib = Document(kind=DocumentKind.NIB, issued=issued)
            for sales in ({}, {2022: MICRO}):
                given = business(sales=dict(sales), documents=(nib,))
                records = [centre(), service(day=day), given]
                report = track(records, definition=FORMALISED)
                assert ("b-1" in report) is credited
                assert report.total.risen == int(credited)

    def test_low_verification_is_as_if_not_there(self) -> None:
        """Unknown verification too."""
        for level, standing in (
            (Verification.AUDITED, Standing.AT_RISK),
            (Verification.DOCUMENTED, Standing.AT_RISK),
            (Verification.SELF_REPORTED, Standing.START_UNKNOWN),
            (None, Standing.START_UNKNOWN),
        ):
            checked = business(
                snapshots=(year_end(2022, MICRO, verification=level), year_end(2023, SMALL))
            )
            row = only([*ONE, checked], verification=Verification.DOCUMENTED)
            assert row.standing is standing
            assert row.move.to_level is None


class TestRise:
    """Net compares the start with the last known level, ever with any."""

    UP_AND_DOWN = business(sales={2021: MICRO, 2022: SMALL, 2023: MICRO})
    WINDOW = Period.parse("2022-01-01/2024-01-01")

    def test_net_is_back_where_it_started(self) -> None:
        """Ever was above."""
        early = (centre(), service(day=date(2022, 3, 1)), self.UP_AND_DOWN)
        assert only(early, window=self.WINDOW).rose is False
        row = only(early, window=self.WINDOW, rise=Rise.EVER)
        assert row.rose is True
        assert row.move.to_day == date(2022, 12, 31)

    @pytest.mark.parametrize(
        ("sales", "as_of", "confirmation"),
        [
            ({2022: MICRO, 2023: SMALL}, AS_OF, Confirmation.PROVISIONAL),
            ({2022: MICRO, 2023: SMALL, 2024: SMALL}, AS_OF, Confirmation.CONFIRMED),
            ({2022: MICRO, 2023: SMALL, 2024: MEDIUM}, AS_OF, Confirmation.CONFIRMED),
            ({2022: MICRO, 2023: SMALL, 2024: MICRO}, AS_OF, Confirmation.REVERTED),
            ({2022: MICRO, 2023: SMALL, 2024: MICRO}, date(2024, 12, 30), Confirmation.PROVISIONAL),
            ({2022: MICRO, 2023: SMALL, 2024: None}, AS_OF, Confirmation.PROVISIONAL),
            ({2022: MICRO, 2023: MICRO, 2024: SMALL}, AS_OF, None),
        ],
    )
    def test_the_next_known_level_confirms_a_rise(
        self, sales: dict[int, int | None], as_of: date, confirmation: Confirmation | None
    ) -> None:
        """Or reverts it; until it is known the rise is provisional."""
        assert only([*ONE, business(sales=sales)], as_of=as_of).confirmation is confirmation

    def test_the_confirmed_rate_is_over_those_that_could_be_confirmed(self) -> None:
        """The provisional are in neither part."""
        ends = (SMALL, SMALL, MICRO, None)
        businesses = [
            business(f"b-{n}", {2022: MICRO, 2023: SMALL, 2024: end}) for n, end in enumerate(ends)
        ]
        services = [service(f"s-{n}", f"b-{n}") for n in range(len(ends))]
        total = track([centre(), *businesses, *services]).total
        assert (total.risen, total.confirmed, total.reverted) == (4, 2, 1)
        assert total.confirmed_rate == Fraction(2, 3)

    def test_a_return_is_counted_and_named(self) -> None:
        """To a level that it had held before."""
        sales: dict[int, int | None] = {2021: SMALL, 2022: MICRO, 2023: SMALL}
        report = track([*ONE, business(sales=sales)])
        assert report["b-1"].move.kind is MoveKind.RETURN
        assert (report.total.risen, report.total.returned) == (1, 1)
        assert "returned to an earlier level: 1" in str(report)

    def test_three_months_of_sales_start_no_level_up(self) -> None:
        """Founded on 1 October 2022: Rp600 million in three months, Rp2.4 billion in 2023."""
        first = Period.between(date(2022, 10, 1), date(2023, 1, 1))
        young = business(
            snapshots=(year_end(2022, 600_000_000, covers=first), year_end(2023, 2_400_000_000)),
            founded=date(2022, 10, 1),
        )
        for policy in PartialYear:
            row = only([*ONE, young], definition=by_legal_class(partial_year=policy))
            assert row.standing is Standing.START_UNKNOWN


class TestServiceFirst:
    """The first service of a centre comes first."""

    @pytest.mark.parametrize(
        ("day", "asked", "credited"),
        [
            (date(2023, 12, 30), ServiceFirst.BEFORE_LATER_SNAPSHOT, True),
            (date(2023, 12, 31), ServiceFirst.BEFORE_LATER_SNAPSHOT, False),
            (date(2022, 12, 31), ServiceFirst.BEFORE_SALES_YEAR, True),
            (date(2023, 1, 1), ServiceFirst.BEFORE_SALES_YEAR, False),
            (PartialDate.month(2022, 12), ServiceFirst.BEFORE_SALES_YEAR, True),
            (PartialDate.year(2023), ServiceFirst.BEFORE_LATER_SNAPSHOT, False),
            (date(2023, 12, 31), ServiceFirst.NOT_ASKED, True),
        ],
    )
    def test_it_certainly_precedes_what_the_policy_asks_for(
        self, *, day: Any, asked: ServiceFirst, credited: bool
    ) -> None:
        """The day before, not on the day; certainly, not perhaps."""
        report = track([centre(), service(day=day), business()], service_first=asked)
        assert ("b-1" in report) is credited
        assert [one.reason for one in report.left_out] == (
            [] if credited else [NotCredited.SERVICE_NOT_FIRST]
        )

    @pytest.mark.parametrize(
        ("day", "as_of", "credited"),
        [
            (date(2023, 12, 31), AS_OF, True),
            (date(2024, 1, 1), AS_OF, False),
            (date(2023, 6, 1), date(2023, 6, 1), True),
            (date(2023, 6, 1), date(2023, 5, 31), False),
            (PartialDate.between(date(2023, 12, 1), date(2024, 1, 1)), AS_OF, False),
            (None, AS_OF, False),
        ],
    )
    def test_assisted_is_who_was_certainly_served_by_the_end(
        self, *, day: Any, as_of: date, credited: bool
    ) -> None:
        """Of the window and of what is known."""
        records = [centre(), service(day=day), business(sales={2022: MICRO})]
        report = track(records, as_of=as_of, service_first=ServiceFirst.NOT_ASKED)
        assert ("b-1" in report) is credited
        if not credited:
            assert [one.reason for one in report.left_out] == [NotCredited.SERVICE_DAY_UNKNOWN]

    def test_the_lead_is_from_the_first_service_to_the_later_snapshot(self) -> None:
        """The least and the greatest, of partial days."""
        records = [
            centre(),
            service("s-1", day=PartialDate.month(2022, 12)),
            service("s-2", day=date(2023, 5, 1)),
            business(),
        ]
        (one,) = only(records).assistance
        assert (one.least_lead, one.greatest_lead) == (365, 395)
        assert one.before_sales_year is True

    @pytest.mark.parametrize(
        ("day", "before"), [(date(2022, 12, 31), True), (date(2023, 1, 1), False)]
    )
    def test_the_sales_year_begins_on_its_first_day(self, *, day: date, before: bool) -> None:
        """A service on it does not precede it."""
        (one,) = only([centre(), service(day=day), business()]).assistance
        assert one.before_sales_year is before

    def test_a_lead_may_have_no_upper_bound(self) -> None:
        """Where a service of unknown day may have been earlier."""
        records = [centre(), service("s-1"), service("s-2", day=None), business()]
        (one,) = only(records).assistance
        assert (one.least_lead, one.greatest_lead) == (305, None)
        assert one.before_sales_year is False

    def test_without_a_later_snapshot_the_lead_is_to_the_end(self) -> None:
        """And nobody knows of which year its sales would be."""
        (one,) = only([*ONE, business(sales={2022: MICRO})]).assistance
        assert (one.least_lead, one.before_sales_year) == (305, None)

    def test_both_counts_stand_side_by_side(self) -> None:
        """Risen with the service before the snapshot, and of them before the sales year."""
        records = [
            centre(), business("b-1"), business("b-2"),
            service("s-1", "b-1", day=date(2022, 6, 1)), service("s-2", "b-2"),
        ]  # fmt: skip
        total = track(records).total
        assert (total.risen, total.before_sales_year) == (2, 1)


class TestCredit:
    """A business is credited by a named policy, numerator and denominator alike."""

    RECORDS = (
        centre("c-1"), centre("c-2"), business(),
        service("s-1", centre_id="c-2", day=date(2022, 5, 1)), service("s-2", centre_id="c-1"),
    )  # fmt: skip

    @pytest.mark.parametrize(
        ("credit", "shares"),
        [
            (Credit.FIRST_SERVED, {"c-2": Fraction(1)}),
            (Credit.EVERY_SERVING, {"c-1": Fraction(1), "c-2": Fraction(1)}),
            (Credit.SHARED, {"c-1": Fraction(1, 2), "c-2": Fraction(1, 2)}),
        ],
    )
    def test_shares(self, credit: Credit, shares: dict[str, Fraction]) -> None:
        """The network total counts the business once, whatever the policy."""
        report = track(self.RECORDS, credit=credit)
        assert {one.centre_id: one.share for one in report["b-1"].assistance} == shares
        assert (report.total.risen, report.total.known) == (1, 1)
        for rate in report.by(LevelUpGroup.CENTRE):
            assert (rate.risen, rate.known) == (shares[rate.key], shares[rate.key])

    @pytest.mark.parametrize(
        ("day", "reason"),
        [
            (None, NotCredited.FIRST_CENTRE_UNKNOWN),
            (PartialDate.year(2022), NotCredited.FIRST_CENTRE_UNKNOWN),
            (
                PartialDate.between(date(2022, 5, 1), date(2022, 5, 9)),
                NotCredited.FIRST_CENTRE_UNKNOWN,
            ),
            (PartialDate.between(date(2022, 5, 2), date(2022, 5, 9)), None),
            (PartialDate.month(2022, 4), None),
        ],
    )
    def test_where_the_first_centre_is_not_certain_nobody_is_credited(
        self, day: Any, reason: NotCredited | None
    ) -> None:
        """Unknown is not later; of one day, the first by id is first."""
        report = track([*self.RECORDS, service("s-3", centre_id="c-1", day=day)])
        assert [one.reason for one in report.left_out] == ([] if reason is None else [reason])

    def test_of_two_first_centres_the_first_by_id_is_credited(self) -> None:
        """So that the answer is one, and the same for any order."""
        records = [*self.RECORDS[:3], service("s-1", centre_id="c-2"), self.RECORDS[4]]
        assert [one.centre_id for one in only(records).assistance] == ["c-1"]

    def test_shares_have_no_interval_and_say_why(self) -> None:
        """By centre; the total has one."""
        report = track(self.RECORDS, credit=Credit.SHARED)
        assert all(rate.low is None for rate in report.by(LevelUpGroup.CENTRE))
        assert report.total.low is not None
        assert "shares are no independent trials" in str(report)

    def test_a_province_counts_a_business_of_two_centres_once(self) -> None:
        """By whatever credit."""
        for credit in Credit:
            (rate,) = track(self.RECORDS, credit=credit).by(LevelUpGroup.PROVINCE)
            assert rate.risen == 1

    def test_credit_may_fall_outside_the_scope(self) -> None:
        """Then the business is left out, and said to be."""
        register = Register.of(self.RECORDS).select(centre_ids=["c-1"])
        report = track(register)
        assert len(report) == 0
        assert [one.reason for one in report.left_out] == [NotCredited.OUT_OF_SCOPE]
        assert "out of scope: 1" in report.sentence()
        assert track(register, credit=Credit.SHARED).by(LevelUpGroup.CENTRE)["c-1"].risen == (
            Fraction(1, 2)
        )

    def test_a_centre_that_may_not_belong_has_a_row_but_is_not_in_the_total(self) -> None:
        """Its cohort is not known."""
        records = [centre("c-1", cohort=2022), centre("c-2"), *self.RECORDS[2:]]
        report = track(Register.of(records).cohort(2022))
        rate = report.by(LevelUpGroup.CENTRE)["c-2"]
        assert (rate.risen, rate.expected, rate.observed_over_expected) == (1, None, None)
        assert rate.name["en"] == "PLUT c-2 (c-2), may not belong"
        assert report.total.risen == 0
        assert len(report.by(LevelUpGroup.PROVINCE)) == 0
        every = track(Register.of(records).cohort(2022), credit=Credit.EVERY_SERVING)
        assert [rate.key for rate in every.by(LevelUpGroup.COHORT)] == ["2022"]
        assert len(every.by(LevelUpGroup.CENTRE)) == 2


class TestGroups:
    """The same numbers told apart."""

    @pytest.mark.parametrize(
        ("group", "key"),
        [
            (LevelUpGroup.CENTRE, "c-1"),
            (LevelUpGroup.PROVINCE, "73"),
            (LevelUpGroup.COHORT, "unknown"),
            (LevelUpGroup.KIND, "enterprise"),
            (LevelUpGroup.GENDER, "female"),
            (LevelUpGroup.START_LEVEL, "0"),
            (LevelUpGroup.START_QUARTER, "2"),
        ],
    )
    def test_every_group_has_a_key_and_names(self, group: LevelUpGroup, key: str) -> None:
        """And shows in both languages."""
        report = track([*ONE, business(owner_gender=Gender.FEMALE)])
        rates = report.by(group)
        assert [rate.key for rate in rates] == [key]
        assert rates[key].risen == 1
        assert rates.table("en") != rates.table("id")
        assert rates.sentence("id").startswith("Naik kelas pada 2023")
        with pytest.raises(UnknownRecordError, match="no group"):
            rates["x"]

    @pytest.mark.parametrize(
        ("sales", "quarter"),
        [
            (0, 1), (500_000_000, 1), (500_000_001, 2), (1_000_000_000, 2), (1_000_000_001, 3),
            (1_500_000_001, 4), (2_000_000_000, 4), (2_000_000_001, 1), (50_000_000_001, None),
        ],
    )  # fmt: skip
    def test_quarters_of_the_way_end_with_their_bounds(
        self, sales: int, quarter: int | None
    ) -> None:
        """As classes do."""
        assert only([*ONE, business(sales={2022: sales, 2023: sales})]).quarter == quarter

    def test_a_centre_that_takes_in_businesses_close_to_the_bound_is_expected_to_win(self) -> None:
        """Observed against expected tells it from one that is better."""
        close, far = 1_900_000_000, 100_000_000
        records: list[Any] = [centre("c-1"), centre("c-2")]
        # All close ones rise but one, whoever served them; one of the far ones rises, at c-2.
        plan = [("c-1", close, True)] * 3 + [("c-2", close, True), ("c-2", close, False)]
        plan += [("c-2", far, True), ("c-2", far, False), ("c-1", far, False)]
        for n, (centre_id, start, rises) in enumerate(plan):
            records.append(business(f"b-{n}", {2022: start, 2023: SMALL if rises else start}))
            records.append(service(f"s-{n}", f"b-{n}", centre_id))
        rates = track(records).by(LevelUpGroup.CENTRE)
        assert (rates["c-1"].rate, rates["c-2"].rate) == (Fraction(3, 4), Fraction(1, 2))
        expected = 3 * Fraction(4, 5) + Fraction(1, 3)
        assert rates["c-1"].expected == expected
        assert rates["c-1"].observed_over_expected == 3 / expected
        assert rates["c-2"].expected == 5 - expected

    def test_levels_are_in_the_order_of_their_numbers(self) -> None:
        """The tenth after the second."""
        steps = ladder([n * 100_000_000 for n in range(1, 13)])
        businesses = [
            business(f"b-{n}", {2022: n * 100_000_000, 2023: MICRO}) for n in range(1, 13)
        ]
        services = [service(f"s-{n}", f"b-{n}") for n in range(1, 13)]
        rates = track([centre(), *businesses, *services], definition=steps).by(
            LevelUpGroup.START_LEVEL
        )
        assert [rate.key for rate in rates] == [str(n) for n in range(12)]

    def test_names_are_in_the_order_of_their_keys(self) -> None:
        """Not of their rates: small groups differ by chance."""
        keys = [rate.key for rate in track(network()).by(LevelUpGroup.CENTRE)]
        assert keys == sorted(keys)


class TestShowing:
    """A report says what it was made from."""

    def test_a_dictionary_of_a_row_is_flat_and_plain(self) -> None:
        """So that a data frame takes it."""
        (cells,) = track([*ONE, business()]).to_dicts()
        assert cells["move_kind"] == "growth"
        assert cells["centre_ids"] == ("c-1",)
        assert cells["move_evidence"] == (
            "b-1.snapshots[2022-12-31]", "b-1.snapshots[2023-12-31]",
        )  # fmt: skip
        assert (cells["least_leads"], cells["greatest_leads"]) == ((305,), (305,))
        assert (cells["move_is_past_law"], cells["move_order_matters"]) == (False, False)
        assert not {"move", "assistance"} & cells.keys()
        plain = (str, int, date, Fraction, tuple, type(None))
        assert all(isinstance(value, plain) for value in cells.values())

    def test_a_dictionary_of_a_rate_has_what_is_derived(self) -> None:
        """Rates are exact, bounds of intervals are floats."""
        (cells,) = track([*ONE, business()]).by(LevelUpGroup.CENTRE).to_dicts()
        assert cells["rate"] == Fraction(1)
        assert cells["name"] == "PLUT c-1 (c-1)"
        assert type(cells["low"]) is float

    def test_unusual_choices_are_said(self) -> None:
        """In every sentence and under every table, in both languages."""
        usual = track(network())
        unusual = track(
            network(), rise=Rise.EVER, credit=Credit.SHARED,
            service_first=ServiceFirst.NOT_ASKED, verification=Verification.AUDITED,
        )  # fmt: skip
        clauses = unusual.policies.unusual("en") + unusual.policies.unusual("id")
        assert len(clauses) == 8
        for clause in unusual.policies.unusual("en"):
            assert clause in unusual.sentence("en")
            assert clause in str(unusual)
            assert clause not in usual.sentence("en")
        assert track(network(), service_first=ServiceFirst.BEFORE_SALES_YEAR).policies.unusual("id")
        assert track(network(), credit=Credit.EVERY_SERVING).policies.unusual("id")

    def test_fiction_is_named(self) -> None:
        """And real data is not called so."""
        assert "fictional" in track(network()).sentence()
        assert "fictional" not in track([*ONE, business()]).sentence()

    def test_a_window_that_is_no_period_of_the_calendar_is_named_by_its_days(self) -> None:
        """Both of them in it."""
        window = Period.between(date(2023, 1, 1), date(2025, 1, 1))
        report = track([*ONE, business()], window=window)
        assert report.sentence().startswith("Level-ups from 1 January 2023 to 31 December 2024, as")
        assert "dari 1 Januari 2023 sampai 31 Desember 2024" in report.sentence("id")
        assert track([*ONE, business()]).sentence().startswith("Level-ups in 2023, as of")

    def test_nobody_is_said_to_be_nobody(self) -> None:
        """No rate is made of nothing."""
        assert "nobody was at risk" in track([centre()]).sentence()
        assert "known of those at risk" not in str(track([centre()]))
        assert len(track([centre()]).table().notes) == 1
        assert "tidak ada yang dapat naik" in track([centre()]).sentence("id")

    def test_nobody_known_is_said_to_be_anything(self) -> None:
        """With how many were at risk."""
        report = track([*ONE, business(sales={2022: MICRO})])
        assert "1 were at risk, and of none of them is a later level known" in report.sentence()
        assert "1 dapat naik" in report.sentence("id")
        assert report.total.rate_if_none == 0
        assert report.total.rate_if_all == 1

    def test_the_table_of_a_report_is_that_of_its_centres(self) -> None:
        """With the total beneath."""
        report = track(network())
        table = report.by(LevelUpGroup.CENTRE).table("id")
        assert report.table("id").rows == table.rows
        assert report.table("id").notes[: len(table.notes)] == table.notes
        assert report.table().rows[-1][0] == "all"
        assert report.left_out
        assert "not counted: " in str(report)

    @pytest.mark.parametrize(
        ("confidence", "shown"),
        [
            (Fraction(95, 100), "95 %"),
            (Fraction(999, 1000), "99.9 %"),
            (Fraction(2, 3), "66.6667 %"),
        ],
    )
    def test_a_confidence_is_shown_with_all_its_digits(
        self, confidence: Fraction, shown: str
    ) -> None:
        """99.9 % is not 100 %."""
        assert f"Wilson, {shown};" in str(track([*ONE, business()], confidence=confidence))

    def test_a_law_no_longer_in_force_is_named(self) -> None:
        """At the end of 2020 none had followed."""
        sales: dict[int, int | None] = {2019: 200_000_000, 2020: 400_000_000}
        records = [centre(), service(day=date(2019, 5, 5)), business(sales=sales)]
        report = track(records, window=Period.year(2020))
        assert report.total.past_law == 1
        assert "a law no longer in force, because none had followed: 1" in str(report)

    def test_where_the_order_of_law_and_growth_matters_it_is_counted(self) -> None:
        """Rp400 million at the end of 2019, Rp2.5 billion at the end of 2021."""
        changed = business(sales={2019: 400_000_000, 2021: 2_500_000_000})
        window = Period.parse("2020-01-01/2022-01-01")
        report = track([centre(), service(day=date(2020, 5, 5)), changed], window=window)
        assert report["b-1"].move.order_matters
        assert report.total.order_matters == 1
        assert "another growth part: 1" in str(report)

    def test_transitions_count_those_of_two_known_levels(self) -> None:
        """At risk or not, in the register's language."""
        records = [
            centre(), business("b-1"), business("b-2", {2022: LARGE, 2023: MEDIUM}),
            business("b-3", {2022: MICRO}), *(service(f"s-{n}", f"b-{n}") for n in (1, 2, 3)),
        ]  # fmt: skip
        matrix = track(Register.of(records, language="id")).transitions()
        assert matrix.states == ("mikro", "kecil", "menengah", "besar")
        assert matrix.counts == ((0, 1, 0, 0), (0, 0, 0, 0), (0, 0, 0, 0), (0, 0, 1, 0))


class TestBadInput:
    """Wrong arguments are refused with everything that is wrong."""

    def test_all_faults_at_once(self) -> None:
        """Each by the name of its argument."""
        wrong: dict[str, Any] = {
            "definition": "legal", "window": 2023, "as_of": datetime(2023, 1, 1), "rise": True,
            "credit": None, "service_first": "x", "verification": 1, "confidence": 0.95,
        }  # fmt: skip
        with pytest.raises(ArgumentError) as caught:
            track(Register.of([]), **wrong)
        assert [fault.path for fault in caught.value.faults] == list(wrong)

    @pytest.mark.parametrize("confidence", [Fraction(0), Fraction(1), Fraction(95)])
    def test_a_confidence_is_between_0_and_1(self, confidence: Fraction) -> None:
        """Neither of them."""
        with pytest.raises(InvalidRecordError, match="between 0 and 1"):
            LevelUpPolicies(confidence=confidence)
        with pytest.raises(ArgumentError, match="2 faults"):
            track(Register.of([]), confidence=confidence, as_of=None)
        assert rules_of(LevelUpPolicies)["confidence"].describe() == "Fraction between 0 and 1"
        with pytest.raises(ArgumentError, match="not known here"):
            LevelUpPolicies().unusual("fr")  # type: ignore[arg-type]

    def test_a_window_that_has_not_begun_is_refused(self) -> None:
        """It may begin on the very day."""
        assert len(track(Register.of([]), as_of=date(2023, 1, 1))) == 0
        with pytest.raises(ArgumentError, match="begins after as_of"):
            track(Register.of([]), as_of=date(2022, 12, 31))

    @pytest.mark.parametrize(
        "ask",
        [
            lambda report: report.by("centre"),
            lambda report: report.table("fr"),
            lambda report: report["b-2"],
        ],
    )
    def test_a_report_refuses_what_it_does_not_know(self, ask: Callable[[Any], object]) -> None:
        """With an error of the library."""
        with pytest.raises((ArgumentError, UnknownRecordError)):
            ask(track([*ONE, business()]))

    def test_signs_have_levels_of_their_own(self) -> None:
        """A definition without classes is tracked like any other."""
        report = track([*ONE, business()], definition=ANY_SIGN_2014)
        assert report.total.risen == 1
        assert report.card != LEGAL_CLASS_BY_SALES.card
