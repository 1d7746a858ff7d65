"""Checked by mypy and pyright, never run: what the type checkers must know of records."""

from datetime import date
from fractions import Fraction
from typing import assert_type

import attrs

from plutkit import (
    Centre,
    CentreLevel,
    Clock,
    DateLike,
    Entry,
    Milestone,
    Register,
    Schedule,
    SpeedRanking,
    SpeedRow,
    Verdict,
    check_fastest,
    rank_partnership_speed,
)
from plutkit.domain import (
    Beneficiary,
    Document,
    Gender,
    RecordKind,
    SameBusiness,
    Service,
    Snapshot,
    Submission,
    Target,
    TargetRange,
)
from plutkit.identity import Kbli, Nib
from plutkit.quantities import OpenEnded, Period


def evolve_gives_the_same_class(centre: Centre) -> None:
    """And checks the fields that are given."""
    assert_type(attrs.evolve(centre, cohort=2022), Centre)
    attrs.evolve(centre, cohort="2022")  # type: ignore[arg-type] # no number


def fields_are_known_by_name() -> None:
    """As attributes of attrs.fields."""
    assert attrs.fields(Centre).opened.name == "opened"
    attrs.fields(Centre).closing  # type: ignore[attr-defined] # pyright: ignore[reportAttributeAccessIssue] # noqa: B018


def fields_have_their_types(centre: Centre) -> None:
    """Each of them."""
    assert_type(centre.level, CentreLevel)
    assert_type(centre.cohort, int | None)
    assert_type(centre.opened, DateLike | None)
    centre.name = "x"  # type: ignore[misc] # pyright: ignore[reportAttributeAccessIssue]


def records_of_businesses_have_their_types(business: Beneficiary, service: Service) -> None:
    """Money is int, unknown is None."""
    assert_type(business.snapshots, tuple[Snapshot, ...])
    assert_type(business.owner_gender, Gender | None)
    assert_type(business.owner_disability, bool | None)
    assert_type(business.nib, Nib | None)
    assert_type(business.snapshots[0].sales, int | None)
    assert_type(business.snapshots[0].kbli, Kbli | None)
    assert_type(business.snapshots[0].sales_period, Period)
    assert_type(business.documents, tuple[Document, ...])
    assert_type(business.documents[0].ends, DateLike | OpenEnded | None)
    assert_type(service.minutes, int | None)
    attrs.evolve(service, minutes="90")  # type: ignore[arg-type] # no number


def what_was_aimed_at_is_exact(target: Target, submission: Submission) -> None:
    """Never a float."""
    assert_type(target.value, int | Fraction | TargetRange)
    assert_type(target.baseline, int | Fraction | None)
    assert_type(target.profile, tuple[Fraction, ...] | None)
    assert_type(submission.kinds, tuple[RecordKind, ...])
    attrs.evolve(target, value=0.5)  # type: ignore[arg-type] # not exact


def a_register_gives_them_by_id(register: Register) -> None:
    """With their types, although it holds them mixed."""
    assert_type(register.beneficiary("b-1"), Beneficiary)
    assert_type(register.beneficiaries, tuple[Beneficiary, ...])
    assert_type(register.services_of("b-1"), tuple[Service, ...])
    assert_type(register.services_at("c-1"), tuple[Service, ...])
    assert_type(register.targets, tuple[Target, ...])
    assert_type(register.submissions_of("c-1"), tuple[Submission, ...])
    assert_type(register.same_business("same-1"), SameBusiness)
    assert_type(register.business_id("b-1"), str)
    assert_type(register.cohort(2022), Register)


def a_schedule_keeps_the_type_of_its_values(schedule: Schedule[int]) -> None:
    """From entry to answer."""
    assert_type(schedule.at(date(2023, 1, 1)), Entry[int])
    assert_type(schedule.at(date(2023, 1, 1)).value, int)


def results_are_typed(register: Register) -> None:
    """Rankings, verdicts and their rows."""
    ranking = rank_partnership_speed(
        register, as_of=date(2023, 1, 1), clock=Clock.OPENED, milestone=Milestone.first()
    )
    assert_type(ranking, SpeedRanking)
    assert_type(ranking["c-1"], SpeedRow)
    assert_type(check_fastest(ranking, "c-1"), Verdict)
    for row in ranking:
        assert_type(row, SpeedRow)
