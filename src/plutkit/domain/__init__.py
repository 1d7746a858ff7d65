"""Records of what happened, and the register that holds them."""

from plutkit.domain._assembly import RegisteredRecord
from plutkit.domain._centre import Centre, CentreForm, CentreLevel, FormSpell, Origin
from plutkit.domain._consultant import Consultant, ServiceField
from plutkit.domain._partner import Partner, PartnerKind
from plutkit.domain._partnership import Partnership, PartnershipForm, Signatory
from plutkit.domain._register import Register
from plutkit.domain._scope import Scope, Selection

__all__ = [
    "Centre",
    "CentreForm",
    "CentreLevel",
    "Consultant",
    "FormSpell",
    "Origin",
    "Partner",
    "PartnerKind",
    "Partnership",
    "PartnershipForm",
    "Register",
    "RegisteredRecord",
    "Scope",
    "Selection",
    "ServiceField",
    "Signatory",
]
