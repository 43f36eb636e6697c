"""Calendar units as intervals with their TIMEX3 values, and arithmetic on days.

A day is a proleptic Gregorian ordinal.  Years outside 1 to 9999 are held at the edge: no arithmetic raises.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from claimcheck.interval import Interval, shift_years

LAST_DAY = date.max.toordinal()
LENGTHS = (0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class Unit(NamedTuple):
    """A stretch of the calendar that has a name: its TIMEX3 value, its days, its granularity."""

    value: str
    span: Interval
    granularity: str


def day_of(ordinal: int) -> date:
    return date.fromordinal(min(max(ordinal, 1), LAST_DAY))


def _first(year: int, month: int = 1) -> int:
    if year > 9999:
        return LAST_DAY + 1
    return date(max(year, 1), month, 1).toordinal()


def years_of(first: int, last: int) -> Interval:
    """The calendar years, both included."""
    return Interval(_first(first), _first(last + 1))


def months_of(year: int, month: int, count: int) -> Interval:
    """`count` calendar months from this one on; `month` may be beyond 1 to 12."""
    start, stop = year * 12 + month - 1, year * 12 + month - 1 + count
    return Interval(_first(start // 12, start % 12 + 1), _first(stop // 12, stop % 12 + 1))


def day_unit(ordinal: int) -> Unit:
    return Unit(day_of(ordinal).isoformat(), Interval(ordinal, ordinal + 1), "day")


def week_unit(ordinal: int) -> Unit:
    """The week from Monday to Sunday that holds the day."""
    year, week, weekday = day_of(ordinal).isocalendar()
    monday = ordinal - (weekday - 1)
    return Unit(f"{year:04d}-W{week:02d}", Interval(monday, monday + 7), "week")


def weekend_unit(ordinal: int) -> Unit:
    """Saturday and Sunday of the week that holds the day."""
    week = week_unit(ordinal)
    begin = week.span.begin or 0
    return Unit(week.value + "-WE", Interval(begin + 5, begin + 7), "weekend")


def month_unit(year: int, month: int) -> Unit:
    """`month` may be beyond 1 to 12."""
    count = year * 12 + month - 1
    return Unit(f"{count // 12:04d}-{count % 12 + 1:02d}", months_of(year, month, 1), "month")


def quarter_unit(year: int, quarter: int) -> Unit:
    """`quarter` may be beyond 1 to 4."""
    count = year * 4 + quarter - 1
    return Unit(f"{count // 4:04d}-Q{count % 4 + 1}", months_of(count // 4, count % 4 * 3 + 1, 3), "quarter")


def half_unit(year: int, half: int) -> Unit:
    return Unit(f"{year:04d}-H{half}", months_of(year, half * 6 - 5, 6), "half")


def season_unit(year: int, month: int) -> Unit:
    """The northern season that begins with the month; winter begins in December of the year."""
    name = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}[month]
    return Unit(f"{year:04d}-{name}", months_of(year, month, 3), "season")


def year_unit(year: int) -> Unit:
    return Unit(f"{year:04d}", years_of(year, year), "year")


def decade_unit(year: int) -> Unit:
    first = year // 10 * 10
    return Unit(f"{first // 10:03d}", years_of(first, first + 9), "decade")


def century_unit(number: int) -> Unit:
    """The 19th century is number 19: value "18", 1800 to 1899 as people count."""
    first = (number - 1) * 100
    return Unit(f"{number - 1:02d}", years_of(first, first + 99), "century")


def shifted(ordinal: int, count: int, unit: str) -> int:
    """The day `count` units (D, W, M, Y) later; a day that its month lacks becomes the month's last."""
    count = max(-120_000, min(count, 120_000))
    if unit == "D":
        return ordinal + count
    if unit == "W":
        return ordinal + 7 * count
    start = day_of(ordinal)
    if unit == "Y":
        return shift_years(start, count).toordinal()
    months = start.year * 12 + start.month - 1 + count
    if not 12 <= months < 120_000:
        return 1 if months < 12 else LAST_DAY
    length = month_length(months // 12, months % 12 + 1)
    return date(months // 12, months % 12 + 1, min(start.day, length)).toordinal()


def month_length(year: int | None, month: int) -> int:
    """How many days; February has 29 where the year is not known."""
    if month == 2 and year is not None and not (year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)):
        return 28
    return LENGTHS[month]


def unit_at(ordinal: int, unit: str) -> Unit:
    """The day, week, month or year (D, W, M, Y) that holds the day."""
    if unit == "D":
        return day_unit(ordinal)
    if unit == "W":
        return week_unit(ordinal)
    when = day_of(ordinal)
    return month_unit(when.year, when.month) if unit == "M" else year_unit(when.year)


def span_of(value: str) -> Interval | None:
    """The days that a TIMEX3 value names ("2022-09", "2024-Q3", "196", "18", "2023-W19"), None for others."""
    head, _, tail = value.partition("-")
    if not (head.isascii() and head.isdigit()):
        return None
    number = int(head)
    if not tail:
        if len(head) == 2:
            return century_unit(number + 1).span
        if len(head) == 3:
            return decade_unit(number * 10).span
        return year_unit(number).span if 1 <= number <= 9999 and len(head) == 4 else None
    if len(head) != 4 or not 1 <= number <= 9999:
        return None
    try:
        if tail[0] == "Q":
            return quarter_unit(number, int(tail[1:])).span
        if tail[0] == "H":
            return half_unit(number, int(tail[1:])).span
        if tail[0] == "W" and tail[1:3].isdigit():
            monday = date.fromisocalendar(number, int(tail[1:3]), 1).toordinal()
            return Interval(monday + 5, monday + 7) if tail.endswith("WE") else Interval(monday, monday + 7)
        if tail in ("SP", "SU", "FA", "WI"):
            return season_unit(number, {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[tail]).span
        if len(tail) == 2:
            return month_unit(number, date(number, int(tail), 1).month).span
        return day_unit(date.fromisoformat(value).toordinal()).span
    except ValueError:
        return None
