"""Region codes of the Ministry of Home Affairs."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plutkit._record import faults_of, rules_of
from plutkit.errors import InvalidRecordError, ParseError
from plutkit.identity import PROVINCES, RegionCode, RegionLevel
from plutkit.strategies import region_codes


def test_there_are_38_provinces() -> None:
    """As of 2025; every one is a code by itself."""
    assert len(set(PROVINCES)) == len(PROVINCES) == 38
    assert all(RegionCode.parse(code).level is RegionLevel.PROVINCE for code in PROVINCES)


@given(st.from_regex(r"[0-9]{2}", fullmatch=True))
def test_no_other_two_digits_are_a_province(digits: str) -> None:
    """Compared with the published ranges."""
    published = [
        (11, 19), (21, 21), (31, 36), (51, 53), (61, 65), (71, 76), (81, 82), (91, 96)
    ]  # fmt: skip
    is_province = any(first <= int(digits) <= last for first, last in published)
    assert (digits in PROVINCES) is is_province


@given(region_codes())
def test_what_is_written_is_read_back(code: RegionCode) -> None:
    """As an equal code within its province."""
    assert RegionCode.parse(str(code)) == code
    assert eval(repr(code)) == code  # noqa: S307 - our own repr
    assert str(code).startswith(str(code.province))
    assert code.province.level is RegionLevel.PROVINCE


@given(region_codes())
def test_no_sound_code_has_a_fault(code: RegionCode) -> None:
    """Neither does the slow search find any."""
    assert list(faults_of(code)) == []
    assert "dotted text" in rules_of(RegionCode)["code"].describe()


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("73", RegionLevel.PROVINCE),
        ("73.01", RegionLevel.REGENCY),
        ("73.69", RegionLevel.REGENCY),
        ("73.71", RegionLevel.CITY),
        ("73.79", RegionLevel.CITY),
        ("73.09.01", RegionLevel.DISTRICT),
        ("73.09.01.1001", RegionLevel.VILLAGE),
    ],
)
def test_the_second_part_tells_regency_from_city(text: str, level: RegionLevel) -> None:
    """At both bounds of both ranges."""
    assert RegionCode.parse(text).level is level


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("7309", "region.undotted"),
        ("730901", "region.undotted"),
        ("7309011001", "region.undotted"),
        ("11.1", "region.truncated"),
        ("20", "region.province"),
        ("37.01", "region.province"),
        ("97.01", "region.province"),
        ("73.00", "region.regency"),
        ("73.70", "region.regency"),
        ("73.80", "region.regency"),
        ("73.09.00", "region.form"),
        ("73.09.01.0000", "region.form"),
        ("73.09.1", "region.form"),
        ("73-09", "region.form"),
        ("", "region.form"),
        ("\u0667\u0663", "region.form"),
        (73.09, "region.form"),
        (None, "region.form"),
    ],
)
def test_what_is_no_code_is_refused_for_its_reason(text: Any, code: str) -> None:
    """By parse and by the record alike."""
    with pytest.raises(ParseError) as parsed:
        RegionCode.parse(text)
    with pytest.raises(InvalidRecordError) as made:
        RegionCode(code=text)
    assert parsed.value.faults[0].code == made.value.faults[0].code == code
