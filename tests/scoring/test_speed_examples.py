"""Partnership speed by example: each rule at its bound."""

from datetime import date, datetime, timedelta
from fractions import Fraction
from typing import Any

import attrs
import pytest

from plutkit.domain import (
    Centre,
    CentreLevel,
    Origin,
    Partner,
    PartnerKind,
    Partnership,
    PartnershipForm,
    Register,
    Signatory,
)
from plutkit.errors import (
    ArgumentError,
    BeforeClockError,
    InvalidRecordError,
    UnknownRecordError,
)
from plutkit.identity import RegionCode
from plutkit.quantities import OPEN_ENDED, PartialDate
from plutkit.samples import rakor_2023
from plutkit.scoring import (
    Absence,
    Arrival,
    Asks,
    BeforeClock,
    Clock,
    Counting,
    Finding,
    KindsCounted,
    LeftOut,
    Milestone,
    Reason,
    SpeedPolicies,
    SpeedRanking,
    SpeedRow,
    Unstarted,
    check_fastest,
    rank_partnership_speed,
)
from plutkit.statistics import Ties

OPENED = date(2023, 2, 1)
FOUNDED = date(2023, 1, 1)
AS_OF = date(2023, 6, 30)
PARTNERS = [
    Partner(
        id="campus",
        name="Universitas",
        kinds=(PartnerKind.UNIVERSITY, PartnerKind.HALAL_CENTRE),
    ),
    Partner(id="halal", name="Halal Center", kinds=(PartnerKind.HALAL_CENTRE,)),
    Partner(id="bank", name="Bank", kinds=(PartnerKind.BANK,)),
]


def centre(id: str = "c", **fields: Any) -> Centre:
    """Give a centre that was founded and opened."""
    made = Centre(
        id=id,
        name=f"PLUT {id.upper()}",
        level=CentreLevel.REGENCY,
        region=RegionCode.parse("73.61"),
        cohort=2022,
        founded=FOUNDED,
        opened=OPENED,
    )
    return attrs.evolve(made, **fields)


def signed(
    day: date | PartialDate | None, partner: str = "campus", *centre_ids: str, **fields: Any
) -> Partnership:
    """Give an agreement by the day of its signing."""
    made = Partnership(
        id=f"{partner}-{day}",
        centre_ids=centre_ids or ("c",),
        partner_id=partner,
        form=PartnershipForm.MEMORANDUM,
        signatories=(Signatory.CENTRE,),
        signed=day,
    )
    return attrs.evolve(made, **fields)


def on(days: int, start: date = OPENED) -> date:
    """Give the day so many days after the opening."""
    return start + timedelta(days=days)


def rank(*records: Any, **policies: Any) -> SpeedRanking:
    """Rank records by the first partner since the opening, unless told."""
    chosen = {"as_of": AS_OF, "clock": Clock.OPENED, "milestone": Milestone.first(), **policies}
    register = (
        records[0] if isinstance(records[0], Register) else Register.of([*PARTNERS, *records])
    )
    return rank_partnership_speed(register, **chosen)


def row(*records: Any, **policies: Any) -> SpeedRow:
    """Give the row of the centre "c"."""
    ranking = rank(*records, **policies)
    return {one.centre_id: one for one in (*ranking.rows, *ranking.aside)}["c"]


def reason(*records: Any, **policies: Any) -> Reason | None:
    """Give the reason for which the first agreement is left out."""
    ranking = rank(*records, **policies)
    first = next(record for record in records if isinstance(record, Partnership))
    reasons = {one.partnership_id: one.reason for one in ranking.left_out}
    return reasons.get(first.id)


class TestDays:
    """Whole days from the clock to the signing that completes the milestone."""

    @pytest.mark.parametrize("days", [0, 1, 149])
    def test_they_are_counted_from_the_clock(self, days: int) -> None:
        """Signed on the clock's day is day zero; a signing on `as_of` counts."""
        assert row(centre(), signed(on(days))).days == days

    def test_a_signing_the_day_after_does_not_count(self) -> None:
        """Then the centre has not arrived: at least one day more than have passed."""
        found = row(centre(), signed(AS_OF + timedelta(days=1)))
        assert (found.least, found.greatest) == ((AS_OF - OPENED).days + 1, None)
        assert found.arrival is Arrival.OPEN
        assert reason(centre(), signed(AS_OF + timedelta(days=1))) is Reason.AFTER_AS_OF

    def test_the_clock_decides(self) -> None:
        """From the founding, the inauguration or the opening."""
        records = (centre(inaugurated=on(-10)), signed(on(3)))
        assert [row(*records, clock=clock).days for clock in Clock] == [34, 13, 3]

    def test_closing_stops_nothing_and_the_row_says_so(self) -> None:
        """If it may be by `as_of`; the day after is not said."""
        found = row(centre(closed=AS_OF), signed(on(3)))
        assert (found.days, found.closed) == (3, AS_OF)
        assert row(centre(closed=AS_OF + timedelta(days=1)), signed(on(3))).closed is None
        year = PartialDate.year(2023)
        assert row(centre(closed=year), signed(on(3))).closed == year

    @pytest.mark.parametrize(
        ("closed", "en", "id"),
        [
            (AS_OF, "closed 2023-06-30", "tutup 2023-06-30"),
            (PartialDate.month(2023, 6), "closed 2023-06", "tutup 2023-06"),
            (
                PartialDate.between(AS_OF, AS_OF + timedelta(days=1)),
                "may be closed (2023-06-30/2023-07-01)",
                "mungkin sudah tutup (2023-06-30/2023-07-01)",
            ),
            (PartialDate.after(OPENED), "may be closed", "mungkin sudah tutup"),
        ],
    )
    def test_a_closing_that_may_be_later_is_only_possible(
        self, closed: date | PartialDate, en: str, id: str
    ) -> None:
        """If its last day is after `as_of`."""
        ranking = rank(centre(closed=closed), signed(on(3)))
        assert f"  {en}" in str(ranking)
        assert f"  {id}" in str(ranking.table("id"))

    def test_an_interval_is_over_all_completions_together(self) -> None:
        """Where the clock passes a signing that is excluded, the next one completes."""
        records = (
            centre(opened=PartialDate.between(on(0), on(3))),
            signed(on(1)),
            signed(on(9), "bank"),
        )
        found = row(*records, before_clock=BeforeClock.EXCLUDE)
        # Opened on day 0 or 1: one or no day. On day 2: seven days to the other one; on day 3: six.
        assert (found.least, found.greatest) == (0, 7)

    def test_an_agreement_without_a_day_may_be_of_any_or_not_yet_signed(self) -> None:
        """So the centre may or may not have arrived."""
        found = row(centre(), signed(None))
        assert (found.least, found.greatest, found.arrival) == (0, None, Arrival.EITHER)


class TestWhatCounts:
    """Filters come first."""

    @pytest.mark.parametrize(
        ("signatories", "counts"),
        [
            ((Signatory.CENTRE,), True),
            ((Signatory.LOCAL_OFFICE,), True),
            ((Signatory.LOCAL_GOVERNMENT, Signatory.MINISTRY), True),
            ((Signatory.MINISTRY,), False),
        ],
    )
    def test_an_accepted_party_signed_it(
        self,
        signatories: tuple[Signatory, ...],
        counts: bool,  # noqa: FBT001
    ) -> None:
        """The ministry alone does not count, unless it is named."""
        records = (centre(), signed(on(3), signatories=signatories))
        assert reason(*records) is (None if counts else Reason.SIGNATORY)
        assert row(*records, signatories=set(Signatory)).days == 3

    def test_unknown_signatories_may_count_or_not(self) -> None:
        """And that is an open fact of the row."""
        found = row(centre(), signed(on(3), signatories=None))
        assert (found.least, found.greatest, found.arrival) == (3, None, Arrival.EITHER)
        assert [str(fact) for fact in found.open_facts] == ["campus-2023-02-04.signatories (?)"]

    @pytest.mark.parametrize("form", PartnershipForm)
    def test_other_forms_count_only_if_named(self, form: PartnershipForm) -> None:
        """Memorandum and cooperation agreement count by default."""
        default = form in {PartnershipForm.MEMORANDUM, PartnershipForm.COOPERATION_AGREEMENT}
        records = (centre(), signed(on(3), form=form))
        assert reason(*records) is (None if default else Reason.FORM)
        assert row(*records, forms=[form]).days == 3

    def test_a_partner_counts_for_each_of_its_kinds_or_for_its_first(self) -> None:
        """By policy."""
        records = (centre(), signed(on(3)), signed(on(8), "halal"))
        milestone = Milestone.all_kinds(PartnerKind.UNIVERSITY, PartnerKind.HALAL_CENTRE)
        assert row(*records, milestone=milestone).days == 3
        assert row(*records, milestone=milestone, kinds=KindsCounted.PRIMARY).days == 8
        only = Milestone.all_kinds(PartnerKind.BANK)
        assert reason(*records, milestone=only) is Reason.KIND

    def test_distinct_partners_are_counted_once_each(self) -> None:
        """However many agreements they have."""
        records = (centre(), signed(on(1)), signed(on(2)), signed(on(5), "bank"))
        assert row(*records, milestone=Milestone.nth(2)).days == 5
        assert row(*records, milestone=Milestone.nth(3)).arrival is Arrival.OPEN
        assert row(*records, milestone=Milestone.distinct_kinds(2)).days == 1
        assert row(*records, milestone=Milestone.distinct_kinds(3)).days == 5

    def test_one_agreement_counts_for_each_centre_that_it_binds(self) -> None:
        """With its days from the clock of each; inexact, it is listed as shared."""
        both = signed(PartialDate.between(on(5), on(6)), "campus", "c", "d")
        ranking = rank(centre(), centre("d", opened=on(2)), both)
        assert [(one.centre_id, one.least, one.greatest) for one in ranking] == [
            ("d", 3, 4),
            ("c", 5, 6),
        ]
        assert ranking.shared == (both.id,)
        exact = rank(centre(), centre("d", opened=on(2)), signed(on(5), "campus", "c", "d"))
        assert exact.shared == ()

    def test_what_is_signed_after_the_milestone_is_left_out(self) -> None:
        """On the same day it is evidence still."""
        records = (signed(on(4), "bank"), centre(), signed(on(3)), signed(on(3), "halal"))
        assert reason(*records) is Reason.AFTER_COMPLETION
        assert row(*records).evidence == ("campus-2023-02-04", "halal-2023-02-04")


class TestBeforeTheClock:
    """What was signed before the centre opened, and before it was founded."""

    @pytest.mark.parametrize(
        ("day", "expected"),
        [
            (FOUNDED - timedelta(days=1), None),
            (FOUNDED, 0),
            (OPENED - timedelta(days=1), 0),
            (OPENED, 0),
        ],
    )
    def test_it_is_day_zero_unless_it_is_older_than_the_centre(
        self, day: date, expected: int | None
    ) -> None:
        """By default."""
        found = row(centre(), signed(day))
        assert found.days == expected
        assert bool(found.head_start) is (FOUNDED <= day < OPENED)
        if expected is None:
            assert reason(centre(), signed(day)) is Reason.BEFORE_FOUNDING

    @pytest.mark.parametrize(("days", "expected"), [(-1, None), (0, 0)])
    def test_it_may_be_excluded(self, days: int, expected: int | None) -> None:
        """Then it is as if it were not there."""
        records = (centre(), signed(on(days)))
        assert row(*records, before_clock=BeforeClock.EXCLUDE).days == expected
        left = reason(*records, before_clock=BeforeClock.EXCLUDE)
        assert left is (None if expected == 0 else Reason.BEFORE_CLOCK)

    def test_it_may_be_rejected(self) -> None:
        """All of it at once, but not what is older than its centre or does not count."""
        records = (
            centre(), signed(on(-1)), signed(on(-2), "bank"), signed(FOUNDED - timedelta(days=1)),
            signed(on(-3), form=PartnershipForm.AWARD), signed(PartialDate.between(on(-1), on(0))),
        )  # fmt: skip
        with pytest.raises(BeforeClockError) as caught:
            rank(*records, before_clock=BeforeClock.REJECT)
        assert caught.value.agreements == (("c", "bank-2023-01-30"), ("c", "campus-2023-01-31"))
        assert row(centre(), signed(on(0)), before_clock=BeforeClock.REJECT).days == 0

    def test_what_may_count_and_is_certainly_early_is_rejected(self) -> None:
        """Its signatories are unknown, its day is not; the error says both."""
        records = (centre(), signed(on(-1), signatories=None))
        with pytest.raises(BeforeClockError, match="counting in some completion") as caught:
            rank(*records, before_clock=BeforeClock.REJECT)
        assert caught.value.agreements == (("c", "campus-2023-01-31"),)

    def test_nothing_of_a_centre_that_is_set_aside_is_rejected(self) -> None:
        """It is outside ranks; as a rival it is not."""
        later = AS_OF + timedelta(days=1)
        records = (centre(opened=later), centre("d"), signed(on(3), "campus", "c", "d"))
        policies = {"before_clock": BeforeClock.REJECT}
        ranking = rank(*records, unstarted=Unstarted.ASIDE, **policies)
        assert [one.centre_id for one in ranking.aside] == ["c"]
        with pytest.raises(BeforeClockError):
            rank(*records, **policies)

    def test_an_unknown_founding_may_be_any_day(self) -> None:
        """So an early agreement may count or not."""
        found = row(centre(founded=None), signed(on(-1)))
        assert (found.least, found.greatest, found.arrival) == (0, None, Arrival.EITHER)
        assert [fact.field for fact in found.open_facts] == ["founded"]

    def test_what_only_counts_when_signed_since_the_clock_is_no_head_start(self) -> None:
        """Before a later clock it would be from before the founding as well."""
        found = row(centre(opened=PartialDate.between(on(0), on(9)), founded=on(5)), signed(on(3)))
        assert (found.evidence, found.head_start) == (("campus-2023-02-04",), ())

    def test_the_founding_may_be_after_the_clock(self) -> None:
        """Then what was signed since the clock counts."""
        assert row(centre(founded=on(9)), signed(on(3))).days == 3


class TestChains:
    """Renewals with one partner count once, from the earliest signing that counts."""

    def test_a_chain_in_force_counts_from_its_earliest_signing(self) -> None:
        """Although that link has ended."""
        records = (
            centre(),
            signed(on(2), ends=on(20)),
            signed(on(15), id="new", renews="campus-2023-02-03", ends=OPEN_ENDED),
        )
        assert row(*records, counting=Counting.IN_FORCE).days == 2

    def test_a_renewal_with_another_partner_counts_by_itself(self) -> None:
        """It takes nothing over."""
        records = (
            centre(),
            signed(on(2), ends=on(20)),
            signed(on(15), "halal", id="new", renews="campus-2023-02-03", ends=OPEN_ENDED),
        )
        assert row(*records, counting=Counting.IN_FORCE).days == 15
        assert reason(*records[1:2], centre(), counting=Counting.IN_FORCE) is Reason.NOT_IN_FORCE

    def test_a_link_that_does_not_count_joins_nothing(self) -> None:
        """What does not count is as if it were not there."""
        records = (
            centre(),
            signed(on(2), ends=on(20)),
            signed(on(9), id="middle", renews="campus-2023-02-03", form=PartnershipForm.AWARD),
            signed(on(15), id="new", renews="middle", ends=OPEN_ENDED),
        )
        assert row(*records, counting=Counting.IN_FORCE).days == 15

    def test_two_renewals_of_one_agreement_are_one_chain(self) -> None:
        """Whatever the order of their ids."""
        records = (
            centre(),
            signed(on(2), id="m", ends=on(20)),
            signed(on(15), id="a", renews="m", ends=on(30)),
            signed(on(16), id="z", renews="m", ends=OPEN_ENDED),
        )
        found = row(*records, counting=Counting.IN_FORCE)
        assert (found.days, found.evidence) == (2, ("m",))


class TestInForce:
    """Signed, started, not ended, not terminated."""

    @pytest.mark.parametrize(
        ("fields", "arrival"),
        [
            ({"ends": AS_OF - timedelta(days=1)}, Arrival.OPEN),
            ({"ends": AS_OF}, Arrival.ARRIVED),
            ({"ends": None}, Arrival.EITHER),
            ({"ends": PartialDate.between(AS_OF - timedelta(days=1), AS_OF)}, Arrival.EITHER),
            ({"ends": OPEN_ENDED, "starts": AS_OF}, Arrival.ARRIVED),
            ({"ends": OPEN_ENDED, "starts": AS_OF + timedelta(days=1)}, Arrival.OPEN),
            ({"ends": OPEN_ENDED, "starts": PartialDate.year(2023)}, Arrival.EITHER),
            ({"ends": OPEN_ENDED, "terminated": AS_OF}, Arrival.OPEN),
            ({"ends": OPEN_ENDED, "terminated": AS_OF + timedelta(days=1)}, Arrival.ARRIVED),
            ({"ends": OPEN_ENDED, "terminated": PartialDate.year(2023)}, Arrival.EITHER),
        ],
    )
    def test_each_bound_is_inclusive_where_it_should_be(
        self, fields: dict[str, Any], arrival: Arrival
    ) -> None:
        """The last day is in force; the day of termination is not."""
        records = (centre(), signed(on(3), **fields))
        assert row(*records, counting=Counting.IN_FORCE).arrival is arrival
        assert row(*records).days == 3

    def test_what_is_open_about_it_is_an_open_fact(self) -> None:
        """End, start and termination, each by its name."""
        year = PartialDate.year(2023)
        agreement = signed(on(3), ends=None, starts=year, terminated=year)
        facts = row(centre(), agreement, counting=Counting.IN_FORCE).open_facts
        assert [fact.field for fact in facts] == ["ends", "starts", "terminated"]

    def test_a_renewal_signed_after_the_milestone_may_keep_its_chain_in_force(self) -> None:
        """So what is open about it is open about the days, and it has a reason of its own."""
        renewal = signed(on(47), "campus", "c", "e", id="renewal", renews="old")
        records = (
            renewal, centre(), centre("d"), centre("e"),
            signed(on(2), "campus", "c", "e", id="old", ends=on(28)),
            signed(on(28), "bank", "c", "e", ends=OPEN_ENDED),
            signed(on(9), "bank", "d", ends=OPEN_ENDED),
        )  # fmt: skip
        ranking = rank(*records, counting=Counting.IN_FORCE)
        found = ranking["c"]
        assert (found.least, found.greatest, found.arrival) == (2, 28, Arrival.ARRIVED)
        assert found.evidence == ("bank-2023-03-01", "old")
        assert [str(fact) for fact in found.open_facts] == ["renewal.ends (?)"]
        assert reason(*records, counting=Counting.IN_FORCE) is Reason.KEEPS_IN_FORCE
        assert ranking.shared == ("renewal",)
        settling = check_fastest(ranking, "d").would_settle
        assert [str(fact) for fact in settling] == ["renewal.ends (?)"]
        assert "but may keep a chain in force: 2" in str(ranking)

    def test_what_ended_for_certain_has_nothing_open(self) -> None:
        """Whatever its last day was, it was terminated."""
        records = (
            centre(opened=PartialDate.between(on(0), on(1))),
            signed(on(3), id="old", ends=None, terminated=on(9)),
            signed(on(8), id="new", renews="old", ends=OPEN_ENDED),
        )
        found = row(*records, counting=Counting.IN_FORCE)
        assert (found.least, found.greatest) == (2, 3)
        assert [str(fact) for fact in found.open_facts] == ["c.opened (2023-02-01/2023-02-02)"]

    def test_only_the_day_that_decides_is_open(self) -> None:
        """Of the two that are not exact, one is certainly later than `as_of`."""
        year = PartialDate.year
        agreement = signed(on(3), ends=year(2024), terminated=year(2023))
        found = row(centre(), agreement, counting=Counting.IN_FORCE)
        assert [fact.field for fact in found.open_facts] == ["terminated"]


class TestOpenFacts:
    """What may matter to a row, and nothing else."""

    def test_exact_days_leave_nothing_open(self) -> None:
        """A vague signing before the clock is of day zero."""
        found = row(centre(), signed(PartialDate.between(on(-3), on(-1))))
        assert (found.days, found.open_facts) == (0, ())

    def test_nothing_known_helps_a_centre_that_has_not_arrived(self) -> None:
        """When it signed the first of two does not matter; only a later day can tell."""
        found = row(centre(), signed(PartialDate.year(2023)), milestone=Milestone.nth(2))
        assert [fact.field for fact in found.open_facts] == ["milestone"]

    def test_nothing_known_helps_a_centre_whose_clock_is_later(self) -> None:
        """Nor does the day of its opening, since that is after `as_of`."""
        found = row(centre(opened=PartialDate.after(AS_OF)), signed(PartialDate.year(2023)))
        assert [fact.field for fact in found.open_facts] == ["milestone"]

    def test_the_founding_is_open_only_where_something_is_from_before_the_clock(self) -> None:
        """Otherwise it moves nothing."""
        vague = centre(founded=PartialDate.year(2022), opened=PartialDate.between(on(0), on(1)))
        found = row(vague, signed(on(3)))
        assert [fact.field for fact in found.open_facts] == ["opened"]

    def test_the_founding_is_not_open_if_everything_is_from_after_it(self) -> None:
        """Although one agreement is from before the clock."""
        vague = centre(founded=PartialDate.between(FOUNDED, FOUNDED + timedelta(days=2)))
        second = signed(PartialDate.between(on(5), on(6)), "bank")
        found = row(vague, signed(on(-20)), second, milestone=Milestone.nth(2))
        assert [fact.field for fact in found.open_facts] == ["signed"]
        third = signed(FOUNDED + timedelta(days=1), "halal")
        found = row(vague, signed(on(-20)), second, third, milestone=Milestone.nth(3))
        assert [fact.field for fact in found.open_facts] == ["founded", "signed"]


class TestClocks:
    """A centre whose clock is unknown, partial or later."""

    @pytest.mark.parametrize("opened", [None, AS_OF + timedelta(days=1), PartialDate.after(AS_OF)])
    def test_without_a_clock_any_time_is_possible(self, opened: Any) -> None:
        """It stays a rival by default, and shows no days."""
        ranking = rank(centre(opened=opened), centre("d"), signed(on(3), "campus", "d"))
        found = ranking["c"]
        assert (found.least, found.greatest, found.has_clock) == (0, None, False)
        assert (found.best, found.worst, ranking["d"].worst) == (1, 2, 2)
        assert check_fastest(ranking, "d").finding is Finding.UNDECIDED
        assert "clock unknown or later" in str(ranking)

    def test_it_may_be_set_aside(self) -> None:
        """Outside ranks and verdicts, and every sentence says so."""
        ranking = rank(
            centre(opened=None), centre("d"), signed(on(3), "campus", "d"),
            unstarted=Unstarted.ASIDE,
        )  # fmt: skip
        (apart,) = ranking.aside
        assert (apart.centre_id, apart.best, apart.worst, apart.rank) == ("c", None, None, None)
        assert "c" not in ranking
        assert check_fastest(ranking, "d").finding is Finding.SUPPORTED
        for said in (ranking.sentence(), check_fastest(ranking, "d").sentence(), str(ranking)):
            assert "set aside, because their clock is unknown or later: c" in said
        assert "disisihkan" in ranking.sentence("id")
        with pytest.raises(UnknownRecordError, match="see `aside`"):
            check_fastest(ranking, "c")

    def test_every_one_set_aside_is_named_under_the_table(self) -> None:
        """However many; the sentence counts the rest."""
        others = [centre(f"c{number}", opened=None) for number in range(8)]
        ranking = rank(
            centre("d"), *others, signed(on(3), "campus", "d"), unstarted=Unstarted.ASIDE
        )
        verdict = check_fastest(ranking, "d")
        for shown in (ranking, verdict):
            assert "or later: c0, c1, c2, c3, c4, c5, c6 and c7\n" in f"{shown}\n"
            assert "sesudah tanggal ini: c0, c1, c2, c3, c4, c5, c6 dan c7" in str(
                shown.table("id")
            )
            assert "or later: c0, c1, c2, c3 and 4 more." in shown.sentence()

    def test_a_clock_that_straddles_the_day_stays_in(self) -> None:
        """Any time from zero up."""
        opened = PartialDate.between(AS_OF, AS_OF + timedelta(days=1))
        found = row(centre(opened=opened), signed(FOUNDED), unstarted=Unstarted.ASIDE)
        assert (found.least, found.greatest, found.arrival) == (0, None, Arrival.EITHER)
        assert found.has_clock
        assert found.best == 1

    def test_a_clock_without_a_first_day_has_no_upper_bound(self) -> None:
        """But the centre arrived; alone, it is the fastest."""
        ranking = rank(centre(opened=PartialDate.before(OPENED)), signed(on(3)))
        found = ranking["c"]
        assert (found.least, found.greatest, found.arrival) == (4, None, Arrival.ARRIVED)
        assert check_fastest(ranking, "c").finding is Finding.SUPPORTED


class TestAbsence:
    """A centre of which the register holds no agreement."""

    def test_it_is_not_yet_there_as_far_as_the_register_goes(self) -> None:
        """By default; tables and sentences say so and count them."""
        ranking = rank(centre(), centre("d"), signed(on(3), "campus", "d"))
        assert ranking["c"].arrival is Arrival.OPEN
        assert ranking["c"].is_absent
        for said in (str(ranking), ranking.sentence(), check_fastest(ranking, "d").sentence()):
            assert "as far as the register goes" in said
            assert "counted as not yet there: 1)" in said

    def test_only_those_counted_as_not_yet_there_are_counted(self) -> None:
        """One without a clock may have any time, although the register has nothing of it."""
        agreement = signed(on(3), "campus", "d")
        ranking = rank(centre(), centre("d"), centre("e", opened=None), agreement)
        assert [one.centre_id for one in ranking if one.is_absent] == ["e", "c"]
        assert "counted as not yet there: 1)" in str(ranking)
        alone = rank(centre("d"), centre("e", opened=None), agreement)
        assert "as far as the register goes" not in str(alone)

    def test_it_may_be_unknown(self) -> None:
        """Then it may have any time, and nothing is said of the register."""
        ranking = rank(centre(), centre("d"), signed(on(3), "campus", "d"), absence=Absence.UNKNOWN)
        assert (ranking["c"].least, ranking["c"].greatest) == (0, None)
        assert "as far as the register goes" not in str(ranking)
        verdict = check_fastest(ranking, "d")
        assert verdict.finding is Finding.UNDECIDED
        assert [str(fact) for fact in verdict.would_settle] == ["c.partnerships (?)"]

    def test_an_agreement_that_does_not_count_is_no_absence(self) -> None:
        """The register knows of the centre."""
        found = row(centre(), signed(on(3), form=PartnershipForm.AWARD), absence=Absence.UNKNOWN)
        assert (found.is_absent, found.arrival) == (False, Arrival.OPEN)


class TestRanksAndVerdicts:
    """Who is first, and what can be said of a claim."""

    def of(self, **opened: Any) -> SpeedRanking:
        """Rank centres that signed together, by the days of their opening."""
        centres = [centre(id, opened=day) for id, day in opened.items()]
        return rank(*centres, signed(on(10), "campus", *opened))

    @pytest.mark.parametrize(
        ("opened", "finding", "ahead", "maybe_ahead", "level"),
        [
            ({"c": on(5), "d": on(4)}, Finding.SUPPORTED, (), (), ()),
            ({"c": on(5), "d": on(5)}, Finding.JOINT, (), (), ("d",)),
            ({"c": on(5), "d": on(6)}, Finding.REFUTED, ("d",), (), ()),
            (
                {"c": on(5), "d": PartialDate.between(on(5), on(6))},
                Finding.UNDECIDED, (), ("d",), (),
            ),
            (
                {"c": PartialDate.between(on(4), on(6)), "d": PartialDate.between(on(2), on(4))},
                Finding.JOINT, (), (), ("d",),
            ),
            (
                {"c": PartialDate.between(on(4), on(6)), "d": on(5), "e": on(4)},
                Finding.UNDECIDED, (), ("d",), ("e",),
            ),
        ],
    )  # fmt: skip
    def test_a_claim_is_judged_over_all_completions(
        self,
        opened: dict[str, Any],
        finding: Finding,
        ahead: tuple[str, ...],
        maybe_ahead: tuple[str, ...],
        level: tuple[str, ...],
    ) -> None:
        """And the rivals are named."""
        verdict = check_fastest(self.of(**opened), "c")
        assert verdict.finding is finding
        assert (verdict.ahead, verdict.maybe_ahead, verdict.level) == (ahead, maybe_ahead, level)
        assert {row.centre_id for row in verdict} == {"c", *ahead, *maybe_ahead, *level}
        assert bool(verdict.would_settle) is (finding is Finding.UNDECIDED)

    def test_a_centre_that_has_not_arrived_is_never_the_fastest(self) -> None:
        """Even alone; only a later day can tell."""
        verdict = check_fastest(rank(centre()), "c")
        assert verdict.finding is Finding.UNDECIDED
        assert [str(fact) for fact in verdict.would_settle] == ["c.milestone (?)"]
        assert "it may not have arrived" in verdict.sentence()

    def test_one_that_has_not_arrived_can_be_refuted(self) -> None:
        """By one that has."""
        ranking = rank(centre(), centre("d"), signed(on(3), "campus", "d"))
        assert check_fastest(ranking, "c").ahead == ("d",)

    def test_a_centre_that_may_not_belong_has_a_row_that_says_so(self) -> None:
        """It counts for the worst rank of others, never for the best."""
        records = [
            *PARTNERS, centre(), centre("d", cohort=None, opened=on(2)),
            signed(on(10), "campus", "c", "d"),
        ]  # fmt: skip
        ranking = rank(Register.of(records).cohort(2022))
        assert [row.is_member for row in ranking] == [False, True]
        assert (ranking["c"].best, ranking["c"].worst) == (1, 2)
        assert (ranking["d"].best, ranking["d"].worst, ranking["d"].rank) == (1, 1, None)
        assert check_fastest(ranking, "c").finding is Finding.UNDECIDED
        assert check_fastest(ranking, "c").maybe_ahead == ("d",)
        verdict = check_fastest(ranking, "d")
        assert verdict.finding is Finding.UNDECIDED
        assert [str(fact) for fact in verdict.would_settle] == ["d.cohort (?)"]
        assert "it may not belong" in verdict.sentence()
        assert "may not belong" in str(ranking)

    def test_a_certain_member_refutes_one_that_may_not_belong(self) -> None:
        """Whether it belongs or not."""
        register = Register.of(
            [
                *PARTNERS,
                centre(opened=on(2), origin=Origin.NEW),
                centre("d"),
                signed(on(10), "campus", "c", "d"),
            ]
        )
        ranking = rank(register.cohort(2022, origin=Origin.NEW))
        assert check_fastest(ranking, "d").finding is Finding.REFUTED

    def test_other_ties_are_ranked_only_if_every_row_is_exact(self) -> None:
        """Otherwise best and worst stand alone."""
        exact = {"c": on(5), "d": on(5), "e": on(4)}
        centres = [centre(id, opened=day) for id, day in exact.items()]
        agreement = signed(on(10), "campus", *exact)
        average = rank(*centres, agreement, ties=Ties.AVERAGE)
        assert [row.rank for row in average] == [Fraction(3, 2), Fraction(3, 2), Fraction(3)]
        assert " 3/2  PLUT C (c)" in str(average)
        vague = rank(
            *centres, agreement, centre("f", opened=PartialDate.year(2022)), ties=Ties.AVERAGE
        )
        assert [row.rank for row in vague] == [None] * 4
        assert " 1  PLUT C (c)" in str(vague)

    def test_a_claimant_that_is_not_ranked_is_told_with_those_near(self) -> None:
        """As a KeyError."""
        with pytest.raises(KeyError, match="'c'; the ranking holds the centres in its scope"):
            check_fastest(self.of(c=on(5)), "cc")

    def test_only_a_ranking_is_asked(self) -> None:
        """Not a register."""
        register: Any = Register.of([])
        with pytest.raises(ArgumentError, match="ranking"):
            check_fastest(register, "c")


@pytest.mark.parametrize("clock", Clock)
@pytest.mark.parametrize(
    "milestone",
    [Milestone.first(), Milestone.nth(3), Milestone.distinct_kinds(2),
     Milestone.all_kinds(PartnerKind.UNIVERSITY, PartnerKind.STATE_ENTERPRISE)],
)  # fmt: skip
def test_the_published_facts_leave_the_claim_of_maros_undecided(
    clock: Clock, milestone: Milestone
) -> None:
    """By every clock and milestone: no signature date is published."""
    ranking = rank(
        rakor_2023(), clock=clock, milestone=milestone, absence=Absence.UNKNOWN,
        as_of=date(2023, 6, 1),
    )  # fmt: skip
    verdict = check_fastest(ranking, "maros")
    assert verdict.finding is Finding.UNDECIDED
    assert len(verdict.maybe_ahead) == 17


class TestArguments:
    """Bad arguments are refused, all at once."""

    def test_every_one_is_named(self) -> None:
        """With its rule."""
        wrong: dict[str, Any] = {
            "as_of": datetime(2023, 6, 30), "clock": "opened", "milestone": 1, "forms": [],
            "signatories": ["centre"], "kinds": True, "counting": None, "before_clock": 0,
            "unstarted": "", "absence": 1, "ties": "dense",
        }  # fmt: skip
        with pytest.raises(ArgumentError) as caught:
            rank_partnership_speed("register", **wrong)  # type: ignore[arg-type]
        assert {fault.path.split("[")[0] for fault in caught.value.faults} == {"register", *wrong}

    @pytest.mark.parametrize("value", [None, 3, "centre", Signatory.CENTRE])
    def test_one_signatory_is_not_several(self, value: Any) -> None:
        """Give a collection."""
        with pytest.raises(ArgumentError, match="signatories"):
            rank(centre(), signatories=value)

    @pytest.mark.parametrize(
        "make",
        [
            lambda: Milestone.nth(0),
            lambda: Milestone.nth(True),
            lambda: Milestone.distinct_kinds(10),
            lambda: Milestone.distinct_kinds(0),
            Milestone.all_kinds,
            lambda: Milestone.all_kinds("university"),  # type: ignore[arg-type]
            lambda: Milestone.all_kinds(PartnerKind.BANK, PartnerKind.BANK),
        ],
    )
    def test_a_milestone_can_be_reached(self, make: Any) -> None:
        """It needs at least one, and no more kinds than there are."""
        with pytest.raises((TypeError, ValueError)):
            make()

    def test_as_of_is_required(self) -> None:
        """Nothing reads the clock of the machine."""
        with pytest.raises(TypeError, match="as_of"):
            rank_partnership_speed(  # type: ignore[call-arg]
                Register.of([]), clock=Clock.OPENED, milestone=Milestone.first()
            )


def some_kinds(asks: Asks, need: int, *more: PartnerKind) -> Milestone:
    """Make a milestone directly, of a few kinds."""
    return Milestone(asks=asks, need=need, kinds=(PartnerKind.UNIVERSITY, PartnerKind.BANK, *more))


def test_a_milestone_made_directly_can_be_reached_too() -> None:
    """It asks for no more kinds than count; of partners there may be more."""
    with pytest.raises(InvalidRecordError, match=r"need: 3 .* more than the kinds that") as caught:
        some_kinds(Asks.KINDS, 3)
    assert [fault.code for fault in caught.value.faults] == ["milestone.need"]
    assert some_kinds(Asks.PARTNERS, 3).need == 3
    records = (centre(), signed(on(3)), signed(on(5), "halal"), signed(on(8), "bank"))
    assert row(*records, milestone=some_kinds(Asks.PARTNERS, 2)).days == 8


def test_a_milestone_made_directly_has_its_kinds_in_order() -> None:
    """So that equal milestones are equal."""
    kinds = (PartnerKind.BANK, PartnerKind.UNIVERSITY)
    with pytest.raises(InvalidRecordError, match="not in the order of PartnerKind") as caught:
        Milestone(asks=Asks.KINDS, need=2, kinds=kinds)
    assert [fault.code for fault in caught.value.faults] == ["milestone.order"]


@pytest.mark.parametrize("language", ["fr", None, "EN"])
def test_milestones_and_policies_speak_two_languages(language: Any) -> None:
    """Another one is refused, as by every result."""
    policies = SpeedPolicies(clock=Clock.OPENED, milestone=Milestone.first())
    for speak in (policies.milestone.describe, policies.describe, policies.unusual):
        with pytest.raises(ArgumentError, match="language"):
            speak(language)


def test_the_kinds_of_a_milestone_have_no_order() -> None:
    """Equal milestones are equal."""
    one = Milestone.all_kinds(PartnerKind.BANK, PartnerKind.UNIVERSITY)
    assert one == Milestone.all_kinds(PartnerKind.UNIVERSITY, PartnerKind.BANK)


@pytest.mark.parametrize(
    ("milestone", "en", "id"),
    [
        (Milestone.first(), "a partner", "satu mitra"),
        (Milestone.nth(2), "2 distinct partners", "2 mitra yang berbeda"),
        (Milestone.distinct_kinds(1), "a partner", "satu mitra"),
        (Milestone.distinct_kinds(2), "partners of 2 kinds", "mitra dari 2 jenis"),
        (Milestone.all_kinds(PartnerKind.BANK), "a bank", "bank"),
        (
            some_kinds(Asks.PARTNERS, 1),
            "a partner (kinds that count: a university, a bank)",
            "satu mitra (jenis yang dihitung: perguruan tinggi, bank)",
        ),
        (
            some_kinds(Asks.PARTNERS, 2),
            "2 distinct partners (kinds that count: a university, a bank)",
            "2 mitra yang berbeda (jenis yang dihitung: perguruan tinggi, bank)",
        ),
        (
            some_kinds(Asks.KINDS, 1),
            "a partner (kinds that count: a university, a bank)",
            "satu mitra (jenis yang dihitung: perguruan tinggi, bank)",
        ),
        (some_kinds(Asks.KINDS, 2), "a university and a bank", "perguruan tinggi dan bank"),
        (
            some_kinds(Asks.KINDS, 2, PartnerKind.COMMUNITY),
            "partners of 2 kinds (kinds that count: a university, a bank, a community)",
            "mitra dari 2 jenis (jenis yang dihitung: perguruan tinggi, bank, komunitas)",
        ),
    ],
)
def test_a_milestone_is_said_in_both_languages(milestone: Milestone, en: str, id: str) -> None:
    """As the object of "signed"."""
    assert (milestone.describe("en"), milestone.describe("id")) == (en, id)


def test_what_was_left_out_is_listed_by_centre_and_agreement() -> None:
    """With the first reason that applies."""
    early = signed(FOUNDED - timedelta(days=1), "campus", "d", "c")
    award = signed(on(1), "bank", form=PartnershipForm.AWARD, signatories=(Signatory.MINISTRY,))
    ranking = rank(centre(), centre("d"), early, award)
    assert ranking.left_out == (
        LeftOut(centre_id="c", partnership_id=award.id, reason=Reason.SIGNATORY),
        LeftOut(centre_id="c", partnership_id=early.id, reason=Reason.BEFORE_FOUNDING),
        LeftOut(centre_id="d", partnership_id=early.id, reason=Reason.BEFORE_FOUNDING),
    )


@pytest.mark.parametrize("before_clock", [BeforeClock.DAY_ZERO, BeforeClock.EXCLUDE])
def test_what_was_signed_on_the_first_day_and_ended_is_left_out_for_its_end(
    before_clock: BeforeClock,
) -> None:
    """Not for being early."""
    records = (centre(founded=OPENED), signed(OPENED, ends=on(1)))
    policies = {"counting": Counting.IN_FORCE, "before_clock": before_clock}
    assert reason(*records, **policies) is Reason.NOT_IN_FORCE


def test_what_was_left_out_is_sorted_by_centre_whatever_its_rank() -> None:
    """Not by the days."""
    award = signed(on(1), "bank", "c", "d", form=PartnershipForm.AWARD)
    ranking = rank(centre(), centre("d", opened=on(2)), award, signed(on(4), "campus", "c", "d"))
    assert [row.centre_id for row in ranking] == ["d", "c"]
    assert [left.centre_id for left in ranking.left_out] == ["c", "d"]


def test_what_was_signed_before_a_centre_that_is_still_to_come_is_older_than_it() -> None:
    """As far as it is signed by `as_of` at all."""
    later = AS_OF + timedelta(days=9)
    records = (centre(founded=later, opened=later), signed(PartialDate.between(AS_OF, later)))
    assert reason(*records) is Reason.BEFORE_FOUNDING


def test_what_was_left_out_is_sorted_by_id_whatever_the_reason() -> None:
    """Filters come first, but not in the list."""
    ranking = rank(
        centre(),
        signed(on(1)),
        signed(on(2), id="a"),
        signed(on(1), id="b", form=PartnershipForm.AWARD),
        signed(on(3), id="c"),
    )
    assert [left.partnership_id for left in ranking.left_out] == ["a", "b", "c"]
