"""Records that could not be read: what is wrong with them is told once."""

import pytest

from plutkit.domain import Consultant, ServiceField
from plutkit.domain._references import Broken
from plutkit.domain._register import gathered
from plutkit.errors import RegisterError


def consultant(id: str, centre_id: str) -> Consultant:
    """Give a consultant of a centre."""
    return Consultant(id=id, centre_id=centre_id, field=ServiceField.FINANCE)


def faults(*records: object) -> list[tuple[str, str]]:
    """Give path and code of what is wrong between records."""
    placed = [(f"$[{position}]", record) for position, record in enumerate(records)]
    try:
        gathered(placed, (), "en")
    except RegisterError as error:
        return [(fault.path, fault.code) for fault in error.faults]
    return []


class TestBroken:
    """A reference to a broken record is no second fault."""

    def test_its_id_is_known(self) -> None:
        """A reference to it leads somewhere; another one does not."""
        assert faults(Broken("centre", "c-1"), consultant("k-1", "c-1")) == []
        assert faults(Broken("centre", "c-1"), consultant("k-1", "c-2")) == [
            ("$[1].centre_id", "register.dangling")
        ]

    def test_its_id_is_known_in_its_kind_alone(self) -> None:
        """A partner of that id is no centre."""
        assert faults(Broken("partner", "c-1"), consultant("k-1", "c-1")) == [
            ("$[1].centre_id", "register.dangling")
        ]

    def test_its_id_is_taken(self) -> None:
        """Another record of its kind and id is a duplicate, sound or broken."""
        first = Broken("consultant", "k-1")
        assert faults(first, Broken("consultant", "k-1")) == [("$[1].id", "register.duplicate")]
        assert faults(first, Broken("centre", "c-1"), consultant("k-1", "c-1")) == [
            ("$[2].id", "register.duplicate")
        ]

    @pytest.mark.parametrize(
        ("nameless", "unknown", "told"), [(0, 1, 1), (1, 1, 0), (1, 2, 2), (2, 2, 0), (2, 1, 0)]
    )
    def test_as_many_unknown_ids_as_records_without_one_may_be_theirs(
        self, nameless: int, unknown: int, told: int
    ) -> None:
        """One more, and which of them leads nowhere is not known: all are told."""
        records = [Broken("centre", None)] * nameless
        found = faults(*records, *(consultant(f"k-{n}", f"c-{n}") for n in range(unknown)))
        assert [code for _, code in found] == ["register.dangling"] * told

    def test_two_references_to_one_unknown_id_are_one_id(self) -> None:
        """It is the ids that are counted."""
        two = consultant("k-1", "c-1"), consultant("k-2", "c-1")
        assert faults(Broken("centre", None), *two) == []
        assert len(faults(*two)) == 2

    def test_what_it_refers_to_is_looked_for(self) -> None:
        """All at once: what is wrong within it hides no reference that leads nowhere."""
        broken = Broken("consultant", "k-1", 1, ((".centre_id", "centre", "c-1"),))
        assert faults(broken) == [("$[0].centre_id", "register.dangling")]
        assert faults(broken, Broken("centre", "c-1")) == []
        assert faults(broken, Broken("centre", None)) == []
        assert faults(broken, Broken("partner", "c-1")) == [("$[0].centre_id", "register.dangling")]
