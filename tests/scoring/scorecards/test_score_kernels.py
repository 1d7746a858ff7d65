"""Scores, ranks, swaps and drops, against the long way."""

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from plutkit.scoring._scorecards._rows import swaps_of
from plutkit.scoring._scorecards._scorecard import MissingValue, Scorecard
from plutkit.scoring._scorecards._scores import position_of
from plutkit.statistics import clopper_pearson_interval
from scoring.scorecards.score_cases import (
    RATES,
    VALUES,
    both,
    comparisons,
    evenly,
    item,
    ranked,
    scorecard,
    scorecards,
)
from scoring.scorecards.score_oracle import position, ranks, score, weights_of, with_weight

HALF, THIRD, QUARTER = Fraction(1, 2), Fraction(1, 3), Fraction(1, 4)
Case = tuple[Scorecard, dict[str, tuple[Any, ...]]]
INTERVALS = scorecards(missing=st.just(MissingValue.INTERVAL))


class TestPosition:
    """A value between its goalposts, clipped to them."""

    @pytest.mark.parametrize(
        ("value", "at", "is_clipped"),
        [(-1, 0, True), (0, 0, False), (5, HALF, False), (10, 1, False), (11, 1, True)],
    )
    def test_values_beyond_a_goalpost_are_clipped_and_said_to_be(
        self, *, value: int, at: Fraction, is_clipped: bool
    ) -> None:
        """At the goalpost itself nothing is clipped."""
        assert position_of(value, item("a", 1)) == (at, is_clipped)

    @pytest.mark.parametrize(
        ("value", "at", "is_clipped"), [(11, 0, True), (10, 0, False), (3, Fraction(7, 10), False)]
    )
    def test_less_is_better_where_the_best_is_below_the_worst(
        self, *, value: int, at: Fraction, is_clipped: bool
    ) -> None:
        """10 is the worst, 0 the best."""
        assert position_of(value, item("a", 1, worst=10, best=0)) == (at, is_clipped)

    @given(VALUES, scorecards())
    def test_it_is_the_one_by_cases(self, value: int | Fraction, card: Scorecard) -> None:
        """And never outside 0 and 1."""
        found = position_of(value, card.items[0])
        assert found.at == position(value, card.items[0])
        assert type(found.at) is Fraction
        assert 0 <= found.at <= 1


class TestScore:
    """The score is the sum of what the indicators add."""

    @given(comparisons())
    def test_it_is_that_of_every_filling_of_the_gaps(self, case: Case) -> None:
        """With 0 and 1; those of which too little is known are put aside."""
        card, centres = case
        rows, aside = both(card, centres)
        expected = {id: score(card, weights_of(card), one) for id, one in centres.items()}
        assert {row.centre_id: (row.low, row.high) for row in rows} == {
            id: one for id, one in expected.items() if one is not None
        }
        assert [one.centre_id for one in aside] == sorted(
            set(centres) - {r.centre_id for r in rows}
        )

    @given(comparisons())
    def test_contributions_add_up_to_the_score_exactly(self, case: Case) -> None:
        """The lows to its low, the highs to its high; 0 <= low <= high <= 1."""
        for row in ranked(*case):
            assert sum(part.low for part in row.parts) == row.low
            assert sum(part.high for part in row.parts) == row.high
            assert 0 <= row.low <= row.high <= 1
            assert sum(part.weight for part in row.parts) == 1
            exact = [part.contribution for part in row.parts]
            assert (row.score is None) is (None in exact)
            if row.score is not None:
                assert sum(one or 0 for one in exact) == row.score

    @given(comparisons(INTERVALS, least=1), st.data())
    def test_the_interval_shrinks_when_a_value_becomes_known(
        self, case: Case, data: st.DataObject
    ) -> None:
        """To one within it."""
        card, centres = case
        id, values = next(iter(centres.items()))
        gaps = [place for place, value in enumerate(values) if value is None]
        assume(gaps)
        place = data.draw(st.sampled_from(gaps))
        filled = (*values[:place], data.draw(VALUES), *values[place + 1 :])
        before = score(card, weights_of(card), values)
        assume(before is not None)
        (row,) = ranked(card, {id: filled})
        assert before[0] <= row.low <= row.high <= before[1]
        assert row.high - row.low == before[1] - before[0] - card.items[place].weight

    def test_a_missing_value_counts_as_0_and_as_1(self) -> None:
        """5 of 10 by one half, nothing known by the other."""
        (row,) = ranked(evenly("a", "b"), {"c-1": (5, None)})
        assert (row.low, row.high, row.score) == (QUARTER, Fraction(3, 4), None)
        assert (row.known_weight, row.is_complete) == (HALF, False)
        known, gap = row.parts
        assert (known.position, known.contribution, known.weight) == (HALF, QUARTER, HALF)
        assert (gap.position, gap.contribution, gap.weight) == (None, None, HALF)

    def test_reweighting_shares_the_weight_among_the_known_in_proportion(self) -> None:
        """A half of nothing known goes 2:1 to a third and a sixth."""
        items = [item("a", HALF), item("b", THIRD), item("c", Fraction(1, 6))]
        card = scorecard(*items, least_coverage=HALF, missing=MissingValue.REWEIGHT)
        (row,) = ranked(card, {"c-1": (None, 9, 6)})
        assert row.score == Fraction(8, 10)
        assert [part.weight for part in row.parts] == [0, Fraction(2, 3), THIRD]
        assert [part.contribution for part in row.parts] == [0, Fraction(6, 10), Fraction(2, 10)]
        assert not row.is_complete

    @pytest.mark.parametrize("missing", MissingValue)
    @pytest.mark.parametrize(
        ("least", "is_scored"), [(HALF, True), (Fraction(501, 1000), False), (1, False)]
    )
    def test_below_the_least_coverage_there_is_no_score(
        self, *, missing: MissingValue, least: Fraction, is_scored: bool
    ) -> None:
        """At it there is one; those without are named, with what is missing."""
        card = evenly("a", "b", least_coverage=least, missing=missing)
        rows, aside = both(card, {"c-1": (5, None), "c-2": (1, 1)})
        assert [row.centre_id for row in rows] == ["c-1", "c-2"][1 - is_scored :]
        assert [tuple(one) for one in aside] == [("c-1", "C-1", True, HALF, ("b",))] * (
            not is_scored
        )

    def test_clipping_is_told_of_each_value(self) -> None:
        """Not of those at a goalpost, nor of what is not known."""
        (row,) = ranked(evenly("a", "b", "c", "d"), {"c-1": (-1, 11, 10, None)})
        assert [part.is_clipped for part in row.parts] == [True, True, False, False]

    @given(comparisons(least=1))
    def test_no_score_depends_on_another_centre(self, case: Case) -> None:
        """A centre that joins or leaves changes neither the scores nor the order of the rest."""
        card, centres = case
        rows = ranked(card, centres)
        for gone in centres:
            rest = ranked(card, {id: one for id, one in centres.items() if id != gone})
            kept = [row for row in rows if row.centre_id != gone]
            assert [row.centre_id for row in rest] == [row.centre_id for row in kept]
            assert [row.parts for row in rest] == [row.parts for row in kept]
            assert [(row.low, row.high) for row in rest] == [(row.low, row.high) for row in kept]


class TestRanks:
    """How high and how low a centre could be."""

    @given(comparisons())
    def test_they_are_those_of_comparing_pairs(self, case: Case) -> None:
        """The greatest score is first."""
        card, centres = case
        assert {row.centre_id: (row.best, row.worst) for row in ranked(card, centres)} == ranks(
            card, weights_of(card), centres
        )

    @given(comparisons())
    def test_the_order_is_by_what_is_certain(self, case: Case) -> None:
        """The low, then the high, then the id."""
        rows = ranked(*case)
        keys = [(-row.low, -row.high, row.centre_id) for row in rows]
        assert keys == sorted(keys)

    def test_equal_scores_share_a_rank(self) -> None:
        """And are ordered by id."""
        rows = ranked(evenly("a", "b"), {"c-2": (5, 5), "c-1": (0, 10), "c-3": (9, 0)})
        assert [(row.centre_id, row.rank) for row in rows] == [("c-1", 1), ("c-2", 1), ("c-3", 3)]

    def test_an_interval_spans_ranks(self) -> None:
        """From 1/4 to 3/4, beside 1/2, 1/5 and 4/5."""
        rows = ranked(
            evenly("a", "b"),
            {"c-1": (5, None), "c-2": (5, 5), "c-3": (4, 0), "c-4": (8, 8)},
        )
        assert [(row.centre_id, row.best, row.worst) for row in rows] == [
            ("c-4", 1, 1), ("c-2", 2, 3), ("c-1", 2, 3), ("c-3", 4, 4),
        ]  # fmt: skip
        assert [row.rank for row in rows] == [1, None, None, 4]

    def test_those_that_may_not_belong_push_down_but_never_up(self) -> None:
        """The second is second only if the first belongs."""
        rows = ranked(evenly("a"), {"c-1": (9,), "c-2": (5,)}, possible=("c-1",))
        assert [(row.is_member, row.best, row.worst) for row in rows] == [
            (False, 1, 1), (True, 1, 2),
        ]  # fmt: skip

    def test_they_do_so_beside_one_without_a_score(self) -> None:
        """Who is put aside takes no place among them."""
        card = evenly("a", least_coverage=1)
        rows = ranked(card, {"c-1": (None,), "c-2": (9,), "c-3": (5,)}, possible=("c-2",))
        assert [(row.is_member, row.best, row.worst) for row in rows] == [
            (False, 1, 1), (True, 1, 2),
        ]  # fmt: skip

    def test_nobody_has_no_rank(self) -> None:
        """No centre, no row."""
        assert both(evenly("a"), {}) == ((), ())

    def test_one_centre_is_first(self) -> None:
        """Of one, whatever is known of it."""
        (row,) = ranked(evenly("a"), {"c-1": (None,)})
        assert (row.low, row.high) == (Fraction(0), Fraction(1))
        assert row.rank == 1

    def test_of_all_unknown_every_rank_is_open(self) -> None:
        """In the order of their ids."""
        rows = ranked(evenly("a", "b"), {"c-2": (None, None), "c-1": (None, None)})
        assert [(row.centre_id, row.best, row.worst) for row in rows] == [
            ("c-1", 1, 2), ("c-2", 1, 2),
        ]  # fmt: skip

    def test_of_all_tied_everybody_is_first(self) -> None:
        """With nothing between them."""
        rows = ranked(evenly("a", "b"), {f"c-{n}": (5, 5) for n in range(4)})
        assert {row.rank for row in rows} == {1}


class TestSampling:
    """Rates may differ by chance; their intervals are carried through."""

    def test_a_rate_is_given_from_one_end_of_its_interval_to_the_other(self) -> None:
        """Each at 1 - 5 %/(2 centres x 1 rate), through goalposts and weights."""
        card = scorecard(item("share", HALF, worst=0, best=1), item("b", HALF))
        rows = ranked(card, {"c-1": ((8, 10), 4), "c-2": ((3, 10), 4)})
        each = 1 - Fraction(1, 20) / 2
        for row, successes in zip(rows, (8, 3), strict=True):
            low, high = clopper_pearson_interval(successes, 10, confidence=each)
            assert row.sampling is not None
            assert row.sampling.low == pytest.approx(low / 2 + 0.2)
            assert row.sampling.high == pytest.approx(high / 2 + 0.2)
            assert row.score == Fraction(successes, 20) + Fraction(2, 10)
            assert (row.sampling.best, row.sampling.worst) == (1, 2)
        assert [row.rank for row in rows] == [1, 2]

    def test_the_more_centres_and_rates_the_wider(self) -> None:
        """A centre put aside is none of them."""
        two = scorecard(item("x", HALF, 0, 1), item("y", HALF, 0, 1), least_coverage=1)
        one, more, aside = (
            ranked(two, {"c-1": ((5, 10), (5, 10)), **others})[0].sampling
            for others in (
                {},
                {"c-2": ((5, 10), (5, 10))},
                {"c-2": ((5, 10), (0, 0))},
            )
        )
        assert one is not None
        assert more is not None
        assert more.low < one.low < one.high < more.high
        assert aside == one
        low, high = clopper_pearson_interval(5, 10, confidence=1 - Fraction(1, 20) / 2)
        assert [one.low, one.high] == pytest.approx([low, high])

    def test_clear_differences_stay_clear(self) -> None:
        """900 of 1,000 against 100 of 1,000."""
        card = scorecard(item("share", 1, worst=1, best=0))
        rows = ranked(card, {"c-1": ((900, 1000),), "c-2": ((100, 1000),)})
        assert [(row.centre_id, row.sampling and row.sampling[2:]) for row in rows] == [
            ("c-2", (1, 1)), ("c-1", (2, 2)),
        ]  # fmt: skip

    def test_without_a_rate_there_is_no_sampling_error(self) -> None:
        """A count of what was done is no sample."""
        assert [row.sampling for row in ranked(evenly("a"), {"c-1": (5,), "c-2": (4,)})] == [
            None
        ] * 2

    def test_a_rate_that_is_not_known_may_be_anything(self) -> None:
        """Of nobody there is no value, and no interval to carry."""
        card = scorecard(item("share", HALF, 0, 1), item("b", HALF))
        (row,) = ranked(card, {"c-1": ((0, 0), 10)})
        assert row.sampling is not None
        assert (row.low, row.high) == (HALF, Fraction(1))
        assert [row.sampling.low, row.sampling.high] == [0.5, 1.0]

    @given(comparisons(values=st.none() | RATES | VALUES, least=1), st.data())
    def test_the_bounds_contain_those_without_sampling_error(
        self, case: Case, data: st.DataObject
    ) -> None:
        """Of scores and of ranks, at every confidence."""
        card, centres = case
        rates = [data.draw(st.booleans()) for _ in card.items]
        fitting = {
            id: tuple(data.draw(RATES if is_rate else VALUES | st.none()) for is_rate in rates)
            for id in centres
        }
        confidence = data.draw(st.fractions(Fraction(1, 100), Fraction(99, 100)))
        for row in ranked(card, fitting, confidence=confidence):
            assert (row.sampling is not None) is any(rates)
            if row.sampling is not None:
                assert 0 <= row.sampling.low <= float(row.low)
                assert float(row.high) <= row.sampling.high <= 1
                assert row.sampling.best <= row.best <= row.worst <= row.sampling.worst


class TestSwaps:
    """At which weight two neighbours swap, the other weights in proportion."""

    @given(comparisons(values=VALUES, least=2))
    def test_at_the_weight_the_scores_are_equal_and_beyond_it_swapped(self, case: Case) -> None:
        """By recomputing the scores at it, and at the bound on its far side."""
        card, centres = case
        for swap in swaps_of(card, ranked(card, centres)):
            assert swap.changes is not None
            ahead, behind = centres[swap.ahead_id], centres[swap.behind_id]

            def lead(place: int, weight: Fraction, ahead: Any = ahead, behind: Any = behind) -> Any:
                weights = with_weight(card, place, weight)
                return score(card, weights, ahead)[0] - score(card, weights, behind)[0]

            found = {change.indicator_key: change for change in swap.changes}
            for place, one in enumerate(card.items if len(card.items) > 1 else ()):
                ends = lead(place, Fraction(0)), lead(place, Fraction(1))
                change = found.pop(one.indicator_key, None)
                # The lead is linear in the weight and not below 0 as it is: it changes its sign
                # between 0 and 1 if and only if it is below 0 at one of the ends.
                assert (change is not None) is (min(ends) < 0 < max(ends))
                if change is not None:
                    assert 0 < change.weight < 1
                    assert lead(place, change.weight) == 0
                    assert change.change == change.weight - one.weight
                    far = Fraction(0) if ends[0] < 0 else Fraction(1)
                    assert (change.weight - far) * (one.weight - far) > 0
                    assert abs(change.weight - far) <= abs(one.weight - far)
            assert not found

    def test_the_nearest_is_the_smallest_change(self) -> None:
        """6, 5, 2 against 4, 6, 4 of 10, by a half, a quarter and a quarter."""
        items = [item("a", HALF), item("b", QUARTER), item("c", QUARTER)]
        card = scorecard(*items)
        (swap,) = swaps_of(card, ranked(card, {"c-1": (6, 5, 2), "c-2": (4, 6, 4)}))
        assert (swap.ahead_id, swap.behind_id) == ("c-1", "c-2")
        assert swap.changes == (
            ("a", Fraction(3, 7), Fraction(-1, 14)),
            ("b", Fraction(2, 5), Fraction(3, 20)),
            ("c", THIRD, Fraction(1, 12)),
        )
        assert swap.nearest == swap.changes[0]

    def test_who_is_ahead_in_everything_is_swapped_by_no_weight(self) -> None:
        """Nor by one that is level in an item: at its whole weight both are equal, not swapped."""
        card = evenly("a", "b")
        for values in ((6, 6), (5, 6), (5, 5)):
            (swap,) = swaps_of(card, ranked(card, {"c-1": values, "c-2": (5, 5)}))
            assert swap.changes == ()
            assert swap.nearest is None

    def test_of_equal_scores_any_change_will_do(self) -> None:
        """The change is 0: they are equal as it is, and swap beyond."""
        card = evenly("a", "b")
        (swap,) = swaps_of(card, ranked(card, {"c-1": (6, 4), "c-2": (4, 6)}))
        assert swap.changes == (("a", HALF, Fraction(0)), ("b", HALF, Fraction(0)))
        assert swap.nearest == ("a", HALF, Fraction(0))

    def test_a_single_weight_cannot_change(self) -> None:
        """There is nothing to shrink in its place."""
        (swap,) = swaps_of(evenly("a"), ranked(evenly("a"), {"c-1": (6,), "c-2": (4,)}))
        assert swap.changes == ()

    @pytest.mark.parametrize("missing", MissingValue)
    @pytest.mark.parametrize("unknown", ["c-1", "c-2"])
    def test_without_all_values_of_both_there_is_no_exact_change(
        self, missing: MissingValue, unknown: str
    ) -> None:
        """Not even where the missing weight is shared: then the score is no exact one."""
        card = evenly("a", "b", least_coverage=HALF, missing=missing)
        centres = {"c-1": (6, 4), "c-2": (4, 6), unknown: (5, None)}
        (swap,) = swaps_of(card, ranked(card, centres))
        assert swap.changes is None
        assert swap.nearest is None

    def test_there_is_one_for_each_pair_of_neighbours(self) -> None:
        """Of nobody, and of one, there is none."""
        card = evenly("a", "b")
        rows = ranked(card, {f"c-{n}": (n, 5) for n in range(4)})
        assert [(s.ahead_id, s.behind_id) for s in swaps_of(card, rows)] == [
            ("c-3", "c-2"), ("c-2", "c-1"), ("c-1", "c-0"),
        ]  # fmt: skip
        assert swaps_of(card, rows[:1]) == swaps_of(card, ()) == ()


class TestDrops:
    """The ranks by the card without one of its indicators."""

    @given(comparisons())
    def test_they_are_those_of_such_a_card(self, case: Case) -> None:
        """Each drop counted anew, with the others' weights in proportion."""
        card, centres = case
        columns = {
            one.indicator_key: ranks(card, with_weight(card, place, Fraction(0)), centres)
            for place, one in enumerate(card.items if len(card.items) > 1 else ())
        }
        for row in ranked(card, centres):
            expected = {
                key: column[row.centre_id]
                for key, column in columns.items()
                if row.centre_id in column
            }
            assert {one.indicator_key: one[1:] for one in row.without} == expected
            ends = list(expected.values())
            assert row.dropped == (
                (min(best for best, _ in ends), max(worst for _, worst in ends)) if ends else None
            )

    def test_the_range_is_over_all_drops(self) -> None:
        """The second of all is the first without a, the last without c."""
        card = evenly("a", "b", "c")
        rows = ranked(card, {"c-1": (10, 4, 4), "c-2": (0, 6, 9), "c-3": (2, 6, 5)})
        by_id = {row.centre_id: row for row in rows}
        assert by_id["c-2"].without == (("a", 1, 1), ("b", 2, 2), ("c", 3, 3))
        assert by_id["c-2"].dropped == (1, 3)

    def test_one_indicator_cannot_be_dropped(self) -> None:
        """Nothing would be left."""
        (row,) = ranked(evenly("a"), {"c-1": (5,)})
        assert row.without == ()
        assert row.dropped is None

    def test_who_has_no_score_without_it_has_no_rank_there(self) -> None:
        """Of c-1 half of the weight is known, without a none."""
        card = evenly("a", "b", least_coverage=HALF)
        rows = ranked(card, {"c-1": (9, None), "c-2": (1, 1)})
        assert [row.without for row in rows] == [
            (("b", 1, 1),), (("a", 1, 1), ("b", 2, 2)),
        ]  # fmt: skip
