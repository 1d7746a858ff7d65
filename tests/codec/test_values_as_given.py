"""A fault shows what stood in the data, not what Python made of it."""

from typing import Any

import pytest

from plutkit.codec import structure
from plutkit.domain import Beneficiary, Centre, Partner
from plutkit.errors import Fault, StructureError

CENTRE = {"id": "c", "name": "A", "level": "city", "region": "51.71"}
PARTNER = {"id": "p", "name": "P", "kinds": ["bank"]}
BUSINESS = {"id": "b", "kind": "enterprise", "name": "B"}


def faults_of(data: object, type: Any) -> tuple[Fault, ...]:
    """Read it; give what is wrong."""
    with pytest.raises(StructureError) as caught:
        structure(data, type)
    return caught.value.faults


@pytest.mark.parametrize(
    ("data", "type", "path", "code", "value"),
    [
        ({**PARTNER, "kinds": []}, Partner, "$.kinds", "tuple.short", "[] (list)"),
        ({**PARTNER, "kinds": ["bank"] * 2}, Partner, "$.kinds[1]", "tuple.twice", "'bank'"),
        (
            {**CENTRE, "opened": "2023-05", "closed": "2022"},
            Centre, "$.closed", "day.order", "'2022'",
        ),
        ({**BUSINESS, "name": " "}, Beneficiary, "$.name", "text.blank", "' '"),
        ({**BUSINESS, "name": 5}, Beneficiary, "$.name", "text.type", "5 (int)"),
        (
            {**BUSINESS, "owner_pseudonym": "3171-0157-0845-0001"},
            Beneficiary, "$.owner_pseudonym", "pseudonym.number", "'31**-****-****-**01'",
        ),
        (
            {**BUSINESS, "founded": "2023", "snapshots": [{"on": "2022-12-31"}]},
            Beneficiary, "$.snapshots[0].on", "day.order", "2022-12-31 (date)",
        ),
    ],
)  # fmt: skip
def test_the_value_is_that_of_the_data(
    data: object, type: Any, path: str, code: str, value: str
) -> None:
    """Masked as ever, where it is the number of a person."""
    (fault,) = faults_of(data, type)
    assert (fault.path, fault.code, fault.value) == (path, code, value)


def test_it_is_so_beside_another_fault_too() -> None:
    """When no record is made, but each rule is asked."""
    faults = faults_of({"id": "p", "kinds": []}, Partner)
    assert [(one.path, one.value) for one in faults] == [
        ("$.name", "'name'"), ("$.kinds", "[] (list)"),
    ]  # fmt: skip


def test_a_day_that_another_goes_before_is_shown_as_it_is_written() -> None:
    """In the text of the fault."""
    (fault,) = faults_of({**CENTRE, "opened": "2023-05", "closed": "2022"}, Centre)
    assert fault.text.en == "is before opened, 2023-05; correct one of the two"
    assert fault.text.id == "lebih awal dari opened, 2023-05; betulkan salah satunya"
