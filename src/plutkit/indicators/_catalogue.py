"""The definitions of a level-up and the indicators that are shipped."""

from typing import Final

from plutkit.domain import BeneficiaryKind, DocumentKind
from plutkit.indicators._by_counts import BY_WORKERS, RPJMN_2025, TECHNOLOGY_INTENSITY
from plutkit.indicators._counted._assisted import (
    BUSINESSES_ASSISTED,
    INTEGRATION,
    businesses_assisted_of,
)
from plutkit.indicators._counted._jobs import JOBS_CHANGE, JOBS_GROWTH
from plutkit.indicators._counted._level_ups import level_up_rate, level_ups
from plutkit.indicators._counted._long_term import LONG_TERM_CLIENTS
from plutkit.indicators._counted._new_businesses import NEW_BUSINESSES
from plutkit.indicators._counted._obtained import DOCUMENTS_OBTAINED, documents_obtained_of
from plutkit.indicators._counted._partners import PARTNER_KINDS, PARTNERS, PARTNERSHIPS_ACTIVE
from plutkit.indicators._counted._people import SHARE_DISABILITY, SHARE_WOMEN_OWNED
from plutkit.indicators._counted._sales import SALES_CHANGE, SALES_GROWTH
from plutkit.indicators._counted._services import (
    BREADTH,
    HOURS_DELIVERED,
    HOURS_RECEIVED,
    SERVICES,
)
from plutkit.indicators._counted._staffing import INSTITUTIONAL_FORM, STAFFING
from plutkit.indicators._high_growth import HIGH_GROWTH, SCALER
from plutkit.indicators._legal_class import LEGAL_CLASS_BY_CAPITAL, LEGAL_CLASS_BY_SALES
from plutkit.indicators._signs import ANY_SIGN_2014, FORMALISED

LEVEL_UP_DEFINITIONS: Final = (
    LEGAL_CLASS_BY_SALES,
    LEGAL_CLASS_BY_CAPITAL,
    BY_WORKERS,
    RPJMN_2025,
    ANY_SIGN_2014,
    FORMALISED,
    HIGH_GROWTH,
    SCALER,
    TECHNOLOGY_INTENSITY,
)
"""The shipped definitions: by law, by workers, by the national plan, and by signs."""

CATALOGUE: Final = (
    BUSINESSES_ASSISTED,
    *(businesses_assisted_of(kind) for kind in BeneficiaryKind),
    SERVICES,
    HOURS_DELIVERED,
    HOURS_RECEIVED,
    LONG_TERM_CLIENTS,
    BREADTH,
    INTEGRATION,
    level_ups(LEGAL_CLASS_BY_SALES),
    level_up_rate(LEGAL_CLASS_BY_SALES),
    SALES_CHANGE,
    SALES_GROWTH,
    JOBS_CHANGE,
    JOBS_GROWTH,
    NEW_BUSINESSES,
    DOCUMENTS_OBTAINED,
    *(documents_obtained_of(kind) for kind in DocumentKind),
    PARTNERSHIPS_ACTIVE,
    PARTNERS,
    PARTNER_KINDS,
    SHARE_WOMEN_OWNED,
    SHARE_DISABILITY,
    STAFFING,
    INSTITUTIONAL_FORM,
)
"""The shipped indicators: what centres did, for whom, and what came of it."""
