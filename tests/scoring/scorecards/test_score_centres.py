"""Rankings by scores: from a register to rows, notes and sentences."""

import copy
import pickle
from collections.abc import Iterator, Mapping
from datetime import date
from fractions import Fraction
from itertools import permutations
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from plutkit.domain import (
    Centre,
    CentreLevel,
    RecordKind,
    Register,
    Submission,
)
from plutkit.errors import ArgumentError, UnknownRecordError
from plutkit.identity import RegionCode
from plutkit.indicators import (
    Aggregation,
    Card,
    Contribution,
    Direction,
    Indicator,
    NoValue,
    Silence,
    measure,
)
from plutkit.quantities import PartialDate, Period, Text
from plutkit.samples import network
from plutkit.scoring import MissingValue, Scorecard, ScoreRanking, Unscored, score_centres
from scoring.scorecards.score_cases import evenly, item, scorecard

YEAR, AS_OF = Period.year(2023), date(2024, 1, 31)
HALF, QUARTER = Fraction(1, 2), Fraction(1, 4)
DATED = PartialDate.year(2023)
Values = Mapping[str, Any]


def centre(id: str, **fields: Any) -> Centre:
    """Make a centre."""
    given: dict[str, Any] = {"level": CentreLevel.REGENCY, "region": RegionCode.parse("73.61")}
    return Centre(id=id, name=f"PLUT {id.upper()}", **(given | fields))


def register_of(*ids: str) -> Register:
    """Make a register of centres."""
    return Register.of(map(centre, ids))


def indicator(
    key: str, values: Values, *, direction: Direction = Direction.MORE_IS_BETTER
) -> Indicator:
    """Make an indicator that has these values; a pair is a rate (yes, of how many)."""
    how = Aggregation.SUM
    if any(isinstance(value, tuple) for value in values.values()):
        how = Aggregation.SHARE
    elif any(isinstance(value, int | Fraction) and value < 0 for value in values.values()):
        how = Aggregation.CHANGE

    def contributions(register: Register, period: Period) -> Iterator[Contribution]:
        del register, period
        for id, value in values.items():
            if isinstance(value, tuple):
                yes, of = value
                for n in range(of):
                    yield Contribution(id, f"{id}-{n}", key=f"{id}-{n}", amount=int(n < yes))
            else:
                yield Contribution(id, id, key=id, amount=value)

    name = Text(f"the {key}", f"si {key}")
    card = Card(
        key=key, name=name, unit=name, counts=name, excludes=name, sources=(), direction=direction
    )
    return Indicator(
        card=card,
        aggregation=how,
        records=RecordKind.SERVICE,
        contributions=contributions,
    )


def scored(
    values: Mapping[str, Values],
    card: Scorecard | None = None,
    register: Register | None = None,
    **policies: Any,
) -> ScoreRanking:
    """Score centres by the values of each indicator, equally weighted from 0 to 10."""
    ids = sorted({id for column in values.values() for id in column})
    return score_centres(
        register_of(*ids) if register is None else register,
        evenly(*values) if card is None else card,
        **{
            "period": YEAR,
            "as_of": AS_OF,
            "indicators": [indicator(key, column) for key, column in values.items()],
            **policies,
        },
    )


TWO = {"a": {"x": 6, "y": 4, "z": 1}, "b": {"x": 4, "y": 9, "z": 1}}


class TestValues:
    """What a row is made of."""

    def test_a_row_has_the_measurements_that_made_it(self) -> None:
        """By their records, exactly as `measure` has them."""
        ranking = scored(TWO)
        assert [(row.centre_id, row.score, row.rank) for row in ranking] == [
            ("y", Fraction(13, 20), 1), ("x", HALF, 2), ("z", Fraction(1, 10), 3),
        ]  # fmt: skip
        part = ranking["x"].parts[0]
        assert part.measurement == measure(
            register_of("x", "y", "z"),
            indicator("a", TWO["a"]),
            period=YEAR,
            as_of=AS_OF,
            centre_id="x",
        )
        assert part.measurement.record_ids == ("x",)
        assert part.contribution == Fraction(3, 10)
        assert [card.key for card in ranking.cards] == ["a", "b"]

    def test_the_catalogue_is_there_by_default(self) -> None:
        """With the fictional network, whose notes say so."""
        card = scorecard(
            item("businesses_assisted", HALF, 0, 20), item("share_women_owned", HALF, 0, 1)
        )
        ranking = score_centres(network().cohort(2022), card, period=YEAR, as_of=AS_OF)
        assert len(ranking) == 20
        assert ranking.is_fictional
        assert "fictional data" in ranking.sentence("en")
        assert all(row.sampling for row in ranking)

    def test_only_shares_of_businesses_are_left_to_chance(self) -> None:
        """Whether a centre has its form is one fact, and no sample of one."""
        card = scorecard(
            item("share_women_owned", HALF, 0, 1), item("institutional_form", HALF, 0, 1)
        )
        ranking = score_centres(network().cohort(2022), card, period=YEAR, as_of=AS_OF)
        assert ranking.rates == ("share_women_owned",)
        known = [row for row in ranking if row.parts[1].position is not None]
        assert len(known) > 1
        for row in known:
            assert row.sampling is not None
            assert row.sampling.high - row.sampling.low <= 0.5

    def test_the_order_of_the_items_is_that_of_the_card(self) -> None:
        """Not that of the indicators."""
        ranking = scored(TWO, evenly("b", "a"))
        assert [part.measurement.value for part in ranking["y"].parts] == [9, 4]

    def test_without_a_report_nothing_is_known(self) -> None:
        """A submission makes it a zero, and so does the policy by its name."""
        values = {"a": {"x": 5, "y": 1}, "b": {"x": 5}}
        (row,) = (row for row in scored(values) if row.centre_id == "y")
        assert row.parts[1].measurement.no_value is NoValue.NOT_REPORTED
        assert (row.low, row.high) == (Fraction(1, 20), Fraction(11, 20))
        told = Submission(
            id="r", centre_id="y", period=YEAR, kinds=(RecordKind.SERVICE,), received_on=AS_OF
        )
        reported = Register.of([centre("x"), centre("y"), told])
        for ranking in (
            scored(values, register=reported),
            scored(values, silence=Silence.AS_ZERO),
        ):
            assert ranking["y"].score == Fraction(1, 20)
        early = scored(values, register=reported, as_of=date(2024, 1, 30))
        assert early["y"].score is None
        assert "taken as nothing" in scored(values, silence=Silence.AS_ZERO).sentence("en")
        assert "dianggap tidak ada" in scored(values, silence=Silence.AS_ZERO).sentence("id")

    def test_coverage_is_of_the_records_that_are_counted(self) -> None:
        """And the first note says it."""
        ranking = scored(TWO)
        assert ranking.coverage.kinds == (RecordKind.SERVICE,)
        assert ranking.table("en").notes[0] == ranking.coverage.note("en")


class TestScope:
    """Who is compared."""

    def test_a_centre_that_may_not_belong_has_a_row(self) -> None:
        """It can push others down, never up."""
        register = Register.of([centre("x"), centre("y", cohort=2022)]).cohort(2022)
        ranking = scored({"a": {"x": 9, "y": 5}}, register=register)
        assert [(row.centre_id, row.is_member, row.best, row.worst) for row in ranking] == [
            ("x", False, 1, 1), ("y", True, 1, 2),
        ]  # fmt: skip
        assert "first may be PLUT X (x) and PLUT Y (y)" in ranking.sentence("en")
        assert "may not belong" in str(ranking)
        assert "belum tentu termasuk" in str(ranking.table("id"))

    def test_who_may_not_belong_is_never_said_to_be_first(self) -> None:
        """Not even where it is level with a member."""
        register = Register.of([centre("x"), centre("y", cohort=2022)]).cohort(2022)
        ranking = scored({"a": {"x": 5, "y": 5}}, register=register)
        assert [row.rank for row in ranking] == [1, 1]
        assert "first may be PLUT X (x) and PLUT Y (y)" in ranking.sentence("en")

    @pytest.mark.parametrize(
        ("fields", "as_of", "is_there"),
        [
            ({"founded": date(2023, 12, 31)}, AS_OF, True),
            ({"founded": date(2024, 1, 1)}, AS_OF, False),
            ({"founded": date(2023, 6, 2)}, date(2023, 6, 1), False),
            ({"founded": date(2023, 6, 1)}, date(2023, 6, 1), True),
            ({"closed": date(2023, 1, 1)}, AS_OF, False),
            ({"closed": date(2023, 1, 2)}, AS_OF, True),
            ({"founded": DATED, "closed": DATED}, AS_OF, True),
        ],
    )
    def test_who_was_not_there_is_put_aside(
        self, *, fields: dict[str, Any], as_of: date, is_there: bool
    ) -> None:
        """Not yet, or no longer, in the part of the period that is known; not the last of all."""
        register = Register.of([centre("x"), centre("y", **fields)])
        ranking = scored({"a": {"x": 5}}, register=register, as_of=as_of, silence=Silence.AS_ZERO)
        assert ("y" in ranking) is is_there
        assert ranking.aside == (
            () if is_there else (Unscored("y", "PLUT Y", False, Fraction(0), ("a",)),)
        )
        assert ("was not there in that time: PLUT Y (y)" in ranking.sentence("en")) is not is_there
        assert ("tidak ada pada masa itu: PLUT Y (y)" in ranking.sentence("id")) is not is_there

    def test_an_empty_scope_has_no_rows(self) -> None:
        """And says so, in both languages."""
        ranking = scored({"a": {}}, register=Register.of([]))
        assert len(ranking) == 0
        assert not ranking.aside
        assert not ranking.swaps
        assert ranking.dropped == {}
        assert "nobody has a score" in ranking.sentence("en")
        assert "tidak ada PLUT yang mendapat skor" in ranking.sentence("id")
        assert ranking.to_dicts() == []
        assert "weights, with the values" in str(ranking)

    def test_one_centre_is_first(self) -> None:
        """With nobody to swap with."""
        ranking = scored({"a": {"x": 5}, "b": {"x": 5}})
        assert "first is PLUT X (x), with 0.500" in ranking.sentence("en")
        assert "yang pertama PLUT X (x), 0,500" in ranking.sentence("id")
        assert ranking.swaps == ()
        assert ranking.dropped == {"x": (1, 1)}

    def test_of_all_tied_all_are_first(self) -> None:
        """By id."""
        ranking = scored({"a": {"y": 5, "x": 5, "z": 5}})
        said = "first are PLUT X (x), PLUT Y (y) and PLUT Z (z), level at 0.500"
        assert said in ranking.sentence("en")
        assert "sama-sama 0,500" in ranking.sentence("id")

    def test_of_all_unknown_anybody_may_be_first(self) -> None:
        """Each with a score from 0 to 1."""
        ranking = scored({"a": {}}, register=register_of("x", "y"))
        assert all((row.low, row.high) == (Fraction(0), Fraction(1)) for row in ranking)
        assert [(row.best, row.worst) for row in ranking] == [(1, 2)] * 2
        assert "first may be PLUT X (x) and PLUT Y (y)" in ranking.sentence("en")
        assert "yang pertama mungkin PLUT X (x) dan PLUT Y (y)" in ranking.sentence("id")
        assert "0.000–1.000" in str(ranking)
        assert "values not known: 2; each may be the worst or the best" in str(ranking)
        assert "nilai yang tidak diketahui: 2; masing-masing" in str(ranking.table("id"))


class TestLaws:
    """What holds of every ranking."""

    def test_a_centre_that_joins_changes_no_score_nor_the_order(self) -> None:
        """Of the fictional network, each centre left out once."""
        register = network().cohort(2022)
        card = evenly("businesses_assisted", "hours_delivered", "share_women_owned")
        ranking = score_centres(register, card, period=YEAR, as_of=AS_OF)
        everyone = [row.centre_id for row in ranking]
        for gone in everyone[::4]:
            rest = [id for id in everyone if id != gone]
            fewer = score_centres(register.select(centre_ids=rest), card, period=YEAR, as_of=AS_OF)
            assert [row.centre_id for row in fewer] == rest
            assert all(row.parts == ranking[row.centre_id].parts for row in fewer)

    @given(
        st.lists(st.tuples(*[st.none() | st.integers(-1, 11)] * 2), min_size=3, max_size=3),
        st.permutations("xyz"),
    )
    def test_the_order_of_records_and_their_labels_do_not_matter(
        self, values: list[tuple[int | None, int | None]], ids: list[str]
    ) -> None:
        """But for equal ones, which are ordered by id."""

        def columns(names: Any) -> dict[str, dict[str, int | None]]:
            return {
                key: {id: one[place] for id, one in zip(names, values, strict=True)}
                for place, key in enumerate("ab")
            }

        ranking = scored(columns("xyz"))
        shuffled = scored(
            {
                key: dict(sorted(column.items(), reverse=True))
                for key, column in columns("xyz").items()
            },
            register=Register.of([centre("z"), centre("x"), centre("y")]),
        )
        assert shuffled.rows == ranking.rows
        renamed = scored(columns(ids))
        for old, new in zip("xyz", ids, strict=True):
            one, other = ranking[old], renamed[new]
            assert (one.low, one.high, one.best, one.worst) == (
                other.low, other.high, other.best, other.worst,
            )  # fmt: skip
            assert one.without == other.without

    def test_every_order_of_the_indicators_gives_the_same(self) -> None:
        """They are looked up by their keys."""
        for order in permutations(TWO.items()):
            assert scored(dict(order), evenly("a", "b")).rows == scored(TWO).rows


class TestWords:
    """What is said beneath a table."""

    def test_the_scorecard_is_written_out(self) -> None:
        """Weights and goalposts as they stand there."""
        card = scorecard(item("a", Fraction(2, 3)), item("b", Fraction(1, 3), 8, HALF))
        ranking = scored(TWO, card)
        said = "the a 2/3 (0–10); the b 1/3 (8–1/2)"
        assert (
            f"the score is from 0 to 1; weights, with the values that score 0 and 1: {said}"
            in str(ranking)
        )
        assert "si a 2/3 (0–10); si b 1/3 (8–1/2)" in str(ranking.table("id"))
        assert "goalposts against the direction of the definition: the b" in str(ranking)
        assert "berlawanan dengan arah definisinya: si b" in str(ranking.table("id"))
        assert ranking.table("en").title.startswith(
            "Scores by reach in 2023, as of 31 January 2024"
        )
        assert ranking.table("id").title.startswith("Skor menurut jangkauan pada 2023, per 31")

    @pytest.mark.parametrize(("worst", "best", "is_told"), [(10, 0, False), (0, 10, True)])
    def test_less_is_better_where_the_definition_says_so(
        self, *, worst: int, best: int, is_told: bool
    ) -> None:
        """Then it is the goalposts that rise that are told."""
        ranking = score_centres(
            register_of("x"),
            scorecard(item("a", 1, worst, best)),
            period=YEAR,
            as_of=AS_OF,
            indicators=[indicator("a", {"x": 1}, direction=Direction.LESS_IS_BETTER)],
        )
        assert ("against the direction" in str(ranking)) is is_told

    def test_clipped_values_are_counted_by_indicator(self) -> None:
        """Those at a goalpost are none."""
        ranking = scored({"a": {"x": 11, "y": -1, "z": 10}, "b": {"x": 11, "y": 5, "z": 0}})
        said = "values beyond their goalposts, which count as at them: the a 2, the b 1"
        assert said in str(ranking)
        assert "dihitung seperti di batas: si a 2, si b 1" in str(ranking.table("id"))
        assert "beyond their goalposts" not in str(scored(TWO))
        assert [row[7] for row in ranking.table().rows] == [2, 0, 1]

    def test_values_beside_which_records_are_not_known_are_counted(self) -> None:
        """The score takes what is certain."""

        def straddling(register: Register, period: Period) -> Iterator[Contribution]:
            del register, period
            yield Contribution("x", "s-1", key="s-1", amount=5)
            yield Contribution("x", "s-2", key="s-2", amount=3, is_certain=False)
            yield Contribution("y", "s-3", key="s-3", amount=3, is_certain=True)
            yield Contribution("z", "s-4", key="s-4", amount=None)

        one = attrs.evolve(indicator("a", {}), contributions=straddling)
        ranking = scored({"a": {}}, indicators=[one], register=register_of("x", "y", "z"))
        assert ranking["x"].score == HALF
        assert "records are not fully known: 1; the score takes what is certain" in str(ranking)
        assert "rekaman yang belum diketahui lengkap: 1; skor" in str(ranking.table("id"))
        assert "not fully known" not in str(scored(TWO))

    def test_sampling_error_is_explained(self) -> None:
        """With the number of centres and of rates; only where there are rates."""
        rates = {"x": (8, 10), "y": (2, 10)}
        card = scorecard(item("a", HALF, 0, 1), item("b", QUARTER, 0, 1), item("c", QUARTER))
        ranking = scored({"a": rates, "b": rates, "c": {"x": 5, "y": 5}}, card)
        assert "interval at 1 - 5.0 % / (2 x 2: centres times rates)" in str(ranking)
        assert "pada 1 - 5,0 % / (2 x 2: PLUT kali persentase)" in str(ranking.table("id"))
        assert ranking.table().rows[0][4:6] == ("0.397–0.866", "1–2")
        assert "by chance: each" not in str(scored(TWO))
        assert scored(TWO).table().rows[0][4:6] == (None, None)

    def test_who_may_be_first_by_chance_is_said_in_the_sentence(self) -> None:
        """A first rank of few businesses is not sure; where nothing may change it, that is all."""
        few, many = {"x": (2, 3), "y": (1, 3)}, {"x": (900, 1000), "y": (1, 1000)}
        card = scorecard(item("a", Fraction(1), 0, 1))
        ranking = scored({"a": few}, card)
        assert "; with the intervals of the rates, 2 centres may be first;" in ranking.sentence()
        assert "; dengan selang persentase, 2 PLUT mungkin yang pertama;" in ranking.sentence("id")
        assert "may be first" not in scored({"a": many}, card).sentence()
        assert "may be first" not in scored(TWO).sentence()

    def test_values_of_who_did_not_report_all_are_counted(self) -> None:
        """What is recorded may be a part."""
        partly = "values of centres that did not report all of it: 6; the score takes what"
        assert partly in scored(TWO).sentence("en")
        assert "belum melaporkan semuanya: 6; skor memakai" in scored(TWO).sentence("id")
        assert "did not report all" not in scored(TWO, silence=Silence.AS_ZERO).sentence("en")
        sent = (
            Submission(
                id=f"r-{id}", centre_id=id, period=YEAR, kinds=(RecordKind.SERVICE,),
                received_on=AS_OF,
            )
            for id in "xyz"
        )  # fmt: skip
        told = Register.of([*map(centre, "xyz"), *sent])
        assert "did not report all" not in scored(TWO, register=told).sentence("en")

    def test_an_exact_end_is_shown_like_the_score(self) -> None:
        """51/80 as a float is a little less than the half that is rounded up."""
        card = scorecard(
            item("a", Fraction(51, 80), 0, Fraction(1, 100)), item("b", Fraction(29, 80))
        )
        ranking = scored({"a": {"x": (5, 10)}, "b": {"x": 0}}, card)
        assert [ranking.table().rows[0][column] for column in (2, 4)] == ["0.638", "0.638"]

    def test_the_nearest_swaps_are_named_and_the_others_counted(self) -> None:
        """Three of them, the smallest change first; no exact one where a value is missing."""
        a = {"p": 10, "q": 1, "r": 8, "s": 1, "t": 3, "u": None}
        b = {"p": 6, "q": 10, "r": 2, "s": 7, "t": 3, "u": 0}
        ranking = scored({"a": a, "b": b})
        assert [row.centre_id for row in ranking] == ["p", "q", "r", "s", "t", "u"]
        assert [swap.changes and len(swap.changes) for swap in ranking.swaps] == [2, 2, 2, 2, None]
        notes = ranking.table("en").notes
        assert (
            "the smallest changes of one weight beyond which neighbours swap: "
            "q and r: the a 1/2 -> 8/15; r and s: the a 1/2 -> 5/12; s and t: the a 1/2 -> 2/3"
        ) in notes
        assert (
            "pairs of neighbours without an exact change, because a value is not known: 1" in notes
        )
        assert not any("that no change of one weight swaps" in note for note in notes)
        assert not any("level as it is" in note for note in notes)
        level = scored({"a": {"x": 6, "y": 4}, "b": {"x": 4, "y": 6}})
        said = "pairs of neighbours level as it is, which the least change of a weight swaps: 1"
        assert said in level.table("en").notes
        assert any("skornya sama" in note for note in level.table("id").notes)
        assert not any("smallest changes" in note for note in level.table("en").notes)
        clear = scored({"a": {"x": 9, "y": 1}}).table("en").notes
        assert "pairs of neighbours that no change of one weight swaps: 1" in clear
        assert not any("smallest changes" in note for note in clear)
        assert any("q dan r: si a 1/2 -> 8/15" in note for note in ranking.table("id").notes)

    @pytest.mark.parametrize("language", ["en", "id"])
    def test_those_of_whom_too_little_is_known_are_named(self, language: Any) -> None:
        """All of them, with the bound."""
        card = evenly("a", "b", least_coverage=HALF, missing=MissingValue.REWEIGHT)
        values: dict[str, Values] = {"a": {"x": 5}, "b": {"x": None}}
        ranking = scored(values, card, register_of("x", "v", "w"))
        assert [row.centre_id for row in ranking] == ["x"]
        assert [(one.centre_id, one.was_there, one.missing) for one in ranking.aside] == [
            ("v", True, ("a", "b")), ("w", True, ("a", "b")),
        ]  # fmt: skip
        said = {
            "en": "because less than 1/2 of the weight is known: PLUT V (v) and PLUT W (w)",
            "id": "bobot yang diketahui kurang dari 1/2: PLUT V (v) dan PLUT W (w)",
        }[language]
        assert said in ranking.sentence(language)
        shared = {"en": "their weight is shared", "id": "bobotnya dibagi"}[language]
        assert shared in ranking.sentence(language)


class TestResult:
    """A result like any other."""

    def test_dictionaries_are_plain_and_flat(self) -> None:
        """By the keys of the indicators."""
        ranking = scored(
            {"a": {"x": 5}, "b": {"x": (1, 2)}}, scorecard(item("a", HALF), item("b", HALF, 0, 1))
        )
        (row,) = ranking.to_dicts()
        assert {key: row[key] for key in list(row)[:15]} == {
            "centre_id": "x", "name": "PLUT X", "is_member": True,
            "low": HALF, "high": HALF, "best": 1, "worst": 1, "known_weight": 1,
            "score": HALF, "rank": 1,
            "value_a": 5, "low_a": QUARTER, "high_a": QUARTER,
            "value_b": HALF, "low_b": QUARTER,
        }  # fmt: skip
        assert list(row)[15:] == [
            "high_b", "sampling_low", "sampling_high", "sampling_best", "sampling_worst",
            "dropped_best", "dropped_worst",
        ]  # fmt: skip
        assert (row["sampling_best"], row["dropped_worst"]) == (1, 1)
        (other,) = scored({"a": {"x": None}}).to_dicts()
        assert [other[key] for key in ("score", "value_a", "sampling_low", "dropped_best")] == [
            None
        ] * 4

    def test_rows_are_asked_for_by_id(self) -> None:
        """An error says why there is none."""
        ranking = scored({"a": {"x": 5}}, evenly("a", least_coverage=1), register_of("x", "y"))
        assert ranking["x"].rank == 1
        with pytest.raises(UnknownRecordError, match=r"no scored centre .*'y'.*see `aside`"):
            ranking["y"]
        with pytest.raises(UnknownRecordError, match="the centres in its scope"):
            ranking["q"]

    def test_it_is_copied_and_pickled_like_any_record(self) -> None:
        """Equal to itself."""
        ranking = scored({"a": {"x": (1, 2), "y": (2, 2)}})
        assert copy.deepcopy(ranking) == pickle.loads(pickle.dumps(ranking)) == ranking
        assert repr(ranking).startswith("<ScoreRanking: Scores by reach in 2023")

    def test_drops_are_told_by_centre(self) -> None:
        """The least and the greatest rank."""
        ranking = scored(TWO)
        assert ranking.dropped == {"y": (1, 2), "x": (1, 2), "z": (3, 3)}
        assert ranking.table().rows[0][6] == "1–2"


class TestBadInput:
    """Errors that say which."""

    def test_an_unknown_indicator_is_named_with_those_near_it(self) -> None:
        """At its item, in the language of the register."""
        card = evenly("hours_deliverd", "qqq")
        with pytest.raises(ArgumentError) as caught:
            score_centres(network(), card, period=YEAR, as_of=AS_OF)
        assert [(fault.path, fault.code) for fault in caught.value.faults] == [
            ("scorecard.items[0].indicator_key", "scorecard.unknown"),
            ("scorecard.items[1].indicator_key", "scorecard.unknown"),
        ]
        assert "near it: hours_delivered" in str(caught.value)
        indonesian = attrs.evolve(network(), language="id")
        with pytest.raises(ArgumentError, match="bukan kunci indikator di sini"):
            score_centres(indonesian, card, period=YEAR, as_of=AS_OF)

    def test_two_indicators_of_one_key_are_refused(self) -> None:
        """Which of them is meant nobody could tell."""
        twice = [indicator("a", {}), indicator("b", {}), indicator("a", {"x": 1})]
        with pytest.raises(ArgumentError) as caught:
            scored({"a": {"x": 1}}, indicators=twice)
        assert [(fault.path, fault.code) for fault in caught.value.faults] == [
            ("indicators", "indicator.twice")
        ]

    def test_a_period_that_has_not_begun_is_refused(self) -> None:
        """On its first day it has."""
        assert scored(TWO, as_of=YEAR.start).as_of == YEAR.start
        with pytest.raises(ArgumentError, match="score_centres: period"):
            scored(TWO, as_of=date(2022, 12, 31))

    def test_every_wrong_argument_is_told_at_once(self) -> None:
        """Each by its name."""
        wrong: Any = "x"
        with pytest.raises(ArgumentError) as caught:
            score_centres(
                wrong, wrong, period=wrong, as_of=wrong, indicators=[wrong], confidence=wrong,
                silence=wrong,
            )  # fmt: skip
        assert [fault.path for fault in caught.value.faults] == [
            "register", "scorecard", "period", "as_of", "indicators[0]", "confidence", "silence",
        ]  # fmt: skip

    @pytest.mark.parametrize("confidence", [Fraction(0), Fraction(1), 0.95])
    def test_a_confidence_is_between_0_and_1(self, confidence: Any) -> None:
        """A Fraction."""
        with pytest.raises(ArgumentError, match="confidence"):
            scored(TWO, confidence=confidence)
