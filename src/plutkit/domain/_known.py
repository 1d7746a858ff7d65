"""What of the records was known on a day."""

from collections.abc import Iterable, Mapping
from datetime import date

import attrs

from plutkit.domain._assembly import RegisteredRecord
from plutkit.domain._beneficiary import Beneficiary, Document, DocumentKind
from plutkit.domain._service import Service
from plutkit.domain._submission import Submission
from plutkit.domain._target import Target
from plutkit.quantities import DateLike
from plutkit.quantities._day_rules import first_possible


def records_known_by(
    records: Mapping[str, Mapping[str, RegisteredRecord]], as_of: date
) -> Mapping[str, Mapping[str, RegisteredRecord]]:
    """Leave out what is dated or was received after a day; the same records if that is nothing."""
    known: dict[str, Mapping[str, RegisteredRecord]] = {}
    is_changed = False
    for kind, of_kind in records.items():
        kept = {
            id: one for id, record in of_kind.items() if (one := _known(record, as_of)) is not None
        }
        is_changed |= len(kept) < len(of_kind) or (
            kind == "beneficiary" and any(kept[id] is not one for id, one in of_kind.items())
        )
        known[kind] = kept
    return known if is_changed else records


def _known(record: RegisteredRecord, as_of: date) -> RegisteredRecord | None:
    """Give what is known of a record, or None if it is not known itself."""
    if isinstance(record, Service):
        return record if _may_be_by(record.day, as_of) else None
    if isinstance(record, Beneficiary):
        return _business_known(record, as_of)
    if isinstance(record, Submission):
        return record if record.received_on <= as_of else None
    if isinstance(record, Target):
        return record if record.set_on <= as_of else None
    return record


def _business_known(business: Beneficiary, as_of: date) -> Beneficiary:
    snapshots = tuple(one for one in business.snapshots if one.on <= as_of)
    documents = tuple(one for one in business.documents if _may_be_by(one.issued, as_of))
    if len(snapshots) + len(documents) == len(business.snapshots) + len(business.documents):
        return business
    # A number whose document came later was not there yet; it must not seem to be of any day.
    came_later = _has_nib_document(business.documents) and not _has_nib_document(documents)
    nib = None if came_later else business.nib
    return attrs.evolve(business, snapshots=snapshots, documents=documents, nib=nib)


def _has_nib_document(documents: Iterable[Document]) -> bool:
    return any(one.kind is DocumentKind.NIB for one in documents)


def _may_be_by(day: DateLike | None, as_of: date) -> bool:
    if day is None:
        return True
    first = first_possible(day)
    return first is None or first <= as_of
