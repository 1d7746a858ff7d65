"""What the members of enumerations are called in tables, in both languages."""

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType
from typing import Final

from plutkit.domain import (
    BeneficiaryKind,
    CentreForm,
    CentreLevel,
    DocumentKind,
    Gender,
    Origin,
    PartnerKind,
    PartnershipForm,
    RecordKind,
    ServiceField,
    ServiceKind,
    Signatory,
    TargetStatus,
    Verification,
)
from plutkit.law import SizeClass
from plutkit.quantities import OPEN_ENDED, Confidence

_SPELLINGS: Final[tuple[tuple[Enum | bool, str], ...]] = (
    (True, "ya, yes, true, ada"),
    (False, "tidak, no, false, tidak ada"),
    (OPEN_ENDED, "tanpa batas waktu, tidak terbatas"),
    (BeneficiaryKind.COOPERATIVE, "koperasi"),
    (BeneficiaryKind.ENTERPRISE, "usaha, badan usaha"),
    (BeneficiaryKind.ENTREPRENEUR, "wirausaha"),
    (BeneficiaryKind.WOULD_BE_ENTREPRENEUR, "calon wirausaha"),
    (Gender.FEMALE, "perempuan, wanita, P"),
    (Gender.MALE, "laki-laki, pria, L"),
    (CentreLevel.PROVINCIAL, "provinsi, province"),
    (CentreLevel.REGENCY, "kabupaten, kab."),
    (CentreLevel.CITY, "kota"),
    (Origin.NEW, "baru"),
    (Origin.REVITALISED, "revitalisasi, revitalized"),
    (CentreForm.LOCAL_OFFICE, "dinas"),
    (CentreForm.REGIONAL_TECHNICAL_UNIT, "UPTD, unit pelaksana teknis daerah"),
    (CentreForm.REGIONAL_PUBLIC_SERVICE_AGENCY, "BLUD, badan layanan umum daerah"),
    (PartnerKind.UNIVERSITY, "perguruan tinggi, universitas"),
    (PartnerKind.HALAL_CENTRE, "halal center, pusat halal"),
    (PartnerKind.STATE_ENTERPRISE, "BUMN, badan usaha milik negara"),
    (PartnerKind.PRIVATE_ENTERPRISE, "BUMS, badan usaha milik swasta, swasta"),
    (PartnerKind.BANK, "perbankan"),
    (PartnerKind.GOVERNMENT_AGENCY, "instansi vertikal, OPD, instansi pemerintah"),
    (PartnerKind.ASSOCIATION, "asosiasi"),
    (PartnerKind.COMMUNITY, "komunitas"),
    (PartnerKind.MARKETPLACE, "lokapasar"),
    (PartnershipForm.MEMORANDUM, "nota kesepahaman, MoU, memorandum of understanding"),
    (PartnershipForm.COOPERATION_AGREEMENT, "perjanjian kerja sama, PKS"),
    (PartnershipForm.JOINT_COMMITMENT, "komitmen bersama"),
    (PartnershipForm.CORNER, "pojok"),
    (PartnershipForm.AWARD, "penghargaan"),
    (Signatory.CENTRE, "PLUT, PLUT-KUMKM, center"),
    (Signatory.LOCAL_OFFICE, "dinas"),
    (Signatory.LOCAL_GOVERNMENT, "pemerintah daerah, pemda"),
    (Signatory.MINISTRY, "kementerian"),
    (ServiceField.INSTITUTIONS, "kelembagaan"),
    (ServiceField.HUMAN_RESOURCES, "sumber daya manusia, SDM"),
    (ServiceField.PRODUCTION, "produksi"),
    (ServiceField.FINANCE, "pembiayaan"),
    (ServiceField.MARKETING, "pemasaran"),
    (ServiceField.INFORMATION_TECHNOLOGY, "teknologi informasi, TI, IT"),
    (ServiceField.COOPERATION_NETWORKS, "jaringan kerja sama, kerja sama"),
    (ServiceKind.CONSULTATION, "konsultasi"),
    (ServiceKind.MENTORING, "pendampingan"),
    (ServiceKind.FINANCE_ACCESS, "akses pembiayaan, access to finance"),
    (ServiceKind.MARKETING, "pemasaran, pemasaran dan promosi"),
    (ServiceKind.TRAINING, "pelatihan"),
    (ServiceKind.NETWORKING, "jejaring"),
    (ServiceKind.LIBRARY, "pustaka"),
    (ServiceKind.COWORKING, "co-working space, ruang kerja bersama"),
    (ServiceKind.INCUBATION, "inkubasi"),
    (ServiceKind.CURATION, "kurasi"),
    (ServiceKind.SHOWCASE, "galeri"),
    (ServiceKind.LICENSING, "perizinan"),
    (DocumentKind.NIB, "nomor induk berusaha"),
    (DocumentKind.HALAL, "sertifikat halal"),
    (DocumentKind.PIRT, "SPP-IRT, pangan industri rumah tangga"),
    (DocumentKind.BPOM, "izin edar BPOM"),
    (DocumentKind.SNI, "Standar Nasional Indonesia"),
    (DocumentKind.TRADEMARK, "merek, merek terdaftar"),
    (SizeClass.MICRO, "mikro, usaha mikro"),
    (SizeClass.SMALL, "kecil, usaha kecil"),
    (SizeClass.MEDIUM, "menengah, usaha menengah"),
    (SizeClass.LARGE, "besar, usaha besar"),
    (Verification.SELF_REPORTED, "laporan sendiri"),
    (Verification.DOCUMENTED, "berdasarkan dokumen"),
    (Verification.AUDITED, "diaudit"),
    (TargetStatus.PROPOSED, "usulan, diusulkan"),
    (TargetStatus.SET, "ditetapkan"),
    (RecordKind.SERVICE, "layanan"),
    (RecordKind.BENEFICIARY, "penerima layanan"),
    (RecordKind.PARTNERSHIP, "kemitraan"),
    (RecordKind.CONSULTANT, "konsultan"),
    (RecordKind.CENTRE, "PLUT, center"),
    (Confidence.HIGH, "tinggi"),
    (Confidence.MEDIUM, "sedang"),
    (Confidence.LOW, "rendah"),
    (Confidence.FICTIONAL, "fiktif"),
)
"""Beside the key of each member, such as ``halal_centre``, which is read too."""


def key_of(label: str) -> str:
    """Give what remains of a label without case, blanks and punctuation.

    >>> key_of("Co-working Space") == key_of("coworking_space")
    True
    """
    return "".join(filter(str.isalnum, label.casefold())) or label


def _labels() -> dict[type, Mapping[str, Enum | bool]]:
    found: dict[type, dict[str, Enum | bool]] = {}
    for member, spellings in _SPELLINGS:
        own = () if isinstance(member, bool) else (str(member.value),)
        of_kind = found.setdefault(type(member), {})
        of_kind |= dict.fromkeys((*own, *spellings.split(", ")), member)
    return {kind: MappingProxyType(of_kind) for kind, of_kind in found.items()}


LABELS: Final[Mapping[type, Mapping[str, Enum | bool]]] = MappingProxyType(_labels())
"""What is read as which member (`label`), by enumeration; `bool` among them.

Case, blanks and punctuation make no difference. Each of them means one member of its enumeration:

>>> [label for label, member in LABELS[Gender].items() if member is Gender.FEMALE]
['female', 'perempuan', 'wanita', 'P']
"""
