"""What each kind of cell may hold, at the bounds of every rule."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum, IntEnum
from fractions import Fraction
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plutkit._text import LANGUAGES
from plutkit.domain import (
    Beneficiary,
    BeneficiaryKind,
    Centre,
    CentreLevel,
    Consultant,
    Gender,
    Partner,
    PartnerKind,
    Register,
    Service,
    ServiceField,
    ServiceKind,
    Snapshot,
    Target,
    TargetRange,
    TargetStatus,
)
from plutkit.errors import ParseError, StructureError
from plutkit.identity import CheckDigit, Kbli, KbliEdition, Nib, Nik, Npwp, RegionCode
from plutkit.law import SizeClass
from plutkit.quantities import OPEN_ENDED, PartialDate, Period, format_rupiah, parse_rupiah
from plutkit.rows import (
    LABELS,
    CellReading,
    Column,
    DayOrder,
    NumericIds,
    OuterBlanks,
    PartialDays,
    RupiahUnit,
    TableMapping,
    WholeFloats,
    register_from_rows,
)
from plutkit.rows._fields import fields_of
from plutkit.rows._labels import key_of
from plutkit.rows._mapping import TABLE_KINDS
from plutkit.rows._several import joined, split

FLOATS = CellReading(whole_floats=WholeFloats.ACCEPT)
ON = date(2022, 12, 31)
GIVEN: Mapping[type, Mapping[str, Any]] = {
    Beneficiary: {"id": "b-1", "name": "Contoh", "kind": BeneficiaryKind.ENTERPRISE},
    Centre: {
        "id": "c-1",
        "name": "Contoh",
        "level": CentreLevel.CITY,
        "region": RegionCode.parse("71.79"),
    },
    Snapshot: {"beneficiary_id": "b-1", "on": ON},
    Service: {
        "id": "s-1",
        "centre_id": "c-1",
        "kind": ServiceKind.TRAINING,
        "beneficiary_ids": ("b-1",),
    },
    Partner: {"id": "p-1", "name": "Contoh", "kinds": (PartnerKind.BANK,)},
    Consultant: {"id": "k-1", "centre_id": "c-1", "field": ServiceField.FINANCE},
    Target: {
        "id": "t-1",
        "indicator_key": "x",
        "period": Period.year(2023),
        "value": 1,
        "unit": "x",
        "status": TargetStatus.SET,
        "set_on": date(2023, 1, 1),
    },
}


def table(of: type, cell: object, column: Column, reading: CellReading) -> Register:
    """Read one cell of a table in which all else is given."""
    given = {name: value for name, value in GIVEN[of].items() if name != column.field}
    cells = {"Kolom": cell, "Nomor": "1"}
    mappings = {
        kind.__name__: TableMapping(
            of=kind, columns={}, given=GIVEN[kind], ignored=("Kolom", "Nomor")
        )
        for kind in (Centre, Beneficiary)
    }
    mappings[of.__name__] = TableMapping(
        of=of, columns={"Kolom": column}, given=given, ignored=("Nomor",), reading=reading
    )
    return register_from_rows({name: [cells] for name in mappings}, mapping=mappings)


def value(
    of: type, field: str, cell: object, *, reading: CellReading | None = None, **options: Any
) -> Any:
    """Give what a cell of a field is read as."""
    column = Column(field=field, **options)
    register = table(of, cell, column, reading or CellReading())
    (record,) = (one for one in register if type(one) is (Beneficiary if of is Snapshot else of))
    return getattr(record.snapshots[0] if of is Snapshot else record, field)  # type: ignore[union-attr]


def code(
    of: type, field: str, cell: object, *, reading: CellReading | None = None, **options: Any
) -> str:
    """Give the code of the one fault of a cell, which is told at the cell."""
    with pytest.raises(StructureError) as caught:
        table(of, cell, Column(field=field, **options), reading or CellReading())
    (fault,) = caught.value.faults
    assert fault.path == f"{of.__name__}[2].Kolom"
    assert fault.message("id") != fault.message("en")
    return fault.code


class TestNumbers:
    """Whole numbers and amounts."""

    @pytest.mark.parametrize(
        ("cell", "language", "wanted"),
        [
            ("2500", None, 2500),
            ("2.500.000", None, 2_500_000),
            ("2,500,000", None, 2_500_000),
            ("1.250.000,00", None, 1_250_000),
            ("2.500", "id", 2500),
            ("2,500", "en", 2500),
            ("3,0", "id", 3),
            ("0012", None, 12),
            (" 12\u00a0\n", None, 12),
            (12, None, 12),
            (Decimal("12.00"), None, 12),
            (Fraction(12), None, 12),
        ],
    )
    def test_whole_numbers(self, cell: object, language: Any, wanted: int) -> None:
        """By the marks of a language, or where only one language reads them."""
        reading = CellReading(numbers=language)
        assert value(Snapshot, "workers", cell, reading=reading) == wanted
        assert value(Snapshot, "sales", cell, reading=reading) == wanted

    def test_an_int_stays_an_int(self) -> None:
        """A member of an enumeration of numbers is one."""
        number = IntEnum("number", {"FOUR": 4})
        assert type(value(Snapshot, "workers", number["FOUR"])) is int
        assert type(value(Snapshot, "workers", Decimal(4))) is int

    @pytest.mark.parametrize(
        ("cell", "language", "wanted"),
        [
            ("2.500", None, "number.ambiguous"),
            ("2,500", None, "number.ambiguous"),
            ("0.125", None, "number.ambiguous"),
            ("2,5", None, "number.whole"),
            ("2,500", "id", "number.whole"),
            ("1/0", None, "number.form"),
            ("lima", None, "number.form"),
            ("2,5,0", None, "number.form"),
            ("1 000", None, "number.form"),
            ("--1", None, "number.form"),
            ("9" * 70, None, "number.form"),
            ("9223372036854775808", None, "integer.range"),
            ("-1", None, "integer.range"),
            (True, None, "number.form"),
            (Decimal("0.5"), None, "number.whole"),
            (Decimal("1e99"), None, "number.form"),
            (Decimal("Infinity"), None, "number.form"),
            (b"1", None, "number.form"),
            (object(), None, "number.form"),
            (3.0, None, "number.float"),
        ],
    )
    def test_what_is_no_whole_number(self, cell: object, language: Any, wanted: str) -> None:
        """And what might be two."""
        reading = CellReading(numbers=language)
        assert code(Snapshot, "workers", cell, reading=reading) == wanted
        assert code(Snapshot, "sales", cell, reading=reading) == wanted

    def test_a_ratio_is_a_number_and_no_amount(self) -> None:
        """And here not a whole one."""
        assert value(Snapshot, "workers", "8/2") == 4
        assert code(Snapshot, "workers", "1/2") == "number.whole"
        assert code(Snapshot, "sales", "8/2") == "number.form"

    def test_floats_are_taken_if_named_and_whole(self) -> None:
        """Up to where a float still holds every whole number."""
        assert value(Snapshot, "workers", 3.0, reading=FLOATS) == 3
        assert value(Snapshot, "sales", float(2**53), reading=FLOATS) == 2**53
        for cell in (3.5, float(2**53 + 2), float("inf")):
            assert code(Snapshot, "sales", cell, reading=FLOATS) == "number.float"

    @pytest.mark.parametrize(
        ("cell", "wanted"),
        [
            ("Rp2,5 miliar", 2_500_000_000),
            ("2,5 milyar", 2_500_000_000),
            ("300 juta", 300_000_000),
            ("300jt", 300_000_000),
            ("Rp2.500.000", 2_500_000),
            ("Rp 1.500.000,00", 1_500_000),
            ("Rp1.500,-", 1_500),
            ("Rp.\u00a0 2,5\u00a0\u00a0juta", 2_500_000),
        ],
    )
    def test_amounts_in_words(self, cell: str, wanted: int) -> None:
        """In columns of money; elsewhere a word is no number."""
        assert value(Snapshot, "sales", cell) == wanted
        assert code(Snapshot, "workers", cell) == "number.form"

    def test_a_bare_m_is_refused(self) -> None:
        """Some mean miliar and others million."""
        assert code(Snapshot, "sales", "1 M") == "number.form"
        with pytest.raises(StructureError, match="some mean as miliar and others as million"):
            value(Snapshot, "sales", "1 M")
        with pytest.raises(StructureError, match="write digits"):
            value(Snapshot, "sales", "1 M", unit=RupiahUnit.MILLION)
        assert code(Snapshot, "sales", "Rp1.500") == "number.ambiguous"

    @pytest.mark.parametrize(
        ("unit", "wanted"),
        [
            (RupiahUnit.THOUSAND, 1_500),
            (RupiahUnit.MILLION, 1_500_000),
            (RupiahUnit.BILLION, 1_500_000_000),
        ],
    )
    def test_a_column_may_have_a_unit(self, unit: RupiahUnit, wanted: int) -> None:
        """Of text and of numbers; an amount that names one of its own is a fault."""
        assert value(Snapshot, "net_assets", "1,5", unit=unit) == wanted
        assert value(Snapshot, "net_assets", "-1.5", unit=unit) == -wanted
        assert value(Snapshot, "net_assets", Decimal("1.5"), unit=unit) == wanted
        assert code(Snapshot, "net_assets", "1,5 juta", unit=unit) == "number.form"
        assert code(Snapshot, "net_assets", "0,0000000005", unit=unit) == "number.whole"

    @given(st.integers(-(10**15), 10**15), st.sampled_from(LANGUAGES), st.sampled_from("Rp "))
    def test_amounts_are_those_of_parse_rupiah(self, amount: int, language: Any, end: str) -> None:
        """In a language that is named, text is read alike or refused alike."""
        text = format_rupiah(amount, language=language)
        for written in (text, text.replace("Rp", ""), f"{text}{end}", text[:-1] or "0"):
            try:
                wanted = parse_rupiah(written.strip(), language=language)
            except ParseError:
                wanted = None
            try:
                found = value(
                    Snapshot, "net_assets", written, reading=CellReading(numbers=language)
                )
            except StructureError:
                found = None
            assert found == wanted

    @pytest.mark.parametrize(
        ("cell", "wanted"),
        [
            ("12,5", Fraction(25, 2)),
            ("41/230", Fraction(41, 230)),
            (12, 12),
            (Decimal("0.25"), Fraction(1, 4)),
            ("10..20", TargetRange(least=10, most=20)),
            ("10 s.d. 20", TargetRange(least=10, most=20)),
            ("1/2 s/d 12,5", TargetRange(least=Fraction(1, 2), most=Fraction(25, 2))),
            (TargetRange(least=1, most=2), TargetRange(least=1, most=2)),
        ],
    )
    def test_targets_are_exact_numbers_or_ranges(self, cell: object, wanted: object) -> None:
        """Whole ones as an int."""
        found = value(Target, "value", cell)
        assert found == wanted
        assert type(found) is type(wanted)

    def test_what_is_no_target(self) -> None:
        """Bounds out of order among it."""
        assert code(Target, "value", "20..10") == "target.range"
        assert code(Target, "value", "10..") == "number.form"
        assert code(Target, "value", 12.5, reading=FLOATS) == "number.float"
        assert value(Target, "baseline", "12,5") == Fraction(25, 2)

    def test_shares_of_a_profile(self) -> None:
        """Each of them a fraction, whole or not."""
        assert value(Target, "profile", ";".join(["1/12"] * 12)) == (Fraction(1, 12),) * 12
        assert value(Target, "profile", ";".join(["0"] * 11 + ["1"]))[-1] == 1
        assert code(Target, "profile", "1/2;1/2") == "target.profile"


class TestText:
    """Names, ids and codes."""

    def test_outer_blanks_are_no_part_of_a_cell(self) -> None:
        """Unless they are kept, and so a fault."""
        keep = CellReading(outer_blanks=OuterBlanks.KEEP)
        assert value(Beneficiary, "name", "\u00a0 Roti\t\r\n") == "Roti"
        assert code(Beneficiary, "name", " Roti", reading=keep) == "text.outer_blanks"

    @pytest.mark.parametrize("cell", ["a\u202eb", "\x85a", "a\tb", "\ud800"])
    def test_control_characters_are_faults(self, cell: str) -> None:
        """Within the text and around it."""
        codes = {"text.character", "text.outer_blanks"}
        with pytest.raises(StructureError) as caught:
            value(Beneficiary, "name", cell)
        assert {fault.code for fault in caught.value.faults} <= codes

    @pytest.mark.parametrize("cell", [17, 17.0, Decimal(17)])
    def test_a_number_is_no_text(self, cell: object) -> None:
        """Zeros and dots of it may be lost."""
        for field in ("id", "name", "nib", "region"):
            assert code(Beneficiary, field, cell) == "cell.number"

    @pytest.mark.parametrize("cell", [True, b"x", date(2023, 1, 1), ("x",), {}])
    def test_nor_is_anything_else(self, cell: object) -> None:
        """Nor a code."""
        for field in ("id", "name", "nib", "region"):
            assert code(Beneficiary, field, cell) == "cell.type"

    def test_numbers_too_large_to_write_are_refused(self) -> None:
        """Python itself refuses to write them."""
        large = 10**5000
        accept = CellReading(numeric_ids=NumericIds.ACCEPT)
        assert value(Beneficiary, "id", 2**63 - 1, reading=accept) == str(2**63 - 1)
        for cell in (2**63, large, -large):
            assert code(Beneficiary, "id", cell, reading=accept) == "cell.type"
            assert code(Beneficiary, "kind", cell) == "cell.type"
            assert code(Beneficiary, "founded", cell) == "cell.type"
            assert code(Target, "period", cell) == "cell.type"
            assert code(Snapshot, "net_assets", cell) == "integer.range"
            assert code(Target, "value", cell) == "number.range"
        assert code(Snapshot, "workers", "9" * 5000) == "number.form"

    def test_ids_may_be_whole_numbers_if_named(self) -> None:
        """An int is its digits; a float only if it is named too; never a number for a name."""
        accept = CellReading(numeric_ids=NumericIds.ACCEPT)
        both = CellReading(numeric_ids=NumericIds.ACCEPT, whole_floats=WholeFloats.ACCEPT)
        assert value(Beneficiary, "id", 17.0, reading=both) == "17"
        assert code(Beneficiary, "id", 17.5, reading=both) == "cell.number"
        assert code(Beneficiary, "id", 17.0, reading=FLOATS) == "cell.number"
        assert code(Beneficiary, "name", 17.0, reading=both) == "cell.number"
        assert value(Beneficiary, "id", 17, reading=accept) == "17"
        assert code(Beneficiary, "id", 17.0, reading=accept) == "cell.number"
        assert code(Beneficiary, "id", True, reading=accept) == "cell.type"
        assert code(Beneficiary, "name", 17, reading=accept) == "cell.number"

    @pytest.mark.parametrize(
        ("field", "cell", "options", "is_named"),
        [
            ("id", 17, {}, True),
            ("id", "17.0", {}, True),
            ("id", 17.0, {"numeric_ids": NumericIds.ACCEPT}, True),
            ("name", 17, {}, False),
            ("region", 73.09, {}, False),
        ],
    )
    def test_only_what_helps_is_named_as_the_remedy(
        self, field: str, cell: object, options: Any, *, is_named: bool
    ) -> None:
        """The policies of ids make no number a name or a region."""
        with pytest.raises(StructureError) as caught:
            value(Beneficiary, field, cell, reading=CellReading(**options))
        (fault,) = caught.value.faults
        for text in (fault.text.en, fault.text.id):
            assert ("NumericIds.ACCEPT" in text) is ("WholeFloats.ACCEPT" in text) is is_named

    def test_a_day_that_does_not_exist_is_told_as_such(self) -> None:
        """Its form is well, and the remedy is no other form."""
        first = CellReading(days=DayOrder.DAY_FIRST)
        with pytest.raises(StructureError, match="no day of the calendar"):
            value(Beneficiary, "founded", "31/02/2023", reading=first)

    def test_years_may_be_whole_floats_if_named(self) -> None:
        """As data frames write them beside empty cells."""
        assert value(Beneficiary, "founded", 2023.0, reading=FLOATS) == PartialDate.year(2023)
        assert value(Target, "period", 2023.0, reading=FLOATS) == Period.year(2023)
        assert code(Beneficiary, "founded", 2023.0) == "cell.type"

    def test_an_id_that_was_a_number_is_a_fault(self) -> None:
        """17.0 was 17; as the name of a business, or where numbers are ids, it is taken."""
        accept = CellReading(numeric_ids=NumericIds.ACCEPT)
        assert code(Beneficiary, "id", "17.0") == "cell.number"
        assert value(Beneficiary, "id", "17.0", reading=accept) == "17.0"
        assert value(Beneficiary, "id", "17.1") == "17.1"
        assert value(Beneficiary, "id", "x17.0") == "x17.0"
        assert value(Beneficiary, "name", "17.0") == "17.0"

    @pytest.mark.parametrize(
        ("cell", "wanted"),
        [
            ("11.1", "region.truncated"),
            ("7309", "region.undotted"),
            (7309, "cell.number"),
            (11.1, "cell.number"),
            (73.09, "cell.number"),
            ("99", "region.province"),
        ],
    )
    def test_regions_are_dotted_text(self, cell: object, wanted: str) -> None:
        """What a spreadsheet made of them is a fault."""
        assert code(Beneficiary, "region", cell) == wanted
        assert value(Beneficiary, "region", "11.10") == RegionCode.parse("11.10")

    def test_business_numbers_keep_their_zeros(self) -> None:
        """Twelve digits are a number that has lost one."""
        assert value(Beneficiary, "nib", "0220001234567") == Nib.parse("0220001234567")
        assert code(Beneficiary, "nib", "220001234567") == "nib.form"
        assert code(Beneficiary, "nib", 220001234567.0) == "cell.number"

    def test_codes_of_business_name_their_edition(self) -> None:
        """Or the column does."""
        food = Kbli.parse("KBLI 2020: 10710")
        assert value(Snapshot, "kbli", "KBLI 2020: 10710") == food
        assert value(Snapshot, "kbli", "10710", edition=KbliEdition.KBLI_2020) == food
        assert value(Snapshot, "kbli", str(food), edition=KbliEdition.KBLI_2025) == food
        assert code(Snapshot, "kbli", "10710") == "kbli.form"
        assert code(Snapshot, "kbli", "1071", edition=KbliEdition.KBLI_2020) == "kbli.form"

    def test_text_of_a_class_of_its_own_is_its_text(self) -> None:
        """Not what `str` makes of it."""

        class Name(str):  # noqa: SLOT000
            def __str__(self) -> str:
                return "Kue"

        assert type(value(Beneficiary, "name", Name("Roti"))) is str
        assert value(Beneficiary, "name", Name("Roti")) == "Roti"


class TestSeveral:
    """Several values in one cell."""

    @pytest.mark.parametrize(
        ("cell", "separator"),
        [("bank; BUMN", ";"), ("bank,BUMN", ","), ("bank dan BUMN", "dan"), (" bank ;BUMN ", ";")],
    )
    def test_are_told_apart_by_the_separator(self, cell: str, separator: str) -> None:
        """Blanks beside it are no part of them."""
        both = (PartnerKind.BANK, PartnerKind.STATE_ENTERPRISE)
        assert value(Partner, "kinds", cell, reading=CellReading(separator=separator)) == both

    def test_one_value_needs_no_separator(self) -> None:
        """And need not be text."""
        assert value(Partner, "kinds", "bank") == (PartnerKind.BANK,)
        assert value(Partner, "kinds", PartnerKind.BANK) == (PartnerKind.BANK,)

    def test_nothing_between_two_separators_is_a_fault(self) -> None:
        """So is what stands there twice."""
        assert code(Partner, "kinds", "bank;;BUMN") == "label.unknown"
        assert code(Partner, "kinds", "bank;") == "label.unknown"
        assert code(Partner, "kinds", "bank;perbankan") == "tuple.twice"
        assert code(Service, "beneficiary_ids", "b-1;") == "text.blank"
        assert code(Service, "beneficiary_ids", "b-1;17.0") == "cell.number"

    @given(st.lists(st.text("a;\\,"), min_size=1), st.sampled_from([";", ",", ", ", "\\"]))
    def test_what_is_joined_is_split_again(self, parts: list[str], separator: str) -> None:
        """Separators and backslashes within a value among it."""
        if separator != "\\":
            assert split(joined(tuple(parts), separator), separator) == parts

    def test_a_lone_backslash_is_itself(self) -> None:
        """Only before a separator or another one it hides."""
        assert split("a\\b;c", ";") == ["a\\b", "c"]


class TestChoices:
    """Members of enumerations, yes and no."""

    @pytest.mark.parametrize(
        ("of", "field", "cell", "wanted"),
        [
            (Beneficiary, "kind", "KOPERASI", BeneficiaryKind.COOPERATIVE),
            (Beneficiary, "kind", "would_be_entrepreneur", BeneficiaryKind.WOULD_BE_ENTREPRENEUR),
            (Beneficiary, "kind", "Would-be Entrepreneur", BeneficiaryKind.WOULD_BE_ENTREPRENEUR),
            (Beneficiary, "owner_gender", "P", Gender.FEMALE),
            (Beneficiary, "owner_gender", "laki laki", Gender.MALE),
            (Beneficiary, "owner_gender", Gender.MALE, Gender.MALE),
            (Snapshot, "stated_class", "Usaha  Mikro", SizeClass.MICRO),
            (Centre, "level", "Kab.", CentreLevel.REGENCY),
        ],
    )
    def test_are_read_by_their_labels(
        self, of: type, field: str, cell: object, wanted: object
    ) -> None:
        """Case, blanks and punctuation make no difference; keys are labels too."""
        assert value(of, field, cell) is wanted

    @pytest.mark.parametrize(
        ("cell", "wanted"),
        [("ya", True), ("YA", True), ("Tidak ada", False), ("false", False), (True, True)],
    )
    def test_yes_and_no(self, cell: object, wanted: object) -> None:
        """By labels or as they are; 1 and 0 are labels only if they are named."""
        assert value(Beneficiary, "owner_disability", cell) is wanted

    def test_one_is_no_yes_unless_it_is_named(self) -> None:
        """As text and as a number."""
        labels = {"1": True, "0": False}
        for cell, member in (("1", True), (1, True), (0, False)):
            assert code(Beneficiary, "owner_disability", cell) == "label.unknown"
            assert value(Beneficiary, "owner_disability", cell, labels=labels) is member
        assert code(Beneficiary, "owner_disability", 1.0, labels=labels) == "cell.type"

    @pytest.mark.parametrize("cell", ["T", "UMKM", "perempuann", "-", "?"])
    def test_what_is_no_label_is_a_fault(self, cell: str) -> None:
        """However near it is to one."""
        assert code(Beneficiary, "owner_gender", cell) == "label.unknown"

    def test_a_near_label_is_suggested(self) -> None:
        """Never taken; if none is near, all are named."""
        with pytest.raises(StructureError, match="is 'perempuan' meant"):
            value(Beneficiary, "owner_gender", "Perempuann")
        with pytest.raises(StructureError, match="write one of female, perempuan"):
            value(Beneficiary, "owner_gender", "?")

    def test_labels_of_your_own_come_first(self) -> None:
        """Those of punctuation alone are themselves."""
        labels = {"UMKM": BeneficiaryKind.ENTERPRISE, "?": BeneficiaryKind.ENTREPRENEUR}
        assert value(Beneficiary, "kind", "umkm", labels=labels) is BeneficiaryKind.ENTERPRISE
        assert value(Beneficiary, "kind", "?", labels=labels) is BeneficiaryKind.ENTREPRENEUR
        assert code(Beneficiary, "kind", "!", labels=labels) == "label.unknown"
        other = {"usaha": BeneficiaryKind.ENTREPRENEUR}
        assert value(Beneficiary, "kind", "Usaha", labels=other) is BeneficiaryKind.ENTREPRENEUR

    def test_every_label_means_one_member(self) -> None:
        """Whatever its case, blanks and punctuation; every member has its key and one in words."""
        for kind, labels in LABELS.items():
            keys = [key_of(label) for label in labels]
            assert len(set(keys)) == len(keys)
            members = [True, False] if kind is bool else list(cast("type[Enum]", kind))
            for member in members:
                own = [label for label, meant in labels.items() if meant is member]
                assert len(own) >= 2
                assert kind is bool or cast("Enum", member).value in own

    def test_every_enumeration_of_a_field_has_labels(self) -> None:
        """And no other."""
        used = {field.labelled for of in TABLE_KINDS for field in fields_of(of).values()}
        assert used - {None} == set(LABELS)


class TestDays:
    """Days, and what is known of them."""

    @pytest.mark.parametrize(
        ("cell", "wanted"),
        [
            ("2023-05-04", date(2023, 5, 4)),
            ("2023-05-04 00:00:00", date(2023, 5, 4)),
            ("2023-05-04T00:00:00.000", date(2023, 5, 4)),
            ("4 Mei 2023", date(2023, 5, 4)),
            ("27 DESEMBER 2022", date(2022, 12, 27)),
            ("27-Des-2022", date(2022, 12, 27)),
            ("27 Dec. 2022", date(2022, 12, 27)),
            ("December 27, 2022", date(2022, 12, 27)),
            ("Nopember 2022", PartialDate.month(2022, 11)),
            ("Mei 2023", PartialDate.month(2023, 5)),
            ("Mei\u00a02023", PartialDate.month(2023, 5)),
            ("4  Mei\t2023", date(2023, 5, 4)),
            ("2023-05-04  00:00", date(2023, 5, 4)),
            ("2023-05", PartialDate.month(2023, 5)),
            ("2023", PartialDate.year(2023)),
            (2023, PartialDate.year(2023)),
            ("2023-Q2", PartialDate.quarter(2023, 2)),
            ("Triwulan II 2023", PartialDate.quarter(2023, 2)),
            ("TW 4 Tahun 2023", PartialDate.quarter(2023, 4)),
            ("Q1-2023", PartialDate.quarter(2023, 1)),
            ("Semester 1 2023", PartialDate.between(date(2023, 1, 1), date(2023, 6, 30))),
            ("2023-05-05/..", PartialDate.parse("2023-05-05/..")),
            (date(2023, 5, 4), date(2023, 5, 4)),
            (datetime(2023, 5, 4), date(2023, 5, 4)),
            (PartialDate.year(2023), PartialDate.year(2023)),
        ],
    )
    def test_are_read_as_people_write_them(self, cell: object, wanted: object) -> None:
        """In either language; partial days stay partial."""
        assert value(Beneficiary, "founded", cell) == wanted

    @pytest.mark.parametrize(
        ("cell", "wanted"),
        [
            ("03/04/2023", "day.ambiguous"),
            ("27/12/2022", "day.ambiguous"),
            ("3.4.2023", "day.ambiguous"),
            ("13/13/2023", "day.form"),
            ("31/02/2023", "day.form"),
            ("2023- 05-04", "day.form"),
            ("2023-05-04  08:30", "day.time"),
            ("2023-02-29", "day.form"),
            ("31 April 2023", "day.form"),
            ("31 Foo 2023", "day.form"),
            ("Foo 31, 2023", "day.form"),
            ("Foo 1 2023", "day.form"),
            ("Semester 3 2023", "day.form"),
            ("Triwulan V 2023", "day.form"),
            ("Mei 0000", "day.form"),
            ("20230504", "day.form"),
            ("2023-W18-4", "day.form"),
            ("2023/05/04", "day.form"),
            ("3/4-2023", "day.form"),
            ("03/04/23", "day.form"),
            ("besok", "day.form"),
            ("../..", "day.form"),
            ("44927", "day.form"),
            (44927, "day.form"),
            (44927.0, "cell.type"),
            (True, "cell.type"),
            ("2023-05-04 08:30", "day.time"),
            (datetime(2023, 5, 4, 8, 30), "day.time"),
            (datetime(2023, 5, 4, tzinfo=UTC), "day.time"),
            ("tanpa batas waktu", "day.form"),
            (OPEN_ENDED, "cell.type"),
        ],
    )
    def test_what_is_no_day(self, cell: object, wanted: str) -> None:
        """Or might be two."""
        assert code(Beneficiary, "founded", cell) == wanted

    @pytest.mark.parametrize("cell", ["03/04/2023", "3-4-2023", "3.4.2023"])
    def test_the_order_of_days_is_named(self, cell: str) -> None:
        """Day first or month first."""
        first = CellReading(days=DayOrder.DAY_FIRST)
        assert value(Beneficiary, "founded", cell, reading=first) == date(2023, 4, 3)
        month_first = CellReading(days=DayOrder.MONTH_FIRST)
        assert value(Beneficiary, "founded", cell, reading=month_first) == date(2023, 3, 4)

    @pytest.mark.parametrize(
        ("cell", "told"),
        [
            ("12/12/2023", "may be read day first or month first"),
            ("13/12/2023", r"can only be day first.*\(days=DayOrder.DAY_FIRST\)"),
            ("12/13/2023", r"can only be month first.*\(days=DayOrder.MONTH_FIRST\)"),
        ],
    )
    def test_the_only_possible_order_is_told(self, cell: str, told: str) -> None:
        """It is to be named all the same: other days of the column can be read both ways."""
        with pytest.raises(StructureError, match=told):
            value(Beneficiary, "founded", cell)

    def test_the_other_order_is_then_no_day(self) -> None:
        """And ISO days are still read."""
        first = CellReading(days=DayOrder.DAY_FIRST)
        assert code(Beneficiary, "founded", "12/27/2022", reading=first) == "day.form"
        assert value(Beneficiary, "founded", "2023-04-03", reading=first) == date(2023, 4, 3)
        month_first = CellReading(days=DayOrder.MONTH_FIRST)
        assert code(Beneficiary, "founded", "27/12/2022", reading=month_first) == "day.form"

    def test_no_end_is_an_end_where_the_field_has_one(self) -> None:
        """By its labels, and labels of your own."""
        for cell in ("Tanpa batas waktu", "open_ended", OPEN_ENDED):
            assert value(Consultant, "ends", cell) is OPEN_ENDED
        labels = {"seterusnya": OPEN_ENDED}
        assert value(Consultant, "ends", "seterusnya", labels=labels) is OPEN_ENDED
        assert code(Consultant, "ends", "seterusnya") == "day.form"
        assert value(Consultant, "ends", "Mei 2023") == PartialDate.month(2023, 5)

    @pytest.mark.parametrize("cell", ["2023", "2023-Q4", PartialDate.year(2023)])
    def test_a_single_day_may_be_named_for_a_span(self, cell: object) -> None:
        """The first or the last of it; else a span is a fault where a day is needed."""
        assert code(Target, "set_on", cell) == "day.partial"
        assert value(Target, "set_on", cell, partial=PartialDays.LAST) == date(2023, 12, 31)
        first = value(Target, "set_on", cell, partial=PartialDays.FIRST)
        assert first in {date(2023, 1, 1), date(2023, 10, 1)}

    def test_a_span_without_that_end_has_no_such_day(self) -> None:
        """It is a fault."""
        last = PartialDays.LAST
        assert code(Target, "set_on", "2023-05-05/..", partial=last) == "day.partial"
        assert value(Target, "set_on", "2023-05-05", partial=last) == date(2023, 5, 5)

    @pytest.mark.parametrize(
        ("cell", "wanted"),
        [
            ("2023", Period.year(2023)),
            (2023, Period.year(2023)),
            ("2023-S1", Period.semester(2023, 1)),
            ("Semester II 2023", Period.semester(2023, 2)),
            ("Triwulan 3 2023", Period.quarter(2023, 3)),
            ("Mei 2023", Period.month(2023, 5)),
            ("Mei \u00a02023", Period.month(2023, 5)),
            ("2023-05-29/2023-06-02", Period.parse("2023-05-29/2023-06-02")),
            (Period.year(2023), Period.year(2023)),
        ],
    )
    def test_periods(self, cell: object, wanted: Period) -> None:
        """In their own forms and in words."""
        assert value(Target, "period", cell) == wanted

    @pytest.mark.parametrize("cell", ["4 Mei 2023", "Desember 9999", "31 April 2023", "kemarin"])
    def test_what_is_no_period(self, cell: str) -> None:
        """A single day among it, and what nothing follows."""
        assert code(Target, "period", cell) == "period.form"
        assert code(Target, "period", 2023.0) == "cell.type"


class TestEmpty:
    """What says nothing."""

    @pytest.mark.parametrize(
        "cell", ["", " \t\n", None, float("nan"), Decimal("NaN"), Decimal("sNaN")]
    )
    def test_says_nothing(self, cell: object) -> None:
        """A field that may be unknown is; one that may not is a fault."""
        assert value(Beneficiary, "founded", cell) is None
        assert code(Beneficiary, "name", cell) == "cell.empty"

    @pytest.mark.parametrize("name", ["NaTType", "NAType"])
    def test_what_stands_for_it_in_data_frames(self, name: str) -> None:
        """By its class, since pandas need not be here."""
        missing = type(name, (), {"__module__": "pandas._libs.somewhere"})()
        assert value(Beneficiary, "founded", missing) is None
        other = type(name, (), {"__module__": "elsewhere"})()
        assert code(Beneficiary, "founded", other) == "cell.type"

    @pytest.mark.parametrize("cell", ["-", "n/a", " tidak ada "])
    def test_other_texts_only_if_they_are_named(self, cell: str) -> None:
        """As they stand there, but for outer blanks."""
        empty = CellReading(empty=("-", "n/a", "tidak ada"))
        assert value(Beneficiary, "region", cell, reading=empty) is None
        assert code(Beneficiary, "region", cell) == "region.form"
        assert code(Beneficiary, "region", "N/A", reading=empty) == "region.form"


class TestPersons:
    """Numbers of persons."""

    KEY = bytes(range(32))

    def read(self, field: str, cell: object, **options: Any) -> str | None:
        """Give the pseudonym that is made of a cell."""
        column = Column(field=field, **options)
        mapping = TableMapping(of=Beneficiary, columns={"k": column}, given=GIVEN[Beneficiary])
        tables = {"u": [{"k": cell}]}
        register = register_from_rows(tables, mapping={"u": mapping}, pseudonym_key=self.KEY)
        return register.beneficiaries[0].owner_pseudonym

    def test_become_pseudonyms(self) -> None:
        """Those of the number itself."""
        nik, npwp = "3171011708450001", "01.300.066.6-091.000"
        assert self.read("owner_nik", f" {nik} ") == Nik.parse(nik).pseudonym(self.KEY)
        assert self.read("owner_npwp", npwp) == Npwp.parse(npwp).pseudonym(self.KEY)
        assert self.read("owner_nik", None) is None

    @pytest.mark.parametrize(
        ("field", "cell", "wanted"),
        [
            ("owner_nik", "317101******0001", "nik.masked"),
            ("owner_nik", 3171011708450001, "nik.type"),
            ("owner_nik", "3171011708450000", "nik.serial"),
            ("owner_npwp", "013000667091000", "npwp.check_digit"),
        ],
    )
    def test_wrong_ones_are_told_masked(self, field: str, cell: object, wanted: str) -> None:
        """By the column, and without a digit of them."""
        with pytest.raises(StructureError) as caught:
            self.read(field, cell)
        (fault,) = caught.value.faults
        assert (fault.path, fault.code) == ("u[2].k", wanted)
        assert "17084500" not in f"{fault.message()}{caught.value.args}"

    def test_a_check_digit_may_be_only_reported(self) -> None:
        """In data of others."""
        found = self.read("owner_npwp", "013000667091000", check_digit=CheckDigit.REPORTED)
        assert found is not None
