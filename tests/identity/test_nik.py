"""Numbers of residents."""

from datetime import date, datetime, timedelta
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from plutkit.errors import ArgumentError, ParseError
from plutkit.identity import PROVINCES, Nik, Npwp, RegionCode
from plutkit.strategies import niks

AUGUST_17, LEAP_DAY = "3171011708450001", "3171012902001234"
NOW = date(2026, 11, 25)


def naive_codes(digits: str) -> list[str]:
    """Judge 16 digits once more, part by part, with the days of each month counted out."""
    published = [
        (11, 19), (21, 21), (31, 36), (51, 53), (61, 65), (71, 76), (81, 82), (91, 96)
    ]  # fmt: skip
    province, regency, district, day, month, year = (
        int(digits[place : place + 2]) for place in range(0, 12, 2)
    )
    is_province = any(first <= province <= last for first, last in published)
    is_region = is_province and regency not in {0, 70} and regency < 80 and district != 0
    born = day if day < 41 else day - 40
    february = 29 if year in range(0, 100, 4) else 28
    lengths = (31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    is_day, is_month = day in {*range(1, 32), *range(41, 72)}, month in range(1, 13)
    holds = {
        "nik.region": is_region,
        "nik.day": is_day,
        "nik.month": is_month,
        "nik.date": not (is_day and is_month) or born <= lengths[month - 1],
        "nik.serial": digits[12:] != "0000",
    }
    return [code for code, is_right in holds.items() if not is_right]


def codes_of(text: Any) -> list[str]:
    """Give the codes of the faults with which a text is refused, none if it is read."""
    try:
        Nik.parse(text)
    except ParseError as error:
        return [fault.code for fault in error.faults]
    return []


PARTS = st.sampled_from(["00", "01", "31", "40", "41", "69", "70", "71", "72", "79", "80", "95"])
TWO = PARTS | st.from_regex(r"[0-9]{2}", fullmatch=True)
SIXTEEN = st.lists(TWO, min_size=8, max_size=8).map("".join)
NEAR = st.builds(
    "{}{}01{}{}{}{}".format,
    st.sampled_from(["11", "65", "96", "97"]),
    st.sampled_from(["01", "69", "70", "79"]),
    st.sampled_from(["28", "29", "30", "31", "32", "68", "69", "70", "71", "72"]),
    st.sampled_from(["01", "02", "04", "12", "13"]),
    TWO,
    st.sampled_from(["0000", "0001"]),
)


class TestWhatIsRead:
    """Which 16 digits are a number."""

    @given(niks())
    def test_what_is_revealed_is_read_back(self, number: Nik) -> None:
        """As an equal number with an equal hash."""
        again = Nik.parse(number.reveal())
        assert again == number
        assert hash(again) == hash(number)

    @given(SIXTEEN | NEAR)
    def test_every_fault_of_16_digits_is_found_at_once(self, digits: str) -> None:
        """Compared with a naive judge."""
        assert codes_of(digits) == naive_codes(digits)

    @pytest.mark.parametrize("province", PROVINCES)
    def test_every_province_of_2025_is_read(self, province: str) -> None:
        """The six that other libraries do not know among them."""
        number = Nik.parse(f"{province}01011708900001")
        assert str(number.region.province) == province

    @pytest.mark.parametrize(
        "text", [AUGUST_17, LEAP_DAY, "6501011708900001", "9371011708900001", "3171015708450001"]
    )
    def test_the_published_test_numbers_are_read(self, text: str) -> None:
        """With all their digits."""
        assert Nik.parse(text).reveal() == text

    @pytest.mark.parametrize(
        ("text", "codes"),
        [
            ("9971011708450001", ["nik.region"]),
            ("3100011708450001", ["nik.region"]),
            ("3169011708450001", []),
            ("3170011708450001", ["nik.region"]),
            ("3171011708450001", []),
            ("3179011708450001", []),
            ("3180011708450001", ["nik.region"]),
            ("3171001708450001", ["nik.region"]),
            ("3171991708450001", []),
            ("3171010008450001", ["nik.day"]),
            ("3171010108450001", []),
            ("3171013108450001", []),
            ("3171013208450001", ["nik.day"]),
            ("3171014008450001", ["nik.day"]),
            ("3171014108450001", []),
            ("3171017108450001", []),
            ("3171017208450001", ["nik.day"]),
            ("3171018108450001", ["nik.day"]),
            ("3171011700450001", ["nik.month"]),
            ("3171011701450001", []),
            ("3171011712450001", []),
            ("3171011713450001", ["nik.month"]),
            ("3171013004450001", []),
            ("3171013104450001", ["nik.date"]),
            ("3171017104450001", ["nik.date"]),
            ("3171012902000001", []),
            ("3171012902010001", ["nik.date"]),
            ("3171012902040001", []),
            ("3171016902960001", []),
            ("3171013002000001", ["nik.date"]),
            ("3171011708450000", ["nik.serial"]),
            ("3171011708459999", []),
            ("9971010008450000", ["nik.region", "nik.day", "nik.serial"]),
            ("9970007213000000", ["nik.region", "nik.day", "nik.month", "nik.serial"]),
        ],
    )
    def test_each_part_is_judged_at_its_bounds(self, text: str, codes: list[str]) -> None:
        """Every part that is wrong is one fault."""
        assert codes_of(text) == codes == naive_codes(text)

    def test_a_wrong_region_says_which_of_its_parts_are_wrong(self) -> None:
        """All of them, by place, in both languages."""
        with pytest.raises(ParseError) as caught:
            Nik.parse("9970001708450001")
        (fault,) = caught.value.faults
        assert ("digits 1-2" in fault.text.en, "digits 3-4" in fault.text.en) == (True, True)
        assert "digits 5-6 are no district" in fault.text.en
        assert "bukan kabupaten (01-69)" in fault.text.id


class TestWhatIsNoNumber:
    """Text that is not 16 digits, and what is no text."""

    @pytest.mark.parametrize(
        ("text", "code", "remedy"),
        [
            (3171011708450001, "nik.type", "as text"),
            (3171011708450001.0, "nik.type", "as text"),
            (None, "nik.type", "as text"),
            (b"3171011708450001", "nik.type", "as text"),
            ("3171 0117 0845 0001", "nik.form", "strip them"),
            ("317101.170845.0001", "nik.form", "strip them"),
            ("3171-0117-0845-0001", "nik.form", "strip them"),
            (" 3171011708450001", "nik.form", "strip them"),
            ("3171011708450001\n", "nik.form", "17 characters"),
            ("317101170845001", "nik.form", "15 characters"),
            ("31710117084500011", "nik.form", "17 characters"),
            ("3171 0117 0845 001", "nik.form", "18 characters"),
            ("317101170845000O", "nik.form", "from 0 to 9"),
            ("\u0663171011708450001", "nik.form", "from 0 to 9"),
            ("\uff13171011708450001", "nik.form", "from 0 to 9"),
            ("\u00b3171011708450001", "nik.form", "from 0 to 9"),
            ("3.171011708450001e15", "nik.form", "20 characters"),
            ("", "nik.form", "0 characters"),
            ("x", "nik.form", "1 characters"),
            ("317101******0001", "nik.masked", "pseudonym"),
            ("317101XXXXXX0001", "nik.masked", "pseudonym"),
            ("3171 01\u2022\u2022 \u2022\u2022\u2022\u2022 0001", "nik.masked", "pseudonym"),
            ("3171\u20260001", "nik.masked", "pseudonym"),
            ("****************", "nik.masked", "pseudonym"),
        ],
    )
    def test_it_is_refused_with_its_remedy(self, text: Any, code: str, remedy: str) -> None:
        """One fault, which says how it could be read."""
        with pytest.raises(ParseError) as caught:
            Nik.parse(text)
        (fault,) = caught.value.faults
        assert (caught.value.subject, fault.path, fault.code) == ("Nik", "text", code)
        assert remedy in fault.text.en

    @given(niks())
    def test_what_is_shown_is_not_read_back(self, number: Nik) -> None:
        """It is masked."""
        assert codes_of(str(number)) == ["nik.masked"]

    @given(st.text() | st.integers() | st.binary() | st.none() | st.floats())
    def test_whatever_is_given_is_read_or_refused(self, text: Any) -> None:
        """By a parse error and no other."""
        assert codes_of(text)


class TestItsParts:
    """What the digits say."""

    @given(niks())
    def test_the_parts_make_up_the_digits(self, number: Nik) -> None:
        """The region of issue, the day and month of birth, the serial."""
        born = number.birth_date(NOW)
        day = born.day + 40 * number.is_female
        assert number.reveal() == (
            f"{number.region.code.replace('.', '')}{day:02}{born.month:02}{born.year % 100:02}"
            f"{number.serial}"
        )

    def test_they_are_those_of_the_test_numbers(self) -> None:
        """A man's and a woman's."""
        man, woman = Nik.parse(AUGUST_17), Nik.parse("3171015708450001")
        assert (man.is_female, woman.is_female) == (False, True)
        assert man.birth_date(NOW) == woman.birth_date(NOW) == date(1945, 8, 17)
        assert man.region == RegionCode.parse("31.71.01")
        assert man.serial == "0001"

    @pytest.mark.parametrize(("day", "is_female"), [("31", False), ("41", True)])
    def test_women_have_40_added_to_their_day(self, day: str, *, is_female: bool) -> None:
        """At both sides of the gap."""
        assert Nik.parse(f"317101{day}08450001").is_female is is_female

    @given(niks(), st.dates(min_value=date(1800, 1, 1)))
    def test_the_birth_is_the_latest_day_that_is_not_after_the_reference(
        self, number: Nik, reference: date
    ) -> None:
        """Compared with a walk back through the years of two centuries."""
        day, month = int(number.reveal()[6:8]) % 40, int(number.reveal()[8:10])
        expected = None
        for year in range(reference.year, reference.year // 100 * 100 - 101, -1):
            is_leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
            exists = is_leap or (month, day) != (2, 29)
            if year % 100 == int(number.reveal()[10:12]) and exists:
                born = date(year, month, day)
                if born <= reference:
                    expected = born
                    break
        if expected is None:
            with pytest.raises(ArgumentError):
                number.birth_date(reference)
        else:
            assert number.birth_date(reference) == expected

    @pytest.mark.parametrize(
        ("reference", "born"),
        [
            (date(2045, 8, 16), date(1945, 8, 17)),
            (date(2045, 8, 17), date(2045, 8, 17)),
            (date(1945, 8, 17), date(1945, 8, 17)),
            (date(1945, 8, 16), date(1845, 8, 17)),
            (date(1999, 12, 31), date(1945, 8, 17)),
            (date(2000, 1, 1), date(1945, 8, 17)),
        ],
    )
    def test_the_century_is_that_of_the_reference_or_the_one_before(
        self, reference: date, born: date
    ) -> None:
        """The day before, and the day itself."""
        assert Nik.parse(AUGUST_17).birth_date(reference) == born

    @pytest.mark.parametrize("reference", [date(2000, 2, 29), date(2100, 3, 1), date(2199, 12, 31)])
    def test_29_february_lies_in_a_year_that_has_one(self, reference: date) -> None:
        """2000 had one, 1900 and 2100 have none."""
        assert Nik.parse(LEAP_DAY).birth_date(reference) == date(2000, 2, 29)

    @pytest.mark.parametrize(
        "reference", [date(2000, 2, 28), date(1999, 12, 31), date(2200, 1, 1), date(1, 1, 1)]
    )
    def test_where_neither_century_fits_no_day_is_made_up(self, reference: date) -> None:
        """Nobody with the number was born by then, or could still live."""
        with pytest.raises(ArgumentError, match="give a day on which") as caught:
            Nik.parse(LEAP_DAY).birth_date(reference)
        assert [fault.code for fault in caught.value.faults] == ["nik.century"]

    @pytest.mark.parametrize("reference", [None, datetime(2026, 11, 25), "2026-11-25", 2026])
    def test_the_reference_is_a_day(self, reference: Any) -> None:
        """No other value."""
        with pytest.raises(ArgumentError, match="reference"):
            Nik.parse(AUGUST_17).birth_date(reference)

    def test_a_child_of_2005_is_not_100_years_old(self) -> None:
        """As another library has it."""
        born = Nik.parse("3171011708050001").birth_date(NOW)
        assert NOW - born < timedelta(days=366 * 22)


class TestTheValue:
    """Made by parse, frozen, closed, equal by its digits."""

    @pytest.mark.parametrize("cls", [Nik, Npwp])
    def test_it_is_made_by_parse_only(self, cls: type[Any]) -> None:
        """So that none is unchecked."""
        with pytest.raises(TypeError, match=f"call {cls.__name__}.parse"):
            cls()

    @pytest.mark.parametrize("cls", [Nik, Npwp])
    def test_it_is_closed(self, cls: type[Any]) -> None:
        """Another repr would show the digits."""
        with pytest.raises(TypeError, match=f"{cls.__name__} is closed: Own cannot extend it"):
            type("Own", (cls,), {})

    def test_it_is_frozen(self) -> None:
        """Nothing is set, added or deleted."""
        number = Nik.parse(AUGUST_17)
        for name in ("_digits", "other"):
            with pytest.raises(attrs.exceptions.FrozenInstanceError):
                setattr(number, name, AUGUST_17)
            with pytest.raises(attrs.exceptions.FrozenInstanceError):
                delattr(number, name)
        assert number == Nik.parse(AUGUST_17)

    def test_other_digits_and_other_classes_are_not_equal(self) -> None:
        """A taxpayer number of the same digits among them."""
        number = Nik.parse(AUGUST_17)
        assert number != Nik.parse("3171011708450002")
        assert number != Npwp.parse(AUGUST_17)
        assert number != AUGUST_17
        assert len({number, Nik.parse(AUGUST_17), Npwp.parse(AUGUST_17)}) == 2

    def test_it_has_no_order(self) -> None:
        """The digits are no quantity."""
        one, other = Nik.parse(AUGUST_17), Nik.parse(LEAP_DAY)
        with pytest.raises(TypeError):
            sorted([one, other])  # type: ignore[type-var]
