"""By what measurements are told apart."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import Enum
from typing import Final, TypeAlias, TypeVar

from plutkit._record import Declared
from plutkit._text import Text
from plutkit.domain import (
    Beneficiary,
    Centre,
    RecordKind,
    Register,
)
from plutkit.indicators._amounts import annual_sales
from plutkit.indicators._doubts import Doubt
from plutkit.indicators._group_names import DISABILITY, FIELDS, GENDERS, KINDS, LEVELS
from plutkit.indicators._history import make_history
from plutkit.indicators._indicator import Contribution
from plutkit.law import SIZE_LAWS, AmountKind, size_of
from plutkit.law._words import SIZE
from plutkit.quantities import Period, PeriodUnit


class By(Enum):
    """By what measurements are told apart (`rincian menurut`)."""

    CENTRE = "centre"
    PROVINCE = "province"
    """The province of the centre."""
    LEVEL = "level"
    """Whose centre it is."""
    COHORT = "cohort"
    """The cohort of the centre."""
    SERVICE_FIELD = "service_field"
    """The field of the service; only where services are counted."""
    BENEFICIARY_KIND = "beneficiary_kind"
    GENDER = "gender"
    """The gender of the owner."""
    DISABILITY = "disability"
    """Whether the owner has a disability."""
    SIZE_CLASS = "size_class"
    """The class by annual sales at the period's start, by the law of that day."""
    CONSULTANT = "consultant"
    """The consultant of the service; only where services are counted."""
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


class Group(Declared):
    """One group: its key, its name, and the centres whose silence makes it unknown."""

    key: str
    name: Text
    centre_ids: tuple[str, ...]


KeyOf: TypeAlias = Callable[[Contribution], str | None]
"""Gives the key of the group that a contribution belongs to; None if it belongs to none."""
UNKNOWN: Final = "unknown"
_UNKNOWN_NAME: Final = Text("not known", "tidak diketahui")
_OF_CENTRES: Final = (By.CENTRE, By.PROVINCE, By.LEVEL, By.COHORT)
PARTS: Final[Mapping[By, PeriodUnit]] = {By.MONTH: "month", By.QUARTER: "quarter", By.YEAR: "year"}
"""The groups by time, each with the unit of the calendar."""
NEEDS: Final[Mapping[By, tuple[RecordKind, ...]]] = {
    By.SERVICE_FIELD: (RecordKind.SERVICE,),
    By.CONSULTANT: (RecordKind.SERVICE,),
} | dict.fromkeys(
    (By.BENEFICIARY_KIND, By.GENDER, By.DISABILITY, By.SIZE_CLASS),
    (RecordKind.SERVICE, RecordKind.BENEFICIARY),
)
"""What an indicator must count for these groups to mean something."""


def grouping(known: Register, by: By, period: Period) -> tuple[tuple[Group, ...], KeyOf]:
    """Give the groups that there always are, in order, and the key of each contribution.

    A centre that may not belong to the scope is a group of its own, and in no other.
    """
    if by in _OF_CENTRES:
        return _by_centre(known, by)
    members = frozenset(known.scope.centre_ids)
    ids = tuple(sorted(members))
    key_of, names = _BY_RECORD[by](known, period)
    groups = tuple(
        Group(key, name, (known.consultant(key).centre_id,) if by is By.CONSULTANT else ids)
        for key, name in names
    )
    return groups, lambda one: key_of(one) if one.centre_id in members else None


def unknown_group(known: Register) -> Group:
    """Give the group of those of which it is not known which group they belong to."""
    return Group(UNKNOWN, _UNKNOWN_NAME, tuple(sorted(known.scope.centre_ids)))


def whole(known: Register) -> tuple[Group, KeyOf]:
    """Give the group of all centres that certainly belong to the scope."""
    members = frozenset(known.scope.centre_ids)
    total = Group("total", Text("all", "semua"), tuple(sorted(members)))
    return total, lambda one: "total" if one.centre_id in members else None


def one_centre(centre: Centre) -> tuple[Group, KeyOf]:
    """Give the group of one centre."""
    group = Group(centre.id, _same(f"{centre.name} ({centre.id})"), (centre.id,))
    return group, lambda one: centre.id if one.centre_id == centre.id else None


def _by_centre(known: Register, by: By) -> tuple[tuple[Group, ...], KeyOf]:
    keys: dict[str, str] = {}
    names: dict[str, Text] = {}
    ids: dict[str, list[str]] = {}
    undecided = frozenset(known.scope.undecided_ids) if by is By.CENTRE else frozenset[str]()
    for id in sorted({*known.scope.centre_ids, *undecided}):
        centre = known.centre(id)
        key, name = _key_of_centre(centre, by)
        if id in undecided:
            name = Text(f"{name.en}, may not belong", f"{name.id}, belum pasti termasuk")
        keys[id], names[key] = key, name
        ids.setdefault(key, []).append(id)
    order = sorted(names, key=lambda key: (key == UNKNOWN, key))
    return (
        tuple(Group(key, names[key], tuple(ids[key])) for key in order),
        lambda one: keys.get(one.centre_id),
    )


def _key_of_centre(centre: Centre, by: By) -> tuple[str, Text]:
    if by is By.CENTRE:
        return centre.id, _same(f"{centre.name} ({centre.id})")
    if by is By.PROVINCE:
        return str(centre.region.province), _same(str(centre.region.province))
    if by is By.LEVEL:
        return centre.level.value, LEVELS[centre.level]
    if centre.cohort is None:
        return UNKNOWN, _UNKNOWN_NAME
    return str(centre.cohort), _same(str(centre.cohort))


_E = TypeVar("_E", bound=Enum)
_Named: TypeAlias = Iterable[tuple[str, Text]]


def _by_field(known: Register, _: Period) -> tuple[Callable[[Contribution], str], _Named]:
    def key_of(one: Contribution) -> str:
        field = known.service(one.record_id).field
        return UNKNOWN if field is None else field.value

    return key_of, _named(FIELDS)


def _by_consultant(known: Register, _: Period) -> tuple[Callable[[Contribution], str], _Named]:
    members = frozenset(known.scope.centre_ids)
    names = ((one.id, _same(one.id)) for one in known.consultants if one.centre_id in members)
    return lambda one: one.consultant_id or UNKNOWN, names


def _by_kind(known: Register, _: Period) -> tuple[Callable[[Contribution], str], _Named]:
    return _of_business(known, lambda business: business.kind.value), _named(KINDS)


def _by_gender(known: Register, _: Period) -> tuple[Callable[[Contribution], str], _Named]:
    def key_of(business: Beneficiary) -> str:
        return UNKNOWN if business.owner_gender is None else business.owner_gender.value

    return _of_business(known, key_of), _named(GENDERS)


def _by_disability(known: Register, _: Period) -> tuple[Callable[[Contribution], str], _Named]:
    def key_of(business: Beneficiary) -> str:
        has = business.owner_disability
        return UNKNOWN if has is None else "yes" if has else "no"

    return _of_business(known, key_of), DISABILITY.items()


def _by_size(known: Register, period: Period) -> tuple[Callable[[Contribution], str], _Named]:
    law = SIZE_LAWS.at_or_last(period.start).value
    bounds = next(one for one in law.bounds if one.kind is AmountKind.SALES)

    def key_of(business: Beneficiary) -> str:
        history = make_history(business, (), period, period.start, None)
        amounts = (annual_sales(business, snapshot) for snapshot in history.at_start)
        sales = next((amount for amount in amounts if not isinstance(amount, Doubt)), None)
        return UNKNOWN if sales is None else size_of(sales, bounds).value

    return _of_business(known, key_of), _named(SIZE)


def _of_business(
    known: Register, key_of: Callable[[Beneficiary], str]
) -> Callable[[Contribution], str]:
    keys: dict[str | None, str] = {None: UNKNOWN}

    def cached(one: Contribution) -> str:
        id = one.beneficiary_id
        if id is not None and id not in keys:
            keys[id] = key_of(known.beneficiary(id))
        return keys[id]

    return cached


def _named(names: Mapping[_E, Text]) -> Iterator[tuple[str, Text]]:
    return ((one.value, name) for one, name in names.items())


def _same(name: str) -> Text:
    return Text(name, name)


_BY_RECORD: Final = {
    By.SERVICE_FIELD: _by_field,
    By.CONSULTANT: _by_consultant,
    By.BENEFICIARY_KIND: _by_kind,
    By.GENDER: _by_gender,
    By.DISABILITY: _by_disability,
    By.SIZE_CLASS: _by_size,
}
