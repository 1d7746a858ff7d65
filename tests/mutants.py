"""Faults put into the source on purpose: each must make a test fail.

``python tests/mutants.py`` runs the tests named beside each of them, in a copy of the project, and
lists the survivors. The suite itself only checks that every one can still be put in.
"""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

ROOT = Path(__file__).parent.parent
SCORING, STATISTICS, RECORD = "tests/scoring", "tests/statistics", "tests/record"
LAW = "tests/law"
DOMAIN, LEVEL_UPS = "tests/domain", "tests/scoring/level_ups"
INDICATORS = "tests/indicators"
TARGETS = "tests/scoring/targets"
SCORECARDS = "tests/scoring/scorecards"
MUTANTS = (
    (SCORING, "scoring/_completions.py", "link.first + 1 for link", "link.first for link"),
    (SCORING, "scoring/_completions.py", "min(link.last, case.as_of) for", "case.as_of for"),
    (SCORING, "scoring/_completions.py", "for clock in clocks if", "for clock in [last_clock] if"),
    (SCORING, "scoring/_completions.py", "return min(clock, founded)", "return clock"),
    (SCORING, "scoring/_completions.py", "not link.may_be_refused and ", ""),
    (SCORING, "scoring/_completions.py", "link.first >= bound and", "link.first > bound and"),
    (SCORING, "scoring/_completions.py", "renewed.partner_id != link.partner_id", "False"),
    (SCORING, "scoring/_completions.py", "day = min(signing.day", "day = max(signing.day"),
    (SCORING, "scoring/_completions.py", "earliest(first_clock) is", "earliest(last_clock) is"),
    (SCORING, "scoring/_completions.py", "= latest(last_clock)", "= latest(first_clock)"),
    (
        SCORING,
        "scoring/_completions.py",
        "case.founded[0])\n    latest",
        "case.founded[1])\n    latest",
    ),
    (SCORING, "scoring/_completions.py", "case.as_of - clock + 1 if", "case.as_of - clock if"),
    (SCORING, "scoring/_completions.py", "last_clock > case.as_of", "last_clock >= case.as_of"),
    (SCORING, "scoring/_ledger.py", "last >= as_of,", "last > as_of,"),
    (SCORING, "scoring/_ledger.py", "first <= as_of,", "first < as_of,"),
    (SCORING, "scoring/_ledger.py", "last > as_of,", "last >= as_of,"),
    (SCORING, "scoring/_ledger.py", "signing.day < last_clock", "signing.day <= last_clock"),
    (SCORING, "scoring/_ledger.py", "min(last_clock, case.founded[0])", "case.least_bound"),
    (SCORING, "scoring/_ledger.py", "s.link.last < case", "s.link.last <= case"),
    (SCORING, "scoring/_ledger.py", "latest < first_origin", "latest <= first_origin"),
    (SCORING, "scoring/_ledger.py", "latest < case.least", "latest <= case.least"),
    (SCORING, "scoring/_timed.py", "case.clock[0] <= case", "case.clock[0] < case"),
    (SCORING, "scoring/_timed.py", "s.day <= result.last_day", "s.day < result.last_day"),
    (SCORING, "scoring/_rows.py", "if not maybe and all", "if all"),
    (SCORING, "scoring/_open_facts.py", "case.as_of < case.clock[0]", "False"),
    (SCORING, "scoring/_open_facts.py", "counts[link.id] > 1", "counts[link.id] > 2"),
    (SCORING, "scoring/_verdict.py", "row.greatest < claimant", "row.greatest <= claimant"),
    (SCORING, "scoring/_verdict.py", "row.least < claimant", "row.least <= claimant"),
    (SCORING, "scoring/_verdict.py", "row.is_member and _beats", "_beats"),
    (SCORING, "scoring/_verdict.py", " or not claimant.is_member", ""),
    # Faults that a review found to survive, or that it asked for.
    (SCORING, "scoring/_timed.py", "since <= result.last_day", "s.day <= result.last_day"),
    (SCORING, "scoring/_ledger.py", "since[link.id] <= last_day", "False"),
    (SCORING, "scoring/_ledger.py", "elif latest < first_origin", "elif link.last < first_origin"),
    (SCORING, "scoring/_open_facts.py", "result.least == result.greatest", "False"),
    (SCORING, "scoring/_open_facts.py", "any(link.first < last for link in links)", "True"),
    (SCORING, "scoring/_open_facts.py", "min(case.clock[1], case.founded[1])", "case.clock[1]"),
    (SCORING, "scoring/_open_facts.py", "link.may_be_in_force and ", ""),
    (SCORING, "scoring/_open_facts.py", "one.possible and not one.certain", "True"),
    (SCORING, "scoring/_speed.py", "sorted(timed, key=lambda one: one.centre.id)", "timed"),
    (SCORING, "scoring/_speed.py", "_refuse_early(ranked,", "_refuse_early(timed,"),
    (SCORING, "scoring/_wording.py", " and row.arrival is Arrival.OPEN", ""),
    (SCORING, "scoring/_wording.py", "possibly_before(as_of, day)", "False"),
    (SCORING, "scoring/_wording.py", ", named=len(basis.aside)", ""),
    (SCORING, "scoring/_verdict.py", "row.is_member and row.days", "row.days"),
    (SCORING, "scoring/_verdict.py", "row.days is not None and ", ""),
    (SCORING, "scoring/_verdict.py", " and not together", ""),
    (SCORING, "scoring/_milestone.py", "need <= len(kinds)", "need < len(kinds)"),
    (SCORING, "scoring/_milestone.py", "asks is Asks.PARTNERS or ", ""),
    (
        SCORING,
        "scoring/_milestone.py",
        "return kinds == in_order(kinds, PartnerKind)",
        "return True",
    ),
    (STATISTICS, "statistics/_rank_bounds.py", "position not in possible", "True"),
    (STATISTICS, "statistics/_rank_bounds.py", " - (least < greatest)", ""),
    (
        STATISTICS,
        "statistics/_ranks.py",
        "tuple(1 + bisect_left(ordered",
        "tuple(bisect_left(ordered",
    ),
    (LAW, "law/_schedule.py", "bisect_right(self", "bisect_left(self"),
    (LAW, "law/_schedule.py", "entry.ends < on", "entry.ends <= on"),
    (LAW, "law/_bounds.py", "amount <= bounds.micro", "amount < bounds.micro"),
    (LAW, "law/_bounds.py", "amount <= bounds.small", "amount < bounds.small"),
    (LAW, "law/_bounds.py", "amount <= bounds.medium", "amount < bounds.medium"),
    (LAW, "law/_bounds.py", "return micro < small <", "return micro <= small <"),
    (LAW, "law/_basis.py", "certainly_before(founded, since)", "possibly_before(founded, since)"),
    (LAW, "law/_basis.py", "if possibly_before(founded", "if certainly_before(founded"),
    (LAW, "law/_classify_size.py", "on if law_on is None else law_on", "on"),
    (LAW, "law/_size_finding.py", "for one in self.classes}) > 1", "for one in self.classes}) > 2"),
    (LAW, "law/_workers.py", "if workers else", "if workers >= 0 else"),
    (LAW, "law/_technology.py", "is not KbliEdition.KBLI_2020", "is None"),
    (DOMAIN, "domain/_item_relations.py", "first <= min", "first < min"),
    (DOMAIN, "domain/_item_relations.py", "and day < first", "and day <= first"),
    (DOMAIN, "domain/_item_relations.py", "len({items}) < 2 or", "len({items}) < 3 or"),
    (DOMAIN, "domain/_item_relations.py", "first.setdefault(day, path) != path", "day in first"),
    (DOMAIN, "domain/_snapshot.py", "covers.stop - _ONE_DAY <= on", "covers.stop <= on"),
    (DOMAIN, "domain/_snapshot.py", "_FIRST <= on < date.max", "_FIRST < on < date.max"),
    (DOMAIN, "domain/_snapshot.py", "stop + _ONE_DAY if is_leap_day else stop", "stop"),
    (DOMAIN, "domain/_index.py", "return True, date.min", "return False, date.min"),
    (DOMAIN, "domain/_index.py", " or date.min", " or date.max"),
    (STATISTICS, "statistics/_binomial.py", "-expm1(log_p)", "1 - p"),
    (STATISTICS, "statistics/_confidence.py", "- confidence) / 2", "- confidence)"),
    (STATISTICS, "statistics/_intervals.py", "z * z / 4", "z * z / 2"),
    (STATISTICS, "statistics/_spells.py", "0 <= entered < (left or 1)", "0 <= entered < left"),
    (STATISTICS, "statistics/_spells.py", "is type(entered) is int", "is int"),
    (STATISTICS, "statistics/_kaplan_meier.py", "bisect_right(times, entered)", "0"),
    (STATISTICS, "statistics/_kaplan_meier.py", " + leavers.entries.total()", ""),
    (STATISTICS, "statistics/_survival_curve.py", "share < 0.5 + _CLOSE and", "share <= 0.5 and"),
    (STATISTICS, "statistics/_survival_curve.py", "accumulate(reversed(pieces))", "pieces[::-1]"),
    (STATISTICS, "statistics/_survival_curve.py", "is_beyond and all", "is_beyond or all"),
    (STATISTICS, "statistics/_curve_intervals.py", "exp(-reach / log", "exp(reach / log"),
    (STATISTICS, "statistics/_incidence.py", "-2 * to_come", "2 * to_come"),
    (STATISTICS, "statistics/_incidence.py", "(k, n - d, n)", "(k, n - k, n)"),
    (STATISTICS, "statistics/_mobility.py", "change > 0", "change >= 0"),
    (STATISTICS, "statistics/_mobility.py", "p * (1 - p) / n", "p / n"),
    (LEVEL_UPS, "scoring/_level_ups/_assistance.py", "first.latest <= end", "first.latest < end"),
    (LEVEL_UPS, "scoring/_level_ups/_assistance.py", "latest < limit", "latest <= limit"),
    (
        LEVEL_UPS,
        "scoring/_level_ups/_assistance.py",
        "first.latest < start",
        "first.latest <= start",
    ),
    (LEVEL_UPS, "scoring/_level_ups/_assistance.py", "firsts[id].latest, id)", "id, id)"),
    (LEVEL_UPS, "scoring/_level_ups/_assistance.py", "mine < other", "mine[0] < other[0]"),
    (LEVEL_UPS, "scoring/_level_ups/_assistance.py", "if move.is_level_up else FAR", "- FAR"),
    (LEVEL_UPS, "scoring/_level_ups/_groups.py", "int(key) if is_number else 0", "0"),
    (LEVEL_UPS, "scoring/_level_ups/_following.py", "if rise <= 0:", "if rise < 0:"),
    (
        LEVEL_UPS,
        "scoring/_level_ups/_following.py",
        "if opening <= entered:",
        "if opening < entered:",
    ),
    (LEVEL_UPS, "scoring/_level_ups/_following.py", "day < min(opening, rise)", "day < rise"),
    (LEVEL_UPS, "scoring/_level_ups/_following.py", "low + 1, min(rise, end)", "low + 1, rise"),
    (LEVEL_UPS, "scoring/_level_ups/_following.py", "since <= one.on <=", "since < one.on <="),
    (LEVEL_UPS, "scoring/_level_ups/_following.py", "max(-1, low)", "max(0, low)"),
    (LEVEL_UPS, "scoring/_level_ups/_time_level_ups.py", "one.latest <= days", "one.latest < days"),
    (LEVEL_UPS, "scoring/_level_ups/_time_level_ups.py", "one.closed <= days", "one.closed < days"),
    (LEVEL_UPS, "scoring/_level_ups/_time_level_ups.py", "and not is_closed", ""),
    (LEVEL_UPS, "scoring/_level_ups/_standing.py", "[1] <= start", "[1] < start"),
    (LEVEL_UPS, "scoring/_level_ups/_standing.py", "[1] <= end", "[1] < end"),
    (LEVEL_UPS, "scoring/_level_ups/_row.py", "max(1, ceil(4 * progress))", "ceil(4 * progress)"),
    (LEVEL_UPS, "scoring/_level_ups/_groups.py", "known.weight + one.share", "one.share"),
    (LEVEL_UPS, "scoring/_level_ups/_rate.py", "self.risen + self.unknown", "self.risen"),
    (LEVEL_UPS, "scoring/_level_ups/_rate.py", "self.confirmed + self.reverted", "self.risen"),
    (LEVEL_UPS, "scoring/_level_ups/_report.py", "in members for one", "for one"),
    (LEVEL_UPS, "scoring/_level_ups/_standing.py", "as_of < window.start", "as_of <= window.start"),
    (
        LEVEL_UPS,
        "scoring/_level_ups/_compare.py",
        "only_second=pairs[no, yes]",
        "only_second=pairs[yes, no]",
    ),
    (RECORD, "_record/_text_rule.py", "and {value}.strip() == {value} ", ""),
    (RECORD, "_record/_rules.py", "type({value}) is int and", "isinstance({value}, int) and"),
    (RECORD, "_record/_base.py", "if value is None and rule.none:", "if value is None:"),
    (INDICATORS, "indicators/_amounts.py", "if days == year:", "if days and days >= year:"),
    (INDICATORS, "indicators/_amounts.py", "if stop.month > 2", "if stop.month > 1"),
    (INDICATORS, "indicators/_amounts.py", "year % 100 != 0", "year % 100 == 0"),
    (INDICATORS, "indicators/_amounts.py", "last <= period.start", "last < period.start"),
    (INDICATORS, "indicators/_amounts.py", "founded < period.stop", "founded <= period.start"),
    (
        INDICATORS,
        "indicators/_amounts.py",
        "-(-snapshot.sales * year // days)",
        "snapshot.sales * year // days",
    ),
    (
        INDICATORS,
        "indicators/_amounts.py",
        "snapshot.workers or Doubt.ZERO_WORKERS",
        "snapshot.workers",
    ),
    (INDICATORS, "indicators/_amounts.py", "else before < top", "else before <= top"),
    (INDICATORS, "indicators/_amounts.py", "bounds, amount)", "bounds, amount + 1)"),
    (INDICATORS, "indicators/_amounts.py", "else min(0, bounds[0] - 1)", "else 0"),
    (INDICATORS, "indicators/_by_counts.py", "if sales > _SALES_BOUND", "if sales >= _SALES_BOUND"),
    (
        INDICATORS,
        "indicators/_by_counts.py",
        "_MOST_ELSEWHERE: Final = 22",
        "_MOST_ELSEWHERE: Final = 23",
    ),
    (INDICATORS, "indicators/_by_counts.py", "if len(editions) > 1", "if len(editions) > 2"),
    (INDICATORS, "indicators/_by_levels.py", "0 <= level <= last", "0 <= level"),
    (INDICATORS, "indicators/_definition.py", "if one.on > to_day", "if one.on >= to_day"),
    (INDICATORS, "indicators/_definition.py", "level >= to_level for", "level > to_level for"),
    (INDICATORS, "indicators/_definition.py", "history.law_on or to_day", "to_day"),
    (
        INDICATORS,
        "indicators/_documents.py",
        "min(earliest), min(latest)",
        "min(earliest), max(latest)",
    ),
    (INDICATORS, "indicators/_documents.py", "DocumentKind.NIB not in kinds", "not kinds"),
    (INDICATORS, "indicators/_formalised.py", "if latest < start", "if latest <= start"),
    (INDICATORS, "indicators/_formalised.py", "if latest <= end", "if latest < end"),
    (INDICATORS, "indicators/_formalised.py", "None if is_closed_by_end(history) else 0", "0"),
    (INDICATORS, "indicators/_high_growth.py", "* after > _HIGH", "* after >= _HIGH"),
    (INDICATORS, "indicators/_high_growth.py", "* after >= _SCALER", "* after > _SCALER"),
    (INDICATORS, "indicators/_high_growth.py", "if workers < _FEWEST", "if workers <= _FEWEST"),
    (INDICATORS, "indicators/_history.py", "<= one.on <= start)", "<= one.on < start)"),
    (INDICATORS, "indicators/_history.py", "if start < one.on < stop", "if start <= one.on < stop"),
    (INDICATORS, "indicators/_history.py", "if snapshot.on <= as_of", "if snapshot.on < as_of"),
    (INDICATORS, "indicators/_history.py", ".level >= lowest.level", ".level > lowest.level"),
    (INDICATORS, "indicators/_judging.py", "low < high <= level", "high <= level"),
    (INDICATORS, "indicators/_judging.py", "growth > 0 and said.can_rise is False", "False"),
    (INDICATORS, "indicators/_judging.py", "if one.on < earlier.on", "if one.on <= later.on"),
    (
        INDICATORS,
        "indicators/_judging.py",
        "span(history.business.closed)[1]",
        "span(history.business.closed)[0]",
    ),
    (
        INDICATORS,
        "indicators/_legal_class.py",
        "yardstick.ends < judged_on",
        "yardstick.ends <= judged_on",
    ),
    (
        INDICATORS,
        "indicators/_legal_class.py",
        "SIZE_LAWS.at(snapshot.on)",
        "SIZE_LAWS.at_or_last(snapshot.on)",
    ),
    (
        INDICATORS,
        "indicators/_legal_class.py",
        "growth is None or growth_before is None",
        "growth_before is None",
    ),
    (INDICATORS, "indicators/_legal_class.py", "and growth != growth_before", ""),
    (
        INDICATORS,
        "indicators/_legal_class.py",
        "(earlier, Doubt.NO_EARLIER_SNAPSHOT, PartialYear.NO_CLASS)",
        "(earlier, Doubt.NO_EARLIER_SNAPSHOT, choices.partial_year)",
    ),
    (INDICATORS, "indicators/_signs.py", "return after > before", "return after >= before"),
    (INDICATORS, "indicators/_signs.py", "if latest <= start", "if latest < start"),
    (INDICATORS, "indicators/_signs.py", "earliest > end:", "earliest >= end:"),
    (INDICATORS, "indicators/_signs.py", "earliest > start and", "earliest >= start and"),
    (LAW, "law/_grades.py", "read <= grade.up_to", "read < grade.up_to"),
    (
        LAW,
        "law/_grades.py",
        "Fraction(floor(100 * attainment), 100)",
        "Fraction(round(100 * attainment), 100)",
    ),
    (LAW, "law/_grades.py", "above < up_to", "above <= up_to"),
    (LAW, "law/_grades.py", "Graded(self.grades[-1], True)", "Graded(self.grades[0], True)"),
    (LAW, "law/_grade_scales.py", '"Baik"), 80)', '"Baik"), 81)'),
    (
        TARGETS,
        "scoring/_targets/_attainment.py",
        "min(Fraction(1), max(Fraction(0), raw))",
        "max(Fraction(1), raw)",
    ),
    (TARGETS, "scoring/_targets/_attainment.py", "0 if is_more else 2 * target", "0"),
    (TARGETS, "scoring/_targets/_attainment.py", "if asked <= 0:", "if asked < 0:"),
    (
        TARGETS,
        "scoring/_targets/_attainment.py",
        "aim.least if actual is None else min(max(actual, aim.least), aim.most)",
        "aim.least",
    ),
    (
        TARGETS,
        "scoring/_targets/_attainment.py",
        "if is_range and target == actual:",
        "if target == actual:",
    ),
    (
        TARGETS,
        "scoring/_targets/_attainment.py",
        "if actual is None and is_range:",
        "if actual is None:",
    ),
    (
        TARGETS,
        "scoring/_targets/_attainment.py",
        "self.least if direction is",
        "self.most if direction is",
    ),
    (TARGETS, "scoring/_targets/_choice.py", "target.set_on <= as_of", "target.set_on < as_of"),
    (
        TARGETS,
        "scoring/_targets/_choice.py",
        "target.set_on < period.stop",
        "target.set_on <= period.stop",
    ),
    (
        TARGETS,
        "scoring/_targets/_choice.py",
        "for target in known if target.status is TargetStatus.SET",
        "for target in known",
    ),
    (TARGETS, "scoring/_targets/_pace.py", "period.start).days + 1", "period.start).days"),
    (TARGETS, "scoring/_targets/_pace.py", "min(max(gone, 0), period.days)", "max(gone, 0)"),
    (
        TARGETS,
        "scoring/_targets/_row.py",
        "standing.baseline if indicator.is_level else None",
        "standing.baseline",
    ),
    (TARGETS, "scoring/_targets/_row.py", "if indicator.is_sum:", "if True:"),
    (TARGETS, "scoring/_targets/_row.py", "aim.bound_for(direction)", "aim.most"),
    (TARGETS, "scoring/_targets/_row.py", "self.raw >= 1", "self.raw > 1"),
    (TARGETS, "scoring/_targets/_means.py", "mean_of((row.capped for", "mean_of((row.raw for"),
    (TARGETS, "scoring/_targets/_means.py", "/ len(known)\n", "/ max(1, len(known) - 1)\n"),
    (
        TARGETS,
        "scoring/_targets/_network.py",
        "row.standing is not None and row.actual is not None",
        "row.standing is not None",
    ),
    (TARGETS, "scoring/_targets/_network.py", "if is_added else None", ""),
    (
        TARGETS,
        "scoring/_targets/_assess.py",
        "for centre in centres if centre.is_member]",
        "for centre in centres]",
    ),
    (
        TARGETS,
        "scoring/_targets/_owners.py",
        "not consultants or indicator.records is not RecordKind.SERVICE",
        "not consultants",
    ),
    (TARGETS, "scoring/_targets/_owners.py", "if is_taken else id", "if False else id"),
    (
        TARGETS,
        "scoring/_targets/_targeted.py",
        "if one.period == period]",
        "if _overlaps(one.period, period)]",
    ),
    (
        TARGETS,
        "scoring/_targets/_targeted.py",
        "other.start < period.stop and",
        "other.start <= period.stop and",
    ),
    (
        TARGETS,
        "scoring/_targets/_targeted.py",
        "period.start < other.stop",
        "period.start <= other.stop",
    ),
    (TARGETS, "scoring/_targets/_targeted.py", "| asked.keys()\n", "\n"),
    (TARGETS, "scoring/_targets/_targeted.py", "not in (unit.en, unit.id)", "not in (unit.en,)"),
    (TARGETS, "scoring/_targets/_reconciled.py", "base <= 0", "base < 0"),
    (TARGETS, "scoring/_targets/_reconciled.py", "summed.most > wanted.most", "False"),
    (TARGETS, "scoring/_targets/_reconciled.py", "False if exceeds else None", "False"),
    (TARGETS, "scoring/_targets/_reconcile.py", "if as_of < start:", "if as_of <= start:"),
    (TARGETS, "scoring/_targets/_reconcile.py", "stop=max(stop, start + _ONE_DAY)", "stop=stop"),
    (
        TARGETS,
        "scoring/_targets/_reconcile.py",
        "for row in own if row.is_member]",
        "for row in own]",
    ),
    (TARGETS, "scoring/_targets/_clauses.py", "or count == scope.total", "or not count"),
    (SCORECARDS, "scoring/_scorecards/_scorecard.py", "return weight > 0", "return weight >= 0"),
    (
        SCORECARDS,
        "scoring/_scorecards/_scorecard.py",
        "or least_coverage > 0",
        "or least_coverage >= 0",
    ),
    (
        SCORECARDS,
        "scoring/_scorecards/_scorecard.py",
        "excess, size = total > 1,",
        "excess, size = total < 1,",
    ),
    (
        SCORECARDS,
        "scoring/_scorecards/_scores.py",
        "return Position(at, at != raw)",
        "return Position(at, at in (0, 1))",
    ),
    (
        SCORECARDS,
        "scoring/_scorecards/_scores.py",
        ">= card.least_coverage",
        "> card.least_coverage",
    ),
    (
        SCORECARDS,
        "scoring/_scorecards/_scores.py",
        "if reach is None and is_shared else weight / known",
        "if reach is None and is_shared else weight",
    ),
    (
        SCORECARDS,
        "scoring/_scorecards/_scores.py",
        "known_weight(weights, reaches) if is_shared else",
        "known_weight(weights, reaches) if not is_shared else",
    ),
    (
        SCORECARDS,
        "scoring/_scorecards/_scores.py",
        "(order[high], order[low])",
        "(order[low], order[low])",
    ),
    (SCORECARDS, "scoring/_scorecards/_scores.py", ", reverse=True)", ")"),
    (
        SCORECARDS,
        "scoring/_scorecards/_scores.py",
        "if place in possible",
        "if position in possible",
    ),
    (SCORECARDS, "scoring/_scorecards/_scores.py", "else weight / rest for", "else weight for"),
    (
        SCORECARDS,
        "scoring/_scorecards/_swaps.py",
        "if gap * others < 0",
        "if gap * others <= 0 and gap != others",
    ),
    (
        SCORECARDS,
        "scoring/_scorecards/_swaps.py",
        "weight - item.weight))",
        "item.weight - weight))",
    ),
    (
        SCORECARDS,
        "scoring/_scorecards/_swaps.py",
        "key=lambda one: abs(one.change)",
        "key=lambda one: one.change",
    ),
    (
        SCORECARDS,
        "scoring/_scorecards/_rows.py",
        "(-row.low, -row.high, row.centre_id)",
        "(-row.high, -row.low, row.centre_id)",
    ),
    (SCORECARDS, "scoring/_scorecards/_rows.py", "low, high = sorted(", "low, high = ("),
    (
        SCORECARDS,
        "scoring/_scorecards/_rows.py",
        "(rated * len(chance.rates))",
        "(len(ranks) * len(chance.rates))",
    ),
    (SCORECARDS, "scoring/_scorecards/_rows.py", "(rated * len(chance.rates))", "rated"),
    (
        SCORECARDS,
        "scoring/_scorecards/_rows.py",
        "if len(known) == len(row.parts) else None",
        "if known else None",
    ),
    (
        SCORECARDS,
        "scoring/_scorecards/_rows.py",
        "possible = frozenset(place for place, one in enumerate(entrants) if not one.is_member)",
        "possible: frozenset[int] = frozenset()",
    ),
    (
        SCORECARDS,
        "scoring/_scorecards/_score_row.py",
        "max(one.worst for one in",
        "min(one.worst for one in",
    ),
    (
        SCORECARDS,
        "scoring/_scorecards/_score_centres.py",
        "if part_there(centre, frame.part):",
        "if part_there(centre, frame.period):",
    ),
    (
        SCORECARDS,
        "scoring/_scorecards/_score_centres.py",
        "return is_share and indicator.records is not RecordKind.CENTRE",
        "return is_share",
    ),
    (
        SCORECARDS,
        "scoring/_scorecards/_score_wording.py",
        "row.worst == 1 and row.is_member",
        "row.worst == 1",
    ),
    (
        SCORECARDS,
        "scoring/_scorecards/_score_wording.py",
        "key=lambda pair: abs(pair[1].change)",
        "key=lambda pair: pair[1].change",
    ),
    (SCORECARDS, "scoring/_scorecards/_score_wording.py", ".limit_denominator(10**9)", ""),
)


def unfit() -> Iterator[str]:
    """Give the mutants whose place in the source is no longer there, or no longer the only one."""
    package = files("plutkit")  # the sources here, or those of the wheel under test
    for _, file, old, _ in MUTANTS:
        if (package / file).read_text("utf-8").count(old) != 1:
            yield f"{file}: {old}"


def survivors(copy: Path) -> Iterator[str]:
    """Put each mutant into a copy of the project, one after the other, and run its tests."""
    for folder in ("src", "tests", "docs"):
        shutil.copytree(ROOT / folder, copy / folder)
    for file in ("pyproject.toml", "conftest.py", "README.md"):
        shutil.copy(ROOT / file, copy / file)
    for tests, file, old, new in MUTANTS:
        path = copy / "src" / "plutkit" / file
        source = path.read_text("utf-8")
        path.write_text(source.replace(old, new), "utf-8")
        command = [sys.executable, "-m", "pytest", "-q", "-x", tests]
        run = subprocess.run(
            command, cwd=copy, env={"PYTHONPATH": "src"}, capture_output=True, check=False
        )
        if run.returncode == 0:
            yield f"{file}: {old} -> {new}"
        path.write_text(source, "utf-8")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        found = list(survivors(Path(folder)))
    sys.stdout.write("".join(f"survived: {one}\n" for one in found))
    sys.stdout.write(f"{len(found)} of {len(MUTANTS)} survived\n")
    sys.exit(bool(found))
