"""Whether targets fit together: sums, proposals, the year before."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from typing import Any

import attrs
import pytest

from plutkit.domain import RecordKind, Register, Submission, TargetStatus
from plutkit.errors import ArgumentError, UnknownRecordError
from plutkit.indicators import Aggregation, Contribution, Indicator, Silence
from plutkit.quantities import Period
from plutkit.scoring import NetworkReconciliation, reconcile_targets
from scoring.targets.target_cases import (
    AS_OF,
    YEAR,
    assess,
    between,
    centre,
    consultant,
    counting,
    reconcile,
    target,
)

C1, C2 = centre("c-1"), centre("c-2")
PROPOSED = TargetStatus.PROPOSED


def yearly(amounts: dict[int, int]) -> Indicator:
    """Count an amount of c-1 in each year."""

    def contributions(register: Register, period: Period) -> Iterator[Contribution]:
        del register
        for year, amount in amounts.items():
            if date(year, 6, 15) in period:
                yield Contribution("c-1", f"s-{year}", key=str(year), amount=amount)

    return attrs.evolve(counting(), contributions=contributions)


class TestTheSum:
    """Whether the centres' targets add up to the network's."""

    def whole(self, network: Any, *own: Any, **fields: Any) -> NetworkReconciliation:
        """Reconcile a network's target with those of two centres, None for no target."""
        values = {None: network, "c-1": own[0], "c-2": own[1]}
        given = [
            target(f"t-{id}", value=value, centre_id=id)
            for id, value in values.items()
            if value is not None
        ]
        (found,) = reconcile([C1, C2, *given], counting(**fields)).network
        return found

    @pytest.mark.parametrize(
        ("network", "own", "adds_up", "difference"),
        [
            (100, (60, 40), True, 0),
            (100, (60, 41), False, 1),
            (100, (60, 39), False, -1),
            (100, (60, None), None, -40),
            (100, (100, None), True, 0),
            (100, (101, None), False, 1),
            (0, (0, 0), True, 0),
            (100, (None, None), None, -100),
            (None, (60, 40), None, None),
            (between(10, 20), (between(5, 10), between(5, 10)), True, None),
            (between(10, 20), (between(5, 10), between(5, 11)), False, None),
            (between(10, 20), (between(4, 10), between(5, 10)), False, None),
            (between(10, 20), (between(10, 20), None), True, None),
            (between(10, 20), (between(10, 19), None), None, None),
            (between(10, 20), (between(11, 20), None), False, None),
            (between(10, 20), (between(10, 21), None), False, None),
            (10, (between(5, 10), 5), False, None),
        ],
    )  # fmt: skip
    def test_the_answer_is_exact_and_open_only_while_targets_are_missing(
        self, network: Any, own: tuple[Any, Any], adds_up: object, difference: object
    ) -> None:
        """Targets are never below 0: once the sum exceeds the network's it cannot come right."""
        found = self.whole(network, *own)
        assert (found.adds_up, found.difference) == (adds_up, difference)

    def test_the_sum_is_shown_with_the_centres_behind_it(self) -> None:
        """And those without a target."""
        found = self.whole(100, 60, None)
        assert (found.summed, found.centre_ids, found.without_ids) == (
            (60, 60), ("c-1",), ("c-2",)
        )  # fmt: skip

    @pytest.mark.parametrize(
        "aggregation", [Aggregation.SHARE, Aggregation.RATIO, Aggregation.GROWTH]
    )
    def test_what_is_divided_does_not_add_up(self, aggregation: Aggregation) -> None:
        """There is no sum of percentages."""
        found = self.whole(1, 1, 1, aggregation=aggregation)
        assert (found.summed, found.adds_up, found.difference) == (None, None, None)

    @pytest.mark.parametrize("aggregation", [Aggregation.DISTINCT, Aggregation.CHANGE])
    def test_what_is_counted_once_adds_up_by_its_numbers(self, aggregation: Aggregation) -> None:
        """As targets are given."""
        assert self.whole(100, 60, 40, aggregation=aggregation).adds_up is True

    def test_a_centre_that_may_not_belong_is_in_no_sum(self) -> None:
        """But has its row."""
        given = [target("t-1", value=60), target("t-2", value=40, centre_id="c-2")]
        register = Register.of([centre("c-1", cohort=2022), C2, *given]).cohort(2022)
        found = reconcile(register, counting())
        assert [row.is_member for row in found] == [True, False]
        assert found.network[0].summed == (60, 60)


class TestProposals:
    """What is set beside what was proposed."""

    @pytest.mark.parametrize(
        ("proposed", "settled", "over"),
        [
            (80, 100, Fraction(5, 4)),
            (0, 100, None),
            (between(70, 80), 100, None),
            (80, between(70, 80), None),
            (None, 100, None),
            (80, None, None),
        ],
    )  # fmt: skip
    def test_they_are_divided_where_that_means_something(
        self, proposed: Any, settled: Any, over: Fraction | None
    ) -> None:
        """Not of ranges, nor by nothing."""
        given = []
        if proposed is not None:
            given.append(target("t-1", value=proposed, status=PROPOSED, set_on=date(2022, 11, 1)))
        if settled is not None:
            given.append(target("t-2", value=settled))
        row = reconcile([C1, *given], counting())["c-1/hours"]
        assert row.set_over_proposed == over
        assert (row.proposed is None, row.standing is None) == (proposed is None, settled is None)

    def test_they_are_compared_before_the_year_begins(self) -> None:
        """With what is known by then."""
        given = [
            target("t-1", value=80, status=PROPOSED, set_on=date(2022, 11, 1)),
            target("t-2", value=90, status=PROPOSED, set_on=date(2022, 12, 2)),
            target("t-3", value=100),
        ]
        row = reconcile([C1, *given], counting(), as_of=date(2022, 12, 1))["c-1/hours"]
        assert (row.proposed, row.standing) == (given[0], None)

    @pytest.mark.parametrize(("day", "over"), [(15, Fraction(5, 4)), (16, Fraction(5, 4)), (17, 2)])
    def test_a_proposal_after_the_target_was_set_is_not_what_was_set(
        self, day: int, over: Fraction
    ) -> None:
        """The day before, on the day, the day after: then the earlier one is compared."""
        given = [
            target("t-1", value=50, status=PROPOSED, set_on=date(2022, 11, 1)),
            target("t-2", value=100, set_on=date(2023, 1, 16)),
            target("t-3", value=80, status=PROPOSED, set_on=date(2023, 1, day)),
        ]
        row = reconcile([C1, *given], counting())["c-1/hours"]
        assert row.set_over_proposed == over
        late = reconcile([C1, *given[1:]], counting())["c-1/hours"]
        assert (late.proposed is None) is (day > 16)


class TestTheYearBefore:
    """The same days a year earlier, counted by the same definition."""

    COUNTED = yearly({2022: 50, 2023: 70})

    def test_a_target_is_compared_with_what_was_counted(self) -> None:
        """100 after 50."""
        row = reconcile([C1, target()], self.COUNTED)["c-1/hours"]
        assert row.year_before is not None
        assert (row.year_before.value, row.set_over_year_before) == (50, Fraction(2))

    def test_the_network_is_compared_with_the_total(self) -> None:
        """Of all centres that belong."""
        given = target(centre_id=None, value=200)
        (whole,) = reconcile([C1, C2, given], self.COUNTED).network
        assert whole.own.set_over_year_before == 4

    @pytest.mark.parametrize(
        ("amount", "value"), [(None, 100), (0, 100), (50, between(90, 100))]
    )  # fmt: skip
    def test_of_nothing_there_is_no_ratio(self, amount: int | None, value: Any) -> None:
        """Nor of what is not known, nor of ranges."""
        counted = counting({"c-1": amount})
        row = reconcile([C1, target(value=value)], counted)["c-1/hours"]
        assert row.year_before is not None
        assert (row.year_before.value, row.set_over_year_before) == (amount, None)

    @pytest.mark.parametrize(
        ("period", "before"),
        [
            (YEAR, Period.year(2022)),
            (Period.month(2024, 2), Period.month(2023, 2)),
            (Period.month(2025, 2), Period.month(2024, 2)),
            (Period.parse("2024-02-28/2024-02-29"), Period.parse("2023-02-28/2023-03-01")),
            (Period.parse("2024-02-29/2024-03-01"), Period.parse("2023-02-28/2023-03-01")),
            (Period.year(2), Period.year(1)),
            (Period.year(1), None),
        ],
    )
    def test_it_is_the_same_part_of_the_calendar(
        self, period: Period, before: Period | None
    ) -> None:
        """Of a leap day the day before it; there is none before the first year."""
        found = reconcile([C1], counting(), period=period, as_of=date(2025, 12, 31))
        assert found.year_before == before
        assert (found.coverage is None) is (before is None)

    @pytest.mark.parametrize(
        ("as_of", "before"), [(date(2021, 12, 31), None), (date(2022, 1, 1), Period.year(2022))]
    )
    def test_of_a_year_that_has_not_begun_nothing_is_known(
        self, as_of: date, before: Period | None
    ) -> None:
        """On its first day it is counted."""
        given = target(status=PROPOSED, set_on=date(2021, 12, 1))
        found = reconcile([C1, given], self.COUNTED, as_of=as_of)
        assert found.year_before == before
        assert (found["c-1/hours"].year_before is None) is (before is None)
        assert (found.network[0].own.year_before is None) is (before is None)

    def test_silence_may_be_taken_as_nothing(self) -> None:
        """By its name."""
        row = reconcile([C1, target()], counting(), silence=Silence.AS_ZERO)["c-1/hours"]
        assert row.year_before is not None
        assert row.year_before.value == 0


class TestWhatIsAsked:
    """As of reports of targets."""

    def test_rows_are_by_indicator_and_centre(self) -> None:
        """Consultants have none: their targets are no part of a sum over centres."""
        given = [
            target("t-1"), target("t-2", "visits", centre_id="c-2"),
            target("t-3", consultant_id="k-1"),
        ]  # fmt: skip
        found = reconcile(
            [C1, C2, consultant(), *given], counting(key="visits"), counting(), counting(key="a")
        )
        assert [row.key for row in found] == [
            "c-1/hours", "c-2/hours", "c-1/visits", "c-2/visits"
        ]  # fmt: skip
        assert found.untargeted == ("a",)

    def test_the_targets_that_stand_are_those_of_the_report(self) -> None:
        """A revision after the period is none."""
        records = [C1, target(), target("t-2", value=60, set_on=date(2024, 1, 10))]
        row = assess(records, counting())["c-1/hours"]
        assert reconcile(records, counting())["c-1/hours"].standing == row.standing

    def test_bad_targets_are_refused_all_at_once(self) -> None:
        """As the report does it."""
        records = [C1, target("t-1", "nonsense"), target("t-2", unit="days")]
        with pytest.raises(ArgumentError, match="reconcile_targets: 2 faults") as caught:
            reconcile(records, counting())
        codes = [fault.code for fault in caught.value.faults]
        assert codes == ["target.indicator", "target.unit"]

    def test_two_indicators_of_one_key_are_refused(self) -> None:
        """By the function's name."""
        with pytest.raises(ArgumentError, match="reconcile_targets: indicators"):
            reconcile([C1], counting(), counting())

    @pytest.mark.parametrize(
        "wrong",
        [
            {"register": 1}, {"period": 2023}, {"as_of": None}, {"indicators": ["hours"]},
            {"silence": True},
        ],
    )  # fmt: skip
    def test_wrong_arguments_are_refused_by_name(self, wrong: dict[str, Any]) -> None:
        """Each of them."""
        given: dict[str, Any] = {"register": Register.of([]), "period": YEAR, "as_of": AS_OF}
        register, *rest = (given | wrong).items()
        (name,) = wrong
        with pytest.raises(ArgumentError, match=f"reconcile_targets: {name}"):
            reconcile_targets(register[1], **dict(rest))


class TestHowItIsShown:
    """A table and a sentence in both languages, dictionaries."""

    RECORDS = (
        C1, C2, target("t-0", value=80, status=PROPOSED, set_on=date(2022, 11, 1)),
        target("t-1", value=100), target("t-2", centre_id=None, value=90),
        target("t-3", "visits", Fraction(3, 2)), target("t-4", "visits", 3, centre_id="c-2"),
        target("t-5", "visits", 4, centre_id=None), target("t-6", "shares", 1),
    )  # fmt: skip

    def found(self, **choices: Any) -> Any:
        """Give a reconciliation with a bit of everything."""
        shares = counting({"c-1": 1}, "shares", aggregation=Aggregation.RATIO)
        return reconcile(
            self.RECORDS, counting({"c-1": 50}), counting(key="visits"), shares, **choices
        )

    def test_the_table_has_the_network_the_sum_and_each_centre(self) -> None:
        """For each indicator."""
        rows = self.found().table("en").rows
        assert [row[2] for row in rows] == [
            "network", "centres added up", "PLUT c-1 (c-1)", "PLUT c-2 (c-2)"
        ] * 3  # fmt: skip
        assert [row[3:] for row in rows[:4]] == [
            ("50", None, "90", None, "180.0 %", ()),
            (None, None, "100", None, None,
             ("does not add up", "difference 10", "centres without a target: 1")),
            ("50", "80", "100", "125.0 %", "200.0 %", ()),
            (None, None, None, None, None, ()),
        ]  # fmt: skip
        assert rows[5][3:] == (None, None, None, None, None, ("centres without a target: 1",))
        assert rows[9][-1] == ("does not add up", "difference 0.5")

    @pytest.mark.parametrize(
        ("language", "said"),
        [
            (
                "en",
                (
                    "Targets reconciled in 2023, as of 31 January 2024, 2 of 2 centres (all): of 2 "
                    "indicators whose network target can be compared with the sum over the "
                    "centres, 0 add up, 2 do not, 0 undecided; year before: in 2022; months "
                    "of centres reported: reported 0, missing 24, of 24 that ended by then."
                ),
            ),
            (
                "id",
                (
                    "Pencocokan target pada 2023, per 31 Januari 2024, 2 dari 2 PLUT (semua): "
                    "dari 2 indikator yang target jaringannya dapat dibandingkan dengan jumlah "
                    "PLUT, 0 cocok, 2 tidak, 0 belum dapat diputuskan; tahun sebelumnya: pada "
                    "2022; laporan bulanan PLUT: masuk 0, belum masuk 24, dari 24 bulan yang sudah "
                    "berakhir."
                ),
            ),
        ],
    )
    def test_the_sentence_says_whether_they_add_up(self, language: Any, said: str) -> None:
        """And what the year before is."""
        assert self.found().sentence(language) == said

    @pytest.mark.parametrize(
        ("as_of", "note"),
        [
            (date(2021, 12, 31), "nothing is known yet of the year before"),
            (date(2022, 12, 30), "the year before is not over: counted up to 30 December 2022"),
        ],
    )
    def test_an_unfinished_year_before_is_said_to_be(self, as_of: date, note: str) -> None:
        """Until its last day, on which it is over."""
        assert note in self.found(as_of=as_of).table("en").notes
        assert len(self.found(as_of=date(2022, 12, 31)).table("en").notes) == 1

    def test_a_part_of_the_network_is_said_to_be_one(self) -> None:
        """Its target is for all."""
        register = Register.of(self.RECORDS).select(centre_ids=["c-1"])
        note = "the network's targets are for all of its centres; here are 1 of 2"
        found = reconcile(register, counting(), counting(key="visits"), counting(key="shares"))
        assert note in found.table("en").notes

    def test_a_centre_that_may_not_belong_is_marked(self) -> None:
        """And a sum that is not decided is called so."""
        given = [target("t-1"), target("t-2", centre_id=None, value=200)]
        register = Register.of([centre("c-1"), centre("c-2", cohort=2022), *given]).cohort(2022)
        rows = reconcile(register, counting()).table("id").rows
        assert [row[-1] for row in rows] == [
            (), ("belum dapat diputuskan", "selisih -200", "PLUT tanpa target: 1"),
            ("belum tentu termasuk",), (),
        ]  # fmt: skip

    def test_dictionaries_hold_plain_values(self) -> None:
        """The targets by id and bounds, and what was counted."""
        first, second = self.found().to_dicts()[:2]
        assert tuple(first) == tuple(second)
        assert (first["proposed"], first["proposed_least"], first["standing_most"]) == (
            "t-0", 80, 100
        )  # fmt: skip
        assert (first["year_before_actual"], first["set_over_year_before"]) == (50, 2)
        assert (second["standing"], second["year_before_no_value"]) == (None, "not_reported")

    def test_rows_are_asked_by_key(self) -> None:
        """With help, and who reported the year before is told."""
        sent = Submission(
            id="r-1", centre_id="c-1", period=Period.year(2022), kinds=(RecordKind.SERVICE,),
            received_on=date(2023, 1, 5),
        )  # fmt: skip
        found = reconcile([*self.RECORDS, sent], counting(), counting(key="visits"),
                          counting(key="shares"))  # fmt: skip
        assert "reported 12, missing 12" in found.sentence("en")
        with pytest.raises(UnknownRecordError, match="no target row has the id 'c-9/hours'"):
            found["c-9/hours"]
