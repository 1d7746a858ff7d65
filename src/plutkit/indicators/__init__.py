"""What is counted, and what a level-up is: definitions as cards with a function that judges."""

from plutkit.indicators._amounts import PartialYear, annual_sales
from plutkit.indicators._by_counts import BY_WORKERS, RPJMN_2025, TECHNOLOGY_INTENSITY
from plutkit.indicators._by_levels import LevelOf, by_levels, ladder
from plutkit.indicators._card import Card, Direction, Parameter
from plutkit.indicators._catalogue import CATALOGUE, LEVEL_UP_DEFINITIONS
from plutkit.indicators._counted._assisted import (
    BUSINESSES_ASSISTED,
    INTEGRATION,
    businesses_assisted_of,
)
from plutkit.indicators._counted._jobs import JOBS_CHANGE, JOBS_GROWTH
from plutkit.indicators._counted._level_ups import level_up_rate, level_ups
from plutkit.indicators._counted._long_term import LONG_TERM_CLIENTS, long_term_clients
from plutkit.indicators._counted._new_businesses import NEW_BUSINESSES
from plutkit.indicators._counted._obtained import DOCUMENTS_OBTAINED, documents_obtained_of
from plutkit.indicators._counted._partners import PARTNER_KINDS, PARTNERS, PARTNERSHIPS_ACTIVE
from plutkit.indicators._counted._people import (
    SHARE_DISABILITY,
    SHARE_WOMEN_OWNED,
    share_disability,
    share_women_owned,
)
from plutkit.indicators._counted._price_index import PriceIndex
from plutkit.indicators._counted._sales import (
    SALES_CHANGE,
    SALES_GROWTH,
    sales_change,
    sales_growth,
)
from plutkit.indicators._counted._services import (
    BREADTH,
    HOURS_DELIVERED,
    HOURS_RECEIVED,
    SERVICES,
)
from plutkit.indicators._counted._staffing import INSTITUTIONAL_FORM, STAFFING
from plutkit.indicators._coverage import Coverage, CoverageRow, MonthReport, Reported
from plutkit.indicators._covered import coverage
from plutkit.indicators._credit import Standing
from plutkit.indicators._definition import LevelUpDefinition, Span
from plutkit.indicators._doubts import Doubt
from plutkit.indicators._groups import By
from plutkit.indicators._high_growth import HIGH_GROWTH, SCALER
from plutkit.indicators._history import History, history_of
from plutkit.indicators._indicator import (
    Aggregation,
    Contribution,
    Contributions,
    Indicator,
    OmissionReason,
    Timing,
)
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
from plutkit.indicators._signs import ANY_SIGN_2014, FORMALISED

__all__ = [
    "ANY_SIGN_2014",
    "BREADTH",
    "BUSINESSES_ASSISTED",
    "BY_WORKERS",
    "CATALOGUE",
    "DOCUMENTS_OBTAINED",
    "FORMALISED",
    "HIGH_GROWTH",
    "HOURS_DELIVERED",
    "HOURS_RECEIVED",
    "INSTITUTIONAL_FORM",
    "INTEGRATION",
    "JOBS_CHANGE",
    "JOBS_GROWTH",
    "LEGAL_CLASS_BY_CAPITAL",
    "LEGAL_CLASS_BY_SALES",
    "LEVEL_UP_DEFINITIONS",
    "LONG_TERM_CLIENTS",
    "NEW_BUSINESSES",
    "PARTNERS",
    "PARTNERSHIPS_ACTIVE",
    "PARTNER_KINDS",
    "RPJMN_2025",
    "SALES_CHANGE",
    "SALES_GROWTH",
    "SCALER",
    "SERVICES",
    "SHARE_DISABILITY",
    "SHARE_WOMEN_OWNED",
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
    "OmissionReason",
    "Parameter",
    "PartialYear",
    "PriceIndex",
    "Reported",
    "Silence",
    "Span",
    "SplitOrder",
    "Standing",
    "Timing",
    "annual_sales",
    "businesses_assisted_of",
    "by_legal_class",
    "by_levels",
    "coverage",
    "documents_obtained_of",
    "history_of",
    "ladder",
    "level_up_rate",
    "level_ups",
    "long_term_clients",
    "measure",
    "measure_by",
    "sales_change",
    "sales_growth",
    "share_disability",
    "share_women_owned",
]
