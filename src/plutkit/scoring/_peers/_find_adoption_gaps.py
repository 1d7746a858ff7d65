"""What a role model had that others lack."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import Final

from plutkit._record import (
    CollectionRule,
    Declared,
    InstanceRule,
    TextRule,
    check_arguments,
    collected,
    rules_of,
)
from plutkit.domain import Centre, PartnershipForm, RecordKind, Register, Signatory
from plutkit.indicators._covered import coverage_of, known_part, last_day_of, part_there
from plutkit.indicators._in_force import ACCEPTED_FORMS, ACCEPTED_SIGNATORIES
from plutkit.quantities import Period
from plutkit.quantities._day_rules import EXACT_DAY
from plutkit.scoring._peers._adoption_gap import AdoptionGap
from plutkit.scoring._peers._adoption_gaps import AdoptionGaps
from plutkit.scoring._peers._practices import (
    EVER,
    PRACTICES,
    RECORDS,
    Accepted,
    Practice,
    is_told,
    key_of,
    name_of,
    traces,
    year_up_to,
)
from plutkit.scoring._policies import KindsCounted, SpeedPolicies

_ID: Final = TextRule("", kind="centre")
_POLICIES: Final = rules_of(SpeedPolicies)
_KINDS: Final = tuple(RECORDS.values())


def find_adoption_gaps(
    register: Register,
    *,
    role_model_id: str,
    as_of: date,
    role_model_ids: Collection[str] | None = None,
    period: Period | None = None,
    signatories: tuple[Signatory, ...] = ACCEPTED_SIGNATORIES,
    forms: tuple[PartnershipForm, ...] = ACCEPTED_FORMS,
    kinds: KindsCounted = KindsCounted.ALL,
) -> AdoptionGaps:
    """Find what a role model had and others lack (`kesenjangan praktik`).

    Looked at are kinds of partners, kinds of services, and two steps of the institution, the
    regional technical unit and the regional public service agency. A centre **had** one if a record
    certainly shows it at some time within `period` (default: at any time) by `as_of`: an agreement
    that counts from its signing to its end, a service on its day, a form while it lasted. It
    **lacks** it if no record even may show it and reports cover it: for a kind of services, every
    day of the period on which the centre may have been there; for what lasts, the last day (a part
    of a local office has taken neither step). All else is unknown, which is not lacking.

    Each row is something that the role model had and at least one other lacks. The shares are those
    who had it of those of whom it is known: among the role models (`role_model_ids`, with this one)
    and among the others, which are the rest of those that certainly belong to the scope and may
    have been there on the last day. It says what was had, not what came of it.

    >>> from plutkit.samples import network
    >>> gaps = find_adoption_gaps(
    ...     network().cohort(2022),
    ...     role_model_id="c-02",
    ...     period=Period.year(2023),
    ...     as_of=date(2024, 1, 31),
    ... )
    >>> gap = gaps["partner_kind/state_enterprise"]
    >>> gap.evidence, gap.model_share, gap.other_share
    (('a-02-3',), Fraction(1, 1), Fraction(7, 9))

    Without anything that others are known to lack there are no rows. Raises `UnknownRecordError` (a
    KeyError) for an id that no centre has; `ArgumentError` that lists every argument of a wrong
    type, and for a period that begins after `as_of`. In time linear in the agreements and services
    of the centres compared.
    """
    named = None if role_model_ids is None else collected(role_model_ids)
    check_arguments(
        "find_adoption_gaps",
        register=(InstanceRule("", (Register,)), register),
        role_model_id=(_ID, role_model_id),
        as_of=(EXACT_DAY, as_of),
        role_model_ids=(CollectionRule(_ID, "this one alone"), named),
        period=(InstanceRule("", (Period,), "any time"), period),
        signatories=(_POLICIES["signatories"], signatories),
        forms=(_POLICIES["forms"], forms),
        kinds=(_POLICIES["kinds"], kinds),
    )
    days = known_part("find_adoption_gaps", EVER if period is None else period, as_of)
    known = register.known_by(as_of)
    model = known.centre(role_model_id)
    models = {known.centre(id).id: known.centre(id) for id in (model.id, *(named or ()))}
    others: dict[str, Centre] = {}
    gone: list[str] = []
    for id in sorted(set(register.scope.centre_ids) - models.keys()):
        if part_there(known.centre(id), last_day_of(days)) is None:
            gone.append(id)
        else:
            others[id] = known.centre(id)
    accepted = Accepted(signatories, forms, kinds)
    holdings = {
        id: Holdings.of(known, centre, days, accepted)
        for id, centre in {**models, **others}.items()
    }
    had = [one for one in PRACTICES if one in holdings[model.id].certain]
    found = [(one, Split.of(one, holdings, others)) for one in had]
    rows = [
        _gap(one, holdings[model.id], Split.of(one, holdings, sorted(models)), split)
        for one, split in found
        if split.without
    ]
    return AdoptionGaps(
        rows=tuple(sorted(rows, key=lambda row: (-row.difference, row.key))),
        role_model_id=model.id,
        role_model_name=model.name,
        role_model_ids=tuple(sorted(models)),
        other_ids=tuple(others),
        not_there_ids=tuple(gone),
        not_lacking=tuple(sorted(key_of(one) for one, split in found if not split.without)),
        period=period,
        signatories=signatories,
        forms=forms,
        kinds=kinds,
        coverage=coverage_of(
            known, year_up_to(as_of) if period is None else days, as_of, kinds=_KINDS
        ),
        scope=register.scope,
        as_of=as_of,
        language=register.language,
        is_fictional=register.is_fictional,
    )


class Holdings(Declared):
    """What a centre had."""

    certain: Mapping[Practice, list[str]]
    """What it certainly had, with the records that show it."""
    possible: Collection[Practice]
    """What it had or may have had."""
    told: Collection[RecordKind]
    """Of which kinds of records it is reported that there were no others."""

    @classmethod
    def of(cls, known: Register, centre: Centre, days: Period, accepted: Accepted) -> "Holdings":
        """Gather what the records of a centre show."""
        certain: dict[Practice, list[str]] = {}
        possible: set[Practice] = set()
        for one in traces(known, centre, days, accepted):
            possible.add(one.practice)
            if one.is_certain:
                certain.setdefault(one.practice, []).append(one.record_id)
        told = [kind for kind in _KINDS if is_told(known, centre, kind, days)]
        return cls(certain, possible, told)

    def has(self, practice: Practice) -> bool | None:
        """Tell whether the centre had it; None if that is not known."""
        if practice in self.certain:
            return True
        is_told_of = RECORDS[type(practice)] in self.told
        return False if practice not in self.possible and is_told_of else None


class Split(Declared):
    """Centres by whether they had something."""

    having: tuple[str, ...]
    without: tuple[str, ...]
    unknown: tuple[str, ...]

    @classmethod
    def of(
        cls, practice: Practice, holdings: Mapping[str, Holdings], ids: Iterable[str]
    ) -> "Split":
        """Put centres where they belong, in their order."""
        answers = {id: holdings[id].has(practice) for id in ids}
        return cls(
            tuple(id for id, one in answers.items() if one),
            tuple(id for id, one in answers.items() if one is False),
            tuple(id for id, one in answers.items() if one is None),
        )


def _gap(practice: Practice, model: Holdings, models: Split, others: Split) -> AdoptionGap:
    return AdoptionGap(
        key=key_of(practice),
        name=name_of(practice),
        practice=practice,
        evidence=tuple(sorted(set(model.certain[practice]))),
        models_with=models.having,
        models_without=models.without,
        models_unknown=models.unknown,
        others_with=others.having,
        others_without=others.without,
        others_unknown=others.unknown,
    )
