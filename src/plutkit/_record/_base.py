"""The base of every record."""

from collections.abc import Callable, Iterator, Mapping
from operator import attrgetter
from typing import Any, ClassVar, Final, cast

import attrs

from plutkit._record._relations import Relation
from plutkit._record._rule import RULE, Rule
from plutkit.errors import Fault, InvalidRecordError

_FEW: Final = 60
"""How many records of a class are checked before its check is generated: more than on import."""


class Record:
    """The base of every record: checked when made, frozen, closed to subclassing.

    A record is written with attrs' own decorator and declares a rule for each field::

        @attrs.frozen(kw_only=True)
        class Partner(Record):
            id: str = attrs.field(metadata=identifier("partner"))

    The check is one expression, generated from the rules after the first few records of the class.
    Only when it is false does a slow path look for every fault.
    """

    __slots__ = ()

    _relations: ClassVar[tuple[Relation, ...]] = ()
    """Rules over several fields, asked when each field obeys its own."""

    _made: ClassVar[int] = 0
    """How many records were made before the check was generated."""

    def __init_subclass__(cls) -> None:
        """Refuse to extend a record: its equality, hash and check would no longer be its own."""
        for base in cls.__mro__[1:]:
            if "__attrs_attrs__" in vars(base):
                message = (
                    f"{base.__name__} is closed: {cls.__name__} cannot extend it; "
                    f"keep the {base.__name__} in a field of a class of your own"
                )
                raise TypeError(message)
        # attrs leaves a class its own methods. To generate these for each takes long, and that
        # on import: so the inherited ones are made its own. The slotted class that attrs makes
        # of it has them already.
        if "__eq__" not in vars(cls):
            for name in ("__repr__", "__eq__", "__hash__"):
                setattr(cls, name, getattr(cls, name))
        super().__init_subclass__()

    @staticmethod
    def _identity(record: "Record") -> object:
        """Give what tells a record from others of its class: the values of its fields.

        On first use it is replaced for the class by the quickest way to get them.
        """
        cls = type(record)
        fields = attrs.fields(cast("type[attrs.AttrsInstance]", cls))
        getter = attrgetter(*(field.name for field in fields if field.eq))
        setattr(cls, "_identity", getter)  # noqa: B010 - the checkers see no method here
        return getter(record)

    def __eq__(self, other: object) -> bool:
        cls = type(self)
        if type(other) is not cls:
            return NotImplemented
        return cls._identity(self) == cls._identity(other)

    def __hash__(self) -> int:
        return hash((type(self), self._identity(self)))

    def __repr__(self) -> str:
        fields = ", ".join(f"{name}={getattr(self, name)!r}" for name in rules_of(type(self)))
        return f"{type(self).__qualname__}({fields})"

    def __attrs_post_init__(self) -> None:
        """Check the first few records of a class slowly; then generate its check for all others.

        All classes that are used on import have few records there, and to generate takes long.
        """
        cls = type(self)
        cls._made += 1
        if cls._made <= _FEW:
            for _ in faults_of(self):
                _refuse(self)
            return
        check = compile_check(cls)
        setattr(cls, "__attrs_post_init__", check)  # noqa: B010 - the checkers see no method here
        check(self)


def rules_of(cls: type[Record]) -> Mapping[str, Rule]:
    """Give the rule of each field that is given (not derived), in the order of the fields."""
    fields = attrs.fields(cast("type[attrs.AttrsInstance]", cls))
    return {field.name: field.metadata[RULE] for field in fields if field.init}


def relations_of(cls: type[Record]) -> tuple[Relation, ...]:
    """Give the rules over several fields of a class of records."""
    return cls._relations  # pyright: ignore[reportPrivateUsage]


def faults_of(record: Record) -> Iterator[Fault]:
    """Find every fault of a record, without the generated check."""
    sound = True
    for name, rule in rules_of(type(record)).items():
        value = getattr(record, name)
        if value is None and rule.none:
            continue
        for fault in rule.faults(name, value):
            sound = False
            yield fault
    if sound:
        for relation in relations_of(type(record)):
            yield from relation.faults(record)


def compile_check(cls: type[Record]) -> Callable[[Record], None]:
    """Generate the check of a class: it raises if a record breaks any of the rules."""
    names: dict[str, Any] = {"refuse": _refuse}
    terms: list[str] = []
    rules = rules_of(cls)
    for name, rule in rules.items():
        term = rule.expression(name, names)
        terms.append(f"({name} is None or {term})" if rule.none else f"({term})")
    terms += [f"({relation.expression(names)})" for relation in relations_of(cls)]
    lines = [
        "def check(self):",
        *(f"    {name} = self.{name}" for name in rules),
        f"    if not ({' and '.join(terms)}):",
        "        refuse(self)",
    ]
    exec(compile("\n".join(lines), f"<check of {cls.__name__}>", "exec"), names)  # noqa: S102 - the source is ours: names of fields and our own rules
    check: Callable[[Record], None] = names["check"]
    return check


def _refuse(record: Record) -> None:
    raise InvalidRecordError(type(record).__name__, faults_of(record))
