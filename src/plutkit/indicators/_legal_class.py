"""Level-ups by the classes of the law of size: growth told from a change of law."""

from collections.abc import Mapping
from enum import Enum
from functools import partial
from typing import Final, NamedTuple

from plutkit._record import ChoiceRule, Declared, check_arguments
from plutkit._text import Text
from plutkit.domain import Beneficiary, Snapshot
from plutkit.errors import NotInForceError
from plutkit.indicators._amounts import PartialYear, annual_sales, between_bounds
from plutkit.indicators._card import Card, Parameter
from plutkit.indicators._definition import LevelUpDefinition, Span
from plutkit.indicators._doubts import Doubt
from plutkit.indicators._history import History
from plutkit.indicators._moves import Judgement
from plutkit.indicators._sources import SECRETARY_2023
from plutkit.law import SIZE_LAWS, AmountKind, Basis, SizeLaw, SizeUnknown, bounds_for, kind_for


class SplitOrder(Enum):
    """In which order a move is split between the law and the business (`urutan pemisahan`)."""

    LAW_FIRST = "law_first"
    """What the law did to the old amounts, then what the business did under the new law."""
    GROWTH_FIRST = "growth_first"
    """What the business did under the old law, then what the law did to the new amounts."""


def by_legal_class(
    *,
    basis: Basis = Basis.SALES,
    partial_year: PartialYear = PartialYear.NO_CLASS,
    order: SplitOrder = SplitOrder.LAW_FIRST,
) -> LevelUpDefinition:
    """Define a level-up by the classes of the law of size (`naik kelas usaha`).

    Two snapshots are judged under one yardstick law: the one in force on the later day or, if none
    is, the last before it, marked so. `order` says how a move is split between law and growth; the
    parts add up to the change of class from the earlier law to the yardstick. Only growth is a
    level-up. Without a law or such a basis on the earlier day the law's part is unknown, and the
    growth part stands (with `SplitOrder.GROWTH_FIRST` it cannot). The key and the name of the card
    say each choice that is not the usual one.

    >>> definition = by_legal_class(basis=Basis.CAPITAL)
    >>> definition.card.key, [state["en"] for state in definition.card.states]
    ('legal_class_by_capital', ['micro', 'small', 'medium', 'large'])

    Raises `ArgumentError` that lists every argument of a wrong type. Source: the ministry's
    secretary on 22 October 2023; the bounds are those of `SIZE_LAWS`, each with its own source.
    """
    check_arguments(
        "by_legal_class",
        basis=(ChoiceRule("", Basis), basis),
        partial_year=(ChoiceRule("", PartialYear), partial_year),
        order=(ChoiceRule("", SplitOrder), order),
    )
    choices = _Choices(basis, partial_year, order)
    unusual = [_UNUSUAL[one] for one in (partial_year, order) if one in _UNUSUAL]
    return LevelUpDefinition(
        card=Card(
            key="_".join(("legal_class_by", basis.value, *(one.key for one in unusual))),
            name=Text(
                ", ".join((_NAMES[basis].en, *(one.name.en for one in unusual))),
                ", ".join((_NAMES[basis].id, *(one.name.id for one in unusual))),
            ),
            unit=Text("businesses", "usaha"),
            counts=Text(
                "a higher class of size at the later snapshot than at the earlier one, both by the "
                "law of the later day",
                "kelas usaha yang lebih tinggi pada data kemudian daripada data awal, keduanya "
                "menurut ketentuan pada hari kemudian",
            ),
            excludes=Text(
                "a change of class by the law alone; a class by sales that do not cover twelve "
                "months: less may be annualised, but never as a start",
                "perubahan kelas karena ketentuan saja; kelas dari penjualan yang tidak mencakup "
                "dua belas bulan: yang kurang dapat disetahunkan, tetapi tidak pernah sebagai awal",
            ),
            sources=(SECRETARY_2023, *(entry.source for entry in SIZE_LAWS.entries)),
            parameters=tuple(
                Parameter(key=key, value=choice.value) for key, choice in choices._asdict().items()
            ),
            states=_CLASSES,
        ),
        span=Span.CONSECUTIVE,
        judge=partial(_judge, choices),
    )


_CLASSES: Final = (
    Text("micro", "mikro"), Text("small", "kecil"),
    Text("medium", "menengah"), Text("large", "besar"),
)  # fmt: skip
_NAMES: Final = {
    Basis.SALES: Text("legal class by annual sales", "naik kelas menurut penjualan"),
    Basis.CAPITAL: Text("legal class by capital", "naik kelas menurut modal usaha"),
    Basis.NET_ASSETS: Text("legal class by net assets", "naik kelas menurut kekayaan bersih"),
    Basis.BY_FOUNDING: Text(
        "legal class by capital or sales, by the founding",
        "naik kelas menurut modal atau penjualan, bergantung pendirian",
    ),
}


class _Unusual(Declared):
    """What the key and the name say of a choice that is not the usual one."""

    key: str
    name: Text


_UNUSUAL: Final[Mapping[PartialYear | SplitOrder, _Unusual]] = {
    PartialYear.ANNUALISE: _Unusual("annualised", Text("annualised", "disetahunkan")),
    SplitOrder.GROWTH_FIRST: _Unusual(
        "growth_first", Text("growth first", "pertumbuhan didahulukan")
    ),
}


class _Choices(NamedTuple):
    basis: Basis
    partial_year: PartialYear
    order: SplitOrder


def _judge(
    choices: _Choices, history: History, earlier: Snapshot | None, later: Snapshot | None
) -> Judgement:
    judged_on = history.law_on or (later.on if later else history.last_day)
    try:
        yardstick = SIZE_LAWS.at_or_last(judged_on)
    except NotInForceError:
        return Judgement(doubt=Doubt.NO_LAW)
    law = yardstick.value
    said = _under(law, choices, history.business, earlier, later)._replace(
        law=law.instrument,
        is_past_law=yardstick.ends is not None and yardstick.ends < judged_on,
    )
    old = earlier and _law_on(earlier)
    if earlier is None or old is law:
        return said
    before = _under(old, choices, history.business, earlier, later) if old else Judgement()
    return _split(said, before, choices.order)


def _law_on(snapshot: Snapshot) -> SizeLaw | None:
    try:
        return SIZE_LAWS.at(snapshot.on).value
    except NotInForceError:
        return None


def _under(
    law: SizeLaw,
    choices: _Choices,
    business: Beneficiary,
    earlier: Snapshot | None,
    later: Snapshot | None,
) -> Judgement:
    """Judge both snapshots by one law, where that has such a basis."""
    kind = kind_for(law, basis=choices.basis, founded=business.founded)
    bounds = bounds_for(law, kind) if isinstance(kind, AmountKind) else None
    if bounds is None:
        return Judgement(doubt=_UNREADABLE[kind])
    # What covers less than a year never starts a level-up, annualised or not.
    low, high = (
        missing if one is None else _amount(business, one, bounds.kind, allowed)
        for one, missing, allowed in (
            (earlier, Doubt.NO_EARLIER_SNAPSHOT, PartialYear.NO_CLASS),
            (later, Doubt.NO_LATER_SNAPSHOT, choices.partial_year),
        )
    )
    return between_bounds(low, high, (bounds.micro, bounds.small, bounds.medium))


def _amount(
    business: Beneficiary, snapshot: Snapshot, kind: AmountKind, partial_year: PartialYear
) -> int | Doubt:
    if kind is AmountKind.SALES:
        return annual_sales(business, snapshot, partial_year)
    amount = snapshot.capital if kind is AmountKind.CAPITAL else snapshot.net_assets
    return Doubt.AMOUNT_MISSING if amount is None else amount


def _split(said: Judgement, before: Judgement, order: SplitOrder) -> Judgement:
    """Split a move, judged by the yardstick and by the earlier law, between law and growth."""
    growth = _change(said.from_level, said.to_level)
    growth_before = _change(before.from_level, before.to_level)
    matters = None not in {growth, growth_before} and growth != growth_before
    if order is SplitOrder.LAW_FIRST:
        law_part = _change(before.from_level, said.from_level)
        return said._replace(law_part=law_part, order_matters=matters)
    if growth is None or growth_before is None:
        doubt = said.doubt or before.doubt or Doubt.NO_LAW
        return said._replace(to_level=None, law_part=None, doubt=doubt)
    law_part = _change(before.to_level, said.to_level)
    return said._replace(growth_part=growth_before, law_part=law_part, order_matters=matters)


def _change(before: int | None, after: int | None) -> int | None:
    return None if before is None or after is None else after - before


_UNREADABLE: Final[Mapping[AmountKind | SizeUnknown, Doubt]] = {
    SizeUnknown.NO_SUCH_BASIS: Doubt.NO_SUCH_BASIS,
    SizeUnknown.FOUNDING_UNKNOWN: Doubt.FOUNDING_UNKNOWN,
}

LEGAL_CLASS_BY_SALES: Final = by_legal_class()
"""By annual sales, as the ministry counts: mentoring at a centre is empowerment."""
LEGAL_CLASS_BY_CAPITAL: Final = by_legal_class(basis=Basis.CAPITAL)
"""By business capital."""
