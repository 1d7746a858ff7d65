"""What a score is made of, as plain data."""

from collections.abc import Iterator
from enum import Enum
from fractions import Fraction
from typing import Any

import attrs

from plutkit._record import (
    Declared,
    Holds,
    Record,
    bound,
    choice,
    fault,
    instance,
    listed,
    number,
    text,
)
from plutkit._text import Text
from plutkit.errors import Fault


class MissingValue(Enum):
    """What becomes of a value that is not known (`nilai yang tidak diketahui`)."""

    INTERVAL = "interval"
    """It may be the worst or the best: the score is an interval, and so is the rank."""
    REWEIGHT = "reweight"
    """Its weight is shared in proportion among the known ones; the score looks exact, but says that
    the unknown is as good as the known. `least_coverage` must say how much has to be known."""


def _is_positive(weight: int | Fraction) -> bool:
    return weight > 0


def _differ(worst: int | Fraction, best: int | Fraction) -> bool:
    return worst != best


@attrs.frozen(kw_only=True)
class ScoreItem(Record):
    """One indicator of a scorecard (`butir penilaian`): its weight and its goalposts.

    A value at `worst` or beyond it scores 0, at `best` or beyond it 1, between them in proportion.
    `best` is below `worst` where less is better. Goalposts are fixed beforehand, so that the score
    of a centre depends on no other centre.

    >>> ScoreItem(indicator_key="hours_delivered", weight=Fraction(1, 3), worst=0, best=600).best
    600

    Goalposts that do not differ, and a weight of 0 or beyond 1, are refused with
    `InvalidRecordError`.
    """

    indicator_key: str = attrs.field(metadata=text("The key of the indicator's card."))
    weight: int | Fraction = attrs.field(
        metadata=number(
            "Its part of the whole, above 0; all of a card add up to 1.", least=0, most=1
        )
    )
    worst: int | Fraction = attrs.field(metadata=number("The value that scores 0."))
    best: int | Fraction = attrs.field(metadata=number("The value that scores 1."))

    _relations = (
        Holds(
            ("weight",), _is_positive, "score_item.weight",
            Text("weighs nothing; leave the item out", "tidak berbobot; hapus butirnya"),
        ),
        Holds(
            ("worst", "best"), _differ, "score_item.goalposts",
            Text(
                "is worst as well; give goalposts that differ",
                "sama dengan worst; berikan batas yang berbeda",
            ),
        ),
    )  # fmt: skip


class _IndicatorsOnce(Declared):
    """No two items have the same indicator."""

    codes = ("scorecard.twice",)

    def expression(self, names: dict[str, Any]) -> str:
        return f"{bound(names, _are_once)}(items)"

    def faults(self, record: object) -> Iterator[Fault]:
        first: dict[str, str] = {}
        for position, key in enumerate(_keys(_items_of(record))):
            path = f"items[{position}].indicator_key"
            known = first.setdefault(key, path)
            if known != path:
                yield fault(
                    path, "scorecard.twice", key,
                    f"is also the indicator at {known}; give it once, with the whole weight",
                    f"juga indikator di {known}; berikan sekali, dengan seluruh bobotnya",
                )  # fmt: skip

    def describe(self) -> str:
        return "no indicator twice"


class _WeightsOfOne(Declared):
    """The weights of the items add up to 1."""

    codes = ("scorecard.weights",)

    def expression(self, names: dict[str, Any]) -> str:
        return f"{bound(names, _total)}(items) == 1"

    def faults(self, record: object) -> Iterator[Fault]:
        items = _items_of(record)
        total = _total(items)
        if total != 1:
            listed = ", ".join(f"{item.indicator_key} {item.weight}" for item in items)
            excess, size = total > 1, abs(total - 1)
            much, banyak = ("too much", "terlalu banyak") if excess else ("too little", "kurang")
            yield fault(
                "items", "scorecard.weights", total,
                f"is what the weights add up to ({listed}), {size} {much}; change them so that "
                "they add up to 1",
                f"adalah jumlah bobotnya ({listed}), {banyak} {size}; ubah sehingga jumlahnya 1",
            )  # fmt: skip

    def describe(self) -> str:
        return "weights that add up to 1"


def _items_of(record: object) -> tuple[ScoreItem, ...]:
    items: tuple[ScoreItem, ...] = getattr(record, "items")  # noqa: B009 - of a record or its fields
    return items


def _keys(items: tuple[ScoreItem, ...]) -> list[str]:
    return [item.indicator_key for item in items]


def _are_once(items: tuple[ScoreItem, ...]) -> bool:
    return len(set(_keys(items))) == len(items)


def _total(items: tuple[ScoreItem, ...]) -> int | Fraction:
    return sum(item.weight for item in items)


def _says_how_much(least_coverage: int | Fraction, missing: MissingValue) -> bool:
    return missing is MissingValue.INTERVAL or least_coverage > 0


@attrs.frozen(kw_only=True)
class Scorecard(Record):
    """What a score is made of (`kartu penilaian`): indicators, weights and fixed goalposts.

    >>> card = Scorecard(
    ...     key="reach",
    ...     name=Text("reach", "jangkauan"),
    ...     items=(
    ...         ScoreItem(
    ...             indicator_key="businesses_assisted", weight=Fraction(2, 3), worst=0, best=200
    ...         ),
    ...         ScoreItem(
    ...             indicator_key="hours_delivered", weight=Fraction(1, 3), worst=0, best=600
    ...         ),
    ...     ),
    ... )
    >>> card.missing
    <MissingValue.INTERVAL: 'interval'>

    Weights that do not add up to 1, an indicator that stands there twice, and
    `MissingValue.REWEIGHT` without a `least_coverage` above 0 are refused with
    `InvalidRecordError`.
    """

    key: str = attrs.field(metadata=text("Its stable name, for data."))
    name: Text = attrs.field(metadata=instance(Text, doc="Its name for people."))
    items: tuple[ScoreItem, ...] = attrs.field(
        metadata=listed(ScoreItem, "The indicators, none twice.", least=1, unique=False)
    )
    least_coverage: int | Fraction = attrs.field(
        default=0,
        metadata=number(
            "The least weight that must be known; below it a centre is put aside without a score.",
            least=0,
            most=1,
        ),
    )
    missing: MissingValue = attrs.field(
        default=MissingValue.INTERVAL,
        metadata=choice(MissingValue, "What becomes of a value that is not known."),
    )

    _relations = (
        _IndicatorsOnce(),
        _WeightsOfOne(),
        Holds(
            ("least_coverage", "missing"), _says_how_much, "scorecard.coverage",
            Text(
                "needs a least_coverage above 0: without any known value there is no score; name "
                "one such as Fraction(1, 2)",
                "memerlukan least_coverage di atas 0: tanpa nilai yang diketahui tidak ada skor; "
                "sebutkan misalnya Fraction(1, 2)",
            ),
        ),
    )  # fmt: skip
