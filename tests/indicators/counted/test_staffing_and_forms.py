"""The centre itself: its consultants against the standard, and its institutional form."""

from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from indicators.counted.outcome_cases import (
    AS_OF,
    DAYS,
    YEAR,
    centre,
    first_of,
    last_of,
    reasons,
    told,
)
from plutkit.domain import (
    Centre,
    CentreForm,
    CentreLevel,
    Consultant,
    FormSpell,
    RecordKind,
    Register,
    ServiceField,
    Submission,
)
from plutkit.identity import RegionLevel
from plutkit.indicators import (
    INSTITUTIONAL_FORM,
    STAFFING,
    Aggregation,
    By,
    NoValue,
    Silence,
    Timing,
    measure_by,
)
from plutkit.law import standard_staffing
from plutkit.quantities import OPEN_ENDED, PartialDate
from plutkit.samples import network

NETWORK = network()
LAST = date(2023, 12, 31)
STANDARD = {CentreLevel.PROVINCIAL: 7, CentreLevel.REGENCY: 5, CentreLevel.CITY: 5}
UPTD, BLUD = CentreForm.REGIONAL_TECHNICAL_UNIT, CentreForm.REGIONAL_PUBLIC_SERVICE_AGENCY
OFFICE = CentreForm.LOCAL_OFFICE
EVER: dict[str, Any] = {"starts": date(2020, 1, 1), "ends": OPEN_ENDED}
STRADDLING = PartialDate.between(LAST, date(2024, 1, 1))
SPELLS: list[tuple[dict[str, Any], bool | None]] = [
    ({}, True),
    ({"starts": LAST}, True),
    ({"starts": date(2024, 1, 1)}, False),
    ({"starts": STRADDLING}, None),
    ({"starts": None}, None),
    ({"ends": date(2023, 12, 30)}, False),
    ({"ends": LAST}, True),
    ({"ends": PartialDate.month(2023, 12)}, None),
    ({"ends": None}, None),
]
"""How long something lasted, and whether it did on the last day: None if it only may."""


def consultant(id: str = "k-1", centre_id: str = "c-1", **fields: Any) -> Consultant:
    """Make a consultant who is at work."""
    return Consultant(id=id, centre_id=centre_id, field=ServiceField.FINANCE, **(EVER | fields))


def spell(form: CentreForm = UPTD, **fields: Any) -> FormSpell:
    """Make a form that lasts."""
    return FormSpell(form=form, **(EVER | fields))


def lasts(one: FormSpell | Consultant) -> bool | None:
    """Tell whether something lasts on the last day, None if it only may."""
    first_end = date.max if one.ends is OPEN_ENDED else first_of(one.ends)
    last_end = date.max if one.ends is OPEN_ENDED else last_of(one.ends)
    if first_of(one.starts) > LAST or last_end < LAST:
        return False
    return True if last_of(one.starts) <= LAST <= first_end else None


def is_there(one: Centre) -> bool:
    """Tell whether a centre is certainly there on the last day."""
    is_founded = one.founded is None or last_of(one.founded) <= LAST
    return is_founded and (one.closed is None or first_of(one.closed) > LAST)


@st.composite
def spans(draw: DrawFn) -> dict[str, Any]:
    """Give a start and an end that do not contradict each other."""
    starts = draw(st.sampled_from((None, date(2020, 1, 1), *DAYS)))
    ends = draw(st.sampled_from((OPEN_ENDED, OPEN_ENDED, *DAYS)))
    is_sound = ends is OPEN_ENDED or first_of(starts) <= last_of(ends)
    return {"starts": starts, "ends": ends if is_sound else OPEN_ENDED}


@st.composite
def staffed_registers(draw: DrawFn) -> Register:
    """Give centres of each level with consultants and forms, some not there, ids in common."""
    ids = draw(st.lists(st.sampled_from(("c-1", "c-2", "k-1")), unique=True, min_size=1))
    records: list[Any] = []
    for id in ids:
        forms = [
            FormSpell(form=draw(st.sampled_from(CentreForm)), **draw(spans()))
            for _ in range(draw(st.integers(0, 3)))
        ]
        founded, closed = (draw(st.sampled_from((None, None, None, *DAYS))) for _ in range(2))
        is_sound = founded is None or closed is None or first_of(founded) <= last_of(closed)
        records.append(
            centre(
                id,
                level=draw(st.sampled_from(CentreLevel)),
                founded=founded,
                closed=closed if is_sound else None,
                forms=tuple(dict.fromkeys(forms)),
            )
        )
    for number in range(draw(st.integers(0, 6))):
        given = consultant(f"k-{number}", draw(st.sampled_from(ids)), **draw(spans()))
        records.append(given)
    return Register.of(draw(st.permutations(records)))


def naive_staffing(register: Register, ids: set[str]) -> tuple[int, int]:
    """Recount the consultants at work and the standards of some centres."""
    there = [each for each in register.centres if each.id in ids and is_there(each)]
    at_work = [
        each
        for each in register.consultants
        if each.centre_id in {one.id for one in there} and lasts(each)
    ]
    return len(at_work), sum(STANDARD[each.level] for each in there)


def naive_form(one: Centre) -> bool | None:
    """Tell whether a centre is a UPTD or BLUD, None if that is not known."""
    answers = {(each.form in {UPTD, BLUD}, lasts(each)) for each in one.forms}
    if (True, True) in answers:
        return True
    return False if (False, True) in answers and (True, None) not in answers else None


class TestStaffing:
    """Consultants at work on the last day, over the standard."""

    @given(staffed_registers())
    def test_drawn_registers_recount(self, register: Register) -> None:
        """In the whole and for each centre; a centre and a consultant may have one id."""
        table = measure_by(
            register, STAFFING, period=YEAR, as_of=AS_OF, by=By.CENTRE, silence=Silence.AS_ZERO
        )
        groups = [(row, {row.key}) for row in table]
        for found, ids in [*groups, (table.total, {each.id for each in register.centres})]:
            at_work, standard = naive_staffing(register, ids)
            assert (found.numerator, found.denominator) == (at_work, standard)
            assert found.value == (Fraction(at_work, standard) if standard else None)

    def test_the_network_is_fully_staffed(self) -> None:
        """Each centre that is there; c-17 has closed."""
        table = measure_by(NETWORK, STAFFING, period=YEAR, as_of=AS_OF, by=By.CENTRE)
        assert {row.key for row in table if row.value != 1} == {"c-17"}
        everyone = {each.id for each in NETWORK.centres}
        assert (table.total.numerator, table.total.denominator) == naive_staffing(NETWORK, everyone)

    def test_the_centres_of_2017_had_303(self) -> None:
        """24 provincial and 27 local centres."""
        levels = [CentreLevel.PROVINCIAL] * 24 + [CentreLevel.REGENCY] * 20 + [CentreLevel.CITY] * 7
        records = [centre(f"c-{n}", level=level) for n, level in enumerate(levels)]
        assert told(records, STAFFING).denominator == 303

    @pytest.mark.parametrize(("fields", "counts"), SPELLS)
    def test_bounds(self, fields: dict[str, Any], counts: Any) -> None:
        """Whose first or last day is not known may be at work, and is not counted."""
        found = told([centre(), consultant(), consultant("k-2", **fields)], STAFFING)
        assert found.value == Fraction(2 if counts else 1, 5)
        assert reasons(found) == ({"k-2": "at_work_unknown"} if counts is None else {})

    @pytest.mark.parametrize("id", ["c-1", "centre c-1", "consultant c-1"])
    def test_whatever_a_consultant_is_called_it_is_no_standard(self, id: str) -> None:
        """Ids are unique within their kind only, and any text."""
        assert told([centre(), consultant(id)], STAFFING).value == Fraction(1, 5)

    def test_more_than_the_standard_is_more_than_one(self) -> None:
        """It is not capped."""
        staff = [consultant(f"k-{number}") for number in range(6)]
        assert told([centre(), *staff], STAFFING).value == Fraction(6, 5)

    def test_no_consultant_is_zero_only_if_reported(self) -> None:
        """The standard alone says nothing of who is there."""
        assert told([centre()], STAFFING).no_value is NoValue.NOT_REPORTED
        report = Submission(
            id="r-1", centre_id="c-1", period=YEAR, kinds=(RecordKind.CONSULTANT,),
            received_on=date(2024, 1, 10),
        )  # fmt: skip
        assert told([centre(), report], STAFFING).value == 0

    def test_the_whole_is_pooled(self) -> None:
        """Trap 6: a full centre of five and an empty one of seven are 5/12, not one half."""
        records = [centre(), centre("c-2", level=CentreLevel.PROVINCIAL)]
        records_with = [*records, *(consultant(f"k-{number}") for number in range(5))]
        assert told(records_with, STAFFING).value == Fraction(5, 12)

    def test_its_card_has_the_standards(self) -> None:
        """From the law, with their source."""
        card = STAFFING.card
        assert STAFFING.aggregation is Aggregation.RATIO
        assert STAFFING.timing is Timing.AT_END
        assert {each.key: each.value for each in card.parameters} == {
            "provincial": "7", "regency": "5", "city": "5"
        }  # fmt: skip
        assert card.sources == (standard_staffing(RegionLevel.PROVINCE).source,)


class TestForm:
    """A UPTD or a BLUD on the last day, of those whose form is known."""

    @given(staffed_registers())
    def test_drawn_registers_recount(self, register: Register) -> None:
        """Yes of known, and known of all there."""
        found = told(register, INSTITUTIONAL_FORM)
        answers = [naive_form(each) for each in register.centres if is_there(each)]
        known = [answer for answer in answers if answer is not None]
        assert (found.numerator, found.denominator) == (sum(known), len(known))
        assert found.total == len(answers)
        assert found.value == (Fraction(sum(known), len(known)) if known else None)

    @pytest.mark.parametrize("form", [UPTD, BLUD])
    @pytest.mark.parametrize(("fields", "counts"), SPELLS)
    def test_bounds(self, form: CentreForm, fields: dict[str, Any], counts: Any) -> None:
        """A form that is over, or not yet there, leaves the form of the day unknown."""
        found = told([centre(forms=(spell(form, **fields),))], INSTITUTIONAL_FORM)
        assert found.value == (1 if counts else None)
        assert reasons(found) == ({} if counts else {"c-1": "form_unknown"})

    @pytest.mark.parametrize(("fields", "counts"), SPELLS)
    def test_beside_a_part_of_an_office(self, fields: dict[str, Any], counts: Any) -> None:
        """The office is a no, unless the centre may have become more by then."""
        found = told([centre(forms=(spell(OFFICE), spell(**fields)))], INSTITUTIONAL_FORM)
        assert found.value == (None if counts is None else int(counts))

    @pytest.mark.parametrize(("fields", "counts"), SPELLS)
    def test_a_part_of_an_office(self, fields: dict[str, Any], counts: Any) -> None:
        """It certainly is one, or nothing is known."""
        found = told([centre(forms=(spell(OFFICE, **fields),))], INSTITUTIONAL_FORM)
        assert found.value == (0 if counts else None)

    def test_no_known_form_is_unknown(self) -> None:
        """Not a no: the share is of those of which it is known."""
        records = [
            centre("c-1"), centre("c-2", forms=(spell(),)), centre("c-3", forms=(spell(OFFICE),))
        ]  # fmt: skip
        found = told(records, INSTITUTIONAL_FORM)
        assert (found.value, found.denominator, found.total) == (Fraction(1, 2), 2, 3)
        assert (found.at_least, found.at_most) == (Fraction(1, 3), Fraction(2, 3))
        assert told(records[:1], INSTITUTIONAL_FORM).no_value is NoValue.NOT_KNOWN

    def test_the_network_recounts(self) -> None:
        """All are parts of an office there."""
        found = told(NETWORK, INSTITUTIONAL_FORM)
        answers = [naive_form(each) for each in NETWORK.centres if is_there(each)]
        assert (found.value, found.total) == (Fraction(sum(map(bool, answers)), len(answers)), 86)
        assert found.counted == tuple(each.id for each in NETWORK.centres if is_there(each))

    def test_its_kind(self) -> None:
        """A share, at the end of the period."""
        assert INSTITUTIONAL_FORM.aggregation is Aggregation.SHARE
        assert INSTITUTIONAL_FORM.timing is Timing.AT_END
