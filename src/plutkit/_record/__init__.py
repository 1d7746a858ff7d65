"""Record: the base of every record; rules declared per field as data."""

from plutkit._record._arguments import bad_argument, check_arguments, unreadable
from plutkit._record._base import Record, compile_check, faults_of, relations_of, rules_of
from plutkit._record._fields import (
    anything,
    choice,
    function,
    identifier,
    instance,
    integer,
    listed,
    reference,
    references,
    text,
)
from plutkit._record._relations import Holds, Relation
from plutkit._record._rule import RULE, Rule, bound, fault
from plutkit._record._rules import (
    LANGUAGE,
    LARGEST_INTEGER,
    AnythingRule,
    ChoiceRule,
    FunctionRule,
    InstanceRule,
    IntegerRule,
    OneOfRule,
    TupleRule,
)
from plutkit._record._text_rule import TextRule

__all__ = [
    "LANGUAGE",
    "LARGEST_INTEGER",
    "RULE",
    "AnythingRule",
    "ChoiceRule",
    "FunctionRule",
    "Holds",
    "InstanceRule",
    "IntegerRule",
    "OneOfRule",
    "Record",
    "Relation",
    "Rule",
    "TextRule",
    "TupleRule",
    "anything",
    "bad_argument",
    "bound",
    "check_arguments",
    "choice",
    "compile_check",
    "fault",
    "faults_of",
    "function",
    "identifier",
    "instance",
    "integer",
    "listed",
    "reference",
    "references",
    "relations_of",
    "rules_of",
    "text",
    "unreadable",
]
