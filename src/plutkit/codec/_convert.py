"""Data in and out: by function, or by a converter of cattrs."""

from collections.abc import Callable, Iterator
from typing import Any, Final, TypeVar, cast

import cattrs

from plutkit._record import Declared, check_arguments, fault
from plutkit.codec._edge import Edge, UnsoundError
from plutkit.codec._shape import Json
from plutkit.codec._shape_of import is_ours, name_of, shape_of
from plutkit.errors import Fault, StructureError
from plutkit.identity._personal_number import KeyRule

T = TypeVar("T")

KEY: Final = KeyRule("none given")
"""The rule of keys for pseudonyms."""


class _ConverterRule(Declared):
    """A converter of cattrs, of whatever class."""

    none: str = ""

    def faults(self, path: str, value: object) -> Iterator[Fault]:
        if not isinstance(value, cattrs.BaseConverter):
            yield fault(
                path, "instance", value,
                "is no converter of cattrs; give one", "bukan konverter cattrs; berikan satu",
            )  # fmt: skip


def structure(data: object, type: type[T], *, pseudonym_key: bytes | None = None) -> T:
    """Make a value of a type from plain data (`menyusun`), strictly.

    `data` is what JSON holds: dictionaries with text as keys, lists, text, int, float, bool, None.
    `type` is a record, a result, a `Register`, an enumeration, or a tuple or alternative of them:
    ``tuple[Centre, ...]``, ``Schedule[int]``. With `pseudonym_key` (see `Nik.pseudonym`) a business
    may have `owner_nik` or `owner_npwp` in the place of `owner_pseudonym`; neither is kept.

    >>> from plutkit.domain import Document
    >>> structure({"kind": "halal", "issued": "2023-05"}, Document).issued
    PartialDate.parse('2023-05')
    >>> structure({"kind": "halal", "isued": "2023-05", "ends": "5 Mei 2023"}, Document)
    Traceback (most recent call last):
    ...
    plutkit.errors.StructureError: Document: 2 faults
      $.isued: 'isued' is no key of Document; near it: issued; remove it or correct it
      $.ends: '5 Mei 2023' is neither a day nor a partial date; write 2023-05-04, 2023-05, ...

    Nothing is converted silently: True and 1.0 are not 1. Days are written ``2023-05-04``, partial
    dates, periods and codes as `str` shows them, fractions ``41/230``, choices by their value.

    Raises `StructureError` with every fault at once, each with its path; a reference to a record
    that is itself faulty is no second fault. A type that has no form in JSON is refused so too.
    Raises `ArgumentError` for a key that is none, whether or not there is a number in the data.
    """
    check_arguments("structure", pseudonym_key=(KEY, pseudonym_key))
    return cast("T", _structured(data, type, pseudonym_key))


def _structured(data: object, type: Any, pseudonym_key: bytes | None) -> object:
    edge = Edge(pseudonym_key)
    value = shape_of(type).read(data, "$", edge)
    if edge.faults:
        raise StructureError(name_of(type), edge.faults)
    return value


def unstructure(obj: object) -> Json:
    """Give a record, a result or a register as plain data that JSON holds (`mengurai`).

    `structure` makes an equal value of it again. Every field is written, null where it is unknown.

    >>> from plutkit.domain import TargetRange
    >>> unstructure(TargetRange(least=10, most=20))
    {'least': 10, 'most': 20}

    Raises `StructureError` for what holds a function (write its card), for the number of a person,
    and for a whole number beyond 63 bits or a number that is not finite.
    """
    if obj is None:
        return None
    cls = type(obj)
    try:
        return cast("Json", shape_of(cls).writer()(obj))
    except UnsoundError as error:
        raise StructureError(name_of(cls), error.within("$").faults) from None


def make_converter(*, pseudonym_key: bytes | None = None) -> cattrs.Converter:
    """Make a converter of cattrs that knows every type of plutkit.

    >>> from plutkit.domain import Centre
    >>> converter = make_converter()
    >>> converter.structure({"id": "c-1"}, Centre)
    Traceback (most recent call last):
    ...
    plutkit.errors.StructureError: Centre: 3 faults...

    What `structure` and `unstructure` say holds for its methods.
    """
    converter = cattrs.Converter()
    configure_converter(converter, pseudonym_key=pseudonym_key)
    return converter


def configure_converter(
    converter: cattrs.BaseConverter, *, pseudonym_key: bytes | None = None
) -> None:
    """Teach a converter of your own the types of plutkit, so that your classes may hold them.

    >>> import attrs, cattrs
    >>> from plutkit.domain import TargetRange
    >>> @attrs.frozen
    ... class Wish:
    ...     author: str
    ...     range: TargetRange
    >>> converter = cattrs.Converter()
    >>> configure_converter(converter)
    >>> converter.structure({"author": "A", "range": {"least": 1, "most": 2}}, Wish).range.most
    2

    Its other hooks stay. In a class of yours a `StructureError` is one of those that cattrs groups.
    Raises `ArgumentError` for what is no converter, and for what is no key of 32 to 64 bytes.
    """
    check_arguments(
        "configure_converter",
        converter=(_ConverterRule(), converter),
        pseudonym_key=(KEY, pseudonym_key),
    )

    def reading(type: Any) -> Callable[[Any, Any], object]:
        return lambda data, _: _structured(data, type, pseudonym_key)

    def writing(_: Any) -> Callable[[Any], object]:
        return unstructure

    converter.register_structure_hook_factory(is_ours, reading)
    converter.register_unstructure_hook_factory(is_ours, writing)
