"""Businesses with five snapshots each, in and out, beside pydantic models with the same checks."""

from datetime import date, timedelta
from enum import Enum
from typing import Annotated, Any

from bench_record import Whole, Word, once
from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainSerializer,
    PlainValidator,
    StringConstraints,
    TypeAdapter,
    ValidationError,
    model_validator,
)
from ratio import compare, verdict

from plutkit.codec import structure, unstructure
from plutkit.domain import Beneficiary, BeneficiaryKind, DocumentKind, Gender, Verification
from plutkit.errors import StructureError
from plutkit.identity import PROVINCES
from plutkit.law import SizeClass
from plutkit.quantities import (
    OPEN_ENDED,
    OpenEnded,
    PartialDate,
    Period,
    certainly_before,
    earliest_day,
)

BUSINESSES = 100_000
CONFIG = ConfigDict(strict=True, frozen=True, extra="forbid")


def day(value: Any) -> date:
    """Read a day, in the one form."""
    if type(value) is str and len(value) == 10 and value[4] == value[7] == "-":
        return date.fromisoformat(value)
    message = "is no day"
    raise ValueError(message)


def date_like(value: Any) -> date | PartialDate:
    """Read a day or a partial date."""
    return day(value) if len(value) == 10 else PartialDate.parse(value)


def last_day(value: Any) -> date | PartialDate | OpenEnded:
    """Read a last day."""
    return OPEN_ENDED if value == OPEN_ENDED.value else date_like(value)


def written(value: Any) -> str:
    """Write a value that JSON has as text."""
    return str(value.value) if isinstance(value, Enum) else str(value)


def not_zeros(value: str) -> str:
    """Refuse a number of zeros."""
    if not value.strip("0"):
        message = "is all zeros"
        raise ValueError(message)
    return value


def refuse_unless(holds: object) -> None:
    """Refuse fields that do not fit together."""
    if not holds:
        message = "the fields do not fit together"
        raise ValueError(message)


def form(read: Any) -> Any:
    """Give the type of what JSON has as text."""
    return Annotated[Any, PlainValidator(read), PlainSerializer(written, return_type=str)]


def pattern(text: str) -> Any:
    """Give the type of text that matches a pattern."""
    return Annotated[str, StringConstraints(pattern=text)]


def key(of: type[Enum]) -> Any:
    """Give the type of a choice, which stands there by its value."""
    return Annotated[of, Field(strict=False)]


Day = Annotated[date, BeforeValidator(day)]
Count = Annotated[int, Field(ge=0, le=2**63 - 1)]
Region = pattern(rf"^({'|'.join(PROVINCES)})(\.(0[1-9]|[1-6]\d|7[1-9])(\.\d\d(\.\d{{4}})?)?)?$")
DateLike, LastDay, Span = form(date_like), form(last_day), form(Period.parse)


class Snapshot(BaseModel):
    """A business on one day."""

    model_config = CONFIG

    on: Day
    covers: Span | None = None
    sales: Count | None = None
    capital: Count | None = None
    net_assets: Whole | None = None
    workers: Count | None = None
    members: Count | None = None
    kbli: pattern(r"^KBLI (2020|2025): \d{5}$") | None = None  # type: ignore[valid-type]
    stated_class: key(SizeClass) | None = None  # type: ignore[valid-type]
    verification: key(Verification) | None = None  # type: ignore[valid-type]

    @model_validator(mode="after")
    def fits(self) -> "Snapshot":
        """Refuse a day without a year around it, and sales of days that are still to come."""
        refuse_unless(date(1, 12, 31) <= self.on < date.max)
        refuse_unless(self.covers is None or self.covers.stop - timedelta(days=1) <= self.on)
        return self


class Document(BaseModel):
    """A document of a business."""

    model_config = CONFIG

    kind: key(DocumentKind)  # type: ignore[valid-type]
    number: Word | None = None
    issued: DateLike | None = None
    ends: LastDay | None = None

    @model_validator(mode="after")
    def fits(self) -> "Document":
        """Refuse an end before the issue."""
        if self.issued is not None and self.ends not in {None, OPEN_ENDED}:
            refuse_unless(not certainly_before(self.ends, self.issued))
        return self


class Business(BaseModel):
    """A business."""

    model_config = CONFIG

    id: Word
    kind: key(BeneficiaryKind)  # type: ignore[valid-type]
    name: Word
    region: Region | None = None
    founded: DateLike | None = None
    closed: DateLike | None = None
    owner_gender: key(Gender) | None = None  # type: ignore[valid-type]
    owner_disability: bool | None = None
    nib: Annotated[pattern(r"^\d{13}$"), AfterValidator(not_zeros)] | None = None  # type: ignore[valid-type]
    owner_pseudonym: Word | None = None
    snapshots: list[Snapshot] = []
    documents: Annotated[list[Document], AfterValidator(once)] = []
    provenance: None = None

    @model_validator(mode="after")
    def fits(self) -> "Business":
        """Refuse two snapshots of a day, and days before the founding."""
        days = {snapshot.on for snapshot in self.snapshots}
        refuse_unless(len(days) == len(self.snapshots))
        if self.founded is not None:
            first = earliest_day(self.founded)
            refuse_unless(first is None or not days or first <= min(days))
            if self.closed is not None:
                refuse_unless(not certainly_before(self.closed, self.founded))
        return self


THEIRS = TypeAdapter(list[Business])
OURS = tuple[Beneficiary, ...]


def payload(number: int) -> dict[str, Any]:
    """Give one business as JSON has it."""
    return {
        "id": f"b-{number}",
        "kind": "enterprise",
        "name": f"Usaha Rekaan {number}",
        "region": "73.09",
        "founded": "2017-05",
        "closed": None,
        "owner_gender": "female",
        "owner_disability": False,
        "nib": f"{number + 1:013}",
        "owner_pseudonym": None,
        "snapshots": [
            {
                "on": f"{year}-12-31",
                "covers": f"{year}",
                "sales": 100_000_000 + number * year,
                "capital": 50_000_000,
                "net_assets": -5,
                "workers": 3,
                "members": None,
                "kbli": "KBLI 2020: 10710",
                "stated_class": "micro",
                "verification": "self_reported",
            }
            for year in range(2018, 2023)
        ],
        "documents": [
            {"kind": "halal", "number": f"H-{number}", "issued": "2021-03-04", "ends": "open_ended"}
        ],
        "provenance": None,
    }


WRONG: tuple[dict[str, Any], ...] = (
    {"id": " b"}, {"id": 1}, {"kind": "shop"}, {"name": "a\u202eb"}, {"region": "73.9"},
    {"founded": "2017-5"}, {"founded": "2020"}, {"closed": "2016"}, {"owner_disability": 0},
    {"nib": "0" * 13}, {"nib": "123"}, {"more": 1}, {"documents": [{"kind": "halal"}] * 2},
    {"snapshots": [{"on": "20181231"}]}, {"snapshots": [{"on": "2018-02-30"}]},
    {"snapshots": [{"on": "2018-12-31", "sales": -1}]}, {"snapshots": [{"on": "2018-12-31"}] * 2},
    {"snapshots": [{"on": "2018-12-31", "sales": 1.0}]}, {"snapshots": None},
    {"snapshots": [{"on": "2018-12-31", "sales": True}]},
    {"snapshots": [{"on": "2018-12-31", "covers": "2019"}]},
    {"snapshots": [{"on": "2018-12-31", "kbli": "10710"}]},
    {"documents": [{"kind": "halal", "issued": "2021", "ends": "2020"}]},
)  # fmt: skip
"""What both refuse."""


def main() -> None:
    """Compare in turn the ways in and out; first see that both refuse the same."""
    for change in WRONG:
        refused = 0
        for read, error in ((THEIRS.validate_python, ValidationError), (ours, StructureError)):
            try:
                read([payload(1) | change])
            except error:
                refused += 1
        assert refused == 2, (change, refused)
    data = [payload(number) for number in range(BUSINESSES)]
    mine, yours = ours(data), THEIRS.validate_python(data)
    assert unstructure(mine) == THEIRS.dump_python(yours, mode="json") == data
    micro = 1e6 / BUSINESSES
    own, other, ratio = compare(lambda: ours(data), lambda: THEIRS.validate_python(data), turns=5)
    print(f"in: ours {own * micro:.1f} us a business, pydantic {other * micro:.1f} us")
    verdict("time in, ours over theirs", ratio, 1.0)
    own, other, ratio = compare(
        lambda: unstructure(mine), lambda: THEIRS.dump_python(yours, mode="json"), turns=5
    )
    print(f"out: ours {own * micro:.1f} us a business, pydantic {other * micro:.1f} us")
    verdict("time out, ours over theirs", ratio, 1 / 0.7)


def ours(data: list[dict[str, Any]]) -> tuple[Beneficiary, ...]:
    """Read businesses with plutkit."""
    return structure(data, OURS)


if __name__ == "__main__":
    main()
