"""One thing that a role model had and others lack."""

from fractions import Fraction

import attrs

from plutkit._record import Record, instance, listed, references, text
from plutkit._text import Text
from plutkit.domain import CentreForm, PartnerKind, ServiceKind
from plutkit.scoring._peers._practices import Practice


@attrs.frozen(kw_only=True)
class AdoptionGap(Record):
    """Something that a role model had and others lack (`praktik yang belum ada`).

    Made by `find_adoption_gaps`, whose example shows it.
    """

    key: str = attrs.field(metadata=text("What it is, for data: partner_kind/university."))
    name: Text = attrs.field(metadata=instance(Text, doc="What it is, for people."))
    practice: Practice = attrs.field(
        metadata=instance(
            PartnerKind, ServiceKind, CentreForm, doc="The kind of partner or service, or the form."
        )
    )
    evidence: tuple[str, ...] = attrs.field(
        metadata=listed(str, "The records that show that the role model had it, by id.")
    )
    models_with: tuple[str, ...] = attrs.field(
        metadata=references("centre", "The role models that had it, by id.")
    )
    models_without: tuple[str, ...] = attrs.field(
        metadata=references("centre", "The role models that lack it.")
    )
    models_unknown: tuple[str, ...] = attrs.field(
        metadata=references("centre", "The role models of which that is not known.")
    )
    others_with: tuple[str, ...] = attrs.field(
        metadata=references("centre", "The other centres that had it, by id.")
    )
    others_without: tuple[str, ...] = attrs.field(
        metadata=references("centre", "The others that lack it.", least=1)
    )
    others_unknown: tuple[str, ...] = attrs.field(
        metadata=references("centre", "The others of which that is not known.")
    )

    @property
    def model_share(self) -> Fraction:
        """The share that had it among the role models of which that is known."""
        return _share(self.models_with, self.models_without)

    @property
    def other_share(self) -> Fraction:
        """The share that had it among the others of which that is known."""
        return _share(self.others_with, self.others_without)

    @property
    def other_share_if_none(self) -> Fraction:
        """The share among all the others, if none of the unknown had it."""
        return self._of_all(len(self.others_with))

    @property
    def other_share_if_all(self) -> Fraction:
        """The share among all the others, if all of the unknown had it."""
        return self._of_all(len(self.others_with) + len(self.others_unknown))

    def _of_all(self, having: int) -> Fraction:
        known = len(self.others_with) + len(self.others_without)
        return Fraction(having, known + len(self.others_unknown))

    @property
    def difference(self) -> Fraction:
        """How much greater the share among the role models is."""
        return self.model_share - self.other_share


def _share(having: tuple[str, ...], lacking: tuple[str, ...]) -> Fraction:
    return Fraction(len(having), len(having) + len(lacking))
