"""Targets, submissions and businesses of several ids: what their records refuse."""

import copy
import pickle
from datetime import date, datetime, timedelta
from fractions import Fraction
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from plutkit._record import LARGEST_INTEGER, compile_check, faults_of, relations_of, rules_of
from plutkit.domain import (
    RecordKind,
    SameBusiness,
    Submission,
    Target,
    TargetRange,
    TargetStatus,
)
from plutkit.errors import Fault, InvalidRecordError
from plutkit.quantities import PartialDate, Period
from plutkit.strategies import same_businesses, submissions, target_ranges, targets

ONE_DAY = timedelta(days=1)
FINEST = Fraction(1, LARGEST_INTEGER)
QUARTER = Period.quarter(2023, 1)
TARGET = Target(
    id="t-1",
    indicator_key="services",
    period=QUARTER,
    value=100,
    unit="services",
    status=TargetStatus.SET,
    set_on=date(2023, 1, 16),
)
SUBMISSION = Submission(
    id="r-1",
    centre_id="c-1",
    period=QUARTER,
    kinds=(RecordKind.SERVICE,),
    received_on=date(2023, 4, 8),
)
HALF = Fraction(1, 2)


def faults(record: Any, **fields: object) -> list[Fault]:
    """Give every fault of a record with other fields."""
    with pytest.raises(InvalidRecordError) as caught:
        attrs.evolve(record, **fields)
    return list(caught.value.faults)


def codes(record: Any, **fields: object) -> list[tuple[str, str]]:
    """Give path and code of every fault of a record with other fields."""
    return [(fault.path, fault.code) for fault in faults(record, **fields)]


def is_refused(record: Any, **fields: object) -> bool:
    """Tell whether the generated check refuses a record that was not checked when it was made.

    The search for faults must say the same.
    """
    cls = type(record)
    made: Any = object.__new__(cls)
    for field in attrs.fields(cls):
        object.__setattr__(made, field.name, fields.get(field.name, getattr(record, field.name)))
    refused = False
    try:
        compile_check(cls)(made)
    except InvalidRecordError:
        refused = True
    assert refused is bool(tuple(faults_of(made)))
    return refused


class TestTargetRange:
    """A target that any value within two bounds meets."""

    @pytest.mark.parametrize("most", [10, 10 + FINEST, LARGEST_INTEGER])
    def test_its_upper_bound_is_at_least_the_lower_one(self, most: int | Fraction) -> None:
        """One value alone is a range as well."""
        assert TargetRange(least=10, most=most).most == most

    @pytest.mark.parametrize("most", [9, 10 - Fraction(1, 10**6), 0])
    def test_bounds_out_of_order_are_refused(self, most: int | Fraction) -> None:
        """At the upper one, in both languages."""
        (fault,) = faults(TargetRange(least=10, most=10), most=most)
        assert (fault.path, fault.code) == ("most", "target.range")
        assert fault.text.en == "is below least; give the upper bound as most"
        assert fault.text.id == "lebih kecil dari least; berikan batas atas sebagai most"

    @pytest.mark.parametrize("least", [-1, -FINEST])
    def test_its_bounds_are_not_negative(self, least: int | Fraction) -> None:
        """Zero is a bound."""
        zero = TargetRange(least=0, most=0)
        assert zero.least == 0
        assert codes(zero, least=least, most=least) == [
            ("least", "number.range"), ("most", "number.range"),
        ]  # fmt: skip

    @pytest.mark.parametrize("bound", [1.0, True, "1", None])
    def test_its_bounds_are_exact(self, bound: object) -> None:
        """A float is not, however round."""
        assert codes(TargetRange(least=0, most=9), least=bound) == [("least", "number.type")]


class TestTheValueOfATarget:
    """What is aimed at."""

    @pytest.mark.parametrize(
        "value",
        [
            0, 1, LARGEST_INTEGER, Fraction(0), FINEST, Fraction(7, 2),
            TargetRange(least=0, most=0), TargetRange(least=HALF, most=LARGEST_INTEGER),
        ],
    )  # fmt: skip
    def test_it_is_an_exact_number_from_0_on_or_a_range(self, value: Any) -> None:
        """Zero is a target."""
        assert attrs.evolve(TARGET, value=value).value == value

    @pytest.mark.parametrize("value", [-1, LARGEST_INTEGER + 1, -FINEST, FINEST / 2])
    def test_a_number_out_of_range_is_refused(self, value: object) -> None:
        """Below 0, too great or too fine."""
        assert codes(TARGET, value=value) == [("value", "number.range")]

    @pytest.mark.parametrize("value", [None, True, 1.0, "100", (10, 20), range(3)])
    def test_what_is_no_target_is_refused(self, value: object) -> None:
        """Naming what is one, in both languages."""
        (fault,) = faults(TARGET, value=value)
        assert (fault.path, fault.code) == ("value", "target.value")
        assert fault.text.en == "is no target; give an int, a Fraction or a TargetRange"
        assert fault.text.id == "bukan target; berikan int, Fraction atau TargetRange"

    @given(
        st.one_of(
            st.none(), st.booleans(), st.floats(), st.text(max_size=1), target_ranges(),
            st.integers(-1, 1), st.fractions(-1, 1),
            st.sampled_from((LARGEST_INTEGER, LARGEST_INTEGER + 1, FINEST, FINEST / 2)),
        )
    )  # fmt: skip
    def test_the_generated_check_and_the_search_for_faults_agree(self, value: object) -> None:
        """And both refuse what the sentences above refuse."""
        is_sound = type(value) is TargetRange or (
            isinstance(value, int | Fraction)
            and not isinstance(value, bool)
            and 0 <= value <= LARGEST_INTEGER
            and value.denominator <= LARGEST_INTEGER
        )
        assert is_refused(TARGET, value=value) is not is_sound

    def test_its_rule_describes_itself(self) -> None:
        """For the reference."""
        rule = rules_of(Target)["value"]
        assert rule.describe() == "exact number, at least 0, or `TargetRange`"
        assert (rule.doc, rule.none) == ("What is aimed at.", "")


class TestTheOwnerOfATarget:
    """The network, a centre or a consultant."""

    @pytest.mark.parametrize("owner", [{}, {"centre_id": "c-1"}, {"consultant_id": "k-1"}])
    def test_it_is_one_of_three(self, owner: dict[str, Any]) -> None:
        """None of both is the network."""
        assert attrs.evolve(TARGET, **owner).id == "t-1"

    def test_it_is_not_both_a_centre_and_a_consultant(self) -> None:
        """Although the consultant is of that centre."""
        (fault,) = faults(TARGET, centre_id="c-1", consultant_id="k-1")
        assert (fault.path, fault.code) == ("consultant_id", "target.owner")
        assert "give one of the two" in fault.text.en
        assert "berikan salah satu" in fault.text.id


class TestTheProfileOfATarget:
    """The share of it that is due in each month."""

    @pytest.mark.parametrize(
        "profile",
        [
            (Fraction(1, 3),) * 3,
            (Fraction(0), Fraction(0), Fraction(1)),
            (FINEST, Fraction(0), 1 - FINEST),
            None,
        ],
    )
    def test_it_has_one_share_for_each_month_which_make_1(self, profile: Any) -> None:
        """Some may be 0; without one it is spread evenly."""
        assert attrs.evolve(TARGET, profile=profile).profile == profile

    @pytest.mark.parametrize(
        "profile",
        [
            (),
            (HALF, HALF),
            (Fraction(1, 4),) * 4,
            (Fraction(1, 3), Fraction(1, 3), Fraction(1, 3) + FINEST),
            (Fraction(1, 3), Fraction(1, 3), Fraction(1, 3) - FINEST),
            (-FINEST, FINEST, Fraction(1)),
            (Fraction(3, 2), -HALF, Fraction(0)),
        ],
    )
    def test_months_too_few_or_many_another_sum_and_shares_below_0_are_refused(
        self, profile: tuple[Fraction, ...]
    ) -> None:
        """However little is amiss."""
        assert codes(TARGET, profile=profile) == [("profile", "target.profile")]

    @pytest.mark.parametrize(
        ("profile", "code"),
        [
            ([HALF, HALF], ("profile", "tuple.type")),
            ((HALF, 0.25, Fraction(1, 4)), ("profile[1]", "instance")),
            ((0, 0, 1), ("profile[0]", "instance")),
        ],
    )
    def test_its_shares_are_fractions_in_a_tuple(
        self, profile: object, code: tuple[str, str]
    ) -> None:
        """A list could be changed, a float is not exact."""
        assert code in codes(TARGET, profile=profile)

    @pytest.mark.parametrize(
        ("period", "months"),
        [("2023", 12), ("2023-05", 1), ("2023-01-31/2023-03-02", 3), ("2023-01-31/2023-03-01", 2)],
    )
    def test_the_months_are_those_of_the_calendar(self, period: str, months: int) -> None:
        """Those that the period only touches count too."""
        touched = Period.parse(period)
        profile = (Fraction(1, months),) * months
        assert attrs.evolve(TARGET, period=touched, profile=profile).profile == profile
        longer = (*profile, Fraction(0))
        assert codes(TARGET, period=touched, profile=longer) == [("profile", "target.profile")]

    @given(st.none() | st.lists(st.fractions(-1, 1, max_denominator=4), max_size=4).map(tuple))
    def test_the_generated_check_and_the_search_for_faults_agree(
        self, profile: tuple[Fraction, ...] | None
    ) -> None:
        """And both refuse what the sentences above refuse."""
        is_sound = profile is None or (
            len(profile) == 3 and all(share >= 0 for share in profile) and sum(profile) == 1
        )
        assert is_refused(TARGET, profile=profile) is not is_sound


class TestTarget:
    """What else its record takes."""

    @pytest.mark.parametrize("baseline", [None, 0, -5, Fraction(-1, 2), LARGEST_INTEGER])
    def test_a_baseline_is_any_exact_number(self, baseline: Any) -> None:
        """Below 0 as well, for what can shrink."""
        assert attrs.evolve(TARGET, baseline=baseline).baseline == baseline

    def test_a_range_is_no_baseline(self) -> None:
        """It is one value to start from."""
        assert codes(TARGET, baseline=TargetRange(least=1, most=2)) == [("baseline", "number.type")]

    @pytest.mark.parametrize(
        "set_on", [QUARTER.start - ONE_DAY, QUARTER.start, QUARTER.stop - ONE_DAY, QUARTER.stop]
    )
    def test_it_may_be_set_before_during_and_after_its_period(self, set_on: date) -> None:
        """What is set afterwards rewrites no past: that is for those who assess it."""
        assert attrs.evolve(TARGET, set_on=set_on).set_on == set_on

    @pytest.mark.parametrize(
        "set_on", [None, datetime(2023, 1, 16), PartialDate.month(2023, 1), "2023-01-16"]
    )
    def test_it_is_set_on_a_known_day(self, set_on: object) -> None:
        """A proposal is of a known day as well."""
        assert codes(TARGET, set_on=set_on) == [("set_on", "day.type")]
        assert codes(TARGET, status=TargetStatus.PROPOSED, set_on=set_on) == [
            ("set_on", "day.type")
        ]

    def test_all_bad_fields_are_told_at_once(self) -> None:
        """In the order of the fields; those over several fields only when each is sound."""
        bad = {
            "id": "", "indicator_key": None, "centre_id": 1, "consultant_id": " ", "period": "2023",
            "value": -1, "unit": "\n", "status": "set", "set_on": 2023, "baseline": 0.5,
            "profile": (1,),
        }  # fmt: skip
        assert [path for path, _ in codes(TARGET, **bad)] == [*list(bad)[:-1], "profile[0]"]
        owners = {"centre_id": "c-1", "consultant_id": "k-1", "profile": (HALF, HALF)}
        assert codes(TARGET, **owners) == [
            ("consultant_id", "target.owner"), ("profile", "target.profile"),
        ]  # fmt: skip

    def test_its_rules_over_several_fields_describe_themselves(self) -> None:
        """For the reference."""
        owner, profile = (relation.describe() for relation in relations_of(Target))
        assert owner.startswith("consultant_id stands beside a centre_id")
        assert profile.startswith("profile is not one share of at least 0 for each calendar month")


class TestSubmission:
    """What a centre sent in."""

    @pytest.mark.parametrize(
        "received_on",
        [QUARTER.start, QUARTER.start + ONE_DAY, QUARTER.stop - ONE_DAY, QUARTER.stop, date.max],
    )
    def test_it_is_received_from_the_first_day_of_its_period_on(self, received_on: date) -> None:
        """On that day, within the period, and however late."""
        assert attrs.evolve(SUBMISSION, received_on=received_on).received_on == received_on

    @pytest.mark.parametrize("received_on", [QUARTER.start - ONE_DAY, date.min])
    def test_it_is_not_received_before_its_period_began(self, received_on: date) -> None:
        """Nothing could be known of it."""
        (fault,) = faults(SUBMISSION, received_on=received_on)
        assert (fault.path, fault.code) == ("received_on", "submission.early")
        assert "correct one of both" in fault.text.en
        assert "betulkan salah satunya" in fault.text.id

    @pytest.mark.parametrize(
        ("kinds", "code"),
        [
            ((), ("kinds", "tuple.short")),
            ((RecordKind.SERVICE, RecordKind.SERVICE), ("kinds[1]", "tuple.twice")),
            (("service",), ("kinds[0]", "choice")),
            ([RecordKind.SERVICE], ("kinds", "tuple.type")),
        ],
    )
    def test_it_tells_of_one_kind_of_records_at_least(
        self, kinds: object, code: tuple[str, str]
    ) -> None:
        """Of none twice."""
        assert codes(SUBMISSION, kinds=kinds) == [code]
        assert attrs.evolve(SUBMISSION, kinds=tuple(RecordKind)).kinds == tuple(RecordKind)

    def test_all_bad_fields_are_told_at_once(self) -> None:
        """In the order of the fields."""
        bad = {"id": 1, "centre_id": None, "period": 2023, "kinds": (), "received_on": "2023"}
        assert [path for path, _ in codes(SUBMISSION, **bad)] == list(bad)


class TestSameBusiness:
    """Beneficiaries that are one."""

    same = SameBusiness(id="same-1", beneficiary_ids=("b-2", "b-1"))

    @pytest.mark.parametrize(
        ("ids", "code"),
        [
            ((), ("beneficiary_ids", "tuple.short")),
            (("b-1",), ("beneficiary_ids", "tuple.short")),
            (("b-1", "b-1"), ("beneficiary_ids[1]", "tuple.twice")),
            (("b-1", ""), ("beneficiary_ids[1]", "text.blank")),
            (["b-1", "b-2"], ("beneficiary_ids", "tuple.type")),
        ],
    )
    def test_it_has_two_different_ids_at_least(self, ids: object, code: tuple[str, str]) -> None:
        """One id alone is any business."""
        assert codes(self.same, beneficiary_ids=ids) == [code]

    def test_its_ids_stand_in_any_order(self) -> None:
        """They are kept as they are given."""
        assert self.same.beneficiary_ids == ("b-2", "b-1")


@given(st.one_of(targets(), target_ranges(), submissions(), same_businesses()))
def test_every_record_is_made_again_copied_and_pickled(record: Any) -> None:
    """As an equal one with an equal hash."""
    fields = {field.name: getattr(record, field.name) for field in attrs.fields(type(record))}
    twins = [copy.copy(record), copy.deepcopy(record), pickle.loads(pickle.dumps(record))]
    for twin in (type(record)(**fields), *twins):
        assert twin == record
        assert hash(twin) == hash(record)
