"""How many consultants a centre is to have."""

from datetime import date
from typing import Final

import attrs

from plutkit._record import (
    LANGUAGE,
    ChoiceRule,
    Holds,
    Record,
    bad_argument,
    check_arguments,
    choice,
    instance,
    integer,
)
from plutkit._text import Language, Text
from plutkit.identity import RegionLevel
from plutkit.law._words import place_text
from plutkit.quantities import Confidence, Source

_CONSULTANTS: Final = {RegionLevel.PROVINCE: 7, RegionLevel.REGENCY: 5, RegionLevel.CITY: 5}
_LEVELS: Final = {
    RegionLevel.PROVINCE: Text("of a province", "provinsi"),
    RegionLevel.REGENCY: Text("of a regency", "kabupaten"),
    RegionLevel.CITY: Text("of a city", "kota"),
}
_SOURCE: Final = Source(
    instrument="standard staffing of the centres of 2017",
    where="pages on the centres of 2017: 303 consultants at 24 provincial and 27 local centres",
    checked_on=date(2026, 11, 1),
    confidence=Confidence.HIGH,
)
_NO_CENTRE: Final = Text(
    "has no centre of its own; give PROVINCE, REGENCY or CITY",
    "tidak mempunyai PLUT sendiri; berikan PROVINCE, REGENCY atau CITY",
)


def _has_centres(level: RegionLevel) -> bool:
    return level in _CONSULTANTS


@attrs.frozen(kw_only=True)
class StaffingStandard(Record):
    """How many consultants a centre is to have (`standar konsultan`); see `standard_staffing`."""

    level: RegionLevel = attrs.field(
        metadata=choice(RegionLevel, "The level of the region that the centre is of.")
    )
    consultants: int = attrs.field(metadata=integer("How many consultants.", least=1))
    source: Source = attrs.field(metadata=instance(Source, doc="Where the figure stands."))

    _relations = (Holds(("level",), _has_centres, "staffing.level", _NO_CENTRE),)

    def sentence(self, language: Language) -> str:
        """Say the standard in one sentence."""
        check_arguments("StaffingStandard.sentence", language=(LANGUAGE, language))
        level, place = _LEVELS[self.level][language], place_text(self.source)
        return Text(
            f"The standard for a centre {level} is {self.consultants} consultants ({place}).",
            f"Standar PLUT {level} adalah {self.consultants} konsultan ({place}).",
        )[language]


def standard_staffing(level: RegionLevel) -> StaffingStandard:
    """Say how many consultants a centre is to have (`standar konsultan`).

    7 in the centre of a province, 5 in one of a regency or of a city.

    >>> standard_staffing(RegionLevel.PROVINCE).consultants
    7

    Raises `ArgumentError` for districts and villages, which have no centre of their own. Source:
    with it 24 provincial and 27 local centres had 303 consultants in 2017.
    """
    check_arguments("standard_staffing", level=(ChoiceRule("", RegionLevel), level))
    if not _has_centres(level):
        raise bad_argument(
            "standard_staffing", "level", "staffing.level", level,
            en=_NO_CENTRE.en, id=_NO_CENTRE.id,
        )  # fmt: skip
    return StaffingStandard(level=level, consultants=_CONSULTANTS[level], source=_SOURCE)
