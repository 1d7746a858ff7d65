"""Partnership speed against every completion, one after the other."""

from math import prod

import pytest
from hypothesis import assume, given, settings

from plutkit.domain import Centre, Register
from plutkit.scoring import (
    Absence,
    Arrival,
    Clock,
    Milestone,
    SpeedPolicies,
    Unstarted,
    check_fastest,
    rank_partnership_speed,
)
from scoring.speed_cases import AS_OF, Case, cases, policies, rank, small_registers
from scoring.speed_oracle import (
    ENDLESS,
    Truth,
    finding,
    items,
    possible_days,
    rank_span,
    states,
    truth,
)

MORE = settings(max_examples=2 * settings().max_examples)
"""Completions are many: these tests take more examples than others."""
MOST_COMPLETIONS = 3_000
MOST_WORLDS = 4_000


def size(register: Register, centre: Centre, chosen: SpeedPolicies) -> int:
    """Count the completions of a centre."""
    founded = 1 if chosen.clock is Clock.FOUNDED else len(possible_days(centre.founded))
    agreements = [
        len(states(agreement, chosen, AS_OF.toordinal()))
        for agreement in register.partnerships_of(centre.id)
        if items(register, agreement, chosen)
    ]
    return len(possible_days(getattr(centre, chosen.clock.value))) * founded * prod(agreements)


def truths(register: Register, chosen: SpeedPolicies) -> dict[str, Truth]:
    """Give what all completions of each centre in scope come to."""
    found: dict[str, Truth] = {}
    for id in (*register.scope.centre_ids, *register.scope.undecided_ids):
        centre = register.centre(id)
        assume(size(register, centre, chosen) <= MOST_COMPLETIONS)
        found[id] = truth(register, centre, chosen, AS_OF.toordinal())
        if not register.partnerships_of(id) and chosen.absence is Absence.UNKNOWN:
            found[id] = Truth(0, None, Arrival.EITHER, (), (), frozenset({0, ENDLESS}))
    return found


class TestEveryCompletion:
    """The bounds of a row are those over all completions of its centre."""

    @MORE
    @given(cases)
    def test_days_arrival_and_evidence_are_those_of_brute_force(self, case: Case) -> None:
        """Each centre by itself, over clock, founding and signings together."""
        register, chosen = case
        ranking = rank(register, chosen)
        rows = {row.centre_id: row for row in (*ranking.rows, *ranking.aside)}
        for id, expected in truths(register, chosen).items():
            row = rows[id]
            assert (row.least, row.greatest) == (expected.least, expected.greatest)
            assert row.arrival is expected.arrival
            assert row.evidence == expected.evidence
            assert row.head_start == expected.head_start

    @MORE
    @given(small_registers(), policies())
    def test_ranks_and_verdicts_are_those_of_brute_force(
        self, register: Register, chosen: SpeedPolicies
    ) -> None:
        """Over the product of all centres' times, in the scope or out of it."""
        ranking = rank(register, chosen)
        found = {id: one for id, one in truths(register, chosen).items() if id in ranking}
        times = {id: one.times for id, one in found.items()}
        arrivals = {id: one.arrival for id, one in found.items()}
        possible = frozenset(register.scope.undecided_ids) & times.keys()
        assume(prod(len(values) + 1 for values in times.values()) <= MOST_WORLDS)
        for row in ranking:
            assert (row.best, row.worst) == rank_span(times, possible, row.centre_id)
            verdict = check_fastest(ranking, row.centre_id)
            assert verdict.finding is finding(times, arrivals, possible, row.centre_id)

    @given(small_registers(), policies())
    def test_a_centre_is_set_aside_only_for_want_of_a_clock(
        self, register: Register, chosen: SpeedPolicies
    ) -> None:
        """Its clock is unknown or certainly after the day, and the policy says so."""
        ranking = rank(register, chosen)
        for row in (*ranking.rows, *ranking.aside):
            day = getattr(register.centre(row.centre_id), chosen.clock.value)
            starts = day is not None and min(possible_days(day)) <= AS_OF.toordinal()
            assert row.has_clock is starts
            assert (row in ranking.aside) is (not starts and chosen.unstarted is Unstarted.ASIDE)


@pytest.mark.parametrize("clock", Clock)
def test_the_oracle_and_the_ranking_agree_on_nothing_at_all(clock: Clock) -> None:
    """An empty register gives an empty ranking."""
    ranking = rank_partnership_speed(
        Register.of([]), as_of=AS_OF, clock=clock, milestone=Milestone.first()
    )
    assert len(ranking) == 0
