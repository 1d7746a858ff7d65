"""How large a business is on a day, by which law and which amount."""

from collections.abc import Iterator
from datetime import date

import attrs

from plutkit._record import (
    LANGUAGE,
    Holds,
    Record,
    check_arguments,
    choice,
    instance,
    integer,
    listed,
)
from plutkit._text import Language, Text, day_text, joined, rupiah_text
from plutkit.law._bounds import SizeClass
from plutkit.law._schedule import Entry
from plutkit.law._size_law import AmountKind, SizeLaw
from plutkit.law._words import (
    AMOUNT,
    BASIS,
    SIZE,
    Basis,
    SizeUnknown,
    bracket_text,
    either,
    force_text,
    place_text,
)
from plutkit.quantities import DateLike, Source
from plutkit.quantities._day_rules import day
from plutkit.quantities._partial_date import DAY_OR_PARTIAL


def _may_be(kind: AmountKind, amount: int) -> bool:
    return amount >= 0 or kind is AmountKind.NET_ASSETS


@attrs.frozen(kw_only=True)
class AmountClass(Record):
    """The class that one amount leads to (`kelas menurut satu jumlah`)."""

    kind: AmountKind = attrs.field(metadata=choice(AmountKind, "Which amount."))
    amount: int = attrs.field(metadata=integer("How much, in whole rupiah."))
    size: SizeClass = attrs.field(metadata=choice(SizeClass, "The class."))
    above: int | None = attrs.field(
        metadata=integer("The class begins above this amount.", none="it is the lowest")
    )
    up_to: int | None = attrs.field(
        metadata=integer("The class ends with this amount.", none="it has no end")
    )
    source: Source = attrs.field(metadata=instance(Source, doc="Where the bounds stand."))

    _relations = (
        Holds(
            ("kind", "amount"), _may_be, "amount_class.negative",
            Text(
                "is negative, which only net assets may be; give an amount of at least 0",
                "negatif, padahal hanya kekayaan bersih yang boleh; berikan nilai sedikitnya 0",
            ),
        ),
    )  # fmt: skip


def _agree(
    classes: tuple[AmountClass, ...],
    kind: AmountKind | None,
    *said: SizeClass | int | None,
) -> bool:
    for one in classes:
        if one.kind is kind:
            return said == (one.size, one.amount, one.above, one.up_to)
    return said == (None, None, None, None)


@attrs.frozen(kw_only=True)
class SizeFinding(Record):
    """How large a business is on a day (`kelas usaha`), and why; made by `classify_size`."""

    on: date = attrs.field(metadata=day("The day that is asked about."))
    law_on: date | None = attrs.field(
        metadata=day("The day whose law is used.", none="the law of the day itself")
    )
    law: Entry[SizeLaw] = attrs.field(
        metadata=instance(Entry, doc="The law used, its days in force and its source.")
    )
    basis: Basis = attrs.field(metadata=choice(Basis, "Which amount was asked to decide."))
    founded: DateLike | None = attrs.field(
        metadata=day("When the business was founded.", none="unknown", kinds=DAY_OR_PARTIAL)
    )
    size: SizeClass | None = attrs.field(
        metadata=choice(SizeClass, "The class.", none="unknown; `unknown` says why")
    )
    unknown: SizeUnknown | None = attrs.field(
        metadata=choice(SizeUnknown, "Why the class is unknown.", none="it is known")
    )
    kind: AmountKind | None = attrs.field(
        metadata=choice(AmountKind, "The amount that decides.", none="none can be named")
    )
    amount: int | None = attrs.field(
        metadata=integer("How much of it, in whole rupiah.", none="not given")
    )
    above: int | None = attrs.field(
        metadata=integer("The class begins above this amount.", none="the lowest, or unknown")
    )
    up_to: int | None = attrs.field(
        metadata=integer("The class ends with this amount.", none="no end, or unknown")
    )
    source: Source = attrs.field(
        metadata=instance(Source, doc="Where the bounds used stand; without any, the law's own.")
    )
    classes: tuple[AmountClass, ...] = attrs.field(
        metadata=listed(AmountClass, "The class by every given amount that the law goes by.")
    )

    _relations = (
        either("size"),
        Holds(
            ("classes", "kind", "size", "amount", "above", "up_to"), _agree, "size_finding.class",
            Text(
                "does not fit the class by the amount that decides; ask classify_size",
                "tidak cocok dengan kelas menurut jumlah yang menentukan; pakai classify_size",
            ),
        ),
    )  # fmt: skip

    @property
    def is_conflict(self) -> bool:
        """Whether two given amounts lead to two classes; the "or" of UU 20/2008 decides none."""
        return len({one.size for one in self.classes}) > 1

    def sentence(self, language: Language) -> str:
        """Say the finding in one sentence, with its law and every choice that is not the usual."""
        check_arguments("SizeFinding.sentence", language=(LANGUAGE, language))
        law = f"{place_text(self.source)}, {force_text(self.law, language)}"
        statement = _unknown(self, language) if self.size is None else _known(self, language)
        return f"{'; '.join([f'{statement} ({law})', *_remarks(self, language)])}."


def _known(finding: SizeFinding, language: Language) -> str:
    when = day_text(finding.on, language)
    decisive = next(one for one in finding.classes if one.kind is finding.kind)
    size, by = SIZE[decisive.size][language], _amount(decisive, language)
    bracket = bracket_text(decisive.above, decisive.up_to, rupiah_text, language)
    return Text(
        f"On {when} the business is {size} by {by}: {bracket}",
        f"Per {when} usaha ini {size} menurut {by}: {bracket}",
    )[language]


def _unknown(finding: SizeFinding, language: Language) -> str:
    when, why = day_text(finding.on, language), _reason(finding, language)
    return Text(
        f"On {when} the size of the business is unknown, because {why}",
        f"Per {when} kelas usaha ini tidak diketahui karena {why}",
    )[language]


def _reason(finding: SizeFinding, language: Language) -> str:
    law = finding.law.value
    if finding.kind is not None:
        kind = AMOUNT[finding.kind][language]
        return Text(f"its figure of {kind} is not given", f"{kind} tidak diberikan")[language]
    if law.capital_since is not None and finding.unknown is SizeUnknown.FOUNDING_UNKNOWN:
        since = day_text(law.capital_since, language)
        return Text(
            f"it is not known whether it was founded before {since}",
            f"belum diketahui apakah didirikan sebelum {since}",
        )[language]
    basis = BASIS[finding.basis][language]
    return Text(
        f"{law.instrument} does not go by {basis}", f"{law.instrument} tidak memakai {basis}"
    )[language]


def _remarks(finding: SizeFinding, language: Language) -> Iterator[str]:
    """Say every choice that is not the usual one, and a conflict."""
    if finding.law_on is not None:
        law_on = day_text(finding.law_on, language)
        yield Text(
            f"by the law of {law_on}, not of the day",
            f"menurut ketentuan per {law_on}, bukan ketentuan hari itu",
        )[language]
    if finding.basis is not Basis.SALES:
        basis = BASIS[finding.basis][language]
        yield Text(f"the basis is {basis}", f"dasarnya {basis}")[language]
    if finding.is_conflict:
        by = [f"{_amount(one, language)}: {SIZE[one.size][language]}" for one in finding.classes]
        listed = joined(tuple(by), language)
        yield Text(f"the amounts disagree, {listed}", f"jumlahnya berbeda kelas, {listed}")[
            language
        ]


def _amount(one: AmountClass, language: Language) -> str:
    amount = rupiah_text(one.amount, language)
    return Text(f"{AMOUNT[one.kind].en} of {amount}", f"{AMOUNT[one.kind].id} {amount}")[language]
