"""How reports of targets are shown: tables and sentences in both languages, dictionaries."""

from collections.abc import Callable
from datetime import date
from fractions import Fraction
from typing import Any

import attrs
import pytest

from plutkit.domain import RecordKind, Register, TargetStatus
from plutkit.errors import ArgumentError, UnknownRecordError
from plutkit.indicators import Aggregation, Contribution, Silence
from scoring.targets.target_cases import LAST, assess, between, centre, consultant, counting, target

C1, C2 = centre("c-1"), centre("c-2")


class TestHowItIsShown:
    """Tables and sentences in both languages, dictionaries."""

    RECORDS = (
        C1, C2, consultant(), target("t-1", value=100), target("t-2", value=between(10, 20),
        centre_id="c-2"), target("t-3", value=60, set_on=date(2024, 1, 10)),
        target("t-4", value=5, consultant_id="k-1"), target("t-5", value=200, centre_id=None),
        target("t-6", "visits", 0), target("t-7", "visits", 3, centre_id="c-2"),
    )  # fmt: skip

    def report(self, **choices: Any) -> Any:
        """Give a report with a bit of everything."""
        hours = counting({"c-1": 62}, consultants={"k-1": ("c-1", 10)})
        return assess(self.RECORDS, hours, counting({"c-1": 1, "c-2": 4}, "visits"), **choices)

    def test_the_table_has_every_row(self) -> None:
        """With its numbers and remarks; who reported comes first beneath."""
        table = self.report().table("en")
        assert [row[0] for row in table.rows] == [
            "PLUT c-1 (c-1)", "PLUT c-1 (c-1)", "PLUT c-1, k-1", "PLUT c-2 (c-2)", "PLUT c-2 (c-2)"
        ]  # fmt: skip
        assert table.rows[0][1:] == (
            "hours counted", "hours", "72", "100", "72.0 %", "72.0 %", "good", "100",
            ("60 set after the fact, on 10 January 2024",),
        )  # fmt: skip
        assert table.rows[1][4:] == ("0", None, None, None, "0", ("target of zero",))
        assert table.rows[3][3:] == (
            None, "10–20", None, None, None, "10", ("not measured (not reported)",)
        )  # fmt: skip
        assert table.rows[4][-1] == ("beyond the scale",)
        assert table.notes[0].startswith("months of centres reported")
        assert "targets set after the period, which change nothing: 1" in table.notes

    def test_rows_without_any_target_are_counted_and_not_shown(self) -> None:
        """They are in the report all the same; only proposed is shown."""
        given = target(status=TargetStatus.PROPOSED)
        report = assess([C1, C2, centre("c-3"), given], counting({"c-2": 5}))
        assert [row[-1] for row in report.table("en").rows] == [("none set yet",)]
        assert "not shown, for want of any target: 2" in report.table("en").notes
        assert "tidak ditampilkan karena tanpa target: 2" in report.table("id").notes
        assert len(report) == 3

    @pytest.mark.parametrize(
        ("aggregation", "amount", "is_certain", "en", "id"),
        [
            (Aggregation.SUM, 8, False, "at most 70", "sebanyaknya 70"),
            (Aggregation.SUM, None, True, "or more: not every", "atau lebih: ada jumlah"),
            (Aggregation.CHANGE, None, True, "or another: not every", "atau lain: ada jumlah"),
        ],
    )
    def test_an_actual_that_is_not_all_of_it_is_remarked(
        self, aggregation: Aggregation, amount: int | None, en: str, id: str, *, is_certain: bool
    ) -> None:
        """Its attainment may be another one."""

        def contributions(*_: object) -> tuple[Contribution, ...]:
            more = Contribution("c-1", "s-2", key="s-2", amount=amount, is_certain=is_certain)
            return Contribution("c-1", "s-1", key="s-1", amount=62), more

        hours = attrs.evolve(counting(aggregation=aggregation), contributions=contributions)
        report = assess([C1, target()], hours)
        assert report["c-1/hours"].raw == Fraction(62, 100)
        for table, said in ((report.table("en"), en), (report.table("id"), id)):
            assert str(table.rows[0][-1]).startswith(f"('{said}")

    def test_the_table_speaks_indonesian(self) -> None:
        """Every word of it."""
        table = self.report().table("id")
        assert table.rows[0][-1] == ("60 ditetapkan sesudahnya, 10 Januari 2024",)
        assert table.rows[0][7] == "Baik"
        assert table.notes[0].startswith("laporan bulanan PLUT")
        assert "target yang ditetapkan sesudah periode, tidak mengubah apa pun: 1" in table.notes

    def test_the_centres_have_a_table_of_their_means(self) -> None:
        """Capped leads."""
        table = self.report().centres_table("en")
        assert table.rows == (
            ("PLUT c-1 (c-1)", "72.0 %", "good", "72.0 %", 1, "36.0 %", 2, ()),
            ("PLUT c-2 (c-2)", "100.0 %", "very good", "133.3 %", 1, "66.7 %", 2,
             ("beyond the scale",)),
        )  # fmt: skip
        assert self.report().centres_table("id").columns[1].head == "dibatasi"

    def test_the_network_has_a_table(self) -> None:
        """Sums over sums, how many are not known, the total and the network's own target."""
        table = self.report().network_table()
        assert table.rows == (
            ("hours counted", "hours", "72", "100", "72.0 %", 1, 1, "72", "200", "36.0 %"),
            ("visits counted", "hours", "5", "3", "166.7 %", 2, 0, "5", None, None),
        )  # fmt: skip

    def test_what_is_not_added_up_has_no_sum_in_the_table(self) -> None:
        """Only its total, as a percentage."""
        records = [C1, target(value=Fraction(1, 4), centre_id=None)]
        counted = counting({"c-1": 1}, bases={"c-1": 8}, aggregation=Aggregation.RATIO)
        (row,) = assess(records, counted).network_table("en").rows
        assert row[2:] == (None,) * 5 + ("12.5 %", "25.0 %", "50.0 %")

    @pytest.mark.parametrize(
        ("language", "said"),
        [
            (
                "en",
                (
                    "Targets in 2023, as of 31 January 2024, 2 of 2 centres (all): 1 of 2 targets"
                    " of centres that have an attainment are met; without one: not measured 1, "
                    "target of zero 1; months of centres reported: reported 0, missing 24, of 24 "
                    "that ended by then; targets set after the period, which change nothing: 1."
                ),
            ),
            (
                "id",
                (
                    "Target pada 2023, per 31 Januari 2024, 2 dari 2 PLUT (semua): 1 dari 2 "
                    "target PLUT yang ada capaiannya tercapai; tanpa capaian: realisasi tidak "
                    "diketahui 1, target nol 1; laporan bulanan PLUT: masuk 0, belum masuk 24, "
                    "dari 24 bulan yang sudah berakhir; target yang ditetapkan sesudah periode, "
                    "tidak mengubah apa pun: 1."
                ),
            ),
        ],
    )
    def test_the_sentence_says_it_all(self, language: Any, said: str) -> None:
        """How many are met, why others have no attainment, who reported."""
        assert self.report().sentence(language) == said

    @pytest.mark.parametrize(
        ("make", "note"),
        [
            (
                lambda: assess([C1, target()], counting(), as_of=date(2023, 6, 30)),
                "the period is not over: 181 of its 365 days are counted",
            ),
            (
                lambda: assess([C1, target()], counting(), silence=Silence.AS_ZERO),
                "what was not reported is taken as nothing",
            ),
            (
                lambda: assess([C1], counting()),
                "without any target: hours",
            ),
            (
                lambda: assess(Register.of([C1, target()]).cohort(2022), counting()),
                "centres that may not belong, in no sum: 1",
            ),
            (
                lambda: assess(
                    Register.of([C1, C2, target(centre_id=None)]).select(centre_ids=["c-1"]),
                    counting(),
                ),
                "the network's targets are for all of its centres; here are 1 of 2",
            ),
        ],
    )
    def test_what_every_reader_must_know_stands_beneath(
        self, make: Callable[[], Any], note: str
    ) -> None:
        """In the tables and in the sentence."""
        report = make()
        assert note in report.table("en").notes
        assert note in report.centres_table("en").notes
        assert note in report.network_table("en").notes
        assert note in report.sentence("en")

    def test_notes_are_left_out_where_they_say_nothing(self) -> None:
        """A year that is over, on its last day, of all centres."""
        report = assess([C1, target(), target("t-2", centre_id=None)], counting(), as_of=LAST)
        assert len(report.table("en").notes) == 3
        assert len(report.sentence("en").split("; ")) == 3

    def test_a_centre_that_may_not_belong_is_marked(self) -> None:
        """In its rows and its means."""
        report = assess(Register.of([C1, target()]).cohort(2022), counting({"c-1": 62}))
        assert report.table("en").rows[0][-1] == ("may not belong",)
        assert report.centres_table("en").rows[0][-1] == ("may not belong",)
        assert report.sentence("en").split(": ")[1].startswith("0 of 0 targets")

    def test_the_report_is_asked_by_key(self) -> None:
        """With help."""
        report = self.report()
        assert "c-1/hours" in report
        with pytest.raises(UnknownRecordError, match="no target row has the id 'c-1/hour'; near"):
            report["c-1/hour"]

    def test_dictionaries_hold_plain_values(self) -> None:
        """The targets by id and bounds, what was counted with the records behind it."""
        dicts = self.report().to_dicts()
        assert {key: dicts[0][key] for key in ("key", "actual", "standing", "standing_most")} == {
            "key": "c-1/hours", "actual": 72, "standing": "t-1", "standing_most": 100
        }  # fmt: skip
        assert dicts[0]["after_the_fact"] == ("t-3",)
        assert dicts[0]["record_ids"] == ("s-c-1", "s-k-1")
        assert (dicts[0]["grade"], dicts[0]["is_met"]) == ("good", False)
        assert (dicts[3]["standing_least"], dicts[3]["standing_most"]) == (10, 20)
        assert (dicts[3]["no_value"], dicts[3]["grade"]) == ("not_reported", None)
        plain = (str, int, date, Fraction, tuple, type(None))
        assert all(isinstance(value, plain) for row in dicts for value in row.values())
        assert len({tuple(row) for row in dicts}) == 1

    def test_a_consultant_who_cannot_be_measured_has_the_same_columns(self) -> None:
        """Empty ones."""
        records = [C1, consultant(), target(consultant_id="k-1", baseline=7)]
        counted = counting({"c-1": 1}, records=RecordKind.BENEFICIARY)
        first, second = assess(records, counted).to_dicts()
        assert tuple(first) == tuple(second)
        assert (second["actual"], second["record_ids"], second["baseline"]) == (None, None, 7)
        assert "not measured" in str(assess(records, counted))

    @pytest.mark.parametrize("method", ["table", "centres_table", "network_table", "sentence"])
    def test_other_languages_are_refused(self, method: str) -> None:
        """By name."""
        with pytest.raises(ArgumentError, match=f"TargetReport.{method}: language"):
            getattr(self.report(), method)("fr")
