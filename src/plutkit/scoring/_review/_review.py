"""Everything of a register that is possible but doubtful."""

from collections.abc import Iterator, Mapping
from itertools import chain

from plutkit._record import InstanceRule, check_arguments
from plutkit._text import LANGUAGES, Language, Text, integer_text, mask_numbers
from plutkit.domain import Register
from plutkit.scoring._review._businesses import doubtful_businesses, likely_the_same
from plutkit.scoring._review._codes import CODES, Fact, Found
from plutkit.scoring._review._dated import doubtful_agreements, doubtful_services
from plutkit.scoring._review._doubts import ConcernedRecord, DoubtRow, Doubts
from plutkit.scoring._review._network import doubtful_centres, doubtful_targets, orphans


def review(register: Register) -> Doubts:
    """Find what of a register is possible but doubtful (`telaah data`).

    Takes a register and looks at all of its records, whatever its scope. A doubt is no fault: what
    breaks a rule was refused when it was made. Each has a stable code, a severity, the path, the
    records concerned, and a text in both languages; `docs/review.md` lists the codes. Days are
    compared with each other, never with today. Of a partial day every day within it must be
    doubtful; of what is unknown nothing is.

    >>> from plutkit.samples import network
    >>> doubts = review(network())
    >>> doubts.counts()[2:4]
    (('partnership.after_closing', 1), ('partnership.before_founding', 1))
    >>> (row,) = doubts.of("partnership.before_founding")
    >>> row.path, row.record_ids
    ("partnership('a-06-1').centre_ids[0]", ('a-06-1', 'c-06'))
    >>> row.value["en"]
    'signed 2022-03-14, centre.founded 2022-05-09'

    An empty register, and one without a doubt, give no rows. Raises `ArgumentError` for what is no
    register.
    """
    check_arguments("review", register=(InstanceRule("", (Register,)), register))
    return Doubts(
        rows=(rows := tuple(sorted(_rows(register), key=_order))),
        reviewed=len(register),
        total=len(rows),
        narrowed=(),
        language=register.language,
        is_fictional=register.is_fictional,
    )


def _order(row: DoubtRow) -> tuple[int, str, str]:
    return -row.severity.level, row.code, row.path


def _rows(register: Register) -> Iterator[DoubtRow]:
    found: Iterator[Found] = chain(
        doubtful_services(register),
        doubtful_agreements(register),
        doubtful_centres(register),
        doubtful_businesses(register),
        likely_the_same(register),
        doubtful_targets(register),
        orphans(register),
    )
    for code, path, records, facts in found:
        severity, why, look = CODES[code]
        value = _side_by_side(facts)
        yield DoubtRow(
            id=f"{code}:{path}",
            code=code,
            severity=severity,
            path=path,
            records=tuple(ConcernedRecord(*record) for record in records),
            value=value,
            text=Text(
                f"{_led(value.en)}{why.en}; look at: {look.en}",
                f"{_led(value.id)}{why.id}; periksa: {look.id}",
            ),
        )


def _led(value: str) -> str:
    return f"{value}: " if value else ""


def _side_by_side(facts: Mapping[str, Fact]) -> Text:
    en, id = (
        ", ".join(f"{name} {_written(fact, language)}".strip() for name, fact in facts.items())
        for language in LANGUAGES
    )
    return Text(en, id)


def _written(fact: Fact, language: Language) -> str:
    if isinstance(fact, Text):
        return fact[language]
    return integer_text(fact, language) if isinstance(fact, int) else mask_numbers(str(fact))
