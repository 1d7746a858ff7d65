"""What must have been signed for a centre to have arrived."""

from collections.abc import Iterable
from enum import Enum
from typing import Final, TypeVar

import attrs

from plutkit._record import IntegerRule, Record, check_arguments, choice, integer, listed
from plutkit._text import Language, Text, joined
from plutkit.domain import PartnerKind

_E = TypeVar("_E", bound=Enum)


class Asks(Enum):
    """What a milestone counts."""

    PARTNERS = "partners"
    KINDS = "kinds"


_ANY: Final = len(PartnerKind)


@attrs.frozen(kw_only=True)
class Milestone(Record):
    """What must have been signed (`tonggak`), made by one of four names.

    >>> Milestone.all_kinds(PartnerKind.UNIVERSITY, PartnerKind.BANK).describe("en")
    'a university and a bank'
    """

    asks: Asks = attrs.field(metadata=choice(Asks, "Whether partners or their kinds are counted."))
    need: int = attrs.field(metadata=integer("How many of them complete it.", least=1))
    kinds: tuple[PartnerKind, ...] = attrs.field(
        metadata=listed(PartnerKind, "The kinds that count, in the enumeration's order.", least=1)
    )

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
        return cls(asks=Asks.PARTNERS, need=n, kinds=tuple(PartnerKind))

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
        check_arguments("Milestone.distinct_kinds", k=(IntegerRule("", least=1, most=_ANY), k))
        return cls(asks=Asks.KINDS, need=k, kinds=tuple(PartnerKind))

    def describe(self, language: Language) -> str:
        """Say it in words, as the object of "signed"."""
        number = self.need
        if self.asks is Asks.PARTNERS:
            several = Text(f"{number} distinct partners", f"{number} mitra yang berbeda")
            return (several if number > 1 else Text("a partner", "satu mitra"))[language]
        if number == len(self.kinds):
            return joined(tuple(KIND_NAMES[kind][language] for kind in self.kinds), language)
        several = Text(f"partners of {number} kinds", f"mitra dari {number} jenis")
        return (several if number > 1 else Text("a partner", "satu mitra"))[language]


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


def in_order(members: Iterable[_E], of: type[_E]) -> tuple[_E, ...]:
    """Sort members of an enumeration by its order; strangers come last, for a rule to refuse."""
    order = list(of)
    return tuple(
        sorted(members, key=lambda one: order.index(one) if type(one) is of else len(order))
    )
