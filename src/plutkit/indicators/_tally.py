"""The contributions of one group: each key counted once."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final

from plutkit._record import bad_argument
from plutkit._text import Text
from plutkit.indicators._indicator import Aggregation, Contribution, Indicator, OmissionReason
from plutkit.indicators._measurement import Omission
from plutkit.indicators._value import COUNTS, Settled

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
OTHERS_DIFFER: Final = OmissionReason(
    key="others_differ",
    text=Text(
        "another record of the same tells otherwise, or may",
        "rekaman lain tentang hal yang sama menyatakan lain, atau mungkin demikian",
    ),
)
"""Why a known amount is not in the value: another one under its key differs, or may."""
_EXACT: Final = (int, Fraction)


class Tally:
    """What was contributed to one group, by the key that is counted once."""

    __slots__ = ("_aggregation", "_of_key")

    def __init__(self, aggregation: Aggregation) -> None:
        self._aggregation = aggregation
        self._of_key: dict[str, list[Contribution]] = {}

    def add(self, key: str, one: Contribution) -> None:
        """Take a contribution under its key."""
        ones = self._of_key.get(key)
        if ones is None:
            self._of_key[key] = [one]
        else:
            ones.append(one)

    def _settle(self) -> Iterator[tuple[str, Contribution]]:
        settle = _SETTLE.get(self._aggregation, _greatest_of)
        for key, ones in self._of_key.items():
            yield key, ones[0] if len(ones) == 1 else settle(ones)

    @property
    def settled(self) -> Settled:
        """One contribution of each key."""
        return Settled.of(one for _, one in self._settle())

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys that are in the value, in order; of counts, those that add something."""
        adds = self._aggregation not in COUNTS
        return tuple(
            sorted(key for key, one in self._settle() if _is_in(one) and (adds or one.amount))
        )

    @property
    def record_ids(self) -> tuple[str, ...]:
        """The records that made the value, by id."""
        return tuple(sorted({one.record_id for one, is_in in self._told() if is_in}))

    @property
    def omissions(self) -> tuple[Omission, ...]:
        """The records that are not in the value, each with its reasons, by id."""
        left = {(one.record_id, _reason(one)) for one, is_in in self._told() if not is_in}
        ordered = sorted(left, key=lambda pair: (pair[0], pair[1].key))
        return tuple(Omission(record_id=id, reason=reason) for id, reason in ordered)

    def _told(self) -> Iterator[tuple[Contribution, bool]]:
        """Give every contribution, and whether it is in the value."""
        for key, settled in self._settle():
            is_in = _is_in(settled)
            for one in self._of_key[key]:
                yield one, is_in and _is_in(one)


def _greatest_of(ones: Sequence[Contribution]) -> Contribution:
    """Give the contribution of a key that counts: the certain, the known, the greatest."""
    return max(
        ones,
        key=lambda one: (one.is_certain, one.amount is not None, one.amount or 0, one.base),
    )


def _answer_of(ones: Sequence[Contribution]) -> Contribution:
    """Give what contributions of a key come to in a share: yes if any certainly says yes.

    Otherwise, where they do not all say the same, it is not known.
    """
    chosen = max(ones, key=lambda one: (one.is_certain, one.amount == 1))
    is_yes = chosen.is_certain and chosen.amount == 1
    if is_yes or len({one.amount for one in ones}) == 1:
        return chosen
    return chosen._replace(amount=None)


def _agreed_of(ones: Sequence[Contribution]) -> Contribution:
    """Give the change of a key that counts, unknown where several are certain and differ."""
    chosen = _greatest_of(ones)
    if len({(one.amount, one.base) for one in ones if _is_in(one)}) > 1:
        return chosen._replace(amount=None)
    return chosen


_SETTLE: Final = {
    Aggregation.SHARE: _answer_of,
    Aggregation.CHANGE: _agreed_of,
    Aggregation.GROWTH: _agreed_of,
}
"""How several contributions of one key become one, where not the greatest of them counts."""


def _is_in(one: Contribution) -> bool:
    return one.is_certain and one.amount is not None


def _reason(one: Contribution) -> OmissionReason:
    if one.missing is not None:
        return one.missing
    if not one.is_certain:
        return STRADDLES
    return NOT_TOLD if one.amount is None else OTHERS_DIFFER


def checked(indicator: Indicator, given: object) -> Contribution:
    """Give what is a contribution with exact amounts, and refuse what is none.

    The amounts of a share are 1 and 0, those of counts never below 0.
    """
    if (
        type(given) is Contribution
        and (given.amount is None or type(given.amount) in _EXACT)
        and type(given.base) in _EXACT
        and _fits(indicator.aggregation, given.amount)
    ):
        return given
    raise bad_argument(
        "measure", "indicator", "contribution.type", given,
        en=f"is what the indicator {indicator.key!r} gives; let it give a Contribution whose "
        "amount and base are an int or a Fraction: of a share 1 or 0, of counts at least 0",
        id=f"adalah hasil indikator {indicator.key!r}; berikan Contribution dengan amount dan "
        "base berupa int atau Fraction: untuk bagian 1 atau 0, untuk jumlah sedikitnya 0",
    )  # fmt: skip


def _fits(aggregation: Aggregation, amount: int | Fraction | None) -> bool:
    if amount is None:
        return True
    if aggregation is Aggregation.SHARE:
        return amount in (0, 1)
    return amount >= 0 or aggregation not in COUNTS
