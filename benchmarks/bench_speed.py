"""10,000 centres with 100,000 agreements ranked, beside a hand-written pandas version.

Both start from the same records. The pandas version does what an analyst would write: exact and
partial days as two columns of bounds, filters, the n-th distinct partner by group, ranks by
comparison of sorted bounds. It knows neither chains, nor in force, nor partial clocks, so the
network has none of them; on what it knows, both must agree.
"""

import statistics
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

import numpy as np
import pandas as pd
from ratio import compare, seconds, verdict

from plutkit import (
    Centre,
    CentreLevel,
    Clock,
    Milestone,
    PartialDate,
    Partner,
    PartnerKind,
    Partnership,
    PartnershipForm,
    RegionCode,
    Register,
    Signatory,
    SpeedRanking,
    earliest_day,
    latest_day,
    rank_partnership_speed,
)

AS_OF = date(2024, 6, 30)
NEED = 3
PARTNERS = 200


def records(centres: int) -> Iterator[Centre | Partner | Partnership]:
    """Give centres with ten agreements each; one in twenty is known to the month."""
    region = RegionCode.parse("73.61")
    kinds = tuple(PartnerKind)
    for number in range(PARTNERS):
        yield Partner(id=f"p{number}", name="Mitra", kinds=(kinds[number % len(kinds)],))
    for number in range(centres):
        opened = date(2023, 1, 1) + timedelta(days=number * 13 % 360)
        yield Centre(
            id=f"c{number:06}", name="PLUT", level=CentreLevel.REGENCY, region=region,
            founded=opened - timedelta(days=30), opened=opened,
        )  # fmt: skip
        for turn in range(10):
            day = opened + timedelta(days=(number * 7 + turn * 37) % 500 - 40)
            vague = (number + turn) % 20 == 0
            yield Partnership(
                id=f"a{number:06}-{turn}", centre_ids=(f"c{number:06}",),
                partner_id=f"p{(number * 3 + turn * 5) % PARTNERS}",
                form=PartnershipForm.AWARD if turn == 9 else PartnershipForm.MEMORANDUM,
                signatories=(Signatory.MINISTRY if turn == 8 else Signatory.CENTRE,),
                signed=PartialDate.month(day.year, day.month) if vague else day,
            )  # fmt: skip


def ours(register: Register) -> SpeedRanking:
    """Rank with plutkit."""
    return rank_partnership_speed(
        register, as_of=AS_OF, clock=Clock.OPENED, milestone=Milestone.nth(NEED)
    )


def theirs(register: Register) -> pd.DataFrame:
    """Rank with pandas, from the same records."""
    accepted = {Signatory.CENTRE, Signatory.LOCAL_OFFICE, Signatory.LOCAL_GOVERNMENT}
    forms = {PartnershipForm.MEMORANDUM, PartnershipForm.COOPERATION_AGREEMENT}
    as_of = AS_OF.toordinal()
    agreements = pd.DataFrame(
        [
            (centre_id, one.partner_id, *ends(one))
            for one in register.partnerships
            if one.form in forms and one.signatories and accepted & set(one.signatories)
            for centre_id in one.centre_ids
        ],
        columns=["centre", "partner", "first", "last"],
    )
    centres = pd.DataFrame(
        [(one.id, day_of(one.founded), day_of(one.opened)) for one in register.centres],
        columns=["centre", "founded", "opened"],
    ).set_index("centre")
    joined = agreements.join(centres, on="centre")
    bound = joined[["founded", "opened"]].min(axis=1)
    joined["early"] = joined["first"].where(joined["first"] > bound, bound)
    may = joined[joined["early"] <= joined["last"].clip(upper=as_of)]
    must = joined[(joined["first"] >= bound) & (joined["last"] <= as_of)]
    least = nth(may, "early") - centres["opened"]
    greatest = nth(must, "last") - centres["opened"]
    result = pd.DataFrame({"least": least, "greatest": greatest}, index=centres.index)
    result["least"] = (
        result["least"].clip(lower=0).fillna(as_of - centres["opened"] + 1).astype("int64")
    )
    result["greatest"] = result["greatest"].clip(lower=0)
    highs = np.sort(result["greatest"].fillna(np.inf).to_numpy())
    lows = np.sort(result["least"].to_numpy())
    high = result["greatest"].fillna(np.inf).to_numpy()
    result["best"] = 1 + np.searchsorted(highs, result["least"].to_numpy(), side="left")
    ahead = np.searchsorted(lows, high, side="left")
    result["worst"] = 1 + ahead - (result["least"].to_numpy() < high)
    return result.reset_index().sort_values(["least", "greatest", "centre"])


def nth(frame: pd.DataFrame, column: str) -> pd.Series:
    """Give the day of the n-th distinct partner of each centre."""
    first = frame.groupby(["centre", "partner"], sort=False)[column].min().reset_index()
    ordered = first.sort_values(["centre", column])
    place = ordered.groupby("centre").cumcount()
    return ordered[place == NEED - 1].set_index("centre")[column]


def ends(one: Partnership) -> tuple[int, int]:
    """Give the first and last day of a signing."""
    assert one.signed is not None
    first, last = earliest_day(one.signed), latest_day(one.signed)
    assert first is not None
    assert last is not None
    return first.toordinal(), last.toordinal()


def day_of(day: object) -> int:
    """Give an exact day as a number."""
    assert isinstance(day, date)
    return day.toordinal()


def agree(ranking: SpeedRanking, frame: pd.DataFrame) -> None:
    """Complain if the two results differ in any row."""
    other = {
        row.centre: (
            row.least,
            None if pd.isna(row.greatest) else row.greatest,
            row.best,
            row.worst,
        )
        for row in frame.itertuples()
    }
    mine = {row.centre_id: (row.least, row.greatest, row.best, row.worst) for row in ranking}
    assert mine == other


def main() -> None:
    """Compare on 10,000 centres; then see how the time grows from 2,500 to 20,000."""
    register = Register.of(records(10_000))
    agree(ours(register), theirs(register))
    print("the two agree on all 10,000 rows")
    own, other, ratio = compare(lambda: ours(register), lambda: theirs(register), turns=7)
    print(f"ours {own:.2f} s, pandas {other:.2f} s: ratio {ratio:.2f}")
    times = []
    for centres in (2_500, 5_000, 10_000, 20_000):
        larger = Register.of(records(centres))
        times.append(statistics.median(seconds(lambda r=larger: ours(r)) for _ in range(3)))
    growth = [after / before for before, after in pairwise(times)]
    print("growth per doubling:", ", ".join(f"{factor:.2f}" for factor in growth))
    verdict("median growth", statistics.median(growth), 2.3)


if __name__ == "__main__":
    main()
