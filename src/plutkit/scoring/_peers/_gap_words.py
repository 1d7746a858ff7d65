"""What is said of what role models had and others lack, in both languages."""

from datetime import date
from enum import Enum
from fractions import Fraction
from typing import Final, Protocol

from plutkit._result import FICTIONAL
from plutkit._table import Column, Table
from plutkit._text import Language, Text, day_text, integer_text, number_text, percent_text
from plutkit.domain import PartnershipForm, Scope, Signatory
from plutkit.indicators import Coverage
from plutkit.quantities import Period
from plutkit.quantities._period import period_text
from plutkit.scoring._peers._adoption_gap import AdoptionGap
from plutkit.scoring._policies import KindsCounted, unusual_choices
from plutkit.scoring._wording import listing


class Basis(Protocol):
    """What the words need of the gaps."""

    @property
    def rows(self) -> tuple[AdoptionGap, ...]: ...
    @property
    def role_model_id(self) -> str: ...
    @property
    def role_model_name(self) -> str: ...
    @property
    def role_model_ids(self) -> tuple[str, ...]: ...
    @property
    def other_ids(self) -> tuple[str, ...]: ...
    @property
    def not_there_ids(self) -> tuple[str, ...]: ...
    @property
    def not_lacking(self) -> tuple[str, ...]: ...
    @property
    def period(self) -> Period | None: ...
    @property
    def signatories(self) -> tuple[Signatory, ...]: ...
    @property
    def forms(self) -> tuple[PartnershipForm, ...]: ...
    @property
    def kinds(self) -> KindsCounted: ...
    @property
    def coverage(self) -> Coverage: ...
    @property
    def scope(self) -> Scope: ...
    @property
    def as_of(self) -> date: ...
    @property
    def is_fictional(self) -> bool: ...


_HEADS: Final = (
    (Text("had by it, lacking elsewhere", "dimilikinya, belum ada di lain"), False),
    (Text("role models that had it", "PLUT teladan yang memiliki"), True),
    (Text("others that had it", "PLUT lain yang memiliki"), True),
    (Text("difference", "selisih"), True),
    (Text("others, if none-all", "PLUT lain, bila nol-semua"), True),
    (Text("not known", "tak diketahui"), True),
    (Text("evidence", "bukti"), False),
)
_OF_THE_KNOWN: Final = Text(
    "shares are of the centres of which it is known: a record shows that a centre had it, but only "
    "a report that it lacks it, so that they are too high where few report; beside them, the share "
    "of all if none or all of the unknown had it",
    "persentase dari PLUT yang diketahui: rekaman menunjukkan bahwa PLUT memilikinya, tetapi hanya "
    "laporan yang menunjukkan bahwa PLUT tidak memilikinya, jadi terlalu tinggi bila sedikit yang "
    "melapor; di sampingnya persentase dari semua bila nol atau semua yang belum diketahui "
    "memilikinya",
)
_HAD_ONLY: Final = Text(
    "this is what was had; whether it brought about any result is not said",
    "ini menyatakan apa yang dimiliki, bukan apakah itu membawa hasil",
)


def table_of(basis: Basis, language: Language) -> Table:
    """Lay the gaps out as a table."""
    return Table(
        title=_title(basis, language),
        columns=tuple(Column(head[language], right) for head, right in _HEADS),
        rows=tuple(
            (
                row.name[language],
                _of(row.models_with, row.models_without, row.model_share, language),
                _of(row.others_with, row.others_without, row.other_share, language),
                percent_text(row.difference, language),
                _range(row.other_share_if_none, row.other_share_if_all, language),
                len(row.models_unknown) + len(row.others_unknown),
                row.evidence,
            )
            for row in basis.rows
        ),
        notes=(*_notes(basis, language), *_more_notes(basis, language)),
        language=language,
    )


def sentence(basis: Basis, language: Language) -> str:
    """Say the gaps in one sentence."""
    said = [_clause(row)[language] for row in basis.rows]
    statement = (
        listing(said, language) or Text("nothing is known", "tidak ada yang diketahui")[language]
    )
    clauses = [statement, *_notes(basis, language)]
    return f"{_title(basis, language)}: {'; '.join(clauses)}."


def _title(basis: Basis, language: Language) -> str:
    model = f"{basis.role_model_name} ({basis.role_model_id})"
    who, when = basis.scope.describe(language), day_text(basis.as_of, language)
    within = "" if basis.period is None else f" {period_text(basis.period, language)}"
    return Text(
        f"What {model} had{within} and others lack, as of {when}, {who}",
        f"Yang dimiliki {model}{within} dan belum ada di PLUT lain, per {when}, {who}",
    )[language]


def _of(
    having: tuple[str, ...], lacking: tuple[str, ...], share: Fraction, language: Language
) -> str:
    return f"{_told(having, lacking, language)} ({percent_text(share, language)})"


def _range(low: Fraction, high: Fraction, language: Language) -> str:
    return f"{number_text(low * 100, language)}–{percent_text(high, language)}"


def _told(having: tuple[str, ...], lacking: tuple[str, ...], language: Language) -> str:
    some, all_ = (
        integer_text(number, language) for number in (len(having), len(having) + len(lacking))
    )
    return Text(f"{some} of {all_}", f"{some} dari {all_}")[language]


def _clause(row: AdoptionGap) -> Text:
    models, others = row.models_with, row.others_with
    return Text(
        f"{row.name.en} (had by {_told(models, row.models_without, 'en')} role models and by "
        f"{_told(others, row.others_without, 'en')} others)",
        f"{row.name.id} (dimiliki {_told(models, row.models_without, 'id')} PLUT teladan dan "
        f"{_told(others, row.others_without, 'id')} PLUT lain)",
    )


def _notes(basis: Basis, language: Language) -> list[str]:
    """Say what every reader must know."""
    chosen: dict[str, Enum | tuple[Enum, ...]] = {
        "signatories": basis.signatories,
        "forms": basis.forms,
        "kinds": basis.kinds,
    }
    return [
        basis.coverage.note(language),
        _OF_THE_KNOWN[language],
        _HAD_ONLY[language],
        *unusual_choices(chosen, language),
        *([FICTIONAL[language]] * basis.is_fictional),
    ]


def _more_notes(basis: Basis, language: Language) -> list[str]:
    """Say under the table who is compared, and what is no gap."""
    models, others, level, gone, maybe = (
        integer_text(len(ids), language)
        for ids in (
            basis.role_model_ids, basis.other_ids, basis.not_lacking, basis.not_there_ids,
            basis.scope.undecided_ids,
        )
    )  # fmt: skip
    notes = [
        (
            True,
            Text(
                f"role models: {models}; others: {others}",
                f"PLUT teladan: {models}; PLUT lain: {others}",
            ),
        ),
        (
            bool(basis.not_lacking),
            Text(
                f"what it had and nobody is known to lack: {level}",
                f"yang dimilikinya dan tidak ada PLUT yang diketahui tidak memilikinya: {level}",
            ),
        ),
        (
            bool(basis.not_there_ids),
            Text(
                f"not compared, as they were not there on the last day: {gone}",
                f"tidak dibandingkan karena tidak ada pada hari terakhir: {gone}",
            ),
        ),
        (
            bool(basis.scope.undecided_ids),
            Text(
                f"not compared, as they may not belong: {maybe}",
                f"tidak dibandingkan karena belum pasti termasuk: {maybe}",
            ),
        ),
    ]
    return [note[language] for applies, note in notes if applies]
