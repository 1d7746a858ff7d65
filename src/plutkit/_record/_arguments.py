"""Arguments of public functions, checked by the same rules as the fields of records."""

from collections.abc import Iterable, Iterator
from typing import TypeVar, cast

from plutkit._record._rule import ArgumentRule, Declared, fault
from plutkit._record._rules import item_faults, items_of
from plutkit._text import Language
from plutkit.errors import ArgumentError, Fault, ParseError

T = TypeVar("T")


class CollectionRule(Declared):
    """What `collected` gives of any collection; each item under `item`, unless others judge it."""

    item: ArgumentRule | None = None
    none: str = ""
    least: int = 0
    unique: bool = False

    def faults(self, path: str, value: object) -> Iterator[Fault]:
        items = items_of(value)
        if items is None:
            yield fault(
                path, "collection.type", value,
                "is not a collection; give a list or another one",
                "bukan kumpulan; berikan daftar atau kumpulan lain",
            )  # fmt: skip
        elif self.item is not None:
            yield from item_faults(path, items, self.item, least=self.least, unique=self.unique)


def collected(value: Iterable[T]) -> tuple[T, ...]:
    """Give the items of a collection; what is none, a text among it, is left to its rule."""
    given = cast("object", value)
    if isinstance(given, Iterable) and not isinstance(given, str | bytes):
        return tuple(value)
    return cast("tuple[T, ...]", given)


def argument_faults(**arguments: tuple[ArgumentRule, object]) -> Iterator[Fault]:
    """Find every fault of arguments, each with its rule; an allowed None is none."""
    for name, (rule, value) in arguments.items():
        if not (value is None and rule.none):
            yield from rule.faults(name, value)


def raise_faults(function: str, faults: Iterable[Fault], language: Language = "en") -> None:
    """Raise one `ArgumentError` that lists the faults, if there are any."""
    found = tuple(faults)
    if found:
        raise ArgumentError(function, found, language)


def check_arguments(function: str, /, **arguments: tuple[ArgumentRule, object]) -> None:
    """Raise one `ArgumentError` that lists every argument that breaks its rule."""
    raise_faults(function, argument_faults(**arguments))


def bad_argument(
    function: str, argument: str, code: str, value: object, *, en: str, id: str
) -> ArgumentError:
    """Make the error of one argument that no rule of a single value could refuse."""
    return ArgumentError(function, [fault(argument, code, value, en, id)])


def unreadable(kind: str, code: str, text: object, *, en: str, id: str) -> ParseError:
    """Make the error of a text that cannot be read as `kind`."""
    return ParseError(kind, [fault("text", code, text, en, id)])
