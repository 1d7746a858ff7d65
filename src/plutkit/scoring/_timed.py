"""One centre with its case and what its completions come to."""

from collections.abc import Hashable, Mapping

from plutkit._record import Declared
from plutkit.domain import Centre, Register
from plutkit.quantities._spans import FAR
from plutkit.scoring._completions import Arrival, Link, Outcome, outcome
from plutkit.scoring._ledger import Ledger, LeftReason, countable, ledger_of, reasons_left
from plutkit.scoring._policies import Absence, SpeedPolicies


class Timed(Declared):
    """A centre, its case and what its completions come to."""

    centre: Centre
    ledger: Ledger
    outcome: Outcome
    is_absent: bool
    evidence: tuple[str, ...]
    links: list[Link]
    """What its days depend on: the evidence, and the rest of its chains, which may keep it so."""
    left: list[LeftReason]

    @property
    def order(self) -> tuple[int, bool, int, str]:
        """The total order of rows: least days, greatest days (none last), id."""
        least, greatest = self.outcome.least, self.outcome.greatest
        return least, greatest is None, greatest or 0, self.centre.id

    @property
    def has_clock(self) -> bool:
        """Whether the clock may have started by `as_of`, as far as anything is known of it."""
        case = self.ledger.case
        return case.clock != (-FAR, FAR) and case.clock[0] <= case.as_of


def timed_of(
    register: Register,
    centre: Centre,
    items: Mapping[str, tuple[Hashable, ...]],
    policies: SpeedPolicies,
    as_of: int,
) -> Timed:
    """Apply all policies to a centre: its days, its evidence, and what was left out."""
    agreements = register.partnerships_of(centre.id)
    ledger = ledger_of(centre, agreements, items, policies, as_of)
    case = ledger.case
    is_absent = not agreements
    if is_absent and policies.absence is Absence.UNKNOWN:
        result = Outcome(0, None, Arrival.EITHER, as_of)
    else:
        result = outcome(case)
    counted = countable(case)
    evidence = sorted(s.link.id for _, s in counted if s.day <= result.last_day)
    chained = {s.link.id for since, s in counted if since <= result.last_day}
    links = [link for link in case.links if link.id in chained]
    left = reasons_left(ledger, counted, result.last_day)
    return Timed(centre, ledger, result, is_absent, tuple(evidence), links, left)
