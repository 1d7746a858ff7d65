"""Targets, submissions and businesses of several ids in a register: what fits together."""

import pickle
from datetime import date
from fractions import Fraction
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from effort import A_QUARTER
from plutkit.domain import (
    Beneficiary,
    BeneficiaryKind,
    Centre,
    CentreLevel,
    Consultant,
    RecordKind,
    Register,
    SameBusiness,
    ServiceField,
    Submission,
    Target,
    TargetRange,
    TargetStatus,
)
from plutkit.errors import RegisterError, UnknownRecordError
from plutkit.identity import RegionCode
from plutkit.quantities import Period
from plutkit.strategies import ids, registers

CENTRE = Centre(
    id="c-1", name="PLUT Contoh", level=CentreLevel.REGENCY, region=RegionCode.parse("73.61")
)
OTHER = attrs.evolve(CENTRE, id="c-2")
ADVISER = Consultant(id="k-1", centre_id="c-1", field=ServiceField.FINANCE)
BUSINESSES = tuple(
    Beneficiary(id=f"b-{number}", kind=BeneficiaryKind.ENTERPRISE, name=f"Roti {number}")
    for number in range(1, 7)
)
BASE = (CENTRE, OTHER, ADVISER, *BUSINESSES)
YEAR, DAY = Period.year(2023), date(2023, 1, 16)


def target(id: str, **fields: Any) -> Target:
    """Give a target of the first centre, set on the day."""
    made = Target(
        id=id, indicator_key="services", centre_id="c-1", period=YEAR, value=100, unit="services",
        status=TargetStatus.SET, set_on=DAY,
    )  # fmt: skip
    return attrs.evolve(made, **fields)


def submission(id: str, centre_id: str = "c-1") -> Submission:
    """Give what a centre sent in of a year."""
    return Submission(
        id=id, centre_id=centre_id, period=YEAR, kinds=(RecordKind.SERVICE,), received_on=DAY
    )


def same(id: str, *beneficiary_ids: str) -> SameBusiness:
    """Declare ids to be of one business."""
    return SameBusiness(id=id, beneficiary_ids=beneficiary_ids)


def codes(*records: Any) -> list[tuple[str, str]]:
    """Give path and code of every fault of records beside the others."""
    with pytest.raises(RegisterError) as caught:
        Register.of([*BASE, *records])
    return [(fault.path, fault.code) for fault in caught.value.faults]


N = len(BASE)


class TestReferences:
    """What does not fit together is refused, like every other kind."""

    def test_duplicates_and_dangling_references_are_all_told_with_their_places(self) -> None:
        """Of each kind."""
        records = [
            target("t-1", centre_id="c-9"),
            target("t-2", centre_id=None, consultant_id="k-9"),
            submission("r-1", "c-9"),
            same("same-1", "b-1", "b-8", "b-9"),
            target("t-1", set_on=date(2023, 2, 1)),
            submission("r-1"),
            same("same-1", "b-1", "b-2"),
        ]
        assert codes(*records) == [
            (f"$[{N + 4}].id", "register.duplicate"),
            (f"$[{N + 5}].id", "register.duplicate"),
            (f"$[{N + 6}].id", "register.duplicate"),
            (f"$[{N}].centre_id", "register.dangling"),
            (f"$[{N + 1}].consultant_id", "register.dangling"),
            (f"$[{N + 2}].centre_id", "register.dangling"),
            (f"$[{N + 3}].beneficiary_ids[1]", "register.dangling"),
            (f"$[{N + 3}].beneficiary_ids[2]", "register.dangling"),
        ]

    def test_a_target_of_the_network_refers_to_nobody(self) -> None:
        """There need not even be a centre."""
        alone = target("t-1", centre_id=None)
        assert Register.of([alone]).target("t-1") is alone

    def test_what_is_no_record_of_a_register_names_the_new_kinds_too(self) -> None:
        """A range is none by itself."""
        with pytest.raises(RegisterError, match="Target, Submission, SameBusiness") as caught:
            Register.of([TargetRange(least=1, most=2)])
        assert [fault.code for fault in caught.value.faults] == ["register.record"]

    def test_their_kinds_are_named_in_both_languages(self) -> None:
        """By the words of the glossary."""
        records = [submission("r-1"), submission("r-1"), same("same-1", "b-1", "b-2")]
        with pytest.raises(RegisterError) as caught:
            Register.of([*BASE, *records, same("same-1", "b-1", "b-2")])
        english, indonesian = (
            [
                fault.text[language].split(" at ")[0].split(" di ")[0]
                for fault in caught.value.faults
            ]
            for language in ("en", "id")
        )
        assert english == [
            "is also the id of the submission",
            "is also the id of the same business",
        ]
        assert indonesian == ["juga id laporan", "juga id usaha yang sama"]


class TestSetTwice:
    """Of two targets set on one day for one thing, none is the last."""

    def test_the_second_is_refused_and_names_the_first(self) -> None:
        """At its day, in both languages; whether their values are equal or not."""
        with pytest.raises(RegisterError) as caught:
            Register.of([*BASE, target("t-2"), target("t-1", value=90)])
        (fault,) = caught.value.faults
        assert (fault.path, fault.code) == (f"$[{N + 1}].set_on", "target.twice")
        assert fault.value == "2023-01-16 (date)"
        assert f"the target at $[{N}] was set" in fault.text.en
        assert "keep the one that stands" in fault.text.en
        assert f"penetapan target di $[{N}]" in fault.text.id
        assert "simpan yang berlaku" in fault.text.id

    @pytest.mark.parametrize(
        "fields",
        [
            {"set_on": date(2023, 1, 17)},
            {"set_on": date(2023, 1, 15)},
            {"status": TargetStatus.PROPOSED},
            {"indicator_key": "hours_delivered"},
            {"centre_id": "c-2"},
            {"centre_id": None},
            {"centre_id": None, "consultant_id": "k-1"},
            {"period": Period.semester(2023, 1)},
            {"period": Period.between(date(2023, 1, 1), date(2023, 12, 31))},
        ],
    )
    def test_targets_that_differ_in_day_status_or_thing_stand_beside_each_other(
        self, fields: dict[str, Any]
    ) -> None:
        """A revision is of another day; a proposal never stands."""
        assert len(Register.of([*BASE, target("t-1"), target("t-2", **fields)]).targets) == 2

    @pytest.mark.parametrize(
        "fields",
        [
            {"value": TargetRange(least=1, most=2)},
            {"unit": "layanan"},
            {"baseline": 1},
            {"profile": (Fraction(1, 12),) * 12},
        ],
    )
    def test_what_else_differs_does_not_make_them_two_things(self, fields: dict[str, Any]) -> None:
        """The thing is the indicator, the owner and the period."""
        assert codes(target("t-1"), target("t-2", **fields)) == [
            (f"$[{N + 1}].set_on", "target.twice")
        ]

    def test_two_proposals_of_one_day_stand_beside_each_other(self) -> None:
        """Neither holds."""
        both = [target(id, status=TargetStatus.PROPOSED) for id in ("t-1", "t-2")]
        assert len(Register.of([*BASE, *both]).targets) == 2

    @pytest.mark.parametrize(
        "owner",
        [{"centre_id": "c-1"}, {"centre_id": None, "consultant_id": "k-1"}, {"centre_id": None}],
    )
    def test_it_is_told_for_every_owner(self, owner: dict[str, Any]) -> None:
        """And for each target after the first."""
        three = [target(id, **owner) for id in ("t-1", "t-2", "t-3")]
        assert codes(*three) == [
            (f"$[{N + 1}].set_on", "target.twice"), (f"$[{N + 2}].set_on", "target.twice"),
        ]  # fmt: skip

    def test_it_is_told_beside_all_other_faults(self) -> None:
        """After them; one record given twice has both."""
        assert codes(target("t-1"), target("t-1"), submission("r-1", "c-9")) == [
            (f"$[{N + 1}].id", "register.duplicate"),
            (f"$[{N + 2}].centre_id", "register.dangling"),
            (f"$[{N + 1}].set_on", "target.twice"),
        ]

    @given(
        st.lists(
            st.builds(
                target,
                st.integers(0, 10**9).map(str),
                set_on=st.dates(DAY, date(2023, 1, 17)),
                status=st.sampled_from(TargetStatus),
                indicator_key=st.sampled_from(("services", "hours_delivered")),
                centre_id=st.sampled_from(("c-1", "c-2", None)),
            ),
            max_size=8,
            unique_by=lambda one: one.id,
        )
    )
    def test_it_is_told_as_often_as_a_search_of_all_pairs_finds_it(
        self, targets: list[Target]
    ) -> None:
        """Of each target that has a twin before it."""

        def are_twins(one: Target, other: Target) -> bool:
            fields = ("indicator_key", "centre_id", "consultant_id", "period", "set_on", "status")
            alike = all(getattr(one, name) == getattr(other, name) for name in fields)
            return alike and one.status is TargetStatus.SET

        expected = [
            (f"$[{N + position}].set_on", "target.twice")
            for position, one in enumerate(targets)
            if any(are_twins(one, before) for before in targets[:position])
        ]
        if expected:
            assert codes(*targets) == expected
        else:
            assert len(Register.of([*BASE, *targets]).targets) == len(targets)


planned = registers(
    most_centres=2, most_partners=0, most_partnerships=0, most_consultants=0,
    most_beneficiaries=0, most_services=0, most_same_businesses=0, most_targets=4,
    most_submissions=5,
)  # fmt: skip
"""Registers of centres with targets and submissions, and of nothing else."""


class TestLookups:
    """What a register gives of the new kinds."""

    register = Register.of(
        [
            *BASE, target("t-2", set_on=date(2023, 7, 1)), target("t-1"),
            submission("r-2"), submission("r-3", "c-2"), submission("r-1"),
            same("same-2", "b-3", "b-2"), same("same-1", "b-6", "b-5"),
        ]
    )  # fmt: skip

    def test_all_of_a_kind_are_given_by_id(self) -> None:
        """In whatever order they came."""
        assert [one.id for one in self.register.targets] == ["t-1", "t-2"]
        assert [one.id for one in self.register.submissions] == ["r-1", "r-2", "r-3"]
        assert [one.id for one in self.register.same_businesses] == ["same-1", "same-2"]
        assert [one.id for one in list(self.register)[-7:]] == [
            "t-1", "t-2", "r-1", "r-2", "r-3", "same-1", "same-2",
        ]  # fmt: skip

    def test_one_is_given_by_its_id(self) -> None:
        """The record itself."""
        assert self.register.target("t-2").set_on == date(2023, 7, 1)
        assert self.register.submission("r-3").centre_id == "c-2"
        assert self.register.same_business("same-1").beneficiary_ids == ("b-6", "b-5")

    def test_submissions_are_given_by_centre(self) -> None:
        """By id; none is not to be unknown."""
        assert [one.id for one in self.register.submissions_of("c-1")] == ["r-1", "r-2"]
        assert Register.of(BASE).submissions_of("c-1") == ()
        with pytest.raises(UnknownRecordError, match="no centre has the id 'c-9'"):
            self.register.submissions_of("c-9")

    @pytest.mark.parametrize("wrong", ["b-9", "same-1", "c-1", None, ["b-1"]])
    def test_only_a_beneficiary_has_the_id_of_a_business(self, wrong: Any) -> None:
        """The id of such a record is none."""
        with pytest.raises(UnknownRecordError, match="no beneficiary has the id"):
            self.register.business_id(wrong)

    @given(planned)
    def test_the_index_gives_what_a_search_finds(self, register: Register) -> None:
        """In order of id."""
        for centre in register.centres:
            found = [one for one in register.submissions if one.centre_id == centre.id]
            assert register.submissions_of(centre.id) == tuple(found)

    def test_a_pickled_register_knows_the_same_businesses(self) -> None:
        """And all its records."""
        twin = pickle.loads(pickle.dumps(self.register))
        assert twin == self.register
        assert twin.business_id("b-3") == "b-2"
        assert twin.submissions_of("c-1") == self.register.submissions_of("c-1")


def walked(register: Register, beneficiary_id: str) -> set[str]:
    """Give all ids of a business: walk from one to the next as long as there is a new one."""
    found = {beneficiary_id}
    while True:
        more = {
            id
            for one in register.same_businesses
            if found & set(one.beneficiary_ids)
            for id in one.beneficiary_ids
        }
        if more <= found:
            return found
        found |= more


IDS = tuple(one.id for one in BUSINESSES)
some_groups = st.lists(
    st.lists(st.sampled_from(IDS), min_size=2, max_size=3, unique=True).map(tuple), max_size=5
)


def declaring(groups: list[tuple[str, ...]]) -> Register:
    """Give a register that declares groups of ids to be of one business each."""
    return Register.of([*BASE, *(same(f"same-{n}", *ids) for n, ids in enumerate(groups))])


class TestBusinessId:
    """A business is counted once, under the first of its ids."""

    def test_without_a_declaration_each_is_by_itself(self) -> None:
        """Under its own id."""
        register = Register.of(BASE)
        assert [register.business_id(id) for id in IDS] == list(IDS)

    def test_the_first_id_is_the_first_in_order_not_the_first_given(self) -> None:
        """Those that are not named stay by themselves."""
        register = declaring([("b-4", "b-2", "b-3")])
        found = [register.business_id(id) for id in IDS]
        assert found == ["b-1", "b-2", "b-2", "b-2", "b-5", "b-6"]

    @given(st.permutations([("b-6", "b-5"), ("b-3", "b-4"), ("b-5", "b-4"), ("b-2", "b-3")]))
    def test_declarations_join_in_whatever_order(self, groups: list[tuple[str, ...]]) -> None:
        """Of a, b and b, c are a, b, c one."""
        register = declaring(groups)
        assert {register.business_id(id) for id in IDS[1:]} == {"b-2"}
        assert register.business_id("b-1") == "b-1"

    @given(some_groups)
    def test_it_is_the_first_that_a_walk_from_id_to_id_finds(
        self, groups: list[tuple[str, ...]]
    ) -> None:
        """By the naive way."""
        register = declaring(groups)
        for id in IDS:
            assert register.business_id(id) == min(walked(register, id))

    @given(some_groups, st.lists(ids(), min_size=6, max_size=6, unique=True))
    def test_whatever_the_ids_are(self, groups: list[tuple[str, ...]], names: list[str]) -> None:
        """And the first id of a business is its own first."""
        named = dict(zip(IDS, names, strict=True))
        register = Register.of(
            [attrs.evolve(one, id=named[one.id]) for one in BUSINESSES]
            + [same(f"{n}", *map(named.__getitem__, group)) for n, group in enumerate(groups)]
        )
        for name in names:
            first = register.business_id(name)
            assert first == min(walked(register, name))
            assert register.business_id(first) == first

    @given(some_groups, st.randoms(use_true_random=False))
    def test_neither_the_order_of_the_records_nor_that_of_their_ids_matters(
        self, groups: list[tuple[str, ...]], random: Any
    ) -> None:
        """Nor which record joins which ids."""
        turned = [tuple(random.sample(ids, len(ids))) for ids in groups]
        random.shuffle(turned)
        one, other = declaring(groups), declaring(turned)
        assert [one.business_id(id) for id in IDS] == [other.business_id(id) for id in IDS]

    @given(some_groups)
    def test_declared_one_by_one_or_at_once_they_are_the_same(
        self, groups: list[tuple[str, ...]]
    ) -> None:
        """Merging indexes anew."""
        register = Register.of(BASE)
        for number, group in enumerate(groups):
            more = Register.of([*BUSINESSES, same(f"same-{number}", *group)])
            register = register.merge(more)
        assert register == declaring(groups)
        assert [register.business_id(id) for id in IDS] == [
            declaring(groups).business_id(id) for id in IDS
        ]


class TestWhatIf:
    """Merged, replaced, and indexed anew."""

    register = Register.of([*BASE, target("t-1"), submission("r-1"), same("same-1", "b-2", "b-1")])

    def test_replaced_records_are_found_in_their_place(self) -> None:
        """The old register stays as it is."""
        changed = self.register.replace(
            target("t-1", value=60), submission("r-1", "c-2"), same("same-1", "b-2", "b-3")
        )
        assert (changed.target("t-1").value, self.register.target("t-1").value) == (60, 100)
        assert [one.id for one in changed.submissions_of("c-2")] == ["r-1"]
        assert changed.submissions_of("c-1") == ()
        assert [changed.business_id(id) for id in IDS[:3]] == ["b-1", "b-2", "b-2"]
        assert [self.register.business_id(id) for id in IDS[:3]] == ["b-1", "b-1", "b-3"]
        assert len(changed) == len(self.register)

    @pytest.mark.parametrize(
        "stranger", [target("t-9"), submission("r-9"), same("same-9", "b-1", "b-2")]
    )
    def test_a_record_that_replaces_nothing_is_refused(self, stranger: Any) -> None:
        """What is new is merged."""
        with pytest.raises(RegisterError) as caught:
            self.register.replace(stranger)
        assert [(fault.path, fault.code) for fault in caught.value.faults] == [
            ("records[0].id", "register.unknown")
        ]

    def test_a_replacement_that_is_set_on_the_day_of_another_is_refused(self) -> None:
        """Where it stands among those given."""
        both = Register.of([*self.register, target("t-2", set_on=date(2023, 7, 1))])
        with pytest.raises(RegisterError) as caught:
            both.replace(target("t-2", value=60))
        (fault,) = caught.value.faults
        assert (fault.path, fault.code) == ("records[0].set_on", "target.twice")
        assert "the target at self.target('t-1')" in fault.text.en

    def test_what_is_merged_is_kept_once(self) -> None:
        """Equal records of both are one; the new ones are indexed."""
        more = [target("t-2", centre_id=None), submission("r-2"), same("same-2", "b-3", "b-1")]
        merged = self.register.merge(Register.of([*self.register, *more]))
        assert len(merged) == len(self.register) + 3
        assert [one.id for one in merged.submissions_of("c-1")] == ["r-1", "r-2"]
        assert {merged.business_id(id) for id in IDS[:3]} == {"b-1"}
        assert self.register.merge(self.register) == self.register

    @pytest.mark.parametrize(
        ("other", "faults"),
        [
            (target("t-2"), [("other.target('t-2').set_on", "target.twice")]),
            (
                target("t-1", value=1),
                [
                    ("other.target('t-1').id", "register.duplicate"),
                    ("other.target('t-1').set_on", "target.twice"),
                ],
            ),
            (submission("r-1", "c-2"), [("other.submission('r-1').id", "register.duplicate")]),
            (
                same("same-1", "b-5", "b-6"),
                [("other.same_business('same-1').id", "register.duplicate")],
            ),
        ],
    )
    def test_what_contradicts_this_register_is_refused(
        self, other: Any, faults: list[tuple[str, str]]
    ) -> None:
        """Naming the record of the other one."""
        with pytest.raises(RegisterError) as caught:
            self.register.merge(Register.of([*BASE, other]))
        assert [(fault.path, fault.code) for fault in caught.value.faults] == faults

    @A_QUARTER
    @given(planned)
    def test_a_register_of_half_the_targets_merged_with_all_is_all(
        self, register: Register
    ) -> None:
        """Whatever revises what."""
        half = [one for one in register if one not in register.targets[::2]]
        assert Register.of(half, register.language).merge(register) == register
