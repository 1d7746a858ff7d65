"""What is wrong is told: all at once, each once, at its place, in both languages."""

from fractions import Fraction
from typing import Any, Final, Literal

import pytest

import plutkit as pk
from codec.agreement import agree
from codec.every_type import CARD, small
from plutkit import Beneficiary, Centre, Document, Register, Snapshot
from plutkit.codec import Json, dumps, structure, unstructure
from plutkit.errors import StructureError

CENTRE: dict[str, Any] = {"id": "c-1", "name": "Satu", "level": "regency", "region": "73.09"}
BUSINESS: dict[str, Any] = {"id": "b-1", "kind": "enterprise", "name": "Contoh"}
DAY = "2023-05-04"
FINDING: dict[str, Any] = {"left": 5, "cause": 1, "entered": 0}


def faults_of(data: Any, of: Any) -> list[tuple[str, str]]:
    """Give path and code of every fault."""
    with pytest.raises(StructureError) as caught:
        structure(data, of)
    return [(fault.path, fault.code) for fault in caught.value.faults]


CASES: list[tuple[Any, Any, str, str, str, str]] = [
    ([], Centre, "$", "object.type", "write one", "tulis satu"),
    ("x", Register, "$", "object.type", "is not an object", "bukan objek"),
    ({**CENTRE, "nam": "x"}, Centre, "$.nam", "object.unknown", "near it: name", "mirip: name"),
    ({**CENTRE, "zzz": 1}, Centre, "$.zzz", "object.unknown", "remove it", "buanglah"),
    ({**CENTRE, 5: 1}, Centre, "$[5 (int)]", "object.unknown", "is no key", "bukan kunci"),
    ({**CENTRE, ("a",): 1}, Centre, "$[('a',) (tuple)]", "object.unknown", "no key", "bukan kunci"),
    ({**CENTRE, 10**5000: 1}, Centre, "$[a value that cannot be shown (int)]", "object.unknown",
     "is no key", "bukan kunci"),
    ({"id": "c-1"}, pk.SameBusiness, "$.beneficiary_ids", "object.missing", "write it", "tulislah"),
    ({**CENTRE, "forms": {}}, Centre, "$.forms", "array.type", "not an array", "bukan larik"),
    ({"centres": "x"}, Register, "$.centres", "array.type", "not an array", "bukan larik"),
    ({"kind": "halal", "issued": "20230504"}, Document, "$.issued", "day.form", "2023-Q2",
     "bukan hari"),
    ({"on": "2023-02-29"}, Snapshot, "$.on", "day.form", "calendar", "kalender"),
    ({"on": "2023-W18-4"}, Snapshot, "$.on", "day.form", "as 2023-05-04", "seperti 2023-05-04"),
    ({"on": "2023-05"}, Snapshot, "$.on", "day.form", "as 2023-05-04", "seperti 2023-05-04"),
    ({"on": "٢٠٢٣-٠٥-٠٤"}, Snapshot, "$.on", "day.form", "calendar", "kalender"),
    ({"on": DAY, "sales": True}, Snapshot, "$.sales", "integer.type", "int", "bilangan bulat"),
    ({"on": DAY, "sales": 1.0}, Snapshot, "$.sales", "integer.type", "int", "bilangan bulat"),
    ({"on": DAY, "sales": "1"}, Snapshot, "$.sales", "integer.type", "int", "bilangan bulat"),
    ({"on": DAY, "sales": 2**63}, Snapshot, "$.sales", "integer.range", "range", "rentang"),
    ({"on": DAY, "sales": 10**20}, Snapshot, "$.sales", "integer.range", "range", "rentang"),
    ({"on": DAY, "sales": 10**5000}, Snapshot, "$.sales", "integer.range", "range", "rentang"),
    ({"on": DAY, "sales": -1}, Snapshot, "$.sales", "integer.range", "range", "rentang"),
    ({"on": DAY, "sales": float("nan")}, Snapshot, "$.sales", "integer.type", "int", "bulat"),
    ({"on": DAY, "covers": "2023-05-04"}, Snapshot, "$.covers", "period.form", "", ""),
    ({**CENTRE, "region": "11.1"}, Centre, "$.region", "region.truncated", "", ""),
    ({**CENTRE, "region": "7309"}, Centre, "$.region", "region.undotted", "", ""),
    ({**CENTRE, "region": 7309}, Centre, "$.region", "region.form", "", ""),
    ({**CENTRE, "region": "10.01"}, Centre, "$.region", "region.province", "", ""),
    ({**CENTRE, "level": "Regency"}, Centre, "$.level", "choice", "regency", "salah satu"),
    ({**CENTRE, "level": ["regency"]}, Centre, "$.level", "choice", "regency", "salah satu"),
    ({**CENTRE, "name": "a\u0000"}, Centre, "$.name", "text.character", "U+0000", "U+0000"),
    ({**CENTRE, "name": "a\u202eb"}, Centre, "$.name", "text.character", "U+202E", "U+202E"),
    ({**CENTRE, "name": "\ud800a"}, Centre, "$.name", "text.character", "U+D800", "U+D800"),
    ({**CENTRE, "name": " a"}, Centre, "$.name", "text.outer_blanks", "", ""),
    ({**CENTRE, "name": None}, Centre, "$.name", "text.type", "", ""),
    ({"en": "a", "id": "b\u202e"}, pk.Text, "$.id", "text.character", "remove it", "buanglah"),
    ({"en": "a", "id": 5}, pk.Text, "$.id", "text.type", "write a text", "bukan teks"),
    ({**FINDING, "left": 2**63}, pk.Spell, "$.left", "integer.range", "range", "rentang"),
    ({**FINDING, "left": False}, pk.Spell, "$.left", "integer.type", "int", "bulat"),
    ("2/4", Fraction, "$", "fraction.form", "lowest terms", "paling sederhana"),
    ("1/0", Fraction, "$", "fraction.form", "lowest terms", "paling sederhana"),
    ("3", Fraction, "$", "fraction.form", "3/1", "3/1"),
    ("-0/1", Fraction, "$", "fraction.form", "3/1", "3/1"),
    (f"1/{3**5000}", Fraction, "$", "fraction.form", "3/1", "3/1"),
    (0.5, Fraction, "$", "fraction.form", "41/230", "41/230"),
    (float("nan"), float, "$", "float", "finite", "hingga"),
    (float("-inf"), float, "$", "float", "finite", "hingga"),
    (2**53 + 1, float, "$", "float", "finite", "hingga"),
    ("1.0", float, "$", "float", "finite", "hingga"),
    (True, float, "$", "float", "finite", "hingga"),
    (1, bool, "$", "instance", "", ""),
    (1.5, int | Fraction, "$", "value.kind", "int, Fraction", "int, Fraction"),
    (True, int | Fraction, "$", "value.kind", "write it as one of 12", "tulis sebagai salah satu"),
    ({"key": "x"}, pk.Criterion, "$", "object.tag", "RankAtMost", "kunci type"),
    ({"type": []}, pk.Criterion, "$", "object.tag", "FormReached", "salah satu"),
    (["x"], pk.Criterion, "$", "object.tag", "FormReached", "salah satu"),
    ({"type": "FormReached"}, pk.FormReached | pk.RankAtMost, "$.key", "object.missing", "", ""),
    ([1], tuple, "$[0]", "codec.open_type", "Schedule[int]", "terbuka"),
    ({}, pk.Indicator, "type", "codec.function", "write its card", "tulis kartunya"),
    ({}, pk.Nik, "type", "codec.person", "pseudonym", "pseudonym"),
    ({}, dict, "type", "codec.type", "give a record", "berikan rekaman"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("data", "of", "path", "code", "en", "id"), CASES,
    ids=[f"{number}-{case[3]}" for number, case in enumerate(CASES)],
)  # fmt: skip
def test_each_fault_has_its_path_its_code_and_its_words(
    data: Any, of: Any, path: str, code: str, en: str, id: str
) -> None:
    """The first of them, if several follow."""
    with pytest.raises(StructureError) as caught:
        structure(data, of)
    fault = caught.value.faults[0]
    assert (fault.path, fault.code) == (path, code)
    assert en in fault.text.en
    assert id in fault.text.id
    assert fault.text.en != fault.text.id


@pytest.mark.parametrize(
    "of",
    [5, "Centre", None, list[Centre], dict, object, Any, type, type(int | str), tuple[int, str],
     Literal[1], Literal["a", 1], [Centre], pk.Judge,
     Centre | list[int], tuple[dict[str, int], ...], pk.Schedule[bytes], Exception,
     StructureError, print, 1j],
    ids=str,
)  # fmt: skip
def test_what_is_no_type_with_a_form_is_refused(of: Any) -> None:
    """Whatever it is, and not by another error."""
    with pytest.raises(StructureError) as caught:
        structure({}, of)
    assert {fault.code for fault in caught.value.faults} <= {"codec.type", "codec.function"}


def test_right_to_left_letters_and_html_are_names_like_others() -> None:
    """In JSON they stand as they are; where they are shown, they are escaped."""
    for name in ("مركز الأعمال", "<b>&\"'</b>", "סניף 5"):
        centre = structure({**CENTRE, "name": name}, Centre)
        assert centre.name == name
        assert name.replace('"', '\\"') in dumps(centre)
    register = Register.of([structure({**CENTRE, "name": "<script>x</script>"}, Centre)])
    ranking = pk.rank_partnership_speed(
        register, as_of=pk.Period.year(2023).start, clock=pk.Clock.OPENED,
        milestone=pk.Milestone.first(),
    )  # fmt: skip
    assert "<script>" in dumps(ranking)
    assert "<script>" not in ranking._repr_html_()
    assert "&lt;script&gt;" in ranking._repr_html_()


def test_everything_is_told_at_once() -> None:
    """Unknown, missing and wrong, at whatever depth; rules over several fields come last."""
    data = {
        "id": " b", "kind": "firm", "nme": "x", "founded": "x", "owner_disability": 0,
        "snapshots": [{"on": "x", "sales": -1, "kbli": 5}, 7, {"on": DAY, "x": 1}],
        "documents": [{"issued": "x"}],
    }  # fmt: skip
    assert sorted(faults_of(data, Beneficiary)) == [
        ("$.documents[0].issued", "day.form"),
        ("$.documents[0].kind", "object.missing"),
        ("$.founded", "day.form"),
        ("$.id", "text.outer_blanks"),
        ("$.kind", "choice"),
        ("$.name", "object.missing"),
        ("$.nme", "object.unknown"),
        ("$.owner_disability", "instance"),
        ("$.snapshots[0].kbli", "kbli.form"),
        ("$.snapshots[0].on", "day.form"),
        ("$.snapshots[0].sales", "integer.range"),
        ("$.snapshots[1]", "object.type"),
        ("$.snapshots[2].x", "object.unknown"),
    ]


def test_rules_over_several_fields_are_told_with_their_place() -> None:
    """Once each field obeys its own."""
    data = {**BUSINESS, "founded": "2023", "closed": "2022-01-01", "snapshots": [{"on": DAY}] * 2}
    assert faults_of(data, Beneficiary) == [
        ("$.closed", "day.order"),
        ("$.snapshots[1].on", "day.twice"),
    ]


class TestReferences:
    """To records that are themselves wrong."""

    BROKEN: Final = {**CENTRE, "level": "x"}
    OF: Final = {"field": "finance"}

    def consultants(self, *centre_ids: str) -> dict[str, Any]:
        """Give consultants of centres."""
        return {
            "consultants": [
                {"id": f"k-{number}", "centre_id": id, **self.OF}
                for number, id in enumerate(centre_ids)
            ]
        }

    def test_to_a_faulty_record_is_no_second_fault(self) -> None:
        """Its id is known, although it is not sound."""
        data = {"centres": [self.BROKEN], **self.consultants("c-1", "c-2")}
        assert faults_of(data, Register) == [
            ("$.centres[0].level", "choice"),
            ("$.consultants[1].centre_id", "register.dangling"),
        ]

    @pytest.mark.parametrize("id", [" c-1", "c-1 ", None, [], 10**5000, True], ids=range(6))
    def test_to_a_record_whose_id_is_wrong_neither(self, id: Any) -> None:
        """As many unknown ids as there are such records."""
        data = {"centres": [{**CENTRE, "id": id}], **self.consultants("c-1")}
        assert [path for path, _ in faults_of(data, Register)] == ["$.centres[0].id"]

    def test_to_a_record_whose_id_is_a_number_neither(self) -> None:
        """It was meant as text."""
        data = {"centres": [{**CENTRE, "id": 5}], **self.consultants("5", "6")}
        assert faults_of(data, Register) == [
            ("$.centres[0].id", "text.type"),
            ("$.consultants[1].centre_id", "register.dangling"),
        ]

    def test_into_what_is_no_array_neither(self) -> None:
        """However many."""
        data = {"centres": {"c-1": CENTRE}, **self.consultants("c-1", "c-2", "c-3")}
        assert faults_of(data, Register) == [("$.centres", "array.type")]

    @pytest.mark.parametrize(("id", "count"), [("c-1", 1), (" c-1", 1), (None, 1)])
    def test_in_a_choice_of_centres_neither(self, id: Any, count: int) -> None:
        """A selection names a centre that is wrong."""
        chosen = [{"centre_ids": ["c-1"]}]
        data = {"centres": [{**self.BROKEN, "id": id}], "selections": chosen}
        found = faults_of(data, Register)
        assert all(path.startswith("$.centres[0]") for path, _ in found)
        assert len(found) >= count

    def test_in_a_choice_of_centres_are_told_beside_others(self) -> None:
        """At once with what is wrong between records."""
        data = {
            "centres": [CENTRE, CENTRE], **self.consultants("c-9"),
            "selections": [{"centre_ids": ["c-1", "c-8"]}],
        }  # fmt: skip
        assert sorted(faults_of(data, Register)) == [
            ("$.centres[1].id", "register.duplicate"),
            ("$.consultants[0].centre_id", "register.dangling"),
            ("$.selections[0].centre_ids[1]", "register.unknown"),
        ]

    def test_in_a_choice_of_centres_are_told_alone_too(self) -> None:
        """Where all the rest is sound."""
        data: Json = {"centres": [CENTRE], "selections": [{"centre_ids": ["c-1", "c-8"]}]}
        (told,) = agree(data, Register)
        assert (told.path, told.code) == ("$.selections[0].centre_ids[1]", "register.unknown")


def test_a_wrong_language_and_wrong_choices_are_told_with_the_rest() -> None:
    """They stand beside the records."""
    data = {"language": "fr", "selections": [{"cohort": "2022"}], "centre": [], "centres": [7]}
    assert sorted(faults_of(data, Register)) == [
        ("$.centre", "object.unknown"),
        ("$.centres[0]", "object.type"),
        ("$.language", "choice"),
        ("$.selections[0].cohort", "integer.type"),
    ]


class TestThousands:
    """A register of 5,000 businesses, with twenty faults put in."""

    PLANTED: tuple[tuple[int, str, Any, str], ...] = (
        (3, "name", " x", "text.outer_blanks"), (250, "kind", "firm", "choice"),
        (251, "founded", "04/05/2023", "day.form"), (252, "region", "7309", "region.undotted"),
        (700, "nib", "123", "nib.form"), (701, "owner_gender", "F", "choice"),
        (702, "owner_disability", "no", "instance"), (703, "snapshots", {}, "array.type"),
        (704, "snapshots", [{"on": DAY, "sales": "1"}], "integer.type"),
        (705, "snapshots", [{"on": DAY, "sales": -1}], "integer.range"),
        (706, "snapshots", [{"on": DAY}, {"on": DAY}], "day.twice"),
        (707, "documents", [{}], "object.missing"), (708, "documents", [7], "object.type"),
        (709, "closed", "1999", "day.order"), (710, "extra", 1, "object.unknown"),
        (711, "name", "a\u202eb", "text.character"), (712, "id", "b-1", "register.duplicate"),
        (713, "owner_nik", "3171011708450001", "person.key"), (4998, "name", 5, "text.type"),
        (4999, "provenance", [], "object.type"),
    )  # fmt: skip

    def test_exactly_the_planted_faults_come_back(self) -> None:
        """In one pass; services that refer to the faulty ones are no second fault."""
        businesses: list[dict[str, Any]] = [
            {**BUSINESS, "id": f"b-{number}", "founded": "2020", "snapshots": [{"on": DAY}]}
            for number in range(5_000)
        ]
        services = [
            {"id": f"s-{number}", "centre_id": "c-1", "beneficiary_ids": [f"b-{number}"],
             "kind": "training"}
            for number in range(5_000) if number != 712
        ]  # fmt: skip
        data = {"centres": [CENTRE], "beneficiaries": businesses, "services": services}
        assert len(structure(data, Register).beneficiaries) == 5_000
        for number, key, value, _ in self.PLANTED:
            businesses[number][key] = value
        found = faults_of(data, Register)
        assert len(found) == len(self.PLANTED) == 20
        for number, key, _, code in self.PLANTED:
            start = f"$.beneficiaries[{number}].{key}"
            assert any(path.startswith(start) and one == code for path, one in found), start


def test_what_cannot_be_written_is_told_with_every_place() -> None:
    """Numbers beyond all formats, and functions."""
    text = pk.Text("a", "b")
    wrong = (pk.Spell(2**63, 1), pk.Spell(5, True), pk.Interval(float("nan"), float("inf")), text)
    with pytest.raises(StructureError) as caught:
        unstructure(wrong)
    assert [(fault.path, fault.code) for fault in caught.value.faults] == [
        ("$[0].left", "integer.range"),
        ("$[1].cause", "integer.type"),
        ("$[2].low", "float"),
        ("$[2].high", "float"),
    ]
    for value, code in (
        (Fraction(1, 10**2000), "fraction.long"), ({"a": 1}, "codec.type"),
        (Fraction(10**5000), "fraction.long"), ([1], "codec.type"), (b"x", "codec.type"),
    ):  # fmt: skip
        with pytest.raises(StructureError) as caught:
            unstructure(value)
        assert [fault.code for fault in caught.value.faults] == [code]
    assert structure(unstructure(Fraction(1, 10**1999)), Fraction) == Fraction(1, 10**1999)


def test_a_card_and_a_small_register_are_sound() -> None:
    """What the other tests damage."""
    assert structure(unstructure(CARD), pk.Scorecard) == CARD
    assert structure(unstructure(small()), Register) == small()
