"""One thing that a role model had and others lack."""

from fractions import Fraction

from plutkit._record import Row
from plutkit._text import Text
from plutkit.scoring._peers._practices import Practice


class AdoptionGap(Row):
    """Something that a role model had and others lack (`praktik yang belum ada`).

    Made by `find_adoption_gaps`, whose example shows it.
    """

    key: str
    """What it is, for data: partner_kind/university."""
    name: Text
    """What it is, for people."""
    practice: Practice
    """The kind of partner or service, or the form."""
    evidence: tuple[str, ...]
    """The records that show that the role model had it, by id."""
    models_with: tuple[str, ...]
    """The role models that had it, by id."""
    models_without: tuple[str, ...]
    """The role models that lack it."""
    models_unknown: tuple[str, ...]
    """The role models of which that is not known."""
    others_with: tuple[str, ...]
    """The other centres that had it, by id."""
    others_without: tuple[str, ...]
    """The others that lack it."""
    others_unknown: tuple[str, ...]
    """The others of which that is not known."""

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
