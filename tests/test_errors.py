"""The error tree."""

import copy
import pickle
from datetime import date
from typing import Any

import pytest

from plutkit import errors
from plutkit._text import Text
from plutkit.errors import (
    ArgumentError,
    BeforeClockError,
    Fault,
    InvalidRecordError,
    NotInForceError,
    ParseError,
    PlutkitError,
    RegisterError,
    UnknownRecordError,
)

FAULTS = (
    Fault("id", "text.blank", "' '", Text("is blank; fill it", "kosong; isilah")),
    Fault("kinds", "tuple.short", "()", Text("is short; add one", "kurang; tambahkan")),
)
ALL = [
    InvalidRecordError("Partner", FAULTS),
    ArgumentError("ranks", FAULTS[:1]),
    ParseError("Period", FAULTS[:1]),
    RegisterError("Register", FAULTS, "id"),
    UnknownRecordError("centre", "c1", ["c-1", "x"], "look"),
    NotInForceError("bound", date(2020, 1, 1), [(date(2021, 2, 2), None)]),
    BeforeClockError("opened", [("c-1", "a-1")]),
]


@pytest.mark.parametrize("error", ALL, ids=lambda error: type(error).__name__)
class TestEveryError:
    """What holds of each of them."""

    def test_it_stands_under_the_one_root(self, error: PlutkitError) -> None:
        """So that one except clause catches all."""
        assert isinstance(error, PlutkitError)

    def test_it_survives_pickle_and_copy_with_all_its_facts(self, error: PlutkitError) -> None:
        """Its message and its fields."""
        for twin in (pickle.loads(pickle.dumps(error)), copy.copy(error), copy.deepcopy(error)):
            assert str(twin) == str(error)
            assert vars(twin) == vars(error)


@pytest.mark.parametrize(
    ("error", "builtins"),
    [
        (InvalidRecordError, (TypeError, ValueError)),
        (ArgumentError, (TypeError, ValueError)),
        (ParseError, (ValueError,)),
        (RegisterError, (ValueError,)),
        (UnknownRecordError, (KeyError,)),
        (NotInForceError, (LookupError,)),
        (BeforeClockError, (ValueError,)),
    ],
)
def test_each_error_is_also_the_builtin_that_people_expect(
    error: type[Exception], builtins: tuple[type[Exception], ...]
) -> None:
    """So that code which does not know plutkit catches it."""
    assert all(issubclass(error, builtin) for builtin in builtins)


def test_every_public_error_is_in_the_table_of_contents() -> None:
    """And everything in it that is an error derives from the root."""
    found = {name for name, value in vars(errors).items() if isinstance(value, type)}
    assert {name for name in found if issubclass(getattr(errors, name), PlutkitError)} | {
        "Fault"
    } == set(errors.__all__)


def test_one_fault_is_told_in_one_line() -> None:
    """Subject, path, value, rule and remedy."""
    assert str(ALL[1]) == "ranks: id: ' ' is blank; fill it"


def test_many_faults_are_all_told_each_in_its_line() -> None:
    """With their number first."""
    assert str(ALL[0]).splitlines() == [
        "Partner: 2 faults",
        "  id: ' ' is blank; fill it",
        "  kinds: () is short; add one",
    ]


def test_the_faults_of_a_register_are_told_in_its_language() -> None:
    """Here in Indonesian."""
    assert str(ALL[3]).splitlines() == [
        "Register: 2 kesalahan",
        "  id: ' ' kosong; isilah",
        "  kinds: () kurang; tambahkan",
    ]


def test_an_unknown_id_names_those_near_it_and_the_remedy() -> None:
    """And its message is not quoted as a KeyError's is."""
    assert str(ALL[4]) == "no centre has the id 'c1'; near it: 'c-1'; look"
    assert str(UnknownRecordError("centre", "c1")) == "no centre has the id 'c1'"


def test_a_gap_in_the_law_names_what_is_known() -> None:
    """With the last day where there is one, and nothing where there is nothing."""
    closed = NotInForceError("law", date(2020, 1, 1), [(date(2018, 1, 1), date(2018, 12, 31))])
    assert "known: 2018-01-01 to 2018-12-31." in str(closed)
    assert "known: from 2021-02-02." in str(ALL[5])
    assert "known: nothing." in str(NotInForceError("law", date(2020, 1, 1), []))


def test_a_refusal_of_early_agreements_names_each_and_the_policies() -> None:
    """With its centre."""
    assert "before the clock (opened), and counting in some completion: a-1 of c-1." in str(ALL[6])
    assert "BeforeClock.DAY_ZERO" in str(ALL[6])


NUMBER, NEAR = "3171011708450001", "3171011708450002"


@pytest.mark.parametrize("id", [NUMBER, f"p-{NUMBER}", "01.300.066.6-091.000", int(NUMBER)])
def test_an_unknown_id_that_may_be_a_persons_number_is_masked(id: str) -> None:
    """In the message, the arguments and the fields; those near it too."""
    error = UnknownRecordError("beneficiary", id, [NEAR, "c-1"])
    for twin in (error, pickle.loads(pickle.dumps(error)), copy.deepcopy(error)):
        told = f"{twin}{twin!r}{vars(twin)}"
        assert not any(part in told for part in (str(id), NEAR, NUMBER, NUMBER[2:]))
        assert str(twin) == str(error)
        assert "**" in twin.id


def test_an_id_that_is_no_such_number_stays_what_it_was() -> None:
    """Whatever its type."""
    id: Any = 5
    error = UnknownRecordError("centre", id)
    assert (error.id, error.args) == (id, ("centre", id, (), ""))
