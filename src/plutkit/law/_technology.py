"""How much technology a field of manufacturing uses."""

from collections.abc import Mapping
from datetime import date
from enum import Enum
from types import MappingProxyType
from typing import Final

import attrs

from plutkit._record import (
    LANGUAGE,
    InstanceRule,
    Record,
    check_arguments,
    choice,
    instance,
)
from plutkit._text import Language, Text
from plutkit.identity import Kbli, KbliEdition
from plutkit.law._words import either, place_text
from plutkit.quantities import Confidence, Source


class TechnologyIntensity(Enum):
    """How much technology a field of manufacturing uses (`intensitas teknologi`)."""

    LOW = "low"
    MEDIUM_LOW = "medium_low"
    MEDIUM_HIGH = "medium_high"
    HIGH = "high"

    @property
    def level(self) -> int:
        """Its place from the lowest, 0, to the highest, 3.

        >>> TechnologyIntensity.LOW.level, TechnologyIntensity.HIGH.level
        (0, 3)
        """
        return _LEVELS[self]


_LEVELS: Final = {intensity: level for level, intensity in enumerate(TechnologyIntensity)}


class TechnologyUnknown(Enum):
    """Why a field of business has no technology intensity here."""

    MISSING = "missing"
    """No code is given."""
    EDITION_NOT_MAPPED = "edition_not_mapped"
    """The code is of an edition for which no mapping is known here."""
    NOT_MANUFACTURING = "not_manufacturing"
    """Only manufacturing has one; services and primary sectors have none."""


_RANGES: Final = {
    TechnologyIntensity.LOW: (range(10, 19), range(31, 33)),
    TechnologyIntensity.MEDIUM_LOW: (range(19, 20), range(22, 26), range(33, 34)),
    TechnologyIntensity.MEDIUM_HIGH: (range(20, 21), range(27, 31)),
    TechnologyIntensity.HIGH: (range(21, 22), range(26, 27)),
}
TECHNOLOGY_DIVISIONS: Final[Mapping[str, TechnologyIntensity]] = MappingProxyType(
    {
        str(division): intensity
        for intensity, ranges in _RANGES.items()
        for divisions in ranges
        for division in divisions
    }
)
"""The intensity of each division of manufacturing of KBLI 2020, which are those of ISIC rev. 4."""

TECHNOLOGY_SOURCE: Final = Source(
    instrument="Eurostat, high-tech aggregation by NACE Rev. 2",
    article="manufacturing, two-digit level",
    where="Eurostat indicators on high-tech industry and knowledge-intensive services, annex 3",
    checked_on=date(2026, 11, 1),
    confidence=Confidence.HIGH,
)
"""Where `TECHNOLOGY_DIVISIONS` stands."""


@attrs.frozen(kw_only=True)
class TechnologyFinding(Record):
    """The technology intensity of a field of business, and why; made by `technology_intensity`."""

    kbli: Kbli | None = attrs.field(
        metadata=instance(Kbli, doc="The field of business.", none="not given")
    )
    intensity: TechnologyIntensity | None = attrs.field(
        metadata=choice(TechnologyIntensity, "The intensity.", none="unknown; `unknown` says why")
    )
    unknown: TechnologyUnknown | None = attrs.field(
        metadata=choice(TechnologyUnknown, "Why there is none.", none="it is known")
    )
    source: Source = attrs.field(metadata=instance(Source, doc="Where the mapping stands."))

    _relations = (either("intensity"),)

    def sentence(self, language: Language) -> str:
        """Say the finding in one sentence."""
        check_arguments("TechnologyFinding.sentence", language=(LANGUAGE, language))
        what = Text("No code", "Tanpa kode")[language] if self.kbli is None else str(self.kbli)
        if self.intensity is not None:
            said = _INTENSITIES[self.intensity][language]
        elif self.unknown is TechnologyUnknown.NOT_MANUFACTURING:
            said = _NOT_MANUFACTURING[language]
        else:
            said = _NOT_KNOWN[language]
        return f"{what}: {said} ({place_text(self.source)})."


_INTENSITIES: Final = {
    TechnologyIntensity.LOW: Text("low technology", "teknologi rendah"),
    TechnologyIntensity.MEDIUM_LOW: Text("medium-low technology", "teknologi menengah rendah"),
    TechnologyIntensity.MEDIUM_HIGH: Text("medium-high technology", "teknologi menengah tinggi"),
    TechnologyIntensity.HIGH: Text("high technology", "teknologi tinggi"),
}
_NOT_MANUFACTURING: Final = Text(
    "no technology intensity, because it is not manufacturing",
    "tanpa intensitas teknologi karena bukan industri pengolahan",
)
_NOT_KNOWN: Final = Text(
    "technology intensity unknown; only codes of KBLI 2020 are mapped",
    "intensitas teknologi tidak diketahui; hanya kode KBLI 2020 yang dipetakan",
)


def intensity_of(kbli: Kbli | None) -> TechnologyIntensity | TechnologyUnknown:
    """Give the intensity of a code, or why there is none: the bare rule, which checks nothing."""
    if kbli is None:
        return TechnologyUnknown.MISSING
    if kbli.edition is not KbliEdition.KBLI_2020:
        return TechnologyUnknown.EDITION_NOT_MAPPED
    return TECHNOLOGY_DIVISIONS.get(kbli.division, TechnologyUnknown.NOT_MANUFACTURING)


def technology_intensity(kbli: Kbli | None) -> TechnologyFinding:
    """Say how much technology a field of business uses (`intensitas teknologi`).

    Takes a code of KBLI, or None if it is unknown. The divisions of KBLI 2020 are those of ISIC
    rev. 4 and of NACE rev. 2, for which Eurostat publishes the intensity; it has one for
    manufacturing only. Codes of KBLI 2025 have no published mapping here.

    >>> technology_intensity(Kbli.parse("KBLI 2020: 26110")).intensity
    <TechnologyIntensity.HIGH: 'high'>
    >>> technology_intensity(Kbli.parse("KBLI 2020: 47111")).unknown
    <TechnologyUnknown.NOT_MANUFACTURING: 'not_manufacturing'>

    Raises `ArgumentError` for what is no `Kbli`, text among it. Source: `TECHNOLOGY_SOURCE`.
    """
    rule = InstanceRule("", (Kbli,), "unknown")
    check_arguments("technology_intensity", kbli=(rule, kbli))
    found = intensity_of(kbli)
    return TechnologyFinding(
        kbli=kbli,
        intensity=found if isinstance(found, TechnologyIntensity) else None,
        unknown=found if isinstance(found, TechnologyUnknown) else None,
        source=TECHNOLOGY_SOURCE,
    )
