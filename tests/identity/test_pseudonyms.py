"""What stands for a person in records."""

import copy
import hashlib
import pickle
import string
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from plutkit._record import RULE, TextRule, compile_check, faults_of
from plutkit.domain import Beneficiary, BeneficiaryKind
from plutkit.errors import ArgumentError, InvalidRecordError
from plutkit.identity import CheckDigit, Nik, Npwp
from plutkit.identity._pseudonym_rule import PseudonymRule, is_number
from plutkit.strategies import niks, npwps

KEY = bytes(range(32))
NUMBERS = niks() | npwps(check_digit=CheckDigit.REPORTED)


class TestPseudonym:
    """A keyed hash in letters."""

    @given(st.lists(NUMBERS, unique_by=lambda number: number.reveal()))
    def test_two_numbers_never_share_one(self, numbers: list[Nik | Npwp]) -> None:
        """Of either kind."""
        assert len({number.pseudonym(KEY) for number in numbers}) == len(numbers)

    @given(NUMBERS, st.binary(min_size=32, max_size=64), st.binary(min_size=32, max_size=64))
    def test_it_is_the_same_under_the_same_key_only(
        self, number: Nik | Npwp, key: bytes, other: bytes
    ) -> None:
        """Under another it is another."""
        twin = pickle.loads(pickle.dumps(number))
        assert twin.pseudonym(key) == number.pseudonym(key)
        assert (number.pseudonym(other) == number.pseudonym(key)) is (other == key)

    @given(NUMBERS)
    def test_it_is_never_taken_for_a_number(self, number: Nik | Npwp) -> None:
        """It has a name in front, and no digits at all."""
        kind, letters = number.pseudonym(KEY).split("-")
        assert kind in {"nik", "npwp"}
        assert len(letters) == 32
        assert set(letters) <= set(string.ascii_lowercase) - set("aeiou")
        assert not is_number(number.pseudonym(KEY))

    @given(niks())
    def test_a_residents_taxpayer_number_has_that_of_the_resident(self, number: Nik) -> None:
        """One person, one pseudonym."""
        assert Npwp.parse(number.reveal()).pseudonym(KEY) == number.pseudonym(KEY)

    @pytest.mark.parametrize(
        "text", ["013000666091000", "01.300.066.6-091.000", "0013000666091000"]
    )
    def test_every_form_of_a_number_has_the_same(self, text: str) -> None:
        """As it stands here, so that a change of it is noticed: records would lose their owners."""
        assert Npwp.parse(text).pseudonym(KEY) == "npwp-mpbqjksjkjbnsrrlskcldngjrccflmnl"

    def test_it_is_the_keyed_hash_that_the_guide_names(self) -> None:
        """Of 128 bits, each letter four of them."""
        digest = hashlib.blake2b(
            b"3171011708450001", key=KEY, person=b"nik", digest_size=16
        ).hexdigest()
        letters = "".join("bcdfghjklmnpqrst"[int(digit, 16)] for digit in digest)
        assert Nik.parse("3171011708450001").pseudonym(KEY) == f"nik-{letters}"

    @pytest.mark.parametrize("length", [32, 64])
    def test_keys_of_both_bounds_are_taken(self, length: int) -> None:
        """And all in between."""
        assert Nik.parse("3171011708450001").pseudonym(b"k" * length)

    @pytest.mark.parametrize(
        ("key", "value"),
        [
            (b"", "bytes of length 0"),
            (b"s3cret-" * 4 + b"key", "bytes of length 31"),
            (b"s3cret-" * 9 + b"ke", "bytes of length 65"),
            ("s3cret-" * 5, "str of length 35"),
            (bytearray(b"s3cret-" * 5), "bytearray"),
            (None, "NoneType"),
            (31415926535, "int"),
        ],
    )
    @pytest.mark.parametrize("text", ["3171011708450001", "013000666091000"])
    def test_other_keys_are_refused_and_not_shown(self, text: str, key: Any, value: str) -> None:
        """Neither in the message nor in the arguments of the error."""
        with pytest.raises(ArgumentError, match="secrets") as caught:
            Npwp.parse(text).pseudonym(key)
        (fault,) = caught.value.faults
        assert (fault.path, fault.code, fault.value) == ("key", "pseudonym.key", value)
        shown = f"{caught.value!r}{caught.value}{caught.value.args}"
        assert not any(part in shown for part in ("s3cret", "31415"))


RULE_OF_IT = PseudonymRule(doc="What stands for its owner.", none="not known")
MARKS = st.text(" .-_/:*,\u00a0\u2013", max_size=3)


class TestTheRuleOfItsField:
    """`Beneficiary.owner_pseudonym`."""

    def test_it_is_a_rule_of_text(self) -> None:
        """For whoever asks by the class."""
        rule = attrs.fields(Beneficiary).owner_pseudonym.metadata[RULE]
        assert type(rule) is PseudonymRule
        assert isinstance(rule, TextRule)
        assert rule.describe() == "text of 1 to 500 characters that is no NIK and no NPWP"

    @given(st.data())
    def test_a_number_is_refused_whatever_its_marks(self, data: st.DataObject) -> None:
        """And not shown."""
        number = data.draw(NUMBERS)
        digits = number.reveal()
        marks = [data.draw(MARKS) for _ in digits]
        name = data.draw(st.sampled_from(["", "NIK ", "npwp: "]))
        text = name + "".join(map("{}{}".format, digits, marks)).strip()
        with pytest.raises(InvalidRecordError) as caught:
            Beneficiary(
                id="b", kind=BeneficiaryKind.ENTERPRISE, name="x", owner_pseudonym=text.strip()
            )
        codes = {fault.code for fault in caught.value.faults}
        assert codes in ({"pseudonym.number"}, {"pseudonym.number", "text.outer_blanks"})
        assert digits not in "".join(filter(str.isdigit, repr(caught.value)))

    @pytest.mark.parametrize(
        ("text", "is_refused"),
        [
            ("1" * 14, False),
            ("1" * 15, True),
            ("1" * 16, True),
            ("1" * 17, False),
            ("01:300:066:6:091:000", True),
            ("owner-001", False),
            ("b-3171011708450001", False),
            ("9f31710117084500012b", False),
            ("nik-" + "b" * 32, False),
            ("Npwp:013000666091000", True),
            ("NIK3171011708450001", True),
            ("\uff13171011708450001", True),
            ("31************01", True),
            ("nik: 3171xxxxxxxx0001", True),
            ("**.***.***.*-***.*00", True),
            ("*" * 14, False),
            ("owner-xx-xx-001", False),
        ],
    )
    def test_15_and_16_digits_are_a_number(self, text: str, *, is_refused: bool) -> None:
        """Sound or not: a slip of the pen leaves it a person's. Hashes of others are none.

        Masked too: two persons whose digits look alike then would become one owner.
        """
        assert is_number(text) is is_refused
        assert ([one.code for one in RULE_OF_IT.faults("x", text)] == []) is not is_refused

    @given(st.text() | st.integers() | st.text("0123456789 -", min_size=13, max_size=20))
    def test_the_quick_check_and_the_slow_one_agree(self, value: Any) -> None:
        """As of every rule."""
        names: dict[str, Any] = {}
        expression = RULE_OF_IT.expression("value", names)
        holds = eval(expression, {**names, "value": value})  # noqa: S307 - our own source
        assert bool(holds) is ([*RULE_OF_IT.faults("x", value)] == [])

    def test_a_pseudonym_is_taken_by_both_checks(self) -> None:
        """The slow one and the generated one."""
        business = Beneficiary(
            id="b",
            kind=BeneficiaryKind.ENTERPRISE,
            name="x",
            owner_pseudonym=Nik.parse("3171011708450001").pseudonym(KEY),
        )
        assert list(faults_of(business)) == []
        compile_check(Beneficiary)(business)
        assert copy.deepcopy(business) == business
