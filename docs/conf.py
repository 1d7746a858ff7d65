"""Sphinx settings."""

from enum import Enum
from typing import TYPE_CHECKING, cast

import attrs

from plutkit._record import Record, relations_of, rules_of

if TYPE_CHECKING:
    from sphinx.application import Sphinx

project = "plutkit"
author = "The plutkit contributors"
copyright = "2026, the plutkit contributors"
extensions = ["myst_parser", "sphinx.ext.autodoc"]
html_theme = "furo"
html_title = "plutkit"
exclude_patterns = ["_build"]
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3
autodoc_default_options = {"members": True, "show-inheritance": True}
autodoc_member_order = "bysource"
autodoc_typehints = "none"
add_module_names = False
default_role = "code"
nitpicky = True
nitpick_ignore_regex = [
    # The standard library, attrs and Hypothesis have pages of their own, on the network.
    (r"py:.*", r"(?!plutkit\.).*"),
    # Private modules have no page: what they hold is documented where it is public.
    (r"py:.*", r"plutkit\.(.*\.)?_.*"),
]


def add_rules(
    _app: "Sphinx", what: str, _name: str, obj: object, _options: object, lines: list[str]
) -> None:
    """Append to each record the table of its fields, from the rules that check them."""
    if what != "class" or not isinstance(obj, type) or not issubclass(obj, Record):
        return
    if not attrs.has(obj):
        return
    lines += ["", "**Fields**", ""]
    defaults = {field.name: field.default for field in attrs.fields(cast("type", obj))}
    for name, rule in rules_of(obj).items():
        none = f" None: {rule.none}." if rule.none else ""
        optional = "" if defaults[name] is attrs.NOTHING else " Optional."
        lines.append(f"- `{name}`: {rule.doc} *{rule.describe()}.*{none}{optional}")
    relations = [relation.describe() for relation in relations_of(obj)]
    if relations:
        lines += ["", f"**Together**: {'; '.join(relations)}.", ""]


def keep_choices(
    _app: "Sphinx", _what: str, _name: str, obj: object, _skip: object, _options: object
) -> bool | None:
    """Show every member of an enumeration; the table of fields shows those of a record."""
    return False if isinstance(obj, Enum) else None


def setup(app: "Sphinx") -> None:
    """Connect what this file adds."""
    app.connect("autodoc-skip-member", keep_choices)
    app.connect("autodoc-process-docstring", add_rules)
