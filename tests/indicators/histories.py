"""Small histories of one business, for tests of definitions."""

from datetime import date
from typing import Any, Final

from plutkit.domain import Beneficiary, BeneficiaryKind, Document, DocumentKind, Register, Snapshot
from plutkit.identity import Kbli
from plutkit.indicators import History, LevelUpDefinition, Move, history_of
from plutkit.quantities import DateLike, Period

ID: Final = "b-1"
YEAR: Final = Period.year(2023)
AS_OF: Final = date(2026, 6, 30)
MILLION: Final = 1_000_000
MILLIARD: Final = 1_000_000_000


def on(day: str, sales: int | None = None, **fields: Any) -> Snapshot:
    """Make a snapshot of a day that is written as text."""
    return Snapshot(on=date.fromisoformat(day), sales=sales, **fields)


def business(*snapshots: Snapshot, **fields: Any) -> Beneficiary:
    """Make a business with these snapshots."""
    return Beneficiary(
        id=ID, kind=BeneficiaryKind.ENTERPRISE, name="Usaha", snapshots=snapshots, **fields
    )


def history(
    *snapshots: Snapshot,
    window: Period = YEAR,
    as_of: date = AS_OF,
    verification: Any = None,
    **fields: Any,
) -> History:
    """Give the history of a business with these snapshots, by way of a register."""
    register = Register.of([business(*snapshots, **fields)])
    return history_of(register, ID, window=window, as_of=as_of, verification=verification)


def spanning(*snapshots: Snapshot, **fields: Any) -> History:
    """Give a history whose window begins on the first and ends with the last of some snapshots."""
    days = sorted(snapshot.on for snapshot in snapshots)
    stop = date.fromordinal(days[-1].toordinal() + 1)
    return history(*snapshots, window=Period.between(days[0], stop), **fields)


def judge(definition: LevelUpDefinition, *snapshots: Snapshot, **fields: Any) -> Move:
    """Give the last move between snapshots, of which the first is the state at the start."""
    return definition.moves(spanning(*snapshots, **fields))[-1]


def nib(issued: DateLike | None, **fields: Any) -> Document:
    """Make a document with a business identification number."""
    return Document(kind=DocumentKind.NIB, issued=issued, **fields)


def kbli(division: int, edition: int = 2020) -> Kbli:
    """Make a code of a division."""
    return Kbli.parse(f"KBLI {edition}: {division:02}111")
