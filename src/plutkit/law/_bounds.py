"""The four classes of size, three upper bounds, and the class that a number falls into."""

from enum import Enum
from typing import Final, Protocol

from plutkit._record import Holds
from plutkit._text import Text


class SizeClass(Enum):
    """How large a business is (`kelas usaha`), from the smallest to the largest."""

    MICRO = "micro"
    """`Usaha mikro`."""
    SMALL = "small"
    """`Usaha kecil`."""
    MEDIUM = "medium"
    """`Usaha menengah`."""
    LARGE = "large"
    """`Usaha besar`."""

    @property
    def level(self) -> int:
        """Its place from the smallest, 0, to the largest, 3.

        >>> SizeClass.MICRO.level, SizeClass.LARGE.level
        (0, 3)
        """
        return _LEVELS[self]


_LEVELS = {size: level for level, size in enumerate(SizeClass)}


class Bounds(Protocol):
    """The greatest number of each class but the largest, each inclusive."""

    @property
    def micro(self) -> int: ...
    @property
    def small(self) -> int: ...
    @property
    def medium(self) -> int: ...


def size_of(amount: int, bounds: Bounds) -> SizeClass:
    """Give the class that an amount falls into (`kelas usaha`): the bare rule, for many amounts.

    Takes whole rupiah and the `SizeBounds` of one law, each bound inclusive. It checks nothing and
    builds nothing: `classify_size` asks which law and which amount decide, and explains itself.

    >>> from datetime import date
    >>> from plutkit.law import SIZE_LAWS, AmountKind, bounds_for
    >>> law = SIZE_LAWS.at(date(2023, 12, 31)).value
    >>> sales = bounds_for(law, AmountKind.SALES)
    >>> [size_of(amount, sales).value for amount in (2_000_000_000, 2_000_000_001)]
    ['micro', 'small']
    """
    if amount <= bounds.micro:
        return SizeClass.MICRO
    if amount <= bounds.small:
        return SizeClass.SMALL
    if amount <= bounds.medium:
        return SizeClass.MEDIUM
    return SizeClass.LARGE


def bracket_of(size: SizeClass, bounds: Bounds) -> tuple[int | None, int | None]:
    """Give the bounds of a class: above the first, up to the second; None where there is none."""
    upper = (bounds.micro, bounds.small, bounds.medium)
    return (None, *upper)[size.level], (*upper, None)[size.level]


def _rise(micro: int, small: int, medium: int) -> bool:
    return micro < small < medium


RISING: Final = Holds(
    ("micro", "small", "medium"), _rise, "bounds.order",
    Text(
        "ends bounds that do not rise; order them micro < small < medium",
        "mengakhiri batas yang tidak menaik; urutkan mikro < kecil < menengah",
    ),
)  # fmt: skip
"""The bounds of the classes rise strictly."""
