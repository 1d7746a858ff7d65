"""Who built partnerships fastest."""

from collections.abc import Collection, Iterable
from datetime import date
from typing import Any

from plutkit._record import InstanceRule, check_arguments, rules_of
from plutkit.domain import PartnershipForm, Register, Signatory
from plutkit.errors import BeforeClockError
from plutkit.indicators._in_force import ACCEPTED_FORMS, ACCEPTED_SIGNATORIES
from plutkit.quantities._day_rules import EXACT_DAY
from plutkit.scoring._ledger import certainly_early, items_of
from plutkit.scoring._milestone import Milestone, in_order
from plutkit.scoring._policies import (
    Absence,
    BeforeClock,
    Clock,
    Counting,
    KindsCounted,
    SpeedPolicies,
    Unstarted,
)
from plutkit.scoring._rows import Timed, ranked_rows, row_of, shared_by, timed_of
from plutkit.scoring._speed_ranking import SpeedRanking
from plutkit.scoring._speed_row import LeftOut
from plutkit.statistics import Ties


def rank_partnership_speed(
    register: Register,
    *,
    as_of: date,
    clock: Clock,
    milestone: Milestone,
    signatories: Collection[Signatory] = ACCEPTED_SIGNATORIES,
    forms: Collection[PartnershipForm] = ACCEPTED_FORMS,
    kinds: KindsCounted = KindsCounted.ALL,
    counting: Counting = Counting.SIGNED,
    before_clock: BeforeClock = BeforeClock.DAY_ZERO,
    unstarted: Unstarted = Unstarted.RIVAL,
    absence: Absence = Absence.NOT_YET,
    ties: Ties = Ties.COMPETITION,
) -> SpeedRanking:
    """Rank the centres in scope by the speed of their partnerships (`kecepatan kemitraan`).

    A centre's time is the whole days from its clock to the signing that completes the milestone;
    signed on the clock's day = 0. A signing on `as_of` counts, one on the day after does not. The
    least days are the best; equal days share a rank. `clock` and `milestone` have no default,
    because the choice decides who is fastest.

    **What counts.** An agreement counts if one of `signatories` signed it (unknown signatories may
    count or not) in one of `forms`. These filters come first: what does not count is as if it were
    not there. Then, per centre, a chain of renewals with one partner counts once, from its earliest
    signing that counts; a partner counts for each of its `kinds`. One agreement may bind several
    centres, and counts for each.

    **Before the clock.** Signed before both the founding and the clock, an agreement never counts
    in that completion. Signed before the clock only, it was in place at the start: `before_clock`
    says whether that is day 0 (`head_start` lists it), as if not there, or an error.

    **In force.** With `Counting.IN_FORCE` only a chain counts of which a link is in force on
    `as_of`: signed, started (an unknown start is the signing day), not past its end, not
    terminated. It still counts from the earliest signing that counts, so a later `as_of` may undo
    an arrival: this is not monotone in `as_of`.

    **What is unknown.** A partial date may be any day of its span, each by itself; an agreement
    without a signing day may be of any day, or not yet signed. `least` and `greatest` are over all
    completions of a centre's own dates, clock and signings together, with all policies applied
    in each. Not arrived is at least (`as_of` - clock) + 1 days, without an upper bound. In a
    completion whose clock is after `as_of` the time is any from 0 up. `unstarted` says what becomes
    of a centre whose clock is unknown or certainly later, `absence` what the register's silence
    about a centre means. Closing stops nothing; the row says it.

    **Ranks.** `best` = 1 + the number certainly ahead, `worst` = 1 + the number possibly ahead, in
    O(n log n). A centre that may not belong to the scope counts for the worst ranks only. `rank`
    follows `ties`, and is given only if every row is exact and certainly belongs.

    **Cost.** The days of a centre with m agreements take O(m log m); with a partial clock up to
    O(m² log m), because they are counted anew for each day on which an agreement may drop out.

    An empty scope gives an empty ranking.

    >>> from plutkit.domain import PartnerKind
    >>> from plutkit.samples import network
    >>> ranking = rank_partnership_speed(
    ...     network().cohort(2022),
    ...     as_of=date(2023, 12, 31),
    ...     clock=Clock.OPENED,
    ...     milestone=Milestone.all_kinds(PartnerKind.UNIVERSITY, PartnerKind.HALAL_CENTRE),
    ... )
    >>> len(ranking)
    20

    Raises `ArgumentError` that lists every argument of a wrong type; under `BeforeClock.REJECT`,
    `BeforeClockError` that lists what would count in some completion and is certainly from before
    the clock of a ranked centre. Source of the question: the claim made for the centre of Maros at
    the coordination meeting of 29 May to 1 June 2023.
    """
    policies = _policies(
        register,
        as_of,
        clock=clock,
        milestone=milestone,
        signatories=signatories,
        forms=forms,
        kinds=kinds,
        counting=counting,
        before_clock=before_clock,
        unstarted=unstarted,
        absence=absence,
        ties=ties,
    )
    scope = register.scope
    items = items_of(register, policies)
    timed = [
        timed_of(register, register.centre(centre_id), items, policies, as_of.toordinal())
        for centre_id in (*scope.centre_ids, *scope.undecided_ids)
    ]
    timed.sort(key=lambda one: one.order)
    apart = [one for one in timed if unstarted is Unstarted.ASIDE and not one.has_clock]
    ranked = [one for one in timed if unstarted is Unstarted.RIVAL or one.has_clock]
    if before_clock is BeforeClock.REJECT:
        _refuse_early(ranked, clock)
    possible = frozenset(scope.undecided_ids)
    return SpeedRanking(
        rows=ranked_rows(register, ranked, possible, policies),
        aside=tuple(row_of(register, one, possible, policies) for one in apart),
        left_out=tuple(
            LeftOut(centre_id=one.centre.id, partnership_id=id, reason=reason)
            for one in sorted(timed, key=lambda one: one.centre.id)
            for id, reason in sorted(one.left, key=lambda item: item[0])
        ),
        shared=shared_by(register, ranked),
        scope=scope,
        policies=policies,
        as_of=as_of,
        language=register.language,
        is_fictional=register.is_fictional,
    )


def _policies(register: object, as_of: object, **choices: Any) -> SpeedPolicies:  # noqa: ANN401 - checked here
    """Check all arguments at once, the choices by the rules of the record that keeps them."""
    for name, members in (("signatories", Signatory), ("forms", PartnershipForm)):
        # What is no collection stays as it is, for the rule to refuse.
        if isinstance(choices[name], Iterable) and not isinstance(choices[name], str):
            choices[name] = in_order(choices[name], members)
    rules = rules_of(SpeedPolicies)
    check_arguments(
        "rank_partnership_speed",
        register=(InstanceRule("", (Register,)), register),
        as_of=(EXACT_DAY, as_of),
        **{name: (rules[name], value) for name, value in choices.items()},
    )
    return SpeedPolicies(**choices)


def _refuse_early(ranked: list[Timed], clock: Clock) -> None:
    early = sorted((one.centre.id, id) for one in ranked for id in certainly_early(one.ledger.case))
    if early:
        raise BeforeClockError(clock.value, early)
