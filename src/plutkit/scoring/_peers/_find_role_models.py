"""Who meets everything that is asked of a role model."""

from collections.abc import Collection, Iterator
from datetime import date
from typing import Final

from plutkit._record import (
    CollectionRule,
    InstanceRule,
    check_arguments,
    collected,
    fault,
    raise_faults,
)
from plutkit._text import shown
from plutkit.domain import RecordKind, Register
from plutkit.errors import Fault
from plutkit.indicators._covered import coverage_of
from plutkit.quantities._day_rules import EXACT_DAY
from plutkit.scoring._peers._criteria import (
    Criterion,
    FormReached,
    RankAtMost,
    TargetsMet,
    known_until,
    meets,
)
from plutkit.scoring._peers._practices import year_up_to
from plutkit.scoring._peers._role_models import CriterionAnswer, RoleModelRow, RoleModels

_CRITERIA: Final = CollectionRule(InstanceRule("", (RankAtMost, TargetsMet, FormReached)), least=1)


def find_role_models(
    register: Register, criteria: Collection[Criterion], *, as_of: date
) -> RoleModels:
    """Find the centres that meet everything that is asked (`PLUT teladan`).

    Each centre in scope has a row that says of each criterion whether it is met, not met or
    unknown: a worst rank (`RankAtMost`), targets (`TargetsMet`), a form of its own (`FormReached`).
    A role model certainly meets all of them and certainly belongs to the scope. If there is none,
    `tallies` and the sentence say which criterion failed for how many.

    A ranking or a report is taken as it stands, whatever its scope; it may be as of an earlier day.

    >>> from plutkit.domain import CentreForm
    >>> from plutkit.quantities import Text
    >>> from plutkit.samples import network
    >>> from plutkit.scoring import Clock, Milestone, rank_partnership_speed
    >>> cohort = network().cohort(2022)
    >>> ranking = rank_partnership_speed(
    ...     cohort, as_of=date(2023, 12, 31), clock=Clock.OPENED, milestone=Milestone.nth(2)
    ... )
    >>> fast = RankAtMost(
    ...     key="fast", name=Text("among the ten fastest", "sepuluh tercepat"),
    ...     ranking=ranking, worst=10,
    ... )
    >>> find_role_models(cohort, [fast], as_of=date(2023, 12, 31)).role_model_ids[:3]
    ('c-01', 'c-02', 'c-03')
    >>> unit = FormReached(
    ...     key="unit", name=Text("a UPTD", "UPTD"), form=CentreForm.REGIONAL_TECHNICAL_UNIT
    ... )
    >>> found = find_role_models(cohort, [fast, unit], as_of=date(2023, 12, 31))
    >>> found.role_model_ids, found.tallies[1]
    ((), CriterionTally(key='unit', met=0, not_met=20, unknown=0))

    An empty scope gives no rows. Raises `ArgumentError` that lists every argument of a wrong type,
    no criteria at all, two criteria of one key, and each that knows of days after `as_of`.
    """  # fmt: skip
    asked = collected(criteria)
    check_arguments(
        "find_role_models",
        register=(InstanceRule("", (Register,)), register),
        criteria=(_CRITERIA, asked),
        as_of=(EXACT_DAY, as_of),
    )
    raise_faults("find_role_models", _faults(asked, as_of), register.language)
    known, scope = register.known_by(as_of), register.scope
    rows: list[RoleModelRow] = []
    for id in sorted({*scope.centre_ids, *scope.undecided_ids}):
        centre = known.centre(id)
        rows.append(
            RoleModelRow(
                centre_id=id,
                name=centre.name,
                is_member=id in scope.centre_ids,
                answers=tuple(
                    CriterionAnswer(one.key, meets(one, known, centre, as_of)) for one in asked
                ),
            )
        )
    return RoleModels(
        rows=tuple(rows),
        criteria=asked,
        coverage=coverage_of(known, year_up_to(as_of), as_of, kinds=tuple(RecordKind)),
        scope=scope,
        as_of=as_of,
        language=register.language,
        is_fictional=register.is_fictional,
    )


def _faults(criteria: Collection[Criterion], as_of: date) -> Iterator[Fault]:
    keys: set[str] = set()
    for place, one in enumerate(criteria):
        if one.key in keys:
            yield fault(
                f"criteria[{place}].key", "criterion.twice", one.key,
                "is the key of two criteria; give each a key of its own",
                "adalah kunci dua kriteria; beri setiap kriteria kunci tersendiri",
            )  # fmt: skip
        keys.add(one.key)
        until = known_until(one)
        if until is not None and until > as_of:
            yield fault(
                f"criteria[{place}]", "criterion.future", until,
                f"is known only after as_of, {shown(as_of)}; make it as of an earlier day, or ask "
                "as of a later one",
                f"baru diketahui sesudah as_of, {shown(as_of)}; hitung per tanggal yang lebih "
                "awal, atau tanyakan per tanggal yang lebih akhir",
            )  # fmt: skip
