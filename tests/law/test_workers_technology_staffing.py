"""Classes by workers, technology intensity, and the standard staffing of centres."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from plutkit.errors import ArgumentError, InvalidRecordError
from plutkit.identity import Kbli, KbliEdition, RegionLevel
from plutkit.law import (
    TECHNOLOGY_DIVISIONS,
    TECHNOLOGY_SOURCE,
    WORKERS_BOUNDS,
    SizeClass,
    TechnologyIntensity,
    TechnologyUnknown,
    WorkersBounds,
    WorkersUnknown,
    classify_workers,
    intensity_of,
    standard_staffing,
    technology_intensity,
    workers_class,
)
from plutkit.quantities import Confidence
from plutkit.strategies import kblis

MICRO, SMALL, MEDIUM, LARGE = SizeClass
LOW, MEDIUM_LOW, MEDIUM_HIGH, HIGH = TechnologyIntensity


class TestWorkers:
    """The classes of the surveys of manufacturing."""

    @pytest.mark.parametrize(
        ("workers", "size", "above", "up_to"),
        [
            (1, MICRO, None, 4),
            (4, MICRO, None, 4),
            (5, SMALL, 4, 19),
            (19, SMALL, 4, 19),
            (20, MEDIUM, 19, 99),
            (99, MEDIUM, 19, 99),
            (100, LARGE, 99, None),
            (2**63 - 1, LARGE, 99, None),
        ],
    )
    def test_a_number_has_its_class(
        self, workers: int, size: SizeClass, above: int | None, up_to: int | None
    ) -> None:
        """At both ends of every class."""
        finding = classify_workers(workers)
        assert (finding.workers, finding.size, finding.unknown) == (workers, size, None)
        assert (finding.above, finding.up_to) == (above, up_to)
        assert workers_class(workers) is size

    @pytest.mark.parametrize(
        ("workers", "reason"),
        [(0, WorkersUnknown.DOUBTFUL_ZERO), (None, WorkersUnknown.MISSING)],
    )
    def test_no_number_and_no_workers_have_no_class(
        self, workers: int | None, reason: WorkersUnknown
    ) -> None:
        """The owner counts, so that 0 is doubtful; unknown is not 0."""
        finding = classify_workers(workers)
        assert (finding.size, finding.unknown) == (None, reason)
        assert (finding.above, finding.up_to) == (None, None)
        assert workers_class(workers) is reason

    @given(st.integers(1, 300), st.integers(1, 300))
    def test_the_class_never_falls_when_the_number_rises(self, one: int, other: int) -> None:
        """As with amounts."""
        found = [classify_workers(workers).size for workers in sorted((one, other))]
        levels = [size.level for size in found if size]
        assert len(levels) == 2
        assert levels == sorted(levels)

    @pytest.mark.parametrize("workers", [True, 1.0, -1, "5", 2**63])
    def test_what_is_no_number_of_workers_is_refused(self, workers: Any) -> None:
        """By name."""
        with pytest.raises(ArgumentError, match="workers"):
            classify_workers(workers)

    def test_it_is_said_in_both_languages(self) -> None:
        """With its bounds, or the reason why there is no class."""
        assert classify_workers(5).sentence("en") == (
            "By its workers the business is small: above 4 up to 19 (BPS manufacturing surveys)."
        )
        assert classify_workers(100).sentence("id") == (
            "Menurut tenaga kerjanya usaha ini besar: di atas 99 (BPS manufacturing surveys)."
        )
        assert "0 workers is doubtful" in classify_workers(0).sentence("en")
        assert "0 orang diragukan" in classify_workers(0).sentence("id")
        assert "not given" in classify_workers(None).sentence("en")
        assert "tidak diberikan" in classify_workers(None).sentence("id")

    def test_its_bounds_rise_and_have_a_source(self) -> None:
        """Like those of the law."""
        assert classify_workers(1).source == WORKERS_BOUNDS.source
        assert WORKERS_BOUNDS.source.confidence is Confidence.HIGH
        with pytest.raises(InvalidRecordError, match="do not rise") as caught:
            WorkersBounds(micro=4, small=4, medium=99, source=WORKERS_BOUNDS.source)
        assert [fault.code for fault in caught.value.faults] == ["bounds.order"]


DIVISIONS = {
    LOW: "10 11 12 13 14 15 16 17 18 31 32",
    MEDIUM_LOW: "19 22 23 24 25 33",
    MEDIUM_HIGH: "20 27 28 29 30",
    HIGH: "21 26",
}
"""As they are published, written down once more."""


class TestTechnology:
    """Eurostat's aggregation, for the divisions of manufacturing of KBLI 2020."""

    @pytest.mark.parametrize("intensity", TechnologyIntensity)
    def test_a_division_has_its_intensity(self, intensity: TechnologyIntensity) -> None:
        """Every one of them, and no other."""
        divisions = DIVISIONS[intensity].split()
        for division in divisions:
            code = Kbli(edition=KbliEdition.KBLI_2020, code=f"{division}999")
            finding = technology_intensity(code)
            assert (finding.kbli, finding.intensity, finding.unknown) == (code, intensity, None)
        assert [one for one, has in TECHNOLOGY_DIVISIONS.items() if has is intensity] == divisions

    @given(kblis(edition=KbliEdition.KBLI_2020))
    def test_manufacturing_has_one_and_nothing_else_has(self, code: Kbli) -> None:
        """Divisions 10 to 33."""
        is_manufacturing = 10 <= int(code.code[:2]) <= 33
        assert (technology_intensity(code).intensity is not None) is is_manufacturing
        if not is_manufacturing:
            assert intensity_of(code) is TechnologyUnknown.NOT_MANUFACTURING

    @pytest.mark.parametrize("digits", ["09999", "34000", "47111", "01111"])
    def test_services_and_primary_sectors_have_none(self, digits: str) -> None:
        """Down to the divisions on both sides of manufacturing."""
        finding = technology_intensity(Kbli(edition=KbliEdition.KBLI_2020, code=digits))
        assert finding.intensity is None
        assert finding.unknown is TechnologyUnknown.NOT_MANUFACTURING

    @given(kblis(edition=KbliEdition.KBLI_2025))
    def test_codes_of_another_edition_are_not_compared(self, code: Kbli) -> None:
        """No mapping of that edition is known here."""
        finding = technology_intensity(code)
        assert finding.intensity is None
        assert finding.unknown is TechnologyUnknown.EDITION_NOT_MAPPED

    def test_no_code_has_none(self) -> None:
        """It is missing."""
        assert technology_intensity(None).unknown is TechnologyUnknown.MISSING

    @pytest.mark.parametrize("kbli", ["KBLI 2020: 26110", 26110, "26110"])
    def test_what_is_no_code_is_refused(self, kbli: Any) -> None:
        """Text is to be read by Kbli.parse."""
        with pytest.raises(ArgumentError, match="kbli"):
            technology_intensity(kbli)

    def test_levels_rise_from_low_to_high(self) -> None:
        """From 0 to 3."""
        assert [intensity.level for intensity in (LOW, MEDIUM_LOW, MEDIUM_HIGH, HIGH)] == [
            0, 1, 2, 3
        ]  # fmt: skip

    @pytest.mark.parametrize(
        ("text", "en", "id"),
        [
            ("KBLI 2020: 10710", "low technology", "teknologi rendah"),
            ("KBLI 2020: 22100", "medium-low technology", "teknologi menengah rendah"),
            ("KBLI 2020: 28000", "medium-high technology", "teknologi menengah tinggi"),
            ("KBLI 2020: 21012", "high technology", "teknologi tinggi"),
            ("KBLI 2020: 47111", "not manufacturing", "bukan industri pengolahan"),
            ("KBLI 2025: 10710", "only codes of KBLI 2020", "hanya kode KBLI 2020"),
            (None, "only codes of KBLI 2020", "hanya kode KBLI 2020"),
        ],
    )
    def test_it_is_said_in_both_languages(self, text: str | None, en: str, id: str) -> None:
        """With the code and the source, or without a code."""
        finding = technology_intensity(Kbli.parse(text) if text else None)
        assert finding.source == TECHNOLOGY_SOURCE
        assert finding.sentence("en").startswith(f"{text or 'No code'}: ")
        assert finding.sentence("id").startswith(f"{text or 'Tanpa kode'}: ")
        assert en in finding.sentence("en")
        assert id in finding.sentence("id")
        assert "Eurostat" in finding.sentence("id")


class TestStaffing:
    """How many consultants a centre is to have."""

    @pytest.mark.parametrize(
        ("level", "consultants"),
        [(RegionLevel.PROVINCE, 7), (RegionLevel.REGENCY, 5), (RegionLevel.CITY, 5)],
    )
    def test_a_level_has_its_number(self, level: RegionLevel, consultants: int) -> None:
        """More in a province."""
        standard = standard_staffing(level)
        assert (standard.level, standard.consultants) == (level, consultants)
        assert str(consultants) in standard.sentence("en")
        assert f"{consultants} konsultan" in standard.sentence("id")

    def test_it_gives_the_consultants_of_2017(self) -> None:
        """24 provincial and 27 local centres had 303."""
        provincial = standard_staffing(RegionLevel.PROVINCE).consultants
        assert 24 * provincial + 27 * standard_staffing(RegionLevel.CITY).consultants == 303

    def test_a_district_has_a_code_of_its_own(self) -> None:
        """It is a level, but not one that has centres."""
        with pytest.raises(ArgumentError) as caught:
            standard_staffing(RegionLevel.DISTRICT)
        assert [fault.code for fault in caught.value.faults] == ["staffing.level"]

    @pytest.mark.parametrize("level", [RegionLevel.DISTRICT, RegionLevel.VILLAGE, "province", None])
    def test_other_levels_are_refused(self, level: Any) -> None:
        """They have no centre of their own."""
        with pytest.raises(ArgumentError, match="level"):
            standard_staffing(level)
        with pytest.raises(InvalidRecordError, match="level"):
            attrs.evolve(standard_staffing(RegionLevel.CITY), level=level)

    def test_it_is_said_in_both_languages(self) -> None:
        """With its source."""
        standard = standard_staffing(RegionLevel.PROVINCE)
        place = "(standard staffing of the centres of 2017)."
        assert standard.sentence("en") == (
            f"The standard for a centre of a province is 7 consultants {place}"
        )
        assert standard.sentence("id") == f"Standar PLUT provinsi adalah 7 konsultan {place}"


@pytest.mark.parametrize(
    ("finding", "change"),
    [
        (classify_workers(1), {"size": None}),
        (classify_workers(1), {"unknown": WorkersUnknown.MISSING}),
        (technology_intensity(None), {"unknown": None}),
        (technology_intensity(None), {"intensity": LOW}),
    ],
)
def test_a_finding_has_either_an_answer_or_a_reason(finding: Any, change: dict[str, Any]) -> None:
    """Not both, and not neither."""
    with pytest.raises(InvalidRecordError, match="not both"):
        attrs.evolve(finding, **change)


@pytest.mark.parametrize(
    "sentence",
    [
        classify_workers(1).sentence,
        technology_intensity(None).sentence,
        standard_staffing(RegionLevel.CITY).sentence,
    ],
)
def test_another_language_is_refused(sentence: Callable[[Any], str]) -> None:
    """There are two."""
    with pytest.raises(ArgumentError, match="language"):
        sentence("fr")
    with pytest.raises(ArgumentError, match="language"):
        sentence(datetime(2023, 1, 1))
