"""Go through every public function under an audit hook that forbids the outer world.

Run by test_purity in a process of its own. With an argument it does one forbidden thing, to show
that the hook notices it.
"""

import copy
import pickle
import socket
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from fractions import Fraction

import attrs

import plutkit as pk
from plutkit.samples import network, rakor_2023

FORBIDDEN = (
    "open", "import", "socket", "subprocess", "os.", "shutil", "tempfile", "urllib", "http",
    "ftplib", "smtplib", "sqlite3", "ctypes", "marshal.load", "time", "glob", "pathlib",
)  # fmt: skip


def hook(event: str, arguments: tuple[object, ...]) -> None:
    """Refuse what a pure library does not do."""
    if event.startswith(FORBIDDEN):
        message = f"impure: {event} {arguments[:1]}"
        raise RuntimeError(message)


def refused(call: Callable[[], object]) -> str:
    """Give the message of a call that must fail."""
    try:
        call()
    except pk.PlutkitError as error:
        return str(error)
    raise AssertionError


def everything() -> list[object]:
    """Call every public function and show what it gives."""
    day, month = date(2023, 5, 4), pk.PartialDate.month(2023, 5)
    shown: list[object] = [
        pk.parse_rupiah("Rp2,5 miliar"),
        pk.format_rupiah(1_500_000, language="en"),
        pk.add_months(day, 7),
        pk.earliest_day(month),
        pk.latest_day(month),
        pk.certainly_before(day, month),
        pk.possibly_before(day, month),
        pk.ranks((3, 1, Fraction(1), 2), ties=pk.Ties.AVERAGE),
        pk.rank_bounds([(0, 3), (2, None)], possible=[1]),
        pk.Period.parse("2023-S1").split("month"),
        pk.PartialDate.parse("2023-05-05/.."),
        pk.RegionCode.parse("73.09").level,
        refused(lambda: pk.parse_rupiah("2 M")),
        refused(lambda: pk.PartialDate.parse("x")),
        refused(lambda: pk.Centre(id="", name="", level=1, region=2)),  # type: ignore[arg-type]
        refused(lambda: network().centre("c-1")),
    ]
    source = network().centre("c-01").provenance
    assert source is not None
    law = pk.Schedule(name="law", entries=(pk.Entry(starts=day, value=1, source=source),))
    shown += [law.at(day), refused(lambda: law.at(date(2020, 1, 1)))]
    register = pk.Register.of(list(network())[::-1], language="id").cohort(2022)
    register = register.merge(rakor_2023()).replace(
        attrs.evolve(register.centre("c-04"), opened=month)
    )
    shown += [register, register.select(level=pk.CentreLevel.PROVINCIAL).scope]
    kinds = (pk.PartnerKind.UNIVERSITY, pk.PartnerKind.HALAL_CENTRE)
    for clock in pk.Clock:
        for counting in pk.Counting:
            ranking = pk.rank_partnership_speed(
                network().cohort(2022), as_of=date(2023, 12, 31), clock=clock, counting=counting,
                milestone=pk.Milestone.all_kinds(*kinds, pk.PartnerKind.STATE_ENTERPRISE),
            )  # fmt: skip
            for result in (ranking, pk.check_fastest(ranking, "c-01")):
                shown += [
                    str(result), repr(result), result._repr_html_(), result.to_markdown("id"),
                    result.sentence("id"), result.to_dicts(), hash(result) is not None,
                    copy.deepcopy(result) == result,
                ]  # fmt: skip
    shown.append(pickle.loads(pickle.dumps(register)) == register)
    return shown


FORBIDDEN_DEEDS: dict[str, Callable[[], object]] = {
    "open": lambda: open(__file__, encoding="utf-8"),  # noqa: SIM115, PTH123 - it fails
    "socket": socket.socket,
    "process": lambda: subprocess.run(["true"], check=True),  # noqa: S607 - it fails
    "import": lambda: __import__("colorsys"),
}

if __name__ == "__main__":
    write = sys.stdout.write
    sys.addaudithook(hook)
    if len(sys.argv) > 1:
        FORBIDDEN_DEEDS[sys.argv[1]]()
    for value in everything():
        write(f"{value}\n")
