"""What a number means, as plain data: the card that anything holding a function carries."""

from enum import Enum

import attrs

from plutkit._record import Holds, Record, choice, instance, integer, listed, text
from plutkit._text import Text
from plutkit.quantities import Source


class Direction(Enum):
    """Which way is better (`arah`)."""

    MORE_IS_BETTER = "more_is_better"
    LESS_IS_BETTER = "less_is_better"


@attrs.frozen(kw_only=True)
class Parameter(Record):
    """A choice within a definition, by its name, as text (`parameter`).

    >>> Parameter(key="basis", value="sales").key
    'basis'
    """

    key: str = attrs.field(metadata=text("The name of the choice."))
    value: str = attrs.field(metadata=text("What was chosen."))


def _are_told_apart(states: tuple[Text, ...]) -> bool:
    names = {one.en for one in states}, {one.id for one in states}
    return all(len(one) == len(states) for one in names)


@attrs.frozen(kw_only=True)
class Card(Record):
    """What is counted and what is not, with its source (`kartu definisi`).

    Plain data: results carry cards, never functions. Two definitions with equal cards are equal.

    >>> from plutkit.indicators import LEGAL_CLASS_BY_SALES
    >>> LEGAL_CLASS_BY_SALES.card.name["id"]
    'naik kelas menurut penjualan'
    """

    key: str = attrs.field(metadata=text("Its stable name, for data."))
    name: Text = attrs.field(metadata=instance(Text, doc="Its name for people."))
    unit: Text = attrs.field(metadata=instance(Text, doc="What is counted."))
    direction: Direction = attrs.field(
        default=Direction.MORE_IS_BETTER,
        metadata=choice(Direction, "Which way is better."),
    )
    counts: Text = attrs.field(metadata=instance(Text, doc="What counts."))
    excludes: Text = attrs.field(metadata=instance(Text, doc="What does not count, or is unknown."))
    sources: tuple[Source, ...] = attrs.field(
        metadata=listed(Source, "Who says so; none for a definition of one's own.")
    )
    parameters: tuple[Parameter, ...] = attrs.field(
        default=(), metadata=listed(Parameter, "The choices made within it.")
    )
    states: tuple[Text, ...] = attrs.field(
        default=(),
        metadata=listed(Text, "The names of its levels, from the lowest, if it has any."),
    )
    step: int = attrs.field(
        default=1,
        metadata=integer(
            "How far it carries as evidence of an effect, on the six steps of Storey and the OECD: "
            "1 to 3 is monitoring; only 4 to 6 compare with businesses that were not assisted.",
            least=1, most=6,
        ),
    )  # fmt: skip

    _relations = (
        Holds(
            ("states",), _are_told_apart, "card.names",
            Text(
                "hold one name twice in a language; give each level a name of its own in both",
                "memuat satu nama dua kali dalam satu bahasa; beri tiap tingkat nama tersendiri",
            ),
        ),
    )  # fmt: skip
