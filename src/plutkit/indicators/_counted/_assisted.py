"""Businesses that were assisted, and in how many fields."""

from collections.abc import Collection, Iterator
from functools import partial
from typing import Final

from plutkit._record import ChoiceRule, check_arguments
from plutkit._text import Text
from plutkit.domain import BeneficiaryKind, RecordKind, Register, Service
from plutkit.indicators._card import Card, Parameter
from plutkit.indicators._counted._in_period import served_within
from plutkit.indicators._group_names import KINDS
from plutkit.indicators._indicator import Aggregation, Contribution, Indicator, OmissionReason
from plutkit.indicators._sources import FORMS_AND_SPEECHES, SERVICE_FIELDS
from plutkit.quantities import Period

_BUSINESSES: Final = Text("businesses", "usaha")
_ONLY_POSSIBLE: Final = Text(
    "those of which every service only may be of the period",
    "yang semua layanannya hanya mungkin dalam periode",
)


def assisted(register: Register, period: Period) -> Iterator[Contribution]:
    """Give each service to each business, under the first id of the business."""
    for service, business_id, is_certain in served_within(register, period):
        yield Contribution(
            service.centre_id, service.id, business_id, service.consultant_id,
            is_certain=is_certain,
        )  # fmt: skip


BUSINESSES_ASSISTED: Final = Indicator(
    card=Card(
        key="businesses_assisted",
        name=Text("businesses assisted", "usaha dampingan"),
        unit=_BUSINESSES,
        counts=Text(
            "each business with a service within the period once, would-be entrepreneurs among "
            "them; ids declared to be of one business are one",
            "setiap usaha yang dilayani dalam periode satu kali, termasuk calon wirausaha; "
            "id yang dinyatakan milik satu usaha dihitung satu",
        ),
        excludes=_ONLY_POSSIBLE,
        sources=(FORMS_AND_SPEECHES,),
    ),
    aggregation=Aggregation.DISTINCT,
    records=RecordKind.SERVICE,
    contributions=assisted,
)
"""The businesses that were served within a period, each once."""


def _assisted_of(
    kind: BeneficiaryKind, register: Register, period: Period
) -> Iterator[Contribution]:
    wanted = {one.id for one in register.beneficiaries if one.kind is kind}
    return (one for one in assisted(register, period) if one.beneficiary_id in wanted)


def businesses_assisted_of(kind: BeneficiaryKind) -> Indicator:
    """Count the businesses assisted of one kind (`usaha dampingan menurut jenis`).

    A business of several ids is of the kind that stands under the first of them, so that the kinds
    add up to `BUSINESSES_ASSISTED`.

    >>> businesses_assisted_of(BeneficiaryKind.COOPERATIVE).key
    'businesses_assisted_cooperative'

    Raises `ArgumentError` for what is no kind.
    """
    check_arguments("businesses_assisted_of", kind=(ChoiceRule("", BeneficiaryKind), kind))
    name = KINDS[kind]
    return Indicator(
        card=Card(
            key=f"businesses_assisted_{kind.value}",
            name=Text(f"businesses assisted: {name.en}", f"usaha dampingan: {name.id}"),
            unit=_BUSINESSES,
            counts=Text(
                f"each business of the kind {name.en} with a service within the period once; one "
                "of several ids is of the kind under the first of them",
                f"setiap {name.id} yang dilayani dalam periode satu kali; yang punya beberapa id "
                "masuk jenis pada id pertamanya",
            ),
            excludes=_ONLY_POSSIBLE,
            sources=(FORMS_AND_SPEECHES,),
            parameters=(Parameter(key="kind", value=kind.value),),
        ),
        aggregation=Aggregation.DISTINCT,
        records=RecordKind.SERVICE,
        contributions=partial(_assisted_of, kind),
    )


_FIELDS_UNKNOWN: Final = OmissionReason(
    key="fields_unknown",
    text=Text(
        "whether it was served in two fields hangs on a field or a day that is not known",
        "apakah dilayani dalam dua bidang bergantung pada bidang atau hari yang tidak diketahui",
    ),
)


def _is_integrated(services: Collection[tuple[Service, bool]]) -> bool | None:
    """Tell whether services were of two fields; None if they only may."""
    certain = {one.field for one, is_certain in services if is_certain}
    possible = {one.field for one, _ in services} - {None}
    unknown = sum(1 for one, _ in services if one.field is None)
    if len(certain - {None}) > 1:
        return True
    return None if len(possible) + unknown > 1 else False


def _integrated(register: Register, period: Period) -> Iterator[Contribution]:
    served: dict[tuple[str, str], dict[str, tuple[Service, bool]]] = {}
    for service, business_id, is_certain in served_within(register, period):
        of_one = served.setdefault((service.centre_id, business_id), {})
        of_one[service.id] = service, is_certain
    for (centre_id, business_id), services in served.items():
        answer = _is_integrated(services.values())
        for service, is_certain in services.values():
            yield Contribution(
                centre_id, service.id, business_id, service.consultant_id,
                amount=None if answer is None else int(answer),
                is_certain=is_certain,
                missing=_FIELDS_UNKNOWN if answer is None else None,
            )  # fmt: skip


INTEGRATION: Final = Indicator(
    card=Card(
        key="integration",
        name=Text("integration of services", "keterpaduan layanan"),
        unit=Text("share", "bagian"),
        counts=Text(
            "of the businesses assisted, those that one centre served in two or more of the seven "
            "service fields within the period",
            "dari usaha dampingan, yang dilayani oleh satu PLUT dalam dua atau lebih dari tujuh "
            "bidang layanan dalam periode",
        ),
        excludes=Text(
            "those of which that is not known: a field or a day is missing; fields at several "
            "centres are not put together",
            "yang tidak diketahui karena bidang atau harinya tidak tercatat; bidang di beberapa "
            "PLUT tidak digabungkan",
        ),
        sources=(SERVICE_FIELDS,),
    ),
    aggregation=Aggregation.SHARE,
    records=RecordKind.SERVICE,
    contributions=_integrated,
)
"""The share of the assisted businesses that were served in two or more fields."""
