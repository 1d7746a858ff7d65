"""The choices that decide which level-ups count, and for whom."""

from collections.abc import Iterator
from enum import Enum
from fractions import Fraction
from typing import Any, Final

import attrs

from plutkit._record import (
    LANGUAGE,
    RULE,
    Declared,
    InstanceRule,
    Record,
    bound,
    check_arguments,
    choice,
    fault,
)
from plutkit._text import Language, Text
from plutkit.domain import Verification
from plutkit.errors import Fault


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


class _ConfidenceRule(Declared):
    """A Fraction between 0 and 1, neither of them."""

    doc: str
    none: str = ""

    codes = ("instance", "confidence.range")

    def expression(self, value: str, names: dict[str, Any]) -> str:
        return f"type({value}) is {bound(names, Fraction)} and 0 < {value} < 1"

    def faults(self, path: str, value: object) -> Iterator[Fault]:
        if type(value) is not Fraction:
            yield from InstanceRule("", (Fraction,)).faults(path, value)
        elif not 0 < value < 1:
            yield fault(
                path, "confidence.range", value,
                "is not between 0 and 1; give one such as 19/20",
                "tidak di antara 0 dan 1; berikan misalnya 19/20",
            )  # fmt: skip

    def describe(self) -> str:
        return "Fraction between 0 and 1"


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
        metadata={RULE: _ConfidenceRule("The confidence of the intervals.")},
    )

    def unusual(self, language: Language) -> tuple[str, ...]:
        """Say the choices that differ from the defaults, each in a clause."""
        check_arguments("LevelUpPolicies.unusual", language=(LANGUAGE, language))
        said = [_SAID[one] for one in (self.rise, self.credit, self.service_first) if one in _SAID]
        if self.verification is not None:
            said.append(_VERIFIED[self.verification])
        return tuple(text[language] for text in said)


_VERIFIED: Final = {
    Verification.SELF_REPORTED: Text(
        "only snapshots whose verification is known", "hanya data yang verifikasinya diketahui"
    ),
    Verification.DOCUMENTED: Text(
        "only snapshots seen in documents or audited",
        "hanya data yang berdasarkan dokumen atau diaudit",
    ),
    Verification.AUDITED: Text("only audited snapshots", "hanya data yang diaudit"),
}
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
