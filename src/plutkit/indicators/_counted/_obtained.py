"""Documents that businesses obtained after they were first served."""

from collections.abc import Iterator
from functools import partial
from typing import Final

from plutkit._record import ChoiceRule, check_arguments
from plutkit._text import Text
from plutkit.domain import Document, DocumentKind, RecordKind, Register
from plutkit.indicators._card import Card, Parameter
from plutkit.indicators._counted._in_period import days_of, first_ids, lies_within
from plutkit.indicators._indicator import Aggregation, Contribution, Indicator, OmissionReason
from plutkit.indicators._sources import FORMS_AND_SPEECHES
from plutkit.quantities import Period
from plutkit.quantities._spans import span

_ORDER_UNKNOWN: Final = OmissionReason(
    key="order_unknown",
    text=Text(
        "whether it was issued within the period and after the first service is not known",
        "tidak diketahui apakah terbit dalam periode dan sesudah layanan pertama",
    ),
)
_UNIT: Final = Text("documents", "dokumen")
_NAMES: Final = {
    DocumentKind.NIB: Text("business identification numbers", "NIB"),
    DocumentKind.HALAL: Text("halal certificates", "sertifikat halal"),
    DocumentKind.PIRT: Text("permits of food made at home", "PIRT"),
    DocumentKind.BPOM: Text("permits of the food and drug agency", "izin edar BPOM"),
    DocumentKind.SNI: Text("national standards", "SNI"),
    DocumentKind.TRADEMARK: Text("registered trademarks", "merek terdaftar"),
}
_EXCLUDES: Final = Text(
    "documents issued on or before the day of the centre's first service, and those of which that "
    "or the period is not certain; documents of one business and kind are one if their numbers "
    "are, and without numbers if nothing tells them apart",
    "dokumen yang terbit pada atau sebelum hari layanan pertama PLUT itu, dan yang urutan atau "
    "periodenya belum pasti; dokumen satu usaha dan satu jenis dihitung satu bila nomornya sama, "
    "dan tanpa nomor bila tidak ada bedanya",
)


def _key(business_id: str, document: Document) -> str:
    """Name a document, which has no id of its own, the same under every id of its business."""
    what = (
        f"{document.issued} {document.ends}"
        if document.number is None
        else f"no. {document.number}"
    )
    return f"{business_id}.documents[{document.kind.value} {what}]"


def _first_services(register: Register) -> dict[str, dict[str, tuple[int, int]]]:
    """Give for each business the days that the first service of each centre may have."""
    one_as = first_ids(register)
    found: dict[str, dict[str, tuple[int, int]]] = {}
    for service in register.services:
        days = span(service.day)
        for id in service.beneficiary_ids:
            firsts = found.setdefault(one_as.get(id, id), {})
            known = firsts.setdefault(service.centre_id, days)
            firsts[service.centre_id] = min(known[0], days[0]), min(known[1], days[1])
    return found


def _obtained(
    kind: DocumentKind | None, register: Register, period: Period
) -> Iterator[Contribution]:
    bounds = days_of(period)
    one_as = first_ids(register)
    firsts = _first_services(register)
    for business in register.beneficiaries:
        business_id = one_as.get(business.id, business.id)
        for document in business.documents:
            issued = span(document.issued)
            is_within = lies_within(issued, bounds)
            if is_within is False or kind not in (None, document.kind):
                continue
            for centre_id, (earliest, latest) in firsts.get(business_id, {}).items():
                if earliest < min(issued[1], bounds[1]):
                    is_certain = is_within is True and latest < issued[0]
                    yield Contribution(
                        centre_id, business.id, business_id,
                        key=_key(business_id, document),
                        is_certain=is_certain,
                        missing=None if is_certain else _ORDER_UNKNOWN,
                    )  # fmt: skip


DOCUMENTS_OBTAINED: Final = Indicator(
    card=Card(
        key="documents_obtained",
        name=Text("documents obtained", "dokumen yang diperoleh"),
        unit=_UNIT,
        counts=Text(
            "documents issued within the period to businesses that the centre had served before, "
            "in the period or earlier; a document counts for each such centre, and once in all",
            "dokumen yang terbit dalam periode untuk usaha yang sebelumnya sudah dilayani PLUT, "
            "dalam periode atau lebih awal; dihitung untuk tiap PLUT itu, dan satu kali secara "
            "keseluruhan",
        ),
        excludes=_EXCLUDES,
        sources=(FORMS_AND_SPEECHES,),
    ),
    aggregation=Aggregation.DISTINCT,
    records=RecordKind.BENEFICIARY,
    contributions=partial(_obtained, None),
)
"""The documents that businesses obtained after a centre first served them."""


def documents_obtained_of(kind: DocumentKind) -> Indicator:
    """Count the documents obtained of one kind (`dokumen yang diperoleh menurut jenis`).

    >>> documents_obtained_of(DocumentKind.HALAL).key
    'documents_obtained_halal'

    Raises `ArgumentError` for what is no kind.
    """
    check_arguments("documents_obtained_of", kind=(ChoiceRule("", DocumentKind), kind))
    name = _NAMES[kind]
    return Indicator(
        card=Card(
            key=f"documents_obtained_{kind.value}",
            name=Text(f"documents obtained: {name.en}", f"dokumen yang diperoleh: {name.id}"),
            unit=_UNIT,
            counts=Text(
                f"{name.en} issued within the period to businesses that the centre had served "
                "before",
                f"{name.id} yang terbit dalam periode untuk usaha yang sebelumnya sudah dilayani "
                "PLUT",
            ),
            excludes=_EXCLUDES,
            sources=(FORMS_AND_SPEECHES,),
            parameters=(Parameter(key="kind", value=kind.value),),
        ),
        aggregation=Aggregation.DISTINCT,
        records=RecordKind.BENEFICIARY,
        contributions=partial(_obtained, kind),
    )
