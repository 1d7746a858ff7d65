"""Business identification numbers."""

from typing import Final

import attrs

from plutkit._record import RULE, Record, unreadable
from plutkit.identity._digits import DigitsRule

_DIGITS: Final = DigitsRule("The 13 digits.", "nib.form", 13)


@attrs.frozen(kw_only=True)
class Nib(Record):
    """A business identification number (`NIB`, nomor induk berusaha): 13 digits.

    >>> Nib.parse("0220001234567")
    Nib.parse('0220001234567')
    >>> Nib.parse("220001234567")
    Traceback (most recent call last):
    ...
    plutkit.errors.ParseError: Nib: text: '220001234567' is not a number of 13 digits; write it ...

    It has no published check digit, so that only its form is checked.
    """

    digits: str = attrs.field(metadata={RULE: _DIGITS})

    @classmethod
    def parse(cls, text: str) -> "Nib":
        """Read a number of 13 digits; `ParseError` for every other text."""
        if not _DIGITS.holds(text):
            en, id = _DIGITS.complaint()
            raise unreadable("Nib", _DIGITS.code, text, en=en, id=id)
        return cls(digits=text)

    def __str__(self) -> str:
        return self.digits

    def __repr__(self) -> str:
        return f"Nib.parse({self.digits!r})"
