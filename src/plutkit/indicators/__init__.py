"""What is counted, and what a level-up is: definitions as cards with a function that judges."""

from plutkit.indicators._amounts import PartialYear, annual_sales
from plutkit.indicators._by_counts import BY_WORKERS, RPJMN_2025, TECHNOLOGY_INTENSITY
from plutkit.indicators._by_levels import LevelOf, by_levels, ladder
from plutkit.indicators._card import Card, Direction, Parameter
from plutkit.indicators._catalogue import LEVEL_UP_DEFINITIONS
from plutkit.indicators._contribution import Contribution, Reason
from plutkit.indicators._counted._forms import INSTITUTIONAL_FORM
from plutkit.indicators._counted._jobs import JOBS_CHANGE, JOBS_GROWTH
from plutkit.indicators._counted._level_ups import level_up_rate, level_ups
from plutkit.indicators._counted._partners import PARTNER_KINDS, PARTNERS, PARTNERSHIPS_ACTIVE
from plutkit.indicators._counted._price_index import PriceIndex
from plutkit.indicators._counted._sales import (
    SALES_CHANGE,
    SALES_GROWTH,
    sales_change,
    sales_growth,
)
from plutkit.indicators._counted._staffing import STAFFING
from plutkit.indicators._coverage import Coverage, CoverageRow, MonthReport, Reported
from plutkit.indicators._covered import coverage
from plutkit.indicators._definition import LevelUpDefinition, Span
from plutkit.indicators._doubts import Doubt
from plutkit.indicators._formalised import FORMALISED
from plutkit.indicators._groups import By
from plutkit.indicators._high_growth import HIGH_GROWTH, SCALER
from plutkit.indicators._history import History, history_of
from plutkit.indicators._indicator import Aggregation, Contributions, Indicator, Timing
from plutkit.indicators._judging import Judge
from plutkit.indicators._legal_class import (
    LEGAL_CLASS_BY_CAPITAL,
    LEGAL_CLASS_BY_SALES,
    SplitOrder,
    by_legal_class,
)
from plutkit.indicators._measure import Silence, measure
from plutkit.indicators._measure_by import MeasurementTable, measure_by
from plutkit.indicators._measurement import Measurement, NoValue, Omission
from plutkit.indicators._moves import Judgement, Move, MoveKind
from plutkit.indicators._signs import ANY_SIGN_2014
from plutkit.indicators._standing import Standing

__all__ = [
    "ANY_SIGN_2014",
    "BY_WORKERS",
    "FORMALISED",
    "HIGH_GROWTH",
    "INSTITUTIONAL_FORM",
    "JOBS_CHANGE",
    "JOBS_GROWTH",
    "LEGAL_CLASS_BY_CAPITAL",
    "LEGAL_CLASS_BY_SALES",
    "LEVEL_UP_DEFINITIONS",
    "PARTNERS",
    "PARTNERSHIPS_ACTIVE",
    "PARTNER_KINDS",
    "RPJMN_2025",
    "SALES_CHANGE",
    "SALES_GROWTH",
    "SCALER",
    "STAFFING",
    "TECHNOLOGY_INTENSITY",
    "Aggregation",
    "By",
    "Card",
    "Contribution",
    "Contributions",
    "Coverage",
    "CoverageRow",
    "Direction",
    "Doubt",
    "History",
    "Indicator",
    "Judge",
    "Judgement",
    "LevelOf",
    "LevelUpDefinition",
    "Measurement",
    "MeasurementTable",
    "MonthReport",
    "Move",
    "MoveKind",
    "NoValue",
    "Omission",
    "Parameter",
    "PartialYear",
    "PriceIndex",
    "Reason",
    "Reported",
    "Silence",
    "Span",
    "SplitOrder",
    "Standing",
    "Timing",
    "annual_sales",
    "by_legal_class",
    "by_levels",
    "coverage",
    "history_of",
    "ladder",
    "level_up_rate",
    "level_ups",
    "measure",
    "measure_by",
    "sales_change",
    "sales_growth",
]
