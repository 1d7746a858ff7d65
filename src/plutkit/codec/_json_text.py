"""From text to what JSON holds, strictly: nothing is guessed, no key stands twice."""

import json
from collections.abc import Iterator
from decimal import Decimal
from typing import Final, cast

from plutkit._record import fault
from plutkit._text import Text
from plutkit.codec._edge import BROKEN, Edge
from plutkit.codec._objects import place
from plutkit.errors import Fault

LONGEST: Final = 2**28
"""The characters of the longest text that is read."""


class _Doubled(dict[str, object]):
    """An object in which some keys stand more than once."""

    twice: tuple[str, ...]


def read_json(text: str | bytes, edge: Edge) -> object:
    """Read a text; note every fault and give `BROKEN` if there is one."""
    try:
        if len(text) > LONGEST:
            return _unread(edge, "json.long", text[:20], *_TOO_LONG)
        plain = text.decode("utf-8") if isinstance(text, bytes) else text
        data, doubled = _parsed(plain)
    except UnicodeDecodeError:
        return _unread(edge, "json.encoding", text[:20], *_NOT_UTF8)
    except json.JSONDecodeError as error:
        where = f"{error.lineno}:{error.colno}"
        near = error.doc[max(0, error.pos - 20) : error.pos + 20]
        return _unread(
            edge, "json.syntax", near,
            f"is no JSON at line:column {where} ({error.msg}); correct it there",
            f"bukan JSON pada baris:kolom {where}; betulkan di sana",
        )  # fmt: skip
    except RecursionError:
        return _unread(edge, "json.deep", text[:20], *_TOO_DEEP)
    return BROKEN if doubled and edge.note(_doubles(data)) else data


def _parsed(text: str) -> tuple[object, list[_Doubled]]:
    """Give the data and the objects with keys that stand twice."""
    doubled: list[_Doubled] = []

    def made(pairs: list[tuple[str, object]]) -> dict[str, object]:
        found = dict(pairs)
        if len(found) == len(pairs):
            return found
        keys = [key for key, _ in pairs]
        several = _Doubled(found)
        several.twice = tuple(key for key in found if keys.count(key) > 1)
        doubled.append(several)
        return several

    try:
        return json.loads(text, object_pairs_hook=made), doubled
    except json.JSONDecodeError:
        raise
    except ValueError:
        # Python reads no int of thousands of digits; as a Decimal it is refused where it stands.
        doubled.clear()
        return json.loads(text, object_pairs_hook=made, parse_int=_whole), doubled


def _whole(digits: str) -> int | Decimal:
    return int(digits) if len(digits) < 1_000 else Decimal(digits)


def _doubles(data: object) -> Iterator[Fault]:
    """Tell each key that stands twice in an object, with its path."""
    left = [("$", data)]
    while left:
        path, value = left.pop()
        if isinstance(value, _Doubled):
            for key in value.twice:
                yield fault(
                    place(path, key), "json.duplicate", key,
                    "stands more than once in its object; write it once",
                    "tertulis lebih dari sekali dalam objeknya; tulis sekali",
                )  # fmt: skip
        if isinstance(value, dict):
            items = cast("dict[str, object]", value).items()
            left += reversed([(place(path, key), one) for key, one in items])
        elif isinstance(value, list):
            ones = enumerate(cast("list[object]", value))
            left += reversed([(f"{path}[{number}]", one) for number, one in ones])


def _unread(edge: Edge, code: str, value: object, en: str, id: str) -> object:
    return edge.refuse("$", code, value, Text(en, id))


_TOO_LONG: Final = (
    f"begins a text of more than {LONGEST} characters; split the document",
    f"mengawali teks yang lebih panjang dari {LONGEST} karakter; bagilah dokumennya",
)
_NOT_UTF8: Final = (
    "begins a text that is not UTF-8; write it as UTF-8",
    "mengawali teks yang bukan UTF-8; tulis sebagai UTF-8",
)
_TOO_DEEP: Final = (
    "begins a text whose arrays and objects are nested too deeply; flatten it",
    "mengawali teks yang larik dan objeknya terlalu dalam bersarang; ratakan",
)
