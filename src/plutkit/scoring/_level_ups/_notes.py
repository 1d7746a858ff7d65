"""What stands beneath a table of level-ups, in both languages."""

from typing import Final

from plutkit._text import (
    LANGUAGES,
    Language,
    Text,
    exact_percent_text,
    number_text,
    percent_text,
)
from plutkit.scoring._level_ups._policies import Credit, LevelUpPolicies
from plutkit.scoring._level_ups._rate import Count, LevelUpRate


def count_text(count: Count, language: Language) -> str:
    """Write a number of businesses, or of shares in them."""
    return number_text(count, language, digits=0 if count.denominator == 1 else 2)


def table_notes(policies: LevelUpPolicies, total: LevelUpRate, language: Language) -> list[str]:
    """Say how the columns are to be read, and what stands beside them."""
    confidence = exact_percent_text(policies.confidence, language)
    notes = [
        Text(
            f"rate: risen over known; interval: Wilson, {confidence}; if none-all: the rate over "
            "all at risk if none or all of the unknown had risen; expected: at the rates of all "
            "by level and quarter of the way at the start",
            f"persentase: naik kelas per diketahui; selang: Wilson, {confidence}; bila nol-semua: "
            "persentase dari semua yang dapat naik bila tidak satu pun atau semua yang tidak "
            "diketahui naik; harapan: menurut persentase keseluruhan per kelas awal dan perempat "
            "jarak",
        )
    ]
    if policies.credit is Credit.SHARED:
        notes.append(
            Text(
                "no interval where businesses are shared: shares are no independent trials",
                "tanpa selang bila usaha dibagi: bagian bukan percobaan yang saling bebas",
            )
        )
    counts = {
        "confirmed": total.confirmed,
        "reverted": total.reverted,
        "provisional": total.provisional,
        "returned": total.returned,
        "before_sales_year": total.before_sales_year,
        "start_unknown": total.start_unknown,
        "order_matters": total.order_matters,
        "past_law": total.past_law,
    }
    listed = [_counted(_COUNTED[key], count) for key, count in counts.items() if count]
    if total.coverage is not None:
        share = Text(*(percent_text(total.coverage, spoken) for spoken in LANGUAGES))
        listed.append(
            Text(
                f"known of those at risk: {share.en}", f"diketahui dari yang dapat naik: {share.id}"
            )
        )
    return [note[language] for note in (*notes, *_in_one(listed))]


def _counted(text: Text, count: Count) -> Text:
    return Text(f"{text.en}: {count_text(count, 'en')}", f"{text.id}: {count_text(count, 'id')}")


def _in_one(parts: list[Text]) -> list[Text]:
    """Put short notes into one, if there are any."""
    if not parts:
        return []
    return [Text("; ".join(one.en for one in parts), "; ".join(one.id for one in parts))]


_COUNTED: Final = {
    "confirmed": Text("of the risen, confirmed", "dari yang naik, terkonfirmasi"),
    "reverted": Text("reverted", "kembali turun"),
    "provisional": Text("provisional", "sementara"),
    "returned": Text("returned to an earlier level", "kembali ke kelas lama"),
    "before_sales_year": Text(
        "first served before the sales year", "dilayani sebelum tahun penjualan"
    ),
    "start_unknown": Text(
        "assisted, but of unknown level at the start",
        "didampingi, tetapi kelas awalnya tidak diketahui",
    ),
    "order_matters": Text(
        "the other order of law and growth would give another growth part",
        "urutan lain antara ketentuan dan pertumbuhan memberi bagian pertumbuhan lain",
    ),
    "past_law": Text(
        "judged by a law no longer in force, because none had followed",
        "dinilai menurut ketentuan yang tidak berlaku lagi karena belum ada penggantinya",
    ),
}
