"""What the State says, as dated data with its source."""

from plutkit.law._bounds import SizeClass, size_of
from plutkit.law._classify_size import classify_size
from plutkit.law._grade_scales import (
    LOCAL_REPORTS_FLOORED,
    LOCAL_REPORTS_SCALE,
    SCALE_2017_2019,
)
from plutkit.law._grades import Grade, Graded, GradeScale, Reading
from plutkit.law._schedule import Entry, Schedule
from plutkit.law._size_finding import AmountClass, SizeFinding
from plutkit.law._size_law import SIZE_LAWS, AmountKind, SizeBounds, SizeLaw, bounds_for
from plutkit.law._staffing import StaffingStandard, standard_staffing
from plutkit.law._technology import (
    TECHNOLOGY_DIVISIONS,
    TECHNOLOGY_SOURCE,
    TechnologyFinding,
    TechnologyIntensity,
    TechnologyUnknown,
    intensity_of,
    technology_intensity,
)
from plutkit.law._words import Basis, SizeUnknown, kind_for
from plutkit.law._workers import (
    WORKERS_BOUNDS,
    WorkersBounds,
    WorkersFinding,
    WorkersUnknown,
    classify_workers,
    workers_class,
)

__all__ = [
    "LOCAL_REPORTS_FLOORED",
    "LOCAL_REPORTS_SCALE",
    "SCALE_2017_2019",
    "SIZE_LAWS",
    "TECHNOLOGY_DIVISIONS",
    "TECHNOLOGY_SOURCE",
    "WORKERS_BOUNDS",
    "AmountClass",
    "AmountKind",
    "Basis",
    "Entry",
    "Grade",
    "GradeScale",
    "Graded",
    "Reading",
    "Schedule",
    "SizeBounds",
    "SizeClass",
    "SizeFinding",
    "SizeLaw",
    "SizeUnknown",
    "StaffingStandard",
    "TechnologyFinding",
    "TechnologyIntensity",
    "TechnologyUnknown",
    "WorkersBounds",
    "WorkersFinding",
    "WorkersUnknown",
    "bounds_for",
    "classify_size",
    "classify_workers",
    "intensity_of",
    "kind_for",
    "size_of",
    "standard_staffing",
    "technology_intensity",
    "workers_class",
]
