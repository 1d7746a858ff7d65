"""Incidence by cause, against counting one time after the other."""

from fractions import Fraction
from math import isclose, sqrt
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from plutkit.errors import ArgumentError, InvalidRecordError
from plutkit.statistics import CumulativeIncidence, Spell, cumulative_incidence, survival_curve


@st.composite
def some_spells(draw: st.DrawFn, *, least: int = 0, late: bool = True) -> list[Spell]:
    """Give a few short spells with up to three causes and many ties."""
    found: list[Spell] = []
    for _ in range(draw(st.integers(least, 12))):
        left = draw(st.integers(0, 8))
        entered = draw(st.integers(0, max(0, left - 1))) if late else 0
        found.append(Spell(left, draw(st.integers(0, 3)), entered))
    return found


def step_by_step(spells: list[Spell], time: int, cause: int) -> Fraction:
    """Give the share that has had the event of a cause, going from one time to the next."""
    share, reached = Fraction(1), Fraction(0)
    for now in range(time + 1):
        at_risk = sum(s.entered < now <= s.left or now == 0 == s.entered for s in spells)
        ending = [spell.cause for spell in spells if spell.left == now and spell.cause]
        if ending:
            reached += share * Fraction(ending.count(cause), at_risk)
            share *= 1 - Fraction(len(ending), at_risk)
    return reached


class TestIncidence:
    """The share that has had each kind of event."""

    @given(some_spells(least=1), st.data())
    def test_it_is_that_of_going_step_by_step(
        self, spells: list[Spell], data: st.DataObject
    ) -> None:
        """Exactly, and as floats."""
        result = cumulative_incidence(spells)
        time = data.draw(st.sampled_from(result.overall.times))
        cause = data.draw(st.integers(1, 3))
        expected = step_by_step(spells, time, cause)
        assert result.exact_incidence(time, cause=cause) == expected
        share = result.incidence_at(time, cause=cause)
        assert share is not None
        assert isclose(share, expected, rel_tol=1e-12)
        assert share == result.incidence(cause=cause)[result.overall.times.index(time)]

    @given(some_spells(least=1), st.data())
    def test_all_of_them_and_the_overall_survival_add_up_to_1(
        self, spells: list[Spell], data: st.DataObject
    ) -> None:
        """Exactly, at any time that is known."""
        time = data.draw(st.integers(0, max(spell.left for spell in spells)))
        result = cumulative_incidence(spells)
        total = result.overall.exact_survival(time)
        assert total is not None
        for cause in result.causes:
            total += result.exact_incidence(time, cause=cause) or 0
        assert total == 1

    @given(some_spells(), st.data())
    def test_the_order_of_the_spells_does_not_matter(
        self, spells: list[Spell], data: st.DataObject
    ) -> None:
        """Nor does a second kind of event change the overall curve."""
        result = cumulative_incidence(data.draw(st.permutations(spells)))
        assert result == cumulative_incidence(spells)
        assert result.overall == survival_curve(spells)
        assert result.causes == tuple(sorted({spell.cause for spell in spells} - {0}))

    @given(some_spells(late=False), st.integers(0, 8), st.integers(1, 3))
    def test_without_censoring_it_is_the_share_itself(
        self, spells: list[Spell], time: int, cause: int
    ) -> None:
        """With the error of a proportion."""
        watched = [spell for spell in spells if spell.cause]
        result = cumulative_incidence(watched)
        if not watched:
            assert result.exact_incidence(time, cause=cause) is None
            return
        reached = sum(spell.left <= time and spell.cause == cause for spell in watched)
        share = Fraction(reached, len(watched))
        assert result.exact_incidence(time, cause=cause) == share
        error = result.incidence_error(time, cause=cause)
        assert error is not None
        assert isclose(error, sqrt(share * (1 - share) / len(watched)), abs_tol=1e-7)

    @given(some_spells(least=1))
    def test_the_error_of_a_single_cause_is_greenwoods(self, spells: list[Spell]) -> None:
        """Incidence is then 1 less survival."""
        single = [spell._replace(cause=min(1, spell.cause)) for spell in spells]
        result = cumulative_incidence(single)
        for time, error in zip(result.overall.times, result.overall.standard_errors, strict=True):
            found = result.incidence_error(time, cause=1)
            assert found is not None
            assert isclose(found, error, rel_tol=1e-9, abs_tol=1e-7)

    def test_before_the_first_time_nobody_has_had_it(self) -> None:
        """Without any error."""
        result = cumulative_incidence([Spell(4, 1), Spell(5, 0)])
        assert result.incidence_at(3, cause=1) == 0
        assert result.exact_incidence(3, cause=1) == 0
        assert result.incidence_error(3, cause=1) == 0

    def test_after_the_last_time_it_is_not_known(self) -> None:
        """Unless all have had an event."""
        result = cumulative_incidence([Spell(4, 1), Spell(5, 0)])
        assert result.exact_incidence(5, cause=1) == Fraction(1, 2)
        assert result.exact_incidence(6, cause=1) is None
        assert result.incidence_at(6, cause=1) is None
        assert result.incidence_error(6, cause=1) is None
        assert cumulative_incidence([Spell(4, 1)]).exact_incidence(6, cause=1) == 1

    def test_a_cause_that_never_occurs_has_none(self) -> None:
        """The register need not hold every kind."""
        result = cumulative_incidence([Spell(4, 1), Spell(5, 0)])
        assert result.causes == (1,)
        assert result.incidence(cause=2) == (0.0, 0.0)

    @pytest.mark.parametrize("cause", [0, True, 1.0, None])
    @pytest.mark.parametrize(
        "method", ["incidence", "incidence_at", "exact_incidence", "incidence_error"]
    )
    def test_a_cause_is_a_number_from_1_up(self, method: str, cause: Any) -> None:
        """Censoring is no cause."""
        result = cumulative_incidence([Spell(4, 1)])
        times = () if method == "incidence" else (4,)
        with pytest.raises(ArgumentError, match=rf"CumulativeIncidence\.{method}: cause"):
            getattr(result, method)(*times, cause=cause)

    @pytest.mark.parametrize("method", ["incidence_at", "exact_incidence", "incidence_error"])
    def test_a_time_is_a_number_from_0_up(self, method: str) -> None:
        """Nothing happens before the clock starts."""
        result = cumulative_incidence([Spell(4, 1)])
        with pytest.raises(ArgumentError, match=rf"CumulativeIncidence\.{method}: time: -1"):
            getattr(result, method)(-1, cause=1)


class TestRecord:
    """A result that is made by hand."""

    RESULT = cumulative_incidence([Spell(2, 1), Spell(3, 2), Spell(3, 2), Spell(4, 0)])

    @pytest.mark.parametrize(
        ("causes", "events"),
        [
            ((1,), ((1, 0, 0), (0, 2, 0))),
            ((2, 1), ((1, 0, 0), (0, 2, 0))),
            ((1, 2), ((1, 0), (0, 2))),
            ((1, 2), ((1, 0, 0), (0, 1, 0))),
            ((), ()),
        ],
    )
    def test_its_counts_must_add_up(
        self, causes: tuple[int, ...], events: tuple[tuple[int, ...], ...]
    ) -> None:
        """Cause by cause, to the events of the overall curve."""
        assert (self.RESULT.causes, self.RESULT.events) == ((1, 2), ((1, 0, 0), (0, 2, 0)))
        with pytest.raises(InvalidRecordError, match="does not add up") as caught:
            attrs.evolve(self.RESULT, causes=causes, events=events)
        assert [fault.code for fault in caught.value.faults] == ["incidence.counts"]

    def test_without_events_it_has_no_causes(self) -> None:
        """All are open."""
        overall = survival_curve([Spell(2, 0)])
        assert CumulativeIncidence(overall=overall, causes=(), events=()).incidence(cause=1) == (0,)
