"""Spells: how long each subject was watched, and how that ended."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, NamedTuple, TypeAlias, cast

from plutkit._record import LARGEST_INTEGER, CollectionRule, Declared, IntegerRule, collected, fault
from plutkit.errors import ArgumentError, Fault

Triple: TypeAlias = tuple[int, int, int]
"""A spell, or a plain tuple in the order of its fields."""

_WHOLE: Final = IntegerRule("", least=0)


class Spell(NamedTuple):
    """From when until when one subject was watched, and how that ended (`masa pengamatan`).

    Times are whole numbers of one unit (days, weeks) since the subject's own clock started. The
    subject is at risk after `entered`, up to and including `left`. One watched from the start is
    at risk at time 0 too: an event on the very day on which the clock starts is an event.

    >>> Spell(left=30, cause=1)
    Spell(left=30, cause=1, entered=0)
    """

    left: int
    """The time of the event; without one, the last time at which it was known not to have come."""
    cause: int
    """0 if the event had not come (open, censored); 1, 2, ... for the kind of event that came."""
    entered: int = 0
    """Since when it was watched; had the event come before, nobody would know of it (late entry).

    It is below `left`, or both are 0.
    """


class Leavers(NamedTuple):
    """Sound spells, counted."""

    by_cause: Mapping[int, Counter[int]]
    """For each cause that occurs, 0 among them, how many left at which time."""
    entries: Counter[int]
    """How many entered at which time after 0."""


def counted(function: str, spells: Iterable[Triple]) -> Leavers:
    """Check spells and count them, in one pass as long as they are sound."""
    given = collected(spells)
    lefts: defaultdict[int, list[int]] = defaultdict(list)
    entries: list[int] = []
    try:
        for left, cause, entered in given:
            if not (
                type(left) is type(cause) is type(entered) is int and 0 <= entered < (left or 1)
            ):
                break
            lefts[cause].append(left)
            if entered:
                entries.append(entered)
        else:
            bounds = [0, *lefts, *map(max, lefts.values())]
            is_sound = type(given) is tuple and min(bounds) >= 0 and max(bounds) <= LARGEST_INTEGER
            if is_sound:
                by_cause = {cause: Counter(times) for cause, times in lefts.items()}
                return Leavers(by_cause, Counter(entries))
    except (TypeError, ValueError):
        pass  # they are no collection, or one of them is no triple
    raise ArgumentError(function, CollectionRule(_SpellRule()).faults("spells", given))


class _SpellRule(Declared):
    """A spell, or a plain tuple in the order of its fields."""

    none: str = ""

    def faults(self, path: str, value: object) -> Iterator[Fault]:
        try:
            left, cause, entered = cast("Triple", value)
        except (TypeError, ValueError):
            yield fault(
                path, "spell.type", value,
                "is not a spell; give Spell(left=..., cause=...)",
                "bukan masa pengamatan; berikan Spell(left=..., cause=...)",
            )  # fmt: skip
            return
        below = [
            one
            for name, number in zip(Spell._fields, (left, cause, entered), strict=True)
            for one in _WHOLE.faults(f"{path}.{name}", number)
        ]
        yield from below
        if not below and entered >= (left or 1):
            yield fault(
                path, "spell.order", value,
                "does not leave after it entered; give left above entered, or 0 for both",
                "tidak keluar sesudah masuk; berikan left di atas entered, atau 0 untuk keduanya",
            )  # fmt: skip
