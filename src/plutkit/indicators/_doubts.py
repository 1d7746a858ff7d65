"""Why a level is not known, or a definition says nothing of a business."""

from enum import Enum
from typing import Final

from plutkit._text import Text


class Doubt(Enum):
    """Why a level is not known, or why a definition does not apply (`alasan`)."""

    NO_EARLIER_SNAPSHOT = "no_earlier_snapshot"
    NO_LATER_SNAPSHOT = "no_later_snapshot"
    CLOSED = "closed"
    AMOUNT_MISSING = "amount_missing"
    PARTIAL_YEAR = "partial_year"
    """The sales cover, or may cover, less than twelve months."""
    OVER_A_YEAR = "over_a_year"
    """The sales cover more than twelve months."""
    NO_SUCH_BASIS = "no_such_basis"
    """The law has no bounds for the amount that was asked for."""
    FOUNDING_UNKNOWN = "founding_unknown"
    NO_LAW = "no_law"
    """No law had begun on that day."""
    WORKERS_MISSING = "workers_missing"
    ZERO_WORKERS = "zero_workers"
    """The owner counts as well, so that nobody at all is doubtful."""
    TOO_FEW_WORKERS = "too_few_workers"
    PERMANENT_WORKERS_UNKNOWN = "permanent_workers_unknown"
    KBLI_MISSING = "kbli_missing"
    NOT_CLASSIFIED = "not_classified"
    """The published table does not have this business field."""
    EDITIONS_DIFFER = "editions_differ"
    """The two codes are of two editions, which are not comparable."""
    ZERO_SALES = "zero_sales"
    """Growth from nothing has no rate."""
    SIGN_UNKNOWN = "sign_unknown"
    """None rose of the signs that are known, and one is not known."""
    DAY_UNKNOWN = "day_unknown"
    ALREADY = "already"
    """It was there before the window."""


DOUBT_TEXTS: Final = {
    Doubt.NO_EARLIER_SNAPSHOT: Text("no snapshot at the start", "tidak ada data pada awal periode"),
    Doubt.NO_LATER_SNAPSHOT: Text("no later snapshot", "tidak ada data sesudahnya"),
    Doubt.CLOSED: Text("closed", "sudah tutup"),
    Doubt.AMOUNT_MISSING: Text("the amount is missing", "nilainya tidak diketahui"),
    Doubt.PARTIAL_YEAR: Text(
        "sales of less than twelve months", "penjualan kurang dari dua belas bulan"
    ),
    Doubt.OVER_A_YEAR: Text(
        "sales of more than twelve months", "penjualan lebih dari dua belas bulan"
    ),
    Doubt.NO_SUCH_BASIS: Text(
        "the law has no such basis", "ketentuan yang berlaku tidak mengenal dasar itu"
    ),
    Doubt.FOUNDING_UNKNOWN: Text(
        "the founding is not known well enough", "tanggal pendirian belum cukup jelas"
    ),
    Doubt.NO_LAW: Text("before the first law", "sebelum ketentuan pertama"),
    Doubt.WORKERS_MISSING: Text("workers not known", "tenaga kerja tidak diketahui"),
    Doubt.ZERO_WORKERS: Text(
        "no worker at all, though the owner counts",
        "tanpa tenaga kerja, padahal pemilik ikut dihitung",
    ),
    Doubt.TOO_FEW_WORKERS: Text("fewer than ten workers", "tenaga kerja kurang dari sepuluh"),
    Doubt.PERMANENT_WORKERS_UNKNOWN: Text(
        "permanent paid workers are not recorded", "buruh tetap tidak tercatat"
    ),
    Doubt.KBLI_MISSING: Text("business field not known", "KBLI tidak diketahui"),
    Doubt.NOT_CLASSIFIED: Text(
        "its business field is not in the table", "bidang usahanya tidak ada dalam tabel"
    ),
    Doubt.EDITIONS_DIFFER: Text("KBLI of two editions", "KBLI dari dua edisi"),
    Doubt.ZERO_SALES: Text("no sales at the start", "tanpa penjualan pada awalnya"),
    Doubt.SIGN_UNKNOWN: Text("a sign is not known", "salah satu tanda tidak diketahui"),
    Doubt.DAY_UNKNOWN: Text("its day is not known", "tanggalnya tidak diketahui"),
    Doubt.ALREADY: Text("there before the window", "sudah ada sebelum periode"),
}
"""What each doubt says, in both languages."""
