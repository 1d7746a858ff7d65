"""The key that someone meant is named beside one that nobody knows."""

import pytest

from plutkit.codec import structure
from plutkit.domain import Beneficiary
from plutkit.errors import StructureError

SOUND = {"id": "b-1", "kind": "enterprise", "name": "Warung"}


@pytest.mark.parametrize(
    ("key", "hint"),
    [
        ("nik", "; near it: owner_nik;"), ("npwp", "; near it: owner_npwp;"),
        ("pseudonym", "; near it: owner_pseudonym;"), ("nbi", "; near it: nib;"),
        ("owner_nikk", "; near it: owner_nik;"), ("qqq", "is no key of Beneficiary; remove it"),
    ],
)  # fmt: skip
def test_a_word_of_a_key_goes_before_what_is_only_like_it(key: str, hint: str) -> None:
    """Who writes nik means no nib."""
    with pytest.raises(StructureError) as caught:
        structure({**SOUND, key: "1"}, Beneficiary)
    (fault,) = caught.value.faults
    assert fault.code == "object.unknown"
    assert hint in fault.text.en
