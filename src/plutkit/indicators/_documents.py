"""When documents of a business were first issued."""

from collections.abc import Iterable

from plutkit.domain import Beneficiary, Document, DocumentKind
from plutkit.quantities._spans import span


def first_issue(documents: Iterable[Document]) -> tuple[int, int]:
    """Give the first and the last ordinal that the first issue of some documents may have."""
    earliest, latest = zip(*(span(one.issued) for one in documents), strict=True)
    return min(earliest), min(latest)


def has_nib_of_unknown_day(business: Beneficiary) -> bool:
    """Tell whether a business has a NIB without a document that could tell since when."""
    kinds = {document.kind for document in business.documents}
    return business.nib is not None and DocumentKind.NIB not in kinds


def document_id(business: Beneficiary, document: Document) -> str:
    """Name a document, which has no id of its own, by its kind and the day of its issue."""
    issued = "?" if document.issued is None else document.issued
    return f"{business.id}.documents[{document.kind.value} {issued}]"
