"""Who said what a level-up is, and what is counted of the centres."""

from datetime import date
from typing import Final

from plutkit.quantities import Confidence, Source

_CHECKED: Final = date(2026, 11, 1)

SECRETARY_2023: Final = Source(
    instrument="The ministry's secretary on 22 October 2023",
    article="a rise in the classes of sales and assets of PP 7/2021; too wide to see an impact",
    where="tribunnews, liputan6",
    checked_on=_CHECKED,
    confidence=Confidence.HIGH,
)
DEPUTY_2014: Final = Source(
    instrument="The ministry's deputy on 24 September 2014",
    article="any one of ten signs rising suffices",
    where="tribunnews",
    checked_on=_CHECKED,
    confidence=Confidence.HIGH,
)
MEETING_2023: Final = Source(
    instrument="The minister at the coordination meeting of 2023",
    article="businesses should not stay micro nor in low-technology sectors",
    where="press pages on the meeting of 29 May to 1 June 2023",
    checked_on=_CHECKED,
    confidence=Confidence.HIGH,
)
FORMS_AND_SPEECHES: Final = Source(
    instrument="What the forms of the centres and speeches on them count",
    article="businesses assisted, sessions and hours, documents obtained, share of women and of "
    "people with disabilities",
    where="forms and press pages as collected in November 2026",
    checked_on=_CHECKED,
    confidence=Confidence.MEDIUM,
)
SERVICE_KINDS: Final = Source(
    instrument="The seven classic service kinds of the centres",
    article="consultation, mentoring, access to finance, marketing and promotion, training, "
    "networking, library",
    where="pages of the centres as collected in November 2026",
    checked_on=_CHECKED,
    confidence=Confidence.HIGH,
)
SERVICE_FIELDS: Final = Source(
    instrument="The seven service fields of the centres",
    article="institutions, human resources, production, finance, marketing, information "
    "technology, cooperation networks",
    where="pages of the centres as collected in November 2026",
    checked_on=_CHECKED,
    confidence=Confidence.HIGH,
)
US_PROGRAMME: Final = Source(
    instrument="The programme of small-business centres in the United States",
    article="a start counts with a session before and one after it; a long-term client has five "
    "hours or more",
    where="its counting rules as collected in November 2026",
    checked_on=_CHECKED,
    confidence=Confidence.MEDIUM,
)
RPJMN: Final = Source(
    instrument="RPJMN 2025-2029",
    article="indicator 02.10.003",
    where="the plan's list of indicators",
    checked_on=_CHECKED,
    confidence=Confidence.HIGH,
)
OECD: Final = Source(
    instrument="OECD and Eurostat on high-growth enterprises and scalers",
    article="average annualised growth over three years, at least ten employees at its start",
    where="the definitions of both offices",
    checked_on=_CHECKED,
    confidence=Confidence.HIGH,
)
OUTCOMES: Final = Source(
    instrument="What speeches and forms of the centres count as outcomes",
    article="rise of sales in value and percent, jobs, partnerships",
    where="forms and press pages as collected in November 2026",
    checked_on=_CHECKED,
    confidence=Confidence.MEDIUM,
)
YEARLY_LIST: Final = Source(
    instrument="The yearly list of assisted businesses of the centres",
    article="assets, sales and workers of two consecutive years, side by side",
    where="forms of the centres as collected in November 2026",
    checked_on=_CHECKED,
    confidence=Confidence.HIGH,
)
PROGRAMME_2022: Final = Source(
    instrument="The New PLUT programme of 2022",
    article="its partners are counted; the ministry, not a centre, signed a memorandum with a "
    "university",
    where="press pages as collected in November 2026",
    checked_on=_CHECKED,
    confidence=Confidence.MEDIUM,
)
INSTITUTIONS: Final = Source(
    instrument="What press pages say of the form of centres",
    article="a new centre must also form a UPTD or a BLUD; in October 2024, 31 of 100 centres were "
    "UPTD",
    where="press pages as collected in November 2026",
    checked_on=_CHECKED,
    confidence=Confidence.MEDIUM,
)
