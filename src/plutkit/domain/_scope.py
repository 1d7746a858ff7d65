"""Which centres are compared, by what choice, and who could not be decided."""

from collections.abc import Iterable
from typing import Final

import attrs

from plutkit._record import (
    LANGUAGE,
    RULE,
    CollectionRule,
    InstanceRule,
    Record,
    check_arguments,
    choice,
    collected,
    integer,
    listed,
    references,
    rules_of,
)
from plutkit._text import Language, Text, integer_text, joined
from plutkit.domain._centre import Centre, CentreLevel, Origin, programme_year
from plutkit.identity import RegionCode
from plutkit.identity._province_rule import ProvinceRule

_CENTRE: Final = InstanceRule("", (Centre,))


@attrs.frozen(kw_only=True)
class Selection(Record):
    """One choice of centres, as data: a centre must meet everything that is given.

    >>> Selection(cohort=2022).level is None
    True
    """

    cohort: int | None = attrs.field(
        default=None, metadata=programme_year("The programme year.", none="any")
    )
    origin: Origin | None = attrs.field(
        default=None, metadata=choice(Origin, "New or revitalised.", none="any")
    )
    level: CentreLevel | None = attrs.field(
        default=None, metadata=choice(CentreLevel, "Whose centres.", none="any")
    )
    province: RegionCode | None = attrs.field(
        default=None, metadata={RULE: ProvinceRule("The province.", "any")}
    )
    centre_ids: tuple[str, ...] | None = attrs.field(
        default=None, metadata=listed(str, "The ids of the centres.", none="any")
    )

    def admits(self, centre: Centre) -> bool | None:
        """Tell whether a centre belongs; None if what is known does not decide it.

        >>> centre = Centre(
        ...     id="c-1",
        ...     name="PLUT Contoh",
        ...     level=CentreLevel.CITY,
        ...     region=RegionCode.parse("71.79"),
        ...     cohort=2022,
        ... )
        >>> Selection(cohort=2022).admits(centre), Selection(cohort=2021).admits(centre)
        (True, False)
        >>> Selection(cohort=2022, origin=Origin.NEW).admits(centre) is None
        True

        Raises `ArgumentError` for what is no centre.
        """
        check_arguments("Selection.admits", centre=(_CENTRE, centre))
        return _admits(self, centre)

    def describe(self, language: Language) -> str:
        """Say the choice in words.

        >>> Selection(cohort=2022, origin=Origin.NEW).describe("id")
        'angkatan 2022, baru'

        Raises `ArgumentError` for another language.
        """
        check_arguments("Selection.describe", language=(LANGUAGE, language))
        parts: list[str] = []
        if self.cohort is not None:
            parts.append(f"{_COHORT[language]} {self.cohort}")
        if self.origin is not None:
            parts.append(_ORIGIN[self.origin][language])
        if self.level is not None:
            parts.append(_LEVEL[self.level][language])
        if self.province is not None:
            parts.append(f"{_PROVINCE[language]} {self.province}")
        if self.centre_ids is not None:
            count = integer_text(len(self.centre_ids), language)
            parts.append(f"{count} {_BY_NAME[language]}")
        return ", ".join(parts) or _ALL[language]


def _admits(selection: Selection, centre: Centre) -> bool | None:
    answers = [
        selection.level is None or centre.level is selection.level,
        selection.province is None or centre.region.province == selection.province,
        selection.centre_ids is None or centre.id in selection.centre_ids,
        _is(centre.cohort, selection.cohort),
        _is(centre.origin, selection.origin),
    ]
    if False in answers:
        return False
    return None if None in answers else True


def _is(known: object, wanted: object) -> bool | None:
    if wanted is None:
        return True
    return None if known is None else known == wanted


@attrs.frozen(kw_only=True)
class Scope(Record):
    """Which centres are compared (`lingkup perbandingan`): those certain, and those undecided.

    >>> from plutkit.samples import network
    >>> network().cohort(2022).scope.centre_ids[:2]
    ('c-01', 'c-02')
    """

    selections: tuple[Selection, ...] = attrs.field(
        metadata=listed(Selection, "The choices, all of which a centre must meet.", unique=False)
    )
    centre_ids: tuple[str, ...] = attrs.field(
        metadata=references("centre", "The centres that certainly belong, by id.")
    )
    undecided_ids: tuple[str, ...] = attrs.field(
        metadata=references("centre", "The centres that may belong, by id.")
    )
    total: int = attrs.field(
        metadata=integer("How many centres there are to choose from.", least=0)
    )

    @classmethod
    def over(cls, centres: Iterable[Centre], selections: tuple[Selection, ...]) -> "Scope":
        """Apply selections to centres; without any, all belong.

        Raises `ArgumentError` for what is no collection of centres, or no tuple of selections.
        """
        given = collected(centres)
        check_arguments(
            "Scope.over",
            centres=(CollectionRule(_CENTRE), given),
            selections=(rules_of(Scope)["selections"], selections),
        )
        certain: list[str] = []
        undecided: list[str] = []
        for centre in given:
            answers = [_admits(selection, centre) for selection in selections]
            if False not in answers:
                (undecided if None in answers else certain).append(centre.id)
        return cls(
            selections=selections,
            centre_ids=tuple(sorted(certain)),
            undecided_ids=tuple(sorted(undecided)),
            total=len(given),
        )

    def describe(self, language: Language) -> str:
        """Say in words which centres are compared, of how many, by what choice.

        >>> Scope.over((), (Selection(cohort=2022),)).describe("en")
        '0 of 0 centres (cohort 2022)'

        Raises `ArgumentError` for another language.
        """
        check_arguments("Scope.describe", language=(LANGUAGE, language))
        chosen = joined(tuple(s.describe(language) for s in self.selections), language)
        certain, total, undecided = (
            integer_text(number, language)
            for number in (len(self.centre_ids), self.total, len(self.undecided_ids))
        )
        text = Text(f"{certain} of {total} centres", f"{certain} dari {total} PLUT")[language]
        text += f" ({chosen or _ALL[language]})"
        if self.undecided_ids:
            more = Text(
                f", and {undecided} that may or may not belong",
                f", dan {undecided} yang belum pasti termasuk",
            )
            text += more[language]
        return text


_COHORT = Text("cohort", "angkatan")
_PROVINCE = Text("province", "provinsi")
_BY_NAME = Text("named", "disebut satu per satu")
_ALL = Text("all", "semua")
_ORIGIN = {
    Origin.NEW: Text("new", "baru"),
    Origin.REVITALISED: Text("revitalised", "revitalisasi"),
}
_LEVEL = {
    CentreLevel.PROVINCIAL: Text("provincial", "provinsi"),
    CentreLevel.REGENCY: Text("regency", "kabupaten"),
    CentreLevel.CITY: Text("city", "kota"),
}
