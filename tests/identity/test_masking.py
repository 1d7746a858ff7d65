"""No repr, text, error or traceback of identity shows a full number; a search."""

import copy
import pickle
import re
import traceback
from collections.abc import Callable
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from plutkit.domain import Beneficiary, BeneficiaryKind, Register
from plutkit.errors import PlutkitError
from plutkit.identity import CheckDigit, Kbli, Nib, Nik, Npwp, RegionCode
from plutkit.strategies import niks, npwps

NUMBERS = niks() | npwps(check_digit=CheckDigit.REPORTED)
KEY = bytes(range(32))


def runs(text: str) -> list[str]:
    """Give the digits of a text, marks between two of them left out; line numbers aside."""
    return re.findall(r"\d{5,}", re.sub(r"(?<=\d)[ .-](?=\d)", "", text))


def said_by(value: object) -> str:
    """Write a value in all the ways in which it may end up in a log."""
    return f"{value} {value!r} {value!s} {[value]} {(value,)} {value!a}"


def said_of(error: PlutkitError) -> str:
    """Write an error in all the ways in which it may end up in a log."""
    faults = getattr(error, "faults", ())
    told = [str(error), repr(error), repr(error.args), repr(vars(error))]
    told += [f"{fault}{fault.message('en')}{fault.message('id')}" for fault in faults]
    told += [repr(attrs.asdict(fault)) for fault in faults]
    told += traceback.format_exception_only(error)
    told.append(repr(pickle.loads(pickle.dumps(error)).args))
    return "\n".join(told)


def is_hidden(digits: str, told: str) -> bool:
    """Tell whether neither all digits nor the middle of them are told."""
    return not any(digits[2:-2] in run or run in digits for run in runs(told))


@given(NUMBERS)
def test_a_number_shows_masked(number: Nik | Npwp) -> None:
    """Itself, its copies, and what holds it; nothing but `reveal` gives the digits."""
    digits = number.reveal()
    mask = f"{digits[:2]}{'*' * 12}{digits[-2:]}"
    for one in (
        number,
        copy.copy(number),
        copy.deepcopy(number),
        pickle.loads(pickle.dumps(number)),
    ):
        assert str(one) == f"{one}" == mask
        assert repr(one) == f"<{type(number).__name__} {mask}>"
        assert is_hidden(digits, said_by(one))
    assert is_hidden(digits, repr(getattr(number, "__dict__", {})))
    assert not attrs.has(type(number))
    assert not hasattr(number, "_repr_html_")


CALLS: dict[str, Callable[[Any], object]] = {
    "Nik.parse": Nik.parse,
    "Npwp.parse": Npwp.parse,
    "Npwp.parse, reported": lambda text: Npwp.parse(text, check_digit=CheckDigit.REPORTED),
    "Nib.parse": Nib.parse,
    "Nib": lambda text: Nib(digits=text),
    "RegionCode.parse": RegionCode.parse,
    "RegionCode": lambda text: RegionCode(code=text),
    "Kbli.parse": Kbli.parse,
    "a pseudonym": lambda text: Beneficiary(
        id=" ", kind=BeneficiaryKind.ENTERPRISE, name="x", owner_pseudonym=text
    ),
    "an id": lambda text: Beneficiary(id=f" {text}", kind=BeneficiaryKind.ENTERPRISE, name="x"),
    "a key": lambda text: Nik.parse("3171011708450001").pseudonym(text),
    "a reference day": lambda text: Nik.parse("3171011708450001").birth_date(text),
    "a policy": lambda text: Npwp.parse("013000666091000", check_digit=text),
    "an unknown id": lambda text: Register.of([]).beneficiary(text),
}
SOUND = NUMBERS.map(lambda number: number.reveal())
SPOILT = st.builds(
    lambda text, digit: f"{text[:6]}{digit}{text[7:]}", SOUND, st.sampled_from("489")
)
GIVEN = st.one_of(
    SOUND,
    SPOILT,
    SOUND.map(lambda text: f"{text}\n"),
    SOUND.map(lambda text: f"NIK {text}"),
    SOUND.map(lambda text: text[1:]),
    SOUND.map(
        lambda text: f"{text[1:3]}.{text[3:6]}.{text[6:9]}.{text[9]}-{text[10:13]}.{text[13:]}"
    ),
    SOUND.map(lambda text: [text]),
    niks().map(lambda number: int(number.reveal())),
    niks().map(lambda number: float(number.reveal())),
    niks().map(lambda number: "-".join(re.findall("....", number.reveal()))),
    SOUND.map(str.encode),
)


def refusal(call: str, given: Any) -> str:
    """Call with what is given, and write the error if there is one."""
    try:
        CALLS[call](given)
    except PlutkitError as error:
        return said_of(error)
    return ""


@pytest.mark.parametrize("call", CALLS)
@given(given=GIVEN)
def test_no_error_shows_a_number(call: str, given: Any) -> None:
    """Sound or not, whole or split, text or not."""
    digits = "".join(re.findall(r"\d", repr(given).removesuffix(".0")))
    assert is_hidden(digits, refusal(call, given))


@given(st.text("0123456789", min_size=12, max_size=40))
def test_what_is_no_number_for_its_length_is_hidden_all_the_same(digits: str) -> None:
    """A digit too many or too few does not make it public."""
    for call in ("Nik.parse", "Npwp.parse"):
        assert is_hidden(digits, refusal(call, digits))


def test_the_search_finds_what_is_shown() -> None:
    """It is not blind."""
    for shown in ("3171011708450001", "x3171-0117-0845-0001", "'71011708450'", "3171 0117 084500"):
        assert not is_hidden("3171011708450001", shown)
    assert is_hidden("3171011708450001", "31************01, 2 faults, 1234567")
