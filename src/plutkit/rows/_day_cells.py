"""Readers of cells that hold days and periods."""

from datetime import date, datetime, time

from plutkit._record import Declared, unreadable
from plutkit.quantities import DateLike, PartialDate, Period
from plutkit.quantities._day_rules import first_possible, last_possible
from plutkit.rows._cells import digits
from plutkit.rows._choice_cells import ChoiceCells
from plutkit.rows._days import TIME, day_like, period_in
from plutkit.rows._labels import key_of
from plutkit.rows._policies import DayOrder, PartialDays


class DayCells(Declared):
    """Days, and where the field takes them, what is known of a day."""

    kinds: tuple[type, ...]
    partial: PartialDays
    order: DayOrder
    open_ended: ChoiceCells | None
    """The labels of what has no end, where the field takes that."""

    def text(self, text: str) -> object:
        if self.open_ended and key_of(text) in self.open_ended.labels:
            return self.open_ended.text(text)
        return self._fitting(day_like(text, self.order), text)

    def value(self, cell: object) -> object:
        if isinstance(cell, datetime):
            if cell.tzinfo is None and cell.time() == time.min:
                return cell.date()
            raise unreadable("day", "day.time", cell, en=TIME.en, id=TIME.id)
        if type(cell) in (date, *self.kinds):
            return cell
        if type(cell) is PartialDate:
            return self._fitting(cell, cell)
        return self.text(digits(cell))

    def _fitting(self, day: DateLike, cell: object) -> object:
        if type(day) in self.kinds:
            return day
        wanted = {PartialDays.FIRST: first_possible, PartialDays.LAST: last_possible}
        chosen = wanted[self.partial](day) if self.partial in wanted else None
        if chosen is None:
            raise unreadable(
                "day", "day.partial", cell,
                en="is no single day, which is needed here; write it, or name the day that is "
                "meant, such as Column(partial=PartialDays.LAST)",
                id="bukan satu hari, padahal perlu di sini; tulis harinya, atau sebut yang "
                "dimaksud, misalnya Column(partial=PartialDays.LAST)",
            )  # fmt: skip
        return chosen


class PeriodCells(Declared):
    """Periods."""

    def text(self, text: str) -> object:
        return period_in(text)

    def value(self, cell: object) -> object:
        if type(cell) is Period:
            return cell
        return self.text(digits(cell))
