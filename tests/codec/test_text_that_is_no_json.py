"""What is said of a text that is no JSON: where, why, and no number of a person."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plutkit import Register
from plutkit.codec import loads
from plutkit.codec._json_text import LONGEST
from plutkit.errors import Fault, StructureError

NIK = "3171015708450001"
NPWP = "01.300.066.6-091.000"
SPLIT = " ".join(NIK)


def fault_of(text: str | bytes) -> Fault:
    """Read it; give the one fault."""
    with pytest.raises(StructureError) as caught:
        loads(text, Register)
    (fault,) = caught.value.faults
    return fault


@pytest.mark.parametrize(
    ("text", "en", "id"),
    [
        ("", "column 1: a value should stand there; write one", "kolom 1: seharusnya ada nilai"),
        ("{'id'", "column 2: a key should stand there; write it in double", "ada kunci di sana"),
        ('{"id" 1}', "column 7: a colon should", "ada titik dua di sana"),
        ('{"id": 1]', "column 9: a comma or the closing bracket", "ada koma atau kurung tutup"),
        ('{"id": 1} 2', "column 11: the document has ended", "dokumen sudah berakhir"),
        ('{"id": "1', "column 8: the text that begins there has no end", "tidak berakhir"),
        ('{"id": "1\n"}', "column 10: a control character stands there", "ada karakter kendali"),
        (r'{"id": "\x"}', "column 9: no such escape exists", "tidak ada urutan pelolosan"),
        (r'{"id": "\u12"}', "no such escape exists", "tidak ada urutan pelolosan"),
        ("\ufeff{}", "column 1: a byte order mark stands there", "penanda urutan byte di sana"),
        ("\ufeff{}".encode(), "column 1: a byte order mark stands there", "penanda urutan byte"),
    ],
)  # fmt: skip
def test_both_languages_say_where_and_why(text: str | bytes, en: str, id: str) -> None:
    """With the remedy, in words of its own."""
    fault = fault_of(text)
    assert (fault.path, fault.code) == ("$", "json.syntax")
    assert en in fault.text.en
    assert id in fault.text.id


def test_a_comma_too_many_is_noticed() -> None:
    """Newer Pythons name it, older ones miss the key after it."""
    assert fault_of('{"id": 1,}').text.en.partition("; ")[2].startswith(("remove it", "write it"))


def test_a_line_further_down_is_named() -> None:
    """As an editor counts them."""
    assert "at line 3, column 2" in fault_of("{\n\n x}").text.en


def test_what_the_reader_may_say_one_day_is_no_trouble(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is told without a reason."""

    def refuse(text: str, **_: object) -> object:
        message = "Quite new"
        raise json.JSONDecodeError(message, text, 0)

    monkeypatch.setattr(json, "loads", refuse)
    assert "it cannot be read there" in fault_of("{}").text.en


def test_a_text_that_is_not_utf_8_is_refused_at_the_byte() -> None:
    """Which is shown, and nothing else of the text."""
    fault = fault_of(b'{"id": "M\xfcller"}')
    assert (fault.code, fault.value) == ("json.encoding", r"b'\xfc' (bytes)")
    assert "at byte 9;" in fault.text.en
    assert "pada byte 9;" in fault.text.id


def test_what_stands_about_the_place_is_shown() -> None:
    """Twenty characters to each side."""
    assert fault_of(f"[{'1, ' * 20}x{', 2' * 20}]").value == repr(
        f"{'1, ' * 20}x{', 2' * 20}"[40:80]
    )
    assert fault_of("[1, x]").value == "'[1, x]'"


@pytest.mark.parametrize("number", [NIK, NPWP, SPLIT], ids=["nik", "npwp", "split"])
@pytest.mark.parametrize("mark", ["", "x"])
@given(before=st.integers(0, 60), after=st.integers(0, 60))
def test_a_number_beside_the_place_is_masked_even_where_it_is_cut(
    number: str, mark: str, before: int, after: int
) -> None:
    """At most its first two and its last two digits are shown."""
    text = f'[{" " * before}"{number}"{" " * after}{mark}'
    digits = [sign for sign in fault_of(text).value if sign.isdigit()]
    assert len(digits) <= 4


@pytest.mark.parametrize("blanks", range(24))
def test_a_number_at_the_beginning_is_masked_even_where_it_is_cut(blanks: int) -> None:
    """Of a text that is too deep or too long."""
    start = f'[{" " * blanks}"{NIK}",'
    for text in (start + "[" * 100_000, (start + "[" * 100_000).encode()):
        fault = fault_of(text)
        assert fault.code == "json.deep"
        assert sum(sign.isdigit() for sign in fault.value) <= 4


@pytest.mark.parametrize("kind", [str, bytes])
def test_a_text_that_is_too_long_is_refused_unread(
    kind: type, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At the bound it is read, one beyond it is not."""
    assert LONGEST == 2**28
    monkeypatch.setattr("plutkit.codec._json_text.LONGEST", 30)
    at_bound, beyond = (f'["{NIK}"'.ljust(size) for size in (30, 31))
    codes = [fault_of(text if kind is str else text.encode()).code for text in (at_bound, beyond)]
    assert codes == ["json.syntax", "json.long"]
    shown = fault_of(beyond if kind is str else beyond.encode()).value
    assert shown == "'[\"31************01\" '"
