"""Row: the base of what only the library makes; not checked, as nothing wrong gets in."""

from operator import attrgetter
from typing import Any, ClassVar, NoReturn, Self, dataclass_transform

import attrs

_put = object.__setattr__


@dataclass_transform(kw_only_default=True, frozen_default=True)
class Row:
    """The base of rows, and of what is in them: values by name, frozen, closed to subclassing.

    A row declares its fields, each with what it means beneath; a default stands for what is not
    given. It is no `Record`: attrs generates the source of each of those, and on import.
    """

    _identity: ClassVar[Any]
    """Gives the values of the fields."""

    def __init_subclass__(cls) -> None:
        """Refuse to extend a row, but for a generic one, which is a base of rows itself."""
        super().__init_subclass__()
        base = cls.__mro__[1]
        if base is not Row and not getattr(base, "__parameters__", ()):
            message = (
                f"{base.__name__} is closed: {cls.__name__} cannot extend it; "
                f"keep the {base.__name__} in a field of a class of your own"
            )
            raise TypeError(message)
        cls._identity = attrgetter(*cls.__annotations__)

    def __init__(self, **values: object) -> None:
        cls = type(self)
        names = cls.__annotations__
        for name in values:
            if name not in names:
                message = f"{cls.__name__}() has no field {name!r}; give {', '.join(names)}"
                raise TypeError(message)
        for name in names:
            if name in values:
                _put(self, name, values[name])
            elif not hasattr(cls, name):
                message = f"{cls.__name__}() lacks the field {name!r}; give it by name"
                raise TypeError(message)

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise attrs.exceptions.FrozenInstanceError

    def __delattr__(self, name: str) -> NoReturn:
        raise attrs.exceptions.FrozenInstanceError

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return bool(self._identity(self) == self._identity(other))

    def __hash__(self) -> int:
        return hash((type(self), self._identity(self)))

    def __repr__(self) -> str:
        fields = ", ".join(f"{name}={value!r}" for name, value in values_of(self).items())
        return f"{type(self).__qualname__}({fields})"

    def __replace__(self, **changes: object) -> Self:
        """Make a row like this one but for the changes: what `copy.replace` calls."""
        return type(self)(**values_of(self) | changes)


def values_of(row: Row) -> dict[str, object]:
    """Give the values of the fields by name."""
    return {name: getattr(row, name) for name in type(row).__annotations__}
