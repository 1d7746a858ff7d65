"""The groups by which level-ups are told apart."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import Enum
from typing import Final, TypeAlias

from plutkit._record import Row
from plutkit._text import Text
from plutkit.domain import Centre
from plutkit.identity import RegionCode
from plutkit.indicators import Card
from plutkit.indicators._group_names import GENDERS, KINDS
from plutkit.scoring._level_ups._rate import Share
from plutkit.scoring._level_ups._row import LevelUpRow


class LevelUpGroup(Enum):
    """By what level-ups are told apart (`rincian`)."""

    CENTRE = "centre"
    PROVINCE = "province"
    """The province of the centre."""
    COHORT = "cohort"
    """The cohort of the centre."""
    KIND = "kind"
    GENDER = "gender"
    """The gender of the owner."""
    START_LEVEL = "start_level"
    """The level at the window's start."""
    START_QUARTER = "start_quarter"
    """The quarter of the way to the next bound at the window's start."""


class TrackedCentre(Row):
    """A centre in the scope of a report (`PLUT dalam lingkup`).

    Made by `track_level_ups`.
    """

    centre_id: str
    """The id of the centre."""
    name: str
    """Its name."""
    province: RegionCode
    """Its province."""
    cohort: int | None
    """Its programme year. None: not known."""
    is_member: bool
    """Whether it certainly belongs to the scope."""

    @classmethod
    def of(cls, centre: Centre, member_ids: frozenset[str]) -> "TrackedCentre":
        """Take from a centre what the groups need."""
        return cls(
            centre_id=centre.id,
            name=centre.name,
            province=centre.region.province,
            cohort=centre.cohort,
            is_member=centre.id in member_ids,
        )


GroupKey: TypeAlias = tuple[str, Text]
"""What tells a group from others, and its name for people."""

_UNKNOWN: Final = ("unknown", Text("not known", "tidak diketahui"))


def shares_by(
    group: LevelUpGroup,
    rows: Iterable[LevelUpRow],
    centres: Mapping[str, TrackedCentre],
    card: Card,
) -> dict[GroupKey, list[Share]]:
    """Put businesses into groups, in the order of their keys; in each group a business once.

    By a property of the centre a business counts for each centre that it is credited to, by its
    share there; by a property of the business it counts in full. A centre that may not belong to
    the scope is a group of its own, and in no other.
    """
    groups: dict[GroupKey, list[Share]] = {}
    for row in rows:
        for key, share in _shares_of(row, group, centres, card):
            groups.setdefault(key, []).append(share)
    return dict(sorted(groups.items(), key=lambda item: _order(item[0][0])))


def _order(key: str) -> tuple[bool, int, str]:
    """Put numbers in their order, before what is none."""
    is_number = key.isdigit()
    return not is_number, int(key) if is_number else 0, key


def whole(row: LevelUpRow) -> Share:
    """Count a business once, in full."""
    return Share(row, 1, any(one.before_sales_year for one in row.assistance))


def _shares_of(
    row: LevelUpRow, group: LevelUpGroup, centres: Mapping[str, TrackedCentre], card: Card
) -> Iterator[tuple[GroupKey, Share]]:
    of_centre = OF_CENTRES.get(group)
    if of_centre is None:
        yield _of_business(row, group, card), whole(row)
        return
    credited: dict[GroupKey, Share] = {}
    for one in row.assistance:
        centre = centres[one.centre_id]
        if not centre.is_member and group is not LevelUpGroup.CENTRE:
            continue
        key = of_centre(centre)
        before = bool(one.before_sales_year)
        known = credited.get(key)
        if known is None:
            credited[key] = Share(row, one.share, before)
        else:
            weight = min(known.weight + one.share, 1)
            credited[key] = Share(row, weight, known.before_sales_year or before)
    yield from credited.items()


OF_CENTRES: Final[Mapping[LevelUpGroup, Callable[[TrackedCentre], GroupKey]]] = {
    LevelUpGroup.CENTRE: lambda centre: (centre.centre_id, _name_of(centre)),
    LevelUpGroup.PROVINCE: lambda centre: (str(centre.province), _same(str(centre.province))),
    LevelUpGroup.COHORT: lambda centre: (
        _UNKNOWN if centre.cohort is None else (str(centre.cohort), _same(str(centre.cohort)))
    ),
}
"""The groups by a property of the centre, each with the key of a centre."""


def _of_business(row: LevelUpRow, group: LevelUpGroup, card: Card) -> GroupKey:
    if group is LevelUpGroup.KIND:
        return row.kind.value, KINDS[row.kind]
    if group is LevelUpGroup.GENDER:
        return _UNKNOWN if row.gender is None else (row.gender.value, GENDERS[row.gender])
    if group is LevelUpGroup.START_LEVEL:
        level = row.move.from_level
        return _UNKNOWN if level is None else (str(level), card.states[level])
    quarter = row.quarter
    if quarter is None:
        return _UNKNOWN
    return str(quarter), Text(f"quarter {quarter} of the way", f"perempat ke-{quarter}")


def _name_of(centre: TrackedCentre) -> Text:
    name = f"{centre.name} ({centre.centre_id})"
    if centre.is_member:
        return _same(name)
    return Text(f"{name}, may not belong", f"{name}, belum pasti termasuk")


def _same(name: str) -> Text:
    return Text(name, name)
