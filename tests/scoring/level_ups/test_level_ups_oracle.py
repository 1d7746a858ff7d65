"""Level-ups against a naive oracle, and the laws that they keep."""

from fractions import Fraction
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from plutkit.domain import Register
from plutkit.indicators import Standing
from plutkit.quantities import Period
from plutkit.scoring import (
    Credit,
    LevelUpGroup,
    LevelUpPolicies,
    LevelUpReport,
    Rise,
    ServiceFirst,
)
from scoring.level_ups.cases import AS_OF, registers, total, track
from scoring.level_ups.oracle import naive

WINDOWS = st.sampled_from(
    (
        Period.year(2021), Period.year(2022), Period.year(2023),
        Period.parse("2021-01-01/2024-01-01"), Period.parse("2022-12-31/2024-12-31"),
    )
)  # fmt: skip
POLICIES = st.fixed_dictionaries(
    {
        "rise": st.sampled_from(Rise),
        "credit": st.sampled_from(Credit),
        "service_first": st.sampled_from(ServiceFirst),
    }
)
CENTRE_GROUPS = (LevelUpGroup.CENTRE, LevelUpGroup.PROVINCE, LevelUpGroup.COHORT)
COUNTED = ("assisted", "at_risk", "known", "risen", "fallen", "closed", "start_unknown")


class TestOracle:
    """Each business and each centre, as a naive reading of the rules has it."""

    @given(registers(), WINDOWS, POLICIES)
    def test_businesses_stand_as_in_the_oracle(
        self, register: Register, window: Period, choices: dict[str, Any]
    ) -> None:
        """Who is credited to whom, who was at risk and who rose."""
        report = track(register, window=window, **choices)
        policies = LevelUpPolicies(**choices)
        for one in register.beneficiaries:
            expected = naive(register, one, window, AS_OF, policies)
            assert (one.id in report) is (expected is not None)
            if expected is not None:
                row = report[one.id]
                assert {a.centre_id: a.share for a in row.assistance} == expected.shares
                assert row.standing is expected.standing
                assert row.rose is expected.rose
                assert row.move.from_level == expected.from_level
                assert row.move.to_level == expected.to_level

    @given(registers(), WINDOWS, POLICIES)
    def test_centres_add_up_as_in_the_oracle(
        self, register: Register, window: Period, choices: dict[str, Any]
    ) -> None:
        """Numerator and denominator by the same credit."""
        rates = track(register, window=window, **choices).by(LevelUpGroup.CENTRE)
        policies = LevelUpPolicies(**choices)
        found = [naive(register, one, window, AS_OF, policies) for one in register.beneficiaries]
        for rate in rates:
            shares = [
                (one, one.shares[rate.key]) for one in found if one and rate.key in one.shares
            ]
            assert rate.known == total(*(s for one, s in shares if one.rose is not None))
            assert rate.risen == total(*(s for one, s in shares if one.rose))
            at_risk = [s for one, s in shares if one.standing is Standing.AT_RISK]
            assert rate.at_risk == total(*at_risk)
            assert rate.assisted == total(*(s for _, s in shares))


class TestLaws:
    """What holds of every report."""

    @given(registers(), st.data())
    def test_the_order_of_records_does_not_matter(
        self, register: Register, data: st.DataObject
    ) -> None:
        """Nor that of the snapshots of a business."""
        records: list[Any] = list(data.draw(st.permutations(list(register))))
        turned = [
            attrs.evolve(one, snapshots=one.snapshots[::-1]) if hasattr(one, "snapshots") else one
            for one in records
        ]
        assert track(turned).rows == track(list(register)).rows

    @given(registers(), WINDOWS, POLICIES, st.sampled_from(LevelUpGroup))
    def test_groups_add_up(
        self, register: Register, window: Period, choices: dict[str, Any], group: LevelUpGroup
    ) -> None:
        """To the whole, except where a business counts in full for several centres."""
        report = track(register, window=window, **choices)
        rates = [one for one in report.by(group) if not one.name["en"].endswith("may not belong")]
        for name in COUNTED:
            whole = getattr(report.total, name)
            parts = total(*(getattr(rate, name) for rate in rates))
            if group in CENTRE_GROUPS and choices["credit"] is Credit.EVERY_SERVING:
                assert parts >= whole
            elif group not in CENTRE_GROUPS or choices["credit"] is Credit.FIRST_SERVED:
                assert parts == whole
            else:
                assert parts <= whole

    @given(registers(), WINDOWS, POLICIES)
    def test_what_is_expected_adds_up_to_what_rose(
        self, register: Register, window: Period, choices: dict[str, Any]
    ) -> None:
        """Over all businesses of the centres that certainly belong."""
        report = track(register, window=window, **choices)
        rates = report.by(LevelUpGroup.KIND)
        assert total(*(rate.expected or 0 for rate in rates)) == report.total.risen
        assert report.total.expected == report.total.risen

    @given(registers(), WINDOWS, POLICIES)
    def test_rates_lie_within_their_bounds(
        self, register: Register, window: Period, choices: dict[str, Any]
    ) -> None:
        """If none, the rate, if all; and the interval around the rate."""
        report = track(register, window=window, **choices)
        for rate in (report.total, *report.by(LevelUpGroup.CENTRE)):
            assert 0 <= rate.risen <= rate.known <= rate.at_risk <= rate.assisted
            assert rate.confirmed + rate.reverted <= rate.risen
            assert rate.before_sales_year <= rate.risen
            if rate.rate is not None:
                assert rate.rate_if_none is not None
                assert rate.rate_if_all is not None
                assert rate.rate_if_none <= rate.rate <= rate.rate_if_all
            if rate.low is not None and rate.high is not None:
                assert rate.rate is not None
                assert rate.low <= rate.rate <= rate.high

    @given(registers(), WINDOWS)
    def test_a_centre_that_leaves_the_scope_changes_no_other(
        self, register: Register, window: Period
    ) -> None:
        """First-served credit asks all centres, in scope or not."""
        before = track(register, window=window).by(LevelUpGroup.CENTRE)
        kept = register.centres[0].id
        after = track(register.select(centre_ids=[kept]), window=window).by(LevelUpGroup.CENTRE)
        for rate in after:
            assert rate.key == kept
            assert all(getattr(rate, name) == getattr(before[kept], name) for name in COUNTED)

    @given(registers(), WINDOWS, POLICIES)
    def test_ever_counts_whatever_net_counts(
        self, register: Register, window: Period, choices: dict[str, Any]
    ) -> None:
        """And perhaps more, under every other policy."""
        net = track(register, window=window, **(choices | {"rise": Rise.NET}))
        ever = track(register, window=window, **(choices | {"rise": Rise.EVER}))
        for row in net:
            if row.rose:
                assert ever[row.beneficiary_id].rose


@pytest.mark.parametrize("credit", Credit)
def test_an_empty_register_gives_an_empty_report(credit: Credit) -> None:
    """Whose rates are unknown, not zero."""
    report: LevelUpReport = track(Register.of([]), credit=credit)
    assert len(report) == 0
    assert report.total.rate is None
    assert report.total.risen == Fraction(0)
