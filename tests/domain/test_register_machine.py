"""A register through a history of what-if, beside a plain dictionary."""

from typing import Any

import attrs
import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from plutkit.domain import Centre, Origin, Register, Selection
from plutkit.errors import RegisterError
from plutkit.strategies import centres

IDS = ("a", "b", "c")
some_centre = centres(
    id=st.sampled_from(IDS),
    cohort=st.sampled_from((None, 2021, 2022)),
    provenance=st.none(),
    forms=st.just(()),
)


class WhatIf(RuleBasedStateMachine):
    """Merge, replace and narrow; the dictionary knows which centres there are."""

    def __init__(self) -> None:
        super().__init__()
        self.register = Register.of([])
        self.centres: dict[str, Centre] = {}
        self.selections: list[Selection] = []

    @rule(centre=some_centre)
    def merge(self, centre: Centre) -> None:
        """Add a centre; another one of the same id is refused."""
        other = Register.of([centre])
        if self.centres.get(centre.id, centre) == centre:
            self.register = self.register.merge(other)
            self.centres[centre.id] = centre
        else:
            with pytest.raises(RegisterError) as caught:
                self.register.merge(other)
            assert [fault.code for fault in caught.value.faults] == ["register.duplicate"]

    @rule(centre=some_centre)
    def replace(self, centre: Centre) -> None:
        """Change a centre; one that is not there is refused."""
        if centre.id in self.centres:
            self.register = self.register.replace(centre)
            self.centres[centre.id] = centre
        else:
            with pytest.raises(RegisterError) as caught:
                self.register.replace(centre)
            assert [fault.code for fault in caught.value.faults] == ["register.unknown"]

    @rule(year=st.sampled_from((2021, 2022)), origin=st.none() | st.sampled_from(Origin))
    def cohort(self, year: int, origin: Origin | None) -> None:
        """Narrow the scope."""
        self.register = self.register.cohort(year, origin=origin)
        self.selections.append(Selection(cohort=year, origin=origin))

    @invariant()
    def holds_what_the_dictionary_holds(self) -> None:
        """In order, with the scope that all choices leave."""
        assert self.register.centres == tuple(self.centres[id] for id in sorted(self.centres))
        certain: list[str] = []
        undecided: list[str] = []
        for id, centre in sorted(self.centres.items()):
            answers: list[Any] = []
            for chosen in self.selections:
                answers += [
                    None if known is None else known == wanted
                    for known, wanted in (
                        (centre.cohort, chosen.cohort),
                        (centre.origin, chosen.origin),
                    )
                    if wanted is not None
                ]
            if False not in answers:
                (undecided if None in answers else certain).append(id)
        scope = self.register.scope
        assert (scope.centre_ids, scope.undecided_ids) == (tuple(certain), tuple(undecided))
        assert scope.total == len(self.centres)
        assert attrs.evolve(scope) == scope


TestWhatIf = WhatIf.TestCase
TestWhatIf.settings = settings(max_examples=25, stateful_step_count=15)
