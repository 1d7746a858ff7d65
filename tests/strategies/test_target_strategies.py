"""The strategies for targets, submissions, and businesses known by several ids."""

from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import plutkit.strategies as ps
from effort import A_QUARTER, ONCE
from plutkit._record import LARGEST_INTEGER
from plutkit.domain import (
    RecordKind,
    Register,
    SameBusiness,
    Submission,
    Target,
    TargetRange,
    TargetStatus,
)
from plutkit.errors import InvalidRecordError
from plutkit.quantities import Period
from plutkit.strategies._entry import register as register_strategies
from strategies.reach import reachable, unreached

DAY, YEAR = date(2023, 3, 5), Period.year(2023)
ONE_DAY = timedelta(days=1)


@pytest.mark.parametrize("cls", [Target, TargetRange, Submission, SameBusiness])
def test_hypothesis_finds_them_by_the_type(cls: type[Any]) -> None:
    """By its entry point, or registered here when plutkit is not installed."""
    register_strategies()
    assert reachable(st.from_type(cls), lambda value: type(value) is cls)


class TestTargets:
    """What is aimed at, of every sort."""

    @pytest.mark.parametrize(
        "wanted",
        [
            lambda one: one.value == 0,
            lambda one: one.value == LARGEST_INTEGER,
            lambda one: type(one.value) is Fraction and one.value.denominator > 1,
            lambda one: type(one.value) is TargetRange and one.profile,
            lambda one: one.status is TargetStatus.PROPOSED and one.baseline is None,
            lambda one: one.baseline is not None and one.baseline < 0,
            lambda one: type(one.value) is int and type(one.baseline) is Fraction,
            lambda one: one.centre_id and not one.consultant_id,
            lambda one: one.consultant_id and not one.centre_id,
            lambda one: not one.consultant_id and not one.centre_id,
            lambda one: one.period.start <= one.set_on < one.period.stop,
            lambda one: one.set_on >= one.period.stop,
        ],
    )
    def test_they_are_of_every_sort(self, wanted: Callable[[Target], Any]) -> None:
        """Zero, fractions, ranges; of every owner; set in time and afterwards."""
        assert reachable(ps.targets(), lambda target: bool(wanted(target)))

    @pytest.mark.parametrize(
        "wanted",
        [
            lambda shares: shares is None,
            lambda shares: len(set(shares or ())) == 1,
            lambda shares: len(set(shares or ())) > 2,
            lambda shares: shares and shares[0] == 0,
        ],
    )
    def test_their_profiles_are_of_every_sort(
        self, wanted: Callable[[tuple[Fraction, ...] | None], Any]
    ) -> None:
        """None, even, uneven, with months in which nothing is due."""
        of_a_year = ps.targets(period=st.just(YEAR))
        assert reachable(of_a_year, lambda target: bool(wanted(target.profile)))

    @given(ps.targets(period=st.just(Period.between(date(2022, 1, 31), date(2023, 2, 1)))))
    def test_a_profile_of_many_months_is_even(self, target: Target) -> None:
        """Here of thirteen."""
        assert target.profile in {None, (Fraction(1, 13),) * 13}

    @given(ps.targets(profile=st.just((Fraction(1),)), period=st.just(YEAR)))
    def test_a_profile_of_ones_own_that_does_not_fit_becomes_none(self, target: Target) -> None:
        """Like a day that would come too early."""
        assert target.profile is None

    @given(ps.targets(profile=st.just((Fraction(1),)), period=st.just(Period.month(2023, 5))))
    def test_a_profile_of_ones_own_that_fits_stays(self, target: Target) -> None:
        """For every period."""
        assert target.profile == (Fraction(1),)

    @A_QUARTER
    @given(ps.targets(centre_id=st.just("c-1"), consultant_id=st.just("k-1")))
    def test_a_consultant_beside_a_centre_becomes_none(self, target: Target) -> None:
        """The centre stays."""
        assert (target.centre_id, target.consultant_id) == ("c-1", None)


class TestTargetRanges:
    """Two bounds in order."""

    @pytest.mark.parametrize(
        "wanted",
        [
            lambda aim: aim.least == aim.most == 0,
            lambda aim: aim.least == aim.most == LARGEST_INTEGER,
            lambda aim: aim.least == 0 and aim.most == LARGEST_INTEGER,
            lambda aim: 0 < aim.least < aim.most < 100,
            lambda aim: type(aim.least) is Fraction and type(aim.most) is Fraction,
        ],
    )
    def test_they_are_of_every_sort(self, wanted: Callable[[TargetRange], bool]) -> None:
        """Of one value and wide, whole and not."""
        assert reachable(ps.target_ranges(), wanted)

    @given(ps.target_ranges(least=st.just(7)), ps.target_ranges(most=st.just(Fraction(7, 2))))
    def test_the_other_bound_fits_to_one_of_ones_own(
        self, above: TargetRange, below: TargetRange
    ) -> None:
        """On its right side."""
        assert above.least == 7 <= above.most
        assert below.least <= below.most == Fraction(7, 2)

    @given(ps.target_ranges(least=st.just(3), most=st.just(3)))
    def test_both_bounds_may_be_ones_own(self, aim: TargetRange) -> None:
        """They are kept as they are."""
        assert aim == TargetRange(least=3, most=3)

    def test_bounds_of_ones_own_in_the_wrong_order_are_refused(self) -> None:
        """When they are drawn."""
        with pytest.raises(InvalidRecordError):
            reachable(ps.target_ranges(least=st.just(3), most=st.just(2)), lambda _: True)


class TestSubmissions:
    """What centres sent in, early and late."""

    @pytest.mark.parametrize(
        "wanted",
        [
            lambda one: one.received_on == one.period.start and one.period.days > 1,
            lambda one: one.period.start < one.received_on < one.period.stop - ONE_DAY,
            lambda one: one.received_on == one.period.stop - ONE_DAY,
            lambda one: one.received_on == one.period.stop,
            lambda one: one.received_on > one.period.stop + timedelta(days=45),
            lambda one: len(str(one.period)) == len("2023-05"),
            lambda one: 31 < one.period.days < 366,
            lambda one: one.kinds == (RecordKind.SERVICE,),
            lambda one: len(one.kinds) > 2,
        ],
    )
    def test_they_are_of_every_sort(self, wanted: Callable[[Submission], bool]) -> None:
        """Within the period, at its end, soon after it and late."""
        assert reachable(ps.submissions(), wanted)

    @pytest.mark.parametrize("day", [date.min, DAY, date.max])
    def test_the_period_fits_to_a_day_of_ones_own(self, day: date) -> None:
        """It has begun by then."""

        @given(ps.submissions(received_on=st.just(day)))
        def has_begun(submission: Submission) -> None:
            assert submission.period.start <= submission.received_on == day

        has_begun()

    @given(ps.submissions(period=st.just(YEAR)))
    def test_the_day_fits_to_a_period_of_ones_own(self, submission: Submission) -> None:
        """From its first day on."""
        assert submission.period == YEAR
        assert YEAR.start <= submission.received_on <= YEAR.stop + timedelta(days=60)

    @given(ps.submissions(period=st.just(YEAR), received_on=st.just(DAY)))
    def test_both_may_be_ones_own(self, submission: Submission) -> None:
        """They are kept as they are."""
        assert (submission.period, submission.received_on) == (YEAR, DAY)


@pytest.mark.parametrize("count", [2, 3])
def test_one_business_has_two_or_three_ids(count: int) -> None:
    """Which need not exist."""
    assert reachable(ps.same_businesses(), lambda same: len(same.beneficiary_ids) == count)


class TestRegisters:
    """Targets and submissions that fit together."""

    crowded = ps.registers(
        most_centres=1, most_partners=0, most_partnerships=0, most_beneficiaries=0,
        most_services=0, most_submissions=0, most_targets=6, first=DAY, last=DAY,
    )  # fmt: skip

    @A_QUARTER
    @given(crowded)
    def test_no_two_targets_are_set_on_one_day_for_one_thing(self, register: Register) -> None:
        """Although there is but one day: the second is a proposal."""
        things = Counter(
            (one.indicator_key, one.centre_id, one.consultant_id, one.period, one.set_on)
            for one in register.targets
            if one.status is TargetStatus.SET
        )
        assert all(count == 1 for count in things.values())

    @ONCE
    def test_targets_revise_each_other(self) -> None:
        """Those of one thing are of one unit and profile; proposals stand beside what is set."""

        def revises(register: Register) -> bool:
            things = Counter(
                (one.indicator_key, one.centre_id, one.consultant_id, one.period)
                for one in register.targets
                if one.status is TargetStatus.SET
            )
            return max(things.values(), default=0) > 1

        def has_a_proposal_of_the_day(register: Register) -> bool:
            things: dict[tuple[object, ...], set[TargetStatus]] = {}
            for one in register.targets:
                thing = one.indicator_key, one.centre_id, one.consultant_id, one.period
                things.setdefault(thing, set()).add(one.status)
            return any(len(statuses) == 2 for statuses in things.values())

        some = ps.registers(most_centres=2, most_targets=4, most_partners=0, most_services=0)
        assert unreached(some, [revises]) == []
        assert unreached(self.crowded, [has_a_proposal_of_the_day]) == []

    @A_QUARTER
    @given(ps.registers(first=date.max, last=date.max, most_centres=1, most_partners=0))
    def test_they_reach_the_last_day_there_is(self, register: Register) -> None:
        """On which no period starts, so that it starts the day before."""
        periods = {one.period for one in register.targets}
        periods |= {one.period for one in register.submissions}
        assert periods <= {Period.between(date.max - ONE_DAY, date.max)}
