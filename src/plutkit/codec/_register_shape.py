"""How a register looks in JSON: an object with an array for each kind of records."""

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import Any, Final, cast

from plutkit._record import LARGEST_INTEGER, Declared, Record, Rule, fault
from plutkit._text import Language
from plutkit.codec._edge import BROKEN, Edge, UnsoundError, object_of
from plutkit.codec._objects import ObjectShape
from plutkit.codec._shape import Definitions, Reader, Schema, Shape, Writer
from plutkit.domain import Centre, Register, Selection
from plutkit.domain._assembly import KINDS, PLURALS
from plutkit.domain._references import Broken as BrokenRecord
from plutkit.domain._references import references_in
from plutkit.domain._register import gathered
from plutkit.errors import Fault, RegisterError

KIND_OF: Final[Mapping[str, str]] = {
    plural.replace(" ", "_"): kind for kind, plural in PLURALS.items()
}
"""The kind of the records at each key: ``centres``, ``same_businesses``."""

CLASS_OF: Final[Mapping[str, type[Record]]] = {
    key: cls for (cls, _), key in zip(KINDS.items(), KIND_OF, strict=True)
}
"""The class of the records at each key."""


class Parts:
    """What a document says of a register."""

    def __init__(
        self, language: Language = "en", selections: tuple[Selection, ...] = (), **records: Any
    ) -> None:
        self.language: Language = language
        self.selections = selections
        self.records: Mapping[str, tuple[object, ...]] = records


class RegisterShape(Declared):
    """A register: its records by kind, the choices that made its scope, and its language."""

    parts: ObjectShape
    """An object of `Parts`."""
    records: Mapping[str, Shape]
    """The shape of a record at each key."""

    kinds = (Register,)

    def reader(self) -> Reader:
        read_parts = self.parts.reader()

        def read(data: Any, of: Any) -> Any:
            parts: Parts = read_parts(data, of)
            placed = (
                (f"{key}[{place}]", record)
                for key, records in parts.records.items()
                for place, record in enumerate(records)
            )
            register = gathered(placed, parts.selections, parts.language)
            known = {centre.id for centre in register.centres}
            for _ in _strangers(parts.selections, known, ""):
                raise UnsoundError
            return register

        return read

    def read(self, data: object, path: str, edge: Edge) -> object:
        try:
            return self.reader()(data, None)
        except Exception:  # noqa: BLE001 - whatever it was, the slow way says what is wrong
            return self._read_slowly(data, path, edge)

    def _read_slowly(self, data: object, path: str, edge: Edge) -> object:
        given = object_of(data)
        if given is None:
            return self.parts.read(data, path, edge)
        before = len(edge.faults)
        edge.note(self.parts.unknown(given, path))
        said = {key: self._read(key, given[key], path, edge) for key in _SAID if key in given}
        sound: dict[str, Any] = {key: one for key, one in said.items() if one is not BROKEN}
        parts = Parts(**sound)
        placed = [
            one
            for key in KIND_OF
            if key in given
            for one in self._placed(key, given[key], path, edge)
        ]
        edge.note(_strangers(parts.selections, _centre_ids(placed), f"{path}."))
        try:
            register = gathered(placed, parts.selections, parts.language)
        except RegisterError as error:
            edge.note(error.faults)
            return BROKEN
        return register if len(edge.faults) == before else BROKEN

    def _read(self, key: str, data: object, path: str, edge: Edge) -> object:
        return self.parts.fields[key].shape.read(data, f"{path}.{key}", edge)

    def _placed(
        self, key: str, data: object, path: str, edge: Edge
    ) -> Iterator[tuple[str, object]]:
        """Read the records at a key; what is known of it stands for one that is wrong."""
        if type(data) is not list:
            self._read(key, data, path, edge)
            yield f"{path}.{key}", BrokenRecord(KIND_OF[key], None, LARGEST_INTEGER)
            return
        shape = self.records[key]
        for position, one in enumerate(cast("list[object]", data)):
            place = f"{path}.{key}[{position}]"
            record = shape.read(one, place, edge)
            yield place, _broken(key, one) if record is BROKEN else record

    def writer(self) -> Writer:
        writers = {key: field.shape.writer() for key, field in self.parts.fields.items()}

        def write(value: Any) -> Any:
            parts = {"language": value.language, "selections": value.scope.selections}
            parts |= {key: getattr(value, key) for key in KIND_OF}
            return {key: write(parts[key]) for key, write in writers.items()}

        return write

    def claims(self, data: object) -> bool:
        return self.parts.claims(data)

    def schema(self, definitions: Definitions, rule: Rule | None) -> Schema:
        reference = self.parts.schema(definitions, rule)
        definitions[self.parts.name]["x-plutkit-rules"] = [*_CODES]
        return reference


_CENTRE: Final = KINDS[Centre]
_SAID: Final = ("language", "selections")
_CODES: Final = (
    "register.duplicate", "register.dangling", "register.cycle", "register.unknown", "target.twice",
)  # fmt: skip


def _broken(key: str, data: object) -> BrokenRecord:
    """Keep of a record that is wrong what others need, and what it refers to."""
    references = tuple(references_in(CLASS_OF[key], object_of(data) or {}))
    return BrokenRecord(KIND_OF[key], _id_of(data), 1, references)


def _id_of(data: object) -> str | None:
    """Give the id of a record that is wrong, as others may refer to it."""
    id = (object_of(data) or {}).get("id")
    if type(id) is int and abs(id) <= LARGEST_INTEGER:
        return str(id)
    return id.strip() or None if type(id) is str else None


def _centre_ids(placed: Iterable[tuple[str, object]]) -> AbstractSet[str] | None:
    """Give the ids of the centres, or None if a centre is wrong whose id is not known."""
    wrong = [one.id for _, one in placed if isinstance(one, BrokenRecord) and one.kind == _CENTRE]
    known = {one.id for _, one in placed if isinstance(one, Centre)}
    return None if None in wrong else known.union(filter(None, wrong))


def _strangers(
    selections: tuple[Selection, ...], known: AbstractSet[str] | None, path: str
) -> Iterator[Fault]:
    """Tell the chosen centres that are not there, if it is known which are."""
    for number, selection in enumerate(selections):
        for position, id in enumerate(selection.centre_ids or ()):
            if known is not None and id not in known:
                yield fault(
                    f"{path}selections[{number}].centre_ids[{position}]", "register.unknown", id,
                    "is the id of no centre here; choose among the centres of this register",
                    "bukan id PLUT yang ada; pilih di antara PLUT register ini",
                )  # fmt: skip
