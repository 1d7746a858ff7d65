"""What dictionaries of rows hold of targets and of what was counted."""

from plutkit.domain import Target
from plutkit.indicators import Measurement
from plutkit.scoring._targets._attainment import Aim


def id_of(target: Target | None) -> str | None:
    """Give the id of a target, if there is one."""
    return None if target is None else target.id


def target_cells(name: str, target: Target | None) -> dict[str, object]:
    """Give the id of a target and its bounds; those of a number are equal."""
    least, most = (None, None) if target is None else Aim.of(target.value)
    return {name: id_of(target), f"{name}_least": least, f"{name}_most": most}


def measured_cells(found: Measurement | None) -> dict[str, object]:
    """Give a value, why there is none, its bounds and the records behind it."""
    names = ("value", "no_value", "at_least", "at_most", "record_ids")
    cells = {name: None if found is None else getattr(found, name) for name in names}
    return {"actual": cells.pop("value"), **cells}
