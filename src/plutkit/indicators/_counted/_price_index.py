"""Prices by year, to tell growth from a rise of prices."""

from fractions import Fraction

import attrs

from plutkit._record import (
    RULE,
    Holds,
    InstanceRule,
    NumberRule,
    Record,
    TupleRule,
    bad_argument,
    check_arguments,
    instance,
    integer,
)
from plutkit._text import Text
from plutkit.quantities import Period, Source


def _are_positive(values: tuple[int | Fraction, ...]) -> bool:
    return all(value > 0 for value in values)


@attrs.frozen(kw_only=True)
class PriceIndex(Record):
    """The level of prices in years that follow each other (`indeks harga`), with its source.

    The values may stand over any base: only their ratios matter. plutkit ships none.

    >>> from datetime import date
    >>> from plutkit.quantities import Confidence
    >>> prices = PriceIndex(
    ...     first_year=2022,
    ...     values=(100, 104),
    ...     source=Source(
    ...         instrument="an invented index",
    ...         where="this example",
    ...         checked_on=date(2026, 11, 1),
    ...         confidence=Confidence.FICTIONAL,
    ...     ),
    ... )
    >>> prices.over(Period.year(2023))
    Fraction(104, 1)

    A value of 0 or less is refused with `InvalidRecordError`.
    """

    first_year: int = attrs.field(
        metadata=integer("The calendar year of the first value.", least=1, most=9998)
    )
    values: tuple[int | Fraction, ...] = attrs.field(
        metadata={
            RULE: TupleRule(
                "The value of each calendar year from the first one on, above 0.",
                NumberRule(""),
                least=1,
                unique=False,
            )
        }
    )
    source: Source = attrs.field(metadata=instance(Source, doc="Who publishes it."))

    _relations = (
        Holds(
            ("values",), _are_positive, "price_index.value",
            Text(
                "hold a value that is not above 0; correct it",
                "memuat nilai yang tidak lebih dari 0; betulkan",
            ),
        ),
    )  # fmt: skip

    def over(self, period: Period) -> Fraction:
        """Give the level of prices over a period: each year's value, weighted by its days in it.

        Raises `ArgumentError` for what is no period, and for one in a year of which it has no
        value: it guesses none.
        """
        check_arguments("PriceIndex.over", period=(InstanceRule("", (Period,)), period))
        weighted = Fraction(0)
        for part in period.split("year"):
            position = part.start.year - self.first_year
            if not 0 <= position < len(self.values):
                raise self._unknown(period, part.start.year)
            weighted += self.values[position] * part.days
        return weighted / period.days

    def _unknown(self, period: Period, year: int) -> Exception:
        first, last = self.first_year, self.first_year + len(self.values) - 1
        return bad_argument(
            "PriceIndex.over", "period", "price_index.year", period,
            en=f"lies in {year}, of which the index has no value: it has those of {first} to "
            f"{last}; give an index that has it",
            id=f"mencakup {year}, yang tidak ada dalam indeks: indeks itu berisi {first} sampai "
            f"{last}; berikan indeks yang memuatnya",
        )  # fmt: skip
