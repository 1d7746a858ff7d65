"""How many of those at risk rose, and how far that can be trusted."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from fractions import Fraction
from typing import Final, TypeAlias

from plutkit._record import Declared, Row
from plutkit._text import Text
from plutkit.indicators import MoveKind, Standing
from plutkit.scoring._level_ups._row import Confirmation, LevelUpRow
from plutkit.statistics import wilson_interval

StartGroup: TypeAlias = tuple[int | None, int | None]
"""The level at the start and the quarter of the way to the next bound."""


Count: TypeAlias = int | Fraction
"""A number of businesses: whole, or made of shares."""


class Share(Declared):
    """A business in a group, in full or in part."""

    row: LevelUpRow
    weight: Count
    before_sales_year: bool


class LevelUpRate(Row):
    """The level-ups of one group of businesses (`tingkat naik kelas`).

    Counts are ints, or exact Fractions where the credit is shared. Rates are exact; None where they
    would be over nobody.

    >>> from datetime import date
    >>> from plutkit.indicators import LEGAL_CLASS_BY_SALES
    >>> from plutkit.quantities import Period
    >>> from plutkit.samples import network
    >>> from plutkit.scoring import track_level_ups
    >>> total = track_level_ups(
    ...     network(),
    ...     definition=LEGAL_CLASS_BY_SALES,
    ...     window=Period.year(2023),
    ...     as_of=date(2024, 12, 31),
    ... ).total
    >>> total.rate * total.known == total.risen
    True
    """

    key: str
    """What tells the group from others."""
    name: Text
    """Its name for people."""
    assisted: Count
    """All that were assisted."""
    at_risk: Count
    """Those who could have risen."""
    known: Count
    """Of them, with a later known level or a closure."""
    risen: Count
    """Of them, risen."""
    returned: Count
    """Of the risen, to a level that they had held before."""
    fallen: Count
    """Of the known, fallen."""
    closed: Count
    """Of the known, closed."""
    start_unknown: Count
    """Assisted, but of unknown level at the start."""
    confirmed: Count
    """Of the risen, confirmed."""
    reverted: Count
    """Of the risen, reverted."""
    before_sales_year: Count
    """Of the risen, first served certainly before the sales of the later snapshot."""
    order_matters: Count
    """Of the known, where the other order of law and growth gives another growth part."""
    past_law: Count
    """Of the known, judged by a law no longer in force, as none had followed."""
    expected: Fraction | None
    """How many of the known would have risen at the whole's rates by start group. None: nobody of
    the whole started like some of them."""
    low: float | None
    """The Wilson interval of the rate begins here. None: shared, or no rate."""
    high: float | None
    """It ends here. None: shared, or no rate."""

    @property
    def unknown(self) -> Count:
        """Those at risk without a later known level."""
        return self.at_risk - self.known

    @property
    def provisional(self) -> Count:
        """The risen of whom no later level is known, so that nothing confirms them yet."""
        return self.risen - self.confirmed - self.reverted

    @property
    def rate(self) -> Fraction | None:
        """Risen over known; None if nobody is known."""
        return _over(self.risen, self.known)

    @property
    def rate_if_none(self) -> Fraction | None:
        """The rate over all at risk, if none of the unknown had risen."""
        return _over(self.risen, self.at_risk)

    @property
    def rate_if_all(self) -> Fraction | None:
        """The rate over all at risk, if all of the unknown had risen."""
        return _over(self.risen + self.unknown, self.at_risk)

    @property
    def coverage(self) -> Fraction | None:
        """The known over those at risk."""
        return _over(self.known, self.at_risk)

    @property
    def confirmed_rate(self) -> Fraction | None:
        """The confirmed over the risen whose next level is known."""
        return _over(self.confirmed, self.confirmed + self.reverted)

    @property
    def observed_over_expected(self) -> Fraction | None:
        """The risen over the expected; None if none was, or that is not known."""
        return None if self.expected is None else _over(self.risen, self.expected)


def _over(part: Count, whole: Count) -> Fraction | None:
    return Fraction(part) / whole if whole else None


_COUNTS: Final[Mapping[str, Callable[[Share], bool]]] = {
    "assisted": lambda _: True,
    "at_risk": lambda share: share.row.standing is Standing.AT_RISK,
    "known": lambda share: share.row.rose is not None,
    "risen": lambda share: share.row.rose is True,
    "returned": lambda share: share.row.rose is True and share.row.move.kind is MoveKind.RETURN,
    "fallen": lambda share: share.row.rose is False and share.row.move.kind is MoveKind.FALL,
    "closed": lambda share: share.row.rose is False and share.row.move.kind is MoveKind.CLOSURE,
    "start_unknown": lambda share: share.row.standing is Standing.START_UNKNOWN,
    "confirmed": lambda share: _is_risen(share, Confirmation.CONFIRMED),
    "reverted": lambda share: _is_risen(share, Confirmation.REVERTED),
    "before_sales_year": lambda share: share.row.rose is True and share.before_sales_year,
    "order_matters": lambda share: share.row.rose is not None and share.row.move.order_matters,
    "past_law": lambda share: share.row.rose is not None and share.row.move.is_past_law,
}
"""What is counted of a group, by the name of its field."""


def _is_risen(share: Share, confirmation: Confirmation) -> bool:
    return share.row.rose is True and share.row.confirmation is confirmation


def start_group(row: LevelUpRow) -> StartGroup:
    """Give the start group of a business: those alike in their chance to rise."""
    return row.move.from_level, row.quarter


def rates_by_start(rows: Iterable[LevelUpRow]) -> dict[StartGroup, Fraction]:
    """Give the rate of each start group over all businesses, each counted once."""
    known: Counter[StartGroup] = Counter()
    risen: Counter[StartGroup] = Counter()
    for row in rows:
        if row.rose is not None:
            known[start_group(row)] += 1
            risen[start_group(row)] += row.rose
    return {group: Fraction(risen[group], count) for group, count in known.items()}


def rate_of(
    key: str,
    name: Text,
    shares: Sequence[Share],
    rates: Mapping[StartGroup, Fraction],
    confidence: Fraction | None,
) -> LevelUpRate:
    """Add up a group; `rates` are those of the start groups over the whole.

    Without a confidence there is no interval: shares are no independent trials.
    """
    nothing: Count = 0 if all(type(share.weight) is int for share in shares) else Fraction(0)
    counts = {
        count: sum((share.weight for share in shares if is_counted(share)), start=nothing)
        for count, is_counted in _COUNTS.items()
    }
    known = [share for share in shares if share.row.rose is not None]
    expected: Fraction | None = None
    if all(start_group(share.row) in rates for share in known):
        parts = (share.weight * rates[start_group(share.row)] for share in known)
        expected = sum(parts, Fraction(0))
    interval = None
    if known and confidence is not None:
        interval = wilson_interval(int(counts["risen"]), len(known), confidence=confidence)
    return LevelUpRate(
        key=key,
        name=name,
        expected=expected,
        low=interval and interval.low,
        high=interval and interval.high,
        **counts,
    )
