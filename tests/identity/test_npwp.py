"""Numbers of taxpayers."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plutkit.errors import ArgumentError, ParseError
from plutkit.identity import CheckDigit, Nik, Npwp
from plutkit.strategies import niks, npwps

SOUND, PUNCTUATED, NIK = "013000666091000", "01.300.066.6-091.000", "3171011708450001"
UNSOUND = "013000667091000"
ANY = CheckDigit.REPORTED


def naive_luhn(digits: str) -> bool:
    """Sum digits from the right, every second one doubled and less nine if above it."""
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit) * (place % 2 + 1)
        total += value - 9 if value > 9 else value
    return total % 10 == 0


def codes_of(text: Any, check_digit: CheckDigit = CheckDigit.REQUIRED) -> list[str]:
    """Give the codes of the faults with which a text is refused, none if it is read."""
    try:
        Npwp.parse(text, check_digit=check_digit)
    except ParseError as error:
        return [fault.code for fault in error.faults]
    return []


class TestWhatIsRead:
    """15 digits, plain or punctuated, and 16 digits."""

    @given(npwps(check_digit=ANY))
    def test_what_is_revealed_is_read_back(self, number: Npwp) -> None:
        """In either form, as an equal number with an equal hash."""
        for text in (number.reveal(), number.reveal_punctuated()):
            again = Npwp.parse(text, check_digit=ANY)
            assert again == number
            assert hash(again) == hash(number)

    @given(st.from_regex(r"[0-9]{15}", fullmatch=True))
    def test_a_number_of_15_digits_and_its_form_of_16_are_one(self, digits: str) -> None:
        """Read or refused alike."""
        assert codes_of(digits) == codes_of(f"0{digits}")
        if codes_of(digits, ANY) == []:
            one, other = (Npwp.parse(text, check_digit=ANY) for text in (digits, f"0{digits}"))
            assert one == other
            assert one.reveal() == f"0{digits}"

    @given(st.from_regex(r"[0-9]{15}", fullmatch=True))
    def test_the_check_digit_is_that_of_a_naive_sum(self, digits: str) -> None:
        """Over the first nine of the 15."""
        holds = naive_luhn(digits[:9])
        assert codes_of(f"1{digits[1:]}") == (
            [] if naive_luhn(f"1{digits[1:9]}") else ["npwp.check_digit"]
        )
        if int(digits):
            assert Npwp.parse(digits, check_digit=ANY).check_digit_holds is holds

    @pytest.mark.parametrize("last", range(10))
    def test_one_check_digit_of_ten_holds(self, last: int) -> None:
        """That of a published number is 6."""
        codes = [] if last == 6 else ["npwp.check_digit"]
        assert codes_of(f"01300066{last}091000") == codes

    def test_data_of_others_is_read_with_what_does_not_hold(self) -> None:
        """As a finding, if the policy says so."""
        assert codes_of(UNSOUND) == ["npwp.check_digit"]
        assert Npwp.parse(UNSOUND, check_digit=ANY).check_digit_holds is False
        assert Npwp.parse(SOUND).check_digit_holds is True

    @pytest.mark.parametrize("digits", ["0" * 15, "0" * 16, "00.000.000.0-000.000"])
    def test_all_zeros_are_no_number(self, digits: str) -> None:
        """Although their check digit holds."""
        assert codes_of(digits) == codes_of(digits, ANY) == ["npwp.zeros"]

    def test_one_digit_other_than_zero_makes_a_number(self) -> None:
        """Only all zeros stand for none."""
        assert codes_of("000000000000001") == []

    @given(niks())
    def test_16_digits_that_do_not_begin_with_0_are_a_residents(self, number: Nik) -> None:
        """Without check digit, office and branch."""
        taxpayer = Npwp.parse(number.reveal())
        assert taxpayer.nik == number
        parts = taxpayer.check_digit_holds, taxpayer.tax_office, taxpayer.branch
        assert parts == (None, None, None)
        assert taxpayer.reveal_punctuated() == taxpayer.reveal() == number.reveal()

    def test_a_faulty_residents_number_has_all_its_faults(self) -> None:
        """Those of a NIK, whatever the policy."""
        assert codes_of("9971010008450000", ANY) == ["nik.region", "nik.day", "nik.serial"]

    def test_the_15_digits_have_parts(self) -> None:
        """The office and the branch."""
        number = Npwp.parse("013000666091002")
        assert (number.nik, number.tax_office, number.branch) == (None, "091", "002")
        assert number.reveal_punctuated() == "01.300.066.6-091.002"
        assert number.reveal() == "0013000666091002"


@pytest.mark.parametrize(
    ("text", "code", "remedy"),
    [
        (13000666091000, "npwp.type", "as text"),
        (None, "npwp.type", "as text"),
        ("01.***.***.*-091.000", "npwp.masked", "pseudonym"),
        ("0130006660910xx", "npwp.masked", "pseudonym"),
        ("01.300.066.6.091.000", "npwp.form", "strip them"),
        ("01 300 066 6 091 000", "npwp.form", "strip them"),
        ("3171 0117 0845 0001", "npwp.form", "strip them"),
        (" 01.300.066.6-091.000", "npwp.form", "strip them"),
        ("01.300.066.6-091.00", "npwp.form", "19 characters"),
        ("001.300.066.6-091.000", "npwp.form", "strip them"),
        ("01300066609100", "npwp.form", "14 characters"),
        ("00130006660910000", "npwp.form", "17 characters"),
        ("01300066609100O", "npwp.form", "from 0 to 9"),
        ("\u0660\u0661.300.066.6-091.000", "npwp.form", "from 0 to 9"),
        ("\u0660\u0661\u0663000666091000", "npwp.form", "from 0 to 9"),
        ("01.300.066.6-091.000\n", "npwp.form", "21 characters"),
        ("", "npwp.form", "0 characters"),
    ],
)
def test_what_is_no_number_is_refused_with_its_remedy(text: Any, code: str, remedy: str) -> None:
    """By one fault."""
    with pytest.raises(ParseError) as caught:
        Npwp.parse(text)
    (fault,) = caught.value.faults
    assert (caught.value.subject, fault.path, fault.code) == ("Npwp", "text", code)
    assert remedy in fault.text.en
    assert fault.text.id != fault.text.en


@given(st.text() | st.integers() | st.binary() | st.none() | st.floats())
def test_whatever_is_given_is_read_or_refused(text: Any) -> None:
    """By a parse error and no other."""
    assert codes_of(text)


@pytest.mark.parametrize("policy", [True, False, "required", None])
def test_the_policy_is_a_named_one(policy: Any) -> None:
    """Neither a boolean nor its text."""
    with pytest.raises(ArgumentError, match=r"CheckDigit\.REQUIRED, CheckDigit\.REPORTED"):
        Npwp.parse(SOUND, check_digit=policy)


def test_the_punctuated_form_is_the_same_number() -> None:
    """As people write it."""
    assert Npwp.parse(PUNCTUATED) == Npwp.parse(SOUND) != Npwp.parse(NIK)
