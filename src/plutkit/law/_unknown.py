"""What every finding obeys: it holds what is known, or the reason why it is unknown."""

from plutkit._record import Holds
from plutkit._text import Text


def either(known: str) -> Holds:
    """Declare that exactly one of the fields `known` and `unknown` is None."""
    return Holds(
        (known, "unknown"), _is_one_of_both, "finding.unknown",
        Text(
            f"does not fit `{known}`; give that or the reason why it is unknown, not both",
            f"tidak cocok dengan `{known}`; beri itu atau alasan tidak diketahui, salah satu",
        ),
    )  # fmt: skip


def _is_one_of_both(known: object, unknown: object) -> bool:
    return (known is None) is not (unknown is None)
