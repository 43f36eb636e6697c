"""Full dates, to the day, as bylines, file names and front matter write them.

Nothing relative and nothing guessed: "03/04/2024" may be two days, and is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from typing import NamedTuple

from claimcheck.lazy import Pattern

_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_NUMBERS = {name: number for number, name in enumerate(_MONTHS, 1)}
_NUMBERS |= {name[:3]: number for number, name in enumerate(_MONTHS, 1)} | {"sept": 9}

_GAP = r"[\s\u2060]{1,10}"
_MONTH = (
    r"(?P<{0}>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_NTH = r"(?:st|nd|rd|th)?"
_DATE = Pattern(
    r"(?<![\w/.-])(?:"
    r"(?P<y1>\d{4})(?P<sep>[-/.])(?P<m1>\d{1,2})(?P=sep)(?P<d1>\d{1,2})(?=[T\s]|\W|$)"
    rf"|{_MONTH.format('m2')}{_GAP}(?P<d2>\d{{1,2}}){_NTH}(?:,?{_GAP}|,)(?P<y2>\d{{4}})"
    rf"|(?P<d3>\d{{1,2}}){_NTH}(?:{_GAP}of)?{_GAP}{_MONTH.format('m3')},?{_GAP}(?P<y3>\d{{4}})"
    r"|(?P<a4>\d{1,2})(?P<sep4>[/.-])(?P<b4>\d{1,2})(?P=sep4)(?P<y4>\d{4})"
    r")(?![\w/])(?!-\d)|(?<![\w/.-])(?P<y5>\d{4})-(?P<m5>\d{2})-(?P<d5>\d{2})(?=T\d)",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\d{4}")


class Dated(NamedTuple):
    """A day (ordinal) and where it is written."""

    day: int
    start: int
    end: int


def _ordinal(year: int, month: int, day: int) -> int | None:
    try:
        return date(year, month, day).toordinal()
    except ValueError:
        return None


def _day(match: re.Match[str]) -> int | None:
    found = match.groupdict()
    for mark in "15":
        if found[f"y{mark}"]:
            return _ordinal(int(found[f"y{mark}"]), int(found[f"m{mark}"]), int(found[f"d{mark}"]))
    for mark in "23":
        if found[f"y{mark}"]:
            month = _NUMBERS[found[f"m{mark}"].lower()]
            return _ordinal(int(found[f"y{mark}"]), month, int(found[f"d{mark}"]))
    first, second, year = int(found["a4"]), int(found["b4"]), int(found["y4"])
    if first > 12 or first == second:
        return _ordinal(year, second, first)
    return _ordinal(year, first, second) if second > 12 else None


def days(text: str, start: int = 0, end: int | None = None) -> Iterator[Dated]:
    """The full dates of a stretch, in order; what is no day of the calendar is left out."""
    end = len(text) if end is None else end
    if not _YEAR.search(text, start, end):
        return
    for match in _DATE.finditer(text, start, end):
        day = _day(match)
        if day is not None:
            yield Dated(day, match.start(), match.end())


def sole_day(text: str) -> int | None:
    """The day that the whole text is, with at most a time of day after it; None if it is anything else."""
    text = text.strip()
    if not text[:1].isdigit() and text[:3].casefold() not in _NUMBERS:
        return None
    for found in days(text):
        if found.start == 0 and (found.end == len(text) or text[found.end] in "T "):
            return found.day
        break
    return None


def moment_day(text: str, timezone: str = "") -> int | None:
    """The day of what a machine wrote: a date, or a moment (ISO 8601, or as e-mail and feeds write it), which is moved
    to `timezone` first where one is given."""
    from datetime import datetime

    moment = None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        if text[:3].isalpha() and ":" in text:
            from email.utils import parsedate_to_datetime

            with suppress(ValueError):
                moment = parsedate_to_datetime(text)
    if moment is None:
        return sole_day(text)
    if timezone and moment.tzinfo:
        from zoneinfo import ZoneInfo

        moment = moment.astimezone(ZoneInfo(timezone))
    return moment.toordinal()
