"""What changed in assisted businesses: an amount after against one before, of the same business."""

from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import Final, TypeAlias

from plutkit._record import Declared
from plutkit._text import Text
from plutkit.domain import Beneficiary, BeneficiaryKind, Register
from plutkit.indicators._credit import served_before
from plutkit.indicators._indicator import Contribution, OmissionReason
from plutkit.quantities import Period
from plutkit.quantities._spans import FAR, span


class Matched(Declared):
    """Both amounts of one business."""

    before: int | Fraction
    after: int


MatchOf: TypeAlias = Callable[[Beneficiary, Period], Matched | OmissionReason]
"""Gives both amounts of a business, or why they are not both known."""

_CLOSED: Final = OmissionReason(
    key="closed", text=Text("it closed within the period", "tutup dalam periode")
)
_MAY_HAVE_CLOSED: Final = OmissionReason(
    key="may_have_closed",
    text=Text("it may have closed by the period's end", "mungkin sudah tutup pada akhir periode"),
)
_SERVED: Final = OmissionReason(
    key="served_later",
    text=Text(
        "whether it was served by the period's end is not known",
        "tidak diketahui apakah dilayani sampai akhir periode",
    ),
)
ASSISTED: Final = Text(
    "assisted: certainly served by the period's end",
    "dampingan: pasti dilayani sampai akhir periode",
)
NOT_MATCHED: Final = Text(
    "businesses that closed within the period, which are told apart; those of which not both are "
    "known; would-be entrepreneurs",
    "usaha yang tutup dalam periode, yang disebut tersendiri; yang tidak diketahui keduanya; "
    "calon wirausaha",
)


def changes(match_of: MatchOf, register: Register, period: Period) -> Iterator[Contribution]:
    """Give the change of each assisted business, over what it started from."""
    start, stop = period.start.toordinal(), period.stop.toordinal()
    for business in register.beneficiaries:
        first, last = (FAR, FAR) if business.closed is None else span(business.closed)
        if business.kind is BeneficiaryKind.WOULD_BE_ENTREPRENEUR or last <= start:
            continue
        served = list(served_before(register.services_of(business.id), stop))
        if not served:
            continue
        found = _CLOSED if last < stop else match_of(business, period)
        business_id = register.business_id(business.id)
        for centre_id, is_served in served:
            one = Contribution(centre_id, business.id, business_id, is_certain=is_served)
            if isinstance(found, OmissionReason):
                yield one._replace(amount=None, missing=found)
                continue
            is_certain = is_served and first >= stop
            doubt = _SERVED if first >= stop else _MAY_HAVE_CLOSED
            yield one._replace(
                amount=found.after - found.before,
                base=found.before,
                is_certain=is_certain,
                missing=None if is_certain else doubt,
            )
