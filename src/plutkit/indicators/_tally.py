"""The contributions of one group: each key counted once."""

from fractions import Fraction
from typing import Final

from plutkit._record import bad_argument
from plutkit._text import Text
from plutkit.indicators._contribution import Contribution, OmissionReason
from plutkit.indicators._indicator import Aggregation, Indicator
from plutkit.indicators._measurement import Omission
from plutkit.indicators._value import Settled

STRADDLES: Final = OmissionReason(
    key="may_lie_outside",
    text=Text(
        "its day is not fully known and may lie outside the period",
        "harinya tidak diketahui pasti dan mungkin di luar periode",
    ),
)
"""Why a record that only may fall into the period is not in the value."""
NOT_TOLD: Final = OmissionReason(
    key="not_known", text=Text("its amount is not known", "nilainya tidak diketahui")
)
"""Why a record of unknown amount is not in the value, if the indicator does not say it."""
_EXACT: Final = (int, Fraction)
_HALF: Final = Fraction(1, 2)


class Tally:
    """What was contributed to one group, and the one contribution of each key that counts."""

    __slots__ = ("_counted", "_given", "_unknown")

    def __init__(self, aggregation: Aggregation) -> None:
        self._counted: dict[str, Contribution] = {}
        self._given: list[Contribution] = []
        # Of a share an unknown answer counts more than a no and less than a yes.
        self._unknown = _HALF if aggregation is Aggregation.SHARE else None

    def add(self, key: str, one: Contribution) -> None:
        """Take a contribution under its key; of several the certain, the known, the greater."""
        self._given.append(one)
        other = self._counted.setdefault(key, one)
        if other is not one and self._weight(one) > self._weight(other):
            self._counted[key] = one

    def _weight(self, one: Contribution) -> tuple[bool, bool, int | Fraction, int | Fraction]:
        amount = self._unknown if one.amount is None else one.amount
        return one.is_certain, amount is not None, amount or 0, one.base

    @property
    def settled(self) -> Settled:
        """The contributions that count, one of each key."""
        return Settled.of(self._counted.values())

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys that are in the value, in order."""
        return tuple(sorted(key for key, one in self._counted.items() if _is_in(one)))

    @property
    def record_ids(self) -> tuple[str, ...]:
        """The records that made the value, by id."""
        return tuple(sorted({one.record_id for one in self._given if _is_in(one)}))

    @property
    def omissions(self) -> tuple[Omission, ...]:
        """The records that are not in the value, each with its reasons, by id."""
        left = {(one.record_id, _reason(one)) for one in self._given if not _is_in(one)}
        ordered = sorted(left, key=lambda pair: (pair[0], pair[1].key))
        return tuple(Omission(record_id=id, reason=reason) for id, reason in ordered)


def _is_in(one: Contribution) -> bool:
    return one.is_certain and one.amount is not None


def _reason(one: Contribution) -> OmissionReason:
    if one.missing is not None:
        return one.missing
    return NOT_TOLD if one.is_certain else STRADDLES


def checked(indicator: Indicator, given: object) -> Contribution:
    """Give what is a contribution with exact amounts, and refuse what is none."""
    if (
        type(given) is Contribution
        and (given.amount is None or type(given.amount) in _EXACT)
        and type(given.base) in _EXACT
    ):
        return given
    raise bad_argument(
        "measure", "indicator", "contribution.type", given,
        en=f"is what the indicator {indicator.key!r} gives; let it give a Contribution whose "
        "amount and base are an int or a Fraction",
        id=f"adalah hasil indikator {indicator.key!r}; berikan Contribution dengan amount dan "
        "base berupa int atau Fraction",
    )  # fmt: skip
