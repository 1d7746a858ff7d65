"""Pure functions from a register to a result that explains itself."""

from plutkit._result import Result
from plutkit.indicators._in_force import ACCEPTED_FORMS, ACCEPTED_SIGNATORIES
from plutkit.scoring._completions import Arrival
from plutkit.scoring._level_ups._assistance import NotCounted, NotCredited
from plutkit.scoring._level_ups._compare import compare_definitions
from plutkit.scoring._level_ups._comparison import (
    Agreement,
    Answer,
    ComparedBusiness,
    DefinitionComparison,
)
from plutkit.scoring._level_ups._following import Ending, NotFollowed
from plutkit.scoring._level_ups._groups import LevelUpGroup, TrackedCentre
from plutkit.scoring._level_ups._policies import Credit, LevelUpPolicies, Rise, ServiceFirst
from plutkit.scoring._level_ups._rate import LevelUpRate
from plutkit.scoring._level_ups._rates import LevelUpRates
from plutkit.scoring._level_ups._report import LevelUpReport
from plutkit.scoring._level_ups._row import Assistance, Confirmation, LevelUpRow
from plutkit.scoring._level_ups._time_level_ups import level_up_times
from plutkit.scoring._level_ups._time_rows import (
    EventAt,
    LevelUpTime,
    NotFollowedBusiness,
    YearEndShare,
)
from plutkit.scoring._level_ups._times import LevelUpTimes
from plutkit.scoring._level_ups._track import track_level_ups
from plutkit.scoring._milestone import Asks, Milestone
from plutkit.scoring._peers._adoption_gap import AdoptionGap
from plutkit.scoring._peers._adoption_gaps import AdoptionGaps
from plutkit.scoring._peers._centre_line import CentreLine, PeerValues
from plutkit.scoring._peers._centre_report import CentreReport
from plutkit.scoring._peers._criteria import Criterion, FormReached, RankAtMost, TargetsMet
from plutkit.scoring._peers._find_adoption_gaps import find_adoption_gaps
from plutkit.scoring._peers._find_role_models import find_role_models
from plutkit.scoring._peers._practices import Practice
from plutkit.scoring._peers._report_centre import centre_report
from plutkit.scoring._peers._role_models import (
    CriterionAnswer,
    CriterionTally,
    RoleModelRow,
    RoleModels,
)
from plutkit.scoring._policies import (
    Absence,
    BeforeClock,
    Clock,
    Counting,
    KindsCounted,
    SpeedPolicies,
    Unstarted,
)
from plutkit.scoring._review._codes import Severity
from plutkit.scoring._review._doubts import ConcernedRecord, DoubtRow, Doubts
from plutkit.scoring._review._review import review
from plutkit.scoring._scorecards._score_centres import score_centres
from plutkit.scoring._scorecards._score_ranking import ScoreRanking
from plutkit.scoring._scorecards._score_row import (
    RankSwap,
    RankWithout,
    SamplingBounds,
    ScorePart,
    ScoreRow,
    Unscored,
    WeightChange,
)
from plutkit.scoring._scorecards._scorecard import MissingValue, Scorecard, ScoreItem
from plutkit.scoring._speed import rank_partnership_speed
from plutkit.scoring._speed_ranking import SpeedRanking
from plutkit.scoring._speed_row import LeftOut, OpenFact, Reason, SpeedRow
from plutkit.scoring._targets._assess import assess_targets
from plutkit.scoring._targets._attainment import (
    TargetAnswer,
    capped_attainment,
    raw_attainment,
)
from plutkit.scoring._targets._means import CentreTargets, NetworkTargets, SummedTargets, TargetMean
from plutkit.scoring._targets._reconcile import reconcile_targets
from plutkit.scoring._targets._reconciled import NetworkReconciliation, ReconciledTarget
from plutkit.scoring._targets._reconciliation import Reconciliation
from plutkit.scoring._targets._report import TargetReport
from plutkit.scoring._targets._row import TargetRow
from plutkit.scoring._verdict import Finding, Verdict, check_fastest

__all__ = [
    "ACCEPTED_FORMS",
    "ACCEPTED_SIGNATORIES",
    "Absence",
    "AdoptionGap",
    "AdoptionGaps",
    "Agreement",
    "Answer",
    "Arrival",
    "Asks",
    "Assistance",
    "BeforeClock",
    "CentreLine",
    "CentreReport",
    "CentreTargets",
    "Clock",
    "ComparedBusiness",
    "ConcernedRecord",
    "Confirmation",
    "Counting",
    "Credit",
    "Criterion",
    "CriterionAnswer",
    "CriterionTally",
    "DefinitionComparison",
    "DoubtRow",
    "Doubts",
    "Ending",
    "EventAt",
    "Finding",
    "FormReached",
    "KindsCounted",
    "LeftOut",
    "LevelUpGroup",
    "LevelUpPolicies",
    "LevelUpRate",
    "LevelUpRates",
    "LevelUpReport",
    "LevelUpRow",
    "LevelUpTime",
    "LevelUpTimes",
    "Milestone",
    "MissingValue",
    "NetworkReconciliation",
    "NetworkTargets",
    "NotCounted",
    "NotCredited",
    "NotFollowed",
    "NotFollowedBusiness",
    "OpenFact",
    "PeerValues",
    "Practice",
    "RankAtMost",
    "RankSwap",
    "RankWithout",
    "Reason",
    "ReconciledTarget",
    "Reconciliation",
    "Result",
    "Rise",
    "RoleModelRow",
    "RoleModels",
    "SamplingBounds",
    "ScoreItem",
    "ScorePart",
    "ScoreRanking",
    "ScoreRow",
    "Scorecard",
    "ServiceFirst",
    "Severity",
    "SpeedPolicies",
    "SpeedRanking",
    "SpeedRow",
    "SummedTargets",
    "TargetAnswer",
    "TargetMean",
    "TargetReport",
    "TargetRow",
    "TargetsMet",
    "TrackedCentre",
    "Unscored",
    "Unstarted",
    "Verdict",
    "WeightChange",
    "YearEndShare",
    "assess_targets",
    "capped_attainment",
    "centre_report",
    "check_fastest",
    "compare_definitions",
    "find_adoption_gaps",
    "find_role_models",
    "level_up_times",
    "rank_partnership_speed",
    "raw_attainment",
    "reconcile_targets",
    "review",
    "score_centres",
    "track_level_ups",
]
