"""Stretches of time as half-open intervals of days, and three-valued questions about them.

A day is a proleptic Gregorian ordinal (`datetime.date.toordinal()`), so that arithmetic is integer
arithmetic.  `Interval(begin, until)` holds every day `d` with `begin <= d < until`; `None` is an open side.
Dates that people write are closed at both ends: `closed()` is the one place that converts.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple


class Interval(NamedTuple):
    """Days from `begin` (included) to `until` (excluded); `None` means open on that side."""

    begin: int | None
    until: int | None

    def overlaps(self, other: Interval) -> bool:
        """Whether some day lies in both."""
        return (self.begin is None or other.until is None or self.begin < other.until) and (
            other.begin is None or self.until is None or other.begin < self.until
        )

    def holds(self, other: Interval) -> bool:
        """Whether every day of `other` lies in this one."""
        return (self.begin is None or (other.begin is not None and self.begin <= other.begin)) and (
            self.until is None or (other.until is not None and other.until <= self.until)
        )

    def widened(self, days: int) -> Interval:
        """The interval with `days` more on each closed side."""
        return Interval(
            None if self.begin is None else self.begin - days,
            None if self.until is None else self.until + days,
        )

    def union(self, other: Interval) -> Interval:
        """The smallest interval that holds both."""
        begin = None if self.begin is None or other.begin is None else min(self.begin, other.begin)
        until = None if self.until is None or other.until is None else max(self.until, other.until)
        return Interval(begin, until)

    @property
    def days(self) -> int | None:
        """How many days, or None if a side is open."""
        return None if self.begin is None or self.until is None else self.until - self.begin


ALWAYS = Interval(None, None)


def day(of: date) -> Interval:
    """The one day."""
    return Interval(of.toordinal(), of.toordinal() + 1)


def month(year: int, number: int) -> Interval:
    """The calendar month; `number` counts from 1."""
    first = date(year, number, 1).toordinal()
    after = date(year + number // 12, number % 12 + 1, 1).toordinal() if year < 9999 or number < 12 else first + 31
    return Interval(first, after)


def year(number: int) -> Interval:
    """The calendar year."""
    return Interval(date(number, 1, 1).toordinal(), date(number, 12, 31).toordinal() + 1)


def years(first: int, last: int) -> Interval:
    """The calendar years `first` to `last`, both included."""
    return Interval(date(first, 1, 1).toordinal(), date(last, 12, 31).toordinal() + 1)


def closed(first: date, last: date) -> Interval:
    """From `first` to `last`, both included: how people, and claims, write a stretch of time."""
    return Interval(first.toordinal(), last.toordinal() + 1)


def shift_years(of: date, by: int) -> date:
    """The same day `by` years later (29 February becomes 28 February)."""
    target = min(9999, max(1, of.year + by))
    try:
        return of.replace(year=target)
    except ValueError:
        return of.replace(year=target, day=28)


def show(interval: Interval) -> str:
    """The interval as people write it: a day, a month, a year, or "from to", both ends included."""
    begin, until = interval
    if begin is None and until is None:
        return "an unknown time"
    if begin is None:
        assert until is not None
        return f"until {date.fromordinal(until - 1).isoformat()}"
    first = date.fromordinal(begin)
    if until is None:
        return f"since {first.isoformat()}"
    last = date.fromordinal(until - 1)
    if first == last:
        return first.isoformat()
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return str(first.year) if first.year == last.year else f"{first.year} to {last.year}"
    if interval == month(first.year, first.month):
        return f"{first.year:04d}-{first.month:02d}"
    return f"{first.isoformat()} to {last.isoformat()}"


_MONTHS = "January February March April May June July August September October November December".split()


def told(interval: Interval) -> str:
    """The interval in words for readers: "14 August 1947", "August 1947", "1947", "19 to 21 May 2023",
    "from 2 May 2019", "until 3 June 1990"; both ends included."""
    begin, until = interval
    if begin is None and until is None:
        return "an unknown time"
    last = None if until is None else date.fromordinal(until - 1)
    if begin is None:
        assert last is not None
        return f"until {_spelt(last)}"
    first = date.fromordinal(begin)
    if last is None:
        return f"from {_spelt(first)}"
    if first == last:
        return _spelt(first)
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return str(first.year) if first.year == last.year else f"{first.year} to {last.year}"
    if interval == month(first.year, first.month):
        return f"{_MONTHS[first.month - 1]} {first.year}"
    start = _spelt(first)
    if first.year == last.year:
        start = str(first.day) if first.month == last.month else f"{first.day} {_MONTHS[first.month - 1]}"
    return f"{start} to {_spelt(last)}"


def _spelt(of: date) -> str:
    return f"{of.day} {_MONTHS[of.month - 1]} {of.year}"
