"""The register: all records of a comparison, together and indexed."""

from collections.abc import Container, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from datetime import date
from typing import Final, cast

import attrs

from plutkit._record import (
    LANGUAGE,
    RULE,
    CollectionRule,
    Declared,
    InstanceRule,
    Record,
    TextRule,
    argument_faults,
    check_arguments,
    collected,
    fault,
    raise_faults,
    rules_of,
)
from plutkit._text import Language, integer_text
from plutkit.domain._assembly import PLURALS, assembled, key_of, place_of
from plutkit.domain._centre import Centre, CentreLevel, Origin, programme_year
from plutkit.domain._known import records_known_by
from plutkit.domain._lookups import Index, Lookups
from plutkit.domain._scope import Scope, Selection
from plutkit.errors import Fault, RegisterError
from plutkit.identity import RegionCode
from plutkit.quantities._day_rules import EXACT_DAY

_CHOICE: Final = rules_of(Selection)
_YEAR: Final = programme_year("")[RULE]


class _IdRule(Declared):
    """The id of one of the known centres."""

    known: Container[object]
    none: str = ""

    def faults(self, path: str, value: object) -> Iterator[Fault]:
        wrong = tuple(_ID.faults(path, value))
        yield from wrong
        if not wrong and value not in self.known:
            yield fault(
                path, "register.unknown", value,
                "is the id of no centre here; give ids of centres of this register",
                "bukan id PLUT yang ada; berikan id PLUT dari register ini",
            )  # fmt: skip


_ID: Final = TextRule("", kind="centre")


@attrs.frozen(kw_only=True, repr=False)
class Register(Lookups):
    """Records that fit together (`register`): unique ids, no dangling references, no cycles.

    Made by `Register.of`, `merge` and `replace`, never by hand. It holds all facts; `scope` says
    which centres are compared. Equal records in any order give equal registers.

    >>> from plutkit.samples import rakor_2023
    >>> register = rakor_2023()
    >>> register.centre("maros").region
    RegionCode.parse('73.09')
    >>> register.cohort(2022).scope.describe("en")
    '18 of 18 centres (cohort 2022)'
    """

    scope: Scope
    """Which centres are compared, by what choice, of how many, and who could not be decided."""
    language: Language
    """The language of what results show by default."""

    @classmethod
    def of(cls, records: Iterable[Record], language: Language = "en") -> "Register":
        """Put mixed records of any order together.

        >>> Register.of([]).scope.total
        0
        >>> from plutkit.domain import Consultant, ServiceField
        >>> Register.of([Consultant(id="k-1", centre_id="c-9", field=ServiceField.FINANCE)])
        Traceback (most recent call last):
        ...
        plutkit.errors.RegisterError: Register: $[0].centre_id: 'c-9' is the id of no centre here...

        Raises `RegisterError` with every duplicate id, dangling reference, cycle of renewals and
        value that is no record, each with the path of its position in the input, such as
        ``$[3].centre_ids[0]``; `ArgumentError` for what is no collection and for another language.
        """
        given = collected(records)
        check_arguments(
            "Register.of", records=(CollectionRule(), given), language=(LANGUAGE, language)
        )
        placed = ((f"$[{position}]", record) for position, record in enumerate(given))
        return gathered(placed, (), language)

    def cohort(self, year: int, *, origin: Origin | None = None) -> "Register":
        """Narrow the scope to a programme year (`angkatan`), all facts kept.

        A centre whose cohort or origin is unknown may belong: `scope.undecided_ids` lists it.

        >>> from plutkit.samples import rakor_2023
        >>> rakor_2023().cohort(2022, origin=Origin.NEW).scope.undecided_ids[:2]
        ('biak-numfor', 'bitung')

        Raises `ArgumentError` that lists every bad argument: a year that is no int from 1900 to
        9999, and what is no origin.
        """
        arguments = {"year": (_YEAR, year), "origin": (_CHOICE["origin"], origin)}
        raise_faults("Register.cohort", argument_faults(**arguments), self.language)
        return self._narrowed(Selection(cohort=year, origin=origin))

    def select(
        self,
        *,
        centre_ids: Iterable[str] | None = None,
        level: CentreLevel | None = None,
        province: RegionCode | None = None,
    ) -> "Register":
        """Narrow the scope to named centres, a level or a province, all facts kept.

        >>> from plutkit.samples import rakor_2023
        >>> rakor_2023().select(province=RegionCode.parse("51")).scope.centre_ids
        ('buleleng', 'gianyar', 'jembrana', 'klungkung')

        The ids may stand in any order. Raises `ArgumentError` that lists every bad argument: an id
        that no centre has or that stands there twice, a region that is no province, and the like.
        """
        ids = None if centre_ids is None else collected(centre_ids)
        if isinstance(centre_ids, AbstractSet):
            ids = tuple(sorted(centre_ids, key=repr))  # so that a fault names the same position
        faults = argument_faults(
            centre_ids=(CollectionRule(_IdRule(self._records["centre"]), "any", unique=True), ids),
            level=(_CHOICE["level"], level),
            province=(_CHOICE["province"], province),
        )
        raise_faults("Register.select", faults, self.language)
        chosen = None if ids is None else tuple(sorted(ids))
        return self._narrowed(Selection(centre_ids=chosen, level=level, province=province))

    def _narrowed(self, selection: Selection) -> "Register":
        selections = (*self.scope.selections, selection)
        return attrs.evolve(self, scope=Scope.over(self.centres, selections))

    def known_by(self, as_of: date) -> "Register":
        """Give the register as it was known on a day, inclusive (`yang diketahui per tanggal`).

        Without services, documents and snapshots of a later day, and without submissions received
        and targets set later; what may be of that day or earlier stays. All other records stay
        whole: whether an agreement or a consultant was there on a day is for those who ask.

        >>> from plutkit.samples import network
        >>> register = network()
        >>> len(register.targets), len(register.known_by(date(2022, 12, 31)).targets)
        (118, 21)

        Raises `ArgumentError` for what is no day.
        """
        check_arguments("Register.known_by", as_of=(EXACT_DAY, as_of))
        known = records_known_by(self._records, as_of)
        if known is self._records:
            return self
        return attrs.evolve(self, records=known, index=Index.of(known))

    def merge(self, other: "Register") -> "Register":
        """Add the records of another register; equal records of both are kept once.

        The choices that made this scope are applied to all centres anew; the other's are not.

        >>> from plutkit.samples import rakor_2023
        >>> rakor_2023().merge(rakor_2023()) == rakor_2023()
        True

        Raises `RegisterError` if both hold different records of one kind and id.
        """
        check_arguments("Register.merge", other=(InstanceRule("", (Register,)), other))
        mine = {key_of(record): record for record in self}
        placed = [(place_of("self", record), record) for record in self]
        placed += [
            (place_of("other", record), record)
            for record in other
            if mine.get(key_of(record)) != record
        ]
        return gathered(placed, self.scope.selections, self.language)

    def replace(self, *records: Record) -> "Register":
        """Put changed records in the place of those with their ids, to ask what if.

        >>> from datetime import date
        >>> from plutkit.samples import rakor_2023
        >>> register = rakor_2023()
        >>> maros = attrs.evolve(register.centre("maros"), opened=date(2023, 5, 8))
        >>> register.replace(maros).centre("maros").opened
        datetime.date(2023, 5, 8)

        Raises `RegisterError` for every record that replaces nothing or stands there twice, and for
        whatever would no longer fit together.
        """
        placed = [(f"records[{position}]", record) for position, record in enumerate(records)]
        keys = list(map(key_of, records))
        mine = set(map(key_of, self))
        strangers = [
            fault(
                f"{path}.id", "register.unknown", key[1],
                "replaces nothing: no such record is here; add it with merge",
                "tidak menggantikan apa pun: rekamannya tidak ada; tambahkan dengan merge",
            )
            for (path, _), key in zip(placed, keys, strict=True)
            if key and key not in mine
        ]  # fmt: skip
        if strangers:
            raise RegisterError("Register.replace", strangers, self.language)
        gone = set(keys)
        kept = [(place_of("self", record), record) for record in self if key_of(record) not in gone]
        return gathered([*kept, *placed], self.scope.selections, self.language)

    def __repr__(self) -> str:
        counts = ", ".join(
            f"{integer_text(len(of_kind), 'en')} {PLURALS[kind]}"
            for kind, of_kind in self._records.items()
        )
        return f"<Register: {counts}; scope: {self.scope.describe('en')}>"


def gathered(
    placed: Iterable[tuple[str, object]], selections: tuple[Selection, ...], language: Language
) -> Register:
    """Put records together, each with its place in the input; `RegisterError` lists what is wrong.

    A `Broken` stands for a record that could not be read.
    """
    records = assembled(placed, language)
    centres = cast("Mapping[str, Centre]", records["centre"]).values()
    return Register(
        records=records,
        index=Index.of(records),
        scope=Scope.over(centres, selections),
        language=language,
    )
