"""A few values of every type of the package root: drawn, or made by the functions that give them.

`PUBLIC` walks the root, so that a new type is tried as soon as it is public, and fails the round
trip until a value of it is made here.
"""

import inspect
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from enum import Enum
from fractions import Fraction
from functools import cache
from typing import Any, Final, cast, get_args

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

import plutkit as pk
from plutkit._record import LARGEST_INTEGER, Row
from plutkit.codec import Json, unstructure
from plutkit.samples import network, rakor_2023
from plutkit.strategies import entries, schedules, texts
from plutkit.strategies._entry import STRATEGIES

AS_OF: Final = date(2024, 12, 31)
YEAR: Final = pk.Period.year(2023)
WINDOW: Final = pk.Period.parse("2022-01-01/2024-01-01")
NAME: Final = pk.Text("a criterion", "kriteria")
CARD: Final = pk.Scorecard(
    key="tried",
    name=NAME,
    items=(
        pk.ScoreItem(indicator_key="services", weight=Fraction(1, 3), worst=0, best=40),
        pk.ScoreItem(
            indicator_key="share_women_owned", weight=Fraction(2, 3), worst=0, best=Fraction(1, 2)
        ),
    ),
)

REFUSED: Final[Mapping[type, str]] = {
    pk.Indicator: "codec.function",
    pk.LevelUpDefinition: "codec.function",
    pk.Nik: "codec.person",
    pk.Npwp: "codec.person",
    pk.Result: "codec.type",
}
"""What has no form in JSON, and the code that says so."""


def _public() -> Iterator[type]:
    for name in pk.__all__:
        value = getattr(pk, name)
        if inspect.isclass(value) and not issubclass(value, BaseException):
            yield value


PUBLIC: Final = tuple(_public())
"""Every class of the root but the errors: records, rows, results, choices and small values."""

WRITTEN: Final = tuple(cls for cls in PUBLIC if cls not in REFUSED)
"""Those that have a form in JSON."""

_INTEGERS: Final = st.integers(-LARGEST_INTEGER, LARGEST_INTEGER)
GENERICS: Final[Mapping[Any, SearchStrategy[Any]]] = {
    pk.Entry[int]: entries(values=_INTEGERS),
    pk.Schedule[int]: schedules(values=_INTEGERS),
    pk.Schedule[Fraction]: schedules(values=st.fractions()),
    pk.Schedule[int | None]: schedules(values=st.none() | _INTEGERS),
    pk.Schedule[pk.SizeLaw]: st.just(pk.SIZE_LAWS),
}
"""Generic records, whose argument says how their values are read."""

UNIONS: Final[tuple[Any, ...]] = (
    pk.DateLike, pk.Practice, pk.DateLike | None, pk.Centre | None, tuple[int | Fraction, ...],
    pk.PeriodUnit,
)  # fmt: skip
"""Alternatives, each of whose values shows by itself which of them it is."""

TAGGED: Final[tuple[Any, ...]] = (
    pk.Criterion, pk.RegisteredRecord, pk.Register | pk.Centre | None,
    tuple[pk.RegisteredRecord, ...], pk.Schedule[pk.Centre | pk.Partner],
)  # fmt: skip
"""Alternatives of objects, which are told apart by a key `type`."""

TYPES: Final[tuple[Any, ...]] = (
    *(cls for cls in WRITTEN if not getattr(cls, "__parameters__", ())), *GENERICS, *UNIONS, *TAGGED
)  # fmt: skip
"""All that can be read."""


def results_of(register: pk.Register) -> Iterator[object]:
    """Ask everything of a register; give what the answers are made of too."""
    scope = register.cohort(2022) if register.centres else register
    first = pk.Milestone.first()
    both = pk.Milestone.all_kinds(pk.PartnerKind.UNIVERSITY, pk.PartnerKind.HALAL_CENTRE)
    rankings = [
        pk.rank_partnership_speed(
            one, as_of=AS_OF, clock=clock, milestone=milestone, before_clock=pk.BeforeClock.DAY_ZERO
        )
        for one, clock, milestone in (
            (scope, pk.Clock.OPENED, both), (register, pk.Clock.FOUNDED, first)
        )
    ]  # fmt: skip
    yield from rankings
    yield from (pk.check_fastest(one, row.centre_id) for one in rankings for row in one.rows[:3])
    definition = pk.LEGAL_CLASS_BY_SALES
    report = pk.track_level_ups(register, definition=definition, window=WINDOW, as_of=AS_OF)
    yield from (report, report.transitions(), report.policies)
    yield from (report.by(group) for group in pk.LevelUpGroup)
    compared = (definition, pk.BY_WORKERS)
    yield pk.compare_definitions(register, compared, window=WINDOW, as_of=AS_OF)
    times = pk.level_up_times(register, definition=definition, as_of=AS_OF)
    yield from (times, *times.spells(pk.EventAt.LATEST))
    for business in register.beneficiaries[:8]:
        history = pk.history_of(register, business.id, window=WINDOW, as_of=AS_OF)
        yield from (history, definition.net(history), *pk.BY_WORKERS.moves(history))
    yield from (
        pk.measure_by(register, pk.SERVICES, period=YEAR, as_of=AS_OF, by=by) for by in pk.By
    )
    yield from (pk.measure(register, one, period=YEAR, as_of=AS_OF) for one in pk.CATALOGUE)
    yield from (one.card for one in pk.CATALOGUE)
    yield from pk.SERVICES.contributions(register, YEAR)
    yield from pk.SHARE_WOMEN_OWNED.contributions(register, YEAR)
    yield pk.coverage(register, period=YEAR, as_of=AS_OF, due_days=10)
    met = pk.assess_targets(register, period=YEAR, as_of=AS_OF)
    yield from (met, pk.reconcile_targets(register, period=YEAR, as_of=AS_OF))
    scores = pk.score_centres(register, CARD, period=YEAR, as_of=AS_OF)
    yield from (scores, *scores.swaps)
    yield pk.review(pk.Register.of(register)).of("snapshot.stated_class", "consultant.no_service")
    models = pk.find_role_models(
        register,
        (
            pk.RankAtMost(key="fast", name=NAME, ranking=rankings[1], worst=15),
            pk.RankAtMost(key="high", name=NAME, ranking=scores, worst=3),
            pk.TargetsMet(key="met", name=NAME, report=met),
            pk.FormReached(key="unit", name=NAME, form=pk.CentreForm.REGIONAL_TECHNICAL_UNIT),
        ),
        as_of=AS_OF,
    )
    yield from (models, *models.tallies)
    for centre in register.centres[:2]:
        yield pk.find_adoption_gaps(register, role_model_id=centre.id, period=YEAR, as_of=AS_OF)
        yield pk.centre_report(register, centre.id, period=YEAR, as_of=AS_OF)


def reported() -> pk.Register:
    """Give a part of the network with targets, a report, and a business of two ids."""
    source = network()
    centres = {f"c-0{number}" for number in range(1, 6)}
    kept: list[pk.RegisteredRecord] = [*source.partners]
    kept += [one for one in source.centres if one.id in centres]
    kept += [one for one in source.partnerships if centres.issuperset(one.centre_ids)]
    kept += [one for one in source.consultants if one.centre_id in centres]
    kept += [one for one in source.services if one.centre_id in centres]
    kept += [one for one in source.submissions if one.centre_id in centres]
    served = {id for one in kept if isinstance(one, pk.Service) for id in one.beneficiary_ids}
    kept += [one for one in source.beneficiaries if one.id in served]
    one, two = sorted(served)[:2]
    common: dict[str, Any] = {
        "period": YEAR, "status": pk.TargetStatus.SET, "set_on": date(2023, 5, 4)
    }  # fmt: skip
    own = {"indicator_key": "services", "unit": "services", **common}
    return pk.Register.of(
        [
            *kept,
            pk.Target(id="t-1", centre_id="c-01", value=20, baseline=10, **own),
            pk.Target(
                id="t-2", consultant_id="k-01-1", value=pk.TargetRange(least=2, most=9), **own
            ),
            pk.Target(id="t-3", value=400, **own),
            pk.Target(
                id="t-4", centre_id="c-02", indicator_key="share_women_owned", value=Fraction(1, 2),
                unit=pk.SHARE_WOMEN_OWNED.card.unit.en, **common,
            ),
            pk.Submission(
                id="r-1", centre_id="c-01", period=YEAR, kinds=tuple(pk.RecordKind),
                received_on=AS_OF,
            ),
            pk.SameBusiness(id="same", beneficiary_ids=(two, one)),
        ]
    )  # fmt: skip


def _of_functions() -> Iterator[object]:
    """Give what the smaller functions give."""
    yield from (rakor_2023(), reported(), pk.SIZE_LAWS)
    yield from results_of(reported())
    spells = [pk.Spell(6, 1), pk.Spell(6, 2), pk.Spell(9, 0, 2), pk.Spell(12, 1)]
    matrix = pk.transition_matrix([("a", "b"), ("b", "b"), ("b", "a")], ("a", "b"))
    yield from (*spells, pk.survival_curve(spells), pk.cumulative_incidence(spells), matrix)
    yield from (matrix.move_shares, *pk.rank_bounds([(0, 3), (2, None)], possible=[1]))
    yield pk.Unscored("c-9", "Contoh", True, Fraction(1, 3), ("services",))
    yield pk.Judgement(from_level=0, to_level=1, can_rise=True)
    yield pk.clopper_pearson_interval(0, 20)
    yield pk.SCALE_2017_2019.grade_of(Fraction(5, 4))
    food = pk.Kbli.parse("KBLI 2020: 26110")
    yield pk.classify_size(
        on=date(2023, 5, 4), sales=2_000_000_001, capital=5, basis=pk.Basis.SALES
    )
    yield from (pk.classify_workers(5), pk.classify_workers(None), pk.technology_intensity(food))
    yield pk.standard_staffing(pk.RegionLevel.PROVINCE)
    yield pk.PriceIndex(first_year=2021, values=(100, Fraction(7, 2)), source=pk.TECHNOLOGY_SOURCE)
    yield from (pk.LOCAL_REPORTS_SCALE, pk.TECHNOLOGY_SOURCE, pk.WORKERS_BOUNDS)
    try:
        pk.Partner(id="p-1", name=" ", kinds=())
    except pk.InvalidRecordError as error:
        yield from error.faults


def parts_of(value: object) -> Iterable[object]:
    """Give what a value is made of."""
    cls = type(value)
    if isinstance(value, pk.Register):
        return (*value, value.scope)
    if attrs.has(cls):
        return [getattr(value, field.name) for field in attrs.fields(cls)]
    if isinstance(value, Row):
        return [getattr(value, name) for name in cls.__annotations__]
    return cast("tuple[object, ...]", value) if isinstance(value, tuple) else ()


@cache
def made() -> Mapping[type, tuple[object, ...]]:
    """Give a few values of every type that the functions give, and of what is in them."""
    found: dict[type, list[object]] = {}
    left = [*_of_functions()]
    seen: dict[int, object] = {}  # by identity, for much is shared
    while left:
        value = left.pop()
        if id(value) not in seen:
            seen[id(value)] = value
            found.setdefault(type(value), []).append(value)
            left += parts_of(value)
    return {
        cls: tuple(values[:: max(1, len(values) // _MOST_OF_A_TYPE)])
        for cls, values in found.items()
    }


_MOST_OF_A_TYPE: Final = 12


def values_of(of: Any) -> SearchStrategy[Any]:
    """Draw values of a type: by a strategy, or among those that functions give."""
    for own in (_OWN, GENERICS):
        if of in own:
            return own[of]
    if of in UNIONS or of in STRATEGIES or issubclass(of, Enum):
        return st.from_type(of)
    return st.sampled_from(made()[of])


_TEXT: Final = st.builds(pk.Text, en=texts(), id=texts())
_OWN: Final[Mapping[Any, SearchStrategy[Any]]] = {
    pk.Entry: GENERICS[pk.Entry[int]],
    pk.Schedule: GENERICS[pk.Schedule[int]],
    tuple[int | Fraction, ...]: st.lists(_INTEGERS | st.fractions()).map(tuple),
    pk.Text: _TEXT,
    pk.Fault: st.builds(pk.Fault, path=texts(), code=texts(), value=texts(), text=_TEXT),
}
"""Strategies of what Hypothesis could build, but not soundly."""


def small() -> pk.Register:
    """Give a register of one or two records of each kind, which refer to each other."""
    source = reported()
    service = source.services[0]
    business = source.beneficiary(service.beneficiary_ids[0])
    agreement = next(one for one in source.partnerships if one.centre_ids == (service.centre_id,))
    again = attrs.evolve(agreement, id="again", renews=agreement.id)
    other = attrs.evolve(business, id="other", name="Lain", snapshots=(), documents=())
    consultant = next(one for one in source.consultants if one.centre_id == service.centre_id)
    return pk.Register.of(
        [
            source.centre(service.centre_id), source.partner(agreement.partner_id), agreement,
            again, business, other, consultant,
            attrs.evolve(source.submissions[0], centre_id=service.centre_id),
            attrs.evolve(service, beneficiary_ids=(business.id,), consultant_id=consultant.id),
            attrs.evolve(source.target("t-1"), centre_id=service.centre_id),
            pk.SameBusiness(id="same", beneficiary_ids=(business.id, "other")),
        ]
    ).select(centre_ids=[service.centre_id])  # fmt: skip


@cache
def data_of(of: Any) -> tuple[Json, ...]:
    """Give a few sound values of a type as JSON has them, none of them long; no Hypothesis."""
    if of in _DATA:
        return _DATA[of]()
    if of is pk.Register:
        return (unstructure(small()), unstructure(pk.Register.of([])))
    if issubclass(of, Enum):
        return tuple(unstructure(one) for one in of)
    return tuple(_shortened(unstructure(one)) for one in made()[of][:6])


def _shortened(data: Json) -> Json:
    """Leave two items of each list."""
    if isinstance(data, list):
        return [_shortened(one) for one in data[:2]]
    if isinstance(data, dict):
        return {key: _shortened(one) for key, one in data.items()}
    return data


def _tagged(*kinds: type) -> tuple[Json, ...]:
    return tuple(
        {"type": cls.__name__, **cast("dict[str, Json]", one)}
        for cls in kinds
        for one in data_of(cls)[:2]
    )  # fmt: skip


def _laws(*values: Json) -> tuple[Json, ...]:
    law = cast("dict[str, Any]", unstructure(pk.SIZE_LAWS))
    entries = [{**entry, "value": one} for entry, one in zip(law["entries"], values, strict=False)]
    return ({**law, "entries": entries},)


def _kinds(of: Any) -> tuple[type, ...]:
    return get_args(of)


_DAYS: Final[tuple[Json, ...]] = ("2023-05-04", "2023-05", "2023-Q2", "2023-05-05/..", "2023")
_DATA: Final[Mapping[Any, Callable[[], tuple[Json, ...]]]] = {
    pk.Entry: lambda: (_laws(1)[0],),
    pk.Entry[int]: lambda: tuple(cast("Any", _laws(1, 2)[0])["entries"]),
    pk.Schedule[int]: lambda: _laws(1, 2),
    pk.Schedule[Fraction]: lambda: _laws("1/2", "3/1"),
    pk.Schedule[int | None]: lambda: _laws(1, None),
    pk.Schedule[pk.SizeLaw]: lambda: (unstructure(pk.SIZE_LAWS),),
    pk.Schedule[pk.Centre | pk.Partner]: lambda: _laws(*_tagged(pk.Centre, pk.Partner)[1:3]),
    pk.DateLike: lambda: _DAYS,
    pk.DateLike | None: lambda: (*_DAYS, None),
    pk.Practice: lambda: ("university", "training", "regional_technical_unit"),
    pk.Centre | None: lambda: (*data_of(pk.Centre), None),
    tuple[int | Fraction, ...]: lambda: ([1, "1/2", -3],),
    pk.PeriodUnit: lambda: ("year", "month"),
    pk.Criterion: lambda: _tagged(*_kinds(pk.Criterion)),
    pk.RegisteredRecord: lambda: _tagged(*_kinds(pk.RegisteredRecord)),
    pk.Register | pk.Centre | None: lambda: (None, *_tagged(pk.Register, pk.Centre)),
    tuple[pk.RegisteredRecord, ...]: lambda: ([*_tagged(*_kinds(pk.RegisteredRecord))],),
}
"""Sound values of types that are no classes."""
