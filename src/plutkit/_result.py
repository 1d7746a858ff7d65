"""What every result can do: rows to walk, to ask by id, and to show."""

from abc import abstractmethod
from collections.abc import Iterator, Mapping
from datetime import date
from enum import Enum
from fractions import Fraction
from functools import cached_property
from typing import ClassVar, Final, Generic, TypeAlias, TypeVar, cast

from plutkit._record import LANGUAGE, Row, check_arguments, values_of
from plutkit._table import Table
from plutkit._text import Language, Text
from plutkit.errors import UnknownRecordError

Plain: TypeAlias = "str | int | float | date | Fraction | tuple[Plain, ...] | None"
"""What a dictionary of a row holds: plain values that data frames take; floats are estimates."""

FICTIONAL: Final = Text(
    "fictional data, made up to try the library on; it says nothing about any real centre",
    "data fiktif untuk mencoba pustaka ini; tidak menyatakan apa pun tentang PLUT yang nyata",
)
"""Stands beneath whatever is made of records that are made up."""

AnyRow = TypeVar("AnyRow", bound=Row)


class Result(Row, Generic[AnyRow]):
    """Rows in a total order, with all that they were made from (`hasil`)."""

    _row_kind: ClassVar[str]
    """What a row is, for errors: "ranked centre"."""

    _row_id: ClassVar[str]
    """The name of the field that tells a row from others."""

    rows: tuple[AnyRow, ...]
    language: Language

    @cached_property
    def _row_of(self) -> Mapping[str, AnyRow]:
        """The rows by id."""
        return {getattr(row, self._row_id): row for row in self.rows}

    def __iter__(self) -> Iterator[AnyRow]:
        """Give the rows in their order."""
        return iter(self.rows)

    def __len__(self) -> int:
        """Count the rows."""
        return len(self.rows)

    def __contains__(self, item: object) -> bool:
        """Tell whether there is a row with this id, or this very row."""
        return item in self._row_of if isinstance(item, str) else item in self.rows

    def __getitem__(self, id: str) -> AnyRow:
        """Give the row with this id; `UnknownRecordError` (a KeyError) names similar ids."""
        try:
            return self._row_of[id]
        except (KeyError, TypeError):
            unknown = UnknownRecordError(self._row_kind, id, self._row_of, self._remedy(id))
        raise unknown  # out of reach of the KeyError, which shows the id as it was given

    def _remedy(self, id: str) -> str:  # noqa: ARG002 - for those who know better
        return ""

    def to_dicts(self) -> list[dict[str, Plain]]:
        """Give the rows as dictionaries of plain values; ``pd.DataFrame`` takes the list."""
        return [
            {name: self._plain(value) for name, value in self._cells_of(row).items()}
            for row in self.rows
        ]

    def _cells_of(self, row: AnyRow) -> dict[str, object]:
        """Give what a dictionary of the row holds, by name."""
        return values_of(row)

    def _plain(self, value: object) -> Plain:
        if isinstance(value, Enum):
            return str(value.value)
        if isinstance(value, Text):
            return value[self.language]
        if isinstance(value, tuple):
            return tuple(self._plain(item) for item in cast("tuple[object, ...]", value))
        if value is None or isinstance(value, str | int | float | date | Fraction):
            return value
        return str(value)

    def table(self, language: Language | None = None) -> Table:
        """Give the rows as a table with its notes, in the register's language unless told."""
        return self._table(self._spoken("table", language))

    def sentence(self, language: Language | None = None) -> str:
        """Say the result in one sentence, in the register's language unless told."""
        return self._sentence(self._spoken("sentence", language))

    def to_markdown(self, language: Language | None = None) -> str:
        """Give the table as Markdown."""
        return self.table(language).to_markdown()

    def to_html(self, language: Language | None = None) -> str:
        """Give the table as HTML, its texts escaped, to stand within a page."""
        return self.table(language).to_html()

    def __str__(self) -> str:
        return str(self.table())

    def _repr_html_(self) -> str:
        return self.to_html()

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: {self.sentence('en')}>"

    def _spoken(self, method: str, language: Language | None) -> Language:
        spoken = self.language if language is None else language
        check_arguments(f"{type(self).__name__}.{method}", language=(LANGUAGE, spoken))
        return spoken

    @abstractmethod
    def _table(self, language: Language) -> Table:
        """Lay the result out in a language."""

    @abstractmethod
    def _sentence(self, language: Language) -> str:
        """Say the result in a language."""
