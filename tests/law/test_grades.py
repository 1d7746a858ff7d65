"""Scales of grades: every bound, no hole, an answer for every fraction."""

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plutkit._record import relations_of
from plutkit.errors import ArgumentError, InvalidRecordError
from plutkit.law import (
    LOCAL_REPORTS_FLOORED,
    LOCAL_REPORTS_SCALE,
    SCALE_2017_2019,
    Grade,
    GradeScale,
    Reading,
)
from plutkit.quantities import Confidence, Text
from plutkit.strategies import grade_scales

SCALES = (SCALE_2017_2019, LOCAL_REPORTS_SCALE, LOCAL_REPORTS_FLOORED)
SHARES = st.fractions(-2, 3, max_denominator=1000)


def percent(number: str) -> Fraction:
    """Read a percentage."""
    return Fraction(number) / 100


def grade(key: str, above: int | None, up_to: int | None) -> Grade:
    """Make a grade with its ends in percent."""
    ends = [None if end is None else Fraction(end, 100) for end in (above, up_to)]
    return Grade(key=key, name=Text(key, key), above=ends[0], up_to=ends[1])


def scale(*grades: Grade, **fields: Any) -> GradeScale:
    """Make a scale of one's own."""
    return GradeScale(key="own", name=Text("own", "sendiri"), grades=grades, source=None, **fields)


@pytest.mark.parametrize(
    ("attainment", "name", "beyond"),
    [
        ("-0.1", "Kurang Baik", False),
        ("0", "Kurang Baik", False),
        ("60", "Kurang Baik", False),
        ("60.001", "Baik", False),
        ("80", "Baik", False),
        ("80.001", "Sangat Baik", False),
        ("100", "Sangat Baik", False),
        ("100.001", "Sangat Baik", True),
        ("1000000", "Sangat Baik", True),
    ],
)
def test_the_scale_of_2017_2019_has_these_bounds(attainment: str, name: str, beyond: bool) -> None:  # noqa: FBT001 - expected
    """Up to 60, 80 and 100; above 100 it is the top grade, where the old screens showed nothing."""
    graded = SCALE_2017_2019.grade_of(percent(attainment))
    assert (graded.grade.name["id"], graded.beyond_scale) == (name, beyond)


@pytest.mark.parametrize(
    ("attainment", "exact", "floored"),
    [
        ("-1", "very_low", "very_low"),
        ("50", "very_low", "very_low"),
        ("50.5", "low", "very_low"),
        ("51", "low", "low"),
        ("65", "low", "low"),
        ("65.999", "fair", "low"),
        ("66", "fair", "fair"),
        ("75", "fair", "fair"),
        ("75.5", "high", "fair"),
        ("76", "high", "high"),
        ("90", "high", "high"),
        ("90.5", "very_high", "high"),
        ("91", "very_high", "very_high"),
        ("100", "very_high", "very_high"),
        ("101", "very_high", "very_high"),
    ],
)
def test_local_reports_are_read_in_two_named_ways(
    attainment: str, exact: str, floored: str
) -> None:
    """Trap 10: 90.5 % has a grade, and which one is a choice with a name."""
    found = [one.grade_of(percent(attainment)).grade.key for one in SCALES[1:]]
    assert found == [exact, floored]


def test_beyond_the_scale_is_what_is_read_as_beyond() -> None:
    """100.5 % cut to whole percents is 100 %."""
    assert LOCAL_REPORTS_SCALE.grade_of(percent("100.5")).beyond_scale
    assert not LOCAL_REPORTS_FLOORED.grade_of(percent("100.5")).beyond_scale
    assert LOCAL_REPORTS_FLOORED.grade_of(percent("101")).beyond_scale


def test_the_names_are_those_of_the_reports() -> None:
    """From the lowest."""
    names = [one.name["id"] for one in LOCAL_REPORTS_SCALE.grades]
    assert names == ["Sangat Rendah", "Rendah", "Sedang", "Tinggi", "Sangat Tinggi"]


def test_each_scale_says_who_uses_it_and_how_sure_that_is() -> None:
    """The one of 2017-2019 is no regulation, those of local reports are of medium confidence."""
    sources = [one.source for one in SCALES]
    assert [one and one.confidence for one in sources] == [
        Confidence.HIGH, Confidence.MEDIUM, Confidence.MEDIUM
    ]  # fmt: skip
    assert "no regulation" in str(SCALE_2017_2019.source)


@given(st.sampled_from(SCALES) | grade_scales(), SHARES)
def test_a_scale_answers_for_every_fraction(one: GradeScale, attainment: Fraction) -> None:
    """As a search of all grades by both of their ends does, with one answer only."""
    read = attainment
    if one.reading is Reading.FLOORED:
        read = Fraction(attainment.numerator * 100 // attainment.denominator, 100)
    found = [
        each
        for place, each in enumerate(one.grades)
        if (place == 0 or each.above is None or read > each.above)
        and (each.up_to is None or read <= each.up_to)
    ]
    graded = one.grade_of(attainment)
    assert len(found) == (not graded.beyond_scale)
    assert graded.grade == (found or [one.grades[-1]])[0]


@given(st.sampled_from(SCALES) | grade_scales(), SHARES, SHARES)
def test_a_grade_never_falls_when_the_attainment_rises(
    one: GradeScale, first: Fraction, second: Fraction
) -> None:
    """Nor does what is beyond the scale come back to it."""
    low, high = (one.grade_of(share) for share in sorted((first, second)))
    places = [one.grades.index(graded.grade) for graded in (low, high)]
    assert places == sorted(places)
    assert low.beyond_scale <= high.beyond_scale


def test_a_grade_may_have_no_ends() -> None:
    """A scale of one grade without ends gives it to all, and nothing is beyond it."""
    all_of_it = scale(grade("any", None, None))
    assert all_of_it.grade_of(10**9) == (all_of_it.grades[0], False)
    assert all_of_it.describe("en") == "own: any"


def test_below_a_lowest_grade_with_a_lower_end_it_is_the_lowest() -> None:
    """The end is declared, and still every fraction has an answer."""
    one = scale(grade("low", 0, 50), grade("high", 50, None))
    assert one.grade_of(Fraction(-1, 100)).grade.key == "low"
    assert one.grade_of(5) == (one.grades[1], False)


@pytest.mark.parametrize(
    ("grades", "code", "pair"),
    [
        ((grade("high", 75, 90), grade("very_high", 91, 100)), "hole", "high and very_high"),
        ((grade("high", 75, 91), grade("very_high", 90, 100)), "overlap", "high and very_high"),
        ((grade("high", 75, None), grade("very_high", 90, 100)), "overlap", "high and very_high"),
        ((grade("high", 75, 90), grade("very_high", None, 100)), "overlap", "high and very_high"),
        ((grade("high", 75, None), grade("any", None, None)), "overlap", "high and any"),
        ((grade("very_high", 90, 100), grade("high", 75, 90)), "overlap", "very_high and high"),
    ],
)
def test_holes_and_overlaps_are_refused_naming_the_two_grades(
    grades: tuple[Grade, ...], code: str, pair: str
) -> None:
    """And where the hole begins; grades out of order overlap."""
    with pytest.raises(InvalidRecordError, match=pair) as caught:
        scale(*grades)
    (fault,) = caught.value.faults
    assert (fault.path, fault.code) == ("grades[1].above", f"grade_scale.{code}")
    assert pair.replace(" and ", " dan ") in fault.text["id"]


def test_every_hole_and_overlap_is_told_at_once() -> None:
    """Each with the place of the upper grade."""
    with pytest.raises(InvalidRecordError) as caught:
        scale(grade("a", None, 50), grade("b", 51, 70), grade("c", 70, 90), grade("d", 80, None))
    assert [(fault.path, fault.code) for fault in caught.value.faults] == [
        ("grades[1].above", "grade_scale.hole"),
        ("grades[3].above", "grade_scale.overlap"),
    ]


def test_two_grades_of_one_key_are_refused() -> None:
    """Each has a key of its own."""
    with pytest.raises(InvalidRecordError, match="hold one key twice") as caught:
        scale(grade("a", None, 50), grade("a", 50, None))
    assert [fault.code for fault in caught.value.faults] == ["grade_scale.keys"]


def test_the_rules_of_a_scale_describe_themselves() -> None:
    """For the reference."""
    assert [relation.describe() for relation in relations_of(GradeScale)] == [
        "grades hold one key twice; give each grade a key of its own",
        "each of `grades` begins where the one before it ends",
    ]


@pytest.mark.parametrize(("above", "up_to"), [(50, 50), (51, 50)])
def test_a_grade_ends_above_its_lower_end(above: int, up_to: int) -> None:
    """An empty one is none."""
    with pytest.raises(InvalidRecordError, match="not greater than above") as caught:
        grade("a", above, up_to)
    assert [fault.code for fault in caught.value.faults] == ["grade.order"]


@pytest.mark.parametrize("wrong", [0.9, "90 %", True, None])
def test_only_exact_numbers_are_graded(wrong: Any) -> None:
    """A float is not one."""
    with pytest.raises(ArgumentError, match=r"GradeScale\.grade_of: attainment"):
        SCALE_2017_2019.grade_of(wrong)


def test_a_scale_says_its_bounds_in_both_languages() -> None:
    """And how it is read, if it cuts."""
    assert SCALE_2017_2019.describe("en") == (
        "scale of the 2017-2019 system: less good up to 60 %, good above 60 % up to 80 %, "
        "very good above 80 % up to 100 %"
    )
    assert LOCAL_REPORTS_FLOORED.describe("id").startswith(
        "skala banyak laporan daerah (dipotong ke persen bulat lebih dahulu): Sangat Rendah sampai"
    )
    wrong: Any = "fr"
    with pytest.raises(ArgumentError, match=r"GradeScale\.describe: language"):
        SCALE_2017_2019.describe(wrong)
