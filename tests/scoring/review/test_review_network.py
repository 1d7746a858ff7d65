"""Cohorts, consultants above the standard, orphans, and targets."""

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from plutkit.domain import (
    CentreLevel,
    Origin,
    RecordKind,
    Register,
    SameBusiness,
    Submission,
    TargetRange,
    TargetStatus,
)
from plutkit.quantities import OPEN_ENDED, PartialDate, Period
from plutkit.scoring import review
from scoring.review.review_cases import (
    agreement,
    business,
    centre,
    consultant,
    found,
    near,
    partner,
    register,
    service,
    target,
)

BUSY = service("s-3", centre_id="c-3", day=None, consultant_id=None)
PROPOSED: dict[str, Any] = {"status": TargetStatus.PROPOSED, "set_on": date(2023, 2, 1)}


class TestCohort:
    """The programme year against the founding and the inauguration."""

    @pytest.mark.parametrize(
        ("origin", "fields", "is_odd"),
        [
            (Origin.NEW, {"founded": date(2021, 12, 31)}, True),
            (Origin.NEW, {"founded": date(2022, 1, 1)}, False),
            (Origin.NEW, {"founded": date(2022, 12, 31)}, False),
            (Origin.NEW, {"founded": date(2023, 1, 1)}, True),
            (Origin.NEW, {"founded": PartialDate.year(2021)}, True),
            (Origin.NEW, {"founded": PartialDate.before(date(2022, 1, 2))}, False),
            (Origin.NEW, {"founded": PartialDate.after(date(2022, 12, 31))}, True),
            (Origin.NEW, {"founded": PartialDate.after(date(2022, 12, 30))}, False),
            (Origin.NEW, {"inaugurated": date(2021, 12, 31)}, True),
            (Origin.NEW, {"inaugurated": date(2022, 1, 1)}, False),
            (Origin.NEW, {"inaugurated": date(2023, 5, 8)}, False),
            (Origin.REVITALISED, {"founded": date(2014, 5, 5)}, False),
            (Origin.REVITALISED, {"inaugurated": date(2014, 5, 5)}, False),
            (Origin.REVITALISED, {"founded": date(2023, 1, 1)}, True),
            (None, {"founded": date(2021, 12, 31)}, False),
            (None, {"founded": date(2023, 1, 1)}, True),
            (None, {}, False),
        ],
    )
    def test_a_founding_out_of_its_year(
        self, origin: Any, fields: dict[str, Any], *, is_odd: bool
    ) -> None:
        """An older centre may be renewed; an inauguration may come later."""
        usual: dict[str, Any] = {"founded": None, "opened": None, "closed": None}
        codes = found(centre("c-3", origin=origin, **(usual | fields)), BUSY)
        assert codes == [("centre.cohort", "centre('c-3').cohort")] * is_odd

    def test_without_a_year_nothing_is_out_of_it(self) -> None:
        """It may belong to any."""
        assert found(centre(cohort=None, founded=date(1990, 1, 1))) == []
        assert found(centre("c-3", cohort=None, founded=date(2023, 1, 1)), BUSY) == []

    def test_the_year_and_the_days_are_told(self) -> None:
        """The year without a mark for thousands."""
        (row,) = review(register(centre(founded=date(2021, 5, 4))))
        assert row.value["en"] == "cohort 2022, founded 2021-05-04, inaugurated None"


class TestStaffing:
    """Consultants above the standard on some day."""

    def told(self, *spells: tuple[Any, Any], level: CentreLevel = CentreLevel.CITY) -> Any:
        """Give the one doubt about the first centre with consultants of some spells, or None."""
        staff = [consultant(f"k-1{n}", starts=a, ends=b) for n, (a, b) in enumerate(spells)]
        rows = review(register(centre(level=level), *staff)).of("centre.staffing").rows
        return rows[0] if rows else None

    @pytest.mark.parametrize(
        ("level", "most"),
        [(CentreLevel.CITY, 5), (CentreLevel.REGENCY, 5), (CentreLevel.PROVINCIAL, 7)],
    )
    def test_one_more_than_the_standard(self, level: CentreLevel, most: int) -> None:
        """The first consultant of the centre is there as well."""
        day = date(2023, 3, 1)
        assert self.told(*[(day, day)] * (most - 1), level=level) is None
        row = self.told(*[(day, day)] * most, level=level)
        assert row.path == "centre('c-1')"
        assert row.value["en"] == f"day 2023-03-01, consultants {most + 1}, standard {most}"
        assert row.records[:2] == (("centre", "c-1"), ("consultant", "k-1"))
        assert len(row.records) == most + 2

    @pytest.mark.parametrize(("offset", "is_doubtful"), [(-1, False), (0, True)])
    def test_who_leaves_is_there_on_the_last_day(self, offset: int, *, is_doubtful: bool) -> None:
        """And gone on the next."""
        day = date(2023, 3, 1)
        spells = [(date(2022, 7, 1), near(day, offset)), *[(day, OPEN_ENDED)] * 4]
        row = self.told(*spells)
        assert (row is not None) is is_doubtful

    def test_only_who_is_certainly_there_counts(self) -> None:
        """Not those of an unknown first or last day, nor those who may have come later."""
        day = date(2023, 3, 1)
        certain = [(day, day)] * 4
        for spell in [
            (None, OPEN_ENDED),
            (day, None),
            (PartialDate.month(2023, 3), day),
            (PartialDate.after(date(2022, 1, 1)), OPEN_ENDED),
            (near(day, 1), OPEN_ENDED),
        ]:
            assert self.told(*certain, spell) is None
        row = self.told(*certain, (PartialDate.month(2023, 2), PartialDate.month(2023, 3)))
        assert row.value["id"].startswith("day 2023-03-01")

    def test_all_who_come_on_the_first_such_day_are_counted(self) -> None:
        """Three more than the standard, of whom one comes later."""
        day = date(2023, 3, 1)
        row = self.told(*[(day, OPEN_ENDED)] * 7, (near(day, 1), OPEN_ENDED))
        assert row.value["en"] == "day 2023-03-01, consultants 8, standard 5"


class TestOrphans:
    """Records to which nothing refers."""

    def test_a_partner_without_an_agreement(self) -> None:
        """One of three."""
        assert found(partner("p-3")) == [("partner.no_agreement", "partner('p-3')")]

    def test_a_consultant_without_a_service(self) -> None:
        """Where the services of the centre name others."""
        assert found(consultant("k-3")) == [("consultant.no_service", "consultant('k-3')")]
        assert found(consultant("k-3"), service("s-1", consultant_id=None), without=["k-1"]) == []

    def test_a_business_that_was_never_served(self) -> None:
        """Where others were, and in no other record."""
        expected = [("beneficiary.not_served", "beneficiary('b-3')")]
        assert found(business("b-3")) == expected
        known = SameBusiness(id="same-1", beneficiary_ids=("b-2", "b-3"))
        assert found(business("b-3"), known) == []
        nobody = Register.of([business("b-3"), business("b-4")])
        assert review(nobody).counts() == ()

    @pytest.mark.parametrize(
        "records",
        [
            [agreement("a-4", centre_ids=("c-3",))],
            [consultant("k-3", "c-3")],
            [service("s-3", centre_id="c-3", consultant_id=None)],
            [target("t-4", 0, centre_id="c-3")],
            [
                Submission(
                    id="r-1", centre_id="c-3", period=Period.month(2023, 5),
                    kinds=(RecordKind.SERVICE,), received_on=date(2023, 6, 8),
                )
            ],
        ],
    )  # fmt: skip
    def test_a_centre_without_a_record(self, records: Any) -> None:
        """Any record is one; centres alone are only a list."""
        assert found(centre("c-3")) == [("centre.no_record", "centre('c-3')")]
        assert found(centre("c-3"), *records) == []
        assert review(Register.of([centre("c-1"), centre("c-3")])).counts() == ()


class TestTargets:
    """Never set, of no indicator, in another unit, and parts that are not the whole."""

    def test_proposed_and_never_set(self) -> None:
        """One doubt for each thing, at the last proposal."""
        earlier = target("t-9", 7, centre_id="c-1", period=Period.year(2024), **PROPOSED)
        later = target(
            "t-4", 9, centre_id="c-1", period=Period.year(2024),
            status=TargetStatus.PROPOSED, set_on=date(2023, 3, 1),
        )  # fmt: skip
        (row,) = review(register(earlier, later))
        assert (row.code, row.path) == ("target.never_set", "target('t-4')")
        assert row.record_ids == ("t-4", "t-9")
        assert row.value["en"] == "proposed 2023-03-01, period 2024"
        assert (
            found(earlier, later, target("t-5", 1, centre_id="c-1", period=Period.year(2024))) == []
        )

    @pytest.mark.parametrize(
        "fields",
        [
            {"consultant_id": "k-1"},
            {"indicator_key": "hours_delivered", "unit": "hours"},
            {"period": Period.year(2024)},
        ],
    )
    def test_set_for_something_else_it_is_never_set(self, fields: dict[str, Any]) -> None:
        """For another owner, indicator or period."""
        assert found(target("t-4", **(fields | PROPOSED))) == [
            ("target.never_set", "target('t-4')")
        ]

    def test_of_an_indicator_of_your_own(self) -> None:
        """It is in no catalogue, and in no sum."""
        codes = found(target("t-4", indicator_key="smiles", unit="smiles"))
        assert codes == [("target.unknown_indicator", "target('t-4').indicator_key")]

    def test_in_another_unit(self) -> None:
        """Neither in English nor in Indonesian; it is in no sum."""
        assert found(target("t-4", 1, centre_id="c-1", unit="hours", set_on=date(2023, 5, 1))) == [
            ("target.other_unit", "target('t-4').unit")
        ]
        assert found(target("t-1", 20, unit="services")) == []

    @pytest.mark.parametrize(("value", "is_doubtful"), [(19, True), (20, False), (21, True)])
    def test_parts_that_are_not_the_whole(self, value: int, *, is_doubtful: bool) -> None:
        """12 and 8 of the centres are 20 of the network."""
        codes = found(target("t-1", value))
        assert codes == [("target.parts", "target('t-1').value")] * is_doubtful

    def test_both_are_told(self) -> None:
        """With the targets that were added up."""
        (row,) = review(register(target("t-1", 21)))
        assert row.value["en"] == "network 21, centres 20"
        assert row.record_ids == ("t-1", "t-2", "t-3")

    def test_parts_that_may_still_come_are_not_doubtful(self) -> None:
        """While a centre has none; more than the whole is doubtful all the same."""
        assert found(without=["t-3"]) == []
        assert found(target("t-2", 21, centre_id="c-1"), without=["t-3"]) == [
            ("target.parts", "target('t-1').value")
        ]

    def test_without_a_part_or_a_whole_nothing_is_compared(self) -> None:
        """Neither alone, nor where there is no centre."""
        assert found(without=["t-2", "t-3"]) == []
        assert found(without=["t-0", "t-1"]) == []
        assert review(Register.of([target("t-1", 20)])).counts() == ()

    def test_ranges_are_added_up_by_their_bounds(self) -> None:
        """And shares not at all."""
        assert (
            found(
                target("t-1", TargetRange(least=18, most=22)),
                target("t-2", TargetRange(least=10, most=14), centre_id="c-1"),
            )
            == []
        )
        share: dict[str, Any] = {"indicator_key": "share_women_owned", "unit": "share"}
        assert found(
            target("t-4", Fraction(1, 2), **share), target("t-5", 1, centre_id="c-1", **share),
            target("t-6", 1, centre_id="c-2", **share),
        ) == []  # fmt: skip

    def test_what_was_set_after_the_period_is_no_part(self) -> None:
        """The target that stood is compared, as everywhere."""
        late = target("t-4", 99, centre_id="c-1", set_on=date(2024, 1, 10))
        in_time = target("t-4", 99, centre_id="c-1", set_on=date(2023, 12, 31))
        assert found(late) == []
        assert found(in_time) == [("target.parts", "target('t-1').value")]

    def test_a_narrowed_scope_changes_nothing(self) -> None:
        """All records are reviewed, whatever is compared."""
        narrowed = register(target("t-1", 21), partner("p-3")).select(centre_ids=["c-1"])
        assert [row.code for row in review(narrowed)] == ["target.parts", "partner.no_agreement"]
