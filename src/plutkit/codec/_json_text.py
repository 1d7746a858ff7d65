"""From text to what JSON holds, strictly: nothing is guessed, no key stands twice."""

import json
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from typing import Final, cast

from plutkit._record import fault
from plutkit._text import Text, mask_numbers
from plutkit.codec._edge import BROKEN, Edge
from plutkit.codec._objects import place
from plutkit.errors import Fault

LONGEST: Final = 2**28
"""The characters of the longest text that is read."""
_SHOWN: Final = 20
"""How many characters of a text are shown to each side of what is wrong with it."""
_BESIDE: Final = 32
"""More than the number of a person has in any of its forms."""


class _Doubled(dict[str, object]):
    """An object in which some keys stand more than once."""

    twice: tuple[str, ...]


def read_json(text: str | bytes, edge: Edge) -> object:
    """Read a text; note every fault and give `BROKEN` if there is one."""
    try:
        if len(text) > LONGEST:
            return _unread(edge, "json.long", _beginning(text), *_TOO_LONG)
        plain = text.decode("utf-8") if isinstance(text, bytes) else text
        data, doubled = _parsed(plain)
    except UnicodeDecodeError as error:
        return _unread(
            edge, "json.encoding", error.object[error.start : error.end],
            f"is not UTF-8, at byte {error.start}; write all of the text as UTF-8",
            f"bukan UTF-8, pada byte {error.start}; tulis seluruh teks sebagai UTF-8",
        )  # fmt: skip
    except json.JSONDecodeError as error:
        line, column, why = error.lineno, error.colno, _why(error.msg)
        return _unread(
            edge, "json.syntax", _near(error.doc, error.pos),
            f"is no JSON at line {line}, column {column}: {why.en}",
            f"bukan JSON pada baris {line}, kolom {column}: {why.id}",
        )  # fmt: skip
    except RecursionError:
        return _unread(edge, "json.deep", _beginning(text), *_TOO_DEEP)
    return BROKEN if doubled and edge.note(_doubles(data)) else data


def _beginning(text: str | bytes) -> str:
    start = text[: _SHOWN + _BESIDE]
    return _near(start.decode("utf-8", "replace") if isinstance(start, bytes) else start, 0)


def _near(text: str, position: int) -> str:
    """Give what stands about a position, masked before it is cut: a part of a number shows not."""
    start = max(0, position - _SHOWN)
    margin = start - max(0, start - _BESIDE)
    seen = mask_numbers(text[start - margin : position + _SHOWN + _BESIDE])
    return seen[margin : margin + position + _SHOWN - start]


def _why(message: str) -> Text:
    """Say in both languages what the reader of the standard library says."""
    return next((why for start, why in _WHY.items() if message.startswith(start)), _SOMEHOW)


def _parsed(text: str) -> tuple[object, list[_Doubled]]:
    """Give the data and the objects with keys that stand twice."""
    doubled: list[_Doubled] = []

    def made(pairs: list[tuple[str, object]]) -> dict[str, object]:
        found = dict(pairs)
        if len(found) == len(pairs):
            return found
        times = Counter(key for key, _ in pairs)
        several = _Doubled(found)
        several.twice = tuple(key for key in found if times[key] > 1)
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
_TOO_DEEP: Final = (
    "begins a text whose arrays and objects are nested too deeply; flatten it",
    "mengawali teks yang larik dan objeknya terlalu dalam bersarang; ratakan",
)
_SOMEHOW: Final = Text("it cannot be read there; correct it", "tidak terbaca di sana; betulkan")
_WHY: Final = {
    "Expecting value": Text(
        "a value should stand there; write one, or null",
        "seharusnya ada nilai di sana; tulis satu, atau null",
    ),
    "Expecting property name": Text(
        'a key should stand there; write it in double quotes, as "id"',
        'seharusnya ada kunci di sana; tulis dalam tanda petik ganda, seperti "id"',
    ),
    "Expecting ':'": Text(
        "a colon should stand there; write it after the key",
        "seharusnya ada titik dua di sana; tulis sesudah kunci",
    ),
    "Expecting ','": Text(
        "a comma or the closing bracket should stand there; write it",
        "seharusnya ada koma atau kurung tutup di sana; tulislah",
    ),
    "Illegal trailing comma": Text(
        "nothing follows the comma; remove it", "tidak ada apa pun sesudah koma; buanglah"
    ),
    "Extra data": Text(
        "the document has ended before; remove what follows",
        "dokumen sudah berakhir sebelumnya; buang lanjutannya",
    ),
    "Unterminated string": Text(
        "the text that begins there has no end; close its quotes",
        "teks yang mulai di sana tidak berakhir; tutup tanda petiknya",
    ),
    "Invalid control character": Text(
        r"a control character stands there; write a line break as \n",
        r"ada karakter kendali di sana; tulis ganti baris sebagai \n",
    ),
    "Invalid \\": Text(
        r"no such escape exists; write a backslash as \\",
        r"tidak ada urutan pelolosan seperti itu; tulis garis miring terbalik sebagai \\",
    ),
    "Unexpected UTF-8 BOM": Text(
        "a byte order mark stands there; write the text without it",
        "ada penanda urutan byte di sana; tulis teks tanpanya",
    ),
}
"""What is wrong with a text, and the remedy, by the beginning of the message."""
