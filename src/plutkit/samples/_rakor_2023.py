"""The published sites of the 2022 cohort: facts that can be read somewhere, and nothing else."""

from datetime import date
from typing import Final

from plutkit.domain import Centre, CentreLevel, Origin, Register
from plutkit.identity import RegionCode
from plutkit.quantities import Confidence, PartialDate, Source

_READ_ON: Final = date(2026, 11, 24)
_INAUGURATION: Final = date(2022, 12, 27)
_COLLECTED: Final = "collected facts, section 5 (November 2026): the page is not named there"
_COHORT: Final = "cohort and name: published among the 20 sites of 2022 (13 new, 7 revitalised)"
_JOINT: Final = "cohort: inferred from the joint inauguration of 27 Dec 2022"
_JOINED: Final = "inaugurated 27 Dec 2022 with five others"
_OLDER: Final = "revitalised: inferred, because it existed before 2022"

_SITES: Final = (
    ("dairi", "Dairi", "12.11", f"{_JOINT}; {_JOINED}"),
    ("purworejo", "Purworejo", "33.06", f"{_JOINT}; {_JOINED}"),
    ("semarang", "Semarang", "33.22", f"{_JOINT}; {_JOINED}"),
    ("pacitan", "Pacitan", "35.01", f"{_COHORT}; {_OLDER} (in 2021)"),
    ("malang", "Malang", "35.07", _COHORT),
    ("bondowoso", "Bondowoso", "35.11", _COHORT),
    ("jembrana", "Jembrana", "51.01", _COHORT),
    ("gianyar", "Gianyar", "51.04", _COHORT),
    ("klungkung", "Klungkung", "51.05", _COHORT),
    ("buleleng", "Buleleng", "51.08", f"{_COHORT}; {_JOINED}"),
    ("lombok-utara", "Lombok Utara", "52.08", f"{_COHORT}; {_OLDER} (built 2019)"),
    ("manggarai-barat", "Manggarai Barat", "53.15", _COHORT),
    ("bitung", "Bitung", "71.72", _COHORT),
    ("maros", "Maros", "73.09", f"{_COHORT}; {_JOINED}; not yet operating on 4 May 2023"),
    ("wakatobi", "Wakatobi", "74.07", _COHORT),
    ("kendari", "Kendari", "74.71", f"{_COHORT}; {_JOINED}"),
    ("pulau-morotai", "Pulau Morotai", "82.07", _COHORT),
    ("biak-numfor", "Biak Numfor", "91.06", _COHORT),
)


def rakor_2023() -> Register:
    """Give the 18 published sites of the 2022 cohort (`angkatan 2022`), with published facts only.

    No founding, no opening and no agreement of any of them is published with its day; all that is
    unknown stays None, so rank them with `Absence.UNKNOWN`. Two of the cohort's 20 sites have no
    published name. The only published inauguration is that of six centres on 27 December 2022; the
    centre of Maros was not yet operating on 4 May 2023. Each record's `provenance` says what of it
    was published and what inferred; the pages themselves are not named in the facts from which this
    was made. The name recalls the coordination meeting (`Rakor`) of 29 May to 1 June 2023, at which
    the claim was made.

    >>> register = rakor_2023()
    >>> len(register.centres), len(register.partnerships)
    (18, 0)
    >>> str(register.centre("maros").opened)
    '2023-05-05/..'
    """
    return Register.of(_centre(*site) for site in _SITES)


def _centre(id: str, place: str, region: str, published: str) -> Centre:
    code = RegionCode.parse(region)
    return Centre(
        id=id,
        name=f"PLUT {place}",
        level=CentreLevel(code.level.value),
        region=code,
        cohort=2022,
        origin=Origin.REVITALISED if _OLDER in published else None,
        inaugurated=_INAUGURATION if _JOINED in published else None,
        opened=PartialDate.after(date(2023, 5, 4)) if id == "maros" else None,
        provenance=Source(
            instrument="Published facts on the centres of 2022",
            article=published,
            where=_COLLECTED,
            checked_on=_READ_ON,
            confidence=Confidence.MEDIUM,
        ),
    )
