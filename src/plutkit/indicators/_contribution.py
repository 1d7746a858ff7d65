"""What one record adds to an indicator."""

from fractions import Fraction
from typing import NamedTuple

import attrs

from plutkit._record import Record, instance, text
from plutkit._text import Text


@attrs.frozen(kw_only=True)
class OmissionReason(Record):
    """Why a record is not counted, as data (`alasan tidak dihitung`).

    >>> from plutkit.quantities import Text
    >>> unknown = Text("its length is not known", "lamanya tidak diketahui")
    >>> OmissionReason(key="minutes_unknown", text=unknown).key
    'minutes_unknown'
    """

    key: str = attrs.field(metadata=text("Its stable name, for data."))
    text: Text = attrs.field(metadata=instance(Text, doc="The reason for people."))


class Contribution(NamedTuple):
    """What one record adds to an indicator, for one centre (`sumbangan`).

    What comes several times in a group under one `key` counts once, with its greatest amount; a
    change or an answer of which they tell different things is not known. An
    indicator of nothing but these can be split, recounted and explained.

    >>> Contribution("c-1", "s-1", beneficiary_id="b-1").amount
    1
    """

    centre_id: str
    """The centre that it counts for."""
    record_id: str
    """The record that is counted, of the kind that the indicator names."""
    beneficiary_id: str | None = None
    """The business it is about; None if it is about none."""
    consultant_id: str | None = None
    """The consultant it counts for; None if that is not known, or there was none."""
    key: str | None = None
    """What is counted once. None is the business itself, under the first of its ids."""
    amount: int | Fraction | None = 1
    """What it adds; of a share 1 for yes and 0 for no. None if that is not known."""
    base: int | Fraction = 1
    """What it adds to the denominator, of ratios and growth."""
    is_certain: bool = True
    """Whether it certainly falls into the period; if it only may, it counts in `at_most`."""
    missing: OmissionReason | None = None
    """Why it is not in the value, if it is not."""
