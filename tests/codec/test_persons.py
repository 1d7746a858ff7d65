"""Numbers of persons: read at the edge, turned into pseudonyms, never kept and never shown."""

import json
import traceback
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from effort import A_QUARTER
from plutkit import Beneficiary, CheckDigit, Nik, Npwp, Register
from plutkit.codec import Json, dumps, loads, schema, structure, unstructure
from plutkit.errors import ArgumentError, StructureError
from plutkit.strategies import niks, npwps

KEY = bytes(range(32))
NIK, NPWP = "3171011708450001", "01.300.066.6-091.000"
BUSINESS: dict[str, Any] = {"id": "b-1", "kind": "enterprise", "name": "Contoh"}


def faults_of(data: Any, of: Any = Beneficiary, key: bytes | None = None) -> list[tuple[str, str]]:
    """Give path and code of every fault."""
    with pytest.raises(StructureError) as caught:
        structure(data, of, pseudonym_key=key)
    everything = [
        str(caught.value), repr(caught.value), repr(caught.value.args),
        "".join(traceback.format_exception(caught.value)),
        *[fault.message("id") for fault in caught.value.faults],
    ]  # fmt: skip
    for text in everything:
        for number in (NIK, NPWP, NPWP.replace(".", "").replace("-", "")):
            assert number not in text
            assert number[:-1] not in text
    error: BaseException | None = caught.value
    while error is not None:
        assert NIK not in repr(error.args)
        error = error.__cause__ or error.__context__
    return [(fault.path, fault.code) for fault in caught.value.faults]


@given(niks())
@A_QUARTER
def test_a_nik_becomes_its_pseudonym(number: Nik) -> None:
    """The same as the application would make."""
    data = {**BUSINESS, "owner_nik": number.reveal()}
    business = structure(data, Beneficiary, pseudonym_key=KEY)
    assert business.owner_pseudonym == number.pseudonym(KEY)
    assert number.reveal() not in dumps(business) + repr(business)
    text = json.dumps({"schema_version": 1, "type": "Beneficiary", "data": data})
    assert loads(text, Beneficiary, pseudonym_key=KEY) == business


@given(npwps(check_digit=CheckDigit.REQUIRED))
@A_QUARTER
def test_an_npwp_becomes_its_pseudonym(number: Npwp) -> None:
    """In whatever form it is written."""
    data = {**BUSINESS, "owner_npwp": number.reveal()}
    assert structure(data, Beneficiary, pseudonym_key=KEY).owner_pseudonym == number.pseudonym(KEY)


def test_a_number_in_a_register_becomes_its_pseudonym() -> None:
    """Beside businesses without one, and with null where none is known."""
    rest: list[Json] = [{**BUSINESS, "id": "b-2"}, {**BUSINESS, "id": "b-3", "owner_npwp": None}]
    data: Json = {"beneficiaries": [{**BUSINESS, "owner_nik": NIK}, *rest]}
    register = structure(data, Register, pseudonym_key=KEY)
    pseudonyms = [one.owner_pseudonym for one in register.beneficiaries]
    assert pseudonyms == [Nik.parse(NIK).pseudonym(KEY), None, None]
    assert faults_of(data, Register) == [("$.beneficiaries[0].owner_nik", "person.key")]
    assert "owner_nik" not in json.dumps(unstructure(register))


@pytest.mark.parametrize(
    ("added", "faults"),
    [
        ({"owner_nik": NIK}, [("$.owner_nik", "person.key")]),
        ({"owner_npwp": NPWP}, [("$.owner_npwp", "person.key")]),
        ({"owner_nik": NIK, "owner_npwp": NPWP}, [("$.owner_nik", "person.twice")]),
        ({"owner_nik": NIK, "owner_pseudonym": "p"}, [("$.owner_nik", "person.twice")]),
        ({"owner_npwp": NPWP, "owner_pseudonym": "p"}, [("$.owner_npwp", "person.twice")]),
        ({"owner_nik": "31************01"}, [("$.owner_nik", "nik.masked")]),
        ({"owner_npwp": "01.***.***.*-***.*00"}, [("$.owner_npwp", "npwp.masked")]),
        ({"owner_nik": int(NIK)}, [("$.owner_nik", "nik.type")]),
        ({"owner_nik": [NIK]}, [("$.owner_nik", "nik.type")]),
        ({"owner_npwp": 13000666091000}, [("$.owner_npwp", "npwp.type")]),
        ({"owner_nik": "3171011713450001"}, [("$.owner_nik", "nik.month")]),
        ({"owner_nik": NIK, "name": ""}, [("$.owner_nik", "person.key"), ("$.name", "text.blank")]),
        ({"owner_pseudonym": NIK}, [("$.owner_pseudonym", "pseudonym.number")]),
        ({"owner_nikk": NIK}, [("$.owner_nikk", "object.unknown")]),
        ({NIK: NIK}, [("$['31************01']", "object.unknown")]),
        ({"id": NIK, "x": 1}, [("$.x", "object.unknown")]),
        ({"founded": NIK}, [("$.founded", "day.form")]),
        ({"kind": {"nik": NIK}}, [("$.kind", "choice")]),
    ],
)  # fmt: skip
def test_without_a_key_or_wrong_nothing_is_kept_or_shown(
    added: dict[str, Json], faults: list[tuple[str, str]]
) -> None:
    """Each refused, in both languages, with its digits masked."""
    assert sorted(faults_of({**BUSINESS, **added})) == sorted(faults)


@pytest.mark.parametrize("added", [{"owner_nik": None}, {"owner_npwp": None, "owner_nik": None}])
def test_null_is_no_number(added: dict[str, Json]) -> None:
    """It is not known: a pseudonym may stand beside it."""
    business = structure({**BUSINESS, **added, "owner_pseudonym": "p"}, Beneficiary)
    assert business.owner_pseudonym == "p"


def test_the_words_of_the_faults_of_numbers() -> None:
    """In both languages."""
    for added, en, id in (
        ({"owner_nik": NIK}, "give pseudonym_key", "berikan pseudonym_key"),
        ({"owner_nik": NIK, "owner_npwp": NPWP}, "write one of them", "tulis salah satunya"),
    ):
        with pytest.raises(StructureError) as caught:
            structure({**BUSINESS, **added}, Beneficiary)
        assert en in caught.value.faults[0].text.en
        assert id in caught.value.faults[0].text.id


@pytest.mark.parametrize("number", [Nik.parse(NIK), Npwp.parse(NPWP)], ids=["nik", "npwp"])
def test_a_number_itself_is_never_written(number: Nik | Npwp) -> None:
    """Not even within something."""
    for value in (number, (number,), (1, (number,))):
        for write in (unstructure, dumps):
            with pytest.raises(StructureError, match="never written") as caught:
                write(value)
            assert caught.value.faults[0].code == "codec.person"
            assert "tidak pernah ditulis" in caught.value.faults[0].text["id"]
            assert number.reveal() not in str(caught.value) + repr(caught.value.args)


@pytest.mark.parametrize(
    "key", [b"", bytes(31), bytes(65), "a secret key of 32 characters ...", 5], ids=repr
)
def test_a_bad_key_is_refused_whatever_the_data(key: Any) -> None:
    """And not shown."""
    calls: tuple[Callable[[], object], ...] = (
        lambda: structure(BUSINESS, Beneficiary, pseudonym_key=key),
        lambda: loads("{}", Beneficiary, pseudonym_key=key),
    )
    for call in calls:
        with pytest.raises(ArgumentError) as caught:
            call()
        assert [fault.code for fault in caught.value.faults] == ["pseudonym.key"]
        assert "secret key" not in str(caught.value)


@given(st.integers(0, 120), st.sampled_from(["[", '{"a": ', "x", '{"owner_nik": "', " "]))
def test_text_that_is_no_json_shows_no_number(blanks: int, before: str) -> None:
    """Wherever the text is cut to show where it is wrong."""
    text = f'{before}{" " * (blanks % 7)}{NIK}{" " * blanks}"" x {NPWP} '
    for document in (text, text.encode(), b"\xff" + text.encode(), text + "[" * 100_000):
        with pytest.raises(StructureError) as caught:
            loads(document, Beneficiary)
        shown = str(caught.value) + repr(caught.value.args)
        assert NIK[2:-2] not in shown
        assert all(NIK[start : start + 9] not in shown for start in range(8))
        assert caught.value.__context__ is None


def test_the_schema_tells_of_the_keys() -> None:
    """For writing only, with the codes of their faults."""
    found = schema(Beneficiary)["$defs"]["Beneficiary"]["properties"]
    assert found["owner_nik"]["writeOnly"] is True
    assert {"person.key", "person.twice", "nik.form"} <= set(found["owner_nik"]["x-plutkit-rules"])
    assert "npwp.zeros" in found["owner_npwp"]["x-plutkit-rules"]
