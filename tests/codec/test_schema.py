"""What a schema says by itself; tests/oracles asks a validator whether it is true."""

import json
from typing import Any

import pytest

import plutkit as pk
from codec.every_type import REFUSED, TYPES
from codec.schema_parts import parts
from plutkit._record import Record
from plutkit.codec import schema
from plutkit.codec._forms import FORMS
from plutkit.errors import StructureError

RECORDS = [
    of for of in TYPES if isinstance(of, type) and issubclass(of, Record) and of not in FORMS
]
"""Those that are written as objects."""


@pytest.mark.parametrize("of", TYPES, ids=str)
def test_every_definition_is_used_and_every_reference_defined(of: Any) -> None:
    """And all of it is JSON."""
    whole = schema(of)
    used = {part["$ref"].removeprefix("#/$defs/") for part in parts(whole) if "$ref" in part}
    assert used == set(whole["$defs"])
    assert json.loads(json.dumps(whole, allow_nan=False)) == whole
    assert whole["$schema"] == "https://json-schema.org/draft/2020-12/schema"


@pytest.mark.parametrize("of", RECORDS, ids=lambda of: of.__name__)
def test_every_field_of_a_record_says_what_it_means(of: type) -> None:
    """As its documentation does, and what null means in it."""
    fields = schema(of)["$defs"][of.__name__]["properties"]
    assert [name for name, field in fields.items() if not field.get("description")] == []


def test_null_is_explained_where_it_may_stand() -> None:
    """Not known is not none."""
    founded = schema(pk.Centre)["$defs"]["Centre"]["properties"]["founded"]
    assert {"type": "null"} in founded["anyOf"]
    assert "Null: not known: any day." in founded["description"]


def test_what_only_reading_refuses_is_listed_where_it_is_refused() -> None:
    """By code."""
    found = schema(pk.Register)
    register = found["$defs"]["Register"]
    assert {"register.dangling", "register.unknown", "target.twice"} <= set(
        register["x-plutkit-rules"]
    )
    assert {"json.duplicate", "document.version"} <= set(found["x-plutkit-rules"])
    targets = found["$defs"]["Target"]["properties"]["value"]
    assert targets["x-plutkit-rules"] == ["value.kind"]
    assert schema(pk.Entry)["$defs"]["Entry"]["properties"]["value"]["x-plutkit-rules"] == [
        "codec.open_type"
    ]


def test_numbers_and_texts_have_their_bounds() -> None:
    """Those of the rules."""
    sales = schema(pk.Snapshot)["$defs"]["Snapshot"]["properties"]["sales"]["anyOf"][0]
    assert (sales["minimum"], sales["maximum"]) == (0, 2**63 - 1)
    name = schema(pk.Centre)["$defs"]["Centre"]["properties"]["name"]
    assert (name["minLength"], name["maxLength"]) == (1, 500)
    partners = schema(pk.Partner)["$defs"]["Partner"]["properties"]["kinds"]
    assert (partners["minItems"], partners["uniqueItems"]) == (1, True)


def test_alternatives_have_their_key() -> None:
    """Each its own."""
    found = schema(pk.Criterion)["$defs"]
    for name in ("RankAtMost", "TargetsMet", "FormReached"):
        assert found[f"{name}_tagged"]["properties"]["type"] == {"const": name}
        assert found[f"{name}_tagged"]["required"][0] == "type"
        assert name not in found


@pytest.mark.parametrize("of", [pk.Indicator, pk.Nik, dict, 5], ids=str)
def test_what_has_no_form_has_no_schema(of: Any) -> None:
    """With the same fault as everywhere."""
    with pytest.raises(StructureError) as caught:
        schema(of)
    assert caught.value.faults[0].code == REFUSED.get(of, "codec.type")
