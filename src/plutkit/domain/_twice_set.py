"""Two targets set on one day for one thing: neither of them is the last."""

from collections.abc import Iterable, Iterator

from plutkit._record import Record, fault
from plutkit.domain._target import Target, TargetStatus
from plutkit.errors import Fault


def twice_set(placed: Iterable[tuple[str, Record]]) -> Iterator[Fault]:
    """Find every target that was set on the day of another one for the same thing."""
    first: dict[tuple[object, ...], str] = {}
    for path, record in placed:
        if not isinstance(record, Target) or record.status is not TargetStatus.SET:
            continue
        owner = record.centre_id, record.consultant_id
        thing = (record.indicator_key, *owner, record.period, record.set_on)
        known = first.setdefault(thing, path)
        if known != path:
            yield fault(
                f"{path}.set_on", "target.twice", record.set_on,
                f"is also the day on which the target at {known} was set for the same indicator, "
                "owner and period; keep the one that stands",
                f"juga hari penetapan target di {known} untuk indikator, pemilik, dan periode "
                "yang sama; simpan yang berlaku",
            )  # fmt: skip
