"""Who levelled up, by which definition, and how far the figure carries.

Run it with ``python docs/tours/level_ups.py``. Everything in it is fictional but the law.
"""

from datetime import date

from plutkit import (
    LEGAL_CLASS_BY_SALES,
    LEVEL_UP_DEFINITIONS,
    EventAt,
    LevelUpGroup,
    NotInForceError,
    Period,
    classify_size,
    compare_definitions,
    level_up_times,
    track_level_ups,
)
from plutkit.samples import network

AS_OF = date(2024, 12, 31)
WINDOW = Period.between(date(2023, 1, 1), date(2025, 1, 1))

print("1. The law of the day: sales of Rp400 million\n")
for year in (2019, 2020, 2021):
    try:
        print(classify_size(on=date(year, 12, 31), sales=400_000_000).sentence("en"))
    except NotInForceError as error:
        print(error)

print("\n2. The cohort of 2022 in two years, by the classes of annual sales\n")
register = network().cohort(2022)
report = track_level_ups(register, definition=LEGAL_CLASS_BY_SALES, window=WINDOW, as_of=AS_OF)
print(report)
print(f"\n=> {report.sentence()}\n")

print("More than twice what the starts of their businesses would lead to expect:")
for rate in report.by(LevelUpGroup.CENTRE):
    if rate.expected is not None and rate.risen > 2 * rate.expected:
        print(f"  {rate.name['en']}: {rate.risen} risen, {float(rate.expected):.1f} expected")

matrix = report.transitions()
print("\nFrom each class to each:")
for state, counts in zip(matrix.states, matrix.counts, strict=True):
    print(f"  {state:8}{''.join(f'{count:6}' for count in counts)}")

print("\n3. How long it took since the first service\n")
times = level_up_times(register, definition=LEGAL_CLASS_BY_SALES, as_of=AS_OF)
print(times)
print("\nRisen within two years, by two readings (no bounds) of when a rise happened:")
for at in EventAt:
    print(f"  {at.value:9}{times.incidence(at).incidence_at(730, cause=1):.1%}")

print("\n4. The same businesses by every definition\n")
print(compare_definitions(register, LEVEL_UP_DEFINITIONS, window=WINDOW, as_of=AS_OF))
