"""What is known of one business, in order of day."""

from collections.abc import Iterable
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

import attrs

from plutkit._record import ChoiceRule, InstanceRule, check_arguments
from plutkit.domain import Beneficiary, Document, Register, Service, Snapshot, Verification
from plutkit.quantities import DateLike, Period, add_months
from plutkit.quantities._day_rules import EXACT_DAY, first_possible
from plutkit.quantities._spans import span

_REACH: Final = 12
_LEAP_DAY: Final = (2, 29)
_ONE_DAY: Final = timedelta(days=1)
_PERIOD: Final = InstanceRule("", (Period,))
_REGISTER: Final = InstanceRule("", (Register,))
_VERIFICATION: Final = ChoiceRule("", Verification, "any")


@attrs.frozen(kw_only=True, eq=False)
class History:
    """One business and what is known of it (`riwayat usaha`): what a definition judges.

    Made by `history_of`. Nothing in it is certainly later than `as_of`.

    >>> from plutkit.indicators import history_of
    >>> from plutkit.samples import network
    >>> register = network()
    >>> history = history_of(
    ...     register,
    ...     register.beneficiaries[0].id,
    ...     window=Period.year(2023),
    ...     as_of=date(2024, 6, 30),
    ... )
    >>> [snapshot.on.year for snapshot in history.snapshots if snapshot.on in history.window]
    [2023]
    """

    business: Beneficiary
    snapshots: tuple[Snapshot, ...]
    """By day, up to `as_of`; only those whose verification is accepted."""
    documents: tuple[Document, ...]
    """By the first day on which they may have been issued, then by the last; unknown days last."""
    services: tuple[Service, ...]
    """By the first day on which they may have been given, those of unknown day last."""
    window: Period
    as_of: date
    law_on: date | None = None
    """The day whose law judges, or None for the later of the two snapshots' own."""

    @property
    def last_day(self) -> date:
        """The last day of the window."""
        return self.window.stop - _ONE_DAY

    @property
    def at_start(self) -> tuple[Snapshot, ...]:
        """The snapshots that may tell the state at the window's start, the last one first.

        They lie on or before its first day, at most twelve months before it: official forms are
        yearly, as of 31 December, so that what is older says nothing of this start.
        """
        start = self.window.start
        first = year_before(start)
        return tuple(one for one in reversed(self.snapshots) if first <= one.on <= start)

    @property
    def in_window(self) -> tuple[Snapshot, ...]:
        """The snapshots after the window's first day, up to its last."""
        start, stop = self.window.start, self.window.stop
        return tuple(one for one in self.snapshots if start < one.on < stop)

    @property
    def three_years_before_window(self) -> tuple[Snapshot, ...]:
        """The snapshots three years before some day of the window, the last one first.

        A day of the window comes after its first one, up to its last. No day is three years after a
        29 February.
        """
        first = _three_years_before(self.window.start + _ONE_DAY) or date.min
        last = _three_years_before(self.last_day)
        if last is None or self.window.days == 1:
            return ()
        return tuple(
            one
            for one in reversed(self.snapshots)
            if first <= one.on <= last and (one.on.month, one.on.day) != _LEAP_DAY
        )

    def three_years_before(self, day: date) -> Snapshot | None:
        """Give the snapshot of the same day three years before, if there is one.

        Raises `ArgumentError` if it is given no day.
        """
        check_arguments("History.three_years_before", day=(EXACT_DAY, day))
        wanted = _three_years_before(day)
        return next((one for one in self.snapshots if one.on == wanted), None)

    def by_law_of(self, day: date) -> "History":
        """Give the same history, judged by the law of a day.

        Raises `ArgumentError` if it is given no day.
        """
        check_arguments("History.by_law_of", day=(EXACT_DAY, day))
        return attrs.evolve(self, law_on=day)


def _three_years_before(day: date) -> date | None:
    return add_months(day, -36) if day.year > 3 else None


def last_known_day(history: History) -> int:
    """Give the ordinal of the last day of the window that is known: it may end after `as_of`."""
    return min(history.last_day, history.as_of).toordinal()


@lru_cache(maxsize=32)  # one window is asked for every business
def year_before(day: date) -> date:
    """Give the first day of those that may tell the state on a day: twelve months before."""
    return add_months(day, -_REACH) if day.year > 1 else date.min


def history_of(
    register: Register,
    beneficiary_id: str,
    *,
    window: Period,
    as_of: date,
    verification: Verification | None = None,
) -> History:
    """Give what is known of a business by `as_of` (`riwayat usaha`).

    `verification` is the lowest that is accepted: snapshots that were checked less, or of which
    that is unknown, are taken as not there; None accepts all.

    >>> from plutkit.samples import network
    >>> register = network()
    >>> first = register.beneficiaries[0].id
    >>> len(history_of(register, first, window=Period.year(2023), as_of=date(2017, 1, 1)).snapshots)
    0

    Raises `UnknownRecordError` (a KeyError) if there is no such business, `ArgumentError` that
    lists every argument of a wrong type.
    """
    check_arguments(
        "history_of",
        register=(_REGISTER, register),
        window=(_PERIOD, window),
        as_of=(EXACT_DAY, as_of),
        verification=(_VERIFICATION, verification),
    )
    business = register.beneficiary(beneficiary_id)
    services = register.services_of(beneficiary_id)
    return make_history(business, services, window, as_of, verification)


def make_history(
    business: Beneficiary,
    services: Iterable[Service],
    window: Period,
    as_of: date,
    verification: Verification | None,
) -> History:
    """Put a history together from services that are in order."""
    snapshots = [
        snapshot
        for snapshot in business.snapshots
        if snapshot.on <= as_of and (verification is None or _accepted(snapshot, verification))
    ]
    snapshots.sort(key=lambda snapshot: snapshot.on)
    documents = [document for document in business.documents if _may_be_by(document.issued, as_of)]
    documents.sort(key=_order)
    return History(
        business=business,
        snapshots=tuple(snapshots),
        documents=tuple(documents),
        services=tuple(service for service in services if _may_be_by(service.day, as_of)),
        window=window,
        as_of=as_of,
    )


def _order(document: Document) -> tuple[date, int, str, str, str]:
    """Give what orders documents wholly: the order in which they are given must not matter."""
    first, (_, last) = _first_day(document.issued), span(document.issued)
    return first, last, document.kind.value, document.number or "", str(document.ends)


def _accepted(snapshot: Snapshot, lowest: Verification) -> bool:
    return snapshot.verification is not None and snapshot.verification.level >= lowest.level


def _may_be_by(day: DateLike | None, as_of: date) -> bool:
    return day is None or _first_day(day) <= as_of


def _first_day(day: DateLike | None) -> date:
    """Give the first possible day; the last of all for a day of which nothing is known."""
    if day is None:
        return date.max
    return first_possible(day) or date.min
