"""Do records fit together? Every duplicate, dangling reference and cycle, each with its path.

Which fields refer to what is read from the rules of the records, so that a new kind of record
needs no new code here.
"""

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping
from typing import Any, Final, cast

from plutkit._record import Declared, Record, TextRule, TupleRule, fault, rules_of
from plutkit.domain._kind_names import KIND_NAMES
from plutkit.domain._twice_set import twice_set
from plutkit.errors import Fault


def references_of(cls: type[Record]) -> tuple[tuple[str, str, bool], ...]:
    """Give (field, kind of record it refers to, whether it holds several), from the rules."""
    found: list[tuple[str, str, bool]] = []
    for name, rule in rules_of(cls).items():
        item = rule.item if isinstance(rule, TupleRule) else rule
        if isinstance(item, TextRule) and item.kind and not item.identifies:
            found.append((name, item.kind, item is not rule))
    return tuple(found)


def references_in(
    cls: type[Record], values: Mapping[Any, object]
) -> Iterator[tuple[str, str, str]]:
    """Give each sound reference in what could be read of a record: its place, kind and id."""
    rule = TextRule("")
    for name, kind, several in references_of(cls):
        value = values.get(name)
        ids: object = value if several else [value]
        if isinstance(ids, list | tuple):
            for position, id in enumerate(cast("Iterable[object]", ids)):
                if type(id) is str and not any(rule.faults("", id)):
                    yield f".{name}[{position}]" if several else f".{name}", kind, id


class Broken(Declared):
    """A record that could not be read: its kind, and its id where that could be read.

    What is wrong with it was told: a reference to it is no second fault.
    """

    kind: str
    id: str | None
    many: int = 1
    """For how many records it may stand."""
    references: Iterable[tuple[str, str, str]] = ()
    """What it refers to: the place in it (``.centre_ids[0]``), the kind and the id."""


def faults_between(
    placed: Iterable[tuple[str, object]],
    kinds: Mapping[type, str],
    index: Mapping[str, dict[str, Record]],
) -> Iterator[Fault]:
    """Fill the index (kind, id -> record) from records and their paths; give every fault."""
    paths: dict[tuple[str, str], str] = {}
    sound: list[tuple[str, Record]] = []
    told: list[tuple[str, str, str]] = []
    nameless = Counter[str]()
    for path, record in placed:
        if isinstance(record, Broken):
            told += [(path + place, kind, id) for place, kind, id in record.references]
        kind = record.kind if isinstance(record, Broken) else kinds.get(type(record))
        if kind is None:
            names = ", ".join(known.__name__ for known in kinds)
            yield fault(
                path, "register.record", record,
                f"is not a record of a register; give {names}",
                f"bukan rekaman register; berikan {names}",
            )  # fmt: skip
            continue
        id: str | None = getattr(record, "id")  # noqa: B009 - the kinds have it, Record has not
        if id is None:
            nameless[kind] += record.many if isinstance(record, Broken) else 1
            continue
        first = paths.setdefault((kind, id), path)
        if first != path:
            yield fault(
                f"{path}.id", "register.duplicate", id,
                f"is also the id of the {kind} at {first}; give each {kind} an id of its own",
                f"juga id {KIND_NAMES[kind].id} di {first}; beri setiap rekaman id tersendiri",
            )  # fmt: skip
        elif isinstance(record, Record):
            index[kind][id] = record
        if isinstance(record, Record):
            sound.append((path, record))
    dangling = [one for path, record in sound for one in _dangling(path, record, paths)]
    dangling += [one for one in told if one[1:] not in paths]
    yield from _leading_nowhere(dangling, nameless)
    yield from _cycles(paths, index["partnership"])
    yield from twice_set(sound)


_REFERENCES: Final[dict[type[Record], tuple[tuple[str, str, bool], ...]]] = {}


def _dangling(
    path: str, record: Record, known: Container[tuple[str, str]]
) -> Iterator[tuple[str, str, str]]:
    """Give the path, kind and id of each reference to what is not known."""
    cls = type(record)
    if cls not in _REFERENCES:
        _REFERENCES[cls] = references_of(cls)
    for name, kind, several in _REFERENCES[cls]:
        value = getattr(record, name)
        for position, id in enumerate(value if several else (value,)):
            if id is not None and (kind, id) not in known:
                yield f"{path}.{name}{f'[{position}]' if several else ''}", kind, id


def _leading_nowhere(
    dangling: Iterable[tuple[str, str, str]], nameless: Mapping[str, int]
) -> Iterator[Fault]:
    """Tell the references that lead nowhere.

    Where records could not be read, not even their ids, as many unknown ids may be theirs.
    """
    found = tuple(dangling)
    unknown = Counter(kind for kind, _ in {(kind, id) for _, kind, id in found})
    for path, kind, id in found:
        if unknown[kind] > nameless[kind]:
            yield of_no_record(path, kind, id)


def of_no_record(path: str, kind: str, id: str) -> Fault:
    """Make the fault of a reference that leads nowhere."""
    return fault(
        path, "register.dangling", id,
        f"is the id of no {kind} here; add that {kind} or correct the reference",
        f"bukan id {KIND_NAMES[kind].id} yang ada; "
        "tambahkan rekamannya atau betulkan rujukannya",
    )  # fmt: skip


def _cycles(
    paths: Mapping[tuple[str, str], str], partnerships: Mapping[str, Record]
) -> Iterator[Fault]:
    """Find each cycle of renewals once, at one of its members."""
    done: set[str] = set()
    for start in partnerships:
        walk: list[str] = []
        id: str | None = start
        while id is not None and id in partnerships and id not in done:
            done.add(id)
            walk.append(id)
            id = getattr(partnerships[id], "renews")  # noqa: B009 - Record has not
        if id in walk:
            cycle = " -> ".join([*walk[walk.index(id) :], id])
            yield fault(
                f"{paths['partnership', id]}.renews", "register.cycle", id,
                f"closes a cycle of renewals ({cycle}); remove one of its links",
                f"menutup lingkaran pembaruan ({cycle}); putuskan salah satu mata rantainya",
            )  # fmt: skip
