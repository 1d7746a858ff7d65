"""What the State says, as dated data with its source."""

from plutkit.law._schedule import Entry, Schedule

__all__ = ["Entry", "Schedule"]
