"""What is known of a business by a day, in order."""

from datetime import date, datetime
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import plutkit.strategies as ps
from effort import A_QUARTER
from indicators.histories import ID, YEAR, business, history, nib, on
from plutkit.domain import Document, DocumentKind, Register, Service, ServiceKind, Verification
from plutkit.errors import ArgumentError, UnknownRecordError
from plutkit.indicators import LEVEL_UP_DEFINITIONS, history_of
from plutkit.quantities import DateLike, PartialDate, Period
from plutkit.samples import network

DAY = date(2023, 12, 31)


class TestAsOf:
    """What is dated on it is known; what is certainly later is not."""

    @pytest.mark.parametrize(
        ("as_of", "count"),
        [(date(2023, 12, 30), 0), (date(2023, 12, 31), 1), (date(2024, 1, 1), 1)],
    )
    def test_a_snapshot_is_known_from_its_day_on(self, as_of: date, count: int) -> None:
        """A day before, on it, a day after."""
        assert len(history(on("2023-12-31", 1), as_of=as_of).snapshots) == count

    @pytest.mark.parametrize(
        ("day", "count"),
        [
            (date(2024, 1, 1), 0),
            (DAY, 1),
            (PartialDate.month(2024, 1), 0),
            (PartialDate.between(DAY, date(2024, 2, 1)), 1),
            (PartialDate.before(date(2025, 1, 1)), 1),
            (None, 1),
        ],
    )
    def test_documents_and_services_are_kept_unless_certainly_later(
        self, day: DateLike | None, count: int
    ) -> None:
        """What may be of that day may count, in doubt."""
        centre = network().centres[0]
        service = Service(
            id="s-1",
            centre_id=centre.id,
            beneficiary_ids=(ID,),
            kind=ServiceKind.TRAINING,
            day=day,
        )
        register = Register.of([centre, business(documents=(nib(day),)), service])
        told = history_of(register, ID, window=YEAR, as_of=DAY)
        assert (len(told.documents), len(told.services)) == (count, count)

    def test_documents_stand_by_the_first_day_they_may_be_of(self) -> None:
        """Those of any early day first, those of which nothing is known last."""
        days: list[DateLike | None] = [
            PartialDate.before(date(2020, 1, 1)),
            PartialDate.month(2021, 3),
            date(2021, 3, 2),
            None,
        ]
        documents = tuple(nib(day) for day in reversed(days))
        assert [one.issued for one in history(documents=documents).documents] == days

    def test_documents_of_one_day_stand_by_their_kind_and_number(self) -> None:
        """However they were given: the earlier last day first, then kind, number and end."""
        day, month = date(2021, 3, 1), PartialDate.month(2021, 3)
        ordered = (
            Document(kind=DocumentKind.HALAL, issued=day),
            Document(kind=DocumentKind.NIB, issued=day),
            Document(kind=DocumentKind.NIB, issued=day, number="1", ends=date(2022, 1, 1)),
            Document(kind=DocumentKind.NIB, issued=day, number="1", ends=date(2023, 1, 1)),
            Document(kind=DocumentKind.NIB, issued=day, number="2"),
            Document(kind=DocumentKind.HALAL, issued=month),
        )
        for order in (ordered, ordered[::-1]):
            assert history(documents=order).documents == ordered


class TestDays:
    """What asks for a day takes nothing else."""

    @pytest.mark.parametrize("method", ["by_law_of", "three_years_before"])
    @pytest.mark.parametrize(
        "day", ["2020-01-01", None, 2020, datetime(2020, 1, 1), PartialDate.year(2020)]
    )
    def test_what_is_no_day_is_refused_at_once(self, method: str, day: Any) -> None:
        """By name, not where a law is looked up later."""
        with pytest.raises(ArgumentError, match=f"History.{method}: day") as caught:
            getattr(history(), method)(day)
        assert [fault.code for fault in caught.value.faults] == ["day.type"]


class TestVerification:
    """The lowest that is accepted."""

    @pytest.mark.parametrize(
        ("lowest", "years"),
        [
            (None, [2019, 2020, 2021, 2022]),
            (Verification.SELF_REPORTED, [2020, 2021, 2022]),
            (Verification.DOCUMENTED, [2021, 2022]),
            (Verification.AUDITED, [2022]),
        ],
    )
    def test_snapshots_that_were_checked_less_are_not_there(
        self, lowest: Verification | None, years: list[int]
    ) -> None:
        """Nor those of which that is not known; None accepts all."""
        checked = [None, *Verification]
        snapshots = [
            on(f"{2019 + turn}-12-31", verification=one) for turn, one in enumerate(checked)
        ]
        told = history(*snapshots, verification=lowest)
        assert [one.on.year for one in told.snapshots] == years


@A_QUARTER
@given(ps.registers(), st.data())
def test_the_order_of_what_is_given_does_not_matter(
    register: Register, data: st.DataObject
) -> None:
    """Snapshots and documents in another order give the same moves."""
    turned = register.replace(
        *(
            attrs.evolve(
                one,
                snapshots=tuple(data.draw(st.permutations(one.snapshots))),
                documents=tuple(data.draw(st.permutations(one.documents))),
            )
            for one in register.beneficiaries
        )
    )
    for one in register.beneficiaries:
        told, other = (
            history_of(
                records,
                one.id,
                window=Period.parse("2020-01-01/2024-01-01"),
                as_of=date(2024, 6, 1),
            )
            for records in (register, turned)
        )
        assert told.snapshots == other.snapshots
        assert told.documents == other.documents
        assert told.services == other.services
        for definition in LEVEL_UP_DEFINITIONS:
            assert definition.moves(told) == definition.moves(other)
            assert definition.net(told) == definition.net(other)


def test_an_unknown_business_is_named() -> None:
    """With those that are alike."""
    with pytest.raises(UnknownRecordError, match="no beneficiary has the id 'b-0001'; near it"):
        history_of(network(), "b-0001", window=YEAR, as_of=DAY)


def test_wrong_arguments_are_refused_all_at_once() -> None:
    """By name."""
    wrong: Any = {"window": 2023, "as_of": datetime(2023, 1, 1), "verification": "audited"}
    with pytest.raises(ArgumentError) as caught:
        history_of("x", "b-1", **wrong)  # type: ignore[arg-type]
    named = [fault.path for fault in caught.value.faults]
    assert named == ["register", "window", "as_of", "verification"]
