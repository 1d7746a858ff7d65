"""The same businesses by several definitions of a level-up."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from itertools import combinations

from plutkit._record import (
    ChoiceRule,
    CollectionRule,
    InstanceRule,
    bad_argument,
    check_arguments,
    collected,
)
from plutkit.domain import Register, Verification
from plutkit.indicators import History, LevelUpDefinition, Standing
from plutkit.indicators._covered import known_part
from plutkit.indicators._credit import is_served, standing_of
from plutkit.indicators._history import make_history
from plutkit.quantities import Period
from plutkit.quantities._day_rules import EXACT_DAY
from plutkit.scoring._level_ups._comparison import (
    Agreement,
    Answer,
    ComparedBusiness,
    DefinitionComparison,
)


def compare_definitions(
    register: Register,
    definitions: Iterable[LevelUpDefinition],
    *,
    window: Period,
    as_of: date,
    verification: Verification | None = None,
) -> DefinitionComparison:
    """Ask several definitions which assisted businesses levelled up (`perbandingan definisi`).

    Takes the businesses that centres certainly in scope served on a day certainly within the
    window's end and `as_of`, and the net move of each by every definition. For each pair of
    definitions, `agreement` counts the businesses that both decide.

    >>> from plutkit.indicators import BY_WORKERS, LEGAL_CLASS_BY_SALES
    >>> from plutkit.samples import network
    >>> compared = compare_definitions(
    ...     network(),
    ...     (LEGAL_CLASS_BY_SALES, BY_WORKERS),
    ...     window=Period.year(2023),
    ...     as_of=date(2024, 12, 31),
    ... )
    >>> len(compared.agreement), len(compared.rows[0].answers)
    (1, 2)

    Raises `ArgumentError` for no definition, two of one key, and arguments of a wrong type. Nobody
    assisted gives no rows.
    """
    given = collected(definitions)
    rule = CollectionRule(InstanceRule("", (LevelUpDefinition,)), least=1)
    check_arguments(
        "compare_definitions",
        register=(InstanceRule("", (Register,)), register),
        definitions=(rule, given),
        window=(InstanceRule("", (Period,)), window),
        as_of=(EXACT_DAY, as_of),
        verification=(ChoiceRule("", Verification, "all"), verification),
    )
    known_part("compare_definitions", window, as_of, argument="window")
    keys = [definition.card.key for definition in given]
    if len(set(keys)) < len(keys):
        raise bad_argument(
            "compare_definitions", "definitions", "definition.twice", tuple(keys),
            en="holds two definitions of one key; give each a card with a key of its own",
            id="memuat dua definisi dengan satu kunci; beri setiap kartu kunci tersendiri",
        )  # fmt: skip
    members = frozenset(register.scope.centre_ids)
    rows: list[ComparedBusiness] = []
    for business in register.beneficiaries:
        services = register.services_of(business.id)
        history = make_history(business, services, window, as_of, verification)
        if is_served(history, members):
            answers = tuple(_answer(history, definition) for definition in given)
            rows.append(
                ComparedBusiness(beneficiary_id=business.id, name=business.name, answers=answers)
            )
    return DefinitionComparison(
        rows=tuple(rows),
        cards=tuple(definition.card for definition in given),
        agreement=tuple(
            _agreement(rows, keys, *positions) for positions in combinations(range(len(keys)), 2)
        ),
        scope=register.scope,
        window=window,
        as_of=as_of,
        language=register.language,
        is_fictional=register.is_fictional,
    )


def _answer(history: History, definition: LevelUpDefinition) -> Answer:
    move = definition.net(history)
    standing = standing_of(history, move)
    if standing is Standing.START_UNKNOWN or (standing is Standing.AT_RISK and not move.is_known):
        return Answer.UNKNOWN
    if standing is not Standing.AT_RISK:
        return Answer.NOT_AT_RISK
    return Answer.YES if move.is_level_up else Answer.NO


def _agreement(rows: list[ComparedBusiness], keys: list[str], first: int, second: int) -> Agreement:
    pairs = Counter((row.answers[first], row.answers[second]) for row in rows)
    yes, no = Answer.YES, Answer.NO
    return Agreement(
        first=keys[first],
        second=keys[second],
        both=pairs[yes, yes],
        only_first=pairs[yes, no],
        only_second=pairs[no, yes],
        neither=pairs[no, no],
    )
