"""How records, rows and the small values in them look in JSON: as objects of their fields."""

import difflib
import re
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any, Final

import cattrs
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

from plutkit._record import Declared, Record, Relation, Rule
from plutkit._text import Text, shown
from plutkit.codec._composites import located
from plutkit.codec._edge import BROKEN, Edge, UnsoundError, object_of
from plutkit.codec._shape import RULES, Definitions, Reader, Schema, Shape, Writer
from plutkit.errors import Fault, InvalidRecordError

_CONVERTER: Final = cattrs.Converter(detailed_validation=False, forbid_extra_keys=True)
"""Makes the quick ways in and out of records; it has no hooks, for every field brings its own."""


class Field(Declared):
    """One field of an object."""

    shape: Shape
    rule: Rule | None
    """The rule of a record's field; a row has none."""
    is_required: bool


class ObjectShape(Declared):
    """An object with the fields of a class: of a record, a row or a named tuple."""

    cls: type[Any]
    of: Any
    """The class with its arguments, as ``Schedule[int]``."""
    name: str
    """What its schema is called."""
    fields: Mapping[str, Field]
    relations: tuple[Relation, ...]
    beside: tuple[str, ...] = ()
    """Keys that are read elsewhere, which someone may have meant too."""

    @property
    def kinds(self) -> tuple[type, ...]:
        return (self.cls,)

    @cached_property
    def _quick(self) -> Reader:
        made = self._maker({name: field.shape.reader() for name, field in self.fields.items()})

        def read(data: Any, of: Any) -> Any:
            # Other mappings may give values for keys that they do not have.
            if type(data) is not dict:
                raise UnsoundError
            return made(data, of)

        return read

    def _maker(self, readers: Mapping[str, Reader]) -> Reader:
        """Give what makes a value of a dictionary: for records the code that cattrs generates."""
        if issubclass(self.cls, Record) and not getattr(self.of, "__parameters__", ()):
            hooks: Any = {name: override(struct_hook=read) for name, read in readers.items()}
            return make_dict_structure_fn(self.of, _CONVERTER, _cattrs_use_linecache=False, **hooks)

        def made(data: Any, of: Any) -> Any:
            # An unknown key has no reader.
            return self.cls(**{name: readers[name](one, of) for name, one in data.items()})

        return made

    def reader(self) -> Reader:
        return self._quick

    def read(self, data: object, path: str, edge: Edge) -> object:
        try:
            return self._quick(data, None)
        except Exception:  # noqa: BLE001 - whatever it was, the slow way says what is wrong
            return self._read_slowly(data, path, edge)

    def _read_slowly(self, data: object, path: str, edge: Edge) -> object:
        given = object_of(data)
        if given is None:
            return edge.refuse(path, "object.type", data, NO_OBJECT)
        is_wrong = edge.note(self.unknown(given, path))
        values = {
            name: field.shape.read(given[name], place(path, name), edge)
            for name, field in self.fields.items()
            if name in given
        }
        is_partial = edge.note(self._missing(given, path))
        if is_partial or any(value is BROKEN for value in values.values()):
            faults = self._against_rules(values)
            edge.note(UnsoundError(_as_given(faults, given, values)).within(path).faults)
            return BROKEN
        try:
            made = self.cls(**values)
        except InvalidRecordError as error:
            faults = _as_given(error.faults, given, values)
            edge.note(UnsoundError(faults).within(path).faults)
            return BROKEN
        return BROKEN if is_wrong else made

    def unknown(self, data: Mapping[object, object], path: str) -> Iterable[Fault]:
        """Tell the keys that no field has."""
        for key in data:
            if key not in self.fields:
                text = key if type(key) is str else ""
                near = _nearest(text, (*self.fields, *self.beside))
                hint = Text(f"; near it: {near}", f"; yang mirip: {near}") if near else _NONE
                yield Fault(
                    place(path, key), "object.unknown", shown(key),
                    Text(
                        f"is no key of {self.name}{hint.en}; remove it or correct it",
                        f"bukan kunci {self.name}{hint.id}; buanglah atau betulkan",
                    ),
                )  # fmt: skip

    def _missing(self, data: Mapping[object, object], path: str) -> Iterable[Fault]:
        for name, field in self.fields.items():
            if field.is_required and name not in data:
                yield Fault(place(path, name), "object.missing", shown(name), MISSING)

    def _against_rules(self, values: Mapping[str, object]) -> Iterable[Fault]:
        for name, value in values.items():
            rule = self.fields[name].rule
            if rule and value is not BROKEN and not (value is None and rule.none):
                yield from rule.faults(name, value)

    def writer(self) -> Writer:
        return self._quick_writer

    @cached_property
    def _quick_writer(self) -> Writer:
        writers = {name: field.shape.writer() for name, field in self.fields.items()}
        quick = self._writer_of_record(writers) if issubclass(self.cls, Record) else None

        def write(value: Any) -> Any:
            try:
                if quick:
                    return quick(value)
                return {name: write(getattr(value, name)) for name, write in writers.items()}
            except UnsoundError:
                parts = ((name, write, getattr(value, name)) for name, write in writers.items())
                raise located(parts) from None

        return write

    def _writer_of_record(self, writers: Mapping[str, Writer]) -> Writer:
        hooks: Any = {name: override(unstruct_hook=write) for name, write in writers.items()}
        cls: Any = self.cls
        return make_dict_unstructure_fn(cls, _CONVERTER, _cattrs_use_linecache=False, **hooks)

    def claims(self, data: object) -> bool:
        return isinstance(data, dict)

    def schema(self, definitions: Definitions, rule: Rule | None) -> Schema:  # noqa: ARG002
        if self.name not in definitions:
            definitions[self.name] = {}  # so that it is met only once
            definitions[self.name] = {
                "type": "object",
                "properties": {
                    name: _described(field, field.shape.schema(definitions, field.rule))
                    for name, field in self.fields.items()
                },
                "required": [name for name, field in self.fields.items() if field.is_required],
                "additionalProperties": False,
                RULES: [*dict.fromkeys(code for one in self.relations for code in one.codes)],
            }
        return {"$ref": f"#/$defs/{self.name}"}


MISSING: Final = Text("is a key that is missing; write it", "kunci yang tidak ada; tulislah")
NO_OBJECT: Final = Text("is not an object; write one", "bukan objek; tulis satu")
_NONE: Final = Text("", "")


def place(path: str, key: object) -> str:
    """Give the path of a key of an object."""
    if type(key) is str and re.fullmatch(r"[A-Za-z_]{1,40}\d{0,3}", key):
        return f"{path}.{key}"
    return f"{path}[{shown(key)}]"


def _as_given(
    faults: Iterable[Fault], given: Mapping[object, object], values: Mapping[str, object]
) -> Iterable[Fault]:
    """Show in each fault what stood in the data, where that was read as something else."""
    for one in faults:
        raw, read = _at(one.path, given), _at(one.path, values)
        yield one if raw is read else Fault(one.path, one.code, shown(raw), one.text)


def _at(path: str, values: Mapping[Any, object]) -> object:
    """Give the value of a field, or of an item of it; None for what is further within."""
    found = re.fullmatch(r"(\w+)(?:\[(\d+)\])?", path)
    if found is None:
        return None
    value: Any = values.get(found[1])
    return value if found[2] is None else value[int(found[2])]


def _nearest(key: str, names: tuple[str, ...]) -> str | None:
    """Give the name of which the key is a word, or else the one that is most like it."""
    within = [name for name in names if key in name.split("_")]
    return next(iter(within or difflib.get_close_matches(key, names, n=1)), None)


def _described(field: Field, schema: Schema) -> Schema:
    """Add what a field means, and what null means in it."""
    if field.rule is None:
        return schema
    said = [field.rule.doc, f"Null: {field.rule.none}." if field.rule.none else ""]
    return {"description": " ".join(filter(None, said)), **schema}
