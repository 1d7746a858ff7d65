"""The bounds of the law of size, written down once more: no test reads them from the library."""

from datetime import date

from plutkit.law import AmountKind, SizeClass

MICRO, SMALL, MEDIUM, LARGE = SizeClass
SALES, CAPITAL, NET_ASSETS = AmountKind.SALES, AmountKind.CAPITAL, AmountKind.NET_ASSETS

UU, PP = "UU 20/2008", "PP 7/2021"
DAYS = {UU: date(2019, 12, 31), PP: date(2023, 12, 31)}
"""A day in force of each law."""

BOUNDS = {
    (UU, NET_ASSETS): (50_000_000, 500_000_000, 10_000_000_000),
    (UU, SALES): (300_000_000, 2_500_000_000, 50_000_000_000),
    (PP, CAPITAL): (1_000_000_000, 5_000_000_000, 10_000_000_000),
    (PP, SALES): (2_000_000_000, 15_000_000_000, 50_000_000_000),
}

TABLE = (
    (UU, NET_ASSETS, 0, MICRO),
    (UU, NET_ASSETS, 49_999_999, MICRO),
    (UU, NET_ASSETS, 50_000_000, MICRO),
    (UU, NET_ASSETS, 50_000_001, SMALL),
    (UU, NET_ASSETS, 499_999_999, SMALL),
    (UU, NET_ASSETS, 500_000_000, SMALL),
    (UU, NET_ASSETS, 500_000_001, MEDIUM),
    (UU, NET_ASSETS, 9_999_999_999, MEDIUM),
    (UU, NET_ASSETS, 10_000_000_000, MEDIUM),
    (UU, NET_ASSETS, 10_000_000_001, LARGE),
    (UU, SALES, 0, MICRO),
    (UU, SALES, 299_999_999, MICRO),
    (UU, SALES, 300_000_000, MICRO),
    (UU, SALES, 300_000_001, SMALL),
    (UU, SALES, 2_499_999_999, SMALL),
    (UU, SALES, 2_500_000_000, SMALL),
    (UU, SALES, 2_500_000_001, MEDIUM),
    (UU, SALES, 49_999_999_999, MEDIUM),
    (UU, SALES, 50_000_000_000, MEDIUM),
    (UU, SALES, 50_000_000_001, LARGE),
    (PP, CAPITAL, 0, MICRO),
    (PP, CAPITAL, 999_999_999, MICRO),
    (PP, CAPITAL, 1_000_000_000, MICRO),
    (PP, CAPITAL, 1_000_000_001, SMALL),
    (PP, CAPITAL, 4_999_999_999, SMALL),
    (PP, CAPITAL, 5_000_000_000, SMALL),
    (PP, CAPITAL, 5_000_000_001, MEDIUM),
    (PP, CAPITAL, 9_999_999_999, MEDIUM),
    (PP, CAPITAL, 10_000_000_000, MEDIUM),
    (PP, CAPITAL, 10_000_000_001, LARGE),
    (PP, SALES, 0, MICRO),
    (PP, SALES, 1_999_999_999, MICRO),
    (PP, SALES, 2_000_000_000, MICRO),
    (PP, SALES, 2_000_000_001, SMALL),
    (PP, SALES, 14_999_999_999, SMALL),
    (PP, SALES, 15_000_000_000, SMALL),
    (PP, SALES, 15_000_000_001, MEDIUM),
    (PP, SALES, 49_999_999_999, MEDIUM),
    (PP, SALES, 50_000_000_000, MEDIUM),
    (PP, SALES, 50_000_000_001, LARGE),
    # Beyond 32 bits, where 2,147,483,647 is the last number.
    (UU, SALES, 2_147_483_648, SMALL),
    (PP, SALES, 2_147_483_647, SMALL),
    (PP, SALES, 2_147_483_648, SMALL),
    (PP, CAPITAL, 2_147_483_648, SMALL),
    (PP, SALES, 2**63 - 1, LARGE),
)


def naive_size(law: str, kind: AmountKind, amount: int) -> SizeClass:
    """Give the class by a chain of questions, from the largest down."""
    micro, small, medium = BOUNDS[law, kind]
    if amount > medium:
        return LARGE
    if small < amount <= medium:
        return MEDIUM
    if micro < amount <= small:
        return SMALL
    assert amount <= micro
    return MICRO
