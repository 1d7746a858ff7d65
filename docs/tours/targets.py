"""A year of targets: which stood, what came of them, and whether they fit together.

Run it with ``python docs/tours/targets.py``. Everything in it is fictional but the scales.
"""

from datetime import date
from fractions import Fraction

from plutkit import Period, assess_targets, raw_attainment, reconcile_targets
from plutkit.law import LOCAL_REPORTS_FLOORED, LOCAL_REPORTS_SCALE, SCALE_2017_2019
from plutkit.samples import network


def percent(share: object) -> str:
    """Write a share for people."""
    return f"{float(share):.1%}" if isinstance(share, Fraction) else "nothing"


YEAR = Period.year(2023)
AS_OF = date(2024, 1, 31)
register = network()
few = register.select(centre_ids=["c-01", "c-10", "c-16", "c-17", "c-19"])

print("1. The targets of five centres, and what came of them\n")
report = assess_targets(few, period=YEAR, as_of=AS_OF)
print(report)
print(f"\n=> {report.sentence()}\n")

print("2. A revision after the year changes nothing\n")
row = report["c-10/businesses_assisted"]
for late in row.after_the_fact:
    revised = raw_attainment(row.actual, late.value)
    print(f"  {row.key}: {percent(row.raw)}, not {percent(revised)} as by {late.set_on}")

print("\n3. Three means of each centre\n")
print(report.centres_table())

print("\n4. Halfway through the year\n")
for row in assess_targets(few, period=YEAR, as_of=date(2023, 6, 30)):
    if row.pace is not None:
        print(f"  {row.key}: {percent(row.raw)} done, {percent(row.pace)} of what was due")

print("\n5. 90.5 % on three scales\n")
for scale in (SCALE_2017_2019, LOCAL_REPORTS_SCALE, LOCAL_REPORTS_FLOORED):
    print(f"  {scale.grade_of(Fraction(905, 1000)).grade.name['id']:14}{scale.describe('id')}")

print("\n6. The whole network: sums over sums, totals, and whether the targets fit together\n")
print(assess_targets(register, period=YEAR, as_of=AS_OF).network_table())
found = reconcile_targets(register, period=YEAR, as_of=AS_OF)
print(f"\n=> {found.sentence('en')}")
