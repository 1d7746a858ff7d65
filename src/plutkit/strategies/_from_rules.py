"""From the rules of a record to a strategy for it."""

from collections.abc import Callable, Mapping
from datetime import date
from types import SimpleNamespace
from typing import Final, TypeVar, cast

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from plutkit._record import (
    ChoiceRule,
    Holds,
    InstanceRule,
    IntegerRule,
    NumberRule,
    Record,
    Rule,
    TextRule,
    TupleRule,
    bad_argument,
    relations_of,
    rules_of,
)
from plutkit._text import Text
from plutkit.domain import Document, FormSpell, Snapshot
from plutkit.identity import Kbli, Nib, RegionCode, RegionLevel
from plutkit.identity._province_rule import ProvinceRule
from plutkit.identity._pseudonym_rule import PseudonymRule, is_number
from plutkit.indicators import Parameter
from plutkit.quantities import OPEN_ENDED, OpenEnded, PartialDate, Period, Source
from plutkit.quantities._day_rules import DayRule, NotBefore
from plutkit.strategies._identity import kblis, nibs
from plutkit.strategies._quantities import days, partial_dates, periods, region_codes, sources
from plutkit.strategies._texts import ids, texts

R = TypeVar("R", bound=Record)

_MOST_ITEMS: Final = 3
_FINEST: Final = 100
"""The greatest denominator of exact numbers."""


def from_rules(
    function: str, cls: type[R], fields: Mapping[str, SearchStrategy[object]]
) -> SearchStrategy[R]:
    """Give records of a class by its rules, the given fields by strategies of their own.

    What does not fit to the fields beside it becomes None: a day before one that it must follow, a
    period that reaches too far.
    """
    rules = rules_of(cls)
    for name in fields:
        if name not in rules:
            raise bad_argument(
                function, name, "field.unknown", name,
                en=f"is no field of {cls.__name__}; give one of {', '.join(rules)}",
                id=f"bukan isian {cls.__name__}; berikan salah satu dari {', '.join(rules)}",
            )  # fmt: skip
    drawn = {
        name: fields[name] if name in fields else for_rule(rule) for name, rule in rules.items()
    }
    return _records(cls, drawn)


@st.composite
def _records(draw: DrawFn, cls: type[R], fields: Mapping[str, SearchStrategy[object]]) -> R:
    drawn = {name: draw(field) for name, field in fields.items()}
    for relation in relations_of(cls):
        if isinstance(relation, NotBefore | Holds):
            for fault in tuple(relation.faults(SimpleNamespace(**drawn))):
                drawn[fault.path] = None
    return cls(**drawn)


def for_rule(rule: Rule) -> SearchStrategy[object]:
    """Give the values that a rule admits, None among them where it means something."""
    values = _FOR[type(rule)](rule)
    return st.none() | values if rule.none else values


def _for_text(rule: Rule) -> SearchStrategy[object]:
    return ids() if cast("TextRule", rule).kind else texts()


def _for_integer(rule: Rule) -> SearchStrategy[object]:
    whole = cast("IntegerRule | NumberRule", rule)
    least, most = whole.least, whole.most
    return st.sampled_from((least, most)) | st.integers(least, most)


def _for_number(rule: Rule) -> SearchStrategy[object]:
    least, most = cast("NumberRule", rule).least, cast("NumberRule", rule).most
    return _for_integer(rule) | st.fractions(least, most, max_denominator=_FINEST)


def _for_choice(rule: Rule) -> SearchStrategy[object]:
    return st.sampled_from(cast("ChoiceRule", rule).of)


def _for_day(rule: Rule) -> SearchStrategy[object]:
    kinds: dict[type, SearchStrategy[object]] = {
        date: days(), PartialDate: partial_dates(), OpenEnded: st.just(OPEN_ENDED)
    }  # fmt: skip
    return st.one_of([kinds[kind] for kind in cast("DayRule", rule).kinds])


def _for_instance(rule: Rule) -> SearchStrategy[object]:
    classes: dict[type, Callable[[], SearchStrategy[object]]] = {
        RegionCode: region_codes,
        Source: sources,
        Period: periods,
        FormSpell: lambda: from_rules("form_spells", FormSpell, {}),
        Snapshot: lambda: from_rules("snapshots", Snapshot, {}),
        Document: lambda: from_rules("documents", Document, {}),
        Nib: nibs,
        Kbli: kblis,
        Text: lambda: st.builds(Text, en=texts(), id=texts()),
        Parameter: lambda: from_rules("parameters", Parameter, {}),
        bool: st.booleans,
    }
    return st.one_of([classes[cls]() for cls in cast("InstanceRule", rule).of])


def _for_tuple(rule: Rule) -> SearchStrategy[object]:
    many = cast("TupleRule", rule)
    items = for_rule(many.item)
    most = max(many.least, _MOST_ITEMS)
    return st.lists(items, min_size=many.least, max_size=most, unique=many.unique).map(tuple)


_FOR: Final[Mapping[type, Callable[[Rule], SearchStrategy[object]]]] = {
    TextRule: _for_text,
    PseudonymRule: lambda _: texts().filter(lambda text: not is_number(text)),
    IntegerRule: _for_integer,
    NumberRule: _for_number,
    ChoiceRule: _for_choice,
    DayRule: _for_day,
    InstanceRule: _for_instance,
    TupleRule: _for_tuple,
    ProvinceRule: lambda _: region_codes(level=RegionLevel.PROVINCE),
}
