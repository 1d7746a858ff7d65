"""The register: records that fit together, and the scope of a comparison."""

import copy
import pickle
import re
from collections.abc import Callable
from datetime import date
from typing import Any, cast

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from effort import A_QUARTER
from plutkit.domain import (
    Centre,
    CentreLevel,
    Consultant,
    Origin,
    Partner,
    PartnerKind,
    Partnership,
    PartnershipForm,
    Register,
    Scope,
    Selection,
    Service,
    ServiceField,
    ServiceKind,
)
from plutkit.domain._assembly import KINDS, PLURALS
from plutkit.errors import ArgumentError, RegisterError, UnknownRecordError
from plutkit.identity import RegionCode
from plutkit.quantities import Confidence, Source
from plutkit.samples import network, rakor_2023
from plutkit.strategies import centres, registers, selections


def centre(id: str, **fields: Any) -> Centre:
    """Give a centre."""
    made = Centre(
        id=id, name=f"PLUT {id}", level=CentreLevel.REGENCY, region=RegionCode.parse("73.61")
    )
    return attrs.evolve(made, **fields)


def agreement(id: str, *centre_ids: str, renews: str | None = None) -> Partnership:
    """Give an agreement with the one partner."""
    return Partnership(
        id=id, centre_ids=centre_ids, partner_id="p", form=PartnershipForm.MEMORANDUM, renews=renews
    )


PARTNER = Partner(id="p", name="Bank", kinds=(PartnerKind.BANK,))
BASE = [
    centre("c-1"),
    centre("c-2"),
    PARTNER,
    agreement("a-1", "c-2", "c-1"),
    agreement("a-2", "c-1"),
]


class TestOf:
    """Records are put together, or refused with everything that is wrong."""

    @A_QUARTER
    @given(registers(), st.randoms(use_true_random=False))
    def test_the_order_of_the_records_does_not_matter(
        self, register: Register, random: Any
    ) -> None:
        """Equal registers, with equal results of every question."""
        records = list(register)
        random.shuffle(records)
        again = Register.of(records, register.language)
        assert again == register
        assert again.centres == register.centres
        assert list(again) == list(register)
        assert hash(again) == hash(register)

    @A_QUARTER
    @given(registers())
    def test_it_indexes_every_record(self, register: Register) -> None:
        """By kind and id, and agreements by centre."""
        for one in register.centres:
            assert register.centre(one.id) is one
            assert register.partnerships_of(one.id) == tuple(
                bound for bound in register.partnerships if one.id in bound.centre_ids
            )
        assert all(register.partner(one.id) is one for one in register.partners)
        assert all(register.partnership(one.id) is one for one in register.partnerships)
        assert all(register.consultant(one.id) is one for one in register.consultants)
        assert all(register.beneficiary(one.id) is one for one in register.beneficiaries)
        assert all(register.service(one.id) is one for one in register.services)
        assert all(register.target(one.id) is one for one in register.targets)
        assert all(register.submission(one.id) is one for one in register.submissions)
        assert all(register.same_business(one.id) is one for one in register.same_businesses)
        kinds = (
            *(register.centres, register.partners, register.partnerships),
            *(register.consultants, register.beneficiaries, register.services),
            *(register.targets, register.submissions, register.same_businesses),
        )
        assert list(register) == [record for kind in kinds for record in kind]
        assert len(register) == sum(map(len, kinds))

    def test_everything_that_is_wrong_is_told_at_once_with_its_place(self) -> None:
        """Duplicates, dangling references, cycles and strangers."""
        lost = Consultant(id="k", centre_id="c-9", field=ServiceField.FINANCE)
        stranger: Any = "c-1"
        records = [
            *BASE, centre("c-1", name="Other"), lost, agreement("a-3", "c-1", "c-8", renews="a-9"),
            stranger, agreement("a-4", "c-1", renews="a-5"), agreement("a-5", "c-1", renews="a-4"),
            agreement("a-6", "c-1", renews="a-6"), agreement("a-7", "c-1", renews="a-4"),
        ]  # fmt: skip
        with pytest.raises(RegisterError) as caught:
            Register.of(records)
        assert [(fault.path, fault.code) for fault in caught.value.faults] == [
            ("$[5].id", "register.duplicate"),
            ("$[8]", "register.record"),
            ("$[6].centre_id", "register.dangling"),
            ("$[7].centre_ids[1]", "register.dangling"),
            ("$[7].renews", "register.dangling"),
            ("$[9].renews", "register.cycle"),
            ("$[11].renews", "register.cycle"),
        ]

    def test_ids_are_unique_within_their_kind_only(self) -> None:
        """A partner may have the id of a centre."""
        same = attrs.evolve(PARTNER, id="c-1")
        assert Register.of([centre("c-1"), same]).partner("c-1") is same

    def test_long_chains_of_renewals_are_no_cycle(self) -> None:
        """Nor are two renewals of one agreement."""
        chain = [agreement("a-0", "c-1")] + [
            agreement(f"a-{n}", "c-1", renews=f"a-{max(0, n - 2)}") for n in range(1, 2000)
        ]
        assert len(Register.of([centre("c-1"), PARTNER, *chain])) == 2002

    def test_faults_are_told_in_the_language_of_the_register(self) -> None:
        """Here in Indonesian."""
        with pytest.raises(RegisterError, match="bukan id PLUT yang ada"):
            Register.of([agreement("a-1", "c-1"), PARTNER], language="id")

    def test_faults_name_the_kinds_of_records_in_indonesian(self) -> None:
        """No English word is left in them."""
        lost = Consultant(id="k", centre_id="c-9", field=ServiceField.FINANCE)
        stray = Service(
            id="s", centre_id="c-1", beneficiary_ids=("b",), kind=ServiceKind.TRAINING,
            consultant_id="x",
        )  # fmt: skip
        records = [*BASE, PARTNER, lost, stray, agreement("a-9", "c-1", renews="x")]
        with pytest.raises(RegisterError) as caught:
            Register.of(records, language="id")
        told = " ".join(fault.text.id for fault in caught.value.faults)
        names = ("juga id mitra", "id PLUT", "id penerima layanan", "id konsultan", "id perjanjian")
        assert all(name in told for name in names)
        assert not set(KINDS.values()) & set(re.findall("[a-z]+", told))

    @pytest.mark.parametrize("records", [None, 3, PARTNER, "abc"])
    def test_records_come_in_a_collection(self, records: Any) -> None:
        """One record is not several."""
        with pytest.raises(ArgumentError, match=r"records: .* not a collection; give a list"):
            Register.of(records)

    def test_other_languages_are_refused(self) -> None:
        """It names those that are known."""
        language: Any = "fr"
        with pytest.raises(ArgumentError, match="language"):
            Register.of([], language=language)

    def test_it_survives_pickle_and_copy(self) -> None:
        """As an equal register."""
        register = network().cohort(2022)
        for twin in (
            pickle.loads(pickle.dumps(register)), copy.copy(register), copy.deepcopy(register)
        ):  # fmt: skip
            assert twin == register
            assert twin.partnerships_of("c-01") == register.partnerships_of("c-01")

    def test_it_shows_its_counts_and_scope_in_short(self) -> None:
        """Not all its records."""
        assert repr(network().cohort(2022)) == (
            "<Register: 87 centres, 12 partners, 184 partnerships, 477 consultants, "
            "240 beneficiaries, 639 services, 118 targets, 613 submissions, 3 same businesses; "
            "scope: 20 of 87 centres (cohort 2022)>"
        )


def attribute(words: str) -> str:
    """Give the name by which a register gives a kind of records, or one of them."""
    return words.replace(" ", "_")


@pytest.mark.parametrize("kind", KINDS.values())
def test_an_unknown_id_is_told_with_those_near_it(kind: str) -> None:
    """As a KeyError of its own."""
    register = network()
    some = next(iter(getattr(register, attribute(PLURALS[kind])))).id
    with pytest.raises(KeyError, match=some) as caught:
        getattr(register, attribute(kind))(f"{some}x")
    assert isinstance(caught.value, UnknownRecordError)
    assert caught.value.kind == kind
    with pytest.raises(UnknownRecordError):
        getattr(register, attribute(kind))([some])


class TestScope:
    """Which centres are compared, and who could not be decided."""

    register = Register.of(
        [
            centre("in", cohort=2022, origin=Origin.NEW),
            centre("out", cohort=2021, origin=Origin.NEW),
            centre("old", cohort=2022, origin=Origin.REVITALISED),
            centre("year", origin=Origin.NEW),
            centre("origin", cohort=2022),
            centre("neither"),
            centre("other", origin=Origin.REVITALISED),
        ]
    )

    def test_without_a_choice_all_belong(self) -> None:
        """Of all."""
        scope = self.register.scope
        assert len(scope.centre_ids) == scope.total == 7
        assert scope.describe("id") == "7 dari 7 PLUT (semua)"

    def test_what_is_unknown_leaves_a_centre_undecided(self) -> None:
        """Unless another fact decides it."""
        scope = self.register.cohort(2022, origin=Origin.NEW).scope
        assert scope.centre_ids == ("in",)
        assert scope.undecided_ids == ("neither", "origin", "year")
        assert scope.describe("en") == (
            "1 of 7 centres (cohort 2022, new), and 3 that may or may not belong"
        )

    def test_choices_add_up_and_keep_all_facts(self) -> None:
        """A centre must meet each of them."""
        narrowed = self.register.cohort(2022).select(centre_ids=["in", "out", "year"])
        assert narrowed.scope.centre_ids == ("in",)
        assert narrowed.scope.undecided_ids == ("year",)
        assert narrowed.centres == self.register.centres
        assert narrowed.scope.describe("en") == (
            "1 of 7 centres (cohort 2022 and 3 named), and 1 that may or may not belong"
        )

    def test_level_and_province_decide(self) -> None:
        """They are always known."""
        chosen = network().select(level=CentreLevel.PROVINCIAL, province=RegionCode.parse("16"))
        assert [chosen.centre(id).region.province.code for id in chosen.scope.centre_ids] == (
            ["16"] * len(chosen.scope.centre_ids)
        )
        assert chosen.scope.describe("id").endswith("(provinsi, provinsi 16)")
        assert network().select().scope.describe("en") == "87 of 87 centres (all)"

    @given(st.lists(centres(), max_size=4, unique_by=lambda one: one.id), selections())
    def test_a_scope_holds_whom_its_selection_admits(
        self, some: list[Centre], selection: Selection
    ) -> None:
        """And apart from them those of whom it cannot tell."""
        scope = Scope.over(some, (selection,))
        for one in some:
            answer = selection.admits(one)
            assert (one.id in scope.centre_ids) is (answer is True)
            assert (one.id in scope.undecided_ids) is (answer is None)

    def test_ids_that_no_centre_has_are_all_told(self) -> None:
        """With their places; a single text is not a list."""
        with pytest.raises(ArgumentError) as caught:
            self.register.select(centre_ids=["in", "x", "y"])
        assert [fault.path for fault in caught.value.faults] == ["centre_ids[1]", "centre_ids[2]"]
        with pytest.raises(ArgumentError, match="give a list"):
            self.register.select(centre_ids="abc")

    @pytest.mark.parametrize("year", [None, "2022", True, 22, 1899, 10_000])
    def test_a_year_is_a_whole_number_of_four_digits(self, year: Any) -> None:
        """None is not any year."""
        with pytest.raises(ArgumentError, match="year"):
            self.register.cohort(year)

    @pytest.mark.parametrize("year", [1900, 9999])
    def test_a_year_may_be_any_that_a_centre_may_have(self, year: int) -> None:
        """The least and the greatest among them."""
        assert Register.of([centre("a", cohort=year)]).cohort(year).scope.centre_ids == ("a",)

    @pytest.mark.parametrize(
        ("choice", "paths"),
        [
            ({"centre_ids": 5}, ["centre_ids"]),
            ({"centre_ids": [["in"]]}, ["centre_ids[0]"]),
            ({"centre_ids": ["in", "old", "in"]}, ["centre_ids[2]"]),
            ({"level": "city"}, ["level"]),
            ({"province": "73"}, ["province"]),
            ({"province": RegionCode.parse("73.61")}, ["province"]),
            (
                {"centre_ids": ["in", "zz", ""], "level": "city", "province": "73"},
                ["centre_ids[1]", "centre_ids[2]", "level", "province"],
            ),
        ],
    )
    def test_wrong_choices_are_all_told_at_once(
        self, choice: dict[str, Any], paths: list[str]
    ) -> None:
        """Each by its argument and position."""
        with pytest.raises(ArgumentError) as caught:
            self.register.select(**choice)
        assert [fault.path for fault in caught.value.faults] == paths

    def test_a_wrong_cohort_and_origin_are_told_at_once(self) -> None:
        """In the language of the register."""
        year, origin = cast("Any", ("2022", "new"))
        with pytest.raises(ArgumentError) as caught:
            Register.of([], language="id").cohort(year, origin=origin)
        assert [fault.path for fault in caught.value.faults] == ["year", "origin"]
        assert "bukan bilangan bulat" in str(caught.value)

    def test_a_region_within_a_province_names_its_province(self) -> None:
        """It would otherwise choose nobody, without a word."""
        with pytest.raises(ArgumentError, match=r"give that .*RegionCode.parse\('73'\)"):
            self.register.select(province=RegionCode.parse("73.61"))

    @given(st.permutations(["in", "old", "other"]))
    def test_the_order_of_the_ids_does_not_matter(self, ids: list[str]) -> None:
        """Nor whether they come in a list, a set or an iterator."""
        scope = self.register.select(centre_ids=ids).scope
        assert scope == self.register.select(centre_ids=set(ids)).scope
        assert scope == self.register.select(centre_ids=iter(ids)).scope
        assert scope.selections[0].centre_ids == ("in", "old", "other")

    def test_the_faults_of_a_set_of_ids_are_told_in_order(self) -> None:
        """A set has no positions of its own; those of the sorted ids are the same on every run."""
        with pytest.raises(ArgumentError) as caught:
            self.register.select(centre_ids={"z", "in", "y", "old"})
        assert [(fault.path, fault.value) for fault in caught.value.faults] == [
            ("centre_ids[2]", "'y'"), ("centre_ids[3]", "'z'"),
        ]  # fmt: skip

    @pytest.mark.parametrize(
        ("wrong", "path"),
        [
            (lambda scope: scope.describe("fr"), "language"),
            (lambda scope: scope.selections[0].describe("fr"), "language"),
            (lambda scope: scope.selections[0].admits(5), "centre"),
            (lambda scope: scope.over(5, ()), "centres"),
            (lambda scope: scope.over([3], ()), "centres[0]"),
            (lambda scope: scope.over([], [Selection()]), "selections"),
        ],
    )
    def test_scopes_and_selections_check_what_they_are_given(
        self, wrong: Callable[[Any], object], path: str
    ) -> None:
        """By an error that names the argument."""
        with pytest.raises(ArgumentError) as caught:
            wrong(self.register.select().scope)
        assert [fault.path for fault in caught.value.faults] == [path]


class TestWhatIf:
    """New registers from old ones."""

    def test_merge_keeps_equal_records_once_and_applies_the_choices_anew(self) -> None:
        """To the new centres as well."""
        mine = Register.of([centre("a", cohort=2022), centre("b", cohort=2021)]).cohort(2022)
        other = Register.of([centre("a", cohort=2022), centre("d", cohort=2022)], language="id")
        merged = mine.merge(other)
        assert merged.scope.centre_ids == ("a", "d")
        assert (len(merged), merged.language) == (3, "en")

    @A_QUARTER
    @given(registers())
    def test_merging_a_register_with_itself_or_nothing_changes_nothing(
        self, register: Register
    ) -> None:
        """It is idempotent, and has a neutral element."""
        assert register.merge(register) == register
        assert register.merge(Register.of([])) == register

    def test_merging_different_records_of_one_id_is_refused(self) -> None:
        """With the places of both."""
        mine, other = Register.of([centre("a")]), Register.of([centre("a", cohort=2022)])
        with pytest.raises(RegisterError, match=r"other.centre\('a'\).id.*self.centre\('a'\)"):
            mine.merge(other)

    def test_ids_that_may_be_numbers_of_persons_are_masked_in_every_message(self) -> None:
        """As values and in places."""
        number = "3171011708450001"
        mine, other = Register.of([centre(number)]), Register.of([centre(number, cohort=2022)])
        with pytest.raises(RegisterError, match=r"self.centre\('31\*{12}01'\)") as caught:
            mine.merge(other)
        assert number not in f"{caught.value}{caught.value!r}"

    def test_nor_does_the_cause_of_an_unknown_id_show_it(self) -> None:
        """A log may show it too."""
        with pytest.raises(UnknownRecordError) as caught:
            Register.of(BASE).centre("3171011708450001")
        assert caught.value.__context__ is None

    def test_only_registers_are_merged(self) -> None:
        """Records are put together by Register.of."""
        records: Any = [centre("a")]
        with pytest.raises(ArgumentError, match="other"):
            Register.of([]).merge(records)

    def test_replace_puts_changed_records_in_place(self) -> None:
        """And applies the choices anew."""
        register = Register.of(BASE).cohort(2022)
        changed = register.replace(centre("c-1", cohort=2022), centre("c-2", cohort=2021))
        assert register.scope.undecided_ids == ("c-1", "c-2")
        assert changed.scope.centre_ids == ("c-1",)
        assert changed.scope.undecided_ids == ()

    def test_what_replaces_nothing_is_all_told(self) -> None:
        """With its place among the arguments."""
        with pytest.raises(RegisterError) as caught:
            Register.of(BASE).replace(centre("x"), centre("c-1"), agreement("y", "c-1"))
        assert [fault.path for fault in caught.value.faults] == ["records[0].id", "records[2].id"]

    def test_what_no_longer_fits_is_refused(self) -> None:
        """A dangling reference, a stranger, and the same record twice."""
        register = Register.of(BASE)
        stranger: Any = 3
        with pytest.raises(RegisterError) as caught:
            register.replace(agreement("a-1", "c-9"), stranger, centre("c-1"), centre("c-1"))
        assert {fault.code for fault in caught.value.faults} == {
            "register.dangling", "register.record", "register.duplicate",
        }  # fmt: skip


def test_one_fictional_record_makes_a_register_fictional() -> None:
    """By its own provenance."""
    made_up = Source(
        instrument="x", where="y", checked_on=date(2026, 1, 1), confidence=Confidence.FICTIONAL
    )
    assert Register.of([centre("a"), centre("b", provenance=made_up)]).is_fictional
    assert not rakor_2023().is_fictional
