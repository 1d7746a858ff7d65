"""Strategies for text and ids."""

import string
from typing import Final

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from plutkit._record._text_rule import BLANK_LETTERS

_ID_CHARACTERS: Final = string.ascii_lowercase + string.digits
_LONGEST: Final = 24


def ids() -> SearchStrategy[str]:
    """Give short ids of letters and digits.

    >>> from hypothesis import given
    >>> @given(ids())
    ... def is_short(id):
    ...     assert 1 <= len(id) <= 9
    >>> is_short()
    """
    part = st.text(_ID_CHARACTERS, min_size=1, max_size=4)
    return part | st.builds("{}-{}".format, part, part)


def texts() -> SearchStrategy[str]:
    """Give text that every record takes: any script, no outer blanks, nothing invisible.

    >>> from hypothesis import given
    >>> @given(texts())
    ... def has_no_outer_blanks(text):
    ...     assert text == text.strip() != ""
    >>> has_no_outer_blanks()
    """
    visible = st.characters(
        codec="utf-8", exclude_categories=("C", "Z"), exclude_characters=BLANK_LETTERS
    )
    inner = st.text(st.just(" ") | visible, max_size=_LONGEST)
    return visible | st.builds("{}{}{}".format, visible, inner, visible)
