"""The page of a centre: each line equals what the parts of the library say by themselves."""

from datetime import date
from fractions import Fraction
from statistics import median
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from plutkit.domain import (
    CentreLevel,
    RecordKind,
    Register,
    RegisteredRecord,
    Snapshot,
    Submission,
    Target,
    TargetStatus,
)
from plutkit.errors import ArgumentError, UnknownRecordError
from plutkit.indicators import (
    BUSINESSES_ASSISTED,
    BY_WORKERS,
    CATALOGUE,
    LEGAL_CLASS_BY_SALES,
    SERVICES,
    Aggregation,
    Card,
    Contribution,
    Direction,
    Indicator,
    NoValue,
    Reported,
    Silence,
    level_ups,
    measure,
)
from plutkit.quantities import Period, Text
from plutkit.samples import network
from plutkit.scoring import CentreReport, PeerValues, assess_targets, centre_report
from plutkit.scoring._peers._report_centre import by_law_of, year_before
from scoring.peers.peer_cases import (
    business,
    centre,
    near,
    registers,
    sent,
    service,
    shuffled,
)

YEAR = Period.year(2023)
LAST = date(2023, 12, 31)
AS_OF = date(2024, 1, 31)
NETWORK = [one for one in network() if not isinstance(one, Target | Submission)]
"""Reports and targets are added here."""
TARGET = Target(
    id="t-1", indicator_key="businesses_assisted", centre_id="c-01", period=YEAR, value=10,
    unit="businesses", status=TargetStatus.SET, set_on=date(2023, 1, 16),
)  # fmt: skip
REPORTED = [
    sent("c-01", Period.year(year), date(year + 1, 1, 8), id=f"r-{year}") for year in (2022, 2023)
]
REGISTER = Register.of([*NETWORK, TARGET, *REPORTED])
PAGE = centre_report(REGISTER, "c-01", period=YEAR, as_of=AS_OF)


def page_of(*records: RegisteredRecord, id: str = "c-1", **choices: Any) -> CentreReport:
    """Put services on the page of a centre."""
    usual: dict[str, Any] = {"period": YEAR, "as_of": AS_OF, "indicators": [SERVICES]}
    return centre_report(Register.of([business(), *records]), id, **(usual | choices))


def served(day: date, id: str, centre_id: str = "c-1") -> Any:
    """Make a service."""
    return service(id, centre_id, day=day)


class TestLines:
    """What each line says, against what is asked apart."""

    @pytest.mark.parametrize("indicator", CATALOGUE, ids=lambda one: one.key)
    def test_a_line_is_what_is_measured_now_and_a_year_before(self, indicator: Indicator) -> None:
        """By the same definition and as known by the same day; level-ups by one yardstick."""
        line = PAGE[indicator.key]
        now = measure(REGISTER, indicator, period=YEAR, as_of=AS_OF, centre_id="c-01")
        before = measure(
            REGISTER, indicator, period=Period.year(2022), as_of=AS_OF, centre_id="c-01"
        )
        assert line.measurement.value == now.value
        assert line.measurement.record_ids == now.record_ids
        assert (line.before.value, line.before.no_value) == (before.value, before.no_value)

    def test_lines_stand_as_they_were_asked_for(self) -> None:
        """The level-ups in their place."""
        assert [line.key for line in PAGE] == [one.key for one in CATALOGUE]

    def test_level_ups_are_always_among_them(self) -> None:
        """At the end if nobody asked for them."""
        keys = [line.key for line in page_of(centre(), definition=BY_WORKERS)]
        assert keys == ["services", "level_ups_workers_bps", "level_up_rate_workers_bps"]

    def test_the_target_is_that_of_the_report_of_targets(self) -> None:
        """Nine businesses of ten."""
        line = PAGE["businesses_assisted"]
        report = assess_targets(REGISTER.select(centre_ids=["c-01"]), period=YEAR, as_of=AS_OF)
        assert line.target == report["c-01/businesses_assisted"]
        assert line.target is not None
        assert line.target.raw == Fraction(9, 10)
        assert PAGE.targets == report
        assert PAGE["services"].target is None

    def test_peers_are_the_others_of_its_level_in_scope(self) -> None:
        """Those that may have been there; the centre itself is none."""
        register = Register.of(
            [
                business(),
                *(centre(f"c-{number}") for number in (1, 2, 3)),
                centre("c-4", level=CentreLevel.PROVINCIAL),
                centre("c-5", founded=date(2024, 1, 1)),
                centre("c-6", closed=date(2023, 1, 1)),
                centre("c-7", closed=date(2023, 1, 2)),
            ]
        )
        asked: dict[str, Any] = {"period": YEAR, "as_of": AS_OF, "indicators": [SERVICES]}
        assert centre_report(register, "c-1", **asked).peer_ids == ("c-2", "c-3", "c-7")
        narrowed = register.select(centre_ids=["c-3", "c-4"])
        assert centre_report(narrowed, "c-1", **asked).peer_ids == ("c-3",)

    def test_values_of_peers_are_those_that_are_known(self) -> None:
        """Of the whole network, against the median of the standard library."""
        line = PAGE["services"]
        values = [
            Fraction(found.value)
            for id in PAGE.peer_ids
            if (found := measure(REGISTER, SERVICES, period=YEAR, as_of=AS_OF, centre_id=id)).value
            is not None
        ]
        own = line.measurement.value
        assert own is not None
        assert line.peers == PeerValues(
            total=len(PAGE.peer_ids),
            known=len(values),
            least=min(values),
            median=median(values),
            greatest=max(values),
            better=sum(value > own for value in values),
        )

    def test_without_peers_nothing_is_compared(self) -> None:
        """One centre: nobody is better than a known value, and of an unknown one nobody knows."""
        line = page_of(centre(), served(LAST, "s-1"))["services"]
        assert line.peers == PeerValues(0, 0, None, None, None, 0)
        assert page_of(centre())["services"].peers == PeerValues(0, 0, None, None, None, None)

    def test_an_unknown_value_is_not_compared(self) -> None:
        """Its peer has one."""
        page = page_of(centre(), centre("c-2"), served(LAST, "s-1", "c-2"))
        assert page["services"].peers == PeerValues(1, 1, 1, Fraction(1), 1, None)


def fewer(values: dict[str, int]) -> Indicator:
    """Count something of which less is better: in 2023 the value, in 2022 one more."""
    text = Text("complaints", "keluhan")

    def contributions(_: Register, period: Period) -> list[Contribution]:
        more = 2023 - period.start.year
        return [Contribution(id, id, key=id, amount=n + more) for id, n in values.items()]

    return Indicator(
        card=Card(
            key="complaints", name=text, unit=text, counts=text, excludes=text, sources=(),
            direction=Direction.LESS_IS_BETTER,
        ),
        aggregation=Aggregation.SUM,
        records=RecordKind.SERVICE,
        contributions=contributions,
    )  # fmt: skip


class TestTrend:
    """Against the same days of the year before."""

    @pytest.mark.parametrize(
        ("part", "before"),
        [
            (YEAR, Period.year(2022)),
            (Period.month(2025, 2), Period.month(2024, 2)),
            (Period.month(2024, 2), Period.month(2023, 2)),
            (
                Period(start=date(2024, 1, 1), stop=date(2024, 2, 29)),
                Period(start=date(2023, 1, 1), stop=date(2023, 3, 1)),
            ),
            (
                Period(start=date(2024, 2, 28), stop=date(2024, 2, 29)),
                Period(start=date(2023, 2, 28), stop=date(2023, 3, 1)),
            ),
            (
                Period(start=date(2024, 2, 29), stop=date(2024, 3, 1)),
                Period(start=date(2023, 2, 28), stop=date(2023, 3, 1)),
            ),
        ],
    )
    def test_days_are_moved_by_a_year(self, part: Period, before: Period) -> None:
        """A year, months around a leap day, single days."""
        assert year_before(part) == before

    @given(st.dates(date(2, 1, 1), date(9998, 1, 1)), st.integers(1, 800))
    def test_the_year_before_is_as_long_but_for_leap_days(self, start: date, days: int) -> None:
        """At most two days more or less, and never empty."""
        part = Period(start=start, stop=date.fromordinal(start.toordinal() + days))
        before = year_before(part)
        assert abs(before.days - part.days) <= 2
        assert before.days >= 1
        assert before.start < part.start

    def test_an_unfinished_period_is_compared_with_as_much_of_the_year_before(self) -> None:
        """Services of the later months of 2022 do not count."""
        days = [date(2022, 3, 1), date(2022, 3, 31), date(2022, 4, 1), date(2023, 3, 1)]
        records = [served(day, f"s-{place}") for place, day in enumerate(days)]
        page = page_of(centre(), *records, as_of=date(2023, 3, 31))
        line = page["services"]
        assert page.before == Period(start=date(2022, 1, 1), stop=date(2022, 4, 1))
        assert (line.measurement.value, line.before.value) == (1, 2)
        assert (line.change, line.growth, line.is_better) == (-1, Fraction(-1, 2), False)

    def test_growth_is_over_the_year_before(self) -> None:
        """From two to three it is a half, not a third."""
        days = [date(2022, 3, 1)] * 2 + [date(2023, 3, 1)] * 3
        page = page_of(centre(), *(served(day, f"s-{n}") for n, day in enumerate(days)))
        line = page["services"]
        assert (line.change, line.growth, line.is_better) == (1, Fraction(1, 2), True)

    def test_a_year_before_without_a_value_gives_no_change(self) -> None:
        """Not reported is not zero; reported, it is, and there is no growth over zero."""
        line = page_of(centre(), served(LAST, "s-1"))["services"]
        assert (line.before.no_value, line.change) == (NoValue.NOT_REPORTED, None)
        assert (line.growth, line.is_better) == (None, None)
        told = sent("c-1", Period.year(2022), date(2023, 1, 8))
        line = page_of(centre(), served(LAST, "s-1"), told)["services"]
        assert (line.before.value, line.change, line.growth) == (0, 1, None)

    def test_an_unknown_value_gives_no_change(self) -> None:
        """Though the year before is known."""
        line = page_of(centre(), served(date(2022, 5, 1), "s-1"))["services"]
        assert (line.before.value, line.change) == (1, None)

    def test_no_change_is_not_better(self) -> None:
        """One service in each."""
        page = page_of(centre(), served(date(2022, 5, 1), "s-1"), served(LAST, "s-2"))
        assert (page["services"].change, page["services"].is_better) == (0, False)

    def test_less_may_be_better(self) -> None:
        """Of complaints: fewer than the year before, and fewer than one of two peers."""
        asked = [fewer({"c-1": 4, "c-2": 3, "c-3": 6})]
        page = page_of(*map(centre, ("c-1", "c-2", "c-3")), indicators=asked)
        line = page["complaints"]
        assert (line.change, line.is_better, line.peers.better) == (-1, True, 1)

    def test_level_ups_of_both_years_are_by_one_law(self) -> None:
        """Sales of 400 million: small by the law of 2020, micro by that of 2021."""
        sales = {2019: 200_000_000, 2020: 400_000_000, 2021: 400_000_000}
        snapshots = tuple(Snapshot(on=date(year, 12, 31), sales=n) for year, n in sales.items())
        risen = attrs.evolve(business(), snapshots=snapshots)
        register = Register.of([centre(), risen, served(date(2019, 6, 1), "s-1")])
        asked: dict[str, Any] = {"as_of": date(2022, 1, 31), "silence": Silence.AS_ZERO}
        counted = level_ups(LEGAL_CLASS_BY_SALES)
        page = centre_report(register, "c-1", period=Period.year(2021), indicators=[], **asked)
        line = page[counted.key]
        assert measure(register, counted, period=Period.year(2020), **asked).value == 1
        assert (line.before.value, line.measurement.value, line.change) == (0, 0, 0)
        assert page.definition == by_law_of(LEGAL_CLASS_BY_SALES, date(2021, 12, 31)).card
        assert "the law of 31 December 2021" in str(page)


SAID = {
    "en": (
        "PLUT Tirta Rekaan (c-01) in 2023, as of 31 January 2024: months of centres reported",
        "targets that stand: 1, of 1 with an attainment met 0, mean of the capped 90.0 %",
        "against 2022: of",
        "level-ups: legal class by annual sales: 0, the year before 0",
        "peers of its level (regency): 65; of",
        "fictional",
    ),
    "id": (
        "PLUT Tirta Rekaan (c-01) pada 2023, per 31 Januari 2024: laporan bulanan PLUT",
        "target yang berlaku: 1, dari 1 yang ada capaiannya tercapai 0, rata-rata yang dibatasi",
        "dibanding 2022: dari",
        "naik kelas menurut penjualan: 0, tahun sebelumnya 0",
        "PLUT setingkat (kabupaten): 65; dari",
        "fiktif",
    ),
}


class TestShown:
    """One page, as a table, a sentence, dictionaries."""

    def test_the_first_note_is_the_coverage_of_the_centre(self) -> None:
        """Of both years; the second note says what was reported of the year before."""
        first, second = PAGE.table("en").notes[:2]
        assert first == PAGE.coverage.note("en")
        assert (PAGE.coverage["c-01"].count(Reported.REPORTED), len(PAGE.coverage)) == (12, 1)
        assert second.endswith(f"of that year, {PAGE.coverage_before.note('en')}")
        assert PAGE.coverage_before.period == Period.year(2022)

    @pytest.mark.parametrize(("language", "parts"), SAID.items())
    def test_a_sentence_says_all_of_the_page(self, language: Any, parts: tuple[str, ...]) -> None:
        """Reports, targets, trend, level-ups, peers."""
        said = PAGE.sentence(language)
        places = [said.find(part) for part in parts]
        assert -1 not in places
        assert places == sorted(places)

    def test_a_table_has_a_row_for_each_indicator(self) -> None:
        """With its target, the year before, and its peers."""
        table = PAGE.table("en")
        assert len(table.rows) == len(CATALOGUE)
        assert table.rows[0] == (
            "businesses assisted", "businesses", "9", "0", "+9", "10", "90.0 %", "8", "7–10",
            "17 of 65", 1,
        )  # fmt: skip
        shares = {row[0]: row for row in table.rows}
        assert shares["staffing against the standard"][2:5] == ("100.0 %", "0.0 %", "+100.0 points")
        assert shares["integration of services"][3:5] == ("of nobody", None)

    def test_a_target_without_an_attainment_says_why(self) -> None:
        """A target of zero."""
        zero = attrs.evolve(TARGET, value=0)
        page = centre_report(
            Register.of([*NETWORK, zero]), "c-01", period=YEAR, as_of=AS_OF,
            indicators=[BUSINESSES_ASSISTED],
        )  # fmt: skip
        assert page.table("id").rows[0][5:7] == ("0", "target nol")
        assert "target yang berlaku: 1, dari 0 yang ada capaiannya tercapai 0;" in page.sentence(
            "id"
        )

    def test_a_fall_is_written_with_its_sign(self) -> None:
        """From two to one."""
        days = [date(2022, 3, 1)] * 2 + [date(2023, 3, 1)]
        page = page_of(centre(), *(served(day, f"s-{n}") for n, day in enumerate(days)))
        assert page.table("en").rows[0][2:5] == ("1", "2", "-1")
        assert "of 1 indicators known in both, 0 better, 1 worse" in page.sentence("en")

    def test_silence_as_zero_is_said(self) -> None:
        """And used for every line and target."""
        page = page_of(centre(), silence=Silence.AS_ZERO)
        assert (page["services"].measurement.value, page["services"].before.value) == (0, 0)
        assert "taken as nothing" in str(page.table("en"))
        assert page.targets.silence is Silence.AS_ZERO
        assert "taken as nothing" not in str(page_of(centre()).table("en"))

    def test_a_dictionary_is_flat(self) -> None:
        """Values, targets and peers side by side."""
        cells = PAGE.to_dicts()[0]
        wanted = {
            "key": "businesses_assisted", "actual": 9, "before_actual": 0, "change": 9,
            "growth": None, "standing": "t-1", "raw": Fraction(9, 10), "peers_known": 17,
        }  # fmt: skip
        assert {name: cells[name] for name in wanted} == wanted
        assert PAGE.to_dicts()[5]["answer"] is None

    @pytest.mark.parametrize("language", ["en", "id"])
    def test_every_form_of_the_page_is_written(self, language: Any) -> None:
        """Text, HTML, Markdown; made-up data are called so."""
        table = PAGE.table(language)
        fictional = {"en": "fictional", "id": "fiktif"}[language]
        for shown in (str(table), table._repr_html_(), table.to_markdown()):
            assert "PLUT Tirta Rekaan" in shown
            assert fictional in shown
        assert "fiktif" not in str(page_of(centre()).table("id"))


class TestFaults:
    """What cannot be asked."""

    def test_every_argument_is_checked_at_once(self) -> None:
        """Each fault by the name of its argument."""
        wrong: Any = {
            "period": 2023, "as_of": "2023", "indicators": [1], "definition": None, "silence": 0
        }  # fmt: skip
        with pytest.raises(ArgumentError) as error:
            centre_report(None, 1, **wrong)  # type: ignore[arg-type]
        assert {fault.path.split("[")[0] for fault in error.value.faults} == {
            "register", "centre_id", *wrong,
        }  # fmt: skip

    def test_an_unknown_centre_is_refused(self) -> None:
        """With those near it."""
        with pytest.raises(UnknownRecordError, match="c-1"):
            page_of(centre(), id="c-9")

    def test_a_period_after_as_of_is_refused(self) -> None:
        """Nothing of it is known."""
        with pytest.raises(ArgumentError, match="begins after as_of"):
            page_of(centre(), as_of=date(2022, 12, 31))


class TestLaws:
    """Whatever the order of the records, and whoever else is there."""

    @given(registers())
    def test_the_order_of_the_records_does_not_matter(self, register: Register) -> None:
        """Equal in every part."""
        asked: dict[str, Any] = {"period": YEAR, "as_of": near(2), "indicators": [SERVICES]}
        one = centre_report(register, "c-2", **asked)
        other = centre_report(shuffled(register), "c-2", **asked)
        assert one == other

    @given(registers())
    def test_the_scope_changes_the_peers_alone(self, register: Register) -> None:
        """Not the centre's own lines."""
        asked: dict[str, Any] = {"period": YEAR, "as_of": near(2), "indicators": [SERVICES]}
        alone = register.select(centre_ids=["c-1"])
        one, other = (centre_report(each, "c-1", **asked) for each in (register, alone))
        assert other.peer_ids == ()
        for line, same in zip(one, other, strict=True):
            assert (line.measurement, line.before) == (same.measurement, same.before)
