"""What measurements say, in both languages."""

from collections import Counter
from collections.abc import Iterable
from fractions import Fraction
from typing import Final

from plutkit._table import Cell, Column, Table
from plutkit._text import Language, Text, day_text, integer_text, number_text, percent_text
from plutkit.indicators._indicator import Aggregation
from plutkit.indicators._measurement import Measurement, NoValue
from plutkit.quantities._period import period_text

NO_VALUE: Final = {
    NoValue.NOT_REPORTED: Text("not reported", "tidak dilaporkan"),
    NoValue.NOBODY: Text("of nobody", "tidak ada yang dihitung"),
    NoValue.NOT_KNOWN: Text("not known", "tidak diketahui"),
    NoValue.TOO_LITTLE_KNOWN: Text("too little known", "terlalu sedikit yang diketahui"),
}
AS_ZERO: Final = Text(
    "what was not reported is taken as nothing", "yang tidak dilaporkan dianggap tidak ada"
)
_HEADS: Final = (
    (Text("group", "kelompok"), False),
    (Text("value", "nilai"), True),
    (Text("at least", "sedikitnya"), True),
    (Text("at most", "sebanyaknya"), True),
    (Text("over", "dari"), True),
    (Text("records", "rekaman"), True),
    (Text("left out", "tidak dihitung"), True),
)
_MEDIAN: Final = (Text("median", "median"), True)
_OR_MORE: Final = Text(
    "or more: not every amount is known", "atau lebih: ada jumlah yang tidak diketahui"
)
_OR_OTHER: Final = Text(
    "or another: not every amount is known", "atau lain: ada jumlah yang tidak diketahui"
)
_COUNTS: Final = (Aggregation.SUM, Aggregation.DISTINCT, Aggregation.CHANGE)


def value_text(
    aggregation: Aggregation, value: int | Fraction | None, language: Language
) -> str | None:
    """Write a value: counts as they are, shares, ratios and growth as percentages."""
    if value is None:
        return None
    if aggregation in _COUNTS:
        return number_text(value, language, digits=0 if value.denominator == 1 else 1)
    return percent_text(value, language)


def unbounded(aggregation: Aggregation) -> tuple[Text, ...]:
    """Say that a value added up may be another one where no upper bound of it is known."""
    if aggregation is Aggregation.CHANGE:
        return (_OR_OTHER,)
    return (_OR_MORE,) if aggregation in _COUNTS else ()


def title(one: Measurement, language: Language) -> str:
    """Say what is measured, in which unit, when, and as of which day."""
    name, unit = one.card.name[language], one.card.unit[language]
    when, as_of = period_text(one.period, language), day_text(one.as_of, language)
    return Text(f"{name} ({unit}) {when}, as of {as_of}", f"{name} ({unit}) {when}, per {as_of}")[
        language
    ]


def statement(one: Measurement, language: Language) -> str:
    """Say the value of one group, or why there is none."""
    if one.no_value is not None:
        said = NO_VALUE[one.no_value][language]
        least = value_text(one.aggregation, one.at_least, language)
        if one.no_value is NoValue.TOO_LITTLE_KNOWN:
            said += Text(f", at least {least}", f", sedikitnya {least}")[language]
        return said
    said = value_text(one.aggregation, one.value, language) or ""
    if one.denominator is not None:
        over = number_text(one.denominator, language, digits=0)
        part = number_text(one.numerator, language, digits=0)
        said += Text(f" ({part} of {over})", f" ({part} dari {over})")[language]
    if one.median is not None:
        median = percent_text(one.median, language)
        said += Text(f", median {median}", f", median {median}")[language]
    if one.at_most is None or one.at_most != one.value:
        most = value_text(one.aggregation, one.at_most, language)
        if most is not None:
            said += Text(f", at most {most}", f", sebanyaknya {most}")[language]
        for rest in unbounded(one.aggregation) if most is None else ():
            said += f", {rest[language]}"
    return said


def table_of(
    heading: str, rows: Iterable[Measurement], notes: Iterable[str], language: Language
) -> Table:
    """Lay measurements out as a table."""
    measured = tuple(rows)
    has_median = any(one.aggregation is Aggregation.GROWTH for one in measured)
    heads = (*_HEADS, _MEDIAN) if has_median else _HEADS
    return Table(
        title=heading,
        columns=tuple(Column(head[language], right) for head, right in heads),
        rows=tuple(_cells(one, language)[: len(heads)] for one in measured),
        notes=tuple(notes),
        language=language,
    )


def _cells(one: Measurement, language: Language) -> tuple[Cell, ...]:
    shown = value_text(one.aggregation, one.value, language)
    return (
        one.name[language],
        shown if one.no_value is None else NO_VALUE[one.no_value][language],
        value_text(one.aggregation, one.at_least, language),
        value_text(one.aggregation, one.at_most, language),
        None if one.denominator is None else number_text(one.denominator, language, digits=0),
        len(one.record_ids),
        len(one.omissions),
        None if one.median is None else percent_text(one.median, language),
    )


def omission_notes(one: Measurement, language: Language) -> list[str]:
    """Count the records that are not in a value, by reason."""
    counts = Counter(omission.reason for omission in one.omissions)
    if not counts:
        return []
    listed = ", ".join(
        f"{reason.text[language]}: {integer_text(count, language)}"
        for reason, count in sorted(counts.items(), key=lambda item: item[0].key)
    )
    return [Text(f"not in the value: {listed}", f"tidak masuk nilai: {listed}")[language]]


def silent_notes(one: Measurement, language: Language) -> list[str]:
    """Say how many centres did not report the whole."""
    if not one.silent_ids:
        return []
    count = integer_text(len(one.silent_ids), language)
    return [
        Text(
            f"centres that did not report all of it: {count}",
            f"PLUT yang belum melaporkan semuanya: {count}",
        )[language]
    ]
