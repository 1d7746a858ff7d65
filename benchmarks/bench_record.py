"""A record with all its checks beside a strict pydantic model with the same fields and checks."""

import sys
import tracemalloc
from datetime import date
from enum import Enum
from typing import Annotated, Any

import attrs
from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    model_validator,
)
from ratio import compare, verdict

from plutkit._record import Record, choice, identifier, integer, listed, reference, references, text
from plutkit.quantities._day_rules import NotBefore, day

TIMES = 20_000


class Level(Enum):
    """A choice."""

    ONE = "one"
    TWO = "two"


@attrs.frozen(kw_only=True)
class Ours(Record):
    """Fourteen fields, as a record."""

    id: str = attrs.field(metadata=identifier("x"))
    name: str = attrs.field(metadata=text("A name."))
    other: str | None = attrs.field(default=None, metadata=reference("x", "x", none="none"))
    others: tuple[str, ...] = attrs.field(metadata=references("x", "Others.", least=1))
    level: Level = attrs.field(metadata=choice(Level, "A level."))
    levels: tuple[Level, ...] = attrs.field(metadata=listed(Level, "Levels.", least=1))
    year: int = attrs.field(metadata=integer("A year.", least=1900, most=9999))
    count: int = attrs.field(metadata=integer("A count.", least=0))
    amount: int | None = attrs.field(default=None, metadata=integer("An amount.", none="none"))
    founded: date | None = attrs.field(default=None, metadata=day("A day.", none="unknown"))
    opened: date | None = attrs.field(default=None, metadata=day("A day.", none="unknown"))
    starts: date = attrs.field(metadata=day("A day."))
    ends: date | None = attrs.field(default=None, metadata=day("A day.", none="unknown"))
    note: str | None = attrs.field(default=None, metadata=text("A note.", none="none"))

    _relations = (NotBefore("ends", "starts"),)


@attrs.frozen(kw_only=True)
class Bare:
    """The same fields without any check."""

    id: str
    name: str
    other: str | None = None
    others: tuple[str, ...]
    level: Level
    levels: tuple[Level, ...]
    year: int
    count: int
    amount: int | None = None
    founded: date | None = None
    opened: date | None = None
    starts: date
    ends: date | None = None
    note: str | None = None


FORBIDDEN = r"\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069"
"""What no text holds; pydantic itself refuses lone surrogates."""
SEEN = r"[^\p{C}\p{Z}\u115f\u1160\u2800\u3164\uffa0]"
ANY, OUTER = rf"[^{FORBIDDEN}]*", rf"[^\s{FORBIDDEN}]"
SOUND = rf"^(?:{SEEN}(?:{ANY}{OUTER})?|{OUTER}{ANY}{SEEN}(?:{ANY}{OUTER})?)$"
"""Something to see and no outer blanks, as one expression that runs in Rust."""


def once(value: tuple[Any, ...]) -> tuple[Any, ...]:
    """Refuse what stands there twice; a single item cannot."""
    if len(value) > 1 and len(set(value)) != len(value):
        message = "stands there twice"
        raise ValueError(message)
    return value


Word = Annotated[str, StringConstraints(min_length=1, max_length=500, pattern=SOUND)]
Whole = Annotated[int, Field(ge=-(2**63 - 1), le=2**63 - 1)]


class Theirs(BaseModel):
    """The same fields and checks, as a strict pydantic model."""

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid")

    id: Word
    name: Word
    other: Word | None = None
    others: Annotated[tuple[Word, ...], Field(min_length=1), AfterValidator(once)]
    level: Level
    levels: Annotated[tuple[Level, ...], Field(min_length=1), AfterValidator(once)]
    year: Annotated[int, Field(ge=1900, le=9999)]
    count: Annotated[int, Field(ge=0, le=2**63 - 1)]
    amount: Whole | None = None
    founded: date | None = None
    opened: date | None = None
    starts: date
    ends: date | None = None
    note: Word | None = None

    @model_validator(mode="after")
    def in_order(self) -> "Theirs":
        """Refuse an end before the start."""
        if self.ends is not None and self.ends < self.starts:
            message = "ends before it starts"
            raise ValueError(message)
        return self


FIELDS: dict[str, Any] = {
    "id": "c-1",
    "name": "PLUT Contoh",
    "other": "c-2",
    "others": ("c-3",),
    "level": Level.ONE,
    "levels": (Level.TWO,),
    "year": 2022,
    "count": 3,
    "amount": 2_000_000_000,
    "founded": date(2022, 2, 1),
    "opened": date(2023, 1, 9),
    "starts": date(2023, 1, 1),
    "ends": date(2023, 12, 31),
    "note": "x",
}


def refuses(cls: Any, name: str) -> bool:
    """Tell whether a name is refused."""
    try:
        cls(**(FIELDS | {"name": name}))
    except ValueError:
        return True
    return False


def made(cls: Any) -> None:
    """Make many records."""
    for _ in range(TIMES):
        cls(**FIELDS)


def size(cls: Any, number: int = 10_000) -> float:
    """Give the bytes of one record beyond the values, which are shared."""
    cls(**FIELDS)
    tracemalloc.start()
    records = [cls(**FIELDS) for _ in range(number)]
    taken = tracemalloc.get_traced_memory()[0] - sys.getsizeof(records)
    tracemalloc.stop()
    return taken / number


def main() -> None:
    """Compare the time to make one, and its size; first see that both refuse the same texts."""
    for name in (" a", "a ", "a\u202eb", "a\x00", "\ud800", "\u3164", "\u200b", "", "x" * 501):
        assert refuses(Ours, name), name
        assert refuses(Theirs, name), name
    for name in ("a", "a b", "é", "\u200ba\u3164", "x" * 500):
        assert not refuses(Ours, name), name
        assert not refuses(Theirs, name), name
    bare, _, _ = compare(lambda: made(Bare), lambda: None, turns=5)
    ours, theirs, ratio = compare(lambda: made(Ours), lambda: made(Theirs))
    micro = 1e6 / TIMES
    print(f"bare {bare * micro:.2f} us, ours {ours * micro:.2f} us, theirs {theirs * micro:.2f} us")
    verdict("time ratio", ratio, 1.0)
    print(f"size: ours {size(Ours):.0f} bytes, theirs {size(Theirs):.0f} bytes")
    verdict("size ratio", size(Ours) / size(Theirs), 0.25)


if __name__ == "__main__":
    main()
