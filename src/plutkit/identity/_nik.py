"""Numbers of residents."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from plutkit._record import bad_argument, check_arguments
from plutkit._text import Text, hidden, joined
from plutkit.errors import Fault, ParseError
from plutkit.identity._personal_number import PersonalNumber
from plutkit.identity._region_code import CITIES, PROVINCES, REGENCIES, RegionCode
from plutkit.quantities._day_rules import EXACT_DAY

DIGITS: Final = frozenset("0123456789")
MARKS: Final = frozenset(" .-/_")
"""What people write between digits."""
_HIDING: Final = frozenset("*#•●…xX")
_LEFT: Final = DIGITS | {"*"}
"""Of these at least one stands in a masked number: a lone x hides nothing."""
_WOMEN: Final = 40
"""What is added to the day of a woman's birth."""
_LEAP_CENTURY: Final = 2000
"""The century of a year in which every day exists that exists in a year of the same two digits."""


class Nik(PersonalNumber):
    """A resident's number (`NIK`, nomor induk kependudukan): 16 digits.

    >>> from datetime import date
    >>> number = Nik.parse("3171011708450001")
    >>> number
    <Nik 31************01>
    >>> number.region, number.is_female, number.birth_date(date(2026, 11, 25))
    (RegionCode.parse('31.71.01'), False, datetime.date(1945, 8, 17))
    >>> number.pseudonym(bytes(range(32)))
    'nik-hjhchhtjnmjtsfkmrlfdmrbmbfbgksfs'

    It shows masked wherever it is shown; `reveal` gives the digits, a pickle holds them, and
    `region`, `birth_date`, `is_female` and `serial` are parts of them. Numbers are equal by their
    digits and have no order. No record has a field for it: keep its `pseudonym`.
    """

    __slots__ = ()

    _kind = "nik"

    @classmethod
    def parse(cls, text: str) -> "Nik":
        """Read 16 plain digits: a region of issue, a day of birth, a serial number.

        The province is one of the 38 of 2025, the regency 01-69 or the city 71-79, the district
        01-99. The day is 01-31, of women 41-71, and exists in a year of these two digits: 29
        February 00 was in 2000. The serial is not 0000. That such a person exists is not checked.

        Raises `ParseError` with every fault at once, none of which shows the number: ``nik.type``,
        ``nik.masked``, ``nik.form``, or of 16 digits ``nik.region``, ``nik.day``, ``nik.month``,
        ``nik.date`` and ``nik.serial``.
        """
        faults = tuple(nik_faults(text))
        if faults:
            raise ParseError("Nik", faults)
        return cls._of(text)

    @property
    def region(self) -> RegionCode:
        """The district that issued it, with its code of then (`wilayah penerbit`)."""
        digits = self._digits
        return RegionCode(code=f"{digits[:2]}.{digits[2:4]}.{digits[4:6]}")

    @property
    def is_female(self) -> bool:
        """Whether it is a woman's, by the day, to which 40 was added (`perempuan`)."""
        return int(self._digits[6:8]) > _WOMEN

    @property
    def serial(self) -> str:
        """The last four digits, which tell apart those of one district and day (`nomor urut`)."""
        return self._digits[12:]

    def birth_date(self, reference: date) -> date:
        """Give the day of birth (`tanggal lahir`) as the latest one that is not after `reference`.

        The number holds two digits of the year; the century is that of `reference` or the one
        before it, and 29 February lies in a year that has one.

        >>> leap = Nik.parse("3171012902001234")
        >>> leap.birth_date(date(2000, 2, 29))
        datetime.date(2000, 2, 29)

        Raises `ArgumentError` with ``nik.century`` if neither century fits: the day before that
        leap day nobody with this number was born, and in 2200 nobody with it lives.
        """
        check_arguments("Nik.birth_date", reference=(EXACT_DAY, reference))
        day, month, year = _birth_parts(self._digits)
        century = reference.year // 100 * 100
        for first in (century, century - 100):
            born = existing(first + year, month, day)
            if born is not None and born <= reference:
                return born
        raise bad_argument(
            "Nik.birth_date", "reference", "nik.century", reference,
            en="has no such day before it, in its century or the one before; give a day on which "
            "the person lived",
            id="tidak didahului tanggal itu, di abadnya atau abad sebelumnya; berikan hari saat "
            "orangnya hidup",
        )  # fmt: skip


def nik_faults(text: object) -> Iterator[Fault]:
    """Find everything for which a text is no NIK."""
    if type(text) is not str:
        yield Fault(
            "text", "nik.type", hidden(text),
            Text(
                "is not text; read the number as text, as a spreadsheet's numbers lose digits",
                "bukan teks; baca nomornya sebagai teks, karena angka lembar sebar "
                "kehilangan digit",
            ),
        )  # fmt: skip
    elif is_masked(text):
        yield Fault(
            "text", "nik.masked", hidden(text),
            Text(
                "is masked; ask for all 16 digits, or take the pseudonym that was made of them",
                "disamarkan; minta ke-16 angkanya, atau pakai pseudonim yang dibuat darinya",
            ),
        )  # fmt: skip
    elif len(text) != 16 or not DIGITS.issuperset(text):
        yield Fault("text", "nik.form", hidden(text), not_plain(text, "16", lengths=(16,)))
    else:
        yield from _faults_of_parts(text)


def is_masked(text: str) -> bool:
    """Tell whether signs that hide digits stand in a text, beside digits and marks alone."""
    signs = frozenset(text)
    return bool(signs & _HIDING and signs & _LEFT) and signs <= _HIDING | DIGITS | MARKS


def not_plain(text: str, wanted: str, *, lengths: tuple[int, ...]) -> Text:
    """Say how a text is not the digits that are wanted: marks between them, or something else."""
    if sum(sign in DIGITS for sign in text) in lengths and frozenset(text) <= DIGITS | MARKS:
        return Text(
            f"holds blanks or marks where {wanted} digits stand in a row; strip them",
            f"memuat spasi atau tanda, padahal {wanted} angka ditulis beruntun; buanglah",
        )
    return Text(
        f"is not {wanted} digits from 0 to 9, but {len(text)} characters; write all digits as text",
        f"bukan {wanted} angka 0 sampai 9, melainkan {len(text)} karakter; tulis semua angkanya "
        f"sebagai teks",
    )


def _faults_of_parts(digits: str) -> Iterator[Fault]:
    """Find every fault of 16 digits; the messages name places, not what stands there."""
    shown = hidden(digits)
    unknown = tuple(_unknown_parts(digits))
    if unknown:
        en = joined(tuple(one.en for one in unknown), "en")
        id = joined(tuple(one.id for one in unknown), "id")
        yield Fault(
            "text", "nik.region", shown,
            Text(
                f"has no possible region of issue: {en}; compare it with the card",
                f"tidak memuat wilayah penerbit yang mungkin: {id}; cocokkan dengan kartunya",
            ),
        )  # fmt: skip
    day, month, year = _birth_parts(digits)
    is_day, is_month = 1 <= day <= 31, 1 <= month <= 12
    if not is_day:
        yield Fault(
            "text", "nik.day", shown,
            Text(
                "has digits 7-8 that are no day (01-31, of women 41-71); compare it with the card",
                "angka ke-7 dan ke-8 bukan tanggal (01-31, perempuan 41-71); cocokkan dengan "
                "kartunya",
            ),
        )  # fmt: skip
    if not is_month:
        yield Fault(
            "text", "nik.month", shown,
            Text(
                "has digits 9-10 that are no month (01-12); compare it with the card",
                "angka ke-9 dan ke-10 bukan bulan (01-12); cocokkan dengan kartunya",
            ),
        )  # fmt: skip
    if is_day and is_month and existing(_LEAP_CENTURY + year, month, day) is None:
        yield Fault(
            "text", "nik.date", shown,
            Text(
                "has digits 7-12 that are a day of no year, such as 31 April, or 29 February "
                "where there is none; compare it with the card",
                "angka ke-7 sampai ke-12 tanggal yang tidak ada, seperti 31 April, atau "
                "29 Februari di tahun tanpa itu; cocokkan dengan kartunya",
            ),
        )  # fmt: skip
    if digits[12:] == "0000":
        yield Fault(
            "text", "nik.serial", shown,
            Text(
                "ends with the serial 0000, and serials begin with 0001; compare it with the card",
                "diakhiri nomor urut 0000, padahal dimulai dari 0001; cocokkan dengan kartunya",
            ),
        )  # fmt: skip


def _unknown_parts(digits: str) -> Iterator[Text]:
    if digits[:2] not in PROVINCES:
        yield Text(
            "digits 1-2 are no province of the 38 of 2025",
            "angka ke-1 dan ke-2 bukan salah satu dari 38 provinsi tahun 2025",
        )
    if int(digits[2:4]) not in REGENCIES and int(digits[2:4]) not in CITIES:
        yield Text(
            "digits 3-4 are neither a regency (01-69) nor a city (71-79)",
            "angka ke-3 dan ke-4 bukan kabupaten (01-69) dan bukan kota (71-79)",
        )
    if digits[4:6] == "00":
        yield Text(
            "digits 5-6 are no district (01-99)", "angka ke-5 dan ke-6 bukan kecamatan (01-99)"
        )


def _birth_parts(digits: str) -> tuple[int, int, int]:
    """Give day, month and the two digits of the year; the day without what women have added."""
    day, month, year = int(digits[6:8]), int(digits[8:10]), int(digits[10:12])
    return day - _WOMEN if day > _WOMEN else day, month, year


def existing(year: int, month: int, day: int) -> date | None:
    """Give a day, or None if there is none such."""
    try:
        return date(year, month, day)
    except ValueError:
        return None
