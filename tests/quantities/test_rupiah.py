"""Amounts of rupiah, read and written."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plutkit._record import LARGEST_INTEGER
from plutkit._text import LANGUAGES, Language
from plutkit.errors import ArgumentError, ParseError
from plutkit.quantities import format_rupiah, parse_rupiah
from plutkit.strategies import rupiah_amounts


@given(rupiah_amounts(), st.sampled_from(LANGUAGES))
def test_what_is_written_is_read_back(amount: int, language: Language) -> None:
    """In the same language."""
    assert parse_rupiah(format_rupiah(amount, language=language), language=language) == amount


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("0", 0),
        ("1500000", 1_500_000),
        ("1.500.000", 1_500_000),
        ("Rp1.500.000,00", 1_500_000),
        ("Rp 1.500.000,00", 1_500_000),
        ("Rp1.500.000,-", 1_500_000),
        ("-Rp. 1.500,-", -1_500),
        ("Rp. 1.500.000", 1_500_000),
        ("rp\u00a0300", 300),
        ("2,5 miliar", 2_500_000_000),
        ("2,147483647 miliar", 2_147_483_647),
        ("Rp 2,5 Milyar", 2_500_000_000),
        ("300 Juta", 300_000_000),
        ("Rp1,5 jt", 1_500_000),
        ("1,5ribu", 1_500),
        ("500rb", 500_000),
        ("-Rp2 triliun", -2_000_000_000_000),
        ("9.223.372.036.854.775.807", LARGEST_INTEGER),
        ("00012", 12),
    ],
)
def test_indonesian_forms_are_read(text: str, amount: int) -> None:
    """The dot groups thousands, the comma is decimal."""
    assert parse_rupiah(text) == amount


@pytest.mark.parametrize(
    ("text", "amount"), [("Rp1,500,000", 1_500_000), ("2.5 miliar", 2_500_000_000), ("1.0", 1)]
)
def test_english_forms_are_read_if_named(text: str, amount: int) -> None:
    """The comma groups thousands, the dot is decimal."""
    assert parse_rupiah(text, language="en") == amount


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "Rp", "x", "1.5 juta", "1,500,000", "1.50", "1500.000", "1..500", "1,5", "1,2,3",
        "1,500.000", "0,0001 ribu", "1e6", "Rp1,5,-", "Rp1.500,00,-", "1,- juta",
        "1 juta,-", "1-", "1.-", "--1", "Rp-1", "\u0661", "1 500",
        "9.223.372.036.854.775.808", "99999999999999999999",
    ],
)  # fmt: skip
def test_anything_else_is_refused_with_the_forms_that_are_read(text: str) -> None:
    """Half rupiah and ambiguous marks as well."""
    with pytest.raises(ParseError, match="1,5 juta") as caught:
        parse_rupiah(text)
    assert [fault.code for fault in caught.value.faults] == ["rupiah.form"]


@pytest.mark.parametrize("text", ["2 M", "Rp2,5m", "Rp1.500\u00a0M"])
def test_a_bare_m_is_refused_with_what_it_may_mean(text: str) -> None:
    """In both languages; the word is to be written."""
    with pytest.raises(ParseError, match="miliar and others as million; write the word") as caught:
        parse_rupiah(text)
    (fault,) = caught.value.faults
    assert fault.code == "rupiah.form"
    assert "miliar atau juta (million); tulis katanya" in fault.message("id")
    with pytest.raises(ParseError, match="1,5 juta"):
        parse_rupiah("M 2")


def test_the_dash_for_no_cents_is_indonesian() -> None:
    """Its comma is the decimal one."""
    for text in ("Rp1,500,-", "Rp1.500,-", "Rp1,-"):
        with pytest.raises(ParseError):
            parse_rupiah(text, language="en")


def test_what_is_no_text_is_refused() -> None:
    """A number is not a text to be read."""
    number: Any = 5
    with pytest.raises(ParseError, match=r"5 \(int\)"):
        parse_rupiah(number)


def test_an_unknown_language_is_refused() -> None:
    """It names those that are known."""
    language: Any = "fr"
    with pytest.raises(ArgumentError, match="'en', 'id'"):
        parse_rupiah("1", language=language)


@pytest.mark.parametrize("amount", [True, 1.0, "1", None, LARGEST_INTEGER + 1])
def test_only_whole_amounts_are_written(amount: Any) -> None:
    """True is not 1, and 1.0 may have been rounded."""
    with pytest.raises(ArgumentError, match="amount"):
        format_rupiah(amount)
