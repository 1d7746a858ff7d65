"""What holds of the law of size for every amount and every day."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from law.size_cases import BOUNDS, DAYS, naive_size
from plutkit.errors import InvalidRecordError, NotInForceError
from plutkit.law import (
    SIZE_LAWS,
    AmountKind,
    Basis,
    SizeBounds,
    SizeLaw,
    SizeUnknown,
    bounds_for,
    classify_size,
    kind_for,
    size_of,
)
from plutkit.quantities import DateLike
from plutkit.strategies import date_likes, days, law_days, rupiah_amounts, size_amounts

SOURCE = SIZE_LAWS.entries[0].source
AMOUNTS = size_amounts() | rupiah_amounts(least=0)
KEYS = st.sampled_from(sorted(BOUNDS, key=str))
ANY_DAY = law_days() | days(first=date(2000, 1, 1), last=date(2040, 1, 1))


def the_bounds(law: str, kind: AmountKind) -> SizeBounds:
    """Give the bounds of a law by a kind of amount."""
    found = bounds_for(SIZE_LAWS.at(DAYS[law]).value, kind)
    assert found is not None
    return found


class TestTheKernel:
    """The bare rule, for many amounts."""

    @given(KEYS, AMOUNTS)
    def test_it_answers_as_a_chain_of_questions_does(
        self, key: tuple[str, AmountKind], amount: int
    ) -> None:
        """Over figures that were written down once more."""
        assert size_of(amount, the_bounds(*key)) is naive_size(*key, amount)

    @given(st.lists(st.integers(0, 60), min_size=3, max_size=3, unique=True), st.integers(0, 61))
    def test_it_answers_for_any_bounds(self, upper: list[int], amount: int) -> None:
        """The class is the number of bounds that the amount is above."""
        micro, small, medium = sorted(upper)
        bounds = SizeBounds(
            kind=AmountKind.SALES, micro=micro, small=small, medium=medium, source=SOURCE
        )
        assert size_of(amount, bounds).level == sum(amount > bound for bound in upper)

    @given(KEYS, AMOUNTS, AMOUNTS)
    def test_the_class_never_falls_when_the_amount_rises(
        self, key: tuple[str, AmountKind], one: int, other: int
    ) -> None:
        """By every amount of every law."""
        bounds = the_bounds(*key)
        low, high = sorted((one, other))
        assert size_of(low, bounds).level <= size_of(high, bounds).level


class TestFindings:
    """A finding says what the kernel says."""

    @given(
        ANY_DAY,
        st.fixed_dictionaries({kind.value: st.none() | AMOUNTS for kind in AmountKind}),
        st.sampled_from(Basis),
        st.none() | date_likes(first=date(2020, 12, 1), last=date(2021, 4, 1)),
    )
    def test_it_is_the_class_of_the_amount_that_decides(
        self, on: date, amounts: dict[str, Any], basis: Basis, founded: DateLike | None
    ) -> None:
        """Within the bounds that it carries, or without a class and with a reason."""
        try:
            law = SIZE_LAWS.at(on)
        except NotInForceError:
            with pytest.raises(NotInForceError):
                classify_size(on=on, basis=basis, founded=founded, **amounts)
            return
        finding = classify_size(on=on, basis=basis, founded=founded, **amounts)
        kind = kind_for(law.value, basis=basis, founded=founded)
        assert finding.law is law
        assert finding.sentence("en") != finding.sentence("id")
        if isinstance(kind, SizeUnknown):
            assert (finding.size, finding.unknown, finding.kind) == (None, kind, None)
        elif amounts[kind.value] is None:
            assert (finding.size, finding.unknown) == (None, SizeUnknown.AMOUNT_MISSING)
        else:
            amount: int = amounts[kind.value]
            assert finding.amount == amount
            assert finding.size is naive_size(law.value.instrument, kind, amount)
            assert finding.above is None or finding.above < amount
            assert finding.up_to is None or amount <= finding.up_to

    @given(ANY_DAY, ANY_DAY, AMOUNTS)
    def test_nothing_changes_between_the_days_on_which_the_law_does(
        self, one: date, other: date, amount: int
    ) -> None:
        """Two days with no change between them have one class, or both have none."""
        changes = (date(2008, 7, 4), date(2020, 11, 2), date(2021, 2, 2))
        eras = [sum(change <= on for change in changes) for on in (one, other)]
        found: list[object] = []
        for on in (one, other):
            try:
                finding = classify_size(on=on, sales=amount, capital=amount, net_assets=amount)
            except NotInForceError:
                found.append(None)
            else:
                found.append((finding.size, finding.law, finding.classes))
        if eras[0] == eras[1]:
            assert found[0] == found[1]

    @given(ANY_DAY, st.sampled_from((date(2019, 12, 31), date(2023, 12, 31))), AMOUNTS)
    def test_the_law_of_another_day_gives_the_class_of_that_day(
        self, on: date, law_on: date, amount: int
    ) -> None:
        """Whatever the day that is asked about."""
        by_other = classify_size(on=on, law_on=law_on, sales=amount)
        assert by_other.classes == classify_size(on=law_on, sales=amount).classes


class TestTheGap:
    """Where no law gives figures, the last one may be asked for by name."""

    @given(ANY_DAY)
    def test_the_last_law_is_in_force_or_was_before(self, on: date) -> None:
        """Compared with a walk back, day by day."""
        walk = on
        while walk >= date(2008, 7, 4):
            try:
                expected = SIZE_LAWS.at(walk)
            except NotInForceError:
                walk -= timedelta(days=1)
            else:
                assert SIZE_LAWS.at_or_last(on) is expected
                return
        with pytest.raises(NotInForceError):
            SIZE_LAWS.at_or_last(on)


@pytest.mark.parametrize(
    ("micro", "small", "medium"), [(2, 2, 3), (1, 3, 3), (3, 2, 4), (1, 3, 2), (-1, 2, 3)]
)
def test_bounds_that_do_not_rise_are_refused(micro: int, small: int, medium: int) -> None:
    """Each is above the one before, and none is negative."""
    with pytest.raises(InvalidRecordError):
        SizeBounds(kind=AmountKind.SALES, micro=micro, small=small, medium=medium, source=SOURCE)
    SizeBounds(kind=AmountKind.SALES, micro=0, small=1, medium=2, source=SOURCE)


def test_a_law_has_each_kind_of_amount_once() -> None:
    """And at least one."""
    bounds = [
        SizeBounds(kind=AmountKind.SALES, micro=micro, small=10, medium=20, source=SOURCE)
        for micro in (1, 2)
    ]
    assert SizeLaw(instrument="x", bounds=tuple(bounds[:1])).bounds == (bounds[0],)
    with pytest.raises(InvalidRecordError, match="twice") as caught:
        SizeLaw(instrument="x", bounds=tuple(bounds))
    assert [fault.code for fault in caught.value.faults] == ["size_law.kind"]
    with pytest.raises(InvalidRecordError, match="too few"):
        SizeLaw(instrument="x", bounds=())


def test_a_law_is_read_by_founding_only_if_it_goes_by_capital_and_sales() -> None:
    """Both are needed."""
    old, new = (law.value for law in SIZE_LAWS.entries)
    assert (old.capital_since, new.capital_since) == (None, date(2021, 2, 2))
    for bounds in (old.bounds, new.bounds[:1], new.bounds[1:]):
        with pytest.raises(
            InvalidRecordError, match="needs bounds by capital and by sales"
        ) as caught:
            SizeLaw(instrument="x", bounds=bounds, capital_since=date(2021, 2, 2))
        assert [fault.code for fault in caught.value.faults] == ["size_law.founding"]
