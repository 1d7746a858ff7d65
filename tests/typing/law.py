"""Checked by mypy and pyright, never run: what the type checkers must know of the law."""

from datetime import date
from typing import assert_type

from plutkit.identity import Kbli
from plutkit.law import (
    SIZE_LAWS,
    AmountKind,
    Basis,
    Entry,
    SizeBounds,
    SizeClass,
    SizeLaw,
    SizeUnknown,
    TechnologyIntensity,
    TechnologyUnknown,
    WorkersUnknown,
    bounds_for,
    classify_size,
    intensity_of,
    kind_for,
    size_of,
    workers_class,
)


def a_finding_keeps_the_type_of_its_law(on: date) -> None:
    """From the schedule to the finding."""
    assert_type(SIZE_LAWS.at_or_last(on), Entry[SizeLaw])
    finding = classify_size(on=on, sales=1)
    assert_type(finding.law.value, SizeLaw)
    assert_type(finding.size, SizeClass | None)
    assert_type(finding.unknown, SizeUnknown | None)
    classify_size(on=on, sales="1")  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]


def the_bare_rules_give_an_answer_or_a_reason(law: SizeLaw, kbli: Kbli | None) -> None:
    """Which a type checker makes one tell apart."""
    assert_type(kind_for(law, basis=Basis.SALES), AmountKind | SizeUnknown)
    assert_type(bounds_for(law, AmountKind.SALES), SizeBounds | None)
    assert_type(size_of(1, law.bounds[0]), SizeClass)
    assert_type(workers_class(1), SizeClass | WorkersUnknown)
    assert_type(intensity_of(kbli), TechnologyIntensity | TechnologyUnknown)
