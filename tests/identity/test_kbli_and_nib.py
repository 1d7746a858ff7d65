"""Codes of business fields with their edition, and business identification numbers."""

from typing import Any

import attrs
import pytest
from hypothesis import given

from plutkit._record import faults_of, rules_of
from plutkit.errors import InvalidRecordError, ParseError
from plutkit.identity import Kbli, KbliEdition, Nib
from plutkit.strategies import kblis, nibs


class TestKbli:
    """Five digits of an edition."""

    @given(kblis())
    def test_what_is_written_is_read_back(self, code: Kbli) -> None:
        """As an equal code of the same edition."""
        assert Kbli.parse(str(code)) == code
        assert eval(repr(code)) == code  # noqa: S307 - our own repr
        assert str(code) == f"KBLI {code.edition.value}: {code.code}"

    @given(kblis())
    def test_no_sound_code_has_a_fault(self, code: Kbli) -> None:
        """Neither does the slow search find any."""
        assert list(faults_of(code)) == []
        assert code.code.startswith(code.division)
        assert len(code.division) == 2

    @given(kblis())
    def test_codes_of_two_editions_are_never_equal(self, code: Kbli) -> None:
        """The same five digits may mean another field."""
        (other,) = set(KbliEdition) - {code.edition}
        assert attrs.evolve(code, edition=other) != code

    def test_it_keeps_its_zeros(self) -> None:
        """They belong to the code."""
        code = Kbli.parse("KBLI 2025: 01111")
        assert (code.edition, code.code, code.division) == (KbliEdition.KBLI_2025, "01111", "01")

    @pytest.mark.parametrize(
        "text",
        [
            "10710",
            "KBLI: 10710",
            "KBLI 2019: 10710",
            "KBLI 2020: 1071",
            "KBLI 2020: 107100",
            "KBLI 2020: 00000",
            "KBLI 2020 : 10710",
            "KBLI 2020:10710",
            "kbli 2020: 10710",
            "KBLI 2020: 1071a",
            "KBLI 2020: 10710 ",
            "KBLI 2020: 10710\n",
            "KBLI 2020: \u0661\u0660\u0667\u0661\u0660",
            "",
            None,
            10710,
        ],
    )
    def test_any_other_text_is_refused(self, text: Any) -> None:
        """A code without its edition says nothing."""
        with pytest.raises(ParseError, match="edition") as caught:
            Kbli.parse(text)
        assert caught.value.faults[0].code == "kbli.form"

    @pytest.mark.parametrize(
        "code", ["1071", "107100", "00000", "1071a", "\u0661\u0660\u0667\u0661\u0660", "", 10710]
    )
    def test_the_record_takes_five_digits_only(self, code: Any) -> None:
        """As text, for its zeros."""
        with pytest.raises(InvalidRecordError, match="number of 5 digits") as caught:
            Kbli(edition=KbliEdition.KBLI_2020, code=code)
        assert [(fault.path, fault.code) for fault in caught.value.faults] == [
            ("code", "kbli.form")
        ]  # fmt: skip

    def test_the_record_takes_an_edition_only(self) -> None:
        """Neither its number nor None."""
        for edition in ("2020", None):
            with pytest.raises(InvalidRecordError, match="KbliEdition"):
                Kbli(edition=edition, code="10710")  # type: ignore[arg-type]

    def test_its_digits_are_described(self) -> None:
        """For the reference."""
        assert rules_of(Kbli)["code"].describe() == "text of 5 digits"


class TestNib:
    """Thirteen digits."""

    @given(nibs())
    def test_what_is_written_is_read_back(self, number: Nib) -> None:
        """As an equal number without a fault."""
        assert Nib.parse(str(number)) == number
        assert eval(repr(number)) == number  # noqa: S307 - our own repr
        assert list(faults_of(number)) == []

    def test_it_keeps_its_zeros(self) -> None:
        """They belong to the number."""
        assert Nib.parse("0000000000001").digits == "0000000000001"

    @pytest.mark.parametrize(
        "text",
        [
            "220001234567",
            "02200012345678",
            "0000000000000",
            "022000123456a",
            "0220 01234567",
            "022000123456\u0667",
            "022000123456\u00b2",
            " 220001234567",
            "",
            None,
            2200012345670,
            True,
        ],
    )
    def test_what_is_no_number_is_refused(self, text: Any) -> None:
        """By parse and by the record alike, in both languages."""
        with pytest.raises(ParseError) as parsed:
            Nib.parse(text)
        with pytest.raises(InvalidRecordError) as made:
            Nib(digits=text)
        (one,), (other,) = parsed.value.faults, made.value.faults
        assert (one.path, other.path) == ("text", "digits")
        assert one.code == other.code == "nib.form"
        assert one.text == other.text
        assert "13 digits" in one.text.en
        assert "13 angka" in one.text.id

    def test_its_digits_are_described(self) -> None:
        """For the reference."""
        assert rules_of(Nib)["digits"].describe() == "text of 13 digits"
