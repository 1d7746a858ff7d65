"""Whole tables: their rows, their columns, and what is wrong between them."""

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from datetime import date
from types import MappingProxyType
from typing import Any, Final

import pytest

from plutkit.domain import (
    Beneficiary,
    BeneficiaryKind,
    Centre,
    CentreForm,
    CentreLevel,
    Consultant,
    Document,
    FormSpell,
    Partner,
    Partnership,
    PartnershipForm,
    SameBusiness,
    ServiceField,
    Snapshot,
)
from plutkit.errors import StructureError
from plutkit.identity import RegionCode
from plutkit.quantities import Confidence, Source
from plutkit.rows import CellReading, Column, Place, TableMapping, place_of, register_from_rows

END_22, END_23 = date(2022, 12, 31), date(2023, 12, 31)
BUSINESS = {"name": "Contoh", "kind": BeneficiaryKind.ENTERPRISE}
CENTRE = {"name": "Contoh", "level": CentreLevel.CITY, "region": RegionCode.parse("71.79")}
CENTRES = TableMapping(of=Centre, columns={"Kode": "id"}, given=CENTRE)
CONSULTANTS = TableMapping(
    of=Consultant,
    columns={"Kode": "id", "PLUT": "centre_id"},
    given={"field": ServiceField.FINANCE},
)
BUSINESSES = TableMapping(
    of=Beneficiary,
    columns={
        "Kode": "id",
        "Berdiri": "founded",
        "Omzet 2022": Column(field="sales", on=END_22),
        "Pekerja 2022": Column(field="workers", on=END_22),
        "Omzet 2023": Column(field="sales", on=END_23),
    },
    given=BUSINESS,
)
SNAPSHOTS = TableMapping(
    of=Snapshot, columns={"Usaha": "beneficiary_id", "Hari": "on", "Masa": "covers"}
)
MAPPINGS = {"PLUT": CENTRES, "Konsultan": CONSULTANTS, "Usaha": BUSINESSES, "Potret": SNAPSHOTS}


def faults(tables: Mapping[str, Any], **others: TableMapping) -> list[tuple[str, str]]:
    """Give path and code of every fault of some tables."""
    mapping = {name: one for name, one in (MAPPINGS | others).items() if name in tables}
    try:
        register_from_rows(tables, mapping=mapping)
    except StructureError as error:
        return [(fault.path, fault.code) for fault in error.faults]
    return []


def texts(tables: Mapping[str, Any]) -> list[str]:
    """Give the texts of every fault of some tables, in English."""
    with pytest.raises(StructureError) as caught:
        register_from_rows(tables, mapping={name: MAPPINGS[name] for name in tables})
    return [fault.text.en for fault in caught.value.faults]


class TestColumns:
    """Nothing is lost silently, and each column is told once."""

    def test_a_column_that_the_mapping_does_not_name(self) -> None:
        """Once for the table, wherever it first stands."""
        rows = [{"Kode": "c-1"}, {"Kode": "c-2", "Tahun": "1"}, {"Kode": "c-3", "Tahun": "2"}]
        assert faults({"PLUT": rows}) == [("PLUT.Tahun", "column.unmapped")]
        ignoring = TableMapping(of=Centre, columns={"Kode": "id"}, given=CENTRE, ignored=("Tahun",))
        assert faults({"PLUT": rows}, PLUT=ignoring) == []

    def test_a_column_that_is_missing(self) -> None:
        """Once for the table; its rows are no further faults, nor are references to them."""
        tables = {
            "PLUT": [{"Kdoe": "c-1"}, {"Kdoe": "c-2"}],
            "Konsultan": [{"Kode": "k-1", "PLUT": "c-1"}, {"Kode": "k-2", "PLUT": "c-2"}],
        }
        assert faults(tables) == [
            ("PLUT.Kdoe", "column.unmapped"),
            ("PLUT.Kode", "column.missing"),
        ]
        assert "is 'Kdoe' meant" in texts(tables)[1]
        assert "take it out" in texts({"Konsultan": [{"Kode": "k-1"}]})[0]

    def test_a_cell_that_is_missing_in_one_row_is_empty(self) -> None:
        """As `csv.DictReader` gives short rows."""
        rows = [{"Kode": "k-1", "PLUT": "c-1"}, {"Kode": "k-2"}, {"Kode": None, "PLUT": "c-1"}]
        assert faults({"PLUT": [{"Kode": "c-1"}], "Konsultan": rows}) == [
            ("Konsultan[3].PLUT", "cell.empty"),
            ("Konsultan[4].Kode", "cell.empty"),
        ]

    def test_names_of_columns_are_text(self) -> None:
        """Another one is not mapped."""
        assert faults({"PLUT": [{"Kode": "c-1", 2022: "x"}]}) == [("PLUT.2022", "column.unmapped")]

    @pytest.mark.parametrize("number", ["3171011708450001", "01.300.066.6-091.000"])
    def test_headings_that_are_numbers_of_persons_are_masked(self, number: str) -> None:
        """As where a sheet has no headings, and its first row is taken for them."""
        tables: dict[str, Any] = {
            number: [{"Kode": "", number: 1}],
            "Kota": [{f"{number}x": "c-1"}],
        }
        kota = TableMapping(of=Centre, columns={number: "id"}, given=CENTRE)
        with pytest.raises(StructureError) as caught:
            register_from_rows(tables, mapping={number: CENTRES, "Kota": kota})
        assert [one.code for one in caught.value.faults] == [
            "column.unmapped", "cell.empty", "column.unmapped", "column.missing",
        ]  # fmt: skip
        assert number not in f"{caught.value}{caught.value!r}"

    def test_a_table_without_rows_has_no_columns(self) -> None:
        """Nothing is missing."""
        assert faults({"PLUT": [], "Konsultan": iter(())}) == []

    def test_rows_without_any_cell_lack_all_columns(self) -> None:
        """Once each."""
        assert faults({"Konsultan": [{}, {}]}) == [
            ("Konsultan.Kode", "column.missing"),
            ("Konsultan.PLUT", "column.missing"),
        ]


class TestRows:
    """Rows of any kind."""

    @pytest.mark.parametrize("row", [None, "c-1", ["c-1"], 3, dict])
    def test_what_is_no_row(self, row: object) -> None:
        """It may be the row of any id that is not known."""
        tables = {
            "PLUT": [{"Kode": "c-1"}, row],
            "Konsultan": [{"Kode": "k-1", "PLUT": "c-9"}],
        }
        assert faults(tables) == [("PLUT[3]", "row.type")]

    def test_any_mapping_is_a_row(self) -> None:
        """Of an iterator too."""
        assert faults({"PLUT": (MappingProxyType({"Kode": f"c-{n}"}) for n in range(3))}) == []

    def test_rows_of_a_cursor_are_rows(self) -> None:
        """They are no mappings, and iterate over their cells."""
        with closing(sqlite3.connect(":memory:")) as connection:
            connection.row_factory = sqlite3.Row
            connection.execute("CREATE TABLE plut (Kode TEXT, Tahun INTEGER)")
            connection.executemany("INSERT INTO plut VALUES (?, ?)", [("c-1", 2013), ("", 2014)])
            rows = connection.execute("SELECT Kode FROM plut")
            assert faults({"PLUT": rows}) == [("PLUT[3].Kode", "cell.empty")]
            rows = connection.execute("SELECT * FROM plut WHERE Tahun = 2013")
            assert faults({"PLUT": rows}) == [("PLUT.Tahun", "column.unmapped")]

    def test_cells_beyond_the_last_heading(self) -> None:
        """As `csv.DictReader` keeps them; the rest of the row is read."""
        rows = [{"Kode": "c-1", None: ["x"]}, {"Kode": "", None: ["x"]}]
        assert faults({"PLUT": rows}) == [
            ("PLUT[2]", "row.long"),
            ("PLUT[3]", "row.long"),
            ("PLUT[3].Kode", "cell.empty"),
        ]

    def test_an_empty_row_is_one_fault(self) -> None:
        """It is no record of any id either: what refers to nothing is told in the same pass."""
        tables = {
            "PLUT": [{"Kode": "c-1"}, {"Kode": " "}],
            "Konsultan": [
                {"Kode": "k-1", "PLUT": "c-9"}, {"Kode": "", "PLUT": None}, {"Kode": "k-2"},
            ],
        }  # fmt: skip
        assert faults(tables) == [
            ("PLUT[3].Kode", "cell.empty"),
            ("Konsultan[2].PLUT", "register.dangling"),
            ("Konsultan[3]", "row.empty"),
            ("Konsultan[4].PLUT", "cell.empty"),
        ]
        empty = dict.fromkeys(TestSideBySide.ROW, "") | {"Omzet 2023": ""}
        rows = [empty, empty | {"Omzet 2023": 1}, empty | {"Omzet 2023": "x"}]
        assert faults({"Usaha": rows}) == [
            ("Usaha[2].Kode", "cell.empty"),
            ("Usaha[3].Kode", "cell.empty"),
            ("Usaha[4].Kode", "cell.empty"),
            ("Usaha[4].Omzet 2023", "number.form"),
        ]

    def test_where_there_is_no_row_no_column_is_missing(self) -> None:
        """One row for all, or a frame for its records: the remedy is another."""
        assert faults({"PLUT": {"Nama": "x"}}) == [("PLUT[2]", "row.type")]
        assert "frame.to_dict" in texts({"PLUT": ["Nama"]})[0]

    def test_a_text_that_was_refused_is_refused_again(self) -> None:
        """In each of its rows."""
        rows = [TestSideBySide.ROW | {"Kode": f"b-{n}", "Berdiri": "besok"} for n in range(3)]
        assert faults({"Usaha": [row | {"Omzet 2023": ""} for row in rows]}) == [
            (f"Usaha[{n}].Berdiri", "day.form") for n in (2, 3, 4)
        ]

    def test_rows_are_counted_as_declared(self) -> None:
        """By default the first line is the heading."""
        first = TableMapping(of=Centre, columns={"Kode": "id"}, given=CENTRE, first_row=0)
        assert faults({"PLUT": [{"Kode": None}]}, PLUT=first) == [("PLUT[0].Kode", "cell.empty")]
        assert faults({"PLUT": [{"Kode": None}]}) == [("PLUT[2].Kode", "cell.empty")]

    def test_every_fault_of_a_row_is_told(self) -> None:
        """What cannot be read, and what was read and breaks a rule; not what needs all of it."""
        row = {"Kode": "b\u202e", "Berdiri": "besok", "Omzet 2022": "-1", "Omzet 2023": "x"}
        assert faults({"Usaha": [row | {"Pekerja 2022": "-1"}]}) == [
            ("Usaha[2].Kode", "text.character"),
            ("Usaha[2].Berdiri", "day.form"),
            ("Usaha[2].Omzet 2022", "integer.range"),
            ("Usaha[2].Pekerja 2022", "integer.range"),
            ("Usaha[2].Omzet 2023", "number.form"),
        ]


class TestTables:
    """Which tables there are."""

    def test_a_table_that_the_mapping_does_not_name(self) -> None:
        """What is in it may be what others refer to."""
        tables = {"Konsultan": [{"Kode": "k-1", "PLUT": "c-1"}], "PLUT": [{"Kode": "c-1"}]}
        with pytest.raises(StructureError) as caught:
            register_from_rows(tables, mapping={"Konsultan": CONSULTANTS})
        assert [(one.path, one.code) for one in caught.value.faults] == [("PLUT", "table.unmapped")]

    def test_a_table_that_is_missing(self) -> None:
        """References to its records are no faults; others still are."""
        rows = [{"Kode": "k-1", "PLUT": "c-1"}]
        potret = [{"Usaha": "b-1", "Hari": "2022-12-31", "Masa": ""}]
        mapping = {"PLUT": CENTRES, "Konsultan": CONSULTANTS, "Potret": SNAPSHOTS}
        with pytest.raises(StructureError) as caught:
            register_from_rows({"Konsultan": rows, "Potret": potret}, mapping=mapping)
        assert [(one.path, one.code) for one in caught.value.faults] == [
            ("Potret[2].Usaha", "register.dangling"),
            ("PLUT", "table.missing"),
        ]
        with pytest.raises(StructureError) as caught:
            register_from_rows({"Potret": potret}, mapping=mapping | {"Usaha": BUSINESSES})
        assert {one.code for one in caught.value.faults} == {"table.missing"}

    def test_several_tables_may_be_of_one_kind(self) -> None:
        """Their ids are of one kind too."""
        mapping = {"Kota": CENTRES, "Kabupaten": CENTRES}
        tables = {"Kota": [{"Kode": "c-1"}], "Kabupaten": [{"Kode": "c-2"}, {"Kode": "c-1"}]}
        assert faults(tables, **mapping) == [("Kabupaten[3].Kode", "register.duplicate")]
        del tables["Kabupaten"][1]
        assert len(register_from_rows(tables, mapping=mapping).centres) == 2

    def test_faults_come_by_table_and_row(self) -> None:
        """In the order in which the tables are given."""
        tables = {
            "Konsultan": [{"Kode": "k-1", "PLUT": "c-9"}, {"Kode": "", "PLUT": "c-1"}],
            "PLUT": [{"Kode": "c-1"}, {"Kode": "c-1"}, {"Kode": "17.0"}],
        }
        assert [path for path, _ in faults(tables)] == [
            "Konsultan[3].Kode", "PLUT[3].Kode", "PLUT[4].Kode",
        ]  # fmt: skip
        with pytest.raises(StructureError) as caught:
            register_from_rows(tables, mapping=MAPPINGS | {"Usaha": CENTRES, "Potret": CENTRES})
        places = [place_of(one) for one in caught.value.faults]
        assert places[0] == Place("Konsultan", 3, "Kode")

    def test_the_error_speaks_the_language_that_is_named(self) -> None:
        """And the register does."""
        with pytest.raises(StructureError, match="kosong, padahal"):
            register_from_rows({"PLUT": [{"Kode": ""}]}, mapping={"PLUT": CENTRES}, language="id")
        rows = [{"Kode": "c-1"}]
        register = register_from_rows({"PLUT": rows}, mapping={"PLUT": CENTRES}, language="id")
        assert register.language == "id"


class TestSideBySide:
    """Columns of several days in the row of one business."""

    ROW: Final = {"Kode": "b-1", "Berdiri": "2021", "Omzet 2022": "1", "Pekerja 2022": "2"}

    def test_are_snapshots(self) -> None:
        """One for each day of which anything is known."""
        tables = {"Usaha": [self.ROW | {"Omzet 2023": "3"}, self.ROW | {"Kode": "b-2"}]}
        register = register_from_rows(tables | {}, mapping={"Usaha": BUSINESSES})
        first, second = register.beneficiaries
        assert first.snapshots == (
            Snapshot(on=END_22, sales=1, workers=2), Snapshot(on=END_23, sales=3),
        )  # fmt: skip
        assert second.snapshots == first.snapshots[:1]

    def test_join_those_of_a_table_of_their_own(self) -> None:
        """Two of one day are a fault, at the second, which names the first."""
        potret = [{"Usaha": "b-1", "Hari": "2021-12-31", "Masa": ""}]
        rows = [self.ROW | {"Omzet 2023": ""}]
        tables = {"Potret": potret, "Usaha": rows}
        register = register_from_rows(tables, mapping={"Potret": SNAPSHOTS, "Usaha": BUSINESSES})
        assert [one.on.year for one in register.beneficiaries[0].snapshots] == [2022, 2021]
        potret.append({"Usaha": "b-1", "Hari": "2022-12-31", "Masa": ""})
        assert faults(tables) == [("Potret[3].Hari", "day.twice")]
        assert "is also the day at Usaha[2].Omzet 2022;" in texts(tables)[0]

    def test_a_fault_of_their_day_is_told_at_their_first_column(self) -> None:
        """With the name of the field, which has no column."""
        tables = {"Usaha": [self.ROW | {"Berdiri": "2023", "Omzet 2023": "3"}]}
        assert faults(tables) == [("Usaha[2].Omzet 2022", "day.order")]
        assert texts(tables)[0].startswith("(on) is before founded")

    def test_a_faulty_one_leaves_the_business_as_it_is(self) -> None:
        """It is referred to, and its other faults are told."""
        row = self.ROW | {"Omzet 2023": "x", "Berdiri": "2023"}
        assert faults({"Usaha": [row]}) == [
            ("Usaha[2].Omzet 2022", "day.order"),
            ("Usaha[2].Omzet 2023", "number.form"),
        ]


class TestParts:
    """Snapshots, documents and forms in tables of their own."""

    DOCUMENTS = TableMapping(
        of=Document, columns={"Usaha": "beneficiary_id", "Jenis": "kind", "Terbit": "issued"}
    )
    FORMS = TableMapping(of=FormSpell, columns={"PLUT": "centre_id", "Bentuk": "form"})

    def test_go_to_their_owners_in_order(self) -> None:
        """Whichever table comes first."""
        tables = {
            "Dokumen": [
                {"Usaha": "b-1", "Jenis": "halal", "Terbit": "2023"},
                {"Usaha": "b-1", "Jenis": "NIB", "Terbit": ""},
            ],
            "Bentuk": [{"PLUT": "c-1", "Bentuk": "UPTD"}],
            "PLUT": [{"Kode": "c-1"}, {"Kode": "c-2"}],
            "Usaha": [TestSideBySide.ROW | {"Omzet 2023": ""}],
        }
        mapping = MAPPINGS | {"Dokumen": self.DOCUMENTS, "Bentuk": self.FORMS}
        del mapping["Konsultan"], mapping["Potret"]
        register = register_from_rows(tables, mapping=mapping)
        assert [one.kind.value for one in register.beneficiaries[0].documents] == ["halal", "nib"]
        assert register.centre("c-1").forms[0].form is CentreForm.REGIONAL_TECHNICAL_UNIT
        assert register.centre("c-2").forms == ()

    def test_a_part_of_nobody(self) -> None:
        """At the column of its owner, each of them; a faulty one is told for its fault."""
        potret = [
            {"Usaha": "b-9", "Hari": "2022-12-31", "Masa": ""},
            {"Usaha": "b-9", "Hari": "2023-12-31", "Masa": ""},
            {"Usaha": "b-8", "Hari": "besok", "Masa": ""},
            {"Usaha": "", "Hari": "2023-12-31", "Masa": ""},
        ]
        usaha = [TestSideBySide.ROW | {"Omzet 2023": ""}]
        assert faults({"Potret": potret, "Usaha": usaha}) == [
            ("Potret[2].Usaha", "register.dangling"),
            ("Potret[3].Usaha", "register.dangling"),
            ("Potret[4].Hari", "day.form"),
            ("Potret[5].Usaha", "cell.empty"),
        ]

    @pytest.mark.parametrize(("nameless", "told"), [(0, 2), (1, 2), (2, 0), (3, 0)])
    def test_as_many_unknown_owners_as_rows_without_an_id_may_be_theirs(
        self, nameless: int, told: int
    ) -> None:
        """One more, and which of them is nobody's is not known: all are told."""
        potret = [{"Usaha": f"b-{n}", "Hari": "2023-12-31", "Masa": ""} for n in range(2)]
        usaha = [TestSideBySide.ROW | {"Kode": "", "Omzet 2023": ""}] * nameless
        usaha.append(TestSideBySide.ROW | {"Kode": "b-7", "Omzet 2023": ""})
        found = faults({"Potret": potret, "Usaha": usaha})
        assert [code for _, code in found].count("register.dangling") == told

    def test_parts_of_a_faulty_row_are_no_second_fault(self) -> None:
        """Its id could be read."""
        potret = [{"Usaha": "b-1", "Hari": "2023-12-31", "Masa": ""}]
        usaha = [TestSideBySide.ROW | {"Berdiri": "besok", "Omzet 2023": ""}]
        assert faults({"Potret": potret, "Usaha": usaha}) == [("Usaha[2].Berdiri", "day.form")]

    def test_parts_of_an_id_that_two_rows_have_go_to_the_first(self) -> None:
        """The second is the fault."""
        potret = [{"Usaha": "b-1", "Hari": "2021-12-31", "Masa": ""}]
        usaha = [
            TestSideBySide.ROW | {"Omzet 2023": ""},
            TestSideBySide.ROW | {"Berdiri": "2022-06-01", "Omzet 2023": ""},
        ]
        assert faults({"Potret": potret, "Usaha": usaha}) == [
            ("Usaha[3].Kode", "register.duplicate")
        ]

    def test_rules_of_a_part_are_told_at_its_columns(self) -> None:
        """Those of its own, and those that it breaks with its owner."""
        potret = [
            {"Usaha": "b-1", "Hari": "2022-06-30", "Masa": "2022"},
            {"Usaha": "b-1", "Hari": "2020-12-31", "Masa": ""},
        ]
        usaha = [TestSideBySide.ROW | {"Omzet 2023": ""}]
        assert faults({"Potret": potret, "Usaha": usaha}) == [
            ("Potret[2].Masa", "snapshot.covers"),
            ("Potret[3].Hari", "day.order"),
        ]

    def test_a_document_twice_is_told_at_its_row(self) -> None:
        """It has no single column."""
        row = {"Usaha": "b-1", "Jenis": "halal", "Terbit": "2023"}
        usaha = [TestSideBySide.ROW | {"Omzet 2023": ""}]
        assert faults({"Dokumen": [row, row], "Usaha": usaha}, Dokumen=self.DOCUMENTS) == [
            ("Dokumen[3]", "tuple.twice")
        ]


class TestBetween:
    """What is wrong between records."""

    PARTNERSHIPS = TableMapping(
        of=Partnership,
        columns={"Kode": "id", "PLUT": "centre_ids", "Pembaruan": "renews", "Mulai": "signed"},
        given={"partner_id": "p-1", "form": PartnershipForm.AWARD, "ends": date(2023, 1, 1)},
    )
    PARTNERS = TableMapping(of=Partner, columns={"Kode": "id", "Jenis": "kinds", "N": "name"})

    def tables(self, *rows: tuple[str, str, str, str]) -> dict[str, Any]:
        """Give agreements with one partner."""
        names = ("Kode", "PLUT", "Pembaruan", "Mulai")
        return {
            "Mitra": [{"Kode": "p-1", "Jenis": "bank", "N": "Bank Contoh"}],
            "PLUT": [{"Kode": "c-1"}],
            "Kemitraan": [dict(zip(names, row, strict=True)) for row in rows],
        }

    def found(self, *rows: tuple[str, str, str, str]) -> list[tuple[str, str]]:
        """Give the faults of agreements."""
        others = {"Mitra": self.PARTNERS, "Kemitraan": self.PARTNERSHIPS}
        return faults(self.tables(*rows), **others)

    def test_is_told_at_the_columns_it_comes_from(self) -> None:
        """One of several ids, an agreement renewed, a cycle."""
        assert self.found(("a", "c-1; c-9", "", "")) == [("Kemitraan[2].PLUT", "register.dangling")]
        assert self.found(("a", "c-1", "x", "")) == [
            ("Kemitraan[2].Pembaruan", "register.dangling")
        ]
        assert self.found(("a", "c-1", "b", ""), ("b", "c-1", "a", "")) == [
            ("Kemitraan[2].Pembaruan", "register.cycle")
        ]

    def test_a_value_given_for_all_rows_is_told_at_the_row(self) -> None:
        """With the name of the field."""
        assert self.found(("a", "c-1", "", "2023-05-04")) == [("Kemitraan[2]", "day.order")]
        tables = self.tables(("a", "c-1", "", ""))
        del tables["Mitra"]
        found = faults(tables, Kemitraan=self.PARTNERSHIPS)
        assert found == [("Kemitraan[2]", "register.dangling")]

    def test_a_reference_to_a_faulty_row_is_no_second_fault(self) -> None:
        """Of the kind that it is of."""
        tables = self.tables(("a", "c-1", "", ""))
        tables["Mitra"][0]["Jenis"] = "toko"
        others = {"Mitra": self.PARTNERS, "Kemitraan": self.PARTNERSHIPS}
        assert faults(tables, **others) == [("Mitra[2].Jenis", "label.unknown")]

    def test_references_of_a_faulty_row_are_told_with_its_faults(self) -> None:
        """In the same pass: those that lead nowhere, of what could be read of it."""
        found = self.found(("a", "c-1; c-9", "x", "besok"), ("b", "c-1", "a", ""))
        assert found == [
            ("Kemitraan[2].PLUT", "register.dangling"),
            ("Kemitraan[2].Pembaruan", "register.dangling"),
            ("Kemitraan[2].Mulai", "day.form"),
        ]
        assert self.found(("a", "c-\t9", "a", "2023-05-04"), ("b", "c-1", "b", "")) == [
            ("Kemitraan[2].PLUT", "text.character"),
            ("Kemitraan[3].Pembaruan", "register.cycle"),
        ]

    def test_names_of_tables_that_must_be_quoted_are(self) -> None:
        """And are found again."""
        mapping = TableMapping(of=SameBusiness, columns={"a": "id", "b": "beneficiary_ids"})
        tables = {"x[1].y": [{"a": "s", "b": "b-1;b-2"}]}
        assert faults(tables, **{"x[1].y": mapping}) == [('"x[1].y"[2].b', "register.dangling")] * 2


class TestSources:
    """Where a record is from."""

    COLUMNS: Final = {
        "Kode": "id",
        "Sumber": "provenance.instrument",
        "Pasal": "provenance.article",
        "Tempat": "provenance.where",
        "Dibaca": "provenance.checked_on",
        "Keyakinan": "provenance.confidence",
    }
    MAPPING: Final = {"PLUT": TableMapping(of=Centre, columns=COLUMNS, given=CENTRE)}
    ROW: Final = {
        "Kode": "c-1", "Sumber": "Laporan", "Pasal": "", "Tempat": "arsip",
        "Dibaca": "1 November 2026", "Keyakinan": "tinggi",
    }  # fmt: skip

    def test_are_read_from_columns(self) -> None:
        """A row without any of them has none."""
        empty = dict.fromkeys(self.ROW, "") | {"Kode": "c-2"}
        register = register_from_rows({"PLUT": [self.ROW, empty]}, mapping=self.MAPPING)
        assert register.centre("c-1").provenance == Source(
            instrument="Laporan", where="arsip", checked_on=date(2026, 11, 1),
            confidence=Confidence.HIGH,
        )  # fmt: skip
        assert register.centre("c-2").provenance is None

    def test_are_whole_or_not_there(self) -> None:
        """What one of them lacks is told."""
        row = self.ROW | {"Tempat": "", "Keyakinan": ""}
        assert faults({"PLUT": [row]}, **self.MAPPING) == [
            ("PLUT[2].Tempat", "cell.empty"),
            ("PLUT[2].Keyakinan", "cell.empty"),
        ]
        row = dict.fromkeys(self.ROW, "") | {"Kode": "c-1", "Dibaca": "besok"}
        assert ("PLUT[2].Dibaca", "day.form") in faults({"PLUT": [row]}, **self.MAPPING)

    def test_may_be_given_for_the_table(self) -> None:
        """One for all rows."""
        source = Source(
            instrument="Laporan", where="arsip", checked_on=END_22, confidence=Confidence.LOW
        )
        mapping = TableMapping(
            of=Centre, columns={"Kode": "id"}, given={**CENTRE, "provenance": source},
            reading=CellReading(),
        )  # fmt: skip
        register = register_from_rows({"PLUT": [{"Kode": "c-1"}]}, mapping={"PLUT": mapping})
        assert register.centre("c-1").provenance == source
