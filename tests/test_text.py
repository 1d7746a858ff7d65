"""The two languages, and the forms of numbers, rupiah and dates in both."""

from datetime import date, datetime
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plutkit._text import (
    Text,
    day_text,
    hidden,
    integer_text,
    joined,
    mask_numbers,
    masked,
    rupiah_text,
    shown,
)


def test_a_text_gives_the_language_that_is_asked_for() -> None:
    """By subscription."""
    text = Text("yes", "ya")
    assert (text["en"], text["id"]) == ("yes", "ya")


@given(st.integers())
def test_a_number_is_read_back_without_its_marks(number: int) -> None:
    """Grouping adds marks and nothing else, in both languages."""
    assert int(integer_text(number, "en").replace(",", "")) == number
    assert int(integer_text(number, "id").replace(".", "")) == number


@pytest.mark.parametrize(("amount", "text"), [(-1, "-Rp1"), (0, "Rp0"), (1_000, "Rp1.000")])
def test_the_sign_of_an_amount_stands_before_the_currency(amount: int, text: str) -> None:
    """As in Indonesian print."""
    assert rupiah_text(amount, "id") == text


@pytest.mark.parametrize("month", range(1, 13))
def test_every_month_has_a_name_of_its_own(month: int) -> None:
    """In both languages."""
    others = [other for other in range(1, 13) if other != month]
    for language in ("en", "id"):
        text = day_text(date(2023, month, 1), language)
        assert all(day_text(date(2023, other, 1), language) != text for other in others)


def test_parts_are_joined_as_a_sentence_does() -> None:
    """None, one, two and three of them."""
    assert [joined(tuple("abc"[:n]), "id") for n in range(4)] == ["", "a", "a dan b", "a, b dan c"]


class Unprintable:
    """Its repr fails."""

    def __repr__(self) -> str:
        raise RuntimeError


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, "None"),
        ("a\n", "'a\\n'"),
        ("\ud800", "'\\ud800'"),
        (True, "True (bool)"),
        (date(2023, 5, 4), "2023-05-04 (date)"),
        (datetime(2023, 5, 4), "2023-05-04 00:00:00 (datetime)"),
        (Unprintable(), "a value that cannot be shown (Unprintable)"),
        ("x" * 100, f"'{'x' * 79}... (102 characters)"),
    ],
)
def test_a_value_is_shown_with_its_type_where_that_could_be_the_mistake(
    value: object, text: str
) -> None:
    """And cut when it is long, and never fails itself."""
    assert shown(value) == text


NUMBERS = st.from_regex(r"[0-9]{15,18}", fullmatch=True)
NO_DIGITS = st.text(st.characters(exclude_categories=("N", "C")), max_size=60)


def digits_of(text: str) -> str:
    """Give the digits of a text."""
    return "".join(filter(str.isdigit, text))


@given(NUMBERS, NO_DIGITS, NO_DIGITS)
def test_15_to_18_digits_in_a_row_are_masked_wherever_they_stand(
    number: str, before: str, after: str
) -> None:
    """All but four, also where the text is cut, and in what holds it."""
    text = f"{before}{number}{after}"
    assert digits_of(mask_numbers(text)) == f"{number[:2]}{number[-2:]}"
    for value in (text, [text], {"number": text}):
        assert number[2:6] not in shown(value).replace(f"{len(ascii(value))}", "")
        assert len(digits_of(shown(value).partition("(")[0])) <= len(digits_of(ascii(after))) + 8


@pytest.mark.parametrize(
    ("text", "hidden_text"),
    [
        ("1" * 14, None),
        ("1" * 15, "11***********11"),
        ("1" * 16, "11************11"),
        ("1" * 18, "11**************11"),
        ("1" * 19, None),
        ("31710117084500019", "31*************19"),
        ("x3171011708450001y", "x31************01y"),
        ("3171011708450001, 3171011708450002", "31************01, 31************02"),
        ("01.300.066.6-091.000", "01.***.***.*-***.*00"),
        ("001.300.066.6-091.000", "00*.***.***.*-***.*00"),
        ("01 300 066 6 091 000", "01 *** *** * *** *00"),
        ("01.300.066.6-091.00", None),
        ("3171 0117 0845 0001", "31** **** **** **01"),
        ("317101-170845-0001", "31****-******-**01"),
        ("31.71.01.17.08.45.0001", "31.**.**.**.**.**.**01"),
        ("3171  0117  0845  0001", None),
        ("0171 0117 0845 0001", None),
        ("3181 0117 0845 0001", None),
        ("3171 0100 0845 0001", None),
        ("3171 0101 0845 0001", "31** **** **** **01"),
        ("3171 0131 0845 0001", "31** **** **** **01"),
        ("3171 0132 0845 0001", None),
        ("3171 0140 0845 0001", None),
        ("3171 0141 0845 0001", "31** **** **** **01"),
        ("3171 0171 0845 0001", "31** **** **** **01"),
        ("3171 0172 0845 0001", None),
        ("3171 0180 0845 0001", None),
        ("3171 0117 0045 0001", None),
        ("3171 0117 0145 0001", "31** **** **** **01"),
        ("3171 0117 1245 0001", "31** **** **** **01"),
        ("3171 0117 1345 0001", None),
        ("2023-01-01 2023-12-31", None),
        ("Rp123.456.789.012.345", None),
        ("no. 12 3171-0117-0845-0001 of 3", "no. 12 31**-****-****-**01 of 3"),
        ("11 22 3171-0117-0845-0001", "11 ** ****-****-****-****"),
        ("\uff13171011708450001", "\uff131************01"),
        ("nik-hjhchhtjnmjtsfkmrlfdmrbmbfbgksfs", None),
    ],
)
def test_what_may_be_a_number_of_a_person_is_masked(text: str, hidden_text: str | None) -> None:
    """By its form alone, or split by marks if regency, day and month are possible."""
    assert mask_numbers(text) == (hidden_text or text)
    assert shown(text) == repr(hidden_text or text)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (3171011708450001, "31************01 (int)"),
        (-3171011708450001, "-31************01 (int)"),
        (2_500_000_000_000_000, "2500000000000000 (int)"),
        (123_456_789_012_345, "123456789012345 (int)"),
        (31710117084500011, "31710117084500011 (int)"),
        (Fraction(2_500_000_000_000_001, 2), "2500000000000001/2 (Fraction)"),
        (3171011708450001.0, "31************01.0 (float)"),
        ((3171011708450001,), "(31************01,) (tuple)"),
        ((2_500_000_000_000_000,), "(25************00,) (tuple)"),
        (b"3171011708450001", "b'31************01' (bytes)"),
        ("x" * 75 + "3171011708450001", f"'{'x' * 75}31**... (93 characters)"),
        ("x" * 200 + "3171011708450001", f"'{'x' * 79}... (218 characters)"),
    ],
)
def test_amounts_stay_readable_and_numbers_of_persons_do_not(value: object, text: str) -> None:
    """Of an int only what could be a NIK is masked, of all else what looks like a number."""
    assert shown(value) == text


@pytest.mark.parametrize(
    ("number", "text"),
    [
        ("1" * 11, "*" * 11),
        ("1" * 12, f"11{'*' * 8}11"),
        ("31.71-\u0663\u00b2\u2460 8450001 x", "31.**-*** *****01 x"),
        ("", ""),
    ],
)
def test_a_masked_number_keeps_four_digits_at_most(number: str, text: str) -> None:
    """And none of fewer than twelve; whatever counts as a digit anywhere is one."""
    assert masked(number) == text


def test_what_was_to_be_a_number_shows_no_more_than_its_mask() -> None:
    """Of whatever type and length."""
    assert hidden("31710117084500011") == "'31*************11'"
    assert hidden(31710117084500011) == "31*************11 (int)"
    assert hidden(3171011708450001) == "**************** (int)"
