"""Rules of fields that hold days: which kinds of day they take, and in which order days come."""

from collections.abc import Iterator
from datetime import date
from enum import Enum
from typing import Any, Final, Protocol

from plutkit._record import RULE, Declared, Rule, bound, fault, how_to_read
from plutkit.errors import Fault


class OpenEnded(Enum):
    """The type of `OPEN_ENDED`, for annotations."""

    OPEN_ENDED = "open_ended"

    def __repr__(self) -> str:
        return "OPEN_ENDED"

    __str__ = __repr__


OPEN_ENDED: Final = OpenEnded.OPEN_ENDED
"""Known to have no last day (`tanpa batas waktu`); None would say that the last day is unknown."""


class Span(Protocol):
    """What a partial date shows of itself to the rules, which are written before it."""

    @property
    def earliest(self) -> date | None: ...
    @property
    def latest(self) -> date | None: ...


def first_possible(value: date | Span) -> date | None:
    """Give the earliest day that `value` may be, or None if it may be any early day."""
    return value if isinstance(value, date) else value.earliest


def last_possible(value: date | Span) -> date | None:
    """Give the latest day that `value` may be, or None if it may be any late day."""
    return value if isinstance(value, date) else value.latest


class DayRule(Declared):
    """A day: a date and no datetime; where `kinds` allows, a partial date or `OPEN_ENDED` too."""

    doc: str
    none: str = ""
    kinds: tuple[type, ...] = (date,)

    codes = ("day.type",)

    def expression(self, value: str, names: dict[str, Any]) -> str:
        first = bound(names, date)
        if len(self.kinds) == 1:
            return f"type({value}) is {first}"
        return f"type({value}) is {first} or type({value}) in {bound(names, self.kinds)}"

    def faults(self, path: str, value: object) -> Iterator[Fault]:
        if type(value) not in self.kinds:
            wanted = tuple(kind.__name__ for kind in self.kinds)
            how = how_to_read(self.kinds, value)
            yield fault(
                path, "day.type", value,
                f"is not a day (a datetime is not a date); give a {' or a '.join(wanted)}{how.en}",
                f"bukan hari (datetime bukan date); berikan {' atau '.join(wanted)}{how.id}",
            )  # fmt: skip

    def describe(self) -> str:
        forms = ["a day"]
        if len(self.kinds) > 1:
            forms.append("a partial date")
        if OpenEnded in self.kinds:
            forms.append("`OPEN_ENDED`")
        return " or ".join(forms)


EXACT_DAY: Final = DayRule("A day.")


def day(doc: str, *, none: str = "", kinds: tuple[type, ...] = (date,)) -> dict[str, Rule]:
    """Declare a field that holds a day."""
    return {RULE: DayRule(doc, none, kinds)}


class NotBefore(Declared):
    """The day in `later` is not certainly before the one in `earlier`; unknown days are fine."""

    later: str
    earlier: str

    codes = ("day.order",)

    def expression(self, names: dict[str, Any]) -> str:
        holds = bound(names, _may_follow)
        earlier, later = self.earlier, self.later
        return f"{later} is None or {earlier} is None or {holds}({earlier}, {later})"

    def faults(self, record: object) -> Iterator[Fault]:
        earlier, later = getattr(record, self.earlier), getattr(record, self.later)
        if earlier is not None and later is not None and not _may_follow(earlier, later):
            yield fault(
                self.later, "day.order", later,
                f"is before {self.earlier}, {earlier}; correct one of the two",
                f"lebih awal dari {self.earlier}, {earlier}; betulkan salah satunya",
            )  # fmt: skip

    def describe(self) -> str:
        return f"`{self.later}` not before `{self.earlier}`"


def _may_follow(earlier: date | Span | OpenEnded, later: date | Span | OpenEnded) -> bool:
    if type(earlier) is date and type(later) is date:
        return earlier <= later
    if earlier is OPEN_ENDED or later is OPEN_ENDED:
        return True
    first, last = first_possible(earlier), last_possible(later)
    return first is None or last is None or first <= last
