"""Who built partnerships fastest."""

from collections import Counter
from collections.abc import Collection, Hashable, Iterable, Mapping
from datetime import date
from fractions import Fraction
from typing import Any, Final, NamedTuple

from plutkit._record import InstanceRule, check_arguments, rules_of
from plutkit.domain import Centre, PartnershipForm, Register, Selection, Signatory
from plutkit.errors import BeforeClockError
from plutkit.quantities import DateLike
from plutkit.quantities._day_rules import EXACT_DAY
from plutkit.scoring._completions import FAR, Arrival, Outcome, outcome
from plutkit.scoring._ledger import (
    Ledger,
    LeftOut,
    LeftReason,
    OpenFact,
    certainly_early,
    countable,
    head_start_of,
    items_of,
    ledger_of,
    open_facts_of,
    reasons_left,
    span,
)
from plutkit.scoring._policies import (
    Absence,
    BeforeClock,
    Clock,
    Counting,
    KindsCounted,
    Milestone,
    SpeedPolicies,
    Unstarted,
    in_order,
)
from plutkit.scoring._speed_ranking import SpeedRanking
from plutkit.scoring._speed_row import SpeedRow
from plutkit.statistics import Ties, ranks
from plutkit.statistics._rank_bounds import bounds_of

ACCEPTED_SIGNATORIES: Final = frozenset(
    {Signatory.CENTRE, Signatory.LOCAL_OFFICE, Signatory.LOCAL_GOVERNMENT}
)
"""Who signs for a centre by default; the ministry does not."""
ACCEPTED_FORMS: Final = frozenset(
    {PartnershipForm.MEMORANDUM, PartnershipForm.COOPERATION_AGREEMENT}
)
"""What counts as a partnership by default; other forms count only if named."""


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

    Raises `ArgumentError` that lists every argument of a wrong type, and `BeforeClockError` under
    `BeforeClock.REJECT`. Source of the question: the claim made for the centre of Maros at the
    coordination meeting of 29 May to 1 June 2023.
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
        _timed(register, register.centre(centre_id), items, policies, as_of.toordinal())
        for centre_id in (*scope.centre_ids, *scope.undecided_ids)
    ]
    if before_clock is BeforeClock.REJECT:
        _refuse_early(timed, clock)
    timed.sort(key=lambda one: one.order)
    apart = [one for one in timed if unstarted is Unstarted.ASIDE and not one.has_clock]
    ranked = [one for one in timed if unstarted is Unstarted.RIVAL or one.has_clock]
    possible = frozenset(scope.undecided_ids)
    rows = _ranked_rows(register, ranked, possible, policies)
    return SpeedRanking(
        rows=rows,
        aside=tuple(_row(register, one, possible, policies) for one in apart),
        left_out=tuple(
            LeftOut(centre_id=one.centre.id, partnership_id=id, reason=reason)
            for one in sorted(timed, key=lambda one: one.centre.id)
            for id, reason in sorted(one.left, key=lambda item: item[0])
        ),
        shared=_shared(rows),
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


class _Timed(NamedTuple):
    """A centre, its case and what its completions come to."""

    centre: Centre
    ledger: Ledger
    outcome: Outcome
    is_absent: bool
    evidence: tuple[str, ...]
    left: list[LeftReason]

    @property
    def order(self) -> tuple[int, bool, int, str]:
        least, greatest = self.outcome.least, self.outcome.greatest
        return least, greatest is None, greatest or 0, self.centre.id

    @property
    def has_clock(self) -> bool:
        case = self.ledger.case
        return case.clock != (-FAR, FAR) and case.clock[0] <= case.as_of


def _timed(
    register: Register,
    centre: Centre,
    items: Mapping[str, tuple[Hashable, ...]],
    policies: SpeedPolicies,
    as_of: int,
) -> _Timed:
    agreements = register.partnerships_of(centre.id)
    ledger = ledger_of(centre, agreements, items, policies, as_of)
    case = ledger.case
    is_absent = not agreements
    if is_absent and policies.absence is Absence.UNKNOWN:
        result = Outcome(0, None, Arrival.EITHER, as_of)
    else:
        result = outcome(case)
    counted = countable(case)
    evidence = tuple(id for id, day in counted.items() if day <= result.last_day)
    left = reasons_left(ledger, counted, result.last_day)
    return _Timed(centre, ledger, result, is_absent, evidence, left)


def _refuse_early(timed: list[_Timed], clock: Clock) -> None:
    early = sorted((one.centre.id, id) for one in timed for id in certainly_early(one.ledger.case))
    if early:
        raise BeforeClockError(clock.value, early)


def _ranked_rows(
    register: Register, ranked: list[_Timed], possible: frozenset[str], policies: SpeedPolicies
) -> tuple[SpeedRow, ...]:
    intervals = tuple((one.outcome.least, one.outcome.greatest) for one in ranked)
    maybe = frozenset(i for i, one in enumerate(ranked) if one.centre.id in possible)
    places: Iterable[int | Fraction | None] = [None] * len(ranked)
    if not maybe and all(least == greatest for least, greatest in intervals):
        places = ranks([least for least, _ in intervals], ties=policies.ties)
    return tuple(
        _row(register, one, possible, policies, (best, worst, rank))
        for one, (best, worst), rank in zip(
            ranked, bounds_of(intervals, maybe), places, strict=True
        )
    )


def _row(
    register: Register,
    one: _Timed,
    possible: frozenset[str],
    policies: SpeedPolicies,
    place: tuple[int | None, int | None, int | Fraction | None] = (None, None, None),
) -> SpeedRow:
    best, worst, rank = place
    centre, case = one.centre, one.ledger.case
    is_member = centre.id not in possible
    facts = open_facts_of(register, centre, case, policies.clock, frozenset(one.evidence))
    if one.is_absent and policies.absence is Absence.UNKNOWN:
        facts.append(OpenFact(kind="centre", record_id=centre.id, field="partnerships"))
    elif one.outcome.arrival is Arrival.OPEN or case.as_of < case.clock[0]:
        facts.append(OpenFact(kind="centre", record_id=centre.id, field="milestone"))
    if not is_member:
        facts += _undecided(centre, register.scope.selections)
    return SpeedRow(
        centre_id=centre.id,
        name=centre.name,
        least=one.outcome.least,
        greatest=one.outcome.greatest,
        arrival=one.outcome.arrival,
        has_clock=one.has_clock,
        is_absent=one.is_absent,
        is_member=is_member,
        best=best,
        worst=worst,
        rank=rank,
        closed=_closed_by(centre, case.as_of),
        head_start=head_start_of(case),
        evidence=tuple(sorted(one.evidence)),
        open_facts=tuple(facts),
    )


def _closed_by(centre: Centre, as_of: int) -> DateLike | None:
    first, _ = span(centre.closed)
    return centre.closed if first <= as_of else None


def _undecided(centre: Centre, selections: tuple[Selection, ...]) -> list[OpenFact]:
    """Give the facts for want of which it is open whether a centre belongs."""
    asked = {
        field
        for selection in selections
        for field in ("cohort", "origin")
        if getattr(selection, field) is not None and getattr(centre, field) is None
    }
    return [OpenFact(kind="centre", record_id=centre.id, field=field) for field in sorted(asked)]


def _shared(rows: tuple[SpeedRow, ...]) -> tuple[str, ...]:
    """Give the agreements that are open facts of several rows."""
    counts = Counter(
        id
        for row in rows
        for id in {fact.record_id for fact in row.open_facts if fact.kind == "partnership"}
    )
    return tuple(sorted(id for id, count in counts.items() if count > 1))
