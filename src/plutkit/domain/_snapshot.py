"""What is known of a business on one day."""

from datetime import date, timedelta
from enum import Enum
from typing import Final

import attrs

from plutkit._record import Holds, Record, choice, instance, integer
from plutkit._text import Text
from plutkit.identity import Kbli
from plutkit.law import SizeClass
from plutkit.quantities import Period
from plutkit.quantities._day_rules import day

_ONE_DAY: Final = timedelta(days=1)
_FIRST: Final = date(1, 12, 31)


class Verification(Enum):
    """How far figures were checked (`tingkat verifikasi`), from the least; a scale of plutkit."""

    SELF_REPORTED = "self_reported"
    """As the business says (`laporan sendiri`)."""
    DOCUMENTED = "documented"
    """Seen in its documents (`berdasarkan dokumen`)."""
    AUDITED = "audited"
    """Audited (`diaudit`)."""

    @property
    def level(self) -> int:
        """Its place from the least, 0, to the furthest, 2.

        >>> Verification.SELF_REPORTED.level, Verification.AUDITED.level
        (0, 2)
        """
        return _LEVELS[self]


_LEVELS: Final = {verification: level for level, verification in enumerate(Verification)}


def _has_a_year(on: date) -> bool:
    return _FIRST <= on < date.max


def _is_past(on: date, covers: Period | None) -> bool:
    return covers is None or covers.stop - _ONE_DAY <= on


@attrs.frozen(kw_only=True)
class Snapshot(Record):
    """A business as of one day (`potret usaha`): sales of a period, the rest as of that day.

    Money is whole rupiah. Each figure may be unknown by itself: unknown is not zero.

    >>> first = Snapshot(
    ...     on=date(2022, 12, 31), covers=Period.quarter(2022, 4), sales=600_000_000, workers=4
    ... )
    >>> first.net_assets is None
    True
    >>> Snapshot(on=date(2022, 12, 30), covers=Period.year(2022))
    Traceback (most recent call last):
    ...
    plutkit.errors.InvalidRecordError: Snapshot: covers: Period.parse('2022') (Period) reaches ...

    Sales of a period that reaches past `on` are refused with `InvalidRecordError`, and so is a day
    around which no period of twelve months can end: before 31 December of the year 1, and the last
    day there is.
    """

    on: date = attrs.field(metadata=day("The day of which it tells, often 31 December."))
    covers: Period | None = attrs.field(
        default=None,
        metadata=instance(
            Period, doc="The period of the sales.", none="the twelve months that end on `on`"
        ),
    )
    sales: int | None = attrs.field(
        default=None,
        metadata=integer("The sales of that period, in rupiah.", least=0, none="not known"),
    )
    capital: int | None = attrs.field(
        default=None,
        metadata=integer(
            "Business capital in rupiah: own and borrowed, without land and business buildings.",
            least=0, none="not known",
        ),
    )  # fmt: skip
    net_assets: int | None = attrs.field(
        default=None,
        metadata=integer(
            "Net assets in rupiah, without land and business buildings; "
            "negative when it owes more than it owns.",
            none="not known",
        ),
    )
    workers: int | None = attrs.field(
        default=None,
        metadata=integer(
            "All who work in it, the owner and unpaid family too: 0 is doubtful.",
            least=0, none="not known",
        ),
    )  # fmt: skip
    members: int | None = attrs.field(
        default=None,
        metadata=integer("The members, of a cooperative.", least=0, none="not known or none"),
    )
    kbli: Kbli | None = attrs.field(
        default=None, metadata=instance(Kbli, doc="What it does.", none="not known")
    )
    stated_class: SizeClass | None = attrs.field(
        default=None,
        metadata=choice(
            SizeClass, "The class as stated; never used to classify.", none="none stated"
        ),
    )
    verification: Verification | None = attrs.field(
        default=None,
        metadata=choice(Verification, "How far the figures were checked.", none="not known"),
    )

    _relations = (
        Holds(
            ("on",), _has_a_year, "day.range",
            Text(
                "ends no period of twelve months; give a day from 0001-12-31 to 9999-12-30",
                "tidak mengakhiri masa dua belas bulan; beri hari dari 0001-12-31 "
                "sampai 9999-12-30",
            ),
        ),
        Holds(
            ("on", "covers"), _is_past, "snapshot.covers",
            Text(
                "reaches past `on`; its last day is at the latest the day of the snapshot",
                "melewati `on`; hari terakhirnya paling lambat hari potret itu",
            ),
        ),
    )  # fmt: skip

    @property
    def sales_period(self) -> Period:
        """The period of the sales: `covers`, or else the twelve months that end on `on`.

        Those of two anniversaries never overlap: the twelve months that end on 28 February of a
        leap year begin on 1 March.

        >>> str(Snapshot(on=date(2023, 12, 31)).sales_period)
        '2023'
        >>> str(Snapshot(on=date(2024, 2, 28)).sales_period)
        '2023-03-01/2024-02-29'
        """
        if self.covers is not None:
            return self.covers
        stop = self.on + _ONE_DAY
        is_leap_day = (stop.month, stop.day) == (2, 29)
        anniversary = stop + _ONE_DAY if is_leap_day else stop
        return Period(start=anniversary.replace(year=stop.year - 1), stop=stop)
