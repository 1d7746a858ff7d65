"""One record of 14 fields with all its checks, against a strict pydantic v2 model and bare attrs.

All three hold the same fields; the first two refuse the same values, which is shown before anything
is measured. Goals: made faster than the model, and at most a quarter of its size.
"""

import gc
import sys
import tracemalloc
from collections.abc import Callable, Mapping
from datetime import date, datetime
from enum import Enum
from statistics import median
from typing import Annotated, Any, TypeVar

import attrs
from measuring import MICRO, alternate, conclude, no_collector, ratio_of, show
from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationError,
    model_validator,
)

from plutkit._record import (
    LARGEST_INTEGER,
    Record,
    choice,
    identifier,
    integer,
    listed,
    reference,
    references,
    text,
)
from plutkit.errors import InvalidRecordError
from plutkit.quantities._day_rules import NotBefore, day

ROUNDS = 60
RECORDS_A_ROUND = 1_000
RECORDS_KEPT = 10_000
A_QUARTER = 0.25

T = TypeVar("T")


class Kind(Enum):
    """What was done."""

    ADVICE = "advice"
    TRAINING = "training"


class Theme(Enum):
    """What it was about."""

    FINANCE = "finance"
    MARKETING = "marketing"
    PRODUCTION = "production"


@attrs.frozen(kw_only=True)
class Ours(Record):
    """A course of services, as plutkit writes its records."""

    id: str = attrs.field(metadata=identifier("service"))
    name: str = attrs.field(metadata=text("Its name."))
    kind: Kind = attrs.field(metadata=choice(Kind, "What was done."))
    themes: tuple[Theme, ...] = attrs.field(metadata=listed(Theme, "About what.", least=1))
    centre_id: str = attrs.field(metadata=reference("centre", "The id of the centre."))
    beneficiary_ids: tuple[str, ...] = attrs.field(
        metadata=references("beneficiary", "Whom it served.", least=1)
    )
    consultant_id: str | None = attrs.field(
        metadata=reference("consultant", "Who did it.", none="not known")
    )
    year: int = attrs.field(metadata=integer("The programme year.", least=1900, most=9999))
    minutes: int = attrs.field(metadata=integer("How long it took.", least=1))
    cost: int | None = attrs.field(metadata=integer("In rupiah.", least=0, none="not known"))
    starts: date = attrs.field(metadata=day("The first day."))
    ends: date | None = attrs.field(metadata=day("The last day.", none="not known"))
    place: str = attrs.field(metadata=text("Where it was."))
    note: str | None = attrs.field(metadata=text("A remark.", none="none"))

    _relations = (NotBefore("ends", "starts"),)


@attrs.frozen(kw_only=True)
class Bare:
    """The same fields without any check."""

    id: str
    name: str
    kind: Kind
    themes: tuple[Theme, ...]
    centre_id: str
    beneficiary_ids: tuple[str, ...]
    consultant_id: str | None
    year: int
    minutes: int
    cost: int | None
    starts: date
    ends: date | None
    place: str
    note: str | None


def _once(items: tuple[T, ...]) -> tuple[T, ...]:
    if len(items) > 1 and len(set(items)) < len(items):
        raise ValueError("holds an item twice")
    return items


# pydantic at its best: the characters are looked at by its own compiled core, in one pattern.
# Lone surrogates need no mention there: the core refuses text that holds one.
_FORBIDDEN = (
    r"\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069"  # as in _record
)
_PATTERN = rf"^[^\s{_FORBIDDEN}](?:[^{_FORBIDDEN}]*[^\s{_FORBIDDEN}])?$"

_Text = Annotated[str, StringConstraints(min_length=1, max_length=500, pattern=_PATTERN)]
_Ids = Annotated[tuple[_Text, ...], Field(min_length=1), AfterValidator(_once)]
_Themes = Annotated[tuple[Theme, ...], Field(min_length=1), AfterValidator(_once)]
_Year = Annotated[int, Field(ge=1900, le=9999)]
_Positive = Annotated[int, Field(ge=1, le=LARGEST_INTEGER)]
_Rupiah = Annotated[int, Field(ge=0, le=LARGEST_INTEGER)]


class Theirs(BaseModel):  # type: ignore[misc] # pydantic is not followed: it need not be installed
    """The same fields and the same checks in a strict model of pydantic v2."""

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid")

    id: _Text
    name: _Text
    kind: Kind
    themes: _Themes
    centre_id: _Text
    beneficiary_ids: _Ids
    consultant_id: _Text | None
    year: _Year
    minutes: _Positive
    cost: _Rupiah | None
    starts: date
    ends: date | None
    place: _Text
    note: _Text | None

    @model_validator(mode="after")  # type: ignore[misc, untyped-decorator]
    def _in_order(self) -> "Theirs":
        if self.ends is not None and self.ends < self.starts:
            raise ValueError("ends before it starts")
        return self


VALUES: Mapping[str, Any] = {
    "id": "s-1",
    "name": "Pelatihan pembukuan sederhana",
    "kind": Kind.TRAINING,
    "themes": (Theme.FINANCE, Theme.MARKETING),
    "centre_id": "c-1",
    "beneficiary_ids": ("b-1", "b-2", "b-3"),
    "consultant_id": "k-1",
    "year": 2023,
    "minutes": 240,
    "cost": 2_500_000,
    "starts": date(2023, 5, 2),
    "ends": date(2023, 5, 4),
    "place": "Aula PLUT Contoh",
    "note": None,
}

WRONG: tuple[tuple[str, object], ...] = (
    ("id", 1),
    ("id", None),
    ("name", ""),
    ("name", " before"),
    ("name", "behind\N{NO-BREAK SPACE}"),
    ("name", "x" * 501),
    ("name", "a\nb"),
    ("name", "a\N{RIGHT-TO-LEFT OVERRIDE}b"),
    ("name", "a\ud800b"),
    ("kind", "training"),
    ("themes", ()),
    ("themes", [Theme.FINANCE]),
    ("themes", (Theme.FINANCE, Theme.FINANCE)),
    ("themes", ("finance",)),
    ("beneficiary_ids", ("b-1", "b-1")),
    ("beneficiary_ids", ("b-1", " b-2")),
    ("consultant_id", ""),
    ("year", True),
    ("year", 2023.0),
    ("year", 1899),
    ("minutes", 0),
    ("cost", 2**63),
    ("starts", datetime(2023, 5, 2)),  # noqa: DTZ001 - it is given to be refused
    ("starts", "2023-05-02"),
    ("ends", date(2023, 5, 1)),
    ("note", "\t"),
)


def agree() -> int:
    """Show that both refuse every wrong value, and nothing else; give the number of those."""
    Ours(**VALUES)
    Theirs(**VALUES)
    for name, value in WRONG:
        given = {**VALUES, name: value}
        for make, error in ((Ours, InvalidRecordError), (Theirs, ValidationError)):
            try:
                make(**given)
            except error:
                continue
            raise AssertionError(f"{make.__name__} accepts {value!r} as {name}")
    for make in (Ours, Theirs):
        try:
            make(**VALUES, more=1)
        except (TypeError, ValidationError):
            continue
        raise AssertionError(f"{make.__name__} accepts a field that it does not have")
    return len(WRONG) + 1


def maker(make: Callable[..., object]) -> Callable[[], object]:
    """Give a job that makes the records of one round."""

    def job() -> object:
        made = None
        for _ in range(RECORDS_A_ROUND):
            made = make(**VALUES)
        return made

    return job


def own_size(record: object) -> int:
    """Sum what a record has for itself: without its values, its class and the names of fields."""
    parts = [record]
    for name in ("__dict__", "__pydantic_fields_set__", "__pydantic_extra__"):
        part = getattr(record, name, None)
        if part is not None:
            parts.append(part)
    return sum(map(sys.getsizeof, parts))


def traced_size(make: Callable[..., object]) -> float:
    """Give the bytes that were allocated for each of many records that share their values."""
    kept: list[object] = [None] * RECORDS_KEPT
    gc.collect()
    tracemalloc.start()
    before, _ = tracemalloc.get_traced_memory()
    for position in range(RECORDS_KEPT):
        kept[position] = make(**VALUES)
    after, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return (after - before) / RECORDS_KEPT


def main() -> int:
    """Measure, print, and give the exit code."""
    refused = agree()
    kinds: dict[str, Callable[..., object]] = {
        "plutkit, all checks": Ours,
        "pydantic, strict": Theirs,
        "attrs, no checks": Bare,
    }
    with no_collector():
        seconds = alternate({name: maker(make) for name, make in kinds.items()}, rounds=ROUNDS)
    sizes = {name: own_size(make(**VALUES)) for name, make in kinds.items()}
    traced = {name: traced_size(make) for name, make in kinds.items()}
    show(
        f"A record of {len(VALUES)} fields (medians of {ROUNDS} alternating rounds of "
        f"{RECORDS_A_ROUND:,}; {refused} wrong inputs refused by both)",
        ("", "time, us", "least, us", "own size, B", f"traced over {RECORDS_KEPT:,}, B"),
        [
            (
                name,
                f"{median(seconds[name]) / RECORDS_A_ROUND * MICRO:.2f}",
                f"{min(seconds[name]) / RECORDS_A_ROUND * MICRO:.2f}",
                f"{sizes[name]:,}",
                f"{traced[name]:,.0f}",
            )
            for name in kinds
        ],
    )
    ours, theirs, _ = kinds
    time = ratio_of(seconds[ours], seconds[theirs])
    size = sizes[ours] / sizes[theirs]
    trace = traced[ours] / traced[theirs]
    return conclude(
        {
            f"time {time:.2f} of pydantic's (goal: below 1)": time < 1,
            f"own size {size:.2f} of its (goal: at most {A_QUARTER})": size <= A_QUARTER,
            f"traced size {trace:.2f} of its (goal: at most {A_QUARTER})": trace <= A_QUARTER,
        }
    )


if __name__ == "__main__":
    raise SystemExit(main())
