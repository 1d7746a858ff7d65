"""Strategies for the law of size and of staffing, and for what is found by it."""

from typing import Final

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from plutkit.identity import RegionLevel
from plutkit.law import (
    SIZE_LAWS,
    WORKERS_BOUNDS,
    AmountClass,
    Basis,
    SizeBounds,
    SizeFinding,
    SizeLaw,
    StaffingStandard,
    TechnologyFinding,
    WorkersBounds,
    WorkersFinding,
    classify_size,
    classify_workers,
    standard_staffing,
    technology_intensity,
)
from plutkit.strategies._businesses import WORKERS
from plutkit.strategies._identity import kblis
from plutkit.strategies._law import size_amounts
from plutkit.strategies._quantities import date_likes, days

_LAWS: Final = tuple(entry.value for entry in SIZE_LAWS.entries)
_FIRST_DAY: Final = SIZE_LAWS.entries[-1].starts
"""The first day of the law that is in force."""
_CENTRE_LEVELS: Final = (RegionLevel.PROVINCE, RegionLevel.REGENCY, RegionLevel.CITY)


def size_findings() -> SearchStrategy[SizeFinding]:
    """Give what `classify_size` says of amounts at the bounds, by both laws and on every basis.

    >>> from hypothesis import given
    >>> @given(size_findings())
    ... def says_why_when_it_knows_no_class(finding):
    ...     assert (finding.size is None) is (finding.unknown is not None)
    >>> says_why_when_it_knows_no_class()
    """
    amounts = st.none() | size_amounts()
    return st.builds(
        classify_size,
        on=days(first=_FIRST_DAY),
        sales=amounts,
        capital=amounts,
        net_assets=amounts | st.integers(-(10**12), -1),
        basis=st.sampled_from(Basis),
        founded=st.none() | date_likes(),
        law_on=st.none() | st.sampled_from([entry.starts for entry in SIZE_LAWS.entries]),
    )


def workers_findings() -> SearchStrategy[WorkersFinding]:
    """Give what `classify_workers` says of numbers at the bounds, and of an unknown one."""
    return st.builds(classify_workers, st.none() | st.sampled_from(WORKERS) | st.integers(0, 10**6))


def technology_findings() -> SearchStrategy[TechnologyFinding]:
    """Give what `technology_intensity` says of codes of every edition, and of an unknown one."""
    return st.builds(technology_intensity, st.none() | kblis())


def staffing_standards() -> SearchStrategy[StaffingStandard]:
    """Give the standard of the centres of every level."""
    return st.builds(standard_staffing, st.sampled_from(_CENTRE_LEVELS))


def amount_classes() -> SearchStrategy[AmountClass]:
    """Give classes by single amounts, as they are found."""
    return (
        size_findings()
        .filter(lambda finding: bool(finding.classes))
        .flatmap(lambda finding: st.sampled_from(finding.classes))
    )


def size_laws() -> SearchStrategy[SizeLaw]:
    """Give the laws of size that there are."""
    return st.sampled_from(_LAWS)


def size_bounds() -> SearchStrategy[SizeBounds]:
    """Give the bounds in these laws."""
    return st.sampled_from([bounds for law in _LAWS for bounds in law.bounds])


def workers_bounds() -> SearchStrategy[WorkersBounds]:
    """Give the bounds of the surveys."""
    return st.just(WORKERS_BOUNDS)
