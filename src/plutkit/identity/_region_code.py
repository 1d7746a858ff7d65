"""Region codes of the Ministry of Home Affairs (Kemendagri)."""

import re
from collections.abc import Iterator
from enum import Enum
from typing import Any, Final

import attrs

from plutkit._record import RULE, Declared, Record, bound, fault, unreadable
from plutkit.errors import Fault

PROVINCES: Final = (
    *(str(code) for code in (*range(11, 20), 21, *range(31, 37), *range(51, 54))),
    *(str(code) for code in (*range(61, 66), *range(71, 77), 81, 82, *range(91, 97))),
)
"""The codes of the 38 provinces of 2025 (Kepmendagri 300.2.2-2138 of 2025)."""

_DOTTED: Final = r"(\d\d)(?:\.(\d\d)(?:\.(\d\d)(?:\.(\d{4}))?)?)?"
_UNDOTTED: Final = r"\d{4}|\d{6}|\d{10}"
_TRUNCATED: Final = r"\d\d\.\d"
CITIES: Final = range(71, 80)
REGENCIES: Final = range(1, 70)


class RegionLevel(Enum):
    """The level of the region that a code names (`tingkat wilayah`)."""

    PROVINCE = "province"
    REGENCY = "regency"
    CITY = "city"
    DISTRICT = "district"
    VILLAGE = "village"


class _RegionRule(Declared):
    doc: str
    none: str = ""

    codes = (
        "region.form",
        "region.undotted",
        "region.truncated",
        "region.province",
        "region.regency",
    )

    def expression(self, value: str, names: dict[str, Any]) -> str:
        return f"type({value}) is str and {bound(names, _complaint)}({value}) is None"

    def faults(self, path: str, value: object) -> Iterator[Fault]:
        complaint = _complaint(value) if type(value) is str else _FORM
        if complaint:
            yield fault(path, complaint.code, value, complaint.en, complaint.id)

    def describe(self) -> str:
        return "dotted text: `PP`, `PP.RR`, `PP.RR.SS` or `PP.RR.SS.DDDD`"


class _Complaint(Declared):
    code: str
    en: str
    id: str


_FORM: Final = _Complaint(
    "region.form",
    en="is not a region code; write it as dotted text: 73, 73.09, 73.09.01 or 73.09.01.1001",
    id="bukan kode wilayah; tulis sebagai teks bertitik: 73, 73.09, 73.09.01 atau 73.09.01.1001",
)
_AMBIGUOUS: Final = _Complaint(
    "region.undotted",
    en="has no dots, and BPS numbers regions otherwise (Maros is 73.09, BPS 7309 is another "
    "regency); write the Kemendagri code with its dots",
    id="tidak bertitik, dan BPS memberi nomor lain (Maros 73.09, BPS 7309 kabupaten lain); "
    "tulis kode Kemendagri dengan titiknya",
)
_CUT: Final = _Complaint(
    "region.truncated",
    en="has a second part of one digit, as when a spreadsheet turns 11.10 into 11.1; "
    "keep the code as text with two digits",
    id="bagian keduanya satu angka, seperti bila lembar sebar mengubah 11.10 menjadi 11.1; "
    "simpan kode sebagai teks dengan dua angka",
)
_NO_PROVINCE: Final = _Complaint(
    "region.province",
    en="does not begin with the code of one of the 38 provinces of 2025; correct its first part",
    id="tidak diawali kode salah satu dari 38 provinsi tahun 2025; betulkan bagian pertamanya",
)
_NO_REGENCY: Final = _Complaint(
    "region.regency",
    en="has a second part that is neither of a regency (01-69) nor of a city (71-79); correct it",
    id="bagian keduanya bukan kabupaten (01-69) dan bukan kota (71-79); betulkan",
)


def _complaint(code: str) -> _Complaint | None:
    match = re.fullmatch(_DOTTED, code, re.ASCII)
    if match is None and re.fullmatch(_UNDOTTED, code, re.ASCII):
        return _AMBIGUOUS
    if match is None and re.fullmatch(_TRUNCATED, code, re.ASCII):
        return _CUT
    if match is None or match[3] == "00" or match[4] == "0000":
        return _FORM
    if match[1] not in PROVINCES:
        return _NO_PROVINCE
    if match[2] and int(match[2]) not in REGENCIES and int(match[2]) not in CITIES:
        return _NO_REGENCY
    return None


@attrs.frozen(kw_only=True)
class RegionCode(Record):
    """A region's code (`kode wilayah`) as the Ministry of Home Affairs writes it, with its dots.

    >>> maros = RegionCode.parse("73.09")
    >>> maros.level, str(maros.province)
    (<RegionLevel.REGENCY: 'regency'>, '73')
    >>> RegionCode.parse("7309")
    Traceback (most recent call last):
    ...
    plutkit.errors.ParseError: RegionCode: text: '7309' has no dots, and BPS numbers regions ...

    The province is one of the 38 of 2025; a second part of 01-69 is a regency, of 71-79 a city.
    That such a regency exists is not checked. Source: Kepmendagri 300.2.2-2138 of 2025.
    """

    code: str = attrs.field(metadata={RULE: _RegionRule("The code, with its dots.")})

    @classmethod
    def parse(cls, text: str) -> "RegionCode":
        """Read a dotted code.

        >>> RegionCode.parse("11.10")
        RegionCode.parse('11.10')

        Raises `ParseError` with the code ``region.undotted``, ``region.truncated``,
        ``region.province``, ``region.regency`` or ``region.form``.
        """
        complaint = _complaint(text) if type(text) is str else _FORM
        if complaint:
            raise unreadable("RegionCode", complaint.code, text, en=complaint.en, id=complaint.id)
        return cls(code=text)

    @property
    def level(self) -> RegionLevel:
        """What kind of region it names."""
        parts = self.code.split(".")
        if len(parts) == 2:
            is_city = int(parts[1]) in CITIES
            return RegionLevel.CITY if is_city else RegionLevel.REGENCY
        return {1: RegionLevel.PROVINCE, 3: RegionLevel.DISTRICT, 4: RegionLevel.VILLAGE}[
            len(parts)
        ]

    @property
    def province(self) -> "RegionCode":
        """The code of the province that it lies in, or is."""
        return RegionCode(code=self.code[:2])

    def __str__(self) -> str:
        return self.code

    def __repr__(self) -> str:
        return f"RegionCode.parse({self.code!r})"
