"""The choices that decide which level-ups count, and for whom."""

from enum import Enum
from fractions import Fraction
from typing import Final

import attrs

from plutkit._record import Holds, Record, choice, instance
from plutkit._text import Language, Text
from plutkit.domain import Verification


class Rise(Enum):
    """Which rise of a level within the window counts."""

    NET = "net"
    """Higher at the last known snapshot of the window than at its start."""
    EVER = "ever"
    """Higher at any known snapshot of the window than at its start."""


class Credit(Enum):
    """Which centre a business is credited to, numerator and denominator alike."""

    FIRST_SERVED = "first_served"
    """The centre of its first service; of several first ones, the first by id."""
    EVERY_SERVING = "every_serving"
    """Each centre that served it, in full: the centres' numbers add up to more than the whole."""
    SHARED = "shared"
    """Each centre that served it, in equal shares; such rates have no interval."""


class ServiceFirst(Enum):
    """What the first service of a centre must certainly precede for a business to be its own."""

    BEFORE_LATER_SNAPSHOT = "before_later_snapshot"
    """The later snapshot of the move."""
    BEFORE_SALES_YEAR = "before_sales_year"
    """The sales of the later snapshot: they begin after the first service."""
    NOT_ASKED = "not_asked"
    """Nothing but the end of the window."""


def _is_share(confidence: Fraction) -> bool:
    return 0 < confidence < 1


@attrs.frozen(kw_only=True)
class LevelUpPolicies(Record):
    """All the choices behind a report of level-ups, but for the definition (`kebijakan hitungan`).

    >>> LevelUpPolicies(credit=Credit.SHARED).unusual("en")
    ('each business is shared among the centres that served it',)
    """

    rise: Rise = attrs.field(
        default=Rise.NET, metadata=choice(Rise, "Which rise within the window counts.")
    )
    credit: Credit = attrs.field(
        default=Credit.FIRST_SERVED, metadata=choice(Credit, "Which centre is credited.")
    )
    service_first: ServiceFirst = attrs.field(
        default=ServiceFirst.BEFORE_LATER_SNAPSHOT,
        metadata=choice(ServiceFirst, "What the first service must precede."),
    )
    verification: Verification | None = attrs.field(
        default=None,
        metadata=choice(
            Verification, "The lowest that is accepted; the rest is as if not there.", none="all"
        ),
    )
    confidence: Fraction = attrs.field(
        default=Fraction(95, 100),
        metadata=instance(Fraction, doc="The confidence of the intervals, between 0 and 1."),
    )

    _relations = (
        Holds(
            ("confidence",), _is_share, "confidence.range",
            Text(
                "is not between 0 and 1; give a share such as Fraction(95, 100)",
                "tidak di antara 0 dan 1; berikan bagian seperti Fraction(95, 100)",
            ),
        ),
    )  # fmt: skip

    def unusual(self, language: Language) -> tuple[str, ...]:
        """Say the choices that differ from the defaults, each in a clause."""
        said = [_SAID[one] for one in (self.rise, self.credit, self.service_first) if one in _SAID]
        if self.verification is not None:
            lowest = self.verification.value
            said.append(
                Text(f"only snapshots at least {lowest}", f"hanya data yang sedikitnya {lowest}")
            )
        return tuple(text[language] for text in said)


_SAID: Final[dict[Enum, Text]] = {
    Rise.EVER: Text(
        "a rise at any snapshot of the window counts",
        "kenaikan pada data mana pun dalam periode dihitung",
    ),
    Credit.EVERY_SERVING: Text(
        "each business counts in full for every centre that served it",
        "setiap usaha dihitung penuh bagi tiap PLUT yang melayaninya",
    ),
    Credit.SHARED: Text(
        "each business is shared among the centres that served it",
        "setiap usaha dibagi rata di antara PLUT yang melayaninya",
    ),
    ServiceFirst.BEFORE_SALES_YEAR: Text(
        "the first service precedes the sales of the later snapshot",
        "layanan pertama mendahului masa penjualan data kemudian",
    ),
    ServiceFirst.NOT_ASKED: Text(
        "whether the service came first is not asked",
        "tidak ditanyakan apakah layanan mendahului",
    ),
}
