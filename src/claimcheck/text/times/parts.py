"""The parts of a date as they are written: a day, a month, a weekday, a year, a time of day, an ordinal."""

from __future__ import annotations

import re
from functools import cache

from claimcheck.text.times.scan import Scan
from claimcheck.text.times.words import MONTHS, SHORT_MONTHS, SHORT_WEEKDAYS, WEEKDAYS, read_ordinal

FIRST_YEAR, LAST_YEAR = 1000, 2199
_ZONES = frozenset({"gmt", "utc", "est", "edt", "et", "cet", "cest", "bst", "pst", "pdt", "kst", "jst", "ist", "local"})


@cache
def chain(kind: str) -> re.Pattern[str]:
    return re.compile(
        {
            "iso": r"([0-9]{4})[-‐‑/.]([0-9]{1,2})[-‐‑/.]([0-9]{1,2})",
            "numeric": r"([0-9]{1,2})([-‐‑/.])([0-9]{1,2})[-‐‑/.]([0-9]{4})",
            "days": r"([0-9]{1,2})[-‐‑–—]([0-9]{1,2})",
            "day,year": r"([0-9]{1,2}),([0-9]{4})",
            "clock": r"[0-9]{1,2}[:.][0-9]{2}(?::[0-9]{2})?",
        }[kind]
    )


def read_month(scan: Scan, i: int) -> tuple[int, int, bool] | None:
    """The month at `i`, the token after it, and whether it is abbreviated."""
    word = scan.at(i)
    number = MONTHS.get(word)
    if number is not None:
        fits = scan.capital(i) or (scan.caseless and word not in ("march", "may"))
        return (number, i + 1, False) if fits else None
    number = SHORT_MONTHS.get(word)
    if number is None or not (scan.capital(i) or scan.caseless):
        return None
    j = i + 1
    if scan.at(j) == "." and scan.glued(j):
        j += 1
    return number, j, True


def read_day(scan: Scan, i: int) -> tuple[int, int] | None:
    """A day of the month in digits ("24", "24th") and the token after it."""
    day = scan.number(i, 31)
    if not day or len(scan.raw[i]) > 2:
        return None
    j = i + 1
    if scan.glued(j):
        if scan.low[j] in ("st", "nd", "rd", "th"):
            return day, j + 1
        if scan.low[j].isalpha() or scan.low[j] in "%/°$":
            return None
    return day, j


def read_year(scan: Scan, i: int) -> tuple[int, int] | None:
    """A year in four digits, and the token after it."""
    if not 0 <= i < scan.n or len(scan.raw[i]) != 4:
        return None
    year = scan.number(i)
    if year is None or not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    if scan.glued(i + 1) and (scan.low[i + 1].isalpha() or scan.low[i + 1] in "%°$€£/@_"):
        return None
    return year, i + 1


def read_weekday(scan: Scan, i: int) -> tuple[int, int, bool] | None:
    """The weekday at `i`, the token after it, and whether it is abbreviated."""
    word = scan.at(i)
    number = WEEKDAYS.get(word)
    if number is not None:
        return (number, i + 1, False) if scan.capital(i) or scan.caseless else None
    number = SHORT_WEEKDAYS.get(word)
    if number is None or not scan.capital(i):
        return None
    j = i + 1
    if scan.at(j) == "." and scan.glued(j):
        j += 1
    return number, j, True


def skip_clock(scan: Scan, i: int) -> int:
    """The token after a time of day ("at 11:10 am GMT,"), or `i`."""
    j = i
    if scan.at(j) in (",", "at"):
        j += 1
    if scan.at(j) == "at":
        j += 1
    if j >= scan.n or not scan.raw[j][0].isdigit():
        return i
    clocked = chain("clock").fullmatch(scan.raw[j]) is not None
    hour = scan.number(j, 12) is not None
    j += 1
    half = False
    if scan.at(j) in ("am", "pm"):
        half, j = True, j + 1
    elif scan.at(j) in ("a", "p") and scan.at(j + 1) == "." and scan.at(j + 2) == "m":
        half, j = True, j + (4 if scan.at(j + 3) == "." else 3)
    if not half and (not clocked or hour):
        return i
    if scan.at(j) in _ZONES:
        j += 1
    return j


def read_nth(scan: Scan, i: int) -> tuple[int, int] | None:
    """An ordinal in digits or words, and the token after it."""
    if i >= scan.n:
        return None
    if scan.raw[i][0].isdigit():
        number = scan.number(i)
        if number is None or not scan.glued(i + 1) or scan.low[i + 1] not in ("st", "nd", "rd", "th"):
            return None
        return number, i + 2
    return read_ordinal(scan.low, i)
