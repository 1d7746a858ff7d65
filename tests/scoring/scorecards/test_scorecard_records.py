"""Scorecards are plain data, and refuse what adds up to no score."""

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plutkit._record import relations_of
from plutkit.errors import InvalidRecordError
from plutkit.scoring._scorecards._scorecard import MissingValue, Scorecard, ScoreItem
from scoring.scorecards.score_cases import evenly, item, scorecard

HALF, THIRD = Fraction(1, 2), Fraction(1, 3)


def faults(make: Any) -> list[tuple[str, str]]:
    """Give the place and the code of every fault."""
    with pytest.raises(InvalidRecordError) as caught:
        make()
    return [(fault.path, fault.code) for fault in caught.value.faults]


class TestItem:
    """A weight above 0 and goalposts that differ."""

    @pytest.mark.parametrize("weight", [Fraction(1, 10**9), Fraction(999, 1000), 1])
    def test_a_weight_is_above_0_and_at_most_1(self, weight: int | Fraction) -> None:
        """An int or a Fraction."""
        assert item("hours", weight).weight == weight

    @pytest.mark.parametrize(
        ("weight", "code"),
        [
            (0, "score_item.weight"), (Fraction(0), "score_item.weight"),
            (Fraction(-1, 2), "number.range"), (Fraction(1001, 1000), "number.range"),
            (0.5, "number.type"), (True, "number.type"), (None, "number.type"),
        ],
    )  # fmt: skip
    def test_other_weights_are_refused(self, weight: Any, code: str) -> None:
        """A float is not exact."""
        assert faults(lambda: item("hours", weight)) == [("weight", code)]

    @pytest.mark.parametrize(("worst", "best"), [(0, 1), (1, 0), (-5, Fraction(-9, 2))])
    def test_goalposts_lie_either_way(self, worst: int | Fraction, best: int | Fraction) -> None:
        """The best is below the worst where less is better."""
        assert item("hours", 1, worst, best).best == best

    @pytest.mark.parametrize(("worst", "best"), [(0, 0), (HALF, Fraction(2, 4)), (2, Fraction(2))])
    def test_goalposts_that_do_not_differ_are_refused(self, worst: Any, best: Any) -> None:
        """Nothing could lie between them."""
        assert faults(lambda: item("hours", 1, worst, best)) == [("best", "score_item.goalposts")]


class TestScorecard:
    """Weights that add up to 1, each indicator once."""

    @given(st.lists(st.integers(1, 100), min_size=1, max_size=6))
    def test_weights_add_up_to_1_exactly(self, parts: list[int]) -> None:
        """Thirds do, as Fractions; a little more or less does not."""
        weights = [Fraction(part, sum(parts)) for part in parts]
        items = [item(f"i-{place}", weight) for place, weight in enumerate(weights)]
        assert scorecard(*items).items == tuple(items)
        off = weights[0] - Fraction(1, 10**12)
        wrong = [item("i-0", off), *items[1:]]
        assert faults(lambda: scorecard(*wrong)) == [("items", "scorecard.weights")]

    @pytest.mark.parametrize(
        ("weights", "english", "indonesian"),
        [
            ((HALF, THIRD), "5/6 (Fraction) is what", "kurang 1/6; ubah"),
            ((HALF, HALF, THIRD), "1/3 too much; change", "terlalu banyak 1/3; ubah"),
        ],
    )
    def test_the_error_says_which_weights_and_by_how_much(
        self, weights: tuple[Fraction, ...], english: str, indonesian: str
    ) -> None:
        """In both languages, with the weight of each indicator."""
        items = [item(f"i-{place}", weight) for place, weight in enumerate(weights)]
        with pytest.raises(InvalidRecordError) as caught:
            scorecard(*items)
        (fault,) = caught.value.faults
        assert english in fault.message("en")
        assert indonesian in fault.message("id")
        assert "i-0 1/2, i-1 1/" in fault.message("en")

    def test_an_indicator_stands_there_once(self) -> None:
        """The error names the place of both."""
        twice = [item("hours", THIRD), item("clients", THIRD), item("hours", THIRD, best=20)]
        assert faults(lambda: scorecard(*twice)) == [("items[2].indicator_key", "scorecard.twice")]
        with pytest.raises(InvalidRecordError, match=r"items\[0\]\.indicator_key"):
            scorecard(*twice)

    def test_all_faults_are_told_at_once(self) -> None:
        """Those of the items, of the weights and of the policy."""
        wrong = [item("hours", THIRD), item("hours", THIRD)]
        assert faults(lambda: scorecard(*wrong, missing=MissingValue.REWEIGHT)) == [
            ("items[1].indicator_key", "scorecard.twice"),
            ("items", "scorecard.weights"),
            ("missing", "scorecard.coverage"),
        ]

    def test_it_has_an_item(self) -> None:
        """Nothing has no score."""
        assert faults(scorecard)[0] == ("items", "tuple.short")

    @pytest.mark.parametrize("least", [0, Fraction(0)])
    def test_reweighting_says_how_much_must_be_known(self, least: int | Fraction) -> None:
        """Of nothing there is no score; any least coverage above 0 will do."""
        assert faults(lambda: evenly("a", least_coverage=least, missing=MissingValue.REWEIGHT)) == [
            ("missing", "scorecard.coverage")
        ]
        card = evenly("a", least_coverage=Fraction(1, 10**9), missing=MissingValue.REWEIGHT)
        assert card.missing is MissingValue.REWEIGHT

    @pytest.mark.parametrize("least", [0, HALF, 1])
    def test_a_least_coverage_is_a_part_of_the_weight(self, least: int | Fraction) -> None:
        """From none to all."""
        assert evenly("a", "b", least_coverage=least).least_coverage == least

    @pytest.mark.parametrize("least", [Fraction(-1, 9), Fraction(10, 9)])
    def test_another_least_coverage_is_refused(self, least: Fraction) -> None:
        """Below none, above all."""
        assert faults(lambda: evenly("a", least_coverage=least)) == [
            ("least_coverage", "number.range")
        ]

    def test_cards_are_records(self) -> None:
        """Equal by their fields; what they must obey is said in words."""
        assert evenly("a", "b") == evenly("a", "b")
        assert evenly("a", "b") != evenly("b", "a")
        assert [one.describe() for one in relations_of(Scorecard)][:2] == [
            "no indicator twice", "weights that add up to 1",
        ]  # fmt: skip
        assert len(relations_of(ScoreItem)) == 2
