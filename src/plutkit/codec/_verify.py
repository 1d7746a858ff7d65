"""Whether a published figure is what its register gives."""

from collections.abc import Callable, Iterator, Mapping
from typing import Final, cast

from plutkit._record import LANGUAGE, InstanceRule, Row, check_arguments
from plutkit._text import Language, Text, joined
from plutkit.codec._convert import unstructure
from plutkit.codec._digest import LIBRARY_VERSION, register_sha256
from plutkit.codec._documents import opened
from plutkit.codec._edge import Edge
from plutkit.codec._json_text import read_json
from plutkit.codec._objects import place
from plutkit.codec._shape import Json
from plutkit.codec._shape_of import name_of
from plutkit.domain import Register
from plutkit.errors import StructureError


class EnvelopeCheck(Row):
    """What a check of an envelope found (`hasil pemeriksaan`)."""

    type: str
    """The name of what the envelope holds."""
    library_version: str
    """The version of the library that wrote it."""
    stated_sha256: str
    """The digits of the register from which it says that it was made."""
    found_sha256: str
    """The digits of the register that was given."""
    differences: tuple[str, ...] | None
    """Where the figure differs from what was computed anew; None if nothing was computed."""

    @property
    def register_matches(self) -> bool:
        """Whether the register has the same records as that of the envelope."""
        return self.stated_sha256 == self.found_sha256

    @property
    def holds(self) -> bool:
        """Whether the register matches and the figure, computed anew from it, is the same."""
        return self.register_matches and self.differences == ()

    def sentence(self, language: Language) -> str:
        """Say what was found.

        Raises `ArgumentError` for another language.
        """
        check_arguments("EnvelopeCheck.sentence", language=(LANGUAGE, language))
        parts = [_REGISTER[self.register_matches][language]]
        if self.differences is None:
            parts.append(_NOT_COMPUTED[language])
        elif self.differences:
            parts.append(_DIFFERS[language].format(", ".join(self.differences[:3])))
        else:
            parts.append(_THE_SAME[language])
        if self.library_version != LIBRARY_VERSION:
            parts.append(_VERSIONS[language].format(self.library_version, LIBRARY_VERSION))
        return joined(tuple(parts), language)


def verify(
    text: str | bytes,
    register: Register,
    *,
    compute: Callable[[Register], object] | None = None,
) -> EnvelopeCheck:
    """Check a published figure: an envelope that `dumps` wrote with its register (`memeriksa`).

    That the register has the same records is seen by its SHA-256. Whether the figure follows from
    them is only seen by making it again: `compute` gives it from the register.

    >>> from datetime import date
    >>> from plutkit.codec import dumps
    >>> from plutkit.domain import PartnerKind
    >>> from plutkit.samples import network
    >>> from plutkit.scoring import Clock, Milestone, rank_partnership_speed
    >>> both = Milestone.all_kinds(PartnerKind.UNIVERSITY, PartnerKind.HALAL_CENTRE)
    >>> def ranking(register):
    ...     return rank_partnership_speed(
    ...         register.cohort(2022), as_of=date(2023, 12, 31), clock=Clock.OPENED, milestone=both
    ...     )
    >>> register = network()
    >>> text = dumps(ranking(register), register=register)
    >>> verify(text, register, compute=ranking).holds
    True
    >>> print(verify(text, register).sentence("en"))
    the register is the one from which it was made and the figure was not computed again
    >>> verify(text.replace('"best": 1,', '"best": 2,', 1), register, compute=ranking).holds
    False

    Raises `StructureError` for a text that is no envelope, `ArgumentError` for what is no register;
    whatever `compute` raises is passed on.
    """
    check_arguments("verify", register=(InstanceRule("", (Register,)), register))
    edge = Edge()
    document = opened(read_json(text, edge), None, edge)
    stated: Mapping[str, Json] = document or {}
    for key in ("library_version", "register_sha256"):
        if document is not None and type(stated.get(key)) is not str:
            edge.refuse(place("$", key), "document.envelope", stated.get(key), _NO_ENVELOPE)
    if edge.faults:
        raise StructureError("envelope", edge.faults)
    differences = None
    if compute is not None:
        anew = compute(register)
        made = {"type": name_of(type(anew)), "data": unstructure(anew)}
        differences = tuple(
            path
            for key, value in made.items()
            for path in _differing(stated[key], value, f"$.{key}")
        )
    return EnvelopeCheck(
        type=cast("str", stated["type"]),
        library_version=cast("str", stated["library_version"]),
        stated_sha256=cast("str", stated["register_sha256"]),
        found_sha256=register_sha256(register),
        differences=differences,
    )


def _differing(one: Json, other: Json, path: str) -> Iterator[str]:
    """Give the path of each value in which two differ, or of what only one has."""
    if isinstance(one, dict) and isinstance(other, dict) and one.keys() == other.keys():
        for key, value in one.items():
            yield from _differing(value, other[key], place(path, key))
    elif isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        for number, value in enumerate(one):
            yield from _differing(value, other[number], f"{path}[{number}]")
    elif type(one) is not type(other) or one != other:
        yield path


_REGISTER: Final = {
    True: Text(
        "the register is the one from which it was made", "registernya sama dengan yang dipakai"
    ),
    False: Text(
        "the register is not the one from which it was made",
        "registernya tidak sama dengan yang dipakai",
    ),
}
_NOT_COMPUTED: Final = Text("the figure was not computed again", "angkanya tidak dihitung ulang")
_THE_SAME: Final = Text("the figure, computed again, is the same", "angkanya, dihitung ulang, sama")
_DIFFERS: Final = Text(
    "the figure, computed again, differs at {}", "angkanya, dihitung ulang, berbeda pada {}"
)
_VERSIONS: Final = Text(
    "plutkit {} wrote it, and this is {}", "ditulis plutkit {}, sedangkan ini {}"
)
_NO_ENVELOPE: Final = Text(
    "is no text that an envelope has there; write it with dumps(result, register=register)",
    "bukan teks yang ada pada amplop; tulis dengan dumps(hasil, register=register)",
)
