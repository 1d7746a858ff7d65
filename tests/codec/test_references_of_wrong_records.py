"""A record that is wrong may refer to what is not there: both are told at once."""

import pytest

from plutkit import Register
from plutkit.codec import structure
from plutkit.errors import StructureError

CENTRE = {"id": "c-1", "name": "A", "level": "city", "region": "51.71"}
PARTNER = {"id": "p-1", "name": "P", "kinds": ["bank"]}
PARTNERSHIP = {
    "id": "m-1", "partner_id": "p-1", "centre_ids": ["c-1"], "form": "mou",
    "signatories": ["centre"],
}  # fmt: skip
FORM = ("$.partnerships[0].form", "choice")


def found(**changes: object) -> list[tuple[str, str]]:
    """Read a register with a partnership whose form is wrong; give what is told."""
    data = {
        "centres": [CENTRE], "partners": [PARTNER], "partnerships": [{**PARTNERSHIP, **changes}],
    }  # fmt: skip
    with pytest.raises(StructureError) as caught:
        structure(data, Register)
    return [(fault.path, fault.code) for fault in caught.value.faults]


def test_sound_references_are_no_fault() -> None:
    """Only the form is wrong."""
    assert found() == [FORM]


@pytest.mark.parametrize(
    ("changes", "path"),
    [
        ({"partner_id": "p-2"}, "$.partnerships[0].partner_id"),
        ({"centre_ids": ["c-1", "c-2"]}, "$.partnerships[0].centre_ids[1]"),
        ({"renews": "m-2"}, "$.partnerships[0].renews"),
    ],
)  # fmt: skip
def test_one_that_leads_nowhere_is_told_beside_the_other_fault(
    changes: dict[str, object], path: str
) -> None:
    """With its place."""
    assert found(**changes) == [FORM, (path, "register.dangling")]


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"partner_id": 5}, ("$.partnerships[0].partner_id", "text.type")),
        ({"partner_id": " "}, ("$.partnerships[0].partner_id", "text.blank")),
        ({"centre_ids": ["c\u202e"]}, ("$.partnerships[0].centre_ids[0]", "text.character")),
        ({"centre_ids": "c-2"}, ("$.partnerships[0].centre_ids", "array.type")),
        ({"centre_ids": {}}, ("$.partnerships[0].centre_ids", "array.type")),
    ],
)  # fmt: skip
def test_one_that_is_itself_wrong_is_told_once(
    changes: dict[str, object], fault: tuple[str, str]
) -> None:
    """By its own fault."""
    assert sorted(found(**changes)) == sorted([FORM, fault])


def test_what_is_no_object_refers_to_nothing() -> None:
    """And is told as such."""
    with pytest.raises(StructureError) as caught:
        structure({"consultants": [5]}, Register)
    assert [fault.code for fault in caught.value.faults] == ["object.type"]
