"""A mapping that is wrong is refused with everything that is wrong with it."""

from datetime import date
from typing import Any

import pytest

from plutkit._record import rules_of
from plutkit.domain import (
    Beneficiary,
    BeneficiaryKind,
    Centre,
    Consultant,
    Document,
    Gender,
    Register,
    Snapshot,
)
from plutkit.errors import ArgumentError, FaultError, InvalidRecordError
from plutkit.identity import CheckDigit, KbliEdition
from plutkit.quantities import OPEN_ENDED, Confidence, Source
from plutkit.rows import (
    CellReading,
    Column,
    PartialDays,
    RupiahUnit,
    TableMapping,
    register_from_rows,
    register_to_rows,
)

DAY = date(2022, 12, 31)
NEEDED = {"i": "id", "n": "name", "k": "kind"}
SOURCE = Source(
    instrument="Laporan", where="arsip", checked_on=DAY, confidence=Confidence.FICTIONAL
)


def refused(
    columns: dict[str, Any], *, of: type = Beneficiary, key: bytes | None = None, **options: Any
) -> list[tuple[str, str]]:
    """Give path and code of what is wrong with a mapping; the table is empty."""
    mapping = {"u": TableMapping(of=of, columns=columns, **options)}
    try:
        register_from_rows({"u": []}, mapping=mapping, pseudonym_key=key)
    except ArgumentError as error:
        return [(fault.path.removeprefix("mapping['u']."), fault.code) for fault in error.faults]
    return []


class TestFields:
    """Which fields a column may hold."""

    def test_a_field_that_is_not_there(self) -> None:
        """Near ones are named, or all of them."""
        assert refused({**NEEDED, "x": "nmae"}) == [("columns['x']", "mapping.field")]
        with pytest.raises(ArgumentError, match="is 'region' meant"):
            register_from_rows(
                {}, mapping={"u": TableMapping(of=Beneficiary, columns={"x": "regoin"})}
            )
        with pytest.raises(ArgumentError, match="give one of id, kind, name"):
            register_from_rows({}, mapping={"u": TableMapping(of=Beneficiary, columns={"x": ""})})

    @pytest.mark.parametrize("field", ["snapshots", "documents", "provenance", "provenance.x", ""])
    def test_what_no_cell_can_hold(self, field: str) -> None:
        """Parts have tables of their own; a source has five fields."""
        assert ("columns['x']", "mapping.field") in refused({**NEEDED, "x": field})

    def test_a_field_twice(self) -> None:
        """A number of a person and its pseudonym are one field."""
        assert refused({**NEEDED, "x": "name"}) == [("columns['x']", "mapping.twice")]
        columns = {**NEEDED, "x": "owner_pseudonym", "y": "owner_nik"}
        assert refused(columns, key=bytes(32)) == [("columns['y']", "mapping.twice")]
        days = {"x": Column(field="sales", on=DAY), "y": Column(field="sales", on=date.min)}
        assert refused({**NEEDED, **days}) == []
        assert refused({**NEEDED, **days, "z": days["x"]}) == [("columns['z']", "mapping.twice")]

    def test_a_field_that_every_row_needs(self) -> None:
        """It has a column, or is given."""
        assert refused({"i": "id"}) == [("columns", "mapping.required")] * 2
        given = {"name": "Contoh", "kind": BeneficiaryKind.ENTERPRISE}
        assert refused({"i": "id"}, given=given) == []
        assert refused({"o": "on"}, of=Snapshot) == [("columns", "mapping.required")]
        assert refused({"o": "on", "b": "beneficiary_id"}, of=Snapshot) == []
        assert refused({"o": "on"}, of=Snapshot, given={"beneficiary_id": "b-1"}) == []

    def test_a_source_needs_its_fields_if_it_has_one(self) -> None:
        """Its article may be unknown."""
        some = {"a": "provenance.instrument", "b": "provenance.where"}
        rest = {"c": "provenance.checked_on", "d": "provenance.confidence"}
        assert refused({**NEEDED, **some}) == [("columns", "mapping.required")] * 2
        assert refused({**NEEDED, **some, **rest}) == []
        assert refused({**NEEDED, **some, **rest, "e": "provenance.article"}) == []
        documents = {"k": "kind", "b": "beneficiary_id", "x": "provenance.where"}
        assert refused(documents, of=Document) == [("columns['x']", "mapping.field")]


class TestGiven:
    """Values that are the same in every row."""

    def test_obey_the_rules_of_their_fields(self) -> None:
        """None where the field may be unknown."""
        assert refused(NEEDED, given={"provenance": SOURCE, "region": None}) == []
        assert refused({"i": "id", "k": "kind"}, given={"name": None}) == [
            ("given['name']", "text.type")
        ]
        assert refused(NEEDED, given={"region": "73"}) == [("given['region']", "instance")]

    @pytest.mark.parametrize("name", ["nmae", "snapshots", "owner_nik", "provenance.where", ""])
    def test_are_fields(self, name: str) -> None:
        """Whole ones, and no number of a person."""
        assert refused(NEEDED, given={name: ()}) == [(f"given[{name!r}]", "mapping.field")]

    def test_have_no_column(self) -> None:
        """Nor has a part of the source."""
        assert refused(NEEDED, given={"name": "x"}) == [("given['name']", "mapping.twice")]
        columns = {**NEEDED, "a": "provenance.instrument"}
        found = refused(columns, given={"provenance": SOURCE})
        assert ("given['provenance']", "mapping.twice") in found


class TestOptions:
    """What is said of a column fits its field."""

    @pytest.mark.parametrize(
        ("of", "column", "option"),
        [
            (Beneficiary, Column(field="founded", unit=RupiahUnit.MILLION), "unit"),
            (Beneficiary, Column(field="region", partial=PartialDays.LAST), "partial"),
            (Beneficiary, Column(field="nib", edition=KbliEdition.KBLI_2020), "edition"),
            (Beneficiary, Column(field="nib", check_digit=CheckDigit.REPORTED), "check_digit"),
            (Beneficiary, Column(field="nib", labels={"x": 1}), "labels"),
            (Centre, Column(field="opened", labels={"x": 1}), "labels"),
            (Centre, Column(field="cohort", on=DAY), "on"),
            (Snapshot, Column(field="sales", on=DAY), "on"),
        ],
    )
    def test_is_refused_elsewhere(self, of: type, column: Column, option: str) -> None:
        """It would mean nothing."""
        found = refused({"x": column}, of=of)
        assert (f"columns['x'].{option}", "mapping.option") in found

    def test_fits(self) -> None:
        """Each of them."""
        columns: dict[str, Any] = {
            "s": Column(field="sales", unit=RupiahUnit.MILLION, on=DAY),
            "c": Column(field="kbli", edition=KbliEdition.KBLI_2020, on=DAY),
            "g": Column(field="owner_gender", labels={"W": Gender.FEMALE}),
            "d": Column(field="founded", partial=PartialDays.LAST),
            "o": Column(field="owner_disability", labels={"1": True}),
        }
        assert refused({**NEEDED, **columns}) == []
        ends = {"e": Column(field="ends", labels={"?": OPEN_ENDED})}
        consultant = {"i": "id", "c": "centre_id", "f": "field"}
        assert refused({**consultant, **ends}, of=Consultant) == []

    @pytest.mark.parametrize("field", ["on", "beneficiary_id", "id", "name"])
    def test_a_snapshot_in_a_row_has_its_day_and_owner(self, field: str) -> None:
        """And the fields of a snapshot alone."""
        found = refused({**NEEDED, "x": Column(field=field, on=DAY)})
        assert found == [("columns['x']", "mapping.field")]

    def test_labels_are_of_the_field(self) -> None:
        """And no two alike but for case, blanks and punctuation."""
        wrong = Column(field="owner_gender", labels={"W": BeneficiaryKind.ENTERPRISE})
        assert refused({**NEEDED, "g": wrong}) == [("columns['g'].labels['W']", "choice")]
        twice = Column(field="owner_gender", labels={"W": Gender.FEMALE, "w.": Gender.MALE})
        assert refused({**NEEDED, "g": twice}) == [("columns['g'].labels", "mapping.twice")] * 2


class TestPersons:
    """Numbers of persons."""

    @pytest.mark.parametrize("field", ["owner_nik", "owner_npwp"])
    def test_need_the_key_of_pseudonyms(self, field: str) -> None:
        """And the field of no other record."""
        assert refused({**NEEDED, "x": field}) == [("columns['x']", "mapping.key")]
        assert refused({**NEEDED, "x": field}, key=bytes(32)) == []
        assert ("columns['x']", "mapping.field") in refused({"x": field}, of=Centre)

    def test_the_key_is_one(self) -> None:
        """Whether it is needed or not; it is not shown."""
        with pytest.raises(ArgumentError) as caught:
            register_from_rows({}, mapping={}, pseudonym_key=b"secret")
        (fault,) = caught.value.faults
        assert (fault.path, fault.code) == ("pseudonym_key", "pseudonym.key")
        assert "secret" not in str(caught.value).replace("secrets.token_bytes", "")

    def test_a_check_digit_is_of_a_taxpayer_number(self) -> None:
        """Of no other."""
        column = Column(field="owner_npwp", check_digit=CheckDigit.REPORTED)
        assert refused({**NEEDED, "x": column}, key=bytes(32)) == []


class TestArguments:
    """What is no mapping, no table, no register."""

    def test_all_faults_of_all_tables_come_at_once(self) -> None:
        """With the name of each."""
        mapping = {
            "a": TableMapping(of=Centre, columns={}),
            "b": TableMapping(of=Centre, columns={}),
        }
        with pytest.raises(ArgumentError) as caught:
            register_from_rows({"a": 1, "b": "x"}, mapping=mapping)  # type: ignore[dict-item]
        paths = [fault.path for fault in caught.value.faults]
        assert paths[:2] == ["tables['a']", "tables['b']"]
        assert set(paths[2:]) == {"mapping['a'].columns", "mapping['b'].columns"}
        assert [fault.code for fault in caught.value.faults[:2]] == ["collection.type"] * 2

    @pytest.mark.parametrize(
        ("arguments", "wanted"),
        [
            ({"tables": []}, ("tables", "mapping.type")),
            ({"tables": {1: []}}, ("tables", "mapping.item")),
            ({"mapping": []}, ("mapping", "mapping.type")),
            ({"mapping": {"a": Centre}}, ("mapping", "mapping.item")),
            ({"mapping": {1: TableMapping(of=Centre, columns={})}}, ("mapping", "mapping.item")),
            ({"language": "fr"}, ("language", "choice")),
        ],
    )
    def test_each_is_checked(self, arguments: dict[str, Any], wanted: tuple[str, str]) -> None:
        """By name."""
        with pytest.raises(ArgumentError) as caught:
            register_from_rows(**({"tables": {}, "mapping": {}} | arguments))
        (fault,) = caught.value.faults
        assert (fault.path, fault.code) == wanted

    def test_a_table_mapping_checks_itself(self) -> None:
        """What its rows are, and what its columns are mapped to."""
        with pytest.raises(InvalidRecordError) as caught:
            TableMapping(of=Register, columns={"x": 1}, given=3)  # type: ignore[dict-item, arg-type]
        codes = [(fault.path, fault.code) for fault in caught.value.faults]
        assert codes == [
            ("of", "table.kind"), ("columns", "mapping.item"), ("given", "mapping.type")
        ]  # fmt: skip
        for _ in range(6):  # the check that is generated after a few records agrees
            with pytest.raises(InvalidRecordError):
                TableMapping(of=Register, columns={})  # type: ignore[arg-type]
            with pytest.raises(InvalidRecordError):
                TableMapping(of=Centre, columns={"x": None})  # type: ignore[dict-item]
            assert TableMapping(of=Centre, columns={"x": "id"}).reading == CellReading()

    def test_its_rules_say_themselves(self) -> None:
        """In the reference."""
        rules = rules_of(TableMapping)
        assert rules["of"].describe() == "class of a record, or of a part of one"
        assert rules["columns"].describe() == "mapping from text"
        assert rules["of"].codes == ("table.kind",)
        assert rules["columns"].codes == ("mapping.type", "mapping.item")

    def test_a_label_that_is_a_number_of_a_person_is_masked(self) -> None:
        """Where it is suggested, where all are listed, and where it means nothing."""
        number = "3171011708450001"
        for meaning, cell in (
            (BeneficiaryKind.ENTERPRISE, number[:-1]),
            (BeneficiaryKind.ENTERPRISE, "?"),
            (number, "?"),
        ):
            kind = Column(field="kind", labels={number: meaning})
            mapping = TableMapping(
                of=Beneficiary, columns={"k": "id", "j": kind}, given={"name": "Contoh"}
            )
            with pytest.raises(FaultError) as caught:
                register_from_rows({"u": [{"k": "b-1", "j": cell}]}, mapping={"u": mapping})
            assert number not in f"{caught.value}{caught.value!r}"

    def test_an_ignored_column_is_not_mapped(self) -> None:
        """It is one or the other."""
        assert refused(NEEDED, ignored=("n", "x")) == [("ignored", "mapping.twice")]

    def test_no_tables_are_an_empty_register(self) -> None:
        """In the language that is named."""
        register = register_from_rows({}, mapping={}, language="id")
        assert register == Register.of([], "id")

    def test_only_a_register_is_written(self) -> None:
        """Nothing else."""
        with pytest.raises(ArgumentError):
            register_to_rows([])  # type: ignore[arg-type]
