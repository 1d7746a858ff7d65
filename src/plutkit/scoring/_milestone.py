"""What must have been signed for a centre to have arrived."""

from collections.abc import Iterable
from enum import Enum
from typing import Final, TypeVar

import attrs

from plutkit._record import (
    LANGUAGE,
    Holds,
    IntegerRule,
    Record,
    check_arguments,
    choice,
    integer,
    listed,
)
from plutkit._text import Language, Text, joined
from plutkit.domain import PartnerKind

_E = TypeVar("_E", bound=Enum)


class Asks(Enum):
    """What a milestone counts."""

    PARTNERS = "partners"
    KINDS = "kinds"


def in_order(members: Iterable[_E], of: type[_E]) -> tuple[_E, ...]:
    """Sort members of an enumeration by its order; strangers come last, for a rule to refuse."""
    order = list(of)
    return tuple(
        sorted(members, key=lambda one: order.index(one) if type(one) is of else len(order))
    )


def _is_ordered(kinds: tuple[PartnerKind, ...]) -> bool:
    return kinds == in_order(kinds, PartnerKind)


def _can_be_reached(asks: Asks, kinds: tuple[PartnerKind, ...], need: int) -> bool:
    return asks is Asks.PARTNERS or need <= len(kinds)


_ALL: Final = tuple(PartnerKind)


@attrs.frozen(kw_only=True)
class Milestone(Record):
    """What must have been signed (`tonggak`), made by one of four names.

    Made directly, it may ask for `need` partners of some kinds, or for some of several kinds.

    >>> Milestone.all_kinds(PartnerKind.UNIVERSITY, PartnerKind.BANK).describe("en")
    'a university and a bank'
    """

    asks: Asks = attrs.field(metadata=choice(Asks, "Whether partners or their kinds are counted."))
    need: int = attrs.field(metadata=integer("How many of them complete it.", least=1))
    kinds: tuple[PartnerKind, ...] = attrs.field(
        metadata=listed(PartnerKind, "The kinds that count, in the enumeration's order.", least=1)
    )

    _relations = (
        Holds(
            ("kinds",), _is_ordered, "milestone.order",
            Text(
                "is not in the order of PartnerKind; sort it so, for equal milestones to be equal",
                "tidak menurut urutan PartnerKind; urutkan agar tonggak yang sama juga setara",
            ),
        ),
        Holds(
            ("asks", "kinds", "need"), _can_be_reached, "milestone.need",
            Text(
                "is more than the kinds that count; ask for fewer, or give more kinds",
                "melebihi banyaknya jenis yang dihitung; kurangi, atau tambah jenisnya",
            ),
        ),
    )  # fmt: skip

    @classmethod
    def first(cls) -> "Milestone":
        """Ask for one partner, of any kind.

        >>> Milestone.first() == Milestone.nth(1)
        True
        """
        return cls.nth(1)

    @classmethod
    def nth(cls, n: int) -> "Milestone":
        """Ask for `n` distinct partners, of any kinds.

        >>> Milestone.nth(3).describe("en")
        '3 distinct partners'
        """
        check_arguments("Milestone.nth", n=(IntegerRule("", least=1), n))
        return cls(asks=Asks.PARTNERS, need=n, kinds=_ALL)

    @classmethod
    def all_kinds(cls, *kinds: PartnerKind) -> "Milestone":
        """Ask for a partner of each of the kinds; one partner may serve for several.

        >>> Milestone.all_kinds(PartnerKind.HALAL_CENTRE, PartnerKind.UNIVERSITY).need
        2
        """
        return cls(asks=Asks.KINDS, need=max(len(kinds), 1), kinds=in_order(kinds, PartnerKind))

    @classmethod
    def distinct_kinds(cls, k: int) -> "Milestone":
        """Ask for partners of `k` distinct kinds, whichever.

        >>> Milestone.distinct_kinds(2).describe("id")
        'mitra dari 2 jenis'
        """
        check_arguments("Milestone.distinct_kinds", k=(IntegerRule("", least=1, most=len(_ALL)), k))
        return cls(asks=Asks.KINDS, need=k, kinds=_ALL)

    def describe(self, language: Language) -> str:
        """Say it in words, as the object of "signed".

        >>> milestone = Milestone(
        ...     asks=Asks.PARTNERS, need=2, kinds=(PartnerKind.UNIVERSITY, PartnerKind.BANK)
        ... )
        >>> milestone.describe("en")
        '2 distinct partners (kinds that count: a university, a bank)'

        Raises `ArgumentError` for any language but "en" and "id".
        """
        check_arguments("Milestone.describe", language=(LANGUAGE, language))
        number = self.need
        kinds = tuple(KIND_NAMES[kind][language] for kind in self.kinds)
        if self.asks is Asks.KINDS and number == len(kinds):
            return joined(kinds, language)
        if number == 1:
            several = Text("a partner", "satu mitra")
        elif self.asks is Asks.PARTNERS:
            several = Text(f"{number} distinct partners", f"{number} mitra yang berbeda")
        else:
            several = Text(f"partners of {number} kinds", f"mitra dari {number} jenis")
        if self.kinds == _ALL:
            return several[language]
        listed = ", ".join(kinds)
        which = Text(f"kinds that count: {listed}", f"jenis yang dihitung: {listed}")
        return f"{several[language]} ({which[language]})"


KIND_NAMES: Final = {
    PartnerKind.UNIVERSITY: Text("a university", "perguruan tinggi"),
    PartnerKind.HALAL_CENTRE: Text("a halal centre", "halal center"),
    PartnerKind.STATE_ENTERPRISE: Text("a state enterprise", "BUMN"),
    PartnerKind.PRIVATE_ENTERPRISE: Text("a private enterprise", "BUMS"),
    PartnerKind.BANK: Text("a bank", "bank"),
    PartnerKind.GOVERNMENT_AGENCY: Text("a government agency", "instansi pemerintah"),
    PartnerKind.ASSOCIATION: Text("an association", "asosiasi"),
    PartnerKind.COMMUNITY: Text("a community", "komunitas"),
    PartnerKind.MARKETPLACE: Text("a marketplace", "marketplace"),
}
