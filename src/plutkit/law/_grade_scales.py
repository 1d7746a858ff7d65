"""The scales of grades that are in use."""

from datetime import date
from fractions import Fraction
from typing import Final

import attrs

from plutkit._text import Text
from plutkit.law._grades import Grade, GradeScale, Reading
from plutkit.quantities import Confidence, Source


def _grades(*named: tuple[str, Text, int | None]) -> tuple[Grade, ...]:
    """Make grades of keys, names and upper ends in percent, from the lowest."""
    ends = [None if percent is None else Fraction(percent, 100) for _, _, percent in named]
    return tuple(
        Grade(key=key, name=name, above=above, up_to=up_to)
        for (key, name, _), above, up_to in zip(named, [None, *ends], ends, strict=False)
    )


SCALE_2017_2019: Final = GradeScale(
    key="2017_2019",
    name=Text("scale of the 2017-2019 system", "skala sistem 2017-2019"),
    grades=_grades(
        ("less_good", Text("less good", "Kurang Baik"), 60),
        ("good", Text("good", "Baik"), 80),
        ("very_good", Text("very good", "Sangat Baik"), 100),
    ),
    source=Source(
        instrument="A management system of the centres, 2017-2019",
        article="its grades of a centre's mean percentage",
        where="public code of the system; it is no regulation",
        checked_on=date(2026, 11, 1),
        confidence=Confidence.HIGH,
    ),
)
"""The scale of the management system of 2017-2019: up to 60, 80 and 100 %. It is no regulation.

Above 100 % its screens showed nothing or the lowest grade; here it is the top one, and beyond."""

LOCAL_REPORTS_SCALE: Final = GradeScale(
    key="local_reports",
    name=Text("scale of many local reports", "skala banyak laporan daerah"),
    grades=_grades(
        ("very_low", Text("very low", "Sangat Rendah"), 50),
        ("low", Text("low", "Rendah"), 65),
        ("fair", Text("fair", "Sedang"), 75),
        ("high", Text("high", "Tinggi"), 90),
        ("very_high", Text("very high", "Sangat Tinggi"), 100),
    ),
    source=Source(
        instrument="A grade scale of many performance reports of local governments",
        article="91-100, 76-90, 66-75, 51-65, 50 and less; read here as above 90, 75, 65 and 50",
        where="performance reports of local governments",
        checked_on=date(2026, 11, 1),
        confidence=Confidence.MEDIUM,
    ),
)
"""The scale of many local reports, which give it in whole percents: 90.5 % is above 90."""

LOCAL_REPORTS_FLOORED: Final = attrs.evolve(
    LOCAL_REPORTS_SCALE, key="local_reports_floored", reading=Reading.FLOORED
)
"""The other reading of that scale: very high is from 91 %, so that 90.5 % is high."""
