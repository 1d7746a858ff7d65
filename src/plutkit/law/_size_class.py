"""The four classes of size."""

from enum import Enum


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
