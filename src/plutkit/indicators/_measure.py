"""How much of what is counted there is."""

from collections.abc import Iterable
from datetime import date
from enum import Enum
from typing import Final, NamedTuple

from plutkit._record import ChoiceRule, InstanceRule, TextRule, check_arguments
from plutkit.domain import Register
from plutkit.indicators._counted._in_period import first_ids
from plutkit.indicators._covered import complete_on, known_part, last_day_of, part_there
from plutkit.indicators._groups import Group, KeyOf, one_centre, whole
from plutkit.indicators._indicator import Indicator, Timing
from plutkit.indicators._measurement import Measurement, NoValue
from plutkit.indicators._tally import Tally, checked
from plutkit.indicators._value import value_of
from plutkit.quantities import Period
from plutkit.quantities._day_rules import EXACT_DAY


class Silence(Enum):
    """What it means that nothing is recorded and nothing was submitted (`arti tanpa laporan`)."""

    UNKNOWN = "unknown"
    """That there was nothing is not known."""
    AS_ZERO = "as_zero"
    """There was nothing."""


REGISTER: Final = InstanceRule("", (Register,))
INDICATOR: Final = InstanceRule("", (Indicator,))
PERIOD: Final = InstanceRule("", (Period,))
SILENCE: Final = ChoiceRule("", Silence)


class Frame(NamedTuple):
    """What is known of a period, for any number of indicators."""

    known: Register
    """What is known by `as_of`."""
    period: Period
    """The period that was asked for."""
    part: Period
    """The part of it that is known."""
    as_of: date
    silence: Silence

    @classmethod
    def of(
        cls, function: str, register: Register, period: Period, as_of: date, silence: Silence
    ) -> "Frame":
        """Leave out what is not known; refuse a period that begins after `as_of`."""
        part = known_part(function, period, as_of)
        return cls(register.known_by(as_of), period, part, as_of, silence)

    def within(self, part: Period) -> "Frame":
        """Give the frame of a part of the known part."""
        return self._replace(period=part, part=part)

    def _days(self, indicator: Indicator) -> Period:
        return self.part if indicator.timing is Timing.OF_PERIOD else last_day_of(self.part)

    def any_there(self, indicator: Indicator, centre_ids: Iterable[str]) -> bool:
        """Tell whether any of the centres may have been there on the days that are told."""
        days = self._days(indicator)
        return any(part_there(self.known.centre(id), days) for id in centre_ids)

    def silent(self, indicator: Indicator, centre_ids: Iterable[str]) -> tuple[str, ...]:
        """Give the centres that did not report all that a zero of the indicator needs."""
        known, asked, days = self.known, indicator.records, self._days(indicator)
        return tuple(
            id
            for id in centre_ids
            if (told := part_there(known.centre(id), days))
            and complete_on(known.submissions_of(id), asked, told) is None
        )


def measure(
    register: Register,
    indicator: Indicator,
    *,
    period: Period,
    as_of: date,
    centre_id: str | None = None,
    silence: Silence = Silence.UNKNOWN,
) -> Measurement:
    """Measure an indicator over a period (`ukur indikator`).

    Takes the centres that certainly belong to the register's scope, together, or one centre,
    whether in scope or not. What is dated or was received after `as_of` is not known: an
    unfinished period is measured up to that day, inclusive.

    The value is exact, an int or a Fraction. Each key counts once: a business of two centres is one
    business in the whole, also under several ids if a `SameBusiness` declares them. What only may
    fall into the period, because its day is not fully known, is not in the value but in `at_most`.
    There is no value where nothing is recorded, unless submissions of all its centres cover every
    day of the period (for what is told `AT_END`, its last day) for the kind of records that is
    counted: only then it is 0; or unless `silence` takes that as nothing. Of no centre that was
    there then, there is none either. `no_value` says why.

    >>> from plutkit.indicators import BUSINESSES_ASSISTED
    >>> from plutkit.samples import network
    >>> found = measure(
    ...     network(), BUSINESSES_ASSISTED, period=Period.year(2023), as_of=date(2024, 1, 31)
    ... )
    >>> found.value == len(found.counted) <= found.at_most
    True

    Raises `UnknownRecordError` (a KeyError) for another centre, `ArgumentError` that lists every
    argument of a wrong type, for a period that begins after `as_of`, and for an indicator that
    gives what is no contribution.
    """
    check_arguments(
        "measure",
        register=(REGISTER, register),
        indicator=(INDICATOR, indicator),
        period=(PERIOD, period),
        as_of=(EXACT_DAY, as_of),
        centre_id=(TextRule("", "all in scope"), centre_id),
        silence=(SILENCE, silence),
    )
    frame = Frame.of("measure", register, period, as_of, silence)
    known = frame.known
    group, key_of = whole(known) if centre_id is None else one_centre(known.centre(centre_id))
    (tallies,) = tallied(frame, indicator, key_of)
    return measurement_of(frame, indicator, group, tallies.get(group.key))


def tallied(frame: Frame, indicator: Indicator, *keys_of: KeyOf) -> tuple[dict[str, Tally], ...]:
    """Go once through what an indicator gives; put it into groups, of each kind by their key."""
    known = frame.known
    one_as = first_ids(known)
    kinds: tuple[tuple[KeyOf, dict[str, Tally]], ...] = tuple((key_of, {}) for key_of in keys_of)
    for given in indicator.contributions(known, frame.part):
        one = checked(indicator, given)
        counted = one.key
        if counted is None:
            id = one.beneficiary_id
            counted = one.record_id if id is None else one_as.get(id, id)
        for key_of, tallies in kinds:
            key = key_of(one)
            if key is not None:
                tally = tallies.get(key)
                if tally is None:
                    tally = tallies[key] = Tally(indicator.aggregation)
                tally.add(counted, one)
    return tuple(tallies for _, tallies in kinds)


def measurement_of(
    frame: Frame, indicator: Indicator, group: Group, tally: Tally | None
) -> Measurement:
    """Come to the measurement of a group from what was contributed to it, if anything was."""
    found = tally or Tally(indicator.aggregation)
    settled = found.settled
    silent_ids = frame.silent(indicator, group.centre_ids)
    value = value_of(
        indicator.aggregation,
        settled,
        indicator.least_coverage,
        is_covered=frame.silence is Silence.AS_ZERO or not silent_ids,
    )
    if not settled.total and not silent_ids and not frame.any_there(indicator, group.centre_ids):
        value = value._replace(value=None, no_value=NoValue.NOBODY)
    return Measurement(
        key=group.key,
        name=group.name,
        card=indicator.card,
        aggregation=indicator.aggregation,
        timing=indicator.timing,
        period=frame.period,
        as_of=frame.as_of,
        total=settled.total,
        record_ids=found.record_ids,
        counted=found.keys,
        omissions=found.omissions,
        silent_ids=silent_ids,
        **value._asdict(),
    )
