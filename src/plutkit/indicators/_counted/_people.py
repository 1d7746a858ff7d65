"""Whose the assisted businesses are: women and people with disabilities."""

from collections.abc import Callable, Iterator
from fractions import Fraction
from functools import partial
from typing import Final

from plutkit._record import NumberRule, TextRule, check_arguments
from plutkit._text import Text
from plutkit.domain import Beneficiary, Gender, RecordKind, Register
from plutkit.indicators._card import Card, Parameter
from plutkit.indicators._counted._assisted import assisted
from plutkit.indicators._counted._in_period import first_ids
from plutkit.indicators._indicator import Aggregation, Contribution, Indicator, OmissionReason
from plutkit.indicators._sources import FORMS_AND_SPEECHES
from plutkit.quantities import Period

LEAST_KNOWN: Final = Fraction(1, 2)
"""Of how many of the assisted businesses the owner must be known: a choice of plutkit."""
_OWNER_UNKNOWN: Final = OmissionReason(
    key="owner_unknown",
    text=Text(
        "that is not known of its owner, or said in two ways under its ids",
        "hal itu tidak diketahui tentang pemiliknya, atau berbeda pada id-idnya",
    ),
)
_SHARE: Final = NumberRule("", least=0, most=1)


def _is_womans(business: Beneficiary) -> bool | None:
    return None if business.owner_gender is None else business.owner_gender is Gender.FEMALE


def _has_disability(business: Beneficiary) -> bool | None:
    return business.owner_disability


def _owned(
    answer_of: Callable[[Beneficiary], bool | None], register: Register, period: Period
) -> Iterator[Contribution]:
    one_as = first_ids(register)
    answers: dict[str, set[bool]] = {}
    for business in register.beneficiaries:
        said = answer_of(business)
        if said is not None:
            answers.setdefault(one_as.get(business.id, business.id), set()).add(said)
    amounts = {id: int(True in said) for id, said in answers.items() if len(said) == 1}
    for one in assisted(register, period):
        amount = amounts.get(one.beneficiary_id or "")
        missing = _OWNER_UNKNOWN if amount is None else None
        yield one._replace(amount=amount, missing=missing)


def _share(
    key: str,
    name: Text,
    counts: Text,
    least_coverage: Fraction | int,
    answer_of: Callable[[Beneficiary], bool | None],
) -> Indicator:
    return Indicator(
        card=Card(
            key=key,
            name=name,
            unit=Text("share", "bagian"),
            counts=counts,
            excludes=Text(
                "those of whose owner that is not known, cooperatives mostly among them; no value "
                "if it is known of fewer than least_coverage of all, a bound of plutkit's own",
                "yang keterangan pemiliknya tidak diketahui, umumnya termasuk koperasi; tanpa "
                "nilai bila diketahui kurang dari least_coverage, batas dari plutkit sendiri",
            ),
            sources=(FORMS_AND_SPEECHES,),
            parameters=(Parameter(key="least_coverage", value=str(least_coverage)),),
        ),
        aggregation=Aggregation.SHARE,
        records=RecordKind.SERVICE,
        least_coverage=least_coverage,
        contributions=partial(_owned, answer_of),
    )


def share_women_owned(
    least_coverage: Fraction | int = LEAST_KNOWN, *, key: str = "share_women_owned"
) -> Indicator:
    """Give the share of assisted businesses owned by women (`bagian usaha milik perempuan`).

    Of those of which the gender of the owner is known. If that is less than `least_coverage` of
    all, from 0 to 1, there is no value, only the least that it may be. `key` names it in data.

    >>> share_women_owned(0, key="women").least_coverage
    0

    Raises `ArgumentError` for a coverage that is no exact number from 0 to 1, and for a key that is
    no text.
    """
    check_arguments(
        "share_women_owned",
        least_coverage=(_SHARE, least_coverage),
        key=(TextRule(""), key),
    )
    return _share(
        key,
        Text("share of women-owned businesses", "bagian usaha milik perempuan"),
        Text(
            "of the businesses assisted of which the gender of the owner is known, those of women",
            "dari usaha dampingan yang jenis kelamin pemiliknya diketahui, yang milik perempuan",
        ),
        least_coverage,
        _is_womans,
    )


def share_disability(
    least_coverage: Fraction | int = LEAST_KNOWN, *, key: str = "share_disability"
) -> Indicator:
    """Give the share of owners with disabilities (`bagian pemilik penyandang disabilitas`).

    Of the assisted businesses of which that is known. If that is less than `least_coverage` of all,
    from 0 to 1, there is no value, only the least that it may be. `key` names it in data.

    >>> share_disability().least_coverage
    Fraction(1, 2)

    Raises `ArgumentError` for a coverage that is no exact number from 0 to 1, and for a key that is
    no text.
    """
    check_arguments(
        "share_disability",
        least_coverage=(_SHARE, least_coverage),
        key=(TextRule(""), key),
    )
    return _share(
        key,
        Text("share of owners with disabilities", "bagian pemilik penyandang disabilitas"),
        Text(
            "of the businesses assisted of which it is known, those whose owner has a disability",
            "dari usaha dampingan yang diketahui, yang pemiliknya penyandang disabilitas",
        ),
        least_coverage,
        _has_disability,
    )


SHARE_WOMEN_OWNED: Final = share_women_owned()
"""The share of the assisted businesses that women own."""
SHARE_DISABILITY: Final = share_disability()
"""The share of the assisted businesses whose owner has a disability."""
