"""The other definitions: workers, national plan, technology, signs, documents, growth, steps."""

from datetime import date, timedelta
from fractions import Fraction
from itertools import product
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

import plutkit.strategies as ps
from indicators.histories import (
    MILLIARD,
    MILLION,
    history,
    judge,
    kbli,
    nib,
    on,
    spanning,
)
from plutkit.domain import Beneficiary, Document, DocumentKind, Snapshot
from plutkit.errors import ArgumentError
from plutkit.identity import Kbli, Nib
from plutkit.indicators import (
    ANY_SIGN_2014,
    BY_WORKERS,
    FORMALISED,
    HIGH_GROWTH,
    RPJMN_2025,
    SCALER,
    TECHNOLOGY_INTENSITY,
    Card,
    Doubt,
    Move,
    MoveKind,
    PartialYear,
    by_levels,
    ladder,
)
from plutkit.quantities import DateLike, PartialDate, Period, Text, earliest_day, latest_day

BEFORE: Final = "2022-12-31"
AFTER: Final = "2023-12-31"


def said(move: Move) -> int | Doubt | None:
    """Give the level after, or why there is none."""
    return move.doubt if move.to_level is None else move.to_level


class TestWorkers:
    """1 to 4, 5 to 19, 20 to 99, 100 and more."""

    @pytest.mark.parametrize(
        ("workers", "level"),
        [
            (None, Doubt.WORKERS_MISSING), (0, Doubt.ZERO_WORKERS), (1, 0), (4, 0), (5, 1),
            (19, 1), (20, 2), (99, 2), (100, 3), (2**63 - 1, 3),
        ],
    )  # fmt: skip
    def test_a_number_has_its_class(self, workers: int | None, level: int | Doubt) -> None:
        """At both ends of each; the owner counts, so that nobody is doubtful."""
        as_end = judge(BY_WORKERS, on(BEFORE, workers=1), on(AFTER, workers=workers))
        as_start = judge(BY_WORKERS, on(BEFORE, workers=workers), on(AFTER, workers=1))
        assert said(as_end) == level
        known = None if isinstance(level, Doubt) else level
        assert as_start.from_level == known
        assert as_start.can_rise is (None if known is None else known < 3)

    def test_it_knows_no_law(self) -> None:
        """Nor any progress within a class."""
        move = judge(BY_WORKERS, on("2019-12-31", workers=4), on("2021-12-31", workers=5))
        assert (move.kind, move.law, move.law_part) == (MoveKind.GROWTH, None, 0)
        assert (move.progress, move.factor) == (None, None)


FARM, SHOP = kbli(3), kbli(4)


class TestPlan:
    """Small or medium by the national plan of 2025-2029."""

    @pytest.mark.parametrize(
        ("sales", "workers", "field", "level"),
        [
            (None, 1, SHOP, Doubt.AMOUNT_MISSING),
            (2 * MILLIARD, None, SHOP, Doubt.WORKERS_MISSING),
            (2 * MILLIARD, 0, SHOP, Doubt.ZERO_WORKERS),
            (2 * MILLIARD, 2, None, 0),
            (2 * MILLIARD, 3, None, Doubt.PERMANENT_WORKERS_UNKNOWN),
            (2 * MILLIARD, 22, None, Doubt.PERMANENT_WORKERS_UNKNOWN),
            (2 * MILLIARD, 22, SHOP, Doubt.PERMANENT_WORKERS_UNKNOWN),
            (2 * MILLIARD, 22, FARM, Doubt.PERMANENT_WORKERS_UNKNOWN),
            (2 * MILLIARD, 23, SHOP, 0),
            (2 * MILLIARD, 23, FARM, Doubt.PERMANENT_WORKERS_UNKNOWN),
            (2 * MILLIARD, 23, kbli(1), Doubt.PERMANENT_WORKERS_UNKNOWN),
            (2 * MILLIARD, 23, kbli(1, 2025), Doubt.PERMANENT_WORKERS_UNKNOWN),
            (2 * MILLIARD, 23, None, Doubt.KBLI_MISSING),
            (2 * MILLIARD, 26, SHOP, 0),
            (2 * MILLIARD, 26, FARM, Doubt.PERMANENT_WORKERS_UNKNOWN),
            (2 * MILLIARD, 26, None, Doubt.KBLI_MISSING),
            (2 * MILLIARD, 27, FARM, 0),
            (2 * MILLIARD, 27, None, 0),
            (2 * MILLIARD + 1, None, None, 1),
            (2 * MILLIARD + 1, 0, SHOP, 1),
            (50 * MILLIARD, None, None, 1),
            (50 * MILLIARD + 1, None, None, 2),
        ],
    )
    def test_a_business_has_its_level(
        self, sales: int | None, workers: int | None, field: Kbli | None, level: int | Doubt
    ) -> None:
        """At both bounds of sales, and at both ends of workers in farming and elsewhere."""
        below = on(BEFORE, 1, workers=1)
        move = judge(RPJMN_2025, below, on(AFTER, sales, workers=workers, kbli=field))
        assert said(move) == level
        assert move.is_level_up is (level in {1, 2})

    def test_who_is_small_or_medium_already_cannot_rise(self) -> None:
        """Above Rp50 billion it is neither, and no level-up; beneath it again it fell."""
        small, above = on(BEFORE, 3 * MILLIARD), on(AFTER, 51 * MILLIARD)
        grown = judge(RPJMN_2025, small, above)
        assert (grown.from_level, grown.to_level, grown.can_rise) == (1, 2, False)
        assert (grown.kind, grown.is_level_up) == (MoveKind.STAY, False)
        shrunk = judge(RPJMN_2025, on(BEFORE, 51 * MILLIARD), on(AFTER, 3 * MILLIARD))
        assert shrunk.kind is MoveKind.FALL

    def test_sales_of_less_than_a_year_say_nothing(self) -> None:
        """Neither as a start nor as an end."""
        part = on(AFTER, 3 * MILLIARD, covers=Period.quarter(2023, 4))
        assert judge(RPJMN_2025, on(BEFORE, 1, workers=1), part).doubt is Doubt.PARTIAL_YEAR


LEVELS: Final = {
    **dict.fromkeys((*range(10, 19), 31, 32), 0),
    **dict.fromkeys((19, *range(22, 26), 33), 1),
    **dict.fromkeys((20, *range(27, 31)), 2),
    **dict.fromkeys((21, 26), 3),
}
"""Eurostat's groups, written out once more."""


class TestTechnology:
    """The intensity of the division of manufacturing, within one edition."""

    @pytest.mark.parametrize("division", range(1, 100))
    def test_each_division_has_its_level_or_none(self, division: int) -> None:
        """As a start and as an end; services and primary sectors have none."""
        food, code = on(BEFORE, kbli=kbli(10)), kbli(division)
        level = LEVELS.get(division)
        end = judge(TECHNOLOGY_INTENSITY, food, on(AFTER, kbli=code))
        assert said(end) == (Doubt.NOT_CLASSIFIED if level is None else level)
        assert end.is_level_up is bool(level)
        start = judge(TECHNOLOGY_INTENSITY, on(BEFORE, kbli=code), on(AFTER, kbli=kbli(10)))
        assert start.from_level == level
        assert start.can_rise == (None if level is None else level < 3)

    @pytest.mark.parametrize(
        ("before", "after", "told"),
        [
            (kbli(10), kbli(26, 2025), (0, None, Doubt.EDITIONS_DIFFER)),
            (kbli(10, 2025), kbli(26), (None, None, Doubt.EDITIONS_DIFFER)),
            (kbli(10, 2025), kbli(26, 2025), (None, None, Doubt.NOT_CLASSIFIED)),
            (None, kbli(26), (None, 3, Doubt.KBLI_MISSING)),
            (kbli(10), None, (0, None, Doubt.KBLI_MISSING)),
        ],
    )
    def test_codes_of_two_editions_are_not_compared(
        self, before: Kbli | None, after: Kbli | None, told: tuple[Any, ...]
    ) -> None:
        """Nor is a code of an edition that is not mapped, nor none."""
        move = judge(TECHNOLOGY_INTENSITY, on(BEFORE, kbli=before), on(AFTER, kbli=after))
        assert (move.from_level, move.to_level, move.doubt) == told
        assert move.kind is MoveKind.UNKNOWN

    def test_without_a_later_snapshot_the_start_is_known(self) -> None:
        """And the other way round."""
        move = TECHNOLOGY_INTENSITY.net(history(on(BEFORE, kbli=kbli(10))))
        assert (move.from_level, move.doubt) == (0, Doubt.NO_LATER_SNAPSHOT)
        move = TECHNOLOGY_INTENSITY.net(history(on(AFTER, kbli=kbli(10))))
        assert (move.to_level, move.doubt) == (0, Doubt.NO_EARLIER_SNAPSHOT)


RISES: Final = {
    True: (1, 2), False: (2, 2), None: (None, 2),
}  # fmt: skip
"""Figures before and after that rose, did not, and are not known to have risen."""
NUMBER: Final = Nib(digits="1234567890123")
DAY_BEFORE, DAY_WITHIN, DAY_LATER = date(2022, 12, 31), date(2023, 1, 1), date(2024, 1, 1)


ISSUED: Final[dict[bool | None, DateLike]] = {
    True: DAY_WITHIN,
    False: DAY_BEFORE,
    None: PartialDate.between(DAY_BEFORE, DAY_WITHIN),
}
"""Days of a first document that came in 2023, before it, or on one or the other."""


def any_sign(documents: tuple[Document, ...] = (), **fields: Any) -> Move:
    """Judge a business of which only its documents may have risen."""
    figures: Any = {"sales": 2, "net_assets": 2, "workers": 2}
    first, later = on(BEFORE, **figures), on(AFTER, **figures)
    return judge(ANY_SIGN_2014, first, later, documents=documents, **fields)


def naive_formality(
    documents: tuple[Document, ...], number: Nib | None, start: date, end: date
) -> bool | None:
    """Ask of each kind whether the first issue lies after the start and by the end."""
    found: set[bool | None] = set()
    for kind in {one.kind for one in documents}:
        issues = [possible_days(one.issued, start, end) for one in documents if one.kind is kind]
        answers = {start < min(days) <= end for days in product(*issues)}
        found.add(answers.pop() if len(answers) == 1 else None)
    if number and all(one.kind is not DocumentKind.NIB for one in documents):
        found.add(None)
    return True if True in found else None if None in found else False


def possible_days(issued: DateLike | None, start: date, end: date) -> set[date]:
    """Give the days that an issue may be of: its ends, and those at which an answer changes."""
    first = None if issued is None else earliest_day(issued)
    last = None if issued is None else latest_day(issued)
    edges = [day + timedelta(step) for day in (start, end) for step in (0, 1)]
    ends = {first or date.min, last or date.max}
    return ends | {day for day in edges if min(ends) <= day <= max(ends)}


ISSUES = st.sampled_from(
    [
        None, date(2020, 1, 1), DAY_BEFORE, DAY_WITHIN, date(2023, 12, 31), DAY_LATER,
        PartialDate.month(2022, 12), PartialDate.month(2023, 1), PartialDate.month(2023, 12),
        PartialDate.between(date(2022, 12, 31), date(2023, 1, 5)),
        PartialDate.between(date(2023, 12, 31), date(2024, 1, 1)),
        PartialDate.before(date(2023, 1, 1)), PartialDate.before(date(2023, 6, 1)),
        PartialDate.after(date(2022, 12, 31)), PartialDate.after(date(2023, 12, 31)),
    ]
)  # fmt: skip
DOCUMENTS = st.lists(
    st.builds(Document, kind=st.sampled_from(list(DocumentKind)[:3]), issued=ISSUES),
    max_size=4,
    unique=True,
).map(tuple)


class TestAnySign:
    """Any one of formality, sales, net assets and workers rising."""

    @pytest.mark.parametrize("rises", list(product(RISES, repeat=4)))
    def test_one_rise_suffices_and_one_unknown_leaves_it_open(
        self, rises: tuple[bool | None, ...]
    ) -> None:
        """Every combination of what rose, did not, and is not known."""
        figures = [RISES[one] for one in rises[:3]]
        before, after = (
            on(day, sales, net_assets=assets, workers=workers)
            for day, (sales, assets, workers) in zip(
                (BEFORE, AFTER), zip(*figures, strict=True), strict=True
            )
        )
        move = judge(ANY_SIGN_2014, before, after, documents=(nib(ISSUED[rises[3]]),))
        if True in rises:
            expected: tuple[Any, ...] = (MoveKind.GROWTH, 0, 1, None)
        elif None in rises:
            expected = (MoveKind.UNKNOWN, 0, None, Doubt.SIGN_UNKNOWN)
        else:
            expected = (MoveKind.STAY, 0, 0, None)
        assert (move.kind, move.from_level, move.to_level, move.doubt) == expected
        assert move.can_rise is True

    @given(DOCUMENTS, st.sampled_from((None, NUMBER)))
    def test_formality_rises_with_the_first_document_of_a_kind(
        self, documents: tuple[Document, ...], number: Nib | None
    ) -> None:
        """As every completion of the days has it; none of these is later than as_of."""
        move = any_sign(documents, nib=number)
        rose = naive_formality(documents, number, DAY_BEFORE, date(2023, 12, 31))
        assert said(move) == {True: 1, False: 0, None: Doubt.SIGN_UNKNOWN}[rose]

    def test_a_number_without_its_document_leaves_formality_open(self) -> None:
        """It may be of any day; with a document of known day it is no riddle."""
        assert any_sign(nib=NUMBER).doubt is Doubt.SIGN_UNKNOWN
        assert said(any_sign((nib(DAY_BEFORE),), nib=NUMBER)) == 0
        later = any_sign((nib(DAY_LATER),), nib=NUMBER, as_of=date(2023, 12, 31))
        assert said(later) == 0

    @pytest.mark.parametrize("workers", [(0, 5), (5, 0)])
    def test_no_worker_at_all_is_not_known(self, workers: tuple[int, int]) -> None:
        """The owner counts, so that it is no number to rise from."""
        before, after = (
            on(day, 2, net_assets=2, workers=number)
            for day, number in zip((BEFORE, AFTER), workers, strict=True)
        )
        assert judge(ANY_SIGN_2014, before, after).doubt is Doubt.SIGN_UNKNOWN

    def test_sales_of_part_of_a_year_are_not_known(self) -> None:
        """However high they are."""
        before = on(BEFORE, 2, net_assets=2, workers=2)
        part = on(AFTER, 9, net_assets=2, workers=2, covers=Period.quarter(2023, 4))
        assert judge(ANY_SIGN_2014, before, part).doubt is Doubt.SIGN_UNKNOWN

    def test_assets_may_rise_out_of_debt(self) -> None:
        """From minus to nothing."""
        before = on(BEFORE, 2, net_assets=-1, workers=2)
        assert judge(ANY_SIGN_2014, before, on(AFTER, 2, net_assets=0, workers=2)).is_level_up

    def test_a_missing_snapshot_says_which(self) -> None:
        """At the start, or later."""
        assert ANY_SIGN_2014.net(history(on(AFTER, 1))).doubt is Doubt.NO_EARLIER_SNAPSHOT
        assert ANY_SIGN_2014.net(history(on(BEFORE, 1))).doubt is Doubt.NO_LATER_SNAPSHOT

    def test_a_rise_holds_while_one_sign_is_above_the_start(self) -> None:
        """Not above the later snapshot."""
        figures: Any = {"net_assets": 2, "workers": 2}
        for sales, holds in ((6, True), (5, False)):
            told = history(on(BEFORE, 5, **figures), on(AFTER, 9, **figures),
                           on("2024-12-31", sales, **figures))  # fmt: skip
            assert ANY_SIGN_2014.holds(told, ANY_SIGN_2014.net(told)) is holds


def formalised(*documents: Document, **fields: Any) -> Move:
    """Judge whether a business became formal in 2023."""
    return FORMALISED.net(history(documents=documents, **fields))


HALAL: Final = Document(kind=DocumentKind.HALAL, issued=date(2023, 5, 4))
GREW = (MoveKind.GROWTH, 0, 1, None)
STAYED = (MoveKind.STAY, 0, 0, None)
HAD = (MoveKind.NOT_APPLICABLE, 1, 1, Doubt.ALREADY)
AT_START_UNKNOWN = (MoveKind.UNKNOWN, None, None, Doubt.DAY_UNKNOWN)
AT_END_UNKNOWN = (MoveKind.UNKNOWN, 0, None, Doubt.DAY_UNKNOWN)
CLOSED = (MoveKind.CLOSURE, 0, None, Doubt.CLOSED)


def told_of(move: Move) -> tuple[Any, ...]:
    """Give the kind, the levels and the doubt."""
    return move.kind, move.from_level, move.to_level, move.doubt


class TestFormalised:
    """The first business identification number, within the window."""

    @pytest.mark.parametrize(
        ("issued", "told", "day"),
        [
            (date(2022, 12, 31), HAD, None),
            (date(2023, 1, 1), GREW, date(2023, 1, 1)),
            (date(2023, 12, 31), GREW, date(2023, 12, 31)),
            (date(2024, 1, 1), STAYED, None),
            (PartialDate.month(2022, 12), HAD, None),
            (PartialDate.month(2023, 1), GREW, None),
            (PartialDate.year(2023), GREW, None),
            (PartialDate.between(date(2022, 12, 31), date(2023, 1, 1)), AT_START_UNKNOWN, None),
            (PartialDate.between(date(2023, 12, 31), date(2024, 1, 1)), AT_END_UNKNOWN, None),
            (PartialDate.after(date(2022, 12, 31)), AT_END_UNKNOWN, None),
            (PartialDate.before(date(2023, 1, 1)), HAD, None),
            (PartialDate.after(date(2023, 12, 31)), STAYED, None),
            (None, AT_START_UNKNOWN, None),
        ],
    )
    def test_the_day_of_issue_decides(
        self, issued: DateLike | None, told: tuple[Any, ...], day: date | None
    ) -> None:
        """Before, within and after the window, known to the day or not."""
        move = formalised(nib(issued))
        assert told_of(move) == told
        assert (move.from_day, move.to_day, move.days) == (None, day, None)
        assert move.can_rise is {HAD: False, AT_START_UNKNOWN: None}.get(told, True)

    @pytest.mark.parametrize(
        ("documents", "told"),
        [
            ((nib(date(2022, 5, 4)), nib(date(2023, 5, 4))), HAD),
            ((nib(date(2024, 5, 4)), nib(date(2023, 5, 4))), GREW),
            ((nib(None), nib(date(2022, 5, 4))), HAD),
            ((nib(None), nib(date(2023, 5, 4))), AT_START_UNKNOWN),
            ((nib(PartialDate.after(DAY_BEFORE)), nib(date(2023, 5, 4))), GREW),
            ((HALAL,), STAYED),
            ((HALAL, nib(date(2023, 5, 4))), GREW),
            ((), STAYED),
        ],
    )
    def test_of_several_the_first_decides(
        self, documents: tuple[Document, ...], told: tuple[Any, ...]
    ) -> None:
        """Whatever their order, and whatever documents of other kinds say."""
        assert told_of(formalised(*documents)) == told
        assert told_of(formalised(*documents[::-1])) == told

    def test_what_is_issued_after_as_of_is_not_known(self) -> None:
        """The day before it not yet, on it at once; until then it may have been issued."""
        for as_of, told in ((date(2023, 5, 3), STAYED), (date(2023, 5, 4), GREW)):
            assert told_of(formalised(nib(date(2023, 5, 4)), as_of=as_of)) == told
        vague = formalised(nib(PartialDate.month(2023, 5)), as_of=date(2023, 5, 30))
        assert told_of(vague) == AT_END_UNKNOWN
        assert told_of(formalised(nib(PartialDate.month(2023, 5)), as_of=date(2023, 5, 31))) == GREW

    def test_a_number_without_its_document_is_of_unknown_day(self) -> None:
        """With its document it is not, even if that came after as_of."""
        assert told_of(formalised(nib=NUMBER)) == AT_START_UNKNOWN
        assert told_of(formalised(HALAL, nib=NUMBER)) == AT_START_UNKNOWN
        assert told_of(formalised(nib(date(2023, 5, 4)), nib=NUMBER)) == GREW
        later = formalised(nib(date(2024, 5, 4)), nib=NUMBER, as_of=date(2024, 5, 3))
        assert told_of(later) == STAYED

    @pytest.mark.parametrize(
        ("closed", "told"),
        [
            (date(2023, 12, 31), CLOSED),
            (date(2024, 1, 1), STAYED),
            (PartialDate.year(2023), CLOSED),
            (PartialDate.between(DAY_WITHIN, DAY_LATER), STAYED),
        ],
    )
    def test_a_business_that_closed_informal_is_not_one_that_stayed(
        self, closed: DateLike, told: tuple[Any, ...]
    ) -> None:
        """If it certainly closed by the window's end; what was issued before, was."""
        assert told_of(formalised(closed=closed)) == told
        assert told_of(formalised(nib(date(2024, 5, 4)), closed=closed)) == told
        assert told_of(formalised(nib(date(2023, 5, 4)), closed=closed)) == GREW

    def test_a_number_of_a_day_not_known_may_have_come_before_the_closing(self) -> None:
        """So that it is not known whether it became formal before it closed."""
        straddling = PartialDate.between(DAY_WITHIN, DAY_LATER)
        move = formalised(nib(straddling), closed=date(2023, 12, 1))
        assert told_of(move) == AT_END_UNKNOWN
        assert told_of(formalised(nib(date(2024, 1, 1)), closed=date(2023, 12, 1))) == CLOSED

    def test_the_documents_that_came_first_are_the_evidence(self) -> None:
        """By their kind and the day of issue."""
        assert formalised(nib(date(2023, 5, 4)), nib(date(2023, 6, 1))).evidence == (
            "b-1.documents[nib 2023-05-04]",
        )
        both = formalised(nib(PartialDate.month(2023, 5)), nib(date(2023, 5, 31)))
        assert both.evidence == ("b-1.documents[nib 2023-05-31]", "b-1.documents[nib 2023-05]")
        assert formalised(nib(PartialDate.before(DAY_WITHIN)), nib(None)).evidence == (
            "b-1.documents[nib ../2022-12-31]",
        )
        assert formalised().evidence == ()


HUGE: Final = 10**15
"""Three times that and more is beyond what floats tell apart, within what records hold."""


def grown(before: int | None, after: int | None, workers: int | None = 10, **fields: Any) -> Move:
    """Judge the growth of sales over three years, by a scaler's and by high growth."""
    definition = fields.pop("definition", HIGH_GROWTH)
    told = history(on("2020-12-31", before, workers=workers), on(AFTER, after), **fields)
    move: Move = definition.net(told)
    return move


class TestHighGrowth:
    """More than 20 % a year over three years, or 10 % and more, exactly."""

    @pytest.mark.parametrize("scale", [1, 1_000_000, HUGE])
    def test_at_the_bound_it_is_no_high_growth_but_a_scaler(self, scale: int) -> None:
        """One rupiah decides, also beyond what floats tell apart."""
        for definition, bound, at_bound in ((HIGH_GROWTH, 1728, 0), (SCALER, 1331, 1)):
            for step, level in ((-1, 0), (0, at_bound), (1, 1)):
                move = grown(1000 * scale, bound * scale + step, definition=definition)
                assert move.to_level == level
                assert move.is_level_up is bool(level)
                assert move.factor == Fraction(bound * scale + step, 1000 * scale)

    @given(st.integers(1, 10**18), st.integers(0, 10**18))
    def test_it_is_the_third_power_of_the_growth_of_a_year(self, before: int, after: int) -> None:
        """By fractions; and whoever grows highly is a scaler as well."""
        growth = Fraction(after, before)
        high = grown(before, after).to_level
        scaler = grown(before, after, definition=SCALER).to_level
        assert high == (growth > Fraction(6, 5) ** 3)
        assert scaler == (growth >= Fraction(11, 10) ** 3)

    @pytest.mark.parametrize("definition", [HIGH_GROWTH, SCALER])
    @pytest.mark.parametrize(
        ("workers", "told"),
        [
            (9, (MoveKind.NOT_APPLICABLE, None, None, Doubt.TOO_FEW_WORKERS)),
            (10, GREW),
            (1, (MoveKind.NOT_APPLICABLE, None, None, Doubt.TOO_FEW_WORKERS)),
            (0, (MoveKind.UNKNOWN, None, None, Doubt.ZERO_WORKERS)),
            (None, (MoveKind.UNKNOWN, None, None, Doubt.WORKERS_MISSING)),
        ],
    )
    def test_it_applies_to_ten_workers_and_more(
        self, definition: Any, workers: int | None, told: tuple[Any, ...]
    ) -> None:
        """At the start; nobody knows what happens to the smaller ones."""
        assert told_of(grown(1, 9, workers, definition=definition)) == told

    @pytest.mark.parametrize(
        ("before", "after", "told"),
        [
            (0, 9, (MoveKind.UNKNOWN, None, None, Doubt.ZERO_SALES)),
            (None, 9, (MoveKind.UNKNOWN, None, None, Doubt.AMOUNT_MISSING)),
            (1, None, (MoveKind.UNKNOWN, 0, None, Doubt.AMOUNT_MISSING)),
            (1, 0, STAYED),
        ],
    )
    def test_growth_from_nothing_has_no_rate(
        self, before: int | None, after: int | None, told: tuple[Any, ...]
    ) -> None:
        """Nor has growth of what is not known."""
        assert told_of(grown(before, after)) == told

    def test_sales_of_part_of_a_year_have_no_growth(self) -> None:
        """At neither end."""
        founded = date(2020, 6, 1)
        assert grown(1, 9, founded=founded).doubt is Doubt.PARTIAL_YEAR
        part = on(AFTER, 9, covers=Period.quarter(2023, 4))
        told = history(on("2020-12-31", 1, workers=10), part)
        assert told_of(HIGH_GROWTH.net(told))[1:] == (0, None, Doubt.PARTIAL_YEAR)


class TestLadder:
    """A user's own steps of annual sales."""

    @given(
        st.lists(st.integers(0, 10**12), min_size=1, max_size=5, unique=True).map(sorted),
        st.data(),
    )
    def test_steps_are_counted_from_the_least(self, bounds: list[int], data: st.DataObject) -> None:
        """Each bound belongs to the step beneath it; how far it is on the way is exact."""
        near = st.sampled_from([max(0, bound + step) for bound in bounds for step in (-1, 0, 1)])
        before, after = data.draw(near), data.draw(near)
        move = judge(ladder(bounds), on(BEFORE, before), on(AFTER, after))
        low, high = (sum(amount > bound for bound in bounds) for amount in (before, after))
        assert (move.from_level, move.to_level) == (low, high)
        assert move.growth_part == high - low
        assert move.can_rise is (low < len(bounds))
        assert (move.law, move.law_part) == (None, 0)
        assert move.factor == (Fraction(after, before) if before else None)
        assert move.progress == self.way(before, low, bounds)
        assert move.later_progress == self.way(after, high, bounds)

    @staticmethod
    def way(amount: int, step: int, bounds: list[int]) -> Fraction | int | None:
        """Say how far an amount of a step is on the way to the next bound."""
        if step == len(bounds):
            return None
        beneath = bounds[step - 1] if step else 0
        return Fraction(amount - beneath, bounds[step] - beneath) if bounds[step] else 1

    def test_the_steps_are_named_in_both_languages(self) -> None:
        """And the bounds are parameters of the card."""
        steps = ladder((0, 300 * MILLION), key="steps", partial_year=PartialYear.ANNUALISE)
        assert [state["en"] for state in steps.card.states] == [
            "up to Rp0", "up to Rp300,000,000", "above Rp300,000,000",
        ]  # fmt: skip
        assert steps.card.states[-1]["id"] == "di atas Rp300.000.000"
        assert steps.card.key == "steps"
        assert {one.key: one.value for one in steps.card.parameters} == {
            "bounds[0]": "0", "bounds[1]": "300000000", "partial_year": "annualise",
        }  # fmt: skip

    def test_ladders_of_other_bounds_are_other_definitions(self) -> None:
        """Of the same ones, the same; from any iterable; of as many steps as wanted."""
        many = ladder(iter(range(1, 200)))
        assert many == ladder(tuple(range(1, 200)))
        assert many != ladder(range(1, 201))
        assert len(many.card.states) == 200

    def test_partial_years_are_scaled_if_that_is_named(self) -> None:
        """As an end, never as a start."""
        scaled = ladder((100,), partial_year=PartialYear.ANNUALISE)
        quarter = on(AFTER, 26, covers=Period.quarter(2023, 4))
        assert judge(scaled, on(BEFORE, 1), quarter).to_level == 1
        assert judge(ladder((100,)), on(BEFORE, 1), quarter).doubt is Doubt.PARTIAL_YEAR
        assert judge(scaled, quarter, on("2024-12-31", 200)).doubt is Doubt.PARTIAL_YEAR

    @pytest.mark.parametrize(
        ("bounds", "code"),
        [
            ((), "tuple.short"),
            ((2, 1), "bounds.order"),
            ((1, 1), "tuple.twice"),
            ((-1,), "integer.range"),
            ((1.0,), "integer.type"),
            ((True,), "integer.type"),
            (("1",), "integer.type"),
            (5, "tuple.type"),
            (None, "tuple.type"),
        ],
    )
    def test_bounds_that_are_none_are_refused(self, bounds: Any, code: str) -> None:
        """None, falling, equal, negative, no whole numbers, no list at all."""
        with pytest.raises(ArgumentError) as caught:
            ladder(bounds)
        assert [fault.code for fault in caught.value.faults] == [code]

    def test_every_wrong_argument_is_listed(self) -> None:
        """By name."""
        with pytest.raises(ArgumentError) as caught:
            ladder([None], key="", partial_year="no")  # type: ignore[list-item, arg-type]
        named = [fault.path for fault in caught.value.faults]
        assert named == ["bounds[0]", "key", "partial_year"]


CARD: Final = Card(
    key="members",
    name=Text("members", "anggota"),
    unit=Text("cooperatives", "koperasi"),
    counts=Text("a higher step of members", "jumlah anggota lebih tinggi"),
    excludes=Text("unknown members", "anggota yang tidak diketahui"),
    sources=(),
    states=(Text("few", "sedikit"), Text("some", "beberapa"), Text("many", "banyak")),
)


def members_level(_: Beneficiary, snapshot: Snapshot) -> int | Doubt:
    """Give a step of members."""
    if snapshot.members is None:
        return Doubt.AMOUNT_MISSING
    return min(2, snapshot.members // 10)


class TestByLevels:
    """A definition of one's own, by a level of each snapshot."""

    def test_it_judges_like_any_other(self) -> None:
        """Rises, falls, returns, what is missing and why."""
        told = spanning(
            *(on(f"{2017 + turn}-12-31", members=n) for turn, n in enumerate((5, 15, 5, 25, None)))
        )
        moves = by_levels(CARD, level_of=members_level).moves(told)
        assert [move.kind for move in moves] == [
            MoveKind.GROWTH, MoveKind.FALL, MoveKind.GROWTH, MoveKind.UNKNOWN,
        ]  # fmt: skip
        assert [move.growth_part for move in moves] == [1, -1, 2, None]
        assert (moves[-1].can_rise, moves[-1].doubt) == (False, Doubt.AMOUNT_MISSING)

    def test_from_the_top_on_no_rise_counts(self) -> None:
        """That is the last state, or the one that is named."""
        rise = on(BEFORE, members=15), on(AFTER, members=25)
        usual = judge(by_levels(CARD, level_of=members_level), *rise)
        assert (usual.kind, usual.can_rise) == (MoveKind.GROWTH, True)
        named = judge(by_levels(CARD, level_of=members_level, top=1), *rise)
        assert (named.kind, named.can_rise, named.to_level) == (MoveKind.STAY, False, 2)
        again = judge(by_levels(CARD, level_of=members_level, top=2), *rise)
        assert again == usual

    @pytest.mark.parametrize("level", [3, -1, True, 1.0, "few", None])
    def test_a_level_without_a_state_is_refused(self, level: Any) -> None:
        """With the day of the snapshot of which it is."""
        definition = by_levels(CARD, level_of=lambda *_: level)
        with pytest.raises(ArgumentError, match="give a level from 0 to 2, or a Doubt") as caught:
            judge(definition, on(BEFORE), on(AFTER))
        assert "2022-12-31" in caught.value.faults[0].text["id"]

    @pytest.mark.parametrize(
        ("arguments", "paths"),
        [
            ({"card": "x", "level_of": 5, "top": 0}, ["card", "level_of", "top"]),
            ({"card": CARD, "level_of": members_level, "top": 3}, ["top"]),
            ({"card": CARD, "level_of": members_level, "top": True}, ["top"]),
        ],
    )
    def test_wrong_arguments_are_refused_all_at_once(
        self, arguments: dict[str, Any], paths: list[str]
    ) -> None:
        """A top that is no state among them."""
        with pytest.raises(ArgumentError) as caught:
            by_levels(arguments.pop("card"), **arguments)
        assert [fault.path for fault in caught.value.faults] == paths

    @pytest.mark.parametrize("states", [(), (Text("one", "satu"),)])
    def test_a_card_without_two_states_is_refused(self, states: tuple[Text, ...]) -> None:
        """There would be nothing to rise to."""
        card = Card(
            key="x", name=CARD.name, unit=CARD.unit, counts=CARD.counts, excludes=CARD.excludes,
            sources=(), states=states,
        )  # fmt: skip
        with pytest.raises(ArgumentError, match="fewer than two levels"):
            by_levels(card, level_of=members_level)


@given(ps.snapshots(on=st.just(date(2022, 12, 31))), ps.snapshots(on=st.just(date(2023, 12, 31))))
def test_no_definition_calls_a_rise_what_fell(before: Snapshot, after: Snapshot) -> None:
    """Levels that are known say by themselves what was done, where no law changed."""
    for definition in (BY_WORKERS, RPJMN_2025, TECHNOLOGY_INTENSITY, ladder((1, MILLIARD))):
        move = judge(definition, before, after)
        if move.from_level is not None and move.to_level is not None:
            change = move.to_level - move.from_level
            assert move.growth_part == change
            assert move.is_level_up is (change > 0 and move.can_rise is True)
            assert (move.kind is MoveKind.FALL) is (change < 0)
        else:
            assert move.kind is MoveKind.UNKNOWN
            assert move.doubt is not None
