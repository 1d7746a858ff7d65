"""What a role model must meet, each criterion as data."""

from datetime import date
from typing import TypeAlias

import attrs

from plutkit._record import Record, choice, instance, integer, listed, text
from plutkit._text import Text
from plutkit.domain import CentreForm
from plutkit.quantities._day_rules import day
from plutkit.scoring._scorecards._score_ranking import ScoreRanking
from plutkit.scoring._speed_ranking import SpeedRanking
from plutkit.scoring._targets._report import TargetReport


@attrs.frozen(kw_only=True)
class RankAtMost(Record):
    """Its worst possible rank is at most `worst` (`peringkat paling rendah`).

    By the exact ranks of a ranking: sampling error is not in them. Not met if even its best rank is
    beyond; unknown in between, and for who is not ranked.
    """

    key: str = attrs.field(metadata=text("Its stable name, for data."))
    name: Text = attrs.field(metadata=instance(Text, doc="Its name for people."))
    ranking: SpeedRanking | ScoreRanking = attrs.field(
        metadata=instance(SpeedRanking, ScoreRanking, doc="The ranking.")
    )
    worst: int = attrs.field(metadata=integer("The worst rank that will do.", least=1))


@attrs.frozen(kw_only=True)
class TargetsMet(Record):
    """Its raw attainment of each target is at least 1 (`target tercapai`).

    Of the centre's own targets, not those of its consultants. Not met if one is missed; unknown if
    one has no attainment, or if there is none.
    """

    key: str = attrs.field(metadata=text("Its stable name, for data."))
    name: Text = attrs.field(metadata=instance(Text, doc="Its name for people."))
    report: TargetReport = attrs.field(
        metadata=instance(TargetReport, doc="The targets and what came of them.")
    )
    indicator_keys: tuple[str, ...] | None = attrs.field(
        default=None,
        metadata=listed(
            str, "Of which indicators, by key.", least=1, none="of all for which it has targets"
        ),
    )


@attrs.frozen(kw_only=True)
class FormReached(Record):
    """It has become a regional unit or agency by a day (`kelembagaan tercapai`).

    Met if a spell of the form certainly began by then, whatever followed. Not met if none may have,
    and a report covers that day or it is certainly a part of a local office on it; else unknown.
    """

    key: str = attrs.field(metadata=text("Its stable name, for data."))
    name: Text = attrs.field(metadata=instance(Text, doc="Its name for people."))
    form: CentreForm = attrs.field(metadata=choice(CentreForm, "The form."))
    by: date | None = attrs.field(
        default=None, metadata=day("The last day that will do.", none="`as_of`")
    )


Criterion: TypeAlias = RankAtMost | TargetsMet | FormReached
