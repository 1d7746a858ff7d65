"""Snapshots, documents, and businesses that are likely the same."""

from datetime import date
from typing import Any

import pytest

from plutkit.domain import BeneficiaryKind, Document, DocumentKind, SameBusiness, Snapshot
from plutkit.identity import Nib, RegionCode
from plutkit.law import SizeClass
from plutkit.quantities import PartialDate, Period
from plutkit.scoring import review
from scoring.review.review_cases import (
    MILLION,
    SHUT,
    business,
    found,
    near,
    register,
    service,
    snapshot,
)

LATER = date(2023, 12, 31)


def told_of(*snapshots: Snapshot, **fields: Any) -> list[tuple[str, str]]:
    """Say what is doubtful of a business with some snapshots: the code, and the path within it."""
    served = service(
        "s-2", centre_id="c-2", beneficiary_ids=("b-2",), consultant_id="k-2", day=None
    )
    codes = found(served, business("b-2", snapshots=snapshots, **({"closed": None} | fields)))
    return [(code, path.removeprefix("beneficiary('b-2').")) for code, path in codes]


def covering(start: date, stop: date, on: date | None = None, **fields: Any) -> Snapshot:
    """Make a snapshot of the last day of a period of sales."""
    covers = Period(start=start, stop=stop)
    return Snapshot(on=on or near(stop, -1), covers=covers, **({"sales": MILLION} | fields))


class TestSales:
    """A thousandfold, up or down."""

    @pytest.mark.parametrize(
        ("before", "after", "is_doubtful"),
        [
            (400_000, 399_999_999, False),
            (400_000, 400_000_000, True),
            (400_000_000, 400_001, False),
            (400_000_000, 400_000, True),
            (400_000_000, 399_999, True),
            (0, 400_000_000, False),
            (400_000_000, 0, False),
            (1, 999, False),
            (1, 1000, True),
        ],
    )
    def test_a_thousandfold_is_doubtful(
        self, before: int, after: int, *, is_doubtful: bool
    ) -> None:
        """Not 999 times; from nothing, or to nothing, is no fold."""
        codes = told_of(snapshot(2022, before), snapshot(2023, after))
        path = "snapshots[1].sales"
        assert codes == [("snapshot.sales_thousandfold", path)] * is_doubtful

    def test_snapshots_are_compared_in_the_order_of_their_days(self) -> None:
        """The later one is told, wherever it stands; those without sales are passed over."""
        codes = told_of(snapshot(2023, MILLION), snapshot(2022, None), snapshot(2021, 1000))
        assert codes == [("snapshot.sales_thousandfold", "snapshots[0].sales")]

    def test_a_leap_year_is_as_long_as_any_other(self) -> None:
        """Or a thousandfold would be less than that by one day."""
        codes = told_of(
            snapshot(2023, 400_000), snapshot(2024, 400_000_000, covers=Period.year(2024))
        )
        assert [code for code, _ in codes] == ["snapshot.sales_thousandfold"]

    @pytest.mark.parametrize(
        ("sales", "is_doubtful"), [(199_999, False), (200_000, True), (200_001, True)]
    )
    def test_sales_are_compared_by_the_day(self, sales: int, *, is_doubtful: bool) -> None:
        """A fifth of a year, 73 days, after a year of sales of 1,000: 1,000,000 a year."""
        fifth = covering(date(2023, 10, 20), date(2024, 1, 1), sales=sales)
        assert fifth.covers is not None
        assert fifth.covers.days == 73
        codes = [code for code, _ in told_of(snapshot(2022, 1000), fifth)]
        assert codes == ["snapshot.sales_thousandfold"] * is_doubtful + ["snapshot.odd_span"]

    def test_both_amounts_are_told(self) -> None:
        """With the periods that they are of."""
        changed = business("b-2", snapshots=(snapshot(2022, 1000), snapshot(2023, MILLION)))
        (row,) = review(register(changed))
        assert row.value["id"] == "before Rp1.000 dari 2022, sales Rp1.000.000 dari 2023"


class TestClass:
    """The stated class against the amounts by the law of the day."""

    @pytest.mark.parametrize(
        ("year", "sales", "stated", "is_doubtful"),
        [
            (2023, 2_000 * MILLION, SizeClass.MICRO, False),
            (2023, 2_000 * MILLION + 1, SizeClass.MICRO, True),
            (2023, 2_000 * MILLION, SizeClass.SMALL, True),
            (2019, 300 * MILLION, SizeClass.MICRO, False),
            (2019, 300 * MILLION + 1, SizeClass.MICRO, True),
            (2020, 900_000 * MILLION, SizeClass.MICRO, False),
            (2007, 900_000 * MILLION, SizeClass.MICRO, False),
            (2023, None, SizeClass.LARGE, False),
        ],
    )
    def test_by_sales(
        self, year: int, sales: int | None, stated: SizeClass, *, is_doubtful: bool
    ) -> None:
        """At the bounds; in the gap of the law, before the first, and without sales: nothing."""
        one = snapshot(year, sales, stated_class=stated)
        codes = told_of(one, founded=date(2000, 1, 1))
        path = "snapshots[0].stated_class"
        assert codes == [("snapshot.stated_class", path)] * is_doubtful

    @pytest.mark.parametrize(
        ("stated", "is_doubtful"),
        [(SizeClass.MICRO, False), (SizeClass.SMALL, False), (SizeClass.MEDIUM, True)],
    )
    def test_where_amounts_disagree_either_class_is_right(
        self, stated: SizeClass, *, is_doubtful: bool
    ) -> None:
        """Micro by its sales, small by its capital."""
        one = snapshot(2023, MILLION, capital=1_200 * MILLION, stated_class=stated)
        assert [code for code, _ in told_of(one)] == ["snapshot.stated_class"] * is_doubtful

    def test_the_class_by_every_amount_is_told(self) -> None:
        """In both languages."""
        one = snapshot(2023, MILLION, capital=1_200 * MILLION, stated_class=SizeClass.LARGE)
        (row,) = review(register(business("b-2", snapshots=(one,))))
        assert row.value["en"] == (
            "on 2023-12-31, stated_class large, PP 7/2021 small (business capital "
            "Rp1,200,000,000); micro (annual sales Rp1,000,000)"
        )
        assert "mikro (hasil penjualan tahunan Rp1.000.000)" in row.value["id"]

    @pytest.mark.parametrize("founded", [date(2023, 3, 1), PartialDate.year(2023)])
    def test_sales_that_may_not_be_annual_say_nothing(self, founded: Any) -> None:
        """Founded within the year, or perhaps."""
        one = snapshot(2023, 3_000 * MILLION)
        assert told_of(one, founded=founded, documents=()) == []


class TestSpans:
    """The period of the sales."""

    @pytest.mark.parametrize(
        ("covers", "on"),
        [
            ("2023-05", date(2023, 5, 31)),
            ("2023-Q2", date(2023, 7, 15)),
            ("2023-S1", date(2023, 6, 30)),
            ("2023", date(2023, 12, 31)),
            ("2022-07-01/2023-07-01", date(2023, 6, 30)),
            ("2022-06-16/2023-06-16", date(2023, 6, 15)),
            ("2020-01-15/2020-02-01", date(2020, 1, 31)),
            ("2020-01-15/2021-01-01", date(2020, 12, 31)),
        ],
    )
    def test_a_usual_one(self, covers: str, on: date) -> None:
        """Of the calendar, of the twelve months up to the day, or since the founding."""
        assert told_of(Snapshot(on=on, covers=Period.parse(covers), sales=MILLION)) == []

    @pytest.mark.parametrize(
        ("covers", "on"),
        [
            ("2023-05-01/2023-05-31", date(2023, 5, 31)),
            ("2023-05-02/2023-06-01", date(2023, 5, 31)),
            ("2022-07-01/2023-07-01", date(2023, 7, 1)),
            ("2022-07-02/2023-07-01", date(2023, 6, 30)),
            ("2023-01-01/2023-10-01", date(2023, 9, 30)),
            ("2020-01-14/2020-02-01", date(2020, 1, 31)),
            ("2020-01-16/2020-02-01", date(2020, 1, 31)),
            ("2020-01-15/2020-02-02", date(2020, 2, 1)),
        ],
    )
    def test_an_odd_one(self, covers: str, on: date) -> None:
        """A day more or less than a usual one, or nine months."""
        codes = told_of(Snapshot(on=on, covers=Period.parse(covers), sales=MILLION))
        assert codes == [("snapshot.odd_span", "snapshots[0].covers")]

    def test_without_sales_no_span_matters(self) -> None:
        """Nothing is of it."""
        assert told_of(covering(date(2023, 5, 2), date(2023, 6, 7), sales=None)) == []

    @pytest.mark.parametrize(
        ("start", "stop", "closed", "is_odd"),
        [
            (date(2023, 1, 1), date(2023, 9, 15), date(2023, 9, 15), False),
            (date(2023, 1, 1), date(2023, 9, 15), PartialDate.month(2023, 9), False),
            (date(2023, 1, 1), date(2023, 9, 15), date(2023, 9, 16), True),
            (date(2023, 1, 2), date(2023, 9, 15), date(2023, 9, 15), True),
            (date(2020, 1, 15), date(2023, 9, 15), date(2023, 9, 15), False),
        ],
    )
    def test_up_to_the_closing(self, start: date, stop: date, closed: Any, *, is_odd: bool) -> None:
        """From the first of a month, or from the founding."""
        codes = told_of(covering(start, stop), closed=closed)
        assert [code for code, _ in codes] == ["snapshot.odd_span"] * is_odd

    def test_from_some_day_of_the_founding(self) -> None:
        """It may be the day of a partial founding; an unknown one excuses nothing."""
        since = covering(date(2023, 5, 9), date(2023, 6, 1))
        assert told_of(since, founded=PartialDate.month(2023, 5), documents=()) == []
        assert told_of(since, founded=None) == [("snapshot.odd_span", "snapshots[0].covers")]

    @pytest.mark.parametrize(
        ("on", "is_old"),
        [(date(2023, 12, 30), False), (date(2023, 12, 31), True), (date(2024, 1, 1), True)],
    )
    def test_that_ended_a_year_before(self, on: date, *, is_old: bool) -> None:
        """A day less is not a year."""
        codes = told_of(Snapshot(on=on, covers=Period.year(2022), sales=MILLION))
        assert codes == [("snapshot.old_sales", "snapshots[0].covers")] * is_old


class TestLife:
    """Figures of before the founding or after the closing, and of nobody."""

    @pytest.mark.parametrize(
        ("founded", "is_doubtful"),
        [
            (date(2023, 6, 1), True),
            (date(2023, 5, 31), False),
            (PartialDate.month(2023, 6), True),
            (PartialDate.year(2023), False),
            (None, False),
        ],
    )
    def test_sales_before_the_founding(self, founded: Any, *, is_doubtful: bool) -> None:
        """All of them; sales of nothing are possible."""
        on = date(2023, 7, 31)
        one = Snapshot(on=on, covers=Period.month(2023, 5), sales=1)
        codes = told_of(one, founded=founded, documents=())
        assert codes == [("snapshot.before_founding", "snapshots[0].covers")] * is_doubtful
        nothing = Snapshot(on=on, covers=Period.month(2023, 5), sales=0)
        assert told_of(nothing, founded=founded, documents=()) == []

    @pytest.mark.parametrize(
        ("closed", "is_doubtful"),
        [
            (date(2022, 12, 31), True),
            (date(2023, 1, 1), True),
            (date(2023, 1, 2), False),
            (PartialDate.year(2022), True),
            (PartialDate.between(date(2022, 12, 1), date(2023, 1, 2)), False),
            (PartialDate.after(date(2022, 1, 1)), False),
        ],
    )
    def test_figures_after_the_closing(self, closed: Any, *, is_doubtful: bool) -> None:
        """Of a year on no day of which it was open."""
        expected = [("snapshot.after_closing", "snapshots[0]")] * is_doubtful
        assert told_of(snapshot(2023), closed=closed) == expected
        assert told_of(snapshot(2023, None), closed=closed) == expected
        assert told_of(snapshot(2023, MILLION, workers=None), closed=closed) == expected
        assert told_of(snapshot(2023, 0, workers=None), closed=closed) == []
        assert told_of(snapshot(2023, None, workers=None), closed=closed) == []

    @pytest.mark.parametrize(("workers", "is_doubtful"), [(0, True), (1, False), (None, False)])
    def test_no_workers_at_all(self, workers: int | None, *, is_doubtful: bool) -> None:
        """The owner counts; unknown is not none."""
        codes = told_of(snapshot(workers=workers))
        assert codes == [("snapshot.zero_workers", "snapshots[0].workers")] * is_doubtful

    def test_a_would_be_entrepreneur_has_no_workers(self) -> None:
        """There is no business yet."""
        kind = BeneficiaryKind.WOULD_BE_ENTREPRENEUR
        assert told_of(snapshot(workers=0), kind=kind) == []

    @pytest.mark.parametrize(
        ("issued", "founded", "is_doubtful"),
        [
            (date(2020, 1, 14), date(2020, 1, 15), True),
            (date(2020, 1, 15), date(2020, 1, 15), False),
            (date(2020, 1, 16), date(2020, 1, 15), False),
            (PartialDate.year(2019), PartialDate.year(2020), True),
            (PartialDate.year(2020), date(2020, 12, 31), False),
            (None, date(2020, 1, 15), False),
            (date(2019, 1, 1), None, False),
            (date(2019, 1, 1), PartialDate.before(SHUT), False),
        ],
    )
    def test_documents_before_the_founding(
        self, issued: Any, founded: Any, *, is_doubtful: bool
    ) -> None:
        """Whichever days they are of."""
        papers = (Document(kind=DocumentKind.NIB), Document(kind=DocumentKind.SNI, issued=issued))
        codes = told_of(founded=founded, documents=papers)
        assert codes == [("document.before_founding", "documents[1].issued")] * is_doubtful


class TestSameBusinesses:
    """Businesses that are likely one."""

    def groups(self, *records: Any) -> list[tuple[str, tuple[str, ...]]]:
        """Give each group by its code and its ids; those of nobody are served nowhere."""
        doubts = review(register(*records))
        return [
            (row.code, row.record_ids) for row in doubts if row.code != "beneficiary.not_served"
        ]

    def test_one_number(self) -> None:
        """One doubt for all of them, at the first."""
        number = Nib.parse("0220001234567")
        same = [business(f"b-{n}", nib=number, closed=None) for n in (2, 3, 4)]
        doubts = review(register(*same)).of("beneficiary.same_nib")
        assert [(row.path, row.record_ids) for row in doubts] == [
            ("beneficiary('b-2')", ("b-2", "b-3", "b-4"))
        ]
        assert doubts.rows[0].value["en"] == "businesses 3, nib 0220001234567"

    def test_one_owner(self) -> None:
        """What stands for the owner is not shown."""
        doubts = review(register(*(business(f"b-{n}", owner_pseudonym="x7") for n in (3, 4))))
        (row,) = doubts.of("beneficiary.same_owner")
        assert row.record_ids == ("b-3", "b-4")
        assert "x7" not in str(doubts)

    @pytest.mark.parametrize(
        ("fields", "is_same"),
        [
            ({}, True),
            ({"name": "TOKO  Rekaan, (2)"}, True),
            ({"name": "\uff34\uff4f\uff4b\uff4f rekaan 2"}, True),
            ({"name": "Toko Rekaan 3"}, False),
            ({"name": "Toko Rekaan2"}, False),
            ({"region": RegionCode.parse("73.62")}, False),
            ({"region": None}, False),
            ({"founded": date(2020, 1, 16)}, False),
            ({"founded": PartialDate.month(2020, 1)}, False),
            ({"founded": None}, False),
        ],
    )
    def test_one_name_region_and_founding(self, fields: dict[str, Any], *, is_same: bool) -> None:
        """Case, punctuation, blanks and wide letters apart; all three must be known."""
        common: dict[str, Any] = {"name": "Toko Rekaan 2"}
        found = self.groups(business("b-3", **common), business("b-4", **(common | fields)))
        assert found == [("beneficiary.same_name", ("b-3", "b-4"))] * is_same

    @pytest.mark.parametrize("field", ["region", "founded"])
    def test_what_neither_tells_is_not_the_same(self, field: str) -> None:
        """Two unknown foundings are not one."""
        common: dict[str, Any] = {"name": "Toko Rekaan 2", field: None}
        assert self.groups(business("b-3", **common), business("b-4", **common)) == []

    def test_names_without_letters_are_not_compared(self) -> None:
        """Nothing would be left of them."""
        assert self.groups(business("b-3", name="***"), business("b-4", name="---")) == []

    def test_a_business_without_number_or_owner_is_like_no_other(self) -> None:
        """Unknown is not the same."""
        none: dict[str, Any] = {"nib": None, "owner_pseudonym": None}
        assert self.groups(business("b-3", **none), business("b-4", **none)) == []

    def test_declared_to_be_one_they_are_no_doubt(self) -> None:
        """However long the chain of declarations; of three, all must be declared."""
        same = [business(f"b-{n}", owner_pseudonym="x7") for n in (3, 4, 5)]
        one = SameBusiness(id="same-1", beneficiary_ids=("b-5", "b-3"))
        two = SameBusiness(id="same-2", beneficiary_ids=("b-4", "b-5"))
        assert self.groups(*same, one, two) == []
        assert self.groups(*same, one) == [("beneficiary.same_owner", ("b-3", "b-4", "b-5"))]

    def test_the_strongest_likeness_is_told_alone(self) -> None:
        """A weaker one is told if it joins more."""
        number = Nib.parse("0220001234567")
        same = [business(f"b-{n}", nib=number, owner_pseudonym="x7") for n in (3, 4)]
        assert self.groups(*same) == [("beneficiary.same_nib", ("b-3", "b-4"))]
        assert self.groups(*same, business("b-5", owner_pseudonym="x7")) == [
            ("beneficiary.same_nib", ("b-3", "b-4")),
            ("beneficiary.same_owner", ("b-3", "b-4", "b-5")),
        ]
