"""What a register tells of single records, and which records refer to them."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import TypeVar, cast

import attrs

from plutkit._record import Declared
from plutkit.domain._assembly import KINDS, RegisteredRecord
from plutkit.domain._beneficiary import Beneficiary
from plutkit.domain._centre import Centre
from plutkit.domain._consultant import Consultant
from plutkit.domain._partnership import Partner, Partnership
from plutkit.domain._same_business import SameBusiness
from plutkit.domain._service import Service
from plutkit.domain._submission import Submission
from plutkit.domain._target import Target
from plutkit.errors import UnknownRecordError
from plutkit.quantities import Confidence
from plutkit.quantities._day_rules import first_possible

_Of = TypeVar("_Of")


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


def _grouped(pairs: Iterable[tuple[str, _Of]]) -> dict[str, tuple[_Of, ...]]:
    groups: dict[str, list[_Of]] = {}
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


_R = TypeVar("_R", bound=RegisteredRecord)


@attrs.frozen(kw_only=True, repr=False)
class Lookups:
    """Records by kind and id, both in order, and what refers to them."""

    _records: Mapping[str, Mapping[str, RegisteredRecord]] = attrs.field(
        alias="records", hash=False
    )
    _index: Index = attrs.field(alias="index", eq=False)

    def _all(self, cls: type[_R]) -> tuple[_R, ...]:
        return cast("tuple[_R, ...]", tuple(self._records[KINDS[cls]].values()))

    def _one(self, cls: type[_R], id: str) -> _R:
        kind = KINDS[cls]
        try:
            return cast("_R", self._records[kind][id])
        except (KeyError, TypeError):
            unknown = UnknownRecordError(kind, id, self._records[kind])
        raise unknown  # out of reach of the KeyError, which shows the id as it was given

    @property
    def centres(self) -> tuple[Centre, ...]:
        """All centres by id, whether in scope or not."""
        return self._all(Centre)

    @property
    def partners(self) -> tuple[Partner, ...]:
        """All partners by id."""
        return self._all(Partner)

    @property
    def partnerships(self) -> tuple[Partnership, ...]:
        """All partnerships by id."""
        return self._all(Partnership)

    @property
    def consultants(self) -> tuple[Consultant, ...]:
        """All consultants by id."""
        return self._all(Consultant)

    @property
    def beneficiaries(self) -> tuple[Beneficiary, ...]:
        """All beneficiaries by id."""
        return self._all(Beneficiary)

    @property
    def services(self) -> tuple[Service, ...]:
        """All services by id."""
        return self._all(Service)

    @property
    def targets(self) -> tuple[Target, ...]:
        """All targets by id."""
        return self._all(Target)

    @property
    def submissions(self) -> tuple[Submission, ...]:
        """All submissions by id."""
        return self._all(Submission)

    @property
    def same_businesses(self) -> tuple[SameBusiness, ...]:
        """All records of businesses with several ids, by id."""
        return self._all(SameBusiness)

    def centre(self, centre_id: str) -> Centre:
        """Give the centre with this id; `UnknownRecordError` (a KeyError) names similar ids."""
        return self._one(Centre, centre_id)

    def partner(self, partner_id: str) -> Partner:
        """Give the partner with this id; `UnknownRecordError` (a KeyError) names similar ids."""
        return self._one(Partner, partner_id)

    def partnership(self, partnership_id: str) -> Partnership:
        """Give the partnership with this id; `UnknownRecordError` names similar ids."""
        return self._one(Partnership, partnership_id)

    def consultant(self, consultant_id: str) -> Consultant:
        """Give the consultant with this id; `UnknownRecordError` names similar ids."""
        return self._one(Consultant, consultant_id)

    def beneficiary(self, beneficiary_id: str) -> Beneficiary:
        """Give the beneficiary with this id; `UnknownRecordError` names similar ids."""
        return self._one(Beneficiary, beneficiary_id)

    def service(self, service_id: str) -> Service:
        """Give the service with this id; `UnknownRecordError` names similar ids."""
        return self._one(Service, service_id)

    def target(self, target_id: str) -> Target:
        """Give the target with this id; `UnknownRecordError` (a KeyError) names similar ids."""
        return self._one(Target, target_id)

    def submission(self, submission_id: str) -> Submission:
        """Give the submission with this id; `UnknownRecordError` names similar ids."""
        return self._one(Submission, submission_id)

    def same_business(self, same_business_id: str) -> SameBusiness:
        """Give the record of a business with several ids; `UnknownRecordError` for another id."""
        return self._one(SameBusiness, same_business_id)

    def partnerships_of(self, centre_id: str) -> tuple[Partnership, ...]:
        """Give the agreements that bind a centre, by id; `UnknownRecordError` for no centre."""
        return self._index.agreements.get(self.centre(centre_id).id, ())

    def services_of(self, beneficiary_id: str) -> tuple[Service, ...]:
        """Give the services to a beneficiary by the earliest day that they may be of, then by id.

        Those of a day not known at all come last. `UnknownRecordError` for no beneficiary.
        """
        return self._index.services_of.get(self.beneficiary(beneficiary_id).id, ())

    def services_at(self, centre_id: str) -> tuple[Service, ...]:
        """Give the services of a centre by the earliest day that they may be of, then by id.

        Those of a day not known at all come last. `UnknownRecordError` for no centre.
        """
        return self._index.services_at.get(self.centre(centre_id).id, ())

    def submissions_of(self, centre_id: str) -> tuple[Submission, ...]:
        """Give what a centre sent in, by id; `UnknownRecordError` for no centre."""
        return self._index.submissions.get(self.centre(centre_id).id, ())

    def business_id(self, beneficiary_id: str) -> str:
        """Give the first id of a business: its own, unless a `SameBusiness` declares more of them.

        `UnknownRecordError` for no beneficiary.
        """
        return self._index.one_as.get(self.beneficiary(beneficiary_id).id, beneficiary_id)

    @property
    def is_fictional(self) -> bool:
        """Whether any of its records is made up, by its own provenance."""
        return any(
            record.provenance is not None and record.provenance.confidence is Confidence.FICTIONAL
            for record in self
        )

    def __iter__(self) -> Iterator[RegisteredRecord]:
        """Give all records: the kinds in the order of the properties above, each by id."""
        for of_kind in self._records.values():
            yield from of_kind.values()

    def __len__(self) -> int:
        """Count the records."""
        return sum(map(len, self._records.values()))
