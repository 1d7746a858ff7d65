"""Small registers of centres, and what a naive reading says that they had."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import product
from typing import Any, Final

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from plutkit.domain import (
    Beneficiary,
    BeneficiaryKind,
    Centre,
    CentreForm,
    CentreLevel,
    FormSpell,
    Partner,
    PartnerKind,
    Partnership,
    PartnershipForm,
    RecordKind,
    Register,
    RegisteredRecord,
    Service,
    ServiceKind,
    Signatory,
    Submission,
)
from plutkit.identity import RegionCode
from plutkit.quantities import OPEN_ENDED, DateLike, OpenEnded, PartialDate, Period
from plutkit.scoring import Practice

DAY: Final = date(2023, 3, 16)
UNIT: Final = CentreForm.REGIONAL_TECHNICAL_UNIT
AGENCY: Final = CentreForm.REGIONAL_PUBLIC_SERVICE_AGENCY
EVERY_KIND: Final = tuple(RecordKind)
_REACH: Final = 14


def near(offset: int) -> date:
    """Give a day near the one around which everything happens."""
    return DAY + timedelta(days=offset)


def between(first: int, last: int) -> Period:
    """Give a period from its first to its last day, both counted from `DAY`."""
    return Period(start=near(first), stop=near(last + 1))


def centre(id: str = "c-1", **fields: Any) -> Centre:
    """Make a centre."""
    usual: dict[str, Any] = {"level": CentreLevel.REGENCY, "region": RegionCode.parse("73.61")}
    return Centre(id=id, name=f"PLUT {id}", **(usual | fields))


def partner(id: str = "p-1", *kinds: PartnerKind) -> Partner:
    """Make a partner, a bank unless told."""
    return Partner(id=id, name=id, kinds=kinds or (PartnerKind.BANK,))


def agreement(id: str = "a-1", centre_id: str = "c-1", **fields: Any) -> Partnership:
    """Make an agreement of a centre with the first partner, signed on `DAY`, without an end."""
    usual: dict[str, Any] = {
        "centre_ids": (centre_id,),
        "partner_id": "p-1",
        "form": PartnershipForm.MEMORANDUM,
        "signatories": (Signatory.CENTRE,),
        "signed": DAY,
        "ends": OPEN_ENDED,
    }
    return Partnership(id=id, **(usual | fields))


def business(id: str = "b-1") -> Beneficiary:
    """Make a business."""
    return Beneficiary(id=id, kind=BeneficiaryKind.ENTERPRISE, name=id)


def service(id: str = "s-1", centre_id: str = "c-1", **fields: Any) -> Service:
    """Make a service to the first business, of `DAY`, a training unless told."""
    usual: dict[str, Any] = {
        "beneficiary_ids": ("b-1",), "kind": ServiceKind.TRAINING, "day": DAY,
    }  # fmt: skip
    return Service(id=id, centre_id=centre_id, **(usual | fields))


def sent(
    centre_id: str = "c-1",
    period: Period | None = None,
    received_on: date | None = None,
    *,
    kinds: tuple[RecordKind, ...] = EVERY_KIND,
    id: str | None = None,
) -> Submission:
    """Make a submission of everything, from long before `DAY` to long after it."""
    told = between(-400, 400) if period is None else period
    return Submission(
        id=id or f"r-{centre_id}", centre_id=centre_id, period=told, kinds=kinds,
        received_on=received_on or told.stop - timedelta(days=1),
    )  # fmt: skip


_past = st.integers(-8, 0).map(near)
_exact = _past | st.integers(-8, 8).map(near)
_spans = st.tuples(st.integers(-8, 6), st.integers(1, 3)).map(
    lambda pair: PartialDate.between(near(pair[0]), near(sum(pair)))
)
_days: st.SearchStrategy[DateLike | None] = st.one_of(
    _past, _past, _exact, _spans, _exact.map(PartialDate.after) | _exact.map(PartialDate.before),
    st.none(),
)  # fmt: skip
_CENTRES: Final = ("c-1", "c-2", "c-3")
_ACCEPTED: Final = ((Signatory.CENTRE,),) * 3
_FORMS: Final = (*[PartnershipForm.MEMORANDUM] * 3, PartnershipForm.AWARD)


@st.composite
def _lasting(draw: DrawFn) -> tuple[DateLike | None, DateLike | OpenEnded | None]:
    """Give a first day, and a last one that is certainly not before it."""
    starts = draw(_days)
    latest = max(possible(starts))
    ends: st.SearchStrategy[DateLike | OpenEnded | None] = st.one_of(
        st.none(), st.just(OPEN_ENDED), st.integers(0, 5).map(lambda more: near(latest + more))
    )
    return starts, draw(ends)


@st.composite
def registers(draw: DrawFn) -> Register:
    """Give registers of three centres within a few days, of which not everything is known."""
    records: list[RegisteredRecord] = [
        partner("p-1", PartnerKind.BANK, PartnerKind.UNIVERSITY),
        partner("p-2", PartnerKind.BANK),
        business(),
    ]
    for id in _CENTRES:
        forms = [
            FormSpell(form=form, starts=starts, ends=ends)
            for form in draw(st.lists(st.sampled_from(CentreForm), max_size=2, unique=True))
            for starts, ends in [draw(_lasting())]
        ]
        records.append(
            centre(
                id,
                founded=draw(st.sampled_from((None, near(-9), near(-9), near(-3)))),
                closed=draw(st.sampled_from((None, None, None, near(-2), near(4)))),
                forms=tuple(forms),
            )
        )
    for place in range(draw(st.integers(1, 4))):
        signed, ends = draw(_lasting())
        centre_ids = draw(st.lists(st.sampled_from(_CENTRES), min_size=1, max_size=2, unique=True))
        records.append(
            agreement(
                f"a-{place}",
                signed=signed,
                ends=ends,
                centre_ids=tuple(centre_ids),
                partner_id=draw(st.sampled_from(("p-1", "p-2"))),
                signatories=draw(st.sampled_from((*_ACCEPTED, (Signatory.MINISTRY,), None))),
                form=draw(st.sampled_from(_FORMS)),
            )
        )
    records += [
        service(
            f"s-{place}",
            draw(st.sampled_from(_CENTRES)),
            kind=draw(st.sampled_from((ServiceKind.TRAINING, ServiceKind.LIBRARY))),
            day=draw(_days),
        )
        for place in range(draw(st.integers(1, 4)))
    ]
    for place in range(draw(st.integers(1, 5))):
        first = draw(st.sampled_from((-12, -12, -12, -9, -8, -4, 0)))
        received = draw(st.integers(max(first, -2), 6))
        records.append(
            sent(
                draw(st.sampled_from(_CENTRES)),
                between(first, draw(st.sampled_from((received, 12)))),
                near(received),
                kinds=draw(st.sampled_from((EVERY_KIND, EVERY_KIND, (RecordKind.SERVICE,)))),
                id=f"r-{place}",
            )
        )
    return Register.of(draw(st.permutations(records)))


def possible(day: DateLike | OpenEnded | None) -> Sequence[int]:
    """Give each day that one may be, counted from `DAY`, as far as it matters."""
    everything = range(-_REACH, _REACH + 1)
    if day is OPEN_ENDED:
        return [_REACH]
    if day is None:
        return everything
    if isinstance(day, date):
        return [(day - DAY).days]
    first = -_REACH if day.earliest is None else (day.earliest - DAY).days
    last = _REACH if day.latest is None else (day.latest - DAY).days
    return range(first, last + 1)


def _shows(record: object, centre: Centre, kind: Practice, register: Register) -> list[Any] | None:
    """Give the first and the last day of what may show a practice, and whether it may fail."""
    if isinstance(record, Partnership):
        kinds = register.partner(record.partner_id).kinds
        if record.form is not PartnershipForm.MEMORANDUM or kind not in kinds:
            return None
        if record.signatories == (Signatory.MINISTRY,) or centre.id not in record.centre_ids:
            return None
        return [record.signed, record.ends, record.signatories is None]
    if isinstance(record, Service):
        is_it = record.kind is kind and record.centre_id == centre.id
        return [record.day, None, False] if is_it else None
    if isinstance(record, FormSpell):
        return [record.starts, record.ends, False] if record.form is kind else None
    return None


def naive_had(
    register: Register, centre_id: str, practice: Practice, first: int, last: int, as_of: int
) -> bool | None:
    """Go through every way in which the unknown days may turn out."""
    centre = register.centre(centre_id)
    may = False
    for record in (*register, *centre.forms):
        shown = _shows(record, centre, practice, register)
        if shown is None:
            continue
        starts, ends, may_fail = shown
        ways = [
            start <= last and end >= first
            for start, end in product(possible(starts), possible(ends))
            if end >= start
        ]
        if isinstance(record, Service):
            ways = [first <= day <= last for day in possible(starts)]
        if all(ways) and not may_fail:
            return True
        may = may or any(ways)
    return None if may or not _told(register, centre, practice, first, last, as_of) else False


def _told(
    register: Register, centre: Centre, practice: Practice, first: int, last: int, as_of: int
) -> bool:
    kind = RecordKind.CENTRE
    if isinstance(practice, PartnerKind):
        kind = RecordKind.PARTNERSHIP
    elif isinstance(practice, ServiceKind):
        kind = RecordKind.SERVICE
    elif any(
        all(
            start <= last <= end
            for start, end in product(possible(spell.starts), possible(spell.ends))
            if end >= start
        )
        for spell in centre.forms
        if spell.form is CentreForm.LOCAL_OFFICE
    ):
        return True
    days = [
        day
        for day in (range(first, last + 1) if kind is RecordKind.SERVICE else [last])
        if is_there(centre, day)
    ]
    return bool(days) and all(_covers(register, centre.id, kind, day, as_of) for day in days)


def is_there(centre: Centre, day: int) -> bool:
    """Tell whether a centre may be there on a day."""
    closed = [_REACH * 100] if centre.closed is None else possible(centre.closed)
    return min(possible(centre.founded)) <= day < max(closed)


def _covers(register: Register, id: str, kind: RecordKind, day: int, as_of: int) -> bool:
    return any(
        kind in one.kinds
        and near(day) in one.period
        and near(day) <= one.received_on <= near(as_of)
        for one in register.submissions_of(id)
    )


def shuffled(register: Register) -> Register:
    """Put the records in another order."""
    return Register.of(reversed(tuple(register)), register.language)


def renamed(records: Iterable[RegisteredRecord], names: dict[str, str]) -> Iterator[Any]:
    """Give every centre another id, wherever it stands."""
    for one in records:
        if isinstance(one, Centre):
            yield attrs.evolve(one, id=names[one.id])
        elif isinstance(one, Partnership):
            yield attrs.evolve(one, centre_ids=tuple(names[id] for id in one.centre_ids))
        elif isinstance(one, Service | Submission):
            yield attrs.evolve(one, centre_id=names[one.centre_id])
        else:
            yield one
