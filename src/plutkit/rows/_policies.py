"""How cells are read: every choice that could be guessed is named here."""

from enum import Enum
from typing import Final

import attrs

from plutkit._record import RULE, OneOfRule, Record, choice, listed, text
from plutkit._text import LANGUAGES, Language

SEPARATOR: Final = ";"


class DayOrder(Enum):
    """In which order days in digits are written (`urutan tanggal`)."""

    ISO = "iso"
    """2023-04-03 alone: 03/04/2023 is a fault, because it may be of April or of March."""
    DAY_FIRST = "day_first"
    """03/04/2023 is 3 April, as in Indonesia; 2023-04-03 is read too."""
    MONTH_FIRST = "month_first"
    """03/04/2023 is 4 March, as in the United States; 2023-04-03 is read too."""


class OuterBlanks(Enum):
    """What becomes of blanks and line breaks around the text of a cell (`spasi tepi`)."""

    STRIP = "strip"
    """They are no part of it: in a sheet nobody sees them."""
    KEEP = "keep"
    """They are part of it, and so mostly a fault."""


class WholeFloats(Enum):
    """Whether 3.0 is a whole number (`bilangan pecahan biner yang bulat`)."""

    REFUSE = "refuse"
    """A float is a fault: nothing says that it was not rounded on its way."""
    ACCEPT = "accept"
    """3.0 is 3, as data frames write whole numbers beside empty cells; 3.5 stays a fault."""


class NumericIds(Enum):
    """Whether an id may be a number (`id berupa bilangan`)."""

    REFUSE = "refuse"
    """17 is a fault, because it may have been 017; so is the text 17.0, which was 17."""
    ACCEPT = "accept"
    """17 is the id "17", as in a database; the text 17.0 is itself. The float 17.0 is "17"
    too where `WholeFloats` takes it, and a fault otherwise."""


class PartialDays(Enum):
    """What a month, quarter or year is where a day is needed (`tanggal tidak lengkap`)."""

    REFUSE = "refuse"
    """A fault."""
    FIRST = "first"
    """Its first day."""
    LAST = "last"
    """Its last day: figures "of 2022" are often as of 31 December."""


class RupiahUnit(Enum):
    """In what the amounts of a column are given (`satuan rupiah`)."""

    RUPIAH = "rupiah"
    THOUSAND = "thousand"
    """`Ribu rupiah`."""
    MILLION = "million"
    """`Juta rupiah`."""
    BILLION = "billion"
    """`Miliar rupiah`."""


@attrs.frozen(kw_only=True)
class CellReading(Record):
    """How the cells of a table are read (`cara membaca sel`); what is not named is not guessed.

    >>> from plutkit.rows import DayOrder
    >>> CellReading(numbers="id", days=DayOrder.DAY_FIRST, empty=("-", "n/a")).separator
    ';'
    """

    numbers: Language | None = attrs.field(
        default=None,
        metadata={
            RULE: OneOfRule(
                "Whose marks numbers have: 1.500,5 in Indonesian, 1,500.5 in English.",
                LANGUAGES,
                "those of either, where only one reads: 1.500 is a fault, 1.500.000 is not",
            )
        },
    )
    days: DayOrder = attrs.field(
        default=DayOrder.ISO, metadata=choice(DayOrder, "The order of days in digits.")
    )
    empty: tuple[str, ...] = attrs.field(
        default=(),
        metadata=listed(str, "Texts that say that nothing is known, beside the empty text."),
    )
    separator: str = attrs.field(
        default=SEPARATOR, metadata=text("What stands between several values of one cell.")
    )
    outer_blanks: OuterBlanks = attrs.field(
        default=OuterBlanks.STRIP, metadata=choice(OuterBlanks, "Blanks around text.")
    )
    whole_floats: WholeFloats = attrs.field(
        default=WholeFloats.REFUSE, metadata=choice(WholeFloats, "Whether 3.0 is 3.")
    )
    numeric_ids: NumericIds = attrs.field(
        default=NumericIds.REFUSE, metadata=choice(NumericIds, "Whether 17 is an id.")
    )
