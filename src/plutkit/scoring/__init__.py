"""Pure functions from a register to a result that explains itself."""

from plutkit.scoring._accounts import LeftOut, OpenFact, Reason
from plutkit.scoring._completions import Arrival
from plutkit.scoring._milestone import Asks, Milestone
from plutkit.scoring._policies import (
    ACCEPTED_FORMS,
    ACCEPTED_SIGNATORIES,
    Absence,
    BeforeClock,
    Clock,
    Counting,
    KindsCounted,
    SpeedPolicies,
    Unstarted,
)
from plutkit.scoring._result import Result
from plutkit.scoring._speed import rank_partnership_speed
from plutkit.scoring._speed_ranking import SpeedRanking
from plutkit.scoring._speed_row import SpeedRow
from plutkit.scoring._verdict import Finding, Verdict, check_fastest

__all__ = [
    "ACCEPTED_FORMS",
    "ACCEPTED_SIGNATORIES",
    "Absence",
    "Arrival",
    "Asks",
    "BeforeClock",
    "Clock",
    "Counting",
    "Finding",
    "KindsCounted",
    "LeftOut",
    "Milestone",
    "OpenFact",
    "Reason",
    "Result",
    "SpeedPolicies",
    "SpeedRanking",
    "SpeedRow",
    "Unstarted",
    "Verdict",
    "check_fastest",
    "rank_partnership_speed",
]
