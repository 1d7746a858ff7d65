"""Blanks in cells."""

import re
from typing import Final

BLANKS: Final = " \t\r\n\u00a0"
"""What is not seen around a text."""


def single_blanks(text: str) -> str:
    r"""Make one blank of each row of blanks, of whatever kind.

    >>> single_blanks("4  Mei\u00a02023")
    '4 Mei 2023'
    """
    return re.sub(f"[{BLANKS}]+", " ", text)
