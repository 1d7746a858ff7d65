"""The main job: who built partnerships fastest, and whether a claim to it holds.

Run it with ``python docs/tour.py``. The first part is about a fictional network; the second about
the published facts of the centre of Maros, whose manager claimed that it was the fastest of all
those founded in 2022.
"""

from datetime import date

from plutkit import (
    Absence,
    Clock,
    Milestone,
    PartnerKind,
    check_fastest,
    rank_partnership_speed,
)
from plutkit.samples import network, rakor_2023

CLAIMED = Milestone.all_kinds(
    PartnerKind.UNIVERSITY, PartnerKind.HALAL_CENTRE, PartnerKind.STATE_ENTERPRISE
)
CLAIMANT = "c-01"

print("1. A fictional network: the choice of the clock decides\n")
for clock in (Clock.OPENED, Clock.FOUNDED):
    ranking = rank_partnership_speed(
        network().cohort(2022), as_of=date(2023, 12, 31), clock=clock, milestone=CLAIMED
    )
    print(ranking)
    print(f"\n=> {check_fastest(ranking, CLAIMANT).sentence()}\n")

print("What was left out by that clock, and why:")
for left in ranking.left_out:
    print(f"  {left.centre_id}  {left.partnership_id:10}  {left.reason.value}")

print("\n2. Maros: the published facts, and nothing else\n")
published = rakor_2023().cohort(2022)
maros = published.centre("maros")
print(f"{maros.name} ({maros.region}): inaugurated {maros.inaugurated}, opened {maros.opened}")
print(f"source: {maros.provenance}\n")
for clock in Clock:
    ranking = rank_partnership_speed(
        published,
        as_of=date(2023, 6, 1),
        clock=clock,
        milestone=CLAIMED,
        absence=Absence.UNKNOWN,
    )
    verdict = check_fastest(ranking, "maros")
    print(f"=> {verdict.sentence()}")
    open_facts = [str(fact) for fact in verdict.would_settle if fact.record_id == "maros"]
    print(f"   open at Maros: {', '.join(open_facts)}; elsewhere: ", end="")
    print(f"{len(verdict.would_settle) - len(open_facts)} facts of {len(verdict) - 1} rivals")
print("Two more sites of the cohort have no published name: they could be ahead as well.")
