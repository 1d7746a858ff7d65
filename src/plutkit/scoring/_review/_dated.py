"""Services and agreements against the days of those to whom they belong.

Each day may be a span: what is found is so for every day within it. An unknown day shows nothing.
"""

from collections.abc import Iterator
from typing import Final

from plutkit.domain import Centre, Partnership, Register, Service
from plutkit.quantities import OPEN_ENDED, DateLike
from plutkit.quantities._spans import FAR, span
from plutkit.scoring._review._codes import Fact, Found

_A_DAY: Final = 24 * 60
"""In minutes."""
_A_YEAR: Final = 365
"""In days."""


def doubtful_services(register: Register) -> Iterator[Found]:
    """Find services of a time at which they should not have been, or by the wrong consultant."""
    there = {one.id: (span(_begins(one)[1])[0], span(one.closed)[1]) for one in register.centres}
    closed = {one.id: span(one.closed)[1] for one in register.beneficiaries if one.closed}
    for service in register.services:
        path, own = f"service({service.id!r})", ("service", service.id)
        first, _ = span(service.day)
        centre = register.centre(service.centre_id)
        yield from _at_centre(service, centre, *there[centre.id])
        if service.minutes is not None and service.minutes > _A_DAY:
            yield "service.over_a_day", f"{path}.minutes", (own,), {"minutes": service.minutes}
        for place, id in enumerate(service.beneficiary_ids):
            if first >= closed.get(id, FAR):
                yield (
                    "service.business_closed",
                    f"{path}.beneficiary_ids[{place}]",
                    (own, ("beneficiary", id)),
                    {"day": service.day, "beneficiary.closed": register.beneficiary(id).closed},
                )
        if service.consultant_id is not None:
            yield from _of_consultant(register, service, service.consultant_id)


def _begins(centre: Centre) -> tuple[str, DateLike | None]:
    """Give the day since when a centre serves, and its field: the founding shows it as well."""
    if span(centre.opened)[0] == -FAR:
        return "founded", centre.founded
    return "opened", centre.opened


def _at_centre(service: Service, centre: Centre, begins: int, closes: int) -> Iterator[Found]:
    """Find what does not fit between a service and the days on which its centre was open."""
    first, last = span(service.day)
    path = f"service({service.id!r}).day"
    both = ("service", service.id), ("centre", centre.id)
    if last < begins:
        field, since = _begins(centre)
        days: dict[str, Fact] = {"day": service.day, f"centre.{field}": since}
        yield "service.before_opening", path, both, days
    if first >= closes:
        yield (
            "service.after_closing", path, both,
            {"day": service.day, "centre.closed": centre.closed},
        )  # fmt: skip


def _of_consultant(register: Register, service: Service, consultant_id: str) -> Iterator[Found]:
    consultant = register.consultant(consultant_id)
    path = f"service({service.id!r}).consultant_id"
    both = ("service", service.id), ("consultant", consultant_id)
    if consultant.centre_id != service.centre_id:
        yield (
            "service.consultant_elsewhere", path, both,
            {"centre_id": service.centre_id, "consultant.centre_id": consultant.centre_id},
        )  # fmt: skip
    first, last = span(service.day)
    starts, ends = consultant.starts, consultant.ends
    if last < span(starts)[0] or (ends is not OPEN_ENDED and first > span(ends)[1]):
        yield (
            "service.consultant_away", path, both,
            {"day": service.day, "consultant.starts": starts, "consultant.ends": ends},
        )  # fmt: skip


def doubtful_agreements(register: Register) -> Iterator[Found]:
    """Find agreements signed when a centre was not there, in force early, or renewing wrongly."""
    for agreement in register.partnerships:
        path, own = f"partnership({agreement.id!r})", ("partnership", agreement.id)
        first, last = span(agreement.signed)
        for place, id in enumerate(agreement.centre_ids):
            centre = register.centre(id)
            where, both = f"{path}.centre_ids[{place}]", (own, ("centre", id))
            if last < span(centre.founded)[0]:
                yield (
                    "partnership.before_founding", where, both,
                    {"signed": agreement.signed, "centre.founded": centre.founded},
                )  # fmt: skip
            if first >= span(centre.closed)[1]:
                yield (
                    "partnership.after_closing", where, both,
                    {"signed": agreement.signed, "centre.closed": centre.closed},
                )  # fmt: skip
        early = first - span(agreement.starts)[1]
        if early > 0:
            yield (
                "partnership.early_start" if early <= _A_YEAR else "partnership.very_early_start",
                f"{path}.starts", (own,),
                {"starts": agreement.starts, "signed": agreement.signed},
            )  # fmt: skip
        if agreement.renews is not None:
            yield from _of_renewal(agreement, register.partnership(agreement.renews))


def _of_renewal(new: Partnership, old: Partnership) -> Iterator[Found]:
    path = f"partnership({new.id!r}).renews"
    both = ("partnership", new.id), ("partnership", old.id)
    if new.partner_id != old.partner_id:
        yield (
            "partnership.renews_other_partner", path, both,
            {"partner_id": new.partner_id, "renewed.partner_id": old.partner_id},
        )  # fmt: skip
    if set(new.centre_ids).isdisjoint(old.centre_ids):
        of_new, of_old = (", ".join(sorted(one.centre_ids)) for one in (new, old))
        yield (
            "partnership.renews_elsewhere", path, both,
            {"centre_ids": of_new, "renewed.centre_ids": of_old},
        )  # fmt: skip
    for field in ("signed", "starts"):
        ours, theirs = (getattr(one, field) or one.signed for one in (new, old))
        if span(ours)[1] < span(theirs)[0]:
            yield (
                "partnership.renews_later", path, both,
                {field: ours, f"renewed.{field}": theirs},
            )  # fmt: skip
            return
