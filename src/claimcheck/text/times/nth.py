"""Days by their place in a month or a year: "the last day of July 1955", "the first Monday in May 2010".

A weekday needs the year: "the first Monday in May" is one of each.
"""

from __future__ import annotations

from datetime import date

from claimcheck.text.times.dates import AFTER_DAYS, NAMED_EVENTS, full_day, nearest_day, that_year, year_after
from claimcheck.text.times.parts import read_month, read_nth, read_year
from claimcheck.text.times.scan import Draft, Scan
from claimcheck.text.times.units import day_unit, month_length
from claimcheck.text.times.words import WEEKDAYS

_FROM_THE_END = {"last": -1, "final": -1, "penultimate": -2}
_FEBRUARY, _LONGEST = 2, 31
_NOUNS = ("s", "ing", "ion", "ment", "ival")


def nth_day(scan: Scan, i: int) -> Draft | None:
    """ "the last day of July 1955", "the third Tuesday of March", "the first day of 1999"."""
    place = _FROM_THE_END.get(scan.low[i])
    found = (place, i + 1) if place is not None else read_nth(scan, i)
    if found is None:
        return None
    nth, j = found
    weekday = WEEKDAYS.get(scan.at(j)) if scan.capital(j) else None
    if weekday is None and scan.at(j) != "day":
        return None
    if scan.at(j + 1) != "of" and not (weekday is not None and scan.at(j + 1) == "in"):
        return None
    start = i - 1 if scan.at(i - 1) == "the" else i
    if weekday is None and nth in (1, -1, -2):
        year = read_year(scan, j + 2)
        if year is not None:
            return None if _names(scan, year[1]) else _of_year(scan, start, year[1], year[0], nth)
    month = read_month(scan, j + 2)
    if month is None:
        return None
    year = year_after(scan, month[1])
    end = year[1] if year is not None else month[1]
    if (scan.at(end) in ("-", "–", "'") and scan.glued(end)) or _names(scan, end):
        return None  # "the first day of May's summit"
    if year is not None:
        return _of_month(scan, start, end, year[0], month[0], nth, weekday)
    that = that_year(scan, month[1])
    if that is not None:
        return scan.unresolved(start, that, "day", "day of that year", "the year is told elsewhere")
    return None if weekday is not None else _of_no_year(scan, start, end, month[0], nth)


def _names(scan: Scan, j: int) -> bool:
    """Whether a noun follows, of which it is the first or last day: "the first day of the 2020 talks"."""
    noun = scan.at(j)
    if not noun.isalpha() or noun in AFTER_DAYS or scan.capital(j):
        return False
    return noun in NAMED_EVENTS or noun.endswith(_NOUNS)


def _of_year(scan: Scan, i: int, j: int, year: int, nth: int) -> Draft:
    at = date(year, 1, 1).toordinal() if nth > 0 else date(year, 12, 31).toordinal() + nth + 1
    return scan.dated(i, j, day_unit(at), "nth day of a year")


def _of_month(scan: Scan, i: int, j: int, year: int, month: int, nth: int, weekday: int | None) -> Draft | None:
    at = _day(year, month, nth, weekday)
    if at is not None:
        return scan.dated(i, j, day_unit(at), "nth day of a month")
    return full_day(scan, i, j, year, month, nth, "") if weekday is None and 0 < nth <= _LONGEST else None


def _of_no_year(scan: Scan, i: int, j: int, month: int, nth: int) -> Draft | None:
    """The year that makes it nearest to publication, as for any day without its year."""
    if scan.day is None or scan.capital(j) or scan.at(j)[:1].isdigit() or (month == _FEBRUARY and nth < 0):
        return None
    return nearest_day(scan, i, j, month, nth if nth > 0 else month_length(None, month) + nth + 1)


def _day(year: int, month: int, nth: int, weekday: int | None) -> int | None:
    """The nth day, or weekday, of a month; from its end if `nth` is negative."""
    first, length = date(year, month, 1).toordinal(), month_length(year, month)
    days = [at for at in range(first, first + length) if weekday is None or (at - 1) % 7 == weekday]
    return days[nth - 1 if nth > 0 else nth] if 0 < abs(nth) <= len(days) else None
