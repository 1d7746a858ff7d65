"""Strategies for grades and their scales."""

from fractions import Fraction
from itertools import pairwise
from typing import Final

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from plutkit._text import Text
from plutkit.law import (
    LOCAL_REPORTS_FLOORED,
    LOCAL_REPORTS_SCALE,
    SCALE_2017_2019,
    Grade,
    GradeScale,
    Reading,
)
from plutkit.strategies._quantities import sources
from plutkit.strategies._texts import texts

_MOST: Final = 4
_SHIPPED: Final = (SCALE_2017_2019, LOCAL_REPORTS_SCALE, LOCAL_REPORTS_FLOORED)
_SHARES: Final = st.fractions(0, 2, max_denominator=100)
_NAMES: Final = st.builds(Text, en=texts(), id=texts())


def grade_scales() -> SearchStrategy[GradeScale]:
    """Give scales of grades: those shipped, and others with and without ends, of both readings.

    >>> from hypothesis import given
    >>> @given(grade_scales())
    ... def answers_for_zero(scale):
    ...     assert not scale.grade_of(0).beyond_scale or scale.grades[-1].up_to < 0
    >>> answers_for_zero()
    """
    low, high = st.sampled_from((None, Fraction(-1, 2))), st.sampled_from((None, Fraction(5, 2)))
    inner = st.lists(_SHARES, max_size=_MOST, unique=True)
    return st.sampled_from(_SHIPPED) | st.builds(_cuts, low, inner, high).flatmap(_scales_of)


def grades() -> SearchStrategy[Grade]:
    """Give grades, as they stand in scales.

    >>> from hypothesis import given
    >>> @given(grades())
    ... def ends_above_its_lower_end(grade):
    ...     assert grade.above is None or grade.up_to is None or grade.above < grade.up_to
    >>> ends_above_its_lower_end()
    """
    return grade_scales().flatmap(lambda scale: st.sampled_from(scale.grades))


def _cuts(
    low: Fraction | None, inner: list[Fraction], high: Fraction | None
) -> tuple[Fraction | None, ...]:
    return (low, *sorted(inner), high)


def _scales_of(cuts: tuple[Fraction | None, ...]) -> SearchStrategy[GradeScale]:
    """Give scales whose grades lie between the cuts."""
    several = st.tuples(
        *(
            st.builds(
                Grade,
                key=st.just(f"grade_{place}"),
                name=_NAMES,
                above=st.just(above),
                up_to=st.just(up_to),
            )
            for place, (above, up_to) in enumerate(pairwise(cuts))
        )
    )
    return st.builds(
        GradeScale,
        key=texts(),
        name=_NAMES,
        grades=several,
        reading=st.sampled_from(Reading),
        source=st.none() | sources(),
    )
