"""How the records of the domain declare their days."""

from datetime import date
from typing import Final

from plutkit._record import Rule
from plutkit.quantities import OpenEnded, PartialDate
from plutkit.quantities._day_rules import day

_KINDS: Final = (date, PartialDate)


def known_or_partial(doc: str, *, none: str) -> dict[str, Rule]:
    """Declare a field with a day, the span of a day, or None."""
    return day(doc, none=none, kinds=_KINDS)


def last_day(doc: str) -> dict[str, Rule]:
    """Declare a field with the last day in force, its span, `OPEN_ENDED`, or None for unknown."""
    return day(doc, none="not known", kinds=(*_KINDS, OpenEnded))
