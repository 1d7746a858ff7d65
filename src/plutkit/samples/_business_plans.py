"""What becomes of each fictional business: some written out, the others by their number.

Those written out lie on the bounds of the law, where a mistake by one rupiah shows.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final, NamedTuple

from plutkit.domain import BeneficiaryKind
from plutkit.quantities import DateLike, PartialDate

_COOPERATIVE: Final = BeneficiaryKind.COOPERATIVE
_ENTERPRISE: Final = BeneficiaryKind.ENTERPRISE
_ENTREPRENEUR: Final = BeneficiaryKind.ENTREPRENEUR
_WOULD_BE: Final = BeneficiaryKind.WOULD_BE_ENTREPRENEUR
_MILLION: Final = 1_000_000
_BOUND: Final = 2_000 * _MILLION
_FIRST_YEAR, _LAST_YEAR = 2018, 2024


class Plan(NamedTuple):
    """A business: its centre by number, and its sales in the years of which something is known."""

    centre: int
    kind: BeneficiaryKind
    founded: DateLike | None
    sales: Mapping[int, int | None]
    closed: DateLike | None = None
    capital: int | None = None
    net_assets: int | None = None


def _from(year: int, *sales: int | None) -> dict[int, int | None]:
    return dict(enumerate(sales, start=year))


_WRITTEN_OUT: Final = (
    # At the bound between micro and small for two years, then one rupiah above it; and back.
    Plan(1, _ENTERPRISE, date(2015, 3, 2), _from(2022, _BOUND, _BOUND, _BOUND + 1)),
    Plan(2, _ENTERPRISE, date(2012, 6, 11), _from(2022, _BOUND + 1, _BOUND, _BOUND)),
    # At the bound of UU 20/2008, and between the bounds of the two laws.
    Plan(3, _ENTREPRENEUR, date(2010, 1, 18),
         _from(2018, 300 * _MILLION, 300 * _MILLION, 300 * _MILLION + 1, 310 * _MILLION)),
    Plan(4, _ENTERPRISE, date(2009, 8, 3), _from(2019, *[400 * _MILLION] * 6)),
    # Over the bound to stay; over it and back.
    Plan(5, _ENTERPRISE, date(2014, 5, 12),
         _from(2021, 1_800 * _MILLION, 1_900 * _MILLION, 2_100 * _MILLION, 2_200 * _MILLION)),
    Plan(6, _ENTERPRISE, date(2016, 2, 8),
         _from(2021, 1_850 * _MILLION, 1_900 * _MILLION, 2_100 * _MILLION, 1_950 * _MILLION)),
    # Founded within a year: its first sales are of three months.
    Plan(7, _ENTERPRISE, date(2022, 10, 1),
         _from(2022, 600 * _MILLION, 2_400 * _MILLION, 2_500 * _MILLION)),
    # Closed, and gone without a last report.
    Plan(8, _ENTREPRENEUR, date(2017, 7, 10),
         _from(2020, 150 * _MILLION, 140 * _MILLION, 120 * _MILLION), closed=date(2023, 8, 1)),
    Plan(9, _ENTERPRISE, date(2013, 9, 23), _from(2021, 1_700 * _MILLION, 1_900 * _MILLION)),
    # Micro by its sales, small by its net assets (UU 20/2008) and by its capital (PP 7/2021).
    Plan(10, _ENTERPRISE, date(2011, 4, 4), _from(2018, *[250 * _MILLION] * 7),
         net_assets=400 * _MILLION),
    Plan(12, _ENTERPRISE, PartialDate.month(2021, 3), _from(2021, *[900 * _MILLION] * 4),
         capital=1_200 * _MILLION),
    # At the bound between small and medium, then one rupiah above it.
    Plan(11, _COOPERATIVE, date(2005, 10, 12),
         _from(2021, 14_000 * _MILLION, *[15_000 * _MILLION] * 2, 15_000 * _MILLION + 1)),
    # More debts than assets; sales unknown at the end; founded before or after 2 February 2021;
    # closed on some day of a quarter.
    Plan(13, _COOPERATIVE, date(2008, 11, 5), _from(2020, *[700 * _MILLION] * 5),
         net_assets=-80 * _MILLION),
    Plan(14, _ENTERPRISE, date(2018, 1, 22), _from(2021, *[1_990 * _MILLION] * 3, None)),
    Plan(15, _ENTREPRENEUR, PartialDate.year(2021), _from(2021, 300 * _MILLION, 350 * _MILLION)),
    Plan(16, _ENTERPRISE, date(2019, 5, 6), _from(2020, *[1_100 * _MILLION] * 4),
         closed=PartialDate.quarter(2024, 2)),
)  # fmt: skip

_NUMBERED: Final = range(len(_WRITTEN_OUT) + 1, 241)
_CENTRES: Final = 24
_NEAR_THE_BOUND: Final = 5
"""The centre most of whose businesses are just below two milliard: many rise of themselves."""
_FAR_FROM_THE_BOUND: Final = 13
"""The centre of which none is near it, and some rise all the same."""
_MICRO: Final = (
    60, 90, 130, 180, 240, 320, 410, 520, 640, 780, 930, 1_080, 1_240, 1_420, 1_650, 1_880
)  # fmt: skip
"""Sales of 2022, in million rupiah."""
_ABOVE: Final = (2_030, 2_300, 2_150, 3_400, 5_200, 2_080, 8_800, 14_700, 18_500)
_PACES: Final = (93, 97, 100, 102, 104, 107, 111, 118)
"""Sales in percent of those of the year before."""


def plans() -> Iterator[Plan]:
    """Give all businesses, the first ones written out."""
    yield from _WRITTEN_OUT
    yield from map(_numbered, _NUMBERED)


def _numbered(number: int) -> Plan:
    centre = _centre_of(number)
    if number % 15 == 4:
        return Plan(centre, _WOULD_BE, None, {})
    founded = _founding(number)
    first = max(_FIRST_YEAR, 2005 if founded is None else _year_of(founded))
    closed = date(2023 + number % 2, 2 + number % 9, 3) if number % 25 == 9 else None
    last = _LAST_YEAR if closed is None else closed.year - 1
    return Plan(
        centre=centre,
        kind=_COOPERATIVE if number % 12 == 0 else (_ENTERPRISE, _ENTREPRENEUR)[number % 2],
        founded=founded,
        sales={
            year: _sales(number, year, _months_in(year, founded))
            for year in range(first, last + 1)
            if _reports(number, year)
        },
        closed=closed,
        capital=_level(number) // 2 if number % 5 == 0 else None,
        net_assets=_level(number) // 3 if number % 4 == 1 else None,
    )


def _centre_of(number: int) -> int:
    """Give each centre as many as the others, one after the other."""
    return 1 + (number - _NUMBERED.start) * _CENTRES // len(_NUMBERED)


def _founding(number: int) -> DateLike | None:
    """Give a founding from 2005 to 2023, some partial, some unknown."""
    year, month = 2005 + number * 11 % 19, 1 + number % 12
    if number % 17 == 0:
        return None
    if number % 10 == 1:
        return PartialDate.year(year)
    if number % 10 == 6:
        return PartialDate.month(year, month)
    return date(year, month, 1 + number % 28)


def _reports(number: int, year: int) -> bool:
    """Tell whether something is known of a year: most miss one, some the last."""
    if year == _LAST_YEAR:
        return number % 11 != 3
    return year == 2022 or (number + 3 * year) % 8 != 0


def _months_in(year: int, founded: DateLike | None) -> int:
    """Give how many months of a year a business was there."""
    if isinstance(founded, date) and founded.year == year:
        return 13 - founded.month
    return 12


def _year_of(founded: DateLike) -> int:
    """Give the year of a day, or the one within which a partial day lies."""
    return founded.year if isinstance(founded, date) else int(str(founded)[:4])


def _level(number: int) -> int:
    """Give the sales of 2022."""
    centre = _centre_of(number)
    if centre == _NEAR_THE_BOUND:
        return (1_650 + number * 7 % 330) * _MILLION
    if centre == _FAR_FROM_THE_BOUND:
        return (150 + number * 7 % 500) * _MILLION
    scale = _ABOVE if number % 7 == 2 else _MICRO
    return scale[number * 7 % len(scale)] * _MILLION + number * 10_000


def _sales(number: int, year: int, months: int) -> int | None:
    """Give the sales in a year: the same pace every year, less in 2020, unknown in some."""
    if (number + year) % 23 == 0:
        return None
    years = year - 2022
    pace = _PACES[(number * 5 + number // 16) % len(_PACES)]
    if _centre_of(number) == _FAR_FROM_THE_BOUND and number % 5 < 2:
        pace = 220
    numerator, denominator = (pace, 100) if years >= 0 else (100, pace)
    sales: int = _level(number) * numerator ** abs(years) // denominator ** abs(years)
    return sales * (85 if year == 2020 else 100) // 100 * months // 12
