"""By how much the workers of assisted businesses changed, in number and over the start."""

from collections.abc import Iterable
from datetime import timedelta
from functools import partial
from typing import Final

from plutkit._text import Text
from plutkit.domain import Beneficiary, RecordKind, Snapshot
from plutkit.indicators._amounts import workers_of
from plutkit.indicators._card import Card, Parameter
from plutkit.indicators._counted._changes import ASSISTED, NOT_MATCHED, Matched, changes
from plutkit.indicators._doubts import Doubt
from plutkit.indicators._history import make_history
from plutkit.indicators._indicator import Aggregation, Indicator, OmissionReason
from plutkit.indicators._sources import OUTCOMES, YEARLY_LIST
from plutkit.quantities import Period

_ONE_DAY: Final = timedelta(days=1)
_LATER_UNKNOWN: Final = OmissionReason(
    key="later_workers_unknown",
    text=Text(
        "how many worked there later in the period is not known, or 0",
        "tenaga kerja kemudian dalam periode tidak diketahui, atau 0",
    ),
)
_START_UNKNOWN: Final = OmissionReason(
    key="workers_at_start_unknown",
    text=Text(
        "how many worked there at the period's start is not known, or 0",
        "tenaga kerja pada awal periode tidak diketahui, atau 0",
    ),
)


def _match(business: Beneficiary, period: Period) -> Matched | OmissionReason:
    """Give the workers at the start, and the last that are known within the period."""
    history = make_history(business, (), period, period.stop - _ONE_DAY, None)
    after = _first_known(reversed(history.in_window))
    if after is None:
        return _LATER_UNKNOWN
    before = _first_known(history.at_start)
    return _START_UNKNOWN if before is None else Matched(before, after)


def _first_known(snapshots: Iterable[Snapshot]) -> int | None:
    counts = map(workers_of, snapshots)
    return next((count for count in counts if not isinstance(count, Doubt)), None)


def _indicator(
    key: str, name: Text, unit: Text, counts: Text, aggregation: Aggregation
) -> Indicator:
    return Indicator(
        card=Card(
            key=key,
            name=name,
            unit=unit,
            counts=Text(
                f"{counts.en}: the last known number after the period's first day, against the "
                "last known on that day or at most twelve months before it, of the same "
                f"businesses; the owner and family count; {ASSISTED.en}",
                f"{counts.id}: jumlah terakhir yang diketahui sesudah hari pertama periode, "
                "dibandingkan dengan yang terakhir diketahui pada hari itu atau paling lama dua "
                "belas bulan sebelumnya, pada usaha yang sama; pemilik dan keluarga dihitung; "
                f"{ASSISTED.id}",
            ),
            excludes=Text(
                f"{NOT_MATCHED.en}; 0 workers are doubtful, and taken as not known",
                f"{NOT_MATCHED.id}; tenaga kerja 0 meragukan dan dianggap tidak diketahui",
            ),
            sources=(OUTCOMES, YEARLY_LIST),
            parameters=(Parameter(key="assisted", value="served_by_period_end"),),
        ),
        aggregation=aggregation,
        records=RecordKind.BENEFICIARY,
        contributions=partial(changes, _match),
    )


JOBS_CHANGE: Final = _indicator(
    "jobs_change",
    Text("change of jobs", "perubahan tenaga kerja"),
    Text("workers", "orang"),
    Text(
        "the change of the workers of assisted businesses",
        "perubahan jumlah tenaga kerja usaha dampingan",
    ),
    Aggregation.CHANGE,
)
"""How many workers more or fewer than at the start; parts of a period add up."""
JOBS_GROWTH: Final = _indicator(
    "jobs_growth",
    Text("growth of jobs", "pertumbuhan tenaga kerja"),
    Text("share", "bagian"),
    Text(
        "the change of the workers of assisted businesses over their number at the start",
        "perubahan tenaga kerja usaha dampingan dibagi jumlahnya pada awal",
    ),
    Aggregation.GROWTH,
)
"""The change of workers over those at the start, a ratio of sums, with the median beside it."""
