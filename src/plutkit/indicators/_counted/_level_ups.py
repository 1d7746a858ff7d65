"""Level-ups by a definition: how many businesses rose, and what share of those at risk."""

from collections.abc import Iterator
from datetime import timedelta
from functools import partial
from typing import Final

from plutkit._record import Declared, InstanceRule, check_arguments
from plutkit._text import Text
from plutkit.domain import RecordKind, Register
from plutkit.indicators._card import Card, Parameter
from plutkit.indicators._credit import Standing, served_before, standing_of, too_late
from plutkit.indicators._definition import LevelUpDefinition
from plutkit.indicators._history import make_history
from plutkit.indicators._indicator import Aggregation, Contribution, Indicator, OmissionReason
from plutkit.quantities import Period

_ONE_DAY: Final = timedelta(days=1)
_DEFINITION: Final = InstanceRule("", (LevelUpDefinition,))
_START_UNKNOWN: Final = OmissionReason(
    key="level_at_start_unknown",
    text=Text(
        "its level at the period's start is not known",
        "tingkatnya pada awal periode tidak diketahui",
    ),
)
_LATER_UNKNOWN: Final = OmissionReason(
    key="later_level_unknown",
    text=Text(
        "at risk, but no later level of it is known",
        "dapat naik kelas, tetapi tingkat kemudiannya tidak diketahui",
    ),
)
_SERVICE_FIRST_UNKNOWN: Final = OmissionReason(
    key="service_first_unknown",
    text=Text(
        "whether the centre served it before the later snapshot is not known",
        "tidak diketahui apakah PLUT melayaninya sebelum data kemudian",
    ),
)


class _Judged(Declared):
    """A business that could have risen, or may have, at one of the centres that served it."""

    centre_id: str
    record_id: str
    business_id: str
    is_at_risk: bool
    rose: bool | None
    is_served: bool
    """Whether the centre certainly served it before the later snapshot."""


def _judged(definition: LevelUpDefinition, register: Register, period: Period) -> Iterator[_Judged]:
    as_of, stop = period.stop - _ONE_DAY, period.stop.toordinal()
    for business in register.beneficiaries:
        services = register.services_of(business.id)
        if not services:
            continue
        history = make_history(business, services, period, as_of, None)
        move = definition.net(history)
        standing = standing_of(history, move)
        is_at_risk = standing is Standing.AT_RISK
        if not is_at_risk and standing is not Standing.START_UNKNOWN:
            continue
        rose = move.is_level_up if is_at_risk and move.is_known else None
        business_id = register.business_id(business.id)
        for centre_id, is_served in served_before(services, min(stop, too_late(history, move))):
            yield _Judged(centre_id, business.id, business_id, is_at_risk, rose, is_served)


def _level_ups(
    definition: LevelUpDefinition, register: Register, period: Period
) -> Iterator[Contribution]:
    """Give 1 for each that rose and 0 for each that did not; 1 that is not certain if it may have.

    Whose level at the start is not known cannot count, but is told.
    """
    for one in _judged(definition, register, period):
        amount, missing = int(one.is_at_risk and one.rose is not False), None
        if not one.is_at_risk:
            missing = _START_UNKNOWN
        elif one.rose is None:
            missing = _LATER_UNKNOWN
        elif not one.is_served:
            missing = _SERVICE_FIRST_UNKNOWN
        yield Contribution(
            one.centre_id, one.record_id, one.business_id,
            amount=amount, is_certain=missing is None, missing=missing,
        )  # fmt: skip


def _at_risk(
    definition: LevelUpDefinition, register: Register, period: Period
) -> Iterator[Contribution]:
    """Give yes or no for each at risk, or that it is not known."""
    for one in _judged(definition, register, period):
        if one.is_at_risk:
            missing = None if one.is_served else _SERVICE_FIRST_UNKNOWN
            yield Contribution(
                one.centre_id, one.record_id, one.business_id,
                amount=None if one.rose is None else int(one.rose),
                is_certain=one.is_served,
                missing=_LATER_UNKNOWN if one.rose is None else missing,
            )  # fmt: skip


_WHO: Final = Text(
    "each once for every centre whose first service certainly precedes the later snapshot and the "
    "period's end",
    "masing-masing satu kali bagi setiap PLUT yang layanan pertamanya pasti mendahului data "
    "kemudian dan akhir periode",
)
_NOT: Final = Text(
    "would-be entrepreneurs, those closed by the period's first day, at the top, or of unknown "
    "level at the start",
    "calon wirausaha, usaha yang tutup sampai hari pertama periode, yang sudah di tingkat "
    "tertinggi, atau yang tingkat awalnya tidak diketahui",
)


def _card(definition: LevelUpDefinition, key: str, name: Text, unit: Text, counts: Text) -> Card:
    said = definition.card
    return Card(
        key=f"{key}_{said.key}",
        name=Text(f"{name.en}: {said.name.en}", f"{name.id}: {said.name.id}"),
        unit=unit,
        direction=said.direction,
        counts=Text(
            f"{counts.en}: {said.counts.en}; {_WHO.en}", f"{counts.id}: {said.counts.id}; {_WHO.id}"
        ),
        excludes=Text(f"{said.excludes.en}; {_NOT.en}", f"{said.excludes.id}; {_NOT.id}"),
        sources=said.sources,
        parameters=(
            Parameter(key="definition", value=said.key),
            Parameter(key="rise", value="net"),
            Parameter(key="credit", value="every_serving"),
            Parameter(key="service_first", value="before_later_snapshot"),
            *(Parameter(key=f"definition.{one.key}", value=one.value) for one in said.parameters),
        ),
        step=said.step,
    )


def level_ups(definition: LevelUpDefinition) -> Indicator:
    """Count the level-ups by a definition (`jumlah naik kelas`): at risk, and risen.

    It counts as `track_level_ups` does with `Credit.EVERY_SERVING`: each business once, and for
    every centre that certainly served it before its later snapshot. Who is known not to have risen
    adds 0; who may have, as no later level is known, counts in `at_most`. The card's key is
    `level_ups_` and the key of the definition's card.

    >>> from plutkit.indicators import LEGAL_CLASS_BY_SALES
    >>> level_ups(LEGAL_CLASS_BY_SALES).key
    'level_ups_legal_class_by_sales'

    Raises `ArgumentError` for what is no definition.
    """
    check_arguments("level_ups", definition=(_DEFINITION, definition))
    return Indicator(
        card=_card(
            definition,
            "level_ups",
            Text("level-ups", "jumlah usaha"),
            Text("businesses", "usaha"),
            Text("assisted businesses at risk that rose", "usaha dampingan yang naik kelas"),
        ),
        aggregation=Aggregation.DISTINCT,
        records=RecordKind.BENEFICIARY,
        contributions=partial(_level_ups, definition),
    )


def level_up_rate(definition: LevelUpDefinition) -> Indicator:
    """Give the share that levelled up by a definition (`bagian naik kelas`).

    Of those at risk with a later known level, closures among them; who is at risk without one is
    not known. The card's key is `level_up_rate_` and the key of the definition's card.

    >>> from plutkit.indicators import FORMALISED
    >>> level_up_rate(FORMALISED).key
    'level_up_rate_formalised'

    Raises `ArgumentError` for what is no definition.
    """
    check_arguments("level_up_rate", definition=(_DEFINITION, definition))
    return Indicator(
        card=_card(
            definition,
            "level_up_rate",
            Text("level-up rate", "bagian usaha"),
            Text("share", "bagian"),
            Text(
                "of the assisted businesses at risk with a later known level, closures among them, "
                "those that rose",
                "dari usaha dampingan yang dapat naik kelas dan tingkat kemudiannya diketahui, "
                "termasuk yang tutup, yang naik kelas",
            ),
        ),
        aggregation=Aggregation.SHARE,
        records=RecordKind.BENEFICIARY,
        contributions=partial(_at_risk, definition),
    )
