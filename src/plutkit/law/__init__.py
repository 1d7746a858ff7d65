"""What the State says, as dated data with its source."""

from plutkit.law._schedule import Entry, Schedule
from plutkit.law._size_class import SizeClass

__all__ = ["Entry", "Schedule", "SizeClass"]
