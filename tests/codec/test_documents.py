"""Documents: their text, their version, and what an envelope proves."""

import json
import random  # noqa: TID251 - shuffles with a seed
from collections.abc import Mapping
from typing import Any

import attrs
import pytest

import plutkit as pk
from codec.every_type import AS_OF, reported, small
from plutkit import Centre, Register, TargetRange
from plutkit.codec import (
    LIBRARY_VERSION,
    SCHEMA_VERSION,
    EnvelopeCheck,
    Json,
    dumps,
    loads,
    register_sha256,
    unstructure,
    verify,
)
from plutkit.codec import _json_text as json_text
from plutkit.codec._documents import Migration, opened
from plutkit.codec._edge import Edge
from plutkit.errors import ArgumentError, StructureError

RANGE = '{"schema_version": 1, "type": "TargetRange", "data": {"least": 1, "most": 2}}'


def faults_of(text: Any, of: Any = TargetRange) -> list[tuple[str, str]]:
    """Give path and code of every fault."""
    with pytest.raises(StructureError) as caught:
        loads(text, of)
    for fault in caught.value.faults:
        assert fault.text.en != fault.text.id
    return [(fault.path, fault.code) for fault in caught.value.faults]


class TestText:
    """JSON, strictly."""

    def test_text_and_bytes_are_the_same(self) -> None:
        """Bytes are UTF-8."""
        assert loads(RANGE, TargetRange) == loads(RANGE.encode(), TargetRange)
        assert loads(f" \r\n\t{RANGE}\n", TargetRange) == TargetRange(least=1, most=2)

    @pytest.mark.parametrize(
        ("text", "code"),
        [
            ("", "json.syntax"), (b"", "json.syntax"), ("{", "json.syntax"),
            (RANGE + "x", "json.syntax"), (RANGE[:-1] + ",}", "json.syntax"),
            ("\ufeff" + RANGE, "json.syntax"), (b"\xef\xbb\xbf" + RANGE.encode(), "json.syntax"),
            (RANGE.encode("utf-16"), "json.encoding"), (b"\xff", "json.encoding"),
            (RANGE.encode("utf-16-le"), "json.syntax"), ('"\\ud8"', "json.syntax"),
            ('"\\x41"', "json.syntax"), ('"a\nb"', "json.syntax"), ("'a'", "json.syntax"),
            ("01", "json.syntax"), ("+1", "json.syntax"), (".5", "json.syntax"),
            ("[" * 100_000, "json.deep"), ('{"a":' * 100_000, "json.deep"),
            ("[" * 100_000 + "]" * 100_000, "json.deep"),
            ("[]", "object.type"), ("null", "object.type"), ("NaN", "object.type"),
        ],
        ids=range(23),
    )  # fmt: skip
    def test_what_is_no_document_is_refused(self, text: str | bytes, code: str) -> None:
        """With one fault, at the whole."""
        assert faults_of(text) == [("$", code)]

    def test_the_place_of_a_mistake_is_told(self) -> None:
        """By line and column, with what stands around it."""
        with pytest.raises(StructureError, match="line 2, column 7") as caught:
            loads('{"a": 1,\n "bc" 5}', TargetRange)
        assert "baris 2, kolom 7" in caught.value.faults[0].text["id"]
        assert '"bc" 5}' in caught.value.faults[0].value

    def test_of_a_long_text_only_what_is_near_is_shown(self) -> None:
        """Twenty characters on each side."""
        with pytest.raises(StructureError) as caught:
            loads("[" + "1," * 100 + "x" + ",2" * 100, TargetRange)
        assert caught.value.faults[0].value == repr("1," * 10 + "x" + ",2" * 9 + ",")

    def test_a_text_that_is_too_long_is_refused_unread(self, monkeypatch: Any) -> None:
        """Whatever is in it; one as long as the bound is read."""
        monkeypatch.setattr(json_text, "LONGEST", len(RANGE))
        assert loads(RANGE, TargetRange) == TargetRange(least=1, most=2)
        assert faults_of(RANGE + " ") == [("$", "json.long")]
        assert faults_of(b"\xff" * 100) == [("$", "json.long")]

    @pytest.mark.parametrize("number", ["9" * 20, "9" * 5_000, "-" + "9" * 5_000, "9" * 999])
    def test_integers_of_any_length_are_refused_at_their_place(self, number: str) -> None:
        """Python itself reads none of thousands of digits."""
        text = RANGE.replace('"least": 1', f'"least": {number}')
        assert [path for path, _ in faults_of(text)] == ["$.data.least"]
        doubled = text.replace('"most": 2', '"most": 2, "most": 2')
        assert faults_of(doubled) == [("$.data.most", "json.duplicate")]

    @pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e999", "1.0", "true"])
    def test_what_is_no_whole_number_is_refused_at_its_place(self, number: str) -> None:
        """Nothing is rounded."""
        text = RANGE.replace('"least": 1', f'"least": {number}')
        assert [path for path, _ in faults_of(text)] == ["$.data.least"]

    def test_minus_zero_is_zero(self) -> None:
        """As a whole number it has no sign."""
        assert loads(RANGE.replace('"least": 1', '"least": -0'), TargetRange).least == 0

    @pytest.mark.parametrize("number", ["NaN", "1e999", "5", "null", "[]"])
    def test_what_an_envelope_says_is_text(self, number: str) -> None:
        """NaN gets in nowhere."""
        text = f'{RANGE[:-1]}, "library_version": {number}, "register_sha256": {number}}}'
        assert faults_of(text) == [
            ("$.library_version", "document.envelope"),
            ("$.register_sha256", "document.envelope"),
        ]

    def test_keys_that_stand_twice_are_told_with_their_paths(self) -> None:
        """All of them, and no other fault: which value was meant nobody knows."""
        text = (
            '{"schema_version": 1, "type": "x", "type": "y", "data": '
            '{"a": [{"b": 1, "b": 2, "c": {"d d": 1, "d d": 1}}], "e": 1, "e": 2, "e": {"f": 1}}}'
        )
        assert faults_of(text) == [
            ("$.type", "json.duplicate"),
            ("$.data.e", "json.duplicate"),
            ("$.data.a[0].b", "json.duplicate"),
            ("$.data.a[0].c['d d']", "json.duplicate"),
        ]

    def test_twenty_thousand_keys_of_which_one_stands_twice(self) -> None:
        """Are read in a moment, although each must be looked at."""
        keys = ",".join(f'"k{number}": 1' for number in range(20_000))
        assert faults_of(f'{{{keys}, "k5": 2}}') == [("$.k5", "json.duplicate")]

    @pytest.mark.parametrize(
        "escape", ["\\ud800", "\\udc00\\ud800", "\\u0000", "\\u202e", "\\u007f"]
    )
    def test_escapes_of_what_no_text_may_hold_are_refused(self, escape: str) -> None:
        """At the field."""
        text = f'{{"schema_version": 1, "type": "Text", "data": {{"en": "a", "id": "b{escape}"}}}}'
        assert faults_of(text, pk.Text) == [("$.data.id", "text.character")]

    @pytest.mark.parametrize("wrong", [None, 5, bytearray(b"{}"), ["{}"]])
    def test_what_is_no_text_is_refused(self, wrong: Any) -> None:
        """As an argument."""
        for call in (lambda: loads(wrong, TargetRange), lambda: verify(wrong, small())):
            with pytest.raises(ArgumentError) as caught:
                call()
            assert [fault.path for fault in caught.value.faults] == ["text"]


class TestForm:
    """The keys of a document."""

    @pytest.mark.parametrize(
        ("changes", "faults"),
        [
            ({"schema_version": 2}, [("$.schema_version", "document.newer")]),
            ({"schema_version": 0}, [("$.schema_version", "document.version")]),
            ({"schema_version": "1"}, [("$.schema_version", "document.version")]),
            ({"schema_version": 1.0}, [("$.schema_version", "document.version")]),
            ({"schema_version": True}, [("$.schema_version", "document.version")]),
            ({"schema_version": None}, [("$.schema_version", "document.version")]),
            ({"type": "Centre"}, [("$.type", "document.type")]),
            ({"type": ["TargetRange"]}, [("$.type", "document.type")]),
            ({"typ": "x", "data": 5}, [("$.typ", "object.unknown"), ("$.data", "object.type")]),
        ],
    )  # fmt: skip
    def test_each_is_judged(self, changes: dict[str, Any], faults: list[tuple[str, str]]) -> None:
        """What is of another type is not read: every key of it would be a fault."""
        assert faults_of(json.dumps({**json.loads(RANGE), **changes})) == faults

    @pytest.mark.parametrize("key", ["schema_version", "type", "data"])
    def test_each_must_be_there(self, key: str) -> None:
        """Without the version nothing else can be judged."""
        rest = {name: value for name, value in json.loads(RANGE).items() if name != key}
        code = "document.version" if key == "schema_version" else "object.missing"
        assert faults_of(json.dumps(rest)) == [(f"$.{key}", code)]

    def test_the_texts_name_the_remedy(self) -> None:
        """In both languages."""
        for changes, en, id in (
            ({"schema_version": 2}, "take a newer plutkit", "plutkit yang lebih baru"),
            ({"schema_version": 0}, 'write {"schema_version": 1', 'tulis {"schema_version": 1'),
            ({"type": "x"}, "type TargetRange", "bertipe TargetRange"),
        ):
            with pytest.raises(StructureError) as caught:
                loads(json.dumps({**json.loads(RANGE), **changes}), TargetRange)
            assert en in caught.value.faults[0].text.en
            assert id in caught.value.faults[0].text.id

    def test_an_alternative_is_named_by_what_it_holds(self) -> None:
        """Either of them, and null."""
        for value in (pk.PartialDate.parse("2023-05"), AS_OF, None):
            of: Any = pk.DateLike | None
            assert loads(dumps(value), of) == value
        assert faults_of(RANGE, pk.DateLike) == [("$.type", "document.type")]


def _renamed(document: Mapping[str, Json]) -> Mapping[str, Json]:
    return {**{key: value for key, value in document.items() if key != "kind"},
            "type": document["kind"]}  # fmt: skip


def _wrapped(document: Mapping[str, Json]) -> Mapping[str, Json]:
    return {**document, "data": {"least": document["data"], "most": 9}}


class TestMigrations:
    """Older documents are brought to this version, step by step."""

    STEPS = (Migration("kind became type", _renamed), Migration("a range, no number", _wrapped))

    def opened(self, **document: Json) -> tuple[Mapping[str, Json] | None, list[tuple[str, str]]]:
        """Open a document where two steps are known; give it and its faults."""
        edge = Edge()
        found = opened(document, ("TargetRange",), edge, self.STEPS)
        return found, [(fault.path, fault.code) for fault in edge.faults]

    def test_each_step_is_taken_from_the_version_on(self) -> None:
        """In order, and no step twice."""
        data: dict[str, Json] = {"least": 5, "most": 9}
        for document in (
            {"schema_version": 1, "kind": "TargetRange", "data": 5},
            {"schema_version": 2, "type": "TargetRange", "data": 5},
            {"schema_version": 3, "type": "TargetRange", "data": data},
        ):
            found, faults = self.opened(**document)  # type: ignore[arg-type]
            assert faults == []
            assert found is not None
            assert found["data"] == data

    def test_a_newer_one_is_refused(self) -> None:
        """By a version that is not known here."""
        found, faults = self.opened(schema_version=4, type="TargetRange", data=5)
        assert (found, faults) == (None, [("$.schema_version", "document.newer")])

    def test_the_document_given_is_not_changed(self) -> None:
        """It is the caller's."""
        document: dict[str, Json] = {"schema_version": 1, "kind": "TargetRange", "data": 5}
        before = dict(document)
        opened(document, (), Edge(), self.STEPS)
        assert document == before


def ranking_of(register: Register) -> pk.SpeedRanking:
    """Rank the centres of a register."""
    return pk.rank_partnership_speed(
        register, as_of=AS_OF, clock=pk.Clock.FOUNDED, milestone=pk.Milestone.first()
    )


REGISTER = reported()
ENVELOPE = dumps(ranking_of(REGISTER), register=REGISTER)


class TestEnvelopes:
    """What a published figure was made from, and whether it follows."""

    def test_it_says_what_it_was_made_from(self) -> None:
        """And is a document like others."""
        document = json.loads(ENVELOPE)
        assert document["schema_version"] == SCHEMA_VERSION
        assert document["library_version"] == LIBRARY_VERSION
        assert document["register_sha256"] == register_sha256(REGISTER)
        assert loads(ENVELOPE, pk.SpeedRanking) == ranking_of(REGISTER)

    def test_it_holds_for_its_register(self) -> None:
        """And for one of the same records in another order."""
        records = [*REGISTER]
        random.Random(5).shuffle(records)  # noqa: S311 - a seed
        for register in (REGISTER, Register.of(records), loads(dumps(REGISTER), Register)):
            check = verify(ENVELOPE.encode(), register, compute=ranking_of)
            assert check.holds
            assert check.differences == ()
            assert register_sha256(register) == register_sha256(REGISTER)
            assert dumps(ranking_of(register), register=register) == ENVELOPE

    def test_scope_and_language_are_no_part_of_the_digits(self) -> None:
        """The records are."""
        narrowed = Register.of(REGISTER, language="id").select(centre_ids=["c-01"])
        assert register_sha256(narrowed) == register_sha256(REGISTER)

    @pytest.mark.parametrize(
        "kind", ["centres", "partners", "beneficiaries", "services", "targets"]
    )
    def test_any_changed_record_changes_the_digits(self, kind: str) -> None:
        """Of every kind."""
        first = getattr(REGISTER, kind)[0]
        fewer: dict[str, Any] = (
            {"provenance": pk.TECHNOLOGY_SOURCE} if hasattr(first, "provenance") else {}
        )
        changed = attrs.evolve(first, **(fewer or {"minutes": 7}))
        assert register_sha256(REGISTER.replace(changed)) != register_sha256(REGISTER)

    def test_a_changed_register_is_seen(self) -> None:
        """Although the figure is the same."""
        changed = attrs.evolve(REGISTER.partners[0], name="Lain")
        check = verify(ENVELOPE, REGISTER.replace(changed), compute=ranking_of)
        assert (check.register_matches, check.differences, check.holds) == (False, (), False)
        assert "is not the one" in check.sentence("en")
        assert "tidak sama" in check.sentence("id")

    def test_a_changed_figure_is_seen_with_its_place(self) -> None:
        """To the last digit."""
        document = json.loads(ENVELOPE)
        document["data"]["rows"][0]["best"] = 7
        row = document["data"]["rows"][1]
        row["worst"] = float(row["worst"])  # equal, but not the same
        check = verify(json.dumps(document), REGISTER, compute=ranking_of)
        assert check.differences == ("$.data.rows[0].best", "$.data.rows[1].worst")
        assert not check.holds
        assert "differs at $.data.rows[0].best, $.data.rows[1].worst" in check.sentence("en")
        assert "berbeda pada $.data.rows[0].best" in check.sentence("id")

    def test_missing_and_added_parts_are_seen(self) -> None:
        """An object or array of another form is told as a whole."""
        document = json.loads(ENVELOPE)
        del document["data"]["rows"][0]
        document["data"]["scope"]["more"] = 1
        check = verify(json.dumps(document), REGISTER, compute=ranking_of)
        assert set(check.differences or ()) == {"$.data.rows", "$.data.scope"}

    def test_another_type_is_seen(self) -> None:
        """By its name."""
        check = verify(
            ENVELOPE.replace('"SpeedRanking"', '"Verdict"', 1), REGISTER, compute=ranking_of
        )
        assert check.differences == ("$.type",)

    def test_another_version_of_the_library_is_told(self) -> None:
        """It may explain a difference."""
        text = ENVELOPE.replace(f'"library_version": "{LIBRARY_VERSION}"', '"library_version": "9"')
        check = verify(text, REGISTER)
        assert check.library_version == "9"
        assert "plutkit 9 wrote it, and this is 0.1.0" in check.sentence("en")
        assert "ditulis plutkit 9, sedangkan ini 0.1.0" in check.sentence("id")
        assert "wrote it" not in verify(ENVELOPE, REGISTER).sentence("en")

    def test_without_computing_nothing_is_claimed_of_the_figure(self) -> None:
        """That the register is the same is not that the figure follows."""
        check = verify(ENVELOPE, REGISTER)
        assert (check.register_matches, check.differences, check.holds) == (True, None, False)
        assert check.sentence("id").endswith("angkanya tidak dihitung ulang")
        with pytest.raises(ArgumentError):
            check.sentence("fr")  # type: ignore[arg-type]

    def test_the_check_itself_comes_back(self) -> None:
        """It is a row like others."""
        check = verify(ENVELOPE, REGISTER, compute=ranking_of)
        assert loads(dumps(check), EnvelopeCheck) == check

    @pytest.mark.parametrize(
        ("text", "faults"),
        [
            (RANGE, [("$.library_version", "document.envelope"),
                     ("$.register_sha256", "document.envelope")]),
            (RANGE[:-1] + ', "library_version": 1, "register_sha256": "x"}',
             [("$.library_version", "document.envelope")]),
            (RANGE.replace('"TargetRange"', "5")[:-1]
             + ', "library_version": "x", "register_sha256": "x"}', [("$.type", "document.type")]),
            ("[]", [("$", "object.type")]), ("{", [("$", "json.syntax")]),
        ],
        ids=range(5),
    )  # fmt: skip
    def test_what_is_no_envelope_is_refused(self, text: str, faults: list[tuple[str, str]]) -> None:
        """Each fault once."""
        with pytest.raises(StructureError) as caught:
            verify(text, REGISTER)
        assert [(fault.path, fault.code) for fault in caught.value.faults] == faults
        assert str(caught.value).startswith("envelope: ")

    @pytest.mark.parametrize("wrong", [None, 5, Centre])
    def test_what_is_no_register_or_no_function_is_refused(self, wrong: Any) -> None:
        """By the name of the argument."""
        for call in (lambda: verify(ENVELOPE, wrong), lambda: register_sha256(wrong)):
            with pytest.raises(ArgumentError, match="register"):
                call()
        with pytest.raises(ArgumentError, match="compute"):
            verify(ENVELOPE, REGISTER, compute="x")  # type: ignore[arg-type]
        with pytest.raises(ArgumentError, match="register"):
            dumps(RANGE, register="x")  # type: ignore[arg-type]

    def test_what_computing_raises_is_passed_on(self) -> None:
        """It is the caller's."""
        with pytest.raises(ZeroDivisionError):
            verify(ENVELOPE, REGISTER, compute=lambda _: 1 // 0)


def test_the_digits_of_a_register_stay() -> None:
    """To change them is to break every published figure: it needs a new version of the form."""
    empty = Register.of([])
    assert register_sha256(empty) == (
        "8c7fbd4c8f3bcdf69cc60164085af494e85f789a30adaf308f48478d4d0122b9"
    )
    assert unstructure(empty) == {
        "language": "en", "selections": [], "centres": [], "partners": [], "partnerships": [],
        "consultants": [], "beneficiaries": [], "services": [], "targets": [], "submissions": [],
        "same_businesses": [],
    }  # fmt: skip
