"""Codes of the standard classification of business fields."""

import re
from enum import Enum
from typing import Final

import attrs

from plutkit._record import RULE, Record, choice, unreadable
from plutkit.identity._digits import DigitsRule

_DIGITS: Final = DigitsRule("The five digits.", "kbli.form", 5)
_FORM: Final = r"KBLI (\d{4}): (\d{5})"


class KbliEdition(Enum):
    """An edition of the classification; codes of two editions are not comparable."""

    KBLI_2020 = "2020"
    KBLI_2025 = "2025"
    """In use since December 2025."""


@attrs.frozen(kw_only=True)
class Kbli(Record):
    """A code of the classification of business fields (`KBLI`), with its edition.

    >>> food = Kbli.parse("KBLI 2020: 10710")
    >>> food.division, food.edition
    ('10', <KbliEdition.KBLI_2020: '2020'>)

    That such a code exists is not checked.
    """

    edition: KbliEdition = attrs.field(
        metadata=choice(KbliEdition, "The edition that the code is of.")
    )
    code: str = attrs.field(metadata={RULE: _DIGITS})

    @classmethod
    def parse(cls, text: str) -> "Kbli":
        """Read the form that `str` writes: the edition and five digits.

        >>> str(Kbli.parse("KBLI 2025: 01111"))
        'KBLI 2025: 01111'

        Raises `ParseError` for every other text: a code without its edition says nothing.
        """
        match = re.fullmatch(_FORM, text, re.ASCII) if type(text) is str else None
        editions = {edition.value for edition in KbliEdition}
        if match is None or match[1] not in editions or not _DIGITS.holds(match[2]):
            raise unreadable(
                "Kbli", "kbli.form", text,
                en="is not a code with its edition; write KBLI 2020: 10710",
                id="bukan kode dengan edisinya; tulis KBLI 2020: 10710",
            )  # fmt: skip
        return cls(edition=KbliEdition(match[1]), code=match[2])

    @property
    def division(self) -> str:
        """The first two digits (`golongan pokok`)."""
        return self.code[:2]

    def __str__(self) -> str:
        return f"KBLI {self.edition.value}: {self.code}"

    def __repr__(self) -> str:
        return f"Kbli.parse({str(self)!r})"
