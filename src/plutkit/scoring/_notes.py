"""What rankings and verdicts say of agreements and of open facts, in both languages."""

from collections import Counter
from typing import Final

from plutkit._text import Language, Text, integer_text
from plutkit.scoring._accounts import LeftOut, OpenFact, Reason
from plutkit.scoring._wording import listing

REASON_TEXTS: Final = {
    Reason.SIGNATORY: Text(
        "not signed by an accepted party", "tidak ditandatangani pihak yang diakui"
    ),
    Reason.FORM: Text("not in an accepted form", "bentuknya tidak diakui"),
    Reason.KIND: Text("partner of no kind asked for", "jenis mitranya bukan yang diminta"),
    Reason.AFTER_AS_OF: Text("signed later", "ditandatangani sesudah tanggal ini"),
    Reason.BEFORE_FOUNDING: Text(
        "signed before both the founding and the clock",
        "ditandatangani sebelum pendirian dan sebelum awal hitungan",
    ),
    Reason.BEFORE_CLOCK: Text("signed before the clock", "ditandatangani sebelum awal hitungan"),
    Reason.NOT_IN_FORCE: Text("not in force", "tidak sedang berlaku"),
    Reason.AFTER_COMPLETION: Text(
        "signed after the milestone was complete", "ditandatangani sesudah tonggak tercapai"
    ),
    Reason.KEEPS_IN_FORCE: Text(
        "signed after the milestone was complete but may keep a chain in force",
        "ditandatangani sesudah tonggak tercapai tetapi mungkin membuat rangkaian "
        "perpanjangannya tetap berlaku",
    ),
}


def left_out_notes(left_out: tuple[LeftOut, ...], language: Language) -> list[str]:
    """Count what was left out, by reason."""
    counts = Counter(item.reason for item in left_out)
    if not counts:
        return []
    listed = ", ".join(
        f"{REASON_TEXTS[reason][language]}: {integer_text(counts[reason], language)}"
        for reason in Reason
        if reason in counts
    )
    return [
        Text(f"agreements left out: {listed}", f"perjanjian di luar hitungan: {listed}")[language]
    ]


def shared_note(shared: tuple[str, ...], language: Language) -> str:
    """Say that agreements were completed for each centre by itself."""
    names = listing(shared, language)
    return Text(
        f"not fully known and binding several centres, completed for each by itself: {names}",
        f"belum diketahui lengkap dan mengikat beberapa PLUT, dihitung untuk tiap PLUT secara "
        f"terpisah: {names}",
    )[language]


def facts_note(facts: tuple[OpenFact, ...], language: Language) -> str:
    """Say which facts would settle a claim."""
    listed = listing([str(fact) for fact in facts], language)
    return Text(f"what would settle it: {listed}", f"fakta yang dapat memutuskannya: {listed}")[
        language
    ]
