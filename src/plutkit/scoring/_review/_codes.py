"""Every doubt that there is: how severe, why it is one, and what to look at."""

from collections.abc import Mapping
from datetime import date
from enum import Enum
from typing import Final, TypeAlias

from plutkit._text import Text
from plutkit.quantities import OpenEnded, PartialDate

Fact: TypeAlias = Text | str | int | date | PartialDate | OpenEnded | None
"""What stands in a field, or a statement."""
Found: TypeAlias = tuple[str, str, tuple[tuple[str, str], ...], dict[str, Fact]]
"""A doubt: its code, its path, the records concerned as (kind, id), and the facts by their names;
a fact without a name is a statement."""


class Severity(Enum):
    """How much a doubt matters (`tingkat keraguan`), from the least."""

    HINT = "hint"
    """Often right (`petunjuk`): to be looked at when a figure rests on it."""
    UNLIKELY = "unlikely"
    """Seldom right (`janggal`): to be looked at before a figure is published."""
    CONFLICT = "conflict"
    """Facts that do not go together (`bertentangan`): one of them is to be corrected."""

    @property
    def level(self) -> int:
        """Its place from the least, 0, to the greatest, 2.

        >>> Severity.HINT.level, Severity.CONFLICT.level
        (0, 2)
        """
        return _LEVELS[self]


_LEVELS: Final = {severity: level for level, severity in enumerate(Severity)}
SEVERITY_TEXTS: Final = {
    Severity.HINT: Text("hint", "petunjuk"),
    Severity.UNLIKELY: Text("unlikely", "janggal"),
    Severity.CONFLICT: Text("conflict", "bertentangan"),
}

_HINT, _UNLIKELY, _CONFLICT = Severity.HINT, Severity.UNLIKELY, Severity.CONFLICT
_ONE_BUSINESS: Final = Text(
    "whether they are one business; if so, declare it with a SameBusiness",
    "apakah usahanya satu; jika ya, nyatakan dengan SameBusiness",
)
CODES: Final[Mapping[str, tuple[Severity, Text, Text]]] = {
    "beneficiary.not_served": (_HINT,
        Text("no service is to it, though others are served, and no other record names it",
             "tidak pernah dilayani, padahal yang lain dilayani, dan tidak disebut rekaman lain"),
        Text("its services, or whether it is known by another id",
             "layanannya, atau apakah ia dikenal dengan id lain")),
    "beneficiary.same_name": (_UNLIKELY,
        Text("several have one name, but for case and punctuation, one region and one founding",
             "beberapa bernama sama, selain huruf besar dan tanda baca, sewilayah, dan didirikan "
             "pada hari yang sama"),
        _ONE_BUSINESS),
    "beneficiary.same_nib": (_UNLIKELY,
        Text("several have one business number", "beberapa mempunyai NIB yang sama"),
        _ONE_BUSINESS),
    "beneficiary.same_owner": (_HINT,
        Text("several have one owner, who may have several businesses",
             "beberapa mempunyai pemilik yang sama, yang boleh mempunyai beberapa usaha"),
        _ONE_BUSINESS),
    "centre.cohort": (_UNLIKELY,
        Text("it was founded after its programme year, or it is new and was founded or "
             "inaugurated before it",
             "didirikan sesudah tahun angkatannya, atau asalnya baru tetapi didirikan atau "
             "diresmikan sebelumnya"),
        Text("the cohort, the origin and the days", "angkatan, asal, dan harinya")),
    "centre.no_record": (_HINT,
        Text("no other record names it, though others have some",
             "tidak disebut rekaman lain, padahal PLUT lain disebut"),
        Text("whether its records are missing", "apakah rekamannya belum dimasukkan")),
    "centre.staffing": (_UNLIKELY,
        Text("more consultants than the standard are at work, first on this day",
             "konsultan yang bekerja melebihi standar, mulai hari ini"),
        Text("the last days of those who left, and the level of the centre",
             "hari terakhir konsultan yang sudah berhenti, dan tingkat PLUT")),
    "consultant.no_service": (_HINT,
        Text("no service names the consultant, though those of the centre name others",
             "tidak disebut dalam layanan, padahal layanan PLUT-nya menyebut konsultan lain"),
        Text("whether services are credited to another consultant, or to none",
             "apakah layanannya tercatat pada konsultan lain, atau tanpa konsultan")),
    "document.before_founding": (_UNLIKELY,
        Text("it was issued before the business was founded", "terbit sebelum usahanya didirikan"),
        Text("both days, and whether the document is of another business",
             "kedua hari itu, dan apakah dokumennya milik usaha lain")),
    "partner.no_agreement": (_HINT,
        Text("no agreement is with it", "tidak ada perjanjian dengannya"),
        Text("its agreements, or whether it is here under another id",
             "perjanjiannya, atau apakah ia tercatat dengan id lain")),
    "partnership.after_closing": (_UNLIKELY,
        Text("it was signed when the centre was closed", "ditandatangani ketika PLUT sudah tutup"),
        Text("the signing and the closing", "hari penandatanganan dan hari tutup")),
    "partnership.before_founding": (_UNLIKELY,
        Text("it was signed before the centre was founded",
             "ditandatangani sebelum PLUT didirikan"),
        Text("the signing and the founding; whoever signed, the centre was not yet there",
             "hari penandatanganan dan pendirian; siapa pun penanda tangannya, PLUT belum ada")),
    "partnership.early_start": (_HINT,
        Text("it is in force from up to a year before it was signed",
             "berlaku sejak paling lama setahun sebelum ditandatangani"),
        Text("whether it says so", "apakah memang tertulis demikian")),
    "partnership.renews_elsewhere": (_CONFLICT,
        Text("it renews an agreement of other centres", "memperbarui perjanjian PLUT lain"),
        Text("which agreement it renews, and the centres of both",
             "perjanjian yang diperbarui, dan PLUT pada keduanya")),
    "partnership.renews_later": (_CONFLICT,
        Text("it renews what was signed, or began, after it",
             "memperbarui perjanjian yang ditandatangani atau mulai sesudahnya"),
        Text("which of the two renews the other, and their days",
             "mana yang memperbarui yang lain, dan harinya")),
    "partnership.renews_other_partner": (_CONFLICT,
        Text("it renews an agreement with another partner",
             "memperbarui perjanjian dengan mitra lain"),
        Text("which agreement it renews, and the partners of both",
             "perjanjian yang diperbarui, dan mitra pada keduanya")),
    "partnership.very_early_start": (_UNLIKELY,
        Text("it is in force from more than a year before it was signed",
             "berlaku sejak lebih dari setahun sebelum ditandatangani"),
        Text("the year of both days", "tahun pada kedua hari itu")),
    "service.after_closing": (_UNLIKELY,
        Text("it is of a day on which its centre was closed",
             "diberikan ketika PLUT-nya sudah tutup"),
        Text("the day, the closing, and whether another centre served",
             "harinya, hari tutup, dan apakah PLUT lain yang melayani")),
    "service.before_opening": (_UNLIKELY,
        Text("it is of a day before its centre opened or, if that is not known, was founded",
             "diberikan sebelum PLUT-nya mulai beroperasi atau, bila itu tidak diketahui, "
             "didirikan"),
        Text("the day, the opening, and whether another centre served",
             "harinya, hari mulai beroperasi, dan apakah PLUT lain yang melayani")),
    "service.business_closed": (_UNLIKELY,
        Text("it is to a business that was closed", "diberikan kepada usaha yang sudah tutup"),
        Text("the day, and the closing of the business", "harinya, dan hari tutup usahanya")),
    "service.consultant_away": (_CONFLICT,
        Text("its consultant was not at work on that day",
             "konsultannya tidak bekerja pada hari itu"),
        Text("the day, the consultant, and the consultant's first and last day",
             "harinya, konsultannya, serta hari pertama dan terakhir konsultan itu")),
    "service.consultant_elsewhere": (_UNLIKELY,
        Text("its consultant is of another centre", "konsultannya dari PLUT lain"),
        Text("the consultant, and the centre that served",
             "konsultannya, dan PLUT yang melayani")),
    "service.over_a_day": (_CONFLICT,
        Text("a service is of one day, and this one takes longer",
             "satu layanan berlangsung pada satu hari, dan yang ini lebih lama"),
        Text("the minutes, and whether several days are one service here",
             "menitnya, dan apakah beberapa hari dicatat sebagai satu layanan")),
    "snapshot.after_closing": (_UNLIKELY,
        Text("it has sales or workers of a period in which the business was closed",
             "memuat penjualan atau tenaga kerja dari masa ketika usahanya sudah tutup"),
        Text("the closing, and the year of the figures", "hari tutup, dan tahun angkanya")),
    "snapshot.before_founding": (_CONFLICT,
        Text("it has sales of a period before the business was founded",
             "memuat penjualan dari masa sebelum usahanya didirikan"),
        Text("the founding, and the period of the sales", "hari pendirian, dan masa penjualannya")),
    "snapshot.odd_span": (_HINT,
        Text("its sales are of no month, quarter, semester or year of the calendar, nor of the "
             "twelve months up to its day",
             "penjualannya bukan sebulan, triwulan, semester, atau setahun kalender, dan bukan "
             "dua belas bulan sampai harinya"),
        Text("the first and the last day of the sales", "hari pertama dan terakhir penjualannya")),
    "snapshot.old_sales": (_HINT,
        Text("its sales ended a year or more before its day",
             "penjualannya berakhir setahun atau lebih sebelum harinya"),
        Text("whether the sales are of the year before", "apakah penjualannya dari tahun lalu")),
    "snapshot.sales_thousandfold": (_UNLIKELY,
        Text("by the day, sales are a thousand times those of the snapshot before, or less than "
             "a thousandth",
             "per hari, penjualannya seribu kali lipat potret sebelumnya atau lebih, atau "
             "seperseribunya atau kurang"),
        Text("whether one of the two was written in thousands or in millions",
             "apakah salah satunya ditulis dalam ribuan atau jutaan")),
    "snapshot.stated_class": (_UNLIKELY,
        Text("the stated class is none of those to which the amounts lead by the law of the day",
             "kelas yang tertulis tidak cocok dengan jumlah mana pun menurut ketentuan hari itu"),
        Text("the amounts, and by which law the class was stated",
             "jumlahnya, dan ketentuan yang dipakai untuk kelas itu")),
    "snapshot.zero_workers": (_UNLIKELY,
        Text("nobody works in it, though the owner counts",
             "tanpa tenaga kerja, padahal pemilik ikut dihitung"),
        Text("whether the figure is unknown, which is not 0",
             "apakah angkanya tidak diketahui, yang bukan 0")),
    "target.never_set": (_HINT,
        Text("it was proposed, and none was set for the same owner, indicator and period",
             "diusulkan, tetapi tidak ada yang ditetapkan untuk pemilik, indikator, dan periode "
             "yang sama"),
        Text("whether the decision is missing, or its period was written otherwise",
             "apakah penetapannya belum dimasukkan, atau periodenya ditulis lain")),
    "target.other_unit": (_CONFLICT,
        Text("it is not in the unit of its indicator", "satuannya bukan satuan indikatornya"),
        Text("the unit, and the value with it", "satuannya, beserta nilainya")),
    "target.parts": (_UNLIKELY,
        Text("the targets of the centres do not add up to that of the network",
             "jumlah target PLUT tidak sama dengan target jaringan"),
        Text("the targets of both; of what is counted once, a business of two centres is in both",
             "target keduanya; untuk yang dihitung sekali, usaha pada dua PLUT ada di keduanya")),
    "target.unknown_indicator": (_HINT,
        Text("its indicator is not in the catalogue", "indikatornya tidak ada dalam katalog"),
        Text("the key, unless the indicator is one of your own",
             "kuncinya, kecuali indikatornya buatan sendiri")),
}  # fmt: skip
"""By code: how severe a doubt is, why it is one, and what to look at."""
