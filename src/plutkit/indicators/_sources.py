"""Who said what a level-up is."""

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
