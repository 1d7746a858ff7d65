"""How large a business is by law."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from plutkit._record import ChoiceRule, IntegerRule, check_arguments
from plutkit.law._bounds import bracket_of, size_of
from plutkit.law._size_finding import AmountClass, SizeFinding
from plutkit.law._size_law import SIZE_LAWS, AmountKind, SizeLaw
from plutkit.law._words import Basis, SizeUnknown, kind_for
from plutkit.quantities import DateLike
from plutkit.quantities._day_rules import EXACT_DAY, DayRule
from plutkit.quantities._partial_date import DAY_OR_PARTIAL

_AMOUNT: Final = IntegerRule("An amount.", none="unknown", least=0)
_NET_ASSETS: Final = IntegerRule("Net assets, which debts may exceed.", none="unknown")
_BASIS: Final = ChoiceRule("", Basis)
_FOUNDED: Final = DayRule("", none="unknown", kinds=DAY_OR_PARTIAL)
_LAW_ON: Final = DayRule("", none="the day itself")


def classify_size(
    *,
    on: date,
    sales: int | None = None,
    capital: int | None = None,
    net_assets: int | None = None,
    basis: Basis = Basis.SALES,
    founded: DateLike | None = None,
    law_on: date | None = None,
) -> SizeFinding:
    """Say how large a business is on a day by the law in force (`kelas usaha`).

    Takes annual sales and business capital in whole rupiah, at least 0, and net assets, which may
    be negative; None for what is unknown; `basis`, which of them decides; `founded`, a day or its
    span, for `Basis.BY_FOUNDING`; `law_on`, to use the law of another day. A class ends with its
    upper bound, inclusive. What cannot be said is None, with the reason. `classes` holds the class
    by every amount: `SizeFinding.is_conflict` tells when they differ.

    >>> finding = classify_size(on=date(2021, 12, 31), sales=400_000_000)
    >>> finding.size, finding.above, finding.up_to
    (<SizeClass.MICRO: 'micro'>, None, 2000000000)
    >>> classify_size(on=date(2019, 12, 31), sales=400_000_000).sentence("en")
    'On 31 December 2019 the business is small by annual sales of Rp400,000,000: above Rp300,...'

    Raises `NotInForceError` before 4 July 2008 and from 2 November 2020 to 1 February 2021, where
    every figure of the end of 2020 lies: `law_on` names the law to measure it by. Raises
    `ArgumentError` for a bool, a float, negative sales or capital, a datetime and the like, all at
    once.

    Source: UU 20/2008 art. 6; PP 7/2021 art. 35. See `SIZE_LAWS`.
    """
    amounts = {
        AmountKind.SALES: sales,
        AmountKind.CAPITAL: capital,
        AmountKind.NET_ASSETS: net_assets,
    }
    check_arguments(
        "classify_size",
        on=(EXACT_DAY, on),
        sales=(_AMOUNT, sales),
        capital=(_AMOUNT, capital),
        net_assets=(_NET_ASSETS, net_assets),
        basis=(_BASIS, basis),
        founded=(_FOUNDED, founded),
        law_on=(_LAW_ON, law_on),
    )
    law = SIZE_LAWS.at(on if law_on is None else law_on)
    classes = tuple(_classes(law.value, amounts))
    deciding = kind_for(law.value, basis=basis, founded=founded)
    found = next((one for one in classes if one.kind is deciding), None)
    missing = None if found else SizeUnknown.AMOUNT_MISSING
    return SizeFinding(
        on=on,
        law_on=law_on,
        law=law,
        basis=basis,
        founded=founded,
        size=found.size if found else None,
        unknown=deciding if isinstance(deciding, SizeUnknown) else missing,
        kind=deciding if isinstance(deciding, AmountKind) else None,
        amount=found.amount if found else None,
        above=found.above if found else None,
        up_to=found.up_to if found else None,
        source=found.source if found else law.source,
        classes=classes,
    )


def _classes(law: SizeLaw, amounts: Mapping[AmountKind, int | None]) -> Iterator[AmountClass]:
    """Give the class by every amount that is given and that the law goes by."""
    for bounds in law.bounds:
        amount = amounts[bounds.kind]
        if amount is not None:
            size = size_of(amount, bounds)
            above, up_to = bracket_of(size, bounds)
            yield AmountClass(
                kind=bounds.kind,
                amount=amount,
                size=size,
                above=above,
                up_to=up_to,
                source=bounds.source,
            )
