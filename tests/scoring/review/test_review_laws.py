"""Whatever a register holds, it can be reviewed; clever routines against naive ones."""

from collections import Counter
from datetime import date

import attrs
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from effort import A_QUARTER
from plutkit.domain import Beneficiary, Consultant, Register, SameBusiness
from plutkit.identity import Nib
from plutkit.quantities import OPEN_ENDED, DateLike, OpenEnded, PartialDate
from plutkit.samples import network
from plutkit.scoring import Severity, review
from plutkit.scoring._review._codes import CODES
from plutkit.scoring._review._network import first_day_above
from plutkit.strategies import beneficiaries, registers
from scoring.review.review_cases import (
    REGION,
    business,
    centre,
    consultant,
    naive_same,
    naive_staffing,
    near,
    resolved,
)

FIRST, LAST = date(2023, 3, 1), date(2023, 3, 12)
_day = st.integers(0, 11).map(lambda offset: near(FIRST, offset))
_span = st.tuples(_day, st.integers(1, 3)).map(
    lambda pair: PartialDate.between(pair[0], near(pair[0], pair[1]))
)
_known: SearchStrategy[DateLike | None] = st.one_of(
    _day, _day, _day, _span, _day.map(PartialDate.before), _day.map(PartialDate.after), st.none()
)


@st.composite
def _consultants(draw: st.DrawFn) -> list[Consultant]:
    found: list[Consultant] = []
    for number in range(draw(st.integers(0, 9))):
        starts = draw(_known)
        ends: SearchStrategy[DateLike | OpenEnded | None] = st.one_of(
            st.just(OPEN_ENDED), st.none(), st.integers(0, 9).map(lambda more: near(LAST, more))
        )
        if isinstance(starts, date):
            long = st.integers(0, 4).map(lambda more, day=starts: near(day, more))  # type: ignore[misc]
            ends = st.one_of(long, long, ends)
        found.append(consultant(f"k-{number}", starts=starts, ends=draw(ends)))
    return found


@st.composite
def _alike(draw: st.DrawFn) -> Register:
    """Give businesses of few numbers, names, foundings and owners, some declared to be one."""
    ids = [f"b-{number}" for number in range(1, draw(st.integers(2, 8)) + 1)]
    some: list[Beneficiary | SameBusiness] = [
        business(
            id,
            nib=draw(st.sampled_from((None, None, Nib(digits="1" * 13), Nib(digits="2" * 13)))),
            name=draw(st.sampled_from(("Toko A", "TOKO-A", "toko_a", "Toko B", "...", "."))),
            founded=draw(st.sampled_from((None, FIRST, FIRST, PartialDate.month(2023, 3)))),
            region=draw(st.sampled_from((None, REGION, REGION))),
            owner_pseudonym=draw(st.sampled_from((None, None, "x", "y", "z"))),
            closed=None, snapshots=(), documents=(),
        )
        for id in ids
    ]  # fmt: skip
    pairs = st.lists(st.sampled_from(ids), min_size=2, max_size=3, unique=True).map(tuple)
    some += [
        SameBusiness(id=f"same-{place}", beneficiary_ids=pair)
        for place, pair in enumerate(draw(st.lists(pairs, max_size=2)))
    ]
    return Register.of(some)


class TestAnyRegister:
    """Every register that can be made."""

    @A_QUARTER
    @given(registers())
    def test_it_is_reviewed_and_everything_that_is_told_is_there(self, register: Register) -> None:
        """Paths lead somewhere, ids exist, codes are known, counts add up, and no id is twice."""
        doubts = review(register)
        assert doubts.total == len(doubts) == sum(count for _, count in doubts.counts())
        assert doubts.reviewed == len(register)
        assert len({row.id for row in doubts}) == len(doubts)
        for row in doubts:
            assert row.severity is CODES[row.code][0]
            assert row.id == f"{row.code}:{row.path}"
            assert resolved(register, row.path) is not None
            for kind, id in row.records:
                assert getattr(register, kind)(id).id == id
            assert len(set(row.records)) == len(row.records)
            assert row.path.startswith(f"{row.records[0][0]}({row.records[0][1]!r})") or (
                row.code == "target.never_set"
            )
            assert row.text.en.startswith(row.value.en)
            assert row.text.en != row.text.id

    @A_QUARTER
    @given(registers())
    def test_the_order_of_the_records_does_not_matter(self, register: Register) -> None:
        """Neither does the scope."""
        shuffled = Register.of(reversed(tuple(register)), register.language)
        assert review(shuffled) == review(register)
        assert review(register.select(centre_ids=[])) == review(register)

    @A_QUARTER
    @given(registers(), st.sampled_from(Severity))
    def test_narrowing_parts_what_there_is(self, register: Register, severity: Severity) -> None:
        """By code into parts that make up the whole; by severity in the same order."""
        doubts = review(register)
        parts = [row for code, _ in doubts.counts() for row in doubts.of(code)]
        assert Counter(row.id for row in parts) == Counter(row.id for row in doubts)
        severe = doubts.at_least(severity)
        assert severe.rows == tuple(row for row in doubts if row.severity.level >= severity.level)
        assert severe.rows == doubts.rows[: len(severe)]
        assert severe.total == doubts.total

    @A_QUARTER
    @given(beneficiaries())
    def test_what_is_unknown_is_not_doubtful(self, drawn: Beneficiary) -> None:
        """Without any day of a founding or a closing nothing is of before or after it."""
        unknown = attrs.evolve(drawn, founded=None, closed=None)
        codes = {code for code, _ in review(Register.of([unknown])).counts()}
        assert not {one for one in codes if one.endswith(("_founding", "_closing"))}


class TestOracles:
    """Clever routines beside naive ones."""

    @given(_alike())
    def test_groups_of_businesses_that_are_likely_one(self, register: Register) -> None:
        """Pair by pair."""
        told = [
            (row.code, sorted(row.record_ids))
            for row in review(register)
            if row.code.startswith("beneficiary.same")
        ]
        assert sorted(told) == naive_same(register)

    @given(_consultants(), st.integers(0, 5))
    def test_the_first_day_of_too_many_consultants(
        self, consultants: list[Consultant], most: int
    ) -> None:
        """Day by day."""
        register = Register.of([centre(closed=None), *consultants])
        expected = naive_staffing(register, "c-1", most, near(FIRST, -1), near(LAST, 9))
        day = first_day_above(most, consultants)
        assert (None if day is None else date.fromordinal(day)) == (expected and expected[0])

    @A_QUARTER
    @given(_consultants())
    def test_who_is_there_on_that_day(self, consultants: list[Consultant]) -> None:
        """All of them, and nobody else."""
        register = Register.of([centre(closed=None), *consultants])
        expected = naive_staffing(register, "c-1", 5, near(FIRST, -1), near(LAST, 9))
        told = [
            (row.value["en"].split(",")[0], [id for kind, id in row.records if kind != "centre"])
            for row in review(register).of("centre.staffing")
        ]
        assert told == ([] if expected is None else [(f"day {expected[0]}", expected[1])])


def test_every_kind_of_doubt_is_told_of_some_record() -> None:
    """The codes are `kind.reason`, in order, and the kinds are words of the domain."""
    assert list(CODES) == sorted(CODES)
    kinds = {code.partition(".")[0] for code in CODES}
    assert kinds == {
        "beneficiary", "centre", "consultant", "document", "partner", "partnership", "service",
        "snapshot", "target",
    }  # fmt: skip


def test_the_network_is_doubtful_where_its_author_meant_it() -> None:
    """As docs/review.md explains each."""
    assert review(network()).counts() == (
        ("consultant.no_service", 15),
        ("document.before_founding", 3),
        ("partnership.after_closing", 1),
        ("partnership.before_founding", 1),
        ("snapshot.stated_class", 59),
        ("target.never_set", 1),
        ("target.parts", 1),
    )
