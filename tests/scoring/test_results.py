"""Results: rows to walk, to ask, and to show in both languages."""

import copy
import pickle
from datetime import date
from enum import Enum
from fractions import Fraction
from typing import Any

import attrs
import pytest

from plutkit._text import LANGUAGES, Text
from plutkit.domain import PartnerKind, PartnershipForm, Register, Signatory
from plutkit.errors import ArgumentError
from plutkit.quantities import PartialDate
from plutkit.samples import network, rakor_2023
from plutkit.scoring import (
    Absence,
    BeforeClock,
    Clock,
    Counting,
    Finding,
    KindsCounted,
    Milestone,
    Reason,
    SpeedRanking,
    Unstarted,
    check_fastest,
    rank_partnership_speed,
)
from plutkit.scoring._milestone import KIND_NAMES
from plutkit.scoring._policies import CLOCK_NAMES, FORM_NAMES, SIGNATORY_NAMES, TIES_NAMES
from plutkit.scoring._speed_ranking import REASON_TEXTS
from plutkit.statistics import Ties

CLAIMED = Milestone.all_kinds(
    PartnerKind.UNIVERSITY, PartnerKind.HALAL_CENTRE, PartnerKind.STATE_ENTERPRISE
)


def ranked(register: Register, **policies: Any) -> SpeedRanking:
    """Rank by the claimed kinds since the opening."""
    chosen = {"as_of": date(2023, 12, 31), "clock": Clock.OPENED, "milestone": CLAIMED, **policies}
    return rank_partnership_speed(register, **chosen)


DAY = date(2023, 3, 1)
EARLIER = PartialDate.between(date(2023, 2, 27), DAY)


def opened_on(opened: dict[str, date | PartialDate], outsider: str = "") -> SpeedRanking:
    """Rank centres that signed together by the day of their opening; one may not belong."""
    agreement = attrs.evolve(
        network().partnership("a-01-1"), centre_ids=tuple(opened), signed=date(2023, 3, 9)
    )
    centres = [
        attrs.evolve(
            network().centre("c-01"), id=id, name=f"PLUT {id}", opened=day,
            cohort=None if id == outsider else 2022,
        )
        for id, day in opened.items()
    ]  # fmt: skip
    register = Register.of([*centres, network().partner("p-uni-1"), agreement])
    return ranked(register.cohort(2022), milestone=Milestone.first())


RANKING = ranked(network().cohort(2022))
VERDICT = check_fastest(RANKING, "c-01")


@pytest.mark.parametrize("result", [RANKING, VERDICT], ids=["ranking", "verdict"])
class TestEveryResult:
    """What holds of each of them."""

    def test_it_is_a_collection_of_rows(self, result: Any) -> None:
        """To walk, to count, to ask by id or by row."""
        rows = list(result)
        assert len(result) == len(rows)
        assert rows[0] in result
        assert rows[0].centre_id in result
        assert "c-99" not in result
        assert result[rows[-1].centre_id] is rows[-1]

    def test_an_unknown_id_is_told_with_those_near(self, result: Any) -> None:
        """As a KeyError."""
        with pytest.raises(KeyError, match="near it: 'c-01'"):
            result["c-01x"]
        with pytest.raises(KeyError):
            result[["c-01"]]

    def test_its_dictionaries_hold_plain_values(self, result: Any) -> None:
        """Which a data frame takes, one for each row."""
        dictionaries = result.to_dicts()
        assert len(dictionaries) == len(result)
        plain = (str, int, date, Fraction, tuple, type(None))
        for dictionary, row in zip(dictionaries, result, strict=True):
            assert list(dictionary) == list(type(row).__annotations__)
            assert all(isinstance(value, plain) for value in dictionary.values())
            assert dictionary["arrival"] == row.arrival.value

    def test_it_is_shown_in_the_language_of_its_register_or_another(self, result: Any) -> None:
        """As text, HTML, Markdown and a sentence."""
        indonesian = result.__replace__(language="id")
        assert str(result) == str(result.table("en"))
        assert str(indonesian) == str(result.table("id"))
        assert "peringkat" in str(indonesian)
        assert "peringkat" in indonesian._repr_html_()
        assert "peringkat" in indonesian.to_markdown()
        assert "| rank |" in indonesian.to_markdown("en")
        assert indonesian.sentence().startswith("Per 31 Desember 2023, 20 dari 87 PLUT")
        assert indonesian.sentence("en") == result.sentence()

    def test_it_is_short_where_only_its_kind_matters(self, result: Any) -> None:
        """In a traceback: its sentence."""
        assert repr(result) == f"<{type(result).__name__}: {result.sentence('en')}>"

    def test_fictional_data_are_said_to_be_so_everywhere(self, result: Any) -> None:
        """Under every table and in every sentence."""
        for shown in (str(result), result._repr_html_(), result.to_markdown(), result.sentence()):
            assert "fictional data" in shown
        assert "data fiktif" in result.sentence("id")

    def test_other_languages_are_refused(self, result: Any) -> None:
        """It names those that are known."""
        for show in (result.table, result.sentence, result.to_markdown):
            with pytest.raises(ArgumentError, match="'en', 'id'"):
                show("fr")

    def test_it_survives_pickle_and_copy(self, result: Any) -> None:
        """As an equal result that shows equally."""
        for twin in (pickle.loads(pickle.dumps(result)), copy.copy(result), copy.deepcopy(result)):
            assert twin == result
            assert hash(twin) == hash(result)
            assert str(twin) == str(result)
            assert twin["c-01"] == result["c-01"]

    def test_it_is_frozen_like_any_record(self, result: Any) -> None:
        """Nobody changes a published ranking by accident; another language is refused when used."""
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            result.rows = ()
        with pytest.raises(ArgumentError, match="'en', 'id'"):
            str(result.__replace__(language="fr"))


class TestSentences:
    """What the first place is said to be."""

    def test_one_certain_leader_is_named_with_its_days(self) -> None:
        """In both languages."""
        assert "first is PLUT Tirta Rekaan (c-01), with 12 days;" in RANKING.sentence()
        assert "yang tercepat PLUT Tirta Rekaan (c-01), 12 hari;" in RANKING.sentence("id")

    def test_several_that_may_be_first_are_named_and_the_rest_counted(self) -> None:
        """If many may be."""
        maros = ranked(rakor_2023(), absence=Absence.UNKNOWN)
        assert "first may be PLUT Biak Numfor (biak-numfor), PLUT Bitung" in maros.sentence()
        assert "and 14 more; no agreement in the register means unknown" in maros.sentence()
        assert "dan 14 lainnya; tidak adanya perjanjian" in maros.sentence("id")

    def test_those_that_share_the_first_place_are_named(self) -> None:
        """With their days."""
        one = attrs.evolve(network().centre("c-01"), id="a")
        other = attrs.evolve(one, id="b")
        agreement = attrs.evolve(network().partnership("a-01-1"), centre_ids=("a", "b"))
        register = Register.of([one, other, network().partner("p-uni-1"), agreement])
        shared = ranked(register, milestone=Milestone.first())
        names = "PLUT Tirta Rekaan (a) and PLUT Tirta Rekaan (b)"
        assert f"first are {names}, level with 2 days;" in shared.sentence()
        assert "sama-sama 2 hari;" in shared.sentence("id")

    @pytest.mark.parametrize(
        ("opened", "en", "id"),
        [
            (
                {"d": DAY},
                "that PLUT c (c) was the fastest is true, jointly (level: PLUT d (d));",
                "klaim bahwa PLUT c (c) tercepat: benar, bersama PLUT lain (sama cepat: PLUT d ",
            ),
            (
                {"d": EARLIER},
                "is true, perhaps jointly (possibly level: PLUT d (d));",
                "benar, mungkin bersama PLUT lain (mungkin sama cepat: PLUT d (d));",
            ),
            (
                {"c": EARLIER, "d": PartialDate.between(date(2023, 2, 25), date(2023, 2, 27))},
                "is true, perhaps jointly (possibly level: PLUT d (d));",
                "benar, mungkin bersama PLUT lain (mungkin sama cepat: PLUT d (d));",
            ),
            (
                {"d": DAY, "e": EARLIER},
                "is true, jointly (level: PLUT d (d); possibly level: PLUT e (e));",
                "bersama PLUT lain (sama cepat: PLUT d (d); mungkin sama cepat: PLUT e (e));",
            ),
        ],
    )
    def test_a_first_place_is_said_to_be_shared_only_where_it_is(
        self, opened: dict[str, date | PartialDate], en: str, id: str
    ) -> None:
        """Otherwise it may be."""
        verdict = check_fastest(opened_on({"c": DAY, **opened}), "c")
        assert verdict.finding is Finding.JOINT
        assert en in verdict.sentence()
        assert id in verdict.sentence("id")

    def test_one_that_may_not_belong_is_only_possibly_level(self) -> None:
        """Although its days are exact."""
        ranking = opened_on({"c": DAY, "d": DAY}, outsider="d")
        assert (
            "perhaps jointly (possibly level: PLUT d (d))" in check_fastest(ranking, "c").sentence()
        )

    def test_an_empty_ranking_says_so(self) -> None:
        """And is shown as a head without rows."""
        empty = ranked(Register.of([]))
        assert "nobody is ranked" in empty.sentence()
        assert "tidak ada PLUT yang diperingkat" in empty.sentence("id")
        assert empty.to_dicts() == []
        assert str(empty).count("\n") == 3

    def test_each_finding_is_said_in_both_languages(self) -> None:
        """With its reasons."""
        assert "(c-01) was the fastest is supported;" in VERDICT.sentence()
        assert "(c-01) tercepat: terdukung;" in VERDICT.sentence("id")
        refuted = check_fastest(RANKING, "c-02")
        assert "is refuted (certainly ahead: PLUT Tirta Rekaan (c-01)" in refuted.sentence()
        assert "terbantah (pasti lebih cepat: PLUT Tirta Rekaan (c-01)" in refuted.sentence("id")

    def test_the_table_of_an_undecided_verdict_says_what_would_settle_it(self) -> None:
        """The claimant's facts first."""
        register = network().select(centre_ids=["c-03", "c-04"])
        vague = attrs.evolve(register.centre("c-03"), opened=PartialDate.year(2022))
        verdict = check_fastest(ranked(register.replace(vague)), "c-04")
        assert "what would settle it: c-04.opened (2023-03), c-03.opened (2022) and " in str(
            verdict
        )
        assert "fakta yang dapat memutuskannya: c-04.opened" in str(verdict.table("id"))


def test_what_was_left_out_is_counted_by_reason_under_the_table() -> None:
    """And who was set aside."""
    ranking = ranked(rakor_2023(), unstarted=Unstarted.ASIDE)
    assert "set aside" in str(ranking)
    assert "and 13 more" in ranking.sentence()
    assert "agreements left out: not signed by an accepted party: 1" in str(RANKING)
    assert "perjanjian di luar hitungan: tidak ditandatangani" in str(RANKING.table("id"))
    assert "completed for each by itself: a-several" in str(RANKING)


def test_choices_that_are_not_the_usual_ones_are_said_in_both_languages() -> None:
    """Under the table and in every sentence; the usual ones go without saying."""
    assert RANKING.policies.unusual("en") == ()
    ranking = ranked(
        network().cohort(2022),
        signatories=[Signatory.MINISTRY, Signatory.CENTRE],
        forms=[PartnershipForm.AWARD, PartnershipForm.CORNER],
        kinds=KindsCounted.PRIMARY,
        counting=Counting.IN_FORCE,
        before_clock=BeforeClock.EXCLUDE,
        absence=Absence.UNKNOWN,
        ties=Ties.DENSE,
    )
    assert ranking.policies.unusual("en") == (
        "signatories that count: centre, ministry",
        "forms that count: corner, award",
        "a partner counts for its first kind only",
        "only what is in force counts",
        "what was signed before the clock does not count",
        "no agreement in the register means unknown, not none",
        "ties: dense (1, 2, 2, 3)",
    )
    assert ranking.policies.unusual("id")[:2] == (
        "penanda tangan yang dihitung: PLUT, kementerian",
        "bentuk yang dihitung: pojok, penghargaan",
    )
    for clause in ranking.policies.unusual("id"):
        assert clause in ranking.sentence("id")
        assert clause in check_fastest(ranking, "c-01").sentence("id")
        assert clause in str(ranking.table("id"))


@pytest.mark.parametrize(
    ("names", "members"),
    [
        (CLOCK_NAMES, Clock),
        (SIGNATORY_NAMES, Signatory),
        (FORM_NAMES, PartnershipForm),
        (TIES_NAMES, Ties),
        (KIND_NAMES, PartnerKind),
        (REASON_TEXTS, Reason),
    ],
)
def test_every_member_has_a_name_in_both_languages(
    names: dict[Enum, Text], members: type[Enum]
) -> None:
    """And no two the same one."""
    assert set(names) == set(members)
    for language in LANGUAGES:
        assert len({text[language] for text in names.values()}) == len(members)


def test_a_head_start_is_no_capital_in_indonesian() -> None:
    """Which "modal awal" would be."""
    assert "keunggulan awal" in str(RANKING.table("id"))


def test_a_clock_that_may_be_known_is_not_said_to_be_unknown() -> None:
    """In Indonesian as in English: unknown, or later than the day of the ranking."""
    register = rakor_2023()
    later = attrs.evolve(register.centre("maros"), opened=date(2024, 1, 1))
    for unstarted in Unstarted:
        ranking = ranked(register.replace(later), unstarted=unstarted)
        said = str(ranking.table("id")) + ranking.sentence("id")
        assert said.count("belum diketahui atau sesudah tanggal ini") == said.count(
            "belum diketahui"
        )
        assert "belum diketahui atau sesudah tanggal ini" in said
