"""What the kinds of records are called in both languages."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from plutkit._text import Text

KIND_NAMES: Final[Mapping[str, Text]] = MappingProxyType(
    {
        name.en: name
        for name in (
            Text("centre", "PLUT"),
            Text("partner", "mitra"),
            Text("partnership", "perjanjian"),
            Text("consultant", "konsultan"),
            Text("beneficiary", "penerima layanan"),
            Text("service", "layanan"),
            Text("target", "target"),
            Text("submission", "laporan"),
            Text("same business", "usaha yang sama"),
        )
    }
)
"""By the English name, which is the kind itself."""
