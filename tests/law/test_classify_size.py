"""The size of a business by law: every bound, every change, every reason."""

from datetime import date, datetime, timedelta
from typing import Any

import attrs
import pytest

from law.size_cases import (
    BOUNDS,
    CAPITAL,
    DAYS,
    LARGE,
    MEDIUM,
    MICRO,
    NET_ASSETS,
    PP,
    SALES,
    SMALL,
    TABLE,
    UU,
)
from plutkit.errors import ArgumentError, InvalidRecordError, NotInForceError
from plutkit.law import (
    SIZE_LAWS,
    AmountKind,
    Basis,
    SizeClass,
    SizeFinding,
    SizeUnknown,
    bounds_for,
    classify_size,
    size_of,
)
from plutkit.quantities import Confidence, DateLike, PartialDate

ONE_DAY = timedelta(days=1)
BASES = {SALES: Basis.SALES, CAPITAL: Basis.CAPITAL, NET_ASSETS: Basis.NET_ASSETS}
KNOWN = ((date(2008, 7, 4), date(2020, 11, 1)), (date(2021, 2, 2), None))


def by_one(law: str, kind: AmountKind, amount: int) -> SizeFinding:
    """Classify a business by one amount, on a day of a law."""
    amounts: Any = {kind.value: amount}
    return classify_size(on=DAYS[law], basis=BASES[kind], **amounts)


class TestBounds:
    """Each class ends with its upper bound, inclusive."""

    @pytest.mark.parametrize(("law", "kind", "amount", "size"), TABLE)
    def test_an_amount_has_its_class(
        self, law: str, kind: AmountKind, amount: int, size: SizeClass
    ) -> None:
        """One rupiah under, at, and one over every bound of every law."""
        finding = by_one(law, kind, amount)
        assert (finding.size, finding.unknown) == (size, None)
        assert (finding.kind, finding.amount) == (kind, amount)
        assert finding.law.value.instrument == law
        bounds = bounds_for(SIZE_LAWS.at(DAYS[law]).value, kind)
        assert bounds is not None
        assert size_of(amount, bounds) is size

    @pytest.mark.parametrize("key", BOUNDS)
    def test_a_finding_carries_the_bounds_of_its_class(self, key: tuple[str, AmountKind]) -> None:
        """Above the one, up to the other; the lowest and the highest have one only."""
        micro, small, medium = BOUNDS[key]
        found = [by_one(*key, amount) for amount in (0, small, medium, medium + 1)]
        assert [(one.above, one.up_to) for one in found] == [
            (None, micro), (micro, small), (small, medium), (medium, None)
        ]  # fmt: skip

    def test_every_bound_has_its_source(self) -> None:
        """Read in a primary text or in two independent pages."""
        for law in SIZE_LAWS.entries:
            for bounds in law.value.bounds:
                assert bounds.source == law.source
                assert bounds.source.instrument == law.value.instrument
                assert bounds.source.confidence is Confidence.HIGH
        assert [str(law.source) for law in SIZE_LAWS.entries] == [
            "UU 20/2008, art. 6 (linggaupos.bacakoran.co 20437)",
            "PP 7/2021, art. 35 (LN 2021 no. 17, TLN 6619)",
        ]

    def test_nothing_but_these_bounds_is_law(self) -> None:
        """No law and no amount more than in the table."""
        found = {
            (law.value.instrument, bounds.kind): (bounds.micro, bounds.small, bounds.medium)
            for law in SIZE_LAWS.entries
            for bounds in law.value.bounds
        }
        assert found == BOUNDS


class TestDays:
    """The law of the day decides; a gap stays a gap."""

    @pytest.mark.parametrize(
        ("on", "law"),
        [
            (date(2008, 7, 3), None),
            (date(2008, 7, 4), UU),
            (date(2008, 7, 5), UU),
            (date(2020, 10, 31), UU),
            (date(2020, 11, 1), UU),
            (date(2020, 11, 2), None),
            (date(2020, 12, 31), None),
            (date(2021, 2, 1), None),
            (date(2021, 2, 2), PP),
            (date(2021, 2, 3), PP),
            (date(1945, 8, 17), None),
            (date.max, PP),
        ],
    )
    def test_the_law_changes_on_its_days(self, on: date, law: str | None) -> None:
        """The day before, the day itself, the day after."""
        if law is None:
            with pytest.raises(NotInForceError, match="law of size") as caught:
                classify_size(on=on, sales=1)
            assert caught.value.known == KNOWN
        else:
            assert classify_size(on=on, sales=1).law.value.instrument == law

    def test_a_business_that_only_the_law_made_micro_did_not_level_down(self) -> None:
        """Rp400 million was small, then nothing, then micro."""
        assert classify_size(on=date(2019, 12, 31), sales=400_000_000).size is SMALL
        with pytest.raises(NotInForceError):
            classify_size(on=date(2020, 12, 31), sales=400_000_000)
        assert classify_size(on=date(2021, 12, 31), sales=400_000_000).size is MICRO

    def test_the_law_of_another_day_may_be_asked_for(self) -> None:
        """Also within the gap, where the day itself has no law."""
        old = classify_size(
            on=date(2021, 12, 31), law_on=date(2019, 12, 31), sales=400_000_000
        )  # fmt: skip
        assert (old.size, old.law.value.instrument) == (SMALL, UU)
        assert (old.on, old.law_on) == (date(2021, 12, 31), date(2019, 12, 31))
        in_gap = classify_size(
            on=date(2020, 12, 31), law_on=date(2020, 11, 1), sales=400_000_000
        )  # fmt: skip
        assert in_gap.size is SMALL

    def test_a_day_of_the_gap_is_no_help_as_the_other_day(self) -> None:
        """It has no law either."""
        with pytest.raises(NotInForceError) as caught:
            classify_size(on=date(2021, 12, 31), law_on=date(2020, 12, 31), sales=1)
        assert caught.value.on == date(2020, 12, 31)


class TestReasons:
    """What cannot be said has a reason, and no class."""

    @pytest.mark.parametrize(
        ("arguments", "reason", "kind"),
        [
            ({}, SizeUnknown.AMOUNT_MISSING, SALES),
            ({"capital": 1}, SizeUnknown.AMOUNT_MISSING, SALES),
            ({"basis": Basis.CAPITAL, "sales": 1}, SizeUnknown.AMOUNT_MISSING, CAPITAL),
            ({"basis": Basis.NET_ASSETS, "net_assets": 1}, SizeUnknown.NO_SUCH_BASIS, None),
            ({"basis": Basis.BY_FOUNDING, "sales": 1}, SizeUnknown.FOUNDING_UNKNOWN, None),
            (
                {"basis": Basis.BY_FOUNDING, "founded": date(2022, 1, 1), "sales": 1},
                SizeUnknown.AMOUNT_MISSING,
                CAPITAL,
            ),
        ],
    )
    def test_under_the_present_law(
        self, arguments: dict[str, Any], reason: SizeUnknown, kind: AmountKind | None
    ) -> None:
        """It goes by capital and sales."""
        finding = classify_size(on=DAYS[PP], **arguments)
        assert (finding.size, finding.unknown, finding.kind) == (None, reason, kind)
        assert (finding.amount, finding.above, finding.up_to) == (None, None, None)
        assert finding.source == finding.law.source

    @pytest.mark.parametrize(
        ("arguments", "reason"),
        [
            ({"basis": Basis.NET_ASSETS, "sales": 1}, SizeUnknown.AMOUNT_MISSING),
            ({"basis": Basis.CAPITAL, "capital": 1}, SizeUnknown.NO_SUCH_BASIS),
            (
                {"basis": Basis.BY_FOUNDING, "founded": date(2010, 1, 1), "sales": 1},
                SizeUnknown.NO_SUCH_BASIS,
            ),
            ({"basis": Basis.BY_FOUNDING, "sales": 1}, SizeUnknown.NO_SUCH_BASIS),
        ],
    )
    def test_under_the_old_law(self, arguments: dict[str, Any], reason: SizeUnknown) -> None:
        """It goes by net assets or sales, and is not read by founding."""
        assert classify_size(on=DAYS[UU], **arguments).unknown is reason

    def test_an_amount_of_nothing_is_no_missing_amount(self) -> None:
        """Zero is known."""
        assert classify_size(on=DAYS[PP], sales=0).size is MICRO

    def test_a_finding_has_either_a_class_or_a_reason(self) -> None:
        """Not both, and not neither."""
        known, unknown = classify_size(on=DAYS[PP], sales=0), classify_size(on=DAYS[PP])
        with pytest.raises(InvalidRecordError, match="not both") as caught:
            attrs.evolve(known, unknown=SizeUnknown.AMOUNT_MISSING)
        assert [fault.code for fault in caught.value.faults] == ["finding.unknown"]
        with pytest.raises(InvalidRecordError, match="not both") as caught:
            attrs.evolve(unknown, unknown=None)
        assert [fault.code for fault in caught.value.faults] == ["finding.unknown"]

    @pytest.mark.parametrize(
        "change",
        [
            {"size": SMALL},
            {"amount": 1},
            {"above": 0},
            {"up_to": 2_000_000_001},
            {"up_to": None},
            {"kind": CAPITAL},
            {"kind": None},
            {"classes": ()},
        ],
    )
    def test_a_finding_fits_the_class_by_the_amount_that_decides(
        self, change: dict[str, Any]
    ) -> None:
        """So that its sentence and its fields never say two things."""
        finding = classify_size(on=DAYS[PP], sales=0)
        with pytest.raises(InvalidRecordError, match="ask classify_size") as caught:
            attrs.evolve(finding, **change)
        assert [fault.code for fault in caught.value.faults] == ["size_finding.class"]

    @pytest.mark.parametrize("change", [{"amount": 1}, {"above": 0}, {"up_to": 1}])
    def test_a_finding_without_a_class_has_no_figures(self, change: dict[str, Any]) -> None:
        """Of none of them is known what it says."""
        with pytest.raises(InvalidRecordError, match="ask classify_size") as caught:
            attrs.evolve(classify_size(on=DAYS[PP]), **change)
        assert [fault.code for fault in caught.value.faults] == ["size_finding.class"]


class TestFounding:
    """Reading B: capital if founded since 2 February 2021, sales if it existed before."""

    @pytest.mark.parametrize(
        ("founded", "kind"),
        [
            (date(2021, 2, 1), SALES),
            (date(2021, 2, 2), CAPITAL),
            (PartialDate.before(date(2021, 2, 2)), SALES),
            (PartialDate.before(date(2021, 2, 3)), None),
            (PartialDate.after(date(2021, 2, 1)), CAPITAL),
            (PartialDate.after(date(2021, 1, 31)), None),
            (PartialDate.month(2021, 1), SALES),
            (PartialDate.month(2021, 2), None),
            (PartialDate.month(2021, 3), CAPITAL),
            (PartialDate.year(2021), None),
            (PartialDate.between(date(2021, 1, 31), date(2021, 2, 1)), SALES),
            (PartialDate.between(date(2021, 2, 1), date(2021, 2, 2)), None),
            (PartialDate.between(date(2021, 2, 2), date(2021, 2, 3)), CAPITAL),
            (None, None),
        ],
    )
    def test_the_founding_decides_which_amount_does(
        self, founded: DateLike | None, kind: AmountKind | None
    ) -> None:
        """A span that lies on both sides of the day decides nothing."""
        finding = classify_size(
            on=DAYS[PP], basis=Basis.BY_FOUNDING, founded=founded, sales=1, capital=10**10
        )
        assert (finding.kind, finding.founded) == (kind, founded)
        assert finding.size is {SALES: MICRO, CAPITAL: MEDIUM, None: None}[kind]
        reason = SizeUnknown.FOUNDING_UNKNOWN if kind is None else None
        assert finding.unknown is reason

    def test_it_matters_for_no_other_basis(self) -> None:
        """A founding that is given is kept, and changes nothing."""
        finding = classify_size(on=DAYS[PP], founded=date(2022, 1, 1), sales=1, capital=10**10)
        assert (finding.kind, finding.size) == (SALES, MICRO)


class TestConflicts:
    """Two amounts that lead to two classes."""

    def test_every_given_amount_of_the_law_has_its_class(self) -> None:
        """Those that the law does not go by have none."""
        finding = classify_size(on=DAYS[UU], sales=1, capital=2, net_assets=50_000_001)
        assert [(one.kind, one.amount, one.size) for one in finding.classes] == [
            (NET_ASSETS, 50_000_001, SMALL),
            (SALES, 1, MICRO),
        ]
        assert [(one.above, one.up_to) for one in finding.classes] == [
            (50_000_000, 500_000_000),
            (None, 300_000_000),
        ]
        assert finding.is_conflict
        assert finding.size is MICRO

    @pytest.mark.parametrize(("net_assets", "expected"), [(50_000_000, False), (50_000_001, True)])
    def test_it_is_told_as_soon_as_the_classes_differ(
        self, net_assets: int, *, expected: bool
    ) -> None:
        """Under the old law, whose "or" has no tie-break."""
        finding = classify_size(on=DAYS[UU], sales=300_000_000, net_assets=net_assets)
        assert finding.is_conflict is expected

    def test_one_amount_is_in_no_conflict(self) -> None:
        """Nor is an amount that the law does not go by."""
        assert not classify_size(on=DAYS[PP], sales=1).is_conflict
        assert not classify_size(on=DAYS[PP], sales=1, net_assets=10**12).is_conflict
        assert not classify_size(on=DAYS[PP]).is_conflict

    def test_it_is_told_where_the_class_is_unknown_too(self) -> None:
        """The amounts differ all the same."""
        finding = classify_size(on=DAYS[PP], basis=Basis.BY_FOUNDING, sales=1, capital=10**12)
        assert [one.size for one in finding.classes] == [LARGE, MICRO]
        assert finding.is_conflict


class TestNegativeNetAssets:
    """Debts may exceed assets, as a snapshot may say."""

    @pytest.mark.parametrize("amount", [-1, -80_000_000, -(2**63) + 1])
    def test_the_class_is_the_lowest(self, amount: int) -> None:
        """Whatever they lack."""
        finding = classify_size(on=DAYS[UU], basis=Basis.NET_ASSETS, net_assets=amount)
        assert (finding.size, finding.amount) == (MICRO, amount)
        assert (finding.above, finding.up_to) == (None, 50_000_000)
        assert "net assets of -Rp" in finding.sentence("en")

    def test_no_other_amount_may_be_negative(self) -> None:
        """Also where a class by it is written down by hand."""
        owing, selling = classify_size(on=DAYS[UU], sales=0, net_assets=-1).classes
        assert (owing.amount, owing.size) == (-1, MICRO)
        with pytest.raises(InvalidRecordError, match="only net assets may be") as caught:
            attrs.evolve(selling, amount=-1)
        assert [fault.code for fault in caught.value.faults] == ["amount_class.negative"]


class TestSentences:
    """A finding speaks both languages, and says every choice that is not the usual one."""

    def test_a_class_is_said_with_its_amount_bounds_and_law(self) -> None:
        """And nothing more, when all is as usual."""
        finding = classify_size(on=date(2021, 12, 31), sales=2_000_000_001)
        assert finding.sentence("en") == (
            "On 31 December 2021 the business is small by annual sales of Rp2,000,000,001: "
            "above Rp2,000,000,000 up to Rp15,000,000,000 "
            "(PP 7/2021, art. 35, in force from 2 February 2021)."
        )
        assert finding.sentence("id") == (
            "Per 31 Desember 2021 usaha ini kecil menurut hasil penjualan tahunan "
            "Rp2.000.000.001: di atas Rp2.000.000.000 sampai dengan Rp15.000.000.000 "
            "(PP 7/2021, art. 35, berlaku sejak 2 Februari 2021)."
        )

    def test_the_lowest_and_the_highest_class_have_one_bound(self) -> None:
        """Up to, or above."""
        assert ": up to Rp2,000,000,000 (" in classify_size(on=DAYS[PP], sales=1).sentence("en")
        large = classify_size(on=DAYS[PP], sales=10**12).sentence("id")
        assert "usaha ini besar" in large
        assert ": di atas Rp50.000.000.000 (" in large

    def test_another_law_and_a_conflict_are_said(self) -> None:
        """With the days on which that law was in force."""
        finding = classify_size(
            on=date(2020, 12, 31), law_on=date(2020, 11, 1), sales=1, net_assets=10**11
        )
        assert finding.sentence("en").endswith(
            "(UU 20/2008, art. 6, in force from 4 July 2008 to 1 November 2020); "
            "by the law of 1 November 2020, not of the day; "
            "the amounts disagree, net assets of Rp100,000,000,000: large "
            "and annual sales of Rp1: micro."
        )
        assert finding.sentence("id").endswith(
            "(UU 20/2008, art. 6, berlaku 4 Juli 2008 sampai 1 November 2020); "
            "menurut ketentuan per 1 November 2020, bukan ketentuan hari itu; "
            "jumlahnya berbeda kelas, kekayaan bersih Rp100.000.000.000: besar "
            "dan hasil penjualan tahunan Rp1: mikro."
        )

    def test_another_basis_is_said(self) -> None:
        """By name."""
        finding = classify_size(
            on=DAYS[PP], basis=Basis.BY_FOUNDING, founded=date(2022, 1, 1), capital=1
        )
        said = finding.sentence("en")
        assert "micro by business capital of Rp1" in said
        assert said.endswith("; the basis is capital or sales by the day of founding.")
        assert finding.sentence("id").endswith(
            "; dasarnya modal atau penjualan menurut hari pendirian."
        )

    @pytest.mark.parametrize(
        ("on", "basis", "en", "id"),
        [
            (
                DAYS[PP], Basis.SALES,
                "unknown, because its figure of annual sales is not given (",
                "tidak diketahui karena hasil penjualan tahunan tidak diberikan (",
            ),
            (
                DAYS[PP], Basis.NET_ASSETS,
                "unknown, because PP 7/2021 does not go by net assets (",
                "tidak diketahui karena PP 7/2021 tidak memakai kekayaan bersih (",
            ),
            (
                DAYS[PP], Basis.BY_FOUNDING,
                "because it is not known whether it was founded before 2 February 2021 (",
                "tidak diketahui karena belum diketahui apakah didirikan sebelum 2 Februari 2021 (",
            ),
            (
                DAYS[UU], Basis.BY_FOUNDING,
                "because UU 20/2008 does not go by capital or sales by the day of founding (",
                "karena UU 20/2008 tidak memakai modal atau penjualan menurut hari pendirian (",
            ),
        ],
    )  # fmt: skip
    def test_every_reason_is_said(self, on: date, basis: Basis, en: str, id: str) -> None:
        """With the law that it is a reason under."""
        finding = classify_size(on=on, basis=basis)
        assert en in finding.sentence("en")
        assert id in finding.sentence("id")

    def test_another_language_is_refused(self) -> None:
        """There are two."""
        language: Any = "fr"
        with pytest.raises(ArgumentError, match="language"):
            classify_size(on=DAYS[PP]).sentence(language)


class TestFaults:
    """Wrong arguments are refused, all at once."""

    @pytest.mark.parametrize(
        ("arguments", "faults"),
        [
            ({"sales": True}, ["sales"]),
            ({"sales": 1.0}, ["sales"]),
            ({"sales": "400000000"}, ["sales"]),
            ({"sales": -1}, ["sales"]),
            ({"sales": 2**63}, ["sales"]),
            ({"net_assets": -(2**63)}, ["net_assets"]),
            ({"capital": -1, "net_assets": False}, ["capital", "net_assets"]),
            ({"on": datetime(2023, 12, 31)}, ["on"]),
            ({"on": None}, ["on"]),
            ({"on": PartialDate.year(2023)}, ["on"]),
            ({"law_on": PartialDate.year(2023)}, ["law_on"]),
            ({"law_on": datetime(2023, 12, 31)}, ["law_on"]),
            ({"founded": 2021}, ["founded"]),
            ({"founded": datetime(2023, 12, 31)}, ["founded"]),
            ({"basis": "sales"}, ["basis"]),
            ({"basis": None}, ["basis"]),
            (
                {"on": 1, "sales": True, "capital": 0.5, "net_assets": 0.5, "basis": 1,
                 "founded": 1, "law_on": 1},
                ["on", "sales", "capital", "net_assets", "basis", "founded", "law_on"],
            ),
        ],
    )  # fmt: skip
    def test_they_are_named(self, arguments: dict[str, Any], faults: list[str]) -> None:
        """Each by the argument's name."""
        with pytest.raises(ArgumentError) as caught:
            classify_size(**{"on": DAYS[PP], **arguments})
        assert [fault.path for fault in caught.value.faults] == faults
