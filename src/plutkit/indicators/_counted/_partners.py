"""Partnerships in force, the partners behind them, and the kinds of these."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import Enum
from functools import partial
from typing import Final, TypeAlias

from plutkit._text import Text
from plutkit.domain import Partnership, RecordKind, Register
from plutkit.indicators._card import Card, Parameter
from plutkit.indicators._counted._in_period import centres_there, last_ordinal
from plutkit.indicators._in_force import ACCEPTED_FORMS, ACCEPTED_SIGNATORIES, in_force
from plutkit.indicators._indicator import (
    Aggregation,
    Contribution,
    Indicator,
    OmissionReason,
    Timing,
)
from plutkit.indicators._sources import OUTCOMES, PROGRAMME_2022
from plutkit.quantities import Period
from plutkit.quantities._spans import span

_IN_FORCE_UNKNOWN: Final = OmissionReason(
    key="in_force_unknown",
    text=Text(
        "whether it was signed and in force on the period's last day is not known",
        "tidak diketahui apakah sudah ditandatangani dan berlaku pada hari terakhir periode",
    ),
)
_SIGNATORY_UNKNOWN: Final = OmissionReason(
    key="signatory_unknown",
    text=Text("who signed it is not known", "penanda tangan tidak diketahui"),
)

_KeysOf: TypeAlias = Callable[[Partnership], Iterable[str]]
"""Gives the keys that are counted once for an agreement."""
_Keyed: TypeAlias = Callable[[Register, Mapping[str, Partnership]], _KeysOf]
"""Prepares that, given the agreements that may count."""


def _counted(register: Register, last_day: int) -> dict[str, Partnership]:
    """Give the agreements that may count by a day, by who signed them, their form and signing."""
    return {
        one.id: one
        for one in register.partnerships
        if one.form in ACCEPTED_FORMS
        and (one.signatories is None or any(who in ACCEPTED_SIGNATORIES for who in one.signatories))
        and span(one.signed)[0] <= last_day
    }


def _first_links(agreements: Mapping[str, Partnership]) -> dict[str, str]:
    """Give for each agreement the first of its chain of renewals with one partner."""
    firsts: dict[str, str] = {}
    for id in agreements:
        chain = [id]
        while (link := chain[-1]) not in firsts:
            agreement = agreements[link]
            renewed = agreements.get(agreement.renews or "")
            if renewed is None or renewed.partner_id != agreement.partner_id:
                firsts[link] = link
            else:
                chain.append(renewed.id)
        first = firsts[chain[-1]]
        firsts.update(dict.fromkeys(chain, first))
    return firsts


def _active(keyed: _Keyed, register: Register, period: Period) -> Iterator[Contribution]:
    """Give what is in force on the period's last day, for each centre there that it binds."""
    last_day = last_ordinal(period)
    agreements = _counted(register, last_day)
    there = centres_there(register, last_day)
    keys_of = keyed(register, agreements)
    for agreement in agreements.values():
        is_possible, is_sure = in_force(agreement, last_day)
        if not is_possible:
            continue
        missing = None
        if agreement.signatories is None:
            missing = _SIGNATORY_UNKNOWN
        elif not is_sure or span(agreement.signed)[1] > last_day:
            missing = _IN_FORCE_UNKNOWN
        for centre_id in agreement.centre_ids:
            if centre_id in there:
                for key in keys_of(agreement):
                    yield Contribution(
                        centre_id, agreement.id, key=key,
                        is_certain=missing is None and there[centre_id], missing=missing,
                    )  # fmt: skip


def _by_chain(_: Register, agreements: Mapping[str, Partnership]) -> _KeysOf:
    firsts = _first_links(agreements)
    return lambda agreement: (firsts[agreement.id],)


def _by_partner(_: Register, __: Mapping[str, Partnership]) -> _KeysOf:
    return lambda agreement: (agreement.partner_id,)


def _by_kind(register: Register, _: Mapping[str, Partnership]) -> _KeysOf:
    kinds = {one.id: tuple(kind.value for kind in one.kinds) for one in register.partners}
    return lambda agreement: kinds[agreement.partner_id]


_WHICH: Final = Text(
    "memoranda and cooperation agreements signed by the centre, its local office or its local "
    "government, in force on the period's last day",
    "nota kesepahaman dan perjanjian kerja sama yang ditandatangani PLUT, dinas, atau pemerintah "
    "daerahnya dan berlaku pada hari terakhir periode",
)
_NOT: Final = Text(
    "agreements that only the ministry signed, and other forms; those of which the signing, the "
    "signatory or the last day in force is not known, which may count; those of centres not yet "
    "founded, or closed",
    "perjanjian yang hanya ditandatangani kementerian, dan bentuk lain; yang penandatanganan, "
    "penanda tangan, atau hari terakhir berlakunya tidak diketahui, yang mungkin dihitung; milik "
    "PLUT yang belum didirikan atau sudah tutup",
)


def _indicator(key: str, name: Text, unit: Text, counts: Text, keyed: _Keyed) -> Indicator:
    return Indicator(
        card=Card(
            key=key,
            name=name,
            unit=unit,
            counts=Text(f"{counts.en}: {_WHICH.en}", f"{counts.id}: {_WHICH.id}"),
            excludes=_NOT,
            sources=(OUTCOMES, PROGRAMME_2022),
            parameters=(
                Parameter(key="forms", value=_listed(ACCEPTED_FORMS)),
                Parameter(key="signatories", value=_listed(ACCEPTED_SIGNATORIES)),
            ),
        ),
        aggregation=Aggregation.DISTINCT,
        timing=Timing.AT_END,
        records=RecordKind.PARTNERSHIP,
        contributions=partial(_active, keyed),
    )


def _listed(members: Iterable[Enum]) -> str:
    return ", ".join(member.value for member in members)


PARTNERSHIPS_ACTIVE: Final = _indicator(
    "partnerships_active",
    Text("active partnerships", "kemitraan yang berlaku"),
    Text("partnerships", "perjanjian"),
    Text(
        "agreements, a chain of renewals with one partner once",
        "perjanjian, rangkaian perpanjangan dengan satu mitra dihitung satu kali",
    ),
    _by_chain,
)
"""The agreements in force at the end of a period; what renews another is not a further one."""
PARTNERS: Final = _indicator(
    "partners",
    Text("partners", "mitra"),
    Text("partners", "mitra"),
    Text(
        "partners, each once, of these agreements",
        "mitra, masing-masing satu kali, dari perjanjian berikut",
    ),
    _by_partner,
)
"""The partners of the agreements in force at the end of a period."""
PARTNER_KINDS: Final = _indicator(
    "partner_kinds",
    Text("kinds of partners", "jenis mitra"),
    Text("kinds", "jenis"),
    Text(
        "kinds of partners, each once, a partner counting for each of its kinds, of these "
        "agreements",
        "jenis mitra, masing-masing satu kali, mitra dihitung untuk tiap jenisnya, dari perjanjian "
        "berikut",
    ),
    _by_kind,
)
"""The kinds of the partners of the agreements in force at the end of a period."""
