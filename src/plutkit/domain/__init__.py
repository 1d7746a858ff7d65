"""Records of what happened, and the register that holds them."""

from plutkit.domain._assembly import RegisteredRecord
from plutkit.domain._beneficiary import Beneficiary, BeneficiaryKind, Document, DocumentKind, Gender
from plutkit.domain._centre import Centre, CentreForm, CentreLevel, FormSpell, Origin
from plutkit.domain._consultant import Consultant, ServiceField
from plutkit.domain._partnership import (
    Partner,
    PartnerKind,
    Partnership,
    PartnershipForm,
    Signatory,
)
from plutkit.domain._register import Register
from plutkit.domain._same_business import SameBusiness
from plutkit.domain._scope import Scope, Selection
from plutkit.domain._service import CLASSIC_SERVICE_KINDS, Service, ServiceKind
from plutkit.domain._snapshot import Snapshot, Verification
from plutkit.domain._submission import RecordKind, Submission
from plutkit.domain._target import Target, TargetRange, TargetStatus

__all__ = [
    "CLASSIC_SERVICE_KINDS",
    "Beneficiary",
    "BeneficiaryKind",
    "Centre",
    "CentreForm",
    "CentreLevel",
    "Consultant",
    "Document",
    "DocumentKind",
    "FormSpell",
    "Gender",
    "Origin",
    "Partner",
    "PartnerKind",
    "Partnership",
    "PartnershipForm",
    "RecordKind",
    "Register",
    "RegisteredRecord",
    "SameBusiness",
    "Scope",
    "Selection",
    "Service",
    "ServiceField",
    "ServiceKind",
    "Signatory",
    "Snapshot",
    "Submission",
    "Target",
    "TargetRange",
    "TargetStatus",
    "Verification",
]
