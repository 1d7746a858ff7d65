"""What groups are called in both languages."""

from typing import Final

from plutkit._text import Text
from plutkit.domain import BeneficiaryKind, CentreLevel, Gender, ServiceField

KINDS: Final = {
    BeneficiaryKind.COOPERATIVE: Text("cooperative", "koperasi"),
    BeneficiaryKind.ENTERPRISE: Text("enterprise", "usaha"),
    BeneficiaryKind.ENTREPRENEUR: Text("entrepreneur", "wirausaha"),
    BeneficiaryKind.WOULD_BE_ENTREPRENEUR: Text("would-be entrepreneur", "calon wirausaha"),
}
GENDERS: Final = {
    Gender.FEMALE: Text("female", "perempuan"),
    Gender.MALE: Text("male", "laki-laki"),
}
LEVELS: Final = {
    CentreLevel.PROVINCIAL: Text("provincial", "provinsi"),
    CentreLevel.REGENCY: Text("regency", "kabupaten"),
    CentreLevel.CITY: Text("city", "kota"),
}
FIELDS: Final = {
    ServiceField.INSTITUTIONS: Text("institutions", "kelembagaan"),
    ServiceField.HUMAN_RESOURCES: Text("human resources", "sumber daya manusia"),
    ServiceField.PRODUCTION: Text("production", "produksi"),
    ServiceField.FINANCE: Text("finance", "pembiayaan"),
    ServiceField.MARKETING: Text("marketing", "pemasaran"),
    ServiceField.INFORMATION_TECHNOLOGY: Text("information technology", "teknologi informasi"),
    ServiceField.COOPERATION_NETWORKS: Text("cooperation networks", "jaringan kerja sama"),
}
DISABILITY: Final = {
    "yes": Text("owner with a disability", "pemilik penyandang disabilitas"),
    "no": Text("owner without one", "pemilik bukan penyandang disabilitas"),
}
