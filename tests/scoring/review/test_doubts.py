"""The result of a review: narrowed, counted, shown."""

from datetime import date
from typing import Any

import pytest

from plutkit.domain import Register, RegisteredRecord
from plutkit.errors import ArgumentError, UnknownRecordError
from plutkit.samples import network, rakor_2023
from plutkit.scoring import Doubts, Severity, review
from plutkit.scoring._review._codes import CODES
from scoring.review.review_cases import (
    business,
    centre,
    found,
    partner,
    register,
    service,
    snapshot,
    target,
)


def doubts() -> Doubts:
    """Give two hints, a conflict, and two of what is unlikely."""
    records: list[RegisteredRecord] = [
        partner("p-3"), partner("p-4"), service("s-1", minutes=2000),
        business("b-1", snapshots=(snapshot(2022, workers=0), snapshot(2023, workers=0))),
    ]  # fmt: skip
    return review(register(*records))


class TestRows:
    """Their order and what they say."""

    def test_the_severest_come_first(self) -> None:
        """Then by code and path."""
        assert [row.id for row in doubts()] == [
            "service.over_a_day:service('s-1').minutes",
            "snapshot.zero_workers:beneficiary('b-1').snapshots[0].workers",
            "snapshot.zero_workers:beneficiary('b-1').snapshots[1].workers",
            "partner.no_agreement:partner('p-3')",
            "partner.no_agreement:partner('p-4')",
        ]

    def test_each_says_what_why_and_where_to_look(self) -> None:
        """In both languages; without a value it begins with the reason."""
        row = doubts()["service.over_a_day:service('s-1').minutes"]
        assert row.text["en"] == (
            "minutes 2,000: a service is of one day, and this one takes longer; look at: the "
            "minutes, and whether several days are one service here"
        )
        assert row.text["id"].startswith("minutes 2.000: satu layanan berlangsung pada satu hari")
        assert "; periksa: menitnya" in row.text["id"]
        bare = doubts()["partner.no_agreement:partner('p-3')"]
        assert bare.value["en"] == ""
        assert bare.text["en"].startswith("no agreement is with it; look at: ")
        assert bare.text["id"].startswith("tidak ada perjanjian")

    def test_the_records_concerned_are_named_by_kind_and_id(self) -> None:
        """Ids are unique within their kind only."""
        row = doubts()["partner.no_agreement:partner('p-3')"]
        assert (row.records, row.record_ids) == ((("partner", "p-3"),), ("p-3",))

    def test_an_unknown_id_is_answered_with_those_near_it(self) -> None:
        """As of every result."""
        with pytest.raises(UnknownRecordError, match="no doubt has the id") as caught:
            doubts()["partner.no_agreement:partner('p-5')"]
        assert caught.value.__context__ is None  # which would show an id that is masked here

    def test_dictionaries_hold_plain_values(self) -> None:
        """In the language of the register."""
        first = doubts().to_dicts()[0]
        assert first["severity"] == "conflict"
        assert first["records"] == (("service", "s-1"),)
        assert first["value"] == "minutes 2,000"
        assert list(first) == ["id", "code", "severity", "path", "records", "value", "text"]


class TestNarrowing:
    """By code and by severity."""

    def test_by_codes(self) -> None:
        """The order of the codes does not matter, nor that one is named twice."""
        some = doubts().of("service.over_a_day", "partner.no_agreement", "partner.no_agreement")
        assert some.counts() == (("partner.no_agreement", 2), ("service.over_a_day", 1))
        assert some == doubts().of("partner.no_agreement", "service.over_a_day")
        assert (len(some), some.total) == (3, 5)

    @pytest.mark.parametrize(
        ("severity", "count"),
        [(Severity.HINT, 5), (Severity.UNLIKELY, 3), (Severity.CONFLICT, 1)],
    )
    def test_by_severity(self, severity: Severity, count: int) -> None:
        """That one and those above it."""
        assert len(doubts().at_least(severity)) == count

    def test_each_step_is_kept_in_a_note(self) -> None:
        """Of the table and of the sentence, in their order."""
        some = doubts().at_least(Severity.UNLIKELY).of("snapshot.zero_workers")
        note = "narrowed to at least unlikely; snapshot.zero_workers: 2 of 5 doubts"
        assert note in some.table("en").notes
        assert note in some.sentence("en")
        assert (
            "dipersempit ke paling ringan janggal; snapshot.zero_workers: 2 dari 5 keraguan"
            in some.table("id").notes
        )
        assert len(doubts().table("en").notes) == 1

    def test_a_code_that_there_is_not_is_refused(self) -> None:
        """Every such one, and none at all."""
        with pytest.raises(ArgumentError, match=r"'service\.late' is not known here") as error:
            doubts().of("service.late", "partner.no_agreement", "x")
        assert [(fault.path, fault.code) for fault in error.value.faults] == [
            ("codes[0]", "choice"),
            ("codes[2]", "choice"),
        ]
        with pytest.raises(ArgumentError, match="codes"):
            doubts().of()

    def test_what_is_no_severity_is_refused(self) -> None:
        """Its name is none."""
        severity: Any = "hint"
        with pytest.raises(ArgumentError, match="severity"):
            doubts().at_least(severity)

    def test_levels_rise(self) -> None:
        """From the least."""
        assert [one.level for one in Severity] == [0, 1, 2]


class TestShown:
    """As a table and as a sentence."""

    def test_as_a_table(self) -> None:
        """In both languages."""
        table = doubts().table("id")
        assert table.title == "Keraguan dalam 19 rekaman"
        assert [column.head for column in table.columns] == [
            "tingkat",
            "kode",
            "tempat",
            "keraguan",
        ]
        assert table.rows[0][:3] == ("bertentangan", "service.over_a_day", "service('s-1').minutes")
        assert doubts().table("en").rows[-1][3] == doubts().rows[-1].text["en"]

    def test_as_a_sentence(self) -> None:
        """The codes by how often they occur."""
        assert doubts().sentence("en") == (
            "Doubts in 19 records: 1 conflict, 2 unlikely, 2 hint: partner.no_agreement (2), "
            "snapshot.zero_workers (2) and service.over_a_day (1); a doubt is no fault: each may "
            "be right; what is not known well enough is not doubted."
        )
        assert (
            doubts()
            .sentence("id")
            .startswith("Keraguan dalam 19 rekaman: 1 bertentangan, 2 janggal, 2 petunjuk: ")
        )

    def test_of_nothing(self) -> None:
        """An empty register, and one in which all fits."""
        assert (
            review(Register.of([]))
            .sentence("en")
            .startswith("Doubts in 0 records: nothing is doubtful; ")
        )
        assert found() == []
        assert review(rakor_2023()).counts() == ()

    def test_what_is_made_up_is_said_to_be(self) -> None:
        """As beneath every result."""
        assert "fictional data" in review(network()).table("en").notes[-1]
        assert not any("fictional" in note for note in doubts().table("en").notes)

    def test_numbers_of_persons_are_masked(self) -> None:
        """Even where they were taken for ids; the path of the row can still be followed."""
        person = "3171011708450001"
        same = [
            business(f"b-{n}", name=f"Toko {person}", closed=None, snapshots=()) for n in (3, 4)
        ]
        doubts = review(register(*same, partner(person), service("s-3", consultant_id="k-2")))
        assert doubts[f"partner.no_agreement:partner('{person}')"].record_ids == (person,)
        assert len(doubts.of("beneficiary.same_name")) == 1
        elsewhere = review(register(centre(person), service("s-4", centre_id=person, day=None))).of(
            "service.consultant_elsewhere"
        )
        assert len(elsewhere) == 1
        for shown in (doubts, elsewhere):
            assert person not in shown._repr_html_() + str(shown) + shown.sentence("id")

    def test_names_are_escaped_where_they_are_shown(self) -> None:
        """They are told of businesses that are likely one."""
        same = [business(f"b-{n}", name="<b>Toko</b>", closed=None) for n in (3, 4)]
        page = review(register(*same)).of("beneficiary.same_name")._repr_html_()
        assert "<b>" not in page
        assert "&lt;b&gt;Toko" in page


@pytest.mark.parametrize("given", [None, [], "x", date(2023, 1, 1)])
def test_what_is_no_register_is_refused(given: Any) -> None:
    """Whatever it is."""
    with pytest.raises(ArgumentError, match="review: register"):
        review(given)


def test_a_target_of_the_network_has_a_path() -> None:
    """As everything has."""
    row = review(register(target("t-1", 21))).rows[0]
    assert row.id == "target.parts:target('t-1').value"
    assert CODES[row.code][0] is row.severity
