"""How a record declares the rule of a field: ``attrs.field(metadata=text("..."))``.

Each function gives attrs metadata; the field stays attrs' own, in sight of the type checkers.
"""

from enum import Enum

from plutkit._record._rule import RULE, Rule
from plutkit._record._rules import (
    LARGEST_INTEGER,
    AnythingRule,
    ChoiceRule,
    FunctionRule,
    InstanceRule,
    IntegerRule,
    TupleRule,
)
from plutkit._record._text_rule import TextRule


def text(doc: str, *, none: str = "") -> dict[str, Rule]:
    return {RULE: TextRule(doc, none)}


def identifier(kind: str) -> dict[str, Rule]:
    """Declare the record's own id among the records of `kind`."""
    return {RULE: TextRule(f"The id: no other {kind} of the register has it.", "", kind, True)}


def reference(kind: str, doc: str, *, none: str = "") -> dict[str, Rule]:
    """Declare the id of another record."""
    return {RULE: TextRule(doc, none, kind)}


def references(kind: str, doc: str, *, least: int = 0) -> dict[str, Rule]:
    """Declare the ids of other records, none twice."""
    return {RULE: TupleRule(doc, TextRule("", "", kind), least=least)}


def integer(
    doc: str, *, least: int = -LARGEST_INTEGER, most: int = LARGEST_INTEGER, none: str = ""
) -> dict[str, Rule]:
    return {RULE: IntegerRule(doc, none, least, most)}


def choice(of: type[Enum], doc: str, *, none: str = "") -> dict[str, Rule]:
    return {RULE: ChoiceRule(doc, of, none)}


def instance(*of: type, doc: str, none: str = "") -> dict[str, Rule]:
    return {RULE: InstanceRule(doc, of, none)}


def listed(
    item: type, doc: str, *, least: int = 0, unique: bool = True, none: str = ""
) -> dict[str, Rule]:
    """Declare a tuple of texts, enumeration members or records."""
    rule: Rule
    kinds: tuple[type, ...] = (item,)
    if item is str:
        rule = TextRule("")
    elif issubclass(item, Enum):
        rule = ChoiceRule("", item)
    else:
        rule = InstanceRule("", kinds)
    return {RULE: TupleRule(doc, rule, none, least, unique)}


def anything(doc: str) -> dict[str, Rule]:
    return {RULE: AnythingRule(doc)}


def function(doc: str) -> dict[str, Rule]:
    return {RULE: FunctionRule(doc)}
