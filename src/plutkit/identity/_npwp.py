"""Numbers of taxpayers."""

import re
from collections.abc import Iterator
from enum import Enum
from typing import Final

from plutkit._record import ChoiceRule, check_arguments
from plutkit._text import Text, hidden
from plutkit.errors import Fault, ParseError
from plutkit.identity._nik import DIGITS, Nik, is_masked, nik_faults, not_plain
from plutkit.identity._personal_number import PersonalNumber

_PUNCTUATED: Final = r"\d\d\.\d{3}\.\d{3}\.\d-\d{3}\.\d{3}"
_CHECKED: Final = 9
"""How many digits of the 15 the check digit is of, itself the last of them."""


class CheckDigit(Enum):
    """What is done with a taxpayer number whose check digit does not hold (`digit pemeriksa`)."""

    REQUIRED = "required"
    """It is refused: right for what someone types in now."""
    REPORTED = "reported"
    """It is taken, and `Npwp.check_digit_holds` tells: right for data of others, as some real
    published numbers fail."""


class Npwp(PersonalNumber):
    """A taxpayer number (`NPWP`, nomor pokok wajib pajak): 15 digits, or 16 since 2024.

    >>> number = Npwp.parse("01.300.066.6-091.000")
    >>> number
    <Npwp 00************00>
    >>> number == Npwp.parse("013000666091000") == Npwp.parse("0013000666091000")
    True
    >>> Npwp.parse("3171011708450001").nik
    <Nik 31************01>

    The 16 digits are a resident's NIK, or 0 and the 15 digits; both forms are one number. It shows
    masked wherever it is shown; `reveal` and `reveal_punctuated` give the digits, a pickle holds
    them, and `tax_office` and `branch` are parts of them. Numbers are equal by their digits and
    have no order. No record has a field for it: keep its `pseudonym`, which of a NIK is that of the
    `Nik`. The parts are those of the OECD's sheet on Indonesia, as python-stdnum 2.2 cites it.
    """

    __slots__ = ()

    _kind = "npwp"

    @classmethod
    def parse(cls, text: str, *, check_digit: CheckDigit = CheckDigit.REQUIRED) -> "Npwp":
        """Read 15 digits, plain or as 01.300.066.6-091.000, or 16 plain digits.

        The first nine of the 15 have a check digit by Luhn's rule; `check_digit` says what is done
        when it does not hold.

        >>> Npwp.parse("013000667091000", check_digit=CheckDigit.REPORTED).check_digit_holds
        False

        Raises `ParseError` with every fault at once, none of which shows the number: ``npwp.type``,
        ``npwp.masked``, ``npwp.form``, ``npwp.zeros`` or ``npwp.check_digit``; of 16 digits that do
        not begin with 0 those of `Nik.parse`.
        """
        check_arguments("Npwp.parse", check_digit=(ChoiceRule("", CheckDigit), check_digit))
        faults = tuple(_faults(text, check_digit))
        if faults:
            raise ParseError("Npwp", faults)
        return cls._of(_plain(text).zfill(16))

    @property
    def nik(self) -> Nik | None:
        """The resident's number that it is, or None if it is another."""
        return None if self._digits[0] == "0" else Nik.parse(self._digits)

    @property
    def check_digit_holds(self) -> bool | None:
        """Whether the check digit of the 15 digits holds; None for a NIK, which has none."""
        return luhn_holds(self._digits[1:][:_CHECKED]) if self.nik is None else None

    @property
    def tax_office(self) -> str | None:
        """The three digits of the tax office (`KPP`); None for a NIK, which has none."""
        return self._digits[10:13] if self.nik is None else None

    @property
    def branch(self) -> str | None:
        """The three digits of the branch (`cabang`); None for a NIK, which has none."""
        return self._digits[13:] if self.nik is None else None

    def reveal_punctuated(self) -> str:
        """Give the 15 digits with their marks; a NIK has none, and is given as by `reveal`."""
        if self.nik is not None:
            return self._digits
        return re.sub(
            r"0(\d\d)(\d{3})(\d{3})(\d)(\d{3})(\d{3})", r"\1.\2.\3.\4-\5.\6", self._digits
        )

    def pseudonym(self, key: bytes) -> str:
        """Give what stands for the number in records; of a NIK the same as `Nik.pseudonym`."""
        return super().pseudonym(key) if self.nik is None else self.nik.pseudonym(key)


def _plain(text: str) -> str:
    """Give the digits of the punctuated form, and any other text as it is."""
    return re.sub(r"\D", "", text) if re.fullmatch(_PUNCTUATED, text, re.ASCII) else text


def _faults(text: object, check_digit: CheckDigit) -> Iterator[Fault]:
    """Find everything for which a text is no NPWP."""
    if type(text) is not str:
        yield Fault(
            "text", "npwp.type", hidden(text),
            Text(
                "is not text; read the number as text, as numbers lose the zero in front",
                "bukan teks; baca nomornya sebagai teks, karena angka kehilangan nol di depan",
            ),
        )  # fmt: skip
        return
    digits = _plain(text)
    if is_masked(text):
        yield Fault(
            "text", "npwp.masked", hidden(text),
            Text(
                "is masked; ask for all digits, or take the pseudonym that was made of them",
                "disamarkan; minta semua angkanya, atau pakai pseudonim yang dibuat darinya",
            ),
        )  # fmt: skip
    elif len(digits) not in {15, 16} or not DIGITS.issuperset(digits):
        complaint = not_plain(text, "15 or 16", lengths=(15, 16))
        yield Fault("text", "npwp.form", hidden(text), complaint)
    elif len(digits) == 16 and digits[0] != "0":
        yield from nik_faults(digits)
    elif int(digits) == 0:
        yield Fault(
            "text", "npwp.zeros", hidden(text),
            Text(
                "is all zeros, which stands for no number; leave it out, or ask for the number",
                "nol semua, yang berarti tidak ada nomor; kosongkan, atau minta nomornya",
            ),
        )  # fmt: skip
    elif check_digit is CheckDigit.REQUIRED and not luhn_holds(digits[-15:][:_CHECKED]):
        yield Fault(
            "text", "npwp.check_digit", hidden(text),
            Text(
                "has a check digit that does not hold, so that a digit is wrong; compare it with "
                "the card, or read data of others with CheckDigit.REPORTED",
                "digit pemeriksanya tidak cocok, jadi ada angka yang salah; cocokkan dengan "
                "kartunya, atau baca data pihak lain dengan CheckDigit.REPORTED",
            ),
        )  # fmt: skip


def luhn_holds(digits: str) -> bool:
    """Tell whether the last digit is that of Luhn's rule."""
    kept, doubled = digits[::-2], digits[-2::-2]
    total = sum(map(int, kept)) + sum(sum(divmod(2 * int(digit), 10)) for digit in doubled)
    return total % 10 == 0
