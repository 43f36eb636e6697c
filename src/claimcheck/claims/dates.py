"""Dates as claims give them: always the window of days in which the day lies, never a guess.

    2021-10-14              that day
    2021-10, 2021           some day of that month, that year
    {after: A, before: B}   somewhere in between, the days of A and B included; one of them may be missing
    unknown                 some day
    EDTF (ISO 8601-2)       2021-XX, 2021-10-XX, 202X, 20XX: the digits marked X are not known
                            2004-06/2006-08, ../2004, 2004/..: somewhere in between
                            2021-21 to 2021-24: spring, summer, autumn, winter
                            2021~, 2021?, 2021%: approximate, uncertain, both

Two decisions.  What is approximate or uncertain is widened on each side by its own length, and at least by
15 days: `2021~` is 2020 to 2022.  A season is that of the northern half of the earth, by whole months; of a
winter nobody knows in which year it began, so that `2021-24` runs from December 2020 to February 2022.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Mapping
from datetime import date

from claimcheck.interval import ALWAYS, Interval, closed, month, year, years
from claimcheck.interval import day as one_day

# fmt: off
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
          "November", "December")
# fmt: on
_SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11)}
_WINTER = 24
_LEAST_DOUBT = 15
_SHAPE = re.compile(r"(\d{4}|\d{3}X|\d{2}XX)(?:-(\d\d|XX)(?:-(\d\d|XX))?)?([~?%]?)", re.ASCII)
_HELP = "write a day as 2021-10-14, a month as 2021-10, a year as 2021"

_ONE_DAY = "write it as 2021-10-14"


class DateError(ValueError):
    """Not a date.  `loc` is the way to the part that is wrong ("after"), inside the date."""

    def __init__(self, message: str, *loc: str) -> None:
        super().__init__(message)
        self.loc = loc


def _day(text: str, in_year: int, in_month: int, number: int) -> Interval:
    last = monthrange(in_year, in_month)[1]
    if not 1 <= number <= last:
        raise DateError(f"{text} does not exist: {MONTHS[in_month - 1]} {in_year} has {last} days")
    return one_day(date(in_year, in_month, number))


def _season(in_year: int, number: int) -> Interval:
    if number == _WINTER:
        first = date(max(1, in_year - 1), 12 if in_year > 1 else 1, 1)
        after = month(min(9999, in_year + 1), 2)
        return Interval(first.toordinal(), after.until)
    first_month, last_month = _SEASONS[number]
    return month(in_year, first_month).union(month(in_year, last_month))


def _year(text: str, digits: str) -> tuple[int, int]:
    first, last = int(digits.replace("X", "0")), int(digits.replace("X", "9"))
    if last == 0:
        raise DateError(f"{text}: years run from 0001 to 9999")
    return max(1, first), last


def _doubtful(window: Interval) -> Interval:
    doubt = max(_LEAST_DOUBT, window.days or 0)
    first, after = date.min.toordinal(), date.max.toordinal() + 1
    wide = window.widened(doubt)
    return Interval(max(first, wide.begin or first), min(after, wide.until or after))


def _single(text: str) -> Interval:
    """A date without a slash."""
    found = _SHAPE.fullmatch(text)
    if not found:
        if re.fullmatch(r"\d{4}\S* +(?:to|until|till|through|-|–|—) +\d{4}\S*", text):
            raise DateError(f"{text}: one date stands here; the last day goes into `until`")
        if re.fullmatch(r"\d{4}-\d\d-\d\d[T ].*", text):
            raise DateError(f"{text}: leave the time of day out")
        raise DateError(f'"{text}" is not a date: {_HELP}')
    digits, in_month, in_day, doubt = found.groups()
    first, last = _year(text, digits)
    if first != last and not (in_month in (None, "XX") and in_day in (None, "XX")):
        raise DateError(f"{text}: a month needs its whole year")
    if in_month in (None, "XX"):
        if in_day not in (None, "XX"):
            raise DateError(f"{text}: a day needs its month")
        window = year(first) if first == last else years(first, last)
    else:
        number = int(in_month)
        if in_day is None and (number in _SEASONS or number == _WINTER):
            window = _season(first, number)
        elif not 1 <= number <= 12:
            raise DateError(f"{text} does not exist: months run from 01 to 12")
        elif in_day in (None, "XX"):
            window = month(first, number)
        else:
            window = _day(text, first, number, int(in_day))
    return _doubtful(window) if doubt else window


def _between(text: str, first: Interval, last: Interval) -> Interval:
    if first.begin is not None and last.until is not None and first.begin >= last.until:
        raise DateError(f"{text} ends before it starts")
    return Interval(first.begin, last.until)


def _text(text: str) -> Interval:
    text = text.strip()
    if text.casefold() == "unknown":
        return ALWAYS
    if "/" not in text:
        return _single(text)
    sides = text.split("/")
    if len(sides) != 2 or not (sides[0].strip(".") or sides[1].strip(".")):
        raise DateError(f'"{text}" is not a date: {_HELP}')
    first, last = (ALWAYS if side in ("", "..") else _single(side) for side in sides)
    return _between(text, first, last)


def _mapping(value: Mapping[object, object]) -> Interval:
    wrong = [key for key in value if key not in ("after", "before")]
    if wrong or not value:
        named = f'unknown key "{wrong[0]}"' if wrong else "an empty date"
        raise DateError(
            f"{named}: a date in between is {{after: 2016-05-01, before: 2017-06-30}}", *map(str, wrong[:1])
        )
    sides = {}
    for key in ("after", "before"):
        side = value.get(key, "..")
        if isinstance(side, Mapping | list) or side is None:
            raise DateError(f"{key}: {_HELP}", key)
        try:
            sides[key] = ALWAYS if side == ".." else _text(str(side))
        except DateError as error:
            raise DateError(f"{key}: {error}", key) from None
    return _between("the time in between", sides["after"], sides["before"])


def read(value: object) -> Interval:
    """The window in which a date lies; `DateError` says what is wrong with one that can't be read."""
    if isinstance(value, Interval):
        return value
    if isinstance(value, Mapping):
        return _mapping(value)
    if isinstance(value, date):
        return one_day(value)
    if isinstance(value, str) or (isinstance(value, int) and not isinstance(value, bool)):
        return _text(str(value))
    raise DateError(f"not a date: {_HELP}")


def read_day(value: object) -> int:
    """A date that must be one exact day, as an ordinal."""
    try:
        window = read(value)
    except DateError as error:
        raise DateError(str(error).replace(_HELP, _ONE_DAY), *error.loc) from None
    if window.days != 1 or window.begin is None:
        raise DateError(f'"{value}" is not one day: {_ONE_DAY}')
    return window.begin


def write(window: Interval) -> str | dict[str, str]:
    """The window as a claim would give it; `read` gives the same window back."""
    begin, until = window
    if begin is None and until is None:
        return "unknown"
    sides = {}
    if begin is not None:
        sides["after"] = date.fromordinal(begin).isoformat()
    if until is not None:
        sides["before"] = date.fromordinal(until - 1).isoformat()
    if len(sides) == 2:
        first, last = date.fromisoformat(sides["after"]), date.fromisoformat(sides["before"])
        for whole, text in (
            (one_day(first), first.isoformat()),
            (month(first.year, first.month), f"{first.year:04d}-{first.month:02d}"),
            (year(first.year), f"{first.year:04d}"),
        ):
            if closed(first, last) == whole:
                return text
    return sides
