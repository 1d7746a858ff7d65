"""What identifies a register: the SHA-256 of its records in one form."""

import json
from hashlib import sha256
from typing import Final, cast

from plutkit._record import InstanceRule, check_arguments
from plutkit.codec._convert import unstructure
from plutkit.domain import Register

LIBRARY_VERSION: Final = "0.1.0"
"""The version of the library, which envelopes name."""

_SCOPE: Final = frozenset({"language", "selections"})


def register_sha256(register: Register) -> str:
    """Give the SHA-256 of the records of a register, as 64 hexadecimal digits (`sidik`).

    Equal records give the same digits, in whatever order they were given, and others do not. The
    scope and the language are no part of it: they are in every result.

    >>> from plutkit.samples import rakor_2023
    >>> register = rakor_2023()
    >>> register_sha256(register) == register_sha256(register.cohort(2022))
    True

    Raises `ArgumentError` for what is no register.
    """
    check_arguments("register_sha256", register=(InstanceRule("", (Register,)), register))
    data = cast("dict[str, object]", unstructure(register))
    records = {key: value for key, value in data.items() if key not in _SCOPE}
    text = json.dumps(records, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return sha256(text.encode()).hexdigest()
