"""Arguments of public functions, checked by the same rules as the fields of records."""

from plutkit._record._rule import Rule, fault
from plutkit.errors import ArgumentError, ParseError


def check_arguments(function: str, /, **arguments: tuple[Rule, object]) -> None:
    """Raise one `ArgumentError` that lists every argument that breaks its rule."""
    faults = [
        fault
        for name, (rule, value) in arguments.items()
        if not (value is None and rule.none)
        for fault in rule.faults(name, value)
    ]
    if faults:
        raise ArgumentError(function, faults)


def bad_argument(
    function: str, argument: str, code: str, value: object, *, en: str, id: str
) -> ArgumentError:
    """Make the error of one argument that no rule of a single value could refuse."""
    return ArgumentError(function, [fault(argument, code, value, en, id)])


def unreadable(kind: str, code: str, text: object, *, en: str, id: str) -> ParseError:
    """Make the error of a text that cannot be read as `kind`."""
    return ParseError(kind, [fault("text", code, text, en, id)])
