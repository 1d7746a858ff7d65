"""Grades of attainment, on scales without holes."""

from collections.abc import Iterator
from enum import Enum
from fractions import Fraction
from itertools import pairwise
from math import floor
from typing import Any, NamedTuple, cast

import attrs

from plutkit._record import (
    LANGUAGE,
    Declared,
    Holds,
    InstanceRule,
    Record,
    bound,
    check_arguments,
    choice,
    fault,
    instance,
    listed,
    number,
    text,
)
from plutkit._text import Language, Text, exact_percent_text
from plutkit.errors import Fault
from plutkit.law._words import bracket_text
from plutkit.quantities import Source


class Reading(Enum):
    """How an attainment is put on a scale (`cara membaca skala`)."""

    EXACT = "exact"
    """As it is."""
    FLOORED = "floored"
    """Cut to whole percents first: 90.9 % is read as 90 %."""


def _rises(above: int | Fraction | None, up_to: int | Fraction | None) -> bool:
    return above is None or up_to is None or above < up_to


@attrs.frozen(kw_only=True)
class Grade(Record):
    """One grade of a scale (`predikat`), with both of its ends, as shares: 1 is 100 %.

    >>> good = Grade(
    ...     key="good", name=Text("good", "Baik"), above=Fraction(3, 5), up_to=Fraction(4, 5)
    ... )
    >>> good.name["id"]
    'Baik'

    One that does not end above its lower end is refused with `InvalidRecordError`.
    """

    key: str = attrs.field(metadata=text("Its stable name, for data."))
    name: Text = attrs.field(metadata=instance(Text, doc="Its name for people."))
    above: int | Fraction | None = attrs.field(
        metadata=number("The share above which it begins, exclusive.", none="no lower end")
    )
    up_to: int | Fraction | None = attrs.field(
        metadata=number("The share with which it ends, inclusive.", none="no upper end")
    )

    _relations = (
        Holds(
            ("above", "up_to"), _rises, "grade.order",
            Text(
                "is not greater than above; give the upper end as up_to",
                "tidak lebih besar dari above; berikan ujung atas sebagai up_to",
            ),
        ),
    )  # fmt: skip


def _meet(grades: tuple[Grade, ...]) -> bool:
    return all(lower.up_to == upper.above is not None for lower, upper in pairwise(grades))


class _Seamless(Declared):
    """Each grade begins where the one before it ends."""

    codes = ("grade_scale.hole", "grade_scale.overlap")

    def expression(self, names: dict[str, Any]) -> str:
        return f"{bound(names, _meet)}(grades)"

    def faults(self, record: object) -> Iterator[Fault]:
        grades = cast("GradeScale", record).grades
        for place, (lower, upper) in enumerate(pairwise(grades), start=1):
            if _meet((lower, upper)):
                continue
            path, pair = f"grades[{place}].above", f"{lower.key} and {upper.key}"
            both = f"{lower.key} dan {upper.key}"
            if lower.up_to is not None and upper.above is not None and lower.up_to < upper.above:
                yield fault(
                    path, "grade_scale.hole", upper.above,
                    f"leaves a hole between {pair}, from {lower.up_to}; begin {upper.key} there",
                    f"meninggalkan celah antara {both}, mulai {lower.up_to}; mulailah {upper.key} "
                    "di sana",
                )  # fmt: skip
            else:
                yield fault(
                    path, "grade_scale.overlap", upper.above,
                    f"lets {pair} overlap; give the grades from the lowest, each beginning where "
                    "the one before it ends",
                    f"membuat {both} tumpang tindih; urutkan dari yang terendah, masing-masing "
                    "mulai di akhir yang sebelumnya",
                )  # fmt: skip

    def describe(self) -> str:
        return "each of `grades` begins where the one before it ends"


def _are_told_apart(grades: tuple[Grade, ...]) -> bool:
    return len({grade.key for grade in grades}) == len(grades)


class Graded(NamedTuple):
    """What a scale says of an attainment (`hasil predikat`)."""

    grade: Grade
    """The grade."""
    beyond_scale: bool
    """Whether it is above the upper end of the top grade."""


@attrs.frozen(kw_only=True)
class GradeScale(Record):
    """A scale of grades without holes (`skala predikat`): it answers for every fraction.

    >>> from plutkit.law import SCALE_2017_2019
    >>> graded = SCALE_2017_2019.grade_of(Fraction(905, 1000))
    >>> graded.grade.name["id"], graded.beyond_scale
    ('Sangat Baik', False)

    A hole or an overlap between two grades, or two grades of one key, are refused with
    `InvalidRecordError`, which names the two.
    """

    key: str = attrs.field(metadata=text("Its stable name, for data."))
    name: Text = attrs.field(metadata=instance(Text, doc="Its name for people."))
    grades: tuple[Grade, ...] = attrs.field(
        metadata=listed(Grade, "The grades, from the lowest.", least=1, unique=False)
    )
    reading: Reading = attrs.field(
        default=Reading.EXACT, metadata=choice(Reading, "How an attainment is put on it.")
    )
    source: Source | None = attrs.field(
        metadata=instance(Source, doc="Who uses it.", none="a scale of one's own")
    )

    _relations = (
        Holds(
            ("grades",), _are_told_apart, "grade_scale.keys",
            Text(
                "hold one key twice; give each grade a key of its own",
                "memuat satu kunci dua kali; beri tiap predikat kunci tersendiri",
            ),
        ),
        _Seamless(),
    )  # fmt: skip

    def grade_of(self, attainment: int | Fraction) -> Graded:
        """Give the grade of an attainment (`predikat`), a share: 1 is 100 %.

        Below the lowest grade it is the lowest; above the top it is the top, and `beyond_scale`.

        >>> from plutkit.law import LOCAL_REPORTS_FLOORED, LOCAL_REPORTS_SCALE
        >>> between = Fraction(905, 1000)
        >>> [
        ...     scale.grade_of(between).grade.key
        ...     for scale in (LOCAL_REPORTS_SCALE, LOCAL_REPORTS_FLOORED)
        ... ]
        ['very_high', 'high']

        Raises `ArgumentError` for what is neither an int nor a Fraction.
        """
        check_arguments(
            "GradeScale.grade_of", attainment=(InstanceRule("", (int, Fraction)), attainment)
        )
        read: int | Fraction = attainment
        if self.reading is Reading.FLOORED:
            read = Fraction(floor(100 * attainment), 100)
        for grade in self.grades:
            if grade.up_to is None or read <= grade.up_to:
                return Graded(grade, False)
        return Graded(self.grades[-1], True)

    def describe(self, language: Language) -> str:
        """Say the scale in words, with every bound.

        >>> from plutkit.law import SCALE_2017_2019
        >>> SCALE_2017_2019.describe("id").split(": ", 1)[1]
        'Kurang Baik sampai dengan 60 %, Baik di atas 60 % sampai dengan 80 %, Sangat Baik ...'

        Raises `ArgumentError` for another language.
        """
        check_arguments("GradeScale.describe", language=(LANGUAGE, language))
        grades = ", ".join(
            f"{one.name[language]} "
            f"{bracket_text(one.above, one.up_to, exact_percent_text, language)}".rstrip()
            for one in self.grades
        )
        floored = _FLOORED[language] if self.reading is Reading.FLOORED else ""
        return f"{self.name[language]}{floored}: {grades}"


_FLOORED = Text(
    " (cut to whole percents first)", " (dipotong ke persen bulat lebih dahulu)"
)  # fmt: skip
