"""What the items of a tuple must obey together, told at each item that does not."""

from collections.abc import Iterator
from datetime import date
from operator import attrgetter
from typing import Any

from plutkit._record import Declared, bound, fault
from plutkit._text import shown
from plutkit.errors import Fault
from plutkit.quantities import DateLike
from plutkit.quantities._day_rules import first_possible


class OncePerDay(Declared):
    """No two of the `items` have the same `day`."""

    items: str
    day: str

    codes = ("day.twice",)

    def expression(self, names: dict[str, Any]) -> str:
        items = self.items
        return f"len({items}) < 2 or {bound(names, self._holds)}({items})"

    def _holds(self, items: tuple[object, ...]) -> bool:
        return len(set(map(attrgetter(self.day), items))) == len(items)

    def faults(self, record: object) -> Iterator[Fault]:
        first: dict[date, str] = {}
        for path, day in _dated(record, self.items, self.day):
            if first.setdefault(day, path) != path:
                yield fault(
                    path, "day.twice", day,
                    f"is also the day at {first[day]}; give one for each day",
                    f"juga hari di {first[day]}; berikan satu untuk setiap hari",
                )  # fmt: skip

    def describe(self) -> str:
        return f"`{self.items}` one for each `{self.day}`"


class EachNotBefore(Declared):
    """The `day` of none of the `items` is certainly before the day in `earlier`."""

    items: str
    day: str
    earlier: str

    codes = ("day.order",)

    def expression(self, names: dict[str, Any]) -> str:
        holds = bound(names, self._holds)
        items, earlier = self.items, self.earlier
        return f"not {items} or {earlier} is None or {holds}({items}, {earlier})"

    def _holds(self, items: tuple[object, ...], earlier: DateLike) -> bool:
        first = first_possible(earlier)
        return first is None or first <= min(map(attrgetter(self.day), items))

    def faults(self, record: object) -> Iterator[Fault]:
        earlier: DateLike | None = getattr(record, self.earlier)
        first = None if earlier is None else first_possible(earlier)
        for path, day in _dated(record, self.items, self.day):
            if first is not None and day < first:
                yield fault(
                    path, "day.order", day,
                    f"is before {self.earlier}, {shown(earlier)}; correct one of the two",
                    f"lebih awal dari {self.earlier}, {shown(earlier)}; betulkan salah satunya",
                )  # fmt: skip

    def describe(self) -> str:
        return f"each `{self.day}` of `{self.items}` not before `{self.earlier}`"


def _dated(record: object, items: str, day: str) -> Iterator[tuple[str, date]]:
    """Give the path of the day of each item, and the day."""
    for position, item in enumerate(getattr(record, items)):
        yield f"{items}[{position}].{day}", getattr(item, day)
