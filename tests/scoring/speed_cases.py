"""Small registers and policies, for tests against every completion."""

from datetime import date, timedelta
from typing import Any, Final, TypeAlias

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from plutkit.domain import (
    Centre,
    CentreLevel,
    Partner,
    PartnerKind,
    Partnership,
    PartnershipForm,
    Register,
    Signatory,
)
from plutkit.identity import RegionCode
from plutkit.quantities import OPEN_ENDED, DateLike, OpenEnded, PartialDate
from plutkit.scoring import (
    BeforeClock,
    Counting,
    Milestone,
    SpeedPolicies,
    SpeedRanking,
    rank_partnership_speed,
)
from plutkit.strategies import speed_policies

AS_OF: Final = date(2023, 3, 16)
KINDS: Final = (PartnerKind.UNIVERSITY, PartnerKind.HALAL_CENTRE, PartnerKind.BANK)
PARTNERS: Final = (
    Partner(id="p1", name="Universitas", kinds=KINDS[:2]),
    Partner(id="p2", name="Halal", kinds=(KINDS[1],)),
    Partner(id="p3", name="Bank", kinds=(KINDS[2], KINDS[0])),
)


def near(offset: int) -> date:
    """Give a day near `AS_OF`."""
    return AS_OF + timedelta(days=offset)


OFTEN: Final = (-4, -3, -3, -2, -2, -2, -1, -1, 0)
exact_days: SearchStrategy[date] = st.sampled_from((*OFTEN, -6, 1, 3)).map(near)
"""Days before, on and after the day of the ranking."""


@st.composite
def spans(draw: DrawFn) -> PartialDate:
    """Give a span of two to four days."""
    first = draw(exact_days)
    return PartialDate.between(first, first + timedelta(days=draw(st.integers(1, 3))))


open_spans: SearchStrategy[PartialDate] = exact_days.map(PartialDate.after) | exact_days.map(
    PartialDate.before
)
vague_days: SearchStrategy[DateLike] = st.one_of(
    exact_days, exact_days, exact_days, exact_days, spans()
)
any_days: SearchStrategy[DateLike | None] = st.one_of(
    exact_days, exact_days, spans(), spans(), open_spans, st.none()
)


def changed(record: Partnership, **changes: Any) -> Partnership:
    """Change an agreement; days that contradict each other are refused, and nothing changes."""
    try:
        return attrs.evolve(record, **changes)
    except ValueError:
        return record


@st.composite
def agreements(
    draw: DrawFn, id: str, centre_ids: tuple[str, ...], earlier: list[str]
) -> Partnership:
    """Give an agreement whose days are near `AS_OF`; it may renew an earlier one."""
    signed = draw(vague_days if draw(st.sampled_from(range(6))) else any_days)
    ends: DateLike | OpenEnded | None = draw(
        st.sampled_from([OPEN_ENDED, OPEN_ENDED, OPEN_ENDED, None, near(-1), near(0), near(4)])
        | spans()
    )
    starts = draw(st.sampled_from((None, None, None, near(-2), near(0), near(1))) | spans())
    terminated = draw(st.sampled_from((None, None, None, near(0), near(1))) | spans())
    record = Partnership(
        id=id,
        centre_ids=tuple(
            draw(st.lists(st.sampled_from(centre_ids), min_size=1, max_size=3, unique=True))
        ),
        partner_id=draw(st.sampled_from(("p1", "p2", "p3"))),
        form=draw(st.sampled_from([PartnershipForm.MEMORANDUM] * 9 + [PartnershipForm.AWARD])),
        signatories=draw(
            st.sampled_from([(Signatory.CENTRE,)] * 8 + [(Signatory.MINISTRY,), None])
        ),
        signed=signed,
        renews=draw(st.sampled_from((None, *earlier))),
    )
    return changed(changed(changed(record, ends=ends), starts=starts), terminated=terminated)


@st.composite
def small_registers(draw: DrawFn, most_centres: int = 3, most_agreements: int = 5) -> Register:
    """Give up to a few centres of the cohort of 2022, perhaps, with a few agreements."""
    ids = tuple(
        f"c{number}" for number in range(1, draw(st.sampled_from(range(1, most_centres + 1))) + 1)
    )
    centres = [
        Centre(
            id=id,
            name=id,
            level=CentreLevel.REGENCY,
            region=RegionCode.parse("73.61"),
            cohort=draw(st.sampled_from((2022, 2022, 2022, None))),
            founded=draw(st.just(near(-5)) | vague_days | any_days),
            inaugurated=draw(st.just(near(-4)) | vague_days | any_days),
            opened=draw(vague_days),
        )
        for id in ids
    ]
    found: list[Partnership] = []
    for number in range(
        1, draw(st.sampled_from((0, *range(1, most_agreements + 1), most_agreements))) + 1
    ):
        earlier = [agreement.id for agreement in found]
        found.append(draw(agreements(f"a{number}", ids, earlier)))
    return Register.of([*centres, *PARTNERS, *found]).cohort(2022)


def lasting(id: str, centre_id: str, signed: DateLike) -> Partnership:
    """Give an agreement with the third partner, without an end."""
    return Partnership(
        id=id, centre_ids=(centre_id,), partner_id="p3", form=PartnershipForm.MEMORANDUM,
        signatories=(Signatory.CENTRE,), signed=signed, ends=OPEN_ENDED,
    )  # fmt: skip


@st.composite
def chained_registers(draw: DrawFn) -> Register:
    """Give a centre whose renewals have mostly ended, or may have, and a rival known exactly."""
    centre = Centre(
        id="c1", name="c1", level=CentreLevel.REGENCY, region=RegionCode.parse("73.61"),
        cohort=2022, founded=near(-5), inaugurated=near(-4), opened=near(-4),
    )  # fmt: skip
    old = attrs.evolve(lasting("a1", "c1", near(-4)), partner_id="p1", ends=near(-1))
    chain, found = ["a1"], [old]
    for number in range(2, draw(st.integers(3, 5)) + 1):
        day = near(draw(st.integers(number - 6, number - 5)))
        agreement = lasting(f"a{number}", "c1", draw(st.just(day) | spans()))
        if draw(st.sampled_from(range(3))):
            last = draw(st.sampled_from((near(-1), near(0), None)) | spans())
            agreement = attrs.evolve(
                changed(agreement, ends=last),
                partner_id="p1",
                signatories=draw(st.sampled_from([(Signatory.CENTRE,)] * 5 + [None])),
                renews=draw(st.sampled_from(chain)),
            )
            chain.append(agreement.id)
        found.append(agreement)
    centres = (centre, attrs.evolve(centre, id="c2", name="c2"))
    rival = lasting("b1", "c2", draw(exact_days))
    return Register.of([*centres, *PARTNERS, *found, rival]).cohort(2022)


milestones: SearchStrategy[Milestone] = st.sampled_from(
    [
        Milestone.first(),
        Milestone.first(),
        Milestone.nth(2),
        Milestone.all_kinds(*KINDS[:2]),
        Milestone.all_kinds(KINDS[0]),
        Milestone.all_kinds(KINDS[1]),
        Milestone.distinct_kinds(2),
        Milestone.distinct_kinds(3),
    ]
)


def policies(
    before_clock: SearchStrategy[BeforeClock] = st.sampled_from(
        (BeforeClock.DAY_ZERO, BeforeClock.EXCLUDE)
    ),
    **fields: SearchStrategy[object],
) -> SearchStrategy[SpeedPolicies]:
    """Give every combination of policies that a ranking of small registers can have."""
    usual: dict[str, SearchStrategy[object]] = {
        "milestone": milestones,
        "before_clock": before_clock,
        "signatories": st.just((Signatory.CENTRE,)),
        "forms": st.just((PartnershipForm.MEMORANDUM,)),
    }
    return speed_policies(**usual | fields)


Case: TypeAlias = tuple[Register, SpeedPolicies]
cases: SearchStrategy[Case] = st.tuples(small_registers(), policies()) | st.tuples(
    chained_registers(),
    policies(
        counting=st.just(Counting.IN_FORCE),
        milestone=st.sampled_from((Milestone.first(), Milestone.all_kinds(KINDS[0]))),
    ),
)
"""Small registers with the policies to rank them by, chains as often as all else."""


def rank(register: Register, chosen: SpeedPolicies, as_of: date = AS_OF) -> SpeedRanking:
    """Rank by a record of policies."""
    return rank_partnership_speed(
        register,
        as_of=as_of,
        clock=chosen.clock,
        milestone=chosen.milestone,
        signatories=chosen.signatories,
        forms=chosen.forms,
        kinds=chosen.kinds,
        counting=chosen.counting,
        before_clock=chosen.before_clock,
        unstarted=chosen.unstarted,
        absence=chosen.absence,
        ties=chosen.ties,
    )
