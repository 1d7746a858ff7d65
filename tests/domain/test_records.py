"""The records of the domain: what they refuse."""

from datetime import date, timedelta
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from plutkit.domain import (
    Centre,
    CentreLevel,
    Consultant,
    Partner,
    PartnerKind,
    Partnership,
    PartnershipForm,
    ServiceField,
    Signatory,
)
from plutkit.errors import InvalidRecordError
from plutkit.identity import RegionCode
from plutkit.quantities import OPEN_ENDED, PartialDate
from plutkit.strategies import centres, consultants, partners, partnerships

DAY = date(2023, 5, 4)
ONE_DAY = timedelta(days=1)
CENTRE = Centre(
    id="c-1", name="PLUT Contoh", level=CentreLevel.REGENCY, region=RegionCode.parse("73.61")
)
AGREEMENT = Partnership(
    id="a-1", centre_ids=("c-1",), partner_id="p-1", form=PartnershipForm.MEMORANDUM
)
CONSULTANT = Consultant(id="k-1", centre_id="c-1", field=ServiceField.FINANCE)
PAIRS = [
    (CENTRE, "founded", "closed"),
    (CENTRE, "inaugurated", "closed"),
    (CENTRE, "opened", "closed"),
    (AGREEMENT, "signed", "ends"),
    (AGREEMENT, "starts", "ends"),
    (AGREEMENT, "signed", "terminated"),
    (CONSULTANT, "starts", "ends"),
]


@pytest.mark.parametrize(("record", "earlier", "later"), PAIRS)
class TestOrder:
    """A day that is certainly before one that it must follow is refused."""

    def test_the_day_before_is_refused(self, record: Any, earlier: str, later: str) -> None:
        """At the later field, naming the earlier one."""
        with pytest.raises(InvalidRecordError, match=f"{later}: .* is before {earlier}"):
            attrs.evolve(record, **{earlier: DAY, later: DAY - ONE_DAY})

    @pytest.mark.parametrize("other", [DAY, DAY + ONE_DAY])
    def test_the_same_day_and_the_day_after_are_taken(
        self, record: Any, earlier: str, later: str, other: date
    ) -> None:
        """Nothing is wrong with them."""
        changed = attrs.evolve(record, **{earlier: DAY, later: other})
        assert getattr(changed, later) == other

    def test_a_partial_day_that_may_be_in_order_is_taken(
        self, record: Any, earlier: str, later: str
    ) -> None:
        """Only certainty is refused."""
        month = PartialDate.month(2023, 5)
        assert getattr(attrs.evolve(record, **{earlier: month, later: DAY}), earlier) == month
        with pytest.raises(InvalidRecordError, match=later):
            attrs.evolve(record, **{earlier: month, later: PartialDate.month(2023, 4)})


@pytest.mark.parametrize("record", [AGREEMENT, CONSULTANT])
def test_what_has_no_last_day_is_in_order_with_every_start(record: Any) -> None:
    """OPEN_ENDED comes after every day."""
    assert attrs.evolve(record, starts=DAY, ends=OPEN_ENDED).ends is OPEN_ENDED


def test_a_centre_does_not_take_open_ended_for_a_day() -> None:
    """It is closed on a day, or not as far as known."""
    closed: Any = OPEN_ENDED
    with pytest.raises(InvalidRecordError, match="closed"):
        attrs.evolve(CENTRE, closed=closed)


def test_an_agreement_may_start_before_it_is_signed_and_be_terminated_before_it_starts() -> None:
    """Both happen."""
    early = attrs.evolve(AGREEMENT, starts=DAY, signed=DAY + ONE_DAY)
    never = attrs.evolve(AGREEMENT, signed=DAY, terminated=DAY, starts=DAY + ONE_DAY)
    assert (early.starts, never.terminated) == (DAY, DAY)


@pytest.mark.parametrize(
    ("record", "fields", "paths"),
    [
        (
            CENTRE,
            {"cohort": True, "founded": "2022", "name": "x\ny"},
            ["name", "cohort", "founded"],
        ),
        (CENTRE, {"cohort": 1899}, ["cohort"]),
        (CENTRE, {"region": "73.09"}, ["region"]),
        (CENTRE, {"forms": ("UPTD",)}, ["forms[0]"]),
        (AGREEMENT, {"centre_ids": ()}, ["centre_ids"]),
        (AGREEMENT, {"centre_ids": ("c-1", "c-1")}, ["centre_ids[1]"]),
        (AGREEMENT, {"centre_ids": "c-1"}, ["centre_ids"]),
        (AGREEMENT, {"signatories": ()}, ["signatories"]),
        (AGREEMENT, {"signatories": (Signatory.CENTRE, "x")}, ["signatories[1]"]),
        (AGREEMENT, {"form": None}, ["form"]),
        (AGREEMENT, {"renews": " "}, ["renews"]),
    ],
)
def test_bad_fields_are_all_named(record: Any, fields: dict[str, Any], paths: list[str]) -> None:
    """At once, in the order of the fields."""
    with pytest.raises(InvalidRecordError) as caught:
        attrs.evolve(record, **fields)
    assert [fault.path for fault in caught.value.faults] == paths


def test_a_partner_has_a_kind_and_none_twice() -> None:
    """The first of them is its primary kind."""
    for kinds in ((), (PartnerKind.BANK, PartnerKind.BANK)):
        with pytest.raises(InvalidRecordError, match="kinds"):
            Partner(id="p-1", name="Bank", kinds=kinds)


@given(st.one_of(centres(), partners(), partnerships(), consultants()))
def test_no_record_changes_when_it_is_made_again(record: Any) -> None:
    """From its own fields."""
    fields = {field.name: getattr(record, field.name) for field in attrs.fields(type(record))}
    assert type(record)(**fields) == record
