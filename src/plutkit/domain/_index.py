"""Which records refer to a record, found once for all."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TypeVar, cast

from plutkit._record import Declared
from plutkit.domain._partnership import Partnership
from plutkit.domain._same_business import SameBusiness
from plutkit.domain._service import Service
from plutkit.domain._submission import Submission
from plutkit.quantities._day_rules import first_possible

_R = TypeVar("_R")


class Index(Declared):
    """Records by the id of what they refer to; an id to which none refers is missing."""

    agreements: Mapping[str, tuple[Partnership, ...]]
    """By centre, in the order of their ids."""
    services_of: Mapping[str, tuple[Service, ...]]
    """By beneficiary, in the order of their days."""
    services_at: Mapping[str, tuple[Service, ...]]
    """By centre, in the order of their days."""
    submissions: Mapping[str, tuple[Submission, ...]]
    """By centre, in the order of their ids."""
    one_as: Mapping[str, str]
    """The first id of a business by each of its ids, where it has several."""

    @classmethod
    def of(cls, records: Mapping[str, Mapping[str, object]]) -> "Index":
        """Index records by kind and id, each kind given in the order of the ids."""
        agreements = cast("Mapping[str, Partnership]", records["partnership"]).values()
        services = cast("Mapping[str, Service]", records["service"]).values()
        submissions = cast("Mapping[str, Submission]", records["submission"]).values()
        same = cast("Mapping[str, SameBusiness]", records["same business"]).values()
        by_day = sorted(services, key=_day_order)  # stable: by id within a day
        return cls(
            agreements=_grouped((id, one) for one in agreements for id in one.centre_ids),
            services_of=_grouped((id, one) for one in by_day for id in one.beneficiary_ids),
            services_at=_grouped((one.centre_id, one) for one in by_day),
            submissions=_grouped((one.centre_id, one) for one in submissions),
            one_as=_firsts(one.beneficiary_ids for one in same),
        )


def _day_order(service: Service) -> tuple[bool, date]:
    """Put services by their earliest possible day, those of a day not known at all last."""
    if service.day is None:
        return True, date.min
    return False, first_possible(service.day) or date.min


def _grouped(pairs: Iterable[tuple[str, _R]]) -> dict[str, tuple[_R, ...]]:
    groups: dict[str, list[_R]] = {}
    for id, record in pairs:
        groups.setdefault(id, []).append(record)
    return {id: tuple(group) for id, group in groups.items()}


def _firsts(groups: Iterable[tuple[str, ...]]) -> dict[str, str]:
    """Join groups of ids that share one; give for each id the first of its group."""
    members: dict[str, set[str]] = {}
    for group in groups:
        joined = set(group).union(*(members[id] for id in group if id in members))
        for id in joined:
            members[id] = joined
    return {id: min(joined) for id, joined in members.items()}
