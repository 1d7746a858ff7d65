"""Survival with late entry, against counting one time after the other."""

from fractions import Fraction
from math import isclose, sqrt
from typing import Any

import attrs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from plutkit.errors import ArgumentError, InvalidRecordError
from plutkit.statistics import (
    Interval,
    IntervalScale,
    Spell,
    SurvivalCurve,
    cumulative_incidence,
    survival_curve,
)

REMISSION = [Spell(weeks, 1) for weeks in (6, 6, 6, 7, 10, 13, 16, 22, 23)] + [
    Spell(weeks, 0) for weeks in (6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35)
]
"""Weeks of remission under 6-mercaptopurine: E. J. Freireich and others, Blood 21, 1963."""


@st.composite
def some_spells(
    draw: st.DrawFn, *, causes: int = 2, late: bool = True, least: int = 0, most: int = 12
) -> list[Spell]:
    """Give a few short spells with many ties."""
    found: list[Spell] = []
    for _ in range(draw(st.integers(least, most))):
        left = draw(st.integers(0, 8))
        entered = draw(st.integers(0, max(0, left - 1))) if late else 0
        found.append(Spell(left, draw(st.integers(0, causes)), entered))
    return found


def counted_at_risk(spells: list[Spell], time: int) -> int:
    """Count those who are at risk at a time, one after the other."""
    return sum(
        spell.entered < time <= spell.left or (time == 0 == spell.entered) for spell in spells
    )


def step_by_step(spells: list[Spell], time: int) -> Fraction:
    """Give the share without the event, going from one time to the next."""
    share = Fraction(1)
    for now in range(time + 1):
        events = sum(spell.left == now and spell.cause > 0 for spell in spells)
        if events:
            share *= 1 - Fraction(events, counted_at_risk(spells, now))
    return share


def last_of(spells: list[Spell]) -> int:
    """Give the last time at which any leave."""
    return max(spell.left for spell in spells)


class TestCounts:
    """What a curve keeps."""

    @given(some_spells())
    def test_they_are_those_of_counting(self, spells: list[Spell]) -> None:
        """At each time at which any leave."""
        curve = survival_curve(spells)
        assert curve.times == tuple(sorted({spell.left for spell in spells}))
        assert curve.at_risk == tuple(counted_at_risk(spells, time) for time in curve.times)
        for time, events, censored in zip(curve.times, curve.events, curve.censored, strict=True):
            assert events == sum(s.left == time and s.cause > 0 for s in spells)
            assert censored == sum(s.left == time and s.cause == 0 for s in spells)

    @given(some_spells(), st.data())
    def test_the_order_of_the_spells_does_not_matter(
        self, spells: list[Spell], data: st.DataObject
    ) -> None:
        """Nor whether they are plain tuples, nor whether they can be read twice."""
        shuffled = data.draw(st.permutations(spells))
        triples = ((left, cause, entered) for left, cause, entered in shuffled)
        assert survival_curve(triples) == survival_curve(spells)

    def test_an_event_at_time_0_is_one_of_those_watched_from_the_start(self) -> None:
        """Those who enter at 1 or later are not at risk then."""
        curve = survival_curve([Spell(0, 1), Spell(0, 0), Spell(3, 1), Spell(4, 0, entered=1)])
        assert (curve.times, curve.at_risk) == ((0, 3, 4), (3, 2, 1))
        assert curve.exact_survival(0) == Fraction(2, 3)

    def test_who_enters_at_a_time_is_not_at_risk_at_it(self) -> None:
        """But right after."""
        curve = survival_curve([Spell(4, 1), Spell(5, 1, entered=4), Spell(5, 1, entered=3)])
        assert (curve.times, curve.at_risk) == ((4, 5), (2, 2))

    def test_who_is_censored_at_a_time_is_at_risk_at_it(self) -> None:
        """Events come first."""
        assert survival_curve([Spell(4, 1), Spell(4, 0)]).exact_survival(4) == Fraction(1, 2)


class TestSurvival:
    """The share without the event."""

    @given(some_spells(least=1), st.data())
    def test_it_is_that_of_going_step_by_step(
        self, spells: list[Spell], data: st.DataObject
    ) -> None:
        """Exactly, and as a float."""
        time = data.draw(st.integers(0, last_of(spells)))
        curve = survival_curve(spells)
        expected = step_by_step(spells, time)
        assert curve.exact_survival(time) == expected
        share = curve.survival_at(time)
        assert share is not None
        assert isclose(share, expected, rel_tol=1e-12)

    @given(some_spells(causes=1, late=False), st.integers(0, 8))
    def test_without_censoring_it_is_the_share_itself(self, spells: list[Spell], time: int) -> None:
        """Of those who left later."""
        watched = [spell for spell in spells if spell.cause]
        assume(watched)
        left_later = sum(spell.left > time for spell in watched)
        assert survival_curve(watched).exact_survival(time) == Fraction(left_later, len(watched))

    @given(some_spells(least=1), st.data())
    def test_to_split_a_spell_changes_nothing(
        self, spells: list[Spell], data: st.DataObject
    ) -> None:
        """Censored at a time within it, and entered again at the same time."""
        spell = data.draw(st.sampled_from(spells))
        assume(spell.left - spell.entered > 1)
        time = data.draw(st.integers(spell.entered + 1, spell.left - 1))
        rest = list(spells)
        rest.remove(spell)
        split = [*rest, Spell(time, 0, spell.entered), spell._replace(entered=time)]
        whole, parts = survival_curve(spells), survival_curve(split)
        for now in range(last_of(spells) + 1):
            assert parts.exact_survival(now) == whole.exact_survival(now)
        assert parts.median == whole.median

    def test_worked_example(self) -> None:
        """The remissions."""
        curve = survival_curve(REMISSION)
        assert [curve.exact_survival(week) for week in (5, 6, 7, 10, 23)] == [
            1, Fraction(6, 7), Fraction(96, 119), Fraction(64, 85), Fraction(160, 357),
        ]  # fmt: skip
        assert curve.median == 23

    def test_after_the_last_time_nothing_is_known(self) -> None:
        """Unknown is not zero."""
        curve = survival_curve(REMISSION)
        assert curve.exact_survival(35) == Fraction(160, 357)
        assert curve.exact_survival(36) is None
        assert curve.survival_at(36) is None

    def test_when_all_have_had_the_event_it_stays_0(self) -> None:
        """Whatever else is still to come."""
        assert survival_curve([Spell(4, 1)]).survival_at(9) == 0
        later = survival_curve([Spell(4, 1), Spell(9, 0, entered=5)])
        assert later.survival == (0.0, 0.0)
        assert later.exact_survival(10) == 0

    def test_of_no_spells_nothing_is_known(self) -> None:
        """Not even at time 0."""
        curve = survival_curve(())
        assert (curve.times, curve.survival, curve.intervals()) == ((), (), ())
        assert curve.survival_at(0) is None
        assert curve.median is None
        assert curve.restricted_mean(0) is None


class TestMedian:
    """The first time by which half have had the event."""

    @given(some_spells(least=1))
    def test_it_is_the_first_time_at_which_half_are_left(self, spells: list[Spell]) -> None:
        """Decided exactly."""
        times = sorted({spell.left for spell in spells})
        half = [time for time in times if step_by_step(spells, time) <= Fraction(1, 2)]
        assert survival_curve(spells).median == next(iter(half), None)

    def test_what_rounding_leaves_above_half_is_half(self) -> None:
        """Five of ten have had the event, though 8/10 * 6/8 * 5/6 is above 0.5 in floats."""
        spells = [Spell(2, 1)] * 2 + [Spell(3, 1)] * 2 + [Spell(5, 1)] + [Spell(9, 0)] * 5
        curve = survival_curve(spells)
        assert curve.median == 5
        assert curve.survival[2] > 0.5

    @pytest.mark.parametrize(("events", "median"), [(10**15, 1), (10**15 - 1, None)])
    def test_half_is_half_exactly(self, events: int, median: int | None) -> None:
        """One of many more would not be seen in the digits that rounding leaves."""
        curve = SurvivalCurve(
            times=(1, 2), at_risk=(2 * 10**15, 1), events=(events, 0), censored=(0, 1)
        )
        assert curve.median == median


class TestErrors:
    """Standard errors and intervals."""

    @given(some_spells(least=1))
    def test_the_standard_error_is_greenwoods(self, spells: list[Spell]) -> None:
        """Written out; 0 where the share is 0."""
        curve = survival_curve(spells)
        for row, error in enumerate(curve.standard_errors, start=1):
            pairs = list(zip(curve.at_risk[:row], curve.events[:row], strict=True))
            share = step_by_step(spells, curve.times[row - 1])
            total = share and sum((Fraction(d, n * (n - d)) for n, d in pairs), Fraction(0))
            assert isclose(error, sqrt(share**2 * total), rel_tol=1e-12)

    @given(some_spells(causes=1, late=False))
    def test_without_censoring_it_is_that_of_a_proportion(self, spells: list[Spell]) -> None:
        """The root of p * (1 - p) / n."""
        watched = [spell for spell in spells if spell.cause]
        curve = survival_curve(watched)
        for share, error in zip(curve.survival, curve.standard_errors, strict=True):
            assert isclose(error, sqrt(share * (1 - share) / len(watched)), abs_tol=1e-9)

    @given(some_spells(), st.sampled_from(IntervalScale))
    def test_intervals_hold_the_share_and_nest(
        self, spells: list[Spell], scale: IntervalScale
    ) -> None:
        """Within 0 and 1."""
        curve = survival_curve(spells)
        wide = curve.intervals(confidence=Fraction(99, 100), scale=scale)
        for share, (low, high), outer in zip(
            curve.survival, curve.intervals(scale=scale), wide, strict=True
        ):
            assert 0 <= outer.low <= low <= share <= high <= outer.high <= 1

    def test_plain_intervals_reach_equally_far(self) -> None:
        """1.96 standard errors; cut off at 1."""
        curve = survival_curve(REMISSION)
        intervals = curve.intervals(scale=IntervalScale.PLAIN)
        assert [round(end, 4) for end in intervals[-1]] == [0.1844, 0.712]
        assert intervals[0].high == 1.0
        assert isclose(intervals[0].low, 6 / 7 - 1.9599640 * curve.standard_errors[0], rel_tol=1e-7)

    def test_where_the_error_is_0_the_interval_is_one_number(self) -> None:
        """Before the first event, and when none is left."""
        curve = survival_curve([Spell(1, 0), Spell(2, 1)])
        for scale in IntervalScale:
            assert curve.intervals(scale=scale) == (Interval(1.0, 1.0), Interval(0.0, 0.0))

    def test_a_scale_and_a_confidence_are_checked(self) -> None:
        """Both have names."""
        curve = survival_curve(REMISSION)
        wrong: Any = "plain"
        with pytest.raises(ArgumentError, match="scale"):
            curve.intervals(scale=wrong)
        with pytest.raises(ArgumentError, match=r"SurvivalCurve\.intervals: confidence"):
            curve.intervals(confidence=Fraction(95))


def weighted_mean(spells: list[Spell], weights: list[float], until: int) -> float:
    """Give the restricted mean when some spells count more than others, step by step."""
    share, area = 1.0, 0.0
    for now in range(until + 1):
        both = list(zip(spells, weights, strict=True))
        at_risk = sum(w for s, w in both if s.entered < now <= s.left or now == 0 == s.entered)
        events = sum(w for s, w in both if s.left == now and s.cause)
        share *= 1 - (events / at_risk if events else 0)
        area += share * (now < until)
    return area


class TestRestrictedMean:
    """The mean time without the event, up to a time."""

    @given(some_spells(least=1), st.data())
    def test_it_is_the_sum_of_the_shares_of_each_step(
        self, spells: list[Spell], data: st.DataObject
    ) -> None:
        """Exactly, and as a float."""
        until = data.draw(st.integers(0, last_of(spells)))
        curve = survival_curve(spells)
        expected = sum((step_by_step(spells, now) for now in range(until)), Fraction(0))
        assert curve.exact_restricted_mean(until) == expected
        mean = curve.restricted_mean(until)
        assert mean is not None
        assert isclose(mean, expected, rel_tol=1e-12)

    @given(some_spells(least=1, late=False), st.data())
    def test_its_error_is_that_of_the_infinitesimal_jackknife(
        self, spells: list[Spell], data: st.DataObject
    ) -> None:
        """The root of the sum of what each spell, made to count a little more, would change."""
        until = data.draw(st.integers(0, last_of(spells)))
        error = survival_curve(spells).restricted_mean_error(until)
        assert error is not None
        step, square = 1e-5, 0.0
        for position in range(len(spells)):
            more, less = (
                weighted_mean(spells, [1 + h * (p == position) for p in range(len(spells))], until)
                for h in (step, -step)
            )
            square += ((more - less) / (2 * step)) ** 2
        assert isclose(error, sqrt(square), rel_tol=1e-6, abs_tol=1e-6)

    @given(some_spells(least=1), st.data())
    def test_its_error_is_the_formula_written_out(
        self, spells: list[Spell], data: st.DataObject
    ) -> None:
        """With late entry too, in exact numbers."""
        until = data.draw(st.integers(0, last_of(spells)))
        square = Fraction(0)
        for time in range(until + 1):
            n = counted_at_risk(spells, time)
            d = sum(spell.left == time and spell.cause > 0 for spell in spells)
            area = sum((step_by_step(spells, now) for now in range(time, until)), Fraction(0))
            square += area and area**2 * Fraction(d, n * (n - d)) if d else 0
        error = survival_curve(spells).restricted_mean_error(until)
        assert error is not None
        assert isclose(error, sqrt(square), rel_tol=1e-12)

    @given(st.lists(st.integers(0, 9), min_size=1, max_size=9), st.integers(0, 12))
    def test_without_censoring_it_is_an_ordinary_mean(self, lefts: list[int], until: int) -> None:
        """With the ordinary error, of times cut off at the bound."""
        curve = survival_curve([Spell(left, 1) for left in lefts])
        cut = [min(left, until) for left in lefts]
        mean = Fraction(sum(cut), len(cut))
        assert curve.exact_restricted_mean(until) == mean
        error = curve.restricted_mean_error(until)
        assert error is not None
        square = sum((time - mean) ** 2 for time in cut) / len(cut) ** 2
        assert isclose(error, sqrt(square), rel_tol=1e-9, abs_tol=1e-12)

    def test_worked_example(self) -> None:
        """The remissions up to week 23."""
        curve = survival_curve(REMISSION)
        assert curve.exact_restricted_mean(23) == Fraction(10656, 595)
        assert curve.restricted_mean(23) == pytest.approx(10656 / 595, rel=1e-15)
        error = curve.restricted_mean_error(23)
        assert error is not None
        assert round(error, 8) == 1.55318998

    def test_past_the_last_time_it_is_not_known(self) -> None:
        """Unless all have had the event."""
        curve = survival_curve(REMISSION)
        assert curve.restricted_mean(36) is None
        assert curve.exact_restricted_mean(36) is None
        assert curve.restricted_mean_error(36) is None
        assert survival_curve([Spell(4, 1)]).exact_restricted_mean(36) == 4

    @pytest.mark.parametrize("until", [-1, 1.5, True])
    def test_a_bound_is_a_time(self, until: Any) -> None:
        """A whole number from 0 up."""
        with pytest.raises(ArgumentError, match=r"SurvivalCurve\.restricted_mean: until"):
            survival_curve(REMISSION).restricted_mean(until)


GREATEST = 2**63 - 1


class TestSpells:
    """What a spell may be."""

    @pytest.mark.parametrize(
        "spell",
        [Spell(0, 0), Spell(0, 1), Spell(1, 0), Spell(2, 1, 1), Spell(GREATEST, GREATEST, 1)],
    )
    @pytest.mark.parametrize("function", [survival_curve, cumulative_incidence])
    def test_at_its_bounds_it_is_sound(self, function: Any, spell: Spell) -> None:
        """It may be over at once, if it was watched from the start."""
        assert function([spell])

    @pytest.mark.parametrize(
        ("spell", "path", "code"),
        [
            (Spell(-1, 0), ".left", "integer.range"),
            (Spell(GREATEST + 1, 0), ".left", "integer.range"),
            (Spell(True, 0), ".left", "integer.type"),
            (Spell(1.0, 0), ".left", "integer.type"),  # type: ignore[arg-type]
            (Spell(1, -1), ".cause", "integer.range"),
            (Spell(1, GREATEST + 1), ".cause", "integer.range"),
            (Spell(1, False), ".cause", "integer.type"),
            (Spell(1, "1"), ".cause", "integer.type"),  # type: ignore[arg-type]
            (Spell(1, 0, -1), ".entered", "integer.range"),
            (Spell(2, 0, True), ".entered", "integer.type"),
            (Spell(1, 0, None), ".entered", "integer.type"),  # type: ignore[arg-type]
            (Spell(1, 0, 1), "", "spell.order"),
            (Spell(0, 0, 1), "", "spell.order"),
            (Spell(1, 0, 2), "", "spell.order"),
            ((1, 0), "", "spell.type"),
            ((1, 0, 0, 0), "", "spell.type"),
            (7, "", "spell.type"),
            ("", "", "spell.type"),
        ],
    )
    @pytest.mark.parametrize("function", [survival_curve, cumulative_incidence])
    def test_what_is_none_is_named_by_its_position(
        self, function: Any, spell: Any, path: str, code: str
    ) -> None:
        """Even if what equals it is sound."""
        with pytest.raises(ArgumentError) as info:
            function([Spell(1, 0), Spell(1, 1), spell])
        assert info.value.subject == function.__name__
        assert [(f.path, f.code) for f in info.value.faults] == [(f"spells[2]{path}", code)]

    def test_all_faults_are_told_at_once(self) -> None:
        """Each by itself."""
        wrong: list[Any] = [Spell(-1, -1), Spell(1, 1), (1, 2), Spell(3, 0, 3)]
        with pytest.raises(ArgumentError) as info:
            survival_curve(wrong)
        assert [fault.path for fault in info.value.faults] == [
            "spells[0].left", "spells[0].cause", "spells[2]", "spells[3]",
        ]  # fmt: skip


class TestRecord:
    """A curve that is made by hand."""

    @pytest.mark.parametrize(
        ("field", "value"),
        [
            ("times", (1,)),
            ("times", (2, 2)),
            ("times", (2, 1)),
            ("at_risk", (5, 1)),
            ("events", (1, 2, 3)),
            ("censored", (4, 0)),
        ],
    )
    def test_its_counts_must_fit_together(self, field: str, value: tuple[int, ...]) -> None:
        """No more leave than are at risk, and times are in order."""
        curve = SurvivalCurve(times=(1, 2), at_risk=(5, 2), events=(2, 2), censored=(1, 0))
        assert attrs.evolve(curve, censored=(3, 0)).censored == (3, 0)
        with pytest.raises(InvalidRecordError, match="does not fit the other counts") as caught:
            attrs.evolve(curve, **{field: value})
        assert [fault.code for fault in caught.value.faults] == ["survival.counts"]

    def test_nobody_at_risk_is_no_row(self) -> None:
        """Nobody could have left."""
        with pytest.raises(InvalidRecordError, match="at_risk"):
            SurvivalCurve(times=(1,), at_risk=(0,), events=(0,), censored=(0,))
