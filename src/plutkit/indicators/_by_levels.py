"""Level-ups by a level that each snapshot has by itself."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Final, TypeAlias, cast

from plutkit._record import (
    ChoiceRule,
    FunctionRule,
    InstanceRule,
    IntegerRule,
    TextRule,
    TupleRule,
    bad_argument,
    check_arguments,
)
from plutkit._text import Text, rupiah_text
from plutkit.domain import Beneficiary, Snapshot
from plutkit.indicators._amounts import PartialYear, annual_sales, between_bounds, between_levels
from plutkit.indicators._card import Card, Parameter
from plutkit.indicators._definition import LevelUpDefinition, Span
from plutkit.indicators._doubts import Doubt
from plutkit.indicators._history import History
from plutkit.indicators._moves import Judgement

LevelOf: TypeAlias = Callable[[Beneficiary, Snapshot], int | Doubt]
"""Gives the level of a business by one snapshot, from 0, or why there is none."""


def by_levels(card: Card, *, level_of: LevelOf, top: int | None = None) -> LevelUpDefinition:
    """Define a level-up by a level that each snapshot has by itself (`definisi sendiri`).

    `card.states` names the levels from the lowest. `level_of` is a pure function of a business and
    one of its snapshots: a level from 0, or the `Doubt` for which there is none. From level `top`
    on no rise counts; None is the last of the states.

    >>> from plutkit.quantities import Text
    >>> members = Card(
    ...     key="members",
    ...     name=Text("a hundred members", "seratus anggota"),
    ...     unit=Text("cooperatives", "koperasi"),
    ...     counts=Text("100 members or more", "100 anggota atau lebih"),
    ...     excludes=Text("unknown members", "anggota yang tidak diketahui"),
    ...     sources=(),
    ...     states=(Text("below", "di bawah"), Text("at least", "sedikitnya")),
    ... )
    >>> def has_hundred(business, snapshot):
    ...     if snapshot.members is None:
    ...         return Doubt.AMOUNT_MISSING
    ...     return int(snapshot.members >= 100)
    >>> by_levels(members, level_of=has_hundred).span
    <Span.CONSECUTIVE: 'consecutive'>

    Raises `ArgumentError` for a card without two states, a `top` that is none of them, and what is
    no card or no function; the definition itself, where `level_of` gives no level that has a state.
    """
    check_arguments(
        "by_levels",
        card=(InstanceRule("", (Card,)), card),
        level_of=(FunctionRule(""), level_of),
        top=(IntegerRule("", none="the last state", least=1), top),
    )
    if len(card.states) < 2:
        raise bad_argument(
            "by_levels", "card.states", "card.states", card.states,
            en="names fewer than two levels; name each from the lowest",
            id="menyebut kurang dari dua tingkat; sebutkan semuanya dari yang terendah",
        )  # fmt: skip
    last = len(card.states) - 1
    check_arguments(
        "by_levels", top=(IntegerRule("", none="the last state", least=1, most=last), top)
    )
    return LevelUpDefinition(
        card=card,
        span=Span.CONSECUTIVE,
        judge=partial(_judge, partial(_level, level_of, last), last if top is None else top),
    )


def _judge(
    level_of: LevelOf, top: int, history: History, earlier: Snapshot | None, later: Snapshot | None
) -> Judgement:
    business = history.business
    low = Doubt.NO_EARLIER_SNAPSHOT if earlier is None else level_of(business, earlier)
    high = Doubt.NO_LATER_SNAPSHOT if later is None else level_of(business, later)
    return between_levels(low, high, top)


def _level(level_of: LevelOf, last: int, business: Beneficiary, snapshot: Snapshot) -> int | Doubt:
    """Ask for a level, and refuse one that no state names."""
    level = level_of(business, snapshot)
    if type(level) is Doubt or (type(level) is int and 0 <= level <= last):
        return level
    raise bad_argument(
        "by_levels", "level_of", "level.range", level,
        en=f"is what it gives for {snapshot.on}; let it give a level from 0 to {last}, or a Doubt",
        id=f"adalah hasilnya untuk {snapshot.on}; berikan tingkat 0 sampai {last}, atau Doubt",
    )  # fmt: skip


def ladder(
    bounds: Iterable[int],
    *,
    key: str = "ladder",
    partial_year: PartialYear = PartialYear.NO_CLASS,
) -> LevelUpDefinition:
    """Define finer steps of annual sales than the law has (`tangga omzet`).

    `bounds` rise strictly, in whole rupiah; each is the greatest amount of its step, inclusive, and
    one step more is above the last. `key` names the definition in data.

    >>> steps = ladder((300_000_000, 1_000_000_000, 2_000_000_000))
    >>> [state["en"] for state in steps.card.states][-2:]
    ['up to Rp2,000,000,000', 'above Rp2,000,000,000']

    Raises `ArgumentError` for no bounds, bounds that do not rise, and amounts that are no int.
    """
    is_many = isinstance(cast("object", bounds), Iterable)
    given = cast("tuple[int, ...]", tuple(bounds) if is_many else bounds)
    amounts = TupleRule("", IntegerRule("", least=0), least=1)
    check_arguments(
        "ladder",
        bounds=(amounts, given),
        key=(TextRule(""), key),
        partial_year=(ChoiceRule("", PartialYear), partial_year),
    )
    if list(given) != sorted(given):
        raise bad_argument(
            "ladder", "bounds", "bounds.order", given,
            en="do not rise; order them from the least", id="tidak menaik; urutkan dari terkecil",
        )  # fmt: skip
    return LevelUpDefinition(
        card=Card(
            key=key,
            name=Text("steps of annual sales", "tangga penjualan tahunan"),
            unit=Text("businesses", "usaha"),
            counts=Text("a higher step of annual sales", "anak tangga penjualan yang lebih tinggi"),
            excludes=Text(
                "sales that do not cover twelve months: less may be annualised, but never as a "
                "start",
                "penjualan yang tidak mencakup dua belas bulan: yang kurang dapat disetahunkan, "
                "tetapi tidak pernah sebagai awal",
            ),
            sources=(),
            parameters=(
                *(
                    Parameter(key=f"bounds[{position}]", value=str(bound))
                    for position, bound in enumerate(given)
                ),
                Parameter(key="partial_year", value=partial_year.value),
            ),
            states=(*(_state(_UP_TO, bound) for bound in given), _state(_ABOVE, given[-1])),
        ),
        span=Span.CONSECUTIVE,
        judge=partial(_judge_sales, given, partial_year),
    )


_UP_TO: Final = Text("up to", "sampai")
_ABOVE: Final = Text("above", "di atas")


def _state(side: Text, bound: int) -> Text:
    return Text(f"{side.en} {rupiah_text(bound, 'en')}", f"{side.id} {rupiah_text(bound, 'id')}")


def _judge_sales(
    bounds: tuple[int, ...],
    partial_year: PartialYear,
    history: History,
    earlier: Snapshot | None,
    later: Snapshot | None,
) -> Judgement:
    return between_bounds(*sales_of_pair(history, earlier, later, partial_year), bounds)


def sales_of_pair(
    history: History, earlier: Snapshot | None, later: Snapshot | None, partial_year: PartialYear
) -> tuple[int | Doubt, int | Doubt]:
    """Give annual sales before and after; what covers less than a year never starts a level-up."""
    business = history.business
    return (
        annual_sales(business, earlier) if earlier else Doubt.NO_EARLIER_SNAPSHOT,
        annual_sales(business, later, partial_year) if later else Doubt.NO_LATER_SNAPSHOT,
    )
