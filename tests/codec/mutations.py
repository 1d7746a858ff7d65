"""JSON values that nobody meant: sound data with something wrong, and arbitrary values."""

import copy
import json
from collections.abc import Callable, Iterator
from random import Random  # noqa: TID251 - the tests give it its seed
from typing import Any, Final

from plutkit.codec import Json

ODD: Final[tuple[Json, ...]] = (
    None, True, False, 0, 1, -1, 1.0, -0.0, 0.5, 1e300, float("inf"), float("nan"), 2**63 - 1,
    2**63, -(2**63), 10**20, 10**3000, "", " ", "a", " a", "x" * 501, "1", "1.0", "-1/2", "2/4",
    "1/0", "1/1", "2023", "2023-05", "2023-Q2", "2023-Q5", "2023-S1", "2023-05-04", "2023-02-29",
    "2023-02-31", "0000-01-01", "0001-01-01", "9999-12-31", "20230504", "2023-W18-4",
    "٢٠٢٣-٠٥-٠٤", "2023-05-05/..", "../2023-05-05", "../..", "2023-05-05/2023-01-01",
    "2023-05-05/2023-06-10", "2023-05-04T00:00:00", "11.1", "7309", 7309, "73.09", "73", "99",
    "9120001234567", "KBLI 2020: 10710", "KBLI 2020: 00000", "open-ended", "female", "en",
    "3171011708450001", "a\u0000", "a\u202eb", "\ud800", "\ufeff", "\u202e", "<b>&\"'</b>", "عربي",
    "\u2800", [], {}, [[]], [{}], {"": None}, {"type": "Centre"}, [None], ["a", "a"], {"id": 1},
)  # fmt: skip
"""Values each of which some form could take for its own."""


def arbitrary(random: Random, depth: int = 3) -> Json:
    """Give any value at all that JSON holds."""
    kind = random.randrange(8)
    if depth and kind == 0:
        return [arbitrary(random, depth - 1) for _ in range(random.randrange(4))]
    if depth and kind == 1:
        keys = random.sample(_KEYS, random.randrange(4))
        return {key: arbitrary(random, depth - 1) for key in keys}
    return copy.deepcopy(random.choice(ODD))


_KEYS: Final = (
    "id",
    "name",
    "type",
    "data",
    "centres",
    "rows",
    "owner_nik",
    "",
    "x",
    "value",
    "en",
)

Place = tuple[Any, Any]
"""What holds a value, a dict or a list, and where in it."""


def places(data: Json) -> Iterator[Place]:
    """Give every place within a value."""
    left: list[Json] = [data]
    while left:
        found = left.pop()
        if isinstance(found, dict):
            yield from ((found, key) for key in found)
            left += found.values()
        elif isinstance(found, list):
            yield from ((found, position) for position in range(len(found)))
            left += found


def _replace(random: Random, place: Place, _: list[Place]) -> None:
    place[0][place[1]] = copy.deepcopy(random.choice(ODD))


def _arbitrary(random: Random, place: Place, _: list[Place]) -> None:
    place[0][place[1]] = arbitrary(random)


def _delete(_: Random, place: Place, __: list[Place]) -> None:
    del place[0][place[1]]


def _swap(random: Random, place: Place, among: list[Place]) -> None:
    other = random.choice(among)
    one, two = copy.deepcopy(place[0][place[1]]), copy.deepcopy(other[0][other[1]])
    place[0][place[1]], other[0][other[1]] = two, one


def _rename(random: Random, place: Place, _: list[Place]) -> None:
    if isinstance(place[0], dict):
        name = random.choice((str(place[1]) + "s", str(place[1])[:-1], random.choice(_KEYS)))
        place[0][name] = place[0].pop(place[1])


def _add(random: Random, place: Place, _: list[Place]) -> None:
    if isinstance(place[0], dict):
        place[0][random.choice(_KEYS)] = arbitrary(random, 1)
    else:
        place[0].insert(place[1], copy.deepcopy(place[0][place[1]]))


def _nest(random: Random, place: Place, _: list[Place]) -> None:
    value = place[0][place[1]]
    place[0][place[1]] = random.choice(([value], {"value": value}, [[[value]]]))


def _truncate(random: Random, place: Place, _: list[Place]) -> None:
    value = place[0][place[1]]
    if isinstance(value, list | str):
        place[0][place[1]] = value[: random.randrange(len(value) + 1)]
    elif type(value) is int:
        place[0][place[1]] = value + random.choice((-1, 1))


_WAYS: Final[tuple[Callable[[Random, Place, list[Place]], None], ...]] = (
    _replace, _replace, _arbitrary, _delete, _swap, _rename, _add, _nest, _truncate
)  # fmt: skip


def mutated(text: str, random: Random) -> Json:
    """Read a JSON text and change one to four things in it; now and then none."""
    data: Json = json.loads(text)
    for _ in range(random.choice((0, 1, 1, 1, 2, 4))):
        among = [*places(data)]
        if not among:
            return arbitrary(random)
        random.choice(_WAYS)(random, random.choice(among), among)
    return data


def damaged(text: str, random: Random) -> str:
    """Change, take out or double a character of a text."""
    at = random.randrange(len(text))
    return text[:at] + random.choice((*_SCRAPS, text[at] * 2)) + text[at + 1 :]


_SCRAPS: Final = ("", '"', "{", "]", "\\", "\\u12", ",", "9" * 5_000, "1e999", "NaN", "\x00")
