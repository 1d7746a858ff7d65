"""How days, fractions, codes and choices look in JSON: as text in their one form, or by key."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from fractions import Fraction
from functools import lru_cache
from operator import attrgetter
from typing import Any, Final, cast

from plutkit._record import Declared, Rule, fault, unreadable
from plutkit._text import Text
from plutkit.codec._edge import BROKEN, Edge, UnsoundError
from plutkit.codec._shape import RULES, Definitions, Reader, Schema, Writer
from plutkit.errors import Fault, ParseError
from plutkit.identity import Kbli, Nib, RegionCode
from plutkit.quantities import DateLike, PartialDate, Period

_CACHED: Final = 4_096
"""How many texts of each kind are kept once they were read: many records share them."""


class FormShape(Declared):
    """A value that JSON has as text in its one form."""

    kinds: tuple[type, ...]
    parse: Callable[[str], object]
    """Reads the text, or raises `ParseError`."""
    write: Writer
    pattern: str
    """What every such text matches, and some others do."""
    codes: tuple[str, ...]

    def reader(self) -> Reader:
        parse = self.parse
        known = lru_cache(_CACHED)(parse)
        # What is no text is left to the parser: 1, True and 1.0 are one key.
        return lambda data, _: known(data) if type(data) is str else parse(data)

    def read(self, data: object, path: str, edge: Edge) -> object:
        try:
            return self.parse(cast("str", data))
        except ParseError as error:
            edge.note(Fault(path, one.code, one.value, one.text) for one in error.faults)
            return BROKEN

    def writer(self) -> Writer:
        return self.write

    def claims(self, data: object) -> bool:
        return type(data) is str

    def schema(self, definitions: Definitions, rule: Rule | None) -> Schema:  # noqa: ARG002
        codes = dict.fromkeys((*self.codes, *(rule.codes if rule else ())))
        return {"type": "string", "pattern": self.pattern, RULES: [*codes]}


class KeyShape(Declared):
    """One of a few values, by its key."""

    kinds: tuple[type, ...]
    of: dict[str, Any]
    """The values by key."""
    name: str
    write: Writer

    def reader(self) -> Reader:
        of = self.of

        def read(data: Any, _: Any) -> Any:
            if type(data) is not str:  # a text of a class of its own may equal a key
                raise UnsoundError
            return of[data]

        return read

    def read(self, data: object, path: str, edge: Edge) -> object:
        if self.claims(data):
            return self.of[cast("str", data)]
        keys = ", ".join(self.of)
        return edge.refuse(
            path, "choice", data,
            Text(
                f"is no key of {self.name}; write one of {keys}",
                f"bukan kunci {self.name}; tulis salah satu dari {keys}",
            ),
        )  # fmt: skip

    def writer(self) -> Writer:
        return self.write

    def claims(self, data: object) -> bool:
        return type(data) is str and data in self.of

    def schema(self, definitions: Definitions, rule: Rule | None) -> Schema:  # noqa: ARG002
        return {"enum": [*self.of]}


def read_day(text: str) -> date:
    """Read a day as ``2023-05-04``; `ParseError` for every other text."""
    # The standard library reads 20230504 and 2023-W18-4 too.
    if type(text) is str and len(text) == 10 and text[4] == text[7] == "-":
        try:
            return date.fromisoformat(text)
        except ValueError:
            pass
    raise unreadable(
        "day", "day.form", text,
        en="is not a day of the calendar; write it as 2023-05-04",
        id="bukan hari kalender; tulis seperti 2023-05-04",
    )  # fmt: skip


def _read_date_like(text: str) -> DateLike:
    try:
        return read_day(text) if type(text) is str and len(text) == 10 else PartialDate.parse(text)
    except ParseError:
        raise unreadable(
            "day", "day.form", text,
            en="is neither a day nor a partial date; write 2023-05-04, 2023-05, 2023-Q2, 2023, "
            "2023-05-05/2023-06-10, 2023-05-05/.. or ../2023-05-05",
            id="bukan hari dan bukan tanggal tidak lengkap; tulis 2023-05-04, 2023-05, 2023-Q2, "
            "2023, 2023-05-05/2023-06-10, 2023-05-05/.. atau ../2023-05-05",
        ) from None  # fmt: skip


def read_fraction(text: str) -> Fraction:
    """Read a fraction in lowest terms; `ParseError` for every other text."""
    match = re.fullmatch(_FRACTION, text) if type(text) is str else None
    if match is not None:
        fraction = Fraction(int(match[1]), int(match[2]))
        if write_fraction(fraction) == text:
            return fraction
    raise unreadable(
        "fraction", "fraction.form", text,
        en="is not a fraction in lowest terms; write it as 41/230, a whole one as 3/1",
        id="bukan pecahan paling sederhana; tulis seperti 41/230, yang bulat seperti 3/1",
    )  # fmt: skip


def write_fraction(fraction: Fraction) -> str:
    """Write a fraction, a whole one too, as ``41/230``."""
    if max(abs(fraction.numerator), fraction.denominator) >= _LONG:
        raise UnsoundError([_long(fraction)])
    return f"{fraction.numerator}/{fraction.denominator}"


def _long(fraction: Fraction) -> Fault:
    return fault(
        "", "fraction.long", fraction,
        "has more than 2000 digits above or below; round it",
        "lebih dari 2000 angka di pembilang atau penyebutnya; bulatkan",
    )  # fmt: skip


_LONG: Final = 10**2000
_DAY: Final = r"\d{4}-\d{2}-\d{2}"
_FRACTION: Final = r"(-?[0-9]{1,2000})/([1-9][0-9]{0,1999})"
_PARTIAL: Final = rf"\d{{4}}(-Q\d|-\d{{2}})?|({_DAY}|\.\.)/({_DAY}|\.\.)"
_PERIOD: Final = rf"\d{{4}}(-[SQ]\d|-\d{{2}})?|{_DAY}/{_DAY}"
_REGION: Final = r"\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?"
_REGION_CODES: Final = (
    "region.form", "region.undotted", "region.truncated", "region.province", "region.regency"
)  # fmt: skip

DATE_LIKE: Final = FormShape(
    (date, PartialDate), _read_date_like, str, rf"^({_DAY}|{_PARTIAL})$", ("day.form",)
)
"""A day or a partial date."""

_FORMS: Final = (
    FormShape((date,), read_day, date.isoformat, f"^{_DAY}$", ("day.form",)),
    FormShape((PartialDate,), PartialDate.parse, str, f"^({_PARTIAL})$", ("partial_date.form",)),
    FormShape((Period,), Period.parse, str, f"^({_PERIOD})$", ("period.form",)),
    FormShape((RegionCode,), RegionCode.parse, attrgetter("code"), f"^{_REGION}$", _REGION_CODES),
    FormShape((Nib,), Nib.parse, attrgetter("digits"), r"^\d{13}$", ("nib.form",)),
    FormShape((Kbli,), Kbli.parse, str, r"^KBLI \d{4}: \d{5}$", ("kbli.form",)),
    FormShape((Fraction,), read_fraction, write_fraction, f"^{_FRACTION}$", ("fraction.form",)),
)
FORMS: Final[Mapping[Any, FormShape]] = {form.kinds[0]: form for form in _FORMS}
"""The shapes of the values that JSON has as text."""
