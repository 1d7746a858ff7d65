"""Records: their rules, their check, and what they refuse."""

import copy
import pickle
from collections.abc import Callable
from datetime import date, datetime
from enum import Enum
from fractions import Fraction
from typing import Any, ClassVar

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from plutkit._record import (
    LARGEST_INTEGER,
    RULE,
    CollectionRule,
    InstanceRule,
    OneOfRule,
    Record,
    anything,
    check_arguments,
    choice,
    collected,
    compile_check,
    faults_of,
    function,
    identifier,
    instance,
    integer,
    listed,
    number,
    reference,
    references,
    relations_of,
    rules_of,
    text,
)
from plutkit._text import Text
from plutkit.errors import ArgumentError, InvalidRecordError
from plutkit.identity import RegionCode
from plutkit.identity._province_rule import ProvinceRule
from plutkit.quantities import OPEN_ENDED, PartialDate
from plutkit.quantities._day_rules import NotBefore, day

BLANKS = (
    "\u200b", "\ufeff", "\u00ad", "\u3164", "\u2800", "\u115f", "\u1160", "\uffa0", "\u00a0",
    "\u3164 \u2800", "\u200b\ufeff",
)  # fmt: skip
"""Texts that show nothing, whatever their category."""


class Colour(Enum):
    """A choice."""

    RED = "red"
    BLUE = "blue"


@attrs.frozen(kw_only=True)
class Inner(Record):
    """A record to be held by another."""

    name: str = attrs.field(metadata=text("A name."))


@attrs.frozen(kw_only=True)
class Sample(Record):
    """A record with a field under every rule."""

    id: str = attrs.field(metadata=identifier("sample"))
    note: str | None = attrs.field(default=None, metadata=text("A note.", none="no note"))
    other: str | None = attrs.field(default=None, metadata=reference("sample", "x", none="none"))
    others: tuple[str, ...] = attrs.field(default=(), metadata=references("sample", "Others."))
    count: int = attrs.field(default=0, metadata=integer("A count.", least=0, most=9))
    whole: int = attrs.field(default=0, metadata=integer("Any whole number."))
    floor: int = attrs.field(default=1, metadata=integer("At least one.", least=1))
    exact: int | Fraction = attrs.field(default=0, metadata=number("Any exact number."))
    share: int | Fraction = attrs.field(default=0, metadata=number("A share.", least=0, most=1))
    amount: int | Fraction | None = attrs.field(
        default=None, metadata=number("An amount.", least=2, none="unknown")
    )
    colour: Colour = attrs.field(default=Colour.RED, metadata=choice(Colour, "A colour."))
    word: str = attrs.field(default="a", metadata={RULE: OneOfRule("A word.", ("a", "b"))})
    inner: Inner | None = attrs.field(
        default=None, metadata=instance(Inner, doc="Another.", none="none")
    )
    region: RegionCode | None = attrs.field(
        default=None, metadata=instance(RegionCode, doc="A region.", none="none")
    )
    province: RegionCode | None = attrs.field(
        default=None, metadata={RULE: ProvinceRule("A province.", "none")}
    )
    either: int | str = attrs.field(default=0, metadata=instance(int, str, doc="Either."))
    colours: tuple[Colour, ...] = attrs.field(
        default=(Colour.RED,), metadata=listed(Colour, "Colours.", least=1)
    )
    words: tuple[str, ...] = attrs.field(default=(), metadata=listed(str, "Words.", unique=False))
    inners: tuple[Inner, ...] = attrs.field(default=(), metadata=listed(Inner, "Others."))
    judge: Callable[[], int] = attrs.field(default=int, metadata=function("Gives a number."))
    what: object = attrs.field(default=None, metadata=anything("Anything."))
    starts: date | None = attrs.field(default=None, metadata=day("A day.", none="unknown"))
    ends: Any = attrs.field(
        default=None,
        metadata=day("A last day.", none="unknown", kinds=(date, PartialDate, type(OPEN_ENDED))),
    )

    _relations: ClassVar = (NotBefore("ends", "starts"),)


def bypassing(cls: type[Any], **fields: object) -> Any:
    """Make a record without its check."""
    record = object.__new__(cls)
    for field in attrs.fields(cls):
        default = None if field.default is attrs.NOTHING else field.default
        object.__setattr__(record, field.name, fields.get(field.name, default))
    return record


FRACTIONS = (
    Fraction(0), Fraction(1), Fraction(1, 2), Fraction(-1, 2), Fraction(3, 2), Fraction(5, 2),
    Fraction(1, LARGEST_INTEGER), Fraction(1, LARGEST_INTEGER + 1),
    LARGEST_INTEGER + Fraction(1, 2),
)  # fmt: skip
"""Exact numbers within the rules, out of range, and too fine."""

junk = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-2, 11),
    st.sampled_from((LARGEST_INTEGER, LARGEST_INTEGER + 1, -LARGEST_INTEGER - 1)),
    st.floats(),
    st.sampled_from(FRACTIONS),
    st.text(max_size=3),
    st.sampled_from(
        ("a", " a", "a ", "", " ", "a\u202eb", "\ud800", "a\u00a0b", "x" * 501, "x" * 500, *BLANKS)
    ),
    st.dates(date(2023, 1, 1), date(2023, 1, 4)),
    st.just(datetime(2023, 1, 1)),
    st.sampled_from((PartialDate.month(2023, 1), PartialDate.before(date(2022, 12, 1)))),
    st.just(OPEN_ENDED),
    st.sampled_from(Colour),
    st.just(Inner(name="x")),
    st.just(len),
    st.sampled_from((RegionCode.parse("73"), RegionCode.parse("73.61"))),
)
junk |= st.lists(junk, max_size=3).map(tuple) | st.lists(junk, max_size=2)
names = [field.name for field in attrs.fields(Sample)]


class TestTheGeneratedCheck:
    """The fast check and the slow search for faults agree."""

    @given(st.dictionaries(st.sampled_from(names), junk, max_size=4))
    def test_it_raises_exactly_when_there_is_a_fault(self, fields: dict[str, object]) -> None:
        """Whatever the fields hold; and then it carries all the faults."""
        record = bypassing(Sample, id=fields.pop("id", "x"), **fields)
        faults = tuple(faults_of(record))
        if faults:
            with pytest.raises(InvalidRecordError) as caught:
                compile_check(Sample)(record)
            assert caught.value.faults == faults
        else:
            compile_check(Sample)(record)

    @given(st.sampled_from(names), junk)
    def test_each_field_by_itself_is_judged_alike(self, name: str, value: object) -> None:
        """So that no fault of another field hides a disagreement."""
        record = bypassing(Sample, **{"id": "x", name: value})
        refused = False
        try:
            compile_check(Sample)(record)
        except InvalidRecordError:
            refused = True
        assert refused is bool(tuple(faults_of(record)))


def codes(**fields: Any) -> list[tuple[str, str]]:
    """Give path and code of every fault of a sample."""
    with pytest.raises(InvalidRecordError) as caught:
        Sample(**{"id": "x", **fields})
    return [(fault.path, fault.code) for fault in caught.value.faults]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"id": 1}, [("id", "text.type")]),
        ({"id": ""}, [("id", "text.blank")]),
        ({"id": "\t"}, [("id", "text.blank")]),
        ({"id": " a\x00"}, [("id", "text.outer_blanks"), ("id", "text.character")]),
        *[({"id": blank}, [("id", "text.blank")]) for blank in BLANKS],
        ({"others": ("a", "\u3164")}, [("others[1]", "text.blank")]),
        ({"note": "x" * 501}, [("note", "text.long")]),
        ({"note": "a\u202eb"}, [("note", "text.character")]),
        ({"note": "\ud800"}, [("note", "text.character")]),
        ({"note": "a\u2028b"}, [("note", "text.character")]),
        ({"count": True}, [("count", "integer.type")]),
        ({"count": 1.0}, [("count", "integer.type")]),
        ({"count": float("nan")}, [("count", "integer.type")]),
        ({"count": -1}, [("count", "integer.range")]),
        ({"count": 10}, [("count", "integer.range")]),
        ({"count": None}, [("count", "integer.type")]),
        ({"whole": 2**63}, [("whole", "integer.range")]),
        ({"whole": -(2**63)}, [("whole", "integer.range")]),
        ({"exact": True}, [("exact", "number.type")]),
        ({"exact": 0.5}, [("exact", "number.type")]),
        ({"exact": "1/2"}, [("exact", "number.type")]),
        ({"exact": None}, [("exact", "number.type")]),
        ({"exact": 2**63}, [("exact", "number.range")]),
        ({"exact": -(2**63)}, [("exact", "number.range")]),
        ({"exact": Fraction(1, 2**63)}, [("exact", "number.range")]),
        ({"exact": LARGEST_INTEGER + Fraction(1, 2)}, [("exact", "number.range")]),
        ({"share": -1}, [("share", "number.range")]),
        ({"share": Fraction(-1, LARGEST_INTEGER)}, [("share", "number.range")]),
        ({"share": 1 + Fraction(1, 10**9)}, [("share", "number.range")]),
        ({"amount": Fraction(199, 100)}, [("amount", "number.range")]),
        ({"colour": "red"}, [("colour", "choice")]),
        ({"word": "c"}, [("word", "choice")]),
        ({"word": 1}, [("word", "choice")]),
        ({"inner": "x"}, [("inner", "instance")]),
        ({"judge": "x"}, [("judge", "function")]),
        ({"either": True}, [("either", "instance")]),
        ({"province": "73"}, [("province", "instance")]),
        ({"province": RegionCode.parse("73.61")}, [("province", "region.no_province")]),
        ({"province": RegionCode.parse("73.71")}, [("province", "region.no_province")]),
        ({"others": ["a"]}, [("others", "tuple.type")]),
        ({"others": ("a", "b", "a")}, [("others[2]", "tuple.twice")]),
        ({"others": ("a", 1, "")}, [("others[1]", "text.type"), ("others[2]", "text.blank")]),
        ({"colours": ()}, [("colours", "tuple.short")]),
        ({"starts": datetime(2023, 1, 1)}, [("starts", "day.type")]),
        ({"starts": PartialDate.year(2023)}, [("starts", "day.type")]),
        ({"ends": "2023-01-01"}, [("ends", "day.type")]),
        ({"starts": date(2023, 1, 2), "ends": date(2023, 1, 1)}, [("ends", "day.order")]),
        (
            {"starts": date(2023, 1, 2), "ends": PartialDate.before(date(2023, 1, 2))},
            [("ends", "day.order")],
        ),
        ({"id": "", "count": True, "colours": 3},
         [("id", "text.blank"), ("count", "integer.type"), ("colours", "tuple.type")]),
    ],
)  # fmt: skip
def test_bad_fields_are_all_named_with_their_rule(
    fields: dict[str, Any], expected: list[tuple[str, str]]
) -> None:
    """At once, in the order of the fields."""
    assert codes(**fields) == expected


@pytest.mark.parametrize(
    "fields",
    [
        {"note": "x" * 500},
        {"note": "a b"},
        *[{"note": f"{blank}a{blank}"} for blank in ("\u200b", "\u3164", "\u2800")],
        {"note": "\u00e9"},
        {"note": "a\u00a0b\u200d"},
        {"count": 9},
        {"province": RegionCode.parse("73")},
        {"whole": LARGEST_INTEGER},
        {"whole": -LARGEST_INTEGER},
        {"exact": Fraction(1, LARGEST_INTEGER)},
        {"exact": LARGEST_INTEGER},
        {"exact": Fraction(-LARGEST_INTEGER)},
        {"share": Fraction(0)},
        {"share": 1},
        {"share": Fraction(LARGEST_INTEGER - 1, LARGEST_INTEGER)},
        {"amount": Fraction(2)},
        {"words": ("a", "a")},
        {"starts": date(2023, 1, 2), "ends": date(2023, 1, 2)},
        {"starts": date(2023, 1, 2), "ends": PartialDate.before(date(2023, 1, 3))},
        {"starts": date(2023, 1, 2), "ends": PartialDate.after(date(2022, 1, 1))},
        {"starts": date(2023, 1, 2), "ends": OPEN_ENDED},
        {"ends": date(2023, 1, 1)},
    ],
)
def test_what_lies_just_within_the_rules_is_taken(fields: dict[str, Any]) -> None:
    """At the bounds themselves, by the check and by the search for faults."""
    record = Sample(id="x", **fields)
    assert tuple(faults_of(record)) == ()
    assert all(getattr(record, name) == value for name, value in fields.items())


class TestRecords:
    """What every record does and refuses."""

    def test_it_cannot_be_changed(self) -> None:
        """It is frozen."""
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            Sample(id="x").count = 1  # type: ignore[misc]

    def test_it_has_no_room_for_anything_else(self) -> None:
        """It is slotted."""
        assert not hasattr(Sample(id="x"), "__dict__")

    def test_it_is_closed_to_subclassing(self) -> None:
        """And says what to do instead."""
        with pytest.raises(TypeError, match="keep the Sample in a field"):
            type("Longer", (Sample,), {})

    def test_it_survives_pickle_and_copy(self) -> None:
        """As an equal record with an equal hash."""
        record = Sample(id="x", inner=Inner(name="y"))
        for twin in (pickle.loads(pickle.dumps(record)), copy.copy(record), copy.deepcopy(record)):
            assert twin == record
            assert hash(twin) == hash(record)

    def test_a_change_is_checked_again(self) -> None:
        """By attrs.evolve."""
        assert attrs.evolve(Sample(id="x"), count=2).count == 2
        with pytest.raises(InvalidRecordError, match="count"):
            attrs.evolve(Sample(id="x"), count=True)

    def test_it_is_shown_as_the_code_that_makes_it(self) -> None:
        """Like any class of attrs."""
        assert repr(Inner(name="y")) == "Inner(name='y')"

    def test_it_takes_keywords_only(self) -> None:
        """So that fields can be added later."""
        with pytest.raises(TypeError, match="positional"):
            Sample("x")  # type: ignore[call-arg]

    def test_every_field_has_a_rule_that_describes_itself(self) -> None:
        """For the reference."""
        described = {name: rule.describe() for name, rule in rules_of(Sample).items()}
        assert set(described) == set(names)
        assert all(described.values())
        assert described["count"] == "whole number from 0 to 9"
        assert described["whole"] == "whole number"
        assert described["floor"] == "whole number, at least 1"
        assert described["exact"] == "exact number"
        assert described["share"] == "exact number from 0 to 1"
        assert described["amount"] == "exact number, at least 2"
        assert described["other"] == "text: the id of a sample"
        assert described["colours"] == "tuple, at least 1, each one of Colour, none twice"
        assert described["words"] == "tuple, each text of 1 to 500 characters"
        assert described["province"] == "RegionCode of a province"
        assert described["ends"] == "a day or a partial date or `OPEN_ENDED`"

    def test_a_rule_over_several_fields_describes_itself(self) -> None:
        """For the reference as well."""
        assert NotBefore("ends", "starts").describe() == "`ends` not before `starts`"
        assert [relation.describe().split(";")[0] for relation in relations_of(PartialDate)] == [
            "latest is before the earliest day",
            "latest does not leave the day open",
            "latest leaves both ends open: that is unknown",
        ]


def test_all_bad_arguments_are_told_at_once() -> None:
    """By the same rules as fields; an allowed None is no fault."""
    count = OneOfRule("", ("a", "b"))
    with pytest.raises(ArgumentError) as caught:
        check_arguments("f", x=(count, "c"), y=(count, 1), z=(count, "a"))
    assert [fault.path for fault in caught.value.faults] == ["x", "y"]
    check_arguments("f", x=(OneOfRule("", ("a",), "any"), None))


@pytest.mark.parametrize(
    ("field", "value", "en", "id"),
    [
        ("starts", "2023-01", "(text is read by date.fromisoformat)",
         "(teks dibaca dengan date.fromisoformat)"),
        ("ends", "2023-05", "(text is read by date.fromisoformat or PartialDate.parse)",
         "OpenEnded (teks dibaca dengan date.fromisoformat atau PartialDate.parse)"),
        ("region", "73.61", "give one (text is read by RegionCode.parse)",
         "bukan RegionCode; berikan satu (teks dibaca dengan RegionCode.parse)"),
        ("either", 1.5, "is not a int or str; give one", "bukan int atau str; berikan satu"),
        ("inner", "x", "is not a Inner; give one", "bukan Inner; berikan satu"),
    ],
)  # fmt: skip
def test_what_could_be_read_from_text_names_its_readers_in_both_languages(
    field: str, value: Any, en: str, id: str
) -> None:
    """All that the field takes; where none reads text, none is named."""
    with pytest.raises(InvalidRecordError) as caught:
        Sample(**{"id": "x", field: value})
    (fault,) = caught.value.faults
    assert fault.text.en.endswith(en)
    assert fault.text.id.endswith(id)


class TestCollections:
    """Arguments that may be any collection."""

    @pytest.mark.parametrize("value", [[1], (1,), {1}, iter([1]), {1: 2}])
    def test_the_items_of_every_collection_become_a_tuple(self, value: Any) -> None:
        """In the order in which it gives them."""
        assert collected(value) == (1,)

    @pytest.mark.parametrize("value", [None, 1, "ab", b"ab", ""])
    def test_what_is_none_is_left_to_its_rule(self, value: Any) -> None:
        """A text has characters, but is not a collection of what is asked for."""
        with pytest.raises(ArgumentError) as caught:
            check_arguments("f", x=(CollectionRule(), collected(value)))
        assert [(fault.path, fault.code) for fault in caught.value.faults] == [
            ("x", "collection.type")
        ]

    def test_its_items_are_judged_by_their_rule(self) -> None:
        """With their number, and whether one stands there twice."""
        rule = CollectionRule(OneOfRule("", ("a", "b")), "any", least=1, unique=True)
        check_arguments("f", x=(rule, ("a", "b")), y=(rule, None))
        with pytest.raises(ArgumentError) as caught:
            check_arguments("f", x=(rule, ()), y=(rule, ("a", "a")), z=(rule, ("a", "c")))
        assert [(fault.path, fault.code) for fault in caught.value.faults] == [
            ("x", "tuple.short"), ("y[1]", "tuple.twice"), ("z[1]", "choice"),
        ]  # fmt: skip

    def test_no_item_is_compared_with_all_that_stand_before_it(self) -> None:
        """Thousands would take minutes to refuse."""

        class Item:
            compared = 0

            def __hash__(self) -> int:
                return id(self)

            def __eq__(self, other: object) -> bool:
                Item.compared += 1
                return self is other

        items = tuple(Item() for _ in range(100))
        rule = CollectionRule(InstanceRule("", (Item,)), unique=True)
        check_arguments("f", x=(rule, items))
        assert Item.compared < 100


def test_messages_say_value_rule_and_remedy_in_both_languages() -> None:
    """For a person to act on."""
    with pytest.raises(InvalidRecordError) as caught:
        Sample(id="x", count=True)
    (fault,) = caught.value.faults
    assert fault.value == "True (bool)"
    assert fault.text == Text(
        "is not a whole number; give an int", "bukan bilangan bulat; berikan int"
    )


@pytest.mark.parametrize("value", [-1, Fraction(1, LARGEST_INTEGER + 1)])
def test_a_number_that_is_refused_is_told_its_range_and_how_fine_it_may_be(value: Any) -> None:
    """Whichever of the two it breaks."""
    with pytest.raises(InvalidRecordError) as caught:
        Sample(id="x", share=value)
    (fault,) = caught.value.faults
    assert fault.text == Text(
        "is not within 0 and 1, or its denominator is above 9223372036854775807; "
        "give a number in that range, rounded if need be",
        "tidak di antara 0 dan 1, atau penyebutnya di atas 9223372036854775807; "
        "berikan bilangan di rentang itu, bulatkan bila perlu",
    )
