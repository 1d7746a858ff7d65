"""Go through every public function, method and property under a hook that forbids the outer world.

Run by test_purity in a process of its own. With an argument it does one forbidden thing, to show
that the hook notices it; with "uncalled" it names what the walk does not reach, without the hook.
"""

import copy
import inspect
import pickle
import socket
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from fractions import Fraction
from pathlib import Path
from types import CodeType
from typing import Any

import attrs
import cattrs

import plutkit as pk
from plutkit import codec, rows, samples
from plutkit.samples import network, rakor_2023

SOURCE = str(Path(pk.__file__).parent)
DAY, AS_OF = date(2023, 5, 4), date(2024, 12, 31)
YEAR = pk.Period.year(2023)
NAME = pk.Text("a criterion", "kriteria")
WINDOW = pk.Period.parse("2022-01-01/2024-01-01")
LEVEL, LEVEL_OF_CENTRE = pk.RegionLevel.PROVINCE, pk.CentreLevel.REGENCY

FORBIDDEN = (
    "open", "import", "socket", "subprocess", "os.", "shutil", "tempfile", "urllib", "http",
    "ftplib", "smtplib", "sqlite3", "ctypes", "marshal.load", "time", "glob", "pathlib",
)  # fmt: skip


def hook(event: str, arguments: tuple[object, ...]) -> None:
    """Refuse what a pure library does not do."""
    if event.startswith(FORBIDDEN):
        message = f"impure: {event} {arguments[:1]}"
        raise RuntimeError(message)


def refused(call: Callable[[], object]) -> str:
    """Give the message of a call that must fail."""
    try:
        call()
    except pk.PlutkitError as error:
        return str(error)
    raise AssertionError


def properties(value: object) -> list[object]:
    """Give every public property of a value."""
    names = [name for name in dir(type(value)) if not name.startswith("_")]
    return [
        getattr(value, name) for name in names if isinstance(getattr(type(value), name), property)
    ]


def quantities_and_identity() -> list[object]:
    """Call what reads, writes and compares single values."""
    month, quarter = pk.PartialDate.month(2023, 5), pk.PartialDate.quarter(2023, 2)
    spans = [
        month, quarter, pk.PartialDate.year(2023), pk.PartialDate.parse("2023-05-05/.."),
        pk.PartialDate.between(DAY, AS_OF), pk.PartialDate.before(DAY), pk.PartialDate.after(DAY),
    ]  # fmt: skip
    periods = [
        pk.Period.parse("2023-S1"), pk.Period.year(2023), pk.Period.semester(2023, 2),
        pk.Period.quarter(2023, 2), pk.Period.month(2023, 5), pk.Period.between(DAY, AS_OF),
    ]  # fmt: skip
    food, number = pk.Kbli.parse("KBLI 2020: 10710"), pk.Nib.parse("0220001234567")
    code = pk.RegionCode.parse("73.09")
    return [
        pk.parse_rupiah("Rp2,5 miliar"), pk.format_rupiah(1_500_000, language="en"),
        pk.add_months(DAY, 7), pk.earliest_day(month), pk.latest_day(month),
        pk.certainly_before(DAY, month), pk.possibly_before(DAY, month),
        [(str(one), repr(one), *properties(one)) for one in (*spans, *periods, food, number, code)],
        [one.split("month") for one in periods], DAY in periods[0], pk.OPEN_ENDED,
        refused(lambda: pk.parse_rupiah("2 M")),
        refused(lambda: pk.PartialDate.parse("x")),
        refused(lambda: pk.PartialDate.between(AS_OF, DAY)),
        refused(lambda: pk.Nib.parse("1")),
        refused(lambda: pk.Kbli.parse("10710")),
        refused(lambda: pk.Centre(id="", name="", level=1, region=2)),  # type: ignore[arg-type]
    ]  # fmt: skip


def statistics() -> list[object]:
    """Call every kernel and what its result offers."""
    spells = [pk.Spell(6, 1), pk.Spell(6, 2), pk.Spell(9, 0, 2), pk.Spell(12, 1), pk.Spell(15, 0)]
    curve, incidence = pk.survival_curve(spells), pk.cumulative_incidence(spells)
    matrix = pk.transition_matrix([("a", "b"), ("b", "b"), ("b", "a")], ("a", "b"))
    return [
        pk.ranks((3, 1, Fraction(1), 2), ties=pk.Ties.AVERAGE),
        pk.rank_bounds([(0, 3), (2, None)], possible=[1]),
        pk.wilson_interval(81, 263), pk.clopper_pearson_interval(0, 20),
        curve, properties(curve), curve.intervals(), curve.survival_at(9), curve.exact_survival(9),
        curve.restricted_mean(12), curve.exact_restricted_mean(12), curve.restricted_mean_error(12),
        incidence, properties(incidence), incidence.incidence(cause=1),
        incidence.incidence_at(9, cause=1), incidence.exact_incidence(9, cause=2),
        incidence.incidence_error(9, cause=1), matrix, properties(matrix),
        refused(lambda: pk.ranks(5)),  # type: ignore[arg-type]
    ]  # fmt: skip


def law() -> list[object]:
    """Say what the law says, and what it does not say."""
    sized = pk.classify_size(on=DAY, sales=2_000_000_001, capital=5, basis=pk.Basis.BY_FOUNDING)
    workers = pk.classify_workers(5)
    food = pk.Kbli.parse("KBLI 2020: 26110")
    technology, staffing = pk.technology_intensity(food), pk.standard_staffing(LEVEL)
    by_law = pk.SIZE_LAWS.at_or_last(DAY)
    bounds = pk.bounds_for(by_law.value, pk.AmountKind.SALES)
    assert bounds is not None
    source = by_law.source
    schedule = pk.Schedule(name="law", entries=(pk.Entry(starts=DAY, value=1, source=source),))
    findings = (sized, workers, technology, staffing)
    return [
        *[(one, one.sentence("en"), one.sentence("id"), properties(one)) for one in findings],
        pk.kind_for(by_law.value, basis=pk.Basis.SALES, founded=None), pk.size_of(5, bounds),
        pk.workers_class(0), pk.intensity_of(food), pk.SizeClass.SMALL.level,
        pk.TechnologyIntensity.HIGH.level, str(source), schedule.at(DAY),
        pk.SCALE_2017_2019.grade_of(Fraction(5, 4)), pk.LOCAL_REPORTS_FLOORED.describe("id"),
        refused(lambda: schedule.at(date(2020, 1, 1))),
        refused(lambda: pk.classify_size(on=date(2020, 12, 31))),
    ]  # fmt: skip


def _reported() -> pk.Register:
    """Give a network with targets, a report, and a business of two ids."""
    source = network()
    one, two = (business.id for business in source.beneficiaries[:2])
    common: dict[str, Any] = {"period": YEAR, "status": pk.TargetStatus.SET, "set_on": DAY}
    own = {"indicator_key": "services", "unit": "services", **common}
    kept = [record for record in source if not isinstance(record, pk.Target)]
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
            attrs.evolve(
                pk.Target(id="t-5", centre_id="c-01", value=21, **own),
                status=pk.TargetStatus.PROPOSED,
            ),
            pk.Submission(
                id="r-1", centre_id="c-01", period=YEAR, kinds=tuple(pk.RecordKind),
                received_on=AS_OF,
            ),
            pk.SameBusiness(id="same", beneficiary_ids=(two, one)),
        ]
    )  # fmt: skip


def domain() -> list[object]:
    """Ask registers for everything that they hold, and make others of them."""
    month = pk.PartialDate.month(2023, 5)
    register = pk.Register.of(list(network())[::-1], language="id").cohort(2022)
    register = register.merge(rakor_2023()).replace(
        attrs.evolve(register.centre("c-04"), opened=month)
    )
    chosen = register.select(centre_ids={"c-03", "c-01", "c-02"}, level=LEVEL_OF_CENTRE)
    business, service = register.beneficiaries[0], register.services[0]
    snapshot = business.snapshots[0]
    centre = register.centre("c-01")
    selection = chosen.scope.selections[-1]
    return [
        repr(register), register.language, len(register), [one.id for one in register],
        chosen.scope, chosen.scope.describe("id"), selection.describe("en"),
        selection.admits(centre), pk.Scope.over([centre], (selection,)),
        [repr(found) for found in properties(register)],
        register.partner("p-uni-1"), register.partnership("a-01-1"),
        register.consultant(register.consultants[0].id), register.beneficiary(business.id),
        register.service(service.id), register.partnerships_of("c-01"),
        register.services_of(business.id), register.services_at(service.centre_id),
        register.business_id(business.id), register.known_by(DAY).services[-1:],
        _reported().target("t-1"), _reported().submission("r-1"), _reported().same_business("same"),
        _reported().submissions_of("c-01"),
        snapshot, properties(snapshot), pk.Verification.AUDITED.level,
        pickle.loads(pickle.dumps(register)) == register, copy.deepcopy(chosen) == chosen,
        refused(lambda: network().centre("c-1")),
        refused(lambda: pk.Register.of([centre, centre], language="id")),
        refused(lambda: register.select(centre_ids={"z", "y"})),
    ]  # fmt: skip


def definitions() -> list[pk.LevelUpDefinition]:
    """Give the definitions of the library, and some made by its makers."""

    def known(_: pk.Beneficiary, snapshot: pk.Snapshot) -> int | pk.Doubt:
        return pk.Doubt.AMOUNT_MISSING if snapshot.sales is None else int(snapshot.sales > 10**8)

    steps = pk.ladder((300_000_000, 2_000_000_000))
    card = attrs.evolve(steps.card, key="known", states=steps.card.states[:2])
    return [
        *pk.LEVEL_UP_DEFINITIONS, steps, pk.by_levels(card, level_of=known),
        attrs.evolve(pk.by_legal_class(), card=attrs.evolve(steps.card, key="again")),
    ]  # fmt: skip


def indicators() -> list[object]:
    """Judge what is known of a few businesses by every definition."""
    register = network()
    found: list[object] = []
    for business in register.beneficiaries[::40]:
        history = pk.history_of(register, business.id, window=WINDOW, as_of=AS_OF)
        found += [properties(history), history.by_law_of(DAY).law_on]
        found.append(history.three_years_before(history.last_day))
        for definition in definitions():
            moves = [*definition.moves(history), definition.net(history)]
            rise = definition.first_rise(history)
            found += [definition.card, rise]
            found += [(move, properties(move), definition.holds(history, move)) for move in moves]
    return found


def shown(result: pk.Result[Any]) -> list[object]:
    """Show a result in every way that it has."""
    first = next(iter(result))
    return [
        str(result), repr(result), result._repr_html_(), result.to_markdown("id"),
        result.sentence("id"), str(result.table("en")), result.to_dicts(), len(result),
        first in result, properties(result), [properties(row) for row in result],
        hash(result) is not None, copy.deepcopy(result) == result,
        refused(lambda: result["no such row"]),
    ]  # fmt: skip


def speed() -> list[object]:
    """Rank by every clock."""
    found: list[object] = []
    kinds = (pk.PartnerKind.UNIVERSITY, pk.PartnerKind.HALAL_CENTRE)
    milestones = [
        pk.Milestone.all_kinds(*kinds, pk.PartnerKind.STATE_ENTERPRISE), pk.Milestone.first(),
        pk.Milestone.nth(2), pk.Milestone.distinct_kinds(2),
    ]  # fmt: skip
    for clock in pk.Clock:
        for counting in pk.Counting:
            ranking = pk.rank_partnership_speed(
                network().cohort(2022), as_of=date(2023, 12, 31), clock=clock, counting=counting,
                milestone=milestones[0],
            )  # fmt: skip
            verdict = pk.check_fastest(ranking, "c-01")
            found += [*shown(ranking), repr(ranking["c-01"]), *shown(verdict)]
            found += [*map(str, verdict.would_settle), ranking.policies.describe("id")]
            found.append(properties(ranking.policies))
    found += [milestone.describe("id") for milestone in milestones]
    found.append(
        refused(
            lambda: pk.rank_partnership_speed(
                network(), as_of=AS_OF, clock=pk.Clock.OPENED, milestone=milestones[1],
                before_clock=pk.BeforeClock.REJECT,
            )
        )
    )  # fmt: skip
    return found


def level_ups() -> list[object]:
    """Track level-ups, compare their definitions, and ask how long they took."""
    definition = pk.LEGAL_CLASS_BY_SALES
    report = pk.track_level_ups(network(), definition=definition, window=WINDOW, as_of=AS_OF)
    rates = [report.by(group) for group in pk.LevelUpGroup]
    compared = pk.compare_definitions(
        network(), (definition, pk.BY_WORKERS), window=WINDOW, as_of=AS_OF
    )
    times = pk.level_up_times(network(), definition=definition, as_of=AS_OF)
    return [
        *shown(report), report.transitions(), properties(report.policies),
        *[one for rate in rates for one in shown(rate)],
        *shown(compared), compared.counts(definition.card.key),
        *[(agreement, properties(agreement)) for agreement in compared.agreement],
        *shown(times), times.to_intervals(), [properties(one) for one in times.year_ends],
        *[(times.spells(at), times.incidence(at)) for at in pk.EventAt],
    ]  # fmt: skip


def measured() -> list[object]:
    """Measure everything in the catalogue, and one indicator by every group."""
    register = _reported().cohort(2022)
    prices = pk.PriceIndex(
        first_year=2021,
        values=(100, 104, 109, Fraction(112)),
        source=pk.SIZE_LAWS.entries[0].source,
    )
    again = (
        pk.businesses_assisted_of(pk.BeneficiaryKind.COOPERATIVE),
        pk.documents_obtained_of(pk.DocumentKind.HALAL), pk.long_term_clients(hours=3),
        pk.share_women_owned(least_coverage=Fraction(1, 2)),
        pk.share_disability(least_coverage=Fraction(1, 2)), pk.level_ups(pk.BY_WORKERS),
        pk.level_up_rate(pk.BY_WORKERS), pk.sales_change(price_index=prices),
        pk.sales_growth(price_index=prices),
    )  # fmt: skip
    every = (*pk.CATALOGUE, *again)
    reports = pk.coverage(register, period=YEAR, as_of=AS_OF, due_days=10)
    tables = [
        pk.measure_by(register, pk.BUSINESSES_ASSISTED, period=YEAR, as_of=AS_OF, by=by)
        for by in pk.By
    ]
    return [
        [(one.card, properties(one)) for one in every],
        [pk.measure(register, one, period=YEAR, as_of=AS_OF, centre_id="c-01") for one in every],
        *[one for table in tables for one in shown(table)],
        *shown(reports), reports.count(pk.Reported.MISSING), reports.note("id"),
        [row.count(pk.Reported.LATE) for row in reports],
        refused(
            lambda: pk.measure_by(register, pk.STAFFING, period=YEAR, as_of=AS_OF, by=pk.By.GENDER)
        ),
    ]  # fmt: skip


def targets() -> list[object]:
    """Assess targets and reconcile them."""
    register = _reported()
    report = pk.assess_targets(register, period=YEAR, as_of=AS_OF)
    plan = pk.reconcile_targets(register, period=YEAR, as_of=AS_OF)
    return [
        *shown(report), report.centres_table("id"), report.network_table("en"), report.centres,
        [(one, properties(one)) for one in report.network], *shown(plan),
        [(one, properties(one)) for one in plan.network],
        pk.raw_attainment(3, 4), pk.capped_attainment(Fraction(5, 4)),
        refused(lambda: pk.assess_targets(register, period=YEAR, as_of=DAY.replace(year=2022))),
    ]  # fmt: skip


def scores() -> list[object]:
    """Score centres on a card."""
    card = pk.Scorecard(
        key="walk",
        name=pk.Text("a walk", "jalan-jalan"),
        items=(
            pk.ScoreItem(indicator_key="services", weight=Fraction(1, 3), worst=0, best=40),
            pk.ScoreItem(
                indicator_key="share_women_owned", weight=Fraction(2, 3), worst=0,
                best=Fraction(1, 2),
            ),
        ),
    )  # fmt: skip
    ranking = pk.score_centres(_reported().cohort(2022), card, period=YEAR, as_of=AS_OF)
    return [
        *shown(ranking), [(swap, properties(swap)) for swap in ranking.swaps],
        [(part, properties(part)) for row in ranking for part in row.parts],
        refused(lambda: pk.ScoreItem(indicator_key="services", weight=0, worst=0, best=0)),
    ]  # fmt: skip


def peers() -> list[object]:
    """Find role models and what they had, and put a centre on a page."""
    register = _reported().cohort(2022)
    report = pk.assess_targets(register, period=YEAR, as_of=AS_OF)
    ranking = pk.rank_partnership_speed(
        register, as_of=AS_OF, clock=pk.Clock.OPENED, milestone=pk.Milestone.first()
    )
    models = pk.find_role_models(
        register,
        (
            pk.RankAtMost(key="fast", name=NAME, ranking=ranking, worst=15),
            pk.TargetsMet(key="met", name=NAME, report=report),
            pk.FormReached(
                key="unit", name=NAME, form=pk.CentreForm.REGIONAL_TECHNICAL_UNIT
            ),
        ),
        as_of=AS_OF,
    )  # fmt: skip
    gaps = pk.find_adoption_gaps(
        register, role_model_id="c-02", period=YEAR, as_of=date(2024, 1, 31)
    )
    page = pk.centre_report(register, "c-01", period=YEAR, as_of=AS_OF)
    return [
        *shown(models), *shown(gaps), *shown(page), [properties(one) for one in page],
        refused(lambda: pk.centre_report(register, "c-1", period=YEAR, as_of=AS_OF)),
    ]  # fmt: skip


def persons() -> list[object]:
    """Read numbers of persons, and what stands for them."""
    resident, taxpayer = pk.Nik.parse("3171011708450001"), pk.Npwp.parse("01.300.066.6-091.000")
    numbers, key = (resident, taxpayer, pk.Npwp.parse(resident.reveal())), bytes(range(32))
    return [
        [
            (
                str(one), repr(one), len({one}), one == resident, one.reveal(), *properties(one),
                one.__reduce__()[1], one.pseudonym(key),
            )
            for one in numbers
        ],
        resident.birth_date(AS_OF), taxpayer.reveal_punctuated(),
        refused(lambda: pk.Nik.parse("9971010008450000")),
        refused(lambda: pk.Npwp.parse("0" * 15)),
    ]  # fmt: skip


def doubts() -> list[object]:
    """Review registers."""
    found = pk.review(network())
    return [
        *shown(found.at_least(pk.Severity.UNLIKELY)), found.counts(),
        found.of("target.parts").table("id"), pk.Severity.HINT.level,
        refused(lambda: found.of("x")), pk.review(rakor_2023()).to_markdown("id"),
    ]  # fmt: skip


def exchanged() -> list[object]:
    """Take data in and out as JSON, sound and not."""

    def ranked(register: pk.Register) -> pk.SpeedRanking:
        return pk.rank_partnership_speed(
            register.cohort(2022),
            as_of=AS_OF,
            clock=pk.Clock.OPENED,
            milestone=pk.Milestone.first(),
        )

    register, key = network(), bytes(range(32))
    envelope = codec.dumps(ranked(register), register=register)
    checked = codec.verify(envelope, register, compute=ranked)
    converter = cattrs.Converter()
    codec.configure_converter(converter, pseudonym_key=key)
    business = codec.unstructure(register.beneficiaries[0])
    assert isinstance(business, dict)
    return [
        envelope, checked, properties(checked), checked.sentence("id"),
        codec.loads(codec.dumps(register), pk.Register) == register,
        codec.loads(envelope, pk.SpeedRanking).sentence("en"), codec.register_sha256(register),
        [codec.schema(of) for of in (pk.Register, pk.SpeedRanking, pk.Schedule[int])],
        codec.make_converter().unstructure(register.centre("c-01")),
        converter.structure(
            business | {"owner_pseudonym": None, "owner_nik": "3171011708450001"}, pk.Beneficiary
        ),
        refused(lambda: codec.structure({"centres": [{"id": 1}], "services": [3]}, pk.Register)),
        refused(lambda: codec.loads('{"schema_version": 2, "data": NaN}', pk.Centre)),
        refused(lambda: codec.loads('[{"a": 1, "a": 2}', pk.Centre)),
        refused(lambda: codec.unstructure(pk.SERVICES)),
    ]  # fmt: skip


def tables() -> list[object]:
    """Take data in and out as flat rows, sound and not."""
    written = rows.register_to_rows(network())
    again = rows.register_from_rows(written, mapping=rows.PLAIN_MAPPING)
    sheet = [{"Kode": "b-1", "Nama": "Usaha", "Jenis": "usaha", "NIK": "3171011708450001"}]
    columns: dict[str, str | rows.Column] = {
        "Kode": "id",
        "Nama": "name",
        "Jenis": "kind",
        "NIK": rows.Column(field="owner_nik"),
    }
    read = rows.register_from_rows(
        {"Usaha": sheet},
        pseudonym_key=bytes(range(32)),
        mapping={"Usaha": rows.TableMapping(of=pk.Beneficiary, columns=columns)},
    )
    written["services"][0]["day"] = "03/04/2023"
    try:
        rows.register_from_rows(written, mapping=rows.PLAIN_MAPPING)
    except pk.StructureError as error:
        place = rows.place_of(error.faults[0])
    return [again == network(), written, read.beneficiaries, str(place), rows.CellReading()]


def everything(only: str = "") -> list[object]:
    """Call every public function, method and property, and show what it gives."""
    floors = (
        quantities_and_identity, statistics, law, domain, indicators, speed, level_ups, measured,
        targets, scores, peers, persons, doubts, exchanged, tables,
    )  # fmt: skip
    return [value for floor in floors if only in ("", floor.__name__) for value in floor()]


def public_code() -> dict[CodeType, str]:
    """Give the code of every public function, method and property, with its name."""
    found: dict[CodeType, str] = {}
    floors = (pk, samples, codec, rows)
    for name, value in ((name, getattr(floor, name)) for floor in floors for name in floor.__all__):
        if inspect.isfunction(value):
            found[value.__code__] = name
        for cls in value.__mro__ if inspect.isclass(value) else ():
            for key, member in vars(cls).items():
                method = member.fget if isinstance(member, property) else member
                code = getattr(getattr(method, "__func__", method), "__code__", None)
                is_public = not key.startswith("_") or key.endswith("_")
                if is_public and code is not None and code.co_filename.startswith(SOURCE):
                    found.setdefault(code, f"{cls.__name__}.{key}")
    return found


UNCALLED = {
    "Record.__init_subclass__": "runs when a class is defined, which is before the walk",
    "Record.__attrs_post_init__": "runs once a class, at its first record, maybe before the walk",
    "Row.__init_subclass__": "runs when a class is defined, which is before the walk",
    "Row.__setattr__": "refuses",
    "Row.__delattr__": "refuses",
    "PersonalNumber.__init__": "refuses",
    "PersonalNumber.__init_subclass__": "runs when a class is defined, which is before the walk",
    "PersonalNumber.__setattr__": "refuses",
    "PersonalNumber.__delattr__": "refuses",
    "Row.__replace__": "is called by copy.replace, which Python has from 3.13 on",
}
"""What the walk cannot reach, and why."""


def uncalled(only: str) -> list[str]:
    """Give the names of what is public and not called by the walk, of one floor or of all."""
    called: set[CodeType] = set()
    sys.setprofile(lambda frame, *_: called.add(frame.f_code))
    everything(only)
    sys.setprofile(None)
    missed = {name for code, name in public_code().items() if code not in called}
    return sorted(missed - set(UNCALLED))


FORBIDDEN_DEEDS: dict[str, Callable[[], object]] = {
    "open": lambda: open(__file__, encoding="utf-8"),  # noqa: SIM115, PTH123 - it fails
    "socket": socket.socket,
    "process": lambda: subprocess.run(["true"], check=True),  # noqa: S607 - it fails
    "import": lambda: __import__("colorsys"),
}

if __name__ == "__main__":
    write = sys.stdout.write
    if sys.argv[1:2] == ["uncalled"]:
        write("\n".join(uncalled("".join(sys.argv[2:]))))
        sys.exit()
    sys.addaudithook(hook)
    if len(sys.argv) > 1:
        FORBIDDEN_DEEDS[sys.argv[1]]()
    for value in everything():
        write(f"{value}\n")
