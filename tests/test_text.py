"""The two languages, and the forms of numbers, rupiah and dates in both."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plutkit._text import Text, day_text, integer_text, joined, rupiah_text, shown


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
