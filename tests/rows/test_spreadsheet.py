"""A spreadsheet as offices export it: 5,000 rows with 37 faults, all found in one pass."""

import csv
import io
from datetime import date
from typing import Final, NamedTuple

import pytest

from plutkit.domain import (
    Beneficiary,
    BeneficiaryKind,
    Centre,
    Consultant,
    Document,
    Partner,
    PartnerKind,
    Partnership,
    Service,
    ServiceKind,
)
from plutkit.errors import StructureError
from plutkit.quantities import Confidence, PartialDate, Source
from plutkit.rows import (
    CellReading,
    Column,
    DayOrder,
    RupiahUnit,
    TableMapping,
    place_of,
    register_from_rows,
)

KEY: Final = bytes(range(32))
CENTRES, CONSULTANTS, PARTNERS, AGREEMENTS = 20, 100, 30, 150
BUSINESSES, DOCUMENTS, SERVICES = 1_500, 700, 2_500
READING: Final = CellReading(numbers="id", days=DayOrder.DAY_FIRST, empty=("-", "belum ada"))
SOURCE: Final = Source(
    instrument="Daftar binaan rekaan", where="dibuat oleh uji ini",
    checked_on=date(2026, 11, 25), confidence=Confidence.FICTIONAL,
)  # fmt: skip
GIVEN: Final = {"provenance": SOURCE}
MAPPING: Final = {
    "PLUT": TableMapping(
        of=Centre,
        columns={
            "Kode": "id", "Nama PLUT": "name", "Tingkat": "level", "Kode Wilayah": "region",
            "Angkatan": "cohort", "Mulai Beroperasi": "opened",
        },
        given=GIVEN, ignored=("No",), reading=READING,
    ),
    "Konsultan": TableMapping(
        of=Consultant,
        columns={"Kode": "id", "PLUT": "centre_id", "Bidang": "field", "Mulai": "starts",
                 "Selesai": "ends"},
        given=GIVEN, reading=READING,
    ),
    "Mitra": TableMapping(
        of=Partner, columns={"Kode": "id", "Nama Mitra": "name", "Jenis": "kinds"},
        given=GIVEN, reading=READING,
    ),
    "Kemitraan": TableMapping(
        of=Partnership,
        columns={
            "Kode": "id", "PLUT": "centre_ids", "Mitra": "partner_id", "Bentuk": "form",
            "Ditandatangani": "signed", "Berakhir": "ends", "Memperbarui": "renews",
        },
        given=GIVEN, reading=READING,
    ),
    "Daftar Binaan": TableMapping(
        of=Beneficiary,
        columns={
            "ID Usaha": "id", "Nama Usaha": "name", "Jenis": "kind", "Kab/Kota": "region",
            "Berdiri": "founded", "Pemilik (L/P)": "owner_gender",
            "Disabilitas": "owner_disability", "NIB": "nib", "NIK Pemilik": "owner_nik",
            "Omzet 2022 (Rp)": Column(field="sales", on=date(2022, 12, 31)),
            "Tenaga Kerja 2022": Column(field="workers", on=date(2022, 12, 31)),
            "Kelas 2022": Column(field="stated_class", on=date(2022, 12, 31)),
            "Omzet 2023 (juta)": Column(
                field="sales", on=date(2023, 12, 31), unit=RupiahUnit.MILLION
            ),
        },
        given=GIVEN, ignored=("No",), first_row=6, reading=READING,
    ),
    "Dokumen": TableMapping(
        of=Document,
        columns={"ID Usaha": "beneficiary_id", "Jenis Dokumen": "kind", "Nomor": "number",
                 "Terbit": "issued", "Berlaku s.d.": "ends"},
        reading=READING,
    ),
    "Layanan": TableMapping(
        of=Service,
        columns={"Kode": "id", "PLUT": "centre_id", "ID Usaha": "beneficiary_ids",
                 "Jenis Layanan": "kind", "Tanggal": "day", "Menit": "minutes",
                 "Konsultan": "consultant_id"},
        given=GIVEN, reading=READING,
    ),
}  # fmt: skip


def export() -> dict[str, list[dict[str, str]]]:
    """Make the sheets, without a fault, and all cells as text."""
    months = ("Januari", "Februari", "Mar", "April", "Mei", "Juni", "Juli", "Agt", "September")
    fields = ("Kelembagaan", "SDM", "Produksi", "Pembiayaan", "Pemasaran")
    kinds = ("Konsultasi", "Pendampingan", "Pelatihan", "Akses Pembiayaan", "kurasi")
    return {
        "PLUT": [
            {
                "No": f"{n}", "Kode": f"PLUT-{n:02}", "Nama PLUT": f"PLUT Rekaan {n} ",
                "Tingkat": ("Kabupaten", "KOTA", "Provinsi")[n % 3],
                "Kode Wilayah": f"73.{60 + n % 10}", "Angkatan": "2022",
                "Mulai Beroperasi": f"{months[n % 9]} 2023",
            }
            for n in range(CENTRES)
        ],
        "Konsultan": [
            {
                "Kode": f"K-{n:03}", "PLUT": f"PLUT-{n % CENTRES:02}", "Bidang": fields[n % 5],
                "Mulai": f"{1 + n % 28}/{1 + n % 12}/2023",
                "Selesai": ("Tanpa batas waktu", "-", "31/12/2024")[n % 3],
            }
            for n in range(CONSULTANTS)
        ],
        "Mitra": [
            {
                "Kode": f"M-{n:02}", "Nama Mitra": f"Mitra Rekaan {n}",
                "Jenis": ("Perguruan Tinggi; Halal Center", "BUMN", "perbankan", "Swasta")[n % 4],
            }
            for n in range(PARTNERS)
        ],
        "Kemitraan": [
            {
                "Kode": f"PKS/{n:03}", "PLUT": f"PLUT-{n % CENTRES:02}",
                "Mitra": f"M-{n % PARTNERS:02}",
                "Bentuk": ("PKS", "MoU", "nota kesepahaman")[n % 3],
                "Ditandatangani": f"{1 + n % 28} {months[n % 9]} 2023",
                "Berakhir": ("Tanpa batas waktu", "2026")[n % 2], "Memperbarui": "",
            }
            for n in range(AGREEMENTS)
        ],
        "Daftar Binaan": [
            {
                "No": f"{n + 1}", "ID Usaha": f"U{n:04}", "Nama Usaha": f"Usaha Rekaan {n}",
                "Jenis": ("Usaha", "Koperasi", "Wirausaha")[n % 3], "Kab/Kota": f"73.{60 + n % 10}",
                "Berdiri": (f"{2010 + n % 12}", f"Mei {2010 + n % 12}", "-")[n % 3],
                "Pemilik (L/P)": "LP"[n % 2], "Disabilitas": "ya" if n % 50 == 0 else "tidak",
                "NIB": f"0220{n:09}", "NIK Pemilik": f"737101{1 + n % 28:02}0585{1 + n:04}",
                "Omzet 2022 (Rp)": f"{1 + n % 900}.500.000" if n % 7 else "Rp1,25 miliar",
                "Tenaga Kerja 2022": f"{1 + n % 20}",
                "Kelas 2022": ("Mikro", "Usaha Kecil")[n % 2],
                "Omzet 2023 (juta)": f"{1 + n % 900},75" if n % 4 else "belum ada",
            }
            for n in range(BUSINESSES)
        ],
        "Dokumen": [
            {
                "ID Usaha": f"U{n:04}", "Jenis Dokumen": ("NIB", "Sertifikat Halal", "PIRT")[n % 3],
                "Nomor": f"ID{n:08}", "Terbit": f"{1 + n % 28:02}-{1 + n % 12:02}-2023",
                "Berlaku s.d.": ("tidak terbatas", "2028")[n % 2],
            }
            for n in range(DOCUMENTS)
        ],
        "Layanan": [
            {
                "Kode": f"L-{n:05}", "PLUT": f"PLUT-{n % CENTRES:02}",
                "ID Usaha": f"U{n % BUSINESSES:04}" + f";U{n % 99:04}" * (n % 99 != n % BUSINESSES),
                "Jenis Layanan": kinds[n % 5], "Tanggal": f"{1 + n % 28}.{1 + n % 12}.2023",
                "Menit": ("90", "120", "")[n % 3], "Konsultan": f"K-{n % CONSULTANTS:03}",
            }
            for n in range(SERVICES)
        ],
    }  # fmt: skip


class Planted(NamedTuple):
    """A fault that is put into a cell: the table, the row from 0, the column, the text, the code.

    It may be told at another cell than the one that was changed.
    """

    table: str
    position: int
    column: str
    text: str
    code: str
    told_at: str = ""


LIST = "Daftar Binaan"
FAULTS: Final = (
    Planted("PLUT", 3, "Nama PLUT", "  ", "cell.empty"),
    Planted("PLUT", 5, "Tingkat", "Kabupten", "label.unknown"),
    Planted("PLUT", 7, "Kode Wilayah", "73.6", "region.truncated"),
    Planted("PLUT", 9, "Kode Wilayah", "7360", "region.undotted"),
    Planted("PLUT", 11, "Angkatan", "22", "integer.range"),
    Planted("PLUT", 13, "Mulai Beroperasi", "segera", "day.form"),
    Planted("Konsultan", 10, "PLUT", "PLUT-99", "register.dangling"),
    Planted("Konsultan", 20, "Bidang", "", "cell.empty"),
    Planted("Konsultan", 31, "Mulai", "31/02/2023", "day.form"),
    Planted("Konsultan", 41, "Selesai", "1/1/2020", "day.order"),
    Planted("Mitra", 4, "Jenis", "Perguruan Tinggi;", "label.unknown"),
    Planted("Mitra", 6, "Jenis", "BUMN; bumn", "tuple.twice"),
    Planted("Mitra", 8, "Nama Mitra", "Mitra\u202eRekaan", "text.character"),
    Planted("Kemitraan", 12, "Mitra", "M-77", "register.dangling"),
    Planted("Kemitraan", 22, "PLUT", "PLUT-01; PLUT-x", "register.dangling"),
    Planted("Kemitraan", 33, "Berakhir", "2022", "day.order"),
    Planted("Kemitraan", 44, "Memperbarui", "PKS/044", "register.cycle"),
    Planted("Kemitraan", 55, "Bentuk", "SPK", "label.unknown"),
    Planted("Kemitraan", 66, "Kode", "PKS/065", "register.duplicate"),
    Planted(LIST, 101, "Jenis", "UMKM", "label.unknown"),
    Planted(LIST, 202, "Kab/Kota", "99.01", "region.province"),
    Planted(LIST, 303, "Berdiri", "12/2015", "day.form"),
    Planted(LIST, 404, "Pemilik (L/P)", "X", "label.unknown"),
    Planted(LIST, 505, "NIB", "220000000505", "nib.form"),
    Planted(LIST, 606, "NIK Pemilik", "7371************", "nik.masked"),
    Planted(LIST, 707, "NIK Pemilik", "7371013202850001", "nik.day"),
    Planted(LIST, 808, "Omzet 2022 (Rp)", "1 M", "number.form"),
    Planted(LIST, 909, "Omzet 2022 (Rp)", "-5.000.000", "integer.range"),
    Planted(LIST, 1010, "Tenaga Kerja 2022", "2,5", "number.whole"),
    Planted(LIST, 1111, "Omzet 2023 (juta)", "5 juta", "number.form"),
    Planted(LIST, 1212, "Berdiri", "2023", "day.order", "Omzet 2022 (Rp)"),
    Planted(LIST, 1499, "Disabilitas", "1", "label.unknown"),
    Planted("Dokumen", 50, "ID Usaha", "U9999", "register.dangling"),
    Planted("Dokumen", 60, "Berlaku s.d.", "2022", "day.order"),
    Planted("Layanan", 1_000, "ID Usaha", "U0001, U0002", "register.dangling"),
    Planted("Layanan", 1_500, "Tanggal", "2023-13-01", "day.form"),
    Planted("Layanan", 2_499, "Menit", "0", "integer.range"),
)


def as_read(tables: dict[str, list[dict[str, str]]]) -> dict[str, list[dict[str, str]]]:
    """Write each sheet as a file, and read it, as an office and an application do."""
    read: dict[str, list[dict[str, str]]] = {}
    for name, rows in tables.items():
        file = io.StringIO(newline="")
        writer = csv.DictWriter(file, list(rows[0]), delimiter=";")
        writer.writeheader()
        writer.writerows(rows)
        file.seek(0)
        read[name] = list(csv.DictReader(file, delimiter=";"))
    return read


def test_it_has_5000_rows_and_37_faults() -> None:
    """Of kinds enough, no two in one row."""
    assert sum(map(len, export().values())) == 5_000
    assert len(FAULTS) == 37
    assert len({(one.table, one.position) for one in FAULTS}) == 37
    assert len({one.code for one in FAULTS}) >= 18


def test_exactly_the_37_come_back_in_one_pass() -> None:
    """By table, row and column, in the order of the sheets."""
    tables = export()
    for one in FAULTS:
        assert one.column in tables[one.table][one.position]
        tables[one.table][one.position][one.column] = one.text
    with pytest.raises(StructureError) as caught:
        register_from_rows(as_read(tables), mapping=MAPPING, pseudonym_key=KEY)
    found = [(*place_of(fault), fault.code) for fault in caught.value.faults]
    assert found == [
        (
            one.table,
            one.position + MAPPING[one.table].first_row,
            one.told_at or one.column,
            one.code,
        )
        for one in FAULTS
    ]
    assert "737101" not in str(caught.value)


def test_mended_it_loads() -> None:
    """With what the cells say."""
    register = register_from_rows(as_read(export()), mapping=MAPPING, pseudonym_key=KEY)
    assert len(register) == 5_000 - DOCUMENTS
    business = register.beneficiary("U0005")
    assert business.kind is BeneficiaryKind.ENTREPRENEUR
    assert [one.sales for one in business.snapshots] == [6_500_000, 6_750_000]
    assert register.beneficiary("U0008").snapshots[0].sales == 9_500_000
    assert len(register.beneficiary("U0008").snapshots) == 1
    assert register.beneficiary("U0007").snapshots[0].sales == 1_250_000_000
    assert business.documents[0].ends == PartialDate.year(2028)
    assert register.partner("M-00").kinds == (PartnerKind.UNIVERSITY, PartnerKind.HALAL_CENTRE)
    assert register.services_at("PLUT-04")[0].kind is ServiceKind.CURATION
    assert register.is_fictional
