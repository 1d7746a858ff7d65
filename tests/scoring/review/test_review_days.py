"""Services and agreements on the day before a bound, on it, and the day after."""

from datetime import date
from typing import Any

import attrs
import pytest

from plutkit.domain import Register
from plutkit.quantities import OPEN_ENDED, PartialDate
from plutkit.scoring import review
from scoring.review.review_cases import (
    CLOSED,
    FOUNDED,
    LEFT,
    OPENED,
    SHUT,
    SOUND,
    STARTED,
    agreement,
    centre,
    consultant,
    found,
    near,
    register,
    resolved,
    service,
)

BY_NOBODY: dict[str, Any] = {"consultant_id": None}


def service_on(day: Any, **fields: Any) -> list[tuple[str, str]]:
    """Say what is doubtful when the first service is of a day and by no consultant."""
    return found(service("s-1", day=day, consultant_id=None, **fields), without=["k-1"])


def test_nothing_is_doubtful_where_everything_fits() -> None:
    """The records into which all else is planted."""
    assert found() == []
    assert len(register()) == len(SOUND)


class TestServiceAndCentre:
    """A service while its centre was not open."""

    @pytest.mark.parametrize(("offset", "is_doubtful"), [(-1, True), (0, False), (1, False)])
    def test_before_the_opening(self, offset: int, *, is_doubtful: bool) -> None:
        """The day of the opening is no longer before it."""
        codes = service_on(near(OPENED, offset))
        assert codes == [("service.before_opening", "service('s-1').day")] * is_doubtful

    @pytest.mark.parametrize(("offset", "is_doubtful"), [(-1, False), (0, True), (1, True)])
    def test_after_the_closing(self, offset: int, *, is_doubtful: bool) -> None:
        """The day of the closing is the first on which it was closed."""
        codes = service_on(near(CLOSED, offset), beneficiary_ids=("b-2",))
        assert codes == [("service.after_closing", "service('s-1').day")] * is_doubtful

    @pytest.mark.parametrize(
        ("day", "opened", "is_doubtful"),
        [
            (PartialDate.month(2022, 5), PartialDate.month(2022, 6), True),
            (PartialDate.month(2022, 6), PartialDate.month(2022, 6), False),
            (PartialDate.before(OPENED), OPENED, True),
            (PartialDate.between(near(OPENED, -9), OPENED), OPENED, False),
            (None, OPENED, False),
            (date(2022, 3, 1), PartialDate.before(OPENED), False),
            (near(FOUNDED, -1), PartialDate.before(OPENED), True),
            (near(FOUNDED, -1), None, True),
            (FOUNDED, None, False),
        ],
    )
    def test_a_span_is_doubtful_if_every_day_of_it_is(
        self, day: Any, opened: Any, *, is_doubtful: bool
    ) -> None:
        """Of an opening without an earliest day the founding shows as much."""
        codes = found(centre(opened=opened), service(day=day, **BY_NOBODY), without=["k-1"])
        assert [code for code, _ in codes] == ["service.before_opening"] * is_doubtful

    def test_of_an_unknown_opening_and_founding_nothing_is_doubtful(self) -> None:
        """Any day is possible."""
        unknown = centre(opened=None, founded=None)
        assert found(unknown, service(day=date(1990, 1, 1), **BY_NOBODY), without=["k-1"]) == []

    @pytest.mark.parametrize(
        ("day", "closed", "is_doubtful"),
        [
            (PartialDate.month(2024, 7), PartialDate.month(2024, 7), False),
            (date(2024, 7, 31), PartialDate.month(2024, 7), True),
            (date(2024, 7, 30), PartialDate.month(2024, 7), False),
            (PartialDate.after(date(2024, 7, 30)), PartialDate.month(2024, 7), True),
            (date(2030, 1, 1), PartialDate.after(CLOSED), False),
            (None, CLOSED, False),
        ],
    )
    def test_a_closing_within_a_span(self, day: Any, closed: Any, *, is_doubtful: bool) -> None:
        """Its last possible day counts."""
        changed = service(day=day, beneficiary_ids=("b-2",), **BY_NOBODY)
        codes = found(centre(closed=closed), changed, without=["k-1"])
        assert [code for code, _ in codes] == ["service.after_closing"] * is_doubtful

    def test_the_day_of_both_is_told(self) -> None:
        """And the field that says since when the centre is there."""
        early = service(day=near(OPENED, -1), **BY_NOBODY)
        (row,) = review(register(early, without=["k-1"]))
        assert row.value["id"] == "day 2022-05-31, centre.opened 2022-06-01"
        assert row.records == (("service", "s-1"), ("centre", "c-1"))
        (row,) = review(
            register(centre(opened=None), service(day=near(FOUNDED, -1), **BY_NOBODY),
                     without=["k-1"])
        )  # fmt: skip
        assert row.value["en"] == "day 2022-02-28, centre.founded 2022-03-01"


class TestServiceAndOthers:
    """A service, its business, its consultant and its length."""

    @pytest.mark.parametrize(("offset", "is_doubtful"), [(-1, False), (0, True), (1, True)])
    def test_to_a_business_that_was_closed(self, offset: int, *, is_doubtful: bool) -> None:
        """From the first day on which it was closed; only that one of those served."""
        codes = service_on(near(SHUT, offset), beneficiary_ids=("b-2", "b-1"))
        path = "service('s-1').beneficiary_ids[1]"
        assert codes == [("service.business_closed", path)] * is_doubtful

    @pytest.mark.parametrize(("minutes", "is_doubtful"), [(1440, False), (1441, True)])
    def test_longer_than_a_day(self, minutes: int, *, is_doubtful: bool) -> None:
        """24 hours are possible."""
        codes = found(service(minutes=minutes))
        assert codes == [("service.over_a_day", "service('s-1').minutes")] * is_doubtful

    def test_of_unknown_length_it_is_not_doubtful(self) -> None:
        """Nor without a consultant."""
        assert found(service(minutes=None)) == []

    @pytest.mark.parametrize(
        ("day", "is_doubtful"),
        [
            (near(STARTED, -1), True),
            (STARTED, False),
            (PartialDate.before(STARTED), True),
            (PartialDate.month(2022, 6), False),
            (LEFT, False),
            (near(LEFT, 1), True),
            (PartialDate.after(LEFT), True),
            (PartialDate.after(near(LEFT, -1)), False),
            (None, False),
        ],
    )
    def test_by_a_consultant_who_was_not_at_work(self, day: Any, *, is_doubtful: bool) -> None:
        """The last day of work is one."""
        codes = found(centre(opened=None, closed=None), service(day=day, beneficiary_ids=("b-2",)))
        path = "service('s-1').consultant_id"
        assert codes == [("service.consultant_away", path)] * is_doubtful

    @pytest.mark.parametrize("ends", [None, OPEN_ENDED, PartialDate.after(LEFT)])
    def test_a_consultant_who_may_still_be_there_is_not_away(self, ends: Any) -> None:
        """However late the day."""
        late = service(day=date(2030, 1, 1), beneficiary_ids=("b-2",))
        assert found(centre(closed=None), consultant(ends=ends), late) == []

    def test_by_a_consultant_of_another_centre(self) -> None:
        """Who was at work there."""
        codes = found(service("s-3", consultant_id="k-2"))
        assert codes == [("service.consultant_elsewhere", "service('s-3').consultant_id")]


class TestAgreements:
    """Signed when a centre was not there, in force early."""

    @pytest.mark.parametrize(("offset", "is_doubtful"), [(-1, True), (0, False), (1, False)])
    def test_signed_before_the_founding(self, offset: int, *, is_doubtful: bool) -> None:
        """Of the centre that was not there, among several."""
        several = agreement(
            "a-3", partner_id="p-2", centre_ids=("c-2", "c-1"), signed=near(FOUNDED, offset)
        )
        path = "partnership('a-3').centre_ids[1]"
        assert found(several) == [("partnership.before_founding", path)] * is_doubtful

    @pytest.mark.parametrize(("offset", "is_doubtful"), [(-1, False), (0, True), (1, True)])
    def test_signed_after_the_closing(self, offset: int, *, is_doubtful: bool) -> None:
        """On the first day on which it was closed already."""
        late = agreement("a-4", signed=near(CLOSED, offset))
        path = "partnership('a-4').centre_ids[0]"
        assert found(late) == [("partnership.after_closing", path)] * is_doubtful

    @pytest.mark.parametrize(
        ("offset", "code"),
        [
            (-366, "partnership.very_early_start"),
            (-365, "partnership.early_start"),
            (-1, "partnership.early_start"),
            (0, None),
            (1, None),
        ],
    )
    def test_in_force_before_it_was_signed(self, offset: int, code: str | None) -> None:
        """Up to a year before is another doubt than more."""
        signed = date(2023, 11, 1)
        codes = found(agreement("a-4", signed=signed, starts=near(signed, offset)))
        assert codes == [(code, "partnership('a-4').starts")] * (code is not None)

    @pytest.mark.parametrize(
        ("signed", "starts", "is_doubtful"),
        [
            (PartialDate.month(2023, 2), PartialDate.month(2023, 1), True),
            (PartialDate.month(2023, 2), PartialDate.quarter(2023, 1), False),
            (date(2023, 2, 1), PartialDate.before(date(2023, 2, 1)), True),
            (date(2023, 2, 1), None, False),
            (None, date(2023, 2, 1), False),
            (PartialDate.before(date(2023, 2, 1)), date(2022, 7, 1), False),
        ],
    )
    def test_a_start_is_early_if_it_is_so_on_every_day(
        self, signed: Any, starts: Any, *, is_doubtful: bool
    ) -> None:
        """What is unknown is not early."""
        codes = found(agreement("a-4", signed=signed, starts=starts))
        assert [code for code, _ in codes] == ["partnership.early_start"] * is_doubtful


class TestRenewals:
    """A renewal of something unrelated."""

    def test_with_another_partner(self) -> None:
        """A renewal goes on with the same."""
        codes = found(agreement("a-2", signed=date(2023, 7, 3), renews="a-1", partner_id="p-2"))
        assert codes == [("partnership.renews_other_partner", "partnership('a-2').renews")]

    @pytest.mark.parametrize(
        ("centre_ids", "is_doubtful"), [(("c-2",), True), (("c-2", "c-1"), False)]
    )
    def test_of_other_centres(self, centre_ids: Any, *, is_doubtful: bool) -> None:
        """One in common is enough."""
        codes = found(
            agreement("a-2", signed=date(2023, 7, 3), renews="a-1", centre_ids=centre_ids)
        )
        expected = ("partnership.renews_elsewhere", "partnership('a-2').renews")
        assert codes == [expected] * is_doubtful

    @pytest.mark.parametrize(("offset", "is_doubtful"), [(-1, True), (0, False), (1, False)])
    def test_of_what_was_signed_later(self, offset: int, *, is_doubtful: bool) -> None:
        """Both may be signed on one day."""
        signed = near(date(2022, 7, 4), offset)
        codes = found(agreement("a-2", signed=signed, renews="a-1"))
        expected = ("partnership.renews_later", "partnership('a-2').renews")
        assert codes == [expected] * is_doubtful

    @pytest.mark.parametrize(("offset", "is_doubtful"), [(-1, True), (0, False), (1, False)])
    def test_of_what_began_later(self, offset: int, *, is_doubtful: bool) -> None:
        """Though it was signed before; without a start it began when it was signed."""
        began = date(2023, 9, 1)
        codes = found(
            agreement("a-1", starts=began),
            agreement("a-2", signed=near(began, offset), renews="a-1"),
        )
        expected = ("partnership.renews_later", "partnership('a-2').renews")
        assert codes == [expected] * is_doubtful

    def test_signed_and_begun_later_it_is_one_doubt(self) -> None:
        """The signing is told."""
        renewed = agreement("a-2", signed=date(2022, 7, 1), renews="a-1")
        (row,) = review(register(agreement("a-1", starts=date(2022, 8, 1)), renewed))
        assert row.value["en"] == "signed 2022-07-01, renewed.signed 2022-07-04"

    def test_of_unknown_days_it_is_not_doubtful(self) -> None:
        """Any order is possible."""
        assert found(agreement("a-2", signed=None, renews="a-1")) == []


def test_a_path_can_be_followed() -> None:
    """The resolver of these tests understands what is told, and nothing else."""
    known = register()
    assert resolved(known, "service('s-1').minutes") == 90
    assert resolved(known, "beneficiary('b-1').snapshots[1].on") == date(2023, 12, 31)
    with pytest.raises(AssertionError):
        resolved(known, "service('s-1')minutes")
    renamed = Register.of([attrs.evolve(known.partner("p-2"), id='it\'s "x"')])
    assert resolved(renamed, f"partner({'it' + chr(39) + 's ' + chr(34) + 'x' + chr(34)!r})")
